//! A case: the fold of its entries.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use super::chain::{self, Break, Chain};
use super::entry::{Entry, Role};
use super::guard::{self, Refusal};
use super::ids::{CaseId, Digest, EntryId};
use super::moment::Moment;
use super::reference::Reference;
use super::state::State;
use super::step::{Step, StepKind};
use super::values::Values;

/// How an entry stands in the history of its case.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Standing {
    /// It took effect.
    Effective,
    /// It did not fit what the case was when it was written: kept and shown, without effect.
    Refused(Refusal),
    /// It was recorded by a newer version: kept and shown, without effect.
    Unknown,
    /// Its content was erased; what followed from it stands in the tombstone.
    Erased,
}

impl Standing {
    /// Whether people must look at the entry: it was meant to take effect and did not.
    #[must_use]
    pub const fn is_amiss(&self) -> bool {
        matches!(self, Self::Refused(_) | Self::Unknown)
    }
}

/// Something about an entry that people must see.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Flag {
    /// Recorded beside another entry that did not know of it.
    Concurrent,
    /// Not what it was when it was written, or torn from what it was written on.
    Broken(Break),
}

/// An effective step, for questions about order and time.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Mark {
    /// The step.
    pub kind: StepKind,
    /// The code that says what it came to, such as the answer of a response; empty where it has none.
    pub code: String,
    /// A second code, where the step also changed how the case as a whole stands; else empty.
    pub also: &'static str,
    /// The entry.
    pub entry: EntryId,
    /// When it happened.
    pub happened: Moment,
    /// When it was recorded.
    pub recorded: DateTime<Utc>,
    /// Who recorded it.
    pub person: String,
    /// As what.
    pub role: Role,
}

/// A complaint, folded from its entries.
#[derive(Clone, PartialEq, Debug)]
pub struct Case {
    /// Which one.
    pub id: CaseId,
    /// Its number; `None` when the entry that received it is missing.
    pub reference: Option<Reference>,
    /// The fields as they stand now.
    pub fields: Values,
    /// All entries in the order of their ids.
    pub entries: Vec<Entry>,
    /// How each entry stands, in the same order.
    pub standings: Vec<Standing>,
    /// What people must see about entries.
    pub flags: Vec<(EntryId, Flag)>,
    /// The effective steps in order.
    pub marks: Vec<Mark>,
    /// What follows from them.
    pub state: State,
}

impl Case {
    /// An empty case: nothing was recorded yet.
    #[must_use]
    pub fn new(id: CaseId) -> Self {
        Self {
            id,
            reference: None,
            fields: Values::default(),
            entries: Vec::new(),
            standings: Vec::new(),
            flags: Vec::new(),
            marks: Vec::new(),
            state: State::default(),
        }
    }

    /// What it is called: its reference number; its id while its receipt, which tells the number, is
    /// lost. A case that came from a damaged file or register is found by it all the same.
    #[must_use]
    pub fn name(&self) -> String {
        self.reference.as_ref().map_or_else(|| self.id.to_string(), ToString::to_string)
    }

    /// Folds entries, in whatever order and however often each comes. Entries of other cases are
    /// left aside. Never fails: what does not fit is kept and flagged.
    #[must_use]
    pub fn fold(id: CaseId, mut entries: Vec<Entry>) -> Self {
        entries.retain(|entry| entry.body.case == id);
        // Equal ids with different digests are two versions of one entry: both are kept, and
        // `verify` names at least one of them. Of the same entry with and without its content, the one
        // that has it is kept; whether the case was erased is for the entry to say that erased it.
        entries.sort_by_key(|entry| (entry.body.id, entry.digest, entry.is_emptied()));
        entries.dedup_by(|a, b| a.body.id == b.body.id && a.digest == b.digest);
        let mut case = Self::new(id);
        case.flag(&entries);
        for entry in entries {
            case.push(entry);
        }
        case.flag_gaps();
        case
    }

    /// Takes in the next entry without checking its place in the chain: for entries this device
    /// has just written on the heads of the case.
    pub fn push(&mut self, entry: Entry) {
        let standing = match entry.body.content.step() {
            None if entry.is_emptied() => Standing::Erased,
            None => Standing::Unknown,
            Some(step) => match guard::check_recorded(self, step, &entry.body) {
                Ok(()) => Standing::Effective,
                Err(refusal) => Standing::Refused(refusal),
            },
        };
        if let (Standing::Effective, Some(step)) = (&standing, entry.body.content.step()) {
            let owed = self.state.owes();
            self.apply(step, &entry.body);
            let (code, also) = (self.code(step), self.also(step, owed));
            self.marks.push(Mark {
                kind: step.kind(),
                code,
                also,
                entry: entry.body.id,
                happened: entry.body.happened,
                recorded: entry.body.recorded,
                person: entry.body.by.person.clone(),
                role: entry.body.by.role,
            });
        }
        self.entries.push(entry);
        self.standings.push(standing);
    }

