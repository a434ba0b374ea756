//! Lodging: a draft becomes a case with a number and, at a desk, a tracking code.

use leptos::prelude::untrack;

use super::state::App;
use super::tabs::TabMessage;
use crate::browser::space;
use crate::domain::Values;

pub use crate::commands::lodge::{LodgeError, Receipt};

impl App {
    /// Lodges the draft: comes back with the receipt once the transaction is complete, and only then
    /// forgets the draft.
    ///
    /// # Errors
    /// Nobody is named at the desk, asked for; fields are missing or wrong, or nothing can be written; the draft is kept.
    pub async fn lodge(self, draft: &Values) -> Result<Receipt, LodgeError> {
        let register = self.register().map_err(LodgeError::Storage)?;
        let actor = self.actor(self.named(untrack(|| self.seat())).await);
        let receipt = register.lodge(&self.context_now(), &actor, draft).await?;
        self.announce(&register, &TabMessage::Case(receipt.case));
        if register.head().serial == 1 {
            // From the first complaint on there is something to lose: ask the browser to keep it.
            leptos::task::spawn_local(async {
                space::persist().await;
            });
        }
        Ok(receipt)
    }
}
