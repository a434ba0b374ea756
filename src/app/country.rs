//! Where the register's purchases are made: its country, which sets rules, currency and calendar.

use leptos::prelude::*;

use super::state::App;
use super::tabs::TabMessage;
use crate::browser::page;
use crate::commands::settings::may_choose_country;
use crate::domain::ZoneId;
use crate::facts::{Country, CountryCode, NO_REGION, forum_region};

pub use crate::commands::settings::CountryError;

impl App {
    /// The country of the register; `None` while none was chosen.
    #[must_use]
    pub fn country(self) -> Option<CountryCode> {
        self.head.with(|head| head.as_ref().and_then(|head| head.country))
    }

    /// The [region](forum_region) of that country, whose choices of a list are offered; not followed.
    #[must_use]
    pub fn region(self) -> &'static str {
        let country = self.head.with_untracked(|head| head.as_ref().and_then(|head| head.country));
        country.map_or(NO_REGION, |country| forum_region(country.as_str()))
    }

    /// The country that a first visit proposes, by the device's time zone and languages.
    #[must_use]
    pub fn proposed_country(self) -> CountryCode {
        let zone = self.zone_untracked();
        Country::proposed(zone.id().map(ZoneId::as_str), &page::languages()).code()
    }

    /// Whether whoever is there may choose the country.
    #[must_use]
    pub fn may_choose_country(self) -> bool {
        let role = self.seat().role;
        self.head.with(|head| head.as_ref().is_some_and(|head| may_choose_country(head, role)))
    }

    /// Changes the country. New complaints follow; those there are keep the rules they began under.
    ///
    /// # Errors
    /// No register is open, whoever is there may not, or nothing can be written.
    pub async fn change_country(self, to: CountryCode) -> Result<(), CountryError> {
        let register = self.register().map_err(CountryError::Storage)?;
        register.change_country(&self.actor_now(), to).await?;
        self.announce(&register, &TabMessage::Rows);
        Ok(())
    }
}
