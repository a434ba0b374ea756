//! A file becomes a batch of cases.
//!
//! Identity: a complaint's case id is made from its row, so that the same file twice adds nothing.
//! Where a column holds the other register's own number, that number alone is the identity, whatever
//! else the row says: a newer export of the same complaint is the same complaint. Otherwise all
//! cells are, together with how many equal rows came before in the file: two equal rows are two
//! complaints.

use std::collections::{HashMap, HashSet};
use std::io::BufRead;

use chrono::Datelike;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::cases::{self, Mapped, RowCase};
use super::mapping::{ColumnMapping, Mapping, Target};
use super::read::{Record, Records};
use super::report::{ImportReport, Rejected, RowProblem};
use crate::domain::history::entry::{Author, Body, Content, Role};
use crate::domain::history::step::{Origin, Receive, Step};
use crate::domain::values::codes::Priority;
use crate::domain::values::hybrid::HybridClock;
use crate::domain::values::reference::Reference;
use crate::domain::{CaseId, Context, Digest, EntryId, Moment};
use crate::encode::EncodeError;
use crate::exchange::batch::{Batch, Filler};
use crate::exchange::random::Random;

/// Rows between two looks at progress.
const STRIDE: u64 = 500;

/// What an import needs to know beside the file and the mapping.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportOptions {
    /// Name of the file, which its cases keep as their origin.
    pub file: String,
    /// Prefix of the reference numbers given to its cases.
    pub prefix: String,
    /// Issuer in reference numbers: three characters that belong to this import alone.
    pub issuer: String,
    /// The policy whose clocks run: `id@version`.
    pub policy: String,
    /// Currency of amounts where the file does not say.
    pub currency: String,
    /// The number the first segment will get.
    pub first_segment: u32,
    /// The latest entry id this device has seen: new ids come after it. `None` when it has seen none.
    pub after: Option<EntryId>,
    /// Random bits from which entry ids are made.
    pub seed: u64,
}

/// What came of an import: cases to be stored, and a report.
pub struct Imported {
    /// The cases, ready to be stored.
    pub batch: Batch,
    /// What was done with each row.
    pub report: ImportReport,
    /// The latest entry id made; `None` when no complaint was added.
    pub latest: Option<EntryId>,
}

/// Reads all records behind the header. `known` are the ids of the cases the register has; `progress` hears
/// every 500 rows, and is given the input to ask how far it is.
///
/// # Errors
/// A case cannot be serialised.
pub fn import<R: BufRead>(
    context: Context<'_>,
    records: &mut Records<R>,
    headers: &[String],
    mapping: &Mapping,
    options: &ImportOptions,
    known: &HashSet<u128>,
    progress: &mut dyn FnMut(&R),
) -> Result<Imported, EncodeError> {
    let mut import = Import::new(context, headers, mapping, options, known);
    let mut record = Record::default();
    loop {
        match records.next(&mut record) {
            Ok(true) => import.take(&record),
            Ok(false) => break,
            Err(stop) => {
                import.report.stopped = Some(stop);
                break;
            }
        }
        if import.report.read.is_multiple_of(STRIDE) {
            progress(records.input());
        }
    }
    let latest = (import.report.added > 0).then_some(import.latest);
    Ok(Imported { batch: import.filler.finish()?, report: import.report, latest: latest.flatten() })
}

struct Import<'a> {
    headers: &'a [String],
    columns: Vec<Option<&'a ColumnMapping>>,
    mapped: Mapped,
    options: &'a ImportOptions,
    known: &'a HashSet<u128>,
    context: Context<'a>,
    by: Author,
    clock: HybridClock,
    random: Random,
    equal: HashMap<u128, u32>,
    filler: Filler<'a>,
    report: ImportReport,
    latest: Option<EntryId>,
}

