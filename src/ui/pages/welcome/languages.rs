//! The two languages side by side, each named in itself.

use leptos::prelude::*;

use crate::app::{t, use_app};
use crate::i18n::Lang;
use crate::i18n::pages::welcome as words;

/// A button for each language, named in itself; pressing one changes the language at once.
#[component]
pub fn Languages() -> impl IntoView {
    let app = use_app();
    let button = move |lang: Lang| {
        let choose = move |_| {
            app.prefer(|preferences| preferences.lang = Some(lang));
        };
        view! {
            <button
                type="button"
                lang=lang.tag()
                aria-pressed=move || (app.lang.get() == lang).to_string()
                on:click=choose
            >
                {lang.name()}
            </button>
        }
    };
    view! {
        <div class="segmented" role="group" aria-label=t(words::LANGUAGES)>
            {Lang::ALL.iter().copied().map(button).collect_view()}
        </div>
    }
}
