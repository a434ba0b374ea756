//! Retention: how long a closed case is kept, why it cannot be disposed of yet, and what is left of
//! it afterwards.

use chrono::NaiveDate;

use super::limit;
use crate::domain::Context;
use crate::domain::fields::field::Field;
use crate::domain::history::case::{Case, EffectiveStep};
use crate::domain::history::erasure;
use crate::domain::history::refusal::Refusal;
use crate::domain::history::step::{Erase, Origin, Step, StepKind};
use crate::domain::history::step_code::StepCode;
use crate::domain::values::codes::{CaseOutcome, RelationKind};
use crate::domain::values::moment::Zone;
use crate::facts::{self, NO_REGION, Schedule};

/// The outcome that a case merged into another counts as, which has none of its own.
pub const MERGED: &CaseOutcome = &CaseOutcome::Duplicate;

/// The last day on which a case that was closed on a local day is kept under a schedule. It is no period of
/// any country's law: working days are all but weekends.
#[must_use]
pub fn keep_until(schedule: &Schedule, closed: NaiveDate) -> NaiveDate {
    let calendar = facts::shipped_calendar(NO_REGION);
    let last = calendar.and_then(|calendar| limit::last_day(calendar, schedule.length, false, closed));
    last.unwrap_or(NaiveDate::MAX)
}

/// The outcome that decides how long a case is kept; `None` while it is open.
fn outcome(case: &Case) -> Option<&CaseOutcome> {
    match &case.state.closed {
        Some(closing) => Some(&closing.outcome),
        None => case.state.merged_into.map(|_| MERGED),
    }
}

/// The schedule by which a case is kept, from its outcome; `None` while it is open.
#[must_use]
pub fn schedule(case: &Case) -> Option<&'static Schedule> {
    facts::schedule_of(outcome(case)?.id())
}

/// The local day on which a case was closed, or merged into another; `None` while it is open. Where nobody
/// knows when that was, the day on which it was recorded.
#[must_use]
pub fn closed_on(case: &Case, zone: &dyn Zone) -> Option<NaiveDate> {
    outcome(case)?;
    let is_closed = case.state.closed.is_some();
    let ended = |mark: &&EffectiveStep| match mark.kind {
        StepKind::Close => is_closed,
        StepKind::Relate => !is_closed && mark.code == StepCode::Relation(RelationKind::MergeInto),
        _ => false,
    };
    let mark = case.effective_steps.iter().rev().find(ended)?;
    Some(mark.happened.day(zone).unwrap_or_else(|| zone.day(mark.recorded)))
}

/// The last local day on which a case is kept; `None` while it is open.
#[must_use]
pub fn kept_until(case: &Case, zone: &dyn Zone) -> Option<NaiveDate> {
    Some(keep_until(schedule(case)?, closed_on(case, zone)?))
}

/// Whether nothing is in the way of disposing of a case now.
///
/// # Errors
/// It is erased, open or on hold, or its time is not over.
pub fn check(context: &Context<'_>, case: &Case) -> Result<(), Refusal> {
    erasure::check_place(case)?;
    match kept_until(case, context.zone) {
        Some(day) if context.today() > day => Ok(()),
        Some(day) => Err(Refusal::KeptUntil(day)),
        None => Err(Refusal::StillOpen),
    }
}

/// The step that erases a case, with what is left of it. `confirmed_by` is the name of the second person.
#[must_use]
pub fn erasure(case: &Case, confirmed_by: &str, zone: &dyn Zone) -> Step {
    let state = &case.state;
    let text = |field: Field| case.fields.get(field).to_owned();
    let closing = state.closed.as_ref();
    Step::Erase(Box::new(Erase {
        schedule: schedule(case).map(|schedule| schedule.id.clone()).unwrap_or_default(),
        confirmed_by: confirmed_by.trim().to_owned(),
        reference: case.reference.clone(),
        tracking: state.tracking,
        received: state.received.and_then(|received| received.day(zone)),
        closed: closed_on(case, zone),
        outcome: closing.map(|closing| closing.outcome.clone()).unwrap_or_default(),
        complete: closing.is_some_and(|closing| closing.complete),
        merged_into: state.merged_into,
        kind: text(Field::PurchaseKind),
        problem: text(Field::FactsProblem),
        channel: text(Field::LodgedChannel),
        sample: state.origin == Origin::Demo,
    }))
}
