//! Full-width notices: what everybody using the register must know now.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::components::A;
use leptos_router::hooks::use_location;

use crate::app::zone::zone_in_words;
use crate::app::{t, use_app};
use crate::browser::space;
use crate::i18n::pages::{shell as words, zone as zone_words};
use crate::register::row::RowFlags;
use crate::storage::local;
use crate::ui::parts::ZoneNote;
use crate::ui::routes::Page;

/// The banners above every view, each shown while its reason holds: the clock was set back, the zone is not
/// known, no local storage, sample data is in the register, the browser may clear the data, times of another
/// zone. Only the one about storage can be put away.
#[component]
pub fn Banners() -> impl IntoView {
    let app = use_app();
    let has_demo = Memo::new(move |_| {
        app.version.track();
        app.with_table(|table| table.cells().iter().any(|cells| cells.flags.contains(RowFlags::DEMO)))
    });
    let zone_unknown = Memo::new(move |_| {
        let (lang, zone) = (app.lang.get(), app.zone());
        let id = zone.unknown()?.as_str();
        Some(zone_words::Unknown { id, zone: &zone_in_words(lang, &zone, app.now.get()) }.text(lang))
    });
    // A page of one complaint says it beside its dates.
    let pathname = use_location().pathname;
    let is_said_below = Memo::new(move |_| {
        let at = pathname.get();
        at.contains("/case/") || at == Page::Track(String::new()).href()
    });
    let persisted = RwSignal::new(true);
    let has_entries =
        Memo::new(move |_| app.head.with(|head| head.as_ref().is_some_and(|head| head.entries > 0)));
    Effect::new(move |_| {
        if has_entries.get() {
            spawn_local(async move { persisted.set(space::estimate().await.persisted) });
        }
    });
    let fleeting = move || {
        let real = has_entries.get() && !has_demo.get();
        real && !persisted.get() && !app.preferences.with(|preferences| preferences.storage_notice_seen)
    };
    view! {
        <aside class="banners" aria-label=t(words::NOTICES)>
        <Show when=move || app.clock_is_behind()>
            <div class="banner" data-tone="warn" role="status"><p>{t(words::CLOCK_BEHIND)}</p></div>
        </Show>
        <Show when=move || zone_unknown.with(Option::is_some)>
            <div class="banner" data-tone="warn" role="status"><p>{move || zone_unknown.get()}</p></div>
        </Show>
        <Show when=|| !local::is_usable()>
            <div class="banner" data-tone="warn" role="status"><p>{t(words::NO_LOCAL_STORAGE)}</p></div>
        </Show>
        <Show when=move || has_demo.get()>
            <div class="banner" data-tone="demo">
                <p>{t(words::DEMO_BANNER)}</p>
                <div class="actions"><A href=Page::Data.href()>{t(words::DEMO_REMOVE)}</A></div>
            </div>
        </Show>
        <Show when=fleeting>
            <div class="banner" data-tone="info">
                <p>{t(words::NOT_PERSISTED)}</p>
                <div class="actions">
                    <A href=Page::Data.href() attr:class="button small">{t(words::SAVE_TO_FILE)}</A>
                    <button type="button" class="button small quiet" on:click=move |_| {
                        app.prefer(|preferences| preferences.storage_notice_seen = true);
                    }>{t(words::PUT_AWAY)}</button>
                </div>
            </div>
        </Show>
        <Show when=move || !is_said_below.get()><ZoneNote/></Show>
        </aside>
    }
}
