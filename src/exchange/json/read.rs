//! Reading the file: as much of it as can be read, and what is wrong with the rest.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::error::Category;
use serde_json::value::RawValue;

use super::{FORMAT, Header, Line, VERSION};
use crate::domain::RegisterId;
use crate::exchange::stored::StoredEntry;
use crate::facts::StoredRules;

/// A register file that was read, as far as it could be.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// What stands before the entries.
    pub header: Header,
    /// The entries that could be read, in the order of the file.
    pub entries: Vec<StoredEntry>,
    /// The lines, from 1, of entries that could not be read.
    pub unreadable: Vec<u64>,
}

impl Document {
    /// How many entries fewer it holds than its header says; somebody took lines out.
    #[must_use]
    pub fn missing(&self) -> u64 {
        self.header.count.saturating_sub((self.entries.len() + self.unreadable.len()) as u64)
    }
}

/// Why a register file cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum JsonError {
    /// It is no JSON from this place on.
    #[error("no JSON at line {line}, column {column}")]
    NotJson {
        /// The line, from 1.
        line: u64,
        /// The column, from 1.
        column: u64,
    },
    /// It is JSON, but not a register of this program.
    #[error("not a register of this program")]
    NotRedress,
    /// It was written by a newer version of the format, of this number.
    #[error("written by a newer version ({0})")]
    Newer(u32),
    /// The file breaks off: its end is missing.
    #[error("cut off at line {line}, after {entries} whole entries")]
    CutOff {
        /// The line on which it ends.
        line: u64,
        /// Whole entries before that.
        entries: u64,
    },
}

/// The file as it may be: every part is looked at on its own.
#[derive(Deserialize)]
struct Whole<'a> {
    register: RegisterId,
    /// A purpose of a newer version must not cost the file: it then has none.
    #[serde(borrow, default)]
    purpose: Option<&'a RawValue>,
    #[serde(borrow, default)]
    country: Option<&'a RawValue>,
    /// A zone is a name; which are known only a browser can tell.
    #[serde(borrow, default)]
    zone: Option<&'a RawValue>,
    #[serde(borrow, default)]
    zone_changes: Option<&'a RawValue>,
    /// What no longer checks, or a newer version wrote, must not cost the file either.
    #[serde(borrow, default)]
    own: Option<&'a RawValue>,
    #[serde(borrow, default)]
    desk: Option<&'a RawValue>,
    #[serde(borrow, default)]
    snippets: Option<&'a RawValue>,
    exported: DateTime<Utc>,
    #[serde(default)]
    count: u64,
    #[serde(borrow)]
    entries: Vec<&'a RawValue>,
}

/// What every version of the file has.
#[derive(Deserialize)]
struct Stamp<'a> {
    #[serde(borrow)]
    format: std::borrow::Cow<'a, str>,
    version: u32,
}

/// Reads a register file. A byte order mark before it is allowed.
///
/// # Errors
/// The bytes are no JSON, break off, are no register of this program or are of a newer version. An entry that
/// cannot be read is no error: its line is named in the document.
///
/// ```
/// use redress::exchange::json::{JsonError, read};
///
/// let file = r#"{"format":"redress-register","version":1,"register":"00000000-0000-0000-0000-000000000007",
///   "exported":"2026-11-21T08:00:00Z","count":1,"entries":[{"id":"not one"}]}"#;
/// let document = read(file.as_bytes()).unwrap();
/// // The one entry cannot be read; it stands on the second line.
/// assert_eq!((document.entries.len(), document.unreadable), (0, vec![2]));
/// assert_eq!(read(b"{\"format\":\"another\",\"version\":1}"), Err(JsonError::NotRedress));
/// ```
pub fn read(bytes: &[u8]) -> Result<Document, JsonError> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        // Cut through a character.
        Err(error) if error.error_len().is_none() => {
            // So far it was found valid.
            std::str::from_utf8(&bytes[..error.valid_up_to()]).unwrap_or_default()
        }
        Err(error) => {
            let line = memchr::memchr_iter(b'\n', &bytes[..error.valid_up_to()]).count() as u64 + 1;
            return Err(JsonError::NotJson { line, column: 1 });
        }
    };
    let stamp: Stamp<'_> = serde_json::from_str(text).map_err(|error| trouble(text, &error))?;
    if stamp.format != FORMAT {
        return Err(JsonError::NotRedress);
    }
    if stamp.version > VERSION {
        return Err(JsonError::Newer(stamp.version));
    }
    let whole: Whole<'_> = serde_json::from_str(text).map_err(|_| JsonError::NotRedress)?;
    // What of it a newer version writes otherwise must not cost the file: it is then not said.
    let header = Header {
        register: whole.register,
        purpose: whole.purpose.and_then(|raw| serde_json::from_str(raw.get()).ok()),
        country: whole.country.and_then(|raw| serde_json::from_str(raw.get()).ok()),
        zone: whole.zone.and_then(|raw| serde_json::from_str(raw.get()).ok()),
        zone_changes: whole
            .zone_changes
            .and_then(|raw| serde_json::from_str(raw.get()).ok())
            .unwrap_or_default(),
        own: whole.own.map(|raw| StoredRules::read(raw.get().as_bytes()).facts).unwrap_or_default(),
        desk: whole.desk.and_then(|raw| serde_json::from_str(raw.get()).ok()),
        snippets: whole.snippets.and_then(|raw| serde_json::from_str(raw.get()).ok()),
        exported: whole.exported,
        count: whole.count,
    };
    let mut document =
        Document { header, entries: Vec::with_capacity(whole.entries.len()), unreadable: Vec::new() };
    for raw in whole.entries {
        match serde_json::from_str::<Line<'_>>(raw.get()) {
            Ok(line) => document.entries.push(line.entry()),
            Err(_) => document.unreadable.push(line_of(text, raw)),
        }
    }
    Ok(document)
}

/// The line on which a part of the text stands.
fn line_of(text: &str, raw: &RawValue) -> u64 {
    let at = (raw.get().as_ptr() as usize).saturating_sub(text.as_ptr() as usize);
    let before = text.as_bytes().get(..at).unwrap_or_default();
    memchr::memchr_iter(b'\n', before).count() as u64 + 1
}

fn trouble(text: &str, error: &serde_json::Error) -> JsonError {
    match error.classify() {
        Category::Data => JsonError::NotRedress,
        Category::Eof if text.trim_start().starts_with('{') && text.contains(FORMAT) => {
            let line = memchr::memchr_iter(b'\n', text.as_bytes()).count() as u64 + 1;
            JsonError::CutOff { line, entries: whole_entries(text) }
        }
        _ => JsonError::NotJson { line: error.line() as u64, column: error.column() as u64 },
    }
}

/// Whole entries of a file that was cut off.
fn whole_entries(text: &str) -> u64 {
    let Some((_, mut rest)) = text.split_once("\"entries\":[") else { return 0 };
    let mut count = 0;
    loop {
        rest = rest.trim_start_matches([',', ' ', '\n', '\r', '\t']);
        let mut values = serde_json::Deserializer::from_str(rest).into_iter::<&RawValue>();
        match values.next() {
            Some(Ok(raw)) if raw.get().starts_with('{') => count += 1,
            _ => return count,
        }
        rest = &rest[values.byte_offset()..];
    }
}
