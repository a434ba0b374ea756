//! A long text with the button, and the key, that offer standard texts for it.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::super::on_show::CasePageState;
use crate::app::{t, use_app};
use crate::domain::Field;
use crate::i18n::pages::snippets as words;
use crate::ui::parts::field_text;
use crate::ui::shell::{Shortcut, is_on};

/// A text box and what opens the list of standard texts for it.
#[component]
pub fn WithSnippets(
    /// The case on which the step is recorded.
    shown: CasePageState,
    /// The field that is written.
    field: Field,
    /// The text box.
    children: Children,
) -> impl IntoView {
    let app = use_app();
    let name = move || {
        let (lang, audience) = (app.lang.get(), app.audience());
        let field = app.rules.with(|rules| field_text::label(rules, lang, audience, field));
        words::InsertInto { field: &field }.text(lang)
    };
    let key = move |event: KeyboardEvent| {
        let is_key = event.key() == "/" && (event.ctrl_key() || event.meta_key()) && !event.alt_key();
        if is_key && !event.is_composing() && is_on(app, Shortcut::Snippets) {
            event.prevent_default();
            shown.offer_snippets(field);
        }
    };
    view! {
        <div class="with-snippets" on:keydown=key>
            {children()}
            <button type="button" class="button quiet small" aria-haspopup="dialog" aria-label=name
                on:click=move |_| shown.offer_snippets(field)>{t(words::INSERT)}</button>
        </div>
    }
}
