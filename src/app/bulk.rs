//! The same step on many cases: a few cases a transaction, and the table is told once, at the end.

use chrono::{DateTime, Utc};
use leptos::prelude::UpdateValue;

use super::cases::Taken;
use super::state::App;
use super::tabs::TabMessage;
use crate::browser::time;
use crate::domain::history::guard::Seat;
use crate::domain::{CaseId, Moment, Step};
use crate::storage::{Head, StorageError};

/// Cases in one transaction: enough to be quick, few enough that the page can draw in between.
const CHUNK: usize = 25;

/// How often a transaction is tried again when another tab appends in between.
const TRIES: usize = 5;

/// What became of many cases.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct BulkOutcome {
    /// The cases in which the step is on record.
    pub done: Vec<CaseId>,
    /// Those that refused it or could not be read, and why.
    pub refused: Vec<(CaseId, StorageError)>,
    /// What ended it before the last case, if anything did.
    pub stopped: Option<StorageError>,
}

impl App {
    /// Takes a step on many cases, each for itself: one that refuses stops no other. `go_on` hears after
    /// every few cases how many were seen, and can end it; what is done is done, and doing it once more
    /// with what is left goes on from there.
    pub async fn record_many(
        self,
        cases: &[CaseId],
        step: &Step,
        seat: &Seat,
        go_on: impl Fn(usize) -> bool,
    ) -> BulkOutcome {
        let mut many = BulkOutcome::default();
        let mut seen = 0;
        let mut latest = None;
        for some in cases.chunks(CHUNK) {
            if !go_on(seen) {
                break;
            }
            match self.record_chunk(some, step, seat, &mut many).await {
                Ok(head) => latest = head.or(latest),
                Err(trouble) => {
                    many.stopped = Some(trouble);
                    break;
                }
            }
            seen += some.len();
        }
        if let Some(head) = latest {
            self.adopt(&head);
            self.change_table(|_| ());
            self.tell(&TabMessage::Rows);
            self.seal_when_idle();
        }
        many
    }

    /// A few cases in one transaction; the head after it, when anything was written.
    async fn record_chunk(
        self,
        cases: &[CaseId],
        step: &Step,
        seat: &Seat,
        many: &mut BulkOutcome,
    ) -> Result<Option<Head>, StorageError> {
        let journal = self.journal()?;
        for _ in 0..TRIES {
            let head = journal.head().await?.ok_or(StorageError::Closed)?;
            // Ids follow what other tabs wrote; the page is told of the head once, at the end.
            if let Some(seen) = head.latest {
                self.clock.update_value(|clock| clock.observe(seen));
            }
            let now: DateTime<Utc> = time::now();
            let mut taken = Taken::default();
            let (mut done, mut refused) = (Vec::new(), Vec::new());
            for id in cases {
                let history = journal.history(*id, &self.segments_of(*id)).await;
                let entry = match history {
                    Ok(history) => {
                        self.take_on(*id, history.entries, step.clone(), (Moment::At(now), now), seat)
                    }
                    Err(trouble) => Err(trouble),
                };
                match entry {
                    Ok((entry, row)) => {
                        taken.entries.push(entry);
                        taken.rows.push(row);
                        done.push(*id);
                    }
                    Err(trouble) => refused.push((*id, trouble)),
                }
            }
            let written = match taken.entries.is_empty() {
                true => Ok(None),
                false => self.append_silently(&journal, head.digest, taken).await.map(Some),
            };
            match written {
                Err(StorageError::ChangedInBetween) => {}
                Err(trouble) => return Err(trouble),
                Ok(head) => {
                    many.done.extend(done);
                    many.refused.extend(refused);
                    return Ok(head);
                }
            }
        }
        Err(StorageError::ChangedInBetween)
    }
}
