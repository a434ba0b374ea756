//! Drafts: what is being typed, kept at every change so that nothing typed is lost.

use chrono::{DateTime, Utc};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::lazy_jobs;
use super::state::App;
use crate::browser::{idle, time};
use crate::diagnostics::OrReport;
use crate::domain::fields::form;
use crate::domain::history::guard;
use crate::domain::history::step::Correct;
use crate::domain::{StepKind, Values};
use crate::storage::StorageError;
use crate::storage::drafts::{self, Draft};

pub use crate::storage::drafts::DraftKey;

/// How long typing may go on before the second copy follows, in milliseconds.
const COPY_AFTER: u32 = 300;

/// Whether what was typed is kept.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum DraftState {
    /// There is nothing to keep.
    #[default]
    Nothing,
    /// It was kept at this moment.
    At(DateTime<Utc>),
    /// The browser blocks its storage, or it is full.
    Failed,
}

impl App {
    /// The draft of a form; `None` when none is kept, or nothing is typed in it.
    #[must_use]
    pub fn draft(self, of: &DraftKey) -> Option<Draft> {
        drafts::get(of)
    }

    /// When the draft of a form was last kept.
    #[must_use]
    pub fn draft_kept(self, of: &DraftKey) -> DraftState {
        let changed = drafts::get(of).and_then(|draft| DateTime::from_timestamp_millis(draft.changed));
        changed.map_or(DraftState::Nothing, DraftState::At)
    }

    /// Keeps a draft with the part of the form that is open, from 0; an empty one is removed instead.
    #[must_use]
    pub fn keep_draft(self, of: &DraftKey, values: Values, part: usize) -> DraftState {
        if values.is_empty() {
            self.forget_draft(of);
            return DraftState::Nothing;
        }
        let now = time::now();
        self.copy_draft_soon(of);
        match drafts::keep(of, &Draft { values, changed: now.timestamp_millis(), part }) {
            Ok(()) => DraftState::At(now),
            Err(_) => DraftState::Failed,
        }
    }

    /// Removes a draft, and soon its second copy.
    pub fn forget_draft(self, of: &DraftKey) {
        drafts::forget(of);
        self.copy_draft_soon(of);
    }

    /// Removes a draft for good: once this is over, its second copy is gone as well, and no later visit brings it
    /// back.
    pub async fn discard_draft(self, of: &DraftKey) {
        drafts::forget(of);
        // Before a register is there, the first copy is the only one.
        let Ok(register) = self.register() else { return };
        register.journal().copy_draft(of).await.or_report("app::drafts, a draft discarded");
    }

    /// Which of these drafts are of steps that can no longer be recorded, because the occasion for them is gone.
    ///
    /// # Errors
    /// A case cannot be read.
    pub async fn stale_drafts(self, all: Vec<DraftKey>) -> Result<Vec<DraftKey>, StorageError> {
        lazy_jobs::find_stale_drafts((self, all)).await
    }

    pub(super) async fn find_stale_drafts(self, all: Vec<DraftKey>) -> Result<Vec<DraftKey>, StorageError> {
        let seat = untrack(|| self.seat());
        let mut stale = Vec::new();
        for of in all {
            let DraftKey::Step(id, kind) = of else { continue };
            let case = self.open_case(id).await?.case;
            let context = self.context_now();
            let corrected = drafts::get(&of).and_then(|draft| form::corrected(&draft.values));
            let refusal = match corrected {
                Some(entry) => {
                    // Of a receipt the time alone is corrected.
                    let receipt = case.entry(entry).filter(|entry| entry.kind() == StepKind::Receive);
                    let happened = receipt.map(|entry| case.happened(entry));
                    let correct = Correct { happened, ..Correct::taking_back(entry) };
                    guard::check_correction(&context.get(), &case, &correct, &seat).err()
                }
                None => guard::check(&context.get(), &case, kind, &seat).err(),
            };
            if refusal.is_some_and(|refusal| refusal.is_over()) {
                stale.push(of);
            }
        }
        Ok(stale)
    }

    /// Brings the second copy up to date a moment from now: once for many keystrokes.
    fn copy_draft_soon(self, of: &DraftKey) {
        if self.copying.with_value(|copying| copying.contains(of)) {
            return;
        }
        let of = of.clone();
        self.copying.update_value(|copying| copying.push(of.clone()));
        idle::after(COPY_AFTER, move || {
            self.copying.update_value(|copying| copying.retain(|other| *other != of));
            spawn_local(async move {
                // Before a register is there, the first copy is the only one.
                let Ok(register) = self.register() else { return };
                // The first copy is kept; the next change tries again.
                register.journal().copy_draft(&of).await.or_report("app::drafts, second copy");
            });
        })
        .forget();
    }
}
