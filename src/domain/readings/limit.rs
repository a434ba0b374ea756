//! The last day of a period that no policy has a clock for, such as a limitation: counted as clocks are.

use chrono::{FixedOffset, NaiveDate, Offset, Utc};

use super::clock;
use crate::domain::values::moment::Moment;
use crate::facts::{Calendar, ClockRule, Length};

/// The last day in time of a period that began with something on `start`. `None` when it is no day of the
/// years 1 to 9999.
///
/// ```
/// use redress::domain::readings::limit::last_day;
/// use redress::facts::{Length, shipped_calendar};
///
/// let china = shipped_calendar("CN").unwrap();
/// let thursday = last_day(china, Length::Years(3), false, "2021-03-14".parse().unwrap());
/// assert_eq!(thursday, "2024-03-14".parse().ok());
/// // 10 March 2024 is a Sunday.
/// let monday = last_day(china, Length::Years(3), true, "2021-03-10".parse().unwrap());
/// assert_eq!(monday, "2024-03-11".parse().ok());
/// ```
#[must_use]
pub fn last_day(
    calendar: &Calendar,
    length: Length,
    roll_forward: bool,
    start: NaiveDate,
) -> Option<NaiveDate> {
    let rule = ClockRule::counting(length, roll_forward);
    // From a day to a day: the zone does not matter.
    let zone: FixedOffset = Utc.fix();
    clock::term(&rule, calendar, Moment::Day(start), &[], &zone).map(|term| term.last_day)
}
