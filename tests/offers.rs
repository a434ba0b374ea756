//! A merchant, or a desk, answers as often as it likes while the case is open: the latest result is the one
//! replied to, and earlier ones stay in the history. Dates and amounts counted by hand.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod support;

use redress::domain::history::refusal::Refusal;
use redress::domain::history::state::{Owed, Performance};
use redress::domain::history::step::{Decline, Step};
use redress::domain::readings::clock;
use redress::domain::readings::stage::{Stage, Turn};
use redress::domain::values::codes::Reply;
use redress::domain::values::money::Amount;
use redress::domain::{Moment, StepKind};
use redress::i18n::{Audience, Lang, reasons};
use redress::register::Row;
use support::*;

const DAY: &str = "2026-03-02 10:00";

/// A complaint in a register of one's own.
fn own() -> Desk {
    Desk::lodge_under("personal@1", Moment::At(at(DAY)), at(DAY))
}

/// At a desk, with a report on which a result can rest.
fn investigated() -> Desk {
    let mut desk = Desk::lodge(DAY);
    desk.does(&li(), accept()).does(&li(), investigate());
    desk
}

/// A merchant says no, in its own words and no more.
fn refuses(words: &str) -> Step {
    Step::Decline(Decline { explanation: words.to_owned(), ..Decline::default() })
}

/// What is owed, in yuan, and how far it was performed.
fn owed(all: &[Owed]) -> Vec<(i64, Performance)> {
    all.iter()
        .map(|owed| (owed.obligation.amount.map_or(0, |amount| amount.0 / 100), owed.performance))
        .collect()
}

/// The day on which a clock stopped; `None` while it runs.
fn stopped(desk: &Desk, id: &str) -> Option<String> {
    let clock = clock::find(&desk.context(), &desk.case, id).unwrap();
    clock.stopped.and_then(|moment| moment.day(&china())).map(|day| day.to_string())
}

#[test]
fn the_latest_offer_is_the_one_replied_to() {
    let mut desk = own();
    desk.does(&owner(), notify_promise(50, "2026-04-10")).does(&owner(), respond("reject"));
    desk.does(&owner(), ask_again()).does(&owner(), decide_again(false)).does(&owner(), refer("other"));
    assert_eq!(desk.case.turn(), Turn::Authority);
    desk.at("2026-03-20 10:00").does(&owner(), notify_promise(250, "2026-04-20"));
    // It waits for an answer, although a body has the case.
    assert_eq!((desk.stage(), desk.case.turn()), (Stage::Answered, Turn::Complainant));
    assert_eq!((desk.case.state.answer.clone(), desk.case.state.results), (None, 2));
    // The time to reply is that of the latest offer.
    let respond_by = clock::find(&desk.context(), &desk.case, clock::id::RESPOND).unwrap();
    assert_eq!(respond_by.started.day(&china()).unwrap().to_string(), "2026-03-20");
    desk.does(&owner(), respond("accept"));
    assert_eq!(owed(&desk.case.state.obligations), [(250, Performance::Open)]);
    let told = desk.case.effective_steps.iter().filter(|mark| mark.kind == StepKind::Notify);
    assert_eq!(told.count(), 2, "the earlier offer stays in the history");
}

#[test]
fn a_merchant_that_refused_may_offer_later() {
    let mut desk = own();
    let begun = desk.now;
    desk.at("2026-03-05 10:00").does(&owner(), refuses("Water damage. Talk to the maker."));
    assert_eq!(desk.stage(), Stage::Declined);
    let first = (desk.now - begun).num_minutes();
    desk.at("2026-03-12 10:00").does(&owner(), notify());
    assert_eq!((desk.stage(), desk.case.state.declined.clone()), (Stage::Answered, None), "it is lifted");
    // Answered means first answered.
    let row = Row::of(&desk.context(), &desk.case, Vec::new());
    assert_eq!(i64::from(row.to_answer), first);
    desk.does(&owner(), respond("accept"));
    // While the refusal is contested, too.
    let mut contested = own();
    contested.does(&owner(), refuses("No.")).does(&owner(), ask_again()).does(&owner(), notify());
    assert_eq!(contested.stage(), Stage::Answered);
    // A desk lifts a refusal by a second decision.
    let mut declined = Desk::lodge(DAY);
    declined.does(&li(), decline());
    assert_eq!(declined.tries(&li(), settle_at_once()), Err(Refusal::AlreadyDone(StepKind::Decline)));
}

#[test]
fn a_merchant_that_took_it_up_may_still_refuse() {
    let mut desk = own();
    desk.does(&owner(), acknowledge()).does(&owner(), accept()).does(&owner(), refuses("Clause 4."));
    assert_eq!(desk.stage(), Stage::Declined);
    let mut at_desk = Desk::lodge(DAY);
    at_desk.does(&li(), accept());
    assert_eq!(at_desk.tries(&li(), decline()), Err(Refusal::AlreadyDone(StepKind::Accept)));
}

#[test]
fn an_offer_answers_what_was_asked_again_and_can_be_contested() {
    let mut desk = own();
    desk.does(&owner(), notify()).does(&owner(), respond("reject")).does(&owner(), ask_again());
    assert_eq!(stopped(&desk, "reconsider"), None);
    desk.at("2026-03-06 10:00").does(&owner(), notify_promise(80, "2026-04-20"));
    assert_eq!(desk.stage(), Stage::Answered);
    assert_eq!(stopped(&desk, "reconsider").as_deref(), Some("2026-03-06"), "nobody is late");
    desk.does(&owner(), respond("reject")).does(&owner(), ask_again());
    assert_eq!(desk.stage(), Stage::Reconsidering);
}

