//! Starting: opening the register, the first visit, the minute hand.

use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::lazy_jobs::{self, READ_ROWS};
use super::state::{App, Phase};
use super::tabs::TabMessage;
use crate::browser::{idle, page, time};
use crate::commands::{OpenRegister, recovery};
use crate::diagnostics::OrReport;
use crate::domain::{Purpose, ZoneId};
use crate::facts::CountryCode;
use crate::storage::diagnostics;
use crate::storage::opening::{self, Opened};
use crate::storage::{Head, Journal, StorageError};

impl App {
    /// Opens the register and keeps time from now on.
    pub fn start(self) {
        spawn_local(async move {
            self.open().await;
            self.keep_build();
        });
        idle::every(30_000, move || self.now.set(time::now())).forget();
        Effect::new(move |_| {
            page::set_root("lang", self.lang.get().tag());
            page::set_root("data-theme", self.preferences.with(|preferences| preferences.theme.id()));
        });
        self.keep_watch();
        self.answer_who();
        if diagnostics::are_kept() {
            spawn_local(async {
                lazy_jobs::bring_back_reports(()).await.or_report("app::start, reports of an earlier visit");
            });
        }
    }

    /// Opens the register, or says what is in the way. Called again by "try again".
    pub async fn open(self) {
        self.phase.set(Phase::Opening);
        let phase = match opening::open(move || self.phase.set(Phase::Superseded)).await {
            Ok(Opened::New(journal)) => {
                self.put_register(None);
                self.empty.set_value(Some(Rc::new(journal)));
                self.forget_rules();
                self.show_desk(None);
                Phase::Welcome
            }
            Ok(Opened::Ready(journal, head)) => match self.take_over(Rc::new(journal), &head).await {
                Ok(()) => Phase::Ready,
                Err(trouble) => Phase::StorageError(trouble),
            },
            Err(trouble) => Phase::StorageError(trouble),
        };
        self.phase.set(phase);
    }

    async fn take_over(self, journal: Rc<Journal>, head: &Head) -> Result<(), StorageError> {
        self.use_zone(head.zone.as_ref());
        self.read_own(&journal).await?;
        let register = Rc::new(OpenRegister::open(journal, &self.context_now(), READ_ROWS).await?);
        self.join_names(&register);
        self.tend_drafts(&register).await;
        self.tend_staff(&register).await;
        self.put_register(Some(register));
        self.listen_to_tabs();
        self.seal_when_idle();
        Ok(())
    }

    /// Has drafts where they belong before anybody can type.
    pub(super) async fn tend_drafts(self, register: &Rc<OpenRegister>) {
        // What cannot be brought back now stays where it is for the next visit.
        if register.journal().has_drafts().await.or_report("app::start, drafts") == Some(true) {
            lazy_jobs::tend_drafts(Rc::clone(register)).await.or_report("app::start, drafts");
        }
    }

    /// Makes the register on a first visit, of this country, to count days in this zone.
    ///
    /// # Errors
    /// There is no empty database to make it in, or nothing can be written.
    pub async fn set_up(
        self,
        purpose: Purpose,
        country: CountryCode,
        zone: Option<ZoneId>,
    ) -> Result<(), StorageError> {
        let journal = self.empty.get_value().ok_or(StorageError::Closed)?;
        let head = recovery::set_up(&journal, &self.context_now(), purpose, Some(country), zone).await?;
        self.empty.set_value(None);
        self.take_over(journal, &head).await?;
        self.phase.set(Phase::Ready);
        Ok(())
    }

    /// Whether the device's clock is behind the latest entry by more than an hour: it was set back.
    #[must_use]
    pub fn clock_is_behind(self) -> bool {
        self.head.track();
        let latest = self.register().map_or(0, |register| register.latest());
        latest > self.now.get().timestamp_millis().unsigned_abs() + 3_600_000
    }

    /// Seals the tail in a moment, where it is time. Failing to loses nothing: the next step tries again.
    pub(super) fn seal_when_idle(self) {
        if !self.register().is_ok_and(|register| register.is_to_be_sealed()) {
            return;
        }
        idle::after(2_000, move || {
            spawn_local(async move {
                // Closed meanwhile: whoever opens it again seals it.
                let Ok(register) = self.register() else { return };
                let sealed = lazy_jobs::seal((Rc::clone(&register), self.context_now())).await;
                self.show(&register);
                if sealed.or_report("app::start, sealing") == Some(true) {
                    // Others have to learn where the entries lie now.
                    self.broadcast(&TabMessage::Rows);
                }
            });
        })
        .forget();
    }
}
