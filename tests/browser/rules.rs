//! The register's own policies and calendars.

use crate::{case_id, fresh, lodge, reopen, zone};
use redress::domain::values::hybrid::HybridClock;
use redress::facts;
use redress::facts::CustomRules;
use redress::facts::Length;
use redress::facts::StoredRules;
use wasm_bindgen_test::wasm_bindgen_test;

/// The register's own policies and calendars are one record; rows made by other rules are made anew, and
/// what no longer checks is left out and kept.
#[wasm_bindgen_test]
async fn the_registers_own_rules_are_kept_and_rows_follow_them() {
    facts::adopt(CustomRules::default());
    let journal = fresh().await;
    lodge(&journal, &mut HybridClock::default(), case_id(1)).await;
    assert_eq!(journal.own().await.unwrap(), StoredRules::default());
    let before = journal.table(&zone()).await.unwrap().at(0).unwrap().due;

    let mut slower = facts::policy("desk").unwrap().clone();
    for rule in &mut slower.clocks {
        rule.length = Length::Days(90);
    }
    let kept = journal.change_own(|own| own.put_policy(slower)).await.unwrap();
    assert_eq!((kept.facts.policies.len(), kept.faults.len()), (1, 0));
    journal.close();
    let (journal, _) = reopen().await.unwrap();
    assert_eq!(journal.own().await.unwrap().facts, kept.facts);
    assert!(journal.rows().await.unwrap().is_some(), "this thread still goes by the old rules");
    facts::adopt(kept.facts);
    assert!(journal.rows().await.unwrap().is_none());
    let after = journal.table(&zone()).await.unwrap().at(0).unwrap().due;
    assert_ne!(after, before, "the due date is another");
    assert!(journal.rows().await.unwrap().is_some(), "made once");

    let damaged = br#"{"version":1,"policies":[{"id":"of another version"}],"desk":"desk"}"#;
    journal.put_raw("meta", "own", damaged).await;
    let kept = journal.change_own(|own| own.switch("cn_market", false)).await.unwrap();
    assert_eq!((kept.facts.desk.as_str(), kept.faults.len()), ("desk", 1));
    assert_eq!(journal.own().await.unwrap().faults.len(), 1, "what was left out is still there");
    facts::adopt(CustomRules::default());
}
