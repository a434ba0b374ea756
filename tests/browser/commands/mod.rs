//! Commands against a real database: with two tabs at once, with a disk that fills up in the middle, with
//! registers of every version that was ever stored.

mod country;
mod desk;
mod failing;
mod lists;
mod many_tabs;
mod people;
mod sealed;
mod snippets;
mod transfers;
mod versions;

use std::cell::RefCell;
use std::future::Future;
use std::io::Cursor;
use std::pin::Pin;
use std::rc::Rc;
use std::task::Poll;

use redress::browser::zone;
use redress::browser::zone::RegisterZone;
use redress::commands::OpenRegister;
use redress::commands::OwnedContext;
use redress::commands::Staff;
use redress::commands::actor::Actor;
use redress::commands::lodge::Receipt;
use redress::commands::merge::MergeReport;
use redress::commands::recovery;
use redress::domain::Case;
use redress::domain::CaseId;
use redress::domain::Context;
use redress::domain::Field;
use redress::domain::Moment;
use redress::domain::Purpose;
use redress::domain::Role;
use redress::domain::Step;
use redress::domain::Values;
use redress::domain::history::guard::Seat;
use redress::domain::history::step::Contact;
use redress::domain::history::step::Origin;
use redress::domain::history::step::Receive;
use redress::domain::values::codes::Direction;
use redress::domain::values::codes::Party;
use redress::domain::values::hybrid::HybridClock;
use redress::domain::values::reference::Reference;
use redress::exchange::batch::Filler;
use redress::exchange::csv::ImportOptions;
use redress::exchange::csv::Imported;
use redress::exchange::csv::inspect;
use redress::exchange::json::Header;
use redress::exchange::json::Writer;
use redress::exchange::segment;
use redress::exchange::stored::StoredEntry;
use redress::facts::ClockRule;
use redress::facts::Length;
use redress::facts::Policy;
use redress::facts::Rules;
use redress::register::row::key;
use redress::storage::Journal;
use redress::storage::StorageError;
use redress::storage::opening;
use redress::storage::opening::Opened;
use redress::worker::jobs;
use redress::worker::protocol::DemoOptions;
use redress::worker::protocol::WorkerError;

use crate::at;

/// The time, the rules that ship and the zone of the browser.
fn now(minute: i64) -> OwnedContext {
    OwnedContext { rules: std::sync::Arc::default(), zone: RegisterZone::default(), now: at(minute) }
}

fn actor(role: Role, person: &str) -> Actor {
    let staff = ["任经办", "王主管", "李经办"].map(|name| Staff {
        name: name.to_owned(),
        role: Role::Handler,
        group: if name == "李经办" { "二组".to_owned() } else { String::new() },
    });
    Actor { seat: Seat::new(role, person), staff: staff.to_vec() }
}

fn handler() -> Actor {
    actor(Role::Handler, "任经办")
}

fn manager() -> Actor {
    actor(Role::Manager, "王主管")
}

/// A page that opens the register that is there.
async fn tab() -> OpenRegister {
    let Ok(Opened::Ready(journal, _)) = opening::open(|| {}).await else { panic!("there is no register") };
    open(Rc::new(journal)).await
}

async fn open(journal: Rc<Journal>) -> OpenRegister {
    let open = OpenRegister::open(journal, &now(0), |journal, context| {
        Box::pin(async move { journal.table(context.get(), &context.stamp()).await })
    })
    .await
    .unwrap();
    open.tend_drafts().await.unwrap();
    open
}

/// A page on a first visit, with the register it makes.
async fn first_tab() -> OpenRegister {
    opening::start_over().await.unwrap();
    let Ok(Opened::New(journal)) = opening::open(|| {}).await else { panic!("something was left behind") };
    recovery::set_up(&journal, &now(0), Purpose::Desk, None, zone::device()).await.unwrap();
    open(Rc::new(journal)).await
}

/// Two pages on a new register.
async fn two_tabs() -> (OpenRegister, OpenRegister) {
    let first = first_tab().await;
    (first, tab().await)
}

/// A complaint with all that has to be filled in.
fn draft(what: &str) -> Values {
    Values::default()
        .with(Field::ComplainantName, "张小样")
        .with(Field::ComplainantPhone, "13800000000")
        .with(Field::RespondentName, "示例电器城")
        .with(Field::PurchaseProduct, "滚筒洗衣机")
        .with(Field::FactsProblem, "quality")
        .with(Field::FactsWhat, what)
        .with(Field::RequestRemedies, "refund")
}

