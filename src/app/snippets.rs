//! The register's own snippets, read when they are wanted.

use super::state::App;
use crate::register::snippets::{Snippet, Snippets};
use crate::storage::StorageError;

pub use crate::commands::snippets::SnippetChangeError;

impl App {
    /// The snippets as they are in the database now.
    ///
    /// # Errors
    /// No register is open, or it cannot be read.
    pub async fn snippets(self) -> Result<Snippets, StorageError> {
        self.register()?.snippets().await
    }

    /// Keeps a snippet: in the place of `before`, or as a new one. Comes back with all of them after it.
    ///
    /// # Errors
    /// It is refused; no register is open, or nothing can be written. Nothing was changed.
    pub async fn put_snippet(
        self,
        before: Option<Snippet>,
        snippet: Snippet,
    ) -> Result<Snippets, SnippetChangeError> {
        self.register()?.put_snippet(before.as_ref(), snippet).await
    }

    /// Removes a snippet. Comes back with those that are left.
    ///
    /// # Errors
    /// No register is open, or nothing can be written. Nothing was changed.
    pub async fn remove_snippet(self, snippet: &Snippet) -> Result<Snippets, SnippetChangeError> {
        self.register()?.remove_snippet(snippet).await
    }
}
