//! Other tabs: what one appended, the others show.

use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::{Deserialize, Serialize};

use super::state::App;
use crate::browser::tabs::Channel;
use crate::diagnostics::OrReport;
use crate::domain::CaseId;
use crate::encode;
use crate::register::row;

/// What one tab tells the others.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum TabMessage {
    /// Entries of this case were appended.
    Case(CaseId),
    /// The register's own policies or calendars changed, and with them rows.
    Rules,
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
            if let Some(news) = serde_json::from_str::<TabMessage>(&text).or_report("app::tabs, hearing") {
                spawn_local(async move { self.hear(news).await });
            }
        });
        self.channel.set_value(channel);
    }

    pub(super) fn tell(self, news: &TabMessage) {
        let Some(text) = encode::json_text("a message", news).or_report("app::tabs, telling") else { return };
        self.channel.with_value(|channel| {
            if let Some(channel) = channel {
                channel.tell(&text);
            }
        });
    }

    async fn hear(self, news: TabMessage) {
        let Ok(journal) = self.journal() else { return };
        match journal.head().await {
            Ok(Some(head)) => self.adopt(&head),
            _ => return self.open().await,
        }
        match news {
            TabMessage::Case(case) => {
                if let Some(Some(row)) = journal.single_row(case).await.or_report("app::tabs, a row") {
                    self.change_table(|table| {
                        table.put(&row);
                    });
                }
                self.forget_cached(case);
                self.elsewhere.update(|(count, last)| (*count, *last) = (*count + 1, Some(case)));
            }
            TabMessage::Rows => {
                self.cache.set_value(None);
                self.reread_rows().await;
            }
            TabMessage::Rules => {
                if self.read_rules(&journal).await.or_report("app::tabs, the rules").is_some() {
                    self.reread_rows().await;
                }
            }
            TabMessage::Register => self.open().await,
        }
    }

    fn forget_cached(self, case: CaseId) {
        self.cache.update_value(|cache| {
            if cache.as_ref().is_some_and(|(_, cached)| row::key(cached.id) == row::key(case)) {
                *cache = None;
            }
        });
    }
}
