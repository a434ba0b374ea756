//! Whose desk the register is: the shop and its staff; and the names that are one merchant.

use super::register::OpenRegister;
use crate::diagnostics::OrReport;
use crate::encode::Unread;
use crate::register::desk::{Desk, Shop, Staff, StaffError};
use crate::storage::StorageError;

/// Why the desk was not changed.
#[derive(Clone, PartialEq, Debug)]
pub enum DeskError {
    /// The change is refused.
    Refused(StaffError),
    /// The change could not be stored.
    Storage(StorageError),
}

impl From<StorageError> for DeskError {
    fn from(error: StorageError) -> Self {
        Self::Storage(error)
    }
}

impl OpenRegister {
    /// Changes the desk as it is in the database now; comes back with the desk after it.
    ///
    /// # Errors
    /// `change` refuses, or nothing can be read or written. Nothing was changed.
    pub async fn change_desk(
        &self,
        change: impl FnOnce(&mut Desk) -> Result<(), StaffError>,
    ) -> Result<Desk, DeskError> {
        self.journal().change_desk(change).await?.map_err(DeskError::Refused)
    }

    /// Adds somebody to the staff, or gives who is listed by exactly this name another role and group.
    ///
    /// # Errors
    /// The name is missing or alike to one that is listed, or nothing can be read or written. Nothing was
    /// changed.
    pub async fn put_staff(&self, staff: Staff) -> Result<Desk, DeskError> {
        self.change_desk(|desk| match desk.find(staff.name.trim()) {
            Some(_) => desk.change(staff),
            None => desk.add(staff),
        })
        .await
    }

    /// Takes somebody off the staff. Their entries stay as they are.
    ///
    /// # Errors
    /// Nothing can be read or written. Nothing was changed.
    pub async fn remove_staff(&self, name: &str) -> Result<Desk, DeskError> {
        self.change_desk(|desk| {
            desk.staff.retain(|staff| staff.name != name);
            Ok(())
        })
        .await
    }

    /// Changes the shop.
    ///
    /// # Errors
    /// Nothing can be read or written. Nothing was changed.
    pub async fn change_shop(&self, shop: Shop) -> Result<Desk, DeskError> {
        self.change_desk(|desk| {
            desk.shop = shop;
            Ok(())
        })
        .await
    }

    /// Takes the merchants of two names for one that goes by `name`, or, where `joins` is not so, `other` out of its
    /// merchant.
    ///
    /// # Errors
    /// Nothing can be read or written. Nothing was changed.
    pub async fn change_merchant(&self, name: &str, other: &str, joins: bool) -> Result<Desk, DeskError> {
        self.change_desk(|desk| {
            match joins {
                true => desk.merchants.join(name, other),
                false => desk.merchants.part(other),
            }
            Ok(())
        })
        .await
    }

    /// Takes over the staff that an earlier version of the program kept among the preferences of the browser.
    /// Who cannot be read is left out, and reported.
    ///
    /// # Errors
    /// Nothing can be read or written. Nothing was changed.
    pub async fn take_over_staff(&self, kept: &[Unread]) -> Result<Desk, DeskError> {
        let staff: Vec<Staff> = kept
            .iter()
            .filter_map(|staff| staff.read().or_report("commands::desk, staff of before"))
            .collect();
        self.change_desk(|desk| {
            desk.take_over(staff);
            Ok(())
        })
        .await
    }
}
