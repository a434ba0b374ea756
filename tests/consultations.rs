//! Who opened a case: noted at most once an hour, and without any effect on the case.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

mod support;

use chrono::TimeDelta;
use proptest::prelude::*;
use proptest::sample::select;
use redress::domain::history::case::{Flag, Standing};
use redress::domain::history::chain;
use redress::domain::history::guard::Seat;
use redress::domain::readings::{clock, retention, visible};
use redress::domain::{Author, Case, Moment, Role, Step};
use redress::register::Row;
use support::*;

fn author(seat: &Seat, device: &str) -> Author {
    Author { person: seat.person.clone(), role: seat.role, device: device.to_owned() }
}

/// Opened by Li at ten past ten.
fn opened() -> Desk {
    let mut desk = Desk::lodge("2026-03-02 10:00");
    desk.at("2026-03-02 10:10").does(&li(), consult());
    desk
}

#[test]
fn an_opening_is_noted_once_an_hour_for_each_person_role_and_device() {
    let desk = opened();
    let noted =
        |seat: &Seat, device: &str, when: &str| desk.case.notes_opening(&author(seat, device), at(when));
    assert!(!noted(&li(), "K3", "2026-03-02 10:10"));
    assert!(!noted(&li(), "K3", "2026-03-02 11:09"));
    assert!(noted(&li(), "K3", "2026-03-02 11:10"));
    assert!(noted(&wang(), "K3", "2026-03-02 10:11"));
    assert!(noted(&seat(Role::Manager, "Li"), "K3", "2026-03-02 10:11"));
    assert!(noted(&li(), "K4", "2026-03-02 10:11"));
    // A device whose clock was set back notes again rather than not at all.
    assert!(noted(&li(), "K3", "2026-03-02 10:09"));
    // What else Li recorded is no note of an opening.
    let acted = Desk::lodge("2026-03-02 10:00");
    assert!(acted.case.notes_opening(&author(&li(), "K3"), at("2026-03-02 10:01")));
}

#[test]
fn it_changes_nothing_of_the_case() {
    let mut desk = Desk::lodge("2026-03-02 10:00");
    desk.does(&li(), assign("Li")).does(&li(), accept());
    let before = desk.clone();
    desk.at("2026-03-09 09:00").does(&wang(), consult()).does(&manager(), consult());
    let row = |desk: &Desk| Row::of(&desk.context(), &desk.case, vec![1]);
    assert_eq!((&desk.case.state, &desk.case.fields), (&before.case.state, &before.case.fields));
    assert_eq!(row(&desk), row(&before), "not even when it was last changed");
    let clocks = |desk: &Desk| clock::clocks(&desk.context(), &desk.case);
    assert_eq!(clocks(&desk), clocks(&before));
    assert_eq!((desk.case.acts(), desk.case.entries.len()), (3, 5));
    assert_eq!(visible::history(&desk.case).count(), visible::history(&before.case).count());
    assert_eq!(visible::visible(&consult()), None);
    desk.stage();
}

#[test]
fn only_the_desk_opens_cases() {
    for who in [customer(), merchant(), mediator()] {
        assert!(opened().tries(&who, consult()).is_err(), "{who:?}");
    }
    for who in [li(), wang(), manager(), owner()] {
        assert_eq!(opened().tries(&who, consult()), Ok(()), "{who:?}");
    }
    // A device whose clock lags behind the one on which it was lodged notes all the same.
    let mut desk = opened();
    assert_eq!(desk.at("2026-03-02 09:00").tries(&li(), consult()), Ok(()));
}

#[test]
fn nobody_has_to_settle_who_looked() {
    let desk = opened();
    let (mut one, mut two) = (desk.on_device(1), desk.on_device(2));
    one.at("2026-03-02 12:00").does(&li(), consult()).does(&li(), acknowledge());
    two.at("2026-03-02 12:30").does(&wang(), consult());
    one.merges(&two);
    assert!(one.case.flags.is_empty() && !one.case.is_flagged());
    // The next step is written on both, and stands beside neither.
    one.at("2026-03-02 13:00").does(&li(), accept());
    one.stage();
    assert!(one.case.flags.is_empty());

    // Two who acted without knowing of one another did so, however often each looked before.
    let (mut one, mut two) = (desk.on_device(1), desk.on_device(2));
    one.at("2026-03-02 12:00").does(&li(), consult()).does(&li(), accept());
    two.at("2026-03-02 12:30")
        .does(&wang(), consult())
        .does(&wang(), assign("Wang"))
        .does(&wang(), consult());
    one.merges(&two);
    let flagged: Vec<_> =
        one.case.flags.iter().map(|(id, flag)| (one.case.entry(*id).unwrap().kind(), *flag)).collect();
    let both = [accept().kind(), assign("Wang").kind()].map(|kind| (kind, Flag::Concurrent));
    assert_eq!(flagged, both);
    one.does(&li(), settle());
    assert!(one.case.unsettled().is_empty());
}

