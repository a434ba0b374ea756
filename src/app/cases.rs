//! Single cases: opening one, taking a step on one.

use chrono::{DateTime, Utc};
use leptos::prelude::*;

use super::context::OwnedContext;
use super::state::App;
use super::tabs::TabMessage;
use crate::browser::random;
use crate::domain::history::entry::{Body, Content, Entry};
use crate::domain::history::guard::{self, Seat};
use crate::domain::history::refusal::Refusal;
use crate::domain::{Case, CaseId, Moment, Step};
use crate::encode::EncodeError;
use crate::register::Row;
use crate::register::row;
use crate::storage::journal::NewEntries;
use crate::storage::{Head, Journal, StorageError};

/// How often a step is tried again when another tab appends in between.
pub(super) const TRIES: usize = 5;

/// A case as opened.
#[derive(Clone, PartialEq, Debug)]
pub struct Opened {
    /// The case.
    pub case: Case,
    /// Records of it that could not be read.
    pub unreadable: usize,
}

/// Entries to be written, with the rows of their cases.
#[derive(Default)]
pub(super) struct Taken {
    pub(super) entries: Vec<Entry>,
    pub(super) rows: Vec<Row<'static>>,
}

/// What is appended to a register that still is what `digest` says.
fn unless_changed(
    digest: crate::domain::Digest,
    taken: Taken,
) -> impl FnOnce(&mut Head) -> Result<NewEntries, StorageError> {
    move |head| {
        if head.digest == digest {
            Ok(NewEntries { entries: taken.entries, rows: taken.rows })
        } else {
            Err(StorageError::ChangedInBetween)
        }
    }
}

impl App {
    /// Opens a case.
    ///
    /// # Errors
    /// The journal is closed or unreadable.
    pub async fn open_case(self, id: CaseId) -> Result<Opened, StorageError> {
        let journal = self.journal()?;
        let (case, unreadable, digest) = self.read_case(&journal, id).await?;
        self.cache.set_value(Some((digest, case.clone())));
        Ok(Opened { case, unreadable })
    }

    /// The id of the case with this reference number, as printed.
    #[must_use]
    pub fn find_reference(self, reference: &str) -> Option<CaseId> {
        self.with_table(|table| {
            let place = table.place_of_reference(reference)?;
            table.at(place).map(|cells| row::case_id(cells.id))
        })
    }

    /// The number of a case, as printed.
    #[must_use]
    pub fn reference_of(self, id: CaseId) -> Option<String> {
        self.with_table(|table| {
            let place = table.place(row::key(id))?;
            Some(table.reference(place).to_owned()).filter(|reference| !reference.is_empty())
        })
    }

    pub(super) async fn read_case(
        self,
        journal: &Journal,
        id: CaseId,
    ) -> Result<(Case, usize, crate::domain::Digest), StorageError> {
        // The head is read first: an entry appended after it is found again by the check at writing.
        let head = journal.head().await?.ok_or(StorageError::Closed)?;
        self.adopt(&head);
        let segments = self.segments_of(id);
        let history = journal.history(id, &segments).await?;
        Ok((Case::fold(id, history.entries), history.unreadable, head.digest))
    }

    pub(super) fn segments_of(self, id: CaseId) -> Vec<u32> {
        self.with_table(|table| table.place(row::key(id)).map(|place| table.segments(place).to_vec()))
            .unwrap_or_default()
    }

    /// Takes a step on a case: checks it against the case as it is in the database now, writes it,
    /// and comes back with the case after it once the transaction is complete.
    ///
    /// # Errors
    /// A guard refuses, or the journal cannot be written; nothing was changed.
    pub async fn record(
        self,
        id: CaseId,
        step: Step,
        happened: Moment,
        seat: Seat,
    ) -> Result<Case, StorageError> {
        let journal = self.journal()?;
        for _ in 0..TRIES {
            let cached = self.cache.with_value(|cache| cache.clone().filter(|(_, case)| case.id == id));
            let (digest, case) = match cached {
                Some(cached) => cached,
                None => {
                    let (case, _, digest) = self.read_case(&journal, id).await?;
                    (digest, case)
                }
            };
            let mut taken = vec![(case, step.clone())];
            if let Some((other, mirrored)) = step.mirrored(id) {
                let (other, _, digest_now) = self.read_case(&journal, other).await?;
                if digest_now != digest {
                    self.cache.set_value(None);
                    continue;
                }
                taken.push((other, mirrored));
            }
            let (mut entries, mut rows) = (Vec::new(), Vec::new());
            for (case, step) in &mut taken {
                let entry = self.take(case, step.clone(), happened, &seat)?;
                rows.push(Row::of(&self.context_now().get(), case, self.segments_of(case.id)));
                entries.push(entry);
            }
            let case = taken.swap_remove(0).0;
            match self.append(&journal, digest, entries, rows).await {
                Err(StorageError::ChangedInBetween) => self.cache.set_value(None),
                Err(trouble) => return Err(trouble),
                Ok(head) => {
                    self.cache.set_value(Some((head.digest, case.clone())));
                    return Ok(case);
                }
            }
        }
        Err(StorageError::ChangedInBetween)
    }

