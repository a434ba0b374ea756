//! How the register stands, as figures that open the register filtered to what they count.

use leptos::prelude::*;

use crate::app::{t, use_app};
use crate::domain::Zone;
use crate::i18n::pages::today as words;
use crate::i18n::{Audience, Msg, common};
use crate::register::statistics::{Today, TodayFigure};
use crate::ui::routes::Page;

/// A row of figures: what is overdue, due today, due soon, waiting for the complainant, open, received today
/// and closed today, each a link to what it counts. An owner sees neither noughts nor the day's turnover.
#[component]
pub fn Tiles(
    /// The counts shown, over the cases of `handler`.
    figures: Memo<Today>,
    /// Whose cases are counted: a handler, the empty name for cases of nobody, `None` for everybody's.
    handler: Memo<Option<String>>,
) -> impl IntoView {
    let app = use_app();
    let day = Memo::new(move |_| app.zone().day(app.now.get()));
    let tile = move |figure: TodayFigure| {
        let count = Memo::new(move |_| figures.with(|figures| figure.of(figures)));
        let href = move || {
            let query = handler.with(|handler| figure.query(day.get(), handler.as_deref()));
            Page::Register(query.to_query_string()).href()
        };
        let is_turnover = matches!(figure, TodayFigure::ReceivedToday | TodayFigure::ClosedToday);
        let is_shown = move || app.has_desk() || count.get() > 0 && !is_turnover;
        // Nothing to worry about has no tone.
        let tone = move || if count.get() == 0 { "neutral" } else { tone(figure) };
        let word =
            move |at: usize| Signal::derive(move || said(figure, app.audience())[at].text(app.lang.get()));
        view! {
            <Show when=is_shown>
                <a class="tile" href=href data-tone=tone title=word(1)>
                    <span class="tile-label">{word(0)}</span>
                    <span class="tile-number">{move || common::number(count.get())}</span>
                </a>
            </Show>
        }
    };
    // What is overdue or due is open: without one of them there is no tile.
    let has_tiles = move || app.has_desk() || figures.with(|figures| figures.open > 0);
    view! {
        <Show when=has_tiles>
            <section class="tiles strip" aria-label=t(words::FIGURES)>
                {TodayFigure::ALL.iter().map(|figure| tile(*figure)).collect_view()}
            </section>
        </Show>
    }
}

const fn tone(figure: TodayFigure) -> &'static str {
    match figure {
        TodayFigure::Overdue => "late",
        TodayFigure::DueToday | TodayFigure::DueSoon => "warn",
        TodayFigure::WaitingComplainant => "info",
        TodayFigure::Open | TodayFigure::ReceivedToday | TodayFigure::ClosedToday => "neutral",
    }
}

/// What a figure is called, and what it means. In a consumer's own register the complainant is the reader.
const fn said(figure: TodayFigure, audience: Audience) -> [Msg; 2] {
    match figure {
        TodayFigure::Overdue => [words::OVERDUE, words::OVERDUE_HINT],
        TodayFigure::DueToday => [words::DUE_TODAY, words::DUE_TODAY_HINT],
        TodayFigure::DueSoon => [words::DUE_SOON, words::DUE_SOON_HINT],
        TodayFigure::WaitingComplainant => [words::WAITING.to(audience), words::WAITING_HINT.to(audience)],
        TodayFigure::Open => [words::OPEN, words::OPEN_HINT],
        TodayFigure::ReceivedToday => [words::RECEIVED_TODAY, words::RECEIVED_HINT],
        TodayFigure::ClosedToday => [words::CLOSED_TODAY, words::CLOSED_HINT],
    }
}
