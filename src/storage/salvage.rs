//! Salvage: every entry that can still be read, whatever the head says, and making the head say so.

use super::canary::{self, Canary};
use super::database::{Change, Store};
use super::error::StorageError;
use super::head::Head;
use super::journal::Journal;
use super::sealing::exclusive;
use crate::diagnostics::OrReport;
use crate::domain::Digest;
use crate::exchange::segment;
use crate::exchange::stored::StoredEntry;

/// Every entry of the journal that could be read.
#[derive(Default)]
pub struct Salvage {
    /// Entries that could be read: those of the segments, then those of the tail.
    pub entries: Vec<StoredEntry>,
    /// Number of records that could not be read.
    pub unreadable: usize,
}

/// What can be read beside what was expected: what a person accepts who keeps it as it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Survey {
    /// Entries this browser remembers or the head counts, whichever are more.
    pub expected: u64,
    /// Number of entries that can be read.
    pub found: u64,
    /// Combined digest of those entries.
    pub digest: Digest,
    /// Whether they are exactly those expected.
    pub is_whole: bool,
    /// Number of records that cannot be read.
    pub unreadable: u64,
    /// Where another register was used here last: the entries it had.
    pub other: Option<u64>,
}

impl Survey {
    fn of(head: &Head, salvage: &Salvage, canary: Option<&Canary>) -> Self {
        let (mine, other) = match canary {
            Some(canary) if canary.register == head.register => (Some(canary), None),
            Some(canary) => (None, Some(canary.entries)),
            None => (None, None),
        };
        let (expected, known) = match mine {
            Some(canary) if canary.entries >= head.entries => (canary.entries, canary.digest),
            _ => (head.entries, head.digest),
        };
        let found = salvage.entries.len() as u64;
        let digest = salvage.entries.iter().fold(Digest::default(), |all, entry| all.combine(entry.digest));
        Self {
            expected,
            found,
            digest,
            is_whole: found == expected && digest == known,
            unreadable: salvage.unreadable as u64,
            other,
        }
    }
}

impl Journal {
    /// Reads record by record, so that one that cannot be read costs only itself.
    ///
    /// # Errors
    /// The connection was closed, or the browser lists no keys.
    pub async fn salvage(&self) -> Result<Salvage, StorageError> {
        let mut salvage = Salvage::default();
        for store in [Store::Segments, Store::Tail] {
            for key in self.database.keys(store, "").await? {
                // What the browser does not hand out is empty here, and counted as not readable below.
                let bytes = self.database.get(store, &key).await.or_report("storage::salvage, a record");
                let bytes = bytes.flatten().unwrap_or_default();
                let read = match store {
                    Store::Segments => segment::read(&bytes),
                    _ => StoredEntry::from_bytes(&bytes).map(|entry| vec![entry]),
                };
                let read = read.or_report("storage::salvage, a record");
                match read {
                    Some(entries) => salvage.entries.extend(entries),
                    None => salvage.unreadable += 1,
                }
            }
        }
        Ok(salvage)
    }

    /// Compares what would be kept with what was expected. Nothing is changed.
    ///
    /// # Errors
    /// There is no head, the connection was closed, or the database cannot be read.
    pub async fn survey(&self) -> Result<Survey, StorageError> {
        let head = self.head().await?.ok_or(StorageError::Closed)?;
        Ok(Survey::of(&head, &self.salvage().await?, canary::remembered().as_ref()))
    }

    /// Takes what is there for the register, in the database and in what this browser remembers. Numbers are
    /// given out under another code from then on, made from the bits of `random`: some that were given out
    /// before may be among what was lost.
    ///
    /// # Errors
    /// It is no longer what was `accepted`; the disk is full, the connection was closed or the database
    /// cannot be read. Nothing was changed.
    pub async fn keep(&self, accepted: &Survey, random: u64) -> Result<Head, StorageError> {
        let _guard = exclusive().await;
        let head = self.head().await?.ok_or(StorageError::Closed)?;
        let salvage = self.salvage().await?;
        if Survey::of(&head, &salvage, canary::remembered().as_ref()) != *accepted {
            return Err(StorageError::ChangedInBetween);
        }
        self.settle(&head, &salvage, |head| head.renew_device(random)).await
    }

    /// Makes the head say what is really there: counts and digest of the records that can be read.
    /// Only done after the person chose it. The rows go; they are made anew from the log.
    ///
    /// # Errors
    /// The disk is full, the connection was closed or the database cannot be read; nothing was changed.
    pub async fn reconcile(&self) -> Result<Head, StorageError> {
        let _guard = exclusive().await;
        let head = self.head().await?.ok_or(StorageError::Closed)?;
        let salvage = self.salvage().await?;
        self.settle(&head, &salvage, |_| {}).await
    }

    async fn settle(
        &self,
        head: &Head,
        salvage: &Salvage,
        change: impl FnOnce(&mut Head),
    ) -> Result<Head, StorageError> {
        let tail = self.database.keys(Store::Tail, "").await?.len() as u64;
        let segments = self.database.keys(Store::Segments, "").await?;
        // A key that is no number was none of ours.
        let numbers: Vec<u32> = segments.iter().filter_map(|key| key.parse().ok()).collect();
        let next = numbers.iter().max().map_or(0, |last| last + 1);
        let known = (head.entries, head.digest);
        self.write(&[Store::Meta, Store::Rows], async |_, now| {
            if (now.entries, now.digest) != known {
                return Err(StorageError::ChangedInBetween);
            }
            (now.entries, now.digest) = (0, Digest::default());
            for entry in &salvage.entries {
                now.count(entry.id, entry.digest);
            }
            now.tail = tail;
            now.segments = segments.len() as u64;
            now.next_segment = now.next_segment.max(next);
            now.demo_segments.retain(|number| numbers.contains(number));
            now.next_block = 0;
            change(now);
            Ok(vec![Change::Clear(Store::Rows)])
        })
        .await
    }

    /// Puts bytes into a store by its name, for tests that damage what is there.
    #[doc(hidden)]
    pub async fn put_raw(&self, store: &str, key: &str, bytes: &[u8]) -> Result<(), StorageError> {
        let store = named(store)?;
        let change = Change::put(store, key, bytes);
        self.database.update(&[store], async |_| Ok((vec![change], ()))).await
    }

    /// Everything in a store by its name, for tests that look for what must not be there.
    #[doc(hidden)]
    pub async fn all_raw(&self, store: &str) -> Result<Vec<Vec<u8>>, StorageError> {
        self.database.all(named(store)?, "").await
    }

    /// Removes everything under a prefix from a store by its name, for the same tests.
    #[doc(hidden)]
    pub async fn delete_raw(&self, store: &str, prefix: &str) -> Result<(), StorageError> {
        let store = named(store)?;
        for key in self.database.keys(store, prefix).await? {
            let change = Change::Delete(store, key);
            self.database.update(&[store], async |_| Ok((vec![change], ()))).await?;
        }
        Ok(())
    }
}

fn named(store: &str) -> Result<Store, StorageError> {
    let found = Store::ALL.iter().copied().find(|known| known.name() == store);
    found.ok_or_else(|| StorageError::Unreadable(format!("no store {store}")))
}
