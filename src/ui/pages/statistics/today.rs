//! The tiles about now, which no range changes.

use chrono::NaiveDate;
use leptos::prelude::*;
use leptos_router::components::A;

use crate::app::{t, to_keeper, use_app, use_lang};
use crate::domain::readings::stage::Stage;
use crate::i18n::Msg;
use crate::i18n::common::number;
use crate::i18n::pages::statistics as words;
use crate::register::statistics::{self, TodayFigure};
use crate::register::table::Cells;
use crate::ui::routes::Page;

/// Tiles of open, overdue, received today and closed today, each a link to what it counts.
#[component]
pub fn TodayTiles(
    /// The day it is in the register's zone.
    today: Memo<NaiveDate>,
) -> impl IntoView {
    let app = use_app();
    let lang = use_lang();
    let figures = Memo::new(move |_| {
        app.version.track();
        today.track();
        app.with_table(|table| statistics::today(table, app.now.get_untracked(), &app.zone()))
    });
    let all = Memo::new(move |_| {
        app.version.track();
        app.with_table(crate::register::Table::len)
    });
    let of_all = Signal::derive(move || words::OfAll { n: &number(all.get()) }.text(lang.get()));
    let overdue_hint = Signal::derive(move || words::OVERDUE_HINT.text(lang.get()).to_owned());
    let day = Signal::derive(move || crate::browser::intl::day(lang.get().tag(), today.get()));
    let merged = Memo::new(move |_| {
        app.version.track();
        let is_merged = |cells: &&Cells| cells.stage() == Stage::Merged;
        app.with_table(|table| table.cells().iter().filter(is_merged).count())
    });
    let of_all = Signal::derive(move || match merged.get() {
        0 => of_all.get(),
        n => words::OfAllMerged { n: &number(all.get()), merged: &number(n) }.text(lang.get()),
    });
    let count = move |figure: TodayFigure| Signal::derive(move || figures.with(|figures| figure.of(figures)));
    let overdue = count(TodayFigure::Overdue);
    let query =
        move |figure: TodayFigure| Signal::derive(move || figure.query(today.get(), None).to_query_string());
    view! {
        <section class="stack tight" aria-labelledby="statistics-today">
            <h2 id="statistics-today">{t(words::TODAY)}</h2>
            <p class="muted small">{to_keeper(words::TODAY_NOTE)}</p>
            <div class="tiles">
                <Tile label=words::OPEN count=count(TodayFigure::Open) query=query(TodayFigure::Open) hint=of_all/>
                <Tile
                    label=words::OVERDUE
                    count=overdue
                    query=query(TodayFigure::Overdue)
                    hint=overdue_hint
                    tone=Signal::derive(move || if overdue.get() > 0 { "late" } else { "neutral" })
                />
                <Tile
                    label=words::RECEIVED_TODAY
                    count=count(TodayFigure::ReceivedToday)
                    query=query(TodayFigure::ReceivedToday)
                    hint=day
                />
                <Tile
                    label=words::CLOSED_TODAY
                    count=count(TodayFigure::ClosedToday)
                    query=query(TodayFigure::ClosedToday)
                    hint=day
                />
            </div>
        </section>
    }
}

#[component]
fn Tile(
    label: Msg,
    count: Signal<usize>,
    query: Signal<String>,
    hint: Signal<String>,
    #[prop(default = Signal::stored("neutral"))] tone: Signal<&'static str>,
) -> impl IntoView {
    view! {
        <A href=move || Page::Register(query.get()).href() attr:class="tile" attr:data-tone=move || tone.get()>
            <span class="tile-label">{t(label)}</span>
            <span class="tile-number num">{move || number(count.get())}</span>
            <span class="tile-hint">{move || hint.get()}</span>
        </A>
    }
}
