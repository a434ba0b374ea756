//! The two languages. Every message is a constant that holds both, so that one cannot be written
//! without the other; tests hold the placeholders equal.

use serde::{Deserialize, Serialize};

use crate::facts::{Bilingual, List};

pub mod choices;
pub mod clocks;
pub mod common;
pub mod fields;
pub mod steps;
pub mod reasons;
pub mod history;
mod stages;
mod tables;
pub mod errors;
pub mod pages;

/// A language of the interface.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Lang {
    /// 简体中文.
    #[default]
    Zh,
    /// English.
    En,
}

impl Lang {
    /// Both.
    pub const ALL: &[Lang] = &[Self::Zh, Self::En];

    /// The tag for `lang` attributes and `Intl`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Zh => "zh-CN",
            Self::En => "en-GB",
        }
    }

    /// Its name in itself.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Zh => "中文",
            Self::En => "English",
        }
    }

    /// The text of a fact in this language.
    #[must_use]
    pub fn of(self, text: &Bilingual) -> &str {
        match self {
            Self::Zh => &text.zh,
            Self::En => &text.en,
        }
    }

    /// The label of a coded choice; a code the list lacks (another register's word) stands for itself.
    #[must_use]
    pub fn label(self, list: List, id: &str) -> String {
        list.find(id).map_or_else(|| id.to_owned(), |item| self.pick(&item.zh, &item.en).to_owned())
    }

    const fn pick<'a>(self, zh: &'a str, en: &'a str) -> &'a str {
        match self {
            Self::Zh => zh,
            Self::En => en,
        }
    }
}

/// A message in both languages. `{name}` stands for what [`Msg::with`] puts in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Msg {
    /// Chinese.
    pub zh: &'static str,
    /// English.
    pub en: &'static str,
}

impl Msg {
    /// The text in a language.
    #[must_use]
    pub const fn text(self, lang: Lang) -> &'static str {
        lang.pick(self.zh, self.en)
    }

    /// The text with each `{name}` replaced.
    #[must_use]
    pub fn with(self, lang: Lang, values: &[(&str, &str)]) -> String {
        let text = self.text(lang);
        let mut out = String::with_capacity(text.len() + 16);
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('{') {
            out.push_str(before);
            let Some((name, tail)) = after.split_once('}') else { break };
            out.push_str(values.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| value));
            rest = tail;
        }
        out.push_str(rest);
        out
    }
}

/// Declares messages: `NAME: "中文", "English";`. Each becomes a constant, and all of them are listed
/// in `ALL` for the tests.
#[macro_export]
macro_rules! messages {
    ($($name:ident: $zh:literal, $en:literal;)*) => {
        $(
            #[doc = concat!($zh, " / ", $en)]
            pub const $name: $crate::i18n::Msg = $crate::i18n::Msg { zh: $zh, en: $en };
        )*
        /// Every message of this file, by name.
        pub const ALL: &[(&str, $crate::i18n::Msg)] = &[$((stringify!($name), $name)),*];
    };
}
