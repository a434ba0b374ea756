//! Corrections over histories nobody thought of: a case with corrections is the case that was meant, in whatever
//! order its entries arrive.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

mod support;

use chrono::TimeDelta;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use redress::domain::history::case::Standing;
use redress::domain::history::entry::Content;
use redress::domain::history::guard::Seat;
use redress::domain::history::step::Correct;
use redress::domain::{Case, Entry, EntryId, Moment, Step, StepKind};
use redress::register::Row;
use support::*;

const START: &str = "2026-03-02 10:00";

/// What is said of an entry in the end, worked out anew: by the last later correction of it that is not itself taken
/// back.
fn correction_of(case: &Case, entry: EntryId) -> Option<&Correct> {
    let corrects = |(later, standing): (&'_ Entry, &Standing)| match later.body.content.step() {
        Some(Step::Correct(correct)) => {
            correct.entry == Some(entry)
                && later.body.id > entry
                && !matches!(standing, Standing::Refused(_))
                && !is_taken_back(case, later.body.id)
        }
        _ => false,
    };
    let last = case.entries.iter().zip(&case.standings).rfind(|pair| corrects(*pair))?;
    match last.0.body.content.step() {
        Some(Step::Correct(correct)) => Some(correct),
        _ => None,
    }
}

fn is_taken_back(case: &Case, entry: EntryId) -> bool {
    correction_of(case, entry).is_some_and(|correct| correct.instead.is_none() && correct.happened.is_none())
}

/// The case as it was meant: without what was taken back, with what was corrected as it should have been recorded,
/// and without the corrections that did so, each entry on the one before. Corrections that a guard refuses stay,
/// because people must look at them.
fn meant(case: &Case) -> Case {
    let mut entries: Vec<Entry> = Vec::new();
    for (entry, standing) in case.entries.iter().zip(&case.standings) {
        let corrects = entry.kind() == StepKind::Correct && *standing == Standing::Effective;
        if corrects || is_taken_back(case, entry.body.id) {
            continue;
        }
        let mut body = entry.body.clone();
        if let Some(correct) = correction_of(case, entry.body.id) {
            body.happened = correct.happened.unwrap_or(body.happened);
            if let Some(step) = &correct.instead {
                body.content = Content::Step((**step).clone());
            }
        }
        let heads: Vec<_> = entries.last().map(|last| (last.body.id, last.digest)).into_iter().collect();
        entries.push(Entry::seal(body, &heads).unwrap());
    }
    Case::fold(case.id, entries)
}

/// What happens next: a step, or one taken back, or one corrected in its content or its time.
#[derive(Clone, Debug)]
enum Act {
    Step(Seat, Box<Step>),
    TakeBack(Seat, Index),
    Correct(Seat, Index, Box<Step>),
    CorrectTime(Seat, Index, Moment),
}

impl Act {
    /// Who does it, and the step it is. A correction puts another content of the same kind in place: the step that
    /// was drawn, where it is of that kind, or any.
    fn step(self, case: &Case) -> (Seat, Step) {
        match self {
            Self::Step(seat, step) => (seat, *step),
            Self::TakeBack(seat, index) => (seat, take_back(index.get(&case.entries).body.id)),
            Self::Correct(seat, index, step) => {
                let entry = index.get(&case.entries);
                let other = |kind| if step.kind() == kind { *step } else { any_of(kind) };
                let known = Some(entry.kind()).filter(|kind| *kind != StepKind::Unknown);
                (seat, correct(entry.body.id, known.map_or_else(accept, other)))
            }
            Self::CorrectTime(seat, index, happened) => {
                (seat, correct_time(index.get(&case.entries).body.id, happened))
            }
        }
    }
}

