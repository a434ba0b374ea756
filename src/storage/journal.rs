//! The journal: the append-only history in the database. One step is one transaction over tail, row
//! and head.

use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;

use super::custom_rules::{self, RowStamp};
use super::database::{Change, Database, OpenTransaction, Store};
use super::desk::{self, DeskUnion};
use super::erasing::{self, Erasure};
use super::error::StorageError;
use super::head::Head;
use super::snippets::SNIPPETS;
use super::{canary, drafts, rows};
use crate::browser::zone;
use crate::domain::history::entry::Entry;
use crate::domain::{CaseId, Digest, EntryId, StepKind};
use crate::encode::EncodeError;
use crate::exchange::segment;
use crate::exchange::stored::StoredEntry;
use crate::facts::{CustomRules, StoredRules};
use crate::register::Row;

/// How many times something is tried that fails because others write in between.
pub const TRIES: usize = 5;

/// The key of the head in `meta`.
pub(super) const HEAD: &str = "head";

/// The open journal: entries, rows and head of the register in the database.
pub struct Journal {
    pub(super) database: Database,
}

/// Where the entries of cases lie: in the tail, and in the segments that their rows name.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct CaseLocations {
    /// The cases, each with the segments that its row names.
    pub cases: Vec<(CaseId, Vec<u32>)>,
    /// The number of the next segment when the rows were read. Since it was raised, by sealing or by a
    /// batch, the rows name too few.
    pub next_segment: u32,
}

/// The entries of a case, and how many records could not be read.
#[derive(Default)]
pub struct History {
    /// Entries, in no particular order.
    pub entries: Vec<Entry>,
    /// Records that could not be read.
    pub unreadable: usize,
}

/// What goes into the journal in one transaction.
#[derive(Default)]
pub struct NewEntries {
    /// Entries recorded here. The drafts they were are spent.
    pub entries: Vec<Entry>,
    /// Entries that were recorded elsewhere.
    pub merged: Vec<Entry>,
    /// The row of each case that they change, as it is after them.
    pub rows: Vec<Row<'static>>,
    /// Cases whose contents are to be erased.
    pub erased: Vec<Erasure>,
    /// New cases, sealed. Nothing is stored when the numbers of its segments were taken in between.
    pub batch: Option<Rc<StoredBatch>>,
    /// A change of the register's own rules; `None` leaves them.
    pub rules: Option<RulesChange>,
    /// The desk of another register, to be united with this one's.
    pub desk: Option<DeskUnion>,
    /// A change of the register's own snippets; `None` leaves them.
    pub snippets: Option<RecordChange>,
}

/// A change of the register's own rules, made to them as they are in the database.
pub type RulesChange = Box<dyn FnOnce(&mut CustomRules)>;

/// Makes a record anew from its bytes as they are in the database; they are empty where there is none.
pub type RecordChange = Box<dyn FnOnce(&[u8]) -> Result<Vec<u8>, EncodeError>>;

/// A batch as it came from the worker.
pub struct StoredBatch {
    /// Sealed segments in order, as stored.
    pub segments: Vec<Vec<u8>>,
    /// Blocks of table rows in order, as stored.
    pub blocks: Vec<Vec<u8>>,
    /// Number of entries in all segments together.
    pub entries: u64,
    /// Combined digest of those entries.
    pub digest: Digest,
    /// The latest entry id among them; `None` when the clock need not go on from it.
    pub latest: Option<EntryId>,
    /// The number its rows give the first segment.
    pub first_segment: u32,
    /// Whether it is sample data, which can be removed in one act.
    pub demo: bool,
}

/// Every record of a register's log, as stored.
pub struct Log {
    /// The head of the same moment.
    pub head: Head,
    /// The register's own rules of the same moment.
    pub rules: StoredRules,
    /// The record of its desk, word for word; `None` where there is none.
    pub desk: Option<Vec<u8>>,
    /// The record of its own snippets, word for word; `None` where there is none.
    pub snippets: Option<Vec<u8>>,
    /// Sealed segments in order.
    pub segments: Vec<Vec<u8>>,
    /// Records of single entries, which are not yet sealed.
    pub tail: Vec<Vec<u8>>,
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
    /// The head as it is in the database now; `None` in an empty database.
    ///
    /// # Errors
    /// The connection was closed, or the head is damaged or of a newer version.
    pub async fn head(&self) -> Result<Option<Head>, StorageError> {
        let bytes = self.database.get(Store::Meta, HEAD).await?;
        bytes.map(|bytes| head_of(Some(bytes))).transpose()
    }

