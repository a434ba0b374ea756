//! The route planner: which forum is open now, what has to come first, when each closes. Advice with
//! a reason for each line, never legal advice.

use chrono::{Datelike, Days, Months, NaiveDate};

use super::clock::{self, ClockState};
use crate::domain::Context;
use crate::domain::fields::field::Field;
use crate::domain::history::case::Case;
use crate::domain::history::state::Referral;
use crate::domain::values::codes::{ReferralBody, Reply};
use crate::domain::values::moment::{Moment, Zone};
use crate::facts::{CHINA, Condition, Forum, Length, Limit, Rules, Who, forums};

/// How a forum stands for a complaint.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ForumStanding {
    /// It can be turned to now.
    Open,
    /// It was turned to.
    Taken(Moment),
    /// This has to come first.
    First(Condition),
    /// It has closed: the last day was this one.
    Over(NaiveDate),
}

/// A line of the route: one forum and how it stands.
#[derive(Clone, PartialEq, Debug)]
pub struct ForumOption {
    /// The forum, as it is on file.
    pub forum: &'static Forum,
    /// How it stands.
    pub standing: ForumStanding,
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

/// The region whose law the case's policy is of.
fn region<'a>(rules: &'a Rules, case: &Case) -> &'a str {
    clock::policy(rules, case).map_or("", |policy| &policy.calendar)
}

/// Whether [`precheck`] applies: its seven grounds are those of China's market regulator, so the policy of
/// the case must be of China.
#[must_use]
pub fn has_precheck(rules: &Rules, case: &Case) -> bool {
    region(rules, case) == CHINA
}

fn line(context: &Context<'_>, case: &Case, forum: &'static Forum) -> ForumOption {
    let until = forum.closes.as_ref().and_then(|limit| last_day(case, limit, context.zone));
    let taken = if forum.is_merchant() {
        case.state.received
    } else {
        let to_it = |known: &&Referral| known.body.id() == forum.id;
        case.state.referrals.iter().rev().find(to_it).map(|known| known.when)
    };
    let lacking = || forum.first.iter().copied().find(|condition| !holds(context, case, *condition));
    let standing = if let Some(when) = taken {
        ForumStanding::Taken(when)
    } else if let Some(day) = until.filter(|day| context.today() > *day) {
        ForumStanding::Over(day)
    } else if let Some(condition) = lacking() {
        ForumStanding::First(condition)
    } else {
        ForumStanding::Open
    };
    ForumOption { forum, standing, until }
}

/// The last day of a limit, if the day it runs from is known. That the fields it names are there, a test
/// of the data says.
fn last_day(case: &Case, limit: &Limit, zone: &dyn Zone) -> Option<NaiveDate> {
    let dates = limit.from.iter().filter_map(|path| path.parse::<Field>().ok());
    let began = dates.filter_map(|field| case.fields.date(field)).next()?;
    let referred = case.state.referrals.iter().map(|referral| referral.when);
    let asked = case.state.received.into_iter().chain(referred).filter_map(|when| when.day(zone));
    let from = asked.filter(|_| limit.restarts).fold(began, NaiveDate::max);
    match limit.length {
        Length::Years(years) => from.checked_add_months(Months::new(years * 12)),
        Length::Months(months) => from.checked_add_months(Months::new(months)),
        Length::Weeks(weeks) => from.checked_add_days(Days::new(u64::from(weeks) * 7)),
        Length::Days(days) | Length::WorkingDays(days) => from.checked_add_days(Days::new(u64::from(days))),
        Length::Hours(hours) => from.checked_add_days(Days::new(u64::from(hours.div_ceil(24)))),
    }
}

