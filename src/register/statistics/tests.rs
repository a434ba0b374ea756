use super::super::query::Query;
use super::super::sample::{self, day, now, zone};
use super::super::select::select;
use super::*;
use crate::domain::Zone;
use crate::register::Row;
use crate::register::durations::Spread;
use crate::register::table::Column;
use crate::register::worklist::{WorklistQuery, worklist};

fn all(table: &Table) -> Figures {
    let places: Vec<Place> = (0..table.len() as Place).collect();
    figures(table, &places, 5, now(), &zone())
}

fn stage(stage: Stage) -> u8 {
    stage as u8
}

#[test]
fn nothing_is_divided_by_nothing() {
    let figures = all(&Table::default());
    assert_eq!(figures.total, 0);
    assert_eq!(figures.incomplete.percent(), None);
    assert_eq!(figures.acknowledged.rate().percent(), None);
    assert_eq!(figures.outcome.mean(), None);
    assert_eq!(figures.to_close, Times::default());
    assert!(figures.months.is_empty() && figures.channels.is_empty());
    assert_eq!(Share { part: 1, whole: 3 }.percent(), Some(100.0 / 3.0));
}

#[test]
fn groups_add_up_and_lead_to_their_rows() {
    let table = sample::many(800);
    let found = all(&table);
    let sum = |groups: &[Group]| groups.iter().map(|group| group.count).sum::<usize>();
    assert_eq!(found.total, 800);
    assert_eq!(sum(&found.months) + found.undated, 800);
    for groups in [
        &found.stages,
        &found.channels,
        &found.kinds,
        &found.problems,
        &found.problems_coded,
        &found.handlers,
    ] {
        assert_eq!(sum(groups), 800);
    }
    assert_eq!(sum(&found.respondents.groups) + found.respondents.rest, 800);
    assert_eq!(found.respondents.groups.len(), 5);
    assert_eq!(sum(&found.outcomes), found.closed);
    // Each figure is the number of rows that the filter of the same name shows.
    for (key, groups) in [
        ("stage", &found.stages),
        ("channel", &found.channels),
        ("kind", &found.kinds),
        ("problem", &found.problems),
        ("month", &found.months),
        ("handler", &found.handlers),
    ] {
        for group in groups {
            let query = Query::parse(&format!("{key}={}", group.key));
            assert_eq!(select(&table, &query, now(), &zone()).len(), group.count, "{key}={}", group.key);
        }
    }
    assert_eq!(select(&table, &Query::parse("due=overdue"), now(), &zone()).len(), found.overdue);
    assert_eq!(select(&table, &Query::parse("mark=incomplete"), now(), &zone()).len(), found.incomplete.part);
}

#[test]
fn acknowledged_in_time_says_of_whom() {
    let late = now().timestamp_millis() - 1;
    let row =
        |acknowledged, stage: Stage, due| Row { acknowledged, stage: stage as u8, due, ..Row::default() };
    let table = sample::table([
        row(InTime::Yes, Stage::Acknowledged, 0),
        row(InTime::No, Stage::Closed, 0),
        row(InTime::Unclear, Stage::Closed, 0),
        row(InTime::NotDone, Stage::Received, late),
        row(InTime::NotDone, Stage::UnderReview, late + 2),
        // Answered at first contact; what is overdue is something else.
        row(InTime::NotDone, Stage::Answered, late),
    ]);
    let acknowledged = all(&table).acknowledged;
    let expected = Acknowledged { yes: 1, no: 1, missed: 1, not_due: 1, unclear: 1, without: 1 };
    assert_eq!(acknowledged, expected);
    assert_eq!(acknowledged.rate(), Share { part: 1, whole: 3 });
}

