//! A note that says in which zone times are given.

use leptos::prelude::*;

use crate::app::use_app;
use crate::app::zone::zone_in_words;
use crate::i18n::pages::zone as words;

/// Says in which zone the times are given. Shown only when the device is in a zone that tells another time.
#[component]
pub fn ZoneNote() -> impl IntoView {
    let app = use_app();
    let is_elsewhere = Memo::new(move |_| app.is_elsewhere());
    let text = move || {
        let lang = app.lang.get();
        words::Note { zone: &zone_in_words(lang, &app.zone(), app.now.get()) }.text(lang)
    };
    view! {
        <Show when=move || is_elsewhere.get()>
            <p class="zone-note muted small">{text}</p>
        </Show>
    }
}
