//! Clocks that count opening hours only, counted by hand: from nine to six on working days in China, and over
//! the changes of clocks in Berlin.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

mod support;

use std::sync::Arc;

use chrono::{DateTime, FixedOffset, TimeDelta, Utc};
use proptest::prelude::*;
use redress::domain::readings::clock::{self, Explanation, Pause, SpanKind, Term, term};
use redress::domain::values::calendar::DayKind;
use redress::domain::{Context, Moment, Zone};
use redress::facts::{
    Calendar, ClockRule, CustomRules, Length, OpeningHours, Policy, Reason, Rules, check_policy,
    read_calendars, shipped_calendar,
};
use support::*;

fn open(from: &str, to: &str) -> Option<OpeningHours> {
    serde_json::from_value(serde_json::json!({ "from": from, "to": to })).ok()
}

/// China's calendar, with a desk that is open from nine to six.
fn cn() -> Calendar {
    Calendar { hours: open("09:00", "18:00"), ..shipped_calendar("CN").unwrap().clone() }
}

fn rule(hours: u32) -> ClockRule {
    ClockRule { opening_hours: true, ..ClockRule::counting(Length::Hours(hours), false) }
}

fn run(hours: u32, start: Moment, pauses: &[Pause]) -> Term {
    term(&rule(hours), &cn(), start, pauses, &china()).unwrap()
}

fn from(local: &str) -> Moment {
    Moment::At(at(local))
}

fn pause(from: Moment, to: Moment) -> Pause {
    Pause { clock: String::new(), from, to: Some(to), waits: false, reason: "appraisal".to_owned() }
}

/// Due, in local time, of so many opening hours from a local time on.
fn due(hours: u32, start: &str) -> String {
    local(run(hours, from(start), &[]).due)
}

fn local(instant: DateTime<Utc>) -> String {
    china().local(instant).format("%m-%d %H:%M").to_string()
}

/// The stretches with the local time at which each ends.
fn stretches(term: &Term) -> Vec<(String, SpanKind)> {
    let Explanation::Hours(spans) = &term.explanation else { panic!("hours") };
    spans.iter().map(|span| (local(span.to), span.kind.clone())).collect()
}

/// Monday, 2 March 2026 is a working day, as is the rest of that week.
#[test]
fn hours_run_while_it_is_open() {
    assert_eq!(due(4, "2026-03-02 10:00"), "03-02 14:00");
    assert_eq!(due(4, "2026-03-02 06:30"), "03-02 13:00", "from the opening on");
    assert_eq!(due(4, "2026-03-02 18:00"), "03-03 13:00", "after closing");
    assert_eq!(due(4, "2026-03-02 23:59"), "03-03 13:00");
    // Two hours on Monday, two on Tuesday.
    assert_eq!(due(4, "2026-03-02 16:00"), "03-03 11:00");
    // What ends as it closes ends then, and not at the next opening.
    assert_eq!(due(2, "2026-03-02 16:00"), "03-02 18:00");
    assert_eq!(due(9, "2026-03-02 09:00"), "03-02 18:00");
    // 24 hours are two days of nine hours, and six.
    assert_eq!(due(24, "2026-03-02 09:00"), "03-04 15:00");
    // Of a day alone: from its end on.
    assert_eq!(local(run(4, Moment::Day("2026-03-02".parse().unwrap()), &[]).due), "03-03 13:00");
}

#[test]
fn friday_evening_goes_on_on_monday() {
    // Friday, 6 March: half an hour; Monday the 9th: three and a half.
    let term = run(4, from("2026-03-06 17:30"), &[]);
    assert_eq!(
        (local(term.due), term.last_day.to_string()),
        ("03-09 12:30".to_owned(), "2026-03-09".to_owned())
    );
    let expected = [
        ("03-06 18:00", SpanKind::Counted),
        ("03-07 00:00", SpanKind::Closed),
        ("03-09 00:00", SpanKind::Off(DayKind::Weekend)),
        ("03-09 09:00", SpanKind::Closed),
        ("03-09 12:30", SpanKind::Counted),
    ];
    assert_eq!(stretches(&term), expected.map(|(to, kind)| (to.to_owned(), kind)));
    assert_eq!(term.explanation.counted(), TimeDelta::hours(4).num_milliseconds());
    assert_eq!(term.explanation.days_off().count(), 0, "it counts hours");
    assert_eq!(due(4, "2026-03-06 19:00"), "03-09 13:00");
    assert_eq!(due(4, "2026-03-07 12:00"), "03-09 13:00", "received on Saturday");
}