    /// Makes a new register in an empty database. It has no rows yet; those to come are made as `stamp` says.
    ///
    /// # Errors
    /// [`StorageError::ChangedInBetween`] when there is a register already; otherwise nothing can be
    /// written.
    pub async fn create(&self, head: Head, stamp: &RowStamp) -> Result<Head, StorageError> {
        self.database
            .update(&[Store::Meta], async |open| match open.get(Store::Meta, HEAD).await? {
                Some(_) => Err(StorageError::ChangedInBetween),
                None => Ok((vec![Change::put(Store::Meta, HEAD, &head.write()?), stamp.put()], ())),
            })
            .await?;
        canary::remember(&head);
        Ok(head)
    }

    /// Changes the head alone (purpose, prefix); comes back with the head after it.
    ///
    /// # Errors
    /// The connection was closed, the disk is full or the database cannot be read; nothing was changed.
    pub async fn change_head(&self, change: impl FnOnce(&mut Head)) -> Result<Head, StorageError> {
        self.write(&[Store::Meta], async |_, head| {
            change(head);
            Ok(Vec::new())
        })
        .await
    }

    /// The head and the histories of cases, all of the same moment, in the order of `locations`.
    ///
    /// # Errors
    /// [`StorageError::ChangedInBetween`] when segments came since the rows were read: the entries of a case
    /// may lie in one that its row does not name. Closed or unreadable as a whole; single damaged records are
    /// counted instead.
    pub async fn read(&self, locations: &CaseLocations) -> Result<(Head, Vec<History>), StorageError> {
        self.database
            .view(&[Store::Meta, Store::Tail, Store::Segments], async |open| {
                let head = head_of(open.get(Store::Meta, HEAD).await?)?;
                locations.check(&head)?;
                let histories = histories(open, &locations.cases).await?;
                Ok((head, histories))
            })
            .await
    }

    /// Appends what `make` makes of the head, in one transaction with the new head; comes back with that
    /// head. `make` runs inside the transaction and must not wait.
    ///
    /// # Errors
    /// What `make` comes back with; the numbers of a batch were taken in between; the disk is full, the
    /// connection was closed or the database cannot be read. Nothing was changed.
    pub async fn append(
        &self,
        make: impl FnOnce(&mut Head) -> Result<NewEntries, StorageError>,
    ) -> Result<Head, StorageError> {
        self.append_to(&CaseLocations::default(), None, |head, _| make(head)).await
    }

    /// Reads cases and appends what `decide` makes of them and of the head, all in one transaction: nobody
    /// writes in between. The histories come in the order of `locations`, and not at all where the register
    /// still is the one of the digest `known`. `decide` must not wait.
    ///
    /// # Errors
    /// As [`read`](Self::read); what `decide` comes back with; the disk is full. Nothing was changed.
    pub async fn append_to(
        &self,
        locations: &CaseLocations,
        known: Option<Digest>,
        decide: impl FnOnce(&mut Head, Option<Vec<History>>) -> Result<NewEntries, StorageError>,
    ) -> Result<Head, StorageError> {
        let mut erased = Vec::new();
        let head = self
            .write(Store::ALL, async |open, head| {
                locations.check(head)?;
                let histories = match known {
                    Some(known) if known == head.digest => None,
                    _ => Some(histories(open, &locations.cases).await?),
                };
                let new = decide(head, histories)?;
                erased.extend(new.erased.iter().map(|erasure| erasure.case));
                changes(open, head, new).await
            })
            .await?;
        erased.into_iter().for_each(drafts::forget_case);
        Ok(head)
    }

    /// Changes the head and whatever `decide` says, in one transaction, and lets the canary know.
    pub(super) async fn write(
        &self,
        stores: &[Store],
        decide: impl AsyncFnOnce(&OpenTransaction, &mut Head) -> Result<Vec<Change>, StorageError>,
    ) -> Result<Head, StorageError> {
        let head = self
            .database
            .update(stores, async |open| {
                let mut head = head_of(open.get(Store::Meta, HEAD).await?)?;
                let before = head.clone();
                // Stored before registers had a zone: from now on it is the one the device has today.
                head.zone = head.zone.or_else(zone::device);
                let mut changes = decide(open, &mut head).await?;
                if head != before {
                    changes.push(Change::put(Store::Meta, HEAD, &head.write()?));
                }
                Ok((changes, head))
            })
            .await?;
        canary::remember(&head);
        Ok(head)
    }

