//! Registers of others as CSV: a real export, and everything that goes wrong with files.
#![allow(clippy::unwrap_used, clippy::panic)]

mod support;

use std::collections::{BTreeMap, HashSet};

use proptest::prelude::*;
use redress::domain::{Field, Moment, Step};
use redress::exchange::csv::encoding::{Text, Utf8};
use redress::exchange::csv::inspect::{self, CsvError};
use redress::exchange::csv::read::{Record, Records};
use redress::exchange::csv::report::{self, Headings};
use redress::exchange::csv::{
    DateFormat, Encoding, FileForm, FileKind, Mapping, NotText, RecordError, RowProblem, Target,
};
use redress::register::Table;
use redress::register::table::Column;
use support::{Trickle, cases, decoder, ids, import, look, real, take};

const CFPB: &str = "Date received,Product,Sub-product,Issue,Sub-issue,Consumer complaint narrative,Company public response,\
Company,State,ZIP code,Tags,Consumer consent provided?,Submitted via,Date sent to company,Company response to consumer,\
Timely response?,Consumer disputed?,Complaint ID\n";

#[test]
fn the_export_of_the_cfpb_comes_in_whole() {
    let bytes = real();
    let found = look(&bytes).unwrap();
    assert!(found.cfpb);
    assert_eq!(
        (found.form, found.uneven, found.damaged),
        (FileForm { encoding: Encoding::Utf8, delimiter: ',' }, 0, 0)
    );
    let imported = import(&bytes);

    // Counted apart, with another reader.
    let mut outcomes: BTreeMap<String, u64> = BTreeMap::new();
    let (mut rows, mut disputed, mut web) = (0, 0, 0);
    for row in csv::Reader::from_reader(bytes.as_slice()).records() {
        let row = row.unwrap();
        rows += 1;
        web += u64::from(&row[7] == "Web");
        let no = &row[10] == "1";
        disputed += u64::from(no);
        let outcome = match (&row[8], no) {
            ("In progress", _) => "",
            ("Untimely response", _) => "not_solved",
            (text, false) if text.ends_with("monetary relief") || text == "Closed with relief" => "solved",
            (text, true) if text.ends_with("monetary relief") || text == "Closed with relief" => "partly",
            (_, false) => "explained",
            (_, true) => "not_solved",
        };
        *outcomes.entry(outcome.to_owned()).or_default() += 1;
    }
    let report = &imported.report;
    assert_eq!((report.read, report.added, report.known, report.rejected), (rows, rows, 0, 0));
    assert_eq!(found.rows, rows);
    let mut table = Table::default();
    imported.batch.blocks.iter().for_each(|block| table.read_block(block).unwrap());
    let mut counted: BTreeMap<String, u64> = BTreeMap::new();
    for place in 0..table.len() as u32 {
        *counted.entry(table.name(place, Column::Outcome).to_owned()).or_default() += 1;
    }
    assert_eq!(counted, outcomes);
    let channel = (0..table.len() as u32).filter(|place| table.name(*place, Column::Channel) == "web");
    assert_eq!(channel.count() as u64, web);
    let marked = |mark| table.cells().iter().filter(|cells| cells.flags.contains(mark)).count() as u64;
    assert_eq!(marked(redress::register::row::RowFlags::DISPUTED), disputed);
    assert_eq!(marked(redress::register::row::RowFlags::IMPORTED), rows);
    assert_eq!(marked(redress::register::row::RowFlags::FLAGGED), 0);
    let all = ids(&imported);
    assert_eq!(all.len() as u64, rows);

    // The same file again adds nothing, and so does it with other line ends.
    let again = take(&bytes, found.form, &found.mapping, &all);
    assert_eq!((again.report.added, again.report.known, again.batch.entries), (0, rows, 0));
    let windows = String::from_utf8(bytes).unwrap().replace('\n', "\r\n");
    let again = take(windows.as_bytes(), found.form, &found.mapping, &all);
    assert_eq!((again.report.added, again.report.known), (0, rows));
}

