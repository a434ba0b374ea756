//! Choice of what the register is used for.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::toasts::Tone;
use crate::app::{t, to_keeper, use_app};
use crate::domain::Purpose;
use crate::i18n::Msg;
use crate::i18n::pages::{settings as words, shell};
use crate::ui::parts::error_text;

const fn title(purpose: Purpose) -> (Msg, Msg) {
    match purpose {
        Purpose::Personal => (shell::PURPOSE_PERSONAL, shell::PURPOSE_PERSONAL_TEXT),
        Purpose::Desk => (shell::PURPOSE_DESK, shell::PURPOSE_DESK_TEXT),
        Purpose::Demo => (shell::PURPOSE_DEMO, words::PURPOSE_DEMO_TEXT),
    }
}

const fn id(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Personal => "personal",
        Purpose::Desk => "desk",
        Purpose::Demo => "demo",
    }
}

/// The form of what the register is used for: personal, desk or demo. Choosing changes nothing until the
/// button is pressed; a toast says what came of it.
#[component]
pub fn PurposeChoice() -> impl IntoView {
    let app = use_app();
    let picked = RwSignal::new(app.head.with_untracked(|head| head.as_ref().map(|head| head.purpose)));
    let is_changed = Memo::new(move |_| picked.get().is_some_and(|picked| picked != app.purpose()));
    let change = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let Some(purpose) = picked.get_untracked() else { return };
        spawn_local(async move {
            let lang = app.lang.get_untracked();
            match app.change_purpose(purpose).await {
                Ok(()) => app.toasts.show(Tone::Ok, words::PURPOSE_CHANGED.text(lang)),
                Err(trouble) => app.toasts.show(Tone::Error, error_text::of_storage(lang, &trouble)),
            }
        });
    };
    let option = move |purpose: Purpose| {
        let (name, text) = title(purpose);
        view! {
            <label class="choice-card">
                <input
                    type="radio"
                    name="register.purpose"
                    value=id(purpose)
                    prop:checked=move || picked.get() == Some(purpose)
                    on:change=move |_| picked.set(Some(purpose))
                />
                <span class="choice-title">{t(name)}</span>
                <span class="choice-text">{t(text)}</span>
            </label>
        }
    };
    view! {
        <form class="stack tight" aria-labelledby="settings-purpose" on:submit=change>
            <h2 id="settings-purpose">{to_keeper(words::PURPOSE)}</h2>
            <p class="muted">{t(words::PURPOSE_CHANGES)}</p>
            <div class="choices cards" role="radiogroup" aria-labelledby="settings-purpose">
                {Purpose::ALL.iter().copied().map(option).collect_view()}
            </div>
            <div class="actions">
                <button type="submit" class="button" class:primary=move || is_changed.get() disabled=move || !is_changed.get()>
                    {t(words::PURPOSE_CHANGE)}
                </button>
            </div>
        </form>
    }
}
