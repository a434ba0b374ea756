//! Whether a policy or calendar makes sense: everything that its types alone do not say.

use std::collections::HashSet;

use chrono::{Datelike, NaiveDate};

use super::calendars::is_region;
use super::events::{ParseEventError, check_event};
use super::rules_error::{ErrorPlace, Reason, RulesError};
use super::{Bilingual, Calendar, ClockRule, Length, Policy, Rules, Year};

/// What is wrong with a policy, beside the other policies there are. Nothing, when it can be used.
pub fn check_policy(rules: &Rules, policy: &Policy) -> Vec<RulesError> {
    policy_faults(
        policy,
        &Beside { policies: rules.policies().iter().collect(), calendars: rules.calendars() },
    )
}

/// What a policy is held against.
pub(super) struct Beside<'a> {
    /// The other policies; one of the same id and version is the one it replaces.
    pub policies: Vec<&'a Policy>,
    /// The calendars it can name.
    pub calendars: &'a [Calendar],
}

/// What is wrong with a calendar. Nothing, when it can be used.
pub fn check_calendar(calendar: &Calendar) -> Vec<RulesError> {
    let region = &calendar.region;
    let mut faults = Vec::new();
    let mut fault = |member: &str, reason| faults.push(ErrorPlace::of(region, member).fault(reason));
    if !is_region(region) {
        fault("region", Reason::NotACode);
    }
    for member in empty_texts(NAME, &calendar.name) {
        fault(member, Reason::Empty);
    }
    let mut seen = HashSet::new();
    for day in &calendar.weekend {
        if !(1..=7).contains(day) {
            fault("weekend", Reason::NotAWeekday(i64::from(*day)));
        } else if !seen.insert(*day) {
            fault("weekend", Reason::Twice(day.to_string()));
        }
    }
    if seen.len() == 7 {
        fault("weekend", Reason::NoWorkingDay);
    }
    let mut years = HashSet::new();
    for year in &calendar.years {
        if !years.insert(year.year) {
            fault("years", Reason::Twice(year.year.to_string()));
        }
    }
    faults.extend(calendar.years.iter().flat_map(|year| year_faults(calendar, year)));
    faults
}

fn year_faults(calendar: &Calendar, year: &Year) -> Vec<RulesError> {
    let mut faults = Vec::new();
    let part = year.year.to_string();
    let mut fault = |member: &str, reason| {
        faults.push(ErrorPlace::in_part(&calendar.region, &part, member).fault(reason));
    };
    if year.source.trim().is_empty() {
        fault("source", Reason::Empty);
    }
    for (member, days) in [("holidays", &year.holidays), ("workdays", &year.workdays)] {
        let mut seen = HashSet::new();
        for day in days {
            if day.year() != year.year {
                fault(member, Reason::NotInYear(*day));
            }
            if !seen.insert(day) {
                fault(member, Reason::Twice(day.to_string()));
            }
        }
    }
    let is_weekend = |day: &NaiveDate| {
        calendar.weekend.iter().any(|off| u32::from(*off) == day.weekday().number_from_monday())
    };
    for day in &year.workdays {
        if !is_weekend(day) {
            fault("workdays", Reason::NotAWeekendDay(*day));
        }
        if year.holidays.contains(day) {
            fault("workdays", Reason::HolidayAndWorkday(*day));
        }
    }
    faults
}

/// What is wrong with a policy beside what else there is.
pub(super) fn policy_faults(policy: &Policy, beside: &Beside<'_>) -> Vec<RulesError> {
    let key = policy.key();
    let mut faults = Vec::new();
    let mut fault = |member: &str, reason| faults.push(ErrorPlace::of(&key, member).fault(reason));
    if !is_code(&policy.id) {
        fault("id", Reason::NotACode);
    }
    if policy.version == 0 {
        fault("version", Reason::Zero);
    }
    for member in empty_texts(NAME, &policy.name) {
        fault(member, Reason::Empty);
    }
    if !beside.calendars.iter().any(|calendar| calendar.region == policy.calendar) {
        fault("calendar", Reason::NoSuchCalendar(policy.calendar.clone()));
    }
    if policy.valid_from.zip(policy.valid_to).is_some_and(|(from, to)| from > to) {
        fault("valid_to", Reason::EndsBeforeStart);
    }
    for other in
        beside.policies.iter().filter(|other| other.id == policy.id && other.version != policy.version)
    {
        if overlap(policy, other) {
            fault("valid_from", Reason::Overlaps(other.key()));
        }
    }
    if policy.clocks.is_empty() {
        fault("clocks", Reason::Empty);
    }
    let mut seen = HashSet::new();
    for rule in &policy.clocks {
        if !seen.insert(&rule.id) {
            fault("clocks", Reason::Twice(rule.id.clone()));
        }
    }
    faults.extend(policy.clocks.iter().flat_map(|rule| clock_faults(&key, rule)));
    faults
}

