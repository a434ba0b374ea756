//! A clock of a case: how much of it has run, until when, and why.

use chrono::{DateTime, Utc};
use leptos::prelude::*;

use super::clock_why::{self, ClockSpans};
use super::moments;
use crate::app::{t, use_app};
use crate::browser::intl;
use crate::browser::zone::RegisterZone;
use crate::domain::readings::clock::{Clock, ClockState};
use crate::domain::{Moment, Zone};
use crate::i18n::pages::case as words;
use crate::i18n::{Audience, Lang, clocks, deadlines, steps};

/// The `data-tone` of a clock in this state; `None` while it runs in time. `soft` is a courtesy or reminder:
/// missed, it warns and is not late.
#[must_use]
pub const fn tone(state: ClockState, soft: bool) -> Option<&'static str> {
    match state {
        ClockState::Overdue if !soft => Some("late"),
        ClockState::Overdue | ClockState::DueToday | ClockState::DueSoon => Some("warn"),
        ClockState::Late | ClockState::Breached if !soft => Some("late"),
        ClockState::Late | ClockState::Breached => Some("warn"),
        ClockState::Kept => Some("ok"),
        ClockState::Running | ClockState::Paused | ClockState::Unclear => None,
    }
}

/// A clock of a case: its name, when it is due or what became of it, a bar, and an explanation that can be
/// opened.
#[component]
pub fn ClockLine(
    /// The clock as computed for the case; the line follows time, language and zone.
    clock: Clock,
    /// What it is called on the case.
    name: Signal<String>,
) -> impl IntoView {
    let app = use_app();
    let paused = clock.paused.clone();
    let (due, started, stopped, soft) = (clock.due, clock.started, clock.stopped, clock.is_soft());
    let breached = clock.breached;
    let is_paused = untrack(|| app.with_context(|context| clock.is_paused(context)));
    let paused = paused.filter(|_| is_paused);
    let state = {
        let clock = clock.clone();
        Signal::derive(move || app.with_context(|context| clock.state(context)))
    };
    let fill = move || {
        let end = stopped.or(paused.as_ref().map(|pause| pause.from));
        let zone = app.zone();
        let end = end.and_then(|at| at.earliest(&zone)).unwrap_or_else(|| app.now.get());
        let start = started.earliest(&zone).unwrap_or(due);
        let (whole, run) = ((due - start).num_minutes().max(1), (end - start).num_minutes());
        format!("{:.3}", (run as f64 / whole as f64).clamp(0.0, 1.0))
    };
    let last_day = clock.last_day;
    // The complainant's window, seen from the desk: when it is over nobody is late.
    let window = clock.is_window() && !app.is_personal();
    let is_over = move || window && state.get() == ClockState::Overdue;
    let dated = clock.clone();
    let how = move || {
        let (lang, now, zone) = (app.lang.get(), app.now.get(), app.zone());
        let date = &*due_date(lang, &dated, now, &zone);
        match stopped {
            None if is_over() => words::WindowEnded { date: &intl::day(lang.tag(), last_day) }.text(lang),
            None if !is_paused => deadlines::date_and_left(lang, date, due, now, &zone),
            Some(done) if !breached => {
                let done = &*short_moment(lang, done, now, &zone);
                deadlines::DueAndDone { due: date, done }.text(lang)
            }
            _ => deadlines::DateAnd { date, left: steps::clock_state(state.get()).text(lang) }.text(lang),
        }
    };
    view! {
        <div class="clock" data-paused=is_paused.then_some("") data-tone=move || if is_over() { None } else { tone(state.get(), soft) }>
            <p class="clock-label">{move || name.get()}</p>
            <p class="clock-due">{how}</p>
            <div class="clock-bar" style:--fill=fill aria-hidden="true"><div class="clock-fill"></div></div>
            <Explanation clock/>
        </div>
    }
}

/// When a clock ends, short: its last day, or the minute where it ends within a day.
#[must_use]
pub fn due_date(lang: Lang, clock: &Clock, now: DateTime<Utc>, zone: &RegisterZone) -> String {
    match clock.ends_with_day(zone) {
        true => intl::short_day(lang.tag(), clock.last_day, zone.day(now)),
        false => intl::instant(lang.tag(), clock.due, zone),
    }
}

/// The day of a moment, short.
fn short_moment(lang: Lang, moment: Moment, now: DateTime<Utc>, zone: &RegisterZone) -> String {
    match moment.day(zone) {
        Some(day) => intl::short_day(lang.tag(), day, zone.day(now)),
        None => moments::moment(lang, moment, zone),
    }
}

/// Why the date is what it is: start, length, what did not count, source.
#[component]
fn Explanation(clock: Clock) -> impl IntoView {
    let app = use_app();
    let spans = clock.clone();
    let lines = move || {
        let (lang, audience) = (app.lang.get(), app.audience());
        lines(lang, audience, &clock, &app.zone())
            .into_iter()
            .map(|line| view! { <li>{line}</li> })
            .collect_view()
    };
    view! {
        <details class="disclosure small">
            <summary>{t(words::WHY_THIS_DATE)}</summary>
            <ClockSpans clock=spans/>
            <ul class="stack tight">{lines}</ul>
        </details>
    }
}

fn lines(lang: Lang, audience: Audience, clock: &Clock, zone: &RegisterZone) -> Vec<String> {
    let who = steps::who(clock.who(), audience);
    let started = moments::moment(lang, clock.started, zone);
    let mut lines = vec![words::ClockStarted { moment: &started }.text(lang)];
    let length = clocks::length(lang, clock);
    lines.extend(length.map(|length| words::ClockLength { length: &length }.text(lang)));
    lines.extend(clock_why::not_counted(lang, clock, zone));
    lines.extend(clock_why::counted(lang, clock));
    lines.extend(clock_why::pause(clock, lang, zone).map(|(moment, reason)| {
        let (moment, reason) = (moment.as_str(), reason.as_str());
        // One that ends by itself moves nothing on: the date is the latest there can be.
        match clock_why::pause_end(clock, lang, zone) {
            Some(until) => words::ClockPausedUntil { moment, reason, until: &until }.text(lang),
            None => words::ClockPaused { moment, reason }.text(lang),
        }
    }));
    lines.push(if clock.ends_with_day(zone) {
        words::ClockLastDay { date: &intl::day(lang.tag(), clock.last_day) }.text(lang)
    } else {
        words::ClockLastHour { moment: &intl::instant(lang.tag(), clock.due, zone) }.text(lang)
    });
    if let Some(stopped) = clock.stopped.filter(|_| !clock.breached) {
        lines.push(words::ClockStopped { moment: &moments::moment(lang, stopped, zone) }.text(lang));
    }
    lines.push(words::ClockWho { who: who.text(lang) }.text(lang));
    lines.push(words::ClockSource { source: clocks::source(lang, clock) }.text(lang));
    let notes = [
        (clock.is_soft(), words::CLOCK_SOFT),
        (clock.estimated, words::CLOCK_ESTIMATED),
        (!clock.is_checked(), words::CLOCK_NOT_CHECKED),
    ];
    lines.extend(notes.iter().filter(|(holds, _)| *holds).map(|(_, note)| note.text(lang).to_owned()));
    lines
}
