//! Addresses and reference numbers that lead nowhere, and the way on from there.

mod search;
mod unknown_reference;

use leptos::prelude::*;
use leptos_router::components::A;
use leptos_router::hooks::use_location;

use crate::app::{t, use_lang};
use crate::i18n::pages::not_found as words;
use crate::i18n::{Msg, common};
use crate::ui::routes::Page;
use crate::ui::widgets::use_title;
use search::SearchRegister;

pub use unknown_reference::UnknownReference;

/// The page of an address that does not exist: it names the address and offers a search and links to the main
/// views.
#[component]
pub fn Missing() -> impl IntoView {
    use_title(words::TITLE);
    let lang = use_lang();
    let location = use_location();
    let text = move || location.pathname.with(|path| words::Text { path }.text(lang.get()));
    let ways = [
        (Page::Today, common::TODAY_VIEW),
        (Page::Intake, common::INTAKE_VIEW),
        (Page::Register(String::new()), common::REGISTER_VIEW),
        (Page::Track(String::new()), common::TRACK_VIEW),
        (Page::Settings, common::SETTINGS_VIEW),
    ];
    let way = |(page, label): (Page, Msg)| view! { <A href=page.href() attr:class="button">{t(label)}</A> };
    view! {
        <div class="page-missing">
            <h1>{t(words::TITLE)}</h1>
            <p class="lede">{text}</p>
            <SearchRegister text=String::new()/>
            <h2>{t(words::GO_ON)}</h2>
            <nav class="actions" aria-label=t(words::GO_ON)>{ways.map(way).collect_view()}</nav>
        </div>
    }
}
