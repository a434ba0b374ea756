//! Statistics: what is complained of, why, how fast and how well it is handled.

mod bars;
mod charts;
mod figure;
mod figures;
mod format;
mod range;
mod today;

use leptos::prelude::*;
use leptos_router::components::A;
use leptos_router::hooks::use_location;

use self::charts::Charts;
pub use self::figures::FigureTiles;
use self::range::RangePicker;
use self::today::TodayTiles;
use crate::app::{t, to_keeper, use_app, use_lang};
use crate::domain::Zone;
use crate::i18n::common;
use crate::i18n::pages::statistics as words;
use crate::register::period::{self, Period};
use crate::register::statistics;
use crate::ui::routes::Page;
use crate::ui::widgets::{Icon, Shape, use_title};

/// Respondents shown by name.
const TOP: usize = 10;
/// Below so many complaints a rate says little.
const FEW: usize = 10;

/// The statistics page: tiles about today, the range of days, then figures and charts over it. It says so
/// when the register or the range is empty.
#[component]
pub fn Statistics() -> impl IntoView {
    let app = use_app();
    use_title(common::STATISTICS_VIEW);
    let search = use_location().search;
    let period = Memo::new(move |_| Period::parse(search.get().trim_start_matches('?')));
    let today = Memo::new(move |_| app.zone().day(app.now.get()));
    let range = Memo::new(move |_| period.get().range(today.get()));
    let is_empty = Memo::new(move |_| {
        app.version.track();
        app.with_table(crate::register::Table::is_empty)
    });
    let figures = Memo::new(move |_| {
        app.version.track();
        let (range, now) = (range.get(), app.now.get_untracked());
        app.with_table(|table| {
            statistics::figures(table, &period::places(table, range), TOP, now, &app.zone())
        })
    });
    let total = Memo::new(move |_| figures.with(|figures| figures.total));
    let in_range = move || {
        view! {
            <Show when=move || total.get() != 0 fallback=EmptyRange>
                <Few total/>
                <FigureTiles figures/>
                <Charts figures range/>
            </Show>
        }
    };
    view! {
        <div class="page wide">
            <header class="page-head">
                <h1>{t(common::STATISTICS_VIEW)}</h1>
            </header>
            <p class="lede">{t(words::LEDE)}</p>
            <Show when=move || !is_empty.get() fallback=EmptyRegister>
                <TodayTiles today/>
                <section class="stack" aria-labelledby="statistics-range">
                    <h2 id="statistics-range">{t(words::FIGURES)}</h2>
                    <RangePicker period range/>
                    {in_range()}
                </section>
            </Show>
        </div>
    }
}

/// A caution where there is little to tell rates from.
#[component]
fn Few(total: Memo<usize>) -> impl IntoView {
    let lang = use_lang();
    let text = move || words::FEW.text(lang.get(), total.get());
    view! {
        <Show when=move || total.get() < FEW>
            <p class="muted">{text}</p>
        </Show>
    }
}

#[component]
fn EmptyRegister() -> impl IntoView {
    view! {
        <div class="empty card">
            <Icon shape=Shape::Statistics/>
            <h2>{t(words::EMPTY_TITLE)}</h2>
            <p>{t(words::EMPTY_TEXT)}</p>
            <div class="actions">
                <A href=Page::Intake.href() attr:class="button primary">{to_keeper(common::INTAKE_VIEW)}</A>
                <A href=Page::Data.href() attr:class="button">{t(common::IMPORT)}</A>
            </div>
        </div>
    }
}

#[component]
fn EmptyRange() -> impl IntoView {
    view! {
        <div class="empty card" role="status">
            <Icon shape=Shape::Statistics/>
            <h3>{t(words::EMPTY_RANGE)}</h3>
            <p>{t(words::EMPTY_RANGE_NEXT)}</p>
            <A href=Page::Statistics(String::new()).href() attr:class="button">{t(words::SHOW_ALL)}</A>
        </div>
    }
}
