//! The register as one page has it open: the journal, the table of its rows, the clock of its ids.

use std::cell::RefCell;
use std::collections::HashMap;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

use chrono::{DateTime, Utc};

use super::context::OwnedContext;
use crate::browser::random;
use crate::diagnostics;
use crate::domain::values::hybrid::HybridClock;
use crate::domain::{Case, CaseId, Digest, EntryId};
use crate::register::Table;
use crate::register::merchant_names::{KnownAs, MerchantNames};
use crate::register::row::{self, CaseKey, Row};
use crate::register::table::Place;
use crate::storage::journal::{CaseLocations, History, NewEntries, TRIES};
use crate::storage::rows::Rows;
use crate::storage::{Head, Journal, Snapshot, StorageError};

/// So many cases are looked up one by one.
const FEW: usize = 4;

/// Reads the rows: those stored, or else made from the log. A page fetches the code for the latter first.
pub type ReadRows =
    fn(Rc<Journal>, OwnedContext) -> Pin<Box<dyn Future<Output = Result<Rows, StorageError>>>>;

/// The register as one page has it open. Two pages have two, over one database.
pub struct OpenRegister {
    journal: Rc<Journal>,
    read_rows: ReadRows,
    state: RefCell<State>,
}

struct State {
    head: Head,
    table: Table,
    /// The state of the register that the table shows.
    as_of: Snapshot,
    /// Whether the table changed since the page last asked.
    changed: bool,
    clock: HybridClock,
    /// The case opened last, and the digest of the register as it was then.
    cached: Option<(Digest, Case)>,
    /// The merchants with more than one name.
    merchants: Vec<KnownAs>,
}

/// A case as it was read for a command.
pub(super) struct ReadCase {
    /// The case.
    pub(super) case: Case,
    /// Records of it that could not be read.
    pub(super) unreadable: usize,
    /// The segments that its sealed entries live in.
    pub(super) segments: Vec<u32>,
}

impl ReadCase {
    /// The row of the case.
    pub(super) fn row(&self, context: &OwnedContext) -> Row<'static> {
        Row::of(&context.get(), &self.case, self.segments.clone())
    }
}

impl OpenRegister {
    /// A register that was opened or made, with its head and rows. `read_rows` is how rows are read anew.
    #[must_use]
    pub fn new(journal: Rc<Journal>, head: Head, rows: Rows, read_rows: ReadRows) -> Self {
        let mut clock = HybridClock::default();
        if let Some(latest) = head.latest {
            clock.observe(latest);
        }
        let Rows { table, as_of, .. } = rows;
        let state = State { head, table, as_of, changed: true, clock, cached: None, merchants: Vec::new() };
        Self { journal, read_rows, state: RefCell::new(state) }
    }

    /// Opens a register whose database is open, with its rows. Where it [has drafts](Journal::has_drafts),
    /// [`tend_drafts`](Self::tend_drafts) comes next.
    ///
    /// # Errors
    /// The connection was closed, or the database cannot be read or has no head.
    pub async fn open(
        journal: Rc<Journal>,
        context: &OwnedContext,
        read_rows: ReadRows,
    ) -> Result<Self, StorageError> {
        let rows = read_rows(Rc::clone(&journal), context.clone()).await?;
        let head = journal.head().await?.ok_or(StorageError::Closed)?;
        Ok(Self::new(journal, head, rows, read_rows))
    }

    /// The journal it works on.
    #[must_use]
    pub fn journal(&self) -> &Rc<Journal> {
        &self.journal
    }

    /// The head as last read or written.
    #[must_use]
    pub fn head(&self) -> Head {
        self.state.borrow().head.clone()
    }

    /// Lends the table of rows to `read`.
    pub fn with_table<T>(&self, read: impl FnOnce(&Table) -> T) -> T {
        read(&self.state.borrow().table)
    }

    /// Whether the table changed since this was last asked.
    #[must_use]
    pub fn take_changed(&self) -> bool {
        std::mem::take(&mut self.state.borrow_mut().changed)
    }

    /// When the latest entry made or seen was made, milliseconds since 1970; 0 before the first.
    #[must_use]
    pub fn latest(&self) -> u64 {
        self.state.borrow().clock.latest()
    }

    /// The id of the case with this reference number, as printed; `None` when there is none here.
    #[must_use]
    pub fn find_reference(&self, reference: &str) -> Option<CaseId> {
        self.with_table(|table| {
            let place = table.place_of_reference(reference)?;
            table.at(place).map(|cells| row::case_id(cells.id))
        })
    }

