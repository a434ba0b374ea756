//! Storage against a real IndexedDB and localStorage. Run by `cargo xtask test --only browser`.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use chrono::FixedOffset;
use redress::domain::entry::{Author, Body, Content, Entry, Role};
use redress::domain::hybrid::HybridClock;
use redress::domain::step::{Contact, Origin, Receive};
use redress::domain::{Case, CaseId, Digest, Field, Moment, Purpose, RegisterId, Step, Values};
use redress::exchange::batch::Filler;
use redress::facts::{self, Kept, Length, OwnFacts};
use redress::register::row::key;
use redress::register::{Row, Table};
use redress::storage::canary::Canary;
use redress::storage::journal::{Appendix, Sealed};
use redress::storage::local::{self, Key};
use redress::storage::opening::{self, Opened};
use redress::storage::salvage::Survey;
use redress::storage::trouble::Disagreement;
use redress::storage::{Head, Journal, Trouble, canary, drafts};
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
        priority: String::new(),
        group: String::new(),
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
    remembered.digest = Digest::of(&[b"other"]);
    local::set(&Key::Canary, &remembered).unwrap();
    let trouble = reopen().await.err();
    assert_eq!(trouble, Some(Trouble::Disagrees(Disagreement::Different { entries: 1 })));
    remembered.register = RegisterId(Uuid::from_u128(8));
    local::set(&Key::Canary, &remembered).unwrap();
    assert!(matches!(reopen().await.err(), Some(Trouble::Disagrees(Disagreement::OtherRegister { .. }))));
}

/// What is kept is what can be read: the head and the canary say so, the rows follow, and it opens.
#[wasm_bindgen_test]
async fn what_remains_is_kept_when_the_person_says_so() {
    let journal = fresh().await;
    let mut clock = HybridClock::default();
    let first = lodge(&journal, &mut clock, case_id(1)).await;
    let lost = lodge(&journal, &mut clock, case_id(2)).await;
    journal.table(&zone()).await.unwrap();
    let device = journal.head().await.unwrap().unwrap().device;
    journal.delete_raw("tail", &format!("{}/", lost.id)).await;
    journal.close();
    let incomplete = Trouble::Disagrees(Disagreement::Incomplete { expected: 2, found: 1 });
    assert_eq!(reopen().await.err(), Some(incomplete.clone()));

    let survey = opening::survey().await.unwrap();
    assert_eq!((survey.expected, survey.found, survey.unreadable, survey.other), (2, 1, 0, None));
    assert!(!survey.is_whole);
    let outdated = Survey { found: 2, ..survey };
    assert_eq!(opening::keep(&outdated, 9).await, Err(Trouble::ChangedInBetween));
    assert_eq!(reopen().await.err(), Some(incomplete));

    opening::keep(&survey, 9).await.unwrap();
    let (journal, head) = reopen().await.unwrap();
    assert_eq!((head.entries, head.tail, head.serial), (1, 1, 2));
    assert_eq!(head.digest, first.entries[0].digest);
    assert_ne!(head.device, device, "no number is given out twice");
    let table = journal.table(&zone()).await.unwrap();
    assert_eq!((table.len(), table.place(key(lost.id))), (1, None));
    assert_eq!(read(&journal, &table, first.id).await, first);
}

#[wasm_bindgen_test]
async fn whatever_the_canary_says_can_be_overruled() {
    let journal = fresh().await;
    lodge(&journal, &mut HybridClock::default(), case_id(1)).await;
    journal.put_raw("tail", "zzz/zzz", b"junk").await;
    journal.close();
    let right = canary::remembered().unwrap();
    let shorter = Canary { entries: 3, ..right.clone() };
    let different = Canary { digest: Digest::of(&[b"other"]), ..right.clone() };
    let other = Canary { register: RegisterId(Uuid::from_u128(8)), entries: 5, ..right.clone() };
    let expected = [(shorter, 3, false, None), (different, 1, false, None), (other, 1, true, Some(5))];
    for (remembered, expected, is_whole, other) in expected {
        local::set(&Key::Canary, &remembered).unwrap();
        assert!(matches!(reopen().await.err(), Some(Trouble::Disagrees(_))));
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
    journal.delete_raw("segments", "00000000").await;
    journal.close();
    let survey = opening::survey().await.unwrap();
    opening::keep(&survey, 9).await.unwrap();
    let (journal, head) = reopen().await.unwrap();
    assert_eq!((head.segments, head.demo_segments.as_slice(), head.next_segment), (1, &[1][..], 2));
    let table = journal.table(&zone).await.unwrap();
    assert_eq!(table.len() as u64, head.entries);
    let demo = (10..1510).map(case_id).collect();
    let kept = table.filtered(|cells| cells.id == key(own.id));
    let head = journal.remove_demo(&demo, &[1].into(), &kept).await.unwrap();
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

/// The second copy of a draft may be on its way while the complaint is being lodged.
#[wasm_bindgen_test]
async fn the_draft_of_a_lodged_complaint_stays_away() {
    let journal = fresh().await;
    let of = drafts::Of::Intake;
    let draft = |changed| drafts::Draft {
        values: Values::default().with(Field::RespondentName, "示例电器城"),
        changed,
        part: 0,
    };
    lodge(&journal, &mut HybridClock::default(), case_id(1)).await;
    let head = journal.head().await.unwrap().unwrap();
    for (changed, comes_back) in [(head.lodged, false), (head.lodged + 1, true)] {
        drafts::keep(&of, &draft(changed)).unwrap();
        journal.copy_draft(&of).await.unwrap();
        drafts::forget(&of);
        journal.bring_back_drafts(&head).await.unwrap();
        assert_eq!(drafts::get(&of), comes_back.then(|| draft(changed)));
    }
    drafts::forget(&of);
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

/// The register's own policies and calendars are one record; rows made by other rules are made anew, and
/// what no longer checks is left out and kept.
#[wasm_bindgen_test]
async fn the_registers_own_rules_are_kept_and_rows_follow_them() {
    facts::adopt(OwnFacts::default());
    let journal = fresh().await;
    lodge(&journal, &mut HybridClock::default(), case_id(1)).await;
    assert_eq!(journal.own().await.unwrap(), Kept::default());
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
    facts::adopt(OwnFacts::default());
}
