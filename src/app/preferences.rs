//! Preferences: how this browser likes its register. Kept in localStorage, never in the history.

use serde::{Deserialize, Serialize};

use crate::domain::{Purpose, Values};
use crate::encode::Unread;
use crate::i18n::Lang;
use strum::{IntoStaticStr, VariantArray};

/// Colours of the page: light, dark, or as the system says.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "snake_case")]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the system says.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// All themes, in the order of the variants.
    pub const ALL: &[Theme] = Self::VARIANTS;

    /// The value of `data-theme` and of the control.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.into()
    }
}

/// The form in which a new complaint is filled in.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "snake_case")]
#[serde(rename_all = "snake_case")]
pub enum IntakeForm {
    /// All on one page.
    Quick,
    /// Part after part.
    Guided,
}

impl IntakeForm {
    /// Both, in the order in which they are offered.
    pub const ALL: &[IntakeForm] = Self::VARIANTS;

    /// The value of the control.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.into()
    }

    /// The usual one: a desk knows the fields by heart, who complains themselves is asked one thing after
    /// another.
    #[must_use]
    pub fn usual(purpose: Purpose) -> Self {
        if purpose == Purpose::Personal { Self::Guided } else { Self::Quick }
    }
}

/// A set of filters of the register, kept under a name.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct SavedFilter {
    /// Name that the person gave it.
    pub name: String,
    /// Query string of the register's address.
    pub query: String,
}

/// All preferences. Absent ones are as by default, so that a newer version can add some.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Preferences {
    /// Language of the interface; `None` follows the browser's own.
    pub lang: Option<Lang>,
    /// Colours of the page.
    pub theme: Theme,
    /// The staff, as versions kept it here that had no record of the desk in the register: moved there at the
    /// next opening.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub staff: Vec<Unread>,
    /// Who is at the desk now: a name of the staff, or empty.
    pub person: String,
    /// Who was at this desk last, the latest first.
    pub recent: Vec<String>,
    /// Sections of Today that are not folded as they are at first, by the ids of their headings.
    pub folds: Vec<String>,
    /// Saved filters of the register.
    pub filters: Vec<SavedFilter>,
    /// Columns of the register's list in their order, as `ListLayout` writes them; none for those as shipped.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub columns: Vec<String>,
    /// Saved mappings of imports, as the importer writes them.
    pub mappings: Vec<Unread>,
    /// Fields of the complainant of a personal register, filled in at every intake.
    pub profile: Values,
    /// The form for a new complaint that was used last; `None` is the usual one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub intake_form: Option<IntakeForm>,
    /// Whether to show notifications while the page is open, when something falls due.
    pub notify: bool,
    /// Ids of the keyboard shortcuts that were turned off.
    pub keys_off: Vec<String>,
    /// Whether the list of what is left to set up in a new register was put away.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub first_hour_off: bool,
    /// Whether the notice that the browser does not promise to keep the data was put away.
    pub storage_notice_seen: bool,
}