fn clock_faults(key: &str, rule: &ClockRule) -> Vec<RulesError> {
    let mut faults = Vec::new();
    let mut fault =
        |member: &str, reason| faults.push(ErrorPlace::in_part(key, &rule.id, member).fault(reason));
    if !is_code(&rule.id) {
        fault("id", Reason::NotACode);
    }
    for (members, text) in [(NAME, &rule.name), (SOURCE, &rule.source)] {
        for member in empty_texts(members, text) {
            fault(member, Reason::Empty);
        }
    }
    let pauses = !rule.pause_from.is_empty() || !rule.pause_to.is_empty();
    for (member, events, needed) in [
        ("start", &rule.start, true),
        ("stop", &rule.stop, true),
        ("pause_from", &rule.pause_from, pauses),
        ("pause_to", &rule.pause_to, pauses),
    ] {
        if events.is_empty() && needed {
            fault(member, Reason::Empty);
        }
        for event in events {
            match check_event(event) {
                Ok(()) => {}
                Err(ParseEventError::Step) => fault(member, Reason::NoSuchStep(event.clone())),
                Err(ParseEventError::Code) => fault(member, Reason::NoSuchCode(event.clone())),
                Err(ParseEventError::Field) => fault(member, Reason::NoSuchField(event.clone())),
            }
        }
    }
    for event in rule.stop.iter().filter(|event| rule.start.contains(event)) {
        fault("stop", Reason::StopIsStart(event.clone()));
    }
    if rule.length_in.keys().any(|region| !is_region(region)) {
        fault("length_in", Reason::NotACode);
    }
    let elsewhere = rule.length_in.values().map(|length| ("length_in", *length));
    let lengths = [("length", Some(rule.length)), ("or_later", rule.or_later)];
    let lengths = lengths.into_iter().filter_map(|(member, length)| Some((member, length?)));
    for (member, length) in lengths.chain(elsewhere) {
        let (count, most) = (length.count(), length.most());
        if count == 0 {
            fault(member, Reason::Zero);
        } else if count > most {
            fault(member, Reason::TooLong(most));
        }
    }
    if rule.opening_hours && !rule.lengths().any(|length| matches!(length, Length::Hours(_))) {
        fault("opening_hours", Reason::NotInHours);
    }
    let most = Length::Days(0).most();
    if rule.at_least_after_pause > most {
        fault("at_least_after_pause", Reason::TooLong(most));
    }
    faults
}

/// Whether there is a day on which both apply.
fn overlap(one: &Policy, other: &Policy) -> bool {
    let from = one.valid_from.max(other.valid_from);
    let ends = [one.valid_to, other.valid_to].into_iter().flatten().min();
    from.zip(ends).is_none_or(|(from, end)| from <= end)
}

/// A code as it stands in stored histories: `id@version` must come apart again.
fn is_code(id: &str) -> bool {
    !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-')
}

/// The members of a name, in both languages.
const NAME: [&str; 2] = ["name.zh", "name.en"];
/// The members of a source, in both languages.
const SOURCE: [&str; 2] = ["source.zh", "source.en"];

