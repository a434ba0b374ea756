//! The register's own policies, calendars and categories, edited or imported, laid over those that ship.

use std::cell::Cell;
use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use super::{Calendar, Category, Policy, Side, calendars, categories, policies};

/// The version of [`CustomRules`] written.
pub(super) const VERSION: u8 = 1;

/// What a register has of its own. Stored as JSON; what a newer version adds is passed over.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(default)]
pub struct CustomRules {
    /// Version of this record.
    pub version: u8,
    /// Policies; one that ships with the same id and version gives way.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub policies: Vec<Policy>,
    /// Calendars; one that ships for the same region gives way.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub calendars: Vec<Calendar>,
    /// Ids of policies switched on although they are off by themselves.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub switched: Vec<String>,
    /// Ids of policies switched off.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub off: Vec<String>,
    /// Id of the policy that new complaints at a desk begin under; empty for the product's choice.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub desk: String,
    /// The same for a consumer's own.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub personal: String,
    /// Categories; one that ships with the same id gives way.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub categories: Vec<Category>,
    /// Ids of categories switched off.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub categories_off: Vec<String>,
}

impl Default for CustomRules {
    fn default() -> Self {
        Self {
            version: VERSION,
            policies: Vec::new(),
            calendars: Vec::new(),
            switched: Vec::new(),
            off: Vec::new(),
            desk: String::new(),
            personal: String::new(),
            categories: Vec::new(),
            categories_off: Vec::new(),
        }
    }
}

impl CustomRules {
    /// Whether there is nothing of its own.
    pub fn is_nothing(&self) -> bool {
        *self == Self { version: self.version, ..Self::default() }
    }

    /// Chooses the policy that new complaints begin under.
    pub fn begin_under(&mut self, side: Side, id: &str) {
        let chosen = match side {
            Side::Desk => &mut self.desk,
            Side::Personal => &mut self.personal,
        };
        id.clone_into(chosen);
    }

    /// Puts a policy in, over its own of the same version.
    pub fn put_policy(&mut self, policy: Policy) {
        self.policies.retain(|known| !same(&policy)(known));
        self.policies.push(policy);
    }

    /// Puts a calendar in, over its own of the same region.
    pub fn put_calendar(&mut self, calendar: Calendar) {
        self.calendars.retain(|known| known.region != calendar.region);
        self.calendars.push(calendar);
    }

    /// Switches the policy with this id on or off.
    pub fn switch(&mut self, id: &str, on: bool) {
        self.switched.retain(|known| known != id);
        self.off.retain(|known| known != id);
        let list = if on { &mut self.switched } else { &mut self.off };
        list.push(id.to_owned());
    }
}

/// The register's own over those that ship, as one list each.
struct Laid {
    own: CustomRules,
    rules: Vec<u8>,
    policies: Vec<Policy>,
    calendars: Vec<Calendar>,
    categories: Vec<Category>,
}

thread_local! {
    static LAID: Cell<Option<&'static Laid>> = const { Cell::new(None) };
}

/// From now on this thread's facts are the register's own, laid over those that ship. The page and
/// each worker are threads: each has to be told. What is adopted must have passed
/// [`check_policy`](super::check_policy) and [`check_calendar`](super::check_calendar).
///
/// Clocks borrow their rules for as long as they like, so each edition is kept until the page is
/// closed. Edits are rare and a few kilobytes; the same facts again are not kept twice.
pub fn adopt(facts: CustomRules) {
    if facts == *own() {
        return;
    }
    let policies = laid_over_policies(&facts).cloned().collect();
    let calendars = laid_over_calendars(&facts).cloned().collect();
    let shipped = categories::shipped().iter();
    let shipped = shipped.filter(|shipped| !facts.categories.iter().any(|own| own.id == shipped.id));
    let categories = facts.categories.iter().chain(shipped).cloned().collect();
    let rules = if facts.policies.is_empty() && facts.calendars.is_empty() {
        Vec::new()
    } else {
        serde_json::to_vec(&(&facts.policies, &facts.calendars)).unwrap_or_default()
    };
    LAID.set(Some(Box::leak(Box::new(Laid { own: facts, rules, policies, calendars, categories }))));
}

