//! Other ways for a complaint to go on and to end: withdrawn, lapsed, reopened, waiting for material,
//! closed with items open, and all of it in a personal register.

use redress::domain::history::refusal::Refusal;
use redress::domain::history::step::{Contact, Step};
use redress::domain::readings::clock;
use redress::domain::readings::stage::Stage::*;
use redress::domain::readings::stage::Turn;
use redress::domain::{Field, Moment, StepKind};

use crate::support::*;

const START: &str = "2026-03-02 10:00";

/// Notified, with an answer awaited.
fn answered() -> Desk {
    let mut desk = Desk::lodge(START);
    desk.does(&li(), accept()).does(&li(), investigate()).does(&li(), notify());
    desk
}

#[test]
fn withdrawn() {
    let mut desk = Desk::lodge(START);
    desk.lives(vec![
        (li(), accept(), Investigating, Turn::Handler, "oo-oo"),
        (customer(), withdraw(), Withdrawn, Turn::Handler, "-----"),
        // Corrections, conversations and a new handler are still possible.
        (li(), amend(Field::RespondentName, "x"), Withdrawn, Turn::Handler, "-----"),
        (li(), call(true), Withdrawn, Turn::Handler, "-----"),
    ]);
    for step in [
        investigate(),
        notify(),
        dispute(5),
        refer("court"),
        assess(3),
        ask_material("2026-04-01"),
        withdraw(),
    ] {
        assert_eq!(desk.tries(&li(), step), Err(Refusal::Withdrawn));
    }
    desk.lives(vec![(li(), close("withdrawn"), Closed, Turn::Nobody, "-----")]);
    assert!(desk.is_complete());
}

#[test]
fn who_withdraws_waits_for_nothing_more() {
    let mut desk = Desk::lodge(START);
    desk.does(&li(), accept()).does(&li(), investigate()).does(&li(), notify_promise(300, "2026-06-01"));
    desk.lives(vec![
        (customer(), respond("accept"), Performing, Turn::Respondent, "++oo+"),
        (customer(), withdraw(), Withdrawn, Turn::Handler, "++--+"),
        (li(), close("withdrawn"), Closed, Turn::Nobody, "++--+"),
    ]);
    assert!(desk.is_complete());
}

#[test]
fn lapsed_when_the_attempts_to_reach_the_complainant_ran_out() {
    let mut desk = answered();
    desk.lives(vec![
        (li(), call(false), Answered, Turn::Complainant, "+o-o+"),
        (li(), follow_up("unreachable"), Answered, Turn::Complainant, "+o-o+"),
        // Who calls back has been reached: the counting starts again.
        (customer(), called_in(), Answered, Turn::Complainant, "+o-o+"),
        (li(), call(false), Answered, Turn::Complainant, "+o-o+"),
        (li(), call(false), Answered, Turn::Complainant, "+o-o+"),
        (li(), call(false), Closing, Turn::Handler, "++-++"),
        (li(), close("lapsed"), Closed, Turn::Nobody, "++-++"),
    ]);
    assert!(desk.is_complete());
}

#[test]
fn who_answers_after_all_is_followed_up() {
    let mut desk = answered();
    desk.does(&li(), call(false)).does(&li(), call(false)).does(&li(), call(false));
    desk.lives(vec![(customer(), respond("accept"), FollowingUp, Turn::Handler, "++-o+")]);
}

