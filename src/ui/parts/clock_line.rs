//! A clock of a case: how much of it has run, until when, and why.

use leptos::prelude::*;

use super::moments;
use crate::app::{t, use_app};
use crate::browser::intl;
use crate::browser::zone::BrowserZone;
use crate::domain::calendar::DayKind;
use crate::domain::clock::{Clock, ClockState};
use crate::facts::Who;
use crate::i18n::pages::case as words;
use crate::i18n::{Lang, common, loops};

/// How a clock that stands so is meant.
#[must_use]
pub const fn tone(state: ClockState, soft: bool) -> Option<&'static str> {
    match state {
        ClockState::Overdue if !soft => Some("late"),
        ClockState::Overdue | ClockState::DueToday | ClockState::DueSoon => Some("warn"),
        ClockState::Late if !soft => Some("late"),
        ClockState::Late => Some("warn"),
        ClockState::Kept => Some("ok"),
        ClockState::Running | ClockState::Unclear => None,
    }
}

/// A clock with its bar and, to be opened, its explanation.
#[component]
pub fn ClockLine(
    /// The clock.
    clock: Clock,
) -> impl IntoView {
    let app = use_app();
    let name = clock.rule.name.clone();
    let (due, started, stopped, soft) = (clock.due, clock.started, clock.stopped, clock.rule.soft);
    let state = {
        let clock = clock.clone();
        Signal::derive(move || clock.state(app.now.get(), &BrowserZone))
    };
    let fill = move || {
        let end = stopped.and_then(|at| at.earliest(&BrowserZone)).unwrap_or_else(|| app.now.get());
        let start = started.earliest(&BrowserZone).unwrap_or(due);
        let (whole, run) = ((due - start).num_minutes().max(1), (end - start).num_minutes());
        format!("{:.3}", (run as f64 / whole as f64).clamp(0.0, 1.0))
    };
    let last_day = clock.last_day;
    // The complainant's window, seen from the desk: when it is over nobody is late.
    let window = clock.who() == Who::Complainant && !app.is_personal();
    let is_over = move || window && state.get() == ClockState::Overdue;
    let how = move || {
        let lang = app.lang.get();
        match stopped {
            None if is_over() => {
                words::WINDOW_ENDED.with(lang, &[("date", &intl::day(lang.tag(), last_day))])
            }
            Some(_) => loops::clock_state(state.get()).text(lang).to_owned(),
            None => moments::distance(lang, due, app.now.get()),
        }
    };
    view! {
        <div class="clock" data-tone=move || if is_over() { None } else { tone(state.get(), soft) }>
            <p class="clock-label">{move || app.lang.get().of(&name).to_owned()}</p>
            <p class="clock-due">{how}</p>
            <div class="clock-bar" style:--fill=fill aria-hidden="true"><div class="clock-fill"></div></div>
            <Explanation clock/>
        </div>
    }
}

/// Why the date is what it is: start, length, days skipped, source.
#[component]
fn Explanation(clock: Clock) -> impl IntoView {
    let app = use_app();
    let lines = move || {
        let (lang, personal) = (app.lang.get(), app.is_personal());
        lines(lang, personal, &clock).into_iter().map(|line| view! { <li>{line}</li> }).collect_view()
    };
    view! {
        <details class="disclosure small">
            <summary>{t(words::WHY_THIS_DATE)}</summary>
            <ul class="stack tight">{lines}</ul>
        </details>
    }
}

fn lines(lang: Lang, personal: bool, clock: &Clock) -> Vec<String> {
    let rule = clock.rule;
    let who = if personal { loops::who_personal(rule.who) } else { loops::who(rule.who) };
    let started = moments::moment(lang, clock.started);
    let last = intl::day(lang.tag(), clock.last_day);
    let mut lines = vec![
        words::CLOCK_STARTED.with(lang, &[("moment", &started)]),
        words::CLOCK_LENGTH.with(lang, &[("length", &loops::length(lang, rule.length))]),
    ];
    lines.extend(skipped(lang, clock));
    lines.push(words::CLOCK_LAST_DAY.with(lang, &[("date", &last)]));
    if let Some(stopped) = clock.stopped {
        lines.push(words::CLOCK_STOPPED.with(lang, &[("moment", &moments::moment(lang, stopped))]));
    }
    lines.push(words::CLOCK_WHO.with(lang, &[("who", who.text(lang))]));
    lines.push(words::CLOCK_SOURCE.with(lang, &[("source", lang.of(&rule.source))]));
    let notes = [
        (rule.soft, words::CLOCK_SOFT),
        (clock.estimated, words::CLOCK_ESTIMATED),
        (!rule.checked, words::CLOCK_NOT_CHECKED),
    ];
    lines.extend(notes.iter().filter(|(holds, _)| *holds).map(|(_, note)| note.text(lang).to_owned()));
    lines
}

/// The days that were not counted, by their kind.
fn skipped(lang: Lang, clock: &Clock) -> impl Iterator<Item = String> {
    let kinds = [DayKind::Weekend, DayKind::Holiday];
    let days = clock.skipped.clone();
    kinds.into_iter().filter_map(move |kind| {
        let of_kind = days.iter().filter(|(_, known)| *known == kind);
        let dates: Vec<String> = of_kind.map(|(day, _)| day.to_string()).collect();
        let dates: Vec<&str> = dates.iter().map(String::as_str).collect();
        let kind = loops::day_kind(kind).text(lang);
        (!dates.is_empty()).then(|| {
            words::CLOCK_SKIPPED.with(lang, &[("kind", kind), ("days", &common::all_of(lang, &dates))])
        })
    })
}
