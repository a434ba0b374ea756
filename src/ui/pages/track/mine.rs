//! Tracking in a register of one's own: the complaint is the reader's, and this is where it stands.

use leptos::prelude::*;
use leptos_router::components::A;
use leptos_router::hooks::use_query_map;

use crate::app::{t, use_app};
use crate::domain::values::reference::Reference;
use crate::i18n::pages::track as words;
use crate::ui::routes::Page;

/// Says that the complaints here are the reader's own, and leads to the one in the address, or to all.
#[component]
pub fn Mine() -> impl IntoView {
    let app = use_app();
    let query = use_query_map();
    let to = move || {
        let number = query.with(|query| query.get("number")).unwrap_or_default();
        let number = number.parse::<Reference>().map(|reference| reference.to_string());
        match number.ok().filter(|number| app.find_reference(number).is_some()) {
            Some(number) => (Page::Case(number), words::MINE_OPEN),
            None => (Page::Register(String::new()), words::MINE_ALL),
        }
    };
    let link = move || {
        let (page, label) = to();
        view! { <A href=page.href() attr:class="button primary">{t(label)}</A> }
    };
    view! {
        <div class="page narrow">
            <header class="page-head"><h1>{t(words::MINE)}</h1></header>
            <p class="lede">{t(words::MINE_TEXT)}</p>
            <div class="actions">{link}</div>
        </div>
    }
}