    fn flag(&mut self, entries: &[Entry]) {
        // An unbroken line of entries, by far the commonest case, needs no closer look.
        let concurrent = chain::concurrent(entries).into_iter().map(|id| (id, Flag::Concurrent));
        let broken = chain::verify(entries).into_iter().map(|(id, kind)| (id, Flag::Broken(kind)));
        self.flags = concurrent.chain(broken).collect();
        self.flags.sort_unstable();
    }

    /// Contents that are gone although nobody erased them on record were removed by other means.
    fn flag_gaps(&mut self) {
        let until = self.state.erased.as_ref().map(|tombstone| tombstone.entry);
        let gone = self.entries.iter().filter(|entry| entry.is_emptied()).map(|entry| entry.body.id);
        let gaps = gone.filter(|id| until.is_none_or(|until| *id > until));
        let flags: Vec<_> = gaps.map(|id| (id, Flag::Broken(Break::Altered))).collect();
        if !flags.is_empty() {
            self.flags.extend(flags);
            self.flags.sort_unstable();
            self.flags.dedup();
        }
    }

    /// Whether the contents of entries before the next one are gone, wholly or in part: what the case
    /// was can no longer be told from them.
    pub(super) fn has_gaps(&self) -> bool {
        self.standings.contains(&Standing::Erased)
    }

    /// The entries the next one is written on.
    #[must_use]
    pub fn heads(&self) -> Vec<(EntryId, Digest)> {
        chain::heads(&self.entries)
    }

    /// Whether steps can still be taken without reopening.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.state.received.is_some() && self.state.closed.is_none() && self.state.merged_into.is_none()
    }

    /// The latest effective step of this kind.
    #[must_use]
    pub fn last(&self, kind: StepKind) -> Option<&Mark> {
        self.marks.iter().rev().find(|mark| mark.kind == kind)
    }

    /// What was suggested in it about how complaints are handled, and as what, in order.
    pub fn suggestions(&self) -> impl Iterator<Item = (Role, &str)> {
        let made = self.marks.iter().filter(|mark| mark.kind == StepKind::Suggest);
        made.filter_map(|mark| match self.entry(mark.entry)?.body.content.step()? {
            Step::Suggest(suggest) => Some((mark.role, suggest.text.as_str())),
            _ => None,
        })
    }

    /// The entry behind a mark.
    #[must_use]
    pub fn entry(&self, id: EntryId) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.body.id == id)
    }

    /// Whether people must look at it: entries side by side or without effect that nobody settled, an
    /// unknown step, a broken chain, or no receipt.
    #[must_use]
    pub fn is_flagged(&self) -> bool {
        let is_broken = |(_, flag): &(EntryId, Flag)| *flag != Flag::Concurrent;
        !self.unsettled().is_empty()
            || self.flags.iter().any(is_broken)
            || self.standings.contains(&Standing::Unknown)
            || self.state.received.is_none()
    }

    /// The entries that people must look at: recorded side by side, or kept without effect, and not
    /// settled since. Ascending.
    #[must_use]
    pub fn unsettled(&self) -> BTreeSet<EntryId> {
        // While the case is folded, its flags already know of entries still to come.
        let last = self.entries.last().map(|entry| entry.body.id);
        let concurrent = self.flags.iter().filter(|(_, flag)| *flag == Flag::Concurrent).map(|(id, _)| *id);
        let refused = self.entries.iter().zip(&self.standings);
        let refused = refused.filter(|(_, standing)| matches!(standing, Standing::Refused(_)));
        let refused = refused.map(|(entry, _)| entry.body.id);
        let mut open: BTreeSet<EntryId> = concurrent.filter(|id| Some(*id) <= last).chain(refused).collect();
        if let Some(tombstone) = &self.state.erased {
            // What was recorded side by side and then erased can no longer be compared.
            open.retain(|id| *id > tombstone.entry);
        }
        if open.is_empty() || self.state.settled.is_none() {
            return open;
        }
        let known = self.known_when_settled();
        open.into_iter().filter(|id| !known.contains(id)).collect()
    }

    /// The entries that somebody who settled knew of: those that theirs was written on, directly or
    /// through others. What another device brings later was not looked at, whatever its id.
    fn known_when_settled(&self) -> BTreeSet<EntryId> {
        let settling = self.marks.iter().filter(|mark| mark.kind == StepKind::Settle);
        let settling: Vec<EntryId> = settling.map(|mark| mark.entry).collect();
        Chain::of(&self.entries).known_to(&settling)
    }

    /// The step as it is recorded in this case: what is performed names the entry it was owed under, so
    /// that it is never taken for an obligation of a later result.
    #[must_use]
    pub fn addressed(&self, mut step: Step) -> Step {
        if let Step::Perform(perform) = &mut step {
            perform.of = perform.of.or(self.state.obliged_by);
        }
        step
    }

    /// What people must see about an entry.
    pub fn flags_of(&self, id: EntryId) -> impl Iterator<Item = Flag> {
        self.flags.iter().filter(move |(entry, _)| *entry == id).map(|(_, flag)| *flag)
    }
}
