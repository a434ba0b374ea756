//! Sealing: the tail becomes segments. And the removal of sample data, which lives in segments of its
//! own so that it can go in one act.

use std::collections::{BTreeMap, BTreeSet};

use super::database::{Change, Store};
use super::error::StorageError;
use super::head::Head;
use super::journal::{Journal, segment_key};
use super::rows;
use crate::browser::locks::{self, Guard};
use crate::diagnostics::{OrReport, report};
use crate::domain::{CaseId, Digest};
use crate::encode::EncodeError;
use crate::exchange::segment;
use crate::exchange::stored::StoredEntry;
use crate::register::row::{Row, RowFlags};
use crate::register::{Table, block};

/// Waits until no other tab seals, imports or restores.
pub async fn exclusive() -> Guard {
    locks::lock("journal").await
}

/// The entries of one case in the tail, and the key of each.
type Sheaf = (Vec<String>, Vec<StoredEntry>);

impl Journal {
    /// Seals the tail when it holds a segment's worth of entries. `None` when it does not.
    ///
    /// # Errors
    /// Another tab appended in between (try again later), or full, closed, unreadable; nothing was
    /// changed.
    pub async fn seal(&self) -> Result<Option<Head>, StorageError> {
        let _guard = exclusive().await;
        let Some(head) = self.head().await?.filter(|head| head.tail >= segment::ENTRIES as u64) else {
            return Ok(None);
        };
        let mut sheaves: BTreeMap<CaseId, Sheaf> = BTreeMap::new();
        for key in self.database.keys(Store::Tail, "").await? {
            let bytes = self.record(Store::Tail, &key).await?;
            // A damaged record stays where it is: the history of its case counts it.
            if let Some(stored) = StoredEntry::from_bytes(&bytes).or_report("storage::sealing, an entry") {
                let (keys, entries) = sheaves.entry(stored.case).or_default();
                keys.push(key);
                entries.push(stored);
            }
        }
        let mut rows: BTreeMap<CaseId, Row<'static>> = BTreeMap::new();
        for case in sheaves.keys() {
            if let Some(row) = self.single_row(*case).await? {
                rows.insert(*case, row);
            }
        }
        let is_demo = |case: &CaseId| rows.get(case).is_some_and(|row| row.flags.contains(RowFlags::DEMO));
        let (demo, real): (Vec<_>, Vec<_>) = sheaves.into_iter().partition(|(case, _)| is_demo(case));
        let mut packing = Packing { next: head.next_segment, ..Packing::default() };
        packing.pack(real, &mut rows, false)?;
        packing.pack(demo, &mut rows, true)?;
        let sealed = self
            .write(&[Store::Meta, Store::Tail, Store::Segments, Store::Rows], |now| {
                if now.entries != head.entries || now.next_segment != head.next_segment {
                    return Err(StorageError::ChangedInBetween);
                }
                now.tail -= packing.keys.len() as u64;
                now.segments += packing.segments.len() as u64;
                now.next_segment = packing.next;
                now.demo_segments.extend(&packing.demo);
                let gone = packing.keys.into_iter().map(|key| Change::Delete(Store::Tail, key));
                let segments = packing
                    .segments
                    .iter()
                    .map(|(number, bytes)| Change::put(Store::Segments, segment_key(*number), bytes));
                let rows: Result<Vec<_>, _> = rows.values().map(rows::single).collect();
                Ok(gone.chain(segments).chain(rows?).collect())
            })
            .await?;
        Ok(Some(sealed))
    }

    /// Removes the sample data: its segments, what other segments and the tail hold of it, its rows.
    /// `kept` is the table without it, `elsewhere` the segments its rows name.
    ///
    /// # Errors
    /// A segment that holds other cases too cannot be read; or full, closed, unreadable. Nothing was
    /// changed.
    pub async fn remove_demo(
        &self,
        demo: &BTreeSet<CaseId>,
        elsewhere: &BTreeSet<u32>,
        kept: &Table,
    ) -> Result<Head, StorageError> {
        let _guard = exclusive().await;
        let head = self.head().await?.ok_or(StorageError::Closed)?;
        let (mut entries, mut digest) = (0, Digest::default());
        let mut count = |stored: &StoredEntry| {
            entries += 1;
            digest = digest.combine(stored.digest);
        };
        let mut rewritten = Vec::new();
        for number in elsewhere.iter().chain(&head.demo_segments).collect::<BTreeSet<_>>() {
            let bytes = self.record(Store::Segments, &segment_key(*number)).await?;
            let all = match segment::read(&bytes) {
                Ok(all) => all,
                // It held sample data and nothing else: nobody will miss it.
                Err(error) if head.demo_segments.contains(number) => {
                    report("storage::sealing, a segment of sample data", &error);
                    Vec::new()
                }
                Err(error) => return Err(StorageError::Unreadable(error.to_string())),
            };
            let (gone, stay): (Vec<_>, Vec<_>) =
                all.into_iter().partition(|entry| demo.contains(&entry.case));
            gone.iter().for_each(&mut count);
            rewritten.push((*number, stay));
        }
        let mut tail = Vec::new();
        for case in demo {
            for key in self.database.keys(Store::Tail, &format!("{case}/")).await? {
                let bytes = self.record(Store::Tail, &key).await?;
                if let Some(stored) = StoredEntry::from_bytes(&bytes).or_report("storage::sealing, an entry")
                {
                    count(&stored);
                    tail.push(key);
                }
            }
        }
        let rows: Vec<Row<'_>> = (0..kept.len() as u32).filter_map(|place| kept.row(place)).collect();
        self.write(&[Store::Meta, Store::Tail, Store::Segments, Store::Rows], |now| {
            if now.entries != head.entries {
                return Err(StorageError::ChangedInBetween);
            }
            now.entries -= entries;
            now.digest = now.digest.combine(digest);
            now.tail -= tail.len() as u64;
            now.demo_segments.clear();
            let mut changes = vec![Change::Clear(Store::Rows)];
            for (number, stay) in rewritten {
                if stay.is_empty() {
                    now.segments -= 1;
                    changes.push(Change::Delete(Store::Segments, segment_key(number)));
                } else {
                    changes.push(Change::put(Store::Segments, segment_key(number), &segment::write(&stay)?));
                }
            }
            changes.extend(tail.into_iter().map(|key| Change::Delete(Store::Tail, key)));
            now.next_block = 0;
            for rows in rows.chunks(block::ROWS) {
                changes.push(Change::put(Store::Rows, rows::block_key(now.next_block), &block::write(rows)?));
                now.next_block += 1;
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
