//! What the two threads say to one another. Long runs of bytes and files travel beside the message,
//! in the order that each job names, and are moved rather than copied.
//!
//! No enum here has its tag inside (`serde(tag)`): such a one cannot hold what is
//! [not read](crate::encode::Unread), as the header of a register does.

use std::collections::{HashMap, HashSet};

use serde::{Deserialize, Serialize};

use crate::diagnostics::{Cause, Diagnostic};
use crate::domain::{Digest, EntryId, ZoneId};
use crate::encode::EncodeError;
use crate::exchange::batch::Batch;
use crate::exchange::csv::inspect::CsvError;
use crate::exchange::csv::{FileForm, ImportOptions, ImportReport, Inspection, Mapping};
use crate::exchange::json::{Header, JsonError, Named};
use crate::exchange::stored::StoredEntry;
use crate::facts::{CountryCode, CustomRules, Side};
use crate::register::desk::Staff;

/// A question of the page to the worker.
#[derive(Debug, Serialize, Deserialize)]
pub struct Request {
    /// Number of the question, which comes back with every answer.
    pub id: u32,
    /// The register's own policies, calendars and categories.
    #[serde(default)]
    pub own: CustomRules,
    /// The register's zone; the device's where there is none.
    #[serde(default)]
    pub zone: Option<ZoneId>,
    /// Now, milliseconds since 1970.
    pub now: i64,
    /// What is to be done.
    pub job: Job,
}

/// What can be done in the second thread.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Job {
    /// Look through a CSV file. Beside it: the file.
    Inspect,
    /// Import a CSV file. Beside it: the file; [known cases](pack_cases).
    Import {
        /// How the file is written.
        form: FileForm,
        /// What its columns mean.
        mapping: Mapping,
        /// What else the import needs to know.
        options: ImportOptions,
    },
    /// Make sample data. Nothing is beside it.
    Demo(DemoOptions),
    /// Read a register from JSON and compare it with the register here. Beside it: the file;
    /// [known entries](pack_entries); [known cases](pack_cases).
    ReadJson {
        /// The number the first segment will get.
        first_segment: u32,
    },
    /// Write the register as JSON. Beside it: segments, then journal records of single entries.
    WriteJson {
        /// What stands before the entries.
        header: Header,
        /// How many of the runs of bytes are segments.
        segments: usize,
    },
}

/// See [`demo::GeneratorOptions`](crate::demo::GeneratorOptions), which the page itself is built without.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DemoOptions {
    /// Whose register it is.
    pub side: Side,
    /// The country of the register.
    pub country: Option<CountryCode>,
    /// How many complaints of a desk; at least `demo::LEAST`.
    pub count: usize,
    /// How many of a hundred are in Chinese.
    pub chinese: u8,
    /// Seed of the random numbers: the same seed gives the same data.
    pub seed: u64,
    /// Prefix of the reference numbers given to its cases.
    pub prefix: String,
    /// Issuer in reference numbers.
    pub issuer: String,
    /// The number the first segment will get.
    pub first_segment: u32,
}

/// An answer of the worker to the page.
#[derive(Debug, Serialize, Deserialize)]
pub struct Response {
    /// Number of the question it answers; 0 when it answers none.
    pub id: u32,
    /// What the answer says.
    pub event: WorkerEvent,
}

/// What an answer of the worker says.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WorkerEvent {
    /// The thread listens from now on. Comes once, unasked.
    Ready,
    /// The job has come so far.
    Progress(Progress),
    /// What went wrong in the worker without stopping it: for the page's own reports.
    Reported(Vec<Diagnostic>),
    /// The job is done.
    Done(Box<Done>),
    /// The job cannot be done.
    Failed(WorkerError),
}

/// How far a job has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// How much is done: bytes of the file that is read, or records of the register that is written.
    pub done: u64,
    /// How much there is in all, in the same unit.
    pub total: u64,
}

/// The results of the jobs.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Done {
    /// A CSV file was looked through.
    Inspected(Inspection),
    /// A CSV file was imported. Beside it: the batch.
    Imported {
        /// What the batch adds up to.
        sum: Sum,
        /// What was done with each row.
        report: ImportReport,
        /// The latest entry id made.
        latest: Option<EntryId>,
    },
    /// Sample data was made. Beside it: the batch.
    Demo {
        /// What the batch adds up to.
        sum: Sum,
        /// The people who handled it.
        staff: Vec<Staff>,
    },
    /// A register was read. Beside it: the batch of cases that are new here; then, as one run of
    /// bytes, the [entries](unpack_stored) of cases that are not.
    Read {
        /// What the batch adds up to.
        sum: Sum,
        /// What was found.
        found: Box<Comparison>,
    },
    /// The register was written. Beside it: the pieces of the file.
    Written,
}

/// What a batch adds up to; its segments and blocks travel beside it, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sum {
    /// Number of segments.
    pub segments: usize,
    /// Number of blocks of rows.
    pub blocks: usize,
    /// Entries in all segments together.
    pub entries: u64,
    /// Cases in the batch.
    pub cases: u64,
    /// Combined digest of all entries.
    pub digest: Digest,
}