#[test]
fn reopened_everything_starts_afresh_but_for_who_is_excluded() {
    let mut desk = answered();
    desk.does(&customer(), respond("reject")).does(&customer(), ask_again());
    desk.does(&wang(), decide_promise(300, "2026-06-01")).does(&customer(), respond("reject"));
    desk.does(&customer(), dispute(3)).does(&li(), convene("Zhao")).does(&customer(), refuse_mediator());
    desk.does(&li(), decide_recusal(true))
        .does(&li(), convene("Qian"))
        .does(&mediator(), session("agreed", None));
    desk.does(&li(), agree(vec![owes("respondent", 10, "2026-06-01")])).does(&li(), perform(0, "performed"));
    desk.does(&li(), follow_up("fixed"))
        .does(&customer(), rate(5, 5))
        .does(&li(), ask_material("2026-06-01"));
    desk.does(&li(), call(false)).does(&li(), close("solved"));
    assert!(desk.is_complete());
    desk.lives(vec![(customer(), reopen(), Investigating, Turn::Handler, "oo-o+")]);
    let state = &desk.case.state;
    let mut fresh = Desk::lodge(START);
    fresh.does(&li(), accept());
    // What is known of the case stays; what was done about it is done again.
    let known = redress::domain::history::state::State {
        accepted: state.accepted,
        cause: state.cause.clone(),
        deciders: vec!["Li".to_owned(), "Wang".to_owned()],
        handlers: vec!["Li".to_owned()],
        mediation: redress::domain::history::state::Mediation {
            recused: vec!["Zhao".to_owned()],
            ..Default::default()
        },
        rating: Some((5, 5)),
        reopened: 1,
        ..fresh.case.state
    };
    assert_eq!(*state, known);
    desk.does(&li(), investigate()).does(&li(), notify()).does(&customer(), respond("reject"));
    desk.does(&customer(), ask_again());
    for before in [li(), wang()] {
        let refused = Err(Refusal::DecidedBefore(before.person.clone()));
        assert_eq!(desk.tries(&before, decide_again(false)), refused);
    }
    let chen = seat(redress::domain::Role::Reviewer, "Chen");
    desk.does(&chen, decide_again(false)).does(&customer(), respond("reject")).does(&li(), dispute(1));
    assert_eq!(desk.tries(&li(), convene("Zhao")), Err(Refusal::NotIndependent("Zhao".to_owned())));
}

#[test]
fn a_declined_case_reopened_is_reviewed_again() {
    let mut desk = Desk::lodge(START);
    desk.does(&li(), acknowledge()).does(&li(), decline()).does(&li(), close("out_of_scope"));
    desk.lives(vec![
        (customer(), reopen(), Acknowledged, Turn::Handler, "oo-o-"),
        (li(), accept(), Investigating, Turn::Handler, "oo-oo"),
    ]);
}

#[test]
fn material_is_asked_for_and_comes_in() {
    let mut desk = Desk::lodge(START);
    desk.lives(vec![
        (li(), accept(), Investigating, Turn::Handler, "oo-oo"),
        (li(), ask_material("2026-03-20"), Investigating, Turn::Handler, "oo-oo"),
    ]);
    assert_eq!(desk.case.state.material.as_ref().unwrap().until, "2026-03-20".parse().ok());
    desk.does(&li(), call(true));
    assert!(desk.case.state.material.is_some(), "a call out brings nothing in");
    desk.does(&li(), called_in());
    assert!(desk.case.state.material.is_none());
    assert_eq!(desk.check(&li(), StepKind::Resume), Err(Refusal::NothingPaused));
    // It may also come in by another way: the clocks go on by a step of their own.
    desk.does(&li(), ask_material("2026-03-20")).does(&li(), resume(""));
    assert!(desk.case.state.material.is_none());
}

#[test]
fn clocks_are_paused_and_go_on() {
    let mut desk = Desk::lodge(START);
    desk.does(&li(), accept()).does(&li(), pause("resolve"));
    assert_eq!(desk.tries(&li(), resume("review")), Err(Refusal::NothingPaused));
    desk.does(&li(), resume("resolve"));
    assert!(desk.case.state.paused.is_empty());
    desk.does(&li(), pause("")).does(&li(), ask_material("2026-04-01")).does(&li(), resume(""));
    assert!(desk.case.state.paused.is_empty() && desk.case.state.material.is_none());
}

