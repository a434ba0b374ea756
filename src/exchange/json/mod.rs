//! The register as one readable file: a JSON object whose `entries` stand one on a line, each with
//! its content exactly as its digest was taken over it. What another program wrote is read as long
//! as it is the same JSON; the lines only help people and version control.

use chrono::{DateTime, NaiveDateTime, SecondsFormat, Utc};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::stored::StoredEntry;
use crate::domain::history::entry::Author;
use crate::domain::{CaseId, Digest, EntryId, Moment, Purpose, RegisterId, ZoneId};
use crate::encode::{self, EncodeError, Unread};
use crate::facts::{CountryCode, CustomRules};

mod merge;
mod read;

pub use merge::{Merge, Named, merge, split};
pub use read::{Document, JsonError, read};

/// What the member `format` of every file says.
pub const FORMAT: &str = "redress-register";
/// Version of the file that this build writes. A newer one is refused.
pub const VERSION: u32 = 1;

/// What a file is called that is written at this local time.
#[must_use]
pub fn file_name(local: NaiveDateTime) -> String {
    format!("redress-{}.json", local.format("%Y-%m-%d-%H%M"))
}

/// The members of the file that stand before the entries.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    /// Id of the register.
    pub register: RegisterId,
    /// What the register is for. Files of the first versions do not say.
    #[serde(default)]
    pub purpose: Option<Purpose>,
    /// Where its purchases are made. Files of the first versions do not say.
    #[serde(default)]
    pub country: Option<CountryCode>,
    /// The zone in which it counts its days. Files of the first versions do not say.
    #[serde(default)]
    pub zone: Option<ZoneId>,
    /// Changes of the zone, the first one first, as they were written.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub zone_changes: Vec<Unread>,
    /// What the register has of its own: policies, calendars, choices. Most have nothing.
    #[serde(default, skip_serializing_if = "CustomRules::is_nothing")]
    pub own: CustomRules,
    /// The register's record of its desk (shop, staff), as it was written. Files of the first versions have none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub desk: Option<Unread>,
    /// The register's record of its own snippets, as it was written; absent where it has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub snippets: Option<Unread>,
    /// When the file was written, to the millisecond.
    pub exported: DateTime<Utc>,
    /// Number of entries it holds.
    pub count: u64,
}

/// An entry as a line of the file.
#[derive(Serialize, Deserialize)]
struct Line<'a> {
    id: EntryId,
    case: CaseId,
    after: Vec<EntryId>,
    recorded: DateTime<Utc>,
    happened: Moment,
    by: Author,
    /// The content as JSON.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    content: Option<&'a RawValue>,
    /// The content as a text, when it is no JSON or would not come back letter by letter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    content_text: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    content_digest: Option<Digest>,
    digest: Digest,
}

/// Writes the file in pieces, so that it need never be in memory as a whole.
#[derive(Default)]
pub struct Writer {
    started: bool,
}

impl Writer {
    /// The start of the file: the header, up to the entries. Written once, before [`entries`](Self::entries).
    ///
    /// # Errors
    /// A part of the header cannot be serialised.
    pub fn head(&mut self, header: &Header) -> Result<String, EncodeError> {
        let exported = header.exported.to_rfc3339_opts(SecondsFormat::Millis, true);
        let purpose = match header.purpose {
            Some(purpose) => format!("\"purpose\":{},", encode::json_text("the purpose", &purpose)?),
            None => String::new(),
        };
        let country = match header.country {
            Some(country) => format!("\"country\":{},", encode::json_text("the country", &country)?),
            None => String::new(),
        };
        let zone = match &header.zone {
            Some(zone) => format!("\"zone\":{},", encode::json_text("the zone", zone)?),
            None => String::new(),
        };
        let changes = match header.zone_changes.is_empty() {
            true => String::new(),
            false => format!("\"zone_changes\":{},", encode::json_text("its changes", &header.zone_changes)?),
        };
        let own = match header.own.is_nothing() {
            true => String::new(),
            false => format!("\"own\":{},", encode::json_text("the rules", &header.own)?),
        };
        let desk = match &header.desk {
            Some(desk) => format!("\"desk\":{},", encode::json_text("the desk", desk)?),
            None => String::new(),
        };
        let snippets = match &header.snippets {
            Some(snippets) => format!("\"snippets\":{},", encode::json_text("the snippets", snippets)?),
            None => String::new(),
        };
        Ok(format!(
            "{{\"format\":\"{FORMAT}\",\"version\":{VERSION},\"register\":\"{}\",{purpose}{country}{zone}{changes}{own}{desk}{snippets}\"exported\":\"{exported}\",\"count\":{},\"entries\":[",
            header.register, header.count,
        ))
    }

    /// Appends some entries to `out`, one on a line.
    ///
    /// # Errors
    /// An entry cannot be serialised. `out` is no file then.
    pub fn entries(&mut self, entries: &[StoredEntry], out: &mut String) -> Result<(), EncodeError> {
        for entry in entries {
            out.push_str(if self.started { ",\n" } else { "\n" });
            self.started = true;
            out.push_str(&line(entry)?);
        }
        Ok(())
    }

    /// The end of the file, behind the last entry.
    #[must_use]
    pub fn tail(self) -> &'static str {
        "\n]}\n"
    }
}

fn line(entry: &StoredEntry) -> Result<String, EncodeError> {
    // What is no JSON is written as a text, below.
    let raw = serde_json::from_str::<&RawValue>(&entry.content).ok();
    let content = raw.filter(|raw| raw.get() == entry.content && !entry.content.contains('\n'));
    let line = Line {
        id: entry.id,
        case: entry.case,
        after: entry.after.clone(),
        // As an entry is read: what does not fit its digest is flagged.
        recorded: DateTime::from_timestamp_millis(entry.recorded).unwrap_or_default(),
        happened: entry.happened,
        by: entry.by.clone(),
        content,
        content_text: (content.is_none() && !entry.is_emptied()).then(|| entry.content.clone()),
        content_digest: entry.content_digest,
        digest: entry.digest,
    };
    encode::json_text("an entry", &line)
}

impl Line<'_> {
    fn entry(self) -> StoredEntry {
        let content = self.content.map(|raw| raw.get().to_owned()).or(self.content_text);
        StoredEntry {
            id: self.id,
            case: self.case,
            after: self.after,
            recorded: self.recorded.timestamp_millis(),
            happened: self.happened,
            by: self.by,
            content: content.unwrap_or_default(),
            content_digest: self.content_digest,
            digest: self.digest,
        }
    }
}
