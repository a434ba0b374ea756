//! Storage trouble in the reader's words.

use crate::i18n::{Lang, reasons, trouble as words};
use crate::storage::Trouble;

/// What happened, what was kept, what to do next.
#[must_use]
pub fn text(lang: Lang, trouble: &Trouble, personal: bool) -> String {
    match trouble {
        Trouble::Refused(refusal) if personal => reasons::refusal_personal(lang, refusal),
        Trouble::Refused(refusal) => reasons::refusal(lang, refusal),
        Trouble::Blocked => words::STORAGE_BLOCKED.text(lang).to_owned(),
        _ => format!("{trouble}"),
    }
}
