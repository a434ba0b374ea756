//! Reading many cases one after the other: the tail once, each segment once as long as the cases come
//! in the order of their segments.

use std::collections::HashMap;

use super::database::Store;
use super::error::StorageError;
use super::journal::{Journal, segment_key};
use crate::diagnostics::OrReport;
use crate::domain::CaseId;
use crate::domain::history::entry::Entry;
use crate::exchange::segment;
use crate::exchange::stored::StoredEntry;

/// How far the reading of many cases has come: the tail as it was, and the segment read last.
pub struct Reader {
    tail: HashMap<CaseId, Vec<Entry>>,
    segment: Option<(u32, HashMap<CaseId, Vec<StoredEntry>>)>,
}

impl Journal {
    /// Begins to read many cases, of which [`entries`](Self::entries) gives one after the other.
    ///
    /// # Errors
    /// The connection was closed, or the database cannot be read. Damaged records are reported and left out.
    pub async fn reader(&self) -> Result<Reader, StorageError> {
        let mut tail: HashMap<CaseId, Vec<Entry>> = HashMap::new();
        let bytes = self.database.all(Store::Tail, "").await?;
        let read = |bytes: &Vec<u8>| StoredEntry::from_bytes(bytes).or_report("storage::reading, an entry");
        for stored in bytes.iter().filter_map(read) {
            tail.entry(stored.case).or_default().push(stored.entry());
        }
        Ok(Reader { tail, segment: None })
    }

    /// The entries of a case that can be read. `segments` are those its row names. What was appended since
    /// the reader began is not among them.
    ///
    /// # Errors
    /// The connection was closed, or the database cannot be read.
    pub async fn entries(
        &self,
        reader: &mut Reader,
        case: CaseId,
        segments: &[u32],
    ) -> Result<Vec<Entry>, StorageError> {
        let mut entries = reader.tail.get(&case).cloned().unwrap_or_default();
        for number in segments {
            if reader.segment.as_ref().is_none_or(|(known, _)| known != number) {
                let bytes = self.database.get(Store::Segments, &segment_key(*number)).await?;
                // What cannot be read is left out: that is what "as far as they can be read" says.
                let stored =
                    segment::read(&bytes.unwrap_or_default()).or_report("storage::reading, a segment");
                let mut by_case: HashMap<CaseId, Vec<StoredEntry>> = HashMap::new();
                for entry in stored.into_iter().flatten() {
                    by_case.entry(entry.case).or_default().push(entry);
                }
                reader.segment = Some((*number, by_case));
            }
            let mine = reader.segment.as_ref().and_then(|(_, by_case)| by_case.get(&case));
            entries.extend(mine.into_iter().flatten().cloned().map(StoredEntry::entry));
        }
        Ok(entries)
    }
}
