//! From the start of a clock to its end.
//!
//! Hours run from the instant (from the end of the day where only the day is known, in favour of
//! whoever must act). Days are counted from the day after the start, and the last one is counted
//! whole; a month or year ends on the day of the same number, or on the last day of a shorter month.
//! What pauses do is said in [`pause`](super::pause). At the end, a last day off moves to the next
//! working day where the rule says so; hours never move.

use chrono::{DateTime, Datelike, Days, Months, NaiveDate, TimeDelta, Utc};

use super::explain::{Course, Explanation, Span, SpanKind};
use super::pause::{Hold, Pause, holds};
use crate::domain::values::calendar;
use crate::domain::values::moment::{Moment, Zone};
use crate::facts::{Calendar, ClockRule, Length};

/// Days that are looked at one by one, about a hundred years: a longer count of working days, or days
/// off without end, have no last day.
const LONGEST: usize = 36_525;

/// When a clock runs out, and why.
#[derive(Clone, PartialEq, Debug)]
pub struct Term {
    /// The first instant that is too late.
    pub due: DateTime<Utc>,
    /// The last day that is in time.
    pub last_day: NaiveDate,
    /// What lies between the start and the end.
    pub explanation: Explanation,
    /// Whether the date may move: the calendar lacks the holidays of a year that matters.
    pub estimated: bool,
}

/// When a clock that started then runs out by this rule. `None` when the start is not known, or no
/// date of the years 1 to 9999 comes of it.
#[must_use]
pub fn term(
    rule: &ClockRule,
    calendar: &Calendar,
    started: Moment,
    pauses: &[Pause],
    zone: &dyn Zone,
) -> Option<Term> {
    if let Length::Hours(hours) = rule.length {
        return hours_from(started, hours, pauses, zone);
    }
    let start = day(started, zone)?;
    let held = holds(pauses, start, |from, to| day(from, zone).zip(day(to, zone)));
    let mut course = Course::from(start.succ_opt()?);
    let (nominal, last_day) = match rule.length {
        Length::WorkingDays(count) => {
            let last = working_days(calendar, start, count, &held, &mut course)?;
            (last, last)
        }
        length => {
            let (nominal, later) = calendar_days(start, length, &held, &mut course)?;
            let rolls = rule.roll_forward && nominal > start;
            (nominal, if rolls { rolled(calendar, nominal, later, &mut course)? } else { nominal })
        }
    };
    course.up_to(last_day, SpanKind::Counted);
    let mut years = match rule.length {
        Length::WorkingDays(_) => start.succ_opt()?.year()..=last_day.year(),
        _ => nominal.year()..=last_day.year(),
    };
    let by_calendar = rule.roll_forward || matches!(rule.length, Length::WorkingDays(_));
    let estimated = by_calendar && years.any(|year| calendar.year(year).is_none());
    let last_day = Some(last_day).filter(|day| is_sound(*day))?;
    Some(Term { due: zone.end(last_day), last_day, explanation: course.done(), estimated })
}

/// The time up to a day that people set; no rule counts it. `None` when that is no day of the years 1 to
/// 9999.
#[must_use]
pub fn until(last_day: NaiveDate, started: Moment, zone: &dyn Zone) -> Option<Term> {
    let last_day = Some(last_day).filter(|day| is_sound(*day))?;
    let first = day(started, zone).and_then(|day| day.succ_opt());
    // Where the start is not known there is nothing to lay out.
    let mut course = Course::from(first.unwrap_or(last_day));
    if first.is_some() {
        course.up_to(last_day, SpanKind::Counted);
    }
    Some(Term { due: zone.end(last_day), last_day, explanation: course.done(), estimated: false })
}

/// Dates outside the years 1 to 9999 are slips of the pen, and the arithmetic stays within its range.
fn is_sound(day: NaiveDate) -> bool {
    (1..=9999).contains(&day.year())
}

/// The moment, if it is known and within that range.
fn sound(moment: Moment) -> Option<Moment> {
    let near = match moment {
        Moment::Unknown => return None,
        Moment::Day(day) => day,
        Moment::At(at) => at.date_naive(),
    };
    is_sound(near).then_some(moment)
}

/// The local day of a moment, if it is known and within the years 1 to 9999.
pub(super) fn day(moment: Moment, zone: &dyn Zone) -> Option<NaiveDate> {
    sound(moment)?.day(zone)
}

