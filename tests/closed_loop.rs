//! Whole lives of complaints, step by step: where each stands, whose turn it is, what the loop lacks.

mod support;

use redress::domain::history::refusal::Refusal;
use redress::domain::readings::checklist::{self, Check, ChecklistItem};
use redress::domain::readings::stage::{Stage, Turn};
use redress::domain::{Field, Step, StepKind};
use support::*;

#[test]
fn solved_at_first_contact() {
    let mut desk = Desk::lodge("2026-03-02 10:00");
    assert_eq!((desk.stage(), desk.stage().turn()), (Stage::Received, Turn::Handler));
    // Never taken up, so there is no cause to code.
    assert_eq!(desk.checks(), "oo-o-");
    assert_eq!(desk.tries(&li(), notify()), Err(Refusal::NeedsReport));
    desk.does(&li(), settle_at_once());
    assert_eq!((desk.stage(), desk.stage().turn()), (Stage::Answered, Turn::Complainant));
    desk.does(&li(), respond("accept"));
    assert_eq!(desk.stage(), Stage::FollowingUp);
    desk.at("2026-03-09 10:00").does(&li(), follow_up("fixed"));
    assert_eq!(desk.stage(), Stage::Closing);
    assert_eq!(desk.checks(), "++-+-");
    desk.does(&li(), close("solved"));
    assert_eq!((desk.stage(), desk.stage().turn()), (Stage::Closed, Turn::Nobody));
    assert!(desk.is_complete());
}

#[test]
fn settled_at_once_after_being_taken_up_the_cause_can_still_be_coded() {
    let mut desk = Desk::lodge("2026-03-02 10:00");
    desk.does(&li(), accept()).does(&li(), settle_at_once());
    assert_eq!(desk.checks(), "+o-oo");
    desk.does(&li(), investigate());
    assert_eq!(desk.stage(), Stage::Answered, "a late report does not take the result back");
    assert_eq!(desk.checks(), "+o-o+");
}

#[test]
fn the_whole_loop() {
    let mut desk = Desk::lodge("2026-03-02 10:00");
    assert_eq!(desk.case.state.handler, None);
    let steps = [
        (li(), assign("Li"), Stage::UnderReview, "oo-o-"),
        (li(), acknowledge(), Stage::Acknowledged, "oo-o-"),
        (li(), accept(), Stage::Investigating, "oo-oo"),
        (li(), investigate(), Stage::Deciding, "oo-o+"),
        (li(), notify(), Stage::Answered, "+o-o+"),
        (customer(), respond("accept_in_part"), Stage::FollowingUp, "++-o+"),
        (li(), follow_up("partly_fixed"), Stage::Closing, "++-++"),
        (customer(), rate(4, 5), Stage::Closing, "++-++"),
        (li(), close("solved"), Stage::Closed, "++-++"),
    ];
    for (day, (seat, step, stage, checks)) in (3..).zip(steps) {
        let kind = step.kind();
        desk.at(&format!("2026-03-{day:02} 09:00")).does(&seat, step);
        assert_eq!((desk.stage(), desk.checks().as_str()), (stage, checks), "after {kind:?}");
    }
    let state = &desk.case.state;
    assert!(desk.is_complete());
    assert_eq!((state.rating, state.offered.as_slice()), (Some((4, 5)), &["refund".to_owned()][..]));
    assert_eq!((state.handler.as_deref(), state.deciders.as_slice()), (Some("Li"), &["Li".to_owned()][..]));
}

#[test]
fn who_acknowledges_takes_charge_until_somebody_is_named() {
    let mut desk = Desk::lodge("2026-03-02 10:00");
    desk.does(&li(), acknowledge()).does(&wang(), assign("Zhao"));
    assert_eq!(desk.case.state.handler.as_deref(), Some("Zhao"));
    assert_eq!(desk.case.state.first_handler.as_deref(), Some("Li"));
}

#[test]
fn declined_and_left_at_that() {
    let mut desk = Desk::lodge("2026-03-02 10:00");
    desk.does(&li(), decline());
    assert_eq!((desk.stage(), desk.stage().turn()), (Stage::Declined, Turn::Complainant));
    assert_eq!(desk.checks(), "+----");
    desk.does(&customer(), rate(1, 3)).does(&li(), close("out_of_scope"));
    assert!(desk.is_complete());
}

#[test]
fn a_second_decision_waits_for_an_answer_of_its_own() {
    let mut desk = Desk::lodge("2026-03-02 10:00");
    desk.does(&li(), accept()).does(&li(), investigate()).does(&li(), notify());
    desk.does(&customer(), respond("reject"));
    assert_eq!((desk.stage(), desk.stage().turn()), (Stage::Answered, Turn::Complainant));
    // A first look found it not fixed: this says nothing about the decision to come.
    desk.does(&li(), follow_up("not_fixed")).does(&li(), ask_again());
    assert_eq!((desk.stage(), desk.stage().turn()), (Stage::Reconsidering, Turn::Reviewer));
    assert_eq!(desk.checks(), "o+-++", "what is looked at again is not the last word");
    assert_eq!(
        desk.tries(&customer(), respond("accept")),
        Err(Refusal::AlreadyDone(StepKind::Respond)),
        "the answer given stands until the second decision"
    );
    desk.does(&wang(), decide_again(true));
    assert_eq!((desk.stage(), desk.stage().turn()), (Stage::Answered, Turn::Complainant));
    assert_eq!(desk.checks(), "+o-o+");
    assert_eq!(desk.case.state.offered, ["replace"]);
    assert_eq!(desk.case.state.deciders, ["Li", "Wang"]);
    assert_eq!(
        desk.tries(&customer(), ask_again()),
        Err(Refusal::AlreadyDone(StepKind::RequestReconsideration)),
        "there is one reconsideration"
    );
    desk.does(&customer(), respond("accept")).does(&li(), follow_up("fixed")).does(&li(), close("solved"));
    assert_eq!(desk.stage(), Stage::Closed);
}

