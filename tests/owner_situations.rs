//! What a consumer is told at each turn of their complaint: the situation, its date, whose turn it is and the
//! first steps, counted by hand. The same stands in the row for every moment, without the case being read again.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

mod support;

use redress::domain::history::step::{Acknowledge, Contact, Notify, Refer, Step};
use redress::domain::readings::clock;
use redress::domain::readings::situation::{Next, Situation, limits};
use redress::domain::readings::stage::{Stage, Turn};
use redress::domain::values::money::Amount;
use redress::domain::{Moment, StepKind as K};
use redress::register::due::Bounds;
use redress::register::worklist::SectionKind;
use redress::register::{Row, Table};
use support::*;

/// A Monday.
const START: &str = "2026-03-02 10:00";

fn lodged() -> Desk {
    Desk::own("personal@1", START)
}

/// The situation, its clock and last day, whose turn, and the steps.
fn told(desk: &Desk) -> (Situation, String, Turn, Vec<K>) {
    let Next { situation, clock, turn, steps } = Next::of(&desk.context(), &desk.case);
    let clock = clock.map(|clock| format!("{} {}", clock.id(), clock.last_day)).unwrap_or_default();
    agrees_everywhere(desk);
    (situation, clock, turn, steps)
}

/// The row written with the latest entry, and the deadlines, say the same as the case does now.
fn agrees_everywhere(desk: &Desk) {
    let next = Next::of(&desk.context(), &desk.case);
    let row = Row::of(&desk.context(), &desk.case, Vec::new());
    let mut table = Table::default();
    let place = table.push(&row);
    let bounds = Bounds::new(desk.now, &china());
    let phase = bounds.phase(table.at(place).unwrap());
    let due = next.clock.as_ref().map_or(0, |clock| clock.due.timestamp_millis());
    let step = next.steps.first().copied();
    assert_eq!((phase.situation(), phase.turn(), phase.step()), (next.situation, next.turn, step));
    let id = next.clock.as_ref().map(|clock| clock.id().into_owned()).unwrap_or_default();
    assert_eq!((phase.due, table.clock(place, &bounds)), (due, id.as_str()));
    if let Some(clock) = next.clock {
        assert!(clock::clocks(&desk.context(), &desk.case).contains(&clock), "among the deadlines");
    }
}

fn tried(reached: bool) -> Step {
    let (direction, with, means) = ("outgoing".into(), "respondent".into(), "phone".to_owned());
    Step::Contact(Contact { direction, with, means, reached: Some(reached), ..Contact::default() })
}

fn promises(day: &str) -> Step {
    Step::Acknowledge(Acknowledge { expected: day.parse().ok(), ..Acknowledge::default() })
}

fn offer(amount: i64) -> Step {
    Step::Notify(Notify {
        decision: "A part of the price".into(),
        remedies: vec!["refund".into()],
        amount: Some(Amount(amount)),
        ..Notify::default()
    })
}

#[test]
fn who_was_never_told_is_not_silent() {
    let mut desk = Desk::lodge_under("personal@1", Moment::At(at(START)), at(START));
    let (situation, clock, turn, steps) = told(&desk);
    // 2 March + 2 = 4 March.
    assert_eq!((situation, turn, steps[0]), (Situation::ToSend, Turn::Complainant, K::Contact));
    assert_eq!(clock, "again 2026-03-04");
    desk.at("2026-03-20 10:00");
    assert_eq!(told(&desk).0, Situation::ToSend);
    desk.does(&owner(), tried(true));
    assert_eq!(told(&desk).0, Situation::Silent, "from here on its time counts");
}

#[test]
fn a_silent_merchant_is_noticed() {
    let mut desk = lodged();
    // 2 March + 15 = 17 March.
    let (situation, clock, turn, steps) = told(&desk);
    assert_eq!((situation, turn), (Situation::At(Stage::Received), Turn::Handler));
    assert_eq!(clock, "answer 2026-03-17");
    assert_eq!(steps[0], K::Acknowledge);
    desk.at("2026-03-10 09:00").does(&owner(), tried(false));
    assert_eq!(told(&desk).1, "answer 2026-03-17", "trying is no answer");
    desk.at("2026-03-18 00:00");
    let silent = (Situation::Silent, "answer 2026-03-17".to_owned(), Turn::Complainant);
    let (situation, clock, turn, steps) = told(&desk);
    assert_eq!((situation, clock, turn), silent);
    assert_eq!(steps, [K::Contact, K::Refer, K::Notify]);
    // A last letter: seven days from 19 March.
    desk.at("2026-03-19 09:00").does(&owner(), tried(true));
    let (situation, clock, ..) = told(&desk);
    assert_eq!((situation, clock.as_str()), (Situation::Silent, "again 2026-03-26"));
    let mut own_day = desk.clone();
    let Step::Contact(contact) = tried(true) else { unreachable!() };
    let again = Step::Contact(Contact { again: "2026-04-02".parse().ok(), ..contact });
    own_day.does(&owner(), again);
    assert_eq!(told(&own_day).1, "again 2026-04-02", "the day that was chosen");
}

