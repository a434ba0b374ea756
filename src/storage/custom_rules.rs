//! The register's own policies and calendars: one record of `meta`.

use super::database::{Change, Store};
use super::error::StorageError;
use super::journal::Journal;
use crate::facts::{self, CustomRules, StoredRules};

/// The key of the record.
const OWN: &str = "own";
/// The key of the stamp: the rules by which the rows stored were made.
const STAMP: &str = "rows";

/// What tells the rules of this thread from others: due dates in rows were made by them. Nothing where
/// the register has none of its own.
fn stamp() -> Vec<u8> {
    facts::own_rules().to_vec()
}

impl Journal {
    /// What the register has of its own, as far as it still checks.
    ///
    /// # Errors
    /// Closed or unreadable.
    pub async fn own(&self) -> Result<StoredRules, StorageError> {
        Ok(self.own_record().await?.map_or_else(StoredRules::default, |bytes| StoredRules::read(&bytes)))
    }

    /// The record of it, for [`StoredRules::read`]; `None` where there is none, as in most registers.
    ///
    /// # Errors
    /// Closed or unreadable.
    pub async fn own_record(&self) -> Result<Option<Vec<u8>>, StorageError> {
        self.database.get(Store::Meta, OWN).await
    }

    /// Changes what the register has of its own, as it is in the database now, in one transaction. What
    /// comes back is for [`facts::adopt`]; rows made by other rules are then made anew.
    ///
    /// # Errors
    /// Closed, full or unreadable; nothing was changed.
    pub async fn change_own(
        &self,
        change: impl FnOnce(&mut CustomRules),
    ) -> Result<StoredRules, StorageError> {
        self.database
            .update(&[Store::Meta], (Store::Meta, OWN), |current| {
                let mut kept = current.map_or_else(StoredRules::default, |bytes| StoredRules::read(&bytes));
                change(&mut kept.facts);
                Ok((vec![Change::put(Store::Meta, OWN, &kept.write()?)], kept))
            })
            .await
    }

    /// Whether the rows stored were made by the rules of this thread.
    pub(super) async fn rows_go_by_our_rules(&self) -> Result<bool, StorageError> {
        let stored = self.database.get(Store::Meta, STAMP).await?;
        Ok(stored.unwrap_or_default() == stamp())
    }

    /// The note that they were.
    pub(super) fn stamped() -> Change {
        Change::put(Store::Meta, STAMP, &stamp())
    }
}