#[test]
fn closed_with_items_open_it_counts_as_incomplete() {
    let mut desk = Desk::lodge(START);
    desk.does(&li(), accept()).does(&li(), investigate()).does(&li(), notify_promise(300, "2026-06-01"));
    desk.does(&customer(), respond("accept"));
    for reason in ["", "  "] {
        assert_eq!(desk.tries(&li(), close_because(reason)), Err(Refusal::LoopOpen));
    }
    desk.lives(vec![(li(), close_because("投诉人已迁居国外"), Closed, Turn::Nobody, "++oo+")]);
    assert!(!desk.is_complete());
}

#[test]
fn the_owner_of_a_personal_register_records_everything() {
    let mut desk = Desk::lodge_under("personal@1", Moment::At(at(START)), at(START));
    let me = owner;
    desk.lives(vec![
        (me(), acknowledge(), Acknowledged, Turn::Handler, "oo-o-"),
        // A complainant cannot know the merchant's causes.
        (me(), accept(), Investigating, Turn::Handler, "oo-o-"),
        (me(), assess(4), Investigating, Turn::Handler, "oo-o-"),
        (me(), investigate(), Deciding, Turn::Handler, "oo-o+"),
        (me(), notify(), Answered, Turn::Complainant, "+o-o+"),
        (me(), respond("reject"), Answered, Turn::Complainant, "++-o+"),
        (me(), ask_again(), Reconsidering, Turn::Reviewer, "o+-o+"),
        (me(), decide_again(false), Answered, Turn::Complainant, "+o-o+"),
        (me(), respond("reject"), FollowingUp, Turn::Handler, "++-o+"),
        (me(), dispute(2), Disputed, Turn::Handler, "++-o+"),
        (me(), convene("Zhao"), Mediating, Turn::Mediator, "o+-o+"),
        (me(), refuse_mediator(), Mediating, Turn::Mediator, "o+-o+"),
        (me(), decide_recusal(false), Mediating, Turn::Mediator, "o+-o+"),
        (me(), session("agreed", None), Mediating, Turn::Mediator, "o+-o+"),
        (me(), agree(vec![owes("respondent", 90, "2026-06-01")]), Performing, Turn::Respondent, "++oo+"),
        (me(), perform(0, "breached"), Performing, Turn::Respondent, "++oo+"),
        (me(), refer("court"), FollowingUp, Turn::Handler, "+++o+"),
        (me(), hold(true), FollowingUp, Turn::Handler, "+++o+"),
        (me(), suggest(), FollowingUp, Turn::Handler, "+++o+"),
        (me(), follow_up("fixed"), Closing, Turn::Handler, "+++++"),
        (me(), rate(4, 2), Closing, Turn::Handler, "+++++"),
        (me(), close("solved"), Closed, Turn::Nobody, "+++++"),
    ]);
    assert_eq!(desk.case.state.handler, None, "the owner is no handler");
    desk.at("2027-01-05 10:00").does(&owner(), reopen());
    assert_eq!(desk.stage(), Investigating, "a personal register opens again at any time");
}

