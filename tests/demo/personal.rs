//! The complaints of one person.

use std::collections::BTreeSet;

use chrono::{DateTime, TimeDelta, Utc};
use redress::demo::{self, GeneratorOptions, Sample};
use redress::domain::readings::situation::{Next, Situation};
use redress::domain::readings::stage::{Stage, Turn};
use redress::domain::readings::{clock, route};
use redress::domain::{Case, Field, Step, StepKind, Zone};
use redress::facts::Side;

use super::{ZONE, context, fold, follow, is_chinese, nows, options};

/// Countries of registers, one without.
const COUNTRIES: [&str; 8] = ["GB", "US", "DE", "CN", "AU", "IN", "XX", ""];

/// What the last step of a kind came to, or the day that it named.
fn last(case: &Case, kind: StepKind) -> Option<String> {
    match case.entry(case.last(kind)?.entry)?.body.content.step()? {
        Step::FollowUp(follow_up) => Some(follow_up.result.id().to_owned()),
        Step::Acknowledge(acknowledge) => acknowledge.expected.map(|day| day.to_string()),
        _ => None,
    }
}

/// One person's own complaints, in the order in which they were made.
fn personal(now: DateTime<Utc>, chinese: u8, country: &str) -> Vec<Sample> {
    let country = country.parse().ok();
    demo::cases(context(now), &GeneratorOptions { side: Side::Personal, chinese, country, ..options() })
}

#[test]
fn one_persons_complaints_are_in_each_situation() {
    let expected = [
        Situation::At(Stage::Closed),
        Situation::Body,
        Situation::FinalNo,
        Situation::NotFixed,
        Situation::Silent,
        Situation::At(Stage::Performing),
        Situation::NewerOffer,
        Situation::PromisePassed,
    ];
    for country in COUNTRIES {
        for (now, chinese) in nows().into_iter().flat_map(|now| [(now, 6), (now, 94)]) {
            let cases: Vec<Case> = personal(now, chinese, country).iter().map(fold).collect();
            let context = context(now);
            let situations: Vec<_> = cases.iter().map(|case| Next::of(&context, case).situation).collect();
            assert_eq!(situations, expected, "in {country:?} at {now}, {chinese}");
            let [closed, body, no, broken, _, owed, offer, promised] = cases.as_slice() else {
                panic!("{} complaints", cases.len());
            };
            let today = ZONE.day(now);
            assert!(closed.state.closed.as_ref().is_some_and(|closing| closing.complete));
            assert!(body.turn() == Turn::Authority && !body.state.referrals.is_empty());
            assert!(no.state.reconsidered.is_some() && !no.state.decision_changed);
            assert_eq!(last(broken, StepKind::FollowUp), Some("not_fixed".to_owned()));
            assert_eq!(owed.state.obligations[0].obligation.by, Some(today));
            assert_eq!((offer.state.notified.is_some(), &offer.state.answer), (true, &None));
            let expected = (today - TimeDelta::days(2)).to_string();
            assert_eq!(last(promised, StepKind::Acknowledge), Some(expected));
            let people: BTreeSet<_> =
                cases.iter().map(|case| case.fields.get(Field::ComplainantName)).collect();
            assert_eq!(people.len(), 1, "{people:?}");
            assert!(cases.iter().all(|case| case.state.is_own && is_chinese(case) == (chinese > 50)));
            let numbers: BTreeSet<_> = cases.iter().map(|case| case.reference.clone()).collect();
            assert_eq!(numbers.len(), cases.len());
        }
    }
}

/// Where each was bought: nothing is said of the register's own country.
#[test]
fn some_of_it_was_bought_abroad_under_the_rules_of_there() {
    let home = |currency, policy| ("", currency, policy);
    let (uk, us, cn) = ("uk_consumer@1", "personal_us@2", "cn_consumer@1");
    let (eu, sg, product) = ("eu_consumer@1", "personal_sg@2", "personal@2");
    let (british, american) = (home("GBP", uk), home("USD", us));
    let (chinese, german) = (home("CNY", cn), home("EUR", eu));
    let (in_us, in_gb, in_cn) = (("US", "USD", us), ("GB", "GBP", uk), ("CN", "CNY", cn));
    let (in_de, in_fr) = (("DE", "EUR", eu), ("FR", "EUR", eu));
    let (in_japan, in_sg) = (("XX", "JPY", product), ("SG", "SGD", sg));
    // In the order of the situations above: closed, body, final no, not fixed, silent, owed, newer offer, promise.
    let expected = [
        (6, "GB", [british, in_cn, in_de, british, british, british, in_us, british]),
        (6, "US", [american, in_cn, in_de, american, american, american, in_gb, american]),
        (6, "DE", [german, in_cn, in_fr, german, german, german, in_us, german]),
        (6, "CN", [chinese, chinese, in_de, chinese, chinese, chinese, in_us, chinese]),
        (94, "CN", [chinese, chinese, in_japan, chinese, chinese, chinese, in_gb, in_de]),
        (94, "GB", [british, in_cn, in_japan, british, british, british, in_us, in_de]),
        (94, "XX", {
            let other = home("CNY", product);
            [other, in_cn, in_sg, other, other, other, in_gb, in_de]
        }),
    ];
    for (language, country, expected) in expected {
        for now in nows() {
            let cases: Vec<Case> = personal(now, language, country).iter().map(fold).collect();
            let rules = context(now).rules;
            let found: Vec<_> = cases
                .iter()
                .map(|case| {
                    let text = |field| case.fields.get(field).to_owned();
                    let policy = clock::policy(rules, case).map(|policy| policy.key());
                    (text(Field::PurchaseCountry), text(Field::PurchaseCurrency), policy.unwrap_or_default())
                })
                .collect();
            let expected = expected
                .map(|(place, money, policy)| (place.to_owned(), money.to_owned(), policy.to_owned()));
            assert_eq!(found, expected, "in {country}, {language}, at {now}");
        }
    }
}

/// A case bought abroad can be taken to the bodies of there.
#[test]
fn who_bought_abroad_turns_to_the_bodies_of_there() {
    for (language, country, expected) in [
        (6, "GB", ["GB", "CN", "EU", "GB", "GB", "GB", "US", "GB"]),
        (94, "CN", ["CN", "CN", "XX", "CN", "CN", "CN", "GB", "EU"]),
    ] {
        let now = nows()[0];
        let cases: Vec<Case> = personal(now, language, country).iter().map(fold).collect();
        let regions: Vec<_> = cases.iter().map(|case| route::region(context(now).rules, case)).collect();
        assert_eq!(regions, expected, "in {country}");
        let has_bodies = |case: &&Case| !route::routes(&context(now), case).is_empty();
        let without = cases.iter().filter(|case| !has_bodies(case)).count();
        assert_eq!(without, expected.iter().filter(|region| **region == "XX").count());
    }
}

#[test]
fn one_persons_steps_could_have_been_taken_when_they_were() {
    for now in nows() {
        for (country, chinese) in COUNTRIES.into_iter().flat_map(|country| [(country, 6), (country, 94)]) {
            personal(now, chinese, country).into_iter().for_each(|sample| follow(sample, now));
        }
    }
}
