//! The same step on many cases: table and tabs are told once, at the end.

use super::state::App;
use super::tabs::TabMessage;
use crate::domain::history::guard::Seat;
use crate::domain::{CaseId, Step};
use crate::storage::StorageError;

pub use crate::commands::bulk::BulkOutcome;

impl App {
    /// Takes a step on many cases, each for itself: one that refuses stops no other. `go_on` hears before
    /// every 25 cases how many were dealt with, and ends it by answering `false`. What is recorded stays; a
    /// second call with the cases that are left goes on from there.
    pub async fn record_many(
        self,
        cases: &[CaseId],
        step: &Step,
        seat: &Seat,
        go_on: impl Fn(usize) -> bool,
    ) -> BulkOutcome {
        let Ok(register) = self.register() else {
            return BulkOutcome { stopped: Some(StorageError::Closed), ..BulkOutcome::default() };
        };
        let actor = self.actor(self.named(seat.clone()).await);
        let outcome = register.record_many(&self.context_now(), &actor, cases, step, go_on).await;
        if !outcome.done.is_empty() {
            self.announce(&register, &TabMessage::Rows);
        }
        outcome
    }
}
