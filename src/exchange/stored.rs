//! The stored form of an entry, version 1, apart from the domain's type: what the journal, its
//! sealed segments and exchanged files hold. Every version ever released keeps its reader.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::diagnostics::Cause;
use crate::domain::history::entry::{Author, Body, Content, Entry, content_digest};
use crate::domain::{CaseId, Digest, EntryId, Moment};
use crate::encode::{self, EncodeError};

/// Version of the stored form that this build writes: the first byte of a record or segment.
pub const VERSION: u8 = 1;

/// An entry as stored. The content is kept as the text its digest was taken over, so that a reader
/// of any version can verify it.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct StoredEntry {
    /// Id of the entry.
    pub id: EntryId,
    /// Id of the case it belongs to.
    pub case: CaseId,
    /// The entries it was written on, its parents. Empty for the first entry of a case.
    pub after: Vec<EntryId>,
    /// When it was recorded, milliseconds since 1970.
    pub recorded: i64,
    /// When it happened, as told by whoever recorded it. See [`Moment`].
    pub happened: Moment,
    /// Who recorded it.
    pub by: Author,
    /// Canonical text of the content; empty once the content was erased.
    pub content: String,
    /// Digest of the content, kept only when the content itself is gone.
    pub content_digest: Option<Digest>,
    /// Digest over the entry and the digests of its parents, taken when it was sealed.
    pub digest: Digest,
}

/// Bytes that are no entry of any version this build reads.
#[derive(Debug, Clone, Copy, thiserror::Error, PartialEq, Eq)]
pub enum StoredEntryError {
    /// Written by a newer version, of this number.
    #[error("written by a newer version ({0})")]
    Newer(u8),
    /// Cut off, or not what any released version writes.
    #[error("damaged")]
    Damaged,
}

impl From<&StoredEntryError> for Cause {
    fn from(error: &StoredEntryError) -> Self {
        Self::of(error)
    }
}

impl StoredEntry {
    /// The stored form of an entry.
    ///
    /// # Errors
    /// The content cannot be serialised.
    pub fn of(entry: &Entry) -> Result<Self, EncodeError> {
        Ok(Self::with_text(entry, entry.body.content.text()?))
    }

    /// The stored form of an entry whose canonical text is at hand.
    #[must_use]
    pub fn with_text(entry: &Entry, content: String) -> Self {
        Self {
            id: entry.body.id,
            case: entry.body.case,
            after: entry.after.clone(),
            recorded: entry.body.recorded.timestamp_millis(),
            happened: entry.body.happened,
            by: entry.body.by.clone(),
            content,
            content_digest: entry.is_emptied().then_some(entry.content_digest),
            digest: entry.digest,
        }
    }

    /// The entry as the domain knows it. Its digests are as stored:
    /// [`chain::verify`](crate::domain::history::chain::verify) says whether they fit.
    #[must_use]
    pub fn entry(self) -> Entry {
        let content = if self.is_emptied() { Content::Erased } else { Content::read(&self.content) };
        let content_digest = self.content_digest.unwrap_or_else(|| content_digest(&self.content));
        Entry {
            body: Body {
                id: self.id,
                case: self.case,
                // A time beyond all years is no time of ours. Its digest no longer fits then, which is flagged.
                recorded: DateTime::<Utc>::from_timestamp_millis(self.recorded).unwrap_or_default(),
                happened: self.happened,
                by: self.by,
                content,
            },
            after: self.after,
            content_digest,
            digest: self.digest,
        }
    }

    /// Whether its content was erased, so that only the digest of the content is left.
    #[must_use]
    pub fn is_emptied(&self) -> bool {
        self.content.is_empty() && self.content_digest.is_some()
    }

    /// The entry without its content. The content's digest stays, so that the entry can still be verified.
    #[must_use]
    pub fn emptied(self) -> Self {
        let digest = self.content_digest.unwrap_or_else(|| content_digest(&self.content));
        Self { content: String::new(), content_digest: Some(digest), ..self }
    }

    /// One entry as the bytes of a journal record.
    ///
    /// # Errors
    /// The entry cannot be serialised.
    pub fn to_bytes(&self) -> Result<Vec<u8>, EncodeError> {
        let mut bytes = vec![VERSION];
        bytes.extend(encode::postcard("an entry", self)?);
        Ok(bytes)
    }

    /// Reads a journal record as [`to_bytes`](Self::to_bytes) writes it.
    ///
    /// # Errors
    /// `Newer` when a newer version of this program wrote it; `Damaged` when it is cut off or no record.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, StoredEntryError> {
        match bytes.split_first() {
            Some((&VERSION, rest)) => postcard::from_bytes(rest).map_err(|_| StoredEntryError::Damaged),
            Some((&newer, _)) if newer > VERSION => Err(StoredEntryError::Newer(newer)),
            _ => Err(StoredEntryError::Damaged),
        }
    }
}
