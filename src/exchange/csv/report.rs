//! What an import did, and the rows it left out as a file that can be corrected and read again.

use serde::{Deserialize, Serialize};

use super::read::RecordError;

/// Rejected rows that are kept whole; further ones are only counted.
pub const KEPT: usize = 10_000;

/// What an import did with a file.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ImportReport {
    /// Number of rows read.
    pub read: u64,
    /// Number of complaints added.
    pub added: u64,
    /// Number of rows left out because the register has them already.
    pub known: u64,
    /// Number of rows left out for a reason.
    pub rejected: u64,
    /// Those rows, up to [`KEPT`] of them.
    pub rows: Vec<Rejected>,
    /// Number of rows sent on before they were received: the day sent is taken as not known.
    pub reversed: u64,
    /// Number of characters that could not be decoded.
    pub damaged: u64,
    /// Why the file could not be read to its end; `None` when it was.
    pub stopped: Option<RecordError>,
}

/// A row that an import left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rejected {
    /// The line it starts on, from 1.
    pub line: u64,
    /// The header of the column, if one is to blame.
    pub column: Option<String>,
    /// Why it was left out.
    pub reason: RowProblem,
    /// Its cells, as they stand in the file.
    pub cells: Vec<String>,
}

/// Why an import left a row out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RowProblem {
    /// More or fewer cells than the header has.
    Width {
        /// Cells of the header.
        expected: usize,
        /// Cells of the row.
        found: usize,
    },
    /// A quote within it was closed in the wrong place, so that rows ran into one another.
    Torn,
    /// A cell is no date in its column's format.
    Date,
    /// A cell is no amount.
    Amount,
    /// A cell says neither yes nor no.
    YesNo,
    /// A date lies after today.
    Future,
    /// Longer than so many characters.
    TooLong {
        /// Characters allowed.
        limit: usize,
    },
    /// None of the mapped cells holds anything.
    Empty,
}

impl ImportReport {
    /// Counts a rejected row and keeps it while there is room.
    pub fn reject(&mut self, row: Rejected) {
        self.rejected += 1;
        if self.rows.len() < KEPT {
            self.rows.push(row);
        }
    }
}

/// Headings of the two columns added before the original ones.
#[derive(Clone, Copy, Debug)]
pub struct Headings<'a> {
    /// Heading over the line numbers.
    pub line: &'a str,
    /// Heading over the reasons.
    pub reason: &'a str,
}

/// Rejected rows as CSV with a byte order mark: the line, the reason in the words of `reason`, and
/// the original columns. Cells that a spreadsheet would run as formulas are neutralised; the importer
/// takes the mark off again.
#[must_use]
pub fn rejected_csv(
    headers: &[String],
    rows: &[Rejected],
    headings: Headings<'_>,
    reason: impl Fn(&Rejected) -> String,
) -> String {
    let mut out = String::from("\u{feff}");
    let mut first = vec![headings.line, headings.reason];
    first.extend(headers.iter().map(String::as_str));
    write_record(&mut out, &first);
    for row in rows {
        let (line, reason) = (row.line.to_string(), reason(row));
        let mut cells = vec![line.as_str(), reason.as_str()];
        cells.extend(row.cells.iter().map(String::as_str));
        write_record(&mut out, &cells);
    }
    out
}

fn write_record(out: &mut String, cells: &[&str]) {
    for (at, cell) in cells.iter().enumerate() {
        if at > 0 {
            out.push(',');
        }
        write_cell(out, cell);
    }
    out.push_str("\r\n");
}

/// One cell: quoted where needed, a `'` before what a spreadsheet takes for a formula.
fn write_cell(out: &mut String, cell: &str) {
    let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    if formula || cell.contains([',', '"', '\n', '\r']) {
        out.push('"');
        if formula {
            out.push('\'');
        }
        out.push_str(&cell.replace('"', "\"\""));
        out.push('"');
    } else {
        out.push_str(cell);
    }
}

/// A cell without the mark that neutralises a formula.
#[must_use]
pub fn unmarked(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@', '\t']) => rest,
        _ => cell,
    }
}
