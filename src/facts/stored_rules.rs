//! A register's own facts as they were kept: in its database, or in the file of another register.

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::checks::{check_calendar, check_policy};
use super::custom_rules::VERSION;
use super::rules_error::{ErrorPlace, MemberKind, Reason, RulesError};
use super::{
    Category, CategoryError, CategoryErrorKind, CustomList, CustomRules, Policy, Rules, check_category,
};
use crate::encode::{self, EncodeError};

/// What was kept, as far as it can be used, and what was left out of it.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct StoredRules {
    /// The rules and choices that can be used.
    pub facts: CustomRules,
    /// Why the rest was left out.
    pub faults: Vec<RulesError>,
    /// What was left out, word for word: writing keeps it, a newer version may know it.
    left: Map<String, Value>,
}

/// What came of taking over what another register has of its own.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct RulesMerge {
    /// What came in: policies as `id@version`, calendars by region, categories by id, entries of lists by name.
    pub added: Vec<String>,
    /// Policies, calendars, categories and entries that are here with another content, and stayed as they are
    /// here.
    pub kept: Vec<String>,
}

impl StoredRules {
    /// Reads what was kept, and never fails. What no longer checks is left out, each for itself. That two
    /// versions apply on one day is no reason: cases name their version, and new ones take the newest.
    pub fn read(bytes: &[u8]) -> Self {
        let Ok(Value::Object(record)) = serde_json::from_slice::<Value>(bytes) else {
            let fault = ErrorPlace::default().fault(Reason::NothingThere);
            return Self { faults: vec![fault], ..Self::default() };
        };
        let mut reader = Reader { record, left: Map::new(), faults: Vec::new() };
        reader.record.remove("version");
        let mut facts = CustomRules {
            version: VERSION,
            switched: reader.member("switched"),
            off: reader.member("off"),
            desk: reader.member("desk"),
            personal: reader.member("personal"),
            part: reader.member("part"),
            categories_off: reader.member("categories_off"),
            ..CustomRules::default()
        };
        for calendar in reader.list("calendars", check_calendar) {
            facts.put_calendar(calendar);
        }
        let rules = Rules::new(facts.clone());
        for policy in reader.list("policies", |policy| {
            let mut faults = check_policy(&rules, policy);
            faults.retain(|fault| !matches!(fault.reason, Reason::Overlaps(_)));
            faults
        }) {
            facts.put_policy(policy);
        }
        // Which policies there are is not settled while they are read.
        let is_fault = |fault: &CategoryError| !matches!(fault.reason, CategoryErrorKind::NoSuchPolicy(_));
        facts.categories = reader.list("categories", |category: &Category| {
            let wrong = check_category(&rules, category).iter().any(is_fault);
            let fault = ErrorPlace::of(&category.id, "").fault(Reason::Expected(MemberKind::Members));
            if wrong { vec![fault] } else { Vec::new() }
        });
        facts.lists = reader.list("lists", |of: &CustomList| {
            let fault = || ErrorPlace::of(&of.list, "").fault(Reason::Expected(MemberKind::Members));
            if of.is_sound() { Vec::new() } else { vec![fault()] }
        });
        let Reader { record, mut left, faults } = reader;
        left.extend(record);
        Self { facts, faults, left }
    }

    /// What is to be kept, as JSON, with what was left out of it at reading.
    ///
    /// # Errors
    /// A rule cannot be serialised.
    pub fn write(&self) -> Result<Vec<u8>, EncodeError> {
        let mut value = serde_json::to_value(&self.facts).map_err(|_| EncodeError("the rules"))?;
        for (name, left) in &self.left {
            match (value.get_mut(name), left) {
                (Some(Value::Array(list)), Value::Array(left)) => list.extend(left.iter().cloned()),
                (Some(Value::Array(list)), left) if list.is_empty() => value[name] = left.clone(),
                (None, left) => value[name] = left.clone(),
                // Chosen anew since.
                (Some(_), _) => {}
            }
        }
        encode::json("the rules", &value)
    }
}

/// Reads a record member by member: one that cannot be read takes no other with it.
struct Reader {
    /// Members not read so far.
    record: Map<String, Value>,
    /// Members, or items of lists, that are left out.
    left: Map<String, Value>,
    faults: Vec<RulesError>,
}

impl Reader {
    /// A member; the default where there is none, or it cannot be read.
    fn member<T: DeserializeOwned + Default>(&mut self, name: &str) -> T {
        let Some(value) = self.record.remove(name) else { return T::default() };
        serde_json::from_value(value.clone()).unwrap_or_else(|_| {
            self.faults.push(ErrorPlace::of(name, "").fault(Reason::Expected(MemberKind::Members)));
            self.left.insert(name.to_owned(), value);
            T::default()
        })
    }

