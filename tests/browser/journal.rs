//! The journal: what is appended, sealed and stored in batches is there.

use crate::{case_id, context, fresh, history, lodge, note, read, reopen, sample, seal, stamp, store};
use redress::domain::values::hybrid::HybridClock;
use redress::register::row::key;
use redress::storage::StorageError;
use redress::storage::rows::Rows;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn what_was_appended_is_there_after_reopening() {
    let journal = fresh().await;
    let mut clock = HybridClock::default();
    let mut case = lodge(&journal, &mut clock, case_id(1)).await;
    note(&journal, &mut clock, &mut case, Vec::new(), "第一次电话").await;
    journal.close();
    let (journal, head) = reopen().await.unwrap();
    assert_eq!((head.entries, head.tail, head.serial), (2, 2, 1));
    let table = journal.table(context(), &stamp()).await.unwrap().table;
    assert_eq!(table.len(), 1);
    assert_eq!(read(&journal, &table, case.id).await, case);
}

#[wasm_bindgen_test]
async fn a_full_tail_is_sealed_and_still_read() {
    let journal = fresh().await;
    let mut clock = HybridClock::default();
    let mut cases = Vec::new();
    for n in 1..=20 {
        cases.push(lodge(&journal, &mut clock, case_id(n)).await);
    }
    for round in 0..50 {
        for case in &mut cases {
            note(&journal, &mut clock, case, Vec::new(), &format!("第 {round} 次")).await;
        }
    }
    let head = seal(&journal).await.unwrap().expect("1,020 entries are more than a segment");
    assert_eq!((head.tail, head.segments, head.entries), (0, 1, 1020));
    assert_eq!(seal(&journal).await.unwrap(), None);
    journal.close();
    let (journal, _) = reopen().await.unwrap();
    let table = journal.table(context(), &stamp()).await.unwrap().table;
    for case in &cases {
        assert_eq!(read(&journal, &table, case.id).await.entries, case.entries);
    }
    let rebuilt = journal.remake(context(), &stamp()).await.unwrap().table;
    assert_eq!(rebuilt.len(), 20);
    assert_eq!(rebuilt.segments(0), [0]);
}

#[wasm_bindgen_test]
async fn a_refused_append_changes_nothing() {
    let journal = fresh().await;
    let before = journal.head().await.unwrap();
    let refused = journal.append(|head| {
        head.serial = 99;
        Err(StorageError::ChangedInBetween)
    });
    assert_eq!(refused.await.unwrap_err(), StorageError::ChangedInBetween);
    assert_eq!(journal.head().await.unwrap(), before);
}

#[wasm_bindgen_test]
async fn two_connections_append_without_losing_anything() {
    let first = fresh().await;
    let (second, _) = reopen().await.unwrap();
    let (mut here, mut there) = (HybridClock::default(), HybridClock::default());
    for n in 0..20 {
        lodge(&first, &mut here, case_id(100 + n)).await;
        lodge(&second, &mut there, case_id(200 + n)).await;
    }
    let head = first.head().await.unwrap().unwrap();
    assert_eq!((head.entries, head.serial), (40, 40));
    let table = second.table(context(), &stamp()).await.unwrap().table;
    let mut references: Vec<_> = (0..40).map(|place| table.reference(place).to_owned()).collect();
    references.sort();
    references.dedup();
    assert_eq!(references.len(), 40, "every number is given out once");
}

#[wasm_bindgen_test]
async fn damaged_rows_are_made_anew_and_damaged_records_are_counted() {
    let journal = fresh().await;
    let mut clock = HybridClock::default();
    let case = lodge(&journal, &mut clock, case_id(1)).await;
    journal.put_raw("rows", &format!("s/{}", case.id), b"junk").await.unwrap();
    journal.put_raw("tail", &format!("{}/zzz", case.id), b"junk").await.unwrap();
    let table = journal.table(context(), &stamp()).await.unwrap().table;
    assert_eq!(table.reference(0), case.reference.as_ref().unwrap().as_str());
    let history = history(&journal, case.id, &[]).await;
    assert_eq!((history.entries.len(), history.unreadable), (1, 1));
    assert_eq!(journal.salvage().await.unwrap().unreadable, 1);
}

#[wasm_bindgen_test]
async fn a_batch_is_stored_whole_and_its_sample_data_goes_in_one_act() {
    let journal = fresh().await;
    let mut clock = HybridClock::default();
    let own = lodge(&journal, &mut clock, case_id(1)).await;
    let sealed = sample(&journal, &mut clock).await;
    store(&journal, &sealed).await.unwrap();
    assert_eq!(store(&journal, &sealed).await.unwrap_err(), StorageError::ChangedInBetween);
    let table = journal.table(context(), &stamp()).await.unwrap().table;
    assert_eq!(table.len(), 1501);
    let demo = (10..1510).map(case_id).collect();
    let kept = table.filtered(|cells| cells.id == key(own.id));
    let as_of = journal.head().await.unwrap().unwrap().snapshot();
    let head = journal.remove_demo(as_of, &demo, &[0, 1].into(), &kept).await.unwrap();
    assert_eq!((head.entries, head.tail, head.segments), (1, 1, 0));
    assert_eq!(head.digest, own.entries[0].digest);
    journal.close();
    let (journal, _) = reopen().await.unwrap();
    assert_eq!(journal.table(context(), &stamp()).await.unwrap().table.len(), 1);
}

/// A segment that cannot be read may hold what nobody has elsewhere.
#[wasm_bindgen_test]
async fn sample_data_stays_rather_than_a_damaged_segment_of_real_cases_goes() {
    let journal = fresh().await;
    let mut clock = HybridClock::default();
    let mut own = lodge(&journal, &mut clock, case_id(1)).await;
    for _ in 0..1000 {
        note(&journal, &mut clock, &mut own, Vec::new(), "打过电话").await;
    }
    seal(&journal).await.unwrap().expect("1,001 entries are more than a segment");
    journal.put_raw("segments", "00000000", b"junk").await.unwrap();
    let Rows { table, as_of, .. } = journal.table(context(), &stamp()).await.unwrap();
    let removed = journal.remove_demo(as_of, &[case_id(10)].into(), &[0].into(), &table).await;
    assert!(matches!(removed, Err(StorageError::Unreadable(_))), "{removed:?}");
    assert_eq!(journal.all_raw("segments").await.unwrap(), [b"junk"]);
}
