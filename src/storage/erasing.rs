//! Erasing: the contents of closed cases go from tail, segments, rows and drafts in one transaction
//! with the entries that say so. Ids, authors, times and digests stay.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::custom_rules::RowStamp;
use super::database::{Change, OpenTransaction, Store};
use super::drafts;
use super::error::StorageError;
use super::journal::{segment_key, tail_key};
use crate::diagnostics::OrReport;
use crate::domain::{Case, CaseId, EntryId};
use crate::exchange::segment;
use crate::exchange::stored::StoredEntry;
use crate::register::Row;
use crate::register::block;
use crate::register::row;

/// A case whose contents are to be erased.
pub struct Erasure {
    /// Id of the case.
    pub case: CaseId,
    /// Numbers of the segments that its sealed entries live in.
    pub segments: Vec<u32>,
    /// Its entries whose content stays: the erasure, and what was recorded after it.
    pub kept: BTreeSet<EntryId>,
}

impl Erasure {
    /// The erasure of a case that was folded with the entry that erases it. `segments` are those its row
    /// names.
    #[must_use]
    pub fn of(case: &Case, segments: Vec<u32>) -> Self {
        let kept = case.entries.iter().filter(|entry| !entry.is_emptied()).map(|entry| entry.body.id);
        Self { case: case.id, segments, kept: kept.collect() }
    }

    fn empties(&self, entry: &StoredEntry) -> bool {
        entry.case == self.case && !self.kept.contains(&entry.id) && !entry.is_emptied()
    }
}

/// What changes in the database, apart from the entries that say so and the new rows themselves. `rows` are
/// those of the cases afterwards.
///
/// # Errors
/// A record of a case, or of the segments it lives in, cannot be read.
pub(super) async fn changes(
    open: &OpenTransaction,
    erasures: &[Erasure],
    rows: &[Row<'static>],
) -> Result<Vec<Change>, StorageError> {
    if erasures.is_empty() {
        return Ok(Vec::new());
    }
    let mut changes = emptied_tail(open, erasures).await?;
    changes.extend(emptied_segments(open, erasures).await?);
    changes.extend(emptied_blocks(open, erasures, rows).await?);
    for erasure in erasures {
        changes.extend(drafts::spent_in(open, erasure.case).await?);
    }
    Ok(changes)
}

async fn emptied_tail(open: &OpenTransaction, erasures: &[Erasure]) -> Result<Vec<Change>, StorageError> {
    let mut changes = Vec::new();
    for erasure in erasures {
        for bytes in open.all(Store::Tail, &format!("{}/", erasure.case)).await? {
            let stored = StoredEntry::from_bytes(&bytes).map_err(unreadable)?;
            if erasure.empties(&stored) {
                let key = tail_key(stored.case, stored.id);
                changes.push(Change::put(Store::Tail, key, &stored.emptied().to_bytes()?));
            }
        }
    }
    Ok(changes)
}

/// Segments without the contents, each written once however many of the cases live in it.
async fn emptied_segments(open: &OpenTransaction, erasures: &[Erasure]) -> Result<Vec<Change>, StorageError> {
    let mut living: BTreeMap<u32, Vec<&Erasure>> = BTreeMap::new();
    for erasure in erasures {
        for number in &erasure.segments {
            living.entry(*number).or_default().push(erasure);
        }
    }
    let mut changes = Vec::new();
    for (number, erasures) in living {
        let bytes = open.get(Store::Segments, &segment_key(number)).await?.unwrap_or_default();
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
async fn emptied_blocks(
    open: &OpenTransaction,
    erasures: &[Erasure],
    rows: &[Row<'static>],
) -> Result<Vec<Change>, StorageError> {
    let erased: BTreeSet<_> = erasures.iter().map(|erasure| row::key(erasure.case)).collect();
    let new: HashMap<_, _> =
        rows.iter().filter(|row| erased.contains(&row.id)).map(|row| (row.id, row)).collect();
    let mut changes = Vec::new();
    for key in open.keys(Store::Rows, "b/").await? {
        let bytes = open.get(Store::Rows, &key).await?.unwrap_or_default();
        let Some(mut rows) = block::rows(&bytes).or_report("storage::erasing, a block of rows") else {
            changes.extend([Change::Delete(Store::Rows, key), RowStamp::drop()]);
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

/// A case with a record that cannot be read is not erased: nobody could tell what it held.
fn unreadable(why: crate::exchange::stored::StoredEntryError) -> StorageError {
    StorageError::Unreadable(why.to_string())
}
