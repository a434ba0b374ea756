//! The register's own policies, calendars and categories.

use super::context::OwnedContext;
use super::register::OpenRegister;
use crate::diagnostics::OrReport;
use crate::facts::{ChoiceError, CustomRules, Rules, StoredRules};
use crate::storage::{StorageError, sealing};

impl OpenRegister {
    /// Changes the register's own rules, as they are in the database now; the rows follow where clocks
    /// changed. Comes back with the rules to go by from now on: what no longer checks is left out of them
    /// and named. The change must have been checked.
    ///
    /// # Errors
    /// The connection was closed, the disk is full or the database cannot be read; nothing was changed.
    pub async fn change_rules(
        &self,
        context: &OwnedContext,
        change: impl FnOnce(&mut CustomRules),
    ) -> Result<StoredRules, StorageError> {
        let _guard = sealing::exclusive().await;
        let stored = self.journal().change_own(change).await?;
        let after = context.with_rules(Rules::new(stored.facts.clone()));
        if context.rules.digest() != after.rules.digest() {
            // The rules are stored. Rows of others are never believed: they are made anew at the next look.
            self.reread(&after).await.or_report("commands::rules, rows after a change");
        }
        Ok(stored)
    }

    /// Changes the register's own lists, as they are in the database now, where the change does not refuse; comes
    /// back with the rules as they are after it, which another tab may have changed, and with what it said.
    ///
    /// # Errors
    /// The connection was closed, the disk is full or the database cannot be read; nothing was changed.
    pub async fn change_choices(
        &self,
        context: &OwnedContext,
        change: impl FnOnce(&mut CustomRules) -> Result<(), ChoiceError>,
    ) -> Result<(StoredRules, Result<(), ChoiceError>), StorageError> {
        let mut outcome = Ok(());
        let stored = self.change_rules(context, |own| outcome = change(own)).await?;
        Ok((stored, outcome))
    }
}
