//! State and commands: what the page knows, and what the user can make happen.

pub mod preferences;
pub mod toasts;
pub mod state;
pub mod context;
mod lazy_jobs;
pub mod start;
pub mod session;
pub mod desk;
pub mod snippets;
pub mod cases;
pub mod bulk;
pub mod respondents;
pub mod suggestions;
pub mod lodge;
pub mod drafts;
pub mod track;
pub mod tabs;
pub mod words;
pub mod health;
pub mod transfer;
pub mod demo;
pub mod disposal;
pub mod recovery;
pub mod settings;
pub mod calendar_export;
pub mod notifications;
pub mod rules;
pub mod country;
pub mod zone;
mod builds;

pub use crate::worker::protocol::{Progress, WorkerError};
pub use state::{App, Phase};
pub use words::{t, to_keeper, use_app, use_lang};
