//! Single cases: opening one, taking a step on one.

use super::state::App;
use super::tabs::TabMessage;
use crate::commands::cases::Consulted;
use crate::domain::history::guard::Seat;
use crate::domain::{Case, CaseId, Moment, Step};
use crate::storage::StorageError;

pub use crate::commands::cases::Opened;

impl App {
    /// Reads a case from the database. One that is not there has no entries.
    ///
    /// # Errors
    /// No register is open, or the database cannot be read.
    pub async fn open_case(self, id: CaseId) -> Result<Opened, StorageError> {
        let register = self.register()?;
        let opened = register.open_case(&self.context_now(), id).await;
        self.show(&register);
        opened
    }

    /// Opens a case for whoever is at the desk; their name is on record before they see anything. Where it
    /// cannot be, the case opens all the same, and the second value says why; `None` where nothing failed.
    ///
    /// # Errors
    /// No register is open, or the database cannot be read.
    pub async fn consult_case(self, id: CaseId) -> Result<(Opened, Option<StorageError>), StorageError> {
        let register = self.register()?;
        let consulted = register.consult(&self.context_now(), &self.actor_now(), id).await;
        self.show(&register);
        let Consulted { opened, noted } = consulted?;
        if noted == Ok(true) {
            self.announce(&register, &TabMessage::Case(id));
        }
        Ok((opened, noted.err()))
    }

    /// The id of the case with this reference number, as printed; `None` when there is none here.
    #[must_use]
    pub fn find_reference(self, reference: &str) -> Option<CaseId> {
        self.register().ok()?.find_reference(reference)
    }

    /// The reference number of a case, as printed; `None` while it has none, or when it is not here.
    #[must_use]
    pub fn reference_of(self, id: CaseId) -> Option<String> {
        self.register().ok()?.reference_of(id)
    }

    /// Takes a step on a case: checks it against the case as it is in the database now, writes it, and comes
    /// back with the case after it once the transaction is complete. `happened` is when, [`Moment::Unknown`]
    /// now.
    ///
    /// # Errors
    /// Nobody is named at the desk, asked for; a guard refuses, or the journal cannot be written. Nothing was
    /// changed.
    pub async fn record(
        self,
        id: CaseId,
        step: Step,
        happened: Moment,
        seat: Seat,
    ) -> Result<Case, StorageError> {
        let register = self.register()?;
        let other = step.mirrored(id).map(|(other, _)| other);
        let seat = self.named(seat).await;
        let case = register.record(&self.context_now(), &self.actor(seat), id, step, happened).await?;
        for case in std::iter::once(id).chain(other) {
            self.announce(&register, &TabMessage::Case(case));
        }
        Ok(case)
    }
}
