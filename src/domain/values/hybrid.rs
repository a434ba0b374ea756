//! The hybrid clock: ids that never run backwards, whatever the device's clock does.

use uuid::Uuid;

use super::ids::EntryId;

/// Milliseconds that fit the 48 bits a uuid v7 has for them.
const LAST_MILLISECOND: u64 = (1 << 48) - 1;
/// Ids that fit one millisecond: the 12 bits after the version.
const LAST_COUNT: u16 = (1 << 12) - 1;

/// Makes entry ids: uuid v7 whose time is the later of the wall clock and the last id seen, and
/// whose 12 bits after the version count within a millisecond. An id made after another one was
/// made or [observed](Self::observe) sorts after it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct HybridClock {
    millisecond: u64,
    count: u16,
}

impl HybridClock {
    /// The next id. `wall` is the device's time in milliseconds since 1970; the upper 62 bits of `random`
    /// keep two devices' ids apart.
    pub fn next(&mut self, wall: u64, random: u64) -> EntryId {
        if wall.min(LAST_MILLISECOND) > self.millisecond {
            (self.millisecond, self.count) = (wall.min(LAST_MILLISECOND), 0);
        } else if self.count < LAST_COUNT {
            self.count += 1;
        } else {
            (self.millisecond, self.count) = ((self.millisecond + 1).min(LAST_MILLISECOND), 0);
        }
        let high = (self.millisecond << 16) | 0x7000 | u64::from(self.count);
        let low = (random >> 2) | (0b10 << 62);
        EntryId(Uuid::from_u64_pair(high, low))
    }

    /// Takes note of an id made elsewhere or earlier: later ids sort after it.
    pub fn observe(&mut self, id: EntryId) {
        let (high, _) = id.0.as_u64_pair();
        let seen = Self { millisecond: high >> 16, count: (high & u64::from(LAST_COUNT)) as u16 };
        if (seen.millisecond, seen.count) > (self.millisecond, self.count) {
            *self = seen;
        }
    }

    /// Milliseconds since 1970 of the latest id made or seen; 0 before the first.
    #[must_use]
    pub fn latest(&self) -> u64 {
        self.millisecond
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn is_a_uuid_v7() {
        let id = HybridClock::default().next(1_700_000_000_000, u64::MAX);
        assert_eq!(id.0.get_version_num(), 7);
        assert_eq!(id.0.get_variant(), uuid::Variant::RFC4122);
    }

    #[test]
    fn the_clock_set_back_a_year_does_not_matter() {
        let mut clock = HybridClock::default();
        let year = 365 * 24 * 3_600_000;
        let first = clock.next(1_800_000_000_000, 1);
        let second = clock.next(1_800_000_000_000 - year, 0);
        assert!(second > first);
    }

    proptest! {
        #[test]
        fn ids_rise(walls in prop::collection::vec((any::<u64>(), any::<u64>()), 1..6000)) {
            let mut clock = HybridClock::default();
            // The last millisecond of the year 10889 is out of scope; below it ids always rise.
            let ids: Vec<_> = walls.iter().map(|(w, r)| clock.next(w % (1 << 46), *r)).collect();
            prop_assert!(ids.windows(2).all(|pair| pair[0] < pair[1]));
        }

        #[test]
        fn ids_rise_above_what_was_seen(wall in 0u64..1 << 46, seen in 0u64..1 << 46, r: u64) {
            let (mut here, mut there) = (HybridClock::default(), HybridClock::default());
            let other = there.next(seen, r);
            here.observe(other);
            prop_assert!(here.next(wall, 0) > other);
        }
    }
}
