//! What a reading of a case depends on besides the case.

use chrono::{DateTime, NaiveDate, Utc};

use super::values::moment::Zone;
use crate::facts::Rules;

/// The rules in force, the zone that days are counted in, and the time: what clocks, guards, rows and
/// routes are worked out with. The fold needs none of it, so a history folds the same everywhere.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// The policies, calendars and categories in force.
    pub rules: &'a Rules,
    /// The zone that days are counted in.
    pub zone: &'a dyn Zone,
    /// The current time.
    pub now: DateTime<Utc>,
}

impl Context<'_> {
    /// The local day of `now` in the zone.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        self.zone.day(self.now)
    }
}