    /// Every record of the log as stored, and the head and the register's own rules of the same moment. For
    /// exports, which decode them in the worker.
    ///
    /// # Errors
    /// The connection was closed, or the database or its head cannot be read.
    pub async fn log(&self) -> Result<Log, StorageError> {
        self.database
            .view(&[Store::Meta, Store::Segments, Store::Tail], async |open| {
                Ok(Log {
                    head: head_of(open.get(Store::Meta, HEAD).await?)?,
                    rules: custom_rules::stored(open).await?,
                    desk: desk::record(open).await?,
                    snippets: open.get(Store::Meta, SNIPPETS).await?,
                    segments: open.all(Store::Segments, "").await?,
                    tail: open.all(Store::Tail, "").await?,
                })
            })
            .await
    }

    /// Lets a change fail as on a full disk, for tests: the one after so many others, where the completion of
    /// a transaction counts as its last change. `None` lets none fail.
    #[cfg(debug_assertions)]
    #[doc(hidden)]
    pub fn fail_at(&self, change: Option<u32>) {
        self.database.fail_at(change);
    }

    /// The bytes of a record. None where it went since its key was listed: no reader takes those, so that
    /// it counts as one that cannot be read.
    pub(super) async fn record(&self, store: Store, key: &str) -> Result<Vec<u8>, StorageError> {
        Ok(self.database.get(store, key).await?.unwrap_or_default())
    }

    /// Closes the connection. Every later call fails with [`StorageError::Closed`].
    pub fn close(&self) {
        self.database.close();
    }
}

impl CaseLocations {
    /// Whether the rows still name every segment.
    fn check(&self, head: &Head) -> Result<(), StorageError> {
        if self.cases.is_empty() || head.next_segment == self.next_segment {
            Ok(())
        } else {
            Err(StorageError::ChangedInBetween)
        }
    }
}

/// The histories of cases, each segment read once however many of them live in it.
async fn histories(
    open: &OpenTransaction,
    cases: &[(CaseId, Vec<u32>)],
) -> Result<Vec<History>, StorageError> {
    let mut histories = Vec::with_capacity(cases.len());
    let mut living: BTreeMap<u32, HashMap<CaseId, usize>> = BTreeMap::new();
    for (at, (case, segments)) in cases.iter().enumerate() {
        let mut history = History::default();
        for bytes in open.all(Store::Tail, &format!("{case}/")).await? {
            match StoredEntry::from_bytes(&bytes) {
                Ok(stored) => history.entries.push(stored.entry()),
                Err(_) => history.unreadable += 1,
            }
        }
        histories.push(history);
        for number in segments {
            living.entry(*number).or_default().insert(*case, at);
        }
    }
    for (number, cases) in living {
        let bytes = open.get(Store::Segments, &segment_key(number)).await?;
        let Some(Ok(stored)) = bytes.as_deref().map(segment::read) else {
            cases.values().for_each(|at| histories[*at].unreadable += 1);
            continue;
        };
        for entry in stored {
            if let Some(at) = cases.get(&entry.case) {
                histories[*at].entries.push(entry.entry());
            }
        }
    }
    Ok(histories)
}

/// What changes in the database with new entries; the head counts them.
async fn changes(
    open: &OpenTransaction,
    head: &mut Head,
    new: NewEntries,
) -> Result<Vec<Change>, StorageError> {
    let NewEntries { entries, merged, rows: shown, erased, batch, rules, desk, snippets } = new;
    let mut changes = erasing::changes(open, &erased, &shown).await?;
    if let Some(batch) = batch {
        changes.extend(store(head, &batch)?);
    }
    changes.extend(drafts::spent(&entries));
    for entry in &entries {
        if entry.kind() == StepKind::Receive {
            head.lodged = head.lodged.max(entry.body.recorded.timestamp_millis());
        }
    }
    for entry in entries.iter().chain(&merged) {
        head.count(entry.body.id, entry.digest);
        head.tail += 1;
        let key = tail_key(entry.body.case, entry.body.id);
        changes.push(Change::put(Store::Tail, key, &StoredEntry::of(entry)?.to_bytes()?));
    }
    for row in &shown {
        changes.push(rows::single(row)?);
    }
    if let Some(change) = rules {
        changes.push(custom_rules::changed(open, change).await?.1);
    }
    if let Some(union) = desk {
        changes.push(desk::united(open, &union).await?);
    }
    if let Some(change) = snippets {
        let record = open.get(Store::Meta, SNIPPETS).await?.unwrap_or_default();
        changes.push(Change::put(Store::Meta, SNIPPETS, &change(&record)?));
    }
    Ok(changes)
}

/// What changes in the database with a batch; the head counts it.
fn store(head: &mut Head, batch: &StoredBatch) -> Result<Vec<Change>, StorageError> {
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
}
