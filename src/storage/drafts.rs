//! Drafts: what is being typed, kept at every change so that a reload or a killed tab loses nothing.
//!
//! localStorage keeps each at once, and is read while a form is being drawn. Browsers write it to disk
//! seconds later, so a second copy goes into the database, which a killed browser keeps.

use serde::{Deserialize, Serialize};

use super::database::{Change, OpenTransaction, Store};
use super::error::StorageError;
use super::head::Head;
use super::journal::{HEAD, Journal, head_of};
use super::local::{self, Key, LocalStorageError};
use crate::diagnostics::OrReport;
use crate::domain::history::entry::Entry;
use crate::domain::{CaseId, StepKind, Values};
use crate::encode;

/// What was typed into a form, as it is kept until it is recorded.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
pub struct Draft {
    /// The fields as they were typed, checked or not.
    pub values: Values,
    /// When it last changed, milliseconds since 1970.
    pub changed: i64,
    /// The part of the form that was open, from 0.
    #[serde(default)]
    pub part: usize,
}

/// Which form a draft was typed into.
#[derive(Clone, PartialEq, Eq, Debug, Hash)]
pub enum DraftKey {
    /// The form of a new complaint.
    Intake,
    /// A step on a case, as the desk fills it in.
    Step(CaseId, StepKind),
    /// The same step as the complainant fills it in: neither side reads what the other has not sent.
    ComplainantStep(CaseId, StepKind),
}

/// The key of the draft of a new complaint.
const INTAKE: &str = "intake";
/// What the key of the draft of a desk's step starts with.
const STEP: &str = "step";
/// What the key of the draft of a complainant's step starts with.
const COMPLAINANT_STEP: &str = "complainant";

/// The key of a second copy in `meta` starts with this.
const COPY: &str = "draft/";

impl DraftKey {
    fn name(&self) -> String {
        match self {
            Self::Intake => INTAKE.to_owned(),
            Self::Step(case, kind) => format!("{STEP}/{case}/{}", kind.id()),
            Self::ComplainantStep(case, kind) => format!("{COMPLAINANT_STEP}/{case}/{}", kind.id()),
        }
    }

    fn key(&self) -> Key {
        Key::Draft(self.name())
    }

    fn copy_key(&self) -> String {
        format!("{COPY}{}", self.name())
    }

    /// What an entry was a draft of before it was recorded.
    fn before(entry: &Entry) -> Self {
        match entry.kind() {
            StepKind::Receive => Self::Intake,
            kind => Self::Step(entry.body.case, kind),
        }
    }

    fn read(key: &str) -> Option<Self> {
        if key == INTAKE {
            return Some(Self::Intake);
        }
        let (of, step) = key.split_once('/')?;
        let (case, kind) = step.split_once('/')?;
        // A key of a newer version is none that this one knows.
        let (case, kind) = (case.parse().ok()?, StepKind::find(kind)?);
        match of {
            STEP => Some(Self::Step(case, kind)),
            COMPLAINANT_STEP => Some(Self::ComplainantStep(case, kind)),
            _ => None,
        }
    }

    /// The case it is about; `None` where that is not there yet.
    fn case(&self) -> Option<CaseId> {
        match self {
            Self::Intake => None,
            Self::Step(case, _) | Self::ComplainantStep(case, _) => Some(*case),
        }
    }
}

/// The draft of a form; `None` when none is kept, or nothing is typed in it.
#[must_use]
pub fn get(of: &DraftKey) -> Option<Draft> {
    local::get(&of.key()).filter(|draft: &Draft| !draft.values.is_empty())
}

/// Keeps a draft in localStorage; an empty one is removed instead.
///
/// # Errors
/// localStorage is blocked or full.
pub fn keep(of: &DraftKey, draft: &Draft) -> Result<(), LocalStorageError> {
    if draft.values.is_empty() {
        local::remove(&of.key());
        return Ok(());
    }
    local::set(&of.key(), draft)
}

/// Removes a draft from localStorage. Its second copy goes with the next `copy_draft`.
pub fn forget(of: &DraftKey) {
    local::remove(&of.key());
}

/// Forgets all drafts of steps on a case, whoever filled them in.
pub(super) fn forget_case(case: CaseId) {
    all().iter().filter(|of| of.case() == Some(case)).for_each(forget);
}

/// The keys of all drafts in localStorage; those that only a newer version knows are left out.
#[must_use]
pub fn all() -> Vec<DraftKey> {
    local::drafts().iter().filter_map(|key| DraftKey::read(key)).collect()
}

/// Whether a draft that was changed then is the complaint lodged last; both in milliseconds since 1970.
fn is_spent(of: &DraftKey, changed: i64, lodged: i64) -> bool {
    *of == DraftKey::Intake && changed <= lodged
}

