//! One date: whose it is, how far it is, and why it is this one.

use leptos::prelude::*;

use crate::app::{t, use_app};
use crate::browser::intl;
use crate::browser::zone::BrowserZone;
use crate::domain::Zone;
use crate::domain::clock::{Clock, ClockState};
use crate::facts::Who;
use crate::i18n::pages::track as words;
use crate::i18n::{Lang, common, loops};
use crate::ui::parts::moments::{distance, moment};

/// How much of the time is gone, from 0 to 1.
fn gone(clock: &Clock, now: chrono::DateTime<chrono::Utc>) -> f64 {
    let Some(start) = clock.started.earliest(&BrowserZone) else { return 0.0 };
    let whole = (clock.due - start).num_minutes().max(1) as f64;
    ((now - start).num_minutes() as f64 / whole).clamp(0.0, 1.0)
}

fn tone(clock: &Clock, state: ClockState) -> Option<&'static str> {
    match state {
        ClockState::Overdue if clock.rule.soft => Some("warn"),
        ClockState::Overdue => Some("late"),
        ClockState::DueToday | ClockState::DueSoon => Some("warn"),
        ClockState::Kept => Some("ok"),
        _ => None,
    }
}

/// Why it is this date: length and start, days not counted, the source.
fn explanation(clock: &Clock, lang: Lang) -> Vec<String> {
    let rule = words::RULE.with(
        lang,
        &[("start", &moment(lang, clock.started)), ("length", &loops::length(lang, clock.rule.length))],
    );
    let day = |(day, kind): &(chrono::NaiveDate, crate::domain::calendar::DayKind)| {
        let kind = loops::day_kind(*kind).text(lang);
        words::DAY_WITH.with(lang, &[("date", &intl::day(lang.tag(), *day)), ("kind", kind)])
    };
    let days: Vec<String> = clock.skipped.iter().map(day).collect();
    let days: Vec<&str> = days.iter().map(String::as_str).collect();
    let skipped =
        (!days.is_empty()).then(|| words::SKIPPED.with(lang, &[("days", &common::all_of(lang, &days))]));
    let estimated = clock.estimated.then(|| words::ESTIMATED.text(lang).to_owned());
    let source = Some(lang.of(&clock.rule.source).to_owned());
    [Some(rule), skipped, estimated, source].into_iter().flatten().collect()
}

/// One date of a case.
#[component]
pub fn ClockLine(
    /// The clock behind it.
    clock: Clock,
) -> impl IntoView {
    let app = use_app();
    let clock = StoredValue::new(clock);
    let state = move || clock.with_value(|clock| clock.state(app.now.get(), &BrowserZone));
    let stopped = clock.with_value(|clock| clock.stopped.is_some());
    let label = move || clock.with_value(|clock| app.lang.get().of(&clock.rule.name).to_owned());
    let due = move || {
        let lang = app.lang.get();
        if stopped {
            return loops::clock_state(state()).text(lang).to_owned();
        }
        clock.with_value(|clock| distance(lang, clock.due, app.now.get()))
    };
    let date = move || {
        let lang = app.lang.get();
        let (date, who) =
            clock.with_value(|clock| (words::BY.with(lang, &[("date", &by(clock, lang))]), clock.who()));
        let whose = if who == Who::Complainant { words::YOURS } else { words::OURS };
        if app.is_personal() { date } else { format!("{date} · {}", whose.text(lang)) }
    };
    let fill = move || clock.with_value(|clock| gone(clock, app.now.get())).to_string();
    let lines = move || {
        let lines = clock.with_value(|clock| explanation(clock, app.lang.get()));
        lines.into_iter().map(|line| view! { <p>{line}</p> }).collect_view()
    };
    view! {
        <div class="clock" data-tone=move || clock.with_value(|clock| tone(clock, state()))>
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
fn by(clock: &Clock, lang: Lang) -> String {
    let whole_days = BrowserZone.start(BrowserZone.day(clock.due)) == clock.due;
    if whole_days { intl::day(lang.tag(), clock.last_day) } else { intl::instant(lang.tag(), clock.due) }
}
