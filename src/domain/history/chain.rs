//! The chain of digests: what it shows about a set of entries of one case.

use std::collections::{BTreeMap, BTreeSet};

use super::entry::{Content, Entry, content_digest, digest};
use crate::domain::values::ids::{Digest, EntryId};

/// What is wrong with an entry's place in the chain.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum ChainBreak {
    /// It is not what it was when it was written.
    Altered,
    /// An entry it was written on is missing.
    MissingParent,
}

/// Checks the digests of the entries of one case: what is wrong, by entry. Empty for an unbroken chain.
#[must_use]
pub fn verify(entries: &[Entry]) -> BTreeMap<EntryId, ChainBreak> {
    let digests: BTreeMap<EntryId, Digest> =
        entries.iter().map(|entry| (entry.body.id, entry.digest)).collect();
    let mut breaks = BTreeMap::new();
    for entry in entries {
        let parents: Option<Vec<(EntryId, Digest)>> =
            entry.after.iter().map(|id| digests.get(id).map(|digest| (*id, *digest))).collect();
        let found = match parents {
            None => Some(ChainBreak::MissingParent),
            Some(parents) => {
                let content = entry.content_digest;
                // What was erased is vouched for by the digest that was kept.
                let is_kept = match &entry.body.content {
                    Content::Erased => true,
                    kept => kept.text().is_ok_and(|text| content_digest(&text) == content),
                };
                let whole = is_kept && digest(&entry.body, content, &parents) == entry.digest;
                (!whole).then_some(ChainBreak::Altered)
            }
        };
        if let Some(found) = found {
            breaks.insert(entry.body.id, found);
        }
    }
    breaks
}

/// The entries nothing was written on yet, with their digests, ascending: what the next entry is
/// written on.
#[must_use]
pub fn heads(entries: &[Entry]) -> Vec<(EntryId, Digest)> {
    let parents: BTreeSet<EntryId> = entries.iter().flat_map(|entry| entry.after.iter().copied()).collect();
    let open = entries.iter().filter(|entry| !parents.contains(&entry.body.id));
    let mut heads: Vec<_> = open.map(|entry| (entry.body.id, entry.digest)).collect();
    heads.sort_unstable();
    heads
}

/// Entries that do not know of one another: each id that has a sibling it was written beside. Nobody
/// has to know who else opened the case: [consultations](crate::domain::readings::consult) are seen past.
#[must_use]
pub fn concurrent(entries: &[Entry]) -> BTreeSet<EntryId> {
    let past = entries.iter().any(Entry::is_consultation).then(|| Chain::of(entries));
    let mut children: BTreeMap<EntryId, Vec<EntryId>> = BTreeMap::new();
    for entry in entries.iter().filter(|entry| !entry.is_consultation()) {
        let after = past.as_ref().map_or_else(|| entry.after.clone(), |chain| chain.acts_before(entry));
        for parent in after {
            children.entry(parent).or_default().push(entry.body.id);
        }
    }
    children.into_values().filter(|siblings| siblings.len() > 1).flatten().collect()
}

/// The entries of a case by their ids, for going back from one to those it was written on.
pub(super) struct Chain<'a>(BTreeMap<EntryId, &'a Entry>);

impl<'a> Chain<'a> {
    pub(super) fn of(entries: &'a [Entry]) -> Self {
        Self(entries.iter().map(|entry| (entry.body.id, entry)).collect())
    }

    /// What an entry was written on, past the consultations in between.
    fn acts_before(&self, entry: &Entry) -> Vec<EntryId> {
        let is_act = |id: &EntryId| self.0.get(id).is_none_or(|entry| !entry.is_consultation());
        let passed = self.reach(&entry.after, |id| !is_act(id));
        let acts: Vec<EntryId> = passed.into_iter().filter(is_act).collect();
        if acts.len() < 2 {
            return acts;
        }
        // Of two that are reached, one may lie behind the other: it was not written beside it.
        let behind = self.known_to(&acts);
        acts.into_iter().filter(|id| !behind.contains(id)).collect()
    }

    /// All that these entries were written on, directly or through others.
    pub(super) fn known_to(&self, entries: &[EntryId]) -> BTreeSet<EntryId> {
        let parents = entries.iter().filter_map(|id| self.0.get(id)).flat_map(|entry| entry.after.clone());
        self.reach(&parents.collect::<Vec<_>>(), |_| true)
    }

    /// These entries and all that are reached from them through entries that are gone through.
    fn reach(&self, from: &[EntryId], through: impl Fn(&EntryId) -> bool) -> BTreeSet<EntryId> {
        let (mut found, mut ahead) = (BTreeSet::new(), from.to_vec());
        while let Some(id) = ahead.pop() {
            if found.insert(id)
                && through(&id)
                && let Some(entry) = self.0.get(&id)
            {
                ahead.extend(&entry.after);
            }
        }
        found
    }
}
