//! The charts over the chosen range of days.

use leptos::prelude::*;

use super::bars;
use crate::app::{t, use_app, use_lang};
use crate::facts::List;
use crate::i18n::common::number;
use crate::i18n::pages::statistics as words;
use crate::i18n::{Lang, Msg};
use crate::register::query::{Key, Range};
use crate::register::statistics::{Figures, Satisfaction};
use crate::ui::charts::{Bar, BarList, Chart, ColumnChart};

/// Bars drawn of a column with many values; the table has all.
const DRAWN: usize = 10;

/// The charts: by month, problem, kind of product, respondent, stage, outcome, channel, and both ratings.
/// Each bar leads to its complaints in the register.
#[component]
pub fn Charts(
    /// The figures over the complaints in the range.
    figures: Memo<Figures>,
    /// The days in which the complaints were received, for the links.
    range: Memo<Range>,
) -> impl IntoView {
    let app = use_app();
    let lang = use_lang();
    let made = move |make: fn(Lang, &Figures, Range) -> Vec<Bar>| {
        Memo::new(move |_| figures.with(|figures| make(lang.get(), figures, range.get())))
    };
    let months = made(bars::of_months);
    let problems = made(|lang, all, range| {
        bars::of_column(lang, &all.problems, Key::Problem, Some(List::Problem), range)
    });
    let kinds =
        made(|lang, all, range| bars::of_column(lang, &all.kinds, Key::Kind, Some(List::ProductKind), range));
    let channels = Memo::new(move |_| {
        let of = |all: &Figures| {
            app.rules.with(|rules| bars::of_channels(rules, lang.get(), &all.channels, range.get()))
        };
        figures.with(of)
    });
    let respondents = made(|lang, all, range| bars::of_top(lang, &all.respondents, Key::Respondent, range));
    let outcomes = made(|lang, all, range| bars::of_outcomes(lang, &all.outcomes, range));
    let stages = Memo::new(move |_| {
        figures.with(|all| bars::of_stages(lang.get(), &all.stages, app.audience(), range.get()))
    });
    let month_summary = Signal::derive(move || {
        let lang = lang.get();
        let undated = figures.with(|figures| figures.undated);
        let summary = months.with(|bars| bars::summary(lang, bars));
        match undated {
            0 => summary,
            n => format!("{summary} {}", words::SummaryUndated { n: &number(n) }.text(lang)),
        }
    });
    let title = Signal::derive(move || words::BY_MONTH.text(lang.get()).to_owned());
    let heading = Signal::derive(move || words::MONTH.text(lang.get()).to_owned());
    view! {
        <section class="stack" aria-labelledby="statistics-charts">
            <h2 id="statistics-charts">{t(words::CHARTS)}</h2>
            <Chart title summary=month_summary heading bars=months.into()>
                <ColumnChart title bars=months.into()/>
            </Chart>
            <div class="grid-2">
                <ColumnBars title=words::BY_PROBLEM bars=problems/>
                <ColumnBars title=words::BY_KIND bars=kinds/>
                <ColumnBars title=words::BY_RESPONDENT bars=respondents/>
                <ColumnBars title=words::BY_STAGE bars=stages most=usize::MAX/>
                <ColumnBars title=words::BY_OUTCOME bars=outcomes/>
                <ColumnBars title=words::BY_CHANNEL bars=channels/>
                <Ratings title=words::BY_OUTCOME_RATING key=Key::OutcomeRating figures range of=|all| all.outcome/>
                <Ratings title=words::BY_HANDLING_RATING key=Key::HandlingRating figures range of=|all| all.handling/>
            </div>
        </section>
    }
}

#[component]
fn ColumnBars(title: Msg, bars: Memo<Vec<Bar>>, #[prop(default = DRAWN)] most: usize) -> impl IntoView {
    let lang = use_lang();
    let summary = Signal::derive(move || bars.with(|bars| bars::summary(lang.get(), bars)));
    let drawn = Signal::derive(move || bars::shortened(lang.get(), bars.get(), most));
    let title = Signal::derive(move || title.text(lang.get()).to_owned());
    view! {
        <Chart title summary heading=title bars=bars.into()>
            <BarList bars=drawn/>
        </Chart>
    }
}

#[component]
fn Ratings(
    title: Msg,
    key: Key,
    figures: Memo<Figures>,
    range: Memo<Range>,
    of: fn(&Figures) -> Satisfaction,
) -> impl IntoView {
    let lang = use_lang();
    let found = Memo::new(move |_| figures.with(of));
    let bars =
        Signal::derive(move || found.with(|found| bars::of_ratings(lang.get(), found, key, range.get())));
    let summary = Signal::derive(move || found.with(|found| bars::rating_summary(lang.get(), found)));
    let heading = Signal::derive(move || words::RATING.text(lang.get()).to_owned());
    let title = Signal::derive(move || title.text(lang.get()).to_owned());
    view! {
        <Chart title summary heading bars>
            <BarList bars/>
        </Chart>
    }
}
