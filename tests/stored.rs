//! The stored form of version 1 is pinned: what was ever written must be read for ever.
//!
//! `tests/fixtures/register-1.json` and `tests/fixtures/stored-1.hex` were written by the first version
//! and are never written again. Should this test fail, the code is wrong, not the fixture.
#![allow(clippy::unwrap_used, clippy::panic)]

mod pinned;

use std::collections::{BTreeSet, HashMap};

use chrono::{DateTime, NaiveDate, Utc};
use proptest::prelude::*;
use redress::domain::history::entry::{Author, Body, Content, Entry};
use redress::domain::history::step::OFFERED;
use redress::domain::history::step::{self, Origin, Receive};
use redress::domain::values::money::Amount;
use redress::domain::values::reference::Reference;
use redress::domain::{CaseId, Digest, EntryId, Field, Moment, RegisterId, Role, Step, StepKind, Values};
use redress::exchange::json::{self, Header, Writer};
use redress::exchange::segment;
use redress::exchange::stored::{StoredEntry, StoredEntryError};
use redress::facts::CustomRules;
use redress::register::{Table, block};

fn day(text: &str) -> Option<NaiveDate> {
    text.parse().ok()
}

fn s<T: for<'a> From<&'a str>>(text: &str) -> T {
    text.into()
}

/// One of each step, with every part of it filled in.
fn steps() -> Vec<Step> {
    let fields = Values::default()
        .with(Field::ComplainantName, "样例")
        .with(Field::FactsWhat, "漏水 \"again\"\nand again")
        .with(Field::PurchasePrice, "1280.00");
    let receive = |origin| {
        Step::Receive(Receive {
            reference: Reference::new("TS", 2026, "K3", 12),
            tracking: Some(Digest([7; 32])),
            origin,
            policy: s("desk@1"),
            fields: fields.clone(),
            priority: s(""),
            group: String::new(),
        })
    };
    vec![
        receive(Origin::Lodged),
        receive(Origin::Imported { file: s("a.csv"), line: 3 }),
        receive(Origin::Demo),
        Step::Amend(step::Amend { fields, cleared: vec![s("facts.tried")], reason: s("typo") }),
        Step::Assign(step::Assign { handler: s("任经办"), group: s("a"), note: s("n") }),
        Step::Acknowledge(step::Acknowledge { means: s("phone"), next: s("n"), expected: day("2026-11-30") }),
        Step::Accept(step::Accept { note: s("n") }),
        Step::Decline(step::Decline {
            ground: s("not_in_remit"),
            explanation: s("e"),
            advice: s("a"),
            turn_to: s("t"),
            ..step::Decline::default()
        }),
        Step::Contact(step::Contact {
            direction: s("outgoing"),
            with: s("complainant"),
            means: s("phone"),
            reached: Some(false),
            summary: s("x"),
            visible: true,
            ..step::Contact::default()
        }),
        Step::Investigate(step::Investigate {
            findings: s("f"),
            proof: s("p"),
            conclusion: s("partly"),
            cause: s("staff_error"),
            department: s("sales"),
        }),
        Step::Notify(step::Notify {
            decision: s("d"),
            reasons: s("r"),
            remedies: vec![s("refund"), s("apology")],
            amount: Some(Amount(128_050)),
            perform_by: day("2026-12-01"),
            reconsider_until: day("2026-12-15"),
            first_contact: true,
            timely: Some(true),
            ..step::Notify::default()
        }),
        Step::Respond(step::Respond { answer: s("reject"), comment: s("no") }),
        Step::RequestReconsideration(step::RequestReconsideration { grounds: s("g") }),
        Step::DecideReconsideration(step::DecideReconsideration {
            changed: true,
            reasons: s("r"),
            remedies: vec![s("replace")],
            amount: Some(Amount(5)),
            ..step::DecideReconsideration::default()
        }),
        Step::FollowUp(step::FollowUp { result: s("fixed"), means: s("phone"), note: s("n") }),
        Step::Rate(step::Rate {
            outcome: 4,
            handling: 5,
            reasons: vec![s("speed")],
            fair: Some(false),
            comment: s("c"),
        }),
        Step::Close(step::Close {
            outcome: s("solved"),
            confirmed: s("yes"),
            open_reason: s("o"),
            note: s("n"),
        }),
        Step::Withdraw(step::Withdraw { reason: s("settled"), note: s("n") }),
        Step::Reopen(step::Reopen { reason: s("came_back"), details: s("d") }),
    ]
}

