//! Short messages that come and go.

use std::sync::Arc;

use leptos::prelude::*;
use strum::IntoStaticStr;

/// How a message is meant, which decides its colour and how long it stays.
#[derive(Clone, Copy, PartialEq, Eq, Debug, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Tone {
    /// Something was done.
    Ok,
    /// Something to know.
    Info,
    /// Something to heed.
    Warn,
    /// Something failed.
    Error,
}

impl Tone {
    /// The tone as the value of the attribute `data-tone`, such as `warn`.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.into()
    }
}

/// What a message offers to do, once.
#[derive(Clone)]
pub struct ToastAction {
    /// Label of its button, in the reader's language.
    pub label: String,
    /// Does it. The page on which the message came up may be gone by then.
    pub act: Arc<dyn Fn() + Send + Sync>,
}

/// One short message on show.
#[derive(Clone)]
pub struct Toast {
    /// Number of the message, by which it is put away.
    pub id: u64,
    /// How it is meant: its tone.
    pub tone: Tone,
    /// What it says, in the reader's language.
    pub text: String,
    /// What it offers to do; `None` for most.
    pub action: Option<ToastAction>,
}

/// The short messages on show.
#[derive(Clone, Copy)]
pub struct Toasts {
    list: RwSignal<Vec<Toast>>,
    next: StoredValue<u64>,
    /// The message that the pointer or the focus is on.
    held: StoredValue<Option<u64>>,
}

/// How long a message stays, in milliseconds. Errors stay until put away.
const STAY: u32 = 6000;

/// How long one stays that offers something, in milliseconds.
const STAY_WITH_ACTION: u32 = 10_000;

/// How long one stays that somebody was just reading or about to press, in milliseconds.
const STAY_ON: u32 = 2000;

impl Toasts {
    pub(super) fn new() -> Self {
        Self { list: RwSignal::new(Vec::new()), next: StoredValue::new(0), held: StoredValue::new(None) }
    }

    /// The messages on show, the latest last.
    #[must_use]
    pub fn list(self) -> Signal<Vec<Toast>> {
        self.list.into()
    }

    /// Shows a message. It goes after six seconds, an error only when it is put away. What was done takes the
    /// place of what was done before: somebody quick would have half a phone covered with messages.
    pub fn show(self, tone: Tone, text: impl Into<String>) {
        self.put(tone, text.into(), None);
    }

    /// As [`show`](Self::show), with something to do about it: it stays for ten seconds.
    pub fn offer(self, tone: Tone, text: impl Into<String>, action: ToastAction) {
        self.put(tone, text.into(), Some(action));
    }

    fn put(self, tone: Tone, text: String, action: Option<ToastAction>) {
        let id = self.next.get_value();
        self.next.set_value(id + 1);
        let stay = if action.is_some() { STAY_WITH_ACTION } else { STAY };
        self.list.update(|list| {
            list.retain(|toast| tone != Tone::Ok || toast.tone != Tone::Ok);
            list.push(Toast { id, tone, text, action });
        });
        if tone != Tone::Error {
            self.put_away_after(id, stay);
        }
    }

    fn put_away_after(self, id: u64, stay: u32) {
        let end = move || {
            if self.held.get_value() == Some(id) {
                self.put_away_after(id, STAY_ON)
            } else {
                self.put_away(id)
            }
        };
        crate::browser::idle::after(stay, end).forget();
    }

    /// Keeps a message while the pointer or the focus is on it: nothing goes away under somebody's finger.
    pub fn hold(self, id: u64) {
        self.held.set_value(Some(id));
    }

    /// Lets a message go that was held.
    pub fn release(self, id: u64) {
        self.held.update_value(|held| {
            held.take_if(|held| *held == id);
        });
    }

    /// Takes a message off, if it still shows.
    pub fn put_away(self, id: u64) {
        self.release(id);
        self.list.update(|list| list.retain(|toast| toast.id != id));
    }
}
