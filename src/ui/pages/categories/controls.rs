//! The controls of the editor.

use leptos::prelude::*;

use crate::app::use_lang;
use crate::facts::{Item, List};
use crate::i18n::{Lang, Msg};
use crate::ui::widgets::LineInput;

/// A line of text with its label.
#[component]
pub fn LineBox(
    /// What it says.
    #[prop(into)]
    label: Signal<String>,
    /// The control's name.
    name: String,
    /// What it holds.
    text: Signal<String>,
    /// Called with what was typed.
    change: Callback<String>,
) -> impl IntoView {
    let id = format!("c-{}", name.replace('.', "-"));
    view! { <LineInput id name label text change longest=300/> }
}

/// One of a few: ids with what they are called.
#[component]
pub fn PickBox(
    /// What it says.
    label: Msg,
    /// The control's name.
    name: String,
    /// What is chosen.
    chosen: Signal<String>,
    /// What there is to choose from.
    options: Signal<Vec<(String, String)>>,
    /// Called with what was chosen.
    change: Callback<String>,
) -> impl IntoView {
    let lang = use_lang();
    let id = format!("c-{}", name.replace('.', "-"));
    let option = move |(value, text): (String, String)| {
        let is_chosen = {
            let value = value.clone();
            move || chosen.with(|chosen| *chosen == value)
        };
        view! { <option value=value selected=is_chosen>{text}</option> }
    };
    view! {
        <div class="field">
            <label for=id.clone()>{move || label.text(lang.get())}</label>
            <select id=id name=name on:change:target=move |event| change.run(event.target().value())>
                {move || options.get().into_iter().map(option).collect_view()}
            </select>
        </div>
    }
}

/// The items of a list as choices, those of the second level set in, after one that says none.
pub fn items(lang: Lang, list: List, none: Msg) -> Vec<(String, String)> {
    let label = |item: &Item| {
        let indent = if item.parent.is_some() { "\u{3000}" } else { "" };
        (item.id.clone(), format!("{indent}{}", item.label(lang.tag())))
    };
    let none = (String::new(), none.text(lang).to_owned());
    std::iter::once(none).chain(list.items().iter().map(label)).collect()
}

/// A text in a language, followed.
pub fn said(message: Msg) -> Signal<String> {
    let lang = use_lang();
    Signal::derive(move || message.text(lang.get()).to_owned())
}

/// A text with a number in it, followed.
pub fn numbered(n: usize, message: fn(Lang, &str) -> String) -> Signal<String> {
    let lang = use_lang();
    Signal::derive(move || message(lang.get(), &n.to_string()))
}