    /// The reference number of a case, as printed; `None` while it has none, or when it is not here.
    #[must_use]
    pub fn reference_of(&self, id: CaseId) -> Option<String> {
        self.with_table(|table| {
            let place = table.place(row::key(id))?;
            Some(table.reference(place).to_owned()).filter(|reference| !reference.is_empty())
        })
    }

    /// The id of the next entry.
    pub(super) fn next_id(&self, now: DateTime<Utc>) -> EntryId {
        let wall = now.timestamp_millis().unsigned_abs();
        self.state.borrow_mut().clock.next(wall, random::bits())
    }

    /// Takes note of a head read or written.
    pub(super) fn observe(&self, head: &Head) {
        let mut state = self.state.borrow_mut();
        if let Some(latest) = head.latest {
            state.clock.observe(latest);
        }
        state.head = head.clone();
    }

    /// Keeps a case for the next step on it.
    pub(super) fn cache(&self, digest: Digest, case: Case) {
        self.state.borrow_mut().cached = Some((digest, case));
    }

    fn cached(&self, cases: &[CaseId]) -> Option<(Digest, Case)> {
        let [id] = cases else { return None };
        self.state.borrow().cached.clone().filter(|(_, case)| case.id == *id)
    }

    /// Where the entries of cases lie, by the table.
    pub(super) fn locations(&self, cases: &[CaseId]) -> CaseLocations {
        let state = self.state.borrow();
        let places = places(&state.table, cases.iter().map(|case| row::key(*case)));
        let segments = |place: Option<Place>| place.map(|place| state.table.segments(place).to_vec());
        let located =
            cases.iter().zip(places).map(|(case, place)| (*case, segments(place).unwrap_or_default()));
        CaseLocations { cases: located.collect(), next_segment: state.as_of.next_segment }
    }

    /// Reads the rows anew: others changed them other than step by step, or the rules or zone are others.
    ///
    /// # Errors
    /// The connection was closed, the database cannot be read, or others keep writing. The table is as it
    /// was.
    pub async fn reread(&self, context: &OwnedContext) -> Result<(), StorageError> {
        let rows = (self.read_rows)(Rc::clone(&self.journal), context.clone()).await?;
        self.show(rows);
        Ok(())
    }

    fn show(&self, mut rows: Rows) {
        let mut state = self.state.borrow_mut();
        rows.table.names.join(&state.merchants);
        (state.table, state.as_of, state.changed) = (rows.table, rows.as_of, true);
    }

    /// Takes the names of each of these merchants for one, from now on.
    pub fn join_names(&self, merchants: &MerchantNames) {
        let mut state = self.state.borrow_mut();
        if state.merchants != merchants.all() {
            state.merchants = merchants.all().to_vec();
            state.changed = true;
            let State { table, merchants, .. } = &mut *state;
            table.names.join(merchants);
        }
    }

    /// Puts a table in the place of the one there is: of the register as it is after `head`.
    pub(super) fn replace_table(&self, table: Table, head: &Head) {
        self.observe(head);
        self.show(Rows { table, as_of: head.snapshot(), scattered: false });
    }

    /// The head as it is now, and the state of the register that the table shows, which is the same unless
    /// another tab writes at this moment. For whoever holds the lock of sealing and decides by the table.
    pub(super) async fn bring_up_to_date(
        &self,
        context: &OwnedContext,
    ) -> Result<(Head, Snapshot), StorageError> {
        let head = self.journal.head().await?.ok_or(StorageError::Closed)?;
        self.observe(&head);
        if self.as_of() != head.snapshot() {
            self.reread(context).await?;
        }
        Ok((head, self.as_of()))
    }

    /// The state of the register that the table shows.
    pub(super) fn as_of(&self) -> Snapshot {
        self.state.borrow().as_of
    }

    /// Does something that goes by the table; again, with the rows read anew, as long as it finds that they
    /// changed in between.
    pub(super) async fn with_current_rows<T>(
        &self,
        context: &OwnedContext,
        mut attempt: impl AsyncFnMut() -> Result<T, StorageError>,
    ) -> Result<T, StorageError> {
        for _ in 0..TRIES {
            match attempt().await {
                Err(StorageError::ChangedInBetween) => self.reread(context).await?,
                done => return done,
            }
        }
        Err(StorageError::ChangedInBetween)
    }

