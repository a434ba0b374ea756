//! How well the register is kept, in a line.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::components::A;

use crate::app::{t, use_app};
use crate::i18n::common;
use crate::i18n::pages::today as words;
use crate::ui::routes::Page;

/// Days after which a backup is old.
const OLD: u64 = 30;

/// A line on how the register is kept: at a desk how many entries, the last backup, whether the browser promises to keep them,
/// and a link to the data page. Nothing is shown while there are no entries.
#[component]
pub fn Health() -> impl IntoView {
    let app = use_app();
    let persisted = RwSignal::new(None::<bool>);
    let entries = Memo::new(move |_| app.head.with(|head| head.as_ref().map_or(0, |head| head.entries)));
    let since = Memo::new(move |_| {
        entries.track();
        app.last_backup().map(|at| (app.now.get() - at).num_minutes().max(0).unsigned_abs())
    });
    // What the browser promises is known to it alone.
    Effect::new(move |_| {
        spawn_local(async move {
            persisted.try_set(Some(app.is_persisted().await));
        });
    });
    let count = move || {
        let entries = common::number(usize::try_from(entries.get()).unwrap_or(usize::MAX));
        words::KeepingEntries { n: &entries }.text(app.lang.get())
    };
    let backup = move || match since.get() {
        None => words::KEEPING_NO_BACKUP.text(app.lang.get()).to_owned(),
        Some(minutes) => {
            words::KeepingBackup { ago: &common::ago(app.lang.get(), minutes) }.text(app.lang.get())
        }
    };
    let backup_tone = move || match since.get() {
        Some(minutes) if minutes < OLD * 1440 => "ok",
        _ => "warn",
    };
    let promise = move || {
        persisted.get().map(|persisted| {
            let (tone, text) = if persisted {
                ("ok", words::KEEPING_PERSISTED)
            } else {
                ("neutral", words::KEEPING_FLEETING)
            };
            view! { <span class="tag" data-tone=tone>{t(text)}</span> }
        })
    };
    view! {
        <Show when=move || entries.get() != 0>
            <section class="cluster small" aria-label=t(words::KEEPING)>
                <Show when=move || app.has_desk()><span class="muted">{count}</span></Show>
                <span class="tag" data-tone=backup_tone>{backup}</span>
                {promise}
                <A href=Page::Data.href() attr:class="push">{t(words::KEEPING_LINK)}</A>
            </section>
        </Show>
    }
}
