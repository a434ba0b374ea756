//! What a register without a country has to know.

use leptos::prelude::*;
use leptos_router::components::A;

use crate::app::t;
use crate::i18n::pages::country as words;
use crate::ui::routes::{Page, section};

/// Says that no country was chosen, with a link to choose one. It stays until somebody does.
#[component]
pub fn CountryBanner() -> impl IntoView {
    view! {
        <div class="banner" data-tone="info">
            <p>{t(words::MISSING)}</p>
            <div class="actions"><A href=Page::SettingsOf(section::GENERAL).href()>{t(words::CHOOSE)}</A></div>
        </div>
    }
}
