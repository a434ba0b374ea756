//! A case: the fold of its entries.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};

use super::chain::{self, Chain, ChainBreak};
use super::corrections;
use super::entry::{Entry, Role};
use super::refusal::Refusal;
use super::state::State;
use super::step::{Correct, Step, StepKind};
use super::step_code::StepCode;
use crate::domain::fields::values::Values;
use crate::domain::values::ids::{CaseId, Digest, EntryId};
use crate::domain::values::moment::Moment;
use crate::domain::values::reference::Reference;
use crate::facts::events::DerivedOutcome;

/// How an entry stands in the history of its case.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Standing {
    /// It took effect.
    Effective,
    /// It did not fit what the case was when it was written: kept and shown, without effect.
    Refused(Refusal),
    /// It was recorded by a newer version: kept and shown, without effect.
    Unknown,
    /// This later entry took it back as a mistake: kept and shown, without effect.
    TakenBack(EntryId),
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

/// What counts in place of what an entry says.
#[derive(Clone, PartialEq, Debug)]
pub struct Corrected {
    /// The entry that corrected it.
    pub by: EntryId,
    /// What it should have recorded; `None` where only the time was wrong.
    pub step: Option<Step>,
    /// When that happened; `None` where the time was right.
    pub happened: Option<Moment>,
}

/// A warning about an entry that people must see.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Flag {
    /// Recorded beside another entry that did not know of it.
    Concurrent,
    /// Not what it was when it was written, or torn from what it was written on.
    Broken(ChainBreak),
}

/// An effective step, for questions about order and time.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct EffectiveStep {
    /// The kind of step.
    pub kind: StepKind,
    /// What it came to, such as the answer of a response.
    pub code: StepCode,
    /// What the step changed about the case as a whole, such as that nothing is owed any more; `None` for
    /// most.
    pub derived_outcome: Option<DerivedOutcome>,
    /// The entry that recorded it.
    pub entry: EntryId,
    /// When it happened.
    pub happened: Moment,
    /// When it was recorded.
    pub recorded: DateTime<Utc>,
    /// Name of who recorded it; empty when nobody is named.
    pub person: String,
    /// The role in which they recorded it.
    pub role: Role,
}

/// A complaint, folded from its entries.
#[derive(Clone, PartialEq, Debug)]
pub struct Case {
    /// The id of the case.
    pub id: CaseId,
    /// Its number; `None` when the entry that received it is missing.
    pub reference: Option<Reference>,
    /// The fields as they stand now.
    pub fields: Values,
    /// All entries in the order of their ids.
    pub entries: Vec<Entry>,
    /// How each entry stands, in the same order.
    pub standings: Vec<Standing>,
    /// The entries that count otherwise than they say, because they were corrected.
    pub corrected: BTreeMap<EntryId, Corrected>,
    /// Warnings about entries, each with the entry it is about, in order.
    pub flags: Vec<(EntryId, Flag)>,
    /// The steps that took effect, in the order of their entries. A [correction](StepKind::Correct) is not
    /// among them: its effect is that another step is not.
    pub effective_steps: Vec<EffectiveStep>,
    /// What follows from the effective steps.
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
            corrected: BTreeMap::new(),
            flags: Vec::new(),
            effective_steps: Vec::new(),
            state: State::default(),
        }
    }

    /// What the case is called: its reference number; its id while its receipt, which tells the number, is
    /// lost. A case that came from a damaged file or register is found by it all the same.
    #[must_use]
    pub fn name(&self) -> String {
        self.reference.as_ref().map_or_else(|| self.id.to_string(), ToString::to_string)
    }

    /// Whether the contents of entries before the next one are gone, wholly or in part: what the case
    /// was can no longer be told from them.
    pub(in crate::domain) fn has_gaps(&self) -> bool {
        self.standings.contains(&Standing::Erased)
    }

    /// The entries the next one is written on, with their digests, ascending; empty when there is no entry.
    #[must_use]
    pub fn heads(&self) -> Vec<(EntryId, Digest)> {
        chain::heads(&self.entries)
    }

    /// Whether it was received and is neither closed nor merged into another case.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.state.received.is_some() && self.state.closed.is_none() && self.state.merged_into.is_none()
    }

    /// The latest effective step of this kind; `None` when none was taken.
    #[must_use]
    pub fn last(&self, kind: StepKind) -> Option<&EffectiveStep> {
        self.effective_steps.iter().rev().find(|mark| mark.kind == kind)
    }

    /// Whether the complainant has rated it since it was last opened again.
    #[must_use]
    pub fn is_rated(&self) -> bool {
        let mut since = self.effective_steps.iter().rev().take_while(|mark| mark.kind != StepKind::Reopen);
        since.any(|mark| mark.kind == StepKind::Rate)
    }

    /// The suggestions about how complaints are handled: the role in which each was made and its text, in
    /// order.
    pub fn suggestions(&self) -> impl Iterator<Item = (Role, &str)> {
        let made = self.effective_steps.iter().filter(|mark| mark.kind == StepKind::Suggest);
        made.filter_map(|mark| match self.step(mark.entry)? {
            Step::Suggest(suggest) => Some((mark.role, suggest.text.as_str())),
            _ => None,
        })
    }

    /// The entry with this id; `None` when the case has no such entry.
    #[must_use]
    pub fn entry(&self, id: EntryId) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.body.id == id)
    }

    /// What the entry with this id counts as, see [`step_of`](Self::step_of); `None` when the case has no such entry.
    #[must_use]
    pub fn step(&self, id: EntryId) -> Option<&Step> {
        self.step_of(self.entry(id)?)
    }

    /// What an entry counts as: its step, or the one that a correction put in its place. `None` when its content is
    /// erased, or a newer version recorded it.
    #[must_use]
    pub fn step_of<'a>(&'a self, entry: &'a Entry) -> Option<&'a Step> {
        let instead = self.corrected.get(&entry.body.id).and_then(|corrected| corrected.step.as_ref());
        instead.or_else(|| entry.body.content.step())
    }

    /// The case as it would be with a correction; `None` where it names no entry of the case. Whether it may be
    /// recorded is for the guards to say, and what is flagged is not worked out.
    #[must_use]
    pub fn if_corrected(&self, correct: &Correct) -> Option<Self> {
        let target = self.entry(correct.entry?)?.body.id;
        let (step, happened) = (correct.instead.as_deref().cloned(), correct.happened);
        // How the entry stands does not depend on the id of the correction, which has none yet.
        Some(corrections::with_corrected(self, target, &Corrected { by: target, step, happened }))
    }

    /// How the entry with this id stands; `None` when the case has no such entry.
    #[must_use]
    pub fn standing(&self, id: EntryId) -> Option<&Standing> {
        let place = self.entries.iter().position(|entry| entry.body.id == id)?;
        self.standings.get(place)
    }

    /// When the step of an entry happened, as far as it is known, after corrections.
    #[must_use]
    pub fn happened(&self, entry: &Entry) -> Moment {
        let instead = self.corrected.get(&entry.body.id).and_then(|corrected| corrected.happened);
        instead.unwrap_or(entry.body.happened)
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
        let settling = self.effective_steps.iter().filter(|mark| mark.kind == StepKind::Settle);
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

    /// The warnings about one entry; none for most.
    pub fn flags_of(&self, id: EntryId) -> impl Iterator<Item = Flag> {
        self.flags.iter().filter(move |(entry, _)| *entry == id).map(|(_, flag)| *flag)
    }
}
