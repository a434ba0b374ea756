//! What the register takes up, and whether the browser keeps it.

use chrono::DateTime;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::toasts::Tone;
use crate::app::{t, use_app, use_lang};
use crate::browser::{intl, space};
use crate::i18n::common::{self, number};
use crate::i18n::pages::data as words;
use crate::storage::canary;
use crate::ui::widgets::size::bytes;

/// What the register takes up: at a desk its entries, space used and granted, whether the browser promised to keep it (with
/// a button that asks for it), and the last backup.
#[component]
pub fn SpaceCard() -> impl IntoView {
    let app = use_app();
    let lang = use_lang();
    let found = RwSignal::new(space::Space::default());
    let count = |n: u64| number(usize::try_from(n).unwrap_or(usize::MAX));
    let entries = move || app.head.with(|head| count(head.as_ref().map_or(0, |head| head.entries)));
    let unknown = move || words::SPACE_UNKNOWN.text(lang.get()).to_owned();
    let used = move || found.get().used.map_or_else(unknown, |used| bytes(lang.get(), used));
    let granted = move || {
        let granted = found.get().granted?;
        Some(words::SpaceOf { granted: &bytes(lang.get(), granted) }.text(lang.get()))
    };
    let promise = move || {
        if found.get().persisted { words::PERSISTED_YES } else { words::PERSISTED_NO }.text(lang.get())
    };
    let backup = move || {
        // Saving to a file shows a message: follow it to look again.
        app.toasts.list().track();
        let at = canary::remembered().and_then(|canary| DateTime::from_timestamp_millis(canary.last_backup?));
        match at {
            Some(at) => intl::instant(lang.get().tag(), at, &app.zone()),
            None => words::BACKUP_NONE.text(lang.get()).to_owned(),
        }
    };
    let ask = move |_| {
        spawn_local(async move {
            let kept = space::persist().await;
            let (tone, message) =
                if kept { (Tone::Ok, words::PERSIST_AGREED) } else { (Tone::Info, words::PERSIST_REFUSED) };
            app.toasts.show(tone, message.text(app.lang.get_untracked()));
            found.set(space::estimate().await);
        });
    };
    Effect::new(move |_| {
        app.head.track();
        spawn_local(async move { found.set(space::estimate().await) });
    });
    view! {
        <section class="stack tight" aria-labelledby="data-space">
            <h2 id="data-space">{t(words::STORAGE)}</h2>
            <div class="settings-list">
                <Show when=move || app.has_desk()>
                    <div>
                        <strong>{t(words::ENTRIES)}</strong>
                        <span class="num">{entries}</span>
                    </div>
                </Show>
                <div>
                    <div>
                        <strong>{t(words::SPACE)}</strong>
                        <p>{granted}</p>
                    </div>
                    <span class="num">{used}</span>
                </div>
                <div>
                    <div>
                        <strong>{t(words::PERSISTED)}</strong>
                        <p>{promise}</p>
                    </div>
                    <Show
                        when=move || found.get().persisted
                        fallback=move || view! {
                            <button type="button" class="button small" on:click=ask>{t(words::PERSIST)}</button>
                        }
                    >
                        <span class="tag" data-tone="ok">{t(common::YES)}</span>
                    </Show>
                </div>
                <div>
                    <strong>{t(words::BACKUP)}</strong>
                    <span class="num">{backup}</span>
                </div>
            </div>
        </section>
    }
}
