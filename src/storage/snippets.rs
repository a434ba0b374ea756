//! The register's own snippets: one record of `meta`, read when somebody wants one.

use super::database::{Change, Store};
use super::error::StorageError;
use super::journal::Journal;
use crate::register::snippets::{SnippetError, Snippets};

/// The key of the record.
pub(super) const SNIPPETS: &str = "snippets";

impl Journal {
    /// The snippets; none where there is no record.
    ///
    /// # Errors
    /// The connection was closed, or the database cannot be read.
    pub async fn snippets(&self) -> Result<Snippets, StorageError> {
        Ok(self.snippets_record().await?.map_or_else(Snippets::default, |record| Snippets::read(&record)))
    }

    /// The record as it stands; `None` where there is none.
    ///
    /// # Errors
    /// The connection was closed, or the database cannot be read.
    pub async fn snippets_record(&self) -> Result<Option<Vec<u8>>, StorageError> {
        self.database.get(Store::Meta, SNIPPETS).await
    }

    /// Changes the snippets as they are in the database now, in one transaction; comes back with them after it.
    /// `change` may refuse: then nothing is changed.
    ///
    /// # Errors
    /// The connection was closed, the disk is full or the database cannot be read; nothing was changed.
    pub async fn change_snippets(
        &self,
        change: impl FnOnce(&mut Snippets) -> Result<(), SnippetError>,
    ) -> Result<Result<Snippets, SnippetError>, StorageError> {
        self.database
            .update(&[Store::Meta], async |open| {
                let record = open.get(Store::Meta, SNIPPETS).await?.unwrap_or_default();
                let mut snippets = Snippets::read(&record);
                Ok(match change(&mut snippets) {
                    Err(refused) => (Vec::new(), Err(refused)),
                    Ok(()) => {
                        let put = Change::put(Store::Meta, SNIPPETS, &snippets.write()?);
                        (vec![put], Ok(snippets))
                    }
                })
            })
            .await
    }
}
