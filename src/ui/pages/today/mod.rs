//! Today: what is overdue, what is due, what waits on whom, and what was left half done.

mod drafts;
mod empty;
mod health;
mod item;
mod section;
mod tiles;
mod work;

use leptos::prelude::*;
use leptos_router::components::A;

use self::drafts::Drafts;
use self::empty::EmptyRegister;
use self::health::Health;
use self::tiles::Tiles;
use self::work::Work;
use crate::app::{t, use_app};
use crate::browser::zone::BrowserZone;
use crate::i18n::common;
use crate::i18n::pages::today as words;
use crate::register::statistics::{Today as Figures, today};
use crate::ui::parts::title::use_title_text;
use crate::ui::parts::{Icon, Shape};
use crate::ui::routes::Page;

/// What is to be done.
#[component]
pub fn Today() -> impl IntoView {
    let app = use_app();
    let figures = Memo::new(move |_| {
        app.version.track();
        let now = app.now.get();
        app.with_table(|table| today(table, now, &BrowserZone))
    });
    let is_empty = Memo::new(move |_| {
        app.version.track();
        app.with_table(crate::register::Table::is_empty)
    });
    use_title_text(move |lang| match figures.with(|figures: &Figures| figures.overdue) {
        0 => common::TODAY_VIEW.text(lang).to_owned(),
        overdue => words::TITLE_OVERDUE.with(lang, &[("n", &common::number(overdue))]),
    });
    view! {
        <div class="page">
            <header class="page-head">
                <h1>{t(common::TODAY_VIEW)}</h1>
                <div class="actions">
                    <A href=Page::Intake.href() attr:class="button primary">
                        <Icon shape=Shape::Intake/>
                        {t(words::NEW_COMPLAINT)}
                    </A>
                </div>
            </header>
            <Drafts/>
            <Show when=move || !is_empty.get() fallback=|| view! { <EmptyRegister/> }>
                <Tiles figures/>
                <Work/>
            </Show>
            <Health/>
        </div>
    }
}