/// What a register in JSON holds, compared with the register here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Comparison {
    /// The file's members before its entries.
    pub header: Header,
    /// Number of entries by which it holds fewer than its header says.
    pub missing: u64,
    /// The lines, from 1, of entries that could not be read.
    pub unreadable: Vec<u64>,
    /// Number of entries that the register has already.
    pub same: u64,
    /// Entries that the register has with another digest.
    pub altered: Vec<Named>,
    /// Entries whose digest does not fit what they say.
    pub broken: Vec<Named>,
    /// Number of new entries of cases that the register has.
    pub merged: u64,
    /// The latest entry id among all that comes in; `None` when nothing does.
    pub latest: Option<EntryId>,
}

/// Why a job could not be done.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[serde(tag = "trouble", content = "detail", rename_all = "snake_case")]
pub enum WorkerError {
    /// The CSV file cannot be taken. Holds why.
    #[error(transparent)]
    Csv(#[from] CsvError),
    /// The JSON file cannot be taken. Holds why.
    #[error(transparent)]
    Json(#[from] JsonError),
    /// The browser could not read a file.
    #[error("the file could not be read")]
    File,
    /// A segment or record handed over is damaged.
    #[error("a record is damaged")]
    Damaged,
    /// Something that was made cannot be serialised.
    #[error("a result cannot be written")]
    NotWritten,
    /// The second thread is gone: it could not be loaded, or failed.
    #[error("the second thread is gone")]
    Gone,
    /// The page called it off.
    #[error("called off")]
    Cancelled,
    /// The two threads do not understand each other: one is of another version.
    #[error("the two threads are of different versions")]
    Misunderstood,
}

/// It says what kind of trouble a file is in, and where, and quotes nothing of it.
impl From<&WorkerError> for Cause {
    fn from(error: &WorkerError) -> Self {
        Self::of(error)
    }
}

impl From<EncodeError> for WorkerError {
    fn from(_: EncodeError) -> Self {
        Self::NotWritten
    }
}

/// Takes a batch apart: its sum, and its segments followed by its blocks of rows.
#[must_use]
pub fn pack_batch(batch: Batch) -> (Sum, Vec<Vec<u8>>) {
    let sum = Sum {
        segments: batch.segments.len(),
        blocks: batch.blocks.len(),
        entries: batch.entries,
        cases: batch.cases,
        digest: batch.digest,
    };
    (sum, batch.segments.into_iter().chain(batch.blocks).collect())
}

/// Puts a batch together again; what comes after it stays in `parts`. `None` when parts are missing.
#[must_use]
pub fn unpack_batch(sum: Sum, parts: &mut Vec<Vec<u8>>) -> Option<Batch> {
    if parts.len() < sum.segments.checked_add(sum.blocks)? {
        return None;
    }
    let rest = parts.split_off(sum.segments + sum.blocks);
    let mut segments = std::mem::replace(parts, rest);
    let blocks = segments.split_off(sum.segments);
    Some(Batch { segments, blocks, entries: sum.entries, cases: sum.cases, digest: sum.digest })
}

/// Case ids as bytes, sixteen for each, low byte first.
#[must_use]
pub fn pack_cases(cases: impl Iterator<Item = u128>) -> Vec<u8> {
    cases.flat_map(u128::to_le_bytes).collect()
}

/// The case ids that [`pack_cases`] wrote. Bytes left over at the end are ignored.
#[must_use]
pub fn unpack_cases(bytes: &[u8]) -> HashSet<u128> {
    bytes.as_chunks().0.iter().map(|key| u128::from_le_bytes(*key)).collect()
}

/// Entry ids with their digests as bytes: sixteen for each id, then thirty-two for its digest.
#[must_use]
pub fn pack_entries(entries: impl Iterator<Item = (EntryId, Digest)>) -> Vec<u8> {
    entries.flat_map(|(id, digest)| id.0.into_bytes().into_iter().chain(digest.0)).collect()
}

/// The entry ids with their digests that [`pack_entries`] wrote. Bytes left over at the end are ignored.
#[must_use]
pub fn unpack_entries(bytes: &[u8]) -> HashMap<EntryId, Digest> {
    let entry = |chunk: &[u8; 48]| {
        let (mut id, mut digest) = ([0; 16], [0; 32]);
        id.copy_from_slice(&chunk[..16]);
        digest.copy_from_slice(&chunk[16..]);
        (EntryId(uuid::Uuid::from_bytes(id)), Digest(digest))
    };
    bytes.as_chunks().0.iter().map(entry).collect()
}

/// Entries as the bytes of a segment.
///
/// # Errors
/// An entry cannot be serialised.
pub fn pack_stored(entries: &[StoredEntry]) -> Result<Vec<u8>, EncodeError> {
    crate::exchange::segment::write(entries)
}

/// The entries that [`pack_stored`] wrote; `None` when the bytes are damaged.
#[must_use]
pub fn unpack_stored(bytes: &[u8]) -> Option<Vec<StoredEntry>> {
    crate::exchange::segment::read(bytes).ok()
}
