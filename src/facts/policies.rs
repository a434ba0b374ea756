//! Deadline policies: which step starts a clock, which steps stop it, how long it runs and why.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Bilingual, countries, parse};

/// A versioned set of clock rules. A case keeps the version it began under.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Policy {
    /// Stable code of the policy.
    pub id: String,
    /// Version, counted up with every change of a rule.
    pub version: u32,
    /// Name to show.
    pub name: Bilingual,
    /// Whose register it is for.
    pub side: Side,
    /// Whether it is offered without being switched on first. Off where a source is not checked.
    pub on: bool,
    /// Region of the calendar that counts working days.
    pub calendar: String,
    /// First day the policy applies to; `None` for no limit.
    pub valid_from: Option<NaiveDate>,
    /// Last day the policy applies to; `None` for no limit.
    pub valid_to: Option<NaiveDate>,
    /// The clocks, in the order of the procedure.
    pub clocks: Vec<Arc<ClockRule>>,
}

impl Policy {
    /// The text that cases hold: `id@version`.
    pub fn key(&self) -> String {
        format!("{}@{}", self.id, self.version)
    }

    /// Whether it applies to what was received on this day.
    pub fn is_valid_on(&self, day: NaiveDate) -> bool {
        self.valid_from.is_none_or(|from| from <= day) && self.valid_to.is_none_or(|to| day <= to)
    }

    /// Whether it has the id and version of another.
    pub fn is_version_of(&self, other: &Self) -> bool {
        self.id == other.id && self.version == other.version
    }

    /// Whether it counts all days but weekends as working days, for it is of no country.
    pub fn has_no_calendar(&self) -> bool {
        self.calendar == NO_CALENDAR
    }

    /// The rule of the clock with this id; `None` when the policy has none.
    pub fn clock(&self, id: &str) -> Option<&Arc<ClockRule>> {
        self.clocks.iter().find(|rule| rule.id == id)
    }
}

/// Region of the calendar of a policy that is of no country.
const NO_CALENDAR: &str = "XX";

/// The rule of one clock: what starts and stops it, how long it runs, and why.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClockRule {
    /// Stable code, unique in the policy.
    pub id: String,
    /// Name to show.
    pub name: Bilingual,
    /// The [events](#events) of which each starts the clock anew.
    ///
    /// # Events
    /// `accept`: a step, whatever it says. `respond:reject`: a step by the code that says what it came
    /// to. `field:purchase.date`: the day in a field of the case.
    pub start: Vec<String>,
    /// Whether the first of its [events](#events) starts it for good, and a later one does not start it anew.
    #[serde(default, skip_serializing_if = "is_no")]
    pub once: bool,
    /// The events of which the first after the start stops it.
    pub stop: Vec<String>,
    /// Whether it can be paused, by a step of its own or by asking for material.
    #[serde(default)]
    pub pausable: bool,
    /// The [events](#events) from which on it stands still by itself, the day of the event included: what is
    /// owed is waited for. Such a clock takes no other pauses.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pause_from: Vec<String>,
    /// The events of which the first after that lets it go on, the day after.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pause_to: Vec<String>,
    /// How many calendar days there are after such a time at the least: what is left of the length, or these,
    /// whichever is later. Only for lengths in calendar days, weeks, months and years.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub at_least_after_pause: u32,
    /// How long it runs.
    pub length: Length,
    /// Where it is another one in a part of the country: by region of the calendar that is counted by.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub length_in: BTreeMap<String, Length>,
    /// A second length: whichever of the two ends later counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub or_later: Option<Length>,
    /// Whether the day of the start is the first that counts, where days are counted. Otherwise it is the day
    /// after.
    #[serde(default, skip_serializing_if = "is_no")]
    pub first_day: bool,
    /// Whether only the [opening hours](super::Calendar::hours) of the calendar count, where lengths are in hours.
    /// Where the calendar has none, every hour counts.
    #[serde(default, skip_serializing_if = "is_no")]
    pub opening_hours: bool,
    /// Who has to act before it ends.
    pub who: Who,
    /// Whether it is a courtesy or a reminder: passing it is shown, and not counted as a breach.
    pub soft: bool,
    /// Whether a last day that is a day off moves to the next working day.
    pub roll_forward: bool,
    /// Which days off it moves over.
    #[serde(default, skip_serializing_if = "Roll::is_usual")]
    pub roll: Roll,
    /// Where the length comes from, said honestly: law, a model, or the product's own choice.
    pub source: Bilingual,
    /// Whether what the source says was read when the rule was written.
    pub checked: bool,
}

