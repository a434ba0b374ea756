//! The canary: what this browser remembers of the register, outside the database. Browsers reopen a
//! damaged or evicted database as an empty one without an error; the canary is how we notice.

use serde::{Deserialize, Serialize};

use super::error::RegisterMismatch;
use super::head::Head;
use super::local::{self, Key};
use crate::diagnostics;
use crate::domain::{Digest, Purpose, RegisterId, ZoneId};
use crate::facts::CountryCode;

/// What this browser remembers of the register, in localStorage.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Canary {
    /// Id of the register.
    pub register: RegisterId,
    /// Entries that were stored, by the last note.
    pub entries: u64,
    /// Combined digest of those entries.
    pub digest: Digest,
    /// When the whole register last left the browser as a file, milliseconds since 1970; `None` for never.
    #[serde(default)]
    pub last_backup: Option<i64>,
    /// What the register is for, so that one restored from an older file is again what it was. `None` in a
    /// note of the first versions.
    #[serde(default)]
    pub purpose: Option<Purpose>,
    /// Zone of the register, for the same reason. `None` in a note of the first versions, or where the
    /// register has none.
    #[serde(default)]
    pub zone: Option<ZoneId>,
    /// Country of the register, for the same reason. `None` where it has none.
    #[serde(default)]
    pub country: Option<CountryCode>,
}

/// What this browser remembers; `None` when there is no note, or localStorage is blocked.
#[must_use]
pub fn remembered() -> Option<Canary> {
    local::get(&Key::Canary)
}

/// Remembers the head as it is now. Where localStorage is blocked nothing is remembered: the
/// database is then trusted as it is.
pub fn remember(head: &Head) {
    let last_backup =
        remembered().filter(|old| old.register == head.register).and_then(|old| old.last_backup);
    note(head, last_backup);
}

/// Remembers that the whole register left the browser as a file at `now`, milliseconds since 1970.
pub fn remember_backup(head: &Head, now: i64) {
    note(head, Some(now));
}

fn note(head: &Head, last_backup: Option<i64>) {
    let canary = Canary {
        register: head.register,
        entries: head.entries,
        digest: head.digest,
        last_backup,
        purpose: Some(head.purpose),
        zone: head.zone.clone(),
        country: head.country,
    };
    // An older note does no harm, unless it speaks against what has just been accepted.
    if local::set(&Key::Canary, &canary).is_err() && disagreement(remembered().as_ref(), Some(head)).is_some()
    {
        forget();
    }
}

/// Puts an earlier note back while a restore is under way: what is in the database is not yet to be
/// believed.
pub fn put_back(canary: &Canary) {
    // Where localStorage is full or blocked, the database is trusted as it is.
    if local::set(&Key::Canary, canary).is_err() {
        diagnostics::report("storage::canary, before a restore", "localStorage is blocked or full");
    }
}

/// Removes the note. Whatever is in the database is then believed.
pub fn forget() {
    local::remove(&Key::Canary);
}

/// What speaks against the database being the register remembered; `None` when nothing does, or nothing is
/// remembered. More entries than remembered are no disagreement: the browser may have been killed between
/// the commit and the note of it.
#[must_use]
pub fn disagreement(canary: Option<&Canary>, head: Option<&Head>) -> Option<RegisterMismatch> {
    let canary = canary?;
    let remembered = canary.entries;
    let Some(head) = head else {
        return Some(RegisterMismatch::Emptied { remembered });
    };
    if head.register != canary.register {
        Some(RegisterMismatch::OtherRegister { found: head.register })
    } else if head.entries < remembered {
        Some(RegisterMismatch::Shorter { remembered, found: head.entries })
    } else if head.entries == remembered && head.digest != canary.digest {
        Some(RegisterMismatch::Different { entries: remembered })
    } else {
        None
    }
}
