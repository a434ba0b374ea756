//! What is to be done: the open cases, each once, in its most urgent section or with its handler.
//!
//! Within a section the urgent come first, then those of high priority, then all others (not assessed
//! counts as normal), then the low ones; among those what is due first, then what was received first.
//! By handler, the section a case would else be in goes before all that.
//!
//! It is one pass over the columns, and says how long it holds: until the next clock runs out or the
//! day ends. Until then a later moment makes no difference to it.

mod links;
mod query;

use std::cmp::Reverse;

use chrono::{DateTime, Utc};

pub use self::query::{Whose, WorkQuery};
use super::due::{Bounds, Due};
use super::names::NameId;
use super::row::{RowFlags, day_number};
use super::statistics::Today;
use super::table::{Cells, Column, Place, Table};
use crate::domain::Zone;
use crate::domain::readings::stage::{Stage, Turn};
use strum::VariantArray;

/// The sections of the worklist, the most urgent first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, VariantArray)]
pub enum SectionKind {
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
    /// Something agreed or promised was not performed: somebody has to see to it.
    Perform,
    /// The follow-up is to be made; or the complainant's time is over, and what became of it is asked.
    FollowUp,
    /// Everything is done, nobody contested the decline in time, or the complainant has withdrawn: to be
    /// closed.
    ToClose,
    /// Nobody has taken charge.
    New,
    /// The handler works on it.
    InHand,
    /// The complainant has the word, or owes something.
    WaitingComplainant,
    /// The respondent owes something.
    WaitingRespondent,
    /// The mediator is to act.
    WaitingMediator,
    /// A body outside has the case.
    WaitingAuthority,
}

impl SectionKind {
    /// All sections, the most urgent first.
    pub const ALL: &[SectionKind] = Self::VARIANTS;

    /// Whether somebody else has to act.
    #[must_use]
    pub const fn waits(self) -> bool {
        matches!(
            self,
            Self::WaitingComplainant
                | Self::WaitingRespondent
                | Self::WaitingMediator
                | Self::WaitingAuthority
        )
    }

    /// The section of a case; `None` when it is closed.
    fn of(cells: &Cells, bounds: Bounds) -> Option<Self> {
        let due = bounds.of(cells);
        let stage = match (cells.stage(), bounds.turn(cells)) {
            (Stage::Closed | Stage::Merged, _) => return None,
            (Stage::Reconsidering, _) => Self::Reconsider,
            // What was done did not help: in a register of one's own that is no end.
            (Stage::Closing, Turn::Complainant) => Self::WaitingComplainant,
            (Stage::Closing, Turn::Authority) => Self::WaitingAuthority,
            (Stage::Closing | Stage::Withdrawn, _) => Self::ToClose,
            (_, Turn::Authority) => Self::WaitingAuthority,
            (_, Turn::Complainant) => Self::WaitingComplainant,
            (_, Turn::Respondent) => Self::WaitingRespondent,
            (_, Turn::Mediator) => Self::WaitingMediator,
            (Stage::Performing, _) => Self::Perform,
            (Stage::Disputed | Stage::Mediating, _) => Self::Mediate,
            // The complainant is no longer waited for.
            (Stage::FollowingUp | Stage::Answered, _) => Self::FollowUp,
            (Stage::Declined, _) => Self::ToClose,
            (Stage::Received, _) => Self::New,
            _ => Self::InHand,
        };
        Some(match due {
            Due::Overdue => Self::Overdue,
            Due::Today => Self::DueToday,
            Due::Soon => Self::DueSoon,
            Due::Running | Due::None if cells.flags.contains(RowFlags::FLAGGED) => Self::Flagged,
            Due::Running | Due::None => stage,
        })
    }
}

/// What the cases of a section have in common: their kind, or their handler.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum SectionOf {
    /// Cases of a kind.
    SectionKind(SectionKind),
    /// Cases of a handler; the empty name is nobody's.
    Handler(Box<str>),
    /// Everybody's cases in a stage, for who decides or asks in all of them.
    Stage(Stage),
}

