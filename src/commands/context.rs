//! The rules, the zone and the time that a command goes by.

use std::sync::Arc;

use chrono::{DateTime, Utc};

use crate::browser::zone::RegisterZone;
use crate::domain::{Context, ZoneId};
use crate::facts::Rules;
use crate::storage::RowStamp;

/// The rules, zone and time as values of their own, for work that waits in between or must not follow
/// signals.
#[derive(Clone)]
pub struct OwnedContext {
    /// The rules in force: policies, calendars and categories.
    pub rules: Arc<Rules>,
    /// The zone that days are counted in.
    pub zone: RegisterZone,
    /// The time that counts as now.
    pub now: DateTime<Utc>,
}

impl OwnedContext {
    /// Lends rules, zone and time to what works with them.
    #[must_use]
    pub fn get(&self) -> Context<'_> {
        Context { rules: &self.rules, zone: &self.zone, now: self.now }
    }

    /// The same at another time: work on many cases takes a while.
    #[must_use]
    pub fn at(&self, now: DateTime<Utc>) -> Self {
        Self { now, ..self.clone() }
    }

    /// The same zone and time with other rules.
    #[must_use]
    pub fn with_rules(&self, rules: Rules) -> Self {
        Self { rules: Arc::new(rules), ..self.clone() }
    }

    /// The same in the zone of this name; without one in the device's.
    #[must_use]
    pub fn in_zone(&self, zone: Option<&ZoneId>) -> Self {
        let same = self.zone.is_for(zone);
        Self { zone: if same { self.zone.clone() } else { RegisterZone::new(zone) }, ..self.clone() }
    }

    /// The stamp of rows that are made with these rules in this zone.
    #[must_use]
    pub fn stamp(&self) -> RowStamp {
        RowStamp::new(&self.rules, self.zone.id().map_or("", ZoneId::as_str))
    }
}
