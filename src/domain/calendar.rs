//! Working days.

use chrono::{Datelike, Days, NaiveDate};

use crate::facts::Calendar;

/// What kind of day a calendar says a day is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub enum DayKind {
    /// A working day.
    Working,
    /// A weekend day.
    Weekend,
    /// A public holiday.
    Holiday,
    /// A weekend day worked to make up for a holiday (调休).
    MakeUp,
}

impl DayKind {
    /// Whether people work.
    #[must_use]
    pub fn is_working(self) -> bool {
        matches!(self, Self::Working | Self::MakeUp)
    }
}

/// What kind of day this is.
#[must_use]
pub fn kind(calendar: &Calendar, day: NaiveDate) -> DayKind {
    let year = calendar.years.iter().find(|year| year.year == day.year());
    let weekend = calendar.weekend.contains(&(day.weekday().number_from_monday() as u8));
    match year {
        Some(year) if year.workdays.contains(&day) => DayKind::MakeUp,
        Some(year) if year.holidays.contains(&day) => DayKind::Holiday,
        _ if weekend => DayKind::Weekend,
        _ => DayKind::Working,
    }
}

/// Whether the calendar has the holidays of the year of this day; without them a count of working
/// days is an estimate.
#[must_use]
pub fn is_known(calendar: &Calendar, day: NaiveDate) -> bool {
    calendar.years.iter().any(|year| year.year == day.year())
}

/// The day that is so many working days after `start` (not counted itself), and the days skipped.
#[must_use]
pub fn add_working_days(
    calendar: &Calendar,
    start: NaiveDate,
    count: u32,
) -> (NaiveDate, Vec<(NaiveDate, DayKind)>) {
    let mut day = start;
    let mut skipped = Vec::new();
    let mut left = count;
    while left > 0 {
        let Some(next) = day.checked_add_days(Days::new(1)) else { break };
        day = next;
        match kind(calendar, day) {
            kind if kind.is_working() => left -= 1,
            kind => skipped.push((day, kind)),
        }
    }
    (day, skipped)
}

/// The first working day from `day` on, and the days skipped.
#[must_use]
pub fn roll_forward(calendar: &Calendar, day: NaiveDate) -> (NaiveDate, Vec<(NaiveDate, DayKind)>) {
    let mut skipped = Vec::new();
    let mut at = day;
    while !kind(calendar, at).is_working() {
        skipped.push((at, kind(calendar, at)));
        let Some(next) = at.checked_add_days(Days::new(1)) else { break };
        at = next;
    }
    (at, skipped)
}
