//! In and out: CSV files of other registers, the whole register as JSON. The heavy part runs in the
//! second thread; what it makes is stored in one transaction.

use std::collections::{BTreeMap, BTreeSet};
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

use leptos::prelude::*;

use super::state::App;
use super::tabs::TabMessage;
use crate::browser::files::{self, File};
use crate::browser::{idle, random, time, zone};
use crate::diagnostics::Cause;
use crate::domain::history::entry::Entry;
use crate::domain::values::reference::clear_code;
use crate::domain::{Case, CaseId};
use crate::exchange::batch::Batch;
use crate::exchange::csv::{Form, Inspection, Mapping, Options, Report};
use crate::exchange::json::Header;
use crate::exchange::segment;
use crate::exchange::stored::StoredEntry;
use crate::facts::RulesMerge;
use crate::register::Row;
use crate::storage::erasing::Erasure;
use crate::storage::journal::{NewEntries, Sealed};
use crate::storage::{Head, StorageError, canary, sealing};
use crate::worker::client::Client;
use crate::worker::protocol::{self, Found, Progress, pack_cases, pack_entries};

/// Why something did not come in or go out. The register is as it was.
#[derive(Clone, PartialEq, Debug)]
pub enum TransferError {
    /// The file, or the work in the second thread.
    Worker(protocol::WorkerError),
    /// Storing or reading the register.
    Storage(StorageError),
}

impl From<protocol::WorkerError> for TransferError {
    fn from(trouble: protocol::WorkerError) -> Self {
        Self::Worker(trouble)
    }
}

