//! Bad input and trouble: rules that are not here, a country that was changed, clocks that were wrong, steps
//! that come late, at once or too late. Nothing is lost, nobody is called late who is not.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

mod support;

use chrono::{NaiveDate, TimeDelta};
use redress::domain::fields::answer::handling;
use redress::domain::history::case::Standing;
use redress::domain::history::refusal::Refusal;
use redress::domain::readings::clock::{self, ClockState};
use redress::domain::readings::route;
use redress::domain::readings::situation::{Next, Situation};
use redress::domain::readings::stage::{Stage, Turn};
use redress::domain::{Case, Context, Moment, Purpose, StepKind, Values};
use redress::facts::{CustomRules, Rules};
use support::*;

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn own() -> Desk {
    Desk::own("personal@2", "2026-03-02 10:00")
}

/// The last day of a clock, by its id.
fn last_day(context: &Context<'_>, case: &Case, id: &str) -> NaiveDate {
    clock::find(context, case, id).unwrap_or_else(|| panic!("{id} runs")).last_day
}

/// What the case asks for, by when.
fn asks(desk: &Desk) -> (Situation, Option<NaiveDate>) {
    let next = Next::of(&desk.context(), &desk.case);
    (next.situation, next.clock.map(|clock| clock.last_day))
}

/// A policy of another register, whose calendar did not come with it.
#[test]
fn where_a_calendar_is_not_here_weekends_alone_are_off_and_no_forum_is_named() {
    let mut policy = Rules::default().policy("uk_consumer").unwrap().clone();
    policy.id = "mine".to_owned();
    policy.calendar = "QQ".to_owned();
    let rules = Rules::new(CustomRules { policies: vec![policy], ..CustomRules::default() });
    let mut desk = Desk::own("mine@1", "2026-03-02 10:00");
    desk.at("2026-03-06 10:00").does(&owner(), notify());
    let context = Context { rules: &rules, ..desk.context() };
    assert_eq!(clock::policy(&rules, &desk.case).map(|policy| policy.key()), Some("mine@1".to_owned()));
    // Fifteen days from Friday the 6th end on a Saturday, and then on Monday.
    assert_eq!(last_day(&context, &desk.case, clock::id::RESPOND), date("2026-03-23"));
    assert_eq!((route::region(&rules, &desk.case), route::routes(&context, &desk.case).len()), ("XX", 0));
    assert!(Next::of(&context, &desk.case).clock.is_some());
}

#[test]
fn a_case_whose_policy_is_not_here_still_has_a_next_step_with_a_date() {
    let desk = Desk::own("of_another_register@7", "2026-03-02 10:00");
    assert!(asks(&desk).1.is_some());
    assert_eq!(route::region(desk.context().rules, &desk.case), "XX");
}

#[test]
fn open_cases_keep_their_rules_when_the_country_is_changed() {
    let rules = Rules::default();
    let begun_in = |country: &str| {
        let place = (Purpose::Personal, country.parse().ok());
        handling(&rules, place, &Values::default(), date("2026-03-02")).policy
    };
    let before = Desk::own(&begun_in("GB"), "2026-03-02 10:00");
    let dates = |desk: &Desk| last_day(&desk.context(), &desk.case, "answer");
    assert_eq!((begun_in("GB").as_str(), begun_in("DE").as_str()), ("uk_consumer@1", "eu_consumer@1"));
    // The country is no part of what a case is read with.
    assert_eq!((route::region(&rules, &before.case), dates(&before)), ("GB", date("2026-03-17")));
    let after = Desk::own(&begun_in("DE"), "2026-03-02 10:00");
    assert_eq!(route::region(&rules, &after.case), "EU");
}

#[test]
fn what_happened_earlier_and_is_noted_later_counts_from_its_day() {
    let mut in_order = own();
    in_order.at("2026-03-05 10:00").does(&owner(), notify());
    in_order.at("2026-03-10 10:00").does(&owner(), call(true));
    let mut late = own();
    late.at("2026-03-10 10:00").does(&owner(), call(true));
    late.at("2026-03-12 10:00").tries_at(&owner(), Moment::At(at("2026-03-05 10:00")), notify()).unwrap();
    in_order.at("2026-03-12 10:00");
    for desk in [&in_order, &late] {
        assert_eq!(last_day(&desk.context(), &desk.case, clock::id::RESPOND), date("2026-03-20"));
    }
    assert_eq!(asks(&in_order), asks(&late));
}

