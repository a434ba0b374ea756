//! The route planner: which forum is open now, what has to come first, when each closes. Advice with
//! a reason for each line, never legal advice.

use chrono::{Days, NaiveDate};

use super::clock::{self, ClockState};
use super::limit;
use crate::domain::Context;
use crate::domain::fields::field::Field;
use crate::domain::history::case::Case;
use crate::domain::history::state::{Performance, Referral};
use crate::domain::history::step::StepKind;
use crate::domain::values::codes::{FollowUpResult, ReferralBody, Reply};
use crate::domain::values::moment::{Moment, Zone};
use crate::facts::{CHINA, Condition, Forum, Limit, MERCHANT, Rules, Scope, Who, forum_region, forums};

/// How a forum stands for a complaint.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ForumStanding {
    /// It can be turned to now.
    Open,
    /// It can be turned to now, if it takes such a complaint: the record does not tell.
    IfSo(Scope),
    /// It was turned to.
    Taken(Moment),
    /// This has to come first.
    First(Condition),
    /// It is not for such a complaint, as the record tells.
    NotFor(Scope),
    /// It has closed: the last day was this one.
    Over(NaiveDate),
}

impl ForumStanding {
    /// Whether it can be turned to now, if it takes such a complaint.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Open | Self::IfSo(_))
    }
}

/// A line of the route: one forum and how it stands.
#[derive(Clone, PartialEq, Debug)]
pub struct ForumOption {
    /// The forum, as it is on file.
    pub forum: &'static Forum,
    /// How it stands.
    pub standing: ForumStanding,
    /// The first day on which it can be turned to although the merchant is silent; `None` unless that is what
    /// it waits for, and for how long is known.
    pub opens: Option<NaiveDate>,
    /// The last day on which it can be turned to; `None` when it stays open, or the day it runs from is not
    /// known.
    pub until: Option<NaiveDate>,
}

/// The forums as they stand now, in the order in which they are usually tried; none where those of
/// the region are not on file.
#[must_use]
pub fn routes(context: &Context<'_>, case: &Case) -> Vec<ForumOption> {
    forums(region(context.rules, case)).iter().map(|forum| line(context, case, forum)).collect()
}

/// The [region](forum_region) whose bodies a case can be taken to: that of the calendar its policy counts by.
#[must_use]
pub fn region(rules: &Rules, case: &Case) -> &'static str {
    forum_region(clock::policy(rules, case).map_or("", |policy| &policy.calendar))
}

/// Whether [`precheck`] applies: its seven grounds are those of China's market regulator, so the policy of
/// the case must be of China.
#[must_use]
pub fn has_precheck(rules: &Rules, case: &Case) -> bool {
    region(rules, case) == CHINA
}

fn line(context: &Context<'_>, case: &Case, forum: &'static Forum) -> ForumOption {
    let waited = forum.waits.and_then(|length| {
        let asked = case.state.received?.day(context.zone)?;
        limit::last_day(
            clock::calendar(context.rules, clock::policy(context.rules, case)?)?,
            length,
            false,
            asked,
        )
    });
    let until = forum.closes.as_ref().and_then(|limit| last_day(context, case, limit, waited));
    let taken = if forum.is_merchant() {
        case.state.received
    } else {
        let to_it = |known: &&Referral| known.body.id() == forum.id;
        case.state.referrals.iter().rev().find(to_it).map(|known| known.when)
    };
    let scope = forum.only.map(|scope| {
        (scope, scope.takes(case.fields.get(Field::PurchaseKind), case.fields.get(Field::PurchasePayment)))
    });
    let lacking = || forum.first.iter().copied().find(|condition| !holds(context, case, *condition, waited));
    let over = until.filter(|day| context.today() > *day);
    let standing = match (taken, scope, over) {
        (Some(when), ..) => ForumStanding::Taken(when),
        (None, Some((scope, Some(false))), _) => ForumStanding::NotFor(scope),
        (None, _, Some(day)) => ForumStanding::Over(day),
        (None, scope, None) => match (lacking(), scope) {
            (Some(condition), _) => ForumStanding::First(condition),
            (None, Some((scope, None))) => ForumStanding::IfSo(scope),
            (None, _) => ForumStanding::Open,
        },
    };
    let waits_for_answer = standing == ForumStanding::First(Condition::MerchantRefusedOrSilent);
    let until = until.filter(|_| !matches!(standing, ForumStanding::NotFor(_)));
    let opens = waited.filter(|_| waits_for_answer).and_then(|day| day.checked_add_days(Days::new(1)));
    ForumOption { forum, standing, opens, until }
}

