//! What people suggest about how complaints are handled, which no row has.

use super::state::App;
use crate::domain::CaseId;
use crate::storage::Trouble;

impl App {
    /// Reads what was suggested in a case, the latest first.
    ///
    /// # Errors
    /// It cannot be read.
    pub async fn suggestions_in(self, case: CaseId) -> Result<Vec<String>, Trouble> {
        let case = self.open_case(case).await?.case;
        let mut texts: Vec<String> = case.suggestions().map(str::to_owned).collect();
        texts.reverse();
        Ok(texts)
    }
}
