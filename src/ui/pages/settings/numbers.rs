//! The form of the prefix of reference numbers.

use chrono::Datelike;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::toasts::Tone;
use crate::app::{t, use_app, use_lang};
use crate::browser::page;
use crate::domain::Zone;
use crate::domain::values::reference::is_prefix;
use crate::i18n::common;
use crate::i18n::pages::settings as words;
use crate::ui::parts::error_text;
use crate::ui::widgets::LineInput;

/// The form of the prefix of reference numbers, with the next number it would give. A prefix that is refused
/// is said below; a toast says when it is saved.
#[component]
pub fn Numbers() -> impl IntoView {
    let app = use_app();
    let lang = use_lang();
    let kept = app.head.with_untracked(|head| head.as_ref().map(|head| head.prefix.clone()));
    let prefix = RwSignal::new(kept.unwrap_or_default());
    let is_refused = RwSignal::new(false);
    let example = move || {
        let mut head = app.head.get()?;
        head.prefix = prefix.get();
        let year = app.zone_untracked().day(app.now.get_untracked()).year();
        is_prefix(&head.prefix)
            .then(|| words::PrefixNext { number: &head.issue(year).to_string() }.text(lang.get()))
    };
    let typed = move |text: String| {
        prefix.set(text.trim().to_ascii_uppercase());
        is_refused.set(false);
    };
    let error = move || is_refused.get().then(|| words::PREFIX_WRONG.text(lang.get()).to_owned());
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let prefix = prefix.get_untracked();
        is_refused.set(!is_prefix(&prefix));
        if !is_prefix(&prefix) {
            page::focus("settings-prefix");
            return;
        }
        spawn_local(async move {
            let lang = app.lang.get_untracked();
            match app.change_prefix(prefix).await {
                Ok(()) => app.toasts.show(Tone::Ok, words::PREFIX_SAVED.text(lang)),
                Err(trouble) => app.toasts.show(Tone::Error, error_text::of_storage(lang, &trouble)),
            }
        });
    };
    view! {
        <form class="card stack tight" aria-labelledby="settings-numbers" on:submit=save>
            <h2 id="settings-numbers">{t(words::NUMBERS)}</h2>
            <LineInput id="settings-prefix" name="register.prefix" class="field short" longest=4 capitals="characters"
                label=t(words::PREFIX) hint=t(words::PREFIX_TEXT) error text=prefix change=typed/>
            <p class="muted ref">{example}</p>
            <div class="actions">
                <button type="submit" class="button">{t(common::SAVE)}</button>
            </div>
        </form>
    }
}
