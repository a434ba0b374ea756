//! Files to import, and the way in.

use std::collections::HashSet;
use std::io::Cursor;
use std::path::Path;
use std::sync::LazyLock;

use chrono::{DateTime, FixedOffset};
use redress::domain::{Case, Context};
use redress::exchange::csv::encoding::Decoder;
use redress::exchange::csv::inspect::{self, CsvError};
use redress::exchange::csv::{Encoding, FileForm, ImportOptions, Imported, Inspection, Mapping};
use redress::exchange::segment;
use redress::facts::Rules;

/// What the browser's TextDecoder does, by encoding_rs.
pub struct Native(encoding_rs::Decoder);

impl Decoder for Native {
    fn decode(&mut self, bytes: &[u8], last: bool, out: &mut String) {
        out.reserve(self.0.max_utf8_buffer_length(bytes.len()).unwrap());
        let _ = self.0.decode_to_string(bytes, out, last);
    }
}

pub fn decoder(encoding: Encoding) -> Box<dyn Decoder> {
    let encoding = encoding_rs::Encoding::for_label(encoding.label().as_bytes()).unwrap();
    Box::new(Native(encoding.new_decoder()))
}

/// The rules that ship, in China, on 21 November 2026.
pub fn context() -> Context<'static> {
    const ZONE: FixedOffset = FixedOffset::east_opt(8 * 3600).unwrap();
    static SHIPPED: LazyLock<Rules> = LazyLock::new(Rules::default);
    let now = DateTime::from_timestamp_millis(1_795_248_000_000).unwrap();
    Context { rules: &SHIPPED, zone: &ZONE, now }
}

pub fn look(bytes: &[u8]) -> Result<Inspection, CsvError> {
    inspect::inspect(&mut Cursor::new(bytes), &decoder, &mut |_| {})
}

pub fn options() -> ImportOptions {
    ImportOptions {
        file: "register.csv".to_owned(),
        prefix: "TS".to_owned(),
        issuer: "M01".to_owned(),
        policy: "desk@1".to_owned(),
        currency: "CNY".to_owned(),
        first_segment: 0,
        after: None,
        seed: 7,
    }
}

pub fn take(bytes: &[u8], form: FileForm, mapping: &Mapping, known: &HashSet<u128>) -> Imported {
    let bytes = &mut Cursor::new(bytes);
    inspect::import(context(), bytes, form, mapping, &options(), known, &decoder, &mut |_| {}).unwrap()
}

/// Imports as proposed.
pub fn import(bytes: &[u8]) -> Imported {
    let found = look(bytes).unwrap();
    take(bytes, found.form, &found.mapping, &HashSet::new())
}

pub fn cases(imported: &Imported) -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    for segment in &imported.batch.segments {
        let entries = segment::read(segment).unwrap();
        for entries in entries.chunk_by(|a, b| a.case == b.case) {
            cases.push(Case::fold(
                entries[0].case,
                entries.iter().cloned().map(|entry| entry.entry()).collect(),
            ));
        }
    }
    cases
}

pub fn ids(imported: &Imported) -> HashSet<u128> {
    cases(imported).iter().map(|case| case.id.0.as_u128()).collect()
}

/// The real export where it is at hand, else one with the same columns and shares.
pub fn real() -> Vec<u8> {
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data/cfpb_complaints_20000rows_2012-2016.csv");
    std::fs::read(path).unwrap_or_else(|_| generated())
}

pub fn generated() -> Vec<u8> {
    let mut text =
        "\"Date received\",Product,Sub-product,Company,State,\"ZIP code\",\"Consumer consent provided?\",\
        \"Submitted via\",\"Company response to consumer\",\"Timely response?\",\"Consumer disputed?\"\n"
            .to_owned();
    let responses = [
        "Closed with explanation",
        "Closed with monetary relief",
        "Closed",
        "In progress",
        "Untimely response",
    ];
    for n in 0..3000_u32 {
        let response = responses[(n % 5) as usize];
        let disputed = if response == "In progress" { "" } else { ["0", "1", ""][(n % 3) as usize] };
        let day = format!("{}-{:02}-{:02}", 2012 + n % 5, n % 12 + 1, n % 28 + 1);
        text += &format!(
            "{day},Mortgage,,\"Bank {}, LLC\",CA,9{:03}X,,Web,\"{response}\",{},{disputed}\n",
            n % 40,
            n % 900,
            n % 2
        );
    }
    text.into_bytes()
}

/// Gives out three bytes at a time: characters and quotes are cut everywhere.
pub struct Trickle<'a>(pub &'a [u8]);

impl std::io::Read for Trickle<'_> {
    fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
        let count = self.0.len().min(3).min(out.len());
        out[..count].copy_from_slice(&self.0[..count]);
        self.0 = &self.0[count..];
        Ok(count)
    }
}
