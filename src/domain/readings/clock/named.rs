//! Dates that people named, as clocks: what is owed, material asked for, mediation.

use chrono::NaiveDate;

use super::{Basis, Clock, due};
use crate::domain::history::case::{Case, EffectiveStep};
use crate::domain::history::state::Owed;
use crate::domain::history::step::{Step, StepKind};
use crate::domain::values::codes::{Party, PerformanceResult};
use crate::domain::values::moment::{Moment, Zone};
use crate::facts::Who;

/// The clocks of all dates that people named in a case and that still matter.
pub(super) fn clocks(case: &Case, zone: &dyn Zone) -> Vec<Clock> {
    let one = [material(case, zone), session(case, zone), recusal(case, zone), promised(case, zone)];
    let owed = case.state.obligations.iter().enumerate();
    one.into_iter().flatten().chain(owed.filter_map(|(at, owed)| obligation(case, at, owed, zone))).collect()
}

/// A clock up to the end of a day.
fn clock(basis: Basis, by: NaiveDate, started: Moment, zone: &dyn Zone) -> Option<Clock> {
    Some(Clock::new(basis, started, due::until(by, started, zone)?))
}

/// Material asked for, while it is waited for.
fn material(case: &Case, zone: &dyn Zone) -> Option<Clock> {
    let material = case.state.material.as_ref().filter(|_| goes_on(case))?;
    clock(Basis::Material, material.until?, material.asked, zone)
}

/// The next mediation session; the step that set it starts its clock.
fn session(case: &Case, zone: &dyn Zone) -> Option<Clock> {
    let on = case.state.mediation.convened.as_ref().filter(|_| mediates(case))?.on?;
    let set = |mark: &&EffectiveStep| matches!(mark.kind, StepKind::Convene | StepKind::HoldSession);
    clock(Basis::Session, on, happened(case, set), zone)
}

/// The time to refuse the mediator, until somebody does.
fn recusal(case: &Case, zone: &dyn Zone) -> Option<Clock> {
    let until = case.state.mediation.convened.as_ref().filter(|_| mediates(case))?.recusal_until?;
    let convened = case.effective_steps.iter().rposition(|mark| mark.kind == StepKind::Convene)?;
    let refused = case.effective_steps[convened..].iter().find(|mark| mark.kind == StepKind::Recuse);
    let mut clock = clock(Basis::Recusal, until, case.effective_steps[convened].happened, zone)?;
    clock.stopped = refused.map(|mark| mark.happened);
    Some(clock)
}

/// The day for which the merchant promised an answer, in a register of one's own: until one comes.
fn promised(case: &Case, zone: &dyn Zone) -> Option<Clock> {
    let told = case.effective_steps.iter().rposition(|mark| mark.kind == StepKind::Acknowledge)?;
    let (mark, since) = case.effective_steps.get(told..)?.split_first()?;
    let by = match case.step(mark.entry)? {
        Step::Acknowledge(told) if case.state.is_own && goes_on(case) => told.expected?,
        _ => return None,
    };
    let is_answer =
        |mark: &&EffectiveStep| matches!(mark.kind, StepKind::Notify | StepKind::Decline | StepKind::Agree);
    let mut clock = clock(Basis::Promised, by, mark.happened, zone)?;
    clock.stopped = since.iter().find(is_answer).map(|mark| mark.happened);
    Some(clock)
}

/// What a party owes: from the agreement, or the answer that accepted it, to the end of its day. It
/// stops when all of it is performed, or when a breach is recorded.
fn obligation(case: &Case, at: usize, owed: &Owed, zone: &dyn Zone) -> Option<Clock> {
    let laid_down = |mark: &&EffectiveStep| matches!(mark.kind, StepKind::Agree | StepKind::Respond);
    let who = if owed.obligation.party == Party::Complainant { Who::Complainant } else { Who::Respondent };
    let mut clock =
        clock(Basis::Obligation { at, who }, owed.obligation.by?, happened(case, laid_down), zone)?;
    if !owed.is_due() {
        clock.breached = owed.performed.is_none();
        clock.stopped =
            Some(owed.performed.unwrap_or_else(|| happened(case, |mark| is_breach(case, mark, at))));
    }
    Some(clock)
}

/// Whether a step recorded that this obligation was not performed.
fn is_breach(case: &Case, mark: &EffectiveStep, at: usize) -> bool {
    match case.step(mark.entry) {
        Some(Step::Perform(perform)) => {
            perform.obligation as usize == at
                && !matches!(perform.result, PerformanceResult::Performed | PerformanceResult::InPart)
        }
        _ => false,
    }
}

/// When the latest such step happened.
fn happened(case: &Case, is: impl Fn(&&EffectiveStep) -> bool) -> Moment {
    case.effective_steps.iter().rev().find(is).map_or(Moment::Unknown, |mark| mark.happened)
}

/// Whether the case is neither closed nor withdrawn.
fn goes_on(case: &Case) -> bool {
    case.is_open() && case.state.withdrawn.is_none()
}

/// Whether a formal mediation is under way.
fn mediates(case: &Case) -> bool {
    goes_on(case) && case.state.mediation.is_open() && case.state.agreed.is_none()
}
