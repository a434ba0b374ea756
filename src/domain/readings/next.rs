//! The way of a case through the loop, and what the forms of its steps can be filled in with beforehand.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate, TimeDelta};

use super::stage::{Stage, Turn};
use super::{checklist, clock};
use crate::domain::Context;
use crate::domain::fields::field::Field;
use crate::domain::fields::values::Values;
use crate::domain::history::case::Case;
use crate::domain::history::state::{Performance, Referral};
use crate::domain::history::step::{Step, StepKind};
use crate::domain::values::codes::{
    CaseOutcome, Conclusion, Confirmation, Direction, FollowUpResult, Party, Reply,
};
use crate::domain::values::moment::Moment;
use crate::facts::Side;

/// Days until an answer is promised when the policy of the case says nothing.
const ANSWER_WITHIN: u64 = 60;
/// Days in which reconsideration can be asked for when the policy of the case says nothing.
const RECONSIDER_WITHIN: u64 = 15;

/// The clocks that end with the result, those of them that a case comes to first.
const FIRST_RESULT: &[&str] = &[clock::id::RESOLVE, "final", "respond_company", clock::id::ANSWER];

/// Whether the complainant has rejected the second decision, and no dispute is open.
#[must_use]
pub fn may_dispute(case: &Case) -> bool {
    let state = &case.state;
    state.disputed.is_none() && state.reconsidered.is_some() && state.answer == Some(Reply::Reject)
}

/// The day by which an answer can be promised today: the last of the clock that ends with the result;
/// where none runs yet, of its rule counted from today. None when that day is over.
#[must_use]
pub fn answer_by(context: &Context<'_>, case: &Case) -> Option<NaiveDate> {
    let today = context.today();
    let day = result_due(context, case).or_else(|| by_rule(context, case, FIRST_RESULT));
    day.or_else(|| today.checked_add_days(Days::new(ANSWER_WITHIN))).filter(|day| today <= *day)
}

/// The last day of the clock that ends with the result; `None` where none runs. It may be over.
#[must_use]
pub fn result_due(context: &Context<'_>, case: &Case) -> Option<NaiveDate> {
    let running = |id: &&str| clock::find(context, case, id).filter(|clock| clock.stopped.is_none());
    clock::id::TO_RESULT.iter().find_map(running).map(|clock| clock.last_day)
}

/// The last day on which reconsideration of a result told today can be asked for.
fn reconsider_until(context: &Context<'_>, case: &Case) -> Option<NaiveDate> {
    by_rule(context, case, &[clock::id::RESPOND])
        .or_else(|| context.today().checked_add_days(Days::new(RECONSIDER_WITHIN)))
}

/// The last day of the first of these rules that the policy of the case has, counted from today.
fn by_rule(context: &Context<'_>, case: &Case, ids: &[&str]) -> Option<NaiveDate> {
    let policy = clock::policy(context.rules, case)?;
    let rule = ids.iter().find_map(|id| policy.clock(id))?;
    clock::last_day_from(context, case, rule, context.today())
}

/// What the form of a likely step opens with, over its [`defaults`]: while a body outside has the case, a
/// referral asks for what that body decided. Empty for any other.
#[must_use]
pub fn given(case: &Case, kind: StepKind) -> Values {
    let open = case.state.referrals.iter().rfind(|referral| !referral.is_decided);
    match open.filter(|_| kind == StepKind::Refer && case.turn() == Turn::Authority) {
        Some(referral) => outcome_of(referral),
        None => Values::default(),
    }
}

/// What the form opens with that notes what a body outside decided.
#[must_use]
pub fn outcome_of(referral: &Referral) -> Values {
    let values = Values::default().with(Field::ReferBody, referral.body.id());
    values.with(Field::ReferNumber, referral.number.clone())
}

/// The [`defaults`] of a step that happened then: days are counted from that day, and not from today. Those
/// of today when it is not known, or still to come.
#[must_use]
pub fn defaults_at(
    context: &Context<'_>,
    case: &Case,
    kind: StepKind,
    person: &str,
    side: Side,
    happened: Moment,
) -> Values {
    let then = happened.day(context.zone).map(|day| context.zone.end(day) - TimeDelta::milliseconds(1));
    let now = then.map_or(context.now, |then| then.min(context.now));
    defaults(&Context { now, ..*context }, case, kind, person, side)
}

