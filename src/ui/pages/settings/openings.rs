//! Whether it is noted who opens a case.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::switch::Switch;
use crate::app::toasts::Tone;
use crate::app::{t, use_app};
use crate::domain::Role;
use crate::i18n::pages::settings as words;
use crate::ui::parts::error_text;

/// The switch for noting who opens a case. It is disabled, and says why, for everybody but a manager.
#[component]
pub fn OpeningsSwitch() -> impl IntoView {
    let app = use_app();
    let is_on = Memo::new(move |_| app.notes_openings());
    let is_manager = Memo::new(move |_| app.seat().role == Role::Manager);
    let change = move |on: bool| {
        spawn_local(async move {
            if let Err(trouble) = app.note_openings(on).await {
                let lang = app.lang.get_untracked();
                app.toasts.show(Tone::Error, error_text::of_storage(lang, &trouble));
            }
        });
    };
    view! {
        <div>
            <div>
                <label for="settings-openings"><strong>{t(words::OPENINGS)}</strong></label>
                <p id="settings-openings-hint">{t(words::OPENINGS_TEXT)}</p>
                <Show when=move || !is_manager.get()>
                    <p id="settings-openings-who"><strong>{t(words::OPENINGS_WHO)}</strong></p>
                </Show>
            </div>
            <Switch id="settings-openings" name="settings.openings" described="settings-openings-hint settings-openings-who"
                is_on disabled=Signal::derive(move || !is_manager.get()) change/>
        </div>
    }
}
