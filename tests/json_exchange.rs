//! The register as one readable file, and two registers brought together.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::{BTreeSet, HashMap};
use std::sync::LazyLock;

use chrono::{FixedOffset, Utc};
use proptest::prelude::*;
use redress::demo::{self, GeneratorOptions};
use redress::domain::history::chain;
use redress::domain::history::entry::Entry;
use redress::domain::{
    Author, CaseId, Context, Digest, EntryId, Purpose, RegisterId, Role, ZoneChange, ZoneId,
};
use redress::encode::Unread;
use redress::exchange::batch::Filler;
use redress::exchange::json::{self, Document, Header, JsonError, Writer};
use redress::exchange::segment;
use redress::exchange::stored::StoredEntry;
use redress::facts::{Calendar, CustomRules, List, Policy, Rules, Side, shipped_calendar};
use redress::register::desk::Desk;
use redress::register::snippets::Snippets;
use redress::worker::protocol::Job;

/// The rules that ship, in China.
fn context() -> Context<'static> {
    const ZONE: FixedOffset = FixedOffset::east_opt(8 * 3600).unwrap();
    static SHIPPED: LazyLock<Rules> = LazyLock::new(Rules::default);
    Context { rules: &SHIPPED, zone: &ZONE, now: now() }
}

fn shanghai() -> ZoneId {
    "Asia/Shanghai".parse().unwrap()
}

fn now() -> chrono::DateTime<Utc> {
    "2026-11-21T08:00:00Z".parse().unwrap()
}

/// A register of some sample cases.
fn register(cases: usize) -> Vec<StoredEntry> {
    let options = GeneratorOptions {
        country: "CN".parse().ok(),
        side: Side::Desk,
        count: 200,
        chinese: 50,
        seed: 1,
        prefix: "TS".to_owned(),
        issuer: "DM".to_owned(),
        first_segment: 0,
    };
    let mut stored = Vec::new();
    for bodies in demo::cases(context(), &options).into_iter().take(cases).map(|sample| sample.bodies) {
        let mut entries: Vec<Entry> = Vec::new();
        for body in bodies {
            entries.push(Entry::seal(body, &chain::heads(&entries)).unwrap());
        }
        stored.extend(entries.iter().map(|entry| StoredEntry::of(entry).unwrap()));
    }
    stored
}

fn file(entries: &[StoredEntry]) -> String {
    let header = Header {
        register: RegisterId(uuid::Uuid::from_u128(7)),
        purpose: Some(Purpose::Personal),
        country: None,
        zone: None,
        zone_changes: Vec::new(),
        own: CustomRules::default(),
        desk: None,
        snippets: None,
        exported: now(),
        count: entries.len() as u64,
    };
    let mut writer = Writer::default();
    let mut text = writer.head(&header).unwrap();
    entries.chunks(7).for_each(|chunk| writer.entries(chunk, &mut text).unwrap());
    text + writer.tail()
}

fn read(text: &str) -> Document {
    json::read(text.as_bytes()).unwrap()
}

fn digests(entries: &[StoredEntry]) -> HashMap<EntryId, Digest> {
    entries.iter().map(|entry| (entry.id, entry.digest)).collect()
}

#[test]
fn every_entry_comes_back_as_it_was() {
    let entries = register(200);
    let text = file(&entries);
    assert_eq!(text.lines().count(), entries.len() + 2);
    let document = read(&text);
    assert_eq!(document.entries, entries);
    assert_eq!((document.unreadable.len(), document.missing()), (0, 0));
    let merge = json::merge(document, &HashMap::new());
    assert_eq!(
        (merge.fresh.len(), merge.same, merge.altered.len(), merge.broken.len()),
        (entries.len(), 0, 0, 0)
    );
    // Written without our lines, it is the same file.
    let value: serde_json::Value = serde_json::from_str(&text).unwrap();
    let pretty = serde_json::to_string_pretty(&value).unwrap();
    assert_eq!(read(&pretty).entries.len(), entries.len());
    let marked = format!("\u{feff}{text}");
    assert_eq!(read(&marked).entries, entries);
}

