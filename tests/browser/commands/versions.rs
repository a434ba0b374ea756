//! Registers as every version stored them: they open, fold to the same, and take steps.
//!
//! `tests/fixtures/database-*.json` were written by the versions that they are named after and are never
//! written again: 0 is the first version, 1 the last one whose rows were of version 1, and so on. Each has
//! a case in a segment, one in the tail, and sample data. Should this test fail, the code is wrong, not the
//! fixture.

use std::collections::BTreeMap;
use std::rc::Rc;

use redress::domain::CaseId;
use redress::domain::Digest;
use redress::domain::history::chain;
use redress::storage::Journal;
use redress::storage::canary;
use redress::storage::opening;
use redress::storage::opening::Opened;
use serde::Deserialize;
use wasm_bindgen_test::wasm_bindgen_test;

use super::{call, check_whole, csv, export, found, import, lodge, merge, now, open, record, rows, tab};

const FIXTURES: [&str; 7] = [
    include_str!("../../fixtures/database-0.json"),
    include_str!("../../fixtures/database-1.json"),
    include_str!("../../fixtures/database-2.json"),
    include_str!("../../fixtures/database-3.json"),
    include_str!("../../fixtures/database-4.json"),
    include_str!("../../fixtures/database-5.json"),
    include_str!("../../fixtures/database-6.json"),
];

/// A database, and what the version that wrote it made of it.
#[derive(Deserialize)]
struct Fixture {
    meta: BTreeMap<String, String>,
    tail: BTreeMap<String, String>,
    segments: BTreeMap<String, String>,
    rows: BTreeMap<String, String>,
    cases: BTreeMap<CaseId, Told>,
}

/// What the version told of a case.
#[derive(Deserialize)]
struct Told {
    reference: String,
    entries: usize,
    last: Digest,
    flags: usize,
    fields: Digest,
    steps: String,
}

fn bytes(hex: &str) -> Vec<u8> {
    (0..hex.len() / 2).map(|at| u8::from_str_radix(&hex[at * 2..at * 2 + 2], 16).unwrap()).collect()
}

/// Puts a database in place as the browser has it.
async fn put(fixture: &Fixture) {
    opening::start_over().await.unwrap();
    let journal: Journal = opening::open_unchecked().await.unwrap();
    let stores = [
        ("meta", &fixture.meta),
        ("tail", &fixture.tail),
        ("segments", &fixture.segments),
        ("rows", &fixture.rows),
    ];
    for (store, records) in stores {
        for (key, hex) in records {
            journal.put_raw(store, key, &bytes(hex)).await.unwrap();
        }
    }
    journal.close();
    canary::forget();
}

#[wasm_bindgen_test]
async fn registers_of_every_version_open_and_fold_to_the_same() {
    for (version, text) in FIXTURES.iter().enumerate() {
        let fixture: Fixture = serde_json::from_str(text).unwrap();
        put(&fixture).await;
        let Ok(Opened::Ready(journal, head)) = opening::open(|| {}).await else {
            panic!("version {version} does not open")
        };
        let tab = open(Rc::new(journal)).await;
        let entries: usize = fixture.cases.values().map(|told| told.entries).sum();
        assert_eq!(head.entries, entries as u64);
        assert_eq!(tab.with_table(|table| table.len()), fixture.cases.len());
        for (id, told) in &fixture.cases {
            let opened = tab.open_case(&now(1), *id).await.unwrap();
            let case = opened.case;
            assert_eq!(opened.unreadable, 0);
            assert_eq!(tab.find_reference(&told.reference), Some(*id), "version {version}");
            assert_eq!((case.entries.len(), case.flags.len()), (told.entries, told.flags));
            assert_eq!(case.entries.last().map(|entry| entry.digest), Some(told.last));
            let fields = serde_json::to_string(&case.fields).unwrap();
            assert_eq!(Digest::of(&[fields.as_bytes()]), told.fields, "version {version}");
            let steps: Vec<_> = case.entries.iter().map(|entry| format!("{:?}", entry.kind())).collect();
            assert_eq!(steps.join(" "), told.steps, "version {version}");
            assert!(chain::verify(&case.entries).is_empty());
        }
        assert!(tab.journal().survey().await.unwrap().is_whole);
        tab.journal().close();
    }
}

#[wasm_bindgen_test]
async fn registers_of_every_version_take_steps_and_whatever_else_comes() {
    for text in FIXTURES {
        let fixture: Fixture = serde_json::from_str(text).unwrap();
        put(&fixture).await;
        let first = tab().await;
        let ids = [0xa1, 0xa2].map(|n| CaseId(uuid::Uuid::from_u128(n)));
        for id in ids {
            let before = fixture.cases[&id].entries;
            let case = record(&first, id, call("新版本回电")).await.unwrap();
            assert_eq!((case.entries.len(), case.heads().len()), (before + 1, 1));
            assert_eq!(found(id).await, case);
        }
        let lodged = lodge(&first, "新的投诉").await;
        assert_eq!(first.head().serial, 3, "numbers go on from those given out");
        assert!(lodged.reference.to_string().contains("K3"));
        assert_eq!(import(&first, &csv(0, 20)).await, Ok((20, 0)));
        let (header, file) = export(&first).await;
        assert_eq!(merge(&first, &file).await, Ok((0, 0)));
        first.remove_sample_data(&now(1)).await.unwrap();
        assert_eq!((first.sample_count(), rows(&first).len()), (0, 23));
        assert_eq!(first.head().register, header.register);
        check_whole().await;
        first.journal().close();
    }
}
