//! What a law lets a consumer ask for in money on top of the price: so many times what was paid, and no less
//! than a floor.

use std::sync::OnceLock;

use serde::Deserialize;

use super::{Bilingual, List, parse};

/// A rule of law by which an amount of money can be asked for.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AmountRule {
    /// Stable code, unique in the region.
    pub id: String,
    /// Name to show.
    pub name: Bilingual,
    /// What must be so for the rule to apply, as a sentence. No record tells: people have to judge.
    pub condition: Bilingual,
    /// How many times the price paid can be asked for.
    pub times_price: u32,
    /// How many times the loss can be asked for instead; `None` where the loss does not matter.
    #[serde(default)]
    pub times_loss: Option<u32>,
    /// The least that can be asked for, in whole units of the currency.
    pub at_least: u32,
    /// ISO 4217 code of the currency the rule speaks of. An amount in another one is not worked out.
    pub currency: String,
    /// Kinds of product ([`List::ProductKind`]) it is for, each with all below it.
    #[serde(default)]
    pub kinds: Vec<String>,
    /// Types of problem ([`List::Problem`]) that it is for too, whatever the kind.
    #[serde(default)]
    pub problems: Vec<String>,
    /// Where this is laid down.
    pub source: Bilingual,
    /// Whether the source was read.
    pub checked: bool,
}

impl AmountRule {
    /// Whether it may apply to a complaint about this coded kind of product with this coded type of problem. A
    /// rule that names neither may apply to every complaint.
    pub fn takes(&self, kind: &str, problem: &str) -> bool {
        let parent = || List::ProductKind.find(kind).and_then(|item| item.parent.as_deref());
        let names = |id: &str| self.kinds.iter().any(|known| known == id);
        (self.kinds.is_empty() && self.problems.is_empty())
            || names(kind)
            || parent().is_some_and(names)
            || self.problems.iter().any(|known| known == problem)
    }
}

const REGIONS: &[(&str, &str)] = &[("CN", include_str!("data/amounts/cn.json"))];

/// The rules of a [region](super::forum_region), the most specific first; none where the law is not on file.
pub fn amount_rules(region: &str) -> &'static [AmountRule] {
    static PARSED: [OnceLock<Vec<AmountRule>>; REGIONS.len()] = [const { OnceLock::new() }; REGIONS.len()];
    let known = REGIONS.iter().zip(&PARSED).find(|((id, _), _)| *id == region);
    known.map_or(&[], |((_, json), cell)| cell.get_or_init(|| parse(json).unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn every_file_is_in_the_table_and_parses() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/facts/data/amounts");
        for file in std::fs::read_dir(folder).expect("a folder") {
            let path = file.expect("a file").path();
            let text = std::fs::read_to_string(&path).expect("a text");
            assert!(REGIONS.iter().any(|(_, json)| *json == text), "{} is not in REGIONS", path.display());
            if let Err(error) = serde_json::from_str::<Vec<AmountRule>>(&text) {
                panic!("{}: {error}", path.display());
            }
        }
        assert_eq!(amount_rules("CN").len(), 2);
        assert!(["XX", "HK", "GB", ""].iter().all(|region| amount_rules(region).is_empty()));
    }

    #[test]
    fn every_rule_says_all_in_both_languages_and_names_codes_there_are() {
        for (region, _) in REGIONS {
            let mut seen = HashSet::new();
            for rule in amount_rules(region) {
                let id = &rule.id;
                assert!(seen.insert(id), "{id} twice in {region}");
                for text in [&rule.name, &rule.condition, &rule.source] {
                    assert!(!text.zh.trim().is_empty() && !text.en.trim().is_empty(), "{region} {id}");
                    assert!(text.en.is_ascii() && !text.zh.is_ascii(), "{region} {id}: {}", text.en);
                }
                assert!(rule.times_price > 0 && rule.times_loss != Some(0), "{region} {id}");
                assert!(List::Currency.find(&rule.currency).is_some(), "{region} {id}");
                assert!(rule.kinds.iter().all(|kind| List::ProductKind.find(kind).is_some()), "{id}");
                assert!(rule.problems.iter().all(|problem| List::Problem.find(problem).is_some()), "{id}");
            }
        }
    }

    #[test]
    fn a_rule_is_for_its_kinds_and_problems_and_one_without_for_all() {
        let [food, fraud] = amount_rules("CN") else { panic!("two rules") };
        for kind in ["food", "food_infant", "catering_takeaway"] {
            assert!(food.takes(kind, ""), "{kind}");
        }
        // A voucher for meals is no food; medicine has a law of its own.
        for kind in
            ["catering_voucher", "catering", "health_medicine", "device_phone", "", "of_another_register"]
        {
            assert!(!food.takes(kind, "quality_defect"), "{kind}");
            assert!(food.takes(kind, "safety_food") && fraud.takes(kind, ""), "{kind}");
        }
    }
}
