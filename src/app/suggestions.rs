//! What people suggest about how complaints are handled, which no row has.

use super::state::App;
use crate::domain::{CaseId, Role};
use crate::storage::StorageError;

impl App {
    /// Reads what was suggested in a case, the latest first: the role of who suggested it, and the text.
    ///
    /// # Errors
    /// No register is open, or the case cannot be read.
    pub async fn suggestions_in(self, case: CaseId) -> Result<Vec<(Role, String)>, StorageError> {
        let case = self.open_case(case).await?.case;
        let said = case.suggestions().map(|(role, text)| (role, text.to_owned()));
        let mut said: Vec<(Role, String)> = said.collect();
        said.reverse();
        Ok(said)
    }
}
