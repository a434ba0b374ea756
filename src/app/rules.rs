//! The register's own policies and calendars: read at opening, changed here, told to other tabs.

use std::sync::Arc;

use leptos::prelude::*;

use super::lazy_jobs;
use super::state::App;
use super::tabs::TabMessage;
use super::toasts::Tone;
use crate::facts::{Calendar, ChoiceError, CustomRules, Policy, Rules, RulesError, Side, StoredRules};
use crate::i18n::pages::rules as words;
use crate::storage::{Journal, OwnRecords, StorageError};

impl App {
    /// Reads what the register has of its own, rules and desk, and goes by it. What no longer checks is left
    /// out and said.
    pub(super) async fn read_own(self, journal: &Journal) -> Result<(), StorageError> {
        let OwnRecords { rules, desk } = journal.own_records().await?;
        self.show_desk(desk.as_deref());
        match rules {
            Some(record) => lazy_jobs::install_rules((self, record)).await,
            None => {
                self.forget_rules();
                Ok(())
            }
        }
    }

    /// Goes by the rules that ship.
    pub(super) fn forget_rules(self) {
        self.install_rules(Rules::default(), Vec::new());
    }

    /// Goes by the record that the register keeps of its own rules.
    pub(super) async fn install_stored_rules(self, record: Vec<u8>) -> Result<(), StorageError> {
        let kept = StoredRules::read(&record);
        if !kept.faults.is_empty() && self.rules_left_out.with_untracked(Vec::is_empty) {
            self.toasts.show(Tone::Warn, words::LEFT_OUT_TOAST.text(self.lang.get_untracked()));
        }
        self.follow_rules(kept);
        Ok(())
    }

    /// Goes by these rules: whatever is shown by others is shown anew.
    pub(super) fn install_rules(self, rules: Rules, left_out: Vec<RulesError>) {
        self.rules_left_out.set(left_out);
        if self.rules.with_untracked(|before| **before != rules) {
            self.rules.set(Arc::new(rules));
        }
    }

    /// Goes by rules that were stored.
    pub(super) fn follow_rules(self, stored: StoredRules) {
        self.install_rules(Rules::new(stored.facts), stored.faults);
    }

    /// Changes the register's own rules and goes by them from now on; the rows follow, and other tabs hear
    /// of it.
    ///
    /// # Errors
    /// No register is open, or nothing can be written; nothing was changed.
    pub async fn change_rules(self, change: impl FnOnce(&mut CustomRules)) -> Result<(), StorageError> {
        let register = self.register()?;
        let stored = register.change_rules(&self.context_now(), change).await?;
        self.follow_rules(stored);
        self.announce(&register, &TabMessage::Rules);
        Ok(())
    }

    /// Changes the register's own lists and goes by them from now on. The change is tried on the lists as they are
    /// in the database; what it refuses changes nothing.
    ///
    /// # Errors
    /// No register is open, or nothing can be written; nothing was changed.
    pub async fn change_choices(
        self,
        change: impl FnOnce(&mut CustomRules) -> Result<(), ChoiceError>,
    ) -> Result<Result<(), ChoiceError>, StorageError> {
        let register = self.register()?;
        let (stored, outcome) = register.change_choices(&self.context_now(), change).await?;
        self.follow_rules(stored);
        self.announce(&register, &TabMessage::Rules);
        Ok(outcome)
    }

    /// Switches the policy with this id on or off.
    ///
    /// # Errors
    /// No register is open, or nothing can be written; nothing was changed.
    pub async fn switch_policy(self, id: &str, on: bool) -> Result<(), StorageError> {
        self.change_rules(|own| own.switch(id, on)).await
    }

    /// Chooses the policy, by its id, that new complaints begin under in registers of this side.
    ///
    /// # Errors
    /// No register is open, or nothing can be written; nothing was changed.
    pub async fn begin_under(self, side: Side, id: &str) -> Result<(), StorageError> {
        self.change_rules(|own| own.begin_under(side, id)).await
    }

    /// Has rules of the country counted by the calendar of a part of it, by its region; an empty one counts by
    /// the country's again. The clocks of complaints that are here are worked out anew.
    ///
    /// # Errors
    /// No register is open, or nothing can be written; nothing was changed.
    pub async fn count_by_part(self, region: String) -> Result<(), StorageError> {
        self.change_rules(|own| own.part = region).await
    }

    /// Adds policies that were checked, over the register's own of the same version.
    ///
    /// # Errors
    /// No register is open, or nothing can be written; nothing was changed.
    pub async fn put_policies(self, policies: Vec<Policy>) -> Result<(), StorageError> {
        self.change_rules(|own| policies.into_iter().for_each(|policy| own.put_policy(policy))).await
    }

    /// Adds calendars that were checked, over the register's own of the same region.
    ///
    /// # Errors
    /// No register is open, or nothing can be written; nothing was changed.
    pub async fn put_calendars(self, calendars: Vec<Calendar>) -> Result<(), StorageError> {
        self.change_rules(|own| calendars.into_iter().for_each(|calendar| own.put_calendar(calendar))).await
    }

    /// Removes the register's own calendar of a region, so that the one that ships counts again.
    ///
    /// # Errors
    /// No register is open, or nothing can be written; nothing was changed.
    pub async fn restore_calendar(self, region: &str) -> Result<(), StorageError> {
        self.change_rules(|own| own.calendars.retain(|calendar| calendar.region != region)).await
    }
}
