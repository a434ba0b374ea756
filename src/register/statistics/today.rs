//! The figures of the Today view: all cases, whatever the register view is narrowed to.

use chrono::{DateTime, Utc};

use crate::domain::Zone;
use crate::domain::readings::stage::Turn;
use crate::register::due::{Bounds, Due};
use crate::register::query::Marked;
use crate::register::row::{Day, day_number};
use crate::register::table::{Cells, Table};

/// How many cases of the register stand how, at a moment.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Today {
    /// Neither closed nor merged into another.
    pub open: usize,
    /// Received on this local day.
    pub received_today: usize,
    /// Closed on this local day.
    pub closed_today: usize,
    /// A clock ran out, courtesies and reminders included.
    pub overdue: usize,
    /// A clock runs out today.
    pub due_today: usize,
    /// A clock runs out within the three days after.
    pub due_soon: usize,
    /// Open, and the complainant has the word.
    pub waiting_complainant: usize,
    /// Open, and the handler or a mediator has to act.
    pub waiting_handler: usize,
    /// Open, and a second decision is to be made.
    pub waiting_reviewer: usize,
    /// Could be rated and are not.
    pub unrated: usize,
    /// Have entries people must look at.
    pub flagged: usize,
}

/// How the register stands at `now`.
#[must_use]
pub fn today(table: &Table, now: DateTime<Utc>, zone: &dyn Zone) -> Today {
    let (bounds, day) = (Bounds::new(now, zone), day_number(Some(zone.day(now))));
    let mut today = Today::default();
    for cells in table.cells() {
        today.count(cells, bounds, day);
    }
    today
}

impl Today {
    /// Counts one more case at the moment of these bounds, on this day.
    pub fn count(&mut self, cells: &Cells, bounds: Bounds, day: Day) {
        let count = |counter: &mut usize, yes: bool| *counter += usize::from(yes);
        count(&mut self.open, !cells.stage().is_over());
        count(&mut self.received_today, cells.received == day);
        count(&mut self.closed_today, cells.closed == day);
        count(&mut self.unrated, Marked::Unrated.is_so(cells.flags));
        count(&mut self.flagged, Marked::Flagged.is_so(cells.flags));
        match bounds.of(cells) {
            Due::Overdue => self.overdue += 1,
            Due::Today => self.due_today += 1,
            Due::Soon => self.due_soon += 1,
            Due::Running | Due::None => {}
        }
        match bounds.turn(cells) {
            Turn::Complainant => self.waiting_complainant += 1,
            Turn::Handler | Turn::Mediator => self.waiting_handler += 1,
            Turn::Reviewer => self.waiting_reviewer += 1,
            Turn::Respondent | Turn::Authority | Turn::Nobody => {}
        }
    }
}
