//! Ways out when the register cannot be opened or believed.

use std::rc::Rc;

use leptos::prelude::*;

use super::lazy_jobs;
use super::state::{App, Phase};
use super::tabs::TabMessage;
use super::transfer::{MergeReport, TransferError};
use crate::browser::files::{self, File};
use crate::browser::{random, time, zone};
use crate::domain::Purpose;
use crate::exchange::json::{Header, Writer};
use crate::storage::salvage::Survey;
use crate::storage::{Head, StorageError, canary, opening};

impl App {
    /// Hands every entry that can still be read to the browser's downloads, as a file that can be
    /// read back in. Comes back with how many entries.
    ///
    /// # Errors
    /// The database cannot be opened at all.
    pub async fn salvage_to_file(self) -> Result<usize, StorageError> {
        let journal = opening::open_unchecked().await?;
        let salvage = journal.salvage().await;
        let head = journal.head().await.ok().flatten();
        let own = journal.own().await.map(|kept| kept.facts).unwrap_or_default();
        journal.close();
        let salvage = salvage?;
        let remembered = canary::remembered();
        let remembered = remembered.map(|canary| (canary.register, canary.purpose, canary.zone, Vec::new()));
        let (register, purpose, zone, zone_changes) = head
            .map(|head| (head.register, Some(head.purpose), head.zone, head.zone_changes))
            .or(remembered)
            .unwrap_or_else(|| (super::start::new_register(), None, None, Vec::new()));
        let count = salvage.entries.len();
        let mut writer = Writer::default();
        let exported = time::now();
        let header = Header { register, purpose, zone, zone_changes, own, exported, count: count as u64 };
        let mut text = writer.head(&header)?;
        writer.entries(&salvage.entries, &mut text)?;
        text.push_str(writer.tail());
        let name = format!("redress-salvaged-{}.json", time::now().format("%Y-%m-%d-%H%M"));
        files::download(&name, "application/json", &[text.into_bytes()])?;
        Ok(count)
    }

    /// What can be read beside what was expected, for the person to keep or not.
    ///
    /// # Errors
    /// The database cannot be read. Nothing is ever changed.
    pub async fn survey(self) -> Result<Survey, StorageError> {
        opening::survey().await
    }

    /// Goes on with what is there, as the person has `accepted` it, and opens it.
    ///
    /// # Errors
    /// It is no longer what was accepted, or nothing can be written. Nothing was changed.
    pub async fn keep(self, accepted: Survey) -> Result<(), StorageError> {
        opening::keep(&accepted, random::bits()).await?;
        self.open().await;
        self.tell(&TabMessage::Register);
        Ok(())
    }

    /// Brings the register back from a file: united with what is there when that can be read, else
    /// in a new database, for the purpose and in the zone that the file names or this browser remembers.
    ///
    /// # Errors
    /// The file cannot be read (the register is as it was), or nothing can be written.
    pub async fn restore_from(self, file: File) -> Result<MergeReport, TransferError> {
        // The file is read once before anything is touched: a damaged one must not cost what is left.
        let client = self.client();
        let read = client.read_json(file.clone(), Vec::new(), Vec::new(), 0, |_| {}).await?;
        let Header { register, purpose, zone, zone_changes, .. } = read.found.header.clone();
        drop(read);
        let mut journal = opening::open_unchecked().await?;
        let same = journal.head().await.ok().flatten().filter(|head| head.register == register);
        if same.is_none() {
            let remembered = canary::remembered();
            let remembered = remembered.map_or((None, None), |canary| (canary.purpose, canary.zone));
            let purpose = purpose.or(remembered.0).unwrap_or(Purpose::Desk);
            let zone = zone.or(remembered.1).or_else(zone::device);
            journal.close();
            opening::start_over().await?;
            journal = opening::open_unchecked().await?;
            let now = time::now().timestamp_millis();
            self.forget_rules();
            self.use_zone(zone.as_ref());
            let head = Head { zone, zone_changes, ..Head::new(register, purpose, now, random::bits()) };
            journal.create(head, &self.context_now().stamp()).await?;
        }
        let head = journal.reconcile().await?;
        let journal = Rc::new(journal);
        self.use_zone(head.zone.as_ref());
        self.read_rules(&journal).await?;
        self.table.set_value(lazy_jobs::table(journal.clone(), self.context_now()).await?);
        self.adopt(&head);
        self.journal.set_value(Some(journal));
        let report = self.merge_json(file, |_| {}).future.await?;
        self.tell(&TabMessage::Register);
        Ok(report)
    }

    /// Throws away what is there and begins anew. Drafts and preferences stay.
    ///
    /// # Errors
    /// The browser refuses.
    pub async fn start_over(self) -> Result<(), StorageError> {
        self.journal.with_value(|journal| {
            if let Some(journal) = journal {
                journal.close();
            }
        });
        self.journal.set_value(None);
        opening::start_over().await?;
        self.head.set(None);
        self.cache.set_value(None);
        self.change_table(|table| *table = crate::register::Table::default());
        self.tell(&TabMessage::Register);
        self.phase.set(Phase::Opening);
        self.open().await;
        Ok(())
    }
}
