//! The answers to choose from, in the editor.

use leptos::prelude::*;

use super::controls::{LineBox, missing, numbered};
use super::editing::{Editing, fresh};
use crate::app::t;
use crate::facts::category_editing::CategoryPlace;
use crate::facts::{AnswerKind, ListItem, Question};
use crate::i18n::pages::categories as words;

/// The answers of a question, to be changed.
fn answers(question: &mut Question) -> Option<&mut Vec<ListItem>> {
    if let AnswerKind::Choice(items) = &mut question.input { Some(items) } else { None }
}

/// The answers to choose from of a question, each with its texts and a button to remove it, and a button that
/// adds one.
#[component]
pub fn Choices(
    /// The editor that holds the category.
    editing: Editing,
    /// The place of the question in the category, counted from 0.
    at: usize,
) -> impl IntoView {
    let ids = Memo::new(move |_| {
        editing.question(at, |question| match &question.input {
            AnswerKind::Choice(items) => items.iter().map(|item| item.id.clone()).enumerate().collect(),
            _ => Vec::new(),
        })
    });
    let add = move |_| {
        let (zh, en) = (String::new(), String::new());
        let item = ListItem { id: fresh("a"), zh, en, ..ListItem::default() };
        editing.change_question(at, |question| {
            if let Some(items) = answers(question) {
                items.push(item);
            }
        });
    };
    view! {
        <For each=move || ids.get() key=Clone::clone children=move |(n, _)| view! { <Choice editing at n/> }/>
        <button type="button" class="button small" on:click=add>{t(words::ADD_CHOICE)}</button>
    }
}

#[component]
fn Choice(editing: Editing, at: usize, n: usize) -> impl IntoView {
    let text = move |of: fn(&ListItem) -> &String| {
        Signal::derive(move || {
            editing.question(at, |question| match &question.input {
                AnswerKind::Choice(items) => items.get(n).map(|item| of(item).clone()).unwrap_or_default(),
                _ => String::new(),
            })
        })
    };
    let change = move |of: fn(&mut ListItem) -> &mut String| {
        Callback::new(move |text: String| {
            editing.change_question(at, |question| {
                if let Some(item) = answers(question).and_then(|items| items.get_mut(n)) {
                    *of(item) = text;
                }
            });
        })
    };
    let remove = move |_| {
        editing.change_question(at, |question| {
            if let Some(items) = answers(question).filter(|items| n < items.len()) {
                items.remove(n);
            }
        });
    };
    let name = |language: &str| format!("category.{at}.choice.{n}.{language}");
    view! {
        <div class="cluster">
            <LineBox label=numbered(n + 1, |lang, n| words::ChoiceZh { n }.text(lang)) name=name("zh") text=text(|item| &item.zh) change=change(|item| &mut item.zh)
                error=missing(editing, CategoryPlace::Answer(at, n))/>
            <LineBox label=numbered(n + 1, |lang, n| words::ChoiceEn { n }.text(lang)) name=name("en") text=text(|item| &item.en) change=change(|item| &mut item.en)/>
            <button type="button" class="button small quiet danger" on:click=remove>{numbered(n + 1, |lang, n| words::RemoveChoice { n }.text(lang))}</button>
        </div>
    }
}
