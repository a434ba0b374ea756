//! Which rules a case can be moved to, by the days on which it was received and accepted.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

mod support;

use chrono::NaiveDate;
use redress::domain::Moment;
use redress::domain::history::guard;
use redress::domain::history::refusal::Refusal;
use redress::domain::readings::clock;
use support::*;

fn date(text: &str) -> Option<NaiveDate> {
    Some(text.parse().unwrap())
}

#[test]
fn a_case_is_moved_to_rules_in_force_when_it_was_received() {
    // The market regulator's older measures went by until 14 April 2026.
    for (received, fits, unfit) in [
        ("2026-04-14 10:00", "cn_market@1", "cn_market@2"),
        ("2026-04-15 10:00", "cn_market@2", "cn_market@1"),
    ] {
        let desk = Desk::lodge(received);
        let keys: Vec<String> =
            guard::policies_for(&desk.context(), &desk.case).map(|policy| policy.key()).collect();
        assert!(keys.iter().any(|key| key == fits) && !keys.iter().any(|key| key == unfit), "{keys:?}");
        assert_eq!(desk.clone().tries(&li(), move_policy(unfit)), Err(Refusal::NoSuchPolicy));
        desk.clone().does(&li(), move_policy(fits));
    }
}

/// Received under SAMR Order 20 and accepted under Order 121, which began on 15 April 2026 and says nothing of
/// what had come in before.
#[test]
fn a_case_accepted_under_newer_rules_can_be_moved_to_them() {
    let received = Moment::At(at("2026-04-10 10:00"));
    let lodged = Desk::lodge_under("cn_market@1", received, at("2026-04-10 10:00"));
    let moved = || move_policy("cn_market@2");
    let resolve = |desk: &Desk| clock::find(&desk.context(), &desk.case, "resolve").unwrap().last_day;
    let refused = Err(Refusal::NoSuchPolicy);

    let mut late = lodged.clone();
    late.at("2026-04-20 10:00").does(&li(), accept());
    // 45 working days: 21 to 24 and 27 to 30 April (8), 6 to 9 May (12, Saturday the 9th is worked), 11 to 15,
    // 18 to 22, 25 to 29 May (27), 1 to 5, 8 to 12, 15 to 18 June (41; the 19th is off), 22 to 25 June.
    assert_eq!(Some(resolve(&late)), date("2026-06-25"));
    late.does(&li(), moved());
    // 60 days: ten left of April, 31 of May, 19 June, which is off to Sunday: Monday the 22nd.
    assert_eq!(Some(resolve(&late)), date("2026-06-22"));
    assert_eq!(late.tries(&li(), move_policy("cn_market@1")), Ok(()), "and back, by the day of receipt");

    // Accepted before they began, whenever somebody thinks of it.
    let mut early = lodged.clone();
    early.does(&li(), accept()).at("2026-04-20 10:00");
    assert_eq!(early.tries(&li(), moved()), refused);

    // Not accepted so far: from their first day on.
    let mut waiting = lodged.clone();
    assert_eq!(waiting.at("2026-04-14 23:59").tries(&li(), moved()), refused);
    waiting.at("2026-04-15 00:00").does(&li(), moved());

    // Another policy is chosen by the day of receipt.
    let mut other = Desk::lodge("2026-04-10 10:00");
    other.at("2026-04-20 10:00").does(&li(), accept());
    assert_eq!(other.tries(&li(), moved()), refused);

    let newer = |key: &str| {
        let context = lodged.context();
        guard::is_newer_than_receipt(&context, &lodged.case, context.rules.policy_by_key(key).unwrap())
    };
    assert!(newer("cn_market@2") && !newer("cn_market@1") && !newer("desk@2"));
}
