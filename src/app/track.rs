//! The complainant's own way to a case: its number and the code only the complainant holds.

use super::state::App;
use crate::domain::values::reference::Reference;
use crate::domain::values::tracking::TrackingCode;
use crate::domain::{Case, Moment};
use crate::storage::StorageError;

/// Why a case was not shown to whoever gave a number and a code.
#[derive(Clone, PartialEq, Debug)]
pub enum TrackingError {
    /// The code is not that of this number.
    Wrong,
    /// No complaint of this number is on this device: another device has it.
    NotHere,
    /// Its time was over, and it was erased at this moment.
    Erased(Moment),
    /// The case could not be read.
    Storage(StorageError),
}

impl App {
    /// Opens a case for whoever holds its tracking code.
    ///
    /// # Errors
    /// The number is not on this device, number and code do not belong together, the case was erased, or it
    /// cannot be read.
    pub async fn track(self, reference: &Reference, code: &TrackingCode) -> Result<Case, TrackingError> {
        let id = self.find_reference(reference.as_str()).ok_or(TrackingError::NotHere)?;
        let case = self.open_case(id).await.map_err(TrackingError::Storage)?.case;
        match &case.state.erased {
            _ if case.state.tracking != Some(code.digest(id)) => Err(TrackingError::Wrong),
            Some(tombstone) => Err(TrackingError::Erased(tombstone.when)),
            None => Ok(case),
        }
    }
}
