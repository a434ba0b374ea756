//! Last days as the law has them, counted by hand, each with its source: the clocks of shipped policies that
//! once came out otherwise.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

mod support;

use chrono::NaiveDate;
use redress::domain::readings::clock::{self, Clock};
use redress::domain::{Field, Moment};
use support::*;

fn find(desk: &Desk, id: &str) -> Clock {
    clock::find(&desk.context(), &desk.case, id).unwrap_or_else(|| panic!("no clock {id}"))
}

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A complaint received at this time under a policy.
fn under(policy: &str, when: &str) -> Desk {
    Desk::lodge_under(policy, Moment::At(at(when)), at(when))
}

/// SAMR Order 121, Articles 23(1)(5) and 45.
#[test]
fn sixty_days_of_the_market_regulator_end_after_a_holiday() {
    // 29 days left of August, 30 of September: the sixtieth is 1 October, off until the 7th; the 8th.
    let mut desk = under("cn_market@2", "2026-08-02 10:00");
    desk.does(&li(), accept());
    assert_eq!(find(&desk, "resolve").last_day, date("2026-10-08"));
    // A day off within the time moves nothing: 2 September and 60 days is Sunday, 1 November; Monday the 2nd.
    let mut desk = under("cn_market@2", "2026-09-02 10:00");
    desk.does(&li(), accept());
    assert_eq!(find(&desk, "resolve").last_day, date("2026-11-02"));
}

/// SAMR Order 121, Article 23(2); SAMR Order 20, Article 21(2).
#[test]
fn both_sides_are_told_within_seven_working_days_that_mediation_ended() {
    // Ended on Monday, 28 September 2026: 29 (1), 30 (2); 1 to 7 October off; 8 (3), 9 (4), Saturday 10
    // worked (5), Sunday off, 12 (6), 13 (7). Ended on Monday, 2 March 2026: 3, 4, 5, 6, 9, 10, 11.
    for (policy, ended, last) in
        [("cn_market@2", "2026-09-28 10:00", "2026-10-13"), ("cn_market@1", "2026-03-02 10:00", "2026-03-11")]
    {
        let mut desk = under(policy, ended);
        desk.does(&li(), accept()).does(&li(), dispute(5)).does(&li(), mediate("failed"));
        desk.does(&li(), end_mediation());
        assert_eq!(find(&desk, "end_notice").last_day, date(last), "{policy}");
        desk.does(&li(), refer("court"));
        assert!(find(&desk, "end_notice").stopped.is_some(), "{policy}");
    }
}

/// Consumer Rights Protection Law, Article 25, and Civil Code, Article 203.
#[test]
fn a_chinese_trader_refunds_on_the_first_working_day_after_a_holiday() {
    // Returned on 10 February 2026: 17 February is off until the 23rd. Tuesday the 24th.
    let mut own = under("cn_consumer@1", "2026-02-12 10:00");
    own.does(&owner(), amend(Field::PurchaseReturned, "2026-02-10"));
    assert_eq!(find(&own, "refund").last_day, date("2026-02-24"));
}

/// SAMR Order 121, Articles 16(4) and 45.
#[test]
fn three_years_to_complain_end_after_a_holiday() {
    // It happened on 1 October 2023: 1 October 2026 is off until the 7th. Thursday the 8th.
    for policy in ["cn_consumer@1", "personal@1"] {
        let mut own = under(policy, "2024-03-20 10:00");
        own.does(&owner(), amend(Field::FactsDate, "2023-10-01"));
        assert_eq!(find(&own, "bar").last_day, date("2026-10-08"), "{policy}");
    }
}

/// Directive 2011/83/EU, Articles 13 and 14; GDPR, Article 12(3); Regulation 1182/71, Article 3(4).
#[test]
fn what_ends_on_a_weekend_in_europe_ends_on_monday() {
    // Received on Saturday, 7 March 2026, and 14 days: Saturday the 21st. Monday the 23rd.
    assert_eq!(find(&under("eu_consumer@1", "2026-03-07 10:00"), "send_back").last_day, date("2026-03-23"));
    for policy in ["eu_consumer@1", "eu_trader@1"] {
        let case = under(policy, "2026-03-07 10:00");
        assert_eq!(find(&case, "refund").last_day, date("2026-03-23"), "{policy}");
        // Received on 14 January 2026, and a month: Saturday, 14 February. Monday the 16th.
        let case = under(policy, "2026-01-14 10:00");
        assert_eq!(find(&case, "data_request").last_day, date("2026-02-16"), "{policy}");
    }
}

