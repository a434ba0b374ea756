//! The journal: the append-only history in the database. One step is one transaction over tail, row
//! and head.

use super::custom_rules::RowStamp;
use super::database::{Change, Database, Store};
use super::error::StorageError;
use super::head::Head;
use super::{canary, drafts, rows};
use crate::browser::zone;
use crate::domain::history::entry::Entry;
use crate::domain::{CaseId, Digest, EntryId, StepKind};
use crate::exchange::segment;
use crate::exchange::stored::StoredEntry;
use crate::register::Row;

/// The key of the head in `meta`.
pub(super) const HEAD: &str = "head";

/// The open journal.
pub struct Journal {
    pub(super) database: Database,
}

/// The entries of a case, and how many records could not be read.
pub struct History {
    /// Entries, in no particular order.
    pub entries: Vec<Entry>,
    /// Records that could not be read.
    pub unreadable: usize,
}

/// Entries to append and the rows of their cases after them.
pub struct NewEntries {
    /// New entries, of one case or of two that are related.
    pub entries: Vec<Entry>,
    /// The row of each case after them.
    pub rows: Vec<Row<'static>>,
}

/// A batch as it came from the worker.
pub struct Sealed {
    /// Segments in order.
    pub segments: Vec<Vec<u8>>,
    /// Blocks of rows in order.
    pub blocks: Vec<Vec<u8>>,
    /// Entries in all.
    pub entries: u64,
    /// Their combined digest.
    pub digest: Digest,
    /// The latest entry id among them.
    pub latest: Option<EntryId>,
    /// The number its rows give the first segment.
    pub first_segment: u32,
    /// Whether it is sample data.
    pub demo: bool,
}

/// The key of an entry in the tail.
pub(super) fn tail_key(case: CaseId, entry: EntryId) -> String {
    format!("{case}/{entry}")
}

/// The key of a segment.
pub(super) fn segment_key(number: u32) -> String {
    format!("{number:08}")
}

/// The head in bytes read, which must be there.
pub(super) fn head_of(bytes: Option<Vec<u8>>) -> Result<Head, StorageError> {
    bytes
        .and_then(|bytes| Head::read(&bytes))
        .ok_or_else(|| StorageError::Unreadable("the head of the register is missing or damaged".to_owned()))
}

impl Journal {
    /// The head as it is in the database now.
    ///
    /// # Errors
    /// Closed or unreadable.
    pub async fn head(&self) -> Result<Option<Head>, StorageError> {
        let bytes = self.database.get(Store::Meta, HEAD).await?;
        bytes.map(|bytes| head_of(Some(bytes))).transpose()
    }

    /// Makes a new register in an empty database. It has no rows yet; those to come are made as `stamp` says.
    ///
    /// # Errors
    /// There is one already, or nothing can be written.
    pub async fn create(&self, head: Head, stamp: &RowStamp) -> Result<Head, StorageError> {
        let made = head.clone();
        self.database
            .update(&[Store::Meta], (Store::Meta, HEAD), |current| match current {
                Some(_) => Err(StorageError::ChangedInBetween),
                None => Ok((vec![Change::put(Store::Meta, HEAD, &head.write()?), stamp.put()], ())),
            })
            .await?;
        canary::remember(&made);
        Ok(made)
    }

    /// Changes the head alone (purpose, prefix).
    ///
    /// # Errors
    /// Closed, full or unreadable; nothing was changed.
    pub async fn change_head(&self, change: impl FnOnce(&mut Head)) -> Result<Head, StorageError> {
        self.write(&[Store::Meta], |head| {
            change(head);
            Ok(Vec::new())
        })
        .await
    }

    /// Appends what `make` makes of the head: entries and the rows of their cases, in one transaction
    /// with the new head. `make` runs inside the transaction and must not wait.
    ///
    /// # Errors
    /// What `make` says, or full, closed, unreadable; nothing was changed.
    pub async fn append(
        &self,
        make: impl FnOnce(&mut Head) -> Result<NewEntries, StorageError>,
    ) -> Result<Head, StorageError> {
        self.write(&[Store::Meta, Store::Tail, Store::Rows], |head| {
            let NewEntries { entries, rows: shown } = make(head)?;
            let mut changes = Vec::with_capacity(2 * entries.len() + shown.len());
            changes.extend(drafts::spent(&entries));
            for entry in &entries {
                if entry.kind() == StepKind::Receive {
                    head.lodged = head.lodged.max(entry.body.recorded.timestamp_millis());
                }
                head.count(entry.body.id, entry.digest);
                head.tail += 1;
                let key = tail_key(entry.body.case, entry.body.id);
                changes.push(Change::put(Store::Tail, key, &StoredEntry::of(entry)?.to_bytes()?));
            }
            for row in &shown {
                changes.push(rows::single(row)?);
            }
            Ok(changes)
        })
        .await
    }

