//! What a rule can say beside its length, each counted by hand: a count that begins with the day itself, a
//! roll over public holidays only, the later of two lengths, time that stands still, a year whose schedule
//! is not out.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

mod support;

use std::sync::Arc;

use chrono::NaiveDate;
use redress::domain::readings::clock::{self, Clock, ClockState, Explanation, Pause, SpanKind, Term, term};
use redress::domain::{Context, Field, Moment};
use redress::facts::Length::{Days as D, Hours as H, Months as M, Weeks as W, WorkingDays as Wd, Years as Y};
use redress::facts::{
    Calendar, ClockRule, CustomRules, Length, Policy, Roll, Rules, check_calendar, check_policy,
    read_calendars, read_policies, shipped_calendar,
};
use support::*;

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn day(text: &str) -> Moment {
    Moment::Day(date(text))
}

fn cn() -> &'static Calendar {
    shipped_calendar("CN").unwrap()
}

fn run(rule: &ClockRule, from: Moment, pauses: &[Pause]) -> Term {
    term(rule, cn(), from, pauses, &china()).unwrap()
}

fn last(rule: &ClockRule, from: &str) -> String {
    run(rule, day(from), &[]).last_day.to_string()
}

fn counting(length: Length) -> ClockRule {
    ClockRule::counting(length, false)
}

#[test]
fn a_count_that_begins_with_the_day_itself() {
    let with = |length| ClockRule { first_day: true, ..counting(length) };
    // "Six months beginning with the day": 10 January to 9 July; 1 March to 31 August; 31 August to the
    // last of February, which has no 31st; 28 August to 27 February.
    for (from, to) in [
        ("2026-01-10", "2026-07-09"),
        ("2026-03-01", "2026-08-31"),
        ("2026-08-31", "2027-02-28"),
        ("2026-08-28", "2027-02-27"),
    ] {
        assert_eq!(last(&with(M(6)), from), to);
    }
    assert_eq!(last(&with(Y(1)), "2024-02-29"), "2025-02-28");
    assert_eq!(last(&with(Y(1)), "2024-03-01"), "2025-02-28");
    // 1 March is the first of thirty, and of two weeks.
    assert_eq!((last(&with(D(30)), "2026-03-01"), last(&with(W(2)), "2026-03-01")), {
        ("2026-03-30".to_owned(), "2026-03-14".to_owned())
    });
    // Friday the 6th (1), Monday (2), Tuesday (3); from a Saturday Monday is the first.
    assert_eq!(last(&with(Wd(3)), "2026-03-06"), "2026-03-10");
    assert_eq!(last(&with(Wd(3)), "2026-03-07"), "2026-03-11");
    // The explanation begins with the day: three days count.
    let term = run(&with(D(3)), day("2026-03-02"), &[]);
    let Explanation::Days(days) = &term.explanation else { panic!("days") };
    assert_eq!((days[0].from, days[0].to, term.explanation.counted()), {
        (date("2026-03-02"), date("2026-03-04"), 3)
    });
    // Hours run from the instant all the same.
    assert_eq!(run(&with(H(24)), Moment::At(at("2026-03-02 10:00")), &[]).due, at("2026-03-03 10:00"));
    // A pause of one day after the first, the 3rd: the 2nd, 4th and 5th count.
    let pause = Pause {
        clock: String::new(),
        from: day("2026-03-02"),
        to: Some(day("2026-03-03")),
        waits: false,
        reason: "appraisal".to_owned(),
    };
    assert_eq!(run(&with(D(3)), day("2026-03-02"), &[pause]).last_day, date("2026-03-05"));
}

#[test]
fn a_roll_over_public_holidays_only() {
    let holidays = ClockRule { roll: Roll::Holidays, ..ClockRule::counting(D(60), true) };
    let all = ClockRule::counting(D(60), true);
    // 2 August and 60 days is 1 October, off until the 7th. 2 September: Sunday, 1 November, no holiday.
    assert_eq!((last(&holidays, "2026-08-02"), last(&all, "2026-08-02")), {
        ("2026-10-08".to_owned(), "2026-10-08".to_owned())
    });
    assert_eq!((last(&holidays, "2026-09-02"), last(&all, "2026-09-02")), {
        ("2026-11-01".to_owned(), "2026-11-02".to_owned())
    });
    let term = run(&holidays, day("2026-08-02"), &[]);
    assert!(term.explanation.days_off().count() == 7);
}