fn act() -> impl Strategy<Value = Act> {
    let seats = || select(vec![li(), wang(), manager(), owner(), customer()]);
    let desk = || select(vec![li(), manager(), owner(), owner()]);
    let kinds = select(StepKind::ALL)
        .prop_filter("once", |kind| !matches!(kind, StepKind::Receive | StepKind::Correct));
    let usual = select(vec![
        accept(),
        investigate(),
        notify(),
        notify_promise(300, "2027-01-01"),
        respond("accept"),
        respond("reject"),
        ask_again(),
        decide_again(true),
        decline(),
        close_because("x"),
        reopen(),
        pay(0, "in_part", 100),
        settle(),
        pause("resolve"),
        withdraw(),
        relate("merge_into", other_case(2)),
        relate("unmerge", other_case(2)),
    ]);
    let times = select(vec![
        Moment::At(at(START)),
        Moment::At(at("2026-03-02 10:20")),
        Moment::Day("2026-03-01".parse().unwrap()),
        Moment::Unknown,
    ]);
    prop_oneof![
        3 => (desk(), any::<Index>(), usual.clone())
            .prop_map(|(seat, index, step)| Act::Correct(seat, index, Box::new(step))),
        1 => (desk(), any::<Index>(), times).prop_map(|(seat, index, at)| Act::CorrectTime(seat, index, at)),
        4 => (desk(), usual).prop_map(|(seat, step)| Act::Step(seat, Box::new(step))),
        2 => (seats(), kinds).prop_map(|(seat, kind)| Act::Step(seat, Box::new(any_of(kind)))),
        4 => (desk(), any::<Index>()).prop_map(|(seat, index)| Act::TakeBack(seat, index)),
    ]
}

/// Carries a case on, whatever the guards say.
fn goes_on(desk: &mut Desk, acts: Vec<Act>) {
    for act in acts {
        desk.now += TimeDelta::minutes(7);
        let now = Moment::At(desk.now);
        let (seat, step) = act.step(&desk.case);
        desk.write(&seat, now, step);
    }
}

fn history() -> impl Strategy<Value = Desk> {
    prop::collection::vec(act(), 1..24).prop_map(|acts| {
        let mut desk = Desk::lodge(START);
        goes_on(&mut desk, acts);
        desk
    })
}

proptest! {
    #[test]
    fn a_case_with_corrections_is_the_case_that_was_meant(desk in history()) {
        let case = &desk.case;
        for (entry, standing) in case.entries.iter().zip(&case.standings) {
            let taken_back = matches!(standing, Standing::TakenBack(_));
            prop_assert_eq!(taken_back, is_taken_back(case, entry.body.id), "{:?}", entry.kind());
        }
        let meant = meant(case);
        prop_assert_eq!(&case.effective_steps, &meant.effective_steps);
        prop_assert_eq!((&case.state, &case.fields), (&meant.state, &meant.fields));
        prop_assert_eq!(readings(case, desk.now), readings(&meant, desk.now));
        let row = |case: &Case| {
            let mut row = Row::of(&desk.context(), case, vec![0]);
            // When something was last recorded.
            row.updated = 0;
            format!("{row:?}")
        };
        prop_assert_eq!(row(case), row(&meant));
    }

    #[test]
    fn corrections_fold_the_same_in_any_order_and_however_often_they_come(
        desk in history(),
        order in prop::collection::vec(any::<Index>(), 0..60),
    ) {
        let entries = &desk.case.entries;
        let mut mixed: Vec<Entry> = order.iter().map(|index| index.get(entries).clone()).collect();
        mixed.extend(entries.iter().rev().cloned());
        prop_assert_eq!(Case::fold(desk.case.id, mixed), desk.case);
    }

    #[test]
    fn two_devices_that_correct_come_to_the_same(
        before in prop::collection::vec(act(), 0..8),
        here in prop::collection::vec(act(), 0..8),
        there in prop::collection::vec(act(), 0..8),
    ) {
        let mut desk = Desk::lodge(START);
        goes_on(&mut desk, before);
        let (mut one, mut two) = (desk.on_device(1), desk.on_device(2));
        two.now += TimeDelta::minutes(3);
        goes_on(&mut one, here);
        goes_on(&mut two, there);
        let (mut merged, mut turned) = (one.clone(), two.clone());
        merged.merges(&two);
        turned.merges(&one);
        prop_assert_eq!(&merged.case, &turned.case);
        let again = merged.case.clone();
        merged.merges(&two);
        prop_assert_eq!(&merged.case, &again);
    }

    #[test]
    fn what_the_guard_lets_pass_takes_effect(acts in prop::collection::vec(act(), 1..24)) {
        let mut desk = Desk::lodge(START);
        for act in acts {
            desk.now += TimeDelta::minutes(7);
            let (seat, step) = act.step(&desk.case);
            // `tries` sees to it that it does.
            let _ = desk.tries(&seat, step);
        }
        desk.stage();
    }
}