    /// The items of a list that can be read and that `check` finds no fault with.
    fn list<T: DeserializeOwned>(&mut self, name: &str, check: impl Fn(&T) -> Vec<RulesError>) -> Vec<T> {
        let values = match self.record.remove(name) {
            Some(Value::Array(values)) => values,
            None => Vec::new(),
            Some(other) => {
                self.faults.push(ErrorPlace::of(name, "").fault(Reason::Expected(MemberKind::Members)));
                self.left.insert(name.to_owned(), other);
                Vec::new()
            }
        };
        let (mut read, mut left) = (Vec::new(), Vec::new());
        for (value, number) in values.into_iter().zip(1..) {
            let faults = match serde_json::from_value::<T>(value.clone()) {
                Ok(item) => {
                    let faults = check(&item);
                    if faults.is_empty() {
                        read.push(item);
                    }
                    faults
                }
                Err(_) => {
                    vec![
                        ErrorPlace::of(&format!("#{number}"), "")
                            .fault(Reason::Expected(MemberKind::Members)),
                    ]
                }
            };
            if !faults.is_empty() {
                left.push(value);
                self.faults.extend(faults);
            }
        }
        if !left.is_empty() {
            self.left.insert(name.to_owned(), Value::Array(left));
        }
        read
    }
}

