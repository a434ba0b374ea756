//! What clocks are called. A list of many cases needs the name of a clock and nothing else of its
//! policy, and the policies are large: so the names of those that ship are a table of their own, which
//! build.rs takes out of the policy files.

use super::{custom_rules, pick};

include!(concat!(env!("OUT_DIR"), "/clock_names.rs"));

/// What the clock with this id is called, for a language tag: by the newest version of this policy, else
/// by any policy that has such a clock.
pub fn clock_name(lang: &str, policy: &str, clock: &str) -> Option<&'static str> {
    let own = || custom_rules::laid_policies().unwrap_or_default().iter();
    let by_own = |wanted: &dyn Fn(&str) -> bool| {
        let policies = own().filter(|known| wanted(&known.id));
        let rules = policies.filter_map(|known| known.clock(clock).map(|rule| (known.version, rule)));
        rules.max_by_key(|(version, _)| *version).map(|(_, rule)| rule.name.text(lang))
    };
    let by_shipped = |wanted: &dyn Fn(&str) -> bool| {
        let found = SHIPPED.iter().find(|(known, id, _, _)| *id == clock && wanted(known));
        found.map(|(_, _, zh, en)| pick(lang, zh, en))
    };
    let (this, any) = (|id: &str| id == policy, |_: &str| true);
    by_own(&this).or_else(|| by_shipped(&this)).or_else(|| by_own(&any)).or_else(|| by_shipped(&any))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{CustomRules, adopt, policies, policy};

    #[test]
    fn each_is_called_as_the_newest_version_of_its_policy_calls_it() {
        adopt(CustomRules::default());
        for policy in policies().iter().filter_map(|known| policy(&known.id)) {
            for rule in &policy.clocks {
                for lang in ["zh", "en"] {
                    assert_eq!(clock_name(lang, &policy.id, &rule.id), Some(rule.name.text(lang)));
                }
            }
        }
    }

    #[test]
    fn one_of_another_policy_is_called_as_that_calls_it() {
        adopt(CustomRules::default());
        assert_eq!(
            clock_name("en", "desk", "ombudsman"),
            policy("uk_disp")
                .and_then(|policy| { policy.clock("ombudsman").map(|rule| rule.name.text("en")) })
        );
        assert_eq!(clock_name("en", "desk", "no such clock"), None);
    }

    #[test]
    fn the_registers_own_policies_come_first() {
        let mut mine = policy("desk").expect("desk").clone();
        mine.version += 1;
        mine.clocks[0].name.en = "Answer the phone".to_owned();
        let clock = mine.clocks[0].id.clone();
        adopt(CustomRules { policies: vec![mine], ..CustomRules::default() });
        assert_eq!(clock_name("en", "desk", &clock), Some("Answer the phone"));
        adopt(CustomRules::default());
    }
}
