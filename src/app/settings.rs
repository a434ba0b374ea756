//! What the register keeps about itself.

use super::state::App;
use crate::domain::reference::is_prefix;
use crate::storage::Trouble;

impl App {
    /// Changes the prefix of reference numbers given out from now on. One that may not start a number
    /// changes nothing.
    ///
    /// # Errors
    /// Nothing can be written.
    pub async fn change_prefix(self, prefix: String) -> Result<(), Trouble> {
        if !is_prefix(&prefix) {
            return Ok(());
        }
        let head = self.journal()?.change_head(|head| head.prefix = prefix).await?;
        self.adopt(&head);
        Ok(())
    }
}
