//! Navigation between the pages of the settings.

use leptos::prelude::*;
use leptos_router::components::A;

use crate::app::t;
use crate::i18n::pages::{disposal, settings as words};
use crate::ui::routes::Page;

/// Links to the settings, to data and storage, and to disposal.
#[component]
pub fn SettingsNav() -> impl IntoView {
    view! {
        <nav class="sub-nav" aria-label=t(words::SECTIONS)>
            <A href=Page::Settings.href() exact=true>{t(words::GENERAL)}</A>
            <A href=Page::Data.href()>{t(words::DATA)}</A>
            <A href=Page::Disposal.href()>{t(disposal::SECTION)}</A>
        </nav>
    }
}
