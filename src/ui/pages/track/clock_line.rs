//! One date of a case: whose it is, how far it is, and why it is this one.

use leptos::prelude::*;

use crate::app::{t, use_app};
use crate::browser::intl;
use crate::browser::zone::RegisterZone;
use crate::domain::Zone;
use crate::domain::readings::clock::{Clock, ClockState, id};
use crate::facts::Who;
use crate::i18n::pages::complainant_acts as own;
use crate::i18n::pages::track as words;
use crate::i18n::{Lang, Msg, clocks, steps};
use crate::ui::parts::clock_why;
use crate::ui::parts::moments::{distance, moment};

/// What a clock is called to the complainant of a desk's case; `None` where its usual name will do.
fn own_name(clock: &str) -> Option<Msg> {
    Some(match clock {
        id::ACKNOWLEDGE => own::CLOCK_ACKNOWLEDGE,
        id::REVIEW => own::CLOCK_REVIEW,
        id::RESOLVE => own::CLOCK_RESOLVE,
        id::RESPOND => own::CLOCK_RESPOND,
        id::CONTEST => own::CLOCK_CONTEST,
        id::REOPEN => own::CLOCK_REOPEN,
        id::MATERIAL => own::CLOCK_MATERIAL,
        id::RECUSAL => own::CLOCK_RECUSAL,
        _ => return None,
    })
}

/// How much of the time is gone, from 0 to 1.
fn gone(clock: &Clock, now: chrono::DateTime<chrono::Utc>, zone: &dyn Zone) -> f64 {
    let Some(start) = clock.started.earliest(zone) else { return 0.0 };
    let whole = (clock.due - start).num_minutes().max(1) as f64;
    ((now - start).num_minutes() as f64 / whole).clamp(0.0, 1.0)
}

fn tone(clock: &Clock, state: ClockState) -> Option<&'static str> {
    match state {
        ClockState::Overdue if clock.is_soft() => Some("warn"),
        ClockState::Overdue | ClockState::Breached => Some("late"),
        ClockState::DueToday | ClockState::DueSoon => Some("warn"),
        ClockState::Kept => Some("ok"),
        _ => None,
    }
}

/// Why it is this date: length and start, what did not count, the source.
fn explanation(clock: &Clock, lang: Lang, zone: &RegisterZone) -> Vec<String> {
    let start = moment(lang, clock.started, zone);
    let rule =
        clocks::length(lang, clock).map(|length| words::Rule { start: &start, length: &length }.text(lang));
    let skipped = clock_why::not_counted(lang, clock, zone);
    let paused = clock_why::pause(clock, lang, zone)
        .map(|(since, reason)| words::Paused { moment: &since, reason: &reason }.text(lang));
    let estimated = clock.estimated.then(|| words::ESTIMATED.text(lang).to_owned());
    let source = clocks::source(lang, clock).to_owned();
    rule.into_iter().chain(skipped).chain(paused).chain(estimated).chain([source]).collect()
}

/// One date of a case for the complainant: its name, how far it is or what became of it, a bar, whose it is,
/// and an explanation that can be opened.
#[component]
pub fn ClockLine(
    /// The clock that the date comes from.
    clock: Clock,
) -> impl IntoView {
    let app = use_app();
    let clock = StoredValue::new(clock);
    let state = move || app.with_context(|context| clock.with_value(|clock| clock.state(context)));
    let stopped = clock.with_value(|clock| clock.stopped.is_some());
    let is_paused =
        untrack(|| app.with_context(|context| clock.with_value(|clock| clock.is_paused(context))));
    let label = move || {
        let lang = app.lang.get();
        let own = (!app.is_personal()).then(|| clock.with_value(|clock| own_name(&clock.id()))).flatten();
        own.map_or_else(
            || clock.with_value(|clock| clocks::name(lang, clock)),
            |name| name.text(lang).to_owned(),
        )
    };
    // Time that the complainant had and that is over: nobody is late.
    let is_over = move || clock.with_value(Clock::is_window) && state() == ClockState::Overdue;
    let due = move || {
        let lang = app.lang.get();
        if is_over() {
            let date = clock.with_value(|clock| intl::day(lang.tag(), clock.last_day));
            return own::WindowEnded { date: &date }.text(lang);
        }
        if stopped || is_paused {
            return steps::clock_state(state()).text(lang).to_owned();
        }
        clock.with_value(|clock| distance(lang, clock.due, app.now.get(), &app.zone()))
    };
    let date = move || {
        let lang = app.lang.get();
        let (date, who) = clock
            .with_value(|clock| (words::By { date: &by(clock, lang, &app.zone()) }.text(lang), clock.who()));
        let whose = match who {
            Who::Complainant => words::YOURS,
            Who::Handler | Who::Reviewer => words::OURS,
            Who::Respondent => own::BY_MERCHANT,
            Who::Mediator => own::BY_MEDIATOR,
            Who::Authority => own::BY_BODY,
        };
        if app.is_personal() { date } else { format!("{date} · {}", whose.text(lang)) }
    };
    let fill = move || clock.with_value(|clock| gone(clock, app.now.get(), &app.zone())).to_string();
    let lines = move || {
        let lines = clock.with_value(|clock| explanation(clock, app.lang.get(), &app.zone()));
        lines.into_iter().map(|line| view! { <p>{line}</p> }).collect_view()
    };
    view! {
        <div class="clock" data-paused=is_paused.then_some("") data-tone=move || if is_over() { None } else { clock.with_value(|clock| tone(clock, state())) }>
            <span class="clock-label">{label}</span>
            <span class="clock-due">{due}</span>
            {(!stopped)
                .then(|| {
                    view! {
                        <div class="clock-bar" style:--fill=fill>
                            <div class="clock-fill"></div>
                        </div>
                        <p class="muted small">{date}</p>
                    }
                })}
            <details class="disclosure small">
                <summary>{t(words::WHY_DATE)}</summary>
                <div class="stack tight">{lines}</div>
            </details>
        </div>
    }
}

/// The last moment in time: the hour where it counts, else the day.
fn by(clock: &Clock, lang: Lang, zone: &RegisterZone) -> String {
    let whole_days = zone.start(zone.day(clock.due)) == clock.due;
    if whole_days {
        intl::day(lang.tag(), clock.last_day)
    } else {
        intl::instant(lang.tag(), clock.due, zone)
    }
}
