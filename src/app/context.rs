//! What readings of a case depend on besides the case, as the page has it: the rules in force, the zone
//! that days are counted in, and the time.

use leptos::prelude::*;

use super::state::App;
use crate::browser::time;
use crate::domain::Context;

pub use crate::commands::OwnedContext;

impl App {
    /// Reads with the rules in force, the zone and the time of the page (to half a minute), and follows all
    /// of them: what is read is read anew when a rule or the zone changes.
    pub fn with_context<T>(self, read: impl FnOnce(&Context<'_>) -> T) -> T {
        let (zone, now) = (self.zone(), self.now.get());
        self.rules.with(|rules| read(&Context { rules, zone: &zone, now }))
    }

    /// The rules in force, the zone and the time to the millisecond, for a command. Follows nothing.
    #[must_use]
    pub fn context_now(self) -> OwnedContext {
        OwnedContext { rules: self.rules.get_untracked(), zone: self.zone_untracked(), now: time::now() }
    }
}
