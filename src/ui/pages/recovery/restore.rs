//! Bringing the register back from a file.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::transfer::{MergeReport, TransferError};
use crate::app::{t, use_app};
use crate::browser::files::{self, File};
use crate::i18n::common::{self, number};
use crate::i18n::pages::{data, recovery as words};
use crate::ui::parts::error_text;

/// The way out that restores the register from a backup file. It says what came of the file and then offers a
/// button that opens the register.
#[component]
pub fn Restore() -> impl IntoView {
    let app = use_app();
    let is_busy = RwSignal::new(false);
    let done = RwSignal::new(None::<Result<MergeReport, TransferError>>);
    let is_restored = Memo::new(move |_| done.with(|done| matches!(done, Some(Ok(_)))));
    let restore = move |file: File| {
        is_busy.set(true);
        done.set(None);
        spawn_local(async move {
            done.set(Some(app.restore_from(file).await));
            is_busy.set(false);
        });
    };
    let said = move || {
        let lang = app.lang.get();
        let count = |n: u64| number(usize::try_from(n).unwrap_or(usize::MAX));
        match done.get()? {
            Err(trouble) => {
                let title = words::RESTORE_FAILED.text(lang);
                let text = error_text::transfer(lang, app.audience(), &trouble);
                Some(view! { <p class="error"><span><strong>{title}</strong>" "{text}</span></p> }.into_any())
            }
            Ok(report) => {
                let left_out = report.found.broken.len() as u64;
                let left_out =
                    (left_out > 0).then(|| data::MergedBrokenCount { n: &count(left_out) }.text(lang));
                let text = words::Restored { n: &count(report.entries) }.text(lang);
                Some(view! { <p>{text}" "{left_out}</p> }.into_any())
            }
        }
    };
    let enter = move |_| spawn_local(async move { app.open().await });
    view! {
        <div>
            <div>
                <strong>{t(words::RESTORE)}</strong>
                <p>{t(words::RESTORE_TEXT)}</p>
                <div role="status">{said}</div>
            </div>
            <Show
                when=move || is_restored.get()
                fallback=move || view! {
                    <input
                        type="file"
                        name="recovery.file"
                        accept=".json,application/json"
                        aria-label=t(words::RESTORE_CHOOSE)
                        disabled=move || is_busy.get()
                        on:change:target=move |event| {
                            if let Some(file) = files::chosen(&event.target()) {
                                restore(file);
                            }
                        }
                    />
                    <Show when=move || is_busy.get()>
                        <span class="muted" role="status">{t(common::WORKING)}</span>
                    </Show>
                }
            >
                <button type="button" class="button primary" on:click=enter>{t(words::ENTER)}</button>
            </Show>
        </div>
    }
}