/// Spring Festival 2026: off from Sunday, 15 February, to Monday the 23rd; Saturday the 14th is worked.
#[test]
fn a_holiday_is_passed_over_and_a_worked_saturday_counts() {
    assert_eq!(due(4, "2026-02-13 16:00"), "02-14 11:00");
    // Two hours on the 14th, two on Tuesday the 24th.
    let term = run(4, from("2026-02-14 16:00"), &[]);
    assert_eq!((local(term.due), term.estimated), ("02-24 11:00".to_owned(), false));
    assert!(stretches(&term).contains(&("02-24 00:00".to_owned(), SpanKind::Off(DayKind::Holiday))));
    // Through a year whose schedule is not out.
    assert!(run(4, from("2026-12-31 16:00"), &[]).estimated);
}

#[test]
fn a_pause_counts_for_nothing_whether_it_is_open_or_not() {
    // From 16:00 on Monday: an hour, then paused to Tuesday 10:00; three hours from there.
    let over_night = pause(from("2026-03-02 17:00"), from("2026-03-03 10:00"));
    let term = run(4, from("2026-03-02 16:00"), &[over_night]);
    assert_eq!(local(term.due), "03-03 13:00");
    let expected = [
        ("03-02 17:00", SpanKind::Counted),
        ("03-03 10:00", SpanKind::Paused("appraisal".to_owned())),
        ("03-03 13:00", SpanKind::Counted),
    ];
    assert_eq!(stretches(&term), expected.map(|(to, kind)| (to.to_owned(), kind)));
    // While it is closed it takes nothing away: an hour on Monday, three on Tuesday.
    let closed = pause(from("2026-03-02 20:00"), from("2026-03-03 07:00"));
    assert_eq!(local(run(4, from("2026-03-02 17:00"), &[closed]).due), "03-03 12:00");
    // One that begins at the end changes nothing; one that is on at the start does.
    let late = pause(from("2026-03-02 14:00"), from("2026-03-04 10:00"));
    assert_eq!(local(run(4, from("2026-03-02 10:00"), &[late]).due), "03-02 14:00");
    let early = pause(from("2026-03-01 10:00"), from("2026-03-02 11:30"));
    assert_eq!(local(run(4, from("2026-03-02 10:00"), &[early]).due), "03-02 15:30");
    // Two in a day.
    let two = [
        pause(from("2026-03-02 11:00"), from("2026-03-02 12:00")),
        pause(from("2026-03-02 13:00"), from("2026-03-02 14:00")),
    ];
    assert_eq!(local(run(4, from("2026-03-02 10:00"), &two).due), "03-02 16:00");
}

/// Central European time of 2026: to summer time on 29 March at two, back on 25 October at three.
struct Berlin;

impl Zone for Berlin {
    fn offset(&self, instant: DateTime<Utc>) -> FixedOffset {
        let summer = "2026-03-29T01:00:00Z".parse::<DateTime<Utc>>().unwrap()
            ..="2026-10-25T00:59:59Z".parse().unwrap();
        FixedOffset::east_opt(if summer.contains(&instant) { 7200 } else { 3600 }).unwrap()
    }
}

#[test]
fn clocks_that_change_move_the_opening_and_not_the_count() {
    let germany = Calendar { hours: open("09:00", "18:00"), ..shipped_calendar("DE").unwrap().clone() };
    let due = |calendar: &Calendar, hours, start: &str| {
        let start = Moment::At(Berlin.instant(start.parse().unwrap()));
        let due = term(&rule(hours), calendar, start, &[], &Berlin).unwrap().due;
        Berlin.local(due).to_string()
    };
    // Friday 17:00 to Monday 12:00, by the clock on the wall before and after.
    assert_eq!(due(&germany, 4, "2026-03-27T17:00:00"), "2026-03-30 12:00:00");
    assert_eq!(due(&germany, 4, "2026-10-23T17:00:00"), "2026-10-26 12:00:00");
    // A desk that never closes and has no days off: a day of 23 hours, and one of 25.
    let always = Calendar { hours: open("00:00", "00:00"), weekend: Vec::new(), ..germany.clone() };
    assert_eq!(due(&always, 24, "2026-03-29T00:00:00"), "2026-03-30 01:00:00");
    assert_eq!(due(&always, 24, "2026-10-25T00:00:00"), "2026-10-25 23:00:00");
    // From one to four on the night without the hour from two to three: two hours, and one the night after.
    let night = Calendar { hours: open("01:00", "04:00"), ..always };
    assert_eq!(due(&night, 3, "2026-03-29T00:00:00"), "2026-03-30 02:00:00");
    assert_eq!(due(&night, 4, "2026-10-25T00:00:00"), "2026-10-25 04:00:00", "two to three comes twice");
}

