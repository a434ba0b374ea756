//! Working days.

use chrono::{Datelike, NaiveDate};

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
    /// Whether people work on such a day.
    #[must_use]
    pub fn is_working(self) -> bool {
        matches!(self, Self::Working | Self::MakeUp)
    }
}

/// What kind of day the calendar says this is. In a year it does not list, no day is a holiday.
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

/// The first working day from `day` on, `day` included. `None` when a calendar has none within a year.
#[must_use]
pub fn first_working_day(calendar: &Calendar, day: NaiveDate) -> Option<NaiveDate> {
    day.iter_days().take(366).find(|day| kind(calendar, *day).is_working())
}
