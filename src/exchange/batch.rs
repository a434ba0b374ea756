//! Batches: many new cases at once, sealed into segments and blocks, ready to be stored in one
//! transaction. Imports and the demo come in as batches.

use std::collections::HashSet;

use super::segment;
use super::stored::StoredEntry;
use crate::domain::history::entry::{Body, Entry};
use crate::domain::{Case, CaseId, Context, Digest};
use crate::encode::EncodeError;
use crate::register::Row;
use crate::register::block;

/// Sealed segments, blocks of rows, and what they add up to.
#[derive(Default)]
pub struct Batch {
    /// Segments in order, as stored. Rows number them from the filler's `first_segment` on.
    pub segments: Vec<Vec<u8>>,
    /// Blocks of table rows in order, as stored.
    pub blocks: Vec<Vec<u8>>,
    /// Entries in all segments together.
    pub entries: u64,
    /// Combined digest of all entries.
    pub digest: Digest,
    /// Number of cases that were added.
    pub cases: u64,
}

/// Fills a batch, case by case. The entries of a case stay in one segment. What refuses to be written
/// is told at the end, by [`finish`](Self::finish): there is no batch then.
pub struct Filler<'a> {
    batch: Batch,
    pending: Vec<StoredEntry>,
    rows: Vec<Row<'static>>,
    first_segment: u32,
    context: Context<'a>,
    failed: Option<EncodeError>,
}

impl<'a> Filler<'a> {
    /// A filler whose first segment will get the number `first_segment`. Rows are worked out with `context`.
    #[must_use]
    pub fn new(context: Context<'a>, first_segment: u32) -> Self {
        Self {
            batch: Batch::default(),
            pending: Vec::new(),
            rows: Vec::new(),
            first_segment,
            context,
            failed: None,
        }
    }

    /// Adds a new case from the bodies of its entries, the first one first: each is sealed on the one before.
    pub fn add(&mut self, id: CaseId, bodies: Vec<Body>) {
        let mut case = Case::new(id);
        let mut parents = Vec::new();
        for body in bodies {
            let (entry, text) = match Entry::seal_text(body, &parents) {
                Ok(sealed) => sealed,
                Err(error) => return self.failed = Some(error),
            };
            parents = vec![(entry.body.id, entry.digest)];
            self.batch.digest = self.batch.digest.combine(entry.digest);
            self.pending.push(StoredEntry::with_text(&entry, text));
            self.batch.entries += 1;
            case.push(entry);
        }
        self.add_case(&case);
    }

    /// Adds a case whose entries are ready and [verified](super::json::merge), as they come from
    /// another register.
    pub fn add_entries(&mut self, id: CaseId, mut entries: Vec<StoredEntry>) {
        for entry in &entries {
            self.batch.digest = self.batch.digest.combine(entry.digest);
        }
        self.batch.entries += entries.len() as u64;
        let case = if is_line(&entries) {
            // Verified and in line: there is nothing a fold could flag, and it would hash all again.
            let mut case = Case::new(id);
            entries.iter().for_each(|entry| case.push(entry.clone().entry()));
            case
        } else {
            Case::fold(id, entries.iter().cloned().map(StoredEntry::entry).collect())
        };
        if case.state.erased.is_some() {
            // A device that had not heard of the erasure still had the contents: they stay out.
            let gone: HashSet<_> =
                case.entries.iter().filter(|entry| entry.is_emptied()).map(|entry| entry.body.id).collect();
            let empty = |entry: StoredEntry| if gone.contains(&entry.id) { entry.emptied() } else { entry };
            entries = entries.into_iter().map(empty).collect();
        }
        self.pending.extend(entries);
        self.add_case(&case);
    }

    fn add_case(&mut self, case: &Case) {
        self.batch.cases += 1;
        let segment = self.first_segment + self.batch.segments.len() as u32;
        self.rows.push(Row::of(&self.context, case, vec![segment]));
        if self.pending.len() >= segment::ENTRIES {
            self.seal();
        }
        if self.rows.len() >= block::ROWS {
            self.write_rows();
        }
    }

    fn seal(&mut self) {
        if !self.pending.is_empty() {
            match segment::write(&self.pending) {
                Ok(bytes) => self.batch.segments.push(bytes),
                Err(error) => self.failed = Some(error),
            }
            self.pending.clear();
        }
    }

    fn write_rows(&mut self) {
        if !self.rows.is_empty() {
            match block::write(&self.rows) {
                Ok(bytes) => self.batch.blocks.push(bytes),
                Err(error) => self.failed = Some(error),
            }
            self.rows.clear();
        }
    }

    /// Seals what is pending and comes back with the batch.
    ///
    /// # Errors
    /// An entry or a row that was added could not be serialised.
    pub fn finish(mut self) -> Result<Batch, EncodeError> {
        self.seal();
        self.write_rows();
        self.failed.map_or(Ok(self.batch), Err)
    }
}

/// Whether each entry was written on the one before, and none was erased.
fn is_line(entries: &[StoredEntry]) -> bool {
    let begun = entries.first().is_some_and(|first| first.after.is_empty());
    let whole = entries.iter().all(|entry| !entry.is_emptied());
    begun && whole && entries.windows(2).all(|pair| pair[1].after == [pair[0].id] && pair[0].id < pair[1].id)
}
