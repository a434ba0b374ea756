//! Trouble in the reader's words: what happened, what was kept, what to do next.

use crate::app::WorkerError;
use crate::app::desk::{DeskError, StaffError};
use crate::app::transfer::TransferError;
use crate::exchange::csv::inspect::{CsvError, LARGEST, MOST_ROWS};
use crate::exchange::csv::{FileKind, NotText, RecordError};
use crate::exchange::json::JsonError;
use crate::i18n::common::number;
use crate::i18n::pages::{data, desk, recovery, settings};
use crate::i18n::{Audience, Lang, Msg, errors as words, reasons};
use crate::storage::StorageError;
use crate::storage::error::RegisterMismatch;
use crate::ui::widgets::size::bytes;

/// Why a step was not recorded, in words for `audience`: a guard's reason, or what went wrong with storage.
#[must_use]
pub fn text(lang: Lang, audience: Audience, trouble: &StorageError) -> String {
    match trouble {
        StorageError::Refused(refusal) => reasons::refusal(lang, audience, refusal),
        trouble => of_storage(lang, trouble),
    }
}

/// Why shop or staff were not changed, in words.
#[must_use]
pub fn of_desk(lang: Lang, trouble: &DeskError) -> String {
    let message = match trouble {
        DeskError::Refused(StaffError::NameMissing) => settings::STAFF_NAME_MISSING,
        DeskError::Refused(StaffError::NameTaken) => settings::STAFF_NAME_TWICE,
        DeskError::Refused(StaffError::Unknown) => desk::STAFF_UNKNOWN,
        DeskError::Storage(trouble) => return of_storage(lang, trouble),
    };
    message.text(lang).to_owned()
}

/// What went wrong with storage, in words, where there is no step that a guard could refuse. The first view
/// uses this, so that it need not bring in the reasons of all guards.
#[must_use]
pub fn of_storage(lang: Lang, trouble: &StorageError) -> String {
    let message = match trouble {
        StorageError::Refused(_) => words::REFUSED,
        StorageError::Disagrees(disagreement) => return disagrees(lang, *disagreement),
        StorageError::Blocked => words::STORAGE_BLOCKED,
        StorageError::Full => words::STORAGE_FULL,
        StorageError::Newer => recovery::NEWER,
        StorageError::HeldByTab => recovery::HELD_BY_TAB,
        StorageError::NoAnswer => words::STORAGE_SLOW,
        StorageError::Closed => words::STORAGE_LOST,
        StorageError::Unreadable(_) => words::STORAGE_UNREADABLE,
        StorageError::ChangedInBetween => words::OTHER_TAB_BUSY,
        StorageError::NotWritten(_) => words::NOT_WRITTEN,
        StorageError::Download(_) => words::NOT_DOWNLOADED,
    };
    message.text(lang).to_owned()
}

fn disagrees(lang: Lang, disagreement: RegisterMismatch) -> String {
    let count = |n: u64| number(usize::try_from(n).unwrap_or(usize::MAX));
    match disagreement {
        RegisterMismatch::Emptied { remembered } => {
            words::RegisterEmptied { n: &count(remembered) }.text(lang)
        }
        RegisterMismatch::Shorter { remembered, found } => {
            words::RegisterShorter { expected: &count(remembered), found: &count(found) }.text(lang)
        }
        RegisterMismatch::Different { .. } => words::REGISTER_DIFFERS.text(lang).to_owned(),
        RegisterMismatch::OtherRegister { .. } => words::REGISTER_OTHER.text(lang).to_owned(),
        RegisterMismatch::Incomplete { expected, found } => {
            recovery::Incomplete { expected: &count(expected), found: &count(found) }.text(lang)
        }
    }
}

/// Why an import or export failed, in words for `audience`.
#[must_use]
pub fn transfer(lang: Lang, audience: Audience, trouble: &TransferError) -> String {
    match trouble {
        TransferError::Storage(trouble) => text(lang, audience, trouble),
        TransferError::Worker(trouble) => worker(lang, trouble),
    }
}

fn worker(lang: Lang, trouble: &WorkerError) -> String {
    let message = match trouble {
        WorkerError::Csv(unusable) => return csv(lang, *unusable),
        WorkerError::Json(trouble) => return json(lang, *trouble),
        WorkerError::File => words::FILE_UNREADABLE,
        WorkerError::Damaged => words::STORAGE_UNREADABLE,
        WorkerError::NotWritten => words::NOT_WRITTEN,
        WorkerError::Gone => words::WORKER_STOPPED,
        WorkerError::Cancelled => data::CANCELLED,
        WorkerError::Misunderstood => data::VERSIONS_DIFFER,
    };
    message.text(lang).to_owned()
}

fn csv(lang: Lang, unusable: CsvError) -> String {
    match unusable {
        CsvError::NotText(NotText::Empty) => words::FILE_EMPTY.text(lang).to_owned(),
        CsvError::NotText(NotText::NotText { looks_like }) => match kind(looks_like) {
            Some(kind) => words::FileNotText { kind: kind.text(lang) }.text(lang),
            None => words::FILE_BINARY.text(lang).to_owned(),
        },
        CsvError::TooLarge(size) => {
            let (size, most) = (bytes(lang, size as f64), bytes(lang, LARGEST as f64));
            words::FileTooLarge { size: &size, most: &most }.text(lang)
        }
        CsvError::TooManyRows => {
            let most = number(usize::try_from(MOST_ROWS).unwrap_or(usize::MAX));
            words::CsvTooManyRows { most: &most }.text(lang)
        }
        CsvError::File => words::FILE_UNREADABLE.text(lang).to_owned(),
        CsvError::NoRows => words::CSV_NO_ROWS.text(lang).to_owned(),
        CsvError::Stopped(stop) => stopped(lang, stop),
        CsvError::NotWritten => words::NOT_WRITTEN.text(lang).to_owned(),
    }
}

const fn kind(kind: FileKind) -> Option<Msg> {
    match kind {
        FileKind::Picture => Some(data::KIND_PICTURE),
        FileKind::Zip => Some(data::KIND_ZIP),
        FileKind::OldOffice => Some(data::KIND_OFFICE),
        FileKind::Pdf => Some(data::KIND_PDF),
        FileKind::Compressed => Some(data::KIND_COMPRESSED),
        FileKind::Binary => None,
    }
}

/// Why a file could not be read to its end, with the line where reading stopped, where it is known.
#[must_use]
pub fn stopped(lang: Lang, stop: RecordError) -> String {
    match stop {
        RecordError::UnclosedQuote { line } => data::StopQuote { line: &line.to_string() }.text(lang),
        RecordError::TooLong { line } => data::StopTooLong { line: &line.to_string() }.text(lang),
        RecordError::File => data::STOP_FILE.text(lang).to_owned(),
    }
}

fn json(lang: Lang, trouble: JsonError) -> String {
    match trouble {
        JsonError::NotJson { line, .. } => words::JsonNotJson { line: &line.to_string() }.text(lang),
        JsonError::NotRedress => words::JSON_NOT_A_REGISTER.text(lang).to_owned(),
        JsonError::Newer(version) => words::JsonNewer { version: &version.to_string() }.text(lang),
        JsonError::CutOff { line, entries } => {
            let n = number(usize::try_from(entries).unwrap_or(usize::MAX));
            data::JsonCutOff { line: &line.to_string(), n: &n }.text(lang)
        }
    }
}
