//! Addresses and reference numbers that lead nowhere, and the way on from there.

mod search;
mod unknown_reference;

use leptos::prelude::*;
use leptos_router::components::A;
use leptos_router::hooks::use_location;

use crate::app::{t, use_app};
use crate::i18n::pages::not_found as words;
use crate::i18n::{Audience, Msg, common};
use crate::ui::routes::Page;
use crate::ui::widgets::use_title;
use search::SearchRegister;

pub use unknown_reference::UnknownReference;

/// The page of an address that does not exist: it names the address and offers a search and links to the main
/// views.
#[component]
pub fn Missing() -> impl IntoView {
    use_title(words::TITLE);
    let app = use_app();
    let location = use_location();
    let text = move || location.pathname.with(|path| words::Text { path }.text(app.lang.get()));
    let way = |(page, label): (Page, Msg)| view! { <A href=page.href() attr:class="button">{t(label)}</A> };
    let ways = move || {
        let audience = app.audience();
        let track = (Page::Track(String::new()), common::TRACK_VIEW);
        let ways = [
            Some((Page::Today, common::TODAY_VIEW)),
            Some((Page::Intake, common::INTAKE_VIEW.to(audience))),
            Some((Page::Register(String::new()), common::REGISTER_VIEW.to(audience))),
            Some(track).filter(|_| audience != Audience::Owner),
            Some((Page::Settings, common::SETTINGS_VIEW)),
        ];
        ways.into_iter().flatten().map(way).collect_view()
    };
    view! {
        <div class="page-missing">
            <h1>{t(words::TITLE)}</h1>
            <p class="lede">{text}</p>
            <SearchRegister text=String::new()/>
            <h2>{t(words::GO_ON)}</h2>
            <nav class="actions" aria-label=t(words::GO_ON)>{ways}</nav>
        </div>
    }
}