#[test]
fn a_whole_complaint_can_happen_on_one_day_of_which_no_hour_is_known() {
    let day = Moment::Day(date("2026-03-02"));
    let mut desk = Desk::lodge_under("personal@2", day, at("2026-03-02 18:00"));
    let steps = [
        acknowledge(),
        notify(),
        respond("accept"),
        perform(0, "performed"),
        follow_up("fixed"),
        close("solved"),
    ];
    for step in steps {
        let kind = step.kind();
        if kind == StepKind::Perform && desk.case.state.obligations.is_empty() {
            continue;
        }
        desk.now += TimeDelta::minutes(1);
        assert_eq!(desk.tries_at(&owner(), day, step), Ok(()), "{kind:?}");
    }
    assert_eq!((desk.stage(), desk.is_complete()), (Stage::Closed, true));
    let is_late =
        |clock: &clock::Clock| matches!(clock.state(&desk.context()), ClockState::Late | ClockState::Overdue);
    let late: Vec<_> = clock::clocks(&desk.context(), &desk.case)
        .into_iter()
        .filter(is_late)
        .map(|clock| clock.id().into_owned())
        .collect();
    assert_eq!(late, Vec::<String>::new());
}

/// Lodged on a device whose clock was a year ahead, and then set right.
#[test]
fn what_a_clock_that_was_wrong_put_into_the_future_makes_nobody_late() {
    let mut desk = Desk::own("personal@2", "2027-03-02 10:00");
    desk.at("2026-03-02 12:00");
    let (situation, by) = asks(&desk);
    assert_eq!(situation, Situation::At(Stage::Received));
    assert!(by.is_some_and(|by| by >= date("2027-03-02")));
    assert_eq!(desk.tries(&owner(), acknowledge()), Err(Refusal::BeforeReceipt));
    // Of which the time is not said, it is taken in, after what is there.
    desk.tries_at(&owner(), Moment::Unknown, acknowledge()).unwrap();
    desk.tries_at(&owner(), Moment::Unknown, notify()).unwrap();
    let ids: Vec<_> = desk.case.entries.iter().map(|entry| entry.body.id).collect();
    assert!(ids.is_sorted(), "no id is behind one that was seen");
    assert_eq!(desk.stage(), Stage::Answered);
    for clock in clock::clocks(&desk.context(), &desk.case) {
        assert!(
            !matches!(clock.state(&desk.context()), ClockState::Overdue | ClockState::Late),
            "{}",
            clock.id()
        );
    }
}

/// The same case on two devices that do not know of one another.
fn apart(desk: &Desk) -> (Desk, Desk) {
    let (one, mut two) = (desk.on_device(1), desk.on_device(2));
    two.now += TimeDelta::hours(1);
    (one, two)
}

#[test]
fn two_referrals_at_once_both_stand_and_each_has_an_outcome_of_its_own() {
    let (mut one, mut two) = apart(own().at("2026-03-20 10:00"));
    one.does(&owner(), refer("association"));
    two.does(&owner(), refer("card_issuer"));
    one.merges(&two);
    assert!(one.case.standings.iter().all(|standing| *standing == Standing::Effective));
    assert_eq!(
        (one.case.state.referrals.len(), one.case.unsettled().len()),
        (2, 2),
        "both stand, and are shown"
    );
    assert_eq!((asks(&one).0, one.case.turn()), (Situation::Body, Turn::Authority));
    assert!(asks(&one).1.is_some());
    let decided = |desk: &Desk| -> Vec<bool> {
        desk.case.state.referrals.iter().map(|referral| referral.is_decided).collect()
    };
    // Of the earlier first: the later one still has it.
    let mut other = one.clone();
    one.at("2026-03-25 10:00").does(&owner(), refer_outcome("association"));
    assert_eq!((asks(&one).0, decided(&one)), (Situation::Body, vec![true, false]));
    one.at("2026-03-26 10:00").does(&owner(), refer_outcome("card_issuer"));
    assert_eq!((asks(&one).0, decided(&one)), (Situation::BodyDecided, vec![true, true]));
    // Of the later first: that is looked at first, and the outcome of the earlier can still be noted.
    other.at("2026-03-25 10:00").does(&owner(), refer_outcome("card_issuer"));
    assert_eq!((asks(&other).0, decided(&other)), (Situation::BodyDecided, vec![false, true]));
    other.at("2026-03-26 10:00").does(&owner(), refer_outcome("association"));
    assert_eq!((asks(&other).0, decided(&other)), (Situation::BodyDecided, vec![true, true]));
}

#[test]
fn an_offer_noted_elsewhere_after_the_case_was_closed_is_kept_and_shown() {
    let (mut one, mut two) = apart(own().at("2026-03-20 10:00"));
    one.does(&owner(), close_because("gave up"));
    two.does(&owner(), notify());
    one.merges(&two);
    assert_eq!(*one.standing(), Standing::Refused(Refusal::Closed));
    assert_eq!((one.stage(), one.case.unsettled().len()), (Stage::Closed, 2));
    assert!(one.case.is_flagged());
    // It can be recorded once the case is open again.
    one.at("2026-03-21 10:00").does(&owner(), settle()).does(&owner(), reopen()).does(&owner(), notify());
    assert_eq!(one.stage(), Stage::Answered);
}
