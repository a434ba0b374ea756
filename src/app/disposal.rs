//! Disposal of what need not be kept any longer.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use leptos::prelude::*;

use super::cases::TRIES;
use super::state::App;
use crate::browser::time;
use crate::domain::readings::retention;
use crate::domain::values::codes::CaseOutcome;
use crate::domain::{Case, CaseId, Digest, Moment};
use crate::facts::{Schedule, schedule};
use crate::register::Row;
use crate::register::disposal::{self, Listing};
use crate::storage::erasing::Erasure;
use crate::storage::{Head, StorageError};

/// Cases erased in one transaction: segments and blocks are rewritten once for all of them.
const AT_ONCE: usize = 25;

/// A case that was disposed of.
#[derive(Clone, PartialEq, Debug)]
pub struct Disposed {
    /// Its number.
    pub reference: String,
    /// When it was closed.
    pub closed: Moment,
    /// How it ended; unstated when it was merged into another.
    pub outcome: CaseOutcome,
    /// The schedule that allowed it.
    pub schedule: Option<&'static Schedule>,
    /// Digest of its last entry, the one that says so.
    pub digest: Digest,
}

/// What was disposed of in one act, by whom, and what was not.
#[derive(Clone, PartialEq, Debug)]
pub struct Certificate {
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: String,
    /// The second person; empty in a register of one's own.
    pub confirmed_by: String,
    /// The cases, in the order in which they were chosen.
    pub disposed: Vec<Disposed>,
    /// Numbers of the cases that stay, and why.
    pub left: Vec<(String, StorageError)>,
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

impl App {
    /// Closed cases whose time is over, and those on hold. Follow [`App::version`].
    #[must_use]
    pub fn disposal(self) -> Listing {
        let now = self.now.get();
        self.with_table(|table| disposal::listing(table, now, &self.zone_untracked()))
    }

    /// Why a case is on hold; empty where no reason was given.
    ///
    /// # Errors
    /// It cannot be read.
    pub async fn hold_reason(self, case: CaseId) -> Result<String, StorageError> {
        Ok(self.open_case(case).await?.case.state.hold.unwrap_or_default())
    }

    /// The certificates of all disposals so far, from what the erased cases left of themselves; the latest
    /// first.
    ///
    /// # Errors
    /// A case cannot be read.
    pub async fn earlier_disposals(self) -> Result<Vec<Certificate>, StorageError> {
        let mut acts: BTreeMap<(DateTime<Utc>, String, String), Vec<Disposed>> = BTreeMap::new();
        for id in self.with_table(disposal::erased) {
            let case = self.open_case(id).await?.case;
            let Some(tombstone) = &case.state.erased else { continue };
            let at = tombstone.when.earliest(&self.zone_untracked()).unwrap_or_default();
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

    /// Erases the contents of cases, some at a time. `went_on` hears how many were dealt with; when it
    /// answers `false`, the rest stays. Every case is checked as it is in the database.
    pub async fn dispose(
        self,
        cases: Vec<CaseId>,
        confirmed_by: &str,
        went_on: impl Fn(usize) -> bool,
    ) -> Certificate {
        let by = untrack(move || self.seat()).person;
        let mut certificate = Certificate {
            at: time::now(),
            by,
            confirmed_by: confirmed_by.trim().to_owned(),
            disposed: Vec::new(),
            left: Vec::new(),
        };
        for (at, some) in cases.chunks(AT_ONCE).enumerate() {
            if !went_on(at * AT_ONCE) {
                break;
            }
            let mut tries = 0;
            while let Err(trouble) = self.dispose_some(some, &mut certificate).await {
                tries += 1;
                if trouble != StorageError::ChangedInBetween || tries == TRIES {
                    let left = some.iter().map(|case| (self.name_of(*case), trouble.clone()));
                    certificate.left.extend(left);
                    break;
                }
            }
        }
        self.cache.set_value(None);
        certificate
    }

    fn name_of(self, case: CaseId) -> String {
        self.reference_of(case).unwrap_or_else(|| case.to_string())
    }

    /// Erases some cases in one transaction; those whose guard refuses are left.
    async fn dispose_some(self, cases: &[CaseId], certificate: &mut Certificate) -> Result<(), StorageError> {
        let journal = self.journal()?;
        let seat = untrack(move || self.seat());
        let on = journal.head().await?.ok_or(StorageError::Closed)?.digest;
        let (mut erasures, mut disposed, mut left) = (Vec::new(), Vec::new(), Vec::new());
        for id in cases {
            let (mut case, unreadable, digest) = self.read_case(&journal, *id).await?;
            if digest != on {
                return Err(StorageError::ChangedInBetween);
            }
            if unreadable > 0 {
                left.push((case.name(), StorageError::Unreadable(case.name())));
                continue;
            }
            let step = retention::erasure(&case, &certificate.confirmed_by, &self.zone_untracked());
            let entry = match self.take(&mut case, step, Moment::At(certificate.at), &seat) {
                Ok(entry) => entry,
                Err(refused) => {
                    left.push((case.name(), refused));
                    continue;
                }
            };
            disposed.push(Disposed::of(&case, entry.digest));
            let row = Row::of(&self.context_now().get(), &case, self.segments_of(*id));
            erasures.push(Erasure::of(&case, &BTreeSet::from([entry.body.id]), row));
        }
        if !erasures.is_empty() {
            let head: Head = journal.erase(on, &erasures).await?;
            erasures.iter().for_each(|erasure| self.appended(&head, &erasure.row));
        }
        certificate.disposed.append(&mut disposed);
        certificate.left.append(&mut left);
        Ok(())
    }
}