fn hours_from(started: Moment, hours: u32, pauses: &[Pause], zone: &dyn Zone) -> Option<Term> {
    let start = sound(started)?.latest(zone)?;
    let bounds = |from, to| sound(from)?.earliest(zone).zip(sound(to)?.latest(zone));
    let mut due = start.checked_add_signed(TimeDelta::hours(i64::from(hours)))?;
    let mut spans = Vec::new();
    let mut at = start;
    let mut lay = |to: DateTime<Utc>, kind: SpanKind| {
        if at < to {
            spans.push(Span { from: at, to, kind });
            at = to;
        }
    };
    for hold in holds(pauses, start, bounds) {
        if hold.after >= due {
            break;
        }
        lay(hold.after, SpanKind::Counted);
        lay(hold.to, SpanKind::Paused(hold.reason));
        due = due.checked_add_signed(hold.to - hold.after)?;
    }
    lay(due, SpanKind::Counted);
    let due = Some(due).filter(|due| is_sound(due.date_naive()))?;
    let last_day = zone.day(due - TimeDelta::milliseconds(1));
    Some(Term { due, last_day, explanation: Explanation::Hours(spans), estimated: false })
}

/// The last of so many calendar days, weeks, months or years; what lies before it is laid. With the
/// pauses that begin after it.
fn calendar_days<'a>(
    start: NaiveDate,
    length: Length,
    mut held: &'a [Hold<NaiveDate>],
    course: &mut Course,
) -> Option<(NaiveDate, &'a [Hold<NaiveDate>])> {
    let days = |days: u64| start.checked_add_days(Days::new(days));
    let months = |months: u32| start.checked_add_months(Months::new(months));
    let mut last = match length {
        Length::Hours(_) => start,
        Length::Days(count) | Length::WorkingDays(count) => days(count.into())?,
        Length::Weeks(count) => days(u64::from(count) * 7)?,
        Length::Months(count) => months(count)?,
        Length::Years(count) => months(count.checked_mul(12)?)?,
    };
    while let [hold, later @ ..] = held
        && hold.after <= last
        && start < last
    {
        // One that begins on the last day gives it back.
        let (counted, paused) =
            if hold.after == last { (last.pred_opt()?, hold.to.pred_opt()?) } else { (hold.after, hold.to) };
        course.up_to(counted, SpanKind::Counted);
        course.up_to(paused, SpanKind::Paused(hold.reason.clone()));
        last = last.checked_add_signed(hold.to - hold.after)?;
        held = later;
    }
    course.up_to(last.pred_opt()?, SpanKind::Counted);
    Some((last, held))
}

/// The first working day from the last of a count of days on. A pause that begins on a day it moves
/// over gives that day back, as one that begins on the last day does. Lays what lies before it.
fn rolled(
    calendar: &Calendar,
    mut last: NaiveDate,
    mut held: &[Hold<NaiveDate>],
    course: &mut Course,
) -> Option<NaiveDate> {
    for _ in 0..LONGEST {
        let kind = calendar::kind(calendar, last);
        if let [hold, later @ ..] = held
            && hold.after <= last
        {
            course.up_to(hold.to.pred_opt()?, SpanKind::Paused(hold.reason.clone()));
            (last, held) = (hold.to, later);
        } else if kind.is_working() {
            return Some(last);
        } else {
            course.up_to(last, SpanKind::Rolled(kind));
            last = last.succ_opt()?;
        }
    }
    None
}

/// The last of so many working days from the first day not laid on; `last` if there are none. Lays
/// them, and the days off in between.
fn working_days(
    calendar: &Calendar,
    mut last: NaiveDate,
    mut left: u32,
    mut held: &[Hold<NaiveDate>],
    course: &mut Course,
) -> Option<NaiveDate> {
    for _ in 0..LONGEST {
        if left == 0 {
            return Some(last);
        }
        let day = course.next();
        while let [hold, later @ ..] = held
            && hold.to < day
        {
            held = later;
        }
        let hold = held.first().filter(|hold| hold.after <= day);
        let kind = calendar::kind(calendar, day);
        match hold {
            Some(hold) if hold.after < day => course.up_to(hold.to, SpanKind::Paused(hold.reason.clone())),
            _ if !kind.is_working() => course.up_to(day, SpanKind::Off(kind)),
            // It begins on the last day, and gives it back; so does one that begins as it ends.
            Some(_) if left == 1 => {
                let mut back = day;
                while let [hold, later @ ..] = held
                    && hold.after <= back
                {
                    course.up_to(hold.to.pred_opt()?, SpanKind::Paused(hold.reason.clone()));
                    (back, held) = (hold.to, later);
                }
            }
            _ => {
                course.up_to(day, SpanKind::Counted);
                (last, left) = (day, left - 1);
            }
        }
    }
    None
}
