//! Commands: what a user can make happen, without a page. Each reads, checks and writes; what it comes back
//! with is what the page shows.
//!
//! All of them work on an [`OpenRegister`], with the [context](OwnedContext) of the moment. Those that record
//! steps take an [`Actor`]: who sits there, and who works at the desk.
//!
//! **Invariant:** a command is one transaction, or a row of transactions each of which is whole by itself.
//! When it comes back with an error, nothing of it was stored, and what was typed is still where it was.
//!
//! **Invariant:** what a command decides on is read, checked and written in the transaction that stores it
//! (`OpenRegister::append_with_retry`), or read under the lock of [`sealing`](crate::storage::sealing) and
//! held against the state of the register in that transaction. Two tabs cannot write beside one another
//! without knowing.
//!
//! Nothing here knows Leptos: `app` lends what commands need, shows what came of them and tells other tabs.

pub mod context;
pub mod actor;
pub mod register;
pub mod cases;
pub mod lodge;
pub mod bulk;
pub mod disposal;
pub mod transfer;
pub mod merge;
pub mod sample_data;
pub mod rules;
pub mod settings;
pub mod desk;
pub mod snippets;
pub mod upkeep;
pub mod recovery;

pub use crate::register::desk::Staff;
pub use actor::Actor;
pub use context::OwnedContext;
pub use register::OpenRegister;
