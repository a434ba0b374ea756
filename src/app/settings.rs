//! What the register keeps about itself, and how this browser likes to read the files of others.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::value::{RawValue, to_raw_value};

use super::state::App;
use crate::diagnostics::OrReport;
use crate::domain::values::reference::is_prefix;
use crate::exchange::csv::Mapping;
use crate::storage::StorageError;

impl App {
    /// Changes the prefix of reference numbers given out from now on. One that may not start a number
    /// changes nothing.
    ///
    /// # Errors
    /// Nothing can be written.
    pub async fn change_prefix(self, prefix: String) -> Result<(), StorageError> {
        if !is_prefix(&prefix) {
            return Ok(());
        }
        let head = self.journal()?.change_head(|head| head.prefix = prefix).await?;
        self.adopt(&head);
        Ok(())
    }

    /// The mappings saved, those of a newer version left out.
    #[must_use]
    pub fn saved_mappings(self) -> Vec<Mapping> {
        let read = |kept: &KeptMapping| serde_json::from_str(kept.0.get()).ok();
        self.preferences.with(|preferences| preferences.mappings.iter().filter_map(read).collect())
    }

    /// Saves a mapping under its name, over one of the same name. `false` when the browser keeps nothing.
    pub fn save_mapping(self, mapping: &Mapping) -> bool {
        let value = to_raw_value(mapping).map(KeptMapping).or_report("app::settings, a mapping");
        let Some(value) = value else { return false };
        self.prefer(|preferences| {
            preferences.mappings.retain(|kept| !kept.is_named(&mapping.name));
            preferences.mappings.push(value);
        })
    }

    /// Deletes the mapping of a name.
    pub fn delete_mapping(self, name: &str) {
        self.prefer(|preferences| preferences.mappings.retain(|kept| !kept.is_named(name)));
    }
}

/// A mapping as it was saved, read when an import asks for it: one of a newer version is kept as it is,
/// and the first view need not understand any.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct KeptMapping(Box<RawValue>);

impl PartialEq for KeptMapping {
    fn eq(&self, other: &Self) -> bool {
        self.0.get() == other.0.get()
    }
}

impl KeptMapping {
    fn is_named(&self, name: &str) -> bool {
        #[derive(Deserialize)]
        struct Named {
            name: String,
        }
        serde_json::from_str::<Named>(self.0.get()).is_ok_and(|named| named.name == name)
    }
}
