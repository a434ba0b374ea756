//! Last days counted by hand, on the calendars that the State Council published, and what holds for
//! every clock there can be.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

mod support;

use std::sync::LazyLock;

use chrono::{DateTime, Days, FixedOffset, NaiveDate, TimeDelta, Utc};
use proptest::prelude::*;
use redress::domain::readings::clock::{Explanation, Pause, SpanKind, Term, term};
use redress::domain::{Moment, Zone};
use redress::facts::Length::{Days as D, Hours as H, Months as M, Weeks as W, WorkingDays as Wd, Years as Y};
use redress::facts::{Calendar, ClockRule, Length, shipped_calendar};
use support::{at, china};

/// A rule of this length; `roll` moves a last day off to the next working day.
fn rule(length: Length, roll: bool) -> ClockRule {
    ClockRule { pausable: true, ..ClockRule::counting(length, roll) }
}

/// The Chinese calendar as it was until 2026: a year that comes later changes no date counted here.
fn cn() -> &'static Calendar {
    static UNTIL_2026: LazyLock<Calendar> = LazyLock::new(|| {
        let mut calendar = shipped_calendar("CN").unwrap().clone();
        calendar.years.retain(|year| year.year <= 2026);
        calendar
    });
    &UNTIL_2026
}

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn day(text: &str) -> Moment {
    Moment::Day(date(text))
}

fn pause(from: Moment, to: Moment) -> Pause {
    Pause { clock: String::new(), from, to: Some(to), waits: false, reason: "appraisal".to_owned() }
}

fn run(length: Length, roll: bool, start: Moment, pauses: &[Pause]) -> Term {
    let term = term(&rule(length, roll), cn(), start, pauses, &china()).unwrap();
    adds_up(&term, start, length);
    term
}

/// The stretches follow one another from the start to the end, and those that count are as many as the
/// rule says.
fn adds_up(term: &Term, start: Moment, length: Length) {
    let counted = term.explanation.counted();
    match &term.explanation {
        Explanation::Days(days) => {
            let mut next = start.day(&china()).unwrap().succ_opt().unwrap();
            for span in days {
                assert!(span.from == next && span.to >= span.from, "{days:?}");
                next = span.to.succ_opt().unwrap();
            }
            assert_eq!(next.pred_opt().unwrap(), term.last_day, "{days:?}");
            match length {
                Length::Days(n) | Length::WorkingDays(n) => assert_eq!(counted, i64::from(n), "{days:?}"),
                Length::Weeks(n) => assert_eq!(counted, 7 * i64::from(n), "{days:?}"),
                _ => {}
            }
        }
        Explanation::Hours(hours) => {
            let mut next = start.latest(&china()).unwrap();
            for span in hours {
                assert!(span.from == next && span.to > span.from, "{hours:?}");
                next = span.to;
            }
            assert_eq!(next, term.due);
            let Length::Hours(n) = length else { panic!("{length:?} in hours") };
            assert_eq!(counted, i64::from(n) * 3_600_000);
        }
    }
}