#[test]
fn what_the_register_has_of_its_own_travels_along() {
    let text = file(&register(2));
    assert!(!text.contains("\"own\""), "most have nothing");
    let mut own = CustomRules { desk: "mine".to_owned(), ..CustomRules::default() };
    own.add_choice(List::Department, None, "夜班").unwrap();
    own.offer_choice(List::Channel, "letter", false).unwrap();
    own.put_policy(Policy { id: "mine".to_owned(), ..Rules::default().policy("desk").unwrap().clone() });
    own.put_calendar(Calendar { region: "ZZ".to_owned(), ..shipped_calendar("XX").unwrap().clone() });
    let header = Header { own, ..read(&text).header };
    let mut writer = Writer::default();
    let mut written = writer.head(&header).unwrap();
    writer.entries(&register(2), &mut written).unwrap();
    written += writer.tail();
    assert_eq!(read(&written).header, header);
    assert_eq!(serde_json::from_str::<Header>(&serde_json::to_string(&header).unwrap()).unwrap(), header);
    // What does not check costs neither the file nor the rest.
    let wrong = written.replacen("\"calendar\":\"XX\"", "\"calendar\":\"QQ\"", 1);
    let document = read(&wrong);
    assert_eq!((document.header.own.policies.len(), document.header.own.calendars.len()), (0, 1));
    assert_eq!(document.entries, register(2));
    let other = text.replacen("\"exported\"", "\"own\":7,\"exported\"", 1);
    assert_eq!(read(&other).header.own, CustomRules::default());
}

/// Writes a file with this header and reads it again: the record in it is the same, letter by letter. Comes back
/// with the header of a file in which a number stands in its place, which costs the entries nothing.
fn travels_word_for_word(header: &Header, record: &str) -> Header {
    let mut writer = Writer::default();
    let mut written = writer.head(header).unwrap();
    writer.entries(&register(2), &mut written).unwrap();
    written += writer.tail();
    assert!(written.contains(record));
    assert_eq!(read(&written).header, *header);
    assert_eq!(serde_json::from_str::<Header>(&serde_json::to_string(header).unwrap()).unwrap(), *header);
    let other = read(&written.replacen(record, "7", 1));
    assert_eq!(other.entries, register(2));
    other.header
}

#[test]
fn shop_and_staff_travel_along_word_for_word() {
    let text = file(&register(2));
    assert!(!text.contains("\"desk\""), "a file of a first version has none");
    let record =
        r#"{"version":2,"shop":{"name":"一店"},"staff":[{"name":"任经办","role":"handler"}],"tags":[1]}"#;
    let header = Header { desk: Unread::from_bytes(record.as_bytes()), ..read(&text).header };
    let other = travels_word_for_word(&header, record);
    assert_eq!(Desk::read(other.desk.unwrap().bytes()), Desk::default());
}

#[test]
fn a_file_is_named_by_the_registers_own_time() {
    // At 10:25 in China it is 02:25 of UTC.
    let china = chrono::FixedOffset::east_opt(8 * 3600).unwrap();
    let now = "2026-11-27T02:25:00Z".parse().unwrap();
    assert_eq!(json::file_name(redress::domain::Zone::local(&china, now)), "redress-2026-11-27-1025.json");
}

#[test]
fn snippets_travel_along_word_for_word() {
    let text = file(&register(2));
    assert!(!text.contains("\"snippets\""), "most have none");
    let record =
        r#"{"version":2,"snippets":[{"name":"退款","text":"退还{金额}。","by":"x"},7],"shared":true}"#;
    let header = Header { snippets: Unread::from_bytes(record.as_bytes()), ..read(&text).header };
    let other = travels_word_for_word(&header, record);
    assert_eq!(Snippets::read(other.snippets.unwrap().bytes()), Snippets::default());
}

#[test]
fn what_the_register_is_for_travels_along() {
    let purpose = |text: &str| read(text).header.purpose;
    let text = file(&register(2));
    assert_eq!(purpose(&text), Some(Purpose::Personal));
    for each in Purpose::ALL {
        let header = Header { purpose: Some(*each), ..read(&text).header };
        let mut writer = Writer::default();
        let written = writer.head(&header).unwrap() + writer.tail();
        assert_eq!(read(&written).header, header);
        // As it travels between the threads.
        assert_eq!(serde_json::from_str::<Header>(&serde_json::to_string(&header).unwrap()).unwrap(), header);
    }
    // A file of a first version does not say; one of a newer version may say what is unknown here.
    let said = r#""purpose":"personal","#;
    assert!(text.contains(said));
    for other in ["", r#""purpose":"mediation","#, r#""purpose":{"kind":4},"#, r#""purpose":null,"#] {
        let text = text.replacen(said, other, 1);
        assert_eq!(purpose(&text), None, "{other}");
        assert_eq!(read(&text).entries, register(2));
    }
}