fn full_export() -> String {
    format!(
        "{CFPB}\
01/03/2016,Mortgage,Other mortgage,\"Loan servicing, payments\",Late fee,\"I wrote \"\"please\"\" twice.\n\n\
They said: wait.\",Company disputes the facts,\"Fay, LLC\",CA,902XX,\"Older American, Servicemember\",Consent provided,\
Postal mail,01/05/2016,Closed with monetary relief,Yes,No,1729301\n\
12/31/2015,Debt collection,,Cont'd attempts,,,,Enc,TX,75001,,N/A,Fax,12/30/2015,Closed with explanation,No,Yes,1729302\n\
02/01/2016,Credit card,,Billing,,,,Citi,NY,10001,,Other,Web,02/01/2016,In progress,Yes,N/A,1729303\n\
02/01/2016,Credit card,,Billing,,,,Citi,NY,10001,,Other,Web,02/01/2016,In progress,Yes,N/A,1729303\n"
    )
}

#[test]
fn the_full_export_with_narratives() {
    let text = full_export();
    let found = look(text.as_bytes()).unwrap();
    assert!(found.cfpb);
    let received = &found.mapping.columns[0];
    assert_eq!((received.target, received.date_format), (Target::Received, Some(DateFormat::MonthFirst)));
    let imported = import(text.as_bytes());
    let report = &imported.report;
    assert_eq!((report.read, report.added, report.known, report.rejected, report.reversed), (4, 3, 1, 0, 1));
    let cases = cases(&imported);
    let [first, second, third] = &cases[..] else { panic!("{}", cases.len()) };

    let get = |field| first.fields.get(field);
    let what = "I wrote \"please\" twice.\n\nThey said: wait.\n\nSub-issue: Late fee\nTags: Older American, Servicemember";
    assert_eq!(get(Field::FactsWhat), what);
    assert_eq!(get(Field::ComplainantAddress), "CA 902XX");
    assert_eq!(get(Field::RespondentName), "Fay, LLC");
    assert_eq!((get(Field::LodgedChannel), get(Field::ComplainantPublish)), ("letter", "yes"));
    assert_eq!((get(Field::PurchaseKind), get(Field::ComplainantAnonymous)), ("Mortgage", "yes"));
    assert_eq!(first.state.received, Some(Moment::Day("2016-01-03".parse().unwrap())));
    assert_eq!(first.state.acknowledged, Some(Moment::Day("2016-01-05".parse().unwrap())));
    assert_eq!(first.state.offered, ["compensation"]);
    let closed = first.state.closed.as_ref().unwrap();
    assert_eq!((closed.outcome.id(), closed.confirmed.id(), closed.when), ("solved", "yes", Moment::Unknown));
    let notify = first.entries.iter().find_map(|entry| match entry.body.content.step() {
        Some(Step::Notify(notify)) => Some(notify),
        _ => None,
    });
    assert_eq!(
        notify.map(|notify| (notify.timely, notify.reasons.as_str())),
        Some((Some(true), "Company disputes the facts"))
    );

    assert_eq!(second.state.acknowledged, Some(Moment::Unknown), "sent before it was received");
    assert_eq!(second.state.closed.as_ref().map(|closed| closed.outcome.id()), Some("not_solved"));
    assert_eq!(second.fields.get(Field::LodgedChannel), "other");
    assert!(third.is_open() && third.state.notified.is_none());
    assert!(cases.iter().all(|case| case.flags.is_empty()));
    assert_eq!(
        first.reference.as_ref().map(|number| number.as_str().starts_with("TS2016-M01-0001-")),
        Some(true)
    );
}

const CHINESE: &str = "投诉编号,登记日期,投诉人（必填）,联系电话,被投诉人,商品名称,购买时间,价格,投诉内容,诉求,处理结果,办结时间,投诉渠道,满意度\n\
A-1,2026年3月1日,样例甲,010-00000000,示例商店,示例锅,2026/2/1,\"1,280元\",漏水,退款、道歉,已退款,2026-03-09,来电,非常满意\n\
A-2,2026年3月2日,样例乙,无,示例商店,示例壶,2026/2/2,80,不保温,给个说法,,,现场,\n";

#[test]
fn a_remedy_named_twice_in_a_cell_comes_in_once() {
    let bytes = CHINESE.replace("退款、道歉", "退款、道歉、退款").into_bytes();
    assert_eq!(cases(&import(&bytes))[0].fields.get(Field::RequestRemedies), "refund apology");
}

