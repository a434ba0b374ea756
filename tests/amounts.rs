//! What the law lets a consumer ask for in money, worked out by hand from the articles that the rules name.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod support;

use redress::domain::history::state::Tombstone;
use redress::domain::readings::amounts::{AmountStep as S, Claim, Figure, claims};
use redress::domain::values::money::Amount;
use redress::domain::{Field, Moment};
use redress::i18n::pages::amounts as words;
use redress::i18n::{Audience, Lang};
use support::*;

/// A complaint in a register under these rules, with what was filled in.
fn complaint(policy: &str, filled: &[(Field, &str)]) -> Desk {
    let mut desk = Desk::own(policy, "2026-03-02 10:00");
    for (field, text) in filled {
        desk.does(&owner(), amend(*field, text));
    }
    desk
}

/// A purchase in China for this price, of this kind.
fn bought(price: &str, kind: &str) -> Desk {
    let mut desk =
        complaint("cn_consumer@1", &[(Field::PurchasePrice, price), (Field::PurchaseCurrency, "CNY")]);
    if !kind.is_empty() {
        desk.does(&owner(), amend(Field::PurchaseKind, kind));
    }
    desk
}

fn of(desk: &Desk) -> Vec<Claim> {
    claims(desk.context().rules, &desk.case)
}

/// Each rule and what it comes to, such as `fraud_threefold=500.00`.
fn figures(desk: &Desk) -> String {
    let said = |claim: Claim| {
        let figure = match claim.figure {
            Figure::Known(sum) => sum.result().to_string(),
            Figure::Missing(field) => field.path().to_owned(),
            Figure::TooLarge => "too large".to_owned(),
        };
        format!("{}={figure}", claim.rule.id)
    };
    of(desk).into_iter().map(said).collect::<Vec<_>>().join(" ")
}

fn yuan(yuan: i64) -> Amount {
    Amount(yuan * 100)
}

/// Consumer Rights Protection Law, Article 55(1): three times the price, where that is less than 500 yuan 500.
#[test]
fn three_times_the_price_and_at_least_five_hundred() {
    for (price, owed) in [
        ("100", "500.00"),
        ("2000", "6000.00"),
        // 3 times 166.66 are 499.98, 3 times 166.67 are 500.01.
        ("166.66", "500.00"),
        ("166.67", "500.01"),
        ("0", "500.00"),
        ("2599.99", "7799.97"),
    ] {
        let desk = bought(price, "device_phone");
        assert_eq!(figures(&desk), format!("fraud_threefold={owed}"), "{price}");
    }
}

/// Food Safety Law, Article 148(2): ten times the price, where that is less than 1,000 yuan 1,000.
#[test]
fn ten_times_the_price_of_food_and_at_least_a_thousand() {
    for (price, food, fraud) in [
        ("30", "1000.00", "500.00"),
        ("99.99", "1000.00", "500.00"),
        ("100", "1000.00", "500.00"),
        ("100.01", "1000.10", "500.00"),
        ("516", "5160.00", "1548.00"),
    ] {
        for kind in ["food_packaged", "catering_takeaway"] {
            let said = format!("food_tenfold={food} fraud_threefold={fraud}");
            assert_eq!(figures(&bought(price, kind)), said, "{price}");
        }
    }
}

#[test]
fn food_is_told_by_its_kind_or_by_what_is_wrong_with_it() {
    let mut unsaid = bought("30", "");
    assert_eq!(figures(&unsaid), "fraud_threefold=500.00");
    unsaid.does(&owner(), amend(Field::FactsProblem, "safety_food"));
    assert_eq!(figures(&unsaid), "food_tenfold=1000.00 fraud_threefold=500.00");
    assert_eq!(figures(&bought("30", "health_medicine")), "fraud_threefold=500.00");
}

