//! What lies between the start and the end of a clock, drawn and in words.

use leptos::prelude::*;

use super::moments;
use crate::browser::intl;
use crate::browser::zone::RegisterZone;
use crate::domain::readings::clock::{Clock, Explanation, SpanKind};
use crate::i18n::{Lang, clocks, common};

/// The stretches of a clock as a bar: counted days, days off, moved ends, pauses. Nothing is shown when there
/// is only one stretch.
#[component]
pub fn ClockSpans(
    /// The clock whose explanation is drawn.
    clock: Clock,
) -> impl IntoView {
    let part = |(much, kind): (i64, &SpanKind)| {
        let kind = match kind {
            SpanKind::Counted => "counted",
            SpanKind::Off(_) | SpanKind::Closed => "off",
            SpanKind::Rolled(_) => "rolled",
            SpanKind::Paused(_) => "paused",
        };
        view! { <span data-kind=kind style:flex-grow=much.to_string()></span> }
    };
    let parts = clock.explanation.parts();
    // One stretch has nothing to show beside another.
    (parts.len() > 1).then(|| {
        let parts = parts.into_iter().map(part).collect_view();
        view! { <div class="clock-spans" aria-hidden="true">{parts}</div> }
    })
}

/// What did not count, a line for each reason with its days, in the order in which they came. Empty when all
/// counted.
#[must_use]
pub fn not_counted(lang: Lang, clock: &Clock, zone: &RegisterZone) -> Vec<String> {
    let mut lines: Vec<(String, Vec<String>)> = Vec::new();
    for (kind, when) in stretches(lang, &clock.explanation, zone) {
        match lines.iter_mut().find(|(known, _)| *known == kind) {
            Some((_, stretches)) => stretches.push(when),
            None => lines.push((kind, vec![when])),
        }
    }
    let line = |(kind, when): (String, Vec<String>)| {
        let when: Vec<&str> = when.iter().map(String::as_str).collect();
        clocks::NotCounted { kind: &kind, days: &common::all_of(lang, &when) }.text(lang)
    };
    lines.into_iter().map(line).collect()
}

/// How many days of a clock of days count; `None` for a clock of hours or when nothing lies between the days.
#[must_use]
pub fn counted(lang: Lang, clock: &Clock) -> Option<String> {
    let days = clock.explanation.counted();
    let tells = matches!(clock.explanation, Explanation::Days(_)) && clock.explanation.parts().len() > 1;
    tells.then(|| match days {
        1 => clocks::COUNTED_DAY.text(lang).to_owned(),
        _ => clocks::CountedDays { n: &days.to_string() }.text(lang),
    })
}

/// Since when a clock is paused, and the reason, in words; `None` when it is not paused.
#[must_use]
pub fn pause(clock: &Clock, lang: Lang, zone: &RegisterZone) -> Option<(String, String)> {
    let pause = clock.paused.as_ref()?;
    Some((moments::moment(lang, pause.from, zone), clocks::reason(lang, pause)))
}

/// When the pause of a clock ends at the latest, in words; `None` where it has no end, or there is none.
#[must_use]
pub fn pause_end(clock: &Clock, lang: Lang, zone: &RegisterZone) -> Option<String> {
    clock.paused.as_ref()?.to.map(|to| moments::moment(lang, to, zone))
}

/// The stretches that do not count: why, and when.
fn stretches(lang: Lang, explanation: &Explanation, zone: &RegisterZone) -> Vec<(String, String)> {
    let range = |from: String, to: String| {
        if from == to { from } else { clocks::Range { from: &from, to: &to }.text(lang) }
    };
    let day = |day| intl::day(lang.tag(), day);
    let instant = |at| intl::instant(lang.tag(), at, zone);
    let why = |kind| clocks::not_counted(lang, kind);
    match explanation {
        Explanation::Days(days) => days
            .iter()
            .filter_map(|span| Some((why(&span.kind)?, range(day(span.from), day(span.to)))))
            .collect(),
        Explanation::Hours(hours) => hours
            .iter()
            .filter_map(|span| Some((why(&span.kind)?, range(instant(span.from), instant(span.to)))))
            .collect(),
    }
}
