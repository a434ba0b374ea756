//! Guards: which steps can be taken now and, for each that cannot, why.

mod content;
mod independence;
mod place;
mod when;

pub use independence::{mediator_is_not_staff, recorder_is_named, second_person_is_staff};
pub use when::{is_newer_than_receipt, policies_for};

use super::case::Case;
use super::entry::{Body, Role};
use super::refusal::Refusal;
use super::step::{Correct, DESK, Erase, Step, StepKind};
use crate::domain::Context;
use crate::domain::fields::intake::is_future;
use crate::domain::history::erasure;
use crate::domain::readings::retention;
use crate::domain::values::codes::FollowUpResult;
use crate::domain::values::moment::{Moment, Zone};

/// Who sits in front of the screen.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Seat {
    /// The role in which they act.
    pub role: Role,
    /// The person's name; empty when nobody is named.
    pub person: String,
    /// The group they belong to; empty where there are none.
    pub group: String,
}

impl Seat {
    /// A seat of somebody who belongs to no group.
    #[must_use]
    pub fn new(role: Role, person: &str) -> Self {
        Self { role, person: person.to_owned(), group: String::new() }
    }
}

/// Who may record a step as the case stands: a refusal of the mediator is decided by the desk, not by
/// the parties or by the mediator.
fn roles_now(case: &Case, kind: StepKind) -> &'static [Role] {
    if kind == StepKind::Recuse && case.state.mediation.recusal.is_some() { DESK } else { kind.roles() }
}

/// Whether somebody in this seat may take a step of this kind now.
///
/// # Errors
/// The first reason why not.
///
/// ```
/// use chrono::FixedOffset;
/// use redress::domain::history::guard::{self, Seat};
/// use redress::domain::history::refusal::Refusal;
/// use redress::domain::{Case, Context, Role, StepKind};
/// use redress::exchange::json;
/// use redress::facts::Rules;
///
/// let file = include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/register-1.json"));
/// let first = json::read(file).unwrap().entries.remove(0).entry();
/// // Received at four in the afternoon in China, on Saturday, 21 November 2026.
/// let case = Case::fold(first.body.case, vec![first]);
/// let (rules, china) = (Rules::default(), FixedOffset::east_opt(8 * 3600).unwrap());
/// let now = "2026-11-21T08:30:00Z".parse().unwrap();
/// let context = Context { rules: &rules, zone: &china, now };
///
/// let handler = Seat::new(Role::Handler, "李演示");
/// assert_eq!(guard::check(&context, &case, StepKind::Accept, &handler), Ok(()));
/// // The complainant alone rates.
/// let refused = guard::check(&context, &case, StepKind::Rate, &handler);
/// assert!(matches!(refused, Err(Refusal::WrongRole(_))));
/// ```
pub fn check(context: &Context<'_>, case: &Case, kind: StepKind, seat: &Seat) -> Result<(), Refusal> {
    if !matches!(seat.role, Role::Owner | Role::Import) && !roles_now(case, kind).contains(&seat.role) {
        return Err(Refusal::WrongRole(roles_now(case, kind)));
    }
    place::check(case, kind)?;
    if kind == StepKind::DecideReconsideration {
        independence::decider(case, seat.role, &seat.person, &seat.group)?;
    }
    if matches!(kind, StepKind::Notify | StepKind::Decline) {
        independence::first_decider(seat.role, &seat.person)?;
    }
    if kind == StepKind::Pause {
        when::clock_runs(context, case, "")?;
    }
    if kind == StepKind::Erase {
        retention::check(context, case)?;
    }
    // What a desk or an owner writes down may have come in while there was time: its own day decides.
    if seat.role == Role::Complainant { when::window(context, case, kind, context.today()) } else { Ok(()) }
}

/// Whether a step has its place in the loop as the case stands, whoever takes it.
#[must_use]
pub fn has_place(case: &Case, kind: StepKind) -> bool {
    place::check(case, kind).is_ok()
}

