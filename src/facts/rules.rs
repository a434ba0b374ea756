//! The rules in force: what ships with the product, and over it what a register has of its own.

use std::sync::OnceLock;

use chrono::NaiveDate;
use sha2::{Digest, Sha256};

use super::{
    Calendar, Category, CountryCode, CustomRules, EDITABLE, List, ListItem, Policy, Question, Side,
    calendars, categories, country_of, policies,
};
use crate::diagnostics::OrReport;
use crate::encode;

include!(concat!(env!("OUT_DIR"), "/shipped_digest.rs"));

/// The policies, calendars and categories that a register goes by: its own, and those that ship and that
/// it does not replace.
///
/// A value: whoever changes a rule makes another `Rules`, and two can be held side by side. Share one as
/// `Arc<Rules>`. Making one reads none of the files that ship; they are parsed when first asked for.
#[derive(Clone, Debug, Default)]
pub struct Rules {
    custom: CustomRules,
    policies: OnceLock<Vec<Policy>>,
    calendars: OnceLock<Vec<Calendar>>,
    categories: OnceLock<Vec<Category>>,
    /// By the place of their list in [`EDITABLE`].
    lists: OnceLock<Vec<Vec<ListItem>>>,
    /// Of what ships together with what is its own; `None` where nothing is.
    digest: Option<[u8; 32]>,
}

impl PartialEq for Rules {
    /// What ships is the same for both.
    fn eq(&self, other: &Self) -> bool {
        self.custom == other.custom
    }
}

impl From<CustomRules> for Rules {
    fn from(custom: CustomRules) -> Self {
        Self::new(custom)
    }
}

impl Rules {
    /// The rules of a register that has these of its own. They must have passed
    /// [`check_policy`](super::check_policy), [`check_calendar`](super::check_calendar) and
    /// [`check_category`](super::check_category). [`Rules::default`] are those that ship.
    #[must_use]
    pub fn new(custom: CustomRules) -> Self {
        let digest = digest_with(&custom);
        Self { custom, digest, ..Self::default() }
    }

    /// What the register has of its own.
    #[must_use]
    pub fn custom(&self) -> &CustomRules {
        &self.custom
    }

    /// Every policy, the register's own first; also those that are switched off.
    #[must_use]
    pub fn policies(&self) -> &[Policy] {
        let own = &self.custom.policies;
        if own.is_empty() {
            return policies::shipped();
        }
        let gives_way = |shipped: &&Policy| own.iter().any(|own| own.is_version_of(shipped));
        self.policies.get_or_init(|| {
            let shipped = policies::shipped().iter().filter(|shipped| !gives_way(shipped));
            own.iter().chain(shipped).cloned().collect()
        })
    }

    /// The newest version of a policy; `None` when there is no policy with this id.
    #[must_use]
    pub fn policy(&self, id: &str) -> Option<&Policy> {
        self.policies().iter().filter(|policy| policy.id == id).max_by_key(|policy| policy.version)
    }

    /// A policy by the text that cases hold, `id@version`; the newest version when this one is unknown, and
    /// `None` when the id is.
    #[must_use]
    pub fn policy_by_key(&self, key: &str) -> Option<&Policy> {
        let (id, version) = key.split_once('@').unwrap_or((key, ""));
        let exact = |policy: &&Policy| policy.id == id && version.parse() == Ok(policy.version);
        self.policies().iter().find(exact).or_else(|| self.policy(id))
    }

    /// The newest version of a policy that applies to what was received on a local day; `None` when none
    /// does.
    #[must_use]
    pub fn policy_on(&self, id: &str, day: NaiveDate) -> Option<&Policy> {
        let applies = |policy: &&Policy| policy.id == id && policy.is_valid_on(day);
        self.policies().iter().filter(applies).max_by_key(|policy| policy.version)
    }

