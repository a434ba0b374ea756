//! Table rows in the database: blocks of a thousand, and single rows that are newer than their
//! block. A cache: what is missing or of another version is made anew from the log.

use std::collections::{BTreeMap, HashMap};

use super::custom_rules::RowStamp;
use super::database::{Change, Store};
use super::error::StorageError;
use super::journal::{Journal, head_of};
use crate::browser::idle;
use crate::diagnostics::{OrReport, report};
use crate::domain::history::entry::Entry;
use crate::domain::{Case, CaseId, Context};
use crate::encode::EncodeError;
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
pub(super) fn single(row: &Row<'_>) -> Result<Change, EncodeError> {
    let bytes = block::write(std::slice::from_ref(row))?;
    Ok(Change::put(Store::Rows, single_key(row::case_id(row.id)), &bytes))
}

/// The rows stored.
#[derive(Debug)]
pub struct Rows {
    /// The table they make.
    pub table: Table,
    /// So many single rows lie beside the blocks that they are to be [gathered](Journal::gather).
    pub scattered: bool,
}

impl Journal {
    /// The table from the rows stored. `None` where they are missing, damaged, of another version or
    /// made by other rules or in another zone: then [`remake`](Self::remake) makes them from the log.
    ///
    /// # Errors
    /// Closed or unreadable.
    pub async fn rows(&self, stamp: &RowStamp) -> Result<Option<Rows>, StorageError> {
        let mut table = Table::default();
        let mut whole = true;
        for block in self.database.all(Store::Rows, "b/").await? {
            whole &= table.read_block(&block).or_report("storage::rows, a block").is_some();
        }
        let singles = self.database.all(Store::Rows, "s/").await?;
        whole &= overlay(&mut table, &singles);
        let head = self.head().await?;
        // An empty table beside a log that is not: the rows were never written, or were lost.
        let lost = table.is_empty() && head.as_ref().is_some_and(|head| head.entries > 0);
        if !whole || lost || !self.rows_have_stamp(stamp).await? {
            return Ok(None);
        }
        Ok(Some(Rows { table, scattered: singles.len() > SINGLES }))
    }

    /// Writes the rows of the whole table as blocks; the single ones go.
    ///
    /// # Errors
    /// Closed, full or unreadable.
    pub async fn gather(&self, table: Table, stamp: &RowStamp) -> Result<Table, StorageError> {
        self.write_rows(&table, stamp).await?;
        Ok(table)
    }

    /// Makes the table anew from the log and stores its rows.
    ///
    /// # Errors
    /// Closed, full or unreadable.
    pub async fn remake(&self, context: Context<'_>, stamp: &RowStamp) -> Result<Table, StorageError> {
        self.gather(self.rebuild(context).await?, stamp).await
    }

    /// The table, from the rows stored or else from the log.
    ///
    /// # Errors
    /// Closed, full or unreadable.
    pub async fn table(&self, context: Context<'_>, stamp: &RowStamp) -> Result<Table, StorageError> {
        match self.rows(stamp).await? {
            Some(Rows { table, scattered: false }) => Ok(table),
            Some(rows) => self.gather(rows.table, stamp).await,
            None => self.remake(context, stamp).await,
        }
    }

    /// The row of a case as stored, if it was changed since its block was written.
    ///
    /// # Errors
    /// Closed or unreadable.
    pub async fn single_row(&self, case: CaseId) -> Result<Option<Row<'static>>, StorageError> {
        let bytes = self.database.get(Store::Rows, &single_key(case)).await?;
        let rows = bytes.and_then(|bytes| block::rows(&bytes).or_report("storage::rows, a single row"));
        Ok(rows.and_then(|mut rows| rows.pop()))
    }

    /// Makes the whole table from the log.
    ///
    /// # Errors
    /// Closed or unreadable.
    pub async fn rebuild(&self, context: Context<'_>) -> Result<Table, StorageError> {
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
        for bytes in self.database.all(Store::Tail, "").await? {
            if let Some(stored) = StoredEntry::from_bytes(&bytes).or_report("storage::rows, making them anew")
            {
                cases.entry(stored.case).or_default().0.push(stored.entry());
            }
        }
        let mut table = Table::default();
        for (id, (entries, segments)) in cases {
            table.push(&Row::of(&context, &Case::fold(id, entries), segments));
        }
        Ok(table)
    }

    /// Writes all rows as blocks and drops the single ones they contain. A single row written by
    /// another tab in between stays: it is newer.
    async fn write_rows(&self, table: &Table, stamp: &RowStamp) -> Result<(), StorageError> {
        let rows: Vec<Row<'_>> = (0..table.len() as u32).filter_map(|place| table.row(place)).collect();
        let blocks: Vec<Vec<u8>> = rows.chunks(block::ROWS).map(block::write).collect::<Result<_, _>>()?;
        let singles = self.database.keys(Store::Rows, "s/").await?;
        let mut current: HashMap<String, Vec<u8>> = HashMap::new();
        for key in &singles {
            if let Some(bytes) = self.database.get(Store::Rows, key).await? {
                current.insert(key.clone(), bytes);
            }
        }
        let known: HashMap<u128, &Row<'_>> = rows.iter().map(|row| (row.id, row)).collect();
        let contained = current.into_iter().filter(|(_, bytes)| {
            // A single row that cannot be read says nothing that the table does not: it goes.
            let read = block::rows(bytes).unwrap_or_default();
            read.iter().all(|row| known.get(&row.id).is_some_and(|mine| mine.updated >= row.updated))
        });
        let contained: Vec<String> = contained.map(|(key, _)| key).collect();
        let old = self.database.keys(Store::Rows, "b/").await?;
        self.database
            .update(&[Store::Meta, Store::Rows], (Store::Meta, super::journal::HEAD), |head| {
                let mut head = head_of(head)?;
                let mut changes: Vec<Change> =
                    old.into_iter().chain(contained).map(|key| Change::Delete(Store::Rows, key)).collect();
                head.next_block = 0;
                for block in blocks {
                    changes.push(Change::put(Store::Rows, block_key(head.next_block), &block));
                    head.next_block += 1;
                }
                changes.push(Change::put(Store::Meta, super::journal::HEAD, &head.write()?));
                changes.push(stamp.put());
                Ok((changes, ()))
            })
            .await
    }
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