/// From now on this thread's facts are those that ship. As adopting nothing, without the code that lays
/// one over the other.
pub fn forget_own() {
    LAID.set(None);
}

/// What tells the register's own policies and calendars from any others; empty where it has none.
pub fn own_rules() -> &'static [u8] {
    LAID.get().map_or(&[], |laid| &laid.rules)
}

/// Policies of a register, its own first, then those that ship and do not give way.
pub(super) fn laid_over_policies(facts: &CustomRules) -> impl Iterator<Item = &Policy> {
    let shipped = policies::shipped().iter().filter(|shipped| !facts.policies.iter().any(same(shipped)));
    facts.policies.iter().chain(shipped)
}

/// Calendars of a register, its own first, then those that ship and do not give way.
pub(super) fn laid_over_calendars(facts: &CustomRules) -> impl Iterator<Item = &Calendar> {
    let gives_way = |region: &str| facts.calendars.iter().any(|own| own.region == region);
    facts.calendars.iter().chain(calendars::shipped().iter().filter(move |one| !gives_way(&one.region)))
}

/// The calendar that ships for a region, whatever the register has of its own.
pub fn shipped_calendar(region: &str) -> Option<&'static Calendar> {
    calendars::shipped().iter().find(|calendar| calendar.region == region)
}

/// Whether a policy is the same version of the same one.
fn same(one: &Policy) -> impl Fn(&Policy) -> bool + '_ {
    move |other| other.id == one.id && other.version == one.version
}

/// What the register has of its own.
pub fn own() -> &'static CustomRules {
    static NOTHING: OnceLock<CustomRules> = OnceLock::new();
    LAID.get().map_or_else(|| NOTHING.get_or_init(CustomRules::default), |laid| &laid.own)
}

/// The policies, the register's own first, if it has facts of its own.
pub(super) fn laid_policies() -> Option<&'static [Policy]> {
    LAID.get().map(|laid| laid.policies.as_slice())
}

/// The calendars, the register's own first, if it has facts of its own.
pub(super) fn laid_calendars() -> Option<&'static [Calendar]> {
    LAID.get().map(|laid| laid.calendars.as_slice())
}

/// The categories, the register's own first, if it has facts of its own.
pub(super) fn laid_categories() -> Option<&'static [Category]> {
    LAID.get().map(|laid| laid.categories.as_slice())
}

/// Whether a policy is offered: as the register switched it, or else by itself.
pub fn is_on(policy: &Policy) -> bool {
    let own = own();
    let switched = |list: &[String]| list.contains(&policy.id);
    !switched(&own.off) && (policy.on || switched(&own.switched))
}

/// The id of the policy that new complaints begin under: as the register chose, while that is
/// offered, or else the product's choice.
pub fn begins_under(side: Side) -> &'static str {
    let chosen = chosen(side);
    if offered(side).iter().any(|policy| policy.id == chosen) { chosen } else { usual(side) }
}

/// The id of the policy that the register chose, offered or not; the product's choice where it chose none.
pub fn chosen(side: Side) -> &'static str {
    let chosen = match side {
        Side::Desk => &own().desk,
        Side::Personal => &own().personal,
    };
    if chosen.is_empty() { usual(side) } else { chosen }
}

const fn usual(side: Side) -> &'static str {
    match side {
        Side::Desk => "desk",
        Side::Personal => "personal",
    }
}