async fn lodge(tab: &OpenRegister, what: &str) -> Receipt {
    tab.lodge(&now(0), &handler(), &draft(what)).await.unwrap()
}

fn call(summary: &str) -> Step {
    Step::Contact(Contact {
        direction: Direction::Outgoing,
        with: Party::Complainant,
        means: "phone".to_owned(),
        reached: Some(true),
        summary: summary.to_owned(),
        visible: false,
        again: None,
    })
}

async fn close(tab: &OpenRegister, id: CaseId) {
    let close = crate::steps::close_because("已解决");
    tab.record(&now(1), &manager(), id, close, Moment::Unknown).await.unwrap();
}

async fn record(tab: &OpenRegister, id: CaseId, step: Step) -> Result<Case, StorageError> {
    tab.record(&now(1), &handler(), id, step, Moment::Unknown).await
}

/// The case as whoever opens the register next finds it, whole and without anything to flag.
async fn found(id: CaseId) -> Case {
    let tab = tab().await;
    let opened = tab.open_case(&now(1), id).await.unwrap();
    tab.journal().close();
    assert_eq!((opened.unreadable, &opened.case.flags), (0, &Vec::new()));
    opened.case
}

/// Whether the rows stored are those that the log gives, and the head counts what is there.
async fn check_whole() {
    let tab = tab().await;
    let survey = tab.journal().survey().await.unwrap();
    assert!(survey.is_whole, "{survey:?}");
    let stored = rows(&tab);
    let context = now(1);
    tab.journal().remake(context.get(), &context.stamp()).await.unwrap();
    tab.follow_rows(&context).await.unwrap();
    assert_eq!(stored, rows(&tab), "the rows are not what the log gives");
    tab.journal().close();
}

/// The rows of a page's table, by case.
fn rows(tab: &OpenRegister) -> Vec<(u128, String, String, Vec<u32>)> {
    tab.with_table(|table| {
        let row = |place: u32| {
            let row = table.row(place).unwrap();
            (row.id, row.reference.to_string(), format!("{row:?}"), row.segments)
        };
        let mut rows: Vec<_> = (0..table.len() as u32).map(row).collect();
        rows.sort();
        rows
    })
}

fn is_listed(tab: &OpenRegister, case: CaseId) -> bool {
    tab.with_table(|table| table.place(key(case)).is_some())
}

/// Everything in the database.
async fn everything(journal: &Journal) -> Vec<Vec<Vec<u8>>> {
    let mut all = Vec::new();
    for store in ["tail", "segments", "rows", "files", "meta"] {
        all.push(journal.all_raw(store).await.unwrap());
    }
    all
}

/// A CSV file of so many complaints, the first of this number.
fn csv(first: u32, count: u32) -> String {
    let header = "编号,投诉人,电话,商家,商品,投诉内容,受理日期\n".to_owned();
    (first..first + count).fold(header, |file, n| {
        format!("{file}OLD-{n},张三{n},13800000000,示例电器城,洗衣机,用了两周就漏水 {n},2026-11-01\n")
    })
}

/// Reads a CSV file as the worker does.
fn read_csv(
    context: Context<'_>,
    file: &str,
    options: &ImportOptions,
    known: &[u8],
) -> Result<Imported, WorkerError> {
    let mut source = Cursor::new(file.as_bytes().to_vec());
    let no_decoder = |_| -> Box<dyn redress::exchange::csv::Decoder> { panic!("the file is UTF-8") };
    let found = inspect::inspect(&mut source, &no_decoder, &mut |_| {})?;
    let known = redress::worker::protocol::unpack_cases(known);
    let (form, mapping) = (found.form, found.mapping);
    Ok(inspect::import(context, &mut source, form, &mapping, options, &known, &no_decoder, &mut |_| {})?)
}

/// Imports a CSV file; comes back with how many came in and how many were known.
async fn import(
    tab: &OpenRegister,
    file: &str,
) -> Result<(u64, u64), redress::commands::transfer::TransferError> {
    let context = now(2);
    let read = async |options: ImportOptions, known: Vec<u8>| {
        // The worker takes its time.
        redress::browser::time::sleep(20).await;
        read_csv(context.get(), file, &options, &known)
    };
    let report = tab.import(&context, "旧台账.csv".to_owned(), read).await?;
    Ok((report.added, report.known))
}

