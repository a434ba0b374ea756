//! Whether what a step says fits the case.

use chrono::NaiveDate;

use super::independence;
use crate::domain::fields::field::Field;
use crate::domain::history::case::Case;
use crate::domain::history::refusal::{Refusal, Signer};
use crate::domain::history::state::Owed;
use crate::domain::history::step::{
    Agree, Convene, HoldSession, Obligation, OpenDispute, Perform, Relate, Step,
};
use crate::domain::readings::checklist;
use crate::domain::values::codes::{
    FollowUpResult, MediationOutcome, Party, PerformanceResult, RelationKind, Reply,
};

/// How serious a dispute must be to be opened before a second decision, on the scale from 1 to 5.
const SERIOUS: u8 = 4;

/// Whether the content fits the case. `day` is the local day on which it happened, where known.
pub(super) fn check(case: &Case, step: &Step, day: Option<NaiveDate>) -> Result<(), Refusal> {
    let state = &case.state;
    match step {
        Step::Notify(notify) => {
            // A newer result rests on what the first did.
            let is_newer = state.notified.is_some();
            let reported = state.investigated.is_some() || notify.first_contact;
            ensure(reported || is_newer || state.is_own, || Refusal::NeedsReport)?;
            promised_in_order(day, &notify.obligations, Field::NotifyObligations)?;
            in_order(day, notify.perform_by, Field::NotifyPerformBy)?;
            in_order(day, notify.reconsider_until, Field::NotifyReconsiderUntil)
        }
        Step::DecideReconsideration(decision) => {
            promised_in_order(day, &decision.obligations, Field::DecideObligations)?;
            in_order(day, decision.perform_by, Field::DecidePerformBy)
        }
        Step::Acknowledge(told) => in_order(day, told.expected, Field::AcknowledgeExpected),
        Step::Contact(contact) => in_order(day, contact.again, Field::ContactAgain),
        Step::Refer(refer) => in_order(day, refer.again, Field::ReferAgain),
        Step::AskMaterial(ask) => in_order(day, ask.until, Field::AskUntil),
        Step::Pause(pause) => {
            let paused = state.paused.contains(&pause.clock) || state.paused.contains("");
            ensure(!paused, || Refusal::AlreadyPaused)
        }
        Step::Resume(resume) => {
            let runs = resume.clock.is_empty() || state.paused.contains(&resume.clock);
            ensure(runs, || Refusal::NothingPaused)
        }
        Step::OpenDispute(dispute) => open_dispute(case, dispute),
        Step::Convene(convene) => check_convene(case, convene, day),
        Step::Recuse(recuse) => {
            let decides = recuse.granted.is_some();
            let pending = state.mediation.recusal.is_some();
            ensure(!pending || decides, || Refusal::RecusalPending)?;
            ensure(pending || !decides, || Refusal::NoMediation)
        }
        Step::HoldSession(session) => hold_session(case, session, day),
        Step::Agree(agree) => check_agree(case, agree, day),
        Step::Perform(perform) => check_perform(case, perform),
        Step::FollowUp(visit) => {
            ensure(visit.result != FollowUpResult::Waived || !visit.note.trim().is_empty(), || {
                Refusal::NeedsReason
            })
        }
        Step::Relate(relate) => check_relate(case, relate),
        Step::MovePolicy(moved) => ensure(moved.policy != state.policy, || Refusal::NoSuchPolicy),
        Step::Hold(held) => ensure(state.hold.is_some() != held.placed, || Refusal::HoldUnchanged),
        Step::Tag(tag) => ensure(tag.is_usable(), || Refusal::TagUnusable),
        Step::Correct(correct) => {
            ensure(!correct.reason.trim().is_empty(), || Refusal::CorrectionUnexplained)
        }
        Step::Close(close) => {
            let earned = !close.open_reason.trim().is_empty() || checklist::is_complete(case);
            ensure(earned, || Refusal::LoopOpen)
        }
        _ => Ok(()),
    }
}

fn ensure(holds: bool, why: impl Fn() -> Refusal) -> Result<(), Refusal> {
    if holds { Ok(()) } else { Err(why()) }
}

/// A date that a step names does not lie before the step.
fn in_order(day: Option<NaiveDate>, named: Option<NaiveDate>, field: Field) -> Result<(), Refusal> {
    match (day, named) {
        (Some(day), Some(named)) if named < day => Err(Refusal::DateBeforeStep(field)),
        _ => Ok(()),
    }
}

/// No item that a result promises was due before it.
fn promised_in_order(day: Option<NaiveDate>, items: &[Obligation], field: Field) -> Result<(), Refusal> {
    items.iter().try_for_each(|item| in_order(day, item.by, field))
}

fn open_dispute(case: &Case, dispute: &OpenDispute) -> Result<(), Refusal> {
    let rejected = case.state.reconsidered.is_some() && case.state.answer == Some(Reply::Reject);
    ensure(rejected || dispute.severity >= SERIOUS, || Refusal::NotSerious)
}

