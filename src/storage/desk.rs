//! The register's record of its desk: one record of `meta`.

use super::database::{Change, OpenTransaction, Store};
use super::error::StorageError;
use super::journal::Journal;
use crate::encode::Unread;
use crate::register::desk::{Desk, StaffError};

/// The key of the record.
pub(super) const DESK: &str = "desk";

/// The desk of another register, to be united with this one.
pub struct DeskUnion {
    /// Its shop and staff.
    pub theirs: Desk,
    /// Its record, word for word, where this register is being restored from it.
    pub restored: Option<Unread>,
}

impl Journal {
    /// The desk; nobody and no shop where there is no record.
    ///
    /// # Errors
    /// The connection was closed, or the database cannot be read.
    pub async fn desk(&self) -> Result<Desk, StorageError> {
        let record = self.database.get(Store::Meta, DESK).await?;
        Ok(record.map_or_else(Desk::default, |record| Desk::read(&record)))
    }

    /// Changes the desk as it is in the database now, in one transaction; comes back with the desk after it.
    /// `change` may refuse: then nothing is changed.
    ///
    /// # Errors
    /// The connection was closed, the disk is full or the database cannot be read; nothing was changed.
    pub async fn change_desk(
        &self,
        change: impl FnOnce(&mut Desk) -> Result<(), StaffError>,
    ) -> Result<Result<Desk, StaffError>, StorageError> {
        self.database
            .update(&[Store::Meta], async |open| {
                let record = open.get(Store::Meta, DESK).await?.unwrap_or_default();
                let before = Desk::read(&record);
                let mut desk = before.clone();
                Ok(match change(&mut desk) {
                    Err(refused) => (Vec::new(), Err(refused)),
                    Ok(()) if desk == before => (Vec::new(), Ok(desk)),
                    Ok(()) => {
                        let record = desk.write_over(&[&record])?;
                        (vec![Change::put(Store::Meta, DESK, &record)], Ok(desk))
                    }
                })
            })
            .await
    }
}

/// The record as it is in the database now; `None` where there is none.
pub(super) async fn record(open: &OpenTransaction) -> Result<Option<Vec<u8>>, StorageError> {
    open.get(Store::Meta, DESK).await
}

/// The put of the record united with another.
pub(super) async fn united(open: &OpenTransaction, union: &DeskUnion) -> Result<Change, StorageError> {
    let record = record(open).await?.unwrap_or_default();
    let mut desk = Desk::read(&record);
    desk.unite(&union.theirs, union.restored.is_some());
    // What only a newer version reads comes along in a restore.
    let restored = union.restored.as_ref().map(Unread::bytes).unwrap_or_default();
    Ok(Change::put(Store::Meta, DESK, &desk.write_over(&[restored, &record])?))
}
