//! Single cases: opening one, taking a step on one.

use super::actor::Actor;
use super::context::OwnedContext;
use super::register::OpenRegister;
use crate::domain::history::entry::{Body, Content, Entry};
use crate::domain::history::guard;
use crate::domain::history::step::Consult;
use crate::domain::{Case, CaseId, Moment, Purpose, Step};
use crate::storage::journal::NewEntries;
use crate::storage::{Head, StorageError};

/// A case as it was read from the database.
#[derive(Clone, PartialEq, Debug)]
pub struct Opened {
    /// The case, folded from its entries.
    pub case: Case,
    /// Number of its records that could not be read; their entries are missing in it.
    pub unreadable: usize,
}

/// A case as opened by somebody whose name may be on record for it.
#[derive(Clone, PartialEq, Debug)]
pub struct Consulted {
    /// The case, with the entry that notes the opening.
    pub opened: Opened,
    /// Whether it was noted just now that they opened it, or why that could not be noted.
    pub noted: Result<bool, StorageError>,
}

impl OpenRegister {
    /// Reads a case from the database. One that is not there has no entries.
    ///
    /// # Errors
    /// The connection was closed, or the database cannot be read.
    pub async fn open_case(&self, context: &OwnedContext, id: CaseId) -> Result<Opened, StorageError> {
        let read =
            self.with_current_rows(context, async || self.journal().read(&self.locations(&[id])).await);
        let (head, histories) = read.await?;
        self.observe(&head);
        let history = histories.into_iter().next().unwrap_or_default();
        let case = Case::fold(id, history.entries);
        if history.unreadable == 0 {
            self.cache(head.digest, case.clone());
        }
        Ok(Opened { case, unreadable: history.unreadable })
    }

    /// Takes a step on a case: checks it against the case as it is in the database, writes it, and comes
    /// back with the case after it once the transaction is complete. `happened` is when, [`Moment::Unknown`]
    /// now. A relation to another case is recorded in both.
    ///
    /// # Errors
    /// [`StorageError::Refused`] by a guard; the journal cannot be written. Nothing was changed.
    pub async fn record(
        &self,
        context: &OwnedContext,
        actor: &Actor,
        id: CaseId,
        step: Step,
        happened: Moment,
    ) -> Result<Case, StorageError> {
        let mirrored = step.mirrored(id);
        let steps: Vec<(CaseId, Step)> = std::iter::once((id, step)).chain(mirrored).collect();
        let cases: Vec<CaseId> = steps.iter().map(|(case, _)| *case).collect();
        let (head, case) = self
            .append_with_retry(context, &cases, |head, read| {
                let mut new = NewEntries::default();
                let mut first = None;
                for (mut read, (_, step)) in read.into_iter().zip(&steps) {
                    new.entries.push(self.take(
                        context,
                        actor,
                        head,
                        &mut read.case,
                        step.clone(),
                        happened,
                    )?);
                    new.rows.push(read.row(context));
                    first = first.or(Some(read.case));
                }
                Ok((new, first))
            })
            .await?;
        let case = case.ok_or(StorageError::Closed)?;
        self.cache(head.digest, case.clone());
        Ok(case)
    }

    /// Opens a case for whoever is at the desk; their name is on record before they see anything, where the
    /// register notes that. Where it cannot be noted, the case opens all the same.
    ///
    /// # Errors
    /// The connection was closed, or the database cannot be read.
    pub async fn consult(
        &self,
        context: &OwnedContext,
        actor: &Actor,
        id: CaseId,
    ) -> Result<Consulted, StorageError> {
        let opened = self.open_case(context, id).await?;
        let is_to_be_noted = |head: &Head, case: &Case| {
            notes_openings(head) && case.notes_opening(&actor.author(head), context.now)
        };
        if !is_to_be_noted(&self.head(), &opened.case) {
            return Ok(Consulted { opened, noted: Ok(false) });
        }
        let cases = [id];
        let noted = self.append_with_retry(context, &cases, |head, read| {
            let mut new = NewEntries::default();
            let mut after = None;
            for mut read in read {
                // Another tab may have noted it meanwhile.
                if is_to_be_noted(head, &read.case) {
                    let step = Step::Consult(Consult::default());
                    new.entries.push(self.take(
                        context,
                        actor,
                        head,
                        &mut read.case,
                        step,
                        Moment::Unknown,
                    )?);
                    new.rows.push(read.row(context));
                }
                after = Some(read.case);
            }
            let is_noted = !new.entries.is_empty();
            Ok((new, (after, is_noted)))
        });
        let (after, noted) = match noted.await {
            Ok((head, (after, is_noted))) => {
                if let Some(case) = &after {
                    self.cache(head.digest, case.clone());
                }
                (after, Ok(is_noted))
            }
            Err(error) => (None, Err(error)),
        };
        let case = after.unwrap_or(opened.case);
        Ok(Consulted { opened: Opened { case, unreadable: opened.unreadable }, noted })
    }

    /// Takes a step on a case in memory, if guards and staff allow it; comes back with the entry to be
    /// written. A moment that is not known is now.
    ///
    /// This is the one place where a step of a person becomes an entry.
    pub(super) fn take(
        &self,
        context: &OwnedContext,
        actor: &Actor,
        head: &Head,
        case: &mut Case,
        step: Step,
        happened: Moment,
    ) -> Result<Entry, StorageError> {
        let now = context.now;
        let happened = if happened == Moment::Unknown { Moment::At(now) } else { happened };
        guard::check_step(&context.get(), case, &step, &actor.seat, happened)?;
        actor.check_staff(head, &step)?;
        let body = Body {
            id: self.next_id(now),
            case: case.id,
            recorded: now,
            happened,
            by: actor.author(head),
            content: Content::Step(case.addressed(actor.completed(step))),
        };
        let entry = Entry::seal(body, &case.heads())?;
        case.push(entry.clone());
        Ok(entry)
    }
}

/// Whether the register notes who opens a case. A consumer's own register has no desk to watch.
#[must_use]
pub fn notes_openings(head: &Head) -> bool {
    matches!(head.purpose, Purpose::Desk | Purpose::Demo) && head.notes_openings
}
