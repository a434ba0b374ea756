//! What the erasure of a case records: all that is left of it. Part of the stored form, see [`super`].

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::contents::is_default;
use crate::domain::values::codes::CaseOutcome;
use crate::domain::values::ids::{CaseId, Digest};
use crate::domain::values::reference::Reference;

/// An erasure, with what is left of the case.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Erase {
    /// Id of the schedule that allows it.
    #[serde(skip_serializing_if = "is_default")]
    pub schedule: String,
    /// Name of the second person; empty in a personal register.
    #[serde(skip_serializing_if = "is_default")]
    pub confirmed_by: String,
    /// Reference number of the case; an erasure without one is refused.
    #[serde(skip_serializing_if = "is_default")]
    pub reference: Option<Reference>,
    /// Digest of its tracking code; `None` when none was issued.
    #[serde(skip_serializing_if = "is_default")]
    pub tracking: Option<Digest>,
    /// Local day on which it was received; `None` when not known.
    #[serde(skip_serializing_if = "is_default")]
    pub received: Option<NaiveDate>,
    /// Local day on which it was closed; `None` when not known.
    #[serde(skip_serializing_if = "is_default")]
    pub closed: Option<NaiveDate>,
    /// Coded outcome; unstated for a case that was merged only.
    #[serde(skip_serializing_if = "is_default")]
    pub outcome: CaseOutcome,
    /// Whether the loop was complete when it was closed.
    #[serde(skip_serializing_if = "is_default")]
    pub complete: bool,
    /// The case it was merged into, if it was.
    #[serde(skip_serializing_if = "is_default")]
    pub merged_into: Option<CaseId>,
    /// Coded kind of product.
    #[serde(skip_serializing_if = "is_default")]
    pub kind: String,
    /// Coded problem of the complaint.
    #[serde(skip_serializing_if = "is_default")]
    pub problem: String,
    /// Coded channel of the complaint.
    #[serde(skip_serializing_if = "is_default")]
    pub channel: String,
    /// Whether it was sample data.
    #[serde(skip_serializing_if = "is_default")]
    pub sample: bool,
}
