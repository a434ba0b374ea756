//! Erasure: contents go from every store.

use crate::{body, case_id, context, fresh, lodge, note, read, reopen, seal, stamp};
use redress::domain::Digest;
use redress::domain::Field;
use redress::domain::Step;
use redress::domain::Values;
use redress::domain::history::entry::Entry;
use redress::domain::history::entry::Role;
use redress::domain::history::step::Amend;
use redress::domain::history::step::Close;
use redress::domain::values::hybrid::HybridClock;
use redress::register::Row;
use redress::storage::Journal;
use redress::storage::StorageError;
use redress::storage::drafts;
use redress::storage::erasing::Erasure;
use redress::storage::journal::CaseLocations;
use redress::storage::journal::Log;
use redress::storage::journal::NewEntries;
use wasm_bindgen_test::wasm_bindgen_test;

/// Every value of the database as text, segments unpacked.
async fn everything(journal: &Journal) -> String {
    let Log { segments, tail, .. } = journal.log().await.unwrap();
    let mut bytes: Vec<u8> = tail.concat();
    for segment in segments {
        for entry in redress::exchange::segment::read(&segment).unwrap() {
            bytes.extend(entry.to_bytes().unwrap());
        }
    }
    for store in ["rows", "meta"] {
        bytes.extend(journal.all_raw(store).await.unwrap().concat());
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Contents in tail, segment, rows and draft go with the entry that says so; the chain still verifies.
#[wasm_bindgen_test]
async fn what_was_erased_is_nowhere_in_the_database() {
    const MARKER: &str = "小众标记词";
    let journal = fresh().await;
    let mut clock = HybridClock::default();
    let mut case = lodge(&journal, &mut clock, case_id(1)).await;
    let other = lodge(&journal, &mut clock, case_id(2)).await;
    for _ in 0..1000 {
        note(&journal, &mut clock, &mut case, Vec::new(), MARKER).await;
    }
    seal(&journal).await.unwrap().expect("1,002 entries are more than a segment");
    let amend =
        Amend { fields: Values::default().with(Field::ComplainantName, MARKER), ..Default::default() };
    let close = Close { outcome: "solved".into(), open_reason: MARKER.to_owned(), ..Default::default() };
    for step in [Step::Amend(amend), Step::Close(close)] {
        let entry = Entry::seal(body(&mut clock, case.id, step), &case.heads()).unwrap();
        case.push(entry.clone());
        let row = Row::of(&context(), &case, vec![0]);
        let new = NewEntries { entries: vec![entry], rows: vec![row], ..NewEntries::default() };
        journal.append(|_| Ok(new)).await.unwrap();
    }
    journal.remake(context(), &stamp()).await.unwrap();
    let of = drafts::DraftKey::Step(case.id, redress::domain::StepKind::Contact);
    let draft =
        drafts::Draft { values: Values::default().with(Field::ContactSummary, MARKER), ..Default::default() };
    let complainants = drafts::DraftKey::ComplainantStep(case.id, redress::domain::StepKind::Rate);
    for of in [&of, &complainants] {
        drafts::keep(of, &draft).unwrap();
        journal.copy_draft(of).await.unwrap();
    }
    assert!(everything(&journal).await.contains(MARKER));

    let digests: Vec<Digest> = case.entries.iter().map(|entry| entry.digest).collect();
    let step = redress::domain::readings::retention::erasure(&case, "王试", context().zone);
    let mut by_manager = body(&mut clock, case.id, step);
    by_manager.by.role = Role::Manager;
    let entry = Entry::seal(by_manager, &case.heads()).unwrap();
    case.push(entry.clone());
    assert!(case.state.erased.is_some());
    let erase = || NewEntries {
        entries: vec![entry.clone()],
        rows: vec![Row::of(&context(), &case, vec![0])],
        erased: vec![Erasure::of(&case, vec![0])],
        ..NewEntries::default()
    };
    let before = journal.head().await.unwrap().unwrap();
    // The rows are older than the segment.
    let mut locations = CaseLocations { cases: vec![(case.id, vec![0])], next_segment: 0 };
    let outdated = journal.append_to(&locations, None, |_, _| Ok(erase())).await;
    assert_eq!(outdated, Err(StorageError::ChangedInBetween));
    assert!(everything(&journal).await.contains(MARKER));
    locations.next_segment = before.next_segment;
    let after = journal.append_to(&locations, None, |_, _| Ok(erase())).await.unwrap();
    assert_eq!((after.entries, after.digest), (before.entries + 1, before.digest.combine(entry.digest)));
    assert!(!everything(&journal).await.contains(MARKER));
    assert_eq!((drafts::get(&of), drafts::get(&complainants)), (None, None));

    journal.close();
    let (journal, _) = reopen().await.unwrap();
    let table = journal.table(context(), &stamp()).await.unwrap().table;
    let back = read(&journal, &table, case.id).await;
    assert_eq!(back, case);
    assert!(back.flags.is_empty());
    assert_eq!(
        back.entries.iter().map(|entry| entry.digest).take(digests.len()).collect::<Vec<_>>(),
        digests
    );
    assert_eq!(read(&journal, &table, other.id).await, other);
    assert!(journal.survey().await.unwrap().is_whole);
}
