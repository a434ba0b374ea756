//! Due dates against dates counted by hand. Calendars as published for mainland China:
//! Spring Festival 2026: 15–23 February off, Saturdays 14 and 28 February worked;
//! National Day 2025: 1–8 October off, Sunday 28 September and Saturday 11 October worked.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

mod support;

use chrono::{DateTime, FixedOffset, NaiveDate, TimeDelta, Utc};
use redress::domain::history::refusal::Refusal;
use redress::domain::history::step::{Contact, Convene, Step};
use redress::domain::readings::clock::{self, Clock, ClockState};
use redress::domain::values::calendar::DayKind;
use redress::domain::{Context, Field, Moment, Zone};
use redress::facts::{CustomRules, Rules, Who, shipped_calendar};
use support::*;

fn find(desk: &Desk, id: &str) -> Clock {
    clock::find(&desk.context(), &desk.case, id).unwrap_or_else(|| panic!("no clock {id}"))
}

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn day(text: &str) -> Moment {
    Moment::Day(date(text))
}

fn received(moment: Moment) -> Desk {
    Desk::lodge_under("desk@1", moment, at("2026-12-31 10:00"))
}

#[test]
fn twenty_four_hours() {
    let desk = Desk::lodge("2026-02-12 10:00");
    let clock = find(&desk, "acknowledge");
    assert_eq!((clock.due, clock.last_day), (at("2026-02-13 10:00"), date("2026-02-13")));
    // Hours run through holidays; nothing is skipped.
    assert!(clock.explanation.days_off().next().is_none() && !clock.estimated);
    let midnight = find(&Desk::lodge("2026-02-12 00:00"), "acknowledge");
    assert_eq!(midnight.due, at("2026-02-13 00:00"));
    assert_eq!(midnight.last_day, date("2026-02-12"), "the last instant in time is of the day before");
}

#[test]
fn seven_working_days_across_spring_festival() {
    let clock = find(&Desk::lodge("2026-02-12 10:00"), "review");
    // Thursday 12 February is not counted. Fri 13 (1), Sat 14 worked (2), 15–23 off,
    // Tue 24 (3), Wed 25 (4), Thu 26 (5), Fri 27 (6), Sat 28 worked (7).
    assert_eq!(clock.last_day, date("2026-02-28"));
    assert_eq!(clock.due, at("2026-03-01 00:00"));
    let skipped: Vec<NaiveDate> = clock.explanation.days_off().map(|(day, _)| day).collect();
    assert_eq!(skipped, date("2026-02-15").iter_days().take(9).collect::<Vec<_>>());
    assert!(clock.explanation.days_off().all(|(_, kind)| kind == DayKind::Holiday));
}

/// Rules are a value: the same case has another last day by a calendar with one more day off, and neither
/// disturbs the other.
#[test]
fn other_rules_set_other_dates_side_by_side() {
    let desk = Desk::lodge("2026-02-12 10:00");
    let mut calendar = desk.context().rules.calendar("CN").unwrap().clone();
    let year = calendar.years.iter_mut().find(|year| year.year == 2026).unwrap();
    year.holidays.push(date("2026-02-24"));
    let custom = CustomRules { calendars: vec![calendar], ..CustomRules::default() };
    let rules = Rules::new(custom);
    let theirs = Context { rules: &rules, ..desk.context() };
    let last_day = |context: &Context<'_>| clock::last_day(context, &desk.case, "review");
    assert_eq!(last_day(&desk.context()), Some(date("2026-02-28")));
    // As above, but for Tuesday the 24th: Wed 25 (3) … Sat 28 worked (6), Mon 2 March (7).
    assert_eq!(last_day(&theirs), Some(date("2026-03-02")));
    assert_eq!(last_day(&desk.context()), Some(date("2026-02-28")));
}

