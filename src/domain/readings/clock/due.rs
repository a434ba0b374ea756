//! From the start of a clock to its end.
//!
//! [Hours](super::hours) run from the instant (from the end of the day where only the day is known, in
//! favour of whoever must act). Days are counted from the day after the start, and the last one is counted
//! whole; a month or year ends on the day of the same number, or on the last day of a shorter month.
//! Where the rule counts with the day of the start, the first day counted is that one, and a month or
//! year ends on the day before that of the same number. What pauses do is said in
//! [`pause`](super::pause). At the end, a last day off moves to the next working day where the rule says
//! so, or over public holidays only; hours never move. Of two lengths the one that ends later counts.

use chrono::{DateTime, Datelike, Days, Months, NaiveDate, Utc};

use super::explain::{Course, Explanation, SpanKind};
use super::hours;
use super::pause::{Hold, Pause, holds};
use crate::domain::values::calendar::{self, DayKind};
use crate::domain::values::moment::{Moment, Zone};
use crate::facts::{Calendar, ClockRule, Length, Roll};

/// Days that are looked at one by one, about a hundred years: a longer count of working days, or days
/// off without end, have no last day.
pub(super) const LONGEST: usize = 36_525;

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
    let by = |length| of_length(rule, length, calendar, started, pauses, zone);
    let first = by(rule.length)?;
    let Some(other) = rule.or_later else { return Some(first) };
    let second = by(other)?;
    let estimated = first.estimated || second.estimated;
    Some(Term { estimated, ..if first.due < second.due { second } else { first } })
}

/// The same, for one of the lengths of the rule.
fn of_length(
    rule: &ClockRule,
    length: Length,
    calendar: &Calendar,
    started: Moment,
    pauses: &[Pause],
    zone: &dyn Zone,
) -> Option<Term> {
    if let Length::Hours(count) = length {
        return match calendar.hours.filter(|_| rule.opening_hours) {
            Some(open) => hours::while_open(calendar, open, count, started, pauses, zone),
            None => hours::all(count, started, pauses, zone),
        };
    }
    // The day before the first that can count.
    let start = day(started, zone)?;
    let before = if rule.first_day { start.pred_opt()? } else { start };
    // A day on which a clock comes to stand still by itself does not count; that of another pause does.
    let own = rule.stands_still();
    let after = |from| day(from, zone).and_then(|day| if own { day.pred_opt() } else { Some(day) });
    let held = holds(pauses, before, |from, to| after(from).zip(day(to, zone)));
    let mut course = Course::from(before.succ_opt()?);
    let (nominal, last_day) = match length {
        Length::WorkingDays(count) => {
            let last = working_days(calendar, before, count, own, &held, &mut course)?;
            (last, last)
        }
        length => {
            let last = if rule.first_day { with_first_day(start, length) } else { plain(start, length) };
            let (nominal, later) = calendar_days(rule, before, last?, &held, &mut course)?;
            let rolls = rule.roll_forward && nominal > before;
            (nominal, if rolls { rolled(rule.roll, calendar, nominal, later, &mut course)? } else { nominal })
        }
    };
    course.up_to(last_day, SpanKind::Counted);
    let is_working_days = matches!(length, Length::WorkingDays(_));
    let from = if is_working_days { before.succ_opt()? } else { nominal };
    let mut years = from.year()..=last_day.year();
    let estimated = (rule.roll_forward || is_working_days) && years.any(|year| !calendar.has_schedule(year));
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
pub(super) fn is_sound(day: NaiveDate) -> bool {
    (1..=9999).contains(&day.year())
}

/// The moment, if it is known and within that range.
pub(super) fn sound(moment: Moment) -> Option<Moment> {
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

/// The last of so many calendar days, weeks, months or years after a day.
fn plain(start: NaiveDate, length: Length) -> Option<NaiveDate> {
    match length {
        Length::Hours(_) => Some(start),
        Length::Days(count) | Length::WorkingDays(count) => start.checked_add_days(Days::new(count.into())),
        Length::Weeks(count) => start.checked_add_days(Days::new(u64::from(count) * 7)),
        Length::Months(count) => start.checked_add_months(Months::new(count)),
        Length::Years(count) => start.checked_add_months(Months::new(count.checked_mul(12)?)),
    }
}

/// The last of so many from a day on, that day included: a month or year ends before the day of the same
/// number, or on the last day of a month that has none.
fn with_first_day(start: NaiveDate, length: Length) -> Option<NaiveDate> {
    let last = plain(start, length)?;
    let is_short = matches!(length, Length::Months(_) | Length::Years(_)) && last.day() != start.day();
    if is_short { Some(last) } else { last.pred_opt() }
}

/// Where a count of calendar days that begins after `before` and would end on `last` does end; what lies
/// before it is laid. With the pauses that begin after it and can still move it.
fn calendar_days<'a>(
    rule: &ClockRule,
    before: NaiveDate,
    mut last: NaiveDate,
    mut held: &'a [Hold<NaiveDate>],
    course: &mut Course,
) -> Option<(NaiveDate, &'a [Hold<NaiveDate>])> {
    let own = rule.stands_still();
    let least = Days::new(rule.at_least_after_pause.into());
    while let [hold, later @ ..] = held
        && (hold.after < last || hold.after == last && !own)
        && before < last
    {
        // One that begins on the last day gives it back.
        let (counted, paused) =
            if hold.after == last { (last.pred_opt()?, hold.to.pred_opt()?) } else { (hold.after, hold.to) };
        course.up_to(counted, SpanKind::Counted);
        course.up_to(paused, SpanKind::Paused(hold.reason.clone()));
        last = last.checked_add_signed(hold.to - hold.after)?;
        last = last.max(hold.to.checked_add_days(least)?);
        held = later;
    }
    course.up_to(last.pred_opt()?, SpanKind::Counted);
    Some((last, if own { &[] } else { held }))
}

/// The first day from the last of a count of days on that does not move. A pause that begins on a day it moves
/// over gives that day back, as one that begins on the last day does. Lays what lies before it.
fn rolled(
    roll: Roll,
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
        } else if !moves(roll, kind) {
            return Some(last);
        } else {
            course.up_to(last, SpanKind::Rolled(kind));
            last = last.succ_opt()?;
        }
    }
    None
}

/// Whether a last day of this kind moves on.
fn moves(roll: Roll, kind: DayKind) -> bool {
    match roll {
        Roll::DaysOff => !kind.is_working(),
        Roll::Holidays => kind == DayKind::Holiday,
    }
}

/// The last of so many working days from the first day not laid on; `last` if there are none. Lays
/// them, and the days off in between. `own` says that the pauses are the clock's own.
fn working_days(
    calendar: &Calendar,
    mut last: NaiveDate,
    mut left: u32,
    own: bool,
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
            Some(_) if left == 1 && !own => {
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
