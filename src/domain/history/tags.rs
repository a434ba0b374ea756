//! Tags: words of the desk's own by which it finds complaints again.

use super::state::State;
use super::step::Tag;
use crate::domain::fields::field::LONGEST_TAG;
use crate::domain::fields::values::is_same_name;

impl Tag {
    /// A tag to be put on.
    #[must_use]
    pub fn on(text: &str) -> Self {
        Self { text: text.trim().to_owned(), removed: false }
    }

    /// A tag to be taken off.
    #[must_use]
    pub fn off(text: &str) -> Self {
        Self { removed: true, ..Self::on(text) }
    }

    /// Whether it is a tag at all: something in one line, and not too long.
    #[must_use]
    pub fn is_usable(&self) -> bool {
        let text = self.text.trim();
        !text.is_empty() && text.chars().count() <= LONGEST_TAG && !text.contains(char::is_control)
    }
}

impl State {
    /// Whether the case has a tag, whatever its blanks, width and case.
    #[must_use]
    pub fn has_tag(&self, text: &str) -> bool {
        self.tags.iter().any(|tag| is_same_name(tag, text))
    }

    /// Puts a tag on, or takes it off. One that is there stays as it was written first.
    pub(super) fn tag(&mut self, tag: &Tag) {
        if tag.removed {
            self.tags.retain(|known| !is_same_name(known, &tag.text));
        } else if !self.has_tag(&tag.text) {
            self.tags.push(tag.text.trim().to_owned());
            self.tags.sort_unstable();
        }
    }
}
