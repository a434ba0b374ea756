//! A zone that asks another one once a day at most.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use chrono::{DateTime, FixedOffset, Utc};

use super::moment::Zone;

/// Seconds of a day of UTC.
const DAY: i64 = 24 * 60 * 60;

/// A zone that remembers what another one answered. Asking a browser takes microseconds, and the rows of
/// 100,000 complaints ask millions of times about a few hundred days.
///
/// No zone has ever changed its offset twice within a day: where the offsets at both ends of a day of UTC
/// are the same, it was the same all day. Within any other day (two a year in most zones) the zone is
/// asked each time.
pub struct RememberedZone<Z> {
    zone: Z,
    /// By day since 1970. `None` where the offset changes within the day.
    days: Mutex<HashMap<i64, Option<FixedOffset>>>,
}

impl<Z: Zone> RememberedZone<Z> {
    /// A zone that remembers what `zone` answers, and begins with nothing.
    #[must_use]
    pub fn new(zone: Z) -> Self {
        Self { zone, days: Mutex::default() }
    }

    /// The offset all through a day since 1970. `None` where there is no one offset, or no such day.
    fn all_day(&self, day: i64) -> Option<FixedOffset> {
        let at = |second| Some(self.zone.offset(DateTime::from_timestamp(second, 0)?));
        let start = at(day * DAY)?;
        let end = at((day + 1) * DAY)?;
        (start == end).then_some(start)
    }
}

impl<Z: Zone> Zone for RememberedZone<Z> {
    fn offset(&self, instant: DateTime<Utc>) -> FixedOffset {
        let day = instant.timestamp().div_euclid(DAY);
        let mut days = self.days.lock().unwrap_or_else(PoisonError::into_inner);
        let known = *days.entry(day).or_insert_with(|| self.all_day(day));
        known.unwrap_or_else(|| self.zone.offset(instant))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::values::moment::tests::Berlin;
    use chrono::TimeDelta;
    use std::sync::atomic::{AtomicUsize, Ordering};

    /// Berlin, and how often it was asked.
    #[derive(Default)]
    struct Counted(AtomicUsize);

    impl Zone for &Counted {
        fn offset(&self, instant: DateTime<Utc>) -> FixedOffset {
            self.0.fetch_add(1, Ordering::Relaxed);
            Berlin.offset(instant)
        }
    }

    #[test]
    fn answers_as_the_zone_does() {
        let zone = RememberedZone::new(Berlin);
        let start: DateTime<Utc> = "2026-01-01T00:00:00Z".parse().unwrap();
        for minute in (0..365 * 24 * 60).step_by(7) {
            let instant = start + TimeDelta::minutes(minute);
            assert_eq!(zone.offset(instant), Berlin.offset(instant), "{instant}");
        }
        for change in ["2026-03-29T01:00:00Z", "2026-10-25T01:00:00Z"] {
            let change: DateTime<Utc> = change.parse().unwrap();
            for instant in [change - TimeDelta::milliseconds(1), change] {
                assert_eq!(zone.offset(instant), Berlin.offset(instant), "{instant}");
            }
        }
    }

    #[test]
    fn asks_once_about_a_day() {
        let counted = Counted::default();
        let zone = RememberedZone::new(&counted);
        let noon: DateTime<Utc> = "2026-06-01T12:00:00Z".parse().unwrap();
        (0..600).for_each(|minute| {
            zone.offset(noon + TimeDelta::minutes(minute));
        });
        assert_eq!(counted.0.load(Ordering::Relaxed), 2);
    }

    #[test]
    fn the_ends_of_time_have_an_offset() {
        let zone = RememberedZone::new(Berlin);
        for instant in [DateTime::<Utc>::MIN_UTC, DateTime::<Utc>::MAX_UTC] {
            assert_eq!(zone.offset(instant), Berlin.offset(instant));
        }
    }
}