fn check_chinese(bytes: &[u8], encoding: Encoding) {
    let found = look(bytes).unwrap();
    assert_eq!((found.form.encoding, found.damaged, found.rows), (encoding, 0, 2));
    let imported = import(bytes);
    assert_eq!((imported.report.added, imported.report.rejected), (2, 0), "{:?}", imported.report.rows);
    let cases = cases(&imported);
    let get = |field| cases[0].fields.get(field);
    assert_eq!((get(Field::ComplainantName), get(Field::RespondentName)), ("样例甲", "示例商店"));
    assert_eq!((get(Field::PurchasePrice), get(Field::PurchaseCurrency)), ("1280.00", "CNY"));
    assert_eq!((get(Field::RequestRemedies), get(Field::LodgedChannel)), ("refund apology", "phone"));
    assert_eq!((get(Field::PurchaseDate), get(Field::ComplainantAnonymous)), ("2026-02-01", ""));
    assert_eq!(cases[0].state.rating, Some((5, 0)));
    let closed = cases[0].state.closed.as_ref().unwrap();
    assert_eq!(closed.when, Moment::Day("2026-03-09".parse().unwrap()));
    assert_eq!(cases[1].fields.get(Field::RequestDetails), "给个说法");
    assert_eq!(cases[1].fields.get(Field::ComplainantPhone), "无");
    assert!(cases[1].is_open());
}

#[test]
fn chinese_registers_in_every_encoding() {
    check_chinese(CHINESE.as_bytes(), Encoding::Utf8);
    check_chinese(format!("\u{feff}{CHINESE}").as_bytes(), Encoding::Utf8);
    check_chinese(&encoding_rs::GB18030.encode(CHINESE).0, Encoding::Gb18030);
    for (mark, encoding) in [(true, Encoding::Utf16Le), (false, Encoding::Utf16Le), (true, Encoding::Utf16Be)]
    {
        let text = if mark { format!("\u{feff}{CHINESE}") } else { CHINESE.to_owned() };
        let unit =
            |unit: u16| if encoding == Encoding::Utf16Le { unit.to_le_bytes() } else { unit.to_be_bytes() };
        let bytes: Vec<u8> = text.encode_utf16().flat_map(unit).collect();
        check_chinese(&bytes, encoding);
    }
    let other = CHINESE.replace("\"1,280元\"", "1280元").replace(',', ";").replace('\n', "\r");
    assert_eq!(look(other.as_bytes()).unwrap().form.delimiter, ';');
    check_chinese(other.as_bytes(), Encoding::Utf8);
}

#[test]
fn the_first_chinese_character_may_come_late() {
    let mut text = "Name,Complaint\n".to_owned();
    (0..9000).for_each(|n| text += &format!("Sample {n},leaks\n"));
    text += "样例,漏水\n";
    let found = look(&encoding_rs::GB18030.encode(&text).0).unwrap();
    assert_eq!((found.form.encoding, found.damaged, found.rows), (Encoding::Gb18030, 0, 9001));
}

