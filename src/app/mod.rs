//! State and commands: what the page knows, and what the user can make happen.

pub mod preferences;
pub mod toasts;
pub mod state;
pub mod start;
pub mod session;
pub mod cases;
pub mod lodge;
pub mod tabs;
pub mod words;
pub mod transfer;
pub mod demo;
pub mod recovery;

pub use state::{App, Phase};
pub use words::{t, use_app, use_lang};