/// A section of the working list: how many cases it has, and the first of them.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Section {
    /// What its cases have in common.
    pub of: SectionOf,
    /// How many cases are in it.
    pub total: usize,
    /// How many of them are overdue.
    pub overdue: usize,
    /// How many of them are due today.
    pub due_today: usize,
    /// The places of the first of them, as many as were asked for at most.
    pub places: Vec<Place>,
}

/// What the working list is asked for.
#[derive(Clone, Copy)]
pub struct WorklistQuery<'a> {
    /// The time for which it is asked.
    pub now: DateTime<Utc>,
    /// The zone that days are counted in.
    pub zone: &'a dyn Zone,
    /// The handler whose cases are wanted; the empty name is nobody, `None` everybody.
    pub handler: Option<&'a str>,
    /// Whether it is the list of who is at the desk: what nobody has in hand is in a section of its own.
    pub mine: bool,
    /// Whether they review: everybody's reconsiderations and follow-ups come first.
    pub reviews: bool,
    /// Whether sections are by handler, and not by kind.
    pub by_handler: bool,
    /// How many cases of a section are wanted at most.
    pub limit: usize,
}

/// The working list: what is to be done, section by section.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Worklist {
    /// How the cases of the handler asked for stand, the closed ones too.
    pub figures: Today,
    /// The sections that are not empty, in order.
    pub sections: Vec<Section>,
    /// Handlers whose sections are left out, because nobody reads so many.
    pub left_out: usize,
    /// Everybody who has open cases, whoever was asked for, and how many; the empty name is nobody. The
    /// most cases first.
    pub handlers: Vec<(Box<str>, usize)>,
    /// The earliest instant at which it can be another, milliseconds since 1970.
    pub until: i64,
}

/// What a reviewer sees to in everybody's cases.
const REVIEWED: [Stage; 2] = [Stage::Reconsidering, Stage::FollowingUp];
/// The place of the first kind among the sections: what is reviewed comes before.
const KINDS: usize = REVIEWED.len();
/// The place of what nobody has in hand, after all kinds.
const UNASSIGNED: usize = KINDS + SectionKind::ALL.len();

/// Handlers to choose from at most.
const HANDLERS: usize = 300;

/// Sections by handler at most.
const SECTIONS: usize = 50;

/// Works out the working list of a handler or of everybody.
#[must_use]
pub fn worklist(table: &Table, ask: WorklistQuery<'_>) -> Worklist {
    let bounds = Bounds::new(ask.now, ask.zone);
    let day = day_number(Some(ask.zone.day(ask.now)));
    let nobody = table.names.find("");
    let wanted: Option<Option<NameId>> = ask.handler.map(|name| table.names.find(name));
    let mut open_of = vec![0_u32; table.names.len()];
    let mut gathered = Gathered::new(table, ask.by_handler);
    let (mut figures, mut until) = (Today::default(), bounds.day_ends());
    for (cells, place) in table.cells().iter().zip(0..) {
        until = bounds.changes(cells).map_or(until, |changes| until.min(changes));
        let (kind, handler) = (SectionKind::of(cells, bounds), cells.name(Column::Handler));
        if let (Some(count), Some(_)) = (open_of.get_mut(handler as usize), kind) {
            *count += 1;
        }
        let is_theirs = wanted.is_none_or(|wanted| wanted == Some(handler));
        if is_theirs {
            figures.count(cells, bounds, day);
        }
        let Some(kind) = kind else { continue };
        let at = match REVIEWED.iter().position(|stage| ask.reviews && cells.stage() == *stage) {
            Some(reviewed) => reviewed,
            None if is_theirs => KINDS + kind as usize,
            None if ask.mine && Some(handler) == nobody => UNASSIGNED,
            None => continue,
        };
        let urgency = (cells.priority, bounds.phase(cells).due, cells.received_at);
        gathered.put(at, kind, handler, urgency, place);
    }
    let mut sections = gathered.sections(table, ask.limit);
    let left_out = sections.len().saturating_sub(SECTIONS);
    sections.truncate(SECTIONS);
    Worklist { figures, sections, left_out, handlers: handlers(table, &open_of), until }
}

