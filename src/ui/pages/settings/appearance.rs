//! Language, theme, and notifications of what falls due.

use leptos::prelude::*;

use super::notify::NotifySwitch;
use crate::app::t;
use crate::i18n::common;
use crate::i18n::pages::settings as words;
use crate::ui::shell::{LanguageSwitch, ThemeSwitch};

/// The part of the settings for language and theme, as in the bar but explained, and for notifications.
#[component]
pub fn Appearance() -> impl IntoView {
    view! {
        <section class="stack tight" aria-labelledby="settings-appearance">
            <h2 id="settings-appearance">{t(words::APPEARANCE)}</h2>
            <div class="settings-list">
                <div>
                    <div>
                        <strong>{t(common::LANGUAGE)}</strong>
                        <p>{t(words::LANGUAGE_TEXT)}</p>
                    </div>
                    <LanguageSwitch/>
                </div>
                <div>
                    <div>
                        <strong>{t(common::THEME)}</strong>
                        <p>{t(words::THEME_TEXT)}</p>
                    </div>
                    <ThemeSwitch/>
                </div>
                <NotifySwitch/>
            </div>
        </section>
    }
}