#[test]
fn the_later_of_two_lengths() {
    let rule = |one, other| ClockRule { or_later: Some(other), ..counting(one) };
    let from = |when: &str| Moment::At(at(when));
    // Friday at six: 24 hours end on Saturday at six, one working day at the end of Monday.
    let term = run(&rule(H(24), Wd(1)), from("2026-03-13 18:00"), &[]);
    assert_eq!((term.last_day, term.due), (date("2026-03-16"), at("2026-03-17 00:00")));
    assert!(matches!(term.explanation, Explanation::Days(_)));
    assert_eq!(term.explanation.days_off().count(), 2);
    // Monday at ten: 72 hours end on Thursday at ten, one working day with Tuesday.
    let term = run(&rule(Wd(1), H(72)), from("2026-03-16 10:00"), &[]);
    assert_eq!(term.due, at("2026-03-19 10:00"));
    assert!(matches!(term.explanation, Explanation::Hours(_)));
    // Whichever counts, an estimate stays one: Wednesday, 30 December 2026, and five working days.
    assert!(run(&rule(D(30), Wd(5)), from("2026-12-30 10:00"), &[]).estimated);
}

/// A policy with this as its only clock, over the desk's.
fn only(clock: ClockRule) -> Rules {
    let policy = Policy {
        id: "mine".to_owned(),
        clocks: vec![Arc::new(clock)],
        ..Rules::default().policy("personal").unwrap().clone()
    };
    Rules::new(CustomRules { policies: vec![policy], ..CustomRules::default() })
}

#[test]
fn what_is_left_after_standing_still_or_some_days_whichever_is_later() {
    let rules = Rules::default();
    let reject = ClockRule::clone(rules.policy("uk_consumer").unwrap().clock("reject").unwrap());
    let rules = only(reject);
    // Delivered on 1 March: the thirty days are 2 to 31 March.
    let after = |accepted: &str, performed: Option<&str>| {
        let mut own = Desk::own("mine@1", "2026-03-02 10:00");
        own.does(&owner(), amend(Field::PurchaseReceived, "2026-03-01"));
        own.does(&owner(), notify_promise(0, "2026-06-01"));
        own.at(accepted).does(&owner(), respond("accept"));
        if let Some(performed) = performed {
            own.at(performed).does(&owner(), perform(0, "performed"));
        }
        let clock = clock::find(&Context { rules: &rules, ..own.context() }, &own.case, "reject").unwrap();
        (clock.last_day.to_string(), clock.state(&own.context()) == ClockState::Paused, clock)
    };
    let last = |accepted, performed| after(accepted, Some(performed)).0;
    // Accepted on the 11th, back on the 20th: 9 days were over, 21 are left, from the 21st to 10 April.
    assert_eq!(last("2026-03-11 10:00", "2026-03-20 10:00"), "2026-04-10");
    // Accepted on the 29th, back on 2 April: 3 are left, to the 5th; seven days end on the 9th.
    assert_eq!(last("2026-03-29 10:00", "2026-04-02 10:00"), "2026-04-09");
    // On the last day, back on 4 April: seven days end on the 11th. A day later there is nothing to extend.
    assert_eq!(last("2026-03-31 10:00", "2026-04-04 10:00"), "2026-04-11");
    assert_eq!(last("2026-04-01 10:00", "2026-04-04 10:00"), "2026-03-31");
    // While it is waited for, the clock stands still; the explanation says so.
    let (_, is_paused, clock) = after("2026-03-11 10:00", None);
    assert!(is_paused && !clock.can_be_paused());
    let (_, is_paused, clock) = after("2026-03-11 10:00", Some("2026-03-20 10:00"));
    let paused = |(days, kind): &(i64, &SpanKind)| matches!(kind, SpanKind::Paused(_)) && *days == 10;
    assert!(!is_paused && clock.explanation.parts().iter().any(paused), "{:?}", clock.explanation);
}

#[test]
fn a_year_whose_schedule_is_not_out_is_an_estimate() {
    let cn = cn();
    assert!(cn.has_schedule(2026) && !cn.has_schedule(2027) && cn.year(2027).is_some());
    // From Wednesday, 23 December 2026: 24, 25, 28, 29, 30, 31 are six; 1 January is off; Monday the 4th.
    let term = run(&counting(Wd(7)), day("2026-12-23"), &[]);
    assert_eq!((term.last_day, term.estimated), (date("2027-01-04"), true));
    // 8 February 2027 is New Year's third day: the first working day is the 9th, as far as is known.
    let term = run(&ClockRule::counting(D(10), true), day("2027-01-29"), &[]);
    assert_eq!((term.last_day, term.estimated), (date("2027-02-09"), true));
    // Once somebody has put the schedule in, it is none.
    let mut known = cn.clone();
    known.years.last_mut().unwrap().schedule = true;
    let term = clock::term(&counting(Wd(7)), &known, day("2026-12-23"), &[], &china()).unwrap();
    assert_eq!((term.last_day, term.estimated), (date("2027-01-04"), false));
}