impl CustomRules {
    /// Takes over what another register has of its own and is not here. What is here under the same key,
    /// of its own or because it ships, stays. A register that is `empty` and has nothing of its own
    /// takes everything, choices included: it is being restored.
    pub fn unite(&mut self, other: &Self, empty: bool) -> RulesMerge {
        let mut united = RulesMerge::default();
        if empty && self.is_nothing() {
            *self = other.clone();
            united.added = other.policies.iter().map(Policy::key).collect();
            united.added.extend(other.calendars.iter().map(|calendar| calendar.region.clone()));
            united.added.extend(other.categories.iter().map(|category| category.id.clone()));
            let own = other.lists.iter().flat_map(|of| &of.own);
            united.added.extend(own.map(|own| own.name.clone()));
            return united;
        }
        let here = Rules::new(self.clone());
        for calendar in &other.calendars {
            let region = calendar.region.clone();
            match here.calendar(&region) {
                Some(known) if known == calendar => {}
                Some(_) => united.kept.push(region),
                None => {
                    self.put_calendar(calendar.clone());
                    united.added.push(region);
                }
            }
        }
        for category in &other.categories {
            match here.categories().iter().find(|known| known.id == category.id) {
                Some(known) if known == category => {}
                Some(_) => united.kept.push(category.id.clone()),
                None => {
                    self.categories.push(category.clone());
                    united.added.push(category.id.clone());
                }
            }
        }
        for policy in &other.policies {
            let key = policy.key();
            match here.policies().iter().find(|known| known.is_version_of(policy)) {
                Some(known) if known == policy => {}
                Some(_) => united.kept.push(key),
                None => {
                    self.put_policy(policy.clone());
                    united.added.push(key);
                }
            }
        }
        let (added, kept) = self.unite_lists(&other.lists);
        united.added.extend(added);
        united.kept.extend(kept);
        united
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{Calendar, Length, shipped_calendar};
    use serde_json::json;
    use std::sync::Arc;

    fn mine(version: u32) -> Policy {
        Policy { id: "mine".to_owned(), version, ..Rules::default().policy("desk").expect("desk").clone() }
    }

    fn zz() -> Calendar {
        Calendar { region: "ZZ".to_owned(), ..shipped_calendar("XX").expect("XX").clone() }
    }

    #[test]
    fn a_list_that_is_none_is_a_fault_and_stays() {
        let record = json!({"version": VERSION, "policies": "many", "calendars": {"ZZ": 1}});
        let read = StoredRules::read(&serde_json::to_vec(&record).unwrap());
        assert_eq!((read.faults.len(), &read.facts.policies), (2, &Vec::new()));
        let again: Value = serde_json::from_slice(&read.write().unwrap()).unwrap();
        assert_eq!((&again["policies"], &again["calendars"]), (&json!("many"), &json!({"ZZ": 1})));
    }

    #[test]
    fn a_category_that_is_here_otherwise_stays() {
        let shipped = Rules::default().categories()[0].clone();
        let other = Category { priority: Some("urgent".to_owned()), ..shipped.clone() };
        let mut mine = CustomRules::default();
        mine.switch("eu_trader", true);
        let theirs = CustomRules { categories: vec![other], ..CustomRules::default() };
        let united = mine.unite(&theirs, false);
        assert_eq!((united.added.len(), united.kept.as_slice()), (0, [shipped.id].as_slice()));
        assert!(mine.categories.is_empty());
        let restored = CustomRules::default().unite(&theirs, true);
        assert_eq!(restored.added, united.kept);
    }

    #[test]
    fn what_was_written_is_read() {
        let mut facts = CustomRules { desk: "mine".to_owned(), ..CustomRules::default() };
        facts.put_calendar(zz());
        facts.put_policy(Policy { calendar: "ZZ".to_owned(), ..mine(1) });
        facts.switch("eu_trader", true);
        let kept = StoredRules { facts: facts.clone(), ..StoredRules::default() };
        let read = StoredRules::read(&kept.write().unwrap());
        assert_eq!((read.facts.clone(), read.faults.len()), (facts, 0));
        assert_eq!(StoredRules::read(&read.write().unwrap()).facts, read.facts);
        assert_eq!(StoredRules::read(b"{}").facts, CustomRules::default());
    }

    #[test]
    fn what_no_longer_checks_is_left_out_and_kept() {
        let mut wrong = mine(2);
        Arc::make_mut(&mut wrong.clocks[0]).stop = vec!["acept".to_owned()];
        let mut value =
            serde_json::to_value(CustomRules { policies: vec![mine(1), wrong], ..CustomRules::default() })
                .expect("json");
        value["policies"].as_array_mut().expect("list").push(json!({"id": "of a newer version"}));
        value["calendars"] = json!([{"region": "zz"}, zz()]);
        value["desk"] = json!("mine");
        let read = StoredRules::read(value.to_string().as_bytes());
        assert_eq!(read.facts.policies, [mine(1)]);
        assert_eq!((read.facts.calendars.len(), read.facts.desk.as_str()), (1, "mine"));
        let of: Vec<_> = read.faults.iter().map(|fault| fault.place.of.as_str()).collect();
        assert_eq!(of, ["#1", "mine@2", "#3"]);
        let again = StoredRules::read(&read.write().unwrap());
        assert_eq!(again.faults.len(), 3, "nothing is lost by writing");
        assert_eq!(StoredRules::read(b"junk").faults.len(), 1);
    }

    #[test]
    fn a_category_of_a_newer_version_takes_nothing_else_with_it() {
        let own = crate::facts::shipped_category("courier").expect("courier").clone();
        let mut value = serde_json::to_value(CustomRules {
            policies: vec![mine(1)],
            categories: vec![own.clone()],
            desk: "mine".to_owned(),
            off: vec!["eu_trader".to_owned()],
            ..CustomRules::default()
        })
        .expect("json");
        let newer = json!({ "id": "later", "questions": [{ "ask": { "by_voice": 7 } }] });
        value["categories"].as_array_mut().expect("list").push(newer.clone());
        value["switched"] = json!({ "by": "day" });
        value["of_a_newer_version"] = json!([1, 2]);
        let read = StoredRules::read(value.to_string().as_bytes());
        assert_eq!((&read.facts.desk, &read.facts.off), (&"mine".to_owned(), &vec!["eu_trader".to_owned()]));
        assert_eq!((read.facts.policies.len(), read.facts.categories.clone()), (1, vec![own]));
        assert_eq!(read.faults.len(), 2);
        let again: Value = serde_json::from_slice(&read.write().unwrap()).expect("json");
        assert_eq!(again["categories"][1], newer);
        assert_eq!((&again["switched"], &again["of_a_newer_version"]), (&value["switched"], &json!([1, 2])));
    }

    #[test]
    fn versions_that_overlap_are_kept() {
        let facts = CustomRules { policies: vec![mine(1), mine(2)], ..CustomRules::default() };
        let read = StoredRules::read(
            &StoredRules { facts: facts.clone(), ..StoredRules::default() }.write().unwrap(),
        );
        assert_eq!((read.facts, read.faults), (facts, Vec::new()));
    }

    #[test]
    fn uniting_adds_and_never_replaces() {
        let mut other = mine(1);
        Arc::make_mut(&mut other.clocks[0]).length = Length::Hours(1);
        let mut cn = shipped_calendar("CN").expect("CN").clone();
        cn.weekend = vec![7];
        let theirs = CustomRules {
            policies: vec![other, mine(2)],
            calendars: vec![cn, zz()],
            desk: "mine".to_owned(),
            ..CustomRules::default()
        };
        let mut here = CustomRules { policies: vec![mine(1)], ..CustomRules::default() };
        let united = here.unite(&theirs, true);
        assert_eq!(united.added, ["ZZ", "mine@2"]);
        assert_eq!(united.kept, ["CN", "mine@1"]);
        assert_eq!(here.policies, [mine(1), mine(2)]);
        assert_eq!((here.calendars, here.desk), (vec![zz()], String::new()));
        let mut fresh = CustomRules::default();
        assert_eq!(fresh.clone().unite(&theirs, false).kept, ["CN"]);
        assert_eq!(fresh.unite(&theirs, true).added.len(), 4);
        assert_eq!(fresh, theirs, "restored as it was");
    }
}
