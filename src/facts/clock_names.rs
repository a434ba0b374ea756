//! What clocks are called. A list of many cases needs the name of a clock and nothing else of its
//! policy, and the policies are large: so the names of those that ship are a text of their own, which
//! build.rs takes out of the policy files.

use super::{Policy, Rules, countries, pick};

include!(concat!(env!("OUT_DIR"), "/clock_names.rs"));

impl Rules {
    /// What the clock with this id is called, for a language tag: by the newest version of this policy that
    /// has it, else by any policy that has such a clock; `None` when none has. Reads no policy that ships.
    #[must_use]
    pub fn clock_name(&self, lang: &str, policy: &str, clock: &str) -> Option<&str> {
        let own = |is_wanted: &dyn Fn(&Policy) -> bool| {
            let wanted = self.custom().policies.iter().filter(|known| is_wanted(known));
            let named = wanted.filter_map(|known| Some((known.version, known.clock(clock)?.name.text(lang))));
            named.max_by_key(|(version, _)| *version)
        };
        let shipped = |is_wanted: &dyn Fn(&str) -> bool| {
            let named = SHIPPED.lines().filter_map(|line| line.strip_prefix(clock)?.strip_prefix('\t'));
            named
                .filter_map(parts)
                .find(|(policy, ..)| is_wanted(policy))
                .map(|(_, version, zh, en)| (version, pick(lang, zh, en)))
        };
        let base = countries::base_of(policy);
        let by_this = match (own(&|known| known.id == policy), shipped(&|id| id == base)) {
            (Some(own), Some(shipped)) if own.0 < shipped.0 => Some(shipped),
            (own, shipped) => own.or(shipped),
        };
        by_this.or_else(|| own(&|_| true)).or_else(|| shipped(&|_| true)).map(|(_, name)| name)
    }
}

/// Policy, version, Chinese and English name, of the rest of a line behind the clock.
fn parts(rest: &'static str) -> Option<(&'static str, u32, &'static str, &'static str)> {
    let mut parts = rest.split('\t');
    Some((parts.next()?, parts.next()?.parse().ok()?, parts.next()?, parts.next()?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::CustomRules;
    use std::sync::Arc;

    #[test]
    fn each_is_called_as_the_newest_version_of_its_policy_calls_it() {
        let rules = Rules::default();
        for policy in rules.policies().iter().filter_map(|known| rules.policy(&known.id)) {
            for rule in &policy.clocks {
                for lang in ["zh", "en"] {
                    assert_eq!(rules.clock_name(lang, &policy.id, &rule.id), Some(rule.name.text(lang)));
                }
            }
        }
    }

    #[test]
    fn one_of_another_policy_is_called_as_that_calls_it() {
        let rules = Rules::default();
        let ombudsman = rules.policy("uk_disp").and_then(|policy| policy.clock("ombudsman"));
        assert_eq!(rules.clock_name("en", "desk", "ombudsman"), ombudsman.map(|rule| rule.name.text("en")));
        assert_eq!(rules.clock_name("en", "desk", "no such clock"), None);
    }

    #[test]
    fn the_registers_own_policies_come_first() {
        let shipped = Rules::default();
        let mut mine = shipped.policy("desk").expect("desk").clone();
        mine.version += 1;
        Arc::make_mut(&mut mine.clocks[0]).name.en = "Answer the phone".to_owned();
        let clock = mine.clocks[0].id.clone();
        let rules = Rules::new(CustomRules { policies: vec![mine], ..CustomRules::default() });
        assert_eq!(rules.clock_name("en", "desk", &clock), Some("Answer the phone"));
    }

    #[test]
    fn a_newer_version_that_ships_goes_before_an_own_older_one() {
        let shipped = Rules::default();
        let mut first = shipped.policy_by_key("cn_market@1").expect("cn_market").clone();
        for rule in &mut first.clocks {
            Arc::make_mut(rule).name.en = "Old".to_owned();
        }
        let clock = shipped.policy("cn_market").expect("cn_market").clocks[0].id.clone();
        let rules = Rules::new(CustomRules { policies: vec![first], ..CustomRules::default() });
        assert_eq!(
            rules.clock_name("en", "cn_market", &clock),
            shipped.clock_name("en", "cn_market", &clock)
        );
    }
}
