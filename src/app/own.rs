//! What the register has of its own of policies, calendars and categories.

use super::state::App;
use crate::facts::CustomRules;
use crate::storage::StorageError;

impl App {
    /// Changes the register's own facts and goes by them from now on.
    ///
    /// # Errors
    /// Nothing can be written; nothing was changed.
    pub async fn change_own(self, change: impl FnOnce(&mut CustomRules)) -> Result<(), StorageError> {
        self.change_rules(change).await
    }
}
