//! Lives that go through a dispute.

use redress::domain::StepKind;
use redress::domain::history::refusal::{Refusal, Signer};
use redress::domain::history::step::DESK;
use redress::domain::history::step::{Agree, Step};
use redress::domain::readings::next;
use redress::domain::readings::stage::Stage::*;
use redress::domain::readings::stage::Turn;
use redress::facts::Side;

use crate::support::*;

const START: &str = "2026-03-02 10:00";

fn not_independent(name: &str) -> Result<(), Refusal> {
    Err(Refusal::NotIndependent(name.to_owned()))
}

/// Decided twice, rejected twice.
fn rejected_twice() -> Desk {
    let mut desk = Desk::lodge(START);
    desk.lives(vec![
        (li(), accept(), Investigating, Turn::Handler, "oo-oo"),
        (li(), investigate(), Deciding, Turn::Handler, "oo-o+"),
        (li(), notify(), Answered, Turn::Complainant, "+o-o+"),
        (customer(), respond("reject"), Answered, Turn::Complainant, "++-o+"),
        (customer(), ask_again(), Reconsidering, Turn::Reviewer, "o+-o+"),
        (wang(), decide_again(false), Answered, Turn::Complainant, "+o-o+"),
    ]);
    assert_eq!(desk.tries(&li(), dispute(3)), Err(Refusal::NotSerious), "the second answer is awaited");
    desk.lives(vec![(customer(), respond("reject"), FollowingUp, Turn::Handler, "++-o+")]);
    assert_eq!(likely(&desk)[0], StepKind::OpenDispute);
    desk
}

#[test]
fn mediated_performed_in_part_breached_and_referred_to_court() {
    let mut desk = rejected_twice();
    desk.lives(vec![
        (customer(), dispute(3), Disputed, Turn::Handler, "++-o+"),
        (li(), mediate("failed"), Mediating, Turn::Mediator, "o+-o+"),
    ]);
    // Neither a party, nor who has handled or decided the case, mediates.
    for name in ["样例", "示例电器城", "Li", "Wang", " wang "] {
        assert_eq!(desk.tries(&li(), convene(name)), not_independent(name.trim()));
    }
    desk.lives(vec![
        (li(), convene("Zhao"), Mediating, Turn::Mediator, "o+-o+"),
        (customer(), refuse_mediator(), Mediating, Turn::Mediator, "o+-o+"),
    ]);
    let pending = Err(Refusal::RecusalPending);
    assert_eq!(desk.tries(&mediator(), session("agreed", None)), pending);
    assert_eq!(desk.tries(&li(), agree(vec![owes("respondent", 1000, "2026-06-01")])), pending);
    for party in [customer(), merchant(), mediator()] {
        let refused = desk.tries(&party, decide_recusal(false));
        assert_eq!(refused, Err(Refusal::WrongRole(DESK)), "nobody decides in their own cause");
    }
    desk.lives(vec![(li(), decide_recusal(true), Mediating, Turn::Mediator, "o+-o+")]);
    assert_eq!(desk.tries(&li(), session("agreed", None)), Err(Refusal::Needs(StepKind::Convene)));
    for name in ["Zhao", "ZHAO "] {
        assert_eq!(desk.tries(&li(), convene(name)), not_independent(name.trim()));
    }
    let due = |yuan, party| owes(party, yuan, "2026-06-01");
    desk.lives(vec![
        (li(), convene("Qian"), Mediating, Turn::Mediator, "o+-o+"),
        (mediator(), session("adjourned", Some("2026-03-20")), Mediating, Turn::Mediator, "o+-o+"),
    ]);
    assert_eq!(desk.tries(&li(), agree(vec![due(1000, "respondent")])), Err(Refusal::NotAgreed));
    desk.lives(vec![
        (mediator(), session("agreed", None), Mediating, Turn::Mediator, "o+-o+"),
        (
            li(),
            agree(vec![due(1000, "respondent"), due(0, "complainant")]),
            Performing,
            Turn::Respondent,
            "++oo+",
        ),
        (merchant(), pay(0, "in_part", 400), Performing, Turn::Respondent, "++oo+"),
        (customer(), perform(1, "performed"), Performing, Turn::Respondent, "++oo+"),
        (li(), perform(0, "breached"), Performing, Turn::Respondent, "++oo+"),
        // A part paid late does not undo the breach.
        (merchant(), pay(0, "in_part", 100), Performing, Turn::Respondent, "++oo+"),
    ]);
    assert_eq!(likely(&desk)[0], StepKind::Refer);
    assert_eq!(desk.tries(&li(), follow_up("not_fixed")), Err(Refusal::Owed));
    assert_eq!(desk.tries(&li(), close("referred")), Err(Refusal::LoopOpen));
    desk.lives(vec![
        (customer(), refer("court"), FollowingUp, Turn::Handler, "+++o+"),
        (li(), refer_outcome("court"), FollowingUp, Turn::Handler, "+++o+"),
    ]);
    assert_eq!(desk.case.state.referrals.len(), 1, "the outcome belongs to the referral made before");
    assert_eq!(
        desk.tries(&merchant(), pay(0, "performed", 500)),
        Err(Refusal::AlreadyDone(StepKind::Perform))
    );
    assert_eq!(desk.tries(&li(), waive(" ")), Err(Refusal::NeedsReason));
    desk.lives(vec![
        (li(), waive("法院已经受理"), Closing, Turn::Handler, "+++++"),
        (li(), close("referred"), Closed, Turn::Nobody, "+++++"),
    ]);
    assert!(desk.is_complete());
    assert_eq!(desk.case.state.mediation.recused, ["Zhao"]);
}

