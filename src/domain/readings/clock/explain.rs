//! Why a clock runs out when it does, as data: the interface draws a bar and writes a list from it.

use chrono::{DateTime, Days, NaiveDate, Utc};

use crate::domain::values::calendar::DayKind;

/// How a stretch of time counts for a clock.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum SpanKind {
    /// It counts.
    Counted,
    /// Days off within a count of working days or of opening hours.
    Off(DayKind),
    /// Within a working day, outside of the opening hours that are counted.
    Closed,
    /// Days off on which the last day would have fallen: it moved to the next working day.
    Rolled(DayKind),
    /// The clock was paused; the coded reason.
    Paused(String),
}

/// A stretch of time of one kind.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Span<T> {
    /// Its first day, or the instant it begins.
    pub from: T,
    /// Its last day, or the instant it is over.
    pub to: T,
    /// How it counts for the clock.
    pub kind: SpanKind,
}

/// All stretches from the start of a clock to its end, without gap or overlap.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Explanation {
    /// Days, from the one after the start, or from that of the start where its rule counts with it, to the last
    /// in time.
    Days(Vec<Span<NaiveDate>>),
    /// Hours, from the instant of the start to the first that is too late.
    Hours(Vec<Span<DateTime<Utc>>>),
}

impl Explanation {
    /// The stretches in order, each as its length and its kind: days, or milliseconds where it counts hours.
    #[must_use]
    pub fn parts(&self) -> Vec<(i64, &SpanKind)> {
        match self {
            Self::Days(days) => days.iter().map(|span| (span.days(), &span.kind)).collect(),
            Self::Hours(hours) => {
                hours.iter().map(|span| ((span.to - span.from).num_milliseconds(), &span.kind)).collect()
            }
        }
    }

    /// How much of the time counts: days, or milliseconds where it counts hours.
    #[must_use]
    pub fn counted(&self) -> i64 {
        self.parts().iter().filter(|(_, kind)| **kind == SpanKind::Counted).map(|(much, _)| much).sum()
    }

    /// The days off between the start and the end, each with its kind; none where it counts hours.
    pub fn days_off(&self) -> impl Iterator<Item = (NaiveDate, DayKind)> {
        let days = if let Self::Days(days) = self { days.as_slice() } else { &[] };
        days.iter().filter_map(Span::day_off).flat_map(|(span, kind)| span.each().map(move |day| (day, kind)))
    }
}

impl Span<NaiveDate> {
    /// How many days it has, its first and last included.
    #[must_use]
    pub fn days(&self) -> i64 {
        (self.to - self.from).num_days() + 1
    }

    /// Each of its days, the first and last included.
    pub fn each(&self) -> impl Iterator<Item = NaiveDate> + use<> {
        let to = self.to;
        self.from.iter_days().take_while(move |day| *day <= to)
    }

    fn day_off(&self) -> Option<(&Self, DayKind)> {
        match self.kind {
            SpanKind::Off(kind) | SpanKind::Rolled(kind) => Some((self, kind)),
            SpanKind::Counted | SpanKind::Closed | SpanKind::Paused(_) => None,
        }
    }
}

/// Lays stretches of days end to end.
#[derive(Debug)]
pub(super) struct Course {
    /// The first day that is not laid yet.
    next: NaiveDate,
    spans: Vec<Span<NaiveDate>>,
}

impl Course {
    /// Nothing, before this day.
    pub(super) fn from(next: NaiveDate) -> Self {
        Self { next, spans: Vec::new() }
    }

    /// The days from the first not laid up to and including `to`; none when that lies before.
    pub(super) fn up_to(&mut self, to: NaiveDate, kind: SpanKind) {
        if to < self.next {
            return;
        }
        match self.spans.last_mut() {
            Some(last) if last.kind == kind => last.to = to,
            _ => self.spans.push(Span { from: self.next, to, kind }),
        }
        self.next = to.checked_add_days(Days::new(1)).unwrap_or(to);
    }

    /// The first day that is not laid yet.
    pub(super) fn next(&self) -> NaiveDate {
        self.next
    }

    /// What was laid.
    pub(super) fn done(self) -> Explanation {
        Explanation::Days(self.spans)
    }
}
