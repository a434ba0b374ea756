//! The figures of the Today view: all cases, whatever the register view is narrowed to.

use chrono::{DateTime, NaiveDate, Utc};

use crate::domain::Zone;
use crate::domain::readings::stage::Turn;
use crate::register::due::{Bounds, Due};
use crate::register::query::{Key, Marked, Query};
use crate::register::row::{Day, day_number};
use crate::register::table::{Cells, Table};
use strum::VariantArray;

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

/// A figure of the day, which leads to exactly the cases it counts.
#[derive(Clone, Copy, PartialEq, Eq, Debug, VariantArray)]
pub enum TodayFigure {
    /// A clock ran out.
    Overdue,
    /// A clock runs out today.
    DueToday,
    /// A clock runs out within the three days after.
    DueSoon,
    /// The complainant has the word.
    WaitingComplainant,
    /// Neither closed nor merged into another.
    Open,
    /// Received on this local day.
    ReceivedToday,
    /// Closed on this local day.
    ClosedToday,
}

impl TodayFigure {
    /// All of them, in the order in which they are shown.
    pub const ALL: &[Self] = Self::VARIANTS;

    /// The figure.
    #[must_use]
    pub const fn of(self, today: &Today) -> usize {
        match self {
            Self::Overdue => today.overdue,
            Self::DueToday => today.due_today,
            Self::DueSoon => today.due_soon,
            Self::WaitingComplainant => today.waiting_complainant,
            Self::Open => today.open,
            Self::ReceivedToday => today.received_today,
            Self::ClosedToday => today.closed_today,
        }
    }

    /// The query that shows what it counts on this day, of one handler or, with `None`, of everybody.
    #[must_use]
    pub fn query(self, day: NaiveDate, handler: Option<&str>) -> Query {
        let query = Query::default();
        let due = |due: Due| Query::default().with(Key::Due, due.id()).with(Key::Sort, "due");
        let day = day.to_string();
        let query = match self {
            Self::Overdue => due(Due::Overdue),
            Self::DueToday => due(Due::Today),
            Self::DueSoon => due(Due::Soon),
            Self::WaitingComplainant => query.with(Key::Turn, Turn::Complainant.id()),
            Self::Open => Query::open(),
            Self::ReceivedToday => query.with(Key::From, &day).with(Key::To, &day),
            Self::ClosedToday => query.with(Key::ClosedFrom, &day).with(Key::ClosedTo, &day),
        };
        match handler {
            Some(handler) => query.with(Key::Handler, handler),
            None => query,
        }
    }
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