/// The last day of a limit, if the day it runs from is known. What starts it anew does so in its turn, and
/// only while it still runs. `waited` is the last day of the time that the merchant has.
fn last_day(
    context: &Context<'_>,
    case: &Case,
    limit: &Limit,
    waited: Option<NaiveDate>,
) -> Option<NaiveDate> {
    let zone = context.zone;
    let calendar = clock::calendar(context.rules, clock::policy(context.rules, case)?)?;
    let length = limit.length_at(&calendar.region);
    let count = |from| limit::last_day(calendar, length, limit.roll_forward, from);
    let answered = first_answer(case, zone);
    let in_vain = |day: &NaiveDate| context.today() > *day && answered.is_none_or(|answer| answer > *day);
    let began = limit.from.iter().find_map(|from| match from.as_str() {
        Limit::ANSWERED => answered,
        Limit::WAITED => waited.filter(in_vain),
        path => case.fields.date(path.parse().ok()?),
    })?;
    let restarts = |id: &str| limit.restarts.iter().any(|known| known == id);
    let merchant = case.state.received.filter(|_| restarts(MERCHANT));
    let bodies = case.state.referrals.iter().filter(|referral| restarts(referral.body.id()));
    let mut asked: Vec<NaiveDate> = merchant
        .into_iter()
        .chain(bodies.map(|referral| referral.when))
        .filter_map(|when| when.day(zone))
        .collect();
    asked.sort_unstable();
    let mut last = count(began)?;
    for day in asked {
        if began <= day && day <= last {
            last = count(day)?;
        }
    }
    Some(last)
}

/// The day of the merchant's first answer; `None` when there is none, or nobody knows the day.
fn first_answer(case: &Case, zone: &dyn Zone) -> Option<NaiveDate> {
    let answers = |kind| matches!(kind, StepKind::Notify | StepKind::Decline);
    case.effective_steps.iter().find(|mark| answers(mark.kind))?.happened.day(zone)
}

/// Whether a condition for turning to a forum holds, as far as the record tells. `waited` is the last day of
/// the time that the merchant has there, where the forum says how long that is.
fn holds(context: &Context<'_>, case: &Case, condition: Condition, waited: Option<NaiveDate>) -> bool {
    match condition {
        Condition::MerchantAsked => case.state.received.is_some(),
        Condition::MerchantRefusedOrSilent => {
            has_refused(case)
                || match waited {
                    Some(day) => !has_answered(case) && context.today() > day,
                    None => is_silent(context, case),
                }
        }
    }
}

/// Whether the merchant has refused or broken its promise, or its answer was rejected.
fn has_refused(case: &Case) -> bool {
    let state = &case.state;
    let broken = |performance| matches!(performance, Performance::Breached | Performance::ReferredOn);
    // An offer made later lifts a refusal; that there was one stays true.
    case.last(StepKind::Decline).is_some()
        || state.answer == Some(Reply::Reject)
        || is_upheld(case)
        || state.disputed.is_some()
        || state.followed_up == Some(FollowUpResult::NotFixed)
        || state.obligations.iter().any(|owed| broken(owed.performance))
}

fn has_answered(case: &Case) -> bool {
    case.state.notified.is_some() || case.state.agreed.is_some()
}

/// Whether the merchant has never answered, and let a clock of its own run out before that clock stopped.
/// One that was stopped by turning to a body runs out when its day is over all the same.
#[must_use]
pub fn is_silent(context: &Context<'_>, case: &Case) -> bool {
    let referred = |when: Moment| case.state.referrals.iter().any(|referral| referral.when == when);
    let ran_out = |clock: &clock::Clock| match clock.stopped {
        Some(when) if referred(when) => context.now >= clock.due,
        // It was taken up, if late: an answer is on its way.
        Some(when) if Some(when) == case.state.accepted => false,
        _ => matches!(clock.state(context), ClockState::Overdue | ClockState::Late),
    };
    let theirs = |clock: &clock::Clock| matches!(clock.who(), Who::Respondent | Who::Handler);
    !has_answered(case)
        && clock::clocks(context, case)
            .iter()
            .any(|clock| theirs(clock) && clock.id() != clock::id::ACKNOWLEDGE && ran_out(clock))
}

/// Whether a second decision left things as they were.
fn is_upheld(case: &Case) -> bool {
    case.state.reconsidered.is_some() && !case.state.decision_changed
}

/// Whether what can be asked for here was asked for, and did not settle the matter: the time to say where
/// else a complainant can turn. While the parties talk it is too early.
#[must_use]
pub fn is_elsewhere(case: &Case) -> bool {
    let state = &case.state;
    let rejected = state.reconsidered.is_some() && state.answer == Some(Reply::Reject);
    let has_failed = is_upheld(case) || rejected || state.mediation.ended.is_some();
    let is_over = state.withdrawn.is_some() || state.merged_into.is_some() || state.erased.is_some();
    has_failed && !is_over && !state.answer_accepts() && state.agreed.is_none() && !case.state.is_mediated()
}

