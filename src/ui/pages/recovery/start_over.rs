//! The last way out: throwing everything away, after a typed confirmation.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::{t, use_app, use_lang};
use crate::browser::page;
use crate::i18n::pages::recovery as words;
use crate::storage::StorageError;
use crate::ui::parts::error_text;

/// The way out that deletes everything: a word has to be typed before the button does it. A wrong word or a
/// failure is shown below.
#[component]
pub fn StartOver() -> impl IntoView {
    let app = use_app();
    let lang = use_lang();
    let typed = RwSignal::new(String::new());
    let is_refused = RwSignal::new(false);
    let failed = RwSignal::new(None::<StorageError>);
    let word = move || words::START_OVER_WORD.text(lang.get());
    let label = move || words::StartOverType { word: word() }.text(lang.get());
    let wrong = move || {
        let lang = lang.get();
        let refused = is_refused.get().then(|| words::START_OVER_WRONG.text(lang).to_owned());
        refused.or_else(|| failed.get().map(|trouble| error_text::of_storage(lang, &trouble)))
    };
    let delete = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let word = words::START_OVER_WORD.text(lang.get_untracked());
        let is_right = typed.get_untracked().trim().eq_ignore_ascii_case(word);
        is_refused.set(!is_right);
        failed.set(None);
        if !is_right {
            page::focus("start-over-word");
            return;
        }
        spawn_local(async move {
            if let Err(trouble) = app.start_over().await {
                failed.set(Some(trouble));
            }
        });
    };
    view! {
        <div>
            <details class="disclosure">
                <summary>{t(words::START_OVER)}</summary>
                <form class="stack tight" on:submit=delete>
                    <p>{t(words::START_OVER_TEXT)}</p>
                    <div class="field" data-invalid=move || wrong().map(|_| "")>
                        <label for="start-over-word">{label}</label>
                        <input
                            id="start-over-word"
                            name="recovery.word"
                            autocomplete="off"
                            autocapitalize="none"
                            spellcheck="false"
                            prop:value=move || typed.get()
                            aria-invalid=move || wrong().map(|_| "true")
                            aria-describedby="start-over-error"
                            on:input:target=move |event| {
                                typed.set(event.target().value());
                                is_refused.set(false);
                            }
                        />
                        <p class="error" id="start-over-error" role="alert">{wrong}</p>
                    </div>
                    <div class="actions">
                        <button type="submit" class="button danger primary">{t(words::START_OVER_DO)}</button>
                    </div>
                </form>
            </details>
        </div>
    }
}
