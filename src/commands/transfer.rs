//! In and out: CSV files of other registers, the whole register as JSON. The heavy part is the caller's, who
//! hands it to the worker; what it makes is stored in one transaction.

use std::rc::Rc;

use super::context::OwnedContext;
use super::register::OpenRegister;
use crate::browser::{idle, random, zone};
use crate::diagnostics::{Cause, OrReport};
use crate::domain::EntryId;
use crate::domain::values::reference::clear_code;
use crate::encode::Unread;
use crate::exchange::batch::Batch;
use crate::exchange::csv::{ImportOptions, ImportReport, Imported};
use crate::exchange::json::Header;
use crate::exchange::segment;
use crate::exchange::stored::StoredEntry;
use crate::storage::desk::DeskUnion;
use crate::storage::journal::{CaseLocations, Log, NewEntries, StoredBatch};
use crate::storage::{Head, StorageError, canary, sealing};
use crate::worker::protocol::{WorkerError, pack_cases, pack_entries};

/// Why something did not come in or go out. The register is as it was.
#[derive(Clone, PartialEq, Debug)]
pub enum TransferError {
    /// The file cannot be taken, or the worker fails.
    Worker(WorkerError),
    /// The register could not be read or stored.
    Storage(StorageError),
}

impl From<WorkerError> for TransferError {
    fn from(error: WorkerError) -> Self {
        Self::Worker(error)
    }
}

impl From<StorageError> for TransferError {
    fn from(error: StorageError) -> Self {
        Self::Storage(error)
    }
}

/// It says what kind of trouble it is and quotes nothing of a file.
impl From<&TransferError> for Cause {
    fn from(error: &TransferError) -> Self {
        match error {
            TransferError::Worker(error) => error.into(),
            TransferError::Storage(error) => error.into(),
        }
    }
}

/// The whole register as a JSON file.
pub struct Exported {
    /// The bytes of the file, in pieces one after the other.
    pub pieces: Vec<Vec<u8>>,
    /// The head of the register as the file holds it.
    pub head: Head,
}

impl OpenRegister {
    /// Imports a file of another register: all of it, or nothing. `read` makes the cases of the file, given
    /// what it needs to know and the [keys](pack_cases) of the cases that are here; it is the long part, and
    /// calling it off leaves the register as it was. Meanwhile no other import, merge or removal begins, so
    /// that what was not here when it began is not here when it is stored.
    ///
    /// # Errors
    /// The file cannot be taken, the worker fails, or nothing can be read or written. Nothing was changed.
    pub async fn import(
        &self,
        context: &OwnedContext,
        file: String,
        read: impl AsyncFnOnce(ImportOptions, Vec<u8>) -> Result<Imported, WorkerError>,
    ) -> Result<ImportReport, TransferError> {
        let _guard = sealing::exclusive().await;
        let (head, as_of) = self.bring_up_to_date(context).await?;
        let options = ImportOptions {
            file,
            policy: head.purpose.policy(&context.rules, head.country, context.get().today()),
            prefix: head.prefix,
            issuer: clear_code(random::bits(), 3),
            currency: String::new(),
            first_segment: as_of.next_segment,
            after: head.latest,
            seed: random::bits(),
        };
        let Imported { batch, report, latest } = read(options, self.known_cases()).await?;
        if report.added > 0 {
            self.store(stored_batch(batch, as_of.next_segment, latest, false), None).await?;
        }
        Ok(report)
    }

    /// Writes the whole register as one JSON file, as it is at this moment. `write` makes the file of the
    /// segments and of the records of single entries. Once the file is where it belongs,
    /// [`note_backup`](Self::note_backup) says so.
    ///
    /// # Errors
    /// The worker fails, or the register cannot be read.
    pub async fn export(
        &self,
        context: &OwnedContext,
        write: impl AsyncFnOnce(Header, Vec<Vec<u8>>, Vec<Vec<u8>>) -> Result<Vec<Vec<u8>>, WorkerError>,
    ) -> Result<Exported, TransferError> {
        let Log { head, rules, desk, snippets, segments, tail } = self.journal().log().await?;
        let header = Header {
            register: head.register,
            purpose: Some(head.purpose),
            country: head.country,
            zone: head.zone.clone().or_else(zone::device),
            zone_changes: head.zone_changes.clone(),
            own: rules.facts,
            desk: desk.as_deref().and_then(Unread::from_bytes),
            snippets: snippets.as_deref().and_then(Unread::from_bytes),
            exported: context.now,
            count: head.entries,
        };
        let pieces = write(header, segments, tail).await?;
        Ok(Exported { pieces, head })
    }

    /// Remembers in this browser that the register left it as a file just now.
    pub fn note_backup(&self, context: &OwnedContext, exported: &Exported) {
        canary::remember_backup(&exported.head, context.now.timestamp_millis());
    }

    /// Stores a batch, with the people it is of, and shows it. The caller holds the lock of sealing.
    pub(super) async fn store(
        &self,
        batch: StoredBatch,
        desk: Option<DeskUnion>,
    ) -> Result<(), StorageError> {
        let new = NewEntries { batch: Some(Rc::new(batch)), desk, ..NewEntries::default() };
        self.append_to(&CaseLocations::default(), None, |_, _| Ok((new, ()))).await?;
        Ok(())
    }

    /// The keys of the cases that are here, by the table.
    pub(super) fn known_cases(&self) -> Vec<u8> {
        self.with_table(|table| pack_cases(table.cells().iter().map(|cells| cells.id)))
    }

    /// Every entry here with its digest.
    pub(super) async fn known_entries(&self) -> Result<Vec<u8>, StorageError> {
        let Log { segments, tail, .. } = self.journal().log().await?;
        let mut known = Vec::new();
        for bytes in segments {
            let entries =
                segment::read(&bytes).or_report("commands::transfer, a segment").unwrap_or_default();
            known.extend(pack_entries(entries.iter().map(|entry| (entry.id, entry.digest))));
            idle::yield_to_event_loop().await;
        }
        let tail = tail
            .iter()
            .filter_map(|bytes| StoredEntry::from_bytes(bytes).or_report("commands::transfer, an entry"));
        known.extend(pack_entries(tail.map(|entry| (entry.id, entry.digest))));
        Ok(known)
    }
}

/// A batch as storage takes it.
pub(super) fn stored_batch(
    batch: Batch,
    first_segment: u32,
    latest: Option<EntryId>,
    demo: bool,
) -> StoredBatch {
    StoredBatch {
        segments: batch.segments,
        blocks: batch.blocks,
        entries: batch.entries,
        digest: batch.digest,
        latest,
        first_segment,
        demo,
    }
}
