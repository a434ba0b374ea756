//! What the register has of its own of policies, calendars and categories.

use super::state::App;
use crate::facts::OwnFacts;
use crate::storage::Trouble;

impl App {
    /// Changes the register's own facts and goes by them from now on.
    ///
    /// # Errors
    /// Nothing can be written; nothing was changed.
    pub async fn change_own(self, change: impl FnOnce(&mut OwnFacts)) -> Result<(), Trouble> {
        self.change_rules(change).await
    }
}
