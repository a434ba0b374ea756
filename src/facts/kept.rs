//! A register's own facts as they were kept: in its database, or in the file of another register.

use serde_json::{Value, json};

use super::checks::{Beside, check_calendar, policy_faults};
use super::fault::{Fault, Kind, Place, Reason};
use super::own::{VERSION, laid_over_calendars, laid_over_policies};
use super::{Calendar, OwnFacts, Policy};

/// What was kept, as far as it can be used, and what was left out of it.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Kept {
    /// What can be used.
    pub facts: OwnFacts,
    /// Why the rest was left out.
    pub faults: Vec<Fault>,
    /// What was left out, word for word: writing keeps it, a newer version may know it.
    left: Value,
}

/// What came of taking over what another register has of its own.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct United {
    /// Policies and calendars that came in, as `id@version` or by region.
    pub added: Vec<String>,
    /// Those that are here with another content, and stayed as they are here.
    pub kept: Vec<String>,
}

impl Kept {
    /// Reads what was kept. What no longer checks is left out, each for itself. That two versions apply
    /// on one day is no reason: cases name their version, and new ones take the newest.
    pub fn read(bytes: &[u8]) -> Self {
        let Ok(Value::Object(mut record)) = serde_json::from_slice::<Value>(bytes) else {
            let fault = Place::default().fault(Reason::NothingThere);
            return Self { faults: vec![fault], ..Self::default() };
        };
        let mut list = |name: &str| match record.remove(name) {
            Some(Value::Array(values)) => values,
            _ => Vec::new(),
        };
        let (policies, calendars) = (list("policies"), list("calendars"));
        let mut facts: OwnFacts = serde_json::from_value(Value::Object(record)).unwrap_or_default();
        facts.version = VERSION;
        let (mut faults, mut left) = (Vec::new(), (Vec::new(), Vec::new()));
        for (value, number) in calendars.into_iter().zip(1..) {
            match serde_json::from_value::<Calendar>(value.clone()) {
                Ok(calendar) if check_calendar(&calendar).is_empty() => facts.put_calendar(calendar),
                read => {
                    left.1.push(value);
                    faults.extend(why(read.as_ref().map(check_calendar), number));
                }
            }
        }
        let known = facts.clone();
        let calendars: Vec<Calendar> = laid_over_calendars(&known).cloned().collect();
        let beside = Beside { policies: laid_over_policies(&known).collect(), calendars: &calendars };
        let check = |policy: &Policy| {
            let mut faults = policy_faults(policy, &beside);
            faults.retain(|fault| !matches!(fault.reason, Reason::Overlaps(_)));
            faults
        };
        for (value, number) in policies.into_iter().zip(1..) {
            match serde_json::from_value::<Policy>(value.clone()) {
                Ok(policy) if check(&policy).is_empty() => facts.put_policy(policy),
                read => {
                    left.0.push(value);
                    faults.extend(why(read.as_ref().map(check), number));
                }
            }
        }
        let left = json!({ "policies": left.0, "calendars": left.1 });
        Self { facts, faults, left }
    }

    /// What is to be kept, with what was left out of it at reading.
    pub fn write(&self) -> Vec<u8> {
        let mut value = serde_json::to_value(&self.facts).unwrap_or_default();
        for name in ["policies", "calendars"] {
            let Some(Value::Array(left)) = self.left.get(name).filter(|left| **left != json!([])) else {
                continue;
            };
            match value.get_mut(name) {
                Some(Value::Array(list)) => list.extend(left.iter().cloned()),
                _ => value[name] = json!(left),
            }
        }
        // Texts, numbers and days: their serialisation cannot fail.
        serde_json::to_vec(&value).unwrap_or_default()
    }
}

fn why<E>(checked: Result<Vec<Fault>, E>, number: usize) -> Vec<Fault> {
    checked
        .unwrap_or_else(|_| vec![Place::of(&format!("#{number}"), "").fault(Reason::Expected(Kind::Members))])
}

