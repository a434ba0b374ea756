//! Whether Today lists what is left to set up.

use leptos::prelude::*;

use super::switch::Switch;
use crate::app::{t, use_app};
use crate::i18n::pages::first_hour as words;

/// The switch for the list of the first hour, to bring it back once it was put away.
#[component]
pub fn FirstHourSwitch() -> impl IntoView {
    let app = use_app();
    let is_on = Memo::new(move |_| app.preferences.with(|preferences| !preferences.first_hour_off));
    let change = move |on: bool| {
        app.prefer(|preferences| preferences.first_hour_off = !on);
    };
    view! {
        <div>
            <div>
                <label for="settings-first-hour"><strong>{t(words::SWITCH)}</strong></label>
                <p id="settings-first-hour-hint">{t(words::SWITCH_TEXT)}</p>
            </div>
            <Switch id="settings-first-hour" name="settings.first_hour" described="settings-first-hour-hint" is_on change/>
        </div>
    }
}
