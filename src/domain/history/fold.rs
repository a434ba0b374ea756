//! The fold: a case made of its entries, in whatever order they come.

use std::borrow::Cow;

use super::case::{Case, EffectiveStep, Flag, Standing};
use super::chain::{self, ChainBreak};
use super::corrections::{self, Ruling};
use super::entry::Entry;
use super::guard;
use super::step::StepKind;
use crate::domain::values::ids::CaseId;

impl Case {
    /// Folds entries, in whatever order and however often each comes. Entries of other cases are
    /// left aside. Never fails: what does not fit is kept and flagged.
    ///
    /// ```
    /// use redress::domain::{Case, Entry};
    /// use redress::exchange::json;
    ///
    /// let file = include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/register-1.json"));
    /// let document = json::read(file).unwrap();
    /// let entries: Vec<Entry> = document.entries.into_iter().map(|stored| stored.entry()).collect();
    /// let id = entries[0].body.case;
    /// let case = Case::fold(id, entries.clone());
    ///
    /// // Backwards, and each of them twice: the same case.
    /// let backwards = entries.iter().rev().chain(&entries).cloned().collect();
    /// assert_eq!(Case::fold(id, backwards), case);
    /// ```
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
        case.take_in_all(entries);
        case.flag_gaps();
        case
    }

    /// Takes in the next entry without checking its place in the chain: for entries this device
    /// has just written on the heads of the case. A correction folds the case anew.
    pub fn push(&mut self, entry: Entry) {
        if entry.kind() != StepKind::Correct {
            return self.take_in(entry, Ruling::default());
        }
        let mut entries = std::mem::take(&mut self.entries);
        entries.push(entry);
        *self = Self { flags: std::mem::take(&mut self.flags), ..Self::new(self.id) };
        self.take_in_all(entries);
    }

    /// Takes in all entries of the case, ascending by id.
    fn take_in_all(&mut self, entries: Vec<Entry>) {
        let mut rulings = corrections::rulings(self.id, &entries).into_iter();
        for entry in entries {
            self.take_in(entry, rulings.next().unwrap_or_default());
        }
    }

    /// Takes in the next entry; what corrections do not decide, the guards do.
    pub(super) fn take_in(&mut self, entry: Entry, ruling: Ruling) {
        let Ruling { standing, corrected } = ruling;
        let mut body = Cow::Borrowed(&entry.body);
        if let Some(happened) = corrected.as_ref().and_then(|corrected| corrected.happened) {
            body.to_mut().happened = happened;
        }
        let instead = corrected.as_ref().and_then(|corrected| corrected.step.as_ref());
        let step = instead.or_else(|| entry.body.content.step());
        let guarded = || match step {
            None if entry.is_emptied() => Standing::Erased,
            None => Standing::Unknown,
            Some(step) => match guard::check_recorded(self, step, &body) {
                Ok(()) => Standing::Effective,
                Err(refusal) => Standing::Refused(refusal),
            },
        };
        let takes_effect = entry.kind() != StepKind::Correct;
        let standing = standing.unwrap_or_else(guarded);
        if let (Standing::Effective, Some(step), true) = (&standing, step, takes_effect) {
            let owed = self.state.owes();
            self.apply(step, &body);
            let (code, derived_outcome) = (self.code(step), self.derived_outcome(step, owed));
            self.effective_steps.push(EffectiveStep {
                kind: step.kind(),
                code,
                derived_outcome,
                entry: body.id,
                happened: body.happened,
                recorded: body.recorded,
                person: body.by.person.clone(),
                role: body.by.role,
            });
        }
        if let Some(corrected) = corrected {
            self.corrected.insert(entry.body.id, corrected);
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
        let flags: Vec<_> = gaps.map(|id| (id, Flag::Broken(ChainBreak::Altered))).collect();
        if !flags.is_empty() {
            self.flags.extend(flags);
            self.flags.sort_unstable();
            self.flags.dedup();
        }
    }
}
