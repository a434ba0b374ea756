//! The streaming reader: text with plain line ends in, one record after the other out, each with the
//! line it starts on. Memory is bounded by the longest record, and that by [`LONGEST`].
//!
//! Written here rather than taken from the `csv` crate, which reads a quote that is never closed to
//! the end of the file without saying so; `tests/csv_import.rs` holds the two against each other.

use std::io::BufRead;

use memchr::{memchr, memchr2};
use serde::{Deserialize, Serialize};

/// Bytes of a quoted field beyond which its quote counts as never closed.
pub const LONGEST: usize = 1024 * 1024;
/// Delimiters of which [`delimiter`] chooses one.
pub const DELIMITERS: &[u8] = b",;\t|";

/// Why reading stopped before the end. Records before it are good.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RecordError {
    /// A quote was opened and never closed.
    #[error("the quote opened on line {line} is not closed")]
    UnclosedQuote {
        /// The line on which it was opened.
        line: u64,
    },
    /// One record has more than eight times [`LONGEST`] bytes.
    #[error("the record on line {line} is too long")]
    TooLong {
        /// The line on which it starts.
        line: u64,
    },
    /// The file could not be read on: it was changed, moved or its disk removed.
    #[error("the file could not be read on")]
    File,
}

/// One record: its fields end to end, a NUL after each.
#[derive(Clone, Debug, Default)]
pub struct Record {
    text: String,
    ends: Vec<usize>,
    line: u64,
    torn: bool,
}

impl Record {
    /// Number of its fields.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether it has no fields.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The field at this place, from 0; empty when the record has no such field.
    #[must_use]
    pub fn get(&self, at: usize) -> &str {
        let Some(end) = self.ends.get(at) else { return "" };
        let start = if at == 0 { 0 } else { self.ends[at - 1] + 1 };
        self.text.get(start..*end).unwrap_or_default()
    }

    /// All fields, the first one first.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).map(|at| self.get(at))
    }

    /// The line it starts on, from 1.
    #[must_use]
    pub fn line(&self) -> u64 {
        self.line
    }

    /// Whether a quoted field of several lines was followed by stray text: the mark of a quote that
    /// was closed by the opening quote of a later record.
    #[must_use]
    pub fn is_torn(&self) -> bool {
        self.torn
    }

    /// The fields as one text, a NUL after each: what the record's identity is taken from.
    #[must_use]
    pub fn raw(&self) -> &str {
        &self.text
    }
}

/// Reads records from UTF-8 text whose lines end with `\n`.
pub struct Records<R> {
    input: R,
    delimiter: u8,
    line: u64,
    bytes: Vec<u8>,
}

/// Where in a record the reader is.
#[derive(Clone, Copy, PartialEq)]
enum At {
    /// Before the first character of a field.
    Start,
    /// In a field without quotes, or after its closing quote.
    Plain,
    /// Inside quotes.
    Quoted,
    /// Behind a quote inside quotes: it closes the field or is the first of two.
    Quote,
}

impl<R: BufRead> Records<R> {
    /// A reader of `input` with this delimiter, an ASCII character.
    pub fn new(input: R, delimiter: u8) -> Self {
        Self { input, delimiter, line: 1, bytes: Vec::new() }
    }

    /// The input it reads from, such as to ask how many bytes were read.
    pub fn input(&self) -> &R {
        &self.input
    }

    /// Reads the next record that is not an empty line into `record`; `false` at the end of the input.
    ///
    /// # Errors
    /// A quote is never closed, the record is too long, or the input cannot be read: there reading ends.
    pub fn next(&mut self, record: &mut Record) -> Result<bool, RecordError> {
        self.bytes = std::mem::take(&mut record.text).into_bytes();
        self.bytes.clear();
        record.ends.clear();
        record.torn = false;
        record.line = self.line;
        let more = self.fill(record)?;
        // Cut at ASCII characters only, the bytes of a text are a text.
        record.text = String::from_utf8(std::mem::take(&mut self.bytes)).map_err(|_| RecordError::File)?;
        Ok(more)
    }

    fn fill(&mut self, record: &mut Record) -> Result<bool, RecordError> {
        let mut at = At::Start;
        let mut opened = self.line;
        let mut started = 0;
        loop {
            let chunk = self.input.fill_buf().map_err(|_| RecordError::File)?;
            if chunk.is_empty() {
                if at == At::Quoted {
                    return Err(RecordError::UnclosedQuote { line: opened });
                }
                if at == At::Start && record.ends.is_empty() {
                    return Ok(false);
                }
                end_field(&mut self.bytes, record);
                return Ok(true);
            }
            let mut used = 0;
            while used < chunk.len() {
                let rest = &chunk[used..];
                match at {
                    At::Start => {
                        started = self.bytes.len();
                        if rest[0] == b'"' {
                            (at, opened) = (At::Quoted, self.line);
                            used += 1;
                        } else if rest[0] == b'\n' && record.ends.is_empty() {
                            // An empty line is no record.
                            self.line += 1;
                            record.line = self.line;
                            used += 1;
                        } else {
                            at = At::Plain;
                        }
                    }
                    At::Plain => {
                        let Some(end) = memchr2(self.delimiter, b'\n', rest) else {
                            self.bytes.extend_from_slice(rest);
                            used = chunk.len();
                            continue;
                        };
                        self.bytes.extend_from_slice(&rest[..end]);
                        used += end + 1;
                        end_field(&mut self.bytes, record);
                        at = At::Start;
                        if rest[end] == b'\n' {
                            self.line += 1;
                            self.input.consume(used);
                            return Ok(true);
                        }
                    }
                    At::Quoted => {
                        let end = memchr(b'"', rest).unwrap_or(rest.len());
                        self.line += memchr::memchr_iter(b'\n', &rest[..end]).count() as u64;
                        self.bytes.extend_from_slice(&rest[..end]);
                        used += end;
                        if used < chunk.len() {
                            used += 1;
                            at = At::Quote;
                        }
                        if self.bytes.len() - started > LONGEST {
                            return Err(RecordError::UnclosedQuote { line: opened });
                        }
                    }
                    At::Quote => {
                        if rest[0] == b'"' {
                            self.bytes.push(b'"');
                            used += 1;
                            at = At::Quoted;
                        } else {
                            let ends = rest[0] == self.delimiter || rest[0] == b'\n';
                            record.torn |= !ends && self.line > opened;
                            at = At::Plain;
                        }
                    }
                }
            }
            self.input.consume(used);
            if self.bytes.len() > 8 * LONGEST {
                return Err(RecordError::TooLong { line: record.line });
            }
        }
    }
}

fn end_field(bytes: &mut Vec<u8>, record: &mut Record) {
    record.ends.push(bytes.len());
    bytes.push(0);
}

/// The delimiter of a text that starts like this: the one that cuts the most of its first records
/// into the same number of fields, and into more than one. A comma when none does.
#[must_use]
pub fn delimiter(start: &str) -> u8 {
    let score = |delimiter: u8| {
        let mut records = Records::new(start.as_bytes(), delimiter);
        let mut record = Record::default();
        let mut widths = Vec::new();
        while widths.len() < 20 && records.next(&mut record) == Ok(true) {
            widths.push(record.len());
        }
        let width = widths.first().copied().unwrap_or(1);
        let same = widths.iter().filter(|other| **other == width).count();
        if width < 2 { (0, 0) } else { (same * 100 / widths.len(), width) }
    };
    DELIMITERS.iter().copied().rev().max_by_key(|delimiter| score(*delimiter)).unwrap_or(b',')
}
