//! The register's own policies and calendars: read at opening, changed here, told to other tabs.

use leptos::prelude::*;

use super::lazy_jobs;
use super::state::App;
use super::tabs::TabMessage;
use super::toasts::Tone;
use crate::facts::{self, Calendar, CustomRules, Policy, RulesMerge, Side, StoredRules};
use crate::i18n::pages::rules as words;
use crate::storage::{Journal, StorageError, sealing};

impl App {
    /// Reads what the register has of its own and goes by it. What no longer checks is left out and said.
    pub(super) async fn read_rules(self, journal: &Journal) -> Result<(), StorageError> {
        match journal.own_record().await? {
            Some(record) => lazy_jobs::adopt_rules((self, record)).await,
            None => {
                self.forget_rules();
                Ok(())
            }
        }
    }

    /// Goes by the rules that ship.
    pub(super) fn forget_rules(self) {
        facts::forget_own();
        self.rules_left_out.set(Vec::new());
        self.rules.update(|count| *count += 1);
    }

    /// Goes by the record that the register keeps of its own rules.
    pub(super) async fn adopt_record(self, record: Vec<u8>) -> Result<(), StorageError> {
        let kept = StoredRules::read(&record);
        if !kept.faults.is_empty() && self.rules_left_out.with_untracked(Vec::is_empty) {
            self.toasts.show(Tone::Warn, words::LEFT_OUT_TOAST.text(self.lang.get_untracked()));
        }
        self.adopt_rules(kept);
        Ok(())
    }

    fn adopt_rules(self, kept: StoredRules) {
        facts::adopt(kept.facts);
        self.rules_left_out.set(kept.faults);
        self.rules.update(|count| *count += 1);
    }

    /// Changes what the register has of its own; the rows follow, and other tabs hear of it.
    pub(super) async fn change_rules(
        self,
        change: impl FnOnce(&mut CustomRules),
    ) -> Result<(), StorageError> {
        let _guard = sealing::exclusive().await;
        self.change_rules_alone(change).await
    }

    /// As [`change_rules`](Self::change_rules), for whoever holds the lock of sealing.
    async fn change_rules_alone(self, change: impl FnOnce(&mut CustomRules)) -> Result<(), StorageError> {
        let before = facts::own();
        let kept = self.journal()?.change_own(change).await?;
        self.adopt_rules(kept);
        let after = facts::own();
        if (&before.policies, &before.calendars) != (&after.policies, &after.calendars) {
            self.reread_rows().await;
        }
        self.tell(&TabMessage::Rules);
        Ok(())
    }

    /// Takes over what a register that is read has of its own. The caller holds the lock of sealing.
    pub(super) async fn unite_rules(
        self,
        theirs: &CustomRules,
        empty: bool,
    ) -> Result<RulesMerge, StorageError> {
        let mut united = CustomRules::clone(facts::own()).unite(theirs, empty);
        if !theirs.is_nothing() && (empty || !united.added.is_empty()) {
            self.change_rules_alone(|own| united = own.unite(theirs, empty)).await?;
        }
        Ok(united)
    }

    /// Switches a policy on or off.
    ///
    /// # Errors
    /// Nothing can be written.
    pub async fn switch_policy(self, id: &str, on: bool) -> Result<(), StorageError> {
        self.change_rules(|own| own.switch(id, on)).await
    }

    /// Chooses the policy that new complaints begin under.
    ///
    /// # Errors
    /// Nothing can be written.
    pub async fn begin_under(self, side: Side, id: &str) -> Result<(), StorageError> {
        self.change_rules(|own| own.begin_under(side, id)).await
    }

    /// Puts policies in that were checked.
    ///
    /// # Errors
    /// Nothing can be written.
    pub async fn put_policies(self, policies: Vec<Policy>) -> Result<(), StorageError> {
        self.change_rules(|own| policies.into_iter().for_each(|policy| own.put_policy(policy))).await
    }

    /// Puts calendars in that were checked.
    ///
    /// # Errors
    /// Nothing can be written.
    pub async fn put_calendars(self, calendars: Vec<Calendar>) -> Result<(), StorageError> {
        self.change_rules(|own| calendars.into_iter().for_each(|calendar| own.put_calendar(calendar))).await
    }

    /// Goes back to the calendar that ships for a region.
    ///
    /// # Errors
    /// Nothing can be written.
    pub async fn restore_calendar(self, region: &str) -> Result<(), StorageError> {
        self.change_rules(|own| own.calendars.retain(|calendar| calendar.region != region)).await
    }
}