    /// Whether a policy is offered: as the register switched it, or else as the policy says itself.
    #[must_use]
    pub fn is_on(&self, policy: &Policy) -> bool {
        let switched = |list: &[String]| list.contains(&policy.id);
        !switched(&self.custom.off) && (policy.on || switched(&self.custom.switched))
    }

    /// The policies that a register of this side can choose from, every version of each.
    #[must_use]
    pub fn offered(&self, side: Side) -> Vec<&Policy> {
        self.policies().iter().filter(|policy| policy.side == side && self.is_on(policy)).collect()
    }

    /// The id of the policy that new complaints begin under in a register of this country: as the register
    /// chose, while that is offered, or else [as usual](Self::usual).
    #[must_use]
    pub fn begins_under(&self, side: Side, country: Option<CountryCode>) -> &str {
        let chosen = match side {
            Side::Desk => &self.custom.desk,
            Side::Personal => &self.custom.personal,
        };
        if self.is_offered(side, chosen) { chosen } else { self.usual(side, country) }
    }

    /// The id of the policy that complaints of a country begin under where nobody chose one: that of the
    /// country, while it is offered. The product's own rules stand in without a country, and where the
    /// register edited them: whoever did that goes by them.
    #[must_use]
    pub fn usual(&self, side: Side, country: Option<CountryCode>) -> &str {
        let product = CountryCode::OTHER.country().policy(side);
        let of_country = country.unwrap_or(CountryCode::OTHER).country().policy(side);
        let is_edited = self.custom.policies.iter().any(|own| own.id == product);
        if !is_edited && self.is_offered(side, of_country) { of_country } else { product }
    }

    fn is_offered(&self, side: Side, id: &str) -> bool {
        self.offered(side).iter().any(|policy| policy.id == id)
    }

    /// Every calendar, the register's own first.
    #[must_use]
    pub fn calendars(&self) -> &[Calendar] {
        let own = &self.custom.calendars;
        if own.is_empty() {
            return calendars::shipped();
        }
        let gives_way = |shipped: &Calendar| own.iter().any(|own| own.region == shipped.region);
        self.calendars.get_or_init(|| {
            let shipped = calendars::shipped().iter().filter(|shipped| !gives_way(shipped));
            own.iter().chain(shipped).cloned().collect()
        })
    }

    /// The calendar of a region; `None` when there is none.
    #[must_use]
    pub fn calendar(&self, region: &str) -> Option<&Calendar> {
        self.calendars().iter().find(|calendar| calendar.region == region)
    }

    /// The calendar that rules of a region are counted by: that of the part of the country which the register
    /// chose, where the region is that country; else that of the region. `None` when there is none.
    #[must_use]
    pub fn counted_by(&self, region: &str) -> Option<&Calendar> {
        let part = self.custom.part.as_str();
        let chosen = Some(part).filter(|part| *part != region && country_of(part) == region);
        chosen.and_then(|part| self.calendar(part)).or_else(|| self.calendar(region))
    }

    /// Every category, the register's own first; also those that are switched off.
    #[must_use]
    pub fn categories(&self) -> &[Category] {
        let own = &self.custom.categories;
        if own.is_empty() {
            return categories::shipped();
        }
        let gives_way = |shipped: &Category| own.iter().any(|own| own.id == shipped.id);
        self.categories.get_or_init(|| {
            let shipped = categories::shipped().iter().filter(|shipped| !gives_way(shipped));
            own.iter().chain(shipped).cloned().collect()
        })
    }

    /// Whether the register goes by the category with this id: it was not switched off.
    #[must_use]
    pub fn is_category_on(&self, id: &str) -> bool {
        !self.custom.categories_off.iter().any(|off| off == id)
    }

    /// The categories of a complaint of this kind of product and this problem, the closest last; empty when
    /// none fits.
    #[must_use]
    pub fn categories_of(&self, kind: &str, problem: &str) -> Vec<&Category> {
        let on = self.categories().iter().filter(|category| self.is_category_on(&category.id));
        let mut fitting: Vec<_> =
            on.filter_map(|category| Some((category.fit(kind, problem)?, category))).collect();
        // The register's own come first; among equals the first is the closest.
        fitting.reverse();
        fitting.sort_by_key(|(fit, _)| *fit);
        fitting.into_iter().map(|(_, category)| category).collect()
    }

