//! The clocks against dates that an independent script counted day by day from what the laws say, and the
//! calendars against lists of public holidays that were computed elsewhere. How the files were made stands in
//! `tests/fixtures/oracle/README.md`.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::{DateTime, FixedOffset, NaiveDate, Utc};
use redress::domain::readings::clock::{Pause, term};
use redress::domain::{Moment, Zone};
use redress::facts::{Bilingual, Calendar, ClockRule, Length, Roll, Rules, Year};
use serde::Deserialize;

#[derive(Deserialize)]
struct Frozen {
    /// Seconds ahead of UTC from each instant on.
    zones: HashMap<String, Vec<(DateTime<Utc>, i32)>>,
    calendars: HashMap<String, FrozenCalendar>,
    cases: Vec<Case>,
}

#[derive(Deserialize)]
struct FrozenCalendar {
    weekend: Vec<u8>,
    /// Days off, days worked, whether the schedule is out.
    years: BTreeMap<i32, (Vec<NaiveDate>, Vec<NaiveDate>, bool)>,
}

/// Region, zone, length, start, with its first day, roll, other length, still by itself, days after that at
/// least, pauses; then what comes of it: due, last day, estimated.
#[derive(Debug, Deserialize)]
struct Case(
    String,
    String,
    (String, u32),
    Moment,
    bool,
    String,
    Option<(String, u32)>,
    bool,
    u32,
    Vec<(Moment, Moment)>,
    DateTime<Utc>,
    NaiveDate,
    bool,
);

struct Table<'a>(&'a [(DateTime<Utc>, i32)]);

impl Zone for Table<'_> {
    fn offset(&self, instant: DateTime<Utc>) -> FixedOffset {
        let at = self.0.partition_point(|(from, _)| *from <= instant).saturating_sub(1);
        FixedOffset::east_opt(self.0[at].1).unwrap()
    }
}

fn length((unit, count): &(String, u32)) -> Length {
    serde_json::from_value(serde_json::json!({ unit.as_str(): count })).unwrap()
}

fn calendar(frozen: &FrozenCalendar) -> Calendar {
    let year =
        |(year, (holidays, workdays, schedule)): (&i32, &(Vec<NaiveDate>, Vec<NaiveDate>, bool))| Year {
            year: *year,
            source: String::new(),
            checked: true,
            schedule: *schedule,
            holidays: holidays.clone(),
            workdays: workdays.clone(),
        };
    Calendar {
        region: String::new(),
        name: Bilingual::default(),
        weekend: frozen.weekend.clone(),
        hours: None,
        years: frozen.years.iter().map(year).collect(),
    }
}

fn rule(case: &Case) -> ClockRule {
    let roll = if case.5 == "holidays" { Roll::Holidays } else { Roll::DaysOff };
    let events = |is: bool| if is { vec!["agree".to_owned()] } else { Vec::new() };
    ClockRule {
        pausable: true,
        first_day: case.4,
        roll,
        or_later: case.6.as_ref().map(length),
        pause_from: events(case.7),
        pause_to: events(case.7),
        at_least_after_pause: case.8,
        ..ClockRule::counting(length(&case.2), !case.5.is_empty())
    }
}

#[test]
fn every_date_is_the_one_that_was_counted_elsewhere() {
    let frozen: Frozen = serde_json::from_str(include_str!("fixtures/oracle/cases.json")).unwrap();
    let calendars: HashMap<&str, Calendar> =
        frozen.calendars.iter().map(|(region, days)| (region.as_str(), calendar(days))).collect();
    assert!(frozen.cases.len() >= 500);
    let mut wrong = Vec::new();
    for case in &frozen.cases {
        let zone = Table(&frozen.zones[&case.1]);
        let pause = |(from, to): &(Moment, Moment)| Pause {
            clock: String::new(),
            from: *from,
            to: Some(*to),
            waits: false,
            reason: "appraisal".to_owned(),
        };
        let pauses: Vec<Pause> = case.9.iter().map(pause).collect();
        let found = term(&rule(case), &calendars[case.0.as_str()], case.3, &pauses, &zone).unwrap();
        if (found.due, found.last_day, found.estimated) != (case.10, case.11, case.12) {
            wrong.push(format!("{} {} {} for {case:?}", found.due, found.last_day, found.estimated));
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), frozen.cases.len(), wrong.join("\n"));
}

/// Days off that the lists leave out, and why they are days off here.
const BESIDE: &[(&str, &[&str])] = &[
    // Substitutes of Australia Day, Boxing Day, Christmas and New Year that every state and territory has.
    ("AU", &["2025-01-27", "2026-12-28", "2027-12-27", "2027-12-28", "2028-01-03"]),
    // General holidays that the lists have under a category of their own: Good Friday, the day after, Easter
    // Monday.
    (
        "HK",
        &[
            "2024-03-29",
            "2024-03-30",
            "2024-04-01",
            "2025-04-18",
            "2025-04-19",
            "2025-04-21",
            "2026-04-03",
            "2026-04-04",
            "2027-03-26",
            "2027-03-27",
            "2028-04-15",
        ],
    ),
];

#[test]
fn every_calendar_has_the_days_off_of_the_lists() {
    let lists: BTreeMap<String, BTreeMap<i32, BTreeSet<NaiveDate>>> =
        serde_json::from_str(include_str!("fixtures/oracle/holidays.json")).unwrap();
    let rules = Rules::default();
    assert_eq!(lists.len(), 17);
    for (region, years) in &lists {
        let shipped = rules.calendar(region).unwrap_or_else(|| panic!("no calendar of {region}"));
        let beside = BESIDE.iter().find(|(known, _)| known == region).map_or(&[][..], |(_, days)| days);
        let beside: BTreeSet<NaiveDate> = beside.iter().map(|day| day.parse().unwrap()).collect();
        for (year, listed) in years {
            let entry = shipped.year(*year).unwrap_or_else(|| panic!("{region} lacks {year}"));
            let days: BTreeSet<NaiveDate> = entry.holidays.iter().copied().collect();
            let plain: BTreeSet<NaiveDate> = days.difference(&beside).copied().collect();
            assert_eq!(&plain, listed, "{region} {year}");
        }
    }
}
