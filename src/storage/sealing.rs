//! Sealing: the tail becomes segments. And the removal of sample data, which lives in segments of its
//! own so that it can go in one act.

use std::collections::{BTreeMap, BTreeSet};

use super::database::{Change, Store};
use super::error::StorageError;
use super::head::{Head, Snapshot};
use super::journal::{Journal, segment_key, tail_key};
use super::rows;
use crate::browser::locks::{self, Guard};
use crate::diagnostics::{OrReport, report};
use crate::domain::CaseId;
use crate::encode::EncodeError;
use crate::exchange::segment;
use crate::exchange::stored::StoredEntry;
use crate::register::row::{Row, RowFlags};
use crate::register::{Table, block};

/// Waits until no other tab seals, imports or restores. None begins until the guard is dropped.
pub async fn exclusive() -> Guard {
    locks::lock("journal").await
}

/// The entries of one case in the tail, and the key of each.
type Sheaf = (Vec<String>, Vec<StoredEntry>);

impl Journal {
    /// Seals the tail when it holds a segment's worth of entries; comes back with the head after it and the
    /// rows that name the new segments, or `None` when the tail holds less. `row_of` gives the rows of the
    /// register as it was at `as_of`.
    ///
    /// # Errors
    /// The register is no longer what it was at `as_of`; the disk is full, the connection was closed or the
    /// database cannot be read. Nothing was changed.
    pub async fn seal(
        &self,
        as_of: Snapshot,
        row_of: impl Fn(CaseId) -> Option<Row<'static>>,
    ) -> Result<Option<(Head, Vec<Row<'static>>)>, StorageError> {
        if self.head().await?.is_none_or(|head| head.tail < segment::ENTRIES as u64) {
            return Ok(None);
        }
        let mut sealed = Vec::new();
        let head = self
            .write(Store::ALL, async |open, head| {
                if head.snapshot() != as_of {
                    return Err(StorageError::ChangedInBetween);
                }
                let mut sheaves: BTreeMap<CaseId, Sheaf> = BTreeMap::new();
                let keys = open.keys(Store::Tail, "").await?;
                for (key, bytes) in keys.into_iter().zip(open.all(Store::Tail, "").await?) {
                    // A damaged record stays where it is: the history of its case counts it.
                    if let Some(stored) =
                        StoredEntry::from_bytes(&bytes).or_report("storage::sealing, an entry")
                    {
                        let (keys, entries) = sheaves.entry(stored.case).or_default();
                        keys.push(key);
                        entries.push(stored);
                    }
                }
                let mut rows: BTreeMap<CaseId, Row<'static>> =
                    sheaves.keys().filter_map(|case| Some((*case, row_of(*case)?))).collect();
                let is_demo =
                    |case: &CaseId| rows.get(case).is_some_and(|row| row.flags.contains(RowFlags::DEMO));
                let (demo, real): (Vec<_>, Vec<_>) = sheaves.into_iter().partition(|(case, _)| is_demo(case));
                let mut packing = Packing { next: head.next_segment, ..Packing::default() };
                packing.pack(real, &mut rows, false)?;
                packing.pack(demo, &mut rows, true)?;
                head.tail -= packing.keys.len() as u64;
                head.segments += packing.segments.len() as u64;
                head.next_segment = packing.next;
                head.demo_segments.extend(&packing.demo);
                let mut changes: Vec<Change> =
                    packing.keys.into_iter().map(|key| Change::Delete(Store::Tail, key)).collect();
                for (number, bytes) in &packing.segments {
                    changes.push(Change::put(Store::Segments, segment_key(*number), bytes));
                }
                for row in rows.values() {
                    changes.push(rows::single(row)?);
                }
                sealed.extend(rows.into_values());
                Ok(changes)
            })
            .await?;
        Ok(Some((head, sealed)))
    }

