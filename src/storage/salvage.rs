//! Salvage: every entry that can still be read, whatever the head says.

use super::database::Store;
use super::head::Head;
use super::journal::Journal;
use super::trouble::Trouble;
use crate::domain::Digest;
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

    /// Makes the head say what is really there: counts and digest of the records that can be read.
    /// Only a restore does this, after the person chose it.
    ///
    /// # Errors
    /// Full, closed, unreadable.
    pub async fn reconcile(&self, head: &Head) -> Result<Head, Trouble> {
        let salvage = self.salvage().await?;
        let tail = self.database.keys(Store::Tail, "").await?.len() as u64;
        let segments = self.database.keys(Store::Segments, "").await?;
        let next = segments.iter().filter_map(|key| key.parse::<u32>().ok()).max().map_or(0, |last| last + 1);
        let known = head.entries;
        self.write(&[Store::Meta], |now| {
            if now.entries != known {
                return Err(Trouble::ChangedInBetween);
            }
            (now.entries, now.digest) = (0, Digest::default());
            for entry in &salvage.entries {
                now.count(entry.id, entry.digest);
            }
            now.tail = tail;
            now.segments = segments.len() as u64;
            now.next_segment = now.next_segment.max(next);
            Ok(Vec::new())
        })
        .await
    }

    /// Puts bytes into a store by its name, for tests that damage what is there.
    #[doc(hidden)]
    pub async fn put_raw(&self, store: &str, key: &str, bytes: &[u8]) {
        let Some(store) = Store::ALL.iter().copied().find(|known| known.name() == store) else { return };
        let change = super::database::Change::put(store, key, bytes);
        let _ = self.database.update(&[store], (store, key), |_| Ok((vec![change], ()))).await;
    }
}
