//! Which texts are offered for a field.

use super::{Snippet, folded};
use crate::facts::{Side, shipped_snippets};

/// A text to choose.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Offer {
    /// What it is called.
    pub name: String,
    /// The text, with variables.
    pub text: String,
    /// Whether it is the register's own.
    pub is_own: bool,
}

/// The texts for the field of this path in the language of this tag: the register's own, those for this field
/// before those for any, and then those that ship for whoever keeps the register.
#[must_use]
pub fn offers(own: &[Snippet], side: Side, tag: &str, field: &str) -> Vec<Offer> {
    let (here, anywhere): (Vec<&Snippet>, Vec<&Snippet>) = own
        .iter()
        .filter(|snippet| snippet.is_for(tag, field))
        .partition(|snippet| !snippet.place.is_empty());
    let own = here.into_iter().chain(anywhere).map(|snippet| Offer {
        name: snippet.name.clone(),
        text: snippet.text.clone(),
        is_own: true,
    });
    let shipped = shipped_snippets().iter();
    let shipped = shipped
        .filter(|snippet| snippet.side == side && snippet.fields.iter().any(|path| path == field))
        .map(|snippet| Offer {
            name: snippet.name.text(tag).to_owned(),
            text: snippet.text.text(tag).to_owned(),
            is_own: false,
        });
    own.chain(shipped).collect()
}

/// Those of the offers that have what is typed in their name or text; names go first. All when nothing is typed.
#[must_use]
pub fn matching(offers: &[Offer], typed: &str) -> Vec<Offer> {
    let typed = folded(typed);
    let has = |text: &str| folded(text).contains(&typed);
    let (named, others): (Vec<&Offer>, Vec<&Offer>) = offers.iter().partition(|offer| has(&offer.name));
    named.into_iter().chain(others.into_iter().filter(|offer| has(&offer.text))).cloned().collect()
}
