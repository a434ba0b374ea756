//! Ways out when the register cannot be opened or believed.

use std::rc::Rc;

use leptos::prelude::*;

use super::lazy_jobs::READ_ROWS;
use super::state::{App, Phase};
use super::tabs::TabMessage;
use super::transfer::{MergeReport, TransferError};
use crate::browser::files::{self, File};
use crate::browser::random;
use crate::commands::{OpenRegister, recovery};
use crate::storage::salvage::Survey;
use crate::storage::{StorageError, opening};

impl App {
    /// Hands every entry that can still be read to the browser's downloads, as a file that can be read back
    /// in. Comes back with the number of entries.
    ///
    /// # Errors
    /// The database cannot be opened at all, or the browser takes no file.
    pub async fn salvage_to_file(self) -> Result<usize, StorageError> {
        let context = self.context_now();
        let salvaged = recovery::salvage(&context).await?;
        let name = format!("redress-salvaged-{}.json", context.now.format("%Y-%m-%d-%H%M"));
        files::download(&name, "application/json", &[salvaged.text.into_bytes()])?;
        Ok(salvaged.entries)
    }

    /// Compares what can be read with what was expected, for the person to keep or not.
    ///
    /// # Errors
    /// The database cannot be read, or has no head. Nothing is ever changed.
    pub async fn survey(self) -> Result<Survey, StorageError> {
        opening::survey().await
    }

    /// Goes on with what is there, as the person has `accepted` it, and opens the register.
    ///
    /// # Errors
    /// It is no longer what was accepted, or nothing can be written. Nothing was changed.
    pub async fn keep(self, accepted: Survey) -> Result<(), StorageError> {
        opening::keep(&accepted, random::bits()).await?;
        self.open().await;
        self.broadcast(&TabMessage::Register);
        Ok(())
    }

    /// Brings the register back from a file: united with what is there when that can be read, else
    /// in a new database, for the purpose and in the zone that the file names or this browser remembers.
    ///
    /// # Errors
    /// The file cannot be read (the register is as it was), or nothing can be written (the register is not
    /// believed until it can).
    pub async fn restore_from(self, file: File) -> Result<MergeReport, TransferError> {
        // The file is read once before anything is touched: a damaged one must not cost what is left.
        let read = self.client().read_json(file.clone(), Vec::new(), Vec::new(), 0, |_| {}).await?;
        let header = read.found.header;
        let journal = recovery::make_room(&self.context_now(), &header).await?;
        let head = journal.head().await?;
        self.use_zone(head.and_then(|head| head.zone).as_ref());
        self.read_own(&journal).await?;
        let register = Rc::new(OpenRegister::open(journal, &self.context_now(), READ_ROWS).await?);
        self.tend_drafts(&register).await;
        self.put_register(Some(register));
        let report = self.merge_json(file, |_| {}).future.await?;
        self.broadcast(&TabMessage::Register);
        Ok(report)
    }

    /// Throws away what is there and begins anew. Drafts and preferences stay.
    ///
    /// # Errors
    /// The browser blocks storage, or cannot delete the database.
    pub async fn start_over(self) -> Result<(), StorageError> {
        if let Ok(register) = self.register() {
            register.journal().close();
        }
        self.put_register(None);
        opening::start_over().await?;
        self.broadcast(&TabMessage::Register);
        self.phase.set(Phase::Opening);
        self.open().await;
        Ok(())
    }
}
