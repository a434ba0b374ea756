//! What the page knows. Made once, lives as long as the page; everything in it is a handle.

use std::rc::Rc;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use futures_channel::oneshot;
use leptos::prelude::*;

use super::preferences::Preferences;
use super::toasts::Toasts;
use super::transfer::SpareWorker;
use crate::browser::tabs::Channel;
use crate::browser::zone::RegisterZone;
use crate::browser::{page, time};
use crate::commands::OpenRegister;
use crate::domain::{Case, CaseId, Purpose};
use crate::facts::{Rules, RulesError};
use crate::i18n::{Audience, Lang};
use crate::register::Table;
use crate::register::desk::Desk;
use crate::register::due::Bounds;
use crate::storage::drafts::DraftKey;
use crate::storage::local::{self, Key};
use crate::storage::{Head, Journal, StorageError};

/// Where the page is in its life.
#[derive(Clone, PartialEq, Debug)]
pub enum Phase {
    /// The register is being opened.
    Opening,
    /// A first visit: the page asks what the register is for.
    Welcome,
    /// A register is open.
    Ready,
    /// The register cannot be opened, or not believed. Holds why.
    StorageError(StorageError),
    /// A newer version took over in another tab.
    Superseded,
}

/// Everything the page knows, as handles that copy.
#[derive(Clone, Copy)]
pub struct App {
    /// Where the page is in its life.
    pub phase: RwSignal<Phase>,
    /// Language of the interface, as it is shown now.
    pub lang: RwSignal<Lang>,
    /// Preferences; change them with [`App::prefer`].
    pub preferences: RwSignal<Preferences>,
    /// The head of the register; `None` while none is open.
    pub head: RwSignal<Option<Head>>,
    /// Now, to the minute: views that show what is due read it.
    pub now: RwSignal<DateTime<Utc>>,
    /// Counts every change of the table. Read it to be told, then [`App::with_table`].
    pub version: RwSignal<u64>,
    /// What other tabs changed: the number of such changes, and the case changed last.
    pub elsewhere: RwSignal<(u64, Option<CaseId>)>,
    /// The case after a step was undone from a message, for the page that shows it; `None` before the first.
    pub undone: RwSignal<Option<Case>>,
    /// The policies, calendars and categories in force.
    pub rules: RwSignal<Arc<Rules>>,
    /// What is wrong with the register's own rules that were left out.
    pub rules_left_out: RwSignal<Vec<RulesError>>,
    /// The shop and its staff; change them by the methods of [`App`].
    pub desk: RwSignal<Desk>,
    /// Whether the change of who is at the desk is open.
    pub changing_desk: RwSignal<bool>,
    /// Whether the palette is open.
    pub palette: RwSignal<bool>,
    /// Whether the list of shortcuts is open.
    pub key_help: RwSignal<bool>,
    /// Whether a newer build of the page is ready, or has taken over in another tab.
    pub newer_build: RwSignal<bool>,
    /// Short messages on show.
    pub toasts: Toasts,
    /// Who waits until it is said who is at the desk.
    pub(super) asked: StoredValue<Vec<oneshot::Sender<()>>, LocalStorage>,
    pub(super) zone: RwSignal<RegisterZone>,
    /// The register, once it is open. Ask [`App::register`].
    pub(super) open: StoredValue<Option<Rc<OpenRegister>>, LocalStorage>,
    /// The empty database of a first visit.
    pub(super) empty: StoredValue<Option<Rc<Journal>>, LocalStorage>,
    /// When the last look for what came up was taken, where the person wants to be told.
    pub(super) watched: StoredValue<Option<Watched>>,
    /// Drafts whose second copy is about to follow.
    pub(super) copying: StoredValue<Vec<DraftKey>>,
    pub(super) channel: StoredValue<Option<Channel>, LocalStorage>,
    /// The second thread, while it is kept ready.
    pub(super) spare: StoredValue<SpareWorker, LocalStorage>,
}

