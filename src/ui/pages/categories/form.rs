//! The form that edits one category.

use leptos::prelude::*;

use super::controls::{LineBox, PickBox, items, missing, said};
use super::editing::Editing;
use super::faults::Faults;
use super::questions::Questions;
use crate::app::{t, use_app, use_lang};
use crate::facts::category_editing::CategoryPlace;
use crate::facts::{Bilingual, Category, List, to_choose_from};
use crate::i18n::common;
use crate::i18n::pages::categories as words;

/// A member of a category that is an id or a word, or absent.
type Member = fn(&mut Category) -> &mut Option<String>;

/// The form of a category: what it is for, how it is handled, what it asks. "Save" checks and saves it;
/// "cancel" closes the sheet.
#[component]
pub fn CategoryForm(
    /// The editor that holds the category.
    editing: Editing,
) -> impl IntoView {
    let app = use_app();
    let lang = use_lang();
    let category = editing.category;
    let read = move |member: Member| {
        Signal::derive(move || {
            category.with(|category| member(&mut category.clone()).clone().unwrap_or_default())
        })
    };
    let write = move |member: Member| {
        Callback::new(move |text: String| {
            category.update(|category| *member(category) = Some(text).filter(|text| !text.is_empty()));
        })
    };
    let name = move |of: fn(&Bilingual) -> &String| {
        Signal::derive(move || {
            category.with(|category| category.name.as_ref().map(|name| of(name).clone()).unwrap_or_default())
        })
    };
    let rename = move |of: fn(&mut Bilingual) -> &mut String| {
        Callback::new(move |text: String| {
            category.update(|category| *of(category.name.get_or_insert_default()) = text);
        })
    };
    let list = move |list: List, none| Signal::derive(move || items(lang.get(), list, none));
    let policies = Signal::derive(move || {
        let (lang, rules) = (lang.get(), app.rules.get());
        let mut all = vec![(String::new(), words::AS_USUAL.text(lang).to_owned())];
        for policy in to_choose_from(rules.offered(app.purpose().side()), app.country()) {
            if !all.iter().any(|(id, _)| *id == policy.id) {
                // New complaints begin under the version in force, so that one gives the name.
                let named = rules.policy(&policy.id).unwrap_or(policy);
                all.push((policy.id.clone(), lang.of(&named.name).to_owned()));
            }
        }
        all
    });
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        editing.save(app);
    };
    let kind: Member = |category| &mut category.kind;
    let problem: Member = |category| &mut category.problem;
    let priority: Member = |category| &mut category.priority;
    let group: Member = |category| &mut category.group;
    let policy: Member = |category| &mut category.policy;
    let pick = move |label, name: &str, member, options| {
        let name = format!("category.{name}");
        view! { <PickBox label name chosen=read(member) options change=write(member)/> }
    };
    let missing_kind = missing(editing, CategoryPlace::Kind);
    view! {
        <form novalidate on:submit=save>
            <div class="sheet-body">
                <p class="muted">{t(words::ONE_LANGUAGE)}</p>
                <PickBox label=words::KIND name="category.kind".to_owned() chosen=read(kind) options=list(List::ProductKind, words::ANY)
                    change=write(kind) error=missing_kind/>
                {pick(words::PROBLEM, "problem", problem, list(List::Problem, words::ANY))}
                <LineBox label=said(words::NAME_ZH) name="category.name.zh".to_owned() text=name(|name| &name.zh) change=rename(|name| &mut name.zh)/>
                <LineBox label=said(words::NAME_EN) name="category.name.en".to_owned() text=name(|name| &name.en) change=rename(|name| &mut name.en)/>
                {pick(words::PRIORITY, "priority", priority, list(List::Priority, words::AS_USUAL))}
                <LineBox label=said(words::GROUP) name="category.group".to_owned() text=read(group) change=write(group)/>
                {pick(words::POLICY, "policy", policy, policies)}
                <Questions editing/>
                <Faults faults=editing.faults/>
            </div>
            <footer>
                <button type="button" class="button" on:click=move |_| editing.open.set(false)>{t(common::CANCEL)}</button>
                <button type="submit" class="button primary">{t(common::SAVE)}</button>
            </footer>
        </form>
    }
}
