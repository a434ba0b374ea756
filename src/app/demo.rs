//! Sample data: loaded in one act, marked as such, removed in one act.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::lazy_jobs;
use super::state::App;
use super::tabs::TabMessage;
use super::transfer::{TransferError, sealed};
use crate::browser::random;
use crate::domain::CaseId;
use crate::domain::values::reference::clear_code;
use crate::register::row::{self, RowFlags};
use crate::storage::{StorageError, sealing};
use crate::worker::protocol::DemoOptions;

pub use crate::domain::values::tracking::DEMO_CODE;

/// Sample complaints loaded.
const COUNT: usize = 260;
/// Of a hundred, how many are in Chinese.
const CHINESE: u8 = 60;

impl App {
    /// Loads sample data; comes back with how many complaints.
    ///
    /// # Errors
    /// The second thread or storage fails; the register is as it was.
    pub async fn load_demo(self) -> Result<u64, TransferError> {
        lazy_jobs::load_demo(self).await
    }

    pub(super) async fn make_demo(self) -> Result<u64, TransferError> {
        let journal = self.journal()?;
        let _guard = sealing::exclusive().await;
        let head = journal.head().await?.ok_or(StorageError::Closed)?;
        let options = DemoOptions {
            count: COUNT,
            chinese: CHINESE,
            seed: random::bits(),
            prefix: head.prefix.clone(),
            issuer: clear_code(random::bits(), 3),
            first_segment: head.next_segment,
        };
        let client = self.client();
        let batch = client.demo(options).await?;
        let cases = batch.cases;
        self.store(sealed(batch, head.next_segment, None, true)).await?;
        Ok(cases)
    }

    /// How many sample complaints there are. Follow [`App::version`].
    #[must_use]
    pub fn demo_count(self) -> usize {
        self.with_table(|table| {
            table.cells().iter().filter(|cells| cells.flags.contains(RowFlags::DEMO)).count()
        })
    }

    /// Removes all sample data, and what was recorded on it.
    ///
    /// # Errors
    /// Storage fails; the register is as it was.
    pub async fn remove_demo(self) -> Result<(), StorageError> {
        let is_demo = |marks: RowFlags| marks.contains(RowFlags::DEMO);
        let (cases, segments, kept) = self.with_table(|table| {
            let places = (0..table.len() as u32)
                .filter(|place| table.at(*place).is_some_and(|cells| is_demo(cells.flags)));
            let mut cases: BTreeSet<CaseId> = BTreeSet::new();
            let mut segments: BTreeSet<u32> = BTreeSet::new();
            for place in places {
                segments.extend(table.segments(place));
                cases.extend(table.at(place).map(|cells| row::case_id(cells.id)));
            }
            (cases, segments, table.filtered(|cells| !is_demo(cells.flags)))
        });
        let head = self.journal()?.remove_demo(&cases, &segments, &kept).await?;
        self.cache.set_value(None);
        self.adopt(&head);
        self.change_table(|table| *table = kept);
        self.tell(&TabMessage::Rows);
        Ok(())
    }
}
