//! Sample data: loaded in one act, marked as such, removed in one act.

use leptos::prelude::*;

use super::lazy_jobs;
use super::state::App;
use super::tabs::TabMessage;
use super::transfer::TransferError;
use crate::domain::Purpose;
use crate::domain::readings::stage::Stage;
use crate::i18n::Lang;
use crate::register::row::RowFlags;
use crate::register::table::Cells;
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
        let is_chinese = self.lang.get_untracked() == Lang::Zh;
        let cases = register.load_sample_data(&self.context_now(), is_chinese, make).await?;
        self.announce_desk(register.journal().desk().await?);
        self.announce(&register, &TabMessage::Rows);
        Ok(cases)
    }

    /// The number of a sample complaint in one of these stages, one in the language of the interface before
    /// others; `None` where there is none. Follows the table.
    #[must_use]
    pub fn demo_case(self, stages: &[Stage]) -> Option<String> {
        self.version.track();
        let is_chinese = self.lang.get() == Lang::Zh;
        self.with_table(|table| {
            let fits =
                move |cells: &Cells| cells.flags.contains(RowFlags::DEMO) && stages.contains(&cells.stage());
            let places = move || {
                let cells = table.cells().iter().zip(0..);
                cells.filter(move |(cells, _)| fits(cells)).map(|(_, at)| at)
            };
            let speaks = |at: &u32| is_han(table.product(*at)) == is_chinese;
            let place = places().find(speaks).or_else(|| places().next())?;
            Some(table.reference(place).to_owned())
        })
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
        self.announce_desk(register.journal().desk().await?);
        if self.purpose() == Purpose::Demo {
            self.leave_unlisted_desk();
        }
        self.announce(&register, &TabMessage::Rows);
        Ok(())
    }
}

/// Whether a text is written in Chinese characters.
fn is_han(text: &str) -> bool {
    text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c))
}