#[test]
fn every_step_is_told() {
    let steps = |desk: &Desk| of(desk).iter().map(Claim::steps).collect::<Vec<_>>();
    assert_eq!(
        steps(&bought("30", "food")),
        [
            vec![S::Paid(yuan(30)), S::Times(10, yuan(300)), S::Raised(yuan(1000)), S::OrLoss(3)],
            vec![S::Paid(yuan(30)), S::Times(3, yuan(90)), S::Raised(yuan(500))],
        ]
    );
    // Exactly the floor is not raised.
    let exact = [S::Paid(yuan(100)), S::Times(10, yuan(1000)), S::Stands(yuan(1000)), S::OrLoss(3)];
    assert_eq!(steps(&bought("100", "food"))[0], exact);
    assert_eq!(
        steps(&bought("2000", "device_phone")),
        [vec![S::Paid(yuan(2000)), S::Times(3, yuan(6000)), S::Stands(yuan(500))]]
    );
}

#[test]
fn the_steps_read_as_sentences() {
    let food = of(&bought("30", "food")).remove(0);
    let said = |lang, audience| {
        let sentence = |step| words::step(lang, audience, step, |Amount(sum)| format!("¥{}", sum / 100));
        food.steps().into_iter().map(sentence).collect::<Vec<_>>()
    };
    assert_eq!(
        said(Lang::En, Audience::Owner),
        [
            "The price paid is ¥30.",
            "10 times that is ¥300.",
            "That is less than ¥1000, so it becomes ¥1000.",
            "You can ask for 3 times your loss instead. No loss is on record, so it is not worked out here.",
        ]
    );
    assert_eq!(
        said(Lang::Zh, Audience::Desk)[..3],
        ["实付金额是 ¥30。", "10倍是 ¥300。", "不足 ¥1000，按 ¥1000 计算。"]
    );
    assert!(said(Lang::En, Audience::Desk)[3].starts_with("The consumer can ask for 3 times the loss"));
    let stands = words::step(Lang::Zh, Audience::Owner, S::Stands(yuan(500)), |sum| sum.to_string());
    assert_eq!(stands, "不低于最低数额 500.00，不用调整。");
}

#[test]
fn what_has_to_be_filled_in_first_is_named() {
    let mut desk = complaint("cn_consumer@1", &[(Field::PurchaseKind, "food")]);
    let both = |what: &str| format!("food_tenfold={what} fraud_threefold={what}");
    assert_eq!(figures(&desk), both("purchase.price"));
    // Without a price only what needs none is told.
    assert_eq!(of(&desk).iter().map(Claim::steps).collect::<Vec<_>>(), [vec![S::OrLoss(3)], Vec::new()]);
    desk.does(&owner(), amend(Field::PurchasePrice, "30"));
    assert_eq!(figures(&desk), both("purchase.currency"));
    desk.does(&owner(), amend(Field::PurchaseCurrency, "CNY"));
    assert_eq!(figures(&desk), "food_tenfold=1000.00 fraud_threefold=500.00");
}

#[test]
fn an_amount_in_another_currency_is_not_worked_out() {
    let mut desk = bought("30", "food");
    desk.does(&owner(), amend(Field::PurchaseCurrency, "USD"));
    assert_eq!(figures(&desk), "");
}

/// The law is that of the country, whichever of its rules a case runs under, a desk's too.
#[test]
fn the_law_is_that_of_the_country() {
    let filled =
        [(Field::PurchasePrice, "30"), (Field::PurchaseCurrency, "CNY"), (Field::PurchaseKind, "food")];
    for policy in ["cn_consumer@1", "cn_market@2", "desk_cn@2"] {
        assert_eq!(
            figures(&complaint(policy, &filled)),
            "food_tenfold=1000.00 fraud_threefold=500.00",
            "{policy}"
        );
    }
    for policy in [
        "uk_consumer@1",
        "eu_consumer@1",
        "us_bbb_consumer@1",
        "au_financial@1",
        "in_consumer@1",
        "br_consumer@1",
        "personal_hk@2",
        // No country was chosen.
        "personal@2",
    ] {
        assert!(in_china(at("2026-03-02 10:00")).rules.policy_by_key(policy).is_some(), "{policy}");
        assert_eq!(figures(&complaint(policy, &filled)), "", "{policy}");
    }
}

#[test]
fn what_was_erased_claims_nothing() {
    let mut desk = bought("30", "food");
    desk.case.state.erased = Some(Tombstone {
        entry: desk.case.entries.last().unwrap().body.id,
        when: Moment::At(desk.now),
        by: String::new(),
        confirmed_by: String::new(),
        schedule: String::new(),
    });
    assert_eq!(figures(&desk), "");
}
