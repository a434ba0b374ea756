//! Deadline policies: which step starts a clock, which steps stop it, how long it runs and why.

use std::sync::OnceLock;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Bilingual, parse};

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
    /// Offered without being switched on first. Off where a source is not checked.
    pub on: bool,
    /// Region of the calendar that counts working days.
    pub calendar: String,
    /// First day the policy applies to; `None` for no limit.
    pub valid_from: Option<NaiveDate>,
    /// Last day the policy applies to; `None` for no limit.
    pub valid_to: Option<NaiveDate>,
    /// The clocks, in the order of the procedure.
    pub clocks: Vec<ClockRule>,
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

    /// The clock with this id.
    pub fn clock(&self, id: &str) -> Option<&ClockRule> {
        self.clocks.iter().find(|rule| rule.id == id)
    }
}

/// One clock of a policy.
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
    /// The events of which the first after the start stops it.
    pub stop: Vec<String>,
    /// Whether it can be paused, by a step of its own or by asking for material.
    #[serde(default)]
    pub pausable: bool,
    /// How long it runs.
    pub length: Length,
    /// Who has to act before it ends.
    pub who: Who,
    /// A courtesy or a reminder: passing it is shown, and not counted as a breach.
    pub soft: bool,
    /// Whether a last day that is a day off moves to the next working day.
    pub roll_forward: bool,
    /// Where the length comes from, said honestly: law, a model, or the product's own choice.
    pub source: Bilingual,
    /// Whether what the source says was read when the rule was written.
    pub checked: bool,
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

/// The length of a clock.
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

/// Who has to act.
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

const FILES: &[&str] =
    &[include_str!("data/policies/desk.json"), include_str!("data/policies/personal.json")];

/// Every policy that ships with the product.
pub fn policies() -> &'static [Policy] {
    static PARSED: OnceLock<Vec<Policy>> = OnceLock::new();
    PARSED.get_or_init(|| FILES.iter().filter_map(|json| parse(json)).collect())
}

/// The newest version of a policy.
pub fn policy(id: &str) -> Option<&'static Policy> {
    policies().iter().filter(|policy| policy.id == id).max_by_key(|policy| policy.version)
}

/// A policy by the text that cases hold, `id@version`; the newest version when this one is unknown.
pub fn policy_by_key(key: &str) -> Option<&'static Policy> {
    let (id, version) = key.split_once('@').unwrap_or((key, ""));
    let exact = |policy: &&Policy| policy.id == id && version.parse() == Ok(policy.version);
    policies().iter().find(exact).or_else(|| policy(id))
}

/// The version of a policy that applies to what was received on a day.
pub fn policy_on(id: &str, day: NaiveDate) -> Option<&'static Policy> {
    let applies = |policy: &&Policy| policy.id == id && policy.is_valid_on(day);
    policies().iter().filter(applies).max_by_key(|policy| policy.version)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::calendar;
    use std::collections::HashSet;

    const STEPS: &[&str] = &[
        "receive",
        "acknowledge",
        "accept",
        "decline",
        "notify",
        "respond",
        "request_reconsideration",
        "decide_reconsideration",
        "perform",
        "follow_up",
        "close",
        "reopen",
        "withdraw",
    ];

    #[test]
    fn every_file_parses() {
        assert_eq!(policies().len(), FILES.len());
        for policy in policies() {
            assert!(!policy.clocks.is_empty() && !policy.name.zh.is_empty() && !policy.name.en.is_empty());
            assert!(calendar(&policy.calendar).is_some(), "{}", policy.id);
            assert!(policy.valid_from.zip(policy.valid_to).is_none_or(|(from, to)| from <= to));
        }
        assert!(policy("desk").is_some() && policy("personal").is_some() && policy("nothing").is_none());
    }

    #[test]
    fn ids_and_versions_are_unique() {
        let mut seen = HashSet::new();
        for policy in policies() {
            assert!(seen.insert((&policy.id, policy.version)));
            let clocks: HashSet<_> = policy.clocks.iter().map(|rule| &rule.id).collect();
            assert_eq!(clocks.len(), policy.clocks.len(), "{}", policy.id);
        }
    }

    #[test]
    fn rules_name_known_steps_and_say_where_they_come_from() {
        for rule in policies().iter().flat_map(|policy| &policy.clocks) {
            let known = |event: &String| STEPS.contains(&event.split(':').next().unwrap_or_default());
            assert!(!rule.start.is_empty() && rule.start.iter().all(known), "{:?}", rule.start);
            assert!(!rule.stop.is_empty() && rule.stop.iter().all(known), "{}", rule.id);
            assert!(rule.stop.iter().all(|event| !rule.start.contains(event)), "{}", rule.id);
            for text in [&rule.name, &rule.source] {
                assert!(!text.zh.trim().is_empty() && !text.en.trim().is_empty(), "{}", rule.id);
            }
        }
    }

    #[test]
    fn the_desk_default_is_the_agreed_one() {
        let desk = policy("desk").expect("desk");
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
