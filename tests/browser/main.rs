//! Storage against a real IndexedDB and localStorage. Run by `cargo xtask test --only browser`.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod commands;
mod drafts;
mod erasing;
mod faults;
mod journal;
mod recovery;
mod rules;
mod zones;
#[path = "../support/steps.rs"]
#[allow(dead_code, reason = "each test file uses its own part of it")]
mod steps;

use std::rc::Rc;
use std::sync::LazyLock;

use chrono::FixedOffset;
use redress::domain::Case;
use redress::domain::CaseId;
use redress::domain::Context;
use redress::domain::Field;
use redress::domain::Moment;
use redress::domain::Purpose;
use redress::domain::RegisterId;
use redress::domain::Step;
use redress::domain::Values;
use redress::domain::history::entry::Author;
use redress::domain::history::entry::Body;
use redress::domain::history::entry::Content;
use redress::domain::history::entry::Entry;
use redress::domain::history::entry::Role;
use redress::domain::history::step::Contact;
use redress::domain::history::step::Origin;
use redress::domain::history::step::Receive;
use redress::domain::values::hybrid::HybridClock;
use redress::exchange::batch::Filler;
use redress::facts::Rules;
use redress::register::Row;
use redress::register::Table;
use redress::register::block;
use redress::register::row::key;
use redress::storage::Head;
use redress::storage::Journal;
use redress::storage::RowStamp;
use redress::storage::StorageError;
use redress::storage::journal::CaseLocations;
use redress::storage::journal::History;
use redress::storage::journal::NewEntries;
use redress::storage::journal::StoredBatch;
use redress::storage::opening;
use redress::storage::opening::Opened;
use redress::storage::rows::Rows;
use uuid::Uuid;
use wasm_bindgen_test::wasm_bindgen_test_configure;

wasm_bindgen_test_configure!(run_in_browser);

static SHIPPED: LazyLock<Rules> = LazyLock::new(Rules::default);
const CHINA: FixedOffset = FixedOffset::east_opt(8 * 3600).unwrap();

/// The rules that ship, in China.
fn context() -> Context<'static> {
    Context { rules: &SHIPPED, zone: &CHINA, now: at(0) }
}

/// The stamp of rows that are made so.
fn stamp() -> RowStamp {
    RowStamp::new(&SHIPPED, "Asia/Shanghai")
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
        priority: Default::default(),
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
    journal.create(Head::new(register, Purpose::Desk, 0, 5), &stamp()).await.unwrap();
    journal
}

async fn reopen() -> Result<(Journal, Head), StorageError> {
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
            let entry = Entry::seal(body(clock, case, step), &[]).unwrap();
            let folded = Case::fold(case, vec![entry.clone()]);
            let row = Row::of(&context(), &folded, Vec::new());
            made = Some(folded);
            Ok(NewEntries { entries: vec![entry], rows: vec![row], ..NewEntries::default() })
        })
        .await
        .unwrap();
    made.unwrap()
}

async fn note(journal: &Journal, clock: &mut HybridClock, case: &mut Case, segments: Vec<u32>, text: &str) {
    let contact = Contact { summary: text.to_owned(), ..Contact::default() };
    let entry = Entry::seal(body(clock, case.id, Step::Contact(contact)), &case.heads()).unwrap();
    case.push(entry.clone());
    let row = Row::of(&context(), case, segments);
    let new = NewEntries { entries: vec![entry], rows: vec![row], ..NewEntries::default() };
    journal.append(|_| Ok(new)).await.unwrap();
}

async fn read(journal: &Journal, table: &Table, case: CaseId) -> Case {
    let place = table.place(key(case)).expect("the row is there");
    let history = history(journal, case, table.segments(place)).await;
    assert_eq!(history.unreadable, 0);
    Case::fold(case, history.entries)
}

/// What the journal has of a case whose row names these segments.
async fn history(journal: &Journal, case: CaseId, segments: &[u32]) -> History {
    let next_segment = journal.head().await.unwrap().unwrap().next_segment;
    let locations = CaseLocations { cases: vec![(case, segments.to_vec())], next_segment };
    journal.read(&locations).await.unwrap().1.remove(0)
}

/// Seals by the rows as they are stored.
async fn seal(journal: &Journal) -> Result<Option<Head>, StorageError> {
    let Rows { table, as_of, .. } = journal.table(context(), &stamp()).await?;
    let row = |case| {
        let row = table.row(table.place(key(case))?)?;
        block::rows(&block::write(&[row]).unwrap()).unwrap().pop()
    };
    Ok(journal.seal(as_of, row).await?.map(|(head, _)| head))
}

/// Sample data of 1,500 complaints, in two segments from number 0 on.
async fn sample(journal: &Journal, clock: &mut HybridClock) -> Rc<StoredBatch> {
    let mut head = journal.head().await.unwrap().unwrap();
    let mut filler = Filler::new(context(), 0);
    for n in 10..1510 {
        filler.add(case_id(n), vec![body(clock, case_id(n), receive(&mut head, Origin::Demo))]);
    }
    let batch = filler.finish().unwrap();
    Rc::new(StoredBatch {
        segments: batch.segments,
        blocks: batch.blocks,
        entries: batch.entries,
        digest: batch.digest,
        latest: None,
        first_segment: 0,
        demo: true,
    })
}

async fn store(journal: &Journal, batch: &Rc<StoredBatch>) -> Result<Head, StorageError> {
    let new = NewEntries { batch: Some(Rc::clone(batch)), ..NewEntries::default() };
    journal.append(|_| Ok(new)).await
}