/// The forums outside that can be turned to now, those included of which the record does not tell whether they
/// take such a complaint; none where those of the region are not on file.
#[must_use]
pub fn open_elsewhere(context: &Context<'_>, case: &Case) -> Vec<ForumOption> {
    let is_open = |line: &ForumOption| line.standing.is_open() && !line.forum.is_merchant();
    routes(context, case).into_iter().filter(is_open).collect()
}

/// How a ground for not accepting a complaint stands, as far as the record tells.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Ground {
    /// Nothing on record speaks for it.
    Clear,
    /// The record speaks for it.
    Holds,
    /// These fields should be filled in to rule it out.
    Missing(Vec<Field>),
    /// The record cannot tell: a person has to judge.
    Judge,
}

/// The bodies whose having taken up or handled a dispute bars a complaint (SAMR Order 121, Article 16(2)).
const HANDLERS: &[ReferralBody] = &[
    ReferralBody::Association,
    ReferralBody::Hotline,
    ReferralBody::Regulator,
    ReferralBody::Arbitration,
    ReferralBody::Court,
];

/// Checks the seven grounds of non-acceptance (SAMR Order 121, Article 16) over a case: the code of each
/// ground and how it stands, in the order of the list.
#[must_use]
pub fn precheck(context: &Context<'_>, case: &Case) -> Vec<(&'static str, Ground)> {
    use Field as F;
    let missing = |wanted: &[Field]| {
        let is_empty = |field: &&Field| case.fields.get(**field).trim().is_empty();
        match wanted.iter().filter(is_empty).copied().collect::<Vec<Field>>() {
            none if none.is_empty() => Ground::Clear,
            some => Ground::Missing(some),
        }
    };
    vec![
        ("not_in_remit", Ground::Judge),
        ("already_handled", already_handled(case)),
        ("not_consumer_dispute", missing(&[F::PurchaseProduct, F::PurchaseDate, F::ProofKinds])),
        ("over_three_years", over_three_years(context, case)),
        (
            "material_missing_or_false",
            missing(&[
                F::ComplainantName,
                F::ComplainantPhone,
                F::ComplainantAddress,
                F::RespondentName,
                F::RespondentAddress,
                F::FactsWhat,
                F::RequestRemedies,
            ]),
        ),
        // An identity document is asked for by the authority where it wants one (Article 10).
        ("impersonation", Ground::Judge),
        ("other_by_law", Ground::Judge),
    ]
}

/// A body has it where it gave a number or its outcome is known; that one was turned to alone does not tell.
fn already_handled(case: &Case) -> Ground {
    let mut known =
        case.state.referrals.iter().filter(|referral| HANDLERS.contains(&referral.body)).peekable();
    if known.peek().is_none() {
        Ground::Clear
    } else if known.any(|referral| referral.is_decided || !referral.number.trim().is_empty()) {
        Ground::Holds
    } else {
        Ground::Judge
    }
}

fn over_three_years(context: &Context<'_>, case: &Case) -> Ground {
    let hotline = forums(CHINA).iter().find(|forum| forum.id == ReferralBody::Hotline.id());
    let limit = hotline.and_then(|forum| forum.closes.as_ref());
    match limit.and_then(|limit| last_day(context, case, limit, None)) {
        None => Ground::Missing(vec![Field::FactsDate]),
        Some(last) if context.today() > last => Ground::Holds,
        Some(_) => Ground::Clear,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::List;

    #[test]
    fn the_grounds_are_those_of_the_list() {
        let case = Case::new(crate::domain::CaseId(uuid::Uuid::nil()));
        let (rules, utc) =
            (Rules::default(), chrono::FixedOffset::east_opt(0).unwrap_or_else(|| unreachable!()));
        let context = Context { rules: &rules, zone: &utc, now: chrono::DateTime::default() };
        let ids: Vec<&str> = List::DeclineGround.items().iter().map(|item| item.id.as_str()).collect();
        assert_eq!(precheck(&context, &case).iter().map(|(id, _)| *id).collect::<Vec<_>>(), ids);
    }

    #[test]
    fn what_a_limit_runs_from_is_a_day() {
        let regions = ["CN", "GB", "EU", "US", "AU", "IN", "BR"].map(forums);
        for from in regions
            .iter()
            .flat_map(|all| all.iter())
            .filter_map(|forum| forum.closes.as_ref())
            .flat_map(|limit| &limit.from)
        {
            let is_event = [Limit::ANSWERED, Limit::WAITED].contains(&from.as_str());
            let is_day = from.parse().is_ok_and(|field: Field| {
                matches!(field.fixed_input(), Some(crate::domain::fields::field::Input::Date))
            });
            assert!(is_event || is_day, "{from}");
        }
    }
}
