//! Erasing: the contents of closed cases go from tail, segments, rows and drafts in one transaction
//! with the entries that say so. Ids, authors, times and digests stay.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::database::{Change, Store};
use super::error::StorageError;
use super::head::Head;
use super::journal::{Journal, segment_key, tail_key};
use super::sealing::exclusive;
use super::{drafts, rows};
use crate::diagnostics::OrReport;
use crate::domain::history::entry::Entry;
use crate::domain::{Case, CaseId, Digest, EntryId};
use crate::exchange::segment;
use crate::exchange::stored::StoredEntry;
use crate::register::Row;
use crate::register::block;
use crate::register::row;

/// A case to be erased, as it is afterwards.
pub struct Erasure {
    /// The case.
    pub case: CaseId,
    /// The segments that its sealed entries live in.
    pub segments: Vec<u32>,
    /// Its entries whose content stays: the erasure, and what was recorded after it.
    pub kept: BTreeSet<EntryId>,
    /// The entries to append.
    pub entries: Vec<Entry>,
    /// Its row.
    pub row: Row<'static>,
}

impl Erasure {
    /// The erasure of a case that was folded with the entry that erases it; `fresh` are its entries
    /// that the journal lacks.
    #[must_use]
    pub fn of(case: &Case, fresh: &BTreeSet<EntryId>, row: Row<'static>) -> Self {
        let kept = case.entries.iter().filter(|entry| !entry.is_emptied()).map(|entry| entry.body.id);
        let entries = case.entries.iter().filter(|entry| fresh.contains(&entry.body.id)).cloned();
        Self {
            case: case.id,
            segments: row.segments.clone(),
            kept: kept.collect(),
            entries: entries.collect(),
            row,
        }
    }

    fn empties(&self, entry: &StoredEntry) -> bool {
        entry.case == self.case && !self.kept.contains(&entry.id) && !entry.is_emptied()
    }
}

impl Journal {
    /// Erases cases, all of them or none. `on` is the digest of the register on which the erasures were
    /// made.
    ///
    /// # Errors
    /// Another tab wrote in between; a record of a case, or of the segments it lives in, cannot be
    /// read; or full, closed. Nothing was changed.
    pub async fn erase(&self, on: Digest, erasures: &[Erasure]) -> Result<Head, StorageError> {
        let _guard = exclusive().await;
        let head = self.head().await?.ok_or(StorageError::Closed)?;
        if head.digest != on {
            return Err(StorageError::ChangedInBetween);
        }
        let mut changes = self.emptied_tail(erasures).await?;
        changes.extend(self.emptied_segments(erasures).await?);
        changes.extend(self.emptied_blocks(erasures).await?);
        for erasure in erasures {
            changes.extend(self.spent_drafts(erasure.case).await?);
        }
        let now = self
            .write(&[Store::Meta, Store::Tail, Store::Segments, Store::Rows], |now| {
                // Sealing holds the lock; a step in another tab does not.
                if now.digest != on || now.next_segment != head.next_segment {
                    return Err(StorageError::ChangedInBetween);
                }
                for entry in erasures.iter().flat_map(|erasure| &erasure.entries) {
                    now.count(entry.body.id, entry.digest);
                    now.tail += 1;
                    let key = tail_key(entry.body.case, entry.body.id);
                    changes.push(Change::put(Store::Tail, key, &StoredEntry::of(entry)?.to_bytes()?));
                }
                for erasure in erasures {
                    changes.push(rows::single(&erasure.row)?);
                }
                Ok(changes)
            })
            .await?;
        for erasure in erasures {
            drafts::forget_case(erasure.case);
        }
        Ok(now)
    }

    async fn emptied_tail(&self, erasures: &[Erasure]) -> Result<Vec<Change>, StorageError> {
        let mut changes = Vec::new();
        for erasure in erasures {
            for key in self.database.keys(Store::Tail, &format!("{}/", erasure.case)).await? {
                let bytes = self.record(Store::Tail, &key).await?;
                let stored = StoredEntry::from_bytes(&bytes).map_err(unreadable)?;
                if erasure.empties(&stored) {
                    changes.push(Change::put(Store::Tail, key, &stored.emptied().to_bytes()?));
                }
            }
        }
        Ok(changes)
    }

    /// Segments without the contents, each written once however many of the cases live in it.
    async fn emptied_segments(&self, erasures: &[Erasure]) -> Result<Vec<Change>, StorageError> {
        let mut living: BTreeMap<u32, Vec<&Erasure>> = BTreeMap::new();
        for erasure in erasures {
            for number in &erasure.segments {
                living.entry(*number).or_default().push(erasure);
            }
        }
        let mut changes = Vec::new();
        for (number, erasures) in living {
            let bytes = self.record(Store::Segments, &segment_key(number)).await?;
            let stored = segment::read(&bytes).map_err(unreadable)?;
            let empty = |entry: StoredEntry| {
                let goes = erasures.iter().any(|erasure| erasure.empties(&entry));
                if goes { entry.emptied() } else { entry }
            };
            let emptied: Vec<StoredEntry> = stored.into_iter().map(empty).collect();
            changes.push(Change::put(Store::Segments, segment_key(number), &segment::write(&emptied)?));
        }
        Ok(changes)
    }

    /// Blocks of rows with the new row in the place of the old, which named people. A block that cannot
    /// be read goes: rows are made anew from the log.
    async fn emptied_blocks(&self, erasures: &[Erasure]) -> Result<Vec<Change>, StorageError> {
        let new: HashMap<_, _> =
            erasures.iter().map(|erasure| (row::key(erasure.case), &erasure.row)).collect();
        let mut changes = Vec::new();
        for key in self.database.keys(Store::Rows, "b/").await? {
            let bytes = self.record(Store::Rows, &key).await?;
            let Some(mut rows) = block::rows(&bytes).or_report("storage::erasing, a block of rows") else {
                changes.push(Change::Delete(Store::Rows, key));
                continue;
            };
            let mut is_changed = false;
            for row in &mut rows {
                if let Some(new) = new.get(&row.id) {
                    row.clone_from(new);
                    is_changed = true;
                }
            }
            if is_changed {
                changes.push(Change::put(Store::Rows, key, &block::write(&rows)?));
            }
        }
        Ok(changes)
    }
}

/// A case with a record that cannot be read is not erased: nobody could tell what it held.
fn unreadable(why: crate::exchange::stored::StoredEntryError) -> StorageError {
    StorageError::Unreadable(why.to_string())
}
