//! The day to ask again, where nothing else sets one: a default that whoever keeps the register can change.

use chrono::{Days, NaiveDate};

use super::{Basis, Clock, due};
use crate::domain::Context;
use crate::domain::history::case::{Case, EffectiveStep};
use crate::domain::history::step::{Step, StepKind};
use crate::domain::values::moment::{Moment, Zone};
use crate::facts::Who;

/// The reminder of a case: on the day that was set with its latest move, or these days after it. `None`
/// before the receipt.
pub(in crate::domain::readings) fn of(context: &Context<'_>, case: &Case, days: Days) -> Option<Clock> {
    let mark = latest(case)?;
    let began = day(mark, context.zone)?;
    let named = named(case, mark);
    let by = named.or_else(|| began.checked_add_days(days))?;
    let who = if case.state.is_own { Who::Complainant } else { Who::Handler };
    let clock = Clock::new(
        Basis::Again { who },
        Moment::Day(began),
        due::until(by, Moment::Day(began), context.zone)?,
    );
    Some(Clock { named: named.is_some(), ..clock })
}

/// Whether the latest move was made after this clock ran out.
pub(in crate::domain::readings) fn begins_after(case: &Case, over: &Clock, context: &Context<'_>) -> bool {
    latest(case).and_then(|mark| day(mark, context.zone)).is_some_and(|day| day > over.last_day)
}

/// The latest move of either side: not what was only written down about the case.
fn latest(case: &Case) -> Option<&EffectiveStep> {
    use StepKind as K;
    let is_move = |mark: &&EffectiveStep| {
        !matches!(
            mark.kind,
            K::Assign
                | K::Assess
                | K::Amend
                | K::Attach
                | K::WithdrawProof
                | K::Pause
                | K::Relate
                | K::MovePolicy
                | K::Hold
                | K::Settle
                | K::Suggest
                | K::Note
                | K::Tag
                | K::Rate
                | K::Consult
        )
    };
    case.effective_steps.iter().rev().find(is_move)
}

/// The day on which a step happened; when that is not known, on which it was recorded.
fn day(mark: &EffectiveStep, zone: &dyn Zone) -> Option<NaiveDate> {
    mark.happened.day(zone).or_else(|| Moment::At(mark.recorded).day(zone))
}

/// The day that was set with a step to ask again.
fn named(case: &Case, mark: &EffectiveStep) -> Option<NaiveDate> {
    match case.step(mark.entry)? {
        Step::Contact(contact) => contact.again,
        Step::Refer(refer) => refer.again,
        _ => None,
    }
}
