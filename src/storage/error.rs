//! What can go wrong with storage.

use crate::browser::files::DownloadError;
use crate::diagnostics::Cause;
use crate::domain::RegisterId;
use crate::domain::history::refusal::Refusal;
use crate::encode::EncodeError;

/// Why something could not be stored or read. Nothing was changed when one of these comes back.
#[derive(Clone, PartialEq, Debug, thiserror::Error)]
pub enum StorageError {
    /// The browser gives the page no storage at all.
    #[error("storage is blocked")]
    Blocked,
    /// No space is left on the disk, or in what the browser grants.
    #[error("no space is left")]
    Full,
    /// A newer version of this page has been here.
    #[error("a newer version has been here")]
    Newer,
    /// Another tab with an older version keeps the database open.
    #[error("another tab holds the database")]
    HeldByTab,
    /// The browser did not answer in time.
    #[error("the browser did not answer")]
    NoAnswer,
    /// The connection was closed, by the browser or by a newer version in another tab.
    #[error("the connection was closed")]
    Closed,
    /// The browser cannot open or read the database. Holds what it says.
    #[error("unreadable: {0}")]
    Unreadable(String),
    /// The database is not what this browser remembers. Holds in what way.
    #[error("the database is not what this browser remembers")]
    Disagrees(RegisterMismatch),
    /// Something else changed the register in between; trying again will do.
    #[error("changed in between")]
    ChangedInBetween,
    /// Something refuses to be written in the form in which it is stored.
    #[error(transparent)]
    NotWritten(#[from] EncodeError),
    /// The browser takes no file to be downloaded.
    #[error(transparent)]
    Download(#[from] DownloadError),
    /// A guard refused the step. Holds why.
    #[error("refused")]
    Refused(Box<Refusal>),
}

impl StorageError {
    /// The error of opening or deleting the database, by whether the browser gives the page localStorage. A
    /// browser with all site data blocked says of the database only that it cannot be opened, as of a damaged
    /// one; but it refuses localStorage as well.
    #[must_use]
    pub fn of_opening(self, has_local_storage: bool) -> Self {
        match self {
            Self::Unreadable(_) if !has_local_storage => Self::Blocked,
            other => other,
        }
    }
}

impl From<Refusal> for StorageError {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(Box::new(refusal))
    }
}

/// Its text names what happened, and never what was to be stored.
impl From<&StorageError> for Cause {
    fn from(error: &StorageError) -> Self {
        Self::of(error)
    }
}

/// In what way the database is not what the canary or its own head says.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RegisterMismatch {
    /// The canary knows this many entries; the database is empty.
    Emptied {
        /// Entries the canary knows of.
        remembered: u64,
    },
    /// The database has fewer entries than were acknowledged.
    Shorter {
        /// Entries the canary knows of.
        remembered: u64,
        /// Entries that are there.
        found: u64,
    },
    /// As many entries, but not the same.
    Different {
        /// Entries on both sides.
        entries: u64,
    },
    /// The database holds another register.
    OtherRegister {
        /// The register that is there.
        found: RegisterId,
    },
    /// The journal has fewer records than its own head says.
    Incomplete {
        /// Records the head speaks of.
        expected: u64,
        /// Records that are there.
        found: u64,
    },
}
