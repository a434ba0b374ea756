//! Today: what is overdue, what is due, what waits on whom, and what was left half done.

mod calendar;
mod doors;
mod drafts;
mod empty;
mod first_hour;
mod health;
mod item;
mod list;
mod section;
mod tiles;
mod whose;
mod work;

pub use self::doors::Doors;
pub use self::first_hour::FirstHour;

use leptos::prelude::*;
use leptos_router::components::A;

use self::drafts::Drafts;
use self::empty::EmptyRegister;
use self::health::Health;
use self::list::WorkingList;
use self::tiles::Tiles;
use self::whose::WhoseWork;
use self::work::Work;
use crate::app::{t, use_app};
use crate::domain::Purpose;
use crate::i18n::pages::today as words;
use crate::i18n::{Lang, common};
use crate::register::first_hour::NOT_NEW;
use crate::register::statistics::Today as Figures;
use crate::ui::routes::Page;
use crate::ui::shell;
use crate::ui::widgets::title::use_title_text;
use crate::ui::widgets::{Icon, Shape};

/// The Today view: drafts, tiles, the work list, and how the register is kept. An owner wants to know what to
/// do before how many. An empty register shows how to begin instead of a list.
#[component]
pub fn Today() -> impl IntoView {
    let app = use_app();
    let work = WorkingList::new();
    let is_empty = Memo::new(move |_| {
        app.version.track();
        app.with_table(crate::register::Table::is_empty)
    });
    let is_new = Memo::new(move |_| {
        app.version.track();
        app.has_desk() && app.with_table(|table| table.len() < NOT_NEW)
    });
    use_title_text(move |lang| work.figures.with(|figures| title(lang, figures)));
    view! {
        <div class="page dense">
            <header class="page-head">
                <h1>{t(common::TODAY_VIEW)}</h1>
                <div class="actions">
                    <Show when=move || app.has_desk() && !is_empty.get()><WhoseWork work/></Show>
                    <A href=Page::Intake.href() attr:class="button primary">
                        <Icon shape=Shape::Intake/>
                        {t(words::NEW_COMPLAINT)}
                    </A>
                </div>
            </header>
            // Sample data alone has them.
            <Show when=move || app.purpose() == Purpose::Demo>{shell::doors()}</Show>
            <Drafts/>
            <Show when=move || !is_empty.get() fallback=|| view! { <EmptyRegister/> }>
                <Show when=move || app.has_desk()><Tiles figures=work.figures handler=work.handler/></Show>
                <Work work/>
                <Show when=move || app.is_personal()><Tiles figures=work.figures handler=work.handler/></Show>
            </Show>
            // What is left to set up, below what is to be done: no register of some weeks asks for it.
            <Show when=move || is_new.get()>{shell::first_hour()}</Show>
            <Health/>
        </div>
    }
}

/// The title with what presses: tabs show little more than its beginning.
fn title(lang: Lang, figures: &Figures) -> String {
    let (n, m) = (&*common::number(figures.overdue), &*common::number(figures.due_today));
    match (figures.overdue, figures.due_today) {
        (0, 0) => common::TODAY_VIEW.text(lang).to_owned(),
        (_, 0) => words::TitleOverdue { n }.text(lang),
        (0, _) => words::TitleDue { m }.text(lang),
        _ => words::TitleBoth { n, m }.text(lang),
    }
}
