//! Opening the register: what is there, whether it is what this browser remembers, and the ways out
//! when it is not.

use super::canary;
use super::database::{Database, Store};
use super::error::{RegisterMismatch, StorageError};
use super::head::Head;
use super::journal::Journal;
use super::salvage::Survey;
use crate::browser::place;

/// What was found when the register was opened.
pub enum Opened {
    /// Nothing is there and nothing is remembered: a first visit.
    New(Journal),
    /// A register that can be believed, with its head.
    Ready(Journal, Head),
}

fn name() -> String {
    place::prefixed("register")
}

/// Opens the register. `superseded` is called when a newer version in another tab takes over.
///
/// # Errors
/// The database cannot be opened or read, or [`StorageError::Disagrees`] when it is not the register that
/// this browser remembers.
pub async fn open(superseded: impl Fn() + 'static) -> Result<Opened, StorageError> {
    let journal = Journal { database: Database::open(&name(), superseded).await? };
    let head = match journal.head().await {
        Ok(head) => head,
        Err(trouble) => {
            journal.close();
            return Err(trouble);
        }
    };
    let canary = canary::remembered();
    if let Some(disagreement) = canary::disagreement(canary.as_ref(), head.as_ref()) {
        journal.close();
        return Err(StorageError::Disagrees(disagreement));
    }
    let Some(head) = head else { return Ok(Opened::New(journal)) };
    if let Some(incomplete) = incomplete(&journal, &head).await? {
        journal.close();
        return Err(StorageError::Disagrees(incomplete));
    }
    canary::remember(&head);
    Ok(Opened::Ready(journal, head))
}

/// Whether records are missing that the head speaks of.
async fn incomplete(journal: &Journal, head: &Head) -> Result<Option<RegisterMismatch>, StorageError> {
    let tail = journal.database.keys(Store::Tail, "").await?.len() as u64;
    let segments = journal.database.keys(Store::Segments, "").await?.len() as u64;
    let (expected, found) = (head.tail + head.segments, tail + segments);
    Ok((tail < head.tail || segments < head.segments)
        .then_some(RegisterMismatch::Incomplete { expected, found }))
}

/// Opens whatever is there without asking whether it can be believed, for salvage and restore.
///
/// # Errors
/// The database cannot be opened at all.
pub async fn open_unchecked() -> Result<Journal, StorageError> {
    Ok(Journal { database: Database::open(&name(), || {}).await? })
}

/// Compares what can be read with what was expected. Nothing is changed.
///
/// # Errors
/// The database cannot be opened, or has no head.
pub async fn survey() -> Result<Survey, StorageError> {
    let journal = open_unchecked().await?;
    let survey = journal.survey().await;
    journal.close();
    survey
}

/// Takes what is there for the register from now on: [`open`] finds nothing against it then. The device gets
/// another code, made from the bits of `random`.
///
/// # Errors
/// It is no longer what was `accepted`, or nothing can be written. Nothing was changed.
pub async fn keep(accepted: &Survey, random: u64) -> Result<(), StorageError> {
    let journal = open_unchecked().await?;
    let kept = journal.keep(accepted, random).await;
    journal.close();
    kept.map(drop)
}

/// Deletes the register and what is remembered of it. Drafts and preferences stay.
///
/// # Errors
/// The browser blocks storage, or cannot delete the database.
pub async fn start_over() -> Result<(), StorageError> {
    Database::delete(&name()).await?;
    canary::forget();
    Ok(())
}