/// The policies that a register of this side can choose from, every version of each.
pub fn offered(side: Side) -> Vec<&'static Policy> {
    policies().iter().filter(|policy| policy.side == side && is_on(policy)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{Length, calendar, policy, policy_by_key, policy_on};

    fn with(policies: Vec<Policy>, calendars: Vec<Calendar>) -> CustomRules {
        CustomRules { policies, calendars, ..CustomRules::default() }
    }

    #[test]
    fn nothing_of_its_own_is_what_ships() {
        adopt(CustomRules::default());
        assert_eq!(policies(), policies::shipped());
        assert_eq!(*own(), CustomRules::default());
    }

    #[test]
    fn its_own_come_first_and_replace_the_same_version() {
        let mut edited = policy("desk").expect("desk").clone();
        edited.clocks.truncate(1);
        edited.clocks[0].length = Length::Hours(12);
        let mut newer = edited.clone();
        newer.version = 7;
        newer.valid_from = "2026-06-01".parse().ok();
        let count = policies().len();
        adopt(with(vec![edited.clone(), newer.clone()], Vec::new()));
        assert_eq!(policies().len(), count + 1);
        assert_eq!(policies()[..2], [edited.clone(), newer.clone()]);
        assert_eq!(policy_by_key("desk@1"), Some(&edited));
        assert_eq!(policy("desk"), Some(&newer));
        let on = |day: &str| policy_on("desk", day.parse().expect("day")).map(|policy| policy.version);
        assert_eq!((on("2026-05-31"), on("2026-06-01")), (Some(1), Some(7)));
        adopt(CustomRules::default());
        assert_eq!(policies(), policies::shipped());
    }

    #[test]
    fn a_calendar_of_its_own_replaces_that_of_the_region() {
        let mut cn = calendar("CN").expect("CN").clone();
        cn.weekend = vec![7];
        let mut nowhere = cn.clone();
        nowhere.region = "ZZ".to_owned();
        let count = calendars().len();
        adopt(with(Vec::new(), vec![cn.clone(), nowhere.clone()]));
        assert_eq!((calendar("CN"), calendar("ZZ")), (Some(&cn), Some(&nowhere)));
        assert_eq!(calendars().len(), count + 1);
    }

    #[test]
    fn another_thread_is_not_disturbed() {
        adopt(with(
            Vec::new(),
            vec![Calendar { region: "ZZ".to_owned(), ..calendar("XX").expect("XX").clone() }],
        ));
        assert!(calendar("ZZ").is_some());
        let elsewhere = std::thread::spawn(|| calendar("ZZ").is_some());
        assert!(!elsewhere.join().expect("thread"));
    }

    #[test]
    fn policies_are_switched() {
        let ids = |side| offered(side).into_iter().map(|policy| policy.id.as_str()).collect::<Vec<_>>();
        assert!(ids(Side::Desk).contains(&"desk") && !ids(Side::Desk).contains(&"personal"));
        assert!(ids(Side::Personal).contains(&"personal"));
        assert_eq!(ids(Side::Desk).iter().filter(|id| **id == "cn_market").count(), 2);
        assert!(!ids(Side::Personal).contains(&"eu_unchecked"), "not checked: off by itself");
        let mut facts = CustomRules::default();
        facts.switch("eu_unchecked", true);
        facts.switch("cn_market", false);
        adopt(facts.clone());
        assert!(ids(Side::Personal).contains(&"eu_unchecked") && !ids(Side::Desk).contains(&"cn_market"));
        assert!(policy("cn_market").is_some(), "cases that run under it keep it");
        facts.switch("eu_unchecked", false);
        facts.switch("cn_market", true);
        adopt(facts);
        assert!(!ids(Side::Personal).contains(&"eu_unchecked") && ids(Side::Desk).contains(&"cn_market"));
    }

    #[test]
    fn the_stored_form_reads_back_and_newer_members_are_passed_over() {
        let facts = with(vec![policy("desk").expect("desk").clone()], Vec::new());
        let text = serde_json::to_string(&facts).expect("json");
        assert_eq!(serde_json::from_str::<CustomRules>(&text).expect("facts"), facts);
        let newer = r#"{"version":2,"forums":[{"id":"x"}],"off":["desk"]}"#;
        let read = serde_json::from_str::<CustomRules>(newer).expect("facts");
        assert_eq!((read.version, read.off), (2, vec!["desk".to_owned()]));
    }
}
