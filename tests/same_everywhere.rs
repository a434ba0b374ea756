//! Random lives: what the next step says, what the row of the latest entry says at any later moment, the
//! deadlines and the calendar file name the same situation, the same step and the same date.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

mod support;

use chrono::{DateTime, TimeDelta, Utc};
use proptest::prelude::*;
use proptest::sample::select;
use redress::domain::history::guard::Seat;
use redress::domain::history::step::{Acknowledge, Contact, Notify, Step};
use redress::domain::readings::clock;
use redress::domain::readings::situation::{Next, Outlook};
use redress::domain::{Case, Context, Field};
use redress::register::due::Bounds;
use redress::register::phases::LATER;
use redress::register::{Row, Table};
use support::*;

/// Policies of consumers in seven countries.
const OWN: [&str; 9] = [
    "personal@2",
    "cn_consumer@1",
    "uk_consumer@1",
    "uk_financial@1",
    "eu_consumer@1",
    "us_cfpb_consumer@1",
    "au_financial@1",
    "in_consumer@1",
    "br_consumer@1",
];

/// What an owner writes down.
fn entries() -> Vec<Step> {
    let contact = |reached, again: &str| {
        let (direction, with, means) = ("outgoing".into(), "respondent".into(), "email".to_owned());
        Step::Contact(Contact {
            direction,
            with,
            means,
            reached,
            again: again.parse().ok(),
            ..Contact::default()
        })
    };
    let promised = Acknowledge { expected: "2026-06-01".parse().ok(), ..Acknowledge::default() };
    vec![
        Step::Acknowledge(promised),
        contact(Some(false), ""),
        contact(Some(true), "2026-07-01"),
        notify(),
        Step::Notify(Notify { decision: "No offer".into(), ..Notify::default() }),
        notify_promise(300, "2026-06-10"),
        decline(),
        respond("accept"),
        respond("reject"),
        ask_again(),
        decide_again(true),
        decide_again(false),
        refer("court"),
        refer("other"),
        refer_outcome("court"),
        follow_up("fixed"),
        follow_up("not_fixed"),
        follow_up("partly_fixed"),
        perform(0, "performed"),
        perform(0, "breached"),
        dispute(5),
        mediate("agreed"),
        convene("Zhao"),
        ask_material("2026-05-20"),
        amend(Field::FactsDate, "2023-05-10"),
        amend(Field::PurchaseReceived, "2026-02-20"),
        close_because("enough"),
        reopen(),
        withdraw(),
    ]
}

/// What comes about at a desk.
fn work() -> Vec<(Seat, Step)> {
    vec![
        (li(), acknowledge()),
        (li(), accept()),
        (li(), decline()),
        (li(), investigate()),
        (li(), notify()),
        (li(), notify_promise(300, "2026-06-10")),
        (customer(), respond("accept")),
        (customer(), respond("reject")),
        (customer(), ask_again()),
        (wang(), decide_again(false)),
        (li(), dispute(5)),
        (li(), convene("Zhao")),
        (customer(), refuse_mediator()),
        (li(), perform(0, "breached")),
        (li(), refer("court")),
        (li(), refer_outcome("court")),
        (li(), follow_up("not_fixed")),
        (li(), follow_up("fixed")),
        (li(), pause("resolve")),
        (li(), resume("")),
        (li(), call(false)),
        (li(), close_because("enough")),
    ]
}

fn own_life() -> impl Strategy<Value = Desk> {
    let lines = prop::collection::vec((select(entries()), 0i64..40 * 24), 0..14);
    (select(OWN.to_vec()), lines).prop_map(|(policy, lines)| {
        let mut desk = Desk::own(policy, "2026-03-02 10:00");
        for (step, hours) in lines {
            desk.now += TimeDelta::hours(hours);
            // What its guard refuses is not written down.
            let _ = desk.tries(&owner(), step);
        }
        desk
    })
}

fn desk_life() -> impl Strategy<Value = Desk> {
    let lines = prop::collection::vec((select(work()), 0i64..20 * 24), 0..16);
    (select(vec!["desk@2", "cn_market@2", "uk_disp@1"]), lines).prop_map(|(policy, lines)| {
        let received = redress::domain::Moment::At(at("2026-05-04 10:00"));
        let mut desk = Desk::lodge_under(policy, received, at("2026-05-04 10:00"));
        for ((seat, step), hours) in lines {
            desk.now += TimeDelta::hours(hours);
            let _ = desk.tries(&seat, step);
        }
        desk
    })
}

/// The row was written with the latest entry; the case is read at this moment.
fn agrees(case: &Case, table: &Table, now: DateTime<Utc>) -> Result<(), TestCaseError> {
    let context = Context { now, ..in_china(now) };
    let outlook = Outlook::of(&context, case);
    let next = Next::of(&context, case);
    let bounds = Bounds::new(now, &china());
    let phase = bounds.phase(table.at(0).unwrap());
    let listed = (phase.situation(), phase.turn(), phase.step());
    prop_assert_eq!(listed, (next.situation, next.turn, next.steps.first().copied()), "{}", now);
    let due = outlook.due(&next).filter(|_| case.is_open());
    let id = due.as_ref().map(|clock| clock.id().into_owned()).unwrap_or_default();
    let millis = due.as_ref().map_or(0, |clock| clock.due.timestamp_millis());
    prop_assert_eq!((phase.due, table.clock(0, &bounds)), (millis, id.as_str()), "{}", now);
    let clocks = clock::clocks(&context, case);
    for date in next.clock.iter().chain(&due) {
        prop_assert!(clocks.contains(date), "{:?} is not among the deadlines", date.id());
        // The calendar file has it, as long as it is to come.
        let is_to_come = case.is_open() && date.stopped.is_none() && date.paused.is_none() && now < date.due;
        prop_assert_eq!(clock::to_come(&context, case).contains(date), is_to_come, "{:?}", date.id());
    }
    if case.state.is_own && case.is_open() {
        prop_assert!(next.clock.is_some(), "{:?} has no date", next.situation);
        prop_assert_eq!(&due, &next.clock, "an owner's list shows the date of the next step");
    }
    Ok(())
}

fn agrees_at_all_times(desk: &Desk) -> Result<(), TestCaseError> {
    let context = desk.context();
    prop_assume!(Outlook::of(&context, &desk.case).phases().len() <= LATER + 1);
    let mut table = Table::default();
    table.push(&Row::of(&context, &desk.case, Vec::new()));
    for hours in [0, 1, 23, 24, 100, 300, 700, 1500, 4000, 9000, 30_000] {
        agrees(&desk.case, &table, desk.now + TimeDelta::hours(hours))?;
    }
    for (change, _) in Outlook::of(&context, &desk.case).phases().into_iter().skip(1) {
        for near in [-1, 0, 1] {
            agrees(&desk.case, &table, change + TimeDelta::milliseconds(near))?;
        }
    }
    Ok(())
}

proptest! {
    #[test]
    fn an_owner_reads_the_same_everywhere(desk in own_life()) {
        agrees_at_all_times(&desk)?;
    }

    #[test]
    fn a_desk_reads_the_same_everywhere(desk in desk_life()) {
        agrees_at_all_times(&desk)?;
    }
}