/// Whether somebody in this seat may record this step now, with its content, as one that `happened` then.
///
/// # Errors
/// The first reason why not, those of [`check`] before those of the content.
pub fn check_step(
    context: &Context<'_>,
    case: &Case,
    step: &Step,
    seat: &Seat,
    happened: Moment,
) -> Result<(), Refusal> {
    let zone = context.zone;
    check(context, case, step.kind(), seat)?;
    if step.kind() == StepKind::Consult {
        // Noted as it happens, also by a device whose clock is behind that of another.
        return Ok(());
    }
    if is_future(happened, context.now, zone) {
        return Err(Refusal::Future);
    }
    if case.state.received.is_some_and(|received| is_before(happened, received, zone)) {
        return Err(Refusal::BeforeReceipt);
    }
    if let Some(before) = place::answers_to(case, step)
        && is_before(happened, before.happened, zone)
    {
        return Err(Refusal::BeforePrevious(before.kind));
    }
    let day = happened.day(zone).unwrap_or_else(|| context.today());
    when::window(context, case, step.kind(), day)?;
    match step {
        Step::Recuse(_) => independence::recusal(case, &seat.person)?,
        Step::FollowUp(visit) if visit.result != FollowUpResult::Unreachable => {
            when::awaited(context, case, day)?
        }
        Step::Pause(pause) => when::clock_runs(context, case, &pause.clock)?,
        Step::MovePolicy(moved) => when::policy_fits(context, case, &moved.policy)?,
        Step::Reopen(reopen) => when::reopening(context, case, &reopen.reason, seat.role, day)?,
        Step::Erase(erase) => check_erasure(case, erase, seat.role, &seat.person)?,
        Step::Tag(tag) => when::tag_changes(case, tag)?,
        Step::Correct(correct) => when::correction(context, case, correct, seat)?,
        _ => {}
    }
    content::check(case, step, happened.day(zone))
}

/// Whether somebody in this seat may correct an entry of the case so, or take it back, now.
///
/// # Errors
/// The first reason why not: those of [`check`], who recorded it and when, or that it was taken back before.
pub fn check_correction(
    context: &Context<'_>,
    case: &Case,
    correct: &Correct,
    seat: &Seat,
) -> Result<(), Refusal> {
    check(context, case, StepKind::Correct, seat)?;
    when::correction(context, case, correct, seat)
}

/// Whether one moment certainly lies before another, as exactly as the less exact of the two is known.
fn is_before(one: Moment, other: Moment, zone: &dyn Zone) -> bool {
    match (one, other) {
        (Moment::At(one), Moment::At(other)) => one < other,
        _ => one.day(zone).zip(other.day(zone)).is_some_and(|(one, other)| one < other),
    }
}

/// Whether a recorded entry fits the case as it was: as [`check_step`], without what depends on the
/// [context](Context) of writing. Records of other registers are held only to the order of the loop.
pub(super) fn check_recorded(case: &Case, step: &Step, body: &Body) -> Result<(), Refusal> {
    let kind = step.kind();
    if body.by.role == Role::Import && kind != StepKind::Erase {
        return match kind {
            StepKind::Receive if case.state.received.is_some() => Err(Refusal::AlreadyReceived),
            StepKind::Receive => Ok(()),
            _ if case.state.received.is_none() => Err(Refusal::NotReceived),
            _ if case.state.erased.is_some() => Err(Refusal::Erased),
            _ => Ok(()),
        };
    }
    if body.by.role != Role::Owner && !roles_now(case, kind).contains(&body.by.role) {
        return Err(Refusal::WrongRole(roles_now(case, kind)));
    }
    if let Step::Erase(erase) = step {
        // Where contents are gone, what the case was when it was erased can no longer be told.
        if !case.has_gaps() || case.state.erased.is_some() {
            place::check(case, kind)?;
        }
        return check_erasure(case, erase, body.by.role, &body.by.person);
    }
    place::check(case, kind)?;
    if let Step::DecideReconsideration(decision) = step {
        independence::decider(case, body.by.role, &body.by.person, &decision.group)?;
    }
    // The zone in which it was written is not on record: a day is compared only where one was stated.
    let day = if let Moment::Day(day) = body.happened { Some(day) } else { None };
    content::check(case, step, day)
}

/// Whether this person may confirm what somebody in this seat disposes of.
///
/// # Errors
/// One of the two is not named, or they are the same.
pub fn second_person(seat: &Seat, confirmed_by: &str) -> Result<(), Refusal> {
    erasure::check_people(seat.role, &seat.person, confirmed_by)
}

/// Whether an erasure is one by two people, and says which case it left.
fn check_erasure(case: &Case, erase: &Erase, role: Role, person: &str) -> Result<(), Refusal> {
    erasure::check_people(role, person, &erase.confirmed_by)?;
    erasure::check_summary(case, erase)
}
