//! The figures over the chosen range of days.

use leptos::prelude::*;

use super::figure::{Figure, FigureText};
use super::format::{of, percent, span};
use crate::browser::intl;
use crate::i18n::pages::statistics as words;
use crate::i18n::{Lang, common};
use crate::register::durations::Times;
use crate::register::statistics::{Acknowledged, Figures, Satisfaction, Share};

/// The ten figures: received, closed, acknowledged in time, time to acknowledge, answer and close,
/// satisfaction with outcome and handling, disputed, closed incomplete.
#[component]
pub fn FigureTiles(
    /// The figures over the complaints counted.
    figures: Memo<Figures>,
) -> impl IntoView {
    let told = move |tell: fn(Lang, &Figures) -> FigureText| {
        Callback::new(move |lang| figures.with(|figures| tell(lang, figures)))
    };
    view! {
        <div class="figures">
            <Figure label=words::RECEIVED said=told(received)/>
            <Figure label=words::CLOSED said=told(closed)/>
            <Figure label=words::ACKNOWLEDGED said=told(|lang, all| acknowledged(lang, all.acknowledged))/>
            <Figure label=words::TO_ACKNOWLEDGE said=told(|lang, all| times(lang, all.to_acknowledge))/>
            <Figure label=words::TO_ANSWER said=told(|lang, all| times(lang, all.to_answer))/>
            <Figure label=words::TO_CLOSE said=told(|lang, all| times(lang, all.to_close))/>
            <Figure label=words::OUTCOME said=told(|lang, all| satisfaction(lang, all.outcome))/>
            <Figure label=words::HANDLING said=told(|lang, all| satisfaction(lang, all.handling))/>
            <Figure label=words::DISPUTED said=told(|lang, all| rate(lang, all.disputed, disputed_of))/>
            <Figure label=words::INCOMPLETE said=told(|lang, all| rate(lang, all.incomplete, incomplete_of))/>
        </div>
    }
}

fn received(lang: Lang, figures: &Figures) -> FigureText {
    let mut said = FigureText { value: Some(common::number(figures.total)), ..FigureText::default() };
    said.of = words::StillOpen { n: &common::number(figures.open) }.text(lang);
    said
}

fn closed(lang: Lang, figures: &Figures) -> FigureText {
    let whole = Share { part: figures.closed, whole: figures.total };
    FigureText {
        value: Some(common::number(figures.closed)),
        of: of(whole, |part, whole| words::ClosedOf { part, whole }.text(lang)),
        rest: percent(lang, whole).into_iter().collect(),
        ..FigureText::default()
    }
}

fn rate(lang: Lang, rate: Share, in_words: fn(Lang, &str, &str) -> String) -> FigureText {
    let of = of(rate, |part, whole| in_words(lang, part, whole));
    FigureText { value: percent(lang, rate), of, ..FigureText::default() }
}

fn disputed_of(lang: Lang, part: &str, whole: &str) -> String {
    words::DisputedOf { part, whole }.text(lang)
}

fn incomplete_of(lang: Lang, part: &str, whole: &str) -> String {
    words::IncompleteOf { part, whole }.text(lang)
}

fn acknowledged(lang: Lang, found: Acknowledged) -> FigureText {
    let mut said = rate(lang, found.rate(), |lang, part, whole| words::RateOf { part, whole }.text(lang));
    said.left_out(found.not_due, |n| words::NotDue { n }.text(lang));
    said.left_out(found.unclear, |n| words::Unclear { n }.text(lang));
    said.left_out(found.without, |n| words::Without { n }.text(lang));
    said
}

fn times(lang: Lang, times: Times) -> FigureText {
    let mut said = FigureText { unit: Some(words::MEDIAN), ..FigureText::default() };
    if let Some(spread) = times.spread {
        said.value = Some(span(lang, spread.median));
        said.of = words::OfCount { n: &common::number(spread.count) }.text(lang);
        said.rest.push(words::P90 { span: &span(lang, spread.p90) }.text(lang));
    }
    said.left_out(times.not_answerable, |n| words::NotAnswerable { n }.text(lang));
    said.left_out(times.not_yet, |n| words::NotYet { n }.text(lang));
    said
}

fn satisfaction(lang: Lang, found: Satisfaction) -> FigureText {
    let of_answered = |lang, part: &str, whole: &str| words::OfAnswered { part, whole }.text(lang);
    let mut said = rate(lang, found.satisfied(), of_answered);
    if let Some(mean) = found.mean() {
        said.rest.push(words::Mean { n: &intl::number(lang.tag(), mean, 1) }.text(lang));
    }
    let answered = found.answered();
    if answered.whole > 0 {
        let (part, whole) = (common::number(answered.part), common::number(answered.whole));
        let not = common::number(found.not_answered);
        said.rest.push(words::AnsweredOf { part: &part, whole: &whole, n: &not }.text(lang));
    }
    said
}