#[test]
fn the_outcome_of_an_earlier_referral_takes_no_breach_on() {
    let mut desk = Desk::lodge(START);
    desk.does(&li(), accept()).does(&li(), investigate()).does(&li(), notify_promise(300, "2026-06-01"));
    desk.does(&customer(), refer("association")).does(&customer(), respond("accept"));
    desk.does(&li(), perform(0, "breached")).does(&li(), refer_outcome("association"));
    assert_eq!((desk.stage(), desk.checks().as_str()), (Performing, "++oo+"));
    desk.does(&li(), refer("association"));
    assert_eq!((desk.stage(), desk.checks().as_str()), (FollowingUp, "+++o+"));
}

#[test]
fn informal_mediation_that_succeeds() {
    let mut desk = rejected_twice();
    desk.lives(vec![
        (li(), dispute(1), Disputed, Turn::Handler, "++-o+"),
        (li(), mediate("adjourned"), Mediating, Turn::Mediator, "o+-o+"),
    ]);
    let owed = || vec![owes("respondent", 200, "2026-06-01")];
    assert_eq!(desk.tries(&li(), agree(owed())), Err(Refusal::NotAgreed));
    desk.lives(vec![(li(), mediate("agreed"), Mediating, Turn::Mediator, "o+-o+")]);
    let signed_by = |parties: &[&str]| {
        let signatures = parties.iter().map(|party| signed(party)).collect();
        Step::Agree(Agree { obligations: owed(), signatures, ..Agree::default() })
    };
    assert_eq!(
        desk.tries(&li(), signed_by(&["complainant"])),
        Err(Refusal::Unsigned(Signer::Respondent)),
        "one is not enough"
    );
    // Nobody was convened who would have to sign.
    desk.lives(vec![
        (customer(), signed_by(&["complainant", "respondent"]), Performing, Turn::Respondent, "++oo+"),
        (merchant(), perform(0, "performed"), FollowingUp, Turn::Handler, "+++o+"),
        (li(), follow_up("fixed"), Closing, Turn::Handler, "+++++"),
        (li(), close("solved"), Closed, Turn::Nobody, "+++++"),
    ]);
}

