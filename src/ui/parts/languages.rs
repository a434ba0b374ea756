//! The languages side by side, each named in itself.

use leptos::prelude::*;

use crate::app::{t, use_app};
use crate::i18n::Lang;
use crate::i18n::pages::welcome as words;

/// A button for each language, named in itself.
#[component]
pub fn Languages(
    /// Called with the language that was chosen.
    choose: Callback<Lang>,
) -> impl IntoView {
    let app = use_app();
    let button = move |lang: Lang| {
        view! {
            <button
                type="button"
                lang=lang.tag()
                aria-pressed=move || (app.lang.get() == lang).to_string()
                on:click=move |_| choose.run(lang)
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