/// An entry of each, in every role and with every kind of moment.
fn entries() -> Vec<StoredEntry> {
    let roles = [
        Role::Complainant,
        Role::Respondent,
        Role::Handler,
        Role::Reviewer,
        Role::Manager,
        Role::Mediator,
        Role::Owner,
        Role::Import,
    ];
    let recorded: DateTime<Utc> = "2026-11-21T08:00:00.123Z".parse().unwrap();
    let moments = [Moment::At(recorded), Moment::Unknown, Moment::Day(day("2026-11-20").unwrap())];
    let mut parents: Vec<(EntryId, Digest)> = Vec::new();
    let mut stored = Vec::new();
    for (at, step) in steps().into_iter().enumerate() {
        let body = Body {
            id: EntryId(uuid::Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0000 + at as u128)),
            case: CaseId(uuid::Uuid::from_u128(0xabcdef)),
            recorded,
            happened: moments[at % moments.len()],
            by: Author {
                person: s(if at % 4 == 0 { "" } else { "任经办" }),
                role: roles[at % roles.len()],
                device: s("K3"),
            },
            content: Content::Step(step),
        };
        let entry = Entry::seal(body, &parents).unwrap();
        parents.push((entry.body.id, entry.digest));
        parents.drain(..parents.len().saturating_sub(2));
        stored.push(StoredEntry::of(&entry).unwrap());
    }
    stored
}

fn register() -> String {
    let entries = entries();
    let exported = "2026-11-21T08:00:00Z".parse().unwrap();
    let mut writer = Writer::default();
    let header = Header {
        register: RegisterId(uuid::Uuid::from_u128(7)),
        purpose: None,
        country: None,
        zone: None,
        zone_changes: Vec::new(),
        own: CustomRules::default(),
        desk: None,
        snippets: None,
        exported,
        count: entries.len() as u64,
    };
    let mut text = writer.head(&header).unwrap();
    writer.entries(&entries, &mut text).unwrap();
    text + writer.tail()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn records() -> String {
    entries().iter().map(|entry| hex(&entry.to_bytes().unwrap()) + "\n").collect()
}

fn fixture(name: &str) -> String {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name);
    std::fs::read_to_string(path).unwrap()
}

#[test]
fn what_is_written_is_what_the_first_version_wrote() {
    assert_eq!(register(), fixture("register-1.json"));
    assert_eq!(records(), fixture("stored-1.hex"));
}

#[test]
fn what_the_first_version_wrote_is_read() {
    let document = json::read(fixture("register-1.json").as_bytes()).unwrap();
    assert_eq!(document.entries, entries());
    assert_eq!(document.header.purpose, None);
    let merge = json::merge(document, &HashMap::new());
    assert!(merge.broken.is_empty() && merge.altered.is_empty());
    for ((line, expected), step) in fixture("stored-1.hex").lines().zip(entries()).zip(steps()) {
        let bytes: Vec<u8> = (0..line.len() / 2)
            .map(|at| u8::from_str_radix(&line[at * 2..at * 2 + 2], 16).unwrap())
            .collect();
        let entry = StoredEntry::from_bytes(&bytes).unwrap();
        assert_eq!(entry, expected);
        assert_eq!(entry.entry().body.content, Content::Step(step));
    }
}

#[test]
fn every_step_that_is_offered_is_pinned() {
    let later = pinned::LATER.iter().map(|text| Content::read(text).kind());
    let pinned: BTreeSet<StepKind> = steps().iter().map(Step::kind).chain(later).collect();
    let recorded = OFFERED.iter().chain(&[StepKind::Receive, StepKind::Consult]);
    let missing: Vec<_> = recorded.filter(|kind| !pinned.contains(kind)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn a_step_of_a_newer_version_is_kept_letter_by_letter() {
    let text = r#"{"step":"from_the_future","n":1.50}"#;
    let newer = StoredEntry { content: s(text), ..entries().remove(0) };
    let back = StoredEntry::from_bytes(&newer.to_bytes().unwrap()).unwrap();
    assert_eq!(StoredEntry::of(&back.entry()).unwrap().content, text);
}

#[test]
fn other_versions_and_damage_are_told_apart() {
    let mut bytes = entries()[0].to_bytes().unwrap();
    bytes[0] = 9;
    assert_eq!(StoredEntry::from_bytes(&bytes), Err(StoredEntryError::Newer(9)));
    assert_eq!(segment::read(&bytes), Err(StoredEntryError::Newer(9)));
    assert_eq!(StoredEntry::from_bytes(&[]), Err(StoredEntryError::Damaged));
    assert_eq!(segment::read(&[1, 0, 0]), Err(StoredEntryError::Damaged));
    let all = entries();
    assert_eq!(segment::read(&segment::write(&all).unwrap()), Ok(all));
}

proptest! {
    #[test]
    fn random_bytes_are_read_without_panic(version in 0u8..3, bytes: Vec<u8>) {
        let bytes: Vec<u8> = std::iter::once(version).chain(bytes).collect();
        let _ = StoredEntry::from_bytes(&bytes);
        let _ = segment::read(&bytes);
        let _ = block::rows(&bytes);
        let _ = Table::default().read_block(&bytes);
    }

    #[test]
    fn damaged_records_are_read_without_panic(at: prop::sample::Index, byte: u8, cut: prop::sample::Index) {
        let whole = entries();
        for mut bytes in [whole[3].to_bytes().unwrap(), segment::write(&whole).unwrap()] {
            let place = at.index(bytes.len());
            bytes[place] = byte;
            bytes.truncate(cut.index(bytes.len() + 1));
            let _ = StoredEntry::from_bytes(&bytes);
            let _ = segment::read(&bytes);
        }
    }
}