fn check_convene(case: &Case, convene: &Convene, day: Option<NaiveDate>) -> Result<(), Refusal> {
    ensure(convene.complainant_consents && convene.respondent_consents, || Refusal::NeedsConsent)?;
    independence::mediator(case, &convene.mediator)?;
    independence::body(case, &convene.body)?;
    ensure(convene.independent, || Refusal::IndependenceUndeclared)?;
    in_order(day, convene.on, Field::ConveneOn)?;
    in_order(day, convene.recusal_until, Field::ConveneRecusalUntil)?;
    // Who may refuse the mediator must be able to do so before the session.
    match (convene.recusal_until, convene.on) {
        (Some(until), Some(on)) if on <= until => Err(Refusal::RecusalAfterSession),
        _ => Ok(()),
    }
}

fn hold_session(case: &Case, session: &HoldSession, day: Option<NaiveDate>) -> Result<(), Refusal> {
    let until = case.state.mediation.convened.as_ref().and_then(|convened| convened.recusal_until);
    // The codes of who was there begin with the party. Whoever comes before that without objecting accepts the mediator.
    let attended = |party: Party| session.attendance.iter().any(|who| who.starts_with(party.id()));
    if let (Some(day), Some(until)) = (day, until)
        && day <= until
        && !(attended(Party::Complainant) && attended(Party::Respondent))
    {
        return Err(Refusal::RecusalOpen(until));
    }
    ensure(session.outcome != MediationOutcome::Adjourned || session.next.is_some(), || {
        Refusal::NeedsNextDate
    })?;
    in_order(day, session.next, Field::SessionNext)
}

fn check_agree(case: &Case, agree: &Agree, day: Option<NaiveDate>) -> Result<(), Refusal> {
    ensure(!agree.obligations.is_empty(), || Refusal::NothingOwed)?;
    for (obligation, number) in agree.obligations.iter().zip(1..) {
        let too_early = day.zip(obligation.by).is_some_and(|(day, by)| by < day);
        ensure(!too_early, || Refusal::DueBeforeAgreement(number))?;
    }
    let amounts = agree.obligations.iter().filter_map(|owed| owed.amount);
    let sum = amounts.fold(0i64, |sum, amount| sum.saturating_add(amount.0));
    ensure(agree.total.is_none_or(|total| total.0 == sum), || Refusal::TotalDiffers)?;
    let signed = |signer: Signer| {
        agree.signatures.iter().any(|signature| signature.party == signer.id() && !signature.is_empty())
    };
    let formal = case.state.mediation.convened.is_some();
    let needed = |signer: &Signer| *signer != Signer::Mediator || formal;
    match Signer::ALL.iter().copied().filter(needed).find(|signer| !signed(*signer)) {
        Some(signer) => Err(Refusal::Unsigned(signer)),
        None => Ok(()),
    }
}

fn check_perform(case: &Case, perform: &Perform) -> Result<(), Refusal> {
    let owed = case.state.obligations.get(perform.obligation as usize);
    let made_by = perform.of.is_none() || perform.of == case.state.obliged_by;
    ensure(made_by && owed.is_some_and(|owed: &Owed| !owed.is_settled()), || Refusal::NoSuchObligation)?;
    let measured = perform.result != PerformanceResult::Breached || !perform.note.trim().is_empty();
    ensure(measured, || Refusal::NeedsMeasure)?;
    // What was paid so far says whether all of it is performed, or a part.
    let owed_and_paid = owed.and_then(|owed| {
        let paid = owed.paid.0.saturating_add(perform.amount?.0);
        Some((owed.obligation.amount?.0, paid))
    });
    let adds_up = owed_and_paid.is_none_or(|(owed, paid)| match perform.result {
        PerformanceResult::Performed => paid >= owed,
        PerformanceResult::InPart | PerformanceResult::Breached => paid < owed,
        PerformanceResult::Unstated | PerformanceResult::Unknown(_) => true,
    });
    ensure(adds_up, || Refusal::PaidDiffers)
}

fn check_relate(case: &Case, relate: &Relate) -> Result<(), Refusal> {
    let Some(other) = relate.other else { return Err(Refusal::NotRelated) };
    ensure(other != case.id, || Refusal::SameCase)?;
    let state = &case.state;
    let fits = match relate.relation {
        RelationKind::Link => !state.linked.contains(&other),
        RelationKind::Unlink => state.linked.contains(&other),
        RelationKind::MergeInto | RelationKind::MergeFrom => {
            state.merged_into.is_none() && !state.merged.contains(&other)
        }
        RelationKind::Unmerge => state.merged_into == Some(other) || state.merged.contains(&other),
        RelationKind::Unstated | RelationKind::Unknown(_) => false,
    };
    ensure(fits, || Refusal::NotRelated)
}