/// The defaults that become others because the day of the step has changed: those `before` that nobody has
/// typed over, with what they are `then`.
#[must_use]
pub fn moved(typed: &Values, before: &Values, then: &Values) -> Vec<(Field, String)> {
    let fields: BTreeSet<Field> = before.iter().chain(then.iter()).map(|(field, _)| field).collect();
    let untouched = fields.into_iter().filter(|field| typed.get(*field) == before.get(*field));
    let change = |field: Field| (field, then.get(field).to_owned());
    untouched.map(change).filter(|(field, text)| typed.get(*field) != text).collect()
}

/// The values that the form of a step begins with, before anybody types. `person` is the name of who sits at
/// the desk, or empty; `side` says who keeps the register.
#[must_use]
pub fn defaults(context: &Context<'_>, case: &Case, kind: StepKind, person: &str, side: Side) -> Values {
    let personal = side == Side::Personal;
    let means = case.fields.get(Field::ComplainantMeans);
    let text = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let values = Values::default();
    match kind {
        StepKind::Assign if !personal => values.with(Field::AssignHandler, person),
        StepKind::Acknowledge if personal => values,
        StepKind::Acknowledge => {
            let expected = text(answer_by(context, case));
            values.with(Field::AcknowledgeMeans, means).with(Field::AcknowledgeExpected, expected)
        }
        StepKind::Contact => {
            let party = if personal { Party::Respondent } else { Party::Complainant };
            let values = values.with(Field::ContactDirection, Direction::Outgoing.id());
            values.with(Field::ContactWith, party.id())
        }
        // The last day is the merchant's to name, and how it ended is the owner's to say.
        StepKind::Notify | StepKind::Close if personal => values,
        StepKind::Notify => values.with(Field::NotifyReconsiderUntil, text(reconsider_until(context, case))),
        StepKind::FollowUp if !personal => values.with(Field::FollowUpMeans, means),
        StepKind::Close => {
            let values = values.with(Field::CloseOutcome, outcome(case).id());
            values.with(Field::CloseConfirmed, confirmed(case).id())
        }
        _ => values,
    }
}

/// How a stage lies on the path of a case through the loop.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Milestone {
    /// It was reached and left behind.
    Done,
    /// The case stands there now.
    Now,
    /// It is still to come.
    Ahead,
    /// It was passed over.
    Skipped,
}

/// The path of a case through the loop: the stages that matter in it, in order, each with how it lies to the
/// present one. Exactly one is [`Milestone::Now`].
#[must_use]
pub fn progress_path(case: &Case) -> Vec<(Stage, Milestone)> {
    let state = &case.state;
    let now = case.stage();
    let declined = state.declined.is_some() && state.notified.is_none();
    let answer = if declined { Stage::Declined } else { Stage::Answered };
    let mut stages = vec![Stage::Received, Stage::Acknowledged];
    if !declined {
        if was_lifted(case) {
            stages.extend([Stage::Declined, Stage::Reconsidering]);
        }
        stages.push(Stage::Investigating);
    }
    stages.push(answer);
    if state.reconsideration_requested.is_some() {
        stages.push(Stage::Reconsidering);
    }
    if state.reconsidered.is_some() {
        // The second decision is answered, or stands, as the first did.
        stages.push(answer);
    }
    if state.disputed.is_some() {
        stages.extend([Stage::Disputed, Stage::Mediating]);
    }
    if !state.obligations.is_empty() {
        stages.push(Stage::Performing);
    }
    if !declined || state.agreed.is_some() {
        stages.push(Stage::FollowingUp);
    }
    if state.withdrawn.is_some() {
        stages.retain(|stage| was_reached(case, *stage));
        stages.push(Stage::Withdrawn);
    }
    stages.push(if now == Stage::Merged { Stage::Merged } else { Stage::Closed });
    let slot = slot(now);
    let at = stages.iter().rposition(|stage| *stage == slot).unwrap_or(0);
    let milestone = |(place, stage): (usize, Stage)| match place.cmp(&at) {
        std::cmp::Ordering::Equal => (now, Milestone::Now),
        std::cmp::Ordering::Greater => (stage, Milestone::Ahead),
        std::cmp::Ordering::Less if was_reached(case, stage) => (stage, Milestone::Done),
        std::cmp::Ordering::Less => (stage, Milestone::Skipped),
    };
    stages.into_iter().enumerate().map(milestone).collect()
}

