//! What the owner of a register is offered on a case, and what the days promised to them are called.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod support;

use redress::domain::StepKind as K;
use redress::domain::history::step::{Notify, Respond, Step};
use redress::domain::readings::{clock, own_steps};
use redress::facts::Rules;
use redress::i18n::{Audience, Lang, clocks};
use support::*;

fn mine() -> Desk {
    let now = at("2026-11-28 10:00");
    Desk::lodge_under("personal@1", redress::domain::Moment::At(now), now)
}

fn others(desk: &Desk) -> Vec<K> {
    own_steps::others(&desk.context(), &desk.case, &owner())
}

#[test]
fn what_only_a_desk_does_is_not_offered() {
    let offered = others(&mine());
    for kind in
        [K::Assess, K::Pause, K::Resume, K::MovePolicy, K::Suggest, K::Hold, K::Amend, K::Correct, K::Erase]
    {
        assert!(!offered.contains(&kind), "{kind:?}");
    }
    // Three of the four have a button and stand nowhere else; any contact can still be noted.
    for kind in [K::Notify, K::Decline, K::Refer] {
        assert!(!offered.contains(&kind), "{kind:?}");
    }
    for kind in [K::Acknowledge, K::Assign, K::Accept, K::Contact, K::Withdraw, K::Relate] {
        assert!(offered.contains(&kind), "{kind:?}");
    }
}

#[test]
fn only_what_can_be_taken_is_offered() {
    // Nothing to reply to, to perform, or to reopen yet.
    let offered = others(&mine());
    for kind in [K::Respond, K::Perform, K::Reopen, K::HoldSession, K::Rate] {
        assert!(!offered.contains(&kind), "{kind:?}");
    }
}

#[test]
fn what_undoes_a_desks_step_is_offered_where_there_is_something_to_undo() {
    let mut desk = mine();
    desk.at("2026-11-28 11:00").does(&owner(), pause("answer"));
    assert!(others(&desk).contains(&K::Resume));
    desk.at("2026-11-28 12:00").does(&owner(), hold(true));
    assert!(others(&desk).contains(&K::Hold));
}

/// The merchant promises this by 10 December, and the owner accepts.
fn promised(what: &str) -> Desk {
    let mut desk = mine();
    let notify = Notify {
        decision: what.into(),
        reasons: "?".into(),
        perform_by: "2026-12-10".parse().ok(),
        reconsider_until: "2026-12-13".parse().ok(),
        ..Notify::default()
    };
    desk.at("2026-11-28 11:00").does(&owner(), Step::Notify(notify));
    desk.at("2026-11-28 12:00")
        .does(&owner(), Step::Respond(Respond { answer: "accept".into(), ..Respond::default() }));
    desk
}

fn named(desk: &Desk, audience: Audience, lang: Lang) -> String {
    let clock = clock::find(&desk.context(), &desk.case, "obligation-0").unwrap();
    clocks::name_in(lang, audience, &desk.case, &clock)
}

#[test]
fn a_promise_is_called_by_who_does_what() {
    let desk = promised("Repair the phone.\nIt is collected.");
    assert_eq!(named(&desk, Audience::Owner, Lang::En), "示例电器城: Repair the phone.");
    assert_eq!(named(&desk, Audience::Owner, Lang::Zh), "示例电器城：Repair the phone.");
    assert_eq!(named(&desk, Audience::Desk, Lang::En), "Obligation 1");
    // A name is no place for a whole letter: 60 characters of it.
    let long = named(&promised(&"长".repeat(61)), Audience::Owner, Lang::Zh);
    assert_eq!(long, format!("示例电器城：{}…", "长".repeat(60)));
}

#[test]
fn a_row_knows_that_something_was_promised_and_not_what() {
    let name =
        |audience, lang| clocks::name_of(&Rules::default(), lang, audience, "obligation-0", "personal");
    assert_eq!(name(Audience::Owner, Lang::En).unwrap(), "What was promised");
    assert_eq!(name(Audience::Owner, Lang::Zh).unwrap(), "承诺的事项");
    assert_eq!(name(Audience::Desk, Lang::En).unwrap(), "Obligation 1");
}

#[test]
fn a_merchant_can_refuse_after_it_has_answered() {
    let mut desk = mine();
    assert_eq!(own_steps::noted_by(&desk.case, K::Decline), K::Decline);
    desk.does(&owner(), notify());
    assert!(desk.check(&owner(), K::Decline).is_err());
    let noted = own_steps::noted_by(&desk.case, K::Decline);
    assert_eq!((noted, desk.check(&owner(), noted)), (K::Notify, Ok(())));
    assert_eq!(own_steps::noted_by(&desk.case, K::Refer), K::Refer);
}
