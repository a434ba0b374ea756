//! What the register has of its own of policies, calendars and categories.

use super::state::App;
use crate::facts::{self, OwnFacts};
use crate::storage::Trouble;

impl App {
    /// Changes the register's own facts and goes by them from now on.
    ///
    /// # Errors
    /// Nothing can be written; nothing was changed.
    #[allow(clippy::unused_async, reason = "keeping them will be")]
    pub async fn change_own(self, change: impl FnOnce(&mut OwnFacts)) -> Result<(), Trouble> {
        let mut own = facts::own().clone();
        change(&mut own);
        facts::adopt(own);
        Ok(())
    }
}
