//! Navigation between the pages of the settings.

use leptos::prelude::*;
use leptos_router::components::A;

use crate::app::{t, use_app};
use crate::i18n::pages::{disposal, settings as words};
use crate::ui::routes::Page;

/// Links to the settings, to data and storage, and at a desk to disposal; an owner finds it under "More".
#[component]
pub fn SettingsNav() -> impl IntoView {
    let app = use_app();
    view! {
        <nav class="sub-nav" aria-label=t(words::SECTIONS)>
            <A href=Page::Settings.href() exact=true>{t(words::GENERAL)}</A>
            <A href=Page::Data.href()>{t(words::DATA)}</A>
            <Show when=move || app.has_desk()><A href=Page::Disposal.href()>{t(disposal::SECTION)}</A></Show>
        </nav>
    }
}