    /// Takes a step on a case in memory, if its guard holds; comes back with the entry to be written.
    pub(super) fn take(
        self,
        case: &mut Case,
        step: Step,
        happened: Moment,
        seat: &Seat,
    ) -> Result<Entry, StorageError> {
        let context = self.context_now();
        let now = context.now;
        let moment = if happened == Moment::Unknown { Moment::At(now) } else { happened };
        let refused = guard::check_step(&context.get(), case, &step, seat, moment);
        refused.and_then(|()| self.check_staff(&step)).map_err(|refusal| self.refuse(refusal))?;
        let step = self.with_group(step).decided_in(&seat.group);
        let entry = self.entry(case, case.addressed(step), moment, now, seat)?;
        case.push(entry.clone());
        Ok(entry)
    }

    fn refuse(self, refusal: Refusal) -> StorageError {
        // What was checked may be older than what another tab wrote: the next look is a fresh one.
        self.cache.set_value(None);
        StorageError::Refused(Box::new(refusal))
    }

    fn entry(
        self,
        case: &Case,
        step: Step,
        happened: Moment,
        now: DateTime<Utc>,
        seat: &Seat,
    ) -> Result<Entry, EncodeError> {
        let body = Body {
            id: self.next_id(now),
            case: case.id,
            recorded: now,
            happened,
            by: self.author(seat),
            content: Content::Step(step),
        };
        Entry::seal(body, &case.heads())
    }

    pub(super) fn next_id(self, now: DateTime<Utc>) -> crate::domain::EntryId {
        let mut clock = self.clock.get_value();
        let id = clock.next(now.timestamp_millis().unsigned_abs(), random::bits());
        self.clock.set_value(clock);
        id
    }

    /// Appends if the register still is what `digest` says, and lets table and tabs know.
    async fn append(
        self,
        journal: &Journal,
        digest: crate::domain::Digest,
        entries: Vec<Entry>,
        rows: Vec<Row<'static>>,
    ) -> Result<Head, StorageError> {
        let shown = rows.clone();
        let head = journal.append(unless_changed(digest, Taken { entries, rows })).await?;
        for row in &shown {
            self.appended(&head, row);
        }
        Ok(head)
    }

    /// Folds a case and takes a step on it, if its guard holds: the entry to be written and the row then.
    pub(super) fn take_on(
        self,
        id: CaseId,
        entries: Vec<Entry>,
        step: Step,
        (happened, now): (Moment, DateTime<Utc>),
        seat: &Seat,
    ) -> Result<(Entry, Row<'static>), StorageError> {
        let mut case = Case::fold(id, entries);
        let context = OwnedContext { now, ..self.context_now() };
        guard::check_step(&context.get(), &case, &step, seat, happened)
            .map_err(|refusal| StorageError::Refused(Box::new(refusal)))?;
        let step = self.with_group(step).decided_in(&seat.group);
        let entry = self.entry(&case, case.addressed(step), happened, now, seat)?;
        case.push(entry.clone());
        let row = Row::of(&context.get(), &case, self.segments_of(id));
        Ok((entry, row))
    }

    /// Appends if the register still is what `digest` says. The table has the rows then, but whoever
    /// follows it is not told yet.
    pub(super) async fn append_silently(
        self,
        journal: &Journal,
        digest: crate::domain::Digest,
        taken: Taken,
    ) -> Result<Head, StorageError> {
        let shown = taken.rows.clone();
        let head = journal.append(unless_changed(digest, taken)).await?;
        self.table.update_value(|table| {
            for row in &shown {
                table.put(row);
            }
        });
        Ok(head)
    }

    pub(super) fn appended(self, head: &Head, row: &Row<'_>) {
        self.adopt(head);
        self.change_table(|table| {
            table.put(row);
        });
        self.tell(&TabMessage::Case(row::case_id(row.id)));
        self.seal_when_idle();
    }
}