    /// Stores a batch in one transaction. The caller holds the lock of [`super::sealing`], so that
    /// the segment numbers its rows speak of are still free.
    ///
    /// # Errors
    /// The numbers were taken in between, or full, closed, unreadable; nothing was changed.
    pub async fn store(&self, batch: &Sealed) -> Result<Head, StorageError> {
        self.write(&[Store::Meta, Store::Segments, Store::Rows], |head| {
            if head.next_segment != batch.first_segment {
                return Err(StorageError::ChangedInBetween);
            }
            let mut changes = Vec::new();
            for bytes in &batch.segments {
                changes.push(Change::put(Store::Segments, segment_key(head.next_segment), bytes));
                if batch.demo {
                    head.demo_segments.push(head.next_segment);
                }
                head.next_segment += 1;
                head.segments += 1;
            }
            for bytes in &batch.blocks {
                changes.push(Change::put(Store::Rows, rows::block_key(head.next_block), bytes));
                head.next_block += 1;
            }
            head.entries += batch.entries;
            head.digest = head.digest.combine(batch.digest);
            head.latest = head.latest.max(batch.latest);
            Ok(changes)
        })
        .await
    }

    /// Changes the head and whatever `decide` says, in one transaction, and lets the canary know.
    pub(super) async fn write(
        &self,
        stores: &[Store],
        decide: impl FnOnce(&mut Head) -> Result<Vec<Change>, StorageError>,
    ) -> Result<Head, StorageError> {
        let head = self
            .database
            .update(stores, (Store::Meta, HEAD), |current| {
                let mut head = head_of(current)?;
                // Stored before registers had a zone: from now on it is the one the device has today.
                head.zone = head.zone.or_else(zone::device);
                let mut changes = decide(&mut head)?;
                changes.push(Change::put(Store::Meta, HEAD, &head.write()?));
                Ok((changes, head))
            })
            .await?;
        canary::remember(&head);
        Ok(head)
    }

    /// The history of a case: its entries in the tail and in the segments its row names.
    ///
    /// # Errors
    /// Closed or unreadable as a whole; single damaged records are counted instead.
    pub async fn history(&self, case: CaseId, segments: &[u32]) -> Result<History, StorageError> {
        let mut history = History { entries: Vec::new(), unreadable: 0 };
        for bytes in self.database.all(Store::Tail, &format!("{case}/")).await? {
            match StoredEntry::from_bytes(&bytes) {
                Ok(stored) => history.entries.push(stored.entry()),
                Err(_) => history.unreadable += 1,
            }
        }
        for number in segments {
            let bytes = self.database.get(Store::Segments, &segment_key(*number)).await?;
            match bytes.as_deref().map(segment::read) {
                Some(Ok(stored)) => {
                    let mine = stored.into_iter().filter(|entry| entry.case == case);
                    history.entries.extend(mine.map(StoredEntry::entry));
                }
                _ => history.unreadable += 1,
            }
        }
        Ok(history)
    }

    /// Every record of the log as stored: segments, then the tail. For exports, which decode them in
    /// the worker.
    ///
    /// # Errors
    /// Closed or unreadable.
    pub async fn log(&self) -> Result<(Vec<Vec<u8>>, Vec<Vec<u8>>), StorageError> {
        let segments = self.database.all(Store::Segments, "").await?;
        let tail = self.database.all(Store::Tail, "").await?;
        Ok((segments, tail))
    }

    /// The bytes of a record. None where it went since its key was listed: no reader takes those, so that
    /// it counts as one that cannot be read.
    pub(super) async fn record(&self, store: Store, key: &str) -> Result<Vec<u8>, StorageError> {
        Ok(self.database.get(store, key).await?.unwrap_or_default())
    }

    /// Closes the connection.
    pub fn close(&self) {
        self.database.close();
    }
}