/// The second copies that go with the drafts these entries were.
pub(super) fn spent(entries: &[Entry]) -> impl Iterator<Item = Change> {
    entries.iter().map(|entry| Change::Delete(Store::Meta, DraftKey::before(entry).copy_key()))
}

/// Drops the second copies of all drafts of steps on a case, whoever filled them in.
pub(super) async fn spent_in(open: &OpenTransaction, case: CaseId) -> Result<Vec<Change>, StorageError> {
    let mut keys = open.keys(Store::Meta, &format!("{COPY}{STEP}/{case}/")).await?;
    keys.extend(open.keys(Store::Meta, &format!("{COPY}{COMPLAINANT_STEP}/{case}/")).await?);
    Ok(keys.into_iter().map(|key| Change::Delete(Store::Meta, key)).collect())
}

impl Journal {
    /// Keeps the second copy of a draft, or drops it where there is none any more, or where it was lodged
    /// while the copy was on its way.
    ///
    /// # Errors
    /// The disk is full, the connection was closed or the database cannot be read; the copy is as it was.
    pub async fn copy_draft(&self, of: &DraftKey) -> Result<(), StorageError> {
        let key = of.copy_key();
        let draft = match get(of) {
            Some(draft) => Some((draft.changed, encode::json("a draft", &draft)?)),
            None => None,
        };
        self.database
            .update(&[Store::Meta], async |open| {
                let head = open.get(Store::Meta, HEAD).await?;
                let lodged = head_of(head).map_or(0, |head| head.lodged);
                let live = draft.filter(|(changed, _)| !is_spent(of, *changed, lodged));
                let change = match live {
                    Some((_, bytes)) => Change::put(Store::Meta, key, &bytes),
                    None => Change::Delete(Store::Meta, key),
                };
                Ok((vec![change], ()))
            })
            .await
    }

    /// Whether there are drafts, or second copies of any.
    ///
    /// # Errors
    /// The connection was closed, or the database cannot be read.
    pub async fn has_drafts(&self) -> Result<bool, StorageError> {
        Ok(!local::drafts().is_empty() || !self.database.keys(Store::Meta, COPY).await?.is_empty())
    }

    /// Brings drafts back that the second copies have and localStorage lost, and drops the draft of a
    /// complaint that was lodged while localStorage, or a copy already on its way, had not yet heard of it.
    ///
    /// # Errors
    /// The connection was closed, or the database cannot be read.
    pub async fn bring_back_drafts(&self, head: &Head) -> Result<(), StorageError> {
        if get(&DraftKey::Intake).is_some_and(|draft| is_spent(&DraftKey::Intake, draft.changed, head.lodged))
        {
            forget(&DraftKey::Intake);
        }
        let mut spent = Vec::new();
        for key in self.database.keys(Store::Meta, COPY).await? {
            let Some(of) = key.strip_prefix(COPY).and_then(DraftKey::read) else { continue };
            let bytes = self.record(Store::Meta, &key).await?;
            let copy = encode::read_json::<Draft>(&bytes).or_report("storage::drafts, a second copy");
            let Some(copy) = copy else { continue };
            if is_spent(&of, copy.changed, head.lodged) {
                // What was lodged and may be erased one day is in no second place.
                spent.push(Change::Delete(Store::Meta, key));
                continue;
            }
            if get(&of).is_none_or(|draft| draft.changed < copy.changed) {
                // Blocked or full, which is reported: the copy stays in the database for the next time.
                let _ = keep(&of, &copy);
            }
        }
        if spent.is_empty() {
            return Ok(());
        }
        self.database.update(&[Store::Meta], async |_| Ok((spent, ()))).await
    }

    /// Carries over the complainant's drafts of the first version, which kept them as the desk's of a case
    /// whose id was the complement of the real one. `is_case` says whether a case of this id is there.
    ///
    /// # Errors
    /// The connection was closed, the disk is full or the database cannot be read. Drafts not yet carried
    /// over are where they were.
    pub async fn carry_drafts_over(&self, is_case: impl Fn(CaseId) -> bool) -> Result<(), StorageError> {
        for old in all() {
            let DraftKey::Step(id, kind) = old else { continue };
            let case = CaseId(uuid::Uuid::from_u128(!id.0.as_u128()));
            if is_case(id) || !is_case(case) {
                continue;
            }
            let new = DraftKey::ComplainantStep(case, kind);
            let Some(draft) = get(&old) else { continue };
            // One of the same step that is newer stays.
            if get(&new).is_none_or(|newer| newer.changed < draft.changed) && keep(&new, &draft).is_err() {
                // Blocked or full, which is reported: the next visit tries again.
                continue;
            }
            self.copy_draft(&new).await?;
            forget(&old);
            self.copy_draft(&old).await?;
        }
        Ok(())
    }
}
