//! Texts that are written again and again, and the variables that stand in them.

use std::sync::OnceLock;

use serde::{Deserialize, Serialize};
use strum::VariantArray;

use super::{Bilingual, Side, parse};

/// What stands in a snippet for something of the case, such as `{merchant}` or `{商家}`.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, VariantArray)]
#[serde(rename_all = "snake_case")]
pub enum Variable {
    /// Name of the complainant.
    Complainant,
    /// Name of the merchant or body complained of.
    Merchant,
    /// Reference number.
    Reference,
    /// Product or service.
    Product,
    /// Day on which the complaint was received.
    Received,
    /// Day by which the result is to be told.
    Due,
    /// Who is responsible.
    Handler,
    /// The business whose desk it is.
    Shop,
    /// Today.
    Today,
}

impl Variable {
    /// All variables, in the order in which they are explained.
    pub const ALL: &[Self] = Self::VARIANTS;

    /// The variable of this name in either language; case does not matter.
    #[must_use]
    pub fn find(name: &str) -> Option<Self> {
        let is_named = |words: &&VariableWords| {
            words.name.zh == name.trim() || words.name.en.eq_ignore_ascii_case(name.trim())
        };
        file().variables.iter().find(is_named).map(|words| words.variable)
    }

    /// What it is called and leaves behind where the case does not tell; `None` where the file that ships is
    /// broken.
    #[must_use]
    pub fn words(self) -> Option<&'static VariableWords> {
        file().variables.iter().find(|words| words.variable == self)
    }
}

/// What a variable is called.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VariableWords {
    /// The variable.
    pub variable: Variable,
    /// Its name between the braces.
    pub name: Bilingual,
    /// What is put where the case does not tell it, for people to fill in.
    pub blank: Bilingual,
}

/// A text that ships.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShippedSnippet {
    /// Paths of the fields it is for.
    pub fields: Vec<String>,
    /// Whose register it is for; a desk's where it does not say.
    #[serde(default = "desk")]
    pub side: Side,
    /// What it is called in the list.
    pub name: Bilingual,
    /// The text, with variables.
    pub text: Bilingual,
}

const fn desk() -> Side {
    Side::Desk
}

/// All texts that ship.
#[must_use]
pub fn shipped_snippets() -> &'static [ShippedSnippet] {
    &file().snippets
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    variables: Vec<VariableWords>,
    snippets: Vec<ShippedSnippet>,
}

fn file() -> &'static File {
    static PARSED: OnceLock<File> = OnceLock::new();
    PARSED.get_or_init(|| parse(include_str!("data/snippets.json")).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_variable_has_words_of_its_own_in_both_languages() {
        assert_eq!(file().variables.len(), Variable::ALL.len());
        for variable in Variable::ALL {
            let words = variable.words().expect("in the file");
            assert_eq!(Variable::find(&words.name.zh), Some(*variable));
            assert_eq!(Variable::find(&format!(" {} ", words.name.en.to_uppercase())), Some(*variable));
            assert!(words.blank.zh.starts_with('【') && words.blank.zh.ends_with('】'));
            assert!(words.blank.en.starts_with('[') && words.blank.en.ends_with(']'));
        }
        assert_eq!(Variable::find("nobody"), None);
    }

    #[test]
    fn every_text_is_whole_in_both_languages() {
        assert!(shipped_snippets().len() > 30);
        for (at, snippet) in shipped_snippets().iter().enumerate() {
            let ShippedSnippet { fields, name, text, .. } = snippet;
            for words in [name, text] {
                assert!(!words.zh.is_empty() && !words.en.is_empty() && words.en.is_ascii(), "{}", name.en);
            }
            assert!(!fields.is_empty(), "{}", name.en);
            let same = |other: &ShippedSnippet| {
                let in_one = other.fields.iter().any(|field| fields.contains(field));
                in_one && (other.name.zh == name.zh || other.name.en == name.en)
            };
            assert!(!shipped_snippets()[..at].iter().any(same), "{} twice", name.en);
        }
    }
}
