//! What a reader elsewhere has to know about the register's time zone.

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use crate::app::use_app;
use crate::app::zone::zone_in_words;
use crate::i18n::pages::zone as words;
use crate::ui::parts::ZoneNote;
use crate::ui::routes::Page;

/// Says that this browser does not know the register's zone, and which zone times are of. On the pages of
/// one complaint the latter stands beside its dates instead.
#[component]
pub fn ZoneBanner() -> impl IntoView {
    let app = use_app();
    let unknown = Memo::new(move |_| {
        let (lang, zone) = (app.lang.get(), app.zone());
        let id = zone.unknown()?.as_str();
        Some(words::Unknown { id, zone: &zone_in_words(lang, &zone, app.now.get()) }.text(lang))
    });
    let pathname = use_location().pathname;
    let is_said_below = Memo::new(move |_| {
        let at = pathname.get();
        at.contains("/case/") || at == Page::Track(String::new()).href()
    });
    view! {
        <Show when=move || unknown.with(Option::is_some)>
            <div class="banner" data-tone="warn" role="status"><p>{move || unknown.get()}</p></div>
        </Show>
        <Show when=move || !is_said_below.get()><ZoneNote/></Show>
    }
}