impl From<StorageError> for TransferError {
    fn from(trouble: StorageError) -> Self {
        Self::Storage(trouble)
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

/// What came of reading a register from JSON.
#[derive(Clone, PartialEq, Debug)]
pub struct MergeReport {
    /// What the file held.
    pub found: Found,
    /// Complaints that are new here.
    pub cases: u64,
    /// Entries that are new here.
    pub entries: u64,
    /// Policies and calendars that came with it, and those that stay as they are here.
    pub rules: RulesMerge,
}

/// Work under way, and how to call it off.
pub struct Running<T> {
    /// The work.
    pub future: Pin<Box<dyn Future<Output = T>>>,
    /// Calls it off: the register stays as it was.
    pub cancel: Rc<dyn Fn()>,
}

type Outcome<T> = Result<T, TransferError>;

impl App {
    /// A worker that goes by the rules in force and counts days in the register's zone.
    pub(super) fn client(self) -> Client {
        let zone = self.zone_untracked().id().cloned();
        Client::new(crate::browser::dedicated_worker::SCRIPT, self.rules.get_untracked(), zone)
    }

    fn run<T: 'static, F: Future<Output = Outcome<T>> + 'static>(
        self,
        work: impl FnOnce(Client) -> F,
    ) -> Running<Outcome<T>> {
        let client = self.client();
        let cancelled = client.clone();
        Running { future: Box::pin(work(client)), cancel: Rc::new(move || cancelled.cancel()) }
    }

    /// Looks through a CSV file.
    #[must_use]
    pub fn inspect(self, file: File, progress: impl Fn(Progress) + 'static) -> Running<Outcome<Inspection>> {
        self.run(|client| async move { Ok(client.inspect(file, progress).await?) })
    }

    /// Imports a CSV file: all of it, or nothing.
    #[must_use]
    pub fn import(
        self,
        file: File,
        form: Form,
        mapping: Mapping,
        progress: impl Fn(Progress) + 'static,
    ) -> Running<Outcome<Report>> {
        self.run(move |client| async move {
            let journal = self.journal()?;
            let _guard = sealing::exclusive().await;
            let head = journal.head().await?.ok_or(StorageError::Closed)?;
            let context = self.context_now();
            let options = Options {
                file: file.name(),
                prefix: head.prefix.clone(),
                issuer: clear_code(random::bits(), 3),
                policy: head.purpose.policy(&context.rules, context.get().today()),
                currency: String::new(),
                first_segment: head.next_segment,
                after: head.latest,
                seed: random::bits(),
            };
            let known = self.known_cases();
            let imported = client.import(file, form, mapping, options, known, progress).await?;
            // What the second thread holds is not needed any more, and storing wants room.
            client.cancel();
            if imported.report.added > 0 {
                let sealed = sealed(imported.batch, head.next_segment, imported.latest, false);
                self.store(sealed).await?;
            }
            Ok(imported.report)
        })
    }

    /// Stores a batch and shows it. The caller holds the lock of sealing.
    pub(super) async fn store(self, batch: Sealed) -> Result<(), StorageError> {
        let head = self.journal()?.store(&batch).await?;
        self.adopt(&head);
        self.change_table(|table| {
            for block in &batch.blocks {
                // Just written by this build's own code: it can be read.
                let _ = table.read_block(block);
            }
        });
        self.tell(&TabMessage::Rows);
        Ok(())
    }

    fn known_cases(self) -> Vec<u8> {
        self.with_table(|table| pack_cases(table.cells().iter().map(|cells| cells.id)))
    }

    /// Writes the whole register as one JSON file and hands it to the browser's downloads.
    #[must_use]
    pub fn export_json(self, progress: impl Fn(Progress) + 'static) -> Running<Outcome<()>> {
        self.run(move |client| async move {
            let journal = self.journal()?;
            let head = journal.head().await?.ok_or(StorageError::Closed)?;
            let (segments, tail) = journal.log().await?;
            let header = Header {
                register: head.register,
                purpose: Some(head.purpose),
                zone: head.zone.clone().or_else(zone::device),
                zone_changes: head.zone_changes.clone(),
                own: journal.own().await?.facts,
                exported: time::now(),
                count: head.entries,
            };
            let pieces = client.write_json(header, segments, tail, progress).await?;
            let name = format!("redress-{}.json", time::now().format("%Y-%m-%d-%H%M"));
            files::download(&name, "application/json", &pieces).map_err(StorageError::from)?;
            canary::remember_backup(&head, time::now().timestamp_millis());
            Ok(())
        })
    }

    /// Reads a register from JSON and unites it with this one.
    #[must_use]
    pub fn merge_json(
        self,
        file: File,
        progress: impl Fn(Progress) + 'static,
    ) -> Running<Outcome<MergeReport>> {
        self.run(move |client| async move {
            let journal = self.journal()?;
            let (read, merged, rules) = {
                let _guard = sealing::exclusive().await;
                let head = journal.head().await?.ok_or(StorageError::Closed)?;
                let entries = self.known_entries().await?;
                let cases = self.known_cases();
                let first = head.next_segment;
                let mut read = client.read_json(file, entries, cases, first, progress).await?;
                let merged = std::mem::take(&mut read.merged);
                let batch = std::mem::take(&mut read.batch);
                let sum = (batch.cases, batch.entries);
                if head.entries == 0 {
                    self.take_zone(&read.found.header).await?;
                }
                let rules = self.unite_rules(&read.found.header.own, head.entries == 0).await?;
                if batch.entries > 0 {
                    self.store(sealed(batch, first, read.found.latest, false)).await?;
                }
                ((read.found, sum), merged, rules)
            };
            let (found, (cases, entries)) = read;
            let entries = entries + merged.len() as u64;
            self.unite(merged).await?;
            Ok(MergeReport { found, cases, entries, rules })
        })
    }

    /// Counts days in the zone of a file from now on, and keeps what is on record about it. For a register
    /// that is empty: it is being restored.
    async fn take_zone(self, file: &Header) -> Result<(), StorageError> {
        let Some(zone) = file.zone.clone() else { return Ok(()) };
        let changes = file.zone_changes.clone();
        let set = |head: &mut Head| (head.zone, head.zone_changes) = (Some(zone), changes);
        let head = self.journal()?.change_head(set).await?;
        self.adopt(&head);
        self.reread_rows().await;
        self.tell(&TabMessage::Rows);
        Ok(())
    }

    /// Appends entries of cases that are here, case by case.
    async fn unite(self, merged: Vec<StoredEntry>) -> Result<(), StorageError> {
        let mut cases: BTreeMap<CaseId, Vec<Entry>> = BTreeMap::new();
        for stored in merged {
            cases.entry(stored.case).or_default().push(stored.entry());
        }
        let journal = self.journal()?;
        for (id, entries) in cases {
            let before = journal.head().await?.ok_or(StorageError::Closed)?;
            let segments = self.segments_of(id);
            let mut all = journal.history(id, &segments).await?.entries;
            all.extend(entries.iter().cloned());
            let case = Case::fold(id, all);
            let row = Row::of(&self.context_now().get(), &case, segments);
            let shown = row.clone();
            let head = if case.state.erased.is_some() {
                // Erased here or there: what came stays without its contents, and so does what was here.
                let fresh: BTreeSet<_> = entries.iter().map(|entry| entry.body.id).collect();
                journal.erase(before.digest, &[Erasure::of(&case, &fresh, row)]).await?
            } else {
                journal.append(move |_| Ok(NewEntries { entries, rows: vec![row] })).await?
            };
            self.appended(&head, &shown);
        }
        self.cache.set_value(None);
        Ok(())
    }

    /// Every entry here with its digest.
    async fn known_entries(self) -> Result<Vec<u8>, StorageError> {
        let (segments, tail) = self.journal()?.log().await?;
        let mut known = Vec::new();
        for bytes in segments {
            let entries = segment::read(&bytes).unwrap_or_default();
            known.extend(pack_entries(entries.iter().map(|entry| (entry.id, entry.digest))));
            idle::yield_to_event_loop().await;
        }
        let tail = tail.iter().filter_map(|bytes| StoredEntry::from_bytes(bytes).ok());
        known.extend(pack_entries(tail.map(|entry| (entry.id, entry.digest))));
        Ok(known)
    }
}

/// A batch as storage takes it.
pub(super) fn sealed(
    batch: Batch,
    first_segment: u32,
    latest: Option<crate::domain::EntryId>,
    demo: bool,
) -> Sealed {
    Sealed {
        segments: batch.segments,
        blocks: batch.blocks,
        entries: batch.entries,
        digest: batch.digest,
        latest,
        first_segment,
        demo,
    }
}