#[test]
fn times_and_shares() {
    let closed = |to_close, flags| Row { stage: stage(Stage::Closed), to_close, flags, ..Row::default() };
    let answered = RowFlags::ANSWERED | RowFlags::RATEABLE;
    let table = sample::table([
        closed(100, answered | RowFlags::DISPUTED),
        closed(300, answered | RowFlags::INCOMPLETE),
        closed(-1, RowFlags::default()),
        // Contested a decline: disputed, and never given a result.
        Row { stage: stage(Stage::Declined), flags: RowFlags::DISPUTED, to_close: -1, ..Row::default() },
        Row { due: 1, flags: RowFlags::SOFT, ..Row::default() },
        Row { due: 1, ..Row::default() },
        Row { stage: stage(Stage::Merged), to_close: -1, ..Row::default() },
    ]);
    let found = all(&table);
    assert_eq!((found.open, found.closed, found.overdue, found.overdue_soft), (3, 3, 2, 1));
    assert_eq!(
        found.to_close,
        Times { spread: Some(Spread { count: 2, median: 100, p90: 300 }), not_answerable: 1, not_yet: 4 }
    );
    assert_eq!(found.incomplete, Share { part: 1, whole: 3 });
    assert_eq!(found.disputed, Share { part: 1, whole: 2 });
    assert_eq!(found.outcome.answered(), Share { part: 0, whole: 2 });
}

#[test]
fn how_today_stands() {
    let today_at = now().timestamp_millis();
    let hour = 3_600_000;
    let row =
        |stage: Stage, due| Row { stage: stage as u8, turn: sample::turn_of(stage), due, ..Row::default() };
    // 2026-06-15 16:00 in China: the day ends in eight hours.
    let table = sample::table([
        row(Stage::Received, today_at),
        row(Stage::Investigating, today_at + 8 * hour),
        row(Stage::Answered, today_at + 9 * hour),
        row(Stage::Reconsidering, today_at + 200 * hour),
        Row { closed: day("2026-06-15"), flags: RowFlags::RATEABLE, ..row(Stage::Closed, 0) },
        Row { received: day("2026-06-15"), flags: RowFlags::FLAGGED, ..row(Stage::Withdrawn, 0) },
    ]);
    let expected = Today {
        open: 5,
        received_today: 1,
        closed_today: 1,
        overdue: 1,
        due_today: 1,
        due_soon: 1,
        waiting_complainant: 1,
        waiting_handler: 3,
        waiting_reviewer: 1,
        unrated: 1,
        flagged: 1,
    };
    assert_eq!(today(&table, now(), &zone()), expected);
}

/// Each figure of the day opens exactly the cases it counts, whoever's they are: those merged into another are
/// not open.
#[test]
fn each_figure_of_the_day_opens_what_it_counts() {
    let table = sample::many(1500);
    let today = zone().day(now());
    let names: std::collections::BTreeSet<&str> =
        (0..table.len() as Place).map(|place| table.name(place, Column::Handler)).collect();
    assert!(names.len() > 2 && names.contains(""));
    let of = |handler: Option<&str>| {
        let query = WorklistQuery {
            now: now(),
            zone: &zone(),
            handler,
            mine: false,
            reviews: false,
            by_handler: false,
            limit: 0,
        };
        worklist(&table, query).figures
    };
    assert_eq!(of(None), super::today(&table, now(), &zone()));
    for handler in std::iter::once(None).chain(names.into_iter().map(Some)) {
        let figures = of(handler);
        for figure in TodayFigure::ALL {
            let query = figure.query(today, handler);
            // As the address has it.
            let query = Query::parse(&query.to_query_string());
            let shown = select(&table, &query, now(), &zone()).len();
            assert_eq!(shown, figure.of(&figures), "{figure:?} of {handler:?}");
        }
    }
    assert_eq!(select(&table, &Query::open(), now(), &zone()).len(), all(&table).open);
    let filled = TodayFigure::ALL.iter().filter(|figure| figure.of(&of(None)) > 0);
    assert!(filled.count() >= 5, "{:?}", of(None));
}
