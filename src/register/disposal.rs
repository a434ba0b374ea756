//! What need not be kept any longer, read off the rows. A row may be older than the case: the guard
//! looks at the case itself before anything is erased.

use chrono::{DateTime, NaiveDate, Utc};

use super::row::{self, RowFlags};
use super::table::{Cells, Column, Place, Table};
use crate::domain::readings::retention;
use crate::domain::readings::stage::Stage;
use crate::domain::values::codes::CaseOutcome;
use crate::domain::{CaseId, Zone};
use crate::facts::{Schedule, schedule_of};

/// A closed case that was not erased, and until when it is kept.
#[derive(Clone, PartialEq, Debug)]
pub struct DisposalLine {
    /// The id of the case.
    pub case: CaseId,
    /// Its reference number, as printed.
    pub reference: String,
    /// How it ended; unstated when it was merged into another.
    pub outcome: CaseOutcome,
    /// Local day on which it was closed; the day of its latest record where that is not known.
    pub closed: NaiveDate,
    /// The schedule by which it is kept.
    pub schedule: &'static Schedule,
    /// The last day on which it is kept.
    pub until: NaiveDate,
}

/// The closed cases, by whether they still have to be kept.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct DisposalList {
    /// Cases whose time is over, the longest over first.
    pub due: Vec<DisposalLine>,
    /// Cases whose time is over, and which a legal hold keeps; the longest over first.
    pub held: Vec<DisposalLine>,
    /// How many cases have to be kept for longer.
    pub kept: usize,
    /// How many cases were erased.
    pub erased: usize,
}

/// The cases that were erased, in the order of the table.
#[must_use]
pub fn erased(table: &Table) -> Vec<CaseId> {
    let erased = table.cells().iter().filter(|cells| cells.flags.contains(RowFlags::ERASED));
    erased.map(|cells| row::case_id(cells.id)).collect()
}

/// Sorts the closed cases of the table by whether they still have to be kept on the local day of `now`.
#[must_use]
pub fn listing(table: &Table, now: DateTime<Utc>, zone: &dyn Zone) -> DisposalList {
    let today = zone.day(now);
    let mut listing = DisposalList::default();
    for (place, cells) in table.cells().iter().enumerate() {
        listing.erased += usize::from(cells.flags.contains(RowFlags::ERASED));
        let Some(line) = line(table, place as Place, cells, zone) else { continue };
        if line.until >= today {
            listing.kept += 1;
        } else if cells.flags.contains(RowFlags::HELD) {
            listing.held.push(line);
        } else {
            listing.due.push(line);
        }
    }
    for lines in [&mut listing.due, &mut listing.held] {
        lines.sort_by(|a, b| (a.until, &a.reference).cmp(&(b.until, &b.reference)));
    }
    listing
}

fn line(table: &Table, place: Place, cells: &Cells, zone: &dyn Zone) -> Option<DisposalLine> {
    let stage = cells.stage();
    if cells.flags.contains(RowFlags::ERASED) || !stage.is_over() {
        return None;
    }
    // When a case was merged, or closed on a day that nobody knows, is for the case to say; the latest
    // record of it is never earlier.
    let latest = || DateTime::from_timestamp_millis(cells.updated).map(|at| zone.day(at));
    let closed = row::date(cells.closed).or_else(latest)?;
    let outcome = if stage == Stage::Merged { "" } else { table.name(place, Column::Outcome) };
    let schedule = schedule_of(if stage == Stage::Merged { retention::MERGED.id() } else { outcome })?;
    Some(DisposalLine {
        case: row::case_id(cells.id),
        reference: table.reference(place).to_owned(),
        outcome: outcome.into(),
        closed,
        schedule,
        until: retention::keep_until(schedule, closed),
    })
}
