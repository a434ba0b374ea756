//! Drafts: what is being typed, kept at every change so that a reload or a killed tab loses nothing.

use serde::{Deserialize, Serialize};

use super::local::{self, Key, NotKept};
use crate::domain::{CaseId, StepKind, Values};

/// A draft as kept.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
pub struct Draft {
    /// What was typed, as typed.
    pub values: Values,
    /// When it last changed, milliseconds since 1970.
    pub changed: i64,
    /// The part of the form that was open.
    #[serde(default)]
    pub part: usize,
}

/// What a draft is a draft of.
#[derive(Clone, PartialEq, Eq, Debug, Hash)]
pub enum Of {
    /// A new complaint.
    Intake,
    /// A step on a case.
    Step(CaseId, StepKind),
}

impl Of {
    fn key(&self) -> Key {
        Key::Draft(match self {
            Self::Intake => "intake".to_owned(),
            Self::Step(case, kind) => crate::domain::form::draft_key(*case, *kind),
        })
    }

    fn read(key: &str) -> Option<Self> {
        if key == "intake" {
            return Some(Self::Intake);
        }
        let (case, kind) = key.strip_prefix("step/")?.split_once('/')?;
        Some(Self::Step(case.parse().ok()?, StepKind::find(kind)?))
    }
}

/// The draft, if one is kept.
#[must_use]
pub fn get(of: &Of) -> Option<Draft> {
    local::get(&of.key()).filter(|draft: &Draft| !draft.values.is_empty())
}

/// Keeps a draft; an empty one is forgotten.
///
/// # Errors
/// localStorage is blocked or full.
pub fn keep(of: &Of, draft: &Draft) -> Result<(), NotKept> {
    if draft.values.is_empty() {
        local::remove(&of.key());
        return Ok(());
    }
    local::set(&of.key(), draft)
}

/// Forgets a draft.
pub fn forget(of: &Of) {
    local::remove(&of.key());
}

/// All drafts kept.
#[must_use]
pub fn all() -> Vec<Of> {
    local::drafts().iter().filter_map(|key| Of::read(key)).collect()
}
