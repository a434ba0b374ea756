//! What depends on the moment and zone of writing: windows, clocks that run, rules in force. It is
//! asked when a step is written, and never when the history is folded.

use chrono::{NaiveDate, TimeDelta};

use crate::domain::history::case::Case;
use crate::domain::history::entry::Role;
use crate::domain::history::refusal::Refusal;
use crate::domain::history::step::StepKind;
use crate::domain::readings::clock;
use crate::domain::values::codes::ReopenReason;
use crate::domain::values::moment::Zone;
use crate::facts;

/// Whether a clock that can be paused runs; any, when none is named.
pub(super) fn clock_runs(case: &Case, id: &str, zone: &dyn Zone) -> Result<(), Refusal> {
    let fits = |clock: &clock::Clock| clock.can_be_paused() && (id.is_empty() || clock.id() == id);
    if clock::clocks(case, zone).iter().any(fits) { Ok(()) } else { Err(Refusal::NoSuchClock) }
}

/// Whether the policy is one that ships, and is for the same side as the present one.
pub(super) fn policy_fits(case: &Case, key: &str, zone: &dyn Zone) -> Result<(), Refusal> {
    if policies_for(case, zone).any(|policy| policy.key() == key) {
        Ok(())
    } else {
        Err(Refusal::NoSuchPolicy)
    }
}

/// The policies a case can be moved to: of its side, in force on the day it was received.
pub fn policies_for<'a>(
    case: &'a Case,
    zone: &'a dyn Zone,
) -> impl Iterator<Item = &'static facts::Policy> + 'a {
    let side = clock::policy(case).map(|policy| policy.side);
    let received = case.state.received.and_then(|received| received.day(zone));
    facts::policies().iter().filter(move |policy| {
        side.is_none_or(|side| policy.side == side) && received.is_none_or(|day| policy.is_valid_on(day))
    })
}

/// Whether the complainant has the word no longer: until then a desk notes their answer, or that they were
/// not reached.
pub(super) fn awaited(case: &Case, day: NaiveDate, zone: &dyn Zone) -> Result<(), Refusal> {
    let until = clock::waits_until(case, zone).map(|until| zone.day(until - TimeDelta::milliseconds(1)));
    match until.filter(|until| case.state.answer.is_none() && day <= *until) {
        Some(until) => Err(Refusal::Awaited(until)),
        None => Ok(()),
    }
}

/// A desk's case is opened again within its window, or on what has come up since. Who keeps a register
/// of their own opens it again whenever they like.
pub(super) fn reopening(
    case: &Case,
    reason: &ReopenReason,
    role: Role,
    day: NaiveDate,
    zone: &dyn Zone,
) -> Result<(), Refusal> {
    let has_come_up =
        matches!(reason, ReopenReason::NewFacts | ReopenReason::NotPerformed | ReopenReason::CameBack);
    match clock::find(case, clock::id::REOPEN, zone) {
        Some(window) if role != Role::Owner && !has_come_up && day > window.last_day => {
            Err(Refusal::ReopenOver(window.last_day))
        }
        _ => Ok(()),
    }
}

/// Whether the time for a step had run out on this day.
pub(super) fn window(case: &Case, kind: StepKind, day: NaiveDate, zone: &dyn Zone) -> Result<(), Refusal> {
    let state = &case.state;
    let last = match kind {
        StepKind::RequestReconsideration if state.notified.is_some() => {
            state.reconsider_until.or_else(|| clock::last_day(case, clock::id::RESPOND, zone))
        }
        StepKind::RequestReconsideration => clock::last_day(case, clock::id::CONTEST, zone),
        StepKind::Recuse if state.mediation.recusal.is_none() => {
            let until = state.mediation.convened.as_ref().and_then(|convened| convened.recusal_until);
            return match until {
                Some(last) if day > last => Err(Refusal::RecusalOver(last)),
                _ => Ok(()),
            };
        }
        _ => None,
    };
    match last {
        Some(last) if day > last => Err(Refusal::WindowOver(last)),
        _ => Ok(()),
    }
}