fn handlers(table: &Table, open_of: &[u32]) -> Vec<(Box<str>, usize)> {
    let has_open = open_of.iter().zip(0..).filter(|(open, _)| **open > 0);
    let mut all: Vec<(Reverse<u32>, NameId)> = has_open.map(|(open, name)| (Reverse(*open), name)).collect();
    all.sort_unstable();
    all.truncate(HANDLERS);
    all.into_iter().map(|(Reverse(open), name)| (table.names.get(name).into(), open as usize)).collect()
}

/// What a case is ordered by: section, priority, when due, when received, and where it is.
type Entry = (SectionKind, u8, i64, i64, Place);

/// The cases of each section so far.
struct Gathered {
    by_handler: bool,
    /// Where the section of a handler is, by the number of the name; counted from 1.
    section_of: Vec<u32>,
    /// By what they have in common, in their order; by handler as they come, with the number of the name.
    sections: Vec<(NameId, Vec<Entry>)>,
}

impl Gathered {
    fn new(table: &Table, by_handler: bool) -> Self {
        if by_handler {
            return Self { by_handler, section_of: vec![0; table.names.len()], sections: Vec::new() };
        }
        Self { by_handler, section_of: Vec::new(), sections: vec![(0, Vec::new()); UNASSIGNED + 1] }
    }

    fn put(
        &mut self,
        at: usize,
        kind: SectionKind,
        handler: NameId,
        (priority, due, received): (u8, i64, i64),
        place: Place,
    ) {
        // No clock comes after every clock.
        let due = if due == 0 { i64::MAX } else { due };
        let entry = (kind, rank(priority), due, received, place);
        let at = if self.by_handler { self.section_of(handler) } else { at };
        if let Some((_, entries)) = self.sections.get_mut(at) {
            entries.push(entry);
        }
    }

    fn section_of(&mut self, handler: NameId) -> usize {
        let next = self.sections.len();
        let Some(at) = self.section_of.get_mut(handler as usize) else { return next };
        if *at == 0 {
            self.sections.push((handler, Vec::new()));
            *at = self.sections.len() as u32;
        }
        *at as usize - 1
    }

    fn sections(self, table: &Table, limit: usize) -> Vec<Section> {
        if !self.by_handler {
            let reviewed = REVIEWED.iter().map(|stage| SectionOf::Stage(*stage));
            let kinds = SectionKind::ALL.iter().map(|kind| SectionOf::SectionKind(*kind));
            let all = reviewed.chain(kinds).chain([SectionOf::Handler(Box::default())]);
            let filled = all.zip(self.sections).filter(|(_, (_, entries))| !entries.is_empty());
            return filled.map(|(of, (_, entries))| section(of, entries, limit)).collect();
        }
        let named = self.sections.into_iter();
        let mut sections: Vec<Section> = named
            .map(|(name, entries)| section(SectionOf::Handler(table.names.get(name).into()), entries, limit))
            .collect();
        // What nobody has in hand is to be given to somebody first; then whoever is most behind.
        sections.sort_by_cached_key(|Section { of, total, overdue, due_today, .. }| {
            let name = if let SectionOf::Handler(name) = of { name.clone() } else { Box::default() };
            (!name.is_empty(), Reverse((*overdue, *due_today, *total)), name)
        });
        sections
    }
}

/// The place of a priority in the order of work. Not assessed counts as normal, the third of the list.
const fn rank(priority: u8) -> u8 {
    if priority == 0 { 3 } else { priority }
}

fn section(of: SectionOf, mut entries: Vec<Entry>, limit: usize) -> Section {
    let total = entries.len();
    let count = |kind: SectionKind| entries.iter().filter(|entry| entry.0 == kind).count();
    let (overdue, due_today) = (count(SectionKind::Overdue), count(SectionKind::DueToday));
    if limit < total {
        entries.select_nth_unstable(limit);
        entries.truncate(limit);
    }
    entries.sort_unstable();
    let places = entries.into_iter().map(|(.., place)| place).collect();
    Section { of, total, overdue, due_today, places }
}

#[cfg(test)]
mod tests;
