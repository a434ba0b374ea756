//! Telling the person, while the page is open, that something became overdue or due today. What is
//! shown has counts and nothing of any complaint: others may see the screen.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::lazy_jobs;
use super::state::{App, Phase, Watched};
use crate::browser::notify::{self, Permission};
use crate::i18n::Lang;
use crate::i18n::pages::today as words;
use crate::register::alerts::{CameUp, came_up};
use crate::register::due::Bounds;
use crate::storage::StorageError;

/// The same in every tab, so that several tabs tell once.
const NAME: &str = "redress-due";

/// Whether the person will be told what falls due.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Telling {
    /// The person will be told.
    On,
    /// The person, or the browser for them, said no.
    Refused,
    /// The browser asked, and nobody answered.
    NotAnswered,
    /// The browser cannot show notifications.
    Impossible,
}

/// "2 complaints have become overdue, 1 complaint is due today".
fn what_came_up(lang: Lang, found: CameUp) -> String {
    let overdue = words::TELL_OVERDUE.text(lang, found.overdue);
    let today = words::TELL_TODAY.text(lang, found.due_today);
    match (found.overdue, found.due_today) {
        (_, 0) => overdue,
        (0, _) => today,
        _ => words::TellBoth { overdue: &overdue, today: &today }.text(lang),
    }
}

impl App {
    /// Looks at every stroke of the minute hand, where the person wants to be told.
    pub(super) fn keep_watch(self) {
        let wanted = Memo::new(move |_| {
            self.preferences.with(|preferences| preferences.notify) && self.phase.get() == Phase::Ready
        });
        Effect::new(move |_| {
            self.now.track();
            if wanted.get() {
                // Offline before the code was ever fetched: the next stroke tries again.
                spawn_local(async move { drop(lazy_jobs::look(self).await) });
            } else {
                self.watched.set_value(None);
            }
        });
    }

    /// Looks for what came up since the last look, and tells. The first look only remembers.
    pub(super) async fn look(self) -> Result<(), StorageError> {
        let (now, version) = (self.now.get_untracked(), self.version.get_untracked());
        let before = self.watched.get_value();
        let is_idle = |before: Watched| before.version == version && now.timestamp_millis() < before.until;
        if before.is_some_and(is_idle) {
            return Ok(());
        }
        let bounds = Bounds::new(now, &self.zone_untracked());
        let before = before.map_or(bounds, |before| before.bounds);
        let found = self.with_table(|table| came_up(table, before, bounds));
        self.watched.set_value(Some(Watched { bounds, version, until: found.until }));
        if !found.is_nothing() {
            let lang = self.lang.get_untracked();
            notify::show(NAME, &what_came_up(lang, found), words::TELL_TEXT.text(lang));
        }
        Ok(())
    }

    /// Turns notifications on. Asks the browser, and shows one at once as a sample: call it on a click.
    pub async fn tell_me(self) -> Telling {
        let lang = self.lang.get_untracked();
        let telling = match notify::ask().await {
            Permission::Granted => {
                let shown =
                    notify::show(NAME, words::TELL_ON_TITLE.text(lang), words::TELL_ON_TEXT.text(lang));
                if shown { Telling::On } else { Telling::Impossible }
            }
            Permission::Refused => Telling::Refused,
            Permission::NotAsked => Telling::NotAnswered,
            Permission::Absent => Telling::Impossible,
        };
        self.prefer(|preferences| preferences.notify = telling == Telling::On);
        telling
    }

    /// What stands in the way of notifications; `None` where nothing does.
    #[must_use]
    pub fn not_telling(self) -> Option<Telling> {
        match notify::permission() {
            Permission::Granted => None,
            Permission::Refused => Some(Telling::Refused),
            Permission::NotAsked => Some(Telling::NotAnswered),
            Permission::Absent => Some(Telling::Impossible),
        }
    }
}