#[test]
fn a_serious_dispute_is_mediated_at_once() {
    let mut desk = Desk::lodge(START);
    assert_eq!(desk.tries(&li(), dispute(3)), Err(Refusal::NotSerious));
    desk.lives(vec![
        (li(), dispute(4), Disputed, Turn::Handler, "oo-o-"),
        (li(), convene("Zhao"), Mediating, Turn::Mediator, "oo-o-"),
        (mediator(), session("agreed", None), Mediating, Turn::Mediator, "oo-o-"),
        (li(), agree(vec![owes("respondent", 900, "2026-06-01")]), Performing, Turn::Respondent, "++oo-"),
    ]);
    // What is signed stands in the place of a result: nothing else wipes it out.
    let agreed = Err(Refusal::AlreadyDone(StepKind::Agree));
    for step in
        [settle_at_once(), accept(), decline(), dispute(5), respond("reject"), ask_again(), end_mediation()]
    {
        assert_eq!(desk.tries(&li(), step.clone()), agreed, "{step:?}");
    }
    desk.lives(vec![
        (merchant(), perform(0, "performed"), FollowingUp, Turn::Handler, "+++o-"),
        (li(), follow_up("fixed"), Closing, Turn::Handler, "++++-"),
    ]);
    let today = "2026-03-02".parse().unwrap();
    let close_with = next::defaults(&on(today), &desk.case, StepKind::Close, "Li", Side::Desk);
    assert_eq!(close_with.get(redress::domain::Field::CloseOutcome), "solved");
    desk.lives(vec![(li(), close("solved"), Closed, Turn::Nobody, "++++-")]);
}

#[test]
fn an_answer_after_the_agreement_does_not_wipe_it_out() {
    let mut desk = Desk::lodge(START);
    desk.does(&li(), accept())
        .does(&li(), investigate())
        .does(&li(), notify())
        .does(&customer(), ask_again());
    desk.does(&li(), dispute(5)).does(&li(), mediate("agreed"));
    assert_eq!(desk.stage(), Reconsidering);
    desk.lives(vec![(
        li(),
        agree(vec![owes("respondent", 50, "2026-06-01")]),
        Performing,
        Turn::Respondent,
        "++oo+",
    )]);
    let agreed = Err(Refusal::AlreadyDone(StepKind::Agree));
    assert_eq!(desk.tries(&wang(), decide_again(true)), agreed);
    assert_eq!(desk.tries(&customer(), respond("accept")), agreed);
    assert_eq!(desk.case.state.obligations.len(), 1);
}

#[test]
fn mediation_that_ends_without_agreement_is_referred() {
    let mut desk = Desk::lodge(START);
    desk.does(&li(), accept()).does(&li(), investigate()).does(&li(), notify());
    desk.lives(vec![
        (customer(), respond("reject"), Answered, Turn::Complainant, "++-o+"),
        (customer(), dispute(5), Disputed, Turn::Handler, "++-o+"),
    ]);
    assert_eq!(desk.tries(&mediator(), end_mediation()), Err(Refusal::NoMediation));
    desk.lives(vec![
        (li(), convene("Zhao"), Mediating, Turn::Mediator, "o+-o+"),
        (mediator(), session("failed", None), Mediating, Turn::Mediator, "o+-o+"),
        (mediator(), end_mediation(), FollowingUp, Turn::Handler, "++-o+"),
    ]);
    assert_eq!(desk.case.state.mediation.ended.as_ref().unwrap().1, "impossible");
    assert_eq!(likely(&desk)[0], StepKind::Refer);
    for step in [convene("Qian"), mediate("agreed"), session("agreed", None), end_mediation()] {
        assert_eq!(desk.tries(&li(), step), Err(Refusal::AlreadyDone(StepKind::EndMediation)));
    }
    desk.lives(vec![
        (customer(), refer("court"), FollowingUp, Turn::Handler, "++-o+"),
        (li(), follow_up("not_fixed"), Closing, Turn::Handler, "++-++"),
    ]);
    let today = "2026-03-02".parse().unwrap();
    let close_with = next::defaults(&on(today), &desk.case, StepKind::Close, "Li", Side::Desk);
    assert_eq!(close_with.get(redress::domain::Field::CloseOutcome), "referred");
    desk.lives(vec![(li(), close("referred"), Closed, Turn::Nobody, "++-++")]);
}

