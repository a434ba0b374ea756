//! A value that is hidden until it is asked for.

use leptos::prelude::*;

use crate::app::use_app;
use crate::domain::Field;
use crate::i18n::common;
use crate::i18n::pages::case as words;
use crate::ui::parts::field_text;

/// A value of which only the last two characters show, with a button that shows and hides the rest.
#[component]
pub fn MaskedValue(
    /// The field it belongs to, for the name of the button.
    field: Field,
    /// The whole value; it is shown in full only after the button was pressed.
    text: String,
) -> impl IntoView {
    let app = use_app();
    let open = RwSignal::new(false);
    let hidden = field_text::masked(&text);
    let label = move || {
        let lang = app.lang.get();
        let field = app.rules.with(|rules| field_text::label(rules, lang, app.audience(), field));
        match open.get() {
            true => words::HideMasked { field: &field }.text(lang),
            false => words::ShowMasked { field: &field }.text(lang),
        }
    };
    let button = move || if open.get() { common::HIDE } else { common::SHOW }.text(app.lang.get());
    view! {
        <span class="cluster">
            <span class="mono">{move || if open.get() { text.clone() } else { hidden.clone() }}</span>
            <button type="button" class="button quiet small no-print" aria-label=label on:click=move |_| open.update(|open| *open = !*open)>
                {button}
            </button>
        </span>
    }
}