/// Start, length, last day.
const PLAIN: &[(&str, Length, &str)] = &[
    // Spring Festival 2024: Sat 10 – Sat 17 February off, Sundays 4 and 18 worked; Fri 9 is worked.
    ("2024-02-01", Wd(7), "2024-02-09"), // Fri 2, Sun 4, Mon 5, 6, 7, 8, Fri 9
    ("2024-02-06", Wd(7), "2024-02-21"), // 7, 8, 9, Sun 18, 19, 20, 21
    ("2024-02-09", Wd(1), "2024-02-18"), // Sun 18
    ("2024-02-10", Wd(3), "2024-02-20"), // from the first day off: Sun 18, 19, 20
    ("2024-02-17", Wd(5), "2024-02-22"), // from the last day off: 18, 19, 20, 21, 22
    // Spring Festival 2025: Tue 28 January – Tue 4 February off, Sun 26 January, Sat 8 February worked.
    ("2025-01-20", Wd(5), "2025-01-26"), // 21, 22, 23, 24, Sun 26
    ("2025-01-24", Wd(7), "2025-02-10"), // Sun 26, 27, 5, 6, 7, Sat 8, Mon 10
    ("2025-01-27", Wd(1), "2025-02-05"), // Wed 5
    ("2025-01-28", Wd(5), "2025-02-10"), // 5, 6, 7, Sat 8, Mon 10
    // Spring Festival 2026: Sun 15 – Mon 23 February off, Saturdays 14 and 28 worked.
    ("2026-02-11", Wd(7), "2026-02-27"),  // 12, 13, Sat 14, 24, 25, 26, 27
    ("2026-02-14", Wd(10), "2026-03-06"), // 24, 25, 26, 27, Sat 28, Mon 2, 3, 4, 5, 6
    // New Year 2026: Thu 1 – Sat 3 January off, Sun 4 worked.
    ("2025-12-31", Wd(3), "2026-01-06"), // Sun 4, 5, 6
    // National Day 2024: Tue 1 – Mon 7 October off, Sun 29 September and Sat 12 October worked.
    ("2024-09-26", Wd(7), "2024-10-11"), // Fri 27, Sun 29, 30, 8, 9, 10, 11
    ("2024-09-30", Wd(5), "2024-10-12"), // 8, 9, 10, 11, Sat 12
    // Mid-autumn 2024: Sun 15 – Tue 17 September off, Sat 14 worked.
    ("2024-09-12", Wd(7), "2024-09-24"), // 13, Sat 14, 18, 19, 20, 23, 24
    // National Day 2025: Wed 1 – Wed 8 October off, Sun 28 September and Sat 11 October worked.
    ("2025-09-30", Wd(3), "2025-10-11"), // Thu 9, 10, Sat 11
    ("2025-09-27", Wd(5), "2025-10-10"), // Sun 28, 29, 30, 9, 10
    // National Day 2026: Thu 1 – Wed 7 October off, Sun 20 September and Sat 10 October worked;
    // mid-autumn Fri 25 – Sun 27 September off.
    ("2026-09-18", Wd(7), "2026-09-29"), // Sun 20, 21, 22, 23, 24, Mon 28, 29
    ("2026-09-29", Wd(7), "2026-10-14"), // 30, Thu 8, 9, Sat 10, Mon 12, 13, 14
    ("2026-09-30", Wd(1), "2026-10-08"), // Thu 8
    // Labour Day: 2024 Wed 1 – Sun 5 May off, Sun 28 April worked; 2026 Fri 1 – Tue 5 off, Sat 9 worked.
    ("2024-04-26", Wd(5), "2024-05-07"), // Sun 28, 29, 30, Mon 6, 7
    ("2026-04-30", Wd(4), "2026-05-09"), // Wed 6, 7, 8, Sat 9
    // Dragon Boat 2025: Sat 31 May – Mon 2 June off. Tomb Sweeping 2024: Thu 4 – Sat 6 April, Sun 7 worked.
    ("2025-05-28", Wd(3), "2025-06-03"), // Thu 29, 30, Tue 3
    ("2024-04-03", Wd(2), "2024-04-08"), // Sun 7, Mon 8
    // An ordinary week: Tue 3, 4, 5, 6, Mon 9.
    ("2026-03-02", Wd(5), "2026-03-09"),
    // Calendar days over leap days, month ends, year ends.
    ("2024-02-28", D(1), "2024-02-29"),
    ("2024-02-28", D(2), "2024-03-01"),
    ("2025-02-28", D(1), "2025-03-01"),
    ("2023-12-31", D(60), "2024-02-29"), // 31 in January, 29 in February
    ("2025-12-15", D(30), "2026-01-14"), // 16 in December, 14 in January
    ("2026-01-31", D(60), "2026-04-01"), // 28, 31, 1
    ("2024-01-01", D(366), "2025-01-01"),
    ("2026-01-01", D(365), "2027-01-01"),
    // Weeks.
    ("2024-02-22", W(1), "2024-02-29"),
    ("2025-12-25", W(2), "2026-01-08"), // 1 January, 8 January
    ("2026-02-20", W(1), "2026-02-27"),
    // Months end on the day of the same number, or on the last of a shorter month.
    ("2025-01-31", M(1), "2025-02-28"),
    ("2024-01-31", M(1), "2024-02-29"),
    ("2024-03-31", M(1), "2024-04-30"),
    ("2026-08-31", M(1), "2026-09-30"),
    ("2025-11-30", M(3), "2026-02-28"),
    ("2025-12-31", M(2), "2026-02-28"),
    ("2025-10-15", M(6), "2026-04-15"),
    ("2024-02-29", M(12), "2025-02-28"),
    // Years.
    ("2024-02-29", Y(1), "2025-02-28"),
    ("2024-02-29", Y(4), "2028-02-29"),
    ("2025-02-28", Y(3), "2028-02-28"),
    ("2023-06-30", Y(3), "2026-06-30"),
];