impl ClockRule {
    /// Whether the product set the length: there is no law behind it that could have been read.
    #[must_use]
    pub fn is_product_default(&self) -> bool {
        self.source.zh.contains("产品默认")
    }

    /// A rule that only counts: nothing starts or stops it, and it has no name. For a date that is no clock
    /// of a policy.
    pub fn counting(length: Length, roll_forward: bool) -> Self {
        Self {
            id: String::new(),
            name: Bilingual::default(),
            start: Vec::new(),
            once: false,
            stop: Vec::new(),
            pausable: false,
            pause_from: Vec::new(),
            pause_to: Vec::new(),
            at_least_after_pause: 0,
            length,
            length_in: BTreeMap::new(),
            or_later: None,
            first_day: false,
            opening_hours: false,
            who: Who::Complainant,
            soft: false,
            roll_forward,
            roll: Roll::default(),
            source: Bilingual::default(),
            checked: true,
        }
    }

    /// The rule as it is in the region whose calendar is counted by: with the length that it has there.
    pub fn in_region(self: &Arc<Self>, region: &str) -> Arc<Self> {
        match self.length_in.get(region) {
            Some(length) => {
                Arc::new(Self { length: *length, length_in: BTreeMap::new(), ..(**self).clone() })
            }
            None => Arc::clone(self),
        }
    }

    /// Every length that it can have.
    pub fn lengths(&self) -> impl Iterator<Item = Length> {
        [Some(self.length), self.or_later].into_iter().flatten().chain(self.length_in.values().copied())
    }

    /// Whether there are events on which it stands still by itself.
    pub fn stands_still(&self) -> bool {
        !self.pause_from.is_empty()
    }
}

/// What is absent in a file when it is not so, so that files written before read and write as they were.
fn is_no(value: &bool) -> bool {
    !value
}

fn is_zero(value: &u32) -> bool {
    *value == 0
}

/// Which days off a last day moves over.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Roll {
    /// Every day off: weekends and public holidays.
    #[default]
    DaysOff,
    /// Public holidays only. A plain weekend is a day like any other.
    Holidays,
}

impl Roll {
    fn is_usual(&self) -> bool {
        *self == Self::DaysOff
    }
}

/// Whose register a policy is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// A desk's, which answers.
    Desk,
    /// A consumer's own, who waits for answers.
    Personal,
}

/// The length of a clock: a number of one unit.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Length {
    /// Hours by the clock.
    Hours(u32),
    /// Calendar days.
    Days(u32),
    /// Working days of the policy's calendar.
    WorkingDays(u32),
    /// Weeks of seven calendar days.
    Weeks(u32),
    /// Calendar months.
    Months(u32),
    /// Calendar years.
    Years(u32),
}

/// Who has to act before a clock runs out.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Who {
    /// The desk's handler 经办人.
    Handler,
    /// The complainant 投诉人.
    Complainant,
    /// The merchant or body complained of 被投诉人.
    Respondent,
    /// The one who decides the reconsideration 复议人.
    Reviewer,
    /// The mediator 调解员.
    Mediator,
    /// An authority or body outside 有关部门.
    Authority,
}

