//! Salvage: every entry that can still be read, whatever the head says.

use super::database::Store;
use super::journal::Journal;
use super::trouble::Trouble;
use crate::exchange::segment;
use crate::exchange::stored::StoredEntry;

/// What could be read.
#[derive(Default)]
pub struct Salvage {
    /// Entries, each once.
    pub entries: Vec<StoredEntry>,
    /// Records that could not be read.
    pub unreadable: usize,
}

impl Journal {
    /// Reads record by record, so that one that cannot be read costs only itself.
    ///
    /// # Errors
    /// The database is closed or lists no keys.
    pub async fn salvage(&self) -> Result<Salvage, Trouble> {
        let mut salvage = Salvage::default();
        for store in [Store::Segments, Store::Tail] {
            for key in self.database.keys(store, "").await? {
                let bytes = self.database.get(store, &key).await.ok().flatten().unwrap_or_default();
                let read = match store {
                    Store::Segments => segment::read(&bytes).ok(),
                    _ => StoredEntry::from_bytes(&bytes).ok().map(|entry| vec![entry]),
                };
                match read {
                    Some(entries) => salvage.entries.extend(entries),
                    None => salvage.unreadable += 1,
                }
            }
        }
        Ok(salvage)
    }
}
