use super::super::sample::{self, ZONE, now, zone};
use super::*;
use crate::domain::values::moment::tests::Berlin;
use crate::facts::List;
use crate::register::Row;
use crate::register::statistics::today;
use proptest::prelude::*;

fn ask<'a>(handler: Option<&'a str>, by_handler: bool, limit: usize) -> WorklistQuery<'a> {
    WorklistQuery { now: now(), zone: &ZONE, handler, mine: false, reviews: false, by_handler, limit }
}

fn all(table: &Table) -> Worklist {
    worklist(table, ask(None, false, usize::MAX))
}

fn places(list: &Worklist) -> Vec<Place> {
    list.sections.iter().flat_map(|section| section.places.clone()).collect()
}

fn total(list: &Worklist) -> usize {
    list.sections.iter().map(|section| section.total).sum()
}

#[test]
fn every_open_case_is_there_once() {
    let table = sample::many(1000);
    let open = table.cells().iter().zip(0..).filter(|(cells, _)| !cells.stage().is_over());
    let open: Vec<Place> = open.map(|(_, place)| place).collect();
    for by_handler in [false, true] {
        let list = worklist(&table, ask(None, by_handler, usize::MAX));
        let mut found = places(&list);
        found.sort_unstable();
        assert_eq!(found, open);
        assert!(list.sections.iter().all(|section| section.total == section.places.len()));
    }
    let kinds: Vec<SectionOf> = all(&table).sections.into_iter().map(|section| section.of).collect();
    let expected: Vec<SectionOf> =
        SectionKind::ALL.iter().map(|kind| SectionOf::SectionKind(*kind)).collect();
    assert_eq!(kinds, expected, "the sample fills every section");
}

#[test]
fn the_most_urgent_section_and_what_is_due_first() {
    let at = now().timestamp_millis();
    let turn = sample::turn_of;
    let row = |stage: Stage, due, flags| Row {
        stage: stage as u8,
        turn: turn(stage),
        due,
        flags,
        ..Row::default()
    };
    let none = RowFlags::default();
    let table = sample::table([
        row(Stage::Answered, at - 5, RowFlags::FLAGGED),
        row(Stage::Received, at - 9, none),
        row(Stage::FollowingUp, 0, none),
        row(Stage::FollowingUp, at + 999_999_999, none),
        row(Stage::Declined, 0, RowFlags::FLAGGED),
        row(Stage::Closed, 0, RowFlags::FLAGGED),
        row(Stage::Performing, 0, none),
    ]);
    let found = all(&table).sections.into_iter().map(|section| (section.of, section.places));
    let expected = [
        (SectionKind::Overdue, vec![1, 0]),
        (SectionKind::Flagged, vec![4]),
        (SectionKind::FollowUp, vec![3, 2]),
        (SectionKind::WaitingRespondent, vec![6]),
    ];
    assert_eq!(
        found.collect::<Vec<_>>(),
        expected.map(|(kind, places)| (SectionOf::SectionKind(kind), places))
    );
}

#[test]
fn whom_nobody_waits_for_any_more_the_desk_sees_to() {
    let at = now().timestamp_millis();
    let row = |stage: Stage, waits_until| Row {
        stage: stage as u8,
        turn: sample::turn_of(stage),
        later: sample::left_alone(waits_until, 0, false),
        ..Row::default()
    };
    let table = sample::table([
        row(Stage::Answered, at + 1),
        row(Stage::Answered, at),
        row(Stage::Declined, at + 1),
        row(Stage::Declined, at),
        row(Stage::Answered, 0),
    ]);
    let list = all(&table);
    let found = list.sections.into_iter().map(|section| (section.of, section.places));
    let expected = [
        (SectionKind::FollowUp, vec![1]),
        (SectionKind::ToClose, vec![3]),
        (SectionKind::WaitingComplainant, vec![0, 2, 4]),
    ];
    assert_eq!(
        found.collect::<Vec<_>>(),
        expected.map(|(kind, places)| (SectionOf::SectionKind(kind), places))
    );
    assert_eq!((list.figures.waiting_complainant, list.figures.waiting_handler), (3, 2));
    assert_eq!(list.until, at + 1, "until the next of them is over");
}

