//! Reports kept over a reload: after a panic nothing else is left of what went wrong.
//!
//! They are written when a report of a new kind comes in, which is seldom; how often it came again since
//! is not. Of several tabs, what is kept is what the one knew that wrote last. Those of an earlier visit are
//! brought back a moment after the page began; what is reported before then takes their place.

use super::local::{self, Key};
use crate::diagnostics::{self, Diagnostic};

/// Keeps the reports there are in localStorage.
pub fn keep() {
    // Blocked or full: it is reported itself, and the reports stay for as long as the page does.
    let _ = local::set(&Key::Diagnostics, &diagnostics::list());
}

/// Whether reports were kept on an earlier visit.
#[must_use]
pub fn are_kept() -> bool {
    local::is_there(&Key::Diagnostics)
}

/// Takes the reports kept on an earlier visit back into the ring.
pub fn bring_back() {
    let kept: Option<Vec<Diagnostic>> = local::get(&Key::Diagnostics);
    diagnostics::take_in(kept.into_iter().flatten().rev().collect());
}

/// Forgets all reports, those in localStorage too.
pub fn clear() {
    drop(diagnostics::take_all());
    local::remove(&Key::Diagnostics);
}
