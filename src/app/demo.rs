//! Sample data: loaded in one act, marked as such, removed in one act.

use super::lazy_jobs;
use super::state::App;
use super::tabs::TabMessage;
use super::transfer::TransferError;
use crate::storage::StorageError;

pub use crate::domain::values::tracking::DEMO_CODE;

impl App {
    /// Loads sample data; comes back with the number of complaints.
    ///
    /// # Errors
    /// The worker cannot make it, or nothing can be read or written. The register is as it was.
    pub async fn load_demo(self) -> Result<u64, TransferError> {
        lazy_jobs::load_demo(self).await
    }

    pub(super) async fn make_demo(self) -> Result<u64, TransferError> {
        let register = self.register()?;
        let client = self.client();
        let make = async |options| client.demo(options).await;
        let cases = register.load_sample_data(&self.context_now(), make).await?;
        self.announce(&register, &TabMessage::Rows);
        Ok(cases)
    }

    /// Number of sample complaints in the register. Follow [`App::version`].
    #[must_use]
    pub fn demo_count(self) -> usize {
        self.register().map_or(0, |register| register.sample_count())
    }

    /// Removes all sample data, and what was recorded on it.
    ///
    /// # Errors
    /// No register is open, or nothing can be read or written. The register is as it was.
    pub async fn remove_demo(self) -> Result<(), StorageError> {
        let register = self.register()?;
        register.remove_sample_data(&self.context_now()).await?;
        self.announce(&register, &TabMessage::Rows);
        Ok(())
    }
}
