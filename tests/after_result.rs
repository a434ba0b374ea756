//! After the result: the time to answer it and to ask for reconsideration, and the follow-up that waits
//! for what was promised. Dates counted by hand.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

mod support;

use chrono::NaiveDate;
use redress::domain::Moment;
use redress::domain::readings::clock::{self, Clock};
use redress::domain::readings::decision::decision;
use redress::domain::readings::situation::Next;
use redress::domain::readings::stage::Turn;
use support::*;

fn find(desk: &Desk, id: &str) -> Clock {
    clock::find(&desk.context(), &desk.case, id).unwrap_or_else(|| panic!("no clock {id}"))
}

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn day(text: &str) -> Moment {
    Moment::Day(date(text))
}

#[test]
fn after_a_changed_decision_the_follow_up_waits_for_the_remedy() {
    let mut desk = Desk::lodge("2026-03-02 09:00");
    desk.does(&li(), accept()).does(&li(), investigate()).does(&li(), notify());
    desk.does(&customer(), respond("reject")).does(&customer(), ask_again());
    desk.at("2026-03-10 10:00").does(&wang(), decide_promise(300, "2026-04-01"));
    // The decision starts the time to answer it, 10 + 15 = 25 March, and no follow-up: what it promises
    // is due on 1 April only.
    assert_eq!(find(&desk, "respond").last_day, date("2026-03-25"));
    assert_eq!(clock::find(&desk.context(), &desk.case, "follow_up"), None);
    desk.at("2026-03-12 10:00").does(&customer(), respond("accept"));
    assert_eq!(clock::find(&desk.context(), &desk.case, "follow_up"), None);
    desk.at("2026-04-01 10:00").does(&li(), perform(0, "performed"));
    assert_eq!(find(&desk, "follow_up").last_day, date("2026-04-08"));
    // Where nothing is owed, the follow-up counts from the answer.
    for changed in [true, false] {
        let mut desk = Desk::lodge("2026-03-02 09:00");
        desk.does(&li(), accept()).does(&li(), investigate()).does(&li(), notify());
        desk.does(&customer(), respond("reject")).does(&customer(), ask_again());
        desk.at("2026-03-10 10:00").does(&wang(), decide_again(changed));
        assert_eq!(find(&desk, "respond").last_day, date("2026-03-25"));
        desk.at("2026-03-12 10:00").does(&customer(), respond(if changed { "accept" } else { "reject" }));
        assert_eq!(find(&desk, "follow_up").last_day, date("2026-03-19"));
        assert!(find(&desk, "respond").stopped.is_some(), "nothing is left to ask for");
    }
}

#[test]
fn who_rejects_has_time_to_ask_for_reconsideration() {
    let rejected = || {
        let mut desk = Desk::lodge("2026-03-02 09:00");
        desk.does(&li(), accept()).does(&li(), investigate()).does(&li(), notify_until("2026-03-25"));
        desk.at("2026-03-04 10:00").does(&customer(), respond("reject"));
        desk
    };
    let mut desk = rejected();
    let window = find(&desk, "respond");
    assert_eq!((window.stopped, window.last_day), (None, date("2026-03-25")));
    let turn = |desk: &Desk, now: &str| Next::of(&in_china(at(now)), &desk.case).turn;
    assert_eq!(turn(&desk, "2026-03-25 23:59"), Turn::Complainant);
    assert_eq!(turn(&desk, "2026-03-26 00:00"), Turn::Handler);
    desk.at("2026-03-05 10:00").does(&customer(), ask_again());
    assert_eq!(find(&desk, "respond").stopped, Some(Moment::At(at("2026-03-05 10:00"))));
    for step in [dispute(5), withdraw()] {
        let mut desk = rejected();
        desk.does(&customer(), step);
        assert!(find(&desk, "respond").stopped.is_some());
    }
    let mut accepted = Desk::lodge("2026-03-02 09:00");
    accepted.does(&li(), settle_at_once()).does(&customer(), respond("accept_in_part"));
    assert!(find(&accepted, "respond").stopped.is_some());
    // Declined on the 2nd: 2 + 15 = 17 March.
    let mut declined = Desk::lodge("2026-03-02 09:00");
    declined.does(&li(), decline());
    assert_eq!(turn(&declined, "2026-03-17 23:59"), Turn::Complainant);
    assert_eq!(turn(&declined, "2026-03-18 00:00"), Turn::Handler);
    // In a register of one's own nobody else takes over.
    let mut own = Desk::lodge_under("personal@1", day("2026-03-02"), at("2026-03-02 10:00"));
    own.does(&owner(), notify()).does(&owner(), respond("reject"));
    assert_eq!(turn(&own, "2026-06-01 10:00"), Turn::Complainant);
}

/// What the complainant is asked to accept: the latest decision, and of a second one what it changed.
#[test]
fn the_question_names_the_decision_that_stands() {
    let mut desk = Desk::lodge("2026-03-02 09:00");
    assert_eq!(decision(&desk.case), None);
    desk.does(&li(), accept()).does(&li(), investigate());
    assert_eq!(decision(&desk.case), None, "a report is no decision");
    desk.does(&li(), notify());
    let told = decision(&desk.case).unwrap();
    assert!(told.notified.is_some() && told.again.is_none());
    desk.does(&customer(), respond("reject")).does(&customer(), ask_again());
    assert!(decision(&desk.case).unwrap().again.is_none(), "it is not decided yet");
    desk.at("2026-03-10 10:00").does(&wang(), decide_promise(300, "2026-04-01"));
    let again = decision(&desk.case).unwrap().again.unwrap();
    assert_eq!((again.changed, again.amount.map(|sum| sum.0)), (true, Some(30_000)));
    assert_eq!(again.perform_by, Some(date("2026-04-01")));
    // Of a refusal that was reconsidered there is no result.
    let mut refused = Desk::lodge("2026-03-02 09:00");
    refused.does(&li(), decline()).does(&customer(), ask_again()).does(&wang(), decide_again(false));
    let told = decision(&refused.case).unwrap();
    assert!(told.notified.is_none() && told.again.is_some_and(|again| !again.changed));
}