    /// Reads cases and appends what `decide` makes of them, in one transaction; comes back with the head after
    /// it and with what `decide` made. Nobody writes in between. It is done again only when the table does
    /// not know yet where the entries lie: when another tab sealed or imported.
    ///
    /// The case opened last is not read again as long as the register is the same.
    ///
    /// # Errors
    /// What `decide` says; closed, full, unreadable. Nothing was changed.
    pub(super) async fn append_with_retry<T>(
        &self,
        context: &OwnedContext,
        cases: &[CaseId],
        mut decide: impl FnMut(&mut Head, Vec<ReadCase>) -> Result<(NewEntries, T), StorageError>,
    ) -> Result<(Head, T), StorageError> {
        self.with_current_rows(context, async || {
            let locations = self.locations(cases);
            self.append_to(&locations, self.cached(cases), &mut decide).await
        })
        .await
    }

    /// As [`append_with_retry`](Self::append_with_retry), once.
    pub(super) async fn append_to<T>(
        &self,
        locations: &CaseLocations,
        cached: Option<(Digest, Case)>,
        decide: impl FnOnce(&mut Head, Vec<ReadCase>) -> Result<(NewEntries, T), StorageError>,
    ) -> Result<(Head, T), StorageError> {
        let (known, case) = cached.unzip();
        let (mut before, mut made) = (Snapshot::default(), None);
        let (mut rows, mut batch) = (Vec::new(), None);
        let head = self
            .journal
            .append_to(locations, known, |head, histories| {
                before = head.snapshot();
                if let Some(latest) = head.latest {
                    self.state.borrow_mut().clock.observe(latest);
                }
                let (new, answer) = decide(head, read_cases(locations, histories, case))?;
                rows.clone_from(&new.rows);
                batch.clone_from(&new.batch);
                made = Some(answer);
                Ok(new)
            })
            .await?;
        self.observe(&head);
        {
            let mut state = self.state.borrow_mut();
            for block in batch.iter().flat_map(|batch| &batch.blocks) {
                // Just written by this build's own code: it can be read.
                if state.table.read_block(block).is_err() {
                    diagnostics::report("commands::register, rows of a batch", "a block cannot be read");
                }
            }
            state.changed |= batch.is_some();
            state.put(before, &head, &rows);
        }
        made.map(|made| (head, made)).ok_or(StorageError::Closed)
    }

    /// Puts a row into the table that another tab stored.
    pub(super) fn put_row(&self, row: &Row<'_>) {
        let mut state = self.state.borrow_mut();
        state.table.put(row);
        state.changed = true;
    }

    /// Puts rows into the table that were stored with this head.
    pub(super) fn put_rows(&self, before: Snapshot, head: &Head, rows: &[Row<'_>]) {
        self.observe(head);
        self.state.borrow_mut().put(before, head, rows);
    }
}

impl State {
    /// Puts rows in that were stored when the register went over from `before` to `head`.
    fn put(&mut self, before: Snapshot, head: &Head, rows: &[Row<'_>]) {
        let places = places(&self.table, rows.iter().map(|row| row.id));
        for (row, place) in rows.iter().zip(places) {
            self.table.put_at(place, row);
        }
        self.changed |= !rows.is_empty();
        if self.as_of == before {
            self.as_of = head.snapshot();
        }
    }
}

/// Where cases are in the table; of many they are looked up in one pass over it.
fn places(table: &Table, cases: impl ExactSizeIterator<Item = CaseKey>) -> Vec<Option<Place>> {
    if cases.len() <= FEW {
        return cases.map(|case| table.place(case)).collect();
    }
    let wanted: Vec<CaseKey> = cases.collect();
    let mut found: HashMap<CaseKey, Option<Place>> = wanted.iter().map(|case| (*case, None)).collect();
    for (cells, at) in table.cells().iter().zip(0..) {
        if let Some(place) = found.get_mut(&cells.id) {
            *place = Some(at);
        }
    }
    wanted.iter().map(|case| found.get(case).copied().flatten()).collect()
}

/// The cases as their histories say, or as they are at hand.
fn read_cases(
    locations: &CaseLocations,
    histories: Option<Vec<History>>,
    cached: Option<Case>,
) -> Vec<ReadCase> {
    let segments = locations.cases.iter().map(|(_, segments)| segments.clone());
    let Some(histories) = histories else {
        let at_hand = cached.into_iter().zip(segments);
        return at_hand.map(|(case, segments)| ReadCase { case, unreadable: 0, segments }).collect();
    };
    let read = locations.cases.iter().zip(histories);
    let fold = |((id, segments), history): (&(CaseId, Vec<u32>), History)| ReadCase {
        case: Case::fold(*id, history.entries),
        unreadable: history.unreadable,
        segments: segments.clone(),
    };
    read.map(fold).collect()
}
