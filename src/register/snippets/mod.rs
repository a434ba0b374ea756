//! A register's own snippets, and the texts that are offered for a field.

mod fill;
mod offers;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::row::fold_text;
use crate::encode::{self, EncodeError};

pub use fill::{Filled, blank_in, fill, unknown, value};
pub use offers::{Offer, matching, offers};

/// The version of the record written.
const VERSION: u8 = 1;
/// The most characters that a name takes.
pub const LONGEST_NAME: usize = 60;
/// The most characters that a text takes: as many as a long field.
pub const LONGEST_TEXT: usize = 4000;

/// A text of the register's own.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Snippet {
    /// What it is called in the list.
    pub name: String,
    /// The language it is written in, `zh` or `en`; empty where it is offered in both.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub lang: String,
    /// The path of the field it is for, or the name of a step and so for all texts of it; empty for any.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub place: String,
    /// The text, with variables.
    pub text: String,
    /// What a newer version says of it, kept word for word.
    #[serde(flatten)]
    pub unread: Map<String, Value>,
}

/// The register's own snippets, in the order in which they were added.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Snippets {
    /// Those this version reads.
    pub own: Vec<Snippet>,
    /// Those of a newer version.
    unread: Vec<Value>,
    /// Other members of the record.
    rest: Map<String, Value>,
}

/// Why a snippet is not kept.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SnippetError {
    /// It has no name.
    NameMissing,
    /// The name is longer than [`LONGEST_NAME`].
    NameTooLong,
    /// Another of its language has the name; width, case and blanks make no other name.
    NameTaken,
    /// It has no text.
    TextMissing,
    /// The text is longer than [`LONGEST_TEXT`].
    TextTooLong,
    /// What was to be changed is no longer there: another tab changed or removed it.
    Gone,
}

#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct Record {
    version: u8,
    snippets: Vec<Value>,
    #[serde(flatten)]
    rest: Map<String, Value>,
}

impl Snippet {
    /// The same without blanks around name and text.
    fn trimmed(mut self) -> Self {
        for text in [&mut self.name, &mut self.text] {
            *text = text.trim().to_owned();
        }
        self
    }

    /// Whether both would be looked for by one name.
    fn is_alike(&self, other: &Self) -> bool {
        let meet = self.lang.is_empty() || other.lang.is_empty() || self.lang == other.lang;
        meet && folded(&self.name) == folded(&other.name)
    }

    /// Whether it is offered in a language and for the field of this path.
    #[must_use]
    pub fn is_for(&self, tag: &str, field: &str) -> bool {
        let is_of_step = || field.split_once('.').is_some_and(|(step, _)| step == self.place);
        let is_here = self.place.is_empty() || self.place == field || is_of_step();
        is_here && (self.lang.is_empty() || tag.starts_with(&self.lang))
    }
}

impl Snippets {
    /// Reads the record, and never fails: what this version does not read is kept, and not offered.
    #[must_use]
    pub fn read(record: &[u8]) -> Self {
        let Record { snippets, rest, .. } = encode::read_json(record).unwrap_or_default();
        let mut all = Self { rest, ..Self::default() };
        for snippet in snippets {
            match Snippet::deserialize(&snippet) {
                Ok(read) => all.own.push(read),
                Err(_) => all.unread.push(snippet),
            }
        }
        all
    }

    /// The record to be stored.
    ///
    /// # Errors
    /// It cannot be serialised.
    pub fn write(&self) -> Result<Vec<u8>, EncodeError> {
        const WHAT: &str = "the snippets";
        let own = self.own.iter().map(|snippet| serde_json::to_value(snippet).map_err(|_| EncodeError(WHAT)));
        let mut snippets = own.collect::<Result<Vec<Value>, EncodeError>>()?;
        snippets.extend(self.unread.iter().cloned());
        encode::json(WHAT, &Record { version: VERSION, snippets, rest: self.rest.clone() })
    }

    /// Keeps a snippet: in the place of `before`, or as a new one.
    ///
    /// # Errors
    /// Name or text cannot be taken, or `before` is no longer there. Nothing was changed.
    pub fn put(&mut self, before: Option<&Snippet>, snippet: Snippet) -> Result<(), SnippetError> {
        let snippet = snippet.trimmed();
        let place = self.own.iter().position(|known| Some(known) == before);
        if before.is_some() && place.is_none() {
            return Err(SnippetError::Gone);
        }
        let is_taken = |(at, known): (usize, &Snippet)| Some(at) != place && known.is_alike(&snippet);
        match (snippet.name.chars().count(), snippet.text.chars().count()) {
            (0, _) => return Err(SnippetError::NameMissing),
            (LONGEST_NAME.., _) if snippet.name.chars().count() > LONGEST_NAME => {
                return Err(SnippetError::NameTooLong);
            }
            _ if self.own.iter().enumerate().any(is_taken) => return Err(SnippetError::NameTaken),
            (_, 0) => return Err(SnippetError::TextMissing),
            (_, length) if length > LONGEST_TEXT => return Err(SnippetError::TextTooLong),
            _ => {}
        }
        match place.and_then(|place| self.own.get_mut(place)) {
            Some(known) => *known = snippet,
            None => self.own.push(snippet),
        }
        Ok(())
    }

    /// Removes a snippet; one that is no longer there is removed already.
    pub fn remove(&mut self, snippet: &Snippet) {
        self.own.retain(|known| known != snippet);
    }

    /// Takes over the snippets of another register: none here is replaced, and one of the same name comes in
    /// under a name of its own. Gives how many came in.
    pub fn unite(&mut self, theirs: &Self) -> usize {
        let before = self.own.len() + self.unread.len();
        for snippet in &theirs.own {
            if self.own.iter().any(|known| known.is_same(snippet)) {
                continue;
            }
            let named = |n: u32| match n {
                1 => snippet.clone(),
                n => Snippet { name: format!("{} ({n})", snippet.name), ..snippet.clone() },
            };
            let mut number = 1;
            // The same file read again finds what it brought.
            let comes = loop {
                let theirs = named(number);
                match self.own.iter().find(|known| known.is_alike(&theirs)) {
                    None => break Some(theirs),
                    Some(known) if known.is_same(&theirs) => break None,
                    Some(_) => number += 1,
                }
            };
            self.own.extend(comes);
        }
        for value in &theirs.unread {
            if !self.unread.contains(value) {
                self.unread.push(value.clone());
            }
        }
        for (name, value) in &theirs.rest {
            self.rest.entry(name.as_str()).or_insert_with(|| value.clone());
        }
        self.own.len() + self.unread.len() - before
    }
}

impl Snippet {
    /// Whether nothing tells the two apart for whoever uses them.
    fn is_same(&self, other: &Self) -> bool {
        let what = |snippet: &Self| {
            (snippet.name.clone(), snippet.lang.clone(), snippet.place.clone(), snippet.text.clone())
        };
        what(self) == what(other)
    }
}

/// The form in which names are compared.
fn folded(name: &str) -> String {
    fold_text(name).split_whitespace().collect()
}

#[cfg(test)]
mod tests;
