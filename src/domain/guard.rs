//! Guards: which steps can be taken now and, for each that cannot, why.

use chrono::{DateTime, NaiveDate, Utc};

use super::case::Case;
use super::checklist;
use super::clock;
use super::entry::{Body, Role};
use super::intake::is_future;
use super::moment::{Moment, Zone};
use super::step::{Step, StepKind};

/// Why a step cannot be taken.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Refusal {
    /// Nothing was received yet.
    NotReceived,
    /// It was received before.
    AlreadyReceived,
    /// The case is closed; it can be reopened.
    Closed,
    /// The case is not closed.
    NotClosed,
    /// The complainant has withdrawn; what is left is to close.
    Withdrawn,
    /// The step was taken before and stands.
    AlreadyDone(StepKind),
    /// Another step comes first.
    Needs(StepKind),
    /// A result or a refusal comes first.
    NeedsDecision,
    /// Only these roles may record it.
    WrongRole(&'static [Role]),
    /// Whoever decided before does not decide again.
    DecidedBefore(String),
    /// Whoever decides again must be named.
    DeciderUnnamed,
    /// The time for it ended on this day.
    WindowOver(NaiveDate),
    /// Items of the loop are open and no reason is given.
    LoopOpen,
    /// A result without a report must be marked as settled at first contact.
    NeedsReport,
    /// The step lies before the receipt.
    BeforeReceipt,
    /// The step lies in the future.
    Future,
    /// The step is not part of this version.
    NotInThisVersion,
}

/// Who sits in front of the screen.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Seat {
    /// As what.
    pub role: Role,
    /// The person's name.
    pub person: String,
}

/// Roles at the desk.
pub const DESK: &[Role] = &[Role::Handler, Role::Reviewer, Role::Manager];
const COMPLAINANT: &[Role] = &[Role::Complainant];
const BOTH: &[Role] = &[Role::Complainant, Role::Handler, Role::Reviewer, Role::Manager];

/// The steps this version lets people record, in the order of the loop.
pub const OFFERED: &[StepKind] = &[
    StepKind::Assign,
    StepKind::Acknowledge,
    StepKind::Accept,
    StepKind::Decline,
    StepKind::Contact,
    StepKind::Investigate,
    StepKind::Notify,
    StepKind::Respond,
    StepKind::RequestReconsideration,
    StepKind::DecideReconsideration,
    StepKind::FollowUp,
    StepKind::Rate,
    StepKind::Close,
    StepKind::Amend,
    StepKind::Withdraw,
    StepKind::Reopen,
];

/// Who may record a step in a desk's register. In a personal register the owner records all of it.
#[must_use]
pub fn roles(kind: StepKind) -> &'static [Role] {
    match kind {
        StepKind::Receive | StepKind::Amend | StepKind::Contact | StepKind::Reopen => BOTH,
        // The desk may write down what the complainant answered or asked for by telephone.
        StepKind::Respond | StepKind::RequestReconsideration | StepKind::Withdraw => BOTH,
        StepKind::Rate => COMPLAINANT,
        _ => DESK,
    }
}

/// Whether somebody in this seat may take a step of this kind now.
///
/// # Errors
/// The first reason why not.
pub fn check(
    case: &Case,
    kind: StepKind,
    seat: &Seat,
    now: DateTime<Utc>,
    zone: &dyn Zone,
) -> Result<(), Refusal> {
    if !matches!(seat.role, Role::Owner | Role::Import) && !roles(kind).contains(&seat.role) {
        return Err(Refusal::WrongRole(roles(kind)));
    }
    check_place(case, kind)?;
    if kind == StepKind::DecideReconsideration {
        check_decider(case, seat.role, &seat.person)?;
    }
    check_window(case, kind, now, zone)
}

/// Whether a step with its content fits the case as it is, for writing it now.
///
/// # Errors
/// The first reason why not.
pub fn check_step(
    case: &Case,
    step: &Step,
    seat: &Seat,
    happened: Moment,
    now: DateTime<Utc>,
    zone: &dyn Zone,
) -> Result<(), Refusal> {
    check(case, step.kind(), seat, now, zone)?;
    if is_future(happened, now, zone) {
        return Err(Refusal::Future);
    }
    let received = case.state.received.and_then(|received| received.earliest(zone));
    if let (Some(received), Some(latest)) = (received, happened.latest(zone))
        && latest < received
    {
        return Err(Refusal::BeforeReceipt);
    }
    check_content(case, step)
}

