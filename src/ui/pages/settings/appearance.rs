//! Language, theme, notifications of what falls due, and shortcuts.

use leptos::prelude::*;

use super::first_hour::FirstHourSwitch;
use super::notify::NotifySwitch;
use crate::app::{t, use_app};
use crate::i18n::common;
use crate::i18n::pages::{keys as key_words, settings as words};
use crate::ui::shell::{LanguageSwitch, ThemeSwitch};

/// The part of the settings for language and theme, as in the bar but explained, and for notifications.
#[component]
pub fn Appearance() -> impl IntoView {
    let app = use_app();
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
                <Show when=move || app.has_desk()><FirstHourSwitch/></Show>
                <div>
                    <div>
                        <strong>{t(key_words::TITLE)}</strong>
                        <p>{t(key_words::HELP)}</p>
                    </div>
                    <button type="button" class="button" aria-haspopup="dialog" on:click=move |_| app.key_help.set(true)>
                        {t(key_words::SHOW_HELP)}
                    </button>
                </div>
            </div>
        </section>
    }
}