impl OwnFacts {
    /// Takes over what another register has of its own and is not here. What is here under the same key,
    /// of its own or because it ships, stays. A register that is `empty` and has nothing of its own
    /// takes everything, choices included: it is being restored.
    pub fn unite(&mut self, other: &Self, empty: bool) -> United {
        let mut united = United::default();
        if empty && self.is_nothing() {
            *self = other.clone();
            united.added = other.policies.iter().map(Policy::key).collect();
            united.added.extend(other.calendars.iter().map(|calendar| calendar.region.clone()));
            return united;
        }
        let here = self.clone();
        for calendar in &other.calendars {
            let region = calendar.region.clone();
            match laid_over_calendars(&here).find(|known| known.region == region) {
                Some(known) if known == calendar => {}
                Some(_) => united.kept.push(region),
                None => {
                    self.put_calendar(calendar.clone());
                    united.added.push(region);
                }
            }
        }
        for category in &other.categories {
            if !self.categories.iter().any(|known| known.id == category.id) {
                self.categories.push(category.clone());
                united.added.push(category.id.clone());
            }
        }
        for policy in &other.policies {
            let key = policy.key();
            match laid_over_policies(&here).find(|known| known.key() == key) {
                Some(known) if known == policy => {}
                Some(_) => united.kept.push(key),
                None => {
                    self.put_policy(policy.clone());
                    united.added.push(key);
                }
            }
        }
        united
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{Length, calendar, policy};

    fn mine(version: u32) -> Policy {
        Policy { id: "mine".to_owned(), version, ..policy("desk").expect("desk").clone() }
    }

    fn zz() -> Calendar {
        Calendar { region: "ZZ".to_owned(), ..calendar("XX").expect("XX").clone() }
    }

    #[test]
    fn what_was_written_is_read() {
        let mut facts = OwnFacts { desk: "mine".to_owned(), ..OwnFacts::default() };
        facts.put_calendar(zz());
        facts.put_policy(Policy { calendar: "ZZ".to_owned(), ..mine(1) });
        facts.switch("eu_trader", true);
        let kept = Kept { facts: facts.clone(), ..Kept::default() };
        let read = Kept::read(&kept.write());
        assert_eq!((read.facts.clone(), read.faults.len()), (facts, 0));
        assert_eq!(Kept::read(&read.write()).facts, read.facts);
        assert_eq!(Kept::read(b"{}").facts, OwnFacts::default());
    }

    #[test]
    fn what_no_longer_checks_is_left_out_and_kept() {
        let mut wrong = mine(2);
        wrong.clocks[0].stop = vec!["acept".to_owned()];
        let mut value =
            serde_json::to_value(OwnFacts { policies: vec![mine(1), wrong], ..OwnFacts::default() })
                .expect("json");
        value["policies"].as_array_mut().expect("list").push(json!({"id": "of a newer version"}));
        value["calendars"] = json!([{"region": "zz"}, zz()]);
        value["desk"] = json!("mine");
        let read = Kept::read(value.to_string().as_bytes());
        assert_eq!(read.facts.policies, [mine(1)]);
        assert_eq!((read.facts.calendars.len(), read.facts.desk.as_str()), (1, "mine"));
        let of: Vec<_> = read.faults.iter().map(|fault| fault.place.of.as_str()).collect();
        assert_eq!(of, ["#1", "mine@2", "#3"]);
        let again = Kept::read(&read.write());
        assert_eq!(again.faults.len(), 3, "nothing is lost by writing");
        assert_eq!(Kept::read(b"junk").faults.len(), 1);
    }

    #[test]
    fn versions_that_overlap_are_kept() {
        let facts = OwnFacts { policies: vec![mine(1), mine(2)], ..OwnFacts::default() };
        let read = Kept::read(&Kept { facts: facts.clone(), ..Kept::default() }.write());
        assert_eq!((read.facts, read.faults), (facts, Vec::new()));
    }

    #[test]
    fn uniting_adds_and_never_replaces() {
        let mut other = mine(1);
        other.clocks[0].length = Length::Hours(1);
        let mut cn = calendar("CN").expect("CN").clone();
        cn.weekend = vec![7];
        let theirs = OwnFacts {
            policies: vec![other, mine(2)],
            calendars: vec![cn, zz()],
            desk: "mine".to_owned(),
            ..OwnFacts::default()
        };
        let mut here = OwnFacts { policies: vec![mine(1)], ..OwnFacts::default() };
        let united = here.unite(&theirs, true);
        assert_eq!(united.added, ["ZZ", "mine@2"]);
        assert_eq!(united.kept, ["CN", "mine@1"]);
        assert_eq!(here.policies, [mine(1), mine(2)]);
        assert_eq!((here.calendars, here.desk), (vec![zz()], String::new()));
        let mut fresh = OwnFacts::default();
        assert_eq!(fresh.clone().unite(&theirs, false).kept, ["CN"]);
        assert_eq!(fresh.unite(&theirs, true).added.len(), 4);
        assert_eq!(fresh, theirs, "restored as it was");
    }
}
