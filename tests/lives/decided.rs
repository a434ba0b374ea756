//! Lives that end with a decision: at first contact, declined, reconsidered, performed.

use redress::domain::StepKind;
use redress::domain::history::refusal::Refusal;
use redress::domain::readings::stage::Stage::*;
use redress::domain::readings::stage::Turn;
use redress::domain::values::codes::Priority;

use crate::support::*;

const START: &str = "2026-03-02 10:00";

fn decided_before(name: &str) -> Result<(), Refusal> {
    Err(Refusal::DecidedBefore(name.to_owned()))
}

#[test]
fn solved_at_first_contact() {
    let mut desk = Desk::lodge(START);
    assert_eq!((desk.stage(), desk.checks().as_str()), (Received, "oo-o-"));
    desk.lives(vec![
        (li(), settle_at_once(), Answered, Turn::Complainant, "+o-o-"),
        (customer(), respond("accept"), FollowingUp, Turn::Handler, "++-o-"),
        (li(), follow_up("fixed"), Closing, Turn::Handler, "++-+-"),
        (customer(), rate(5, 4), Closing, Turn::Handler, "++-+-"),
        (li(), close("solved"), Closed, Turn::Nobody, "++-+-"),
    ]);
    assert!(desk.is_complete());
}

#[test]
fn after_a_result_at_first_contact_it_is_neither_taken_up_nor_declined() {
    let mut desk = Desk::lodge(START);
    desk.does(&li(), settle_at_once());
    for step in [accept(), decline()] {
        assert_eq!(desk.tries(&li(), step), Err(Refusal::AlreadyDone(StepKind::Notify)));
    }
}

#[test]
fn declined_contested_and_upheld() {
    let mut desk = Desk::lodge(START);
    desk.lives(vec![
        (li(), acknowledge(), Acknowledged, Turn::Handler, "oo-o-"),
        (li(), decline(), Declined, Turn::Complainant, "+----"),
        (customer(), ask_again(), Reconsidering, Turn::Reviewer, "o----"),
    ]);
    assert_eq!(desk.tries(&li(), decide_again(true)), decided_before("Li"));
    assert_eq!(desk.tries(&li(), close("out_of_scope")), Err(Refusal::LoopOpen), "it is being contested");
    desk.lives(vec![(wang(), decide_again(false), Closing, Turn::Handler, "+----")]);
    let again = Err(Refusal::AlreadyDone(StepKind::RequestReconsideration));
    assert_eq!(desk.tries(&customer(), ask_again()), again, "once is enough");
    assert_eq!(desk.tries(&customer(), respond("reject")), Err(Refusal::Needs(StepKind::Notify)));
    let likeliest = likely(&desk)[0];
    assert_eq!((likeliest, desk.check(&li(), likeliest)), (StepKind::Close, Ok(())));
    desk.lives(vec![
        (customer(), rate(1, 2), Closing, Turn::Handler, "+----"),
        (li(), close("out_of_scope"), Closed, Turn::Nobody, "+----"),
    ]);
    assert!(desk.is_complete());
}

#[test]
fn declined_contested_and_taken_up_after_all() {
    let mut desk = Desk::lodge(START);
    let chen = seat(redress::domain::Role::Reviewer, "Chen");
    desk.lives(vec![
        (li(), decline(), Declined, Turn::Complainant, "+----"),
        (customer(), ask_again(), Reconsidering, Turn::Reviewer, "o----"),
        (wang(), decide_again(true), Investigating, Turn::Handler, "oo-oo"),
    ]);
    assert_eq!(desk.tries(&li(), accept()), Err(Refusal::AlreadyDone(StepKind::Accept)), "it is taken up");
    assert_eq!(desk.tries(&li(), decline()), Err(Refusal::AlreadyDone(StepKind::Accept)));
    assert_eq!(desk.tries(&customer(), ask_again()), Err(Refusal::NeedsDecision), "nothing new to contest");
    desk.lives(vec![
        (li(), investigate(), Deciding, Turn::Handler, "oo-o+"),
        (li(), notify(), Answered, Turn::Complainant, "+o-o+"),
        (customer(), respond("reject"), Answered, Turn::Complainant, "++-o+"),
        (customer(), ask_again(), Reconsidering, Turn::Reviewer, "o+-o+"),
    ]);
    assert_eq!(desk.tries(&wang(), decide_again(false)), decided_before("Wang"));
    assert_eq!(desk.tries(&li(), decide_again(false)), decided_before("Li"));
    desk.lives(vec![
        (chen, decide_again(true), Answered, Turn::Complainant, "+o-o+"),
        (customer(), respond("accept"), FollowingUp, Turn::Handler, "++-o+"),
        (li(), follow_up("fixed"), Closing, Turn::Handler, "++-++"),
        (li(), close("solved"), Closed, Turn::Nobody, "++-++"),
    ]);
    assert_eq!(desk.case.state.deciders, ["Li", "Wang", "Chen"]);
}