    /// Removes the sample data: its segments, what other segments and the tail hold of it, its rows. Comes
    /// back with the head after it. `demo` are its cases, `elsewhere` the segments their rows name, `kept`
    /// is the table without them, all of the register as it was at `as_of`.
    ///
    /// # Errors
    /// The register is no longer what it was at `as_of`; a segment that holds other cases too cannot be
    /// read; the disk is full, the connection was closed or the database cannot be read. Nothing was
    /// changed.
    pub async fn remove_demo(
        &self,
        as_of: Snapshot,
        demo: &BTreeSet<CaseId>,
        elsewhere: &BTreeSet<u32>,
        kept: &Table,
    ) -> Result<Head, StorageError> {
        let rows: Vec<Row<'_>> = (0..kept.len() as u32).filter_map(|place| kept.row(place)).collect();
        let blocks: Vec<Vec<u8>> = rows.chunks(block::ROWS).map(block::write).collect::<Result<_, _>>()?;
        self.write(Store::ALL, async |open, head| {
            if head.snapshot() != as_of {
                return Err(StorageError::ChangedInBetween);
            }
            let mut changes = vec![Change::Clear(Store::Rows)];
            let mut gone: Vec<StoredEntry> = Vec::new();
            for number in elsewhere.iter().chain(&head.demo_segments).collect::<BTreeSet<_>>() {
                let key = segment_key(*number);
                let Some(bytes) = open.get(Store::Segments, &key).await? else { continue };
                let all = match segment::read(&bytes) {
                    Ok(all) => all,
                    // It held sample data and nothing else: nobody will miss it.
                    Err(error) if head.demo_segments.contains(number) => {
                        report("storage::sealing, a segment of sample data", &error);
                        Vec::new()
                    }
                    Err(error) => return Err(StorageError::Unreadable(error.to_string())),
                };
                let (go, stay): (Vec<_>, Vec<_>) =
                    all.into_iter().partition(|entry| demo.contains(&entry.case));
                gone.extend(go);
                if stay.is_empty() {
                    head.segments -= 1;
                    changes.push(Change::Delete(Store::Segments, key));
                } else {
                    changes.push(Change::put(Store::Segments, key, &segment::write(&stay)?));
                }
            }
            for case in demo {
                for bytes in open.all(Store::Tail, &format!("{case}/")).await? {
                    if let Some(stored) =
                        StoredEntry::from_bytes(&bytes).or_report("storage::sealing, an entry")
                    {
                        head.tail -= 1;
                        changes.push(Change::Delete(Store::Tail, tail_key(stored.case, stored.id)));
                        gone.push(stored);
                    }
                }
            }
            for entry in gone {
                head.entries -= 1;
                head.digest = head.digest.combine(entry.digest);
            }
            head.demo_segments.clear();
            head.next_block = 0;
            for block in &blocks {
                changes.push(Change::put(Store::Rows, rows::block_key(head.next_block), block));
                head.next_block += 1;
            }
            Ok(changes)
        })
        .await
    }
}

/// Entries being packed into segments.
#[derive(Default)]
struct Packing {
    next: u32,
    segments: Vec<(u32, Vec<u8>)>,
    demo: Vec<u32>,
    keys: Vec<String>,
}

impl Packing {
    /// Packs whole cases, so that opening one touches few segments.
    fn pack(
        &mut self,
        sheaves: Vec<(CaseId, Sheaf)>,
        rows: &mut BTreeMap<CaseId, Row<'static>>,
        demo: bool,
    ) -> Result<(), EncodeError> {
        let mut pending = Vec::new();
        for (case, (keys, entries)) in sheaves {
            self.keys.extend(keys);
            pending.extend(entries);
            if let Some(row) = rows.get_mut(&case) {
                row.segments.push(self.next);
            }
            if pending.len() >= segment::ENTRIES {
                self.close(&mut pending, demo)?;
            }
        }
        self.close(&mut pending, demo)
    }

    fn close(&mut self, pending: &mut Vec<StoredEntry>, demo: bool) -> Result<(), EncodeError> {
        if pending.is_empty() {
            return Ok(());
        }
        self.segments.push((self.next, segment::write(pending)?));
        if demo {
            self.demo.push(self.next);
        }
        self.next += 1;
        pending.clear();
        Ok(())
    }
}
