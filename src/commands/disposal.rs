//! Disposal of what need not be kept any longer.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use super::actor::Actor;
use super::context::OwnedContext;
use super::register::OpenRegister;
use crate::domain::readings::retention;
use crate::domain::values::codes::CaseOutcome;
use crate::domain::{Case, CaseId, Digest, Moment};
use crate::facts::{Schedule, schedule};
use crate::register::disposal;
use crate::storage::StorageError;
use crate::storage::erasing::Erasure;
use crate::storage::journal::NewEntries;

/// Cases erased in one transaction: segments and blocks are rewritten once for all of them.
const CHUNK: usize = 25;

/// A case whose contents were erased, by what it left of itself.
#[derive(Clone, PartialEq, Debug)]
pub struct Disposed {
    /// Its reference number.
    pub reference: String,
    /// When it was closed; unknown when nobody recorded a closing.
    pub closed: Moment,
    /// How it ended; unstated when it was merged into another.
    pub outcome: CaseOutcome,
    /// The retention schedule that allowed it; `None` when this build does not know it.
    pub schedule: Option<&'static Schedule>,
    /// Digest of the entry that records the erasure.
    pub digest: Digest,
}

/// What one act of disposal erased, by whom, and what it left.
#[derive(Clone, PartialEq, Debug)]
pub struct Certificate {
    /// When the act took place.
    pub at: DateTime<Utc>,
    /// Name of who disposed.
    pub by: String,
    /// Name of the second person, who confirmed; empty in a register of one's own.
    pub confirmed_by: String,
    /// The cases, in the order in which they were chosen.
    pub disposed: Vec<Disposed>,
    /// Reference numbers of the cases that stay, each with the reason.
    pub left: Vec<(String, StorageError)>,
}

impl Certificate {
    /// The certificate of an act that has disposed of nothing yet. `left` are the cases that stay.
    #[must_use]
    pub fn none(
        context: &OwnedContext,
        actor: &Actor,
        confirmed_by: &str,
        left: Vec<(String, StorageError)>,
    ) -> Self {
        Self {
            at: context.now,
            by: actor.seat.person.clone(),
            confirmed_by: confirmed_by.trim().to_owned(),
            disposed: Vec::new(),
            left,
        }
    }
}

impl Disposed {
    /// What an erased case left of itself.
    fn of(case: &Case, digest: Digest) -> Self {
        let closing = case.state.closed.as_ref();
        let tombstone = case.state.erased.as_ref();
        Self {
            reference: case.name(),
            closed: closing.map_or(Moment::Unknown, |closing| closing.when),
            outcome: closing.map(|closing| closing.outcome.clone()).unwrap_or_default(),
            schedule: tombstone.and_then(|tombstone| schedule(&tombstone.schedule)),
            digest,
        }
    }
}

impl OpenRegister {
    /// Erases the contents of cases, 25 in a transaction. `went_on` hears before each how many were dealt
    /// with; when it answers `false`, the rest stays. Every case is checked as it is in the database.
    pub async fn dispose(
        &self,
        context: &OwnedContext,
        actor: &Actor,
        cases: &[CaseId],
        confirmed_by: &str,
        went_on: impl Fn(usize) -> bool,
    ) -> Certificate {
        let mut certificate = Certificate::none(context, actor, confirmed_by, Vec::new());
        for (at, chunk) in cases.chunks(CHUNK).enumerate() {
            if !went_on(at * CHUNK) {
                break;
            }
            match self.dispose_chunk(context, actor, chunk, &certificate.confirmed_by).await {
                Ok((mut disposed, mut left)) => {
                    certificate.disposed.append(&mut disposed);
                    certificate.left.append(&mut left);
                }
                Err(error) => {
                    let name = |case: &CaseId| self.reference_of(*case).unwrap_or_else(|| case.to_string());
                    certificate.left.extend(chunk.iter().map(|case| (name(case), error.clone())));
                }
            }
        }
        certificate
    }

    /// Erases some cases in one transaction; those whose guard refuses are left.
    async fn dispose_chunk(
        &self,
        context: &OwnedContext,
        actor: &Actor,
        cases: &[CaseId],
        confirmed_by: &str,
    ) -> Result<(Vec<Disposed>, Vec<(String, StorageError)>), StorageError> {
        let (_, outcome) = self
            .append_with_retry(context, cases, |head, read| {
                let mut new = NewEntries::default();
                let (mut disposed, mut left) = (Vec::new(), Vec::new());
                for mut read in read {
                    let name = read.case.name();
                    if read.unreadable > 0 {
                        left.push((name.clone(), StorageError::Unreadable(name)));
                        continue;
                    }
                    let step = retention::erasure(&read.case, confirmed_by, context.get().zone);
                    let happened = Moment::At(context.now);
                    match self.take(context, actor, head, &mut read.case, step, happened) {
                        Ok(entry) => {
                            disposed.push(Disposed::of(&read.case, entry.digest));
                            new.erased.push(Erasure::of(&read.case, read.segments.clone()));
                            new.rows.push(read.row(context));
                            new.entries.push(entry);
                        }
                        Err(error) => left.push((name, error)),
                    }
                }
                Ok((new, (disposed, left)))
            })
            .await?;
        Ok(outcome)
    }

    /// The certificates of all disposals so far, from what the erased cases left of themselves; the latest
    /// first.
    ///
    /// # Errors
    /// A case cannot be read: the connection was closed, or the database is damaged.
    pub async fn earlier_disposals(&self, context: &OwnedContext) -> Result<Vec<Certificate>, StorageError> {
        let mut acts: BTreeMap<(DateTime<Utc>, String, String), Vec<Disposed>> = BTreeMap::new();
        for id in self.with_table(disposal::erased) {
            let case = self.open_case(context, id).await?.case;
            let Some(tombstone) = &case.state.erased else { continue };
            let at = tombstone.when.earliest(context.get().zone).unwrap_or_default();
            let digest = case.entry(tombstone.entry).map(|entry| entry.digest).unwrap_or_default();
            let act = (at, tombstone.by.clone(), tombstone.confirmed_by.clone());
            acts.entry(act).or_default().push(Disposed::of(&case, digest));
        }
        let certificate = |((at, by, confirmed_by), disposed)| Certificate {
            at,
            by,
            confirmed_by,
            disposed,
            left: Vec::new(),
        };
        Ok(acts.into_iter().rev().map(certificate).collect())
    }
}
