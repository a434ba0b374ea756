//! The country of a register and of a purchase decides which rules a complaint begins under. Every law of a
//! country waits until that country was chosen.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

use redress::domain::fields::answer::handling;
use redress::domain::{Field, Purpose, Values};
use redress::facts::{Country, CountryCode, CustomRules, Rules, Side};

fn code(text: &str) -> Option<CountryCode> {
    Some(text.parse().unwrap())
}

/// The policy that a complaint begins under in a register of `register`, about a purchase in `bought`.
fn policy(rules: &Rules, purpose: Purpose, register: Option<CountryCode>, bought: &str) -> String {
    let values = Values::default().with(Field::PurchaseCountry, bought);
    handling(rules, (purpose, register), &values, "2026-11-28".parse().unwrap()).policy
}

#[test]
fn each_country_has_its_rules_by_side() {
    let rules = Rules::default();
    for (country, own, desk) in [
        ("CN", "cn_consumer@1", "desk_cn@2"),
        ("GB", "uk_consumer@1", "desk_gb@2"),
        ("US", "personal_us@2", "desk_us@2"),
        ("AU", "personal_au@2", "desk_au@2"),
        ("IN", "in_consumer@1", "desk_in@2"),
        ("BR", "br_consumer@1", "desk_br@2"),
        ("HK", "personal_hk@2", "desk_hk@2"),
        ("TW", "personal_tw@2", "desk_tw@2"),
        ("SG", "personal_sg@2", "desk_sg@2"),
        ("DE", "eu_consumer@1", "eu_trader@1"),
        ("IE", "eu_consumer@1", "eu_trader@1"),
        ("XX", "personal@2", "desk@2"),
    ] {
        let begins = |purpose| policy(&rules, purpose, code(country), "");
        // By id: a law that is corrected is another version.
        let id = |key: &str| key.split_once('@').unwrap().0.to_owned();
        assert_eq!(id(&begins(Purpose::Personal)), id(own), "{country}");
        assert_eq!(id(&begins(Purpose::Desk)), id(desk), "{country}");
        assert_eq!(begins(Purpose::Demo), begins(Purpose::Desk), "{country}");
    }
}

#[test]
fn the_first_complaint_of_a_british_owner_is_under_british_rules_and_in_pounds() {
    let rules = Rules::default();
    let begun = policy(&rules, Purpose::Personal, code("GB"), "");
    assert_eq!(rules.policy_by_key(&begun).map(|policy| policy.id.as_str()), Some("uk_consumer"));
    assert_eq!(Country::find("GB").unwrap().currency, "GBP");
}

#[test]
fn without_a_country_only_the_products_own_rules_run() {
    let rules = Rules::default();
    for country in [None, code("XX"), code("ZZ")] {
        assert_eq!(policy(&rules, Purpose::Personal, country, ""), "personal@2");
        assert_eq!(policy(&rules, Purpose::Desk, country, ""), "desk@2");
        assert_eq!(country.unwrap_or(CountryCode::OTHER).country().currency, "");
    }
    for key in ["personal@2", "desk@2"] {
        let policy = rules.policy_by_key(key).unwrap();
        assert_eq!((policy.key().as_str(), policy.calendar.as_str()), (key, "XX"));
        assert!(policy.clock("bar").is_none());
        // No country, law or body is named: what is not read cannot be wrong.
        for rule in &policy.clocks {
            let said = [&rule.name, &rule.source].map(|text| format!("{}{}", text.zh, text.en)).concat();
            for word in ["China", "SAMR", "Article", "12315", "中国", "《", "条", "市场监管"] {
                assert!(!said.contains(word), "{key} {}: {word}", rule.id);
            }
        }
    }
}

#[test]
fn cases_keep_the_first_version() {
    let rules = Rules::default();
    for (key, clock) in [("personal@1", "bar"), ("desk@1", "review")] {
        let policy = rules.policy_by_key(key).unwrap();
        assert_eq!((policy.key().as_str(), policy.calendar.as_str()), (key, "CN"));
        assert!(policy.clock(clock).is_some());
    }
    // Nothing begins under it any more, whenever it was received.
    for id in ["personal", "desk"] {
        for day in ["2020-01-01", "2026-03-02", "2026-11-27", "2026-11-28"] {
            assert_eq!(rules.policy_on(id, day.parse().unwrap()).map(|policy| policy.version), Some(2));
        }
    }
}

#[test]
fn a_purchase_abroad_is_under_the_rules_there() {
    let rules = Rules::default();
    let of = |register, bought| policy(&rules, Purpose::Personal, register, bought);
    assert!(of(code("GB"), "DE").starts_with("eu_consumer@"));
    assert!(of(code("GB"), "GB").starts_with("uk_consumer@"));
    assert!(of(None, "CN").starts_with("cn_consumer@"));
    assert_eq!(of(code("CN"), "XX"), "personal@2");
    assert_eq!(policy(&rules, Purpose::Desk, code("GB"), "CN"), "desk_cn@2");
}

#[test]
fn what_was_chosen_in_settings_stays_stronger_but_not_abroad() {
    let mut own = CustomRules::default();
    own.begin_under(Side::Personal, "uk_financial");
    let rules = Rules::new(own.clone());
    let of = |rules: &Rules, register, bought| policy(rules, Purpose::Personal, register, bought);
    for register in [None, code("GB"), code("FR")] {
        assert!(of(&rules, register, "").starts_with("uk_financial@"), "{register:?}");
    }
    assert!(of(&rules, code("GB"), "FR").starts_with("eu_consumer@"));
    // What is switched off does not run, whoever chose it: the country's rules, then the product's.
    own.switch("uk_financial", false);
    assert!(of(&Rules::new(own.clone()), code("GB"), "").starts_with("uk_consumer@"));
    own.switch("uk_consumer", false);
    assert_eq!(of(&Rules::new(own), code("GB"), ""), "personal@2");
}

#[test]
fn a_register_that_edited_the_products_rules_goes_by_them() {
    let mut edited = Rules::default().policy("desk").unwrap().clone();
    edited.version = 3;
    let rules = Rules::new(CustomRules { policies: vec![edited], ..CustomRules::default() });
    assert_eq!(policy(&rules, Purpose::Desk, code("GB"), ""), "desk@3");
    assert!(policy(&rules, Purpose::Personal, code("GB"), "").starts_with("uk_consumer@"));
}
