//! Reading a policy or calendar file that somebody offers.
//!
//! The text is read as JSON first and walked along the shapes below: so a length of `-3` is said to
//! be negative, at its place, where the types alone could only say that the file does not parse.

use chrono::NaiveDate;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::checks::{Beside, check_calendar, policy_faults};
use super::rules_error::{ErrorPlace, MemberKind, Reason, RulesError};
use super::shapes::{CALENDAR, Member, POLICY, Takes, UNITS};
use super::{Calendar, OpeningHours, Policy, Rules};

/// Reads policies that somebody offers to a register with these rules: one, a list of them, or an object
/// whose `policies` is such a list.
///
/// # Errors
/// Everything that is wrong. Nothing of a file with a fault is taken.
pub fn read_policies(rules: &Rules, text: &str) -> Result<Vec<Policy>, Vec<RulesError>> {
    let name = |value: &Value| match (value.get("id"), value.get("version")) {
        (Some(Value::String(id)), Some(Value::Number(version))) => format!("{id}@{version}"),
        _ => String::new(),
    };
    let read: Vec<Policy> = read(text, "policies", POLICY, name)?;
    let keys: Vec<String> = read.iter().map(Policy::key).collect();
    let mut faults = twice(&keys);
    let kept = rules.policies().iter().filter(|policy| !keys.contains(&policy.key()));
    let beside = Beside { policies: read.iter().chain(kept).collect(), calendars: rules.calendars() };
    faults.extend(read.iter().flat_map(|policy| policy_faults(policy, &beside)));
    faults.extend(read.iter().filter(|policy| is_taken(rules, policy)).map(taken));
    if faults.is_empty() { Ok(read) } else { Err(faults) }
}

/// Reads calendars: one, a list of them, or an object whose `calendars` is such a list. Years and
/// days come back in order.
///
/// # Errors
/// Everything that is wrong. Nothing of a file with a fault is taken.
pub fn read_calendars(text: &str) -> Result<Vec<Calendar>, Vec<RulesError>> {
    let name = |value: &Value| value.get("region").and_then(Value::as_str).unwrap_or_default().to_owned();
    let mut read: Vec<Calendar> = read(text, "calendars", CALENDAR, name)?;
    let regions: Vec<String> = read.iter().map(|calendar| calendar.region.clone()).collect();
    let mut faults = twice(&regions);
    faults.extend(read.iter().flat_map(check_calendar));
    if !faults.is_empty() {
        return Err(faults);
    }
    for calendar in &mut read {
        calendar.years.sort_by_key(|year| year.year);
        for year in &mut calendar.years {
            year.holidays.sort_unstable();
            year.workdays.sort_unstable();
        }
    }
    Ok(read)
}

/// Whether cases may run under this version with other clocks: they must keep theirs. Names and
/// validity can change.
fn is_taken(rules: &Rules, policy: &Policy) -> bool {
    let same = |known: &&Policy| known.is_version_of(policy);
    rules.policies().iter().find(same).is_some_and(|known| {
        (&known.clocks, &known.calendar, known.side) != (&policy.clocks, &policy.calendar, policy.side)
    })
}

fn taken(policy: &Policy) -> RulesError {
    ErrorPlace::of(&policy.key(), "version").fault(Reason::Taken)
}

/// The names that a file has more than once.
fn twice(names: &[String]) -> Vec<RulesError> {
    let again = |(at, name): (usize, &String)| names[..at].contains(name);
    let repeated = names.iter().enumerate().filter(|(at, name)| again((*at, name)));
    repeated.map(|(_, name)| ErrorPlace::of(name, "").fault(Reason::Twice(name.clone()))).collect()
}

