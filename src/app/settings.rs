//! What the register keeps about itself, and how this browser likes to read the files of others.

use leptos::prelude::*;
use serde::Deserialize;

use super::state::App;
use crate::commands::cases::notes_openings;
use crate::diagnostics::OrReport;
use crate::domain::Purpose;
use crate::encode::Unread;
use crate::exchange::csv::Mapping;
use crate::storage::StorageError;

impl App {
    /// Changes what the register is for.
    ///
    /// # Errors
    /// No register is open, or nothing can be written; nothing was changed.
    pub async fn change_purpose(self, purpose: Purpose) -> Result<(), StorageError> {
        let register = self.register()?;
        register.change_purpose(purpose).await?;
        self.show(&register);
        Ok(())
    }

    /// Changes the prefix of reference numbers given out from now on. One that may not start a number
    /// changes nothing.
    ///
    /// # Errors
    /// No register is open, or nothing can be written; nothing was changed.
    pub async fn change_prefix(self, prefix: String) -> Result<(), StorageError> {
        let register = self.register()?;
        register.change_prefix(prefix).await?;
        self.show(&register);
        Ok(())
    }

    /// Whether the register notes who opens a case. A consumer's own register has no desk to watch.
    #[must_use]
    pub fn notes_openings(self) -> bool {
        self.head.with(|head| head.as_ref().is_some_and(notes_openings))
    }

    /// Has it noted from now on who opens a case, or no longer.
    ///
    /// # Errors
    /// No register is open, or nothing can be written; nothing was changed.
    pub async fn note_openings(self, on: bool) -> Result<(), StorageError> {
        let register = self.register()?;
        register.note_openings(on).await?;
        self.show(&register);
        Ok(())
    }

    /// The saved mappings of imports; those that only a newer version can read are left out.
    #[must_use]
    pub fn saved_mappings(self) -> Vec<Mapping> {
        let read = |kept: &Unread| kept.read().ok();
        self.preferences.with(|preferences| preferences.mappings.iter().filter_map(read).collect())
    }

    /// Saves a mapping under its name, over one of the same name. `false` when the browser keeps nothing.
    pub fn save_mapping(self, mapping: &Mapping) -> bool {
        let value = Unread::of("a mapping", mapping).or_report("app::settings, a mapping");
        let Some(value) = value else { return false };
        self.prefer(|preferences| {
            preferences.mappings.retain(|kept| !is_named(kept, &mapping.name));
            preferences.mappings.push(value);
        })
    }

    /// Deletes the saved mapping of this name, if there is one.
    pub fn delete_mapping(self, name: &str) {
        self.prefer(|preferences| preferences.mappings.retain(|kept| !is_named(kept, name)));
    }
}

/// Whether a mapping goes by this name; one of a newer version has one, too.
fn is_named(mapping: &Unread, name: &str) -> bool {
    #[derive(Deserialize)]
    struct Named {
        name: String,
    }
    mapping.read::<Named>().is_ok_and(|named| named.name == name)
}
