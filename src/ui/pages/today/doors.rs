//! Three ways into a register of sample data, each to something prepared.

use leptos::prelude::*;

use crate::app::demo::DEMO_CODE;
use crate::app::{t, use_app};
use crate::domain::Purpose;
use crate::domain::readings::stage::Stage;
use crate::i18n::Msg;
use crate::i18n::pages::today as words;
use crate::ui::routes::Page;

/// The card of a demo's three doors: a complaint as its complainant follows it, one that the desk has to
/// answer, and the figures. Nothing is shown in other registers, or once the sample data is gone.
#[component]
pub fn Doors() -> impl IntoView {
    let app = use_app();
    let prepared = Memo::new(move |_| {
        let is_demo = app.purpose() == Purpose::Demo;
        is_demo.then(|| (app.demo_case(&[Stage::Answered]), app.demo_case(&[Stage::Deciding])))
    });
    let door = |href: String, name: Msg, text: Msg| {
        view! {
            <li>
                <p>{t(text)}</p>
                <a class="button" href=href>{t(name)}</a>
            </li>
        }
    };
    let card = move |followed: String, open: String| {
        // The code in the fragment opens it at once.
        let follow = format!("{}#code={DEMO_CODE}", Page::Track(followed).href());
        view! {
            <section class="card flush doors" aria-labelledby="doors">
                <header><h2 id="doors">{t(words::DOORS)}</h2></header>
                <ul class="queue">
                    {door(follow, words::DOOR_CUSTOMER, words::DOOR_CUSTOMER_TEXT)}
                    {door(Page::Case(open).href(), words::DOOR_DESK, words::DOOR_DESK_TEXT)}
                    {door(Page::Statistics(String::new()).href(), words::DOOR_FIGURES, words::DOOR_FIGURES_TEXT)}
                </ul>
            </section>
        }
    };
    move || match prepared.get() {
        Some((Some(followed), Some(open))) => Some(card(followed, open)),
        _ => None,
    }
}
