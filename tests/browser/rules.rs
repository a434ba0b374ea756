//! The register's own policies and calendars.

use std::sync::Arc;

use crate::{SHIPPED, case_id, context, fresh, lodge, reopen, stamp};
use redress::domain::Context;
use redress::domain::values::hybrid::HybridClock;
use redress::facts::Length;
use redress::facts::Rules;
use redress::facts::StoredRules;
use redress::storage::Journal;
use redress::storage::RowStamp;
use wasm_bindgen_test::wasm_bindgen_test;

/// The register's own policies and calendars are one record; rows made by other rules are made anew, and
/// what no longer checks is left out and kept.
#[wasm_bindgen_test]
async fn the_registers_own_rules_are_kept_and_rows_follow_them() {
    let journal = fresh().await;
    lodge(&journal, &mut HybridClock::default(), case_id(1)).await;
    assert_eq!(journal.own().await.unwrap(), StoredRules::default());
    let before = journal.table(context(), &stamp()).await.unwrap().table.at(0).unwrap().due;

    let mut slower = SHIPPED.policy_by_key("desk@1").unwrap().clone();
    for rule in &mut slower.clocks {
        Arc::make_mut(rule).length = Length::Days(90);
    }
    let kept = journal.change_own(|own| own.put_policy(slower)).await.unwrap();
    assert_eq!((kept.facts.policies.len(), kept.faults.len()), (1, 0));
    journal.close();
    let (journal, _) = reopen().await.unwrap();
    assert_eq!(journal.own().await.unwrap().facts, kept.facts);
    assert!(are_good(&journal, &stamp()).await, "for whoever still goes by the old rules");
    let rules = Rules::new(kept.facts);
    let (context, stamp) = (Context { rules: &rules, ..context() }, RowStamp::new(&rules, "Asia/Shanghai"));
    assert!(!are_good(&journal, &stamp).await);
    let after = journal.table(context, &stamp).await.unwrap().table.at(0).unwrap().due;
    assert_ne!(after, before, "the due date is another");
    assert!(are_good(&journal, &stamp).await, "made once");

    let damaged = br#"{"version":1,"policies":[{"id":"of another version"}],"desk":"desk"}"#;
    journal.put_raw("meta", "own", damaged).await.unwrap();
    let kept = journal.change_own(|own| own.switch("cn_market", false)).await.unwrap();
    assert_eq!((kept.facts.desk.as_str(), kept.faults.len()), ("desk", 1));
    assert_eq!(journal.own().await.unwrap().faults.len(), 1, "what was left out is still there");
}

/// Rows are good as they are in a new register; they are made anew when the zone is another, and when the
/// rules that ship are: an earlier version of the program left no stamp, or that of its own rules.
#[wasm_bindgen_test]
async fn rows_follow_the_rules_that_ship_and_the_zone() {
    let journal = fresh().await;
    assert!(are_good(&journal, &stamp()).await, "nothing is made anew at the second visit");
    lodge(&journal, &mut HybridClock::default(), case_id(1)).await;
    assert!(are_good(&journal, &stamp()).await);
    assert!(!are_good(&journal, &RowStamp::new(&SHIPPED, "Europe/London")).await);
    for earlier in [&b""[..], &[7; 32], br#"[[],[]]"#] {
        journal.put_raw("meta", "rows", earlier).await.unwrap();
        assert!(!are_good(&journal, &stamp()).await);
        journal.table(context(), &stamp()).await.unwrap();
        assert!(are_good(&journal, &stamp()).await);
    }
}

/// Whether the rows stored are taken as they are.
async fn are_good(journal: &Journal, stamp: &RowStamp) -> bool {
    journal.rows(stamp).await.unwrap().is_some()
}