#[test]
fn what_was_erased_is_not_noted_and_a_late_note_does_no_harm() {
    let mut desk = Desk::lodge("2023-03-02 10:00");
    desk.does(&li(), accept()).does(&li(), investigate()).does(&li(), notify());
    desk.does(&customer(), respond("accept")).does(&li(), follow_up("fixed")).does(&li(), close("solved"));
    let mut elsewhere = desk.on_device(2);
    desk.at("2026-03-03 09:00");
    let erasure = retention::erasure(&desk.case, "Wang", &china());
    desk.does(&manager(), erasure);
    assert!(!desk.case.notes_opening(&author(&li(), "K3"), at("2026-03-03 10:00")));

    // Opened on a device that did not know of it, before and after.
    elsewhere.at("2026-03-03 08:00").does(&li(), consult());
    elsewhere.at("2026-03-03 10:00").does(&wang(), consult());
    desk.merges(&elsewhere);
    assert!(!desk.case.standings.iter().any(Standing::is_amiss));
    assert!(!desk.case.is_flagged());
    // The contents go, and with them what the entries were: still nothing to look at.
    let emptied = desk.case.entries.iter().cloned().map(|entry| {
        if entry.body.id < desk.case.state.erased.as_ref().unwrap().entry { entry.emptied() } else { entry }
    });
    let emptied = Case::fold(desk.case.id, emptied.collect());
    assert!(emptied.flags.is_empty() && !emptied.is_flagged());
    assert!(chain::verify(&emptied.entries).is_empty());
}

/// Steps of a history, each with whether somebody looks at the case before it.
fn steps(most: usize) -> impl Strategy<Value = Vec<(Seat, Step, bool)>> {
    let step = select(vec![
        (li(), assign("Li")),
        (li(), acknowledge()),
        (li(), accept()),
        (li(), settle_at_once()),
        (customer(), respond("reject")),
        (customer(), ask_again()),
        (wang(), decide_again(true)),
        (li(), call(true)),
        (li(), settle()),
        (customer(), withdraw()),
        (li(), close_because("x")),
        (li(), reopen()),
    ]);
    prop::collection::vec(
        (step, any::<bool>()).prop_map(|((seat, step), looks)| (seat, step, looks)),
        0..most,
    )
}

/// The desk once the steps are taken, with the openings between them or without.
fn goes_on(mut desk: Desk, steps: &[(Seat, Step, bool)], seconds: i64, openings: bool) -> Desk {
    for (seat, step, looks) in steps {
        desk.now += TimeDelta::seconds(seconds);
        let now = Moment::At(desk.now);
        if openings && *looks {
            desk.write(&wang(), now, consult());
        }
        desk.write(seat, now, step.clone());
    }
    desk
}

proptest! {
    #[test]
    fn a_history_with_openings_is_the_same_history(before in steps(8), here in steps(5), there in steps(5)) {
        let merged = |openings| {
            let desk = goes_on(Desk::lodge("2026-03-02 10:00"), &before, 100, openings);
            let mut merged = goes_on(desk.on_device(1), &here, 61, openings);
            merged.merges(&goes_on(desk.on_device(2), &there, 67, openings));
            merged
        };
        // The ids differ: what is compared are the steps in their order, how they stand and what is flagged.
        let told = |desk: &Desk| {
            let case = &desk.case;
            let entries = case.entries.iter().zip(&case.standings).filter(|(entry, _)| !entry.is_consultation());
            let line = |(entry, standing): (&redress::domain::Entry, &Standing)| {
                let id = entry.body.id;
                let flags: Vec<Flag> = case.flags_of(id).collect();
                (entry.kind(), standing.clone(), flags, case.unsettled().contains(&id))
            };
            (entries.map(line).collect::<Vec<_>>(), case.stage(), case.is_flagged())
        };
        prop_assert_eq!(told(&merged(true)), told(&merged(false)));
    }
}