    /// A question by the ids of its category and itself, also of a category that is switched off. One that an
    /// edit took out of a category that ships is still known. `None` when there is no such question.
    #[must_use]
    pub fn question(&self, category: &str, question: &str) -> Option<&Question> {
        let all = self.categories().iter().chain(categories::shipped());
        all.filter(|known| known.id == category).find_map(|known| known.question(question))
    }

    /// Every choice of a list that is known: those that ship and the register's own, in its order, each parent
    /// directly before its children. Also those that are [not offered](Self::is_offered_in).
    #[must_use]
    pub fn items(&self, list: List) -> &[ListItem] {
        if self.custom.list(list).is_none() {
            return list.items();
        }
        let lists = self.lists.get_or_init(|| {
            let items = |list: &List| self.custom.list(*list).map(|of| of.items(*list)).unwrap_or_default();
            EDITABLE.iter().map(items).collect()
        });
        let at = EDITABLE.iter().position(|editable| *editable == list);
        at.and_then(|at| lists.get(at)).map_or_else(|| list.items(), Vec::as_slice)
    }

    /// Whether a choice is offered: neither it nor what it belongs to was taken from the choices.
    #[must_use]
    pub fn is_offered_in(&self, list: List, item: &ListItem) -> bool {
        let is_hidden =
            |id: &str| self.custom.list(list).is_some_and(|of| of.hidden.iter().any(|hidden| hidden == id));
        !is_hidden(&item.id) && !item.parent.as_deref().is_some_and(is_hidden)
    }

    /// The choices of a list that are offered, in order.
    pub fn offered_in(&self, list: List) -> impl Iterator<Item = &ListItem> {
        self.items(list).iter().filter(move |item| self.is_offered_in(list, item))
    }

    /// A choice by its id, also one that is not offered; `None` when the list has no such choice.
    #[must_use]
    pub fn item(&self, list: List, id: &str) -> Option<&ListItem> {
        if self.custom.list(list).is_none() {
            return list.find(id);
        }
        self.items(list).iter().find(|item| item.id == id)
    }

    /// What tells these policies, calendars and categories from any others: SHA-256 over the files that
    /// ship and the register's own, with the part of the country that is counted by. Choices that change no
    /// date (what is switched off) are no part of it.
    #[must_use]
    pub fn digest(&self) -> [u8; 32] {
        self.digest.unwrap_or(SHIPPED_DIGEST)
    }
}

