//! The register's own policies, calendars and categories: one record of `meta`. And the stamp of the rows:
//! what they were made by.

use super::database::{Change, OpenTransaction, Store};
use super::desk;
use super::error::StorageError;
use super::journal::Journal;
use crate::facts::{CustomRules, Rules, StoredRules};

/// The key of the record.
const OWN: &str = "own";
/// The key of the [stamp](RowStamp).
const STAMP: &str = "rows";

/// What a register keeps of its own beside the log, as stored.
pub struct OwnRecords {
    /// The bytes of the own rules, for [`StoredRules::read`]; `None` where there are none, as in most
    /// registers.
    pub rules: Option<Vec<u8>>,
    /// The bytes of the desk, for [`Desk::read`](crate::register::desk::Desk::read); `None` where nobody said.
    pub desk: Option<Vec<u8>>,
}

/// What stored rows are made by: the rules in force and the zone in which the register counts its days.
/// Rows with another stamp are made anew, so that a calendar corrected in a new version of the program
/// reaches the due dates of old cases.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RowStamp(Vec<u8>);

impl RowStamp {
    /// The stamp of rows made by these rules in the zone of this name.
    #[must_use]
    pub fn new(rules: &Rules, zone: &str) -> Self {
        Self([&rules.digest(), zone.as_bytes()].concat())
    }

    /// The note that the rows stored were made so.
    pub(super) fn put(&self) -> Change {
        Change::put(Store::Meta, STAMP, &self.0)
    }

    /// The note that the rows stored are not to be believed.
    pub(super) fn drop() -> Change {
        Change::Delete(Store::Meta, STAMP.to_owned())
    }
}

impl Journal {
    /// The register's own rules, as far as they still check; none where it has none.
    ///
    /// # Errors
    /// The connection was closed, or the database cannot be read.
    pub async fn own(&self) -> Result<StoredRules, StorageError> {
        Ok(self
            .own_records()
            .await?
            .rules
            .map_or_else(StoredRules::default, |bytes| StoredRules::read(&bytes)))
    }

    /// What the register keeps of its own beside the log, as stored and of one moment.
    ///
    /// # Errors
    /// The connection was closed, or the database cannot be read.
    pub async fn own_records(&self) -> Result<OwnRecords, StorageError> {
        self.database
            .view(&[Store::Meta], async |open| {
                Ok(OwnRecords { rules: open.get(Store::Meta, OWN).await?, desk: desk::record(open).await? })
            })
            .await
    }

    /// Changes the register's own rules, as they are in the database now, in one transaction; comes back
    /// with them after it. Rows made by the rules before are made anew when they are next read.
    ///
    /// # Errors
    /// The connection was closed, the disk is full or the database cannot be read; nothing was changed.
    pub async fn change_own(
        &self,
        change: impl FnOnce(&mut CustomRules),
    ) -> Result<StoredRules, StorageError> {
        self.database
            .update(&[Store::Meta], async |open| {
                let (kept, put) = changed(open, change).await?;
                Ok((vec![put], kept))
            })
            .await
    }

    /// Whether the rows stored were made so.
    pub(super) async fn rows_have_stamp(
        open: &OpenTransaction,
        stamp: &RowStamp,
    ) -> Result<bool, StorageError> {
        let stored = open.get(Store::Meta, STAMP).await?;
        Ok(stored.as_deref() == Some(stamp.0.as_slice()))
    }
}

/// The register's own rules as they are in the database now.
pub(super) async fn stored(open: &OpenTransaction) -> Result<StoredRules, StorageError> {
    let current = open.get(Store::Meta, OWN).await?;
    Ok(current.map_or_else(StoredRules::default, |bytes| StoredRules::read(&bytes)))
}

/// The record as it is in the database now with a change to it, and the put of it.
pub(super) async fn changed(
    open: &OpenTransaction,
    change: impl FnOnce(&mut CustomRules),
) -> Result<(StoredRules, Change), StorageError> {
    let mut kept = stored(open).await?;
    change(&mut kept.facts);
    let put = Change::put(Store::Meta, OWN, &kept.write()?);
    Ok((kept, put))
}
