//! What depends on the context of writing: windows, clocks that run, rules in force. It is
//! asked when a step is written, and never when the history is folded.

use chrono::{NaiveDate, TimeDelta};

use super::{Seat, is_before};
use crate::domain::Context;
use crate::domain::fields::intake::is_future;
use crate::domain::history::case::{Case, Standing};
use crate::domain::history::corrections;
use crate::domain::history::entry::Role;
use crate::domain::history::refusal::Refusal;
use crate::domain::history::step::{Correct, StepKind, Tag};
use crate::domain::readings::clock;
use crate::domain::values::codes::ReopenReason;
use crate::domain::values::ids::EntryId;
use crate::facts::Policy;

/// Whether a clock that can be paused runs; any, when none is named.
pub(super) fn clock_runs(context: &Context<'_>, case: &Case, id: &str) -> Result<(), Refusal> {
    let fits = |clock: &clock::Clock| clock.can_be_paused() && (id.is_empty() || clock.id() == id);
    if clock::clocks(context, case).iter().any(fits) { Ok(()) } else { Err(Refusal::NoSuchClock) }
}

/// Whether the tag is not on the case yet, or is there to be taken off. Two devices may each put it on: the fold does
/// not ask.
pub(super) fn tag_changes(case: &Case, tag: &Tag) -> Result<(), Refusal> {
    match (case.state.has_tag(&tag.text), tag.removed) {
        (true, false) => Err(Refusal::TagThere),
        (false, true) => Err(Refusal::TagNotThere),
        _ => Ok(()),
    }
}

/// Whether the policy is one of [those](policies_for) that the case can be moved to.
pub(super) fn policy_fits(context: &Context<'_>, case: &Case, key: &str) -> Result<(), Refusal> {
    if policies_for(context, case).any(|policy| policy.key() == key) {
        Ok(())
    } else {
        Err(Refusal::NoSuchPolicy)
    }
}

/// The policies a case can be moved to: of its side, in force on the day it was received, and later versions
/// of its own that were in force when it was accepted. All of its side where the day of receipt is not known.
///
/// New rules of procedure often say nothing about complaints that came in before them. What is done under them
/// usually goes by them, so people may choose: SAMR Order 121 has no transitional rule, for example.
pub fn policies_for<'a>(context: &Context<'a>, case: &Case) -> impl Iterator<Item = &'a Policy> + use<'a> {
    let now = clock::policy(context.rules, case);
    let side = now.map(|policy| policy.side);
    let received = received(context, case);
    // Until it is accepted, it would be today.
    let accepted = case.state.accepted.map_or(Some(context.today()), |accepted| accepted.day(context.zone));
    context.rules.policies().iter().filter(move |policy| {
        let is_later = now.is_some_and(|now| now.id == policy.id && now.version < policy.version);
        let was_in_force = |day: Option<NaiveDate>| day.is_none_or(|day| policy.is_valid_on(day));
        side.is_none_or(|side| policy.side == side)
            && (was_in_force(received) || is_later && was_in_force(accepted))
    })
}

/// Whether a policy came into force only after a case was received.
pub fn is_newer_than_receipt(context: &Context<'_>, case: &Case, policy: &Policy) -> bool {
    received(context, case).zip(policy.valid_from).is_some_and(|(day, from)| day < from)
}

/// The local day on which a case was received; `None` where nobody knows it.
fn received(context: &Context<'_>, case: &Case) -> Option<NaiveDate> {
    case.state.received.and_then(|received| received.day(context.zone))
}

/// Whether the complainant has the word no longer: until then a desk notes their answer, or that they were
/// not reached.
pub(super) fn awaited(context: &Context<'_>, case: &Case, day: NaiveDate) -> Result<(), Refusal> {
    let last_day = |until| context.zone.day(until - TimeDelta::milliseconds(1));
    let until = clock::waits_until(context, case).map(last_day);
    match until.filter(|until| case.state.answer.is_none() && day <= *until) {
        Some(until) => Err(Refusal::Awaited(until)),
        None => Ok(()),
    }
}

/// A desk's case is opened again within its window, or on what has come up since. Who keeps a register
/// of their own opens it again whenever they like.
pub(super) fn reopening(
    context: &Context<'_>,
    case: &Case,
    reason: &ReopenReason,
    role: Role,
    day: NaiveDate,
) -> Result<(), Refusal> {
    let has_come_up =
        matches!(reason, ReopenReason::NewFacts | ReopenReason::NotPerformed | ReopenReason::CameBack);
    match clock::find(context, case, clock::id::REOPEN) {
        Some(window) if role != Role::Owner && !has_come_up && day > window.last_day => {
            Err(Refusal::ReopenOver(window.last_day))
        }
        _ => Ok(()),
    }
}

/// Whether somebody may correct or take back this entry now: who recorded it on the same day, a manager or the
/// owner later as well. What is put in its place has to fit the case as it was then.
pub(super) fn correction(
    context: &Context<'_>,
    case: &Case,
    correct: &Correct,
    seat: &Seat,
) -> Result<(), Refusal> {
    let id = corrections::check(&case.entries, correct, seat.role, &seat.person)?;
    let mut found = case.entries.iter().zip(&case.standings).filter(|(entry, _)| entry.body.id == id);
    if found.clone().any(|(_, standing)| matches!(standing, Standing::TakenBack(_))) {
        return Err(Refusal::AlreadyTakenBack);
    }
    let recorded = found.next().map(|(entry, _)| context.zone.day(entry.body.recorded));
    let is_free = matches!(seat.role, Role::Manager | Role::Owner);
    match recorded.filter(|day| !is_free && *day != context.today()) {
        Some(day) => Err(Refusal::CorrectionOver(day)),
        None if correct.takes_back() => Ok(()),
        None => corrected_fits(context, case, id, correct),
    }
}

/// Whether what a correction puts in place of an entry fits the case as it was when the entry was recorded.
fn corrected_fits(context: &Context<'_>, case: &Case, id: EntryId, correct: &Correct) -> Result<(), Refusal> {
    let is_receipt = case.entry(id).is_some_and(|entry| entry.kind() == StepKind::Receive);
    if let Some(happened) = correct.happened {
        if is_future(happened, context.now, context.zone) {
            return Err(Refusal::Future);
        }
        let received = case.state.received.filter(|_| !is_receipt);
        if received.is_some_and(|received| is_before(happened, received, context.zone)) {
            return Err(Refusal::BeforeReceipt);
        }
    }
    match case.if_corrected(correct).as_ref().and_then(|after| after.standing(id)) {
        Some(Standing::Refused(why)) => Err(why.clone()),
        _ => Ok(()),
    }
}

/// Whether the time for a step had run out on this day.
pub(super) fn window(
    context: &Context<'_>,
    case: &Case,
    kind: StepKind,
    day: NaiveDate,
) -> Result<(), Refusal> {
    let state = &case.state;
    let last = match kind {
        StepKind::RequestReconsideration if state.notified.is_some() => {
            state.reconsider_until.or_else(|| clock::last_day(context, case, clock::id::RESPOND))
        }
        StepKind::RequestReconsideration => clock::last_day(context, case, clock::id::CONTEST),
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
