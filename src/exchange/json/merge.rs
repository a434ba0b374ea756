//! Bringing two registers together: the union of their entries, less what does not verify.

use std::collections::hash_map::Entry as Slot;
use std::collections::{BTreeMap, HashMap};

use serde::{Deserialize, Serialize};

use super::Document;
use crate::domain::history::entry::{Body, Content, content_digest, digest};
use crate::domain::{CaseId, Digest, EntryId};
use crate::exchange::batch::Filler;
use crate::exchange::stored::StoredEntry;

/// An entry that was kept out, with what is known about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Named {
    /// Id of the entry.
    pub entry: EntryId,
    /// Id of its case.
    pub case: CaseId,
    /// The case's reference number, if the file tells it.
    pub reference: Option<String>,
}

/// What a file would add to a register.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Merge {
    /// Entries the register lacks. One whose parent is missing is among them: the case will say so.
    pub fresh: Vec<StoredEntry>,
    /// Entries the register has already.
    pub same: u64,
    /// Entries the register has with another digest, or the file twice: one of the two is not what
    /// was written. The register's, or the first, stays.
    pub altered: Vec<Named>,
    /// Entries whose own digest does not fit what they say.
    pub broken: Vec<Named>,
}

/// Compares a file with a register: which of its entries are new, the same, altered or broken. `known` holds
/// the digests of all entries of the register.
#[must_use]
pub fn merge(document: Document, known: &HashMap<EntryId, Digest>) -> Merge {
    let mut here: HashMap<EntryId, Digest> = HashMap::with_capacity(document.entries.len());
    let mut merge = Merge::default();
    let (mut altered, mut broken) = (Vec::new(), Vec::new());
    for entry in &document.entries {
        here.entry(entry.id).or_insert(entry.digest);
    }
    let mut seen: HashMap<EntryId, Digest> = HashMap::with_capacity(here.len());
    let mut references = References::default();
    for entry in document.entries {
        references.note(&entry);
        if let Some(digest) = known.get(&entry.id) {
            if *digest == entry.digest {
                merge.same += 1
            } else {
                altered.push((entry.id, entry.case))
            }
            continue;
        }
        match seen.entry(entry.id) {
            Slot::Occupied(other) if *other.get() == entry.digest => merge.same += 1,
            Slot::Occupied(_) => altered.push((entry.id, entry.case)),
            Slot::Vacant(slot) => {
                slot.insert(entry.digest);
                let digest_of = |id: &EntryId| known.get(id).or_else(|| here.get(id)).copied();
                if verifies(&entry, digest_of) {
                    merge.fresh.push(entry);
                } else {
                    broken.push((entry.id, entry.case));
                }
            }
        }
    }
    merge.altered = references.name(altered);
    merge.broken = references.name(broken);
    merge
}

/// Whether an entry's digest fits what it says. `true` when it cannot be told, for a parent is
/// missing.
fn verifies(entry: &StoredEntry, digest_of: impl Fn(&EntryId) -> Option<Digest>) -> bool {
    let parents: Option<Vec<(EntryId, Digest)>> =
        entry.after.iter().map(|id| digest_of(id).map(|digest| (*id, digest))).collect();
    let Some(parents) = parents else { return true };
    let content = match entry.content_digest {
        Some(digest) if entry.is_emptied() => digest,
        _ => content_digest(&entry.content),
    };
    let body = Body {
        id: entry.id,
        case: entry.case,
        // As an entry is read: what does not fit its digest is flagged.
        recorded: chrono::DateTime::from_timestamp_millis(entry.recorded).unwrap_or_default(),
        happened: entry.happened,
        by: entry.by.clone(),
        // The digest is taken over the content's own digest; the content need not be read for it.
        content: Content::Unknown(String::new()),
    };
    digest(&body, content, &parents) == entry.digest
}

/// The reference numbers a file tells, read only when one is asked for.
#[derive(Default)]
struct References {
    receipts: HashMap<CaseId, String>,
}

impl References {
    fn note(&mut self, entry: &StoredEntry) {
        if entry.after.is_empty() && entry.content.starts_with("{\"step\":\"receive\"") {
            // Only as much as holds the number, which is the first thing a receipt says.
            let start: String = entry.content.chars().take(80).collect();
            self.receipts.entry(entry.case).or_insert(start);
        }
    }

    fn name(&self, found: Vec<(EntryId, CaseId)>) -> Vec<Named> {
        let reference = |case: &CaseId| {
            let start = self.receipts.get(case)?;
            let (_, rest) = start.split_once("\"reference\":\"")?;
            rest.split_once('"').map(|(reference, _)| reference.to_owned())
        };
        let name = |(entry, case)| Named { entry, case, reference: reference(&case) };
        found.into_iter().map(name).collect()
    }
}

/// Puts fresh entries of cases the register lacks into `batch`, in the order in which the cases were begun.
/// Comes back with those of cases it has, to be merged case by case. `known` says whether it has a case.
pub fn split(
    fresh: Vec<StoredEntry>,
    known: impl Fn(CaseId) -> bool,
    batch: &mut Filler<'_>,
) -> Vec<StoredEntry> {
    let (merged, added): (Vec<_>, Vec<_>) = fresh.into_iter().partition(|entry| known(entry.case));
    let mut cases: HashMap<CaseId, Vec<StoredEntry>> = HashMap::new();
    for entry in added {
        cases.entry(entry.case).or_default().push(entry);
    }
    let begun = |entries: &[StoredEntry]| entries.iter().map(|entry| entry.id).min();
    let ordered: BTreeMap<_, _> =
        cases.into_iter().map(|(case, entries)| ((begun(&entries), case), entries)).collect();
    for ((_, case), entries) in ordered {
        batch.add_entries(case, entries);
    }
    merged
}