const FILES: &[&str] = &[
    include_str!("data/policies/desk_1.json"),
    include_str!("data/policies/desk_2.json"),
    include_str!("data/policies/personal_1.json"),
    include_str!("data/policies/personal_2.json"),
    include_str!("data/policies/cn_market_1.json"),
    include_str!("data/policies/cn_market_2.json"),
    include_str!("data/policies/cn_consumer.json"),
    include_str!("data/policies/cn_phone.json"),
    include_str!("data/policies/cn_appliance.json"),
    include_str!("data/policies/cn_car.json"),
    include_str!("data/policies/cn_telecom.json"),
    include_str!("data/policies/cn_phone_unchecked.json"),
    include_str!("data/policies/cn_prepaid_unchecked.json"),
    include_str!("data/policies/cn_finance_unchecked.json"),
    include_str!("data/policies/cn_express_unchecked.json"),
    include_str!("data/policies/eu_trader.json"),
    include_str!("data/policies/eu_consumer.json"),
    include_str!("data/policies/eu_online.json"),
    include_str!("data/policies/eu_payment.json"),
    include_str!("data/policies/eu_unchecked.json"),
    include_str!("data/policies/uk_disp.json"),
    include_str!("data/policies/uk_disp_payment.json"),
    include_str!("data/policies/uk_consumer.json"),
    include_str!("data/policies/uk_online.json"),
    include_str!("data/policies/uk_financial.json"),
    include_str!("data/policies/uk_unchecked.json"),
    include_str!("data/policies/uk_payment_unchecked.json"),
    include_str!("data/policies/uk_telecom_unchecked.json"),
    include_str!("data/policies/us_cfpb.json"),
    include_str!("data/policies/us_cfpb_consumer.json"),
    include_str!("data/policies/us_bbb.json"),
    include_str!("data/policies/us_bbb_consumer.json"),
    include_str!("data/policies/us_cooling_off.json"),
    include_str!("data/policies/us_card_unchecked.json"),
    include_str!("data/policies/us_transfer_unchecked.json"),
    include_str!("data/policies/au_rg271.json"),
    include_str!("data/policies/au_financial.json"),
    include_str!("data/policies/au_super.json"),
    include_str!("data/policies/au_hardship.json"),
    include_str!("data/policies/au_unchecked.json"),
    include_str!("data/policies/in_ecommerce.json"),
    include_str!("data/policies/in_cpgrams.json"),
    include_str!("data/policies/in_consumer.json"),
    include_str!("data/policies/in_commission.json"),
    include_str!("data/policies/in_unchecked.json"),
    include_str!("data/policies/in_bank_unchecked.json"),
    include_str!("data/policies/br_consumidor.json"),
    include_str!("data/policies/br_consumer.json"),
    include_str!("data/policies/br_goods.json"),
    include_str!("data/policies/br_unchecked.json"),
];

