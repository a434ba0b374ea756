//! Other tabs: what one appended, the others show.

use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::{Deserialize, Serialize};

use super::lazy_jobs;
use super::state::App;
use crate::browser::tabs::Channel;
use crate::commands::OpenRegister;
use crate::diagnostics::OrReport;
use crate::domain::CaseId;
use crate::encode;
use crate::storage::StorageError;

/// What one tab tells the others.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum TabMessage {
    /// Entries of this case were appended.
    Case(CaseId),
    /// The register's own policies or calendars changed, and with them rows.
    Rules,
    /// The shop or its staff changed.
    Desk,
    /// Many rows changed.
    Rows,
    /// The register was replaced or removed.
    Register,
}

impl App {
    pub(super) fn listen_to_tabs(self) {
        if self.channel.with_value(Option::is_some) {
            return;
        }
        let channel = Channel::open("appended", move |text| {
            // A tab of another version may say what this one does not know.
            if let Some(news) =
                encode::read_json::<TabMessage>(text.as_bytes()).or_report("app::tabs, receiving")
            {
                spawn_local(async move {
                    // Its code is fetched with the first message; what a step is checked against is read
                    // from the database, whether or not the page shows it yet.
                    lazy_jobs::receive((self, news)).await.or_report("app::tabs, receiving");
                });
            }
        });
        self.channel.set_value(channel);
    }

    pub(super) fn broadcast(self, news: &TabMessage) {
        let Some(text) = encode::json_text("a message", news).or_report("app::tabs, broadcasting") else {
            return;
        };
        self.channel.with_value(|channel| {
            if let Some(channel) = channel {
                channel.post(&text);
            }
        });
    }

    /// Shows what a command changed, lets other tabs know, and seals when it is time.
    pub(super) fn announce(self, register: &OpenRegister, message: &TabMessage) {
        self.show(register);
        self.broadcast(message);
        self.seal_when_idle();
    }

    pub(super) async fn receive(self, news: TabMessage) -> Result<(), StorageError> {
        let Ok(register) = self.register() else { return Ok(()) };
        let Ok(Some(head)) = register.journal().head().await else {
            self.open().await;
            return Ok(());
        };
        // Rows that are made anew are of the zone as it is now.
        self.use_zone(head.zone.as_ref());
        let followed = match news {
            TabMessage::Case(case) => {
                let followed = register.follow_case(&self.context_now(), case).await;
                self.elsewhere.update(|(count, last)| (*count, *last) = (*count + 1, Some(case)));
                followed
            }
            TabMessage::Rows => register.follow_rows(&self.context_now()).await,
            TabMessage::Desk => self.read_own(register.journal()).await,
            TabMessage::Rules => match self.read_own(register.journal()).await {
                Ok(()) => register.follow_rows(&self.context_now()).await,
                Err(error) => Err(error),
            },
            TabMessage::Register => {
                self.open().await;
                return Ok(());
            }
        };
        self.show(&register);
        followed
    }
}
