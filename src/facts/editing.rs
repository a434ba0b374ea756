//! Editing a policy: a change is a new version, so that cases keep the one they began under.

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::rules_error::RulesError;
use super::{Policy, Rules, read_policies};
use crate::diagnostics::OrReport;

/// A draft, as JSON, of the version after the newest of this policy. It says nothing about its validity: from
/// when it applies must be asked.
pub fn next_version(rules: &Rules, from: &Policy) -> Value {
    let newest = rules.policy(&from.id).map_or(from.version, |newest| newest.version);
    let version = newest.saturating_add(1);
    draft(&Policy { version, valid_from: None, valid_to: None, ..from.clone() })
}

/// A draft, as JSON, of a policy of the register's own, which begins as a copy of this one under an id that
/// is free.
pub fn new_policy(rules: &Rules, from: &Policy) -> Value {
    let mut id = format!("{}_own", from.id.trim_end_matches("_own"));
    for number in 2_u32.. {
        if rules.policy(&id).is_none() {
            break;
        }
        id = format!("{}_own_{number}", from.id.split("_own").next().unwrap_or_default());
    }
    draft(&Policy { id, version: 1, on: true, valid_from: None, valid_to: None, ..from.clone() })
}

fn draft(policy: &Policy) -> Value {
    // An empty draft is refused when it is checked, member by member.
    serde_json::to_value(policy).or_report("facts::editing, a draft").unwrap_or_default()
}

/// Turns a draft into the policies that are to be put in: the versions that applied when it begins, which now
/// end the day before, and the policy itself last.
///
/// # Errors
/// Everything that is wrong with the draft. Nothing is to be put in then.
pub fn edited_policy(rules: &Rules, draft: &Value) -> Result<Vec<Policy>, Vec<RulesError>> {
    let text = |name: &str| draft.get(name).and_then(Value::as_str).unwrap_or_default();
    let (id, version) = (text("id"), draft.get("version").and_then(Value::as_u64));
    let from = text("valid_from").parse::<NaiveDate>().ok();
    let mut file = Vec::new();
    if let Some((from, last)) = from.and_then(|from| Some((from, from.pred_opt()?))) {
        let earlier = rules.policies().iter().filter(|one| {
            one.id == id
                && Some(u64::from(one.version)) != version
                && one.valid_from.is_none_or(|begun| begun < from)
                && one.valid_to.is_none_or(|end| end >= from)
        });
        file.extend(earlier.map(|one| self::draft(&Policy { valid_to: Some(last), ..one.clone() })));
    }
    file.push(draft.clone());
    read_policies(rules, &json!(file).to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{CustomRules, Reason};

    #[test]
    fn an_edit_is_the_next_version_and_ends_the_one_before() {
        let shipped = Rules::default();
        let desk = shipped.policy("desk").expect("desk");
        let mut draft = next_version(&shipped, desk);
        assert_eq!((&draft["version"], &draft["valid_from"]), (&json!(3), &json!(null)));
        draft["clocks"][0]["length"] = json!({"hours": 12});
        let overlaps = edited_policy(&shipped, &draft).expect_err("from when?");
        assert_eq!(overlaps[0].place.member, "valid_from");
        draft["valid_from"] = json!("2026-12-01");
        let edited = edited_policy(&shipped, &draft).expect("policies");
        assert_eq!(edited.iter().map(Policy::key).collect::<Vec<_>>(), ["desk@2", "desk@3"]);
        assert_eq!(edited[0].clocks, desk.clocks, "cases keep their clocks");
        let mut facts = CustomRules::default();
        edited.into_iter().for_each(|policy| facts.put_policy(policy));
        let rules = Rules::new(facts);
        let on = |day: &str| rules.policy_on("desk", day.parse().expect("day")).map(Policy::key);
        assert_eq!(on("2026-11-30").as_deref(), Some("desk@2"));
        assert_eq!(on("2026-12-01").as_deref(), Some("desk@3"));
        assert_eq!(rules.policy_by_key("desk@2").map(|one| &one.clocks), Some(&desk.clocks));
        // The next edit ends the third.
        let mut fourth = next_version(&rules, rules.policy("desk").expect("desk"));
        fourth["valid_from"] = json!("2026-12-01");
        let overlaps = edited_policy(&rules, &fourth).expect_err("the third begins that day");
        assert_eq!(overlaps[0].reason, Reason::Overlaps("desk@3".to_owned()));
        fourth["valid_from"] = json!("2026-12-24");
        assert_eq!(edited_policy(&rules, &fourth).map(|edited| edited.len()), Ok(2));
    }

    #[test]
    fn the_clocks_of_a_version_that_is_here_do_not_change() {
        let rules = Rules::default();
        let mut draft = serde_json::to_value(rules.policy("desk").expect("desk")).expect("json");
        assert!(edited_policy(&rules, &draft).is_ok());
        draft["clocks"][0]["length"] = json!({"hours": 12});
        let faults = edited_policy(&rules, &draft).expect_err("taken");
        assert_eq!((faults[0].place.member.as_str(), &faults[0].reason), ("version", &Reason::Taken));
    }

    #[test]
    fn what_is_typed_is_said_to_be_wrong_at_its_place() {
        let rules = Rules::default();
        let mut draft = next_version(&rules, rules.policy("personal").expect("personal"));
        draft["valid_from"] = json!("2026-12-01");
        draft["name"]["zh"] = json!("");
        draft["clocks"][0]["length"] = json!({"days": -3});
        let faults = edited_policy(&rules, &draft).expect_err("faults");
        assert!(faults.iter().any(|fault| fault.reason == Reason::Negative));
        draft["clocks"][0]["length"] = json!({"days": 3});
        let faults = edited_policy(&rules, &draft).expect_err("faults");
        assert_eq!(faults[0].place.member, "name.zh");
    }

    #[test]
    fn a_copy_is_a_policy_of_its_own() {
        let shipped = Rules::default();
        let draft = new_policy(&shipped, shipped.policy("desk").expect("desk"));
        assert_eq!((&draft["id"], &draft["version"]), (&json!("desk_own"), &json!(1)));
        let edited = edited_policy(&shipped, &draft).expect("policy");
        let rules = Rules::new(CustomRules { policies: edited, ..CustomRules::default() });
        let again = new_policy(&rules, rules.policy("desk_own").expect("copy"));
        assert_eq!(again["id"], json!("desk_own_2"));
    }
}