/// Every policy that ships with the product: those of the files, and those that are one of them with the
/// calendar of a country.
pub(super) fn shipped() -> &'static [Policy] {
    static PARSED: OnceLock<Vec<Policy>> = OnceLock::new();
    PARSED.get_or_init(|| {
        let mut policies: Vec<Policy> = FILES.iter().filter_map(|json| parse(json)).collect();
        let variants = countries::variants(&policies);
        policies.extend(variants);
        policies
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::Rules;
    use std::collections::HashSet;

    #[test]
    fn every_file_is_in_the_list_and_parses() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/facts/data/policies");
        for file in std::fs::read_dir(folder).expect("a folder") {
            let path = file.expect("a file").path();
            let text = std::fs::read_to_string(&path).expect("a text");
            assert!(FILES.contains(&text.as_str()), "{} is not in FILES", path.display());
            if let Err(error) = serde_json::from_str::<Policy>(&text) {
                panic!("{}: {error}", path.display());
            }
        }
        let own: HashSet<&str> = shipped().iter().map(|policy| countries::base_of(&policy.id)).collect();
        assert!(own.iter().all(|id| shipped().iter().any(|policy| policy.id == **id)));
        let in_files = shipped().iter().filter(|policy| countries::base_of(&policy.id) == policy.id);
        assert_eq!(in_files.count(), FILES.len());
        let rules = Rules::default();
        assert!(rules.policy("desk").is_some() && rules.policy("personal").is_some());
        assert!(rules.policy("nothing").is_none());
    }

    #[test]
    fn ids_and_versions_are_unique() {
        let mut seen = HashSet::new();
        assert!(shipped().iter().all(|policy| seen.insert(policy.key())));
    }

    #[test]
    fn what_is_on_by_itself_was_checked() {
        for policy in shipped() {
            let duties = policy.clocks.iter().filter(|rule| !rule.soft);
            assert!(!policy.on || duties.clone().all(|rule| rule.checked), "{}", policy.key());
            assert!(policy.on || policy.clocks.iter().all(|rule| !rule.checked), "{}", policy.key());
        }
    }

    #[test]
    fn nobody_acts_who_is_not_in_the_register() {
        for policy in shipped() {
            let absent = if policy.side == Side::Desk { Who::Respondent } else { Who::Handler };
            assert!(policy.clocks.iter().all(|rule| rule.who != absent), "{}", policy.key());
        }
    }

    #[test]
    fn every_step_of_the_loop_has_its_time() {
        let desk = ["resolve_again", "respond", "contest", "reconsider", "mediation", "follow_up", "reopen"];
        let own = ["respond", "reconsider", "mediation", "follow_up", "reopen"];
        for policy in shipped().iter().filter(|policy| policy.on) {
            let wanted = if policy.side == Side::Desk { &desk[..] } else { &own[..] };
            for id in wanted {
                assert!(policy.clock(id).is_some(), "{} lacks {id}", policy.key());
            }
            for rule in &policy.clocks {
                let has = |events: &[String], event: &str| events.iter().any(|known| known == event);
                // Whoever waits for a result waits no longer when both sides have agreed.
                let of_result = has(&rule.start, "receive") || has(&rule.start, "accept");
                let ends = has(&rule.stop, "agree") || !has(&rule.stop, "notify");
                assert!(!of_result || ends, "{} {}", policy.key(), rule.id);
            }
        }
    }

    #[test]
    fn a_rejection_leaves_the_time_to_contest_it() {
        let defaults = [("desk", Side::Desk), ("personal", Side::Personal)];
        for (id, side) in defaults {
            let rules = Rules::default();
            let default = rules.policy(id).and_then(|policy| policy.clock("respond")).expect("respond");
            for policy in shipped().iter().filter(|policy| policy.on && policy.side == side) {
                let rule = policy.clock("respond").expect("respond");
                assert_eq!((&rule.start, &rule.stop), (&default.start, &default.stop), "{}", policy.key());
                assert!(!rule.stop.iter().any(|event| event == "respond"), "{}", policy.key());
            }
        }
    }

    #[test]
    fn the_day_of_receipt_chooses_the_version() {
        let rules = Rules::default();
        let on =
            |day: &str| rules.policy_on("cn_market", day.parse().expect("day")).map(|policy| policy.version);
        assert_eq!(on("2019-12-31"), None);
        assert_eq!((on("2020-01-01"), on("2026-04-14"), on("2026-04-15")), (Some(1), Some(1), Some(2)));
        let length = |key: &str| {
            rules.policy_by_key(key).and_then(|policy| policy.clock("resolve")).map(|rule| rule.length)
        };
        assert_eq!(length("cn_market@1"), Some(Length::WorkingDays(45)));
        assert_eq!(length("cn_market@2"), Some(Length::Days(60)));
    }

    #[test]
    fn the_desk_default_is_the_agreed_one() {
        let rules = Rules::default();
        let desk = rules.policy("desk").expect("desk");
        for (id, length) in [
            ("acknowledge", Length::Hours(24)),
            ("review", Length::WorkingDays(7)),
            ("resolve", Length::Days(60)),
            ("follow_up", Length::Days(7)),
        ] {
            assert_eq!(desk.clock(id).map(|rule| rule.length), Some(length), "{id}");
        }
    }

    #[test]
    fn lengths_are_written_as_the_schema_says() {
        let text = serde_json::to_string(&Length::WorkingDays(7)).expect("json");
        assert_eq!(text, r#"{"working_days":7}"#);
    }
}