#[test]
fn at_a_desk_a_newer_result_waits_for_the_second_decision() {
    let mut desk = investigated();
    desk.does(&li(), notify()).does(&customer(), respond("reject")).does(&customer(), ask_again());
    assert_eq!(desk.tries(&li(), notify()), Err(Refusal::Needs(StepKind::DecideReconsideration)));
    desk.does(&wang(), decide_again(false)).does(&customer(), respond("reject"));
    desk.does(&li(), notify_promise(100, "2026-06-01"));
    assert_eq!((desk.stage(), desk.checks().as_str()), (Stage::Answered, "+o-o+"));
    // A newer result can be contested as the first could; whoever decided before does not decide again.
    desk.does(&customer(), respond("reject")).does(&customer(), ask_again());
    for seat in [li(), wang()] {
        assert_eq!(desk.tries(&seat, decide_again(true)), Err(Refusal::DecidedBefore(seat.person)));
    }
    // Settled at first contact, and then more: no report is asked for again.
    let mut quick = Desk::lodge(DAY);
    quick.does(&li(), settle_at_once()).does(&li(), notify());
}

#[test]
fn an_agreement_or_the_end_of_the_case_ends_the_offers() {
    for seat in [owner(), li()] {
        let mut desk = if seat == li() { Desk::lodge(DAY) } else { own() };
        desk.does(&seat, dispute(5)).does(&seat, mediate("agreed"));
        let mut over = desk.clone();
        desk.does(&seat, agree(vec![owes("respondent", 100, "2026-06-01")]));
        assert_eq!(desk.tries(&seat, settle_at_once()), Err(Refusal::AlreadyDone(StepKind::Agree)));
        over.does(&seat, close_because("gave up"));
        assert_eq!(over.tries(&seat, settle_at_once()), Err(Refusal::Closed));
        over.at("2026-03-04 10:00").does(&customer(), reopen()).does(&seat, settle_at_once());
    }
    for audience in [Audience::Desk, Audience::Owner] {
        assert!(reasons::refusal(Lang::En, audience, &Refusal::Closed).contains("reopen"));
        assert!(reasons::refusal(Lang::Zh, audience, &Refusal::Closed).contains("先重新开启"));
    }
}

#[test]
fn what_was_performed_under_an_earlier_offer_stays_readable() {
    let mut desk = own();
    desk.does(&owner(), notify_promise(300, "2026-06-01")).does(&owner(), respond("accept"));
    desk.does(&owner(), pay(0, "in_part", 100)).does(&owner(), notify_promise(500, "2026-07-01"));
    assert_eq!((desk.stage(), desk.case.state.owes()), (Stage::Answered, false), "nothing is agreed yet");
    assert_eq!(owed(&desk.case.state.performed_before), [(300, Performance::InPart)]);
    assert_eq!(desk.case.state.performed_before[0].paid, Amount(10_000));
    desk.does(&owner(), respond("accept"));
    assert_eq!(owed(&desk.case.state.obligations), [(500, Performance::Open)]);
    desk.does(&owner(), pay(0, "performed", 500));
    assert_eq!(desk.stage(), Stage::FollowingUp);
    // What nobody performed is gone.
    let mut untouched = own();
    untouched.does(&owner(), notify_promise(300, "2026-06-01")).does(&owner(), respond("accept"));
    untouched.does(&owner(), notify());
    assert_eq!((untouched.case.state.obligations.len(), untouched.case.state.performed_before.len()), (0, 0));
}

#[test]
fn a_newer_offer_ends_the_wait_to_look_whether_it_is_fixed() {
    for seat in [owner(), li()] {
        let mut desk = if seat == li() { investigated() } else { own() };
        desk.does(&seat, notify()).does(&customer(), respond("accept"));
        assert_eq!(stopped(&desk, "follow_up"), None);
        desk.at("2026-03-05 10:00").does(&seat, notify());
        assert_eq!(stopped(&desk, "follow_up").as_deref(), Some("2026-03-05"));
    }
}

#[test]
fn who_accepts_a_newer_offer_has_no_dispute_that_nobody_mediated() {
    let disputed = || {
        let mut desk = own();
        desk.does(&owner(), notify()).does(&owner(), respond("reject")).does(&owner(), dispute(5));
        desk
    };
    let mut desk = disputed();
    desk.does(&owner(), notify());
    assert_eq!(desk.stage(), Stage::Disputed, "an offer alone settles nothing");
    desk.does(&owner(), respond("accept"));
    assert_eq!((desk.stage(), stopped(&desk, "mediation").is_some()), (Stage::FollowingUp, true));
    desk.does(&owner(), follow_up("fixed"));
    // Mediation that has begun ends by its own step.
    let mut mediated = disputed();
    mediated.does(&owner(), convene("Zhao")).does(&owner(), notify()).does(&owner(), respond("accept"));
    assert_eq!(
        (mediated.stage(), mediated.case.state.answer.clone()),
        (Stage::Mediating, Some(Reply::Accept))
    );
    mediated.does(&owner(), end_mediation());
    assert_eq!(mediated.stage(), Stage::FollowingUp);
}