/// The merchant is silent: fifteen days from 2 March end with 17 March, and the consumer turns to the
/// hotline. From then on nothing of the merchant's is late any more, and the hotline is waited for.
#[test]
fn who_gets_no_answer_turns_elsewhere_and_waits_for_that() {
    let mut desk = Desk::lodge_under("personal@1", Moment::At(at(START)), at(START));
    let due = |desk: &Desk| {
        clock::next_due(&desk.context(), &desk.case).map(|clock| (clock.id().into_owned(), clock.last_day))
    };
    let day = |day: &str| day.parse().unwrap();
    desk.does(&owner(), acknowledge());
    assert_eq!(due(&desk), Some(("answer".into(), day("2026-03-17"))));
    desk.at("2026-03-18 09:00").does(&owner(), refer("hotline"));
    let waits = |desk: &Desk| (desk.stage(), desk.case.turn(), likely(desk)[0]);
    assert_eq!(waits(&desk), (Acknowledged, Turn::Authority, StepKind::Refer));
    // The hotline has no time of its own in these rules: 18 March + 14 = 1 April, to ask how it stands.
    assert_eq!(due(&desk), Some(("again".into(), day("2026-04-01"))));

    // The merchant offers something after all: that wants an answer, until 4 April, which is a holiday in
    // China and so moves to the first working day after, Tuesday the 7th.
    desk.at("2026-03-20 09:00").does(&owner(), notify());
    assert_eq!(waits(&desk), (Answered, Turn::Complainant, StepKind::Respond));
    assert_eq!(due(&desk), Some(("respond".into(), day("2026-04-07"))));
    desk.at("2026-03-21 09:00").does(&owner(), respond("reject"));
    assert_eq!(waits(&desk), (Answered, Turn::Authority, StepKind::Refer));
    desk.at("2026-04-10 09:00").does(&owner(), refer_outcome("hotline"));
    // What the hotline came to is to be checked first.
    assert_eq!(waits(&desk), (Answered, Turn::Complainant, StepKind::FollowUp));

    // Who turns elsewhere instead of answering waits there as well; a desk that refers a case goes on.
    let mut other = Desk::lodge_under("personal@1", Moment::At(at(START)), at(START));
    other.does(&owner(), notify()).does(&owner(), refer("association"));
    let again = other.now.date_naive() + chrono::Days::new(14);
    assert_eq!((other.case.turn(), due(&other)), (Turn::Authority, Some(("again".into(), again))));
    let mut at_desk = answered();
    at_desk.does(&customer(), refer("hotline"));
    assert_eq!(at_desk.case.turn(), Turn::Complainant);
}

/// What the merchant of one's own register asks for stands on its clock until it is sent.
#[test]
fn in_a_register_of_ones_own_material_is_sent_to_the_merchant() {
    let mut desk = Desk::lodge_under("personal@1", Moment::At(at(START)), at(START));
    let last = |desk: &Desk| clock::find(&desk.context(), &desk.case, "answer").map(|clock| clock.last_day);
    desk.at("2026-03-04 10:00").does(&owner(), ask_material("2026-03-20"));
    assert_eq!(desk.case.turn(), Turn::Complainant);
    let contact = |reached: Option<bool>, direction: &str| {
        let (direction, with, means) = (direction.into(), "respondent".into(), "email".to_owned());
        Step::Contact(Contact { direction, with, means, reached, ..Contact::default() })
    };
    // Nobody was reached, or it was the merchant who called: nothing was sent.
    desk.at("2026-03-06 10:00").does(&owner(), contact(Some(false), "outgoing"));
    desk.does(&owner(), contact(None, "incoming"));
    assert_eq!(desk.case.turn(), Turn::Complainant);
    desk.at("2026-03-07 10:00").does(&owner(), contact(None, "outgoing"));
    assert_eq!(desk.case.turn(), Turn::Handler);
    // 17 March and three days: the 5th to the 7th, on which the merchant waited.
    assert_eq!(last(&desk), Some("2026-03-20".parse().unwrap()));
}

#[test]
fn in_a_register_of_ones_own_a_result_needs_no_report_and_no_cause() {
    let mut desk = Desk::lodge_under("personal@1", Moment::At(at(START)), at(START));
    desk.lives(vec![
        (owner(), accept(), Investigating, Turn::Handler, "oo-o-"),
        (owner(), notify(), Answered, Turn::Complainant, "+o-o-"),
        (owner(), respond("accept"), FollowingUp, Turn::Handler, "++-o-"),
        (owner(), follow_up("fixed"), Closing, Turn::Handler, "++-+-"),
        (owner(), close("solved"), Closed, Turn::Nobody, "++-+-"),
    ]);
    assert!(desk.is_complete());
}
