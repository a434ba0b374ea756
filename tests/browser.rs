//! Storage against a real IndexedDB and localStorage. Run by `cargo xtask test --only browser`.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use chrono::FixedOffset;
use redress::domain::entry::{Author, Body, Content, Entry, Role};
use redress::domain::hybrid::HybridClock;
use redress::domain::step::{Contact, Origin, Receive};
use redress::domain::{Case, CaseId, Field, Moment, RegisterId, Step, Values};
use redress::exchange::batch::Filler;
use redress::register::row::key;
use redress::register::{Row, Table};
use redress::storage::journal::{Appendix, Sealed};
use redress::storage::local::{self, Key};
use redress::storage::opening::{self, Opened};
use redress::storage::trouble::Disagreement;
use redress::storage::{Head, Journal, Purpose, Trouble, canary, drafts};
use uuid::Uuid;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

fn zone() -> FixedOffset {
    FixedOffset::east_opt(8 * 3600).unwrap()
}

fn at(minute: i64) -> chrono::DateTime<chrono::Utc> {
    "2026-11-21T00:00:00Z".parse::<chrono::DateTime<chrono::Utc>>().unwrap()
        + chrono::TimeDelta::minutes(minute)
}

fn case_id(n: u128) -> CaseId {
    CaseId(Uuid::from_u128(n))
}

fn body(clock: &mut HybridClock, case: CaseId, step: Step) -> Body {
    let id = clock.next(at(0).timestamp_millis().unsigned_abs(), case.0.as_u64_pair().1);
    let by = Author { person: "张小样".to_owned(), role: Role::Handler, device: "K3".to_owned() };
    Body { id, case, recorded: at(0), happened: Moment::At(at(0)), by, content: Content::Step(step) }
}

fn receive(head: &mut Head, origin: Origin) -> Step {
    Step::Receive(Receive {
        reference: head.issue(2026),
        tracking: None,
        origin,
        policy: "desk@1".to_owned(),
        fields: Values::default()
            .with(Field::RespondentName, "示例电器城")
            .with(Field::FactsWhat, "洗衣机漏水"),
    })
}

/// A new, empty register.
async fn fresh() -> Journal {
    opening::start_over().await.unwrap();
    let Opened::New(journal) = opening::open(|| {}).await.unwrap() else {
        panic!("something was left behind")
    };
    let register = RegisterId(Uuid::from_u128(7));
    journal.create(Head::new(register, Purpose::Desk, 0, 5)).await.unwrap();
    journal
}

async fn reopen() -> Result<(Journal, Head), Trouble> {
    match opening::open(|| {}).await? {
        Opened::Ready(journal, head) => Ok((journal, head)),
        Opened::New(_) => panic!("a register that was there is taken for a first visit"),
    }
}

async fn lodge(journal: &Journal, clock: &mut HybridClock, case: CaseId) -> Case {
    let mut made = None;
    journal
        .append(|head| {
            let step = receive(head, Origin::Lodged);
            let entry = Entry::seal(body(clock, case, step), &[]);
            let folded = Case::fold(case, vec![entry.clone()]);
            let row = Row::of(&folded, Vec::new(), &zone());
            made = Some(folded);
            Ok(Appendix { entries: vec![entry], rows: vec![row] })
        })
        .await
        .unwrap();
    made.unwrap()
}

async fn note(journal: &Journal, clock: &mut HybridClock, case: &mut Case, segments: Vec<u32>, text: &str) {
    let contact = Contact { summary: text.to_owned(), ..Contact::default() };
    let entry = Entry::seal(body(clock, case.id, Step::Contact(contact)), &case.heads());
    case.push(entry.clone());
    let row = Row::of(case, segments, &zone());
    journal.append(|_| Ok(Appendix { entries: vec![entry], rows: vec![row] })).await.unwrap();
}

async fn read(journal: &Journal, table: &Table, case: CaseId) -> Case {
    let place = table.place(key(case)).expect("the row is there");
    let history = journal.history(case, table.segments(place)).await.unwrap();
    assert_eq!(history.unreadable, 0);
    Case::fold(case, history.entries)
}

#[wasm_bindgen_test]
async fn what_was_appended_is_there_after_reopening() {
    let journal = fresh().await;
    let mut clock = HybridClock::default();
    let mut case = lodge(&journal, &mut clock, case_id(1)).await;
    note(&journal, &mut clock, &mut case, Vec::new(), "第一次电话").await;
    journal.close();
    let (journal, head) = reopen().await.unwrap();
    assert_eq!((head.entries, head.tail, head.serial), (2, 2, 1));
    let table = journal.table(&zone()).await.unwrap();
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
    let head = journal.seal().await.unwrap().expect("1,020 entries are more than a segment");
    assert_eq!((head.tail, head.segments, head.entries), (0, 1, 1020));
    assert_eq!(journal.seal().await.unwrap(), None);
    journal.close();
    let (journal, _) = reopen().await.unwrap();
    let table = journal.table(&zone()).await.unwrap();
    for case in &cases {
        assert_eq!(read(&journal, &table, case.id).await.entries, case.entries);
    }
    let rebuilt = journal.rebuild(&zone()).await.unwrap();
    assert_eq!(rebuilt.len(), 20);
    assert_eq!(rebuilt.segments(0), [0]);
}

