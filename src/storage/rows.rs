//! Table rows in the database: blocks of a thousand, and single rows that are newer than their
//! block. A cache: what is missing or of another version is made anew from the log.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::custom_rules::RowStamp;
use super::database::{Change, Store};
use super::error::StorageError;
use super::head::Snapshot;
use super::journal::{CaseLocations, HEAD, Journal, TRIES, head_of, tail_key};
use crate::browser::idle;
use crate::diagnostics::{OrReport, report};
use crate::domain::history::entry::Entry;
use crate::domain::{Case, CaseId, Context};
use crate::exchange::segment;
use crate::exchange::stored::StoredEntry;
use crate::register::Table;
use crate::register::block;
use crate::register::row::{self, Row};

/// Single rows beside the blocks above which the blocks are written anew.
const SINGLES: usize = 2000;

/// The key of a block.
pub(super) fn block_key(number: u32) -> String {
    format!("b/{number:08}")
}

/// The key of a single row.
fn single_key(case: CaseId) -> String {
    format!("s/{case}")
}

/// Puts a single row: over the one in its block until the blocks are written anew.
pub(super) fn single(row: &Row<'_>) -> Result<Change, StorageError> {
    let bytes = block::write(std::slice::from_ref(row))?;
    Ok(Change::put(Store::Rows, single_key(row::case_id(row.id)), &bytes))
}

/// The table rows of a register.
#[derive(Debug)]
pub struct Rows {
    /// The table that the rows make.
    pub table: Table,
    /// The state of the register that they show.
    pub as_of: Snapshot,
    /// So many single rows lie beside the blocks that they are to be [gathered](Journal::gather).
    pub scattered: bool,
}

impl Journal {
    /// The rows stored. `None` where they are missing, damaged, of another version or
    /// made by other rules or in another zone: then [`remake`](Self::remake) makes them from the log.
    ///
    /// # Errors
    /// The connection was closed, or the database cannot be read.
    pub async fn rows(&self, stamp: &RowStamp) -> Result<Option<Rows>, StorageError> {
        let read = self.database.view(&[Store::Meta, Store::Rows], async |open| {
            let head = head_of(open.get(Store::Meta, HEAD).await?)?;
            let is_ours = Self::rows_have_stamp(open, stamp).await?;
            Ok((head, is_ours, open.all(Store::Rows, "b/").await?, open.all(Store::Rows, "s/").await?))
        });
        let (head, is_ours, blocks, singles) = read.await?;
        let mut table = Table::default();
        let mut whole = is_ours
            && blocks
                .iter()
                .all(|block| table.read_block(block).or_report("storage::rows, a block").is_some());
        whole = whole && overlay(&mut table, &singles);
        // An empty table beside a log that is not: the rows were never written, or were lost.
        let lost = table.is_empty() && head.entries > 0;
        if !whole || lost {
            return Ok(None);
        }
        Ok(Some(Rows { table, as_of: head.snapshot(), scattered: singles.len() > SINGLES }))
    }

    /// Writes all rows as blocks; the single ones go. Where others keep writing, the rows stay scattered.
    ///
    /// # Errors
    /// The connection was closed, the disk is full or the database cannot be read.
    pub async fn gather(&self, mut rows: Rows, stamp: &RowStamp) -> Result<Rows, StorageError> {
        for _ in 0..TRIES {
            match self.write_rows(&rows, stamp).await {
                Err(StorageError::ChangedInBetween) => match self.rows(stamp).await? {
                    Some(newer) => rows = newer,
                    None => return Err(StorageError::ChangedInBetween),
                },
                Err(error) => return Err(error),
                Ok(()) => break,
            }
        }
        Ok(rows)
    }

    /// Makes the rows anew from the log and stores them.
    ///
    /// # Errors
    /// Others keep writing; the connection was closed, the disk is full or the database cannot be read.
    pub async fn remake(&self, context: Context<'_>, stamp: &RowStamp) -> Result<Rows, StorageError> {
        let mut rebuilt = self.rebuild(context).await?;
        for _ in 0..TRIES {
            match self.write_rows(&rebuilt.rows, stamp).await {
                Err(StorageError::ChangedInBetween) => {
                    if !self.catch_up(context, &mut rebuilt).await? {
                        rebuilt = self.rebuild(context).await?;
                    }
                }
                Err(error) => return Err(error),
                Ok(()) => return Ok(rebuilt.rows),
            }
        }
        Err(StorageError::ChangedInBetween)
    }

    /// The rows stored, gathered where they are scattered, or else made from the log.
    ///
    /// # Errors
    /// As [`remake`](Self::remake).
    pub async fn table(&self, context: Context<'_>, stamp: &RowStamp) -> Result<Rows, StorageError> {
        match self.rows(stamp).await? {
            Some(rows) if rows.scattered => self.gather(rows, stamp).await,
            Some(rows) => Ok(rows),
            None => self.remake(context, stamp).await,
        }
    }