fn read<T: DeserializeOwned>(
    text: &str,
    list: &str,
    shape: &[Member],
    name: impl Fn(&Value) -> String,
) -> Result<Vec<T>, Vec<RulesError>> {
    let text = text.trim_start_matches('\u{feff}');
    let nothing = || vec![ErrorPlace::default().fault(Reason::NothingThere)];
    let value: Value = serde_json::from_str(text).map_err(|error| {
        let (line, column) = (error.line().max(1), error.column().max(1));
        vec![ErrorPlace::default().fault(Reason::NotJson { line, column })]
    })?;
    let values = match value {
        Value::Array(values) => values,
        Value::Object(mut members) => match members.remove(list) {
            Some(Value::Array(values)) => values,
            Some(_) => return Err(vec![ErrorPlace::of("", list).fault(Reason::Expected(MemberKind::List))]),
            None => vec![Value::Object(members)],
        },
        _ => return Err(nothing()),
    };
    if values.is_empty() {
        return Err(nothing());
    }
    let mut faults = Vec::new();
    let mut read = Vec::new();
    for (value, number) in values.into_iter().zip(1..) {
        let of = Some(name(&value)).filter(|name| !name.is_empty()).unwrap_or(format!("#{number}"));
        let mut validator = Validator { of: &of, part: "", faults: &mut faults };
        validator.object("", &value, shape);
        match serde_json::from_value(value) {
            Ok(value) => read.push(value),
            // The validator has said why.
            Err(_) if !faults.is_empty() => {}
            Err(_) => faults.push(ErrorPlace::of(&of, "").fault(Reason::Expected(MemberKind::Members))),
        }
    }
    if faults.is_empty() { Ok(read) } else { Err(faults) }
}

/// Walks one policy or calendar along its shape and notes what does not fit.
struct Validator<'a> {
    of: &'a str,
    part: &'a str,
    faults: &'a mut Vec<RulesError>,
}

impl Validator<'_> {
    fn fault(&mut self, member: &str, reason: Reason) {
        self.faults.push(ErrorPlace::in_part(self.of, self.part, member).fault(reason));
    }

    /// The members of an object, or a fault where there should be one.
    fn members<'v>(
        &mut self,
        member: &str,
        value: &'v Value,
        kind: MemberKind,
    ) -> Option<&'v Map<String, Value>> {
        let members = value.as_object();
        if members.is_none() {
            self.fault(member, Reason::Expected(kind));
        }
        members
    }

    fn object(&mut self, member: &str, value: &Value, shape: &[Member]) {
        let Some(members) = self.members(member, value, MemberKind::Members) else { return };
        for name in members.keys().filter(|name| !shape.iter().any(|(known, ..)| known == name)) {
            self.fault(name, Reason::UnknownMember);
        }
        for (name, takes, needed) in shape {
            match members.get(*name) {
                Some(value) => self.member(name, value, *takes),
                None if *needed => self.fault(name, Reason::Missing),
                None => {}
            }
        }
    }

    fn member(&mut self, name: &str, value: &Value, takes: Takes) {
        let expected = |fits: bool, kind| (!fits).then_some(Reason::Expected(kind));
        let reason = match takes {
            Takes::Text => expected(value.is_string(), MemberKind::Text),
            Takes::YesNo => expected(value.is_boolean(), MemberKind::YesNo),
            Takes::Day => expected(value.is_null() || is_day(value), MemberKind::Day),
            Takes::OneOf(ids) => {
                expected(value.as_str().is_some_and(|id| ids.contains(&id)), MemberKind::OneOf(ids))
            }
            Takes::Hours => {
                let fits = value.is_null() || OpeningHours::deserialize(value).is_ok();
                expected(fits, MemberKind::Hours)
            }
            Takes::Whole => whole(value, i64::from(i32::MAX)),
            Takes::Both => return self.both(name, value),
            Takes::Length => return self.length(name, value),
            Takes::LengthByRegion => {
                let lengths = self.members(name, value, MemberKind::Members);
                return lengths.into_iter().flatten().for_each(|(_, length)| self.length(name, length));
            }
            Takes::Texts | Takes::Days | Takes::Weekdays | Takes::Parts(..) => {
                return self.list(name, value, takes);
            }
        };
        if let Some(reason) = reason {
            self.fault(name, reason);
        }
    }

    fn both(&mut self, name: &str, value: &Value) {
        let Some(members) = self.members(name, value, MemberKind::Both) else { return };
        for language in members.keys().filter(|key| !["zh", "en"].contains(&key.as_str())) {
            self.fault(&format!("{name}.{language}"), Reason::UnknownMember);
        }
        for language in ["zh", "en"] {
            let member = format!("{name}.{language}");
            match members.get(language) {
                Some(Value::String(_)) => {}
                Some(_) => self.fault(&member, Reason::Expected(MemberKind::Text)),
                None => self.fault(&member, Reason::Missing),
            }
        }
    }

    /// One unit with a whole number. Whether a clock can be as long is for the checks to say, unless
    /// the number is beyond what the types hold.
    fn length(&mut self, name: &str, value: &Value) {
        let Some(members) = self.members(name, value, MemberKind::Length) else { return };
        let mut units = members.iter();
        let reason = match (units.next(), units.next()) {
            (Some((unit, count)), None) if UNITS.contains(&unit.as_str()) => {
                whole(count, i64::from(u32::MAX))
            }
            _ => Some(Reason::Expected(MemberKind::Length)),
        };
        if let Some(reason) = reason {
            self.fault(name, reason);
        }
    }

    fn list(&mut self, name: &str, value: &Value, takes: Takes) {
        let Some(values) = value.as_array() else {
            return self.fault(name, Reason::Expected(MemberKind::List));
        };
        for (value, number) in values.iter().zip(1..) {
            match takes {
                Takes::Parts(shape, by) => {
                    let part = match value.get(by) {
                        Some(Value::String(id)) if !id.is_empty() => id.clone(),
                        Some(Value::Number(id)) => id.to_string(),
                        _ => format!("#{number}"),
                    };
                    let mut inside = Validator { of: self.of, part: &part, faults: &mut *self.faults };
                    inside.object("", value, shape);
                }
                Takes::Weekdays => match value.as_i64() {
                    Some(day) if (1..=7).contains(&day) => {}
                    Some(day) => self.fault(name, Reason::NotAWeekday(day)),
                    None => self.fault(name, Reason::Expected(MemberKind::Whole)),
                },
                Takes::Days if !is_day(value) => self.fault(name, Reason::Expected(MemberKind::Day)),
                Takes::Texts if !value.is_string() => self.fault(name, Reason::Expected(MemberKind::Text)),
                _ => {}
            }
        }
    }
}

