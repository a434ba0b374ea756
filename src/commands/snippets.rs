//! The register's own snippets.

use super::register::OpenRegister;
use crate::register::snippets::{Snippet, SnippetError, Snippets};
use crate::storage::StorageError;

/// Why a snippet was not kept.
#[derive(Clone, PartialEq, Debug)]
pub enum SnippetChangeError {
    /// It cannot be taken.
    Refused(SnippetError),
    /// It could not be stored.
    Storage(StorageError),
}

impl From<StorageError> for SnippetChangeError {
    fn from(error: StorageError) -> Self {
        Self::Storage(error)
    }
}

impl OpenRegister {
    /// The snippets as they are in the database now.
    ///
    /// # Errors
    /// The database cannot be read.
    pub async fn snippets(&self) -> Result<Snippets, StorageError> {
        self.journal().snippets().await
    }

    /// Keeps a snippet: in the place of `before`, or as a new one. Comes back with all of them after it.
    ///
    /// # Errors
    /// It is refused, or nothing can be read or written. Nothing was changed.
    pub async fn put_snippet(
        &self,
        before: Option<&Snippet>,
        snippet: Snippet,
    ) -> Result<Snippets, SnippetChangeError> {
        let change = |snippets: &mut Snippets| snippets.put(before, snippet);
        self.journal().change_snippets(change).await?.map_err(SnippetChangeError::Refused)
    }

    /// Removes a snippet. Comes back with those that are left.
    ///
    /// # Errors
    /// Nothing can be read or written. Nothing was changed.
    pub async fn remove_snippet(&self, snippet: &Snippet) -> Result<Snippets, SnippetChangeError> {
        let change = |snippets: &mut Snippets| {
            snippets.remove(snippet);
            Ok(())
        };
        self.journal().change_snippets(change).await?.map_err(SnippetChangeError::Refused)
    }
}