#[test]
fn what_is_no_text_is_refused() {
    let not = |looks_like| Err(CsvError::NotText(NotText::NotText { looks_like }));
    assert_eq!(look(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR").map(drop), not(FileKind::Picture));
    assert_eq!(look(b"PK\x03\x04abc").map(drop), not(FileKind::Zip));
    assert_eq!(look(b"%PDF-1.7 ...").map(drop), not(FileKind::Pdf));
    assert_eq!(look(&[0; 500]).map(drop), not(FileKind::Binary));
    assert_eq!(look(b"").map(drop), Err(CsvError::NotText(NotText::Empty)));
    assert_eq!(look(b"\n\n\n").map(drop), Err(CsvError::NoRows));
    assert_eq!(look(b"Name,Complaint\n").map(drop), Err(CsvError::NoRows));
}

/// A file of three gigabytes that nobody reads.
struct Vast;

impl std::io::Read for Vast {
    fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
        panic!("it is refused before it is read")
    }
}

impl std::io::Seek for Vast {
    fn seek(&mut self, _: std::io::SeekFrom) -> std::io::Result<u64> {
        Ok(3_000_000_000)
    }
}

#[test]
fn what_is_too_much_at_once_is_refused() {
    let vast = inspect::inspect(&mut Vast, &decoder, &mut |_| {});
    assert_eq!(vast.map(drop), Err(CsvError::TooLarge(3_000_000_000)));
    let rows = |rows: u64| format!("a,b\n{}", "1,2\n".repeat(usize::try_from(rows).unwrap()));
    assert_eq!(look(rows(inspect::MOST_ROWS).as_bytes()).map(|found| found.rows), Ok(inspect::MOST_ROWS));
    let more = look(rows(inspect::MOST_ROWS + 1).as_bytes());
    assert_eq!(more.map(drop), Err(CsvError::TooManyRows));
}

#[test]
fn an_unclosed_quote_is_named_and_what_is_before_it_comes_in() {
    let mut text = "Company,Complaint\nA,one\nB,\"two\nlines\"\nC,\"never closed\nD,four\n".to_owned();
    for _ in 0..2 {
        let imported = import(text.as_bytes());
        assert_eq!(imported.report.stopped, Some(RecordError::UnclosedQuote { line: 5 }));
        assert_eq!((imported.report.read, imported.report.added), (2, 2));
        // The second time round too much follows to wait for the end of the file.
        (0..200_000).for_each(|n| text += &format!("E{n},five\n"));
    }
    // Closed by the opening quote of a later row: both are left out, the rest comes in.
    let imported = import(b"Company,Complaint\nA,one\nB,\"two\nC,\"three\"\nD,four\nE,five\n");
    let rejected: Vec<_> = imported.report.rows.iter().map(|row| (row.line, row.reason)).collect();
    assert_eq!(rejected, [(3, RowProblem::Torn)]);
    assert_eq!((imported.report.added, imported.report.stopped), (3, None));
}

#[test]
fn bad_rows_are_left_out_one_by_one_and_can_be_read_again() {
    let text = format!(
        "Date received,Company,Complaint,Price\n2016-01-05,A,one,5\n\n2016-01-06,B\n2016-01-07,C,three,7,8\n\
         2016-01-08,D,four,9,,\nsoon,E,five,1\n2016-01-10,F,six,a lot\n2999-01-01,G,seven,1\n2016-01-11,H,{},1\n,,,\n\
         2016-01-12,{},eight,1\n2016-01-13,I,=1+1,1\n",
        "x".repeat(32_001),
        "y".repeat(121),
    );
    let found = look(text.as_bytes()).unwrap();
    let imported = import(text.as_bytes());
    let column = |name: &str| Some(name.to_owned());
    let rejected: Vec<_> =
        imported.report.rows.iter().map(|row| (row.line, row.column.clone(), row.reason)).collect();
    assert_eq!(
        rejected,
        [
            (4, None, RowProblem::Width { expected: 4, found: 2 }),
            (5, None, RowProblem::Width { expected: 4, found: 5 }),
            (7, column("Date received"), RowProblem::Date),
            (8, column("Price"), RowProblem::Amount),
            (9, column("Date received"), RowProblem::Future),
            (10, None, RowProblem::TooLong { limit: 32_000 }),
            (11, None, RowProblem::Empty),
            (12, column("Company"), RowProblem::TooLong { limit: 120 }),
        ]
    );
    assert_eq!((imported.report.read, imported.report.added, imported.report.rejected), (11, 3, 8));

    let headers: Vec<String> = found.columns.iter().map(|column| column.header.clone()).collect();
    let headings = Headings { line: "Line", reason: "Why" };
    let mut rows = imported.report.rows.clone();
    rows[0].cells[1] = "=HYPERLINK(\"x\")".to_owned();
    let out = report::rejected_csv(&headers, &rows, headings, |row| format!("{:?}", row.reason));
    assert!(out.starts_with("\u{feff}Line,Why,Date received,Company,Complaint,Price\r\n4,"));
    assert!(out.contains("\"'=HYPERLINK(\"\"x\"\")\""));
    // Corrected, the same mapping takes it: the two new columns are left out by name.
    let corrected = out.replace("soon", "2016-02-01").replace("a lot", "12");
    let again = take(corrected.as_bytes(), found.form, &found.mapping, &ids(&imported));
    assert_eq!(again.report.added, 2, "{:?}", again.report.rows);
}

#[test]
fn equal_rows_are_two_complaints_and_stay_two() {
    let text = b"Company,Complaint\nA,same\nB,other\nA,same\nA,same\n";
    let imported = import(text);
    assert_eq!(imported.report.added, 4);
    let found = look(text).unwrap();
    let again = take(text, found.form, &found.mapping, &ids(&imported));
    assert_eq!((again.report.added, again.report.known), (0, 4));
    // Another column mapped or left out changes nothing about who is who.
    let mut mapping = found.mapping.clone();
    mapping.columns[1].target = Target::Note;
    assert_eq!(take(text, found.form, &mapping, &ids(&imported)).report.added, 0);
}

#[test]
fn dates_either_way_round_are_told_by_the_whole_column() {
    let dates = |days: &[&str]| {
        let rows: String = days.iter().map(|day| format!("{day},A,x\n")).collect();
        let found = look(format!("Date,Company,Complaint\n{rows}").as_bytes()).unwrap();
        (found.columns[0].dates.unwrap(), found.mapping.columns[0].date_format.unwrap())
    };
    let (found, format) = dates(&["1/2/2026", "3/4/2026", "25/12/2025"]);
    assert_eq!((found.ambiguous, format), (false, DateFormat::DayFirst));
    let (found, format) = dates(&["1/2/2026", "3/4/2026", "12/25/2025"]);
    assert_eq!((found.ambiguous, format), (false, DateFormat::MonthFirst));
    let (found, format) = dates(&["1/2/2026", "3/4/2026"]);
    assert_eq!((found.ambiguous, format), (true, DateFormat::DayFirst));
    let cfpb = format!("{CFPB}01/03/2016,M,,,,,,C,,,,,Web,01/05/2016,Closed,Yes,No,1\n");
    let found = look(cfpb.as_bytes()).unwrap();
    assert!(found.columns[0].dates.unwrap().ambiguous);
    assert_eq!(found.mapping.columns[0].date_format, Some(DateFormat::MonthFirst));
}

#[test]
fn a_saved_mapping_fits_another_file_by_name() {
    let found = look(CHINESE.as_bytes()).unwrap();
    let saved = serde_json::to_string(&found.mapping).unwrap();
    let mapping: Mapping = serde_json::from_str(&saved).unwrap();
    assert_eq!(mapping, found.mapping);
    assert_eq!(mapping.faults(), []);
    let other = "被投诉人,投诉内容,多余\n示例商店,漏水,x\n";
    let headers: Vec<String> = other.lines().next().unwrap().split(',').map(str::to_owned).collect();
    assert!(mapping.missing(&headers).contains(&"登记日期"));
    let imported = take(other.as_bytes(), found.form, &mapping, &HashSet::new());
    assert_eq!(cases(&imported)[0].fields.get(Field::RespondentName), "示例商店");
}

proptest! {
    #[test]
    fn reads_what_the_csv_crate_writes(rows in prop::collection::vec(prop::collection::vec("[a-z,;\"\n ü漏]{0,9}", 2..5), 1..9)) {
        let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
        rows.iter().for_each(|row| writer.write_record(row).unwrap());
        let bytes = writer.into_inner().unwrap();
        let mut records = Records::new(Text::new(Trickle(&bytes), Box::new(Utf8::default())), b',');
        let mut record = Record::default();
        for row in &rows {
            prop_assert_eq!(records.next(&mut record), Ok(true));
            prop_assert_eq!(&record.iter().collect::<Vec<_>>(), row);
        }
        prop_assert_eq!(records.next(&mut record), Ok(false));
    }

    #[test]
    fn any_bytes_are_read_without_panic(bytes in prop::collection::vec(prop_oneof![any::<u8>(), Just(b','), Just(b'"'), Just(b'\n'), Just(b'a')], 0..400)) {
        if let Ok(found) = look(&bytes) {
            let _ = take(&bytes, found.form, &found.mapping, &HashSet::new());
        }
    }
}