#[test]
fn after_a_mediation_that_ended_a_result_is_answered_and_disputed_like_any_other() {
    let mut desk = Desk::lodge(START);
    desk.lives(vec![
        (li(), accept(), Investigating, Turn::Handler, "oo-oo"),
        (li(), dispute(5), Disputed, Turn::Handler, "oo-oo"),
        (li(), convene("Zhao"), Mediating, Turn::Mediator, "oo-oo"),
        (customer(), refuse_mediator(), Mediating, Turn::Mediator, "oo-oo"),
        (li(), decide_recusal(true), Mediating, Turn::Mediator, "oo-oo"),
        // The mediator has left; mediation has begun and can be ended.
        (li(), end_mediation(), Investigating, Turn::Handler, "oo-oo"),
        (li(), investigate(), Deciding, Turn::Handler, "oo-o+"),
        (li(), notify(), Answered, Turn::Complainant, "+o-o+"),
        (customer(), respond("reject"), Answered, Turn::Complainant, "++-o+"),
        (customer(), ask_again(), Reconsidering, Turn::Reviewer, "o+-o+"),
        (wang(), decide_again(false), Answered, Turn::Complainant, "+o-o+"),
        (customer(), respond("reject"), FollowingUp, Turn::Handler, "++-o+"),
        (customer(), dispute(2), Disputed, Turn::Handler, "++-o+"),
    ]);
    assert_eq!(desk.tries(&li(), convene("Zhao")), not_independent("Zhao"), "not in this dispute either");
}

#[test]
fn what_a_mediator_who_had_to_leave_brought_about_is_void() {
    let mut desk = Desk::lodge(START);
    desk.does(&li(), dispute(5)).does(&li(), convene("Zhao")).does(&mediator(), session("agreed", None));
    desk.does(&customer(), refuse_mediator()).does(&li(), decide_recusal(true));
    let owed = || vec![owes("respondent", 50, "2026-06-01")];
    assert_eq!(desk.tries(&li(), agree(owed())), Err(Refusal::NotAgreed));
    desk.does(&li(), convene("Qian"));
    assert_eq!(desk.tries(&li(), agree(owed())), Err(Refusal::NotAgreed));
    // Refused, the mediator stays, and what was said stands.
    let mut desk = Desk::lodge(START);
    desk.does(&li(), dispute(5)).does(&li(), convene("Zhao")).does(&mediator(), session("agreed", None));
    desk.does(&merchant(), refuse_mediator()).does(&li(), decide_recusal(false));
    desk.does(&li(), agree(owed()));
}

#[test]
fn a_session_that_fails_undoes_what_was_agreed_informally() {
    let mut desk = Desk::lodge(START);
    desk.does(&li(), dispute(5)).does(&li(), mediate("agreed")).does(&li(), convene("Zhao"));
    desk.does(&mediator(), session("failed", None));
    desk.does(&customer(), refuse_mediator()).does(&li(), decide_recusal(true));
    let owed = vec![owes("respondent", 50, "2026-06-01")];
    assert_eq!(desk.tries(&li(), agree(owed)), Err(Refusal::NotAgreed));
}

#[test]
fn a_declined_complaint_that_is_agreed_upon_is_followed_up() {
    let mut desk = Desk::lodge(START);
    desk.lives(vec![
        (li(), decline(), Declined, Turn::Complainant, "+----"),
        (customer(), dispute(5), Disputed, Turn::Handler, "+----"),
        (li(), mediate("agreed"), Mediating, Turn::Mediator, "o----"),
        (li(), agree(vec![owes("respondent", 50, "2026-06-01")]), Performing, Turn::Respondent, "++oo-"),
        (li(), perform(0, "performed"), FollowingUp, Turn::Handler, "+++o-"),
        (li(), follow_up("fixed"), Closing, Turn::Handler, "++++-"),
    ]);
}

#[test]
fn everybody_who_handled_the_case_is_no_mediator() {
    let mut desk = Desk::lodge(START);
    let sun = seat(redress::domain::Role::Handler, "Sun");
    desk.does(&li(), assign("Li")).does(&li(), assign("Zhou")).does(&li(), assign("Wu"));
    desk.does(&li(), accept()).does(&sun, investigate()).does(&li(), dispute(5));
    for name in ["Li", "Zhou", "Wu", "Sun"] {
        assert_eq!(desk.tries(&li(), convene(name)), not_independent(name));
    }
    desk.does(&li(), convene("Zhao"));
}
