//! The two parts of the settings.

use leptos::prelude::*;
use leptos_router::components::A;

use crate::app::t;
use crate::i18n::pages::settings as words;
use crate::ui::routes::Page;

/// Links to the settings and to data and storage.
#[component]
pub fn SettingsNav() -> impl IntoView {
    view! {
        <nav class="sub-nav" aria-label=t(words::SECTIONS)>
            <A href=Page::Settings.href() exact=true>{t(words::GENERAL)}</A>
            <A href=Page::Data.href()>{t(words::DATA)}</A>
        </nav>
    }
}
