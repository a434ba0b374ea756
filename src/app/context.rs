//! What readings of a case depend on besides the case, as the page has it: the rules in force, the zone
//! that days are counted in, and the time.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use leptos::prelude::*;

use super::state::App;
use crate::browser::time;
use crate::browser::zone::RegisterZone;
use crate::domain::{Context, ZoneId};
use crate::facts::Rules;
use crate::storage::RowStamp;

/// A context of its own, for work that waits in between or must not follow signals.
#[derive(Clone)]
pub struct OwnedContext {
    /// The rules in force.
    pub rules: Arc<Rules>,
    /// The zone that days are counted in.
    pub zone: RegisterZone,
    /// Now.
    pub now: DateTime<Utc>,
}

impl OwnedContext {
    /// The context, for what is asked with it.
    #[must_use]
    pub fn get(&self) -> Context<'_> {
        Context { rules: &self.rules, zone: &self.zone, now: self.now }
    }

    /// The stamp of rows that are made with it.
    #[must_use]
    pub fn stamp(&self) -> RowStamp {
        RowStamp::new(&self.rules, self.zone.id().map_or("", ZoneId::as_str))
    }
}

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