/// What is wrong with a whole number from 0 to `most`.
fn whole(value: &Value, most: i64) -> Option<Reason> {
    match value.as_i64() {
        Some(count) if count < 0 => Some(Reason::Negative),
        Some(count) if count <= most => None,
        None if value.as_f64().is_some_and(|count| count < 0.0) => Some(Reason::Negative),
        _ if value.is_number() && !value.is_f64() => {
            Some(Reason::TooLong(u32::try_from(most).unwrap_or(u32::MAX)))
        }
        _ => Some(Reason::Expected(MemberKind::Whole)),
    }
}

fn is_day(value: &Value) -> bool {
    value.as_str().is_some_and(|text| text.parse::<NaiveDate>().is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::shipped_calendar;
    use serde_json::json;

    fn desk() -> Value {
        let mut desk = serde_json::to_value(Rules::default().policy("desk").expect("desk")).expect("json");
        (desk["id"], desk["version"], desk["valid_from"]) = (json!("mine"), json!(1), json!(null));
        desk
    }

    /// The faults of the desk's policy after a change, as part, member and reason.
    fn faults(change: impl Fn(&mut Value)) -> Vec<(String, String, Reason)> {
        let mut value = desk();
        change(&mut value);
        let faults = read_policies(&Rules::default(), &value.to_string()).expect_err("faults");
        faults.into_iter().map(|fault| (fault.place.part, fault.place.member, fault.reason)).collect()
    }

    fn one(part: &str, member: &str, reason: Reason) -> Vec<(String, String, Reason)> {
        vec![(part.to_owned(), member.to_owned(), reason)]
    }

    #[test]
    fn what_was_written_is_read() {
        let rules = Rules::default();
        let one = rules.policy("desk").expect("desk");
        let text = serde_json::to_string(one).expect("json");
        let expected = vec![one.clone()];
        assert_eq!(read_policies(&Rules::default(), &text), Ok(expected.clone()));
        assert_eq!(read_policies(&Rules::default(), &format!("\u{feff}[{text}]")), Ok(expected.clone()));
        assert_eq!(
            read_policies(&Rules::default(), &format!(r#"{{"version":1,"policies":[{text}]}}"#)),
            Ok(expected)
        );
        let all = serde_json::to_string(rules.policies()).expect("json");
        assert_eq!(read_policies(&Rules::default(), &all).expect("all").len(), rules.policies().len());
        let cn = shipped_calendar("CN").expect("CN");
        let text = serde_json::to_string(cn).expect("json");
        assert_eq!(read_calendars(&text), Ok(vec![cn.clone()]));
    }

    #[test]
    fn text_that_is_not_json_says_where() {
        let reason =
            |text: &str| read_policies(&Rules::default(), text).expect_err("faults").remove(0).reason;
        assert_eq!(reason("{\n  \"id\": oops\n}"), Reason::NotJson { line: 2, column: 9 });
        assert_eq!(reason(""), Reason::NotJson { line: 1, column: 1 });
        assert_eq!(reason("[]"), Reason::NothingThere);
        assert_eq!(reason("7"), Reason::NothingThere);
        assert_eq!(reason(r#"{"policies": 7}"#), Reason::Expected(MemberKind::List));
        assert_eq!(reason("[7]"), Reason::Expected(MemberKind::Members));
    }

    #[test]
    fn lengths_that_no_type_holds() {
        for (length, reason) in [
            (json!({"days": -3}), Reason::Negative),
            (json!({"days": -0.5}), Reason::Negative),
            (json!({"days": 0}), Reason::Zero),
            (json!({"days": 99_999}), Reason::TooLong(10_958)),
            (json!({"days": 4_294_967_296_u64}), Reason::TooLong(u32::MAX)),
            (json!({"days": u64::MAX}), Reason::TooLong(u32::MAX)),
            (json!({"days": 1.5}), Reason::Expected(MemberKind::Whole)),
            (json!({"days": "7"}), Reason::Expected(MemberKind::Whole)),
            (json!({"fortnights": 2}), Reason::Expected(MemberKind::Length)),
            (json!({"days": 1, "hours": 2}), Reason::Expected(MemberKind::Length)),
            (json!({}), Reason::Expected(MemberKind::Length)),
            (json!(7), Reason::Expected(MemberKind::Length)),
        ] {
            let found = faults(|policy| policy["clocks"][0]["length"] = length.clone());
            assert_eq!(found, one("acknowledge", "length", reason), "{length}");
        }
    }

    #[test]
    fn members_that_are_missing_unknown_or_of_another_kind() {
        let drop =
            |policy: &mut Value, name: &str| policy.as_object_mut().map(|members| members.remove(name));
        let missing = faults(|policy| {
            drop(policy, "version");
        });
        assert_eq!(missing, one("", "version", Reason::Missing));
        let unnamed = faults(|policy| {
            drop(&mut policy["clocks"][1], "id");
        });
        assert_eq!(unnamed, one("#2", "id", Reason::Missing));
        assert_eq!(faults(|policy| policy["extra"] = json!(1)), one("", "extra", Reason::UnknownMember));
        let kind = |name: &str, value: Value| faults(|policy| policy[name] = value.clone()).remove(0).2;
        assert_eq!(kind("id", json!(1)), Reason::Expected(MemberKind::Text));
        assert_eq!(kind("on", json!("yes")), Reason::Expected(MemberKind::YesNo));
        assert_eq!(kind("version", json!(-1)), Reason::Negative);
        assert_eq!(kind("version", json!(0)), Reason::Zero);
        assert_eq!(kind("valid_from", json!("2026-02-30")), Reason::Expected(MemberKind::Day));
        assert_eq!(kind("side", json!("both")), Reason::Expected(MemberKind::OneOf(&["desk", "personal"])));
        assert_eq!(kind("clocks", json!({})), Reason::Expected(MemberKind::List));
        assert_eq!(kind("name", json!("名称")), Reason::Expected(MemberKind::Both));
        let names = faults(|policy| policy["name"] = json!({"zh": 1, "de": "x"}));
        let members: Vec<_> = names.iter().map(|(_, member, _)| member.as_str()).collect();
        assert_eq!(members, ["name.de", "name.zh", "name.en"]);
        let starts = faults(|policy| policy["clocks"][0]["start"] = json!([7]));
        assert_eq!(starts, one("acknowledge", "start", Reason::Expected(MemberKind::Text)));
    }

    #[test]
    fn everything_wrong_is_said_at_once() {
        let mut two = vec![desk(), desk()];
        two[0]["clocks"][0]["length"] = json!({"hours": -1});
        two[1]["id"] = json!(null);
        let faults = read_policies(&Rules::default(), &json!(two).to_string()).expect_err("faults");
        let places: Vec<_> = faults.iter().map(|fault| fault.place.of.as_str()).collect();
        assert_eq!(places, ["mine@1", "#2"]);
    }

    #[test]
    fn policies_of_one_file_are_held_against_each_other() {
        let mut next = desk();
        let twice = read_policies(&Rules::default(), &json!([desk(), next]).to_string()).expect_err("faults");
        assert_eq!(twice[0].reason, Reason::Twice("mine@1".to_owned()));
        next["version"] = json!(2);
        next["valid_from"] = json!("2026-05-01");
        let faults =
            read_policies(&Rules::default(), &json!([desk(), next]).to_string()).expect_err("faults");
        let reasons: Vec<_> = faults.into_iter().map(|fault| fault.reason).collect();
        let overlaps = |key: &str| Reason::Overlaps(key.to_owned());
        assert_eq!(reasons, [overlaps("mine@2"), overlaps("mine@1")]);
        let mut first = desk();
        first["valid_to"] = json!("2026-04-30");
        assert_eq!(
            read_policies(&Rules::default(), &json!([first, next]).to_string()).map(|read| read.len()),
            Ok(2)
        );
        // A file may shorten a version that ships and add the next.
        let (mut first, mut next) = (first, next);
        (first["id"], first["version"], first["valid_from"]) = (json!("desk"), json!(2), json!("2020-01-01"));
        (next["id"], next["version"]) = (json!("desk"), json!(3));
        assert_eq!(
            read_policies(&Rules::default(), &json!([first, next]).to_string()).map(|read| read.len()),
            Ok(2)
        );
        assert!(
            read_policies(&Rules::default(), &next.to_string()).is_err(),
            "alone it overlaps with what ships"
        );
    }

    #[test]
    fn calendars_are_read_and_put_in_order() {
        let read = |value: Value| read_calendars(&value.to_string());
        let base = json!({"region": "ZZ", "name": {"zh": "某地", "en": "Somewhere"}, "weekend": [6, 7], "years": []});
        let year = |year: i32, holidays: Value, workdays: Value| json!({"year": year, "source": "x", "checked": false, "holidays": holidays, "workdays": workdays});
        let mut good = base.clone();
        good["years"] = json!([
            year(2026, json!(["2026-05-02", "2026-05-01"]), json!([])),
            year(2025, json!([]), json!([]))
        ]);
        let zz = read(good).expect("calendar").remove(0);
        assert_eq!((zz.years[0].year, zz.years[1].year), (2025, 2026));
        assert!(zz.years[1].holidays.is_sorted());
        let reason = |change: &dyn Fn(&mut Value)| {
            let mut value = base.clone();
            change(&mut value);
            let mut faults = read(value).expect_err("faults");
            assert_eq!(faults.len(), 1, "{faults:?}");
            faults.remove(0)
        };
        for (weekend, day) in [(json!([0]), 0), (json!([8]), 8), (json!([-1]), -1), (json!([300]), 300)] {
            let fault = reason(&|value| value["weekend"] = weekend.clone());
            assert_eq!((fault.place.of.as_str(), fault.reason), ("ZZ", Reason::NotAWeekday(day)));
        }
        let text = reason(&|value| value["weekend"] = json!(["Sat"]));
        assert_eq!(text.reason, Reason::Expected(MemberKind::Whole));
        let day = reason(&|value| value["years"] = json!([year(2026, json!(["2026-13-01"]), json!([]))]));
        assert_eq!((day.place.part.as_str(), day.reason), ("2026", Reason::Expected(MemberKind::Day)));
        let other = reason(&|value| value["years"] = json!([year(2026, json!(["2025-05-01"]), json!([]))]));
        assert!(matches!(other.reason, Reason::NotInYear(_)));
        let twice = read(json!([base.clone(), base.clone()])).expect_err("faults");
        assert_eq!(twice[0].reason, Reason::Twice("ZZ".to_owned()));
    }
}
