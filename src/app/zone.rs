//! The zone in which the register counts its days: changing it, and whether the reader is elsewhere.

use chrono::{DateTime, TimeDelta, Utc};
use leptos::prelude::*;

use super::state::App;
use super::tabs::TabMessage;
use crate::browser::intl;
use crate::browser::zone::RegisterZone;
use crate::domain::values::zone_id::utc_offset;
use crate::domain::{Zone, ZoneChange, ZoneId};
use crate::i18n::Lang;
use crate::i18n::pages::zone as words;

pub use crate::commands::settings::ZoneError;

/// A zone with its offset from UTC at an instant: `China Time (UTC+8)`.
#[must_use]
pub fn zone_in_words(lang: Lang, zone: &RegisterZone, at: DateTime<Utc>) -> String {
    let name = zone.id().map(|id| intl::zone_name(lang.tag(), id));
    let name = name.as_deref().unwrap_or(words::THIS_DEVICE.text(lang));
    words::Name { name, offset: &utc_offset(zone.offset(at)) }.text(lang)
}

impl App {
    /// Counts days in this zone from now on; without one in the device's.
    pub(super) fn use_zone(self, zone: Option<&ZoneId>) {
        if !self.zone_untracked().is_for(zone) {
            self.zone.set(RegisterZone::new(zone));
        }
    }

    /// Whether the device is in a zone that tells another time, now or half a year on: the reader then
    /// has to know which zone the times are of.
    #[must_use]
    pub fn is_elsewhere(self) -> bool {
        let (zone, now) = (self.zone(), self.now.get());
        [now, now + TimeDelta::days(182)].into_iter().any(|at| zone.differs_from_device(at))
    }

    /// Whether the role of whoever is there may change the zone.
    #[must_use]
    pub fn may_change_zone(self) -> bool {
        ZoneChange::is_for(self.seat().role)
    }

    /// Changes the zone. Rows are made anew, and other tabs hear of it.
    ///
    /// # Errors
    /// No register is open; whoever is there may not, gives no reason, the browser does not know the zone or
    /// it is the zone already; or nothing can be written.
    pub async fn change_zone(self, to: ZoneId, reason: &str) -> Result<(), ZoneError> {
        let register = self.register()?;
        register.change_zone(&self.context_now(), &self.actor_now(), to, reason).await?;
        self.announce(&register, &TabMessage::Rows);
        Ok(())
    }
}