/// The digest of what ships together with what a register has of its own; `None` where it has nothing.
fn digest_with(custom: &CustomRules) -> Option<[u8; 32]> {
    let CustomRules { policies, calendars, categories, part, .. } = custom;
    if policies.is_empty() && calendars.is_empty() && categories.is_empty() && part.is_empty() {
        return None;
    }
    // Without it, rows made by other rules might be taken for good ones: no more than that.
    let own = encode::json("the rules", &(policies, calendars, categories, part));
    let own = own.or_report("facts::rules, digest").unwrap_or_default();
    Some(Sha256::new().chain_update(SHIPPED_DIGEST).chain_update(own).finalize().into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{Length, shipped_calendar};
    use std::sync::Arc;

    fn with(policies: Vec<Policy>, calendars: Vec<Calendar>) -> Rules {
        Rules::new(CustomRules { policies, calendars, ..CustomRules::default() })
    }

    fn with_categories(categories: Vec<Category>) -> Rules {
        Rules::new(CustomRules { categories, ..CustomRules::default() })
    }

    fn own_category(id: &str, kind: &str) -> Category {
        Category { id: id.to_owned(), kind: Some(kind.to_owned()), ..Category::default() }
    }

    fn ids<'a>(rules: &'a Rules, kind: &str, problem: &str) -> Vec<&'a str> {
        rules.categories_of(kind, problem).into_iter().map(|category| category.id.as_str()).collect()
    }

    #[test]
    fn nothing_of_its_own_is_what_ships() {
        let rules = Rules::default();
        assert_eq!(rules.policies(), policies::shipped());
        assert_eq!(rules.calendars(), calendars::shipped());
        assert_eq!(rules.categories(), categories::shipped());
        assert_eq!(*rules.custom(), CustomRules::default());
    }

    #[test]
    fn its_own_come_first_and_replace_the_same_version() {
        let shipped = Rules::default();
        let mut edited = shipped.policy("desk").expect("desk").clone();
        edited.clocks.truncate(1);
        Arc::make_mut(&mut edited.clocks[0]).length = Length::Hours(12);
        let mut newer = edited.clone();
        newer.version = 7;
        newer.valid_from = "2026-06-01".parse().ok();
        let rules = with(vec![edited.clone(), newer.clone()], Vec::new());
        assert_eq!(rules.policies().len(), shipped.policies().len() + 1);
        assert_eq!(rules.policies()[..2], [edited.clone(), newer.clone()]);
        assert_eq!(rules.policy_by_key("desk@2"), Some(&edited));
        assert_eq!(rules.policy("desk"), Some(&newer));
        let on = |day: &str| rules.policy_on("desk", day.parse().expect("day")).map(|policy| policy.version);
        assert_eq!((on("2026-05-31"), on("2026-06-01")), (Some(2), Some(7)));
    }

    #[test]
    fn a_calendar_of_its_own_replaces_that_of_the_region() {
        let mut cn = shipped_calendar("CN").expect("CN").clone();
        cn.weekend = vec![7];
        let mut nowhere = cn.clone();
        nowhere.region = "ZZ".to_owned();
        let rules = with(Vec::new(), vec![cn.clone(), nowhere.clone()]);
        assert_eq!((rules.calendar("CN"), rules.calendar("ZZ")), (Some(&cn), Some(&nowhere)));
        assert_eq!(rules.calendars().len(), calendars::shipped().len() + 1);
    }

    #[test]
    fn two_sets_of_rules_stand_side_by_side() {
        let zz = Calendar { region: "ZZ".to_owned(), ..shipped_calendar("XX").expect("XX").clone() };
        let (one, other) = (with(Vec::new(), vec![zz]), Rules::default());
        assert!(one.calendar("ZZ").is_some());
        assert!(other.calendar("ZZ").is_none());
        assert_ne!(one, other);
    }

    #[test]
    fn policies_are_switched() {
        let ids = |rules: &Rules, side| {
            rules.offered(side).into_iter().map(|policy| policy.id.clone()).collect::<Vec<_>>()
        };
        let has = |ids: &[String], id: &str| ids.iter().any(|known| known == id);
        let rules = Rules::default();
        let (desk, personal) = (ids(&rules, Side::Desk), ids(&rules, Side::Personal));
        assert!(has(&desk, "desk") && !has(&desk, "personal"));
        assert!(has(&personal, "personal"));
        assert_eq!(desk.iter().filter(|id| *id == "cn_market").count(), 2);
        assert!(!has(&personal, "eu_unchecked"), "not checked: off by itself");
        let mut custom = CustomRules::default();
        custom.switch("eu_unchecked", true);
        custom.switch("cn_market", false);
        let rules = Rules::new(custom.clone());
        assert!(has(&ids(&rules, Side::Personal), "eu_unchecked"));
        assert!(!has(&ids(&rules, Side::Desk), "cn_market"));
        assert!(rules.policy("cn_market").is_some(), "cases that run under it keep it");
        custom.switch("eu_unchecked", false);
        custom.switch("cn_market", true);
        let rules = Rules::new(custom);
        assert!(!has(&ids(&rules, Side::Personal), "eu_unchecked"));
        assert!(has(&ids(&rules, Side::Desk), "cn_market"));
    }

    #[test]
    fn a_kind_or_problem_and_its_children_fit() {
        let rules = Rules::default();
        assert_eq!(ids(&rules, "", ""), [] as [&str; 0]);
        assert_eq!(ids(&rules, "appliance", ""), ["appliance"]);
        assert_eq!(ids(&rules, "appliance_washer", ""), ["appliance"]);
        assert_eq!(ids(&rules, "device_phone", "safety_food"), ["device", "food_safety"]);
        let both = ids(&rules, "transport_courier", "safety_injury");
        assert!(both.contains(&"courier") && both.contains(&"injury"), "{both:?}");
    }

    #[test]
    fn the_closest_comes_last_and_both_must_fit() {
        let mut both = own_category("both", "appliance");
        both.problem = Some("quality".to_owned());
        let exact = own_category("exact", "appliance_tv");
        let rules = with_categories(vec![exact, both]);
        assert_eq!(ids(&rules, "appliance_washer", ""), ["appliance"]);
        assert_eq!(ids(&rules, "appliance_washer", "quality_defect"), ["appliance", "both"]);
        assert_eq!(ids(&rules, "appliance_tv", "").last(), Some(&"exact"));
    }

    #[test]
    fn its_own_replace_what_ships_and_can_be_switched_off() {
        let rules = with_categories(vec![own_category("appliance", "device")]);
        assert_eq!(ids(&rules, "appliance_tv", ""), [] as [&str; 0]);
        assert!(ids(&rules, "device_phone", "").contains(&"appliance"));
        assert!(rules.question("appliance", "serial").is_some(), "old answers keep their question");
        let off = vec!["appliance".to_owned()];
        let rules = Rules::new(CustomRules { categories_off: off, ..CustomRules::default() });
        assert_eq!(ids(&rules, "appliance_tv", ""), [] as [&str; 0]);
        assert!(rules.question("appliance", "serial").is_some());
    }

    #[test]
    fn the_digest_tells_what_is_in_force() {
        let shipped = Rules::default();
        let desk = shipped.policy("desk").expect("desk").clone();
        let mut slower = desk.clone();
        Arc::make_mut(&mut slower.clocks[0]).length = Length::Hours(48);
        let mut off = CustomRules::default();
        off.switch("desk", false);
        assert_eq!(shipped.digest(), Rules::new(off).digest(), "a switch changes no due date");
        let digests = [
            shipped.digest(),
            with(vec![desk.clone()], Vec::new()).digest(),
            with(vec![slower], Vec::new()).digest(),
            with(Vec::new(), vec![shipped_calendar("CN").expect("CN").clone()]).digest(),
            with_categories(vec![own_category("own", "food")]).digest(),
        ];
        for (at, digest) in digests.iter().enumerate() {
            assert!(!digests[..at].contains(digest), "{at}");
        }
        assert_eq!(with(vec![desk.clone()], Vec::new()).digest(), with(vec![desk], Vec::new()).digest());
    }

    /// A corrected calendar, policy or category in a new version of the program is another digest.
    #[test]
    fn every_file_that_ships_counts() {
        let mut files: Vec<_> = walkdir::WalkDir::new("src/facts/data").into_iter().flatten().collect();
        files.retain(|file| file.path().extension().is_some_and(|kind| kind == "json"));
        let is_rule = |path: &str| {
            ["policies/", "calendars/", "categories.json", "countries.json"]
                .iter()
                .any(|part| path.contains(part))
        };
        let mut paths: Vec<String> =
            files.iter().map(|file| file.path().to_string_lossy().replace('\\', "/")).collect();
        paths.retain(|path| is_rule(path));
        paths.sort();
        let mut digest = Sha256::new();
        for path in &paths {
            digest.update(Sha256::digest(std::fs::read(path).expect("file")));
        }
        assert!(paths.len() > 30);
        let expected: [u8; 32] = digest.finalize().into();
        assert_eq!(SHIPPED_DIGEST, expected);
    }
}
