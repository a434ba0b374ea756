//! Short messages that come and go.

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

/// One short message on show.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Toast {
    /// Number of the message, by which it is put away.
    pub id: u64,
    /// How it is meant: its tone.
    pub tone: Tone,
    /// What it says, in the reader's language.
    pub text: String,
}

/// The short messages on show.
#[derive(Clone, Copy)]
pub struct Toasts {
    list: RwSignal<Vec<Toast>>,
    next: StoredValue<u64>,
}

/// How long a message stays, in milliseconds. Errors stay until put away.
const STAY: u32 = 6000;

impl Toasts {
    pub(super) fn new() -> Self {
        Self { list: RwSignal::new(Vec::new()), next: StoredValue::new(0) }
    }

    /// The messages on show, the latest last.
    #[must_use]
    pub fn list(self) -> Signal<Vec<Toast>> {
        self.list.into()
    }

    /// Shows a message. It goes after six seconds, an error only when it is put away. What was done takes the
    /// place of what was done before: somebody quick would have half a phone covered with messages.
    pub fn show(self, tone: Tone, text: impl Into<String>) {
        let id = self.next.get_value();
        self.next.set_value(id + 1);
        self.list.update(|list| {
            list.retain(|toast| tone != Tone::Ok || toast.tone != Tone::Ok);
            list.push(Toast { id, tone, text: text.into() });
        });
        if tone != Tone::Error {
            crate::browser::idle::after(STAY, move || self.put_away(id)).forget();
        }
    }

    /// Takes a message off, if it still shows.
    pub fn put_away(self, id: u64) {
        self.list.update(|list| list.retain(|toast| toast.id != id));
    }
}