#[test]
fn the_country_travels_along() {
    let text = file(&register(2));
    assert!(!text.contains("country"), "a file of a first version does not say");
    assert_eq!(read(&text).header.country, None);
    let header = Header { country: "GB".parse().ok(), ..read(&text).header };
    let mut writer = Writer::default();
    let mut written = writer.head(&header).unwrap();
    writer.entries(&register(2), &mut written).unwrap();
    written += writer.tail();
    assert!(written.contains(r#""country":"GB","#));
    assert_eq!(read(&written).header, header);
    // As it travels between the threads.
    assert_eq!(serde_json::from_str::<Header>(&serde_json::to_string(&header).unwrap()).unwrap(), header);
    // What is no country costs neither the file nor the rest; one of a newer version is kept.
    for (other, kept) in [("7", None), ("\"Britain\"", None), ("\"ZZ\"", "ZZ".parse().ok())] {
        let document = read(&written.replacen("\"GB\"", other, 1));
        assert_eq!((document.header.country, document.entries.len()), (kept, register(2).len()), "{other}");
    }
}

#[test]
fn the_zone_travels_along_with_its_changes() {
    let text = file(&register(2));
    assert!(!text.contains("zone"), "a file of a first version does not say");
    assert_eq!((read(&text).header.zone, read(&text).header.zone_changes.len()), (None, 0));
    let by = Author { person: "王演示".to_owned(), role: Role::Manager, device: "K3".to_owned() };
    let london: ZoneId = "Europe/London".parse().unwrap();
    let change = ZoneChange::new(now(), by, Some(london), shanghai(), "搬迁").unwrap();
    let header = Header {
        zone: Some(shanghai()),
        zone_changes: vec![Unread::of("a change", &change).unwrap()],
        ..read(&text).header
    };
    let mut writer = Writer::default();
    let mut written = writer.head(&header).unwrap();
    writer.entries(&register(2), &mut written).unwrap();
    written += writer.tail();
    assert_eq!(read(&written).header, header);
    assert_eq!(serde_json::from_str::<Header>(&serde_json::to_string(&header).unwrap()).unwrap(), header);
    // So it does from the worker and to it.
    let job = Job::WriteJson { header: header.clone(), segments: 0 };
    match serde_json::from_str(&serde_json::to_string(&job).unwrap()).unwrap() {
        Job::WriteJson { header: received, .. } => assert_eq!(received, header),
        other => panic!("{other:?}"),
    }
    // What is no zone costs neither the file nor the rest.
    let said = r#""zone":"Asia/Shanghai","#;
    assert!(written.contains(said));
    for other in [r#""zone":"<b>","#, r#""zone":8,"#, r#""zone":null,"#] {
        let document = read(&written.replacen(said, other, 1));
        assert_eq!((document.header.zone, document.header.zone_changes.len()), (None, 1), "{other}");
        assert_eq!(document.entries, register(2));
    }
    let document = read(&written.replacen(r#""zone_changes":["#, r#""zone_changes":[7,"#, 1));
    // What a newer version wrote in its place is passed on, and not taken for a change.
    assert_eq!((&document.header.zone, document.header.zone_changes.len()), (&Some(shanghai()), 2));
    assert_eq!(ZoneChange::read_all(&document.header.zone_changes), [change]);
}

#[test]
fn contents_that_are_no_plain_json_come_back_letter_by_letter() {
    let plain = register(1).remove(0);
    for content in [
        "",
        "not json",
        " {\"step\":\"x\"}",
        "{\"step\":\n\"x\"}",
        "{\"step\":\"later\",\"n\":1.0e3,\"n\":2}",
    ] {
        let entry = StoredEntry { content: content.to_owned(), ..plain.clone() };
        let erased = StoredEntry { content_digest: Some(Digest([9; 32])), ..entry.clone() };
        let text = file(&[entry.clone(), erased.clone()]);
        assert_eq!(text.lines().count(), 4);
        assert_eq!(read(&text).entries, [entry, erased]);
    }
}

#[test]
fn a_file_cut_off_anywhere_says_so() {
    let entries = register(12);
    let text = file(&entries);
    let mut seen = 0;
    for at in (0..text.len() - 3).step_by(97) {
        match json::read(&text.as_bytes()[..at]) {
            Err(JsonError::CutOff { line, entries: whole }) => {
                assert!(whole >= seen && line <= whole + 2, "{line} {whole}");
                seen = whole;
            }
            Err(JsonError::NotJson { .. }) => assert!(at < 97),
            other => panic!("{at}: {other:?}"),
        }
    }
    assert!(seen as usize >= entries.len() - 1);
}

#[test]
fn other_files_and_newer_versions_are_told_apart() {
    let text = file(&register(1));
    assert_eq!(
        json::read(text.replacen("\"version\":1", "\"version\":2", 1).as_bytes()),
        Err(JsonError::Newer(2))
    );
    let newer = r#"{"format":"redress-register","version":9,"entries":{"packed":"x"}}"#;
    assert_eq!(json::read(newer.as_bytes()), Err(JsonError::Newer(9)));
    for other in [
        "[1,2]",
        "{}",
        "7",
        "\"x\"",
        r#"{"format":"other","version":1}"#,
        r#"{"format":"redress-register","version":1}"#,
    ] {
        assert_eq!(json::read(other.as_bytes()), Err(JsonError::NotRedress), "{other}");
    }
    assert_eq!(json::read(b"Date,Company\n1,2"), Err(JsonError::NotJson { line: 1, column: 1 }));
    assert!(matches!(json::read(b""), Err(JsonError::NotJson { .. })));
    assert_eq!(json::read(b"{\n\xff\xfe"), Err(JsonError::NotJson { line: 2, column: 1 }));
    assert!(matches!(
        json::read(text.replacen(",\n", "\n", 1).as_bytes()),
        Err(JsonError::NotJson { line: 3, .. })
    ));
}

#[test]
fn one_line_that_cannot_be_read_does_not_cost_the_others() {
    let entries = register(4);
    let text = file(&entries).replacen("\"recorded\":\"2", "\"recorded\":\"x", 1);
    let document = read(&text);
    assert_eq!((document.entries.len(), document.unreadable.as_slice()), (entries.len() - 1, [2].as_slice()));
    let mut lines: Vec<&str> = text.lines().collect();
    lines.remove(3);
    assert_eq!(read(&lines.join("\n")).missing(), 1);
}

#[test]
fn a_changed_entry_is_kept_out_and_named() {
    let entries = register(6);
    let mut changed = entries.clone();
    let receipt = changed.iter().position(|entry| entry.content.contains("\"step\":\"receive\"")).unwrap();
    changed[receipt].content = changed[receipt].content.replacen("DEMO-", "FAKE-", 1);
    let last = changed.len() - 1;
    changed[last].recorded += 1;
    let merge = json::merge(read(&file(&changed)), &HashMap::new());
    let broken: BTreeSet<_> = merge.broken.iter().map(|named| named.entry).collect();
    assert_eq!(broken, BTreeSet::from([entries[receipt].id, entries[last].id]));
    assert!(
        merge
            .broken
            .iter()
            .all(|named| named.reference.as_ref().is_some_and(|number| number.starts_with("TS202")))
    );
    assert_eq!(merge.fresh.len(), entries.len() - 2);

    // Against a register that has the entries, a change shows even where the file is consistent.
    let mut other = entries.clone();
    other[0].digest = Digest([1; 32]);
    let merge = json::merge(read(&file(&other)), &digests(&entries));
    assert_eq!((merge.altered.len(), merge.same, merge.fresh.len()), (1, entries.len() as u64 - 1, 0));
}

#[test]
fn a_torn_chain_comes_in() {
    let entries = register(3);
    let torn: Vec<StoredEntry> = entries.iter().skip(1).cloned().collect();
    let merge = json::merge(read(&file(&torn)), &HashMap::new());
    assert_eq!((merge.fresh.len(), merge.broken.len()), (torn.len(), 0));
    // With the register's own digests as parents, the rest verifies.
    let merge = json::merge(read(&file(&torn)), &digests(&entries[..1]));
    assert_eq!((merge.fresh.len(), merge.broken.len()), (torn.len(), 0));
}

#[test]
fn new_cases_go_into_a_batch_and_the_rest_comes_back() {
    let entries = register(30);
    let known = entries[0].case;
    let mut filler = Filler::new(context(), 5);
    let back = json::split(entries.clone(), |case| case == known, &mut filler);
    assert!(back.iter().all(|entry| entry.case == known) && !back.is_empty());
    let batch = filler.finish().unwrap();
    assert_eq!((batch.cases, batch.entries as usize + back.len()), (29, entries.len()));
    let stored: Vec<StoredEntry> =
        batch.segments.iter().flat_map(|bytes| segment::read(bytes).unwrap()).collect();
    let mut all: Vec<StoredEntry> = stored.iter().chain(&back).cloned().collect();
    let expected = entries.iter().map(|entry| entry.digest).reduce(Digest::combine).unwrap();
    let rest = back.iter().map(|entry| entry.digest).reduce(Digest::combine).unwrap();
    assert_eq!(batch.digest.combine(rest), expected);
    let key = |entry: &StoredEntry| (entry.case, entry.id);
    let mut sorted = entries;
    all.sort_by_key(key);
    sorted.sort_by_key(key);
    assert_eq!(all, sorted);
}

/// A register after reading a file.
fn union(here: &[StoredEntry], text: &str) -> Vec<StoredEntry> {
    let merge = json::merge(read(text), &digests(here));
    assert!(merge.altered.is_empty() && merge.broken.is_empty());
    let mut all: Vec<StoredEntry> = here.iter().cloned().chain(merge.fresh).collect();
    all.sort_by_key(|entry| entry.id);
    all
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]
    #[test]
    fn union_neither_minds_order_nor_repetition(mask: Vec<(bool, bool)>) {
        let all = register(5);
        let side = |take: fn(&(bool, bool)) -> bool| -> Vec<StoredEntry> {
            let taken = |at: usize| mask.get(at % mask.len().max(1)).is_none_or(take);
            all.iter().enumerate().filter(|(at, _)| taken(*at)).map(|(_, entry)| entry.clone()).collect()
        };
        let (a, b) = (side(|pair| pair.0), side(|pair| pair.1));
        let (ab, ba) = (union(&a, &file(&b)), union(&b, &file(&a)));
        prop_assert_eq!(&ab, &ba);
        prop_assert_eq!(&union(&ab, &file(&b)), &ab);
        prop_assert_eq!(union(&union(&[], &file(&a)), &file(&a)).len(), a.len());
    }

    #[test]
    fn one_changed_byte_never_goes_unnoticed(at: prop::sample::Index, byte: u8) {
        let entries = register(2);
        let text = file(&entries).into_bytes();
        let at = at.index(text.len());
        prop_assume!(text[at] != byte);
        let mut changed = text.clone();
        changed[at] = byte;
        let head = text.iter().position(|byte| *byte == b'\n').unwrap();
        let Ok(document) = json::read(&changed) else { return Ok(()) };
        let intact = document.entries == entries;
        let unreadable = document.unreadable.len();
        let merge = json::merge(document, &HashMap::new());
        let kept_out = merge.broken.len() + merge.altered.len() + unreadable;
        // Torn from its parent, an entry comes in and the fold flags it: the one thing a digest does
        // not cover is whether the parent's id or the entry's own was changed.
        let torn = merge.fresh.iter().any(|entry| entry.after.iter().any(|id| !entries.iter().any(|known| known.id == *id)));
        prop_assert!(intact || kept_out > 0 || torn, "byte {} of {}", at, head);
    }

    #[test]
    fn any_bytes_are_read_without_panic(bytes: Vec<u8>) {
        let _ = json::read(&bytes);
        let mut text = br#"{"format":"redress-register","version":1,"register":"#.to_vec();
        text.extend(bytes);
        let _ = json::read(&text);
    }
}

#[test]
fn unknown_cases_are_no_trouble() {
    let mut filler = Filler::new(context(), 0);
    filler.add_entries(CaseId(uuid::Uuid::nil()), Vec::new());
    assert_eq!(filler.finish().unwrap().entries, 0);
}
