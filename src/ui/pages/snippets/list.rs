//! The register's own standard texts, and those that come with it.

use leptos::prelude::*;

use super::editing::Editing;
use super::places;
use crate::app::{t, use_app};
use crate::facts::{ShippedSnippet, Variable, shipped_snippets};
use crate::i18n::common;
use crate::i18n::pages::snippets as words;
use crate::register::snippets::Snippet;

const HEADING: &str = "snippets-own";

/// The own texts, each with buttons to change and to remove it.
#[component]
pub fn OwnSnippets(
    /// The texts, and the form that changes them.
    editing: Editing,
) -> impl IntoView {
    let app = use_app();
    let none = move || editing.own.with(|own| own.as_ref().is_some_and(Vec::is_empty));
    let row = move |snippet: Snippet| {
        let (name, change, remove) = (snippet.name.clone(), snippet.clone(), snippet.clone());
        let (to_change, to_remove) = (snippet.name.clone(), snippet.name.clone());
        let place = move || {
            let (lang, audience) = (app.lang.get(), app.audience());
            app.rules.with(|rules| places::in_words(rules, lang, audience, &snippet.place))
        };
        view! {
            <div>
                <div>
                    <strong>{name}</strong>" "<span class="small muted">{place}</span>
                    <p class="snippet-text">{snippet.text.clone()}</p>
                </div>
                <button type="button" class="button small" aria-label=move || words::Edit { name: &to_change }.text(app.lang.get())
                    on:click=move |_| editing.edit(Some(change.clone()), change.clone())>{t(words::CHANGE)}</button>
                <button type="button" class="button small quiet danger" aria-label=move || words::Remove { name: &to_remove }.text(app.lang.get())
                    on:click=move |_| editing.remove(remove.clone(), HEADING)>{t(common::REMOVE)}</button>
            </div>
        }
    };
    view! {
        <section class="stack tight" aria-labelledby=HEADING>
            <h2 id=HEADING tabindex="-1">{t(words::OWN)}</h2>
            <div class="settings-list">
                <Show when=none><div><p>{t(words::NO_OWN)}</p></div></Show>
                {move || editing.own.get().unwrap_or_default().into_iter().map(row).collect_view()}
            </div>
        </section>
    }
}

/// The texts that ship for whoever keeps the register, folded away; one can be adapted as a text of its own.
#[component]
pub fn ShippedSnippets(
    /// The form that an adapted text is put into.
    editing: Editing,
) -> impl IntoView {
    let app = use_app();
    let row = move |shipped: &'static ShippedSnippet| {
        let lang = app.lang.get();
        let (name, text) = (lang.of(&shipped.name), lang.of(&shipped.text));
        let path = shipped.fields.first().map_or("", String::as_str);
        let place = app.rules.with(|rules| places::in_words(rules, lang, app.audience(), path));
        let adapt = move |_| {
            let code = lang.tag().split('-').next().unwrap_or_default().to_owned();
            let (name, text) = (name.to_owned(), text.to_owned());
            let own = Snippet { name, lang: code, place: path.to_owned(), text, ..Snippet::default() };
            editing.edit(None, own);
        };
        view! {
            <div>
                <div>
                    <strong>{name}</strong>" "<span class="small muted">{place}</span>
                    <p class="snippet-text">{text}</p>
                </div>
                <button type="button" class="button small" aria-label=words::Adapt { name }.text(lang) on:click=adapt>{t(words::ADAPT)}</button>
            </div>
        }
    };
    let rows = move || {
        let side = app.purpose().side();
        shipped_snippets().iter().filter(|shipped| shipped.side == side).map(row).collect_view()
    };
    view! {
        <details class="disclosure">
            <summary>{t(words::SHIPPED)}</summary>
            <div class="stack tight">
                <p class="muted">{t(words::SHIPPED_TEXT)}</p>
                <div class="settings-list">{rows}</div>
            </div>
        </details>
    }
}

/// The variables, each with what it leaves where the case does not tell.
#[component]
pub fn Variables() -> impl IntoView {
    let app = use_app();
    let row = move |variable: &Variable| {
        let words = variable.words()?;
        let lang = app.lang.get();
        let name = format!("{{{}}}", lang.of(&words.name));
        Some(view! { <dt><code>{name}</code></dt><dd class="muted">{lang.of(&words.blank)}</dd> })
    };
    view! {
        <details class="disclosure">
            <summary>{t(words::VARIABLES)}</summary>
            <dl class="variables">{move || Variable::ALL.iter().filter_map(row).collect_view()}</dl>
        </details>
    }
}
