//! Full-width notices: what everybody using the register must know now.

use chrono::TimeDelta;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::components::A;

use super::lazy;
use crate::app::{t, to_keeper, use_app};
use crate::browser::space;
use crate::i18n::pages::shell as words;
use crate::register::row::RowFlags;
use crate::storage::local;
use crate::ui::routes::Page;

/// Days after which a file is no reason not to save another.
const SAVED_FOR: i64 = 30;

/// The banners above every view, each shown while its reason holds: the clock was set back, the zone is not
/// known, no local storage, a newer build is ready, sample data is in the register, the browser may clear the data and no file was saved
/// lately, no country was chosen, times of another zone. Only the one about storage can be put away.
#[component]
pub fn Banners() -> impl IntoView {
    let app = use_app();
    let has_demo = Memo::new(move |_| {
        app.version.track();
        app.with_table(|table| table.cells().iter().any(|cells| cells.flags.contains(RowFlags::DEMO)))
    });
    // Most readers are where the register is: the words for others are fetched.
    let zone_is_to_be_said = Memo::new(move |_| app.is_elsewhere() || app.zone().unknown().is_some());
    // Registers of before they had a country: the words are fetched.
    let has_no_country =
        Memo::new(move |_| app.head.with(|head| head.as_ref().is_some_and(|head| head.country.is_none())));
    let persisted = RwSignal::new(true);
    let has_entries =
        Memo::new(move |_| app.head.with(|head| head.as_ref().is_some_and(|head| head.entries > 0)));
    Effect::new(move |_| {
        if has_entries.get() {
            spawn_local(async move { persisted.set(space::estimate().await.persisted) });
        }
    });
    // Saving to a file shows a message: follow it to look again.
    let is_saved = move || {
        app.toasts.list().track();
        app.last_backup().is_some_and(|at| app.now.get() - at < TimeDelta::days(SAVED_FOR))
    };
    let fleeting = move || {
        let real = has_entries.get() && !has_demo.get();
        real && !persisted.get()
            && !is_saved()
            && !app.preferences.with(|preferences| preferences.storage_notice_seen)
    };
    view! {
        <aside class="banners" aria-label=t(words::NOTICES)>
        <Show when=move || app.clock_is_behind()>
            <div class="banner" data-tone="warn" role="status"><p>{t(words::CLOCK_BEHIND)}</p></div>
        </Show>
        <Show when=|| !local::is_usable()>
            <div class="banner" data-tone="warn" role="status"><p>{to_keeper(words::NO_LOCAL_STORAGE)}</p></div>
        </Show>
        <Show when=move || app.newer_build.get()>
            <div class="banner" data-tone="info" role="status">
                <p>{t(words::NEWER_BUILD)}</p>
                // public/boot.js hears it: the panels of a page that failed have the same button.
                <div class="actions">
                    <button type="button" class="button small" data-reload="">{t(words::UPDATE)}</button>
                </div>
            </div>
        </Show>
        <Show when=move || has_demo.get()>
            <div class="banner" data-tone="demo">
                <p>{t(words::DEMO_BANNER)}</p>
                <div class="actions"><A href=Page::Data.href()>{t(words::DEMO_REMOVE)}</A></div>
            </div>
        </Show>
        <Show when=fleeting>
            <div class="banner" data-tone="info">
                <p>{to_keeper(words::NOT_PERSISTED)}</p>
                <div class="actions">
                    <A href=Page::Data.href() attr:class="button small">{t(words::SAVE_TO_FILE)}</A>
                    <button type="button" class="button small quiet" on:click=move |_| {
                        app.prefer(|preferences| preferences.storage_notice_seen = true);
                    }>{t(words::PUT_AWAY)}</button>
                </div>
            </div>
        </Show>
        <Show when=move || has_no_country.get()>{lazy::country_banner()}</Show>
        <Show when=move || zone_is_to_be_said.get()>{lazy::zone_banner()}</Show>
        </aside>
    }
}
