//! Clocks of hours: every hour, or those in which people are at work.
//!
//! Opening hours are those of the calendar, on its working days, by the clocks of the zone: on a day on which
//! clocks change, a desk that is open all the while has an hour less or more. What lies in a pause is not
//! counted, whether it is open then or not. Where the last hour ends as it closes, that is when the clock
//! runs out, and not the next opening.

use std::slice;

use chrono::{DateTime, Datelike, TimeDelta, Utc};

use super::due::{LONGEST, Term, is_sound, sound};
use super::explain::{Explanation, Span, SpanKind};
use super::pause::{Hold, Pause, holds};
use crate::domain::values::calendar;
use crate::domain::values::moment::{Moment, Zone};
use crate::facts::{Calendar, OpeningHours};

/// When so many hours are over, and why.
pub(super) fn all(count: u32, started: Moment, pauses: &[Pause], zone: &dyn Zone) -> Option<Term> {
    let (start, held) = begin(started, pauses, zone)?;
    let mut due = start.checked_add_signed(TimeDelta::hours(count.into()))?;
    let mut laid = Laid { at: start, spans: Vec::new() };
    for hold in held {
        if hold.after >= due {
            break;
        }
        laid.up_to(hold.after, SpanKind::Counted);
        laid.up_to(hold.to, SpanKind::Paused(hold.reason));
        due = due.checked_add_signed(hold.to - hold.after)?;
    }
    laid.up_to(due, SpanKind::Counted);
    laid.done(zone)
}

/// When so many hours in which people are at work are over, and why.
pub(super) fn while_open(
    calendar: &Calendar,
    open: OpeningHours,
    count: u32,
    started: Moment,
    pauses: &[Pause],
    zone: &dyn Zone,
) -> Option<Term> {
    let (start, held) = begin(started, pauses, zone)?;
    let first = zone.day(start);
    let left = TimeDelta::hours(count.into());
    let mut walk = Walk { laid: Laid { at: start, spans: Vec::new() }, left, held: held.iter() };
    for day in first.iter_days().take(LONGEST) {
        let kind = calendar::kind(calendar, day);
        let end = zone.end(day);
        let is_over = if kind.is_working() {
            walk.closed(zone.instant(open.opens(day)), &SpanKind::Closed);
            let is_over = walk.counted(zone.instant(open.closes(day)));
            if !is_over {
                walk.closed(end, &SpanKind::Closed);
            }
            is_over
        } else {
            walk.closed(end, &SpanKind::Off(kind));
            false
        };
        if is_over {
            let mut years = first.year()..=day.year();
            let estimated = years.any(|year| !calendar.has_schedule(year));
            return walk.laid.done(zone).map(|term| Term { estimated, ..term });
        }
    }
    None
}

/// The instant from which hours are counted, and the pauses after it.
type Start = (DateTime<Utc>, Vec<Hold<DateTime<Utc>>>);

/// Where a count of hours begins; `None` where nobody knows when it started.
fn begin(started: Moment, pauses: &[Pause], zone: &dyn Zone) -> Option<Start> {
    let start = sound(started)?.latest(zone)?;
    let bounds = |from, to| sound(from)?.earliest(zone).zip(sound(to)?.latest(zone));
    Some((start, holds(pauses, start, bounds)))
}

/// Stretches laid end to end.
struct Laid {
    /// The first instant that is not laid yet.
    at: DateTime<Utc>,
    spans: Vec<Span<DateTime<Utc>>>,
}

impl Laid {
    /// The time from the first instant not laid to this one; none where that lies before.
    fn up_to(&mut self, to: DateTime<Utc>, kind: SpanKind) {
        if to <= self.at {
            return;
        }
        match self.spans.last_mut() {
            Some(last) if last.kind == kind => last.to = to,
            _ => self.spans.push(Span { from: self.at, to, kind }),
        }
        self.at = to;
    }

    /// The term that ends here. `None` where that is no day of the years 1 to 9999.
    fn done(self, zone: &dyn Zone) -> Option<Term> {
        let due = Some(self.at).filter(|due| is_sound(due.date_naive()))?;
        let last_day = zone.day(due - TimeDelta::milliseconds(1));
        Some(Term { due, last_day, explanation: Explanation::Hours(self.spans), estimated: false })
    }
}

/// A way through opening hours.
struct Walk<'a> {
    laid: Laid,
    /// How much is still to be counted.
    left: TimeDelta,
    /// The pauses that are not over yet.
    held: slice::Iter<'a, Hold<DateTime<Utc>>>,
}

impl Walk<'_> {
    /// Lays a time in which nobody is at work.
    fn closed(&mut self, to: DateTime<Utc>, kind: &SpanKind) {
        while let Some(until) = self.unpaused(to) {
            self.laid.up_to(until, kind.clone());
        }
    }

    /// Lays a time that counts. Whether nothing is left to be counted; the rest is not laid then.
    fn counted(&mut self, to: DateTime<Utc>) -> bool {
        while let Some(until) = self.unpaused(to) {
            let length = self.left.min(until - self.laid.at);
            self.left -= length;
            self.laid.up_to(self.laid.at + length, SpanKind::Counted);
            if self.left.is_zero() {
                return true;
            }
        }
        false
    }

    /// Lays the pause that it stands in, if it does, up to `to` at most. The end of what follows without a
    /// pause; `None` when `to` is reached.
    fn unpaused(&mut self, to: DateTime<Utc>) -> Option<DateTime<Utc>> {
        while self.laid.at < to {
            let Some(hold) = self.held.as_slice().first() else { return Some(to) };
            if hold.to <= self.laid.at {
                self.held.next();
            } else if hold.after <= self.laid.at {
                self.laid.up_to(hold.to.min(to), SpanKind::Paused(hold.reason.clone()));
            } else {
                return Some(hold.after.min(to));
            }
        }
        None
    }
}
