//! The two languages. A message holds both, so that one cannot be written without the other
//! ([`message`] says how).

use serde::{Deserialize, Serialize};
use strum::VariantArray;

use crate::facts::{Bilingual, List, Rules};

mod audience;
pub mod choices;
pub mod clocks;
pub mod deadlines;
pub mod common;
pub mod errors;
pub mod fields;
pub mod first_letter;
pub mod hints;
pub mod history;
pub mod message;
pub mod pages;
pub mod questions;
pub mod reasons;
pub mod short_dates;
mod stages;
pub mod steps;
mod tables;
pub mod titles;

pub use audience::Audience;
pub(crate) use message::messages;
pub use message::{Counted, Msg, Voices};

/// A language of the interface.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Hash, Serialize, Deserialize, VariantArray)]
#[serde(rename_all = "snake_case")]
pub enum Lang {
    /// Simplified Chinese, 简体中文.
    #[default]
    Zh,
    /// English.
    En,
}

impl Lang {
    /// Both languages, Chinese first.
    pub const ALL: &[Lang] = Self::VARIANTS;

    /// The tag for `lang` attributes and `Intl`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Zh => "zh-CN",
            Self::En => "en-GB",
        }
    }

    /// Name of the language in itself: 中文, English.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Zh => "中文",
            Self::En => "English",
        }
    }

    /// The text of a fact, which the rules hold in both languages, in this one.
    #[must_use]
    pub fn of(self, text: &Bilingual) -> &str {
        match self {
            Self::Zh => &text.zh,
            Self::En => &text.en,
        }
    }

    /// The label of a coded choice that ships; a code the list lacks (another register's word) stands for
    /// itself. Of the lists that a register [can change](crate::facts::EDITABLE) ask [`label_by`](Self::label_by).
    #[must_use]
    pub fn label(self, list: List, id: &str) -> String {
        let own = || list.first_name(id).to_owned();
        list.find(id).map_or_else(own, |item| self.pick(&item.zh, &item.en).to_owned())
    }

    /// The label of a coded choice in a register with these rules, as it calls its own.
    #[must_use]
    pub fn label_by(self, rules: &Rules, list: List, id: &str) -> String {
        let own = || list.first_name(id).to_owned();
        rules.item(list, id).map_or_else(own, |item| self.pick(&item.zh, &item.en).to_owned())
    }

    const fn pick<'a>(self, zh: &'a str, en: &'a str) -> &'a str {
        match self {
            Self::Zh => zh,
            Self::En => en,
        }
    }
}