#[test]
fn priority_goes_before_the_date_and_none_is_normal() {
    let at = now().timestamp_millis();
    let row = |priority, due, received_at| Row { priority, due, received_at, ..Row::default() };
    let table = sample::table([
        row(4, at - 900, 1),
        row(0, at - 500, 3),
        row(3, at - 500, 2),
        row(2, at - 1, 1),
        row(1, at - 1, 1),
        row(0, at - 800, 1),
    ]);
    assert_eq!(places(&all(&table)), [4, 3, 5, 2, 1, 0]);
    let normal = List::Priority.items().iter().position(|item| item.id == "normal").map(|at| at as u8 + 1);
    assert_eq!(normal, Some(rank(0)));
}

#[test]
fn of_one_handler_and_only_so_many() {
    let table = sample::many(1000);
    let list = all(&table);
    let some = worklist(&table, ask(None, false, 3));
    for (all, some) in list.sections.iter().zip(&some.sections) {
        assert_eq!((&some.of, some.total, some.overdue), (&all.of, all.total, all.overdue));
        assert_eq!(some.places, all.places[..all.total.min(3)]);
    }
    let theirs = ["李", "王", ""].map(|name| worklist(&table, ask(Some(name), false, 1)));
    assert_eq!(theirs.iter().map(total).sum::<usize>(), total(&list));
    assert_eq!(theirs.iter().map(|list| list.figures.open).sum::<usize>(), list.figures.open);
    assert!(theirs.iter().all(|their| their.handlers == list.handlers && their.until == list.until));
    let unknown = worklist(&table, ask(Some("nobody known"), false, 1));
    assert!(unknown.sections.is_empty() && unknown.figures == Today::default());
}

#[test]
fn by_handler_what_nobody_has_comes_first() {
    let table = sample::many(1000);
    let list = worklist(&table, ask(None, true, usize::MAX));
    let names: Vec<&SectionOf> = list.sections.iter().map(|section| &section.of).collect();
    assert_eq!((names.len(), names[0]), (3, &SectionOf::Handler("".into())));
    assert!(list.sections[1].overdue >= list.sections[2].overdue);
    let summed = |count: fn(&Section) -> usize| list.sections.iter().map(count).sum::<usize>();
    assert_eq!(summed(|section| section.overdue), list.figures.overdue - closed_but_late(&table));
    for section in &list.sections {
        let SectionOf::Handler(name) = &section.of else { panic!("by handler") };
        assert!(section.places.iter().all(|place| table.name(*place, Column::Handler) == &**name));
        let known = list.handlers.iter().find(|(known, _)| known == name);
        assert_eq!(known.map(|(_, open)| *open), Some(section.total));
    }
}

#[test]
fn of_many_handlers_some_are_left_out() {
    let handlers = (0..SECTIONS + 2).map(|n| format!("H{n}"));
    let table = sample::table(handlers.map(|handler| Row { handler: handler.into(), ..Row::default() }));
    let list = worklist(&table, ask(None, true, 8));
    assert_eq!((list.sections.len(), list.left_out, list.handlers.len()), (SECTIONS, 2, SECTIONS + 2));
    assert_eq!(all(&table).left_out, 0);
}

/// The sample gives merged cases a clock, which no list shows.
fn closed_but_late(table: &Table) -> usize {
    let bounds = Bounds::new(now(), &zone());
    let late = |cells: &&Cells| cells.stage().is_over() && bounds.of(cells) == Due::Overdue;
    table.cells().iter().filter(late).count()
}

#[test]
fn the_figures_are_those_of_the_statistics() {
    let table = sample::many(1000);
    assert_eq!(all(&table).figures, today(&table, now(), &zone()));
}