#[test]
fn the_promised_day_is_the_date() {
    let mut desk = lodged();
    desk.does(&owner(), promises("2026-03-10"));
    let (situation, clock, turn, _) = told(&desk);
    assert_eq!((situation, turn), (Situation::At(Stage::Acknowledged), Turn::Handler));
    assert_eq!(clock, "promised 2026-03-10");
    desk.at("2026-03-11 00:00");
    let (situation, clock, turn, steps) = told(&desk);
    assert_eq!((situation, turn, steps[0]), (Situation::PromisePassed, Turn::Complainant, K::Contact));
    assert_eq!(clock, "answer 2026-03-17", "what is left of its time to answer");
    desk.at("2026-03-18 00:00");
    assert_eq!(told(&desk).0, Situation::Silent);
    desk.does(&owner(), offer(5000));
    assert_eq!(told(&desk).0, Situation::Offer, "the promise was kept, late");
}

#[test]
fn a_repair_that_failed_is_no_end() {
    for (result, situation) in [("not_fixed", Situation::NotFixed), ("partly_fixed", Situation::PartlyFixed)]
    {
        let mut desk = lodged();
        desk.does(&owner(), offer(0)).does(&owner(), respond("accept"));
        desk.at("2026-03-06 10:00").does(&owner(), follow_up(result));
        let (found, clock, turn, steps) = told(&desk);
        // 6 March + 7 = 13 March.
        assert_eq!((found, clock.as_str(), turn), (situation, "again 2026-03-13", Turn::Complainant));
        assert_eq!(steps[..2], [K::Contact, K::Refer], "never to close it");
        desk.at("2026-03-14 10:00").does(&owner(), refer("association"));
        let (found, clock, turn, _) = told(&desk);
        assert_eq!((found, clock.as_str(), turn), (Situation::Body, "again 2026-03-28", Turn::Authority));
    }
    let mut fixed = lodged();
    fixed.does(&owner(), offer(0)).does(&owner(), respond("accept")).does(&owner(), follow_up("fixed"));
    assert_eq!(told(&fixed).0, Situation::At(Stage::Closing));
}

#[test]
fn what_did_not_help_is_not_ready_to_close() {
    let mut desk = lodged();
    desk.does(&owner(), offer(0)).does(&owner(), respond("accept")).does(&owner(), follow_up("not_fixed"));
    assert_eq!(section(&desk), SectionKind::WaitingComplainant, "my turn");
    desk.does(&owner(), refer("association"));
    assert_eq!(section(&desk), SectionKind::WaitingAuthority);
    let mut fixed = lodged();
    fixed.does(&owner(), offer(0)).does(&owner(), respond("accept")).does(&owner(), follow_up("fixed"));
    fixed.at("2026-03-03 10:00");
    assert_eq!(section(&fixed), SectionKind::ToClose);
}

#[test]
fn the_second_no_is_final() {
    let mut desk = lodged();
    desk.does(&owner(), offer(5000)).does(&owner(), respond("reject"));
    let (situation, _, turn, steps) = told(&desk);
    assert_eq!((situation, turn), (Situation::Rejected, Turn::Complainant));
    assert_eq!(steps[..2], [K::RequestReconsideration, K::Refer]);
    desk.does(&owner(), ask_again());
    assert_eq!(told(&desk).0, Situation::At(Stage::Reconsidering));
    desk.at("2026-03-05 10:00").does(&owner(), decide_again(false));
    let (situation, clock, turn, steps) = told(&desk);
    assert_eq!((situation, turn), (Situation::FinalNo, Turn::Complainant));
    // 5 March + 14 = 19 March.
    assert_eq!((clock.as_str(), steps[0]), ("again 2026-03-19", K::Refer));
    assert!(!steps.contains(&K::FollowUp), "nothing is there to be fixed");
}

