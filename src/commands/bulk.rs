//! The same step on many cases: a few cases a transaction.

use super::actor::Actor;
use super::context::OwnedContext;
use super::register::OpenRegister;
use crate::browser::time;
use crate::domain::readings::in_bulk::in_bulk;
use crate::domain::{CaseId, Moment, Step};
use crate::storage::StorageError;
use crate::storage::journal::NewEntries;

/// Cases in one transaction: enough to be quick, few enough that the page can draw in between.
const CHUNK: usize = 25;

/// What became of a step that was to be taken on many cases.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct BulkOutcome {
    /// The cases in which the step was recorded, in the order given.
    pub done: Vec<CaseId>,
    /// Those that refused it, each with the reason.
    pub refused: Vec<(CaseId, StorageError)>,
    /// What ended it before the last case; `None` when nothing failed.
    pub stopped: Option<StorageError>,
}

impl OpenRegister {
    /// Takes a step on many cases, each for itself and as it is in that case ([`in_bulk`]): one that refuses stops no
    /// other. `go_on` hears before
    /// every 25 cases how many were dealt with, and ends it by answering `false`. What is recorded stays; a
    /// second call with the cases that are left goes on from there.
    pub async fn record_many(
        &self,
        context: &OwnedContext,
        actor: &Actor,
        cases: &[CaseId],
        step: &Step,
        go_on: impl Fn(usize) -> bool,
    ) -> BulkOutcome {
        let mut outcome = BulkOutcome::default();
        for (at, chunk) in cases.chunks(CHUNK).enumerate() {
            if !go_on(at * CHUNK) {
                break;
            }
            match self.record_chunk(&context.at(time::now()), actor, chunk, step).await {
                Ok((done, refused)) => {
                    outcome.done.extend(done);
                    outcome.refused.extend(refused);
                }
                Err(error) => {
                    outcome.stopped = Some(error);
                    break;
                }
            }
        }
        outcome
    }

    /// A few cases in one transaction: those in which it was recorded, and those that refused.
    async fn record_chunk(
        &self,
        context: &OwnedContext,
        actor: &Actor,
        cases: &[CaseId],
        step: &Step,
    ) -> Result<(Vec<CaseId>, Vec<(CaseId, StorageError)>), StorageError> {
        let (_, outcome) = self
            .append_with_retry(context, cases, |head, read| {
                let mut new = NewEntries::default();
                let (mut done, mut refused) = (Vec::new(), Vec::new());
                for mut read in read {
                    let id = read.case.id;
                    let taken = in_bulk(&read.case, step).map_err(StorageError::from);
                    let taken = taken.and_then(|step| {
                        self.take(context, actor, head, &mut read.case, step, Moment::Unknown)
                    });
                    match taken {
                        Ok(entry) => {
                            new.entries.push(entry);
                            new.rows.push(read.row(context));
                            done.push(id);
                        }
                        Err(error) => refused.push((id, error)),
                    }
                }
                Ok((new, (done, refused)))
            })
            .await?;
        Ok(outcome)
    }
}