/// Whether a recorded entry fits the case as it was: as [`check_step`], without what depends on
/// the moment of writing. Records of other registers are held only to the order of the loop.
pub(super) fn check_recorded(case: &Case, step: &Step, body: &Body) -> Result<(), Refusal> {
    let kind = step.kind();
    if body.by.role == Role::Import {
        return match kind {
            StepKind::Receive if case.state.received.is_some() => Err(Refusal::AlreadyReceived),
            StepKind::Receive => Ok(()),
            _ if case.state.received.is_none() => Err(Refusal::NotReceived),
            _ => Ok(()),
        };
    }
    if body.by.role != Role::Owner && !roles(kind).contains(&body.by.role) {
        return Err(Refusal::WrongRole(roles(kind)));
    }
    check_place(case, kind)?;
    if kind == StepKind::DecideReconsideration {
        check_decider(case, body.by.role, &body.by.person)?;
    }
    check_content(case, step)
}

/// Whether the step has its place in the loop now.
fn check_place(case: &Case, kind: StepKind) -> Result<(), Refusal> {
    use StepKind as K;
    let state = &case.state;
    if kind == K::Receive {
        return if state.received.is_some() { Err(Refusal::AlreadyReceived) } else { Ok(()) };
    }
    if state.received.is_none() {
        return Err(Refusal::NotReceived);
    }
    if !OFFERED.contains(&kind) {
        return Err(Refusal::NotInThisVersion);
    }
    match kind {
        K::Reopen => return if state.closed.is_some() { Ok(()) } else { Err(Refusal::NotClosed) },
        K::Rate => return check_rating(case),
        _ if state.closed.is_some() => return Err(Refusal::Closed),
        K::Close | K::Amend | K::Assign | K::Contact => return Ok(()),
        _ if state.withdrawn.is_some() => return Err(Refusal::Withdrawn),
        _ => {}
    }
    match kind {
        K::Acknowledge => not_yet(state.acknowledged.is_some(), kind),
        K::Accept | K::Decline => {
            not_yet(state.accepted.is_some(), K::Accept)?;
            not_yet(state.declined.is_some(), K::Decline)
        }
        K::Investigate => {
            first(state.accepted.is_some(), K::Accept)?;
            // After a result at first contact the report can still be made, to code the cause.
            not_yet(state.notified.is_some() && state.investigated.is_some(), K::Notify)
        }
        K::Notify => {
            not_yet(state.declined.is_some(), K::Decline)?;
            not_yet(state.notified.is_some(), kind)
        }
        K::Respond => {
            first(state.notified.is_some(), K::Notify)?;
            not_yet(state.answer.is_some(), kind)?;
            not_yet(state.reconsideration_pending(), K::RequestReconsideration)
        }
        K::RequestReconsideration => {
            decided(case)?;
            not_yet(state.reconsideration_requested.is_some(), kind)?;
            not_yet(state.answer.as_deref() == Some("accept"), K::Respond)
        }
        K::DecideReconsideration => {
            first(state.reconsideration_requested.is_some(), K::RequestReconsideration)?;
            not_yet(state.reconsidered.is_some(), kind)
        }
        K::FollowUp => first(state.notified.is_some(), K::Notify),
        _ => Ok(()),
    }
}

fn check_rating(case: &Case) -> Result<(), Refusal> {
    if case.state.rating.is_some() {
        return Err(Refusal::AlreadyDone(StepKind::Rate));
    }
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

/// Reconsideration is decided by somebody who has not decided in this case (ISO 10002, objectivity).
/// In a personal register the decision was made elsewhere and is only written down.
fn check_decider(case: &Case, role: Role, person: &str) -> Result<(), Refusal> {
    if role == Role::Owner {
        Ok(())
    } else if person.is_empty() {
        Err(Refusal::DeciderUnnamed)
    } else if case.state.deciders.iter().any(|decider| decider == person) {
        Err(Refusal::DecidedBefore(person.to_owned()))
    } else {
        Ok(())
    }
}

/// Whether the time for a step has run out.
fn check_window(case: &Case, kind: StepKind, now: DateTime<Utc>, zone: &dyn Zone) -> Result<(), Refusal> {
    let state = &case.state;
    let last = match kind {
        StepKind::RequestReconsideration if state.notified.is_some() => {
            state.reconsider_until.or_else(|| clock::last_day(case, "respond", zone))
        }
        StepKind::RequestReconsideration => clock::last_day(case, "contest", zone),
        _ => None,
    };
    match last {
        Some(day) if zone.day(now) > day => Err(Refusal::WindowOver(day)),
        _ => Ok(()),
    }
}

/// Whether the content fits the case.
fn check_content(case: &Case, step: &Step) -> Result<(), Refusal> {
    match step {
        Step::Notify(notify) if case.state.investigated.is_none() && !notify.first_contact => {
            Err(Refusal::NeedsReport)
        }
        Step::Close(close) if close.open_reason.trim().is_empty() && !checklist::is_complete(case) => {
            Err(Refusal::LoopOpen)
        }
        _ => Ok(()),
    }
}