impl<'a> Import<'a> {
    fn new(
        context: Context<'a>,
        headers: &'a [String],
        mapping: &'a Mapping,
        options: &'a ImportOptions,
        known: &'a HashSet<u128>,
    ) -> Self {
        let columns = mapping.bind(headers);
        let has = |target| columns.iter().flatten().any(|column| column.target == target);
        let mapped = Mapped { closed: has(Target::Closed), outcome: has(Target::Outcome) };
        let mut clock = HybridClock::default();
        if let Some(after) = options.after {
            clock.observe(after);
        }
        Self {
            headers,
            mapped,
            columns,
            options,
            known,
            context,
            by: Author { person: String::new(), role: Role::Import, device: options.issuer.clone() },
            clock,
            random: Random::new(options.seed),
            equal: HashMap::new(),
            filler: Filler::new(context, options.first_segment),
            report: ImportReport::default(),
            latest: None,
        }
    }

    fn take(&mut self, record: &Record) {
        self.report.read += 1;
        if let Err((column, reason)) = self.try_take(record) {
            self.report.reject(Rejected {
                line: record.line(),
                column: column.and_then(|at| self.headers.get(at).cloned()),
                reason,
                cells: record.iter().map(str::to_owned).collect(),
            });
        }
    }

    fn try_take(&mut self, record: &Record) -> Result<(), cases::Fault> {
        let expected = self.headers.len();
        // Spreadsheets leave empty cells behind the last column.
        let beyond = (expected..record.len()).any(|at| !record.get(at).is_empty());
        if record.is_torn() {
            return Err((None, RowProblem::Torn));
        }
        if record.len() < expected || beyond {
            return Err((None, RowProblem::Width { expected, found: record.len() }));
        }
        let row = cases::read(&self.context, record, &self.columns, self.mapped, &self.options.currency)?;
        let case = self.identify(record, &row);
        if self.known.contains(&case) || (!row.external.is_empty() && !self.first(case)) {
            self.report.known += 1;
            return Ok(());
        }
        self.report.reversed += u64::from(row.reversed);
        self.report.added += 1;
        let bodies = self.bodies(CaseId(Uuid::from_u128(case)), record.line(), row);
        self.filler.add(CaseId(Uuid::from_u128(case)), bodies);
        Ok(())
    }

    /// Whether an external number comes for the first time in this file.
    fn first(&mut self, case: u128) -> bool {
        self.equal.insert(case, 1).is_none()
    }

    fn identify(&mut self, record: &Record, row: &RowCase) -> u128 {
        if !row.external.is_empty() {
            return case_key(&Digest::of(&[b"redress import ext", row.external.as_bytes()]));
        }
        let content = Digest::of(&[b"redress import row", record.raw().as_bytes()]);
        let key = case_key(&content);
        let equal = self.equal.entry(key).or_insert(0);
        *equal += 1;
        // The first of equal rows, nearly always the only one, needs no second digest.
        if *equal == 1 { key } else { case_key(&Digest::of(&[&content.0, &equal.to_be_bytes()])) }
    }

    fn bodies(&mut self, case: CaseId, line: u64, row: RowCase) -> Vec<Body> {
        let received = row.received.day(self.context.zone);
        let year = received.unwrap_or_else(|| self.context.today()).year();
        let serial = u32::try_from(self.report.added).unwrap_or(u32::MAX);
        let receive = Receive {
            reference: Reference::new(&self.options.prefix, year, &self.options.issuer, serial),
            tracking: None,
            origin: Origin::Imported { file: self.options.file.clone(), line },
            policy: self.options.policy.clone(),
            fields: row.fields,
            priority: Priority::Unstated,
            group: String::new(),
        };
        let first = (row.received, Step::Receive(receive));
        let steps = std::iter::once(first).chain(row.steps);
        steps.map(|(happened, step)| self.body(case, happened, step)).collect()
    }

    fn body(&mut self, case: CaseId, happened: Moment, step: Step) -> Body {
        let now = self.context.now;
        let id = self.clock.next(now.timestamp_millis().max(0) as u64, self.random.bits());
        self.latest = Some(id);
        Body { id, case, recorded: now, happened, by: self.by.clone(), content: Content::Step(step) }
    }
}

/// A uuid v8 from the first bytes of a digest.
fn case_key(digest: &Digest) -> u128 {
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&digest.0[..16]);
    uuid::Builder::from_custom_bytes(bytes).into_uuid().as_u128()
}
