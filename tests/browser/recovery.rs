//! What is missing or altered is noticed, and what remains can be kept.

use crate::{case_id, context, fresh, lodge, read, reopen, sample, stamp, store};
use redress::domain::Digest;
use redress::domain::Purpose;
use redress::domain::RegisterId;
use redress::domain::values::hybrid::HybridClock;
use redress::register::row::key;
use redress::storage::StorageError;
use redress::storage::canary;
use redress::storage::canary::Canary;
use redress::storage::error::RegisterMismatch;
use redress::storage::local;
use redress::storage::local::Key;
use redress::storage::opening;
use redress::storage::salvage::Survey;
use uuid::Uuid;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn an_emptied_database_is_noticed() {
    let journal = fresh().await;
    lodge(&journal, &mut HybridClock::default(), case_id(1)).await;
    journal.close();
    let remembered = canary::remembered().unwrap();
    opening::start_over().await.unwrap();
    local::set(&Key::Canary, &remembered).unwrap();
    let trouble = opening::open(|| {}).await.err();
    assert_eq!(trouble, Some(StorageError::Disagrees(RegisterMismatch::Emptied { remembered: 1 })));
}

#[wasm_bindgen_test]
async fn a_shortened_database_is_noticed() {
    let journal = fresh().await;
    lodge(&journal, &mut HybridClock::default(), case_id(1)).await;
    journal.close();
    let mut remembered = canary::remembered().unwrap();
    remembered.entries += 3;
    local::set(&Key::Canary, &remembered).unwrap();
    let trouble = reopen().await.err();
    assert_eq!(trouble, Some(StorageError::Disagrees(RegisterMismatch::Shorter { remembered: 4, found: 1 })));
}

#[wasm_bindgen_test]
async fn an_altered_and_a_foreign_database_are_noticed() {
    let journal = fresh().await;
    lodge(&journal, &mut HybridClock::default(), case_id(1)).await;
    journal.close();
    let mut remembered = canary::remembered().unwrap();
    remembered.digest = Digest::of(&[b"other"]);
    local::set(&Key::Canary, &remembered).unwrap();
    let trouble = reopen().await.err();
    assert_eq!(trouble, Some(StorageError::Disagrees(RegisterMismatch::Different { entries: 1 })));
    remembered.register = RegisterId(Uuid::from_u128(8));
    local::set(&Key::Canary, &remembered).unwrap();
    assert!(matches!(
        reopen().await.err(),
        Some(StorageError::Disagrees(RegisterMismatch::OtherRegister { .. }))
    ));
}

/// What is kept is what can be read: the head and the canary say so, the rows follow, and it opens.
#[wasm_bindgen_test]
async fn what_remains_is_kept_when_the_person_says_so() {
    let journal = fresh().await;
    let mut clock = HybridClock::default();
    let first = lodge(&journal, &mut clock, case_id(1)).await;
    let lost = lodge(&journal, &mut clock, case_id(2)).await;
    journal.table(context(), &stamp()).await.unwrap();
    let device = journal.head().await.unwrap().unwrap().device;
    journal.delete_raw("tail", &format!("{}/", lost.id)).await.unwrap();
    journal.close();
    let incomplete = StorageError::Disagrees(RegisterMismatch::Incomplete { expected: 2, found: 1 });
    assert_eq!(reopen().await.err(), Some(incomplete.clone()));

    let survey = opening::survey().await.unwrap();
    assert_eq!((survey.expected, survey.found, survey.unreadable, survey.other), (2, 1, 0, None));
    assert!(!survey.is_whole);
    let outdated = Survey { found: 2, ..survey };
    assert_eq!(opening::keep(&outdated, 9).await, Err(StorageError::ChangedInBetween));
    assert_eq!(reopen().await.err(), Some(incomplete));

    opening::keep(&survey, 9).await.unwrap();
    let (journal, head) = reopen().await.unwrap();
    assert_eq!((head.entries, head.tail, head.serial), (1, 1, 2));
    assert_eq!(head.digest, first.entries[0].digest);
    assert_ne!(head.device, device, "no number is given out twice");
    let table = journal.table(context(), &stamp()).await.unwrap().table;
    assert_eq!((table.len(), table.place(key(lost.id))), (1, None));
    assert_eq!(read(&journal, &table, first.id).await, first);
}

