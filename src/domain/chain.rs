//! The chain of digests: what it shows about a set of entries of one case.

use std::collections::{BTreeMap, BTreeSet};

use super::entry::{Content, Entry, content_digest, digest};
use super::ids::{Digest, EntryId};

/// What does not fit about an entry's place in the chain.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Break {
    /// It is not what it was when it was written.
    Altered,
    /// An entry it was written on is missing.
    MissingParent,
}

/// What does not fit, by entry. Empty for an unbroken chain.
#[must_use]
pub fn verify(entries: &[Entry]) -> BTreeMap<EntryId, Break> {
    let digests: BTreeMap<EntryId, Digest> =
        entries.iter().map(|entry| (entry.body.id, entry.digest)).collect();
    let mut breaks = BTreeMap::new();
    for entry in entries {
        let parents: Option<Vec<(EntryId, Digest)>> =
            entry.after.iter().map(|id| digests.get(id).map(|digest| (*id, *digest))).collect();
        let found = match parents {
            None => Some(Break::MissingParent),
            Some(parents) => {
                // What was erased is vouched for by the digest that was kept.
                let content = match &entry.body.content {
                    Content::Erased => entry.content_digest,
                    kept => content_digest(&kept.text()),
                };
                let whole =
                    content == entry.content_digest && digest(&entry.body, content, &parents) == entry.digest;
                (!whole).then_some(Break::Altered)
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

/// Entries that do not know of one another: each id that has a sibling it was written beside.
#[must_use]
pub fn concurrent(entries: &[Entry]) -> BTreeSet<EntryId> {
    let mut children: BTreeMap<EntryId, Vec<EntryId>> = BTreeMap::new();
    for entry in entries {
        for parent in &entry.after {
            children.entry(*parent).or_default().push(entry.body.id);
        }
    }
    children.into_values().filter(|siblings| siblings.len() > 1).flatten().collect()
}
