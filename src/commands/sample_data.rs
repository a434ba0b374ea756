//! Sample data: loaded in one act, marked as such, removed in one act.

use std::collections::BTreeSet;

use super::context::OwnedContext;
use super::desk::DeskError;
use super::register::OpenRegister;
use super::transfer::{TransferError, stored_batch};
use crate::browser::random;
use crate::diagnostics::report;
use crate::domain::values::reference::clear_code;
use crate::domain::{CaseId, Purpose};
use crate::exchange::batch::Batch;
use crate::register::desk::{Desk, Staff};
use crate::register::row::{self, RowFlags};
use crate::register::table::{Column, Place};
use crate::storage::desk::DeskUnion;
use crate::storage::{StorageError, sealing};
use crate::worker::protocol::{DemoOptions, WorkerError};

/// Sample complaints loaded.
const COUNT: usize = 260;
/// Of a hundred, how many are in the other language: a desk in one hears the other now and then.
const OTHER: u8 = 6;

fn is_sample(flags: RowFlags) -> bool {
    flags.contains(RowFlags::DEMO)
}

impl OpenRegister {
    /// Loads sample data, which `make` makes, mostly in Chinese or mostly in English, with the people who handled
    /// it; comes back with the number of complaints. In a demo these people are the staff, so that somebody
    /// can be at the desk; among the staff of a real desk nobody made up has a place.
    ///
    /// # Errors
    /// The worker cannot make it, or nothing can be read or written. The register is as it was.
    pub async fn load_sample_data(
        &self,
        context: &OwnedContext,
        is_chinese: bool,
        make: impl AsyncFnOnce(DemoOptions) -> Result<(Batch, Vec<Staff>), WorkerError>,
    ) -> Result<u64, TransferError> {
        let _guard = sealing::exclusive().await;
        let (head, as_of) = self.bring_up_to_date(context).await?;
        let options = DemoOptions {
            side: head.purpose.side(),
            country: head.country,
            count: COUNT,
            chinese: if is_chinese { 100 - OTHER } else { OTHER },
            seed: random::bits(),
            prefix: head.prefix,
            issuer: clear_code(random::bits(), 3),
            first_segment: as_of.next_segment,
        };
        let (batch, staff) = make(options).await?;
        let cases = batch.cases;
        let theirs = Desk { staff, ..Desk::default() };
        let desk = (head.purpose == Purpose::Demo).then_some(DeskUnion { theirs, restored: None });
        self.store(stored_batch(batch, as_of.next_segment, None, true), desk).await?;
        Ok(cases)
    }

    /// Number of sample complaints in the register.
    #[must_use]
    pub fn sample_count(&self) -> usize {
        self.with_table(|table| table.cells().iter().filter(|cells| is_sample(cells.flags)).count())
    }

    /// Removes all sample data, and what was recorded on it; of a demo also its staff, but for who handles a
    /// complaint that stays: nobody made up is left in what becomes a register of one's own. An import that is
    /// under way is waited for.
    ///
    /// # Errors
    /// The connection was closed, the disk is full or the database cannot be read. The register is as it
    /// was.
    pub async fn remove_sample_data(&self, context: &OwnedContext) -> Result<(), StorageError> {
        let _guard = sealing::exclusive().await;
        let purpose = self.with_current_rows(context, async || {
            let (_, as_of) = self.bring_up_to_date(context).await?;
            let (cases, segments, kept) = self.with_table(|table| {
                let (mut cases, mut segments) = (BTreeSet::<CaseId>::new(), BTreeSet::<u32>::new());
                for (cells, place) in
                    table.cells().iter().zip(0..).filter(|(cells, _)| is_sample(cells.flags))
                {
                    segments.extend(table.segments(place));
                    cases.insert(row::case_id(cells.id));
                }
                (cases, segments, table.filtered(|cells| !is_sample(cells.flags)))
            });
            let head = self.journal().remove_demo(as_of, &cases, &segments, &kept).await?;
            let purpose = head.purpose;
            self.replace_table(kept, &head);
            Ok(purpose)
        });
        if purpose.await? == Purpose::Demo {
            self.remove_idle_staff().await;
        }
        Ok(())
    }

    /// Takes who handles no complaint off the staff. The sample data is gone already: where this fails, it is
    /// reported, and the names can be removed by hand.
    async fn remove_idle_staff(&self) {
        let handlers: BTreeSet<String> = self.with_table(|table| {
            (0..table.len() as Place).map(|place| table.name(place, Column::Handler).to_owned()).collect()
        });
        let removed = self.change_desk(|desk| {
            desk.staff.retain(|staff| handlers.contains(&staff.name));
            Ok(())
        });
        if let Err(DeskError::Storage(error)) = removed.await {
            report("commands::sample_data, the staff of a demo", &error);
        }
    }
}