#[wasm_bindgen_test]
async fn whatever_the_canary_says_can_be_overruled() {
    let journal = fresh().await;
    lodge(&journal, &mut HybridClock::default(), case_id(1)).await;
    journal.put_raw("tail", "zzz/zzz", b"junk").await.unwrap();
    journal.close();
    let right = canary::remembered().unwrap();
    let shorter = Canary { entries: 3, ..right.clone() };
    let different = Canary { digest: Digest::of(&[b"other"]), ..right.clone() };
    let other = Canary { register: RegisterId(Uuid::from_u128(8)), entries: 5, ..right.clone() };
    let expected = [(shorter, 3, false, None), (different, 1, false, None), (other, 1, true, Some(5))];
    for (remembered, expected, is_whole, other) in expected {
        local::set(&Key::Canary, &remembered).unwrap();
        assert!(matches!(reopen().await.err(), Some(StorageError::Disagrees(_))));
        let survey = opening::survey().await.unwrap();
        assert_eq!((survey.expected, survey.found, survey.unreadable), (expected, 1, 1));
        assert_eq!((survey.is_whole, survey.other), (is_whole, other));
        opening::keep(&survey, 9).await.unwrap();
        let (journal, head) = reopen().await.unwrap();
        journal.close();
        assert_eq!((head.entries, head.tail), (1, 2));
        assert_eq!(canary::remembered().unwrap(), right);
    }
}

/// Sample data whose segment the browser has lost is not looked for when the sample data goes.
#[wasm_bindgen_test]
async fn a_lost_segment_of_sample_data_is_forgotten() {
    let journal = fresh().await;
    let mut clock = HybridClock::default();
    let own = lodge(&journal, &mut clock, case_id(1)).await;
    let sealed = sample(&journal, &mut clock).await;
    store(&journal, &sealed).await.unwrap();
    journal.delete_raw("segments", "00000000").await.unwrap();
    journal.close();
    let survey = opening::survey().await.unwrap();
    opening::keep(&survey, 9).await.unwrap();
    let (journal, head) = reopen().await.unwrap();
    assert_eq!((head.segments, head.demo_segments.as_slice(), head.next_segment), (1, &[1][..], 2));
    let table = journal.table(context(), &stamp()).await.unwrap().table;
    assert_eq!(table.len() as u64, head.entries);
    let demo = (10..1510).map(case_id).collect();
    let kept = table.filtered(|cells| cells.id == key(own.id));
    let as_of = journal.head().await.unwrap().unwrap().snapshot();
    let head = journal.remove_demo(as_of, &demo, &[1].into(), &kept).await.unwrap();
    assert_eq!((head.entries, head.tail, head.segments), (1, 1, 0));
    assert_eq!(head.digest, own.entries[0].digest);
}

#[wasm_bindgen_test]
async fn the_canary_remembers_what_the_register_is_for() {
    let journal = fresh().await;
    assert_eq!(canary::remembered().unwrap().purpose, Some(Purpose::Desk));
    let head = journal.change_head(|head| head.purpose = Purpose::Personal).await.unwrap();
    assert_eq!(canary::remembered().unwrap().purpose, Some(Purpose::Personal));
    canary::remember_backup(&head, 7);
    let canary = canary::remembered().unwrap();
    assert_eq!((canary.purpose, canary.last_backup), (Some(Purpose::Personal), Some(7)));
    // As the first versions wrote it.
    let older = serde_json::json!({ "register": head.register, "entries": 3, "digest": head.digest });
    local::set(&Key::Canary, &older).unwrap();
    let read = canary::remembered().unwrap();
    assert_eq!((read.entries, read.purpose, read.last_backup), (3, None, None));
}

#[wasm_bindgen_test]
async fn an_emptied_local_storage_is_no_reason_to_doubt() {
    let journal = fresh().await;
    lodge(&journal, &mut HybridClock::default(), case_id(1)).await;
    journal.close();
    canary::forget();
    let (_, head) = reopen().await.unwrap();
    assert_eq!(canary::remembered().unwrap().entries, head.entries);
}