/// ASIC Regulatory Guide 271.51: 24 hours, or one business day.
#[test]
fn an_australian_firm_acknowledges_on_the_next_business_day() {
    // Received on Friday, 13 March 2026: Monday the 16th.
    for policy in ["au_rg271@1", "au_financial@1"] {
        let case = under(policy, "2026-03-13 18:00");
        assert_eq!(find(&case, "acknowledge").last_day, date("2026-03-16"), "{policy}");
    }
}

/// FCA Handbook, DISP 2.8.2R(1): accepting an offer is no end of the six months.
#[test]
fn who_accepts_an_offer_can_still_turn_to_the_ombudsman() {
    let mut desk = under("uk_disp@1", "2026-03-02 10:00");
    desk.does(&li(), accept()).does(&li(), investigate()).does(&li(), notify());
    desk.at("2026-03-03 10:00").does(&customer(), respond("accept"));
    let window = find(&desk, "ombudsman");
    assert_eq!((window.last_day, window.stopped), (date("2026-09-02"), None));
}

/// The fifteen days of the CFPB begin when it has the complaint, not when the company has.
#[test]
fn a_company_owes_the_cfpb_nothing_before_it_was_asked() {
    let mut own = under("us_cfpb_consumer@1", "2026-03-02 10:00");
    for id in ["respond_company", "final", "feedback"] {
        assert_eq!(clock::find(&own.context(), &own.case, id), None, "{id}");
    }
    own.at("2026-03-10 10:00").does(&owner(), refer("regulator"));
    // 10 March and 15 days; 21 days left of March, 30 of April, 9 of May.
    assert_eq!(find(&own, "respond_company").last_day, date("2026-03-25"));
    assert_eq!(find(&own, "final").last_day, date("2026-05-09"));
    // What the company answered is the outcome there: 60 days from 20 March are 11 + 30 + 19.
    own.at("2026-03-20 10:00").does(&owner(), refer_outcome("regulator"));
    assert!(find(&own, "respond_company").stopped.is_some() && find(&own, "final").stopped.is_some());
    assert_eq!(find(&own, "feedback").last_day, date("2026-05-19"));
}

/// FCA Handbook, DISP 2.8.2R(1): the six months run from the final response, and no later letter renews them.
#[test]
fn a_later_result_gives_no_more_time_to_turn_to_the_ombudsman() {
    let mut own = Desk::own("uk_financial@1", "2026-03-02 10:00");
    own.does(&owner(), notify());
    own.at("2026-03-20 10:00").does(&owner(), close_because("The firm says no."));
    assert!(find(&own, "ombudsman").stopped.is_some());
    own.at("2026-04-10 10:00").does(&owner(), reopen()).does(&owner(), notify());
    assert_eq!(find(&own, "ombudsman").stopped, None);
    assert_eq!(find(&own, "ombudsman").last_day, date("2026-09-02"));
}

/// Consumer Rights Act 2015, sections 20 and 22: to complain is not to reject.
#[test]
fn the_days_to_reject_end_when_the_goods_are_rejected() {
    // Delivered on 1 March 2026: 2 to 31 March.
    let mut own = Desk::own("uk_consumer@1", "2026-03-05 10:00");
    own.does(&owner(), amend(Field::PurchaseReceived, "2026-03-01"));
    let window = find(&own, "reject");
    assert_eq!((window.last_day, window.stopped), (date("2026-03-31"), None));
    own.at("2026-03-20 10:00").does(&owner(), amend(Field::PurchaseReturned, "2026-03-19"));
    assert_eq!(find(&own, "reject").stopped, Some(Moment::Day(date("2026-03-19"))));
}

/// FCA Handbook, DISP 1.6.2AR: fifteen business days, past Good Friday and Easter Monday.
#[test]
fn a_payment_firm_answers_on_a_tuesday_after_easter() {
    // Friday, 20 March 2026: 23 to 27 (5), 30 to 2 April (9), 7 to 10 (13), 13 (14), Tuesday the 14th (15).
    let clock = find(&under("uk_disp_payment@1", "2026-03-20 10:00"), "final");
    assert_eq!((clock.last_day, clock.estimated), (date("2026-04-14"), false));
}
