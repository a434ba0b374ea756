//! The decision that the complainant is asked to accept: the result as notified, and what came of
//! reconsidering it.

use crate::domain::history::case::Case;
use crate::domain::history::step::{DecideReconsideration, Notify, Recuse, Step};
use crate::domain::{EntryId, StepKind};

/// The decision that stands.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Decision<'a> {
    /// The latest result as notified; `None` where a refusal was reconsidered.
    pub notified: Option<&'a Notify>,
    /// What was decided when it was reconsidered; `None` while it was not.
    pub again: Option<&'a DecideReconsideration>,
}

/// The latest decision of a case; `None` before there is one. A later result takes the place of what was
/// decided before.
#[must_use]
pub fn decision(case: &Case) -> Option<Decision<'_>> {
    let step = |id: EntryId| case.step(id);
    let mut found = None;
    for mark in &case.effective_steps {
        match (mark.kind, step(mark.entry)) {
            (StepKind::Notify, Some(Step::Notify(notified))) => {
                found = Some(Decision { notified: Some(notified), again: None });
            }
            (StepKind::DecideReconsideration, Some(Step::DecideReconsideration(again))) => {
                let notified = found.and_then(|decision: Decision<'_>| decision.notified);
                found = Some(Decision { notified, again: Some(again) });
            }
            _ => {}
        }
    }
    found
}

/// The refusal of the mediator that is to be decided on; `None` while none is.
#[must_use]
pub fn recusal(case: &Case) -> Option<&Recuse> {
    case.state.mediation.recusal.as_ref()?;
    match case.step(case.last(StepKind::Recuse)?.entry) {
        Some(Step::Recuse(asked)) if asked.granted.is_none() => Some(asked),
        _ => None,
    }
}