#[test]
fn a_year_keeps_whether_its_schedule_is_out() {
    let text = serde_json::to_string(cn()).unwrap();
    assert_eq!(text.matches("\"schedule\":false").count(), 1);
    assert!(!text.contains("\"schedule\":true"), "absent where it is as usual");
    assert_eq!(read_calendars(&text).unwrap(), [cn().clone()]);
    let typed = text.replace("\"schedule\":false,", "");
    let [calendar] = &read_calendars(&typed).unwrap()[..] else { panic!("one") };
    assert!(calendar.has_schedule(2027) && check_calendar(calendar).is_empty());
    assert!(read_calendars(&text.replace("\"schedule\":false", "\"schedule\":0")).is_err());
}

#[test]
fn a_rule_reads_and_writes_what_it_can_say() {
    let rules = Rules::default();
    let plain = rules.policy("desk").unwrap();
    let text = serde_json::to_string(plain).unwrap();
    for member in
        ["once", "first_day", "length_in", "or_later", "pause_from", "pause_to", "at_least", "\"roll\""]
    {
        assert!(!text.contains(member), "{member} is absent where a rule says nothing of it");
    }
    let mut mine = Policy { id: "mine".to_owned(), ..plain.clone() };
    let rule = Arc::make_mut(&mut mine.clocks[0]);
    (rule.once, rule.first_day, rule.roll) = (true, true, Roll::Holidays);
    (rule.or_later, rule.at_least_after_pause) = (Some(Wd(1)), 7);
    rule.length_in.insert("GB-SCT".to_owned(), Wd(9));
    (rule.pause_from, rule.pause_to) = (vec!["agree".to_owned()], vec!["perform:settled".to_owned()]);
    let text = serde_json::to_string(&mine).unwrap();
    assert_eq!(read_policies(&rules, &text), Ok(vec![mine.clone()]));
    // Only one end of the time in which it stands still, no such event, a length of nothing.
    let fault = |change: &dyn Fn(&mut ClockRule)| {
        let mut wrong = mine.clone();
        change(Arc::make_mut(&mut wrong.clocks[0]));
        let faults = check_policy(&rules, &wrong);
        assert_eq!(faults.len(), 1, "{faults:?}");
        faults[0].place.member.clone()
    };
    assert_eq!(fault(&|rule| rule.pause_to.clear()), "pause_to");
    assert_eq!(fault(&|rule| rule.pause_from = vec!["agreed".to_owned()]), "pause_from");
    assert_eq!(fault(&|rule| rule.or_later = Some(Wd(0))), "or_later");
    assert_eq!(fault(&|rule| *rule.length_in.get_mut("GB-SCT").unwrap() = Wd(0)), "length_in");
    assert_eq!(fault(&|rule| rule.length_in.extend([("Scotland".to_owned(), Wd(9))])), "length_in");
    assert_eq!(fault(&|rule| rule.at_least_after_pause = u32::MAX), "at_least_after_pause");
}

/// The clock that a register of one's own names first.
fn first(own: &Desk, when: &str) -> Clock {
    clock::next_due(&in_china(at(when)), &own.case).unwrap()
}

#[test]
fn a_window_of_ones_own_that_is_over_stands_behind() {
    // Delivered on 1 February: to be rejected until 3 March. The merchant answers within fifteen days of
    // 20 February, until 7 March.
    let mut own = Desk::own("uk_consumer@1", "2026-02-20 10:00");
    own.does(&owner(), amend(Field::PurchaseReceived, "2026-02-01"));
    assert_eq!(first(&own, "2026-03-03 10:00").id(), "reject");
    assert_eq!(first(&own, "2026-03-04 10:00").id(), "answer", "from the first instant it is over");
    assert_eq!(first(&own, "2026-03-20 10:00").id(), "answer", "and a merchant who is late is late");
    // Other rights go on, and what is over is there to be seen.
    let context = in_china(at("2026-03-20 10:00"));
    assert!(clock::running(&context, &own.case).iter().any(|clock| clock.id() == "reject"));
}

#[test]
fn a_reminder_that_follows_a_step_still_waits() {
    let mut own = Desk::own("personal@1", "2026-03-02 10:00");
    own.does(&owner(), amend(Field::FactsDate, "2026-03-01"));
    own.does(&owner(), notify_promise(0, "2026-03-09")).does(&owner(), respond("accept"));
    own.at("2026-03-09 10:00").does(&owner(), perform(0, "performed"));
    // To be checked within seven days; a fortnight later that is still what is to be done.
    assert_eq!(first(&own, "2026-03-30 10:00").id(), "follow_up");
}
