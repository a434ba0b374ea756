//! What the register says about itself.

use super::register::OpenRegister;
use crate::domain::Purpose;
use crate::domain::values::reference::is_prefix;
use crate::storage::{Head, StorageError};

impl OpenRegister {
    /// Changes what the register is for.
    ///
    /// # Errors
    /// Nothing can be written.
    pub async fn change_purpose(&self, purpose: Purpose) -> Result<(), StorageError> {
        self.change_head(|head| head.purpose = purpose).await
    }

    /// Changes the prefix of reference numbers given out from now on. One that may not start a number
    /// changes nothing.
    ///
    /// # Errors
    /// Nothing can be written.
    pub async fn change_prefix(&self, prefix: String) -> Result<(), StorageError> {
        if is_prefix(&prefix) { self.change_head(|head| head.prefix = prefix).await } else { Ok(()) }
    }

    /// Has it noted from now on who opens a case, or no longer.
    ///
    /// # Errors
    /// Nothing can be written.
    pub async fn note_openings(&self, on: bool) -> Result<(), StorageError> {
        self.change_head(|head| head.notes_openings = on).await
    }

    async fn change_head(&self, change: impl FnOnce(&mut Head)) -> Result<(), StorageError> {
        let head = self.journal().change_head(change).await?;
        self.observe(&head);
        Ok(())
    }
}
