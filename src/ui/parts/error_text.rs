//! Trouble in the reader's words: what happened, what was kept, what to do next.

use crate::app::WorkerTrouble;
use crate::app::transfer::TransferTrouble;
use crate::exchange::csv::inspect::{LARGEST, MOST_ROWS, Unusable};
use crate::exchange::csv::{Kind, NotText, Stop};
use crate::exchange::json::JsonTrouble;
use crate::i18n::common::number;
use crate::i18n::pages::{data, recovery};
use crate::i18n::{Lang, Msg, errors as words, reasons};
use crate::storage::Trouble;
use crate::storage::error::Disagreement;
use crate::ui::widgets::size::bytes;

/// Trouble with a step: a guard's reason, or trouble with storage.
#[must_use]
pub fn text(lang: Lang, trouble: &Trouble, personal: bool) -> String {
    match trouble {
        Trouble::Refused(refusal) if personal => reasons::refusal_personal(lang, refusal),
        Trouble::Refused(refusal) => reasons::refusal(lang, refusal),
        trouble => of_storage(lang, trouble),
    }
}

/// Trouble with storage alone, where there is no step that a guard could refuse. The first view says
/// this much without bringing in the reasons of all guards.
#[must_use]
pub fn of_storage(lang: Lang, trouble: &Trouble) -> String {
    let message = match trouble {
        Trouble::Refused(_) => words::REFUSED,
        Trouble::Disagrees(disagreement) => return disagrees(lang, *disagreement),
        Trouble::Blocked => words::STORAGE_BLOCKED,
        Trouble::Full => words::STORAGE_FULL,
        Trouble::Newer => recovery::NEWER,
        Trouble::HeldByTab => recovery::HELD_BY_TAB,
        Trouble::NoAnswer => words::STORAGE_SLOW,
        Trouble::Closed => words::STORAGE_LOST,
        Trouble::Unreadable(_) => words::STORAGE_UNREADABLE,
        Trouble::ChangedInBetween => words::OTHER_TAB_BUSY,
    };
    message.text(lang).to_owned()
}

fn disagrees(lang: Lang, disagreement: Disagreement) -> String {
    let count = |n: u64| number(usize::try_from(n).unwrap_or(usize::MAX));
    match disagreement {
        Disagreement::Emptied { remembered } => {
            words::REGISTER_EMPTIED.with(lang, &[("n", &count(remembered))])
        }
        Disagreement::Shorter { remembered, found } => {
            words::REGISTER_SHORTER.with(lang, &[("expected", &count(remembered)), ("found", &count(found))])
        }
        Disagreement::Different { .. } => words::REGISTER_DIFFERS.text(lang).to_owned(),
        Disagreement::OtherRegister { .. } => words::REGISTER_OTHER.text(lang).to_owned(),
        Disagreement::Incomplete { expected, found } => {
            recovery::INCOMPLETE.with(lang, &[("expected", &count(expected)), ("found", &count(found))])
        }
    }
}

/// Trouble with what comes in or goes out.
#[must_use]
pub fn transfer(lang: Lang, trouble: &TransferTrouble, personal: bool) -> String {
    match trouble {
        TransferTrouble::Storage(trouble) => text(lang, trouble, personal),
        TransferTrouble::Worker(trouble) => worker(lang, trouble),
    }
}

fn worker(lang: Lang, trouble: &WorkerTrouble) -> String {
    let message = match trouble {
        WorkerTrouble::Csv(unusable) => return csv(lang, *unusable),
        WorkerTrouble::Json(trouble) => return json(lang, *trouble),
        WorkerTrouble::File => words::FILE_UNREADABLE,
        WorkerTrouble::Damaged => words::STORAGE_UNREADABLE,
        WorkerTrouble::Gone => words::WORKER_STOPPED,
        WorkerTrouble::Cancelled => data::CANCELLED,
        WorkerTrouble::Misunderstood => data::VERSIONS_DIFFER,
    };
    message.text(lang).to_owned()
}

fn csv(lang: Lang, unusable: Unusable) -> String {
    match unusable {
        Unusable::NotText(NotText::Empty) => words::FILE_EMPTY.text(lang).to_owned(),
        Unusable::NotText(NotText::NotText { looks_like }) => match kind(looks_like) {
            Some(kind) => words::FILE_NOT_TEXT.with(lang, &[("kind", kind.text(lang))]),
            None => words::FILE_BINARY.text(lang).to_owned(),
        },
        Unusable::TooLarge(size) => {
            let (size, most) = (bytes(lang, size as f64), bytes(lang, LARGEST as f64));
            words::FILE_TOO_LARGE.with(lang, &[("size", &size), ("most", &most)])
        }
        Unusable::TooManyRows => {
            let most = number(usize::try_from(MOST_ROWS).unwrap_or(usize::MAX));
            words::CSV_TOO_MANY_ROWS.with(lang, &[("most", &most)])
        }
        Unusable::File => words::FILE_UNREADABLE.text(lang).to_owned(),
        Unusable::NoRows => words::CSV_NO_ROWS.text(lang).to_owned(),
        Unusable::Stopped(stop) => stopped(lang, stop),
    }
}

const fn kind(kind: Kind) -> Option<Msg> {
    match kind {
        Kind::Picture => Some(data::KIND_PICTURE),
        Kind::Zip => Some(data::KIND_ZIP),
        Kind::OldOffice => Some(data::KIND_OFFICE),
        Kind::Pdf => Some(data::KIND_PDF),
        Kind::Compressed => Some(data::KIND_COMPRESSED),
        Kind::Binary => None,
    }
}

/// Why a file could not be read to its end.
#[must_use]
pub fn stopped(lang: Lang, stop: Stop) -> String {
    match stop {
        Stop::UnclosedQuote { line } => data::STOP_QUOTE.with(lang, &[("line", &line.to_string())]),
        Stop::TooLong { line } => data::STOP_TOO_LONG.with(lang, &[("line", &line.to_string())]),
        Stop::File => data::STOP_FILE.text(lang).to_owned(),
    }
}

fn json(lang: Lang, trouble: JsonTrouble) -> String {
    match trouble {
        JsonTrouble::NotJson { line, .. } => words::JSON_NOT_JSON.with(lang, &[("line", &line.to_string())]),
        JsonTrouble::NotRedress => words::JSON_NOT_A_REGISTER.text(lang).to_owned(),
        JsonTrouble::Newer(version) => words::JSON_NEWER.with(lang, &[("version", &version.to_string())]),
        JsonTrouble::CutOff { line, entries } => {
            let n = number(usize::try_from(entries).unwrap_or(usize::MAX));
            data::JSON_CUT_OFF.with(lang, &[("line", &line.to_string()), ("n", &n)])
        }
    }
}
