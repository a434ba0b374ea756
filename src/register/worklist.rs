//! What is to be done: the open cases, each once, in its most urgent section.

use chrono::{DateTime, Utc};

use super::due::{Bounds, Due};
use super::names::NameId;
use super::row::Marks;
use super::table::{Cells, Column, Place, Table};
use crate::domain::Zone;
use crate::domain::stage::Stage;

/// The sections of the worklist, the most urgent first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Kind {
    /// A clock ran out.
    Overdue,
    /// A clock runs out today.
    DueToday,
    /// A clock runs out within the three days after.
    DueSoon,
    /// Has entries people must look at.
    Flagged,
    /// A second decision is to be made.
    Reconsider,
    /// A dispute is to be mediated.
    Mediate,
    /// Something agreed or promised is to be performed.
    Perform,
    /// The follow-up is to be made.
    FollowUp,
    /// Everything is done, or the complainant has withdrawn: to be closed.
    ToClose,
    /// Nobody has taken charge.
    New,
    /// The handler works on it.
    InHand,
    /// The complainant has the word.
    WaitingComplainant,
}

impl Kind {
    /// All sections in order.
    pub const ALL: &[Kind] = &[
        Self::Overdue,
        Self::DueToday,
        Self::DueSoon,
        Self::Flagged,
        Self::Reconsider,
        Self::Mediate,
        Self::Perform,
        Self::FollowUp,
        Self::ToClose,
        Self::New,
        Self::InHand,
        Self::WaitingComplainant,
    ];

    /// The section of a case; `None` when it is closed.
    fn of(cells: &Cells, due: Due) -> Option<Self> {
        let stage = match cells.stage() {
            Stage::Closed | Stage::Merged => return None,
            Stage::Reconsidering => Self::Reconsider,
            Stage::Disputed | Stage::Mediating => Self::Mediate,
            Stage::Performing => Self::Perform,
            Stage::FollowingUp => Self::FollowUp,
            Stage::Closing | Stage::Withdrawn => Self::ToClose,
            Stage::Received => Self::New,
            Stage::UnderReview | Stage::Acknowledged | Stage::Investigating | Stage::Deciding => Self::InHand,
            Stage::Answered | Stage::Declined => Self::WaitingComplainant,
        };
        Some(match due {
            Due::Overdue => Self::Overdue,
            Due::Today => Self::DueToday,
            Due::Soon => Self::DueSoon,
            Due::Running | Due::None if cells.marks.has(Marks::FLAGGED) => Self::Flagged,
            Due::Running | Due::None => stage,
        })
    }
}

/// A section.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Section {
    /// Which one.
    pub kind: Kind,
    /// How many cases are in it.
    pub total: usize,
    /// The first of them: what is due first, then what was received first.
    pub places: Vec<Place>,
}

/// The sections that are not empty, each with at most `limit` cases; those of one handler, or of
/// everybody. The empty name is "nobody".
#[must_use]
pub fn worklist(
    table: &Table,
    now: DateTime<Utc>,
    zone: &dyn Zone,
    handler: Option<&str>,
    limit: usize,
) -> Vec<Section> {
    let bounds = Bounds::new(now, zone);
    let mut sections: Vec<Vec<Entry>> = vec![Vec::new(); Kind::ALL.len()];
    let wanted: Option<Option<NameId>> = handler.map(|name| table.names.find(name));
    for (cells, place) in table.cells().iter().zip(0..) {
        let is_theirs = wanted.is_none_or(|wanted| wanted == Some(cells.name(Column::Handler)));
        if let (true, Some(kind)) = (is_theirs, Kind::of(cells, bounds.of(cells))) {
            // No clock comes after every clock.
            let due = if cells.due == 0 { i64::MAX } else { cells.due };
            sections[kind as usize].push((due, cells.received_at, place));
        }
    }
    let filled = Kind::ALL.iter().zip(sections).filter(|(_, entries)| !entries.is_empty());
    filled.map(|(kind, entries)| section(*kind, entries, limit)).collect()
}

/// When due, when received, and where.
type Entry = (i64, i64, Place);

fn section(kind: Kind, mut entries: Vec<Entry>, limit: usize) -> Section {
    let total = entries.len();
    if limit < total {
        entries.select_nth_unstable(limit);
        entries.truncate(limit);
    }
    entries.sort_unstable();
    Section { kind, total, places: entries.into_iter().map(|(_, _, place)| place).collect() }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{self, now, zone};
    use super::*;
    use crate::register::Row;

    #[test]
    fn every_open_case_is_there_once() {
        let table = sample::many(1000);
        let sections = worklist(&table, now(), &zone(), None, usize::MAX);
        let mut places: Vec<Place> = sections.iter().flat_map(|section| section.places.clone()).collect();
        places.sort_unstable();
        let open = table.cells().iter().zip(0..).filter(|(cells, _)| !cells.stage().is_over());
        assert_eq!(places, open.map(|(_, place)| place).collect::<Vec<Place>>());
        assert!(sections.is_sorted_by(|a, b| a.kind < b.kind));
        assert!(sections.iter().all(|section| section.total == section.places.len()));
        assert_eq!(sections.len(), Kind::ALL.len(), "the sample fills every section");
    }

    #[test]
    fn the_most_urgent_section_and_what_is_due_first() {
        let at = now().timestamp_millis();
        let row = |stage: Stage, due, marks| Row { stage: stage as u8, due, marks, ..Row::default() };
        let none = Marks::default();
        let table = sample::table([
            row(Stage::Answered, at - 5, Marks::FLAGGED),
            row(Stage::Received, at - 9, none),
            row(Stage::FollowingUp, 0, none),
            row(Stage::FollowingUp, at + 999_999_999, none),
            row(Stage::Declined, 0, Marks::FLAGGED),
            row(Stage::Closed, 0, Marks::FLAGGED),
        ]);
        let found = worklist(&table, now(), &zone(), None, 9);
        let found: Vec<_> = found.into_iter().map(|section| (section.kind, section.places)).collect();
        let expected = [(Kind::Overdue, vec![1, 0]), (Kind::Flagged, vec![4]), (Kind::FollowUp, vec![3, 2])];
        assert_eq!(found, expected);
    }

    #[test]
    fn of_one_handler_and_only_so_many() {
        let table = sample::many(1000);
        let all = worklist(&table, now(), &zone(), None, usize::MAX);
        let some = worklist(&table, now(), &zone(), None, 3);
        for (all, some) in all.iter().zip(&some) {
            assert_eq!((some.kind, some.total), (all.kind, all.total));
            assert_eq!(some.places, all.places[..all.total.min(3)]);
        }
        let theirs = ["李", "王", ""].map(|name| worklist(&table, now(), &zone(), Some(name), 1));
        let total = |sections: &[Section]| sections.iter().map(|section| section.total).sum::<usize>();
        assert_eq!(theirs.iter().map(|sections| total(sections)).sum::<usize>(), total(&all));
        assert!(worklist(&table, now(), &zone(), Some("nobody known"), 1).is_empty());
    }
}