impl App {
    /// The state of a page that has just been opened. Not a default: there is one, made at the root.
    #[allow(clippy::new_without_default, reason = "nothing may make a second one without saying so")]
    #[must_use]
    pub fn new() -> Self {
        let preferences: Preferences = local::get(&Key::Preferences).unwrap_or_default();
        let lang = preferences.lang.unwrap_or_else(preferred_language);
        Self {
            phase: RwSignal::new(Phase::Opening),
            lang: RwSignal::new(lang),
            preferences: RwSignal::new(preferences),
            head: RwSignal::new(None),
            now: RwSignal::new(time::now()),
            version: RwSignal::new(0),
            elsewhere: RwSignal::new((0, None)),
            undone: RwSignal::new(None),
            rules: RwSignal::new(Arc::default()),
            rules_left_out: RwSignal::new(Vec::new()),
            desk: RwSignal::new(Desk::default()),
            changing_desk: RwSignal::new(false),
            palette: RwSignal::new(false),
            key_help: RwSignal::new(false),
            newer_build: RwSignal::new(false),
            toasts: Toasts::new(),
            asked: StoredValue::new_local(Vec::new()),
            zone: RwSignal::new(RegisterZone::default()),
            open: StoredValue::new_local(None),
            empty: StoredValue::new_local(None),
            watched: StoredValue::new(None),
            copying: StoredValue::new(Vec::new()),
            channel: StoredValue::new_local(None),
            spare: StoredValue::new_local(SpareWorker::default()),
        }
    }

    /// Changes preferences and keeps them. `false` when the browser keeps nothing: they then last as
    /// long as the page.
    pub fn prefer(self, change: impl FnOnce(&mut Preferences)) -> bool {
        self.preferences.update(change);
        let preferences = self.preferences.get_untracked();
        if let Some(lang) = preferences.lang {
            self.lang.set(lang);
        }
        local::set(&Key::Preferences, &preferences).is_ok()
    }

    /// What the register is for; the desk until it is known.
    #[must_use]
    pub fn purpose(self) -> Purpose {
        self.head.with(|head| head.as_ref().map_or(Purpose::Desk, |head| head.purpose))
    }

    /// The zone in which days and deadlines are counted and shown: the register's, and the device's until
    /// there is a register. What reads it follows it.
    #[must_use]
    pub fn zone(self) -> RegisterZone {
        self.zone.get()
    }

    /// As [`zone`](Self::zone), for what happens once: an event, a command.
    #[must_use]
    pub fn zone_untracked(self) -> RegisterZone {
        self.zone.get_untracked()
    }

    /// To whom the words of the page speak: whoever keeps the register.
    #[must_use]
    pub fn audience(self) -> Audience {
        Audience::of(self.purpose())
    }

    /// To whom the words of the complainant's view speak. In a consumer's own register that is the owner.
    #[must_use]
    pub fn complainant_audience(self) -> Audience {
        if self.is_personal() { Audience::Owner } else { Audience::Complainant }
    }

    /// Whether this is a consumer's own register.
    #[must_use]
    pub fn is_personal(self) -> bool {
        self.purpose() == Purpose::Personal
    }

    /// Lends the table of rows to `read`, an empty one while no register is open. To be told of changes,
    /// read [`App::version`] first.
    pub fn with_table<T>(self, read: impl FnOnce(&Table) -> T) -> T {
        match self.open.get_value() {
            Some(register) => register.with_table(read),
            None => read(&Table::default()),
        }
    }

    /// The open register.
    ///
    /// # Errors
    /// None is open.
    pub(super) fn register(self) -> Result<Rc<OpenRegister>, StorageError> {
        self.open.get_value().ok_or(StorageError::Closed)
    }

    /// Shows a register, or none.
    pub(super) fn put_register(self, register: Option<Rc<OpenRegister>>) {
        let head = register.as_ref().map(|register| register.head());
        self.use_zone(head.as_ref().and_then(|head| head.zone.as_ref()));
        self.open.set_value(register);
        self.head.set(head);
        self.version.update(|version| *version += 1);
    }

    /// Shows what a command made of the register, or found it to be.
    pub(super) fn show(self, register: &OpenRegister) {
        let head = register.head();
        if self.head.with_untracked(|shown| shown.as_ref() != Some(&head)) {
            self.use_zone(head.zone.as_ref());
            self.head.set(Some(head));
        }
        if register.take_changed() {
            self.version.update(|version| *version += 1);
        }
    }
}

/// The last look for what came up.
#[derive(Clone, Copy, Debug)]
pub(super) struct Watched {
    /// What was overdue and due then.
    pub(super) bounds: Bounds,
    /// Of which table: [`App::version`].
    pub(super) version: u64,
    /// From when on something else can have come up, milliseconds since 1970.
    pub(super) until: i64,
}

/// Chinese for a browser that prefers any Chinese over English, else English.
fn preferred_language() -> Lang {
    let tags = page::languages();
    let primary = |tag: &str| tag.split('-').next().map(str::to_owned);
    let known = |tag: &String| Lang::ALL.iter().copied().find(|lang| primary(lang.tag()) == primary(tag));
    tags.iter().find_map(known).unwrap_or(Lang::En)
}
