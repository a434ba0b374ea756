//! The figures over the range.

use leptos::prelude::*;

use super::figure::{Figure, Said};
use super::format::{of, percent, span};
use crate::browser::intl;
use crate::i18n::pages::statistics as words;
use crate::i18n::{Lang, Msg, common};
use crate::register::durations::Times;
use crate::register::statistics::{Acknowledged, Figures, Rate, Satisfaction};

/// Counts, times, satisfaction, disputes.
#[component]
pub fn FigureTiles(
    /// What was counted.
    figures: Memo<Figures>,
) -> impl IntoView {
    let told = move |tell: fn(Lang, &Figures) -> Said| {
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
            <Figure label=words::DISPUTED said=told(|lang, all| rate(lang, all.disputed, words::DISPUTED_OF))/>
            <Figure label=words::INCOMPLETE said=told(|lang, all| rate(lang, all.incomplete, words::INCOMPLETE_OF))/>
        </div>
    }
}

fn received(lang: Lang, figures: &Figures) -> Said {
    let mut said = Said { value: Some(common::number(figures.total)), ..Said::default() };
    said.of = words::STILL_OPEN.with(lang, &[("n", &common::number(figures.open))]);
    said
}

fn closed(lang: Lang, figures: &Figures) -> Said {
    let whole = Rate { part: figures.closed, whole: figures.total };
    Said {
        value: Some(common::number(figures.closed)),
        of: of(lang, words::CLOSED_OF, whole),
        rest: percent(lang, whole).into_iter().collect(),
        ..Said::default()
    }
}

fn rate(lang: Lang, rate: Rate, message: Msg) -> Said {
    Said { value: percent(lang, rate), of: of(lang, message, rate), ..Said::default() }
}

fn acknowledged(lang: Lang, found: Acknowledged) -> Said {
    let mut said = rate(lang, found.rate(), words::RATE_OF);
    said.left_out(lang, words::NOT_DUE, found.not_due);
    said.left_out(lang, words::UNCLEAR, found.unclear);
    said.left_out(lang, words::WITHOUT, found.without);
    said
}

fn times(lang: Lang, times: Times) -> Said {
    let mut said = Said { unit: Some(words::MEDIAN), ..Said::default() };
    if let Some(spread) = times.spread {
        said.value = Some(span(lang, spread.median));
        said.of = words::OF_COUNT.with(lang, &[("n", &common::number(spread.count))]);
        said.rest.push(words::P90.with(lang, &[("span", &span(lang, spread.p90))]));
    }
    said.left_out(lang, words::NOT_ANSWERABLE, times.not_answerable);
    said.left_out(lang, words::NOT_YET, times.not_yet);
    said
}

fn satisfaction(lang: Lang, found: Satisfaction) -> Said {
    let mut said = rate(lang, found.satisfied(), words::OF_ANSWERED);
    if let Some(mean) = found.mean() {
        said.rest.push(words::MEAN.with(lang, &[("n", &intl::number(lang.tag(), mean, 1))]));
    }
    let answered = found.answered();
    if answered.whole > 0 {
        let (part, whole) = (common::number(answered.part), common::number(answered.whole));
        let not = common::number(found.not_answered);
        said.rest.push(words::ANSWERED_OF.with(lang, &[("part", &part), ("whole", &whole), ("n", &not)]));
    }
    said
}
