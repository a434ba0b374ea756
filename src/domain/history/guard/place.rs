//! Whether a step has its place in the loop as the case stands.

use crate::domain::history::case::{Case, EffectiveStep};
use crate::domain::history::erasure;
use crate::domain::history::refusal::Refusal;
use crate::domain::history::step::OFFERED;
use crate::domain::history::step::{Step, StepKind};
use crate::domain::values::codes::Reply;

/// Whether the step has its place in the loop now.
pub(super) fn check(case: &Case, kind: StepKind) -> Result<(), Refusal> {
    use StepKind as K;
    let state = &case.state;
    // Who opened the case did so, whatever was left of it.
    if kind == K::Consult {
        return Ok(());
    }
    if kind == K::Receive {
        return if state.received.is_some() { Err(Refusal::AlreadyReceived) } else { Ok(()) };
    }
    if state.received.is_none() {
        return Err(Refusal::NotReceived);
    }
    if state.erased.is_some() {
        return Err(Refusal::Erased);
    }
    if !OFFERED.contains(&kind) {
        return Err(Refusal::NotInThisVersion);
    }
    if kind == K::Erase {
        return erasure::check_place(case);
    }
    // A case that was merged away keeps its history; what is new is recorded where it went.
    if state.merged_into.is_some()
        && !matches!(kind, K::Relate | K::Suggest | K::Note | K::Tag | K::Hold | K::Settle)
    {
        return Err(Refusal::MergedAway);
    }
    match kind {
        // Closing a case can be the mistake.
        K::Relate | K::Suggest | K::Note | K::Tag | K::Hold | K::Correct => return Ok(()),
        K::Settle => return check_side_by_side(case),
        K::Reopen => return if state.closed.is_some() { Ok(()) } else { Err(Refusal::NotClosed) },
        K::Rate => return check_rating(case),
        _ if state.closed.is_some() => return Err(Refusal::Closed),
        K::Close | K::Amend | K::Assign | K::Contact | K::MovePolicy => return Ok(()),
        _ if state.withdrawn.is_some() => return Err(Refusal::Withdrawn),
        _ => {}
    }
    match kind {
        K::Acknowledge => not_yet(state.acknowledged.is_some(), kind),
        K::Accept | K::Decline => {
            // A merchant that took it up may still refuse.
            let refuses_after_all = state.is_own && kind == K::Decline;
            not_yet(state.accepted.is_some() && !refuses_after_all, K::Accept)?;
            not_yet(state.declined.is_some(), K::Decline)?;
            // Settled at first contact, or by agreement: whether to take it up is no question any more.
            not_yet(state.notified.is_some(), K::Notify)?;
            not_yet(state.agreed.is_some(), K::Agree)
        }
        K::Investigate => {
            first(state.accepted.is_some(), K::Accept)?;
            // After a result at first contact the report can still be made, to code the cause.
            not_yet(state.notified.is_some() && state.investigated.is_some(), K::Notify)
        }
        K::Notify => {
            not_yet(state.agreed.is_some(), K::Agree)?;
            // A desk changes its mind by a second decision. A merchant offers what it likes, when it likes.
            if state.is_own {
                return Ok(());
            }
            first(!state.reconsideration_pending(), K::DecideReconsideration)?;
            not_yet(state.declined.is_some(), K::Decline)
        }
        // What the parties have agreed on and signed stands in the place of any result.
        K::Respond | K::RequestReconsideration | K::DecideReconsideration if state.agreed.is_some() => {
            Err(Refusal::AlreadyDone(K::Agree))
        }
        K::Respond => {
            first(state.notified.is_some(), K::Notify)?;
            not_yet(state.answer.is_some(), kind)?;
            not_yet(state.reconsideration_pending(), K::RequestReconsideration)
        }
        K::RequestReconsideration => {
            decided(case)?;
            not_yet(state.reconsideration_requested.is_some(), kind)?;
            not_yet(state.answer == Some(Reply::Accept), K::Respond)
        }
        K::DecideReconsideration => {
            first(state.reconsideration_requested.is_some(), K::RequestReconsideration)?;
            not_yet(state.reconsidered.is_some(), kind)
        }
        K::FollowUp => {
            first(state.notified.is_some() || state.agreed.is_some(), K::Notify)?;
            // What is under way comes to an end first, here or where the dispute was taken.
            first(!state.reconsideration_pending(), K::DecideReconsideration)?;
            first(!state.is_mediated(), K::EndMediation)?;
            let disputed =
                state.disputed.is_some() && state.agreed.is_none() && state.mediation.ended.is_none();
            first(!disputed || !state.referrals.is_empty(), K::MediateInformally)?;
            if state.owes() { Err(Refusal::Owed) } else { Ok(()) }
        }
        K::Resume => {
            let waits = state.material.is_some() || !state.paused.is_empty();
            if waits { Ok(()) } else { Err(Refusal::NothingPaused) }
        }
        K::Perform if state.obligations.is_empty() => Err(Refusal::NothingOwed),
        K::Perform => not_yet(!state.owes(), kind),
        K::OpenDispute => {
            not_yet(state.agreed.is_some(), K::Agree)?;
            not_yet(state.disputed.is_some(), kind)
        }
        K::MediateInformally | K::Convene | K::Recuse | K::HoldSession | K::Agree | K::EndMediation => {
            mediation(case, kind)
        }
        _ => Ok(()),
    }
}

