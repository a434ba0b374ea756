//! Settings: what the register is for, how it looks, who works with it, and the rules it goes by. A list at the
//! side leads to its pages.

mod about;
mod appearance;
mod country;
mod first_hour;
mod general;
mod hand_over;
mod hand_over_form;
mod hand_over_report;
mod more;
mod notify;
mod numbers;
mod openings;
mod people;
mod profile;
mod purpose;
mod shop;
mod staff;
mod staff_form;
mod staff_order;
mod staff_row;
pub mod sections;
mod side_nav;
mod switch;
mod zone;
mod zone_form;

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use self::about::About;
use self::general::General;
use self::people::People;
use self::sections::Section;
use self::side_nav::SideNav;
use crate::app::{t, use_app};
use crate::i18n::common;
use crate::i18n::pages::settings_pages as words;
use crate::ui::pages::categories::Categories;
use crate::ui::pages::data::Data;
use crate::ui::pages::disposal::Disposal;
use crate::ui::pages::lists::Lists;
use crate::ui::pages::rules::{Calendars, Policies};
use crate::ui::pages::snippets::Snippets;
use crate::ui::routes::{Page, section};
use crate::ui::shell::missing;
use crate::ui::widgets::title::use_title_text;

/// The settings: the page that the address names, with the list of all beside it. Without a name the list, and
/// beside it, where there is room, the first page.
#[component]
pub fn Settings() -> impl IntoView {
    let app = use_app();
    let params = use_params_map();
    let asked = Memo::new(move |_| params.with(|params| params.get("section")));
    let known = Memo::new(move |_| match asked.get() {
        None => true,
        Some(name) => sections::named(&name, app.audience()).is_some(),
    });
    move || if known.get() { view! { <Frame asked/> }.into_any() } else { missing() }
}

#[component]
fn Frame(asked: Memo<Option<String>>) -> impl IntoView {
    let app = use_app();
    // A name that is not known any more is gone with the frame.
    let section = move || asked.get().and_then(|name| sections::named(&name, app.audience()));
    let shown = Memo::new(move |_| section().map(|section| section.name));
    let of = move || shown.get().and_then(|name| sections::named(name, app.audience()));
    let title = move || of().map_or(common::SETTINGS_VIEW, |section: &Section| section.title);
    use_title_text(move |lang| title().text(lang).to_owned());
    let heading = move || format!("settings-{}", shown.get().unwrap_or("all"));
    let is_first = move || shown.get().is_none().then_some("");
    let body = move || {
        let name = shown.get();
        untrack(|| draw(name.unwrap_or(section::GENERAL)))
    };
    view! {
        <div class="page settings" data-first=is_first>
            <header class="page-head">
                <div>
                    <a class="back-link no-print" href=Page::Settings.href()>{t(words::BACK)}</a>
                    <h1 id=heading tabindex="-1">{move || title().text(app.lang.get())}</h1>
                </div>
            </header>
            <SideNav shown/>
            <div class="settings-body stack">{body}</div>
        </div>
    }
}

/// What stands on the page of this name, below its heading.
fn draw(name: &str) -> AnyView {
    match name {
        section::PEOPLE => view! { <People/> }.into_any(),
        section::LISTS => view! { <Lists/> }.into_any(),
        section::SNIPPETS => view! { <Snippets/> }.into_any(),
        section::CATEGORIES => view! { <Categories/> }.into_any(),
        section::DEADLINES => view! { <Policies/> }.into_any(),
        section::CALENDARS => view! { <Calendars/> }.into_any(),
        section::RETENTION => view! { <Disposal/> }.into_any(),
        section::DATA => view! { <Data/> }.into_any(),
        section::ABOUT => view! { <About/> }.into_any(),
        _ => view! { <General/> }.into_any(),
    }
}