/// The same, where a last day that is off moves on.
const ROLLED: &[(&str, Length, &str)] = &[
    ("2026-02-03", D(15), "2026-02-24"), // 18 February is off until the 23rd
    ("2025-09-18", D(15), "2025-10-09"), // 12 in September, 3 October is off until the 8th
    ("2024-09-20", D(15), "2024-10-08"), // 10 in September, 5 October is off until the 7th
    ("2026-09-19", D(15), "2026-10-08"), // 11 in September, 4 October is off until the 7th
    ("2025-09-13", D(15), "2025-09-28"), // a Sunday that is worked stands
    ("2026-02-21", D(7), "2026-02-28"),  // a Saturday that is worked stands
    ("2026-03-06", D(1), "2026-03-09"),  // Saturday to Monday
    ("2024-01-10", M(1), "2024-02-18"),  // 10 February is off until the 17th, Sunday 18 is worked
    ("2025-12-17", D(15), "2026-01-04"), // 14 in December, 1 January is off until the 3rd, Sunday 4 worked
    ("2024-10-01", Y(1), "2025-10-09"),  // 1 October 2025 is off until the 8th
    ("2026-03-02", D(7), "2026-03-09"),  // a Monday stands
];

/// Start, length, whether it rolls, pauses, last day.
type Paused = (&'static str, Length, bool, &'static [(&'static str, &'static str)], &'static str);

const PAUSED: &[Paused] = &[
    // 2 March + 15 days = 17 March.
    ("2026-03-02", D(15), false, &[("2026-03-05", "2026-03-10")], "2026-03-22"), // 6–10: five days
    ("2026-03-02", D(15), false, &[("2026-03-05", "2026-03-05")], "2026-03-17"), // over on the same day
    ("2026-03-02", D(15), false, &[("2026-03-17", "2026-03-20")], "2026-03-20"), // 17 is given back on 20
    ("2026-03-02", D(15), false, &[("2026-03-18", "2026-03-25")], "2026-03-17"), // after it ran out
    ("2026-03-02", D(15), false, &[("2026-02-20", "2026-03-05")], "2026-03-20"), // 3, 4, 5
    ("2026-03-02", D(15), false, &[("2026-02-10", "2026-02-28")], "2026-03-17"), // before it began
    ("2026-03-02", D(15), false, &[("2026-03-10", "2026-03-05")], "2026-03-17"), // ends before it begins
    // Overlapping, touching and nested pauses count once: 6–12 is seven days, 6–20 fifteen.
    ("2026-03-02", D(15), false, &[("2026-03-05", "2026-03-10"), ("2026-03-08", "2026-03-12")], "2026-03-24"),
    ("2026-03-02", D(15), false, &[("2026-03-05", "2026-03-10"), ("2026-03-10", "2026-03-12")], "2026-03-24"),
    ("2026-03-02", D(15), false, &[("2026-03-05", "2026-03-20"), ("2026-03-07", "2026-03-09")], "2026-04-01"),
    // To 22 March by the first; the second begins before that: five more. Or after: none.
    ("2026-03-02", D(15), false, &[("2026-03-20", "2026-03-25"), ("2026-03-05", "2026-03-10")], "2026-03-27"),
    ("2026-03-02", D(15), false, &[("2026-03-05", "2026-03-10"), ("2026-03-23", "2026-03-30")], "2026-03-22"),
    // 28 February 2026 + four days; 29 February 2024 + two; 1 March 2026 + 28 + 1; 3 January + three.
    ("2026-01-31", M(1), false, &[("2026-02-10", "2026-02-14")], "2026-03-04"),
    ("2024-02-15", D(14), false, &[("2024-02-20", "2024-02-22")], "2024-03-02"),
    ("2023-03-01", Y(3), false, &[("2024-02-01", "2024-03-01")], "2026-03-30"),
    ("2025-12-20", W(2), false, &[("2025-12-30", "2026-01-02")], "2026-01-06"),
    // Working days from Mon 2 March 2026: Tue 3, 4, 5, 6, Mon 9.
    ("2026-03-02", Wd(5), false, &[("2026-03-03", "2026-03-05")], "2026-03-11"), // 3, 6, 9, 10, 11
    ("2026-03-02", Wd(5), false, &[("2026-03-06", "2026-03-08")], "2026-03-09"), // a weekend was off anyway
    ("2026-03-02", Wd(5), false, &[("2026-03-06", "2026-03-09")], "2026-03-10"), // 3, 4, 5, 6, 10
    ("2026-03-02", Wd(5), false, &[("2026-03-09", "2026-03-12")], "2026-03-12"), // 9 is given back on 12
    ("2026-03-02", Wd(5), false, &[("2026-03-09", "2026-03-14")], "2026-03-16"), // Sat 14 is off: Mon 16
    ("2026-03-02", Wd(5), false, &[("2026-03-09", "2026-03-14"), ("2026-03-14", "2026-03-17")], "2026-03-17"),
    ("2026-03-02", Wd(5), false, &[("2026-03-10", "2026-03-12")], "2026-03-09"), // after it ran out
    ("2026-03-02", Wd(5), false, &[("2026-02-25", "2026-03-04")], "2026-03-11"), // 5, 6, 9, 10, 11
    // Around Spring Festival 2026: 12, 13, [Sat 14 in the pause], 24–27, Sat 28 worked.
    ("2026-02-11", Wd(7), false, &[("2026-02-13", "2026-02-16")], "2026-02-28"),
    // 12, 13, [to Wed 25], 26, 27, Sat 28, Mon 2, 3.
    ("2026-02-11", Wd(7), false, &[("2026-02-13", "2026-02-25")], "2026-03-03"),
    // 17 February + two days = 19, off until the 23rd.
    ("2026-02-02", D(15), true, &[("2026-02-04", "2026-02-06")], "2026-02-24"),
    // Sat 7 March moves to Sun 8, which is given back on Tue 10, as it is where 8 is the last day itself.
    ("2026-03-06", D(1), true, &[("2026-03-08", "2026-03-10")], "2026-03-10"),
    ("2026-03-06", D(2), true, &[("2026-03-08", "2026-03-10")], "2026-03-10"),
    // Sun 8 is given back on Sat 14, which moves to Mon 16.
    ("2026-03-06", D(1), true, &[("2026-03-08", "2026-03-14")], "2026-03-16"),
    // Sat 7 is given back on Sun 8, which moves to Mon 9; Mon 9 is given back on Wed 11.
    ("2026-03-06", D(1), true, &[("2026-03-07", "2026-03-08")], "2026-03-09"),
    ("2026-03-06", D(1), true, &[("2026-03-09", "2026-03-11")], "2026-03-11"),
    ("2026-03-06", D(1), true, &[("2026-03-10", "2026-03-12")], "2026-03-09"),
];

#[test]
fn counted_by_hand() {
    for (start, length, last) in PLAIN {
        let term = run(*length, false, day(start), &[]);
        assert_eq!(term.last_day, date(last), "{length:?} from {start}");
        assert_eq!(term.due, china().end(date(last)));
    }
    for (start, length, last) in ROLLED {
        assert_eq!(run(*length, true, day(start), &[]).last_day, date(last), "{length:?} from {start}");
    }
    assert!(PLAIN.len() + ROLLED.len() + PAUSED.len() >= 80);
}

#[test]
fn paused_by_hand() {
    for (start, length, roll, pauses, last) in PAUSED {
        let held: Vec<Pause> = pauses.iter().map(|(from, to)| pause(day(from), day(to))).collect();
        let term = run(*length, *roll, day(start), &held);
        assert_eq!(term.last_day, date(last), "{length:?} from {start}, {pauses:?}");
    }
}

/// Start, hours, pauses, the first instant too late.
type Hours = (Moment, u32, Vec<(Moment, Moment)>, &'static str);

#[test]
fn hours_by_hand() {
    let at = |text: &str| Moment::At(at(text));
    let start = at("2026-03-02 10:00");
    let cases: Vec<Hours> = vec![
        (at("2026-02-12 10:00"), 24, vec![], "2026-02-13 10:00"),
        (at("2024-02-28 20:00"), 24, vec![], "2024-02-29 20:00"),
        (at("2024-02-28 20:00"), 48, vec![], "2024-03-01 20:00"),
        (at("2025-12-31 18:00"), 24, vec![], "2026-01-01 18:00"),
        // Some time on the 2nd: from its end.
        (day("2026-03-02"), 24, vec![], "2026-03-04 00:00"),
        // Three hours and a half.
        (start, 24, vec![(at("2026-03-02 12:00"), at("2026-03-02 15:30"))], "2026-03-03 13:30"),
        // Twelve to four, told twice.
        (
            start,
            24,
            vec![
                (at("2026-03-02 12:00"), at("2026-03-02 14:00")),
                (at("2026-03-02 13:00"), at("2026-03-02 16:00")),
            ],
            "2026-03-03 14:00",
        ),
        // At the last minute, and at the first that is too late.
        (start, 24, vec![(at("2026-03-03 09:59"), at("2026-03-03 11:59"))], "2026-03-03 12:00"),
        (start, 24, vec![(at("2026-03-03 10:00"), at("2026-03-03 12:00"))], "2026-03-03 10:00"),
        // Some time on the 2nd to some time on the 3rd: all of the time from ten to the end of the 3rd.
        (start, 24, vec![(day("2026-03-02"), day("2026-03-03"))], "2026-03-05 00:00"),
        // From before the start: from ten to noon.
        (start, 24, vec![(at("2026-03-01 10:00"), at("2026-03-02 12:00"))], "2026-03-03 12:00"),
        // An end nobody knows is left out.
        (start, 24, vec![(at("2026-03-02 12:00"), Moment::Unknown)], "2026-03-03 10:00"),
    ];
    for (start, hours, pauses, due) in cases {
        let held: Vec<Pause> = pauses.iter().map(|(from, to)| pause(*from, *to)).collect();
        assert_eq!(run(H(hours), false, start, &held).due, support::at(due), "{start:?} {pauses:?}");
    }
}

/// Central European time of 2026: summer time from 29 March 01:00 to 25 October 01:00 UTC.
struct Berlin;

impl Zone for Berlin {
    fn offset(&self, instant: DateTime<Utc>) -> FixedOffset {
        let summer: std::ops::Range<DateTime<Utc>> =
            "2026-03-29T01:00:00Z".parse().unwrap().."2026-10-25T01:00:00Z".parse().unwrap();
        FixedOffset::east_opt(if summer.contains(&instant) { 7200 } else { 3600 }).unwrap()
    }
}

#[test]
fn where_the_clocks_change() {
    let utc = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
    let due = |length, start, pauses: &[Pause]| {
        term(&rule(length, false), cn(), start, pauses, &Berlin).unwrap().due
    };
    let instant = |text: &str| Moment::At(utc(text));
    // 28 March at noon, and 24 hours: 13:00 in summer time.
    assert_eq!(due(H(24), instant("2026-03-28T11:00:00Z"), &[]), utc("2026-03-29T11:00:00Z"));
    // The day after ends at midnight in summer time; the day of the change in October in winter time.
    assert_eq!(due(D(1), day("2026-03-28"), &[]), utc("2026-03-29T22:00:00Z"));
    assert_eq!(due(D(1), day("2026-10-24"), &[]), utc("2026-10-25T23:00:00Z"));
    // 23:30 on the 28th is still the 28th there: one day is the 29th.
    assert_eq!(due(D(1), instant("2026-03-28T22:30:00Z"), &[]), utc("2026-03-29T22:00:00Z"));
    // From the midnight before a day of 23 hours, and one of 25, in which all is paused.
    let spring = pause(day("2026-03-29"), day("2026-03-29"));
    assert_eq!(due(H(24), instant("2026-03-28T23:00:00Z"), &[spring]), utc("2026-03-30T22:00:00Z"));
    let autumn = pause(day("2026-10-25"), day("2026-10-25"));
    assert_eq!(due(H(24), instant("2026-10-24T22:00:00Z"), &[autumn]), utc("2026-10-26T23:00:00Z"));
    // Pauses of days do not care how long the days are: 28 March + 7 = 4 April, + 29 and 30 March.
    let over = pause(day("2026-03-28"), day("2026-03-30"));
    assert_eq!(due(D(7), day("2026-03-28"), &[over]), utc("2026-04-06T22:00:00Z"));
}

#[test]
fn each_stretch_says_why() {
    let spans = |term: &Term| match &term.explanation {
        Explanation::Days(days) => days.iter().map(|span| (span.days(), span.kind.clone())).collect(),
        Explanation::Hours(_) => Vec::new(),
    };
    use redress::domain::values::calendar::DayKind::{Holiday, Weekend};
    let paused = || SpanKind::Paused("appraisal".to_owned());
    // Thu 12 February: Fri 13 and Sat 14 count, nine days off, Tue 24 counts, 25 and 26 paused, 27.
    let term = run(Wd(4), false, day("2026-02-12"), &[pause(day("2026-02-24"), day("2026-02-26"))]);
    let expected = vec![
        (2, SpanKind::Counted),
        (9, SpanKind::Off(Holiday)),
        (1, SpanKind::Counted),
        (2, paused()),
        (1, SpanKind::Counted),
    ];
    assert_eq!(spans(&term), expected);
    // Fri 6 March + 1: the weekend moves the last day to Monday, which is the one day counted.
    let term = run(D(1), true, day("2026-03-06"), &[]);
    assert_eq!(spans(&term), vec![(2, SpanKind::Rolled(Weekend)), (1, SpanKind::Counted)]);
    assert_eq!(term.explanation.days_off().count(), 2);
    // Days off within calendar days count like any other.
    assert_eq!(spans(&run(D(15), false, day("2026-02-10"), &[])), vec![(15, SpanKind::Counted)]);
}

#[test]
fn years_without_data_are_estimates() {
    let estimated = |length, roll, start: &str| run(length, roll, day(start), &[]).estimated;
    assert!(estimated(Wd(5), false, "2026-12-29"));
    assert!(!estimated(Wd(5), false, "2026-12-21"));
    assert!(estimated(D(10), true, "2026-12-29") && !estimated(D(10), false, "2026-12-29"));
    assert!(estimated(D(365), true, "2026-06-01") && !estimated(D(365), true, "2025-06-01"));
}

#[test]
fn what_has_no_date() {
    let none = |length, start| term(&rule(length, true), cn(), start, &[], &china()).is_none();
    assert!(none(D(1), Moment::Unknown) && none(H(1), Moment::Unknown));
    for length in [H(u32::MAX), D(u32::MAX), Wd(u32::MAX), W(u32::MAX), M(u32::MAX), Y(u32::MAX)] {
        assert!(none(length, day("2026-03-02")), "{length:?}");
        assert!(
            none(length, Moment::At(DateTime::<Utc>::MAX_UTC)) && none(length, Moment::Day(NaiveDate::MIN))
        );
    }
    // A calendar of nothing but days off.
    let idle = Calendar { weekend: (1..=7).collect(), ..shipped_calendar("XX").unwrap().clone() };
    assert_eq!(term(&rule(Wd(1), false), &idle, day("2026-03-02"), &[], &china()), None);
    assert_eq!(term(&rule(D(1), true), &idle, day("2026-03-02"), &[], &china()), None);
}

fn some_length() -> impl Strategy<Value = (fn(u32) -> Length, u32)> {
    let kinds: Vec<fn(u32) -> Length> = vec![H, D, Wd, W, M, Y];
    (prop::sample::select(kinds), 1u32..40)
}

/// A moment of the years with data: the day only, or the minute.
fn some_moment() -> impl Strategy<Value = Moment> {
    (0u64..1400, 0i64..1440, any::<bool>()).prop_map(|(days, minutes, exact)| {
        let day = date("2023-06-01") + Days::new(days);
        if exact { Moment::At(china().start(day) + TimeDelta::minutes(minutes)) } else { Moment::Day(day) }
    })
}

/// Pauses that begin not long before or after a start, each of some weeks at most.
fn some_pauses() -> impl Strategy<Value = (Moment, Vec<Pause>)> {
    let pauses = prop::collection::vec((-20i64..80, 0i64..30, any::<bool>()), 0..5);
    (some_moment(), pauses).prop_map(|(start, pauses)| {
        let origin = start.earliest(&china()).unwrap();
        let moment = |hours: i64, exact: bool| {
            let at = origin + TimeDelta::hours(hours);
            if exact { Moment::At(at) } else { Moment::Day(china().day(at)) }
        };
        let held = |(from, long, exact): (i64, i64, bool)| {
            pause(moment(from * 17, exact), moment(from * 17 + long * 13, exact))
        };
        (start, pauses.into_iter().map(held).collect())
    })
}

fn anything() -> impl Strategy<Value = Moment> {
    prop_oneof![
        Just(Moment::Unknown),
        any::<i32>().prop_map(
            |n| NaiveDate::from_num_days_from_ce_opt(n).map_or(Moment::Day(NaiveDate::MAX), Moment::Day)
        ),
        any::<i64>()
            .prop_map(|ms| DateTime::from_timestamp_millis(ms)
                .map_or(Moment::At(DateTime::<Utc>::MIN_UTC), Moment::At)),
        some_moment(),
    ]
}

proptest! {
    #[test]
    fn the_explanation_adds_up((kind, n) in some_length(), (start, pauses) in some_pauses(), roll in any::<bool>()) {
        run(kind(n), roll, start, &pauses);
    }

    #[test]
    fn longer_is_never_sooner((kind, n) in some_length(), (start, pauses) in some_pauses(), roll in any::<bool>()) {
        let (short, long) = (run(kind(n), roll, start, &pauses), run(kind(n + 1), roll, start, &pauses));
        prop_assert!(short.due <= long.due, "{short:?} {long:?}");
    }

    #[test]
    fn pausing_never_shortens((kind, n) in some_length(), (start, mut pauses) in some_pauses(), roll in any::<bool>()) {
        let with = run(kind(n), roll, start, &pauses);
        pauses.pop();
        let without = run(kind(n), roll, start, &pauses);
        prop_assert!(without.due <= with.due, "{without:?} {with:?}");
        prop_assert!(run(kind(n), roll, start, &[]).due <= without.due);
    }

    #[test]
    fn the_order_of_pauses_says_nothing((kind, n) in some_length(), (start, mut pauses) in some_pauses()) {
        let there = run(kind(n), true, start, &pauses);
        pauses.reverse();
        prop_assert_eq!(run(kind(n), true, start, &pauses).due, there.due);
    }

    #[test]
    fn a_rolled_last_day_is_worked((kind, n) in some_length(), (start, pauses) in some_pauses()) {
        let Length::Hours(_) = kind(n) else {
            let last = run(kind(n), true, start, &pauses).last_day;
            prop_assert!(redress::domain::values::calendar::kind(cn(), last).is_working(), "{last}");
            return Ok(());
        };
    }

    #[test]
    fn nothing_panics(
        (kind, _) in some_length(),
        n in any::<u32>(),
        start in anything(),
        pauses in prop::collection::vec((anything(), anything()), 0..4),
        roll in any::<bool>(),
    ) {
        let pauses: Vec<Pause> = pauses.into_iter().map(|(from, to)| pause(from, to)).collect();
        let _ = term(&rule(kind(n), roll), cn(), start, &pauses, &china());
        let _ = term(&rule(kind(n % 400), roll), cn(), start, &pauses, &china());
    }
}