/// The steps of mediation, once a dispute is open and until it ends one way or the other.
fn mediation(case: &Case, kind: StepKind) -> Result<(), Refusal> {
    use StepKind as K;
    let mediation = &case.state.mediation;
    first(case.state.disputed.is_some(), K::OpenDispute)?;
    not_yet(case.state.agreed.is_some(), K::Agree)?;
    not_yet(mediation.ended.is_some(), K::EndMediation)?;
    let undecided = if mediation.recusal.is_some() { Err(Refusal::RecusalPending) } else { Ok(()) };
    match kind {
        K::MediateInformally => not_yet(mediation.convened.is_some(), K::Convene),
        K::Convene => not_yet(mediation.convened.is_some(), kind),
        K::Recuse => first(mediation.convened.is_some(), K::Convene),
        K::HoldSession => {
            first(mediation.convened.is_some(), K::Convene)?;
            undecided
        }
        K::Agree => {
            undecided?;
            if mediation.has_succeeded() { Ok(()) } else { Err(Refusal::NotAgreed) }
        }
        _ => {
            if mediation.is_open() {
                Ok(())
            } else {
                Err(Refusal::NoMediation)
            }
        }
    }
}

fn check_side_by_side(case: &Case) -> Result<(), Refusal> {
    if case.unsettled().is_empty() { Err(Refusal::NothingToSettle) } else { Ok(()) }
}

/// Once, and once more after each time the case is opened again.
fn check_rating(case: &Case) -> Result<(), Refusal> {
    not_yet(case.is_rated(), StepKind::Rate)?;
    if case.state.closed.is_some() { Ok(()) } else { decided(case) }
}

fn decided(case: &Case) -> Result<(), Refusal> {
    let decided = case.state.notified.is_some() || case.state.declined.is_some();
    if decided { Ok(()) } else { Err(Refusal::NeedsDecision) }
}

fn not_yet(done: bool, kind: StepKind) -> Result<(), Refusal> {
    if done { Err(Refusal::AlreadyDone(kind)) } else { Ok(()) }
}

fn first(done: bool, kind: StepKind) -> Result<(), Refusal> {
    if done { Ok(()) } else { Err(Refusal::Needs(kind)) }
}

/// The step that this one answers to, which it cannot lie before.
pub(super) fn answers_to<'a>(case: &'a Case, step: &Step) -> Option<&'a EffectiveStep> {
    use StepKind as K;
    let kinds: &[StepKind] = match step.kind() {
        K::Respond => &[K::Notify, K::DecideReconsideration],
        K::RequestReconsideration => &[K::Notify, K::Decline],
        K::DecideReconsideration => &[K::RequestReconsideration],
        K::Notify => &[K::Accept, K::Investigate],
        K::FollowUp => &[K::Notify, K::DecideReconsideration, K::Agree],
        K::Resume => &[K::Pause, K::AskMaterial],
        K::MediateInformally | K::Convene => &[K::OpenDispute],
        K::Agree | K::EndMediation => &[K::OpenDispute, K::MediateInformally, K::HoldSession],
        K::Close => &[K::Notify, K::Decline, K::DecideReconsideration, K::Agree, K::FollowUp],
        K::Recuse | K::HoldSession => &[K::Convene],
        K::Reopen => &[K::Close],
        // Performed, in part or not: after the promise or agreement it was owed under.
        K::Perform => {
            return case.effective_steps.iter().rev().find(|mark| Some(mark.entry) == case.state.obliged_by);
        }
        _ => return None,
    };
    case.effective_steps.iter().rev().find(|mark| kinds.contains(&mark.kind))
}