/// The members of a text in both languages that say nothing.
fn empty_texts(members: [&'static str; 2], text: &Bilingual) -> Vec<&'static str> {
    let texts = [&text.zh, &text.en];
    members.into_iter().zip(texts).filter(|(_, text)| text.trim().is_empty()).map(|(name, _)| name).collect()
}

impl Length {
    /// The number of its units: 7 of `Days(7)`.
    pub fn count(self) -> u32 {
        match self {
            Self::Hours(count)
            | Self::Days(count)
            | Self::WorkingDays(count)
            | Self::Weeks(count)
            | Self::Months(count)
            | Self::Years(count) => count,
        }
    }

    /// How many of its unit a clock can last: a year in hours, thirty years in everything else.
    fn most(self) -> u32 {
        match self {
            Self::Hours(_) => 8_784,
            Self::Days(_) => 10_958,
            Self::WorkingDays(_) => 7_830,
            Self::Weeks(_) => 1_565,
            Self::Months(_) => 360,
            Self::Years(_) => 30,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{CustomRules, shipped_calendar};
    use std::sync::Arc;

    fn desk() -> Policy {
        let shipped = Rules::default().policy("desk").expect("desk").clone();
        Policy { id: "mine".to_owned(), version: 1, valid_from: None, ..shipped }
    }

    /// The only fault of the desk's policy after a change.
    fn only(change: impl Fn(&mut Policy)) -> (String, String, Reason) {
        let mut policy = desk();
        change(&mut policy);
        let faults = check_policy(&Rules::default(), &policy);
        assert_eq!(faults.len(), 1, "{faults:?}");
        let RulesError { place, reason } = faults.into_iter().next().expect("fault");
        assert!(place.of.contains('@'));
        (place.part, place.member, reason)
    }

    fn found(part: &str, member: &str, reason: Reason) -> (String, String, Reason) {
        (part.to_owned(), member.to_owned(), reason)
    }

    #[test]
    fn what_ships_has_no_fault() {
        let rules = Rules::default();
        for policy in rules.policies() {
            assert_eq!(check_policy(&rules, policy), [], "{}", policy.key());
        }
        for calendar in rules.calendars() {
            assert_eq!(check_calendar(calendar), [], "{}", calendar.region);
        }
    }

    #[test]
    fn lengths() {
        for (length, reason) in [
            (Length::Days(0), Reason::Zero),
            (Length::Hours(8_785), Reason::TooLong(8_784)),
            (Length::WorkingDays(u32::MAX), Reason::TooLong(7_830)),
            (Length::Years(31), Reason::TooLong(30)),
        ] {
            let fault = only(|policy| Arc::make_mut(&mut policy.clocks[0]).length = length);
            assert_eq!(fault, found("acknowledge", "length", reason));
        }
        let mut policy = desk();
        Arc::make_mut(&mut policy.clocks[0]).length = Length::Weeks(1_565);
        assert_eq!(check_policy(&Rules::default(), &policy), []);
    }

    #[test]
    fn events() {
        let stop = |event: &'static str| {
            only(move |policy| Arc::make_mut(&mut policy.clocks[0]).stop = vec![event.to_owned()])
        };
        let at = |reason| found("acknowledge", "stop", reason);
        assert_eq!(stop("acept"), at(Reason::NoSuchStep("acept".to_owned())));
        assert_eq!(stop("respond:maybe"), at(Reason::NoSuchCode("respond:maybe".to_owned())));
        assert_eq!(stop("field:purchase"), at(Reason::NoSuchField("field:purchase".to_owned())));
        assert_eq!(stop("receive"), at(Reason::StopIsStart("receive".to_owned())));
        let none = only(|policy| Arc::make_mut(&mut policy.clocks[0]).start.clear());
        assert_eq!(none, found("acknowledge", "start", Reason::Empty));
    }

    #[test]
    fn names_and_codes() {
        assert_eq!(only(|policy| policy.name.zh.clear()), found("", "name.zh", Reason::Empty));
        let source = only(|policy| Arc::make_mut(&mut policy.clocks[1]).source.en = " ".to_owned());
        assert_eq!(source, found("review", "source.en", Reason::Empty));
        assert_eq!(only(|policy| policy.id = "a@b".to_owned()), found("", "id", Reason::NotACode));
        assert_eq!(
            only(|policy| Arc::make_mut(&mut policy.clocks[0]).id.clear()),
            found("", "id", Reason::NotACode)
        );
        assert_eq!(only(|policy| policy.version = 0), found("", "version", Reason::Zero));
        assert_eq!(only(|policy| policy.clocks.clear()), found("", "clocks", Reason::Empty));
        let twice = only(|policy| Arc::make_mut(&mut policy.clocks[1]).id = "acknowledge".to_owned());
        assert_eq!(twice, found("", "clocks", Reason::Twice("acknowledge".to_owned())));
        let nowhere = only(|policy| policy.calendar = "QQ".to_owned());
        assert_eq!(nowhere, found("", "calendar", Reason::NoSuchCalendar("QQ".to_owned())));
    }

    #[test]
    fn validity() {
        let day = |text: &str| text.parse().ok();
        let backwards = only(|policy| {
            policy.valid_from = day("2026-02-01");
            policy.valid_to = day("2026-01-31");
        });
        assert_eq!(backwards, found("", "valid_to", Reason::EndsBeforeStart));
        let overlaps = |from: &str, to: &str| {
            let rules = Rules::default();
            let mut next = rules.policy("cn_market").expect("cn_market").clone();
            (next.version, next.valid_from, next.valid_to) = (3, day(from), day(to));
            check_policy(&rules, &next).into_iter().map(|fault| fault.reason).collect::<Vec<_>>()
        };
        assert_eq!(overlaps("2019-01-01", "2019-12-31"), []);
        assert_eq!(overlaps("2019-01-01", "2020-01-01"), [Reason::Overlaps("cn_market@1".to_owned())]);
        assert_eq!(overlaps("2026-05-01", ""), [Reason::Overlaps("cn_market@2".to_owned())]);
        assert_eq!(overlaps("", "").len(), 2);
    }

    #[test]
    fn the_registers_own_calendars_and_versions_count() {
        let zz = Calendar { region: "ZZ".to_owned(), ..shipped_calendar("XX").expect("XX").clone() };
        let first = Policy { valid_to: "2026-04-30".parse().ok(), ..desk() };
        let custom = CustomRules { calendars: vec![zz], policies: vec![first], ..CustomRules::default() };
        let rules = Rules::new(custom);
        let mut next = Policy { version: 2, calendar: "ZZ".to_owned(), ..desk() };
        next.valid_from = "2026-05-01".parse().ok();
        assert_eq!(check_policy(&rules, &next), []);
        next.valid_from = None;
        assert_eq!(check_policy(&rules, &next)[0].reason, Reason::Overlaps("mine@1".to_owned()));
    }

    #[test]
    fn calendars_make_sense() {
        let only = |change: &dyn Fn(&mut Calendar)| {
            let mut cn = shipped_calendar("CN").expect("CN").clone();
            change(&mut cn);
            let faults = check_calendar(&cn);
            assert_eq!(faults.len(), 1, "{faults:?}");
            let RulesError { place, reason } = faults.into_iter().next().expect("fault");
            (place.part, place.member, reason)
        };
        assert_eq!(only(&|cn| cn.region = "cn".to_owned()), found("", "region", Reason::NotACode));
        assert_eq!(only(&|cn| cn.name.en.clear()), found("", "name.en", Reason::Empty));
        assert_eq!(only(&|cn| cn.weekend.push(8)), found("", "weekend", Reason::NotAWeekday(8)));
        assert_eq!(only(&|cn| cn.weekend.push(6)), found("", "weekend", Reason::Twice("6".to_owned())));
        let never = only(&|cn| cn.weekend = (1..=7).collect());
        assert_eq!(never, found("", "weekend", Reason::NoWorkingDay));
        let again = only(&|cn| {
            let empty = Year { holidays: Vec::new(), workdays: Vec::new(), ..cn.years[0].clone() };
            cn.years.push(empty);
        });
        assert_eq!(again, found("", "years", Reason::Twice("2024".to_owned())));
    }

    #[test]
    fn days_make_sense() {
        let reasons = |change: &dyn Fn(&mut Year)| {
            let mut cn = shipped_calendar("CN").expect("CN").clone();
            change(&mut cn.years[0]);
            let faults = check_calendar(&cn);
            assert!(faults.iter().all(|fault| fault.place.part == "2024"), "{faults:?}");
            faults.into_iter().map(|fault| (fault.place.member, fault.reason)).collect::<Vec<_>>()
        };
        let day = |text: &str| text.parse::<NaiveDate>().expect("day");
        let (next, first) = (day("2025-01-01"), day("2024-01-01"));
        let at = |member: &str, reason| vec![(member.to_owned(), reason)];
        assert_eq!(reasons(&|year| year.source.clear()), at("source", Reason::Empty));
        assert_eq!(reasons(&|year| year.holidays.push(next)), at("holidays", Reason::NotInYear(next)));
        let twice = at("holidays", Reason::Twice("2024-01-01".to_owned()));
        assert_eq!(reasons(&|year| year.holidays.push(first)), twice);
        let tuesday = day("2024-01-02");
        let works = reasons(&|year| year.workdays.push(tuesday));
        assert_eq!(works, at("workdays", Reason::NotAWeekendDay(tuesday)));
        let saturday = day("2024-02-10");
        let both = reasons(&|year| year.workdays.push(saturday));
        assert_eq!(both, at("workdays", Reason::HolidayAndWorkday(saturday)));
    }
}
