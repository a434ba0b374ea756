//! What came up while nobody looked: clocks that ran out, and those that now run out today.

use super::due::{Bounds, Due};
use super::table::Table;

/// What came up between two looks at the table.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct CameUp {
    /// Cases that became overdue.
    pub overdue: usize,
    /// Cases that became due today.
    pub due_today: usize,
    /// The earliest instant at which something else can come up, milliseconds since 1970.
    pub until: i64,
}

impl CameUp {
    /// Whether nothing came up.
    #[must_use]
    pub const fn is_nothing(&self) -> bool {
        self.overdue == 0 && self.due_today == 0
    }
}

/// Counts the open cases that became overdue, or due today, by time alone between the bounds `before` and
/// `now`. What people changed meanwhile they have seen themselves.
#[must_use]
pub fn came_up(table: &Table, before: Bounds, now: Bounds) -> CameUp {
    let mut found = CameUp { until: now.day_ends(), ..CameUp::default() };
    for cells in table.cells().iter().filter(|cells| !cells.stage().is_over()) {
        match (before.of(cells), now.of(cells)) {
            (Due::Overdue, _) => {}
            (_, Due::Overdue) => found.overdue += 1,
            (Due::Soon | Due::Running, Due::Today) => found.due_today += 1,
            _ => {}
        }
        found.until = now.changes(cells).map_or(found.until, |changes| found.until.min(changes));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Zone;
    use crate::domain::readings::stage::Stage;
    use crate::register::row::RowFlags;
    use crate::register::sample::{self, now, zone};
    use crate::register::{Row, Table};
    use chrono::TimeDelta;

    fn look(table: &Table, hours: [i64; 2]) -> CameUp {
        let bounds = hours.map(|hours| Bounds::new(now() + TimeDelta::hours(hours), &zone()));
        came_up(table, bounds[0], bounds[1])
    }

    fn counts(table: &Table, hours: [i64; 2]) -> (usize, usize) {
        let found = look(table, hours);
        (found.overdue, found.due_today)
    }

    #[test]
    fn each_comes_up_once() {
        // It is four in the afternoon in China: the day ends in eight hours.
        let due = |hours: i64| (now() + TimeDelta::hours(hours)).timestamp_millis();
        let row =
            |hours, stage: Stage, flags| Row { due: due(hours), stage: stage as u8, flags, ..Row::default() };
        let table = sample::table([
            row(-1, Stage::Received, RowFlags::default()),
            row(2, Stage::Received, RowFlags::default()),
            row(2, Stage::Answered, RowFlags::COMPLAINANT_WINDOW),
            row(2, Stage::Merged, RowFlags::default()),
            row(20, Stage::Received, RowFlags::default()),
            Row::default(),
        ]);
        assert_eq!(counts(&table, [0, 1]), (0, 0));
        assert_eq!(counts(&table, [0, 2]), (1, 0), "too late from the very instant");
        assert_eq!(counts(&table, [2, 3]), (0, 0), "said once");
        assert_eq!(counts(&table, [3, 9]), (0, 1), "a new day");
        assert_eq!(counts(&table, [0, 30]), (2, 0), "slept through");
        assert_eq!(look(&table, [0, 0]).until, due(2));
        assert_eq!(look(&table, [2, 2]).until, zone().end(zone().day(now())).timestamp_millis());
    }
}
