//! The interface: pages (one folder a view), parts (small pieces), charts, routes, shell.

// A component owns its props: the macro that makes it takes them by value.
#![allow(clippy::needless_pass_by_value)]

pub mod routes;
pub mod shell;
pub mod parts;
pub mod widgets;
pub mod charts;
pub mod pages;

use crate::browser::{page, time};
use crate::diagnostics::{self, Surroundings};
use crate::storage::diagnostics as kept;

/// Starts the app in the document's body: connects diagnostics, installs the crash panel, draws the root.
pub fn mount() {
    diagnostics::connect(Surroundings { now: || time::now().timestamp_millis(), added: kept::keep });
    page::install_crash_panel();
    leptos::mount::mount_to_body(shell::Root);
}
