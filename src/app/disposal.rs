//! Disposal of what need not be kept any longer.

use leptos::prelude::*;

use super::state::App;
use super::tabs::TabMessage;
use crate::domain::CaseId;
use crate::register::disposal::{self, DisposalList};
use crate::storage::StorageError;

pub use crate::commands::disposal::{Certificate, Disposed};

impl App {
    /// Closed cases whose time is over, and those on hold. Follow [`App::version`].
    #[must_use]
    pub fn disposal(self) -> DisposalList {
        let now = self.now.get();
        self.with_table(|table| disposal::listing(table, now, &self.zone_untracked()))
    }

    /// Why a case is on hold; empty where no reason was given.
    ///
    /// # Errors
    /// No register is open, or the case cannot be read.
    pub async fn hold_reason(self, case: CaseId) -> Result<String, StorageError> {
        Ok(self.open_case(case).await?.case.state.hold.unwrap_or_default())
    }

    /// The certificates of all disposals so far, from what the erased cases left of themselves; the latest
    /// first.
    ///
    /// # Errors
    /// No register is open, or a case cannot be read.
    pub async fn earlier_disposals(self) -> Result<Vec<Certificate>, StorageError> {
        let register = self.register()?;
        let certificates = register.earlier_disposals(&self.context_now()).await;
        self.show(&register);
        certificates
    }

    /// Erases the contents of cases, 25 in a transaction. `went_on` hears before each how many were dealt
    /// with; when it answers `false`, the rest stays. Every case is checked as it is in the database.
    pub async fn dispose(
        self,
        cases: Vec<CaseId>,
        confirmed_by: &str,
        went_on: impl Fn(usize) -> bool,
    ) -> Certificate {
        let actor = self.actor(self.named(untrack(|| self.seat())).await);
        let context = self.context_now();
        let Ok(register) = self.register() else {
            let left = cases.iter().map(|case| (case.to_string(), StorageError::Closed)).collect();
            return Certificate::none(&context, &actor, confirmed_by, left);
        };
        let certificate = register.dispose(&context, &actor, &cases, confirmed_by, went_on).await;
        if !certificate.disposed.is_empty() {
            self.announce(&register, &TabMessage::Rows);
        }
        certificate
    }
}