/// Whether the case was refused first, and then taken up because the refusal was reconsidered.
fn was_lifted(case: &Case) -> bool {
    let last = |kind| case.effective_steps.iter().rposition(|mark| mark.kind == kind);
    let was_reconsidered = |declined| Some(declined) < last(StepKind::DecideReconsideration);
    case.state.declined.is_none() && last(StepKind::Decline).is_some_and(was_reconsidered)
}

/// The stage on the way that stands for this one.
const fn slot(stage: Stage) -> Stage {
    match stage {
        Stage::UnderReview => Stage::Received,
        Stage::Deciding => Stage::Investigating,
        Stage::Closing => Stage::FollowingUp,
        other => other,
    }
}

fn was_reached(case: &Case, stage: Stage) -> bool {
    let state = &case.state;
    match stage {
        Stage::Acknowledged => state.acknowledged.is_some(),
        Stage::Investigating => state.accepted.is_some(),
        Stage::Answered => state.notified.is_some(),
        Stage::Declined => state.declined.is_some() || was_lifted(case),
        Stage::Reconsidering => state.reconsideration_requested.is_some() || was_lifted(case),
        Stage::Disputed => state.disputed.is_some(),
        Stage::Mediating => state.mediation.begun,
        Stage::Performing => !state.obligations.is_empty(),
        Stage::FollowingUp => state.followed_up.is_some(),
        Stage::Withdrawn => state.withdrawn.is_some(),
        _ => true,
    }
}

/// The outcome that follows from what is on record; unstated where people have to judge.
fn outcome(case: &Case) -> CaseOutcome {
    let state = &case.state;
    if state.withdrawn.is_some() {
        return CaseOutcome::Withdrawn;
    }
    let breach_is_elsewhere =
        state.obligations.iter().any(|owed| owed.performance == Performance::ReferredOn);
    if breach_is_elsewhere || (state.mediation.ended.is_some() && !state.referrals.is_empty()) {
        return CaseOutcome::Referred;
    }
    if state.notified.is_none() && state.agreed.is_none() {
        return if state.declined.is_some() { CaseOutcome::OutOfScope } else { CaseOutcome::Unstated };
    }
    match (&state.followed_up, &state.answer, conclusion(case)) {
        (Some(FollowUpResult::NotFixed), _, _) => CaseOutcome::NotSolved,
        (Some(FollowUpResult::PartlyFixed), _, _) => CaseOutcome::Partly,
        (_, Some(Reply::AcceptInPart), _) => CaseOutcome::Partly,
        (_, Some(Reply::Accept), Some(Conclusion::NotUpheld)) => CaseOutcome::Explained,
        // Accepted, and not performed yet: whether it is solved is not on record.
        (_, Some(Reply::Accept), _) if state.owes() => CaseOutcome::Unstated,
        (Some(FollowUpResult::Fixed), _, _) | (_, Some(Reply::Accept), _) => CaseOutcome::Solved,
        (_, Some(Reply::Reject), _) => CaseOutcome::NotSolved,
        _ if state.failed_attempts >= checklist::ATTEMPTS => CaseOutcome::Lapsed,
        _ => CaseOutcome::Unstated,
    }
}

/// What the complainant said last of how it ended; unstated where nobody asked them. Who rejects a result and then
/// signs an agreement has not said so of what came of it.
fn confirmed(case: &Case) -> Confirmation {
    match case.state.followed_up {
        Some(FollowUpResult::Fixed) => return Confirmation::Yes,
        Some(FollowUpResult::NotFixed) => return Confirmation::No,
        _ if case.state.agreed.is_some() => return Confirmation::Unstated,
        _ => {}
    }
    match case.state.answer {
        Some(Reply::Accept) => Confirmation::Yes,
        Some(Reply::Reject) => Confirmation::No,
        None if case.state.failed_attempts >= checklist::ATTEMPTS => Confirmation::NoAnswer,
        _ => Confirmation::Unstated,
    }
}

fn conclusion(case: &Case) -> Option<&Conclusion> {
    match case.step(case.state.investigated?) {
        Some(Step::Investigate(report)) => Some(&report.conclusion),
        _ => None,
    }
}
