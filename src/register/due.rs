//! How the next clock of a row stands, from its column alone: the zone is asked once for the whole
//! table, not once a row.

use chrono::{DateTime, Days, Utc};

use super::phases::Phase;
use super::table::Cells;
use crate::domain::Zone;
use crate::domain::readings::stage::Turn;
use strum::{IntoStaticStr, VariantArray};

/// How the next clock of a case stands.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "snake_case")]
pub enum Due {
    /// It ran out, courtesies and reminders (`RowFlags::SOFT`) included.
    Overdue,
    /// It runs out today.
    Today,
    /// It runs out within the three days after today.
    Soon,
    /// It runs out later.
    Running,
    /// No clock runs.
    None,
}

impl Due {
    /// All ways a clock can stand, the most urgent first.
    pub const ALL: &[Due] = Self::VARIANTS;

    /// The name in URLs, such as `overdue`.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.into()
    }
}

/// The instants between which a due date is overdue, due today, due soon; milliseconds since 1970.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Bounds {
    now: i64,
    today: i64,
    soon: i64,
}

impl Bounds {
    /// The bounds at `now`, by the same rule as [`clock::open_state`](crate::domain::readings::clock::open_state).
    #[must_use]
    pub fn new(now: DateTime<Utc>, zone: &dyn Zone) -> Self {
        let today = zone.day(now);
        Self {
            now: now.timestamp_millis(),
            today: zone.end(today).timestamp_millis(),
            soon: zone.end(today + Days::new(3)).timestamp_millis(),
        }
    }

    /// Whether a clock that runs out at `due` (ms, 0 for none) still runs.
    #[must_use]
    pub const fn is_before(&self, due: i64) -> bool {
        self.now < due
    }

    /// The first instant after now at which a row comes to stand otherwise: its clock runs out, or another
    /// phase begins. `None` when time alone changes nothing.
    #[must_use]
    pub fn changes(&self, cells: &Cells) -> Option<i64> {
        let due = Some(self.phase(cells).due).filter(|due| self.is_before(*due));
        due.into_iter().chain(cells.later.changes_after(self.now)).min()
    }

    /// The first instant after today, milliseconds since 1970.
    #[must_use]
    pub const fn day_ends(&self) -> i64 {
        self.today
    }

    /// The place of the phase in which a row stands now, from 1; 0 for the first.
    #[must_use]
    pub fn later(&self, cells: &Cells) -> usize {
        cells.later.at(self.now)
    }

    /// How a row stands now.
    #[must_use]
    pub fn phase(&self, cells: &Cells) -> Phase {
        let later = self.later(cells).checked_sub(1).and_then(|place| cells.later.phases().get(place));
        later.copied().unwrap_or_else(|| cells.first_phase())
    }

    /// How the next clock of a row stands; `Due::None` when it is the complainant's own time, which is over.
    #[must_use]
    pub fn of(&self, cells: &Cells) -> Due {
        let phase = self.phase(cells);
        match self.at(phase.due) {
            Due::Overdue if phase.theirs => Due::None,
            due => due,
        }
    }

    /// Who has to act by now.
    #[must_use]
    pub fn turn(&self, cells: &Cells) -> Turn {
        self.phase(cells).turn()
    }

    /// How a clock stands that runs out at `due` (ms, 0 for none).
    #[must_use]
    pub fn at(&self, due: i64) -> Due {
        // `due` is the first instant too late, so one at midnight belongs to the day before.
        match due {
            0 => Due::None,
            due if due <= self.now => Due::Overdue,
            due if due <= self.today => Due::Today,
            due if due <= self.soon => Due::Soon,
            _ => Due::Running,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::readings::clock::{self, ClockState};
    use crate::domain::values::moment::tests::Berlin;
    use crate::register::row::RowFlags;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn agrees_with_the_clocks(
            now in 1_774_000_000_000i64..1_793_500_000_000,
            distance in -200_000_000i64..500_000_000,
            at_midnight: bool,
        ) {
            let moment = |ms| DateTime::from_timestamp_millis(ms).unwrap();
            let mut due = now + distance;
            if at_midnight {
                due = Berlin.end(Berlin.day(moment(due))).timestamp_millis();
            }
            let expected = match clock::open_state(moment(due), moment(now), &Berlin) {
                ClockState::Overdue => Due::Overdue,
                ClockState::DueToday => Due::Today,
                ClockState::DueSoon => Due::Soon,
                _ => Due::Running,
            };
            prop_assert_eq!(Bounds::new(moment(now), &Berlin).at(due), expected);
        }
    }

    #[test]
    fn zero_is_no_clock() {
        let now = "2026-07-01T00:00:00Z".parse().unwrap();
        assert_eq!(Bounds::new(now, &Berlin).at(0), Due::None);
    }

    #[test]
    fn a_window_of_the_complainant_ends_and_is_never_overdue() {
        use crate::register::{Row, Table};
        let now = "2026-11-21T08:00:00Z".parse().unwrap();
        let bounds = Bounds::new(now, &Berlin);
        let mut table = Table::default();
        for flags in [RowFlags::default(), RowFlags::COMPLAINANT_WINDOW] {
            table.push(&Row { due: now.timestamp_millis() - 1, flags, ..Row::default() });
        }
        let states: Vec<Due> = table.cells().iter().map(|cells| bounds.of(cells)).collect();
        assert_eq!(states, [Due::Overdue, Due::None]);
    }
}
