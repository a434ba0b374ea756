//! The one owner of storage: the journal in IndexedDB, preferences and drafts in localStorage, and
//! the canary that tells an emptied database from a new one. Nothing outside sees a transaction.

pub mod error;
pub mod database;
pub mod head;
pub mod local;
pub mod diagnostics;
pub mod canary;
pub mod drafts;
pub mod journal;
pub mod reading;
mod custom_rules;
pub mod desk;
pub mod snippets;
pub mod rows;
pub mod sealing;
pub mod erasing;
pub mod opening;
pub mod salvage;

pub use custom_rules::{OwnRecords, RowStamp};
pub use error::StorageError;
pub use head::{Head, Snapshot};
pub use journal::Journal;