#[test]
fn withdrawn() {
    let mut desk = Desk::lodge("2026-03-02 10:00");
    desk.does(&li(), accept()).does(&customer(), withdraw());
    assert_eq!((desk.stage(), desk.stage().turn()), (Stage::Withdrawn, Turn::Handler));
    assert_eq!(desk.checks(), "-----");
    assert_eq!(desk.tries(&li(), investigate()), Err(Refusal::Withdrawn));
    desk.does(&li(), close("withdrawn"));
    assert!(desk.is_complete());
}

#[test]
fn reopened_the_loop_runs_again_from_the_investigation() {
    let mut desk = Desk::lodge("2026-03-02 10:00");
    desk.does(&li(), accept()).does(&li(), investigate()).does(&li(), notify());
    desk.does(&customer(), respond("accept")).does(&li(), follow_up("fixed")).does(&li(), close("solved"));
    desk.does(&customer(), rate(5, 5));
    desk.at("2026-03-20 10:00").does(&customer(), reopen());
    assert_eq!((desk.stage(), desk.stage().turn()), (Stage::Investigating, Turn::Handler));
    assert_eq!(desk.checks(), "oo-o+");
    assert_eq!((desk.case.state.rating, desk.case.state.reopened), (Some((5, 5)), 1), "the rating stays");
    assert_eq!(desk.tries(&customer(), rate(1, 1)), Err(Refusal::NeedsDecision));
    desk.does(&li(), investigate()).does(&li(), notify()).does(&customer(), respond("reject"));
    desk.does(&customer(), rate(2, 3));
    assert_eq!(desk.case.state.rating, Some((2, 3)), "what came of it now is rated anew, once");
    assert_eq!(desk.tries(&customer(), rate(1, 1)), Err(Refusal::AlreadyDone(StepKind::Rate)));
    desk.does(&customer(), ask_again());
    assert_eq!(desk.tries(&li(), decide_again(false)), Err(Refusal::DecidedBefore("Li".to_owned())));
    desk.does(&wang(), decide_again(false)).does(&customer(), respond("accept"));
    desk.does(&li(), follow_up("fixed")).does(&li(), close("partly"));
    assert_eq!((desk.stage(), desk.case.state.reopened), (Stage::Closed, 1));
}

#[test]
fn closed_although_the_loop_is_open() {
    let mut desk = Desk::lodge("2026-03-02 10:00");
    desk.does(&li(), accept()).does(&li(), investigate()).does(&li(), notify());
    assert_eq!(desk.tries(&li(), close("solved")), Err(Refusal::LoopOpen));
    assert_eq!(desk.tries(&li(), close_because("  ")), Err(Refusal::LoopOpen));
    desk.does(&li(), close_because("投诉人已迁居国外"));
    assert_eq!(desk.stage(), Stage::Closed);
    assert!(!desk.is_complete());
}

#[test]
fn attempts_to_reach_the_complainant_run_out() {
    let mut desk = Desk::lodge("2026-03-02 10:00");
    desk.does(&li(), call(false)).does(&li(), accept()).does(&li(), investigate()).does(&li(), notify());
    desk.does(&li(), call(false)).does(&li(), call(false));
    assert_eq!(desk.checks(), "+o-o+", "the attempt before the result does not count");
    // Reached: the counting starts again.
    desk.does(&li(), call(true)).does(&li(), call(false)).does(&li(), call(false));
    assert_eq!(desk.checks(), "+o-o+");
    desk.does(&li(), follow_up("unreachable"));
    assert_eq!(desk.case.state.failed_attempts, checklist::ATTEMPTS);
    assert_eq!(desk.checks(), "++-++");
    desk.does(&li(), close("lapsed"));
    assert!(desk.is_complete());
}

#[test]
fn corrected_fields_keep_their_earlier_value_in_the_history() {
    let mut desk = Desk::lodge("2026-03-02 10:00");
    desk.does(&li(), amend(Field::RespondentName, "示例电器城东店"));
    assert_eq!(desk.case.fields.get(Field::RespondentName), "示例电器城东店");
    let Some(Step::Receive(received)) = desk.case.entries[0].body.content.step() else {
        panic!("the history begins with the intake")
    };
    assert_eq!(received.fields.get(Field::RespondentName), "示例电器城");
}

#[test]
fn a_result_that_is_contested_was_told_all_the_same() {
    let told = |desk: &Desk| {
        let items = checklist::checklist(&desk.case);
        items.into_iter().find(|(item, _)| *item == ChecklistItem::ResultNotified).unwrap().1
    };
    let mut desk = Desk::lodge("2026-03-02 10:00");
    desk.does(&li(), accept()).does(&li(), investigate());
    assert_eq!(told(&desk), Check::Open);
    desk.does(&li(), notify());
    assert_eq!(told(&desk), Check::Done);
    desk.does(&customer(), respond("reject")).does(&li(), dispute(5)).does(&li(), mediate("failed"));
    assert_eq!(told(&desk), Check::Contested);
    // It is the last word no more: closing on it takes a reason.
    assert!(told(&desk).is_open());
    desk.does(&li(), end_mediation());
    assert_eq!(told(&desk), Check::Done);
}