/// Whether a condition for turning to a forum holds, as far as the record tells: that the parties agreed on
/// arbitration it never tells.
#[must_use]
pub fn holds(context: &Context<'_>, case: &Case, condition: Condition) -> bool {
    let state = &case.state;
    match condition {
        Condition::MerchantAsked => state.received.is_some(),
        Condition::MerchantRefusedOrSilent => {
            let refused = state.declined.is_some() || state.answer == Some(Reply::Reject);
            refused || is_upheld(case) || state.disputed.is_some() || is_silent(context, case)
        }
        Condition::PlatformKnown => !case.fields.get(Field::RespondentPlatform).is_empty(),
        // Nothing on record tells; the consumer has to know.
        Condition::ArbitrationAgreed => false,
    }
}

/// Whether the merchant has let a clock of its own run out.
fn is_silent(context: &Context<'_>, case: &Case) -> bool {
    let theirs = |clock: &clock::Clock| matches!(clock.who(), Who::Respondent | Who::Handler);
    let late = |clock: &clock::Clock| clock.state(context) == ClockState::Overdue;
    let answered = case.state.notified.is_some();
    !answered
        && clock::clocks(context, case)
            .iter()
            .any(|clock| theirs(clock) && late(clock) && clock.id() != clock::id::ACKNOWLEDGE)
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

/// The forums outside that can be turned to now. Those known are of one country: none where the
/// case goes by the calendar of another.
#[must_use]
pub fn open_elsewhere(context: &Context<'_>, case: &Case) -> Vec<ForumOption> {
    let is_here = clock::policy(context.rules, case).is_some_and(|policy| policy.calendar == CHINA);
    let is_open = |line: &ForumOption| line.standing == ForumStanding::Open && !line.forum.is_merchant();
    if is_here { routes(context, case).into_iter().filter(is_open).collect() } else { Vec::new() }
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

/// Years after which a complaint is not accepted (SAMR Order 121, Article 16(4)).
const BAR: i32 = 3;

/// Checks the seven grounds of non-acceptance (SAMR Order 121, Article 16) over a case: the code of each
/// ground and how it stands, in the order of the list.
#[must_use]
pub fn precheck(case: &Case, today: NaiveDate) -> Vec<(&'static str, Ground)> {
    use Field as F;
    let fields = &case.fields;
    let lacking = |wanted: &[Field]| -> Vec<Field> {
        wanted.iter().copied().filter(|field| fields.get(*field).trim().is_empty()).collect()
    };
    let missing = |wanted: &[Field]| match lacking(wanted) {
        none if none.is_empty() => Ground::Clear,
        some => Ground::Missing(some),
    };
    let began = fields.date(F::FactsDate).or_else(|| fields.date(F::PurchaseDate));
    let too_late = |day: NaiveDate| {
        let last = day.with_year(day.year() + BAR).or_else(|| day.checked_add_months(Months::new(36)));
        last.is_some_and(|last| today > last)
    };
    let elsewhere = case.state.referrals.iter().any(|referral| referral.body != ReferralBody::Platform);
    vec![
        ("not_in_remit", Ground::Judge),
        ("already_handled", if elsewhere { Ground::Holds } else { Ground::Clear }),
        ("not_consumer_dispute", missing(&[F::PurchaseProduct, F::PurchaseDate, F::ProofKinds])),
        (
            "over_three_years",
            match began {
                None => Ground::Missing(vec![F::FactsDate]),
                Some(day) if too_late(day) => Ground::Holds,
                Some(_) => Ground::Clear,
            },
        ),
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
        ("impersonation", missing(&[F::ComplainantIdType, F::ComplainantIdNumber])),
        ("other_by_law", Ground::Judge),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::List;

    #[test]
    fn the_grounds_are_those_of_the_list() {
        let case = Case::new(crate::domain::CaseId(uuid::Uuid::nil()));
        let checked = precheck(&case, NaiveDate::default());
        let ids: Vec<&str> = List::DeclineGround.items().iter().map(|item| item.id.as_str()).collect();
        assert_eq!(checked.iter().map(|(id, _)| *id).collect::<Vec<_>>(), ids);
    }
}