#[wasm_bindgen_test]
async fn a_refused_append_changes_nothing() {
    let journal = fresh().await;
    let before = journal.head().await.unwrap();
    let refused = journal.append(|head| {
        head.serial = 99;
        Err(Trouble::ChangedInBetween)
    });
    assert_eq!(refused.await.unwrap_err(), Trouble::ChangedInBetween);
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
    let table = second.table(&zone()).await.unwrap();
    let mut references: Vec<_> = (0..40).map(|place| table.reference(place).to_owned()).collect();
    references.sort();
    references.dedup();
    assert_eq!(references.len(), 40, "every number is given out once");
}

#[wasm_bindgen_test]
async fn an_emptied_database_is_noticed() {
    let journal = fresh().await;
    lodge(&journal, &mut HybridClock::default(), case_id(1)).await;
    journal.close();
    let remembered = canary::remembered().unwrap();
    opening::start_over().await.unwrap();
    local::set(&Key::Canary, &remembered).unwrap();
    let trouble = opening::open(|| {}).await.err();
    assert_eq!(trouble, Some(Trouble::Disagrees(Disagreement::Emptied { remembered: 1 })));
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
    assert_eq!(trouble, Some(Trouble::Disagrees(Disagreement::Shorter { remembered: 4, found: 1 })));
}

#[wasm_bindgen_test]
async fn an_altered_and_a_foreign_database_are_noticed() {
    let journal = fresh().await;
    lodge(&journal, &mut HybridClock::default(), case_id(1)).await;
    journal.close();
    let mut remembered = canary::remembered().unwrap();
    remembered.digest = redress::domain::Digest::of(&[b"other"]);
    local::set(&Key::Canary, &remembered).unwrap();
    let trouble = reopen().await.err();
    assert_eq!(trouble, Some(Trouble::Disagrees(Disagreement::Different { entries: 1 })));
    remembered.register = RegisterId(Uuid::from_u128(8));
    local::set(&Key::Canary, &remembered).unwrap();
    assert!(matches!(reopen().await.err(), Some(Trouble::Disagrees(Disagreement::OtherRegister { .. }))));
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

#[wasm_bindgen_test]
async fn damaged_rows_are_made_anew_and_damaged_records_are_counted() {
    let journal = fresh().await;
    let mut clock = HybridClock::default();
    let case = lodge(&journal, &mut clock, case_id(1)).await;
    journal.put_raw("rows", &format!("s/{}", case.id), b"junk").await;
    journal.put_raw("tail", &format!("{}/zzz", case.id), b"junk").await;
    let table = journal.table(&zone()).await.unwrap();
    assert_eq!(table.reference(0), case.reference.as_ref().unwrap().as_str());
    let history = journal.history(case.id, &[]).await.unwrap();
    assert_eq!((history.entries.len(), history.unreadable), (1, 1));
    assert_eq!(journal.salvage().await.unwrap().unreadable, 1);
}

#[wasm_bindgen_test]
async fn a_batch_is_stored_whole_and_its_sample_data_goes_in_one_act() {
    let journal = fresh().await;
    let mut clock = HybridClock::default();
    let own = lodge(&journal, &mut clock, case_id(1)).await;
    let mut head = journal.head().await.unwrap().unwrap();
    let zone = zone();
    let mut filler = Filler::new(0, &zone);
    for n in 10..1510 {
        filler.add(case_id(n), vec![body(&mut clock, case_id(n), receive(&mut head, Origin::Demo))]);
    }
    let batch = filler.finish();
    let sealed = Sealed {
        segments: batch.segments,
        blocks: batch.blocks,
        entries: batch.entries,
        digest: batch.digest,
        latest: None,
        first_segment: 0,
        demo: true,
    };
    journal.store(&sealed).await.unwrap();
    assert_eq!(journal.store(&sealed).await.unwrap_err(), Trouble::ChangedInBetween);
    let table = journal.table(&zone).await.unwrap();
    assert_eq!(table.len(), 1501);
    let demo = (10..1510).map(case_id).collect();
    let kept = table.filtered(|cells| cells.id == key(own.id));
    let head = journal.remove_demo(&demo, &[0, 1].into(), &kept).await.unwrap();
    assert_eq!((head.entries, head.tail, head.segments), (1, 1, 0));
    assert_eq!(head.digest, own.entries[0].digest);
    journal.close();
    let (journal, _) = reopen().await.unwrap();
    assert_eq!(journal.table(&zone).await.unwrap().len(), 1);
}

#[wasm_bindgen_test]
fn drafts_are_kept_by_what_they_are_of() {
    let of = drafts::Of::Step(case_id(3), redress::domain::StepKind::Decline);
    let draft = drafts::Draft {
        values: Values::default().with(Field::DeclineExplanation, "不在受理范围"),
        changed: 5,
        part: 0,
    };
    drafts::keep(&of, &draft).unwrap();
    assert_eq!(drafts::get(&of), Some(draft));
    assert!(drafts::all().contains(&of));
    drafts::forget(&of);
    assert_eq!(drafts::get(&of), None);
}
