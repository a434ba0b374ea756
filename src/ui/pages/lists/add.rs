//! The form that adds an entry.

use leptos::prelude::*;

use super::editing::Editing;
use crate::app::{t, use_app};
use crate::browser::page;
use crate::facts::ChoiceError;
use crate::i18n::pages::lists as words;
use crate::ui::widgets::LineInput;

/// A line for the name of one entry more, and the button that adds it. What is wrong with the name is said below
/// it; the focus stays in the line, so that several can be added one after another.
#[component]
pub fn AddEntry(
    /// The editor of the list.
    editing: Editing,
    /// The code of the entry that it will belong to; `None` for the first level.
    parent: Option<String>,
) -> impl IntoView {
    let app = use_app();
    let id = format!("list-add-{}", parent.as_deref().unwrap_or("top"));
    let name = RwSignal::new(String::new());
    let refused = RwSignal::new(None::<ChoiceError>);
    let of = StoredValue::new((id.clone(), parent));
    let add = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let (id, parent) = of.get_value();
        let typed = name.get_untracked();
        let (shown, control) = (typed.trim().to_owned(), id.clone());
        editing.change(
            app,
            move |own| own.add_choice(editing.list, parent.as_deref(), &typed),
            move |lang| {
                name.try_set(String::new());
                words::Added { name: &shown }.text(lang)
            },
            id,
            move |error| {
                refused.try_set(Some(error));
                page::focus(&control);
            },
        );
    };
    let label = Signal::derive(move || {
        let lang = app.lang.get();
        of.with_value(|(_, parent)| match parent {
            Some(parent) => words::NewBelow { name: &editing.name(app, parent) }.text(lang),
            None => words::NEW.text(lang).to_owned(),
        })
    });
    let hint = Signal::derive(move || words::NAME_HINT.text(app.lang.get()).to_owned());
    let error = move || refused.get().map(|error| words::refused(app.lang.get(), error));
    let typed = move |text: String| {
        name.set(text);
        refused.set(None);
    };
    view! {
        <form class="entry-form" novalidate on:submit=add>
            <LineInput id name="list.new" label hint error text=name change=typed/>
            <button type="submit" class="button">{t(words::ADD)}</button>
        </form>
    }
}
