//! What the register does for itself: sealing, and taking note of what other tabs wrote.

use super::context::OwnedContext;
use super::register::OpenRegister;
use crate::domain::CaseId;
use crate::exchange::segment;
use crate::register::block;
use crate::register::row::{self, Row};
use crate::storage::{StorageError, sealing};

impl OpenRegister {
    /// Whether the tail holds a segment's worth of entries, by the head last read or written.
    #[must_use]
    pub fn is_to_be_sealed(&self) -> bool {
        self.head().tail >= segment::ENTRIES as u64
    }

    /// Brings drafts back that localStorage lost, drops those that are spent, and carries over those of the
    /// first version.
    ///
    /// # Errors
    /// The connection was closed, the disk is full or the database cannot be read. Drafts are where they were.
    pub async fn tend_drafts(&self) -> Result<(), StorageError> {
        self.journal().bring_back_drafts(&self.head()).await?;
        let is_case = |case| self.with_table(|table| table.place(row::key(case)).is_some());
        self.journal().carry_drafts_over(is_case).await
    }

    /// Seals the tail when it holds a segment's worth of entries; comes back with whether it did. Other tabs
    /// then have to [follow](Self::follow_rows).
    ///
    /// # Errors
    /// The connection was closed, the disk is full or the database cannot be read: the tail stays, and the
    /// next time will do.
    pub async fn seal(&self, context: &OwnedContext) -> Result<bool, StorageError> {
        let _guard = sealing::exclusive().await;
        self.with_current_rows(context, async || {
            let (_, as_of) = self.bring_up_to_date(context).await?;
            let sealed = self.journal().seal(as_of, |case| self.row_of(case)).await?;
            if let Some((head, rows)) = &sealed {
                self.put_rows(as_of, head, rows);
            }
            Ok(sealed.is_some())
        })
        .await
    }

    /// The row of a case, on its own feet: through the form in which it is stored, which knows all columns.
    fn row_of(&self, case: CaseId) -> Option<Row<'static>> {
        let bytes = self.with_table(|table| {
            let row = table.row(table.place(row::key(case))?)?;
            block::write(std::slice::from_ref(&row)).ok()
        })?;
        block::rows(&bytes).ok()?.pop()
    }

    /// Takes note of entries that another tab appended to a case.
    ///
    /// # Errors
    /// The connection was closed, or the database cannot be read.
    pub async fn follow_case(&self, context: &OwnedContext, case: CaseId) -> Result<(), StorageError> {
        let head = self.journal().head().await?.ok_or(StorageError::Closed)?;
        match self.journal().single_row(case).await? {
            Some(row) => {
                self.observe(&head);
                self.put_row(&row);
                Ok(())
            }
            // Its block was written meanwhile.
            None => self.follow_rows(context).await,
        }
    }

    /// Takes note that another tab changed many rows, or where entries lie.
    ///
    /// # Errors
    /// The connection was closed, the database cannot be read, or others keep writing.
    pub async fn follow_rows(&self, context: &OwnedContext) -> Result<(), StorageError> {
        let head = self.journal().head().await?.ok_or(StorageError::Closed)?;
        self.observe(&head);
        self.reread(context).await
    }
}
