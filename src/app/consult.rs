//! Who opens a case: noted in its history, where the desk wants that.

use leptos::prelude::*;

use super::cases::Opened;
use super::state::App;
use crate::browser::time;
use crate::domain::history::step::Consult;
use crate::domain::{CaseId, Moment, Step};
use crate::storage::StorageError;

impl App {
    /// Whether it is noted who opens a case. A consumer's own register has no desk to watch.
    #[must_use]
    pub fn notes_openings(self) -> bool {
        self.has_desk() && self.head.with(|head| head.as_ref().is_some_and(|head| head.notes_openings))
    }

    /// Has it noted from now on who opens a case, or no longer.
    ///
    /// # Errors
    /// Nothing can be written.
    pub async fn note_openings(self, on: bool) -> Result<(), StorageError> {
        let head = self.journal()?.change_head(|head| head.notes_openings = on).await?;
        self.adopt(&head);
        Ok(())
    }

    /// Opens a case for whoever is at the desk; their name is on record before they see anything. Where it
    /// cannot be, the case opens all the same, and the second value says why.
    ///
    /// # Errors
    /// The journal is closed or unreadable.
    pub async fn consult_case(self, id: CaseId) -> Result<(Opened, Option<StorageError>), StorageError> {
        let mut opened = self.open_case(id).await?;
        let (seat, noted) = untrack(|| (self.seat(), self.notes_openings()));
        if !noted || !opened.case.notes_opening(&self.author(&seat), time::now()) {
            return Ok((opened, None));
        }
        match self.record(id, Step::Consult(Consult::default()), Moment::Unknown, seat).await {
            Ok(case) => {
                opened.case = case;
                Ok((opened, None))
            }
            Err(trouble) => Ok((opened, Some(trouble))),
        }
    }
}