/// Loads sample data, made by other hands than the worker's: twelve complaints.
async fn load_sample(tab: &OpenRegister) -> Result<u64, redress::commands::transfer::TransferError> {
    let context = now(0);
    let make = async |options: DemoOptions| {
        let mut filler = Filler::new(context.get(), options.first_segment);
        let mut clock = HybridClock::default();
        for n in 0..12 {
            let id = CaseId(uuid::Uuid::from_u64_pair(options.seed, n));
            let receive = Step::Receive(Receive {
                reference: Reference::new(&options.prefix, 2026, &options.issuer, n as u32 + 1),
                tracking: None,
                origin: Origin::Demo,
                policy: "desk@1".to_owned(),
                fields: draft("样例"),
                priority: Default::default(),
                group: String::new(),
            });
            filler.add(id, vec![crate::body(&mut clock, id, receive)]);
        }
        Ok((filler.finish()?, Vec::new()))
    };
    tab.load_sample_data(&context, true, make).await
}

/// Rules under which every clock of a desk takes ninety days.
fn slower() -> Policy {
    let mut policy = Rules::default().policy("desk").unwrap().clone();
    for rule in &mut policy.clocks {
        let mut slow = ClockRule::clone(rule);
        slow.length = Length::Days(90);
        *rule = slow.into();
    }
    policy
}

/// The register as a JSON file, written as the worker does.
async fn export(tab: &OpenRegister) -> (Header, String) {
    let (kept, context) = (RefCell::new(None), now(3));
    let exported =
        tab.export(&context, async |header: Header, segments: Vec<Vec<u8>>, tail: Vec<Vec<u8>>| {
            let mut writer = Writer::default();
            let mut text = writer.head(&header)?;
            for bytes in segments {
                writer.entries(&segment::read(&bytes).unwrap(), &mut text)?;
            }
            for bytes in tail {
                writer.entries(&[StoredEntry::from_bytes(&bytes).unwrap()], &mut text)?;
            }
            text.push_str(writer.tail());
            *kept.borrow_mut() = Some(header);
            Ok(vec![text.into_bytes()])
        });
    let pieces = exported.await.unwrap().pieces.concat();
    (kept.take().unwrap(), String::from_utf8(pieces).unwrap())
}

/// Merges a JSON file; comes back with what came of it.
async fn merge_report(tab: &OpenRegister, file: &str) -> MergeReport {
    merge_file(tab, file).await.unwrap()
}

/// Merges a JSON file; comes back with how many complaints and entries were new.
async fn merge(
    tab: &OpenRegister,
    file: &str,
) -> Result<(u64, u64), redress::commands::transfer::TransferError> {
    let report = merge_file(tab, file).await?;
    Ok((report.cases, report.entries))
}

async fn merge_file(
    tab: &OpenRegister,
    file: &str,
) -> Result<MergeReport, redress::commands::transfer::TransferError> {
    let context = now(4);
    let bytes = file.as_bytes().to_vec();
    let read = async |entries: Vec<u8>, cases: Vec<u8>, first: u32| {
        redress::browser::time::sleep(20).await;
        jobs::read_json(context.get(), bytes.clone(), &entries, &cases, first, &mut |_| {})
    };
    Ok(tab.merge(&context, read).await?.report)
}

/// Work that waits in between.
type Work<'a, T> = Pin<Box<dyn Future<Output = T> + 'a>>;

fn boxed<'a, T>(work: impl Future<Output = T> + 'a) -> Work<'a, T> {
    Box::pin(work)
}

/// Waits for all of them at once.
async fn together<T>(work: Vec<Work<'_, T>>) -> Vec<T> {
    let mut work: Vec<_> = work.into_iter().map(|future| (Some(future), None)).collect();
    std::future::poll_fn(move |context| {
        for (future, made) in &mut work {
            if let Some(Poll::Ready(value)) = future.as_mut().map(|future| future.as_mut().poll(context)) {
                (*future, *made) = (None, Some(value));
            }
        }
        if work.iter().any(|(future, _)| future.is_some()) {
            return Poll::Pending;
        }
        Poll::Ready(work.iter_mut().filter_map(|(_, made)| made.take()).collect())
    })
    .await
}