/// Without hours in the calendar, or without the rule asking for them, every hour counts.
#[test]
fn it_is_off_unless_both_say_so() {
    let start = from("2026-03-06 17:30");
    let plain = ClockRule::counting(Length::Hours(24), false);
    let count = |rule: &ClockRule, calendar: &Calendar| {
        local(term(rule, calendar, start, &[], &china()).unwrap().due)
    };
    let without = shipped_calendar("CN").unwrap();
    assert_eq!(count(&plain, without), "03-07 17:30");
    assert_eq!(count(&plain, &cn()), "03-07 17:30");
    assert_eq!(count(&rule(24), without), "03-07 17:30");
    // Half an hour on Friday; nine on Monday, nine on Tuesday, five and a half on Wednesday.
    assert_eq!(count(&rule(24), &cn()), "03-11 14:30");
    // Days are counted as ever.
    let days = ClockRule { opening_hours: true, ..ClockRule::counting(Length::WorkingDays(2), false) };
    assert_eq!(count(&days, &cn()), "03-11 00:00");
    let shipped = Rules::default();
    assert!(shipped.calendars().iter().all(|calendar| calendar.hours.is_none()));
    assert!(shipped.policies().iter().flat_map(|policy| &policy.clocks).all(|rule| !rule.opening_hours));
}

/// A desk that acknowledges within eight hours of being open.
#[test]
fn a_register_goes_by_its_own() {
    let mut policy = Policy { id: "mine".to_owned(), ..Rules::default().policy("desk_cn").unwrap().clone() };
    let first = Arc::make_mut(&mut policy.clocks[0]);
    (first.opening_hours, first.length) = (true, Length::Hours(8));
    assert_eq!(check_policy(&Rules::default(), &policy), []);
    let mut wrong = policy.clone();
    Arc::make_mut(&mut wrong.clocks[0]).length = Length::Days(1);
    let faults = check_policy(&Rules::default(), &wrong);
    assert_eq!(faults.len(), 1);
    assert_eq!((faults[0].place.member.as_str(), &faults[0].reason), ("opening_hours", &Reason::NotInHours));

    let text = serde_json::to_string(&cn()).unwrap();
    assert_eq!(read_calendars(&text).unwrap(), [cn()]);
    assert_eq!(read_calendars(&text.replace("\"09:00\"", "\"19:00\"")).unwrap_err().len(), 1);
    assert!(!serde_json::to_string(shipped_calendar("CN").unwrap()).unwrap().contains("hours"));
    assert!(!serde_json::to_string(&*policy.clocks[1]).unwrap().contains("opening_hours"));

    let own = CustomRules { policies: vec![policy], calendars: vec![cn()], ..CustomRules::default() };
    let rules = Rules::new(own);
    let zone = china();
    let received = from("2026-03-06 16:00");
    let desk = Desk::lodge_under("mine@2", received, at("2026-03-06 16:00"));
    let context = Context { rules: &rules, zone: &zone, now: desk.now };
    // Two hours on Friday, six on Monday.
    let acknowledge = clock::find(&context, &desk.case, "acknowledge").unwrap();
    assert_eq!(local(acknowledge.due), "03-09 15:00");
}

proptest! {
    /// The stretches follow one another from the start to the end, and what counts is what the rule says.
    #[test]
    fn stretches_lie_end_to_end(
        hours in 1u32..200,
        minute in 0i64..60 * 24 * 300,
        held in prop::collection::vec((0i64..60 * 24 * 20, 1i64..60 * 24 * 5), 0..4),
    ) {
        let start = at("2026-01-01 00:00") + TimeDelta::minutes(minute);
        let after = |minutes| Moment::At(start + TimeDelta::minutes(minutes));
        let pauses: Vec<Pause> =
            held.iter().map(|(after_start, length)| pause(after(*after_start), after(after_start + length))).collect();
        let term = run(hours, Moment::At(start), &pauses);
        let Explanation::Hours(spans) = &term.explanation else { panic!("hours") };
        let mut next = start;
        for span in spans {
            prop_assert!(span.from == next && span.to > span.from, "{spans:?}");
            next = span.to;
        }
        prop_assert_eq!(next, term.due);
        prop_assert_eq!(term.explanation.counted(), TimeDelta::hours(hours.into()).num_milliseconds());
        prop_assert_eq!(&spans.last().unwrap().kind, &SpanKind::Counted);
    }
}