#[test]
fn rejected_reconsidered_promised_and_performed() {
    let mut desk = Desk::lodge(START);
    desk.lives(vec![
        (manager(), assign("Li"), UnderReview, Turn::Handler, "oo-o-"),
        (li(), assess(4), UnderReview, Turn::Handler, "oo-o-"),
        (li(), acknowledge(), Acknowledged, Turn::Handler, "oo-o-"),
        (li(), accept(), Investigating, Turn::Handler, "oo-oo"),
        (li(), investigate(), Deciding, Turn::Handler, "oo-o+"),
        (li(), notify(), Answered, Turn::Complainant, "+o-o+"),
        (customer(), respond("reject"), Answered, Turn::Complainant, "++-o+"),
        (customer(), ask_again(), Reconsidering, Turn::Reviewer, "o+-o+"),
        (wang(), decide_promise(500, "2026-06-01"), Answered, Turn::Complainant, "+o-o+"),
        (customer(), respond("accept"), Performing, Turn::Respondent, "++oo+"),
    ]);
    assert_eq!(desk.case.state.priority.as_ref().map(Priority::id), Some("high"));
    assert_eq!(desk.tries(&li(), follow_up("fixed")), Err(Refusal::Owed), "first it is performed");
    assert_eq!(desk.tries(&li(), close("solved")), Err(Refusal::LoopOpen));
    desk.lives(vec![
        (merchant(), pay(0, "in_part", 200), Performing, Turn::Respondent, "++oo+"),
        (customer(), pay(0, "performed", 300), FollowingUp, Turn::Handler, "+++o+"),
        (li(), follow_up("fixed"), Closing, Turn::Handler, "+++++"),
        (li(), close("solved"), Closed, Turn::Nobody, "+++++"),
    ]);
    let owed = &desk.case.state.obligations[0];
    assert_eq!((owed.paid.0, owed.obligation.party.id()), (50_000, "respondent"));
    assert!(desk.is_complete());
}

/// The desk's result promises something; the complainant takes it in part and asks again.
fn accepted_in_part_and_paid() -> Desk {
    let mut desk = Desk::lodge(START);
    desk.lives(vec![
        (li(), accept(), Investigating, Turn::Handler, "oo-oo"),
        (li(), investigate(), Deciding, Turn::Handler, "oo-o+"),
        (li(), notify_promise(300, "2026-06-01"), Answered, Turn::Complainant, "+o-o+"),
        (customer(), respond("accept_in_part"), Performing, Turn::Respondent, "++oo+"),
        (merchant(), pay(0, "performed", 300), FollowingUp, Turn::Handler, "+++o+"),
        (customer(), ask_again(), Reconsidering, Turn::Reviewer, "o++o+"),
    ]);
    desk
}

#[test]
fn what_was_performed_stays_performed_when_the_decision_is_upheld() {
    for answer in ["accept", "reject"] {
        let mut desk = accepted_in_part_and_paid();
        desk.lives(vec![
            (wang(), decide_again(false), Answered, Turn::Complainant, "+o+o+"),
            (customer(), respond(answer), FollowingUp, Turn::Handler, "+++o+"),
        ]);
        assert_eq!(desk.case.state.obligations[0].paid.0, 30_000, "{answer}");
    }
}

#[test]
fn a_new_promise_takes_the_place_of_the_old_one() {
    let mut desk = accepted_in_part_and_paid();
    let old = desk.case.state.obliged_by;
    desk.lives(vec![
        (wang(), decide_promise(800, "2026-07-01"), Answered, Turn::Complainant, "+o-o+"),
        (customer(), respond("accept"), Performing, Turn::Respondent, "++oo+"),
    ]);
    let stale =
        redress::domain::history::step::Perform { of: old, result: "performed".into(), ..Default::default() };
    let refused = desk.tries(&merchant(), redress::domain::Step::Perform(stale));
    assert_eq!(refused, Err(Refusal::NoSuchObligation), "it was owed under the first result");
    desk.lives(vec![(merchant(), pay(0, "performed", 800), FollowingUp, Turn::Handler, "+++o+")]);
}

#[test]
fn a_promise_that_is_rejected_binds_nobody() {
    let mut desk = Desk::lodge(START);
    desk.does(&li(), accept()).does(&li(), investigate()).does(&li(), notify_promise(300, "2026-06-01"));
    desk.lives(vec![(customer(), respond("reject"), Answered, Turn::Complainant, "++-o+")]);
    assert_eq!(desk.tries(&merchant(), pay(0, "performed", 300)), Err(Refusal::NothingOwed));
}

#[test]
fn where_there_are_groups_another_one_decides_again() {
    let mut desk = Desk::lodge(START);
    let a = |seat| of_group(seat, "甲组");
    let b = |seat| of_group(seat, "乙组");
    desk.does(&a(li()), accept()).does(&a(li()), investigate()).does(&a(li()), notify());
    desk.does(&customer(), ask_again());
    assert_eq!(
        desk.tries(&a(wang()), decide_again(false)),
        Err(Refusal::GroupDecidedBefore("甲组".to_owned()))
    );
    assert_eq!(desk.tries(&b(li()), decide_again(false)), decided_before("Li"), "moving does not help");
    // Written past the guard, the decision is kept and counts for nothing.
    let mut past = desk.clone();
    let now = redress::domain::Moment::At(past.now);
    past.write(&wang(), now, decide_again(false).decided_in("甲组"));
    assert_eq!(past.stage(), Reconsidering);
    desk.does(&b(wang()), decide_again(false));
    assert_eq!(desk.case.state.decider_groups, ["甲组", "乙组"]);
}

#[test]
fn names_are_compared_as_people_write_them() {
    let mut desk = Desk::lodge(START);
    desk.does(&li(), accept())
        .does(&li(), investigate())
        .does(&li(), notify())
        .does(&customer(), ask_again());
    for name in ["li", " Li ", "Ｌｉ"] {
        let reviewer = seat(redress::domain::Role::Reviewer, name);
        assert_eq!(desk.tries(&reviewer, decide_again(false)), decided_before(name));
    }
}
