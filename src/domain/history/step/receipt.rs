//! What the receipt of a complaint records. Part of the stored form, see [`super`].

use serde::{Deserialize, Serialize};

use super::contents::is_default;
use crate::domain::fields::values::Values;
use crate::domain::values::codes::Priority;
use crate::domain::values::ids::Digest;
use crate::domain::values::reference::Reference;

/// The complaint as it was received.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Receive {
    /// The reference number, which people read out.
    pub reference: Reference,
    /// Digest of the tracking code, if one was issued.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tracking: Option<Digest>,
    /// Where the record comes from.
    #[serde(default, skip_serializing_if = "is_default")]
    pub origin: Origin,
    /// The policy whose clocks run: `id@version`.
    pub policy: String,
    /// What was filled in.
    pub fields: Values,
    /// Coded priority that its category gives it; empty when none does.
    #[serde(default, skip_serializing_if = "is_default")]
    pub priority: Priority,
    /// The group that its category gives it to; empty when none does.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub group: String,
}

/// Where the record of a complaint comes from.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Origin {
    /// It was lodged here.
    #[default]
    Lodged,
    /// It was read from a file of another register.
    Imported {
        /// Name of the file.
        file: String,
        /// Line in it on which the record starts, from 1.
        line: u64,
    },
    /// It is sample data.
    Demo,
}