#[test]
fn a_merchant_that_does_not_decide_again_is_silent() {
    let mut desk = lodged();
    desk.does(&owner(), offer(5000)).does(&owner(), respond("reject")).does(&owner(), ask_again());
    // 2 March + 15 = 17 March.
    assert_eq!(told(&desk).1, "reconsider 2026-03-17");
    desk.at("2026-03-18 00:00");
    assert_eq!(told(&desk).0, Situation::Silent);
}

#[test]
fn a_body_has_it_until_it_decides() {
    let mut desk = lodged();
    let refer_on = |day: Option<&str>| {
        let again = day.and_then(|day| day.parse().ok());
        Step::Refer(Refer { body: "association".into(), sent: "All".into(), again, ..Refer::default() })
    };
    desk.does(&owner(), refer_on(Some("2026-03-20")));
    assert_eq!(told(&desk).1, "again 2026-03-20", "the day that was chosen");
    desk.at("2026-03-21 00:00");
    assert_eq!(told(&desk).0, Situation::Body, "it has it still");
    desk.does(&owner(), refer_outcome("association"));
    let (situation, clock, turn, _) = told(&desk);
    assert_eq!((situation, turn), (Situation::BodyDecided, Turn::Complainant));
    assert_eq!(clock, "again 2026-04-04");
}

#[test]
fn what_was_promised_is_due_and_then_late() {
    let mut desk = lodged();
    let Step::Notify(notify) = offer(5000) else { unreachable!() };
    desk.does(&owner(), Step::Notify(Notify { perform_by: "2026-03-10".parse().ok(), ..notify }));
    desk.does(&owner(), respond("accept"));
    let (situation, clock, turn, steps) = told(&desk);
    assert_eq!((situation, turn), (Situation::At(Stage::Performing), Turn::Respondent));
    assert_eq!((clock.as_str(), steps[0]), ("obligation-0 2026-03-10", K::Perform));
    desk.at("2026-03-11 00:00");
    let (situation, clock, turn, steps) = told(&desk);
    assert_eq!((situation, turn, steps[0]), (Situation::OwedLate, Turn::Complainant, K::Perform));
    assert_eq!(clock, "obligation-0 2026-03-10");
    // Asked once more: 11 March + 7.
    let mut asked = desk.clone();
    asked.does(&owner(), tried(true));
    assert_eq!(told(&asked).1, "again 2026-03-18");
    desk.does(&owner(), perform(0, "breached"));
    let (situation, clock, turn, _) = told(&desk);
    assert_eq!((situation, clock.as_str(), turn), (Situation::Breach, "again 2026-03-18", Turn::Complainant));
}

#[test]
fn an_offer_waits_for_a_reply() {
    let mut desk = lodged();
    desk.does(&owner(), offer(5000));
    let (situation, clock, turn, steps) = told(&desk);
    assert_eq!((situation, turn), (Situation::Offer, Turn::Complainant));
    assert_eq!((clock.as_str(), steps[0]), ("respond 2026-03-17", K::Respond));
    let mut without = lodged();
    without.does(&owner(), Step::Notify(Notify { decision: "No.".into(), ..Notify::default() }));
    assert_eq!(told(&without).0, Situation::At(Stage::Answered), "nothing is on the table");
}

#[test]
fn a_limit_that_is_near_goes_before_everything() {
    // Three years from 10 March 2023 end with 10 March 2026, a Tuesday; sixty days before is 9 January.
    let mut desk = Desk::own("personal@1", "2025-12-01 10:00");
    desk.does(&owner(), amend(redress::domain::Field::FactsDate, "2023-03-10"));
    desk.at("2026-01-09 23:00");
    assert_eq!(told(&desk).0, Situation::Silent);
    desk.at("2026-01-10 00:00");
    let (situation, clock, turn, steps) = told(&desk);
    assert_eq!((situation, turn, steps[0]), (Situation::LimitNear, Turn::Complainant, K::Refer));
    assert_eq!(clock, "bar 2026-03-10");
    // Closed without a solution it says until when.
    let mut closed = desk.clone();
    closed.does(&owner(), close_because("nothing more to be had"));
    let open = limits(&closed.context(), &closed.case);
    assert_eq!(open.iter().map(|clock| clock.last_day.to_string()).collect::<Vec<_>>(), ["2026-03-10"]);
    desk.at("2026-03-11 00:00");
    assert_eq!(told(&desk).0, Situation::Silent, "over: nothing is near any more");
    assert_eq!(limits(&desk.context(), &desk.case), []);
}
