//! The inputs of the category editor and the texts for their labels.

use leptos::prelude::*;

use super::editing::{Editing, control_id};
use crate::app::use_lang;
use crate::facts::category_editing::CategoryPlace;
use crate::facts::{List, ListItem};
use crate::i18n::pages::categories as words;
use crate::i18n::{Lang, Msg};
use crate::ui::widgets::LineInput;

/// A line of text of at most 300 characters, with its label.
#[component]
pub fn LineBox(
    /// The label above the line.
    #[prop(into)]
    label: Signal<String>,
    /// The `name` of the input; its id is made from it.
    name: String,
    /// The text it holds.
    text: Signal<String>,
    /// Called with the whole text at every change.
    change: Callback<String>,
    /// What is wrong with it; never anything when absent.
    #[prop(optional)]
    error: Option<Signal<Option<String>>>,
) -> impl IntoView {
    let id = control_id(&name);
    let error = error.unwrap_or_else(|| Signal::stored(None));
    view! { <LineInput id name label text change error longest=300/> }
}

/// A list to open that chooses one of a few.
#[component]
pub fn PickBox(
    /// The label above the list.
    label: Msg,
    /// The `name` of the list; its id is made from it.
    name: String,
    /// The id that is chosen; empty for the option that says none.
    chosen: Signal<String>,
    /// What there is to choose from: id and label of each option.
    options: Signal<Vec<(String, String)>>,
    /// Called with the id that was chosen.
    change: Callback<String>,
    /// What is wrong with it; never anything when absent.
    #[prop(optional)]
    error: Option<Signal<Option<String>>>,
) -> impl IntoView {
    let lang = use_lang();
    let id = control_id(&name);
    let error_id = format!("{id}-error");
    let error = error.unwrap_or_else(|| Signal::stored(None));
    let is_wrong = move || error.with(Option::is_some);
    let option = move |(value, text): (String, String)| {
        let is_chosen = {
            let value = value.clone();
            move || chosen.with(|chosen| *chosen == value)
        };
        view! { <option value=value selected=is_chosen>{text}</option> }
    };
    view! {
        <div class="field" data-invalid=move || is_wrong().then_some("")>
            <label for=id.clone()>{move || label.text(lang.get())}</label>
            <select id=id name=name aria-invalid=move || is_wrong().then_some("true") aria-describedby=error_id.clone()
                on:change:target=move |event| change.run(event.target().value())>
                {move || options.get().into_iter().map(option).collect_view()}
            </select>
            <p class="error" id=error_id>{move || error.get()}</p>
        </div>
    }
}

/// What to say of a control that has yet to be filled in, followed.
pub fn missing(editing: Editing, place: CategoryPlace) -> Signal<Option<String>> {
    let lang = use_lang();
    let text = match place {
        CategoryPlace::Kind => words::FOR_NOTHING,
        CategoryPlace::Answers(_) => words::NO_CHOICES,
        CategoryPlace::Question(_) | CategoryPlace::Answer(..) => words::NOT_WRITTEN,
    };
    Signal::derive(move || editing.is_missing(place).then(|| text.text(lang.get()).to_owned()))
}

/// The items of a list as id and label, those of the second level indented, after an empty id labelled
/// `none`.
pub fn items(lang: Lang, list: List, none: Msg) -> Vec<(String, String)> {
    let label = |item: &ListItem| {
        let indent = if item.parent.is_some() { "\u{3000}" } else { "" };
        (item.id.clone(), format!("{indent}{}", item.label(lang.tag())))
    };
    let none = (String::new(), none.text(lang).to_owned());
    std::iter::once(none).chain(list.items().iter().map(label)).collect()
}

/// A message in the reader's language, followed. Call it while a component is being made.
pub fn said(message: Msg) -> Signal<String> {
    let lang = use_lang();
    Signal::derive(move || message.text(lang.get()).to_owned())
}

/// A message with a number in it in the reader's language, followed. Call it while a component is being made.
pub fn numbered(n: usize, message: fn(Lang, &str) -> String) -> Signal<String> {
    let lang = use_lang();
    Signal::derive(move || message(lang.get(), &n.to_string()))
}
