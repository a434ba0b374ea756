//! What the register keeps about itself, and how this browser likes to read the files of others.

use leptos::prelude::*;

use super::state::App;
use crate::domain::reference::is_prefix;
use crate::exchange::csv::Mapping;
use crate::storage::Trouble;

impl App {
    /// Changes the prefix of reference numbers given out from now on. One that may not start a number
    /// changes nothing.
    ///
    /// # Errors
    /// Nothing can be written.
    pub async fn change_prefix(self, prefix: String) -> Result<(), Trouble> {
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
        let read = |value: &serde_json::Value| serde_json::from_value(value.clone()).ok();
        self.preferences.with(|preferences| preferences.mappings.iter().filter_map(read).collect())
    }

    /// Saves a mapping under its name, over one of the same name. `false` when the browser keeps nothing.
    pub fn save_mapping(self, mapping: &Mapping) -> bool {
        let Ok(value) = serde_json::to_value(mapping) else { return false };
        self.prefer(|preferences| {
            preferences.mappings.retain(|kept| !is_named(kept, &mapping.name));
            preferences.mappings.push(value);
        })
    }

    /// Deletes the mapping of a name.
    pub fn delete_mapping(self, name: &str) {
        self.prefer(|preferences| preferences.mappings.retain(|kept| !is_named(kept, name)));
    }
}

fn is_named(mapping: &serde_json::Value, name: &str) -> bool {
    mapping.get("name").and_then(serde_json::Value::as_str) == Some(name)
}
