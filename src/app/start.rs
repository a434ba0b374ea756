//! Starting: opening the register, the first visit, the minute hand.

use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use uuid::Uuid;

use super::lazy_jobs;
use super::state::{App, Phase};
use crate::browser::{idle, page, random, time};
use crate::diagnostics::OrReport;
use crate::domain::{Purpose, RegisterId, ZoneId};
use crate::register::row;
use crate::storage::opening::{self, Opened};
use crate::storage::{Head, Journal, StorageError};

impl App {
    /// Opens the register and keeps time from now on.
    pub fn start(self) {
        spawn_local(async move { self.open().await });
        idle::every(30_000, move || self.now.set(time::now())).forget();
        Effect::new(move |_| {
            page::set_root("lang", self.lang.get().tag());
            page::set_root("data-theme", self.preferences.with(|preferences| preferences.theme.id()));
        });
        self.keep_watch();
    }

    /// Opens the register, or says what is in the way. Called again by "try again".
    pub async fn open(self) {
        self.phase.set(Phase::Opening);
        let phase = match opening::open(move || self.phase.set(Phase::Superseded)).await {
            Ok(Opened::New(journal)) => {
                self.journal.set_value(Some(Rc::new(journal)));
                self.forget_rules();
                self.use_zone(None);
                Phase::Welcome
            }
            Ok(Opened::Ready(journal, head)) => match self.take_over(journal, head).await {
                Ok(()) => Phase::Ready,
                Err(trouble) => Phase::StorageError(trouble),
            },
            Err(trouble) => Phase::StorageError(trouble),
        };
        self.phase.set(phase);
    }

    async fn take_over(self, journal: Journal, head: Head) -> Result<(), StorageError> {
        let journal = Rc::new(journal);
        self.use_zone(head.zone.as_ref());
        self.read_rules(&journal).await?;
        let table = lazy_jobs::table(journal.clone(), self.context_now()).await?;
        journal.bring_back_drafts(&head).await?;
        journal.carry_drafts_over(|case| table.place(row::key(case)).is_some()).await?;
        self.adopt(&head);
        self.table.set_value(table);
        self.journal.set_value(Some(journal));
        self.version.update(|version| *version += 1);
        self.listen_to_tabs();
        self.seal_when_idle();
        Ok(())
    }

    /// Takes note of a head read or written.
    pub(super) fn adopt(self, head: &Head) {
        if let Some(latest) = head.latest {
            self.clock.update_value(|clock| clock.observe(latest));
        }
        self.use_zone(head.zone.as_ref());
        self.head.set(Some(head.clone()));
    }

    /// Makes the register on a first visit. Without a zone it counts days in the device's, as it may change.
    ///
    /// # Errors
    /// Nothing can be written.
    pub async fn set_up(self, purpose: Purpose, zone: Option<ZoneId>) -> Result<(), StorageError> {
        let now = time::now().timestamp_millis();
        let head = Head { zone, ..Head::new(new_register(), purpose, now, random::bits()) };
        self.use_zone(head.zone.as_ref());
        let head = self.journal()?.create(head, &self.context_now().stamp()).await?;
        self.adopt(&head);
        self.listen_to_tabs();
        self.phase.set(Phase::Ready);
        Ok(())
    }

    /// Changes what the register is for.
    ///
    /// # Errors
    /// Nothing can be written.
    pub async fn change_purpose(self, purpose: Purpose) -> Result<(), StorageError> {
        let head = self.journal()?.change_head(|head| head.purpose = purpose).await?;
        self.adopt(&head);
        Ok(())
    }

    /// Whether the device's clock is behind the latest entry by more than an hour: it was set back.
    #[must_use]
    pub fn clock_is_behind(self) -> bool {
        self.head.track();
        let latest = self.clock.with_value(|clock| clock.latest());
        latest > self.now.get().timestamp_millis().unsigned_abs() + 3_600_000
    }

    pub(super) fn seal_when_idle(self) {
        let due = self.head.with_untracked(|head| {
            head.as_ref().is_some_and(|head| head.tail >= crate::exchange::segment::ENTRIES as u64)
        });
        if !due {
            return;
        }
        idle::after(2_000, move || {
            spawn_local(async move {
                // Closed meanwhile: whoever opens it again seals it.
                let Ok(journal) = self.journal() else { return };
                // Failing to seal loses nothing: the tail stays, the next step tries again.
                if let Some(Some(head)) = lazy_jobs::seal(journal).await.or_report("app::start, sealing") {
                    self.adopt(&head);
                    self.cache.set_value(None);
                    self.reread_rows().await;
                }
            });
        })
        .forget();
    }

    /// Reads the table anew: rows changed other than step by step.
    pub(super) async fn reread_rows(self) {
        // Closed meanwhile: opening it again reads the table.
        let Ok(journal) = self.journal() else { return };
        let table = lazy_jobs::table(journal, self.context_now()).await;
        if let Some(table) = table.or_report("app::start, the table") {
            self.change_table(|current| *current = table);
        }
    }
}

/// The id of a new register.
pub(super) fn new_register() -> RegisterId {
    RegisterId(Uuid::from_u64_pair(random::bits(), random::bits()))
}
