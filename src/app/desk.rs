//! Whose desk it is: the shop and its staff, read with the register, changed here, told to other tabs.

use leptos::prelude::*;
use std::rc::Rc;

use super::lazy_jobs;
use super::state::App;
use super::tabs::TabMessage;
use crate::commands::OpenRegister;
use crate::diagnostics::OrReport;
use crate::register::desk::Desk;
use crate::storage::StorageError;

pub use crate::commands::desk::DeskError;
pub use crate::register::desk::{Shop, Staff, StaffError};

impl App {
    /// Everybody who works at the desk. What reads it follows it.
    #[must_use]
    pub fn staff(self) -> Vec<Staff> {
        self.desk.with(|desk| desk.staff.clone())
    }

    /// The shop whose desk it is. What reads it follows it.
    #[must_use]
    pub fn shop(self) -> Shop {
        self.desk.with(|desk| desk.shop.clone())
    }

    /// Shows the desk as its record has it.
    pub(super) fn show_desk(self, record: Option<&[u8]>) {
        self.use_desk(record.map(Desk::read).unwrap_or_default());
    }

    pub(super) fn use_desk(self, desk: Desk) {
        if self.desk.with_untracked(|shown| *shown != desk) {
            self.desk.set(desk);
        }
        if let Ok(register) = self.register() {
            self.join_names(&register);
            self.show(&register);
        }
    }

    /// Has the names that are one merchant taken together.
    pub(super) fn join_names(self, register: &OpenRegister) {
        self.desk.with_untracked(|desk| register.join_names(&desk.merchants));
    }

    /// Takes the merchants of two names for one that goes by `name`; `other` is taken out again where `joins` is
    /// not so. What the complaints say stays as it is.
    ///
    /// # Errors
    /// No register is open, or nothing can be written; nothing was changed.
    pub async fn change_merchant(self, name: &str, other: &str, joins: bool) -> Result<(), DeskError> {
        self.announce_desk(self.register()?.change_merchant(name, other, joins).await?);
        Ok(())
    }

    /// Shows the desk after a change, and lets other tabs know.
    pub(super) fn announce_desk(self, desk: Desk) {
        self.use_desk(desk);
        self.broadcast(&TabMessage::Desk);
    }

    /// Adds somebody to the staff.
    ///
    /// # Errors
    /// The name is missing or alike to one that is listed; no register is open, or nothing can be written.
    /// Nothing was changed.
    pub async fn add_staff(self, staff: Staff) -> Result<(), DeskError> {
        self.announce_desk(self.register()?.change_desk(|desk| desk.add(staff)).await?);
        Ok(())
    }

    /// Adds somebody to the staff, or gives who is listed by this name another role and group.
    ///
    /// # Errors
    /// The name is missing or alike to one that is listed; no register is open, or nothing can be written.
    /// Nothing was changed.
    pub async fn put_staff(self, staff: Staff) -> Result<(), DeskError> {
        self.announce_desk(self.register()?.put_staff(staff).await?);
        Ok(())
    }

    /// Moves somebody one place up or down the list of the staff.
    ///
    /// # Errors
    /// Nobody of this name is there any more; no register is open, or nothing can be written. Nothing was changed.
    pub async fn shift_staff(self, name: &str, up: bool) -> Result<(), DeskError> {
        self.announce_desk(self.register()?.change_desk(|desk| desk.shift(name, up)).await?);
        Ok(())
    }

    /// Takes somebody off the staff, and from the desk if they are at it.
    ///
    /// # Errors
    /// No register is open, or nothing can be written; nothing was changed.
    pub async fn remove_staff(self, name: &str) -> Result<(), DeskError> {
        self.announce_desk(self.register()?.remove_staff(name).await?);
        if self.preferences.with_untracked(|preferences| preferences.person == name) {
            self.prefer(|preferences| preferences.person.clear());
        }
        Ok(())
    }

    /// Clears who is at the desk where they are not on the staff any more.
    pub(super) fn leave_unlisted_desk(self) {
        let person = self.preferences.with_untracked(|preferences| preferences.person.clone());
        if !person.is_empty() && self.desk.with_untracked(|desk| desk.find(&person).is_none()) {
            self.prefer(|preferences| preferences.person.clear());
        }
    }

    /// Changes the shop.
    ///
    /// # Errors
    /// No register is open, or nothing can be written; nothing was changed.
    pub async fn change_shop(self, shop: Shop) -> Result<(), DeskError> {
        self.announce_desk(self.register()?.change_shop(shop).await?);
        Ok(())
    }

    /// Moves the staff that an earlier version kept in this browser into the register. What cannot be moved
    /// stays where it is for the next visit.
    pub(super) async fn tend_staff(self, register: &Rc<OpenRegister>) {
        if self.preferences.with_untracked(|preferences| !preferences.staff.is_empty()) {
            lazy_jobs::move_staff((self, Rc::clone(register))).await.or_report("app::desk, staff of before");
        }
    }

    pub(super) async fn move_staff(self, register: Rc<OpenRegister>) -> Result<(), StorageError> {
        let kept = self.preferences.with_untracked(|preferences| preferences.staff.clone());
        match register.take_over_staff(&kept).await {
            Ok(desk) => {
                self.announce_desk(desk);
                self.prefer(|preferences| preferences.staff.clear());
                Ok(())
            }
            Err(DeskError::Storage(error)) => Err(error),
            // Taking over refuses nobody.
            Err(DeskError::Refused(_)) => Ok(()),
        }
    }
}