#[test]
fn seven_working_days_across_national_day() {
    let clock = find(&Desk::lodge("2025-09-26 10:00"), "review");
    // Friday 26 September is not counted. Sat 27 off, Sun 28 worked (1), Mon 29 (2), Tue 30 (3),
    // 1–8 October off, Thu 9 (4), Fri 10 (5), Sat 11 worked (6), Sun 12 off, Mon 13 (7).
    assert_eq!(clock.last_day, date("2025-10-13"));
    let off = clock.explanation.days_off();
    let weekend: Vec<NaiveDate> =
        off.filter(|(_, kind)| *kind == DayKind::Weekend).map(|(day, _)| day).collect();
    assert_eq!(weekend, [date("2025-09-27"), date("2025-10-12")]);
    assert_eq!(clock.explanation.days_off().count(), 10);
}

#[test]
fn sixty_days_over_month_ends() {
    let mut desk = Desk::lodge("2026-01-31 09:00");
    desk.does(&li(), accept());
    // 31 January + 28 = 28 February, + 31 = 31 March (59), + 1 = 1 April (60).
    let clock = find(&desk, "resolve");
    assert_eq!((clock.last_day, clock.due), (date("2026-04-01"), at("2026-04-02 00:00")));
    // In a leap year February has a day more: 31 January + 60 = 31 March 2024.
    let mut leap = Desk::lodge("2024-01-31 09:00");
    leap.does(&li(), accept());
    assert_eq!(find(&leap, "resolve").last_day, date("2024-03-31"));
}

#[test]
fn years_end_with_the_month() {
    // It happened on 29 February 2024, and the complaint is made later. Three years: 2027 has no such
    // day, so 28 February; that is a Sunday, which moves to Monday, 1 March (SAMR Order 121, Article 45).
    let mut own = Desk::lodge_under("personal@1", day("2024-03-20"), at("2024-03-20 10:00"));
    assert_eq!(clock::find(&own.context(), &own.case, "bar"), None, "nobody has said when it happened");
    own.does(&owner(), amend(Field::FactsDate, "2024-02-29"));
    assert_eq!(find(&own, "bar").last_day, date("2027-03-01"));
}

#[test]
fn a_last_day_that_is_a_holiday_moves_for_the_complainant() {
    let mut desk = Desk::lodge("2026-02-03 10:00");
    desk.does(&li(), settle_at_once());
    // 3 February + 15 days = 18 February, off until the 23rd: Tuesday 24.
    let clock = find(&desk, "respond");
    assert_eq!((clock.last_day, clock.explanation.days_off().count()), (date("2026-02-24"), 6));
    // For the handler the last day stands: 7 days from Tuesday 10 February is the 17th.
    desk.at("2026-02-10 10:00").does(&customer(), respond("accept"));
    assert_eq!(find(&desk, "follow_up").last_day, date("2026-02-17"));
}

#[test]
fn a_rejection_starts_no_follow_up() {
    let mut desk = Desk::lodge("2026-03-02 10:00");
    desk.does(&li(), settle_at_once()).does(&customer(), respond("reject"));
    assert_eq!(clock::find(&desk.context(), &desk.case, "follow_up"), None);
}

#[test]
fn where_only_the_day_is_known() {
    // Received some time on 2 March: 24 hours are over at the end of the 3rd at the latest.
    let clock = find(&received(day("2026-03-02")), "acknowledge");
    assert_eq!((clock.due, clock.last_day), (at("2026-03-04 00:00"), date("2026-03-03")));
    let state = |received_at: Moment, acknowledged: Moment| {
        let mut desk = received(received_at);
        desk.write(&li(), acknowledged, acknowledge());
        find(&desk, "acknowledge").state(&in_china(at("2026-12-31 10:00")))
    };
    assert_eq!(state(day("2026-03-02"), day("2026-03-03")), ClockState::Kept);
    assert_eq!(state(day("2026-03-02"), day("2026-03-04")), ClockState::Late);
    // Due on the 3rd at ten; done on the 3rd, nobody knows when.
    let exact = Moment::At(at("2026-03-02 10:00"));
    assert_eq!(state(exact, day("2026-03-03")), ClockState::Unclear);
    assert_eq!(state(exact, day("2026-03-02")), ClockState::Kept);
    assert_eq!(state(exact, day("2026-03-04")), ClockState::Late);
    assert_eq!(state(exact, Moment::Unknown), ClockState::Unclear);
    // The first instant that is too late is too late.
    assert_eq!(state(exact, Moment::At(at("2026-03-03 09:59"))), ClockState::Kept, "to the minute");
    assert_eq!(state(exact, Moment::At(at("2026-03-03 10:00"))), ClockState::Late, "to the minute");
    assert!(clock::clocks(&in_china(at("2026-12-31 10:00")), &received(Moment::Unknown).case).is_empty());
}

