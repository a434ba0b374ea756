//! Files with complaints as another register would export them: generated, the same every time.

use std::fmt::Write;
use std::path::PathBuf;

use crate::Outcome;

const PRODUCTS: &[(&str, &[&str])] = &[
    ("Mortgage", &["Conventional fixed mortgage", "FHA mortgage", "Home equity loan"]),
    ("Credit card", &["", "General-purpose card", "Store card"]),
    ("Debt collection", &["Credit card", "Medical", "Payday loan"]),
    ("Bank account or service", &["Checking account", "Savings account"]),
    ("Credit reporting", &["", "Credit repair"]),
];
const ISSUES: &[&str] =
    &["Billing disputes", "Cont'd attempts collect debt not owed", "Account opening, closing", "Fraud"];
const RESPONSES: &[&str] = &[
    "Closed with explanation",
    "Closed with monetary relief",
    "Closed with non-monetary relief",
    "Closed with explanation",
    "In progress",
];
const CHANNELS: &[&str] = &["Web", "Phone", "Referral", "Postal mail", "Fax", "Email"];
const STATES: &[&str] = &["CA", "TX", "NY", "FL", "SC", "WA", "MI", "OH"];

/// A CSV file of this many complaints in the layout of the CFPB's public export.
pub fn cfpb_file(rows: usize) -> Outcome<PathBuf> {
    let mut text = String::from(
        "Date received,Product,Sub-product,Issue,Company,State,ZIP code,Submitted via,Date sent to company,\
         Company response to consumer,Timely response?,Consumer disputed?,Complaint ID\r\n",
    );
    let mut random = 7_u64;
    let mut next = |bound: usize| {
        random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (random >> 33) as usize % bound
    };
    for row in 0..rows {
        let (product, kinds) = PRODUCTS[next(PRODUCTS.len())];
        let kind = kinds[next(kinds.len())];
        let (year, month, day) = (2012 + next(5), 1 + next(12), 1 + next(28));
        let sent = (day + next(3)).min(28);
        let answer = RESPONSES[next(RESPONSES.len())];
        let disputed = if answer == "In progress" { "" } else { ["Yes", "No", "No", "No"][next(4)] };
        writeln!(
            text,
            "{month}/{day}/{year},{product},{kind},\"{}\",\"Sample Company {}, Inc.\",{},{:03}XX,{},{month}/{sent}/{year},{answer},{},{disputed},{}\r",
            ISSUES[next(ISSUES.len())],
            next(1200),
            STATES[next(STATES.len())],
            100 + next(899),
            CHANNELS[next(CHANNELS.len())],
            ["Yes", "Yes", "Yes", "No"][next(4)],
            1_000_000 + row,
        )?;
    }
    temp_file(&format!("complaints-{rows}.csv"), text.as_bytes())
}

/// A file with this name and these bytes in a temporary folder of its own, which is not removed.
pub fn temp_file(name: &str, bytes: &[u8]) -> Outcome<PathBuf> {
    let file = tempfile::tempdir()?.keep().join(name);
    std::fs::write(&file, bytes)?;
    Ok(file)
}

/// The real file of 20,000 complaints where it lies beside the clone, else a generated one.
pub fn twenty_thousand_complaints() -> Outcome<PathBuf> {
    let real = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../../../shared/data/cfpb_complaints_20000rows_2012-2016.csv");
    if real.is_file() { Ok(real.canonicalize()?) } else { cfpb_file(20_000) }
}
