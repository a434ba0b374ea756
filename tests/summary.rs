//! What stands at the head of a case.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod support;

use redress::domain::readings::summary::{ComplainantName, paid, summary};
use redress::domain::values::codes::CaseOutcome;
use redress::domain::values::money::Amount;
use redress::domain::{Field, Moment};
use support::*;

#[test]
fn an_open_case_says_who_complains_since_when_and_of_whom() {
    let mut desk = Desk::lodge("2026-03-02 10:00");
    desk.does(&li(), assign("Sun"));
    let head = summary(&desk.case);
    assert_eq!(head.received, Some(Moment::At(at("2026-03-02 10:00"))));
    assert_eq!(head.handler.as_deref(), Some("Sun"));
    assert_eq!(head.respondent, desk.case.fields.get(Field::RespondentName));
    assert_eq!(head.ending, None);
    let name = desk.case.fields.get(Field::ComplainantName).to_owned();
    assert_eq!(head.complainant, ComplainantName::Named(name));
}

#[test]
fn whoever_gave_no_name_is_called_anonymous_whatever_else_is_on_record() {
    let mut desk = Desk::lodge("2026-03-02 10:00");
    desk.does(&li(), amend(Field::ComplainantAnonymous, "yes"));
    assert_eq!(summary(&desk.case).complainant, ComplainantName::Anonymous);
}

#[test]
fn they_are_reached_by_telephone_before_e_mail() {
    let mut desk = Desk::lodge("2026-03-02 10:00");
    desk.does(&li(), amend(Field::ComplainantEmail, "a@example.org"));
    desk.does(&li(), amend(Field::ComplainantPhone, "13800138000"));
    assert_eq!(summary(&desk.case).reach, (Field::ComplainantPhone, "13800138000".to_owned()));
}

#[test]
fn what_was_paid_counts_every_result() {
    let mut desk = Desk::lodge("2026-03-02 10:00");
    assert_eq!(paid(&desk.case), None);
    desk.does(&li(), accept()).does(&li(), investigate()).does(&li(), notify_promise(500, "2026-03-20"));
    desk.does(&customer(), respond("accept"));
    assert_eq!(paid(&desk.case), Some(Amount(0)));
    desk.does(&li(), pay(0, "in_part", 200));
    assert_eq!(paid(&desk.case), Some(Amount(20_000)));
    desk.does(&li(), pay(0, "performed", 300));
    assert_eq!(paid(&desk.case), Some(Amount(50_000)));
}

#[test]
fn a_closed_case_says_how_it_ended() {
    let mut desk = Desk::lodge("2026-03-02 10:00");
    desk.does(&li(), accept()).does(&li(), investigate()).does(&li(), notify());
    desk.does(&customer(), respond("accept")).does(&customer(), rate(4, 0));
    desk.at("2026-03-12 10:00").does(&li(), follow_up("fixed"));
    desk.at("2026-03-13 09:30").does(&li(), close("solved"));
    let ending = summary(&desk.case).ending.unwrap();
    assert_eq!(ending.outcome, CaseOutcome::Solved);
    assert_eq!(ending.when, Moment::At(at("2026-03-13 09:30")));
    assert_eq!(ending.cause, desk.case.state.cause.clone().unwrap().0);
    assert_eq!((ending.rated_outcome, ending.rated_handling), (Some(4), None));
    assert_eq!(ending.paid, None);
}
