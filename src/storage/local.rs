//! localStorage through gloo-storage, probed first: its calls throw where a browser blocks it.

use gloo_storage::errors::StorageError as GlooError;
use gloo_storage::{LocalStorage, Storage};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::browser::{page, place};
use crate::diagnostics::{Cause, OrReport};
use crate::encode;

/// What is kept in localStorage: one name for each key.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Key {
    /// Language, theme, who is at the desk, columns, saved filters and mappings.
    Preferences,
    /// What this browser remembers of the register.
    Canary,
    /// A draft, by what it is the draft of.
    Draft(String),
    /// What went wrong lately: reports.
    Diagnostics,
}

impl Key {
    fn name(&self) -> String {
        match self {
            Self::Preferences => place::prefixed("preferences"),
            Self::Canary => place::prefixed("canary"),
            Self::Diagnostics => place::prefixed("diagnostics"),
            Self::Draft(of) => place::prefixed(&format!("draft/{of}")),
        }
    }
}

/// A value could not be kept: the browser blocks localStorage, it is full, or the value cannot be
/// serialised.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct LocalStorageError;

/// What kind of error, and nothing of the value: drafts are kept here.
impl From<&GlooError> for Cause {
    fn from(error: &GlooError) -> Self {
        match error {
            GlooError::SerdeError(error) => Self::from(error),
            GlooError::KeyNotFound(_) => "not there".into(),
            GlooError::JsError(error) => Self::of(&error.name),
        }
    }
}

/// Whether the browser lets the page use localStorage.
#[must_use]
pub fn is_usable() -> bool {
    page::has_local_storage()
}

/// Reads a value; `None` when it is missing, unreadable or blocked.
#[must_use]
pub fn get<T: DeserializeOwned>(key: &Key) -> Option<T> {
    if !is_usable() {
        return None;
    }
    // Not by gloo-storage's own reader: it would be a second one (see `encode::read_json`).
    let text = LocalStorage::raw().get_item(&key.name()).ok().flatten()?;
    encode::read_json(text.as_bytes()).or_report("storage::local, reading")
}

/// Whether there is a value, readable or not.
#[must_use]
pub fn is_there(key: &Key) -> bool {
    is_usable() && LocalStorage::raw().get_item(&key.name()).is_ok_and(|text| text.is_some())
}

/// Keeps a value as JSON, in the place of what was kept under its key.
///
/// # Errors
/// localStorage is blocked or full, or the value cannot be serialised. What was kept before stays.
pub fn set<T: Serialize>(key: &Key, value: &T) -> Result<(), LocalStorageError> {
    if !is_usable() {
        return Err(LocalStorageError);
    }
    LocalStorage::set(key.name(), value).or_report("storage::local, keeping").ok_or(LocalStorageError)
}

/// Removes the value of a key, if there is one.
pub fn remove(key: &Key) {
    if is_usable() {
        LocalStorage::delete(key.name());
    }
}

/// What the drafts in localStorage are drafts of: the texts of [`Key::Draft`].
#[must_use]
pub fn drafts() -> Vec<String> {
    let start = Key::Draft(String::new()).name();
    page::local_storage_keys().iter().filter_map(|key| key.strip_prefix(&start).map(str::to_owned)).collect()
}
