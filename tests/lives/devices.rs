//! The same case on two devices that do not know of one another: nothing is lost, what does not fit
//! is kept and shown, and somebody settles it.

use std::collections::BTreeSet;

use redress::domain::history::case::Standing;
use redress::domain::history::refusal::Refusal;
use redress::domain::readings::stage::Stage::*;
use redress::domain::{EntryId, Step, StepKind};

use crate::support::*;

const START: &str = "2026-03-02 10:00";

/// Two devices with the same case; what is recorded on the second lies an hour later.
fn apart(desk: &Desk) -> (Desk, Desk) {
    let (one, mut two) = (desk.on_device(1), desk.on_device(2));
    two.now += chrono::TimeDelta::hours(1);
    (one, two)
}

fn ids(desk: &Desk, last: usize) -> BTreeSet<EntryId> {
    desk.case.entries.iter().rev().take(last).map(|entry| entry.body.id).collect()
}

/// Records one step on each of two devices and merges them.
fn both(desk: &Desk, first: Step, second: Step) -> Desk {
    let (mut one, mut two) = apart(desk);
    one.does(&owner(), first);
    two.does(&owner(), second);
    one.merges(&two);
    one
}

#[test]
fn the_same_step_twice_takes_effect_once() {
    let agreed = {
        let mut desk = Desk::lodge(START);
        desk.does(&li(), dispute(5)).does(&li(), mediate("agreed"));
        desk
    };
    let owed = |yuan| agree(vec![owes("respondent", yuan, "2026-06-01")]);
    let lodged = Desk::lodge(START);
    let disputed = {
        let mut desk = Desk::lodge(START);
        desk.does(&li(), dispute(5));
        desk
    };
    let done = Refusal::AlreadyDone;
    for (desk, first, second, refusal) in [
        (&agreed, owed(100), owed(200), done(StepKind::Agree)),
        (&lodged, accept(), decline(), done(StepKind::Accept)),
        (&lodged, withdraw(), accept(), Refusal::Withdrawn),
        (&lodged, relate("merge_into", other_case(5)), accept(), Refusal::MergedAway),
        (&disputed, convene("Zhao"), convene("Qian"), done(StepKind::Convene)),
        (&lodged, hold(true), hold(true), Refusal::HoldUnchanged),
    ] {
        let mut merged = both(desk, first, second.clone());
        assert_eq!(*merged.standing(), Standing::Refused(refusal), "{second:?}");
        assert_eq!(merged.case.unsettled(), ids(&merged, 2), "both are shown");
        merged.stage();
        merged.does(&li(), settle());
        assert!(merged.case.unsettled().is_empty());
        assert_eq!(merged.tries(&li(), settle()), Err(Refusal::NothingToSettle));
    }
}

#[test]
fn two_results_at_once_both_take_effect_and_are_shown() {
    let mut desk = Desk::lodge(START);
    desk.does(&li(), accept()).does(&li(), investigate());
    let mut merged = both(&desk, notify_promise(50, "2026-06-01"), notify_promise(80, "2026-06-01"));
    assert!(merged.case.standings.iter().all(|standing| *standing == Standing::Effective));
    assert_eq!(merged.case.unsettled(), ids(&merged, 2), "side by side");
    // The later of the two is the one replied to.
    assert_eq!((merged.case.state.results, merged.stage()), (2, Answered));
    merged.does(&customer(), respond("accept"));
    let owed: Vec<_> = merged.case.state.obligations.iter().map(|owed| owed.obligation.amount).collect();
    assert_eq!(owed, [owes("respondent", 80, "2026-06-01").amount]);
    merged.does(&li(), settle());
    assert!(merged.case.unsettled().is_empty());
}

#[test]
fn a_payment_noted_on_two_devices_is_not_paid_twice() {
    let mut desk = Desk::lodge(START);
    desk.does(&li(), accept()).does(&li(), investigate()).does(&li(), notify_promise(300, "2026-06-01"));
    desk.does(&customer(), respond("accept"));
    let merged = both(&desk, pay(0, "in_part", 200), pay(0, "in_part", 200));
    assert_eq!(*merged.standing(), Standing::Refused(Refusal::PaidDiffers));
    let merged = both(&desk, pay(0, "performed", 300), pay(0, "performed", 300));
    assert_eq!(*merged.standing(), Standing::Refused(Refusal::AlreadyDone(StepKind::Perform)));
    assert_eq!((merged.case.state.obligations[0].paid.0, merged.stage()), (30_000, FollowingUp));
}

#[test]
fn a_performance_belongs_to_the_promise_it_was_noted_under() {
    let mut desk = Desk::lodge(START);
    desk.does(&li(), accept()).does(&li(), investigate()).does(&li(), notify_promise(300, "2026-06-01"));
    desk.does(&customer(), respond("accept_in_part")).does(&customer(), ask_again());
    let (mut one, mut two) = apart(&desk);
    one.does(&wang(), decide_promise(800, "2026-07-01")).does(&customer(), respond("accept"));
    two.does(&merchant(), pay(0, "performed", 300));
    one.merges(&two);
    assert_eq!(*one.standing(), Standing::Refused(Refusal::NoSuchObligation));
    assert_eq!((one.case.state.obligations[0].paid.0, one.stage()), (0, Performing));
}

#[test]
fn what_comes_after_the_settling_was_not_looked_at() {
    let desk = Desk::lodge(START);
    let (mut one, mut two) = apart(&desk);
    let mut three = desk.on_device(3);
    one.does(&li(), assign("Li"));
    two.does(&li(), assign("Sun"));
    three.now += chrono::TimeDelta::minutes(90);
    three.does(&li(), assign("Wu"));
    one.merges(&two);
    one.now += chrono::TimeDelta::hours(2);
    one.does(&li(), settle());
    assert!(one.case.unsettled().is_empty());
    // The third device comes home later, with an entry recorded before the settling.
    one.merges(&three);
    assert!(one.case.unsettled().contains(&three.case.entries[1].body.id));
    one.now += chrono::TimeDelta::hours(3);
    one.does(&li(), settle());
    assert!(one.case.unsettled().is_empty());
    one.stage();
}

#[test]
fn a_recusal_asked_for_on_two_devices_is_decided_once() {
    let mut desk = Desk::lodge(START);
    desk.does(&li(), dispute(5)).does(&li(), convene("Zhao"));
    let mut merged = both(&desk, refuse_mediator(), refuse_mediator());
    assert_eq!(*merged.standing(), Standing::Refused(Refusal::RecusalPending));
    merged.does(&li(), decide_recusal(true));
    assert_eq!(merged.case.state.mediation.recused, ["Zhao"]);
    // A session held while the other device refused the mediator counts for nothing.
    let mut desk = Desk::lodge(START);
    desk.does(&li(), dispute(5)).does(&li(), convene("Zhao"));
    let merged = both(&desk, refuse_mediator(), session("agreed", None));
    assert_eq!(*merged.standing(), Standing::Refused(Refusal::RecusalPending));
}