proptest! {
    #[test]
    fn it_holds_until_it_says(
        distances in prop::collection::vec((-300_000_000i64..300_000_000, any::<bool>()), 0..12),
        later in 0i64..400_000_000,
    ) {
        let start = now().timestamp_millis();
        let table = sample::table(distances.iter().map(|(distance, theirs)| Row {
            due: start + distance,
            later: sample::left_alone(if *theirs { start + distance / 2 } else { 0 }, start + distance, *theirs),
            stage: Stage::ALL.iter().position(|stage| *stage == Stage::Answered).unwrap() as u8,
            turn: sample::turn_of(Stage::Answered),
            flags: if *theirs { RowFlags::COMPLAINANT_WINDOW } else { RowFlags::default() },
            ..Row::default()
        }));
        let at = |ms: i64| {
            let now = DateTime::from_timestamp_millis(ms).unwrap();
            worklist(&table, WorklistQuery { now, zone: &Berlin, handler: None, mine: false, reviews: false, by_handler: false, limit: 99 })
        };
        let list = at(start);
        prop_assert!(start < list.until);
        let then = at((start + later).min(list.until - 1));
        prop_assert_eq!(then, list);
    }
}

/// The list of who is at the desk has what is theirs and, apart from it, what nobody has in hand; their figures
/// count the first alone. A reviewer has everybody's reconsiderations and follow-ups before that. Each case is
/// there once.
#[test]
fn my_list_has_what_is_mine_and_what_is_nobodys() {
    let table = sample::many(1000);
    let mine = table.name(0, Column::Handler).to_owned();
    assert!(!mine.is_empty());
    let of = |place: Place| table.name(place, Column::Handler);
    for reviews in [false, true] {
        let asked = WorklistQuery { mine: true, reviews, ..ask(Some(&mine), false, usize::MAX) };
        let list = worklist(&table, asked);
        assert_eq!(list.figures, worklist(&table, ask(Some(&mine), false, 0)).figures);
        let mut found = places(&list);
        let count = found.len();
        found.sort_unstable();
        found.dedup();
        assert_eq!(found.len(), count, "each once");
        let is_reviewed = |place: Place| {
            let stage = table.at(place).map(|cells| cells.stage());
            reviews && matches!(stage, Some(Stage::Reconsidering | Stage::FollowingUp))
        };
        let open = table.cells().iter().zip(0..).filter(|(cells, _)| !cells.stage().is_over());
        let expected =
            open.filter(|(_, place)| is_reviewed(*place) || of(*place) == mine || of(*place).is_empty());
        assert_eq!(found, expected.map(|(_, place)| place).collect::<Vec<_>>());
        for section in &list.sections {
            let fits = |place: &Place| match &section.of {
                SectionOf::Stage(stage) => table.at(*place).is_some_and(|cells| cells.stage() == *stage),
                SectionOf::Handler(name) => of(*place) == &**name && name.is_empty() && !is_reviewed(*place),
                SectionOf::SectionKind(_) => of(*place) == mine && !is_reviewed(*place),
            };
            assert!(section.places.iter().all(fits), "{:?}", section.of);
        }
        let first = list.sections.first().map(|section| section.of.clone());
        assert_eq!(matches!(first, Some(SectionOf::Stage(Stage::Reconsidering))), reviews);
        let last = list.sections.last().map(|section| section.of.clone());
        assert_eq!(last, Some(SectionOf::Handler("".into())));
    }
}

/// A section that says a number in its link to the register leads to just so many cases.
#[test]
fn an_exact_section_opens_what_it_counts() {
    use crate::register::query::{Key, Query};
    let table = sample::many(1000);
    let mine = table.name(0, Column::Handler).to_owned();
    for asked in [
        ask(None, false, 0),
        ask(None, true, 0),
        WorklistQuery { mine: true, ..ask(Some(&mine), false, 0) },
        WorklistQuery { mine: true, reviews: true, ..ask(Some(&mine), false, 0) },
    ] {
        let list = worklist(&table, asked);
        let exact: Vec<&Section> =
            list.sections.iter().filter(|section| list.is_exact(&section.of)).collect();
        assert!(!exact.is_empty());
        for section in exact {
            let is_theirs = matches!(section.of, SectionOf::SectionKind(_));
            let query = match asked.handler.filter(|_| is_theirs) {
                Some(handler) => section.of.query().with(Key::Handler, handler),
                None => section.of.query(),
            };
            let query = Query::parse(&query.to_query_string());
            let shown = crate::register::select::select(&table, &query, now(), &zone()).len();
            assert_eq!(shown, section.total, "{:?}", section.of);
        }
    }
}