    /// The row of a case as stored, if it was changed since its block was written; `None` if not, or it is
    /// damaged.
    ///
    /// # Errors
    /// The connection was closed, or the database cannot be read.
    pub async fn single_row(&self, case: CaseId) -> Result<Option<Row<'static>>, StorageError> {
        let bytes = self.database.get(Store::Rows, &single_key(case)).await?;
        let rows = bytes.and_then(|bytes| block::rows(&bytes).or_report("storage::rows, a single row"));
        Ok(rows.and_then(|mut rows| rows.pop()))
    }

    /// Makes all rows from the log.
    async fn rebuild(&self, context: Context<'_>) -> Result<Rebuilt, StorageError> {
        // The head is read first: what is appended while the log is read is caught up with.
        let as_of = self.head().await?.ok_or(StorageError::Closed)?.snapshot();
        let mut cases: BTreeMap<CaseId, (Vec<Entry>, Vec<u32>)> = BTreeMap::new();
        for key in self.database.keys(Store::Segments, "").await? {
            let Ok(number) = key.parse::<u32>() else {
                report("storage::rows, making them anew", "the key of a segment is no number");
                continue;
            };
            let bytes = self.record(Store::Segments, &key).await?;
            let read = segment::read(&bytes).or_report("storage::rows, making them anew");
            for stored in read.into_iter().flatten() {
                let (entries, segments) = cases.entry(stored.case).or_default();
                if segments.last() != Some(&number) {
                    segments.push(number);
                }
                entries.push(stored.entry());
            }
            idle::yield_to_event_loop().await;
        }
        let mut tail = HashSet::new();
        for bytes in self.database.all(Store::Tail, "").await? {
            if let Some(stored) = StoredEntry::from_bytes(&bytes).or_report("storage::rows, making them anew")
            {
                tail.insert(tail_key(stored.case, stored.id));
                cases.entry(stored.case).or_default().0.push(stored.entry());
            }
        }
        let mut table = Table::default();
        for (id, (entries, segments)) in cases {
            table.push(&Row::of(&context, &Case::fold(id, entries), segments));
        }
        Ok(Rebuilt { rows: Rows { table, as_of, scattered: false }, tail })
    }

    /// Makes the rows of cases anew that others appended to. `false` when segments came or went, so that all
    /// is to be read again.
    async fn catch_up(&self, context: Context<'_>, rebuilt: &mut Rebuilt) -> Result<bool, StorageError> {
        let keys = self.database.keys(Store::Tail, "").await?;
        let fresh: Vec<String> = keys.into_iter().filter(|key| !rebuilt.tail.contains(key)).collect();
        let cases: BTreeSet<CaseId> =
            fresh.iter().filter_map(|key| key.split_once('/')?.0.parse().ok()).collect();
        let table = &mut rebuilt.rows.table;
        let segments = |case: &CaseId| {
            table.place(row::key(*case)).map(|place| table.segments(place).to_vec()).unwrap_or_default()
        };
        let locations = CaseLocations {
            cases: cases.iter().map(|case| (*case, segments(case))).collect(),
            next_segment: rebuilt.rows.as_of.next_segment,
        };
        let (head, histories) = match self.read(&locations).await {
            Err(StorageError::ChangedInBetween) => return Ok(false),
            read => read?,
        };
        if head.next_segment != locations.next_segment {
            return Ok(false);
        }
        for ((id, segments), history) in locations.cases.into_iter().zip(histories) {
            table.put(&Row::of(&context, &Case::fold(id, history.entries), segments));
        }
        rebuilt.tail.extend(fresh);
        rebuilt.rows.as_of = head.snapshot();
        Ok(true)
    }

    /// Writes rows as blocks and drops those that are stored.
    ///
    /// # Errors
    /// The register is no longer the one that they show; full, closed, unreadable. Nothing was changed.
    async fn write_rows(&self, rows: &Rows, stamp: &RowStamp) -> Result<(), StorageError> {
        let (table, as_of) = (&rows.table, rows.as_of);
        let rows: Vec<Row<'_>> = (0..table.len() as u32).filter_map(|place| table.row(place)).collect();
        let blocks: Vec<Vec<u8>> = rows.chunks(block::ROWS).map(block::write).collect::<Result<_, _>>()?;
        self.database
            .update(&[Store::Meta, Store::Rows], async |open| {
                let mut head = head_of(open.get(Store::Meta, HEAD).await?)?;
                if head.snapshot() != as_of {
                    return Err(StorageError::ChangedInBetween);
                }
                let mut changes = vec![Change::Clear(Store::Rows)];
                head.next_block = 0;
                for block in &blocks {
                    changes.push(Change::put(Store::Rows, block_key(head.next_block), block));
                    head.next_block += 1;
                }
                changes.extend([Change::put(Store::Meta, HEAD, &head.write()?), stamp.put()]);
                Ok((changes, ()))
            })
            .await
    }
}

/// Rows made from the log, and the records of the tail they were made of.
struct Rebuilt {
    rows: Rows,
    tail: HashSet<String>,
}

/// Lays single rows over the table. `false` when one cannot be read.
fn overlay(table: &mut Table, singles: &[Vec<u8>]) -> bool {
    if singles.is_empty() {
        return true;
    }
    let places: HashMap<u128, u32> =
        table.cells().iter().enumerate().map(|(place, cells)| (cells.id, place as u32)).collect();
    let mut whole = true;
    for bytes in singles {
        match block::rows(bytes).or_report("storage::rows, a single row") {
            Some(rows) => rows.iter().for_each(|row| {
                table.put_at(places.get(&row.id).copied(), row);
            }),
            None => whole = false,
        }
    }
    whole
}
