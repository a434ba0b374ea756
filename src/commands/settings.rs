//! What the register says about itself.

use super::actor::Actor;
use super::context::OwnedContext;
use super::register::OpenRegister;
use crate::browser::zone::RegisterZone;
use crate::diagnostics::OrReport;
use crate::domain::history::zone_change::ZoneChangeError;
use crate::domain::values::reference::is_prefix;
use crate::domain::{Purpose, Role, ZoneId};
use crate::facts::CountryCode;
pub use crate::storage::head::ZoneError;
use crate::storage::{Head, StorageError, sealing};

/// Why the country was not changed.
#[derive(Clone, PartialEq, Debug)]
pub enum CountryError {
    /// Whoever wants it may not.
    WrongRole,
    /// The change could not be stored.
    Storage(StorageError),
}

/// Whether somebody in this role may choose the country: whoever is there where none was chosen yet, then
/// who leads the desk or owns the register.
#[must_use]
pub fn may_choose_country(head: &Head, role: Role) -> bool {
    head.country.is_none() || matches!(role, Role::Manager | Role::Owner)
}

impl OpenRegister {
    /// Changes what the register is for.
    ///
    /// # Errors
    /// The connection was closed, the disk is full or the database cannot be read; nothing was changed.
    pub async fn change_purpose(&self, purpose: Purpose) -> Result<(), StorageError> {
        self.change_head(|head| head.purpose = purpose).await
    }

    /// Changes the prefix of reference numbers given out from now on. One that may not start a number
    /// changes nothing.
    ///
    /// # Errors
    /// The connection was closed, the disk is full or the database cannot be read; nothing was changed.
    pub async fn change_prefix(&self, prefix: String) -> Result<(), StorageError> {
        if is_prefix(&prefix) { self.change_head(|head| head.prefix = prefix).await } else { Ok(()) }
    }

    /// Has it noted from now on who opens a case, or no longer.
    ///
    /// # Errors
    /// The connection was closed, the disk is full or the database cannot be read; nothing was changed.
    pub async fn note_openings(&self, on: bool) -> Result<(), StorageError> {
        self.change_head(|head| head.notes_openings = on).await
    }

    /// Changes the zone in which days are counted, and puts on record who did it and why. Rows are made anew.
    ///
    /// # Errors
    /// The actor may not, gives no reason, the browser does not know the zone or it is the zone already, or
    /// nothing can be written. Nothing was changed.
    pub async fn change_zone(
        &self,
        context: &OwnedContext,
        actor: &Actor,
        to: ZoneId,
        reason: &str,
    ) -> Result<(), ZoneError> {
        if RegisterZone::new(Some(&to)).unknown().is_some() {
            return Err(ZoneChangeError::Unknown.into());
        }
        let _guard = sealing::exclusive().await;
        let mut changed = Ok(());
        self.change_head(|head| changed = head.change_zone(context.now, actor.author(head), to, reason))
            .await?;
        changed?;
        let after = context.in_zone(self.head().zone.as_ref());
        // The zone is stored. Rows of another are never believed: they are made anew at the next look.
        self.reread(&after).await.or_report("commands::settings, rows after a change of the zone");
        Ok(())
    }

    /// Changes where the register's purchases are made. New complaints follow; those there are keep the rules
    /// that they began under.
    ///
    /// # Errors
    /// The actor [may not](may_choose_country), or nothing can be written. Nothing was changed.
    pub async fn change_country(&self, actor: &Actor, to: CountryCode) -> Result<(), CountryError> {
        let mut may = true;
        let change = |head: &mut Head| {
            may = may_choose_country(head, actor.seat.role);
            if may {
                head.country = Some(to);
            }
        };
        self.change_head(change).await.map_err(CountryError::Storage)?;
        if may { Ok(()) } else { Err(CountryError::WrongRole) }
    }

    async fn change_head(&self, change: impl FnOnce(&mut Head)) -> Result<(), StorageError> {
        let head = self.journal().change_head(change).await?;
        self.observe(&head);
        Ok(())
    }
}
