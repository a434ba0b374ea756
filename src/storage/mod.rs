//! The one owner of storage: the journal in IndexedDB, preferences and drafts in localStorage, and
//! the canary that tells an emptied database from a new one. Nothing outside sees a transaction.

pub mod trouble;
pub mod database;
pub mod head;
pub mod local;
pub mod canary;
pub mod drafts;
pub mod journal;
pub mod reading;
mod own;
pub mod rows;
pub mod sealing;
pub mod erasing;
pub mod opening;
pub mod salvage;

pub use head::Head;
pub use journal::Journal;
pub use trouble::Trouble;