#[test]
fn a_year_without_data_is_an_estimate() {
    // From Wednesday 30 December 2026: Thu 31 (1), Fri 1 January 2027 (2, taken as worked for want
    // of data), Mon 4 (3), Tue 5 (4), Wed 6 (5), Thu 7 (6), Fri 8 (7).
    let mut cn = shipped_calendar("CN").unwrap().clone();
    cn.years.retain(|year| year.year <= 2026);
    let rules = Rules::new(CustomRules { calendars: vec![cn], ..CustomRules::default() });
    let find = |desk: &Desk, id: &str| {
        clock::find(&Context { rules: &rules, ..desk.context() }, &desk.case, id).unwrap()
    };
    let clock = find(&Desk::lodge("2026-12-30 10:00"), "review");
    assert_eq!((clock.last_day, clock.estimated), (date("2027-01-08"), true));
    assert!(!find(&Desk::lodge("2026-12-22 10:00"), "review").estimated);
    // The other end: the last days of 2023 are not known either, though the due date is.
    assert!(find(&Desk::lodge("2023-12-25 10:00"), "review").estimated);
    assert!(!find(&Desk::lodge("2023-12-31 10:00"), "review").estimated, "counted from 1 January");
    // Calendar days need no calendar.
    let mut desk = Desk::lodge("2026-12-30 10:00");
    desk.does(&li(), accept());
    assert!(!find(&desk, "resolve").estimated);
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
fn in_a_zone_with_summer_time() {
    let utc = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
    // Received on 28 March at noon, the day before the change: 24 hours end at 13:00 local time.
    let mut desk =
        Desk::lodge_under("desk@1", Moment::At(utc("2026-03-28T11:00:00Z")), utc("2026-03-28T11:00:00Z"));
    let in_berlin = Context { zone: &Berlin, ..desk.context() };
    let acknowledge = clock::find(&in_berlin, &desk.case, "acknowledge").unwrap();
    assert_eq!(acknowledge.due, utc("2026-03-29T11:00:00Z"));
    // Taken up on 28 March at 23:30 local time, the 29th in China. 28 March + 60 days = 27 May;
    // that day ends at 22:00 UTC in summer time.
    desk.write(&li(), Moment::At(utc("2026-03-28T22:30:00Z")), accept());
    let resolve = clock::find(&in_berlin, &desk.case, "resolve").unwrap();
    assert_eq!((resolve.last_day, resolve.due), (date("2026-05-27"), utc("2026-05-27T22:00:00Z")));
    assert_eq!(clock::last_day(&desk.context(), &desk.case, "resolve"), Some(date("2026-05-28")));
    // Received some time on the 25-hour day of October: 24 hours after its end.
    let autumn = Desk::lodge_under("desk@1", day("2026-10-25"), utc("2026-10-25T12:00:00Z"));
    let acknowledge = clock::find(&in_berlin, &autumn.case, "acknowledge").unwrap();
    assert_eq!(acknowledge.due, utc("2026-10-26T23:00:00Z"));
}

#[test]
fn how_a_running_clock_stands() {
    let clock = find(&Desk::lodge("2026-03-02 10:00"), "review");
    // Seven working days from Monday 2 March: Wednesday 11.
    assert_eq!(clock.last_day, date("2026-03-11"));
    for (now, state) in [
        ("2026-03-07 23:59", ClockState::Running),
        ("2026-03-08 00:00", ClockState::DueSoon),
        ("2026-03-10 23:59", ClockState::DueSoon),
        ("2026-03-11 00:00", ClockState::DueToday),
        ("2026-03-11 23:59", ClockState::DueToday),
        ("2026-03-12 00:00", ClockState::Overdue),
    ] {
        assert_eq!(clock.state(&in_china(at(now))), state, "{now}");
    }
}

#[test]
fn what_runs_out_next() {
    let mut desk = Desk::lodge("2026-03-02 10:00");
    let next =
        |desk: &Desk| clock::next_due(&desk.context(), &desk.case).map(|clock| clock.id().into_owned());
    assert_eq!(next(&desk).as_deref(), Some("acknowledge"));
    desk.does(&li(), acknowledge());
    assert_eq!(next(&desk).as_deref(), Some("review"));
    desk.does(&li(), accept());
    assert_eq!(next(&desk).as_deref(), Some("resolve"));
    desk.does(&li(), investigate()).does(&li(), notify());
    assert_eq!(next(&desk).as_deref(), Some("respond"));
    desk.does(&customer(), ask_again());
    assert_eq!(next(&desk).as_deref(), Some("reconsider"));
    desk.does(&wang(), decide_again(true)).does(&customer(), respond("accept"));
    assert_eq!(next(&desk).as_deref(), Some("follow_up"));
    desk.does(&li(), follow_up("fixed"));
    assert_eq!(next(&desk).as_deref(), Some("again"), "to be closed: no rule says by when");
    desk.does(&li(), close("solved"));
    assert_eq!(next(&desk).as_deref(), Some("reopen"));
    let reopening = find(&desk, "reopen");
    // 2 March + 30 days = 1 April.
    assert_eq!((reopening.last_day, reopening.is_soft()), (date("2026-04-01"), true));
    assert_eq!(reopening.due - at("2026-04-01 00:00"), TimeDelta::days(1));
}

#[test]
fn dates_to_come() {
    let mut desk = Desk::lodge("2026-03-02 10:00");
    let ends = |desk: &Desk, now: &str| -> Vec<_> {
        let clocks = clock::to_come(&in_china(at(now)), &desk.case).into_iter();
        clocks.map(|clock| (clock.id().into_owned(), clock.last_day, clock.ends_with_day(&china()))).collect()
    };
    // Received on a Monday: 24 hours later, and seven working days later, Wednesday of the week after.
    let acknowledge_by = ("acknowledge".into(), date("2026-03-03"), false);
    let review_by = ("review".into(), date("2026-03-11"), true);
    assert_eq!(ends(&desk, "2026-03-02 11:00"), [acknowledge_by, review_by.clone()]);
    // What ran out is not to come, what was done neither.
    assert_eq!(ends(&desk, "2026-03-03 10:00"), [review_by]);
    assert_eq!(ends(&desk, "2026-03-12 00:00"), []);
    desk.does(&li(), acknowledge()).does(&li(), accept());
    // 2 March + 60 days = 1 May.
    assert_eq!(ends(&desk, "2026-03-02 11:00"), [("resolve".into(), date("2026-05-01"), true)]);
    desk.does(&li(), pause("resolve"));
    assert_eq!(ends(&desk, "2026-03-02 11:00"), [], "nobody knows until when");
    desk.does(&customer(), withdraw()).does(&li(), close("withdrawn"));
    assert_eq!(ends(&desk, "2026-03-02 11:00"), [], "the time to reopen is nobody's work");
}

#[test]
fn a_pause_by_a_step_of_its_own() {
    let mut desk = Desk::lodge("2026-03-02 09:00");
    desk.does(&li(), acknowledge()).does(&li(), accept());
    // 2 March + 60 days = 1 May.
    assert_eq!(find(&desk, "resolve").last_day, date("2026-05-01"));
    desk.at("2026-03-10 10:00").does(&li(), pause("resolve"));
    let paused = find(&desk, "resolve");
    assert_eq!(paused.state(&in_china(at("2026-03-20 10:00"))), ClockState::Paused);
    assert_eq!(paused.last_day, date("2026-05-01"), "the earliest there can be");
    assert_eq!(paused.paused.as_ref().map(|pause| pause.reason.as_str()), Some("appraisal"));
    assert_eq!(clock::next_due(&desk.context(), &desk.case), None);
    // 11–30 March: twenty days. 1 May + 20 = 21 May.
    desk.at("2026-03-30 10:00").does(&li(), resume("resolve"));
    let resumed = find(&desk, "resolve");
    assert_eq!((resumed.last_day, resumed.paused.is_none()), (date("2026-05-21"), true));
    assert_eq!(resumed.explanation.counted(), 60);
    assert_eq!(
        clock::next_due(&desk.context(), &desk.case).map(|clock| clock.id().into_owned()).as_deref(),
        Some("resolve")
    );
}

#[test]
fn what_a_pause_does_not_touch() {
    let mut desk = Desk::lodge("2026-03-02 09:00");
    desk.does(&li(), accept()).at("2026-03-10 10:00").does(&li(), pause("resolve"));
    // Stopped while it was paused: the days of the pause are still not counted, those after do not exist.
    desk.does(&li(), investigate()).at("2026-05-20 10:00").does(&li(), notify());
    let stopped = find(&desk, "resolve");
    // 11 March – 20 May is 71 days: 1 May + 71 = 11 July.
    assert_eq!((stopped.last_day, stopped.paused.is_none()), (date("2026-07-11"), true));
    assert_eq!(stopped.state(&in_china(at("2026-09-01 10:00"))), ClockState::Kept);
    desk.at("2026-06-20 10:00").does(&li(), resume("resolve"));
    assert_eq!(find(&desk, "resolve"), stopped);
    // One that ran out before the pause began stays overdue: 1 May is the last day.
    let mut late = Desk::lodge("2026-03-02 09:00");
    late.does(&li(), accept()).at("2026-05-02 10:00").does(&li(), pause("resolve"));
    assert_eq!(find(&late, "resolve").state(&in_china(at("2026-05-03 10:00"))), ClockState::Overdue);
    // A clock that cannot be paused runs on.
    late.write(&li(), Moment::At(at("2026-03-02 10:00")), pause(""));
    assert_eq!(find(&late, "acknowledge").due, at("2026-03-03 09:00"));
}

#[test]
fn asking_for_material_pauses_until_it_comes() {
    let asked = || {
        let mut desk = Desk::lodge("2026-03-02 09:00");
        desk.does(&li(), acknowledge()).does(&li(), accept());
        desk.at("2026-03-05 10:00").does(&li(), ask_material("2026-03-20"));
        desk
    };
    let says = |desk: &mut Desk, when: &str| {
        let contact =
            Contact { direction: "incoming".into(), with: "complainant".into(), ..Contact::default() };
        desk.at(when).does(&li(), Step::Contact(contact));
    };
    // Nothing came: 6–20 March is fifteen days, 1 May + 15 = 16 May.
    let mut desk = asked();
    assert_eq!(find(&desk, "resolve").last_day, date("2026-05-16"));
    let material = find(&desk, "material");
    assert_eq!((material.last_day, material.who()), (date("2026-03-20"), Who::Complainant));
    assert!(material.is_complainants(desk.context().rules, &desk.case));
    assert_eq!(material.explanation.counted(), 15);
    // It came on the 10th: five days. The clock of the material is gone.
    says(&mut desk, "2026-03-10 12:00");
    assert_eq!(find(&desk, "resolve").last_day, date("2026-05-06"));
    assert_eq!(clock::find(&desk.context(), &desk.case, "material"), None);
    // It came after the day was over.
    let mut desk = asked();
    says(&mut desk, "2026-03-25 12:00");
    assert_eq!(find(&desk, "resolve").last_day, date("2026-05-16"));
    // All clocks were resumed on the 8th: 6, 7, 8. One clock resumed by name does not end the waiting.
    let mut desk = asked();
    desk.at("2026-03-07 10:00").does(&li(), pause("resolve"));
    desk.at("2026-03-08 10:00").does(&li(), resume(""));
    assert_eq!(find(&desk, "resolve").last_day, date("2026-05-04"));
    let mut desk = asked();
    desk.at("2026-03-07 10:00").does(&li(), pause("resolve"));
    desk.at("2026-03-08 10:00").does(&li(), resume("resolve"));
    assert_eq!(find(&desk, "resolve").last_day, date("2026-05-16"));
}

#[test]
fn other_rules_for_the_same_history() {
    let mut desk = Desk::lodge("2026-03-02 09:00");
    desk.does(&li(), accept());
    // 2 March + 60 days = 1 May.
    assert_eq!(find(&desk, "resolve").last_day, date("2026-05-01"));
    assert!(clock::find(&desk.context(), &desk.case, "acknowledge").is_some());
    desk.does(&li(), move_policy("cn_market@1"));
    // 45 working days: 21 in March; 21 in April, where the 6th is off; 6, 7 and 8 May after the holiday.
    assert_eq!(find(&desk, "resolve").last_day, date("2026-05-08"));
    assert_eq!(clock::find(&desk.context(), &desk.case, "acknowledge"), None);
    // The rules of the other side are no desk's.
    for policy in ["personal@1", "cn_consumer@1"] {
        assert_eq!(desk.tries(&li(), move_policy(policy)), Err(Refusal::NoSuchPolicy));
    }
}

#[test]
fn the_day_a_notice_names_goes_before_the_rule() {
    let told = |until: &str| {
        let mut desk = Desk::lodge("2026-03-02 09:00");
        desk.does(&li(), accept()).does(&li(), investigate()).does(&li(), notify_until(until));
        find(&desk, "respond")
    };
    let named = told("2026-03-25");
    assert_eq!((named.last_day, named.named, named.due), (date("2026-03-25"), true, at("2026-03-26 00:00")));
    // The day the rule comes to, 2 March + 15 = 17 March, is no other.
    assert_eq!((told("2026-03-17").last_day, told("2026-03-17").named), (date("2026-03-17"), false));
}

/// A case in formal mediation.
fn convened() -> Desk {
    let mut desk = Desk::lodge("2026-03-02 09:00");
    desk.does(&li(), acknowledge()).does(&li(), accept()).does(&li(), investigate()).does(&li(), notify());
    desk.does(&customer(), respond("reject")).does(&customer(), ask_again());
    desk.does(&wang(), decide_again(false)).does(&customer(), respond("reject"));
    desk.does(&li(), follow_up("not_fixed")).does(&li(), dispute(3));
    let Step::Convene(convene) = convene("Zhao") else { panic!("no convening") };
    let (on, recusal_until) = (Some(date("2026-03-20")), Some(date("2026-03-12")));
    desk.at("2026-03-05 10:00").does(&li(), Step::Convene(Convene { on, recusal_until, ..convene }));
    desk
}

#[test]
fn mediation_has_its_dates() {
    let mut desk = convened();
    let (session_on, recusal) = (find(&desk, "session"), find(&desk, "recusal"));
    assert_eq!((session_on.last_day, session_on.who()), (date("2026-03-20"), Who::Mediator));
    assert_eq!((recusal.last_day, recusal.is_soft()), (date("2026-03-12"), true));
    // The time to refuse is over first, but nobody waits for it.
    assert_eq!(
        clock::next_due(&desk.context(), &desk.case).map(|clock| clock.id().into_owned()).as_deref(),
        Some("session")
    );
    desk.at("2026-03-20 10:00").does(&li(), session("adjourned", Some("2026-04-10")));
    let next = find(&desk, "session");
    assert_eq!((next.last_day, next.started), (date("2026-04-10"), Moment::At(at("2026-03-20 10:00"))));
    desk.at("2026-04-10 10:00").does(&li(), end_mediation());
    assert_eq!(clock::find(&desk.context(), &desk.case, "session"), None);
    assert_eq!(clock::find(&desk.context(), &desk.case, "recusal"), None);
}

#[test]
fn each_obligation_has_its_clock() {
    let mut desk = convened();
    desk.at("2026-03-20 10:00").does(&li(), session("agreed", None));
    let owed = vec![owes("respondent", 100, "2026-04-01"), owes("complainant", 0, "2026-04-05")];
    desk.does(&li(), agree(owed));
    let (first, second) = (find(&desk, "obligation-0"), find(&desk, "obligation-1"));
    assert_eq!((first.last_day, first.who()), (date("2026-04-01"), Who::Respondent));
    assert_eq!((second.last_day, second.who()), (date("2026-04-05"), Who::Complainant));
    assert_eq!(first.started, Moment::At(at("2026-03-20 10:00")));
    assert!(!second.is_complainants(desk.context().rules, &desk.case), "a duty, no window");
    // 21–31 March and 1 April.
    assert_eq!(first.explanation.counted(), 12);
    desk.at("2026-04-01 20:00").does(&li(), perform(0, "performed"));
    desk.at("2026-04-03 10:00").does(&li(), perform(1, "breached"));
    let state = |id: &str| find(&desk, id).state(&in_china(at("2026-05-01 10:00")));
    assert_eq!((state("obligation-0"), state("obligation-1")), (ClockState::Kept, ClockState::Breached));
    assert_eq!(find(&desk, "obligation-1").stopped, Some(Moment::At(at("2026-04-03 10:00"))));
}

#[test]
fn the_follow_up_waits_until_nothing_is_owed() {
    let mut desk = Desk::lodge("2026-03-02 09:00");
    desk.does(&li(), accept()).does(&li(), investigate()).does(&li(), notify_promise(300, "2026-04-01"));
    desk.does(&customer(), respond("accept"));
    assert_eq!(clock::find(&desk.context(), &desk.case, "follow_up"), None);
    desk.at("2026-04-02 10:00").does(&li(), perform(0, "breached"));
    assert_eq!(clock::find(&desk.context(), &desk.case, "follow_up"), None);
    desk.at("2026-04-03 10:00").does(&li(), refer("hotline"));
    assert_eq!(find(&desk, "follow_up").last_day, date("2026-04-10"));
    // Its outcome takes nothing further on.
    desk.at("2026-04-07 10:00").does(&li(), refer_outcome("hotline"));
    assert_eq!(find(&desk, "follow_up").last_day, date("2026-04-10"));
}

#[test]
fn after_mediation_that_ended_over_a_result_the_follow_up_is_left() {
    let mut desk = Desk::lodge("2026-03-02 09:00");
    desk.does(&li(), accept()).does(&li(), investigate()).does(&li(), notify());
    desk.does(&customer(), respond("reject")).does(&li(), dispute(5)).does(&li(), convene("Zhao"));
    desk.at("2026-03-20 10:00").does(&li(), session("failed", None)).does(&li(), end_mediation());
    assert_eq!(find(&desk, "follow_up").last_day, date("2026-03-27"));
    // Before any result the investigation goes on, and there is nothing to follow up.
    let mut early = Desk::lodge("2026-03-02 09:00");
    early.does(&li(), accept()).does(&li(), dispute(5)).does(&li(), mediate("failed"));
    early.does(&li(), end_mediation());
    assert_eq!(clock::find(&early.context(), &early.case, "follow_up"), None);
}

#[test]
fn an_agreement_ends_what_it_stands_in_the_place_of() {
    let mut desk = Desk::lodge("2026-03-02 09:00");
    desk.does(&li(), accept())
        .does(&li(), investigate())
        .does(&li(), notify())
        .does(&customer(), ask_again());
    desk.does(&li(), dispute(5)).does(&li(), mediate("agreed"));
    assert_eq!(find(&desk, "reconsider").stopped, None);
    desk.at("2026-03-04 10:00").does(&li(), agree(vec![owes("respondent", 50, "2026-04-01")]));
    assert_eq!(find(&desk, "reconsider").stopped, Some(Moment::At(at("2026-03-04 10:00"))));
}
