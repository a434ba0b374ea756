//! What can be done with many complaints at once.

use crate::domain::fields::form;
use crate::domain::fields::values::FieldError;
use crate::domain::history::step::Tag;
use crate::domain::{Field, Step, StepKind, Values};
use crate::i18n::pages::{register as words, register_work as work};
use crate::i18n::{Audience, Msg};

/// What can be done with many cases at once.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum BulkAct {
    /// A handler is assigned.
    Assign,
    /// A tag is put on.
    Tag,
    /// A tag is taken off.
    Untag,
    /// An internal note is written.
    Note,
    /// The complainants are told, each in the way on record.
    Acknowledge,
    /// What was imported is closed.
    Close,
}

impl BulkAct {
    /// All of them, in the order in which they are offered.
    pub const ALL: &[Self] =
        &[Self::Assign, Self::Tag, Self::Untag, Self::Note, Self::Acknowledge, Self::Close];

    /// The name of its button.
    #[must_use]
    pub const fn name(self) -> Msg {
        match self {
            Self::Assign => words::ASSIGN,
            Self::Tag => work::B_TAG,
            Self::Untag => work::B_UNTAG,
            Self::Note => work::B_NOTE,
            Self::Acknowledge => work::B_ACKNOWLEDGE,
            Self::Close => work::B_CLOSE,
        }
    }

    /// What to know before it is done; nothing where that goes without saying.
    #[must_use]
    pub const fn help(self) -> Option<Msg> {
        match self {
            Self::Note => Some(work::B_NOTE_HELP),
            Self::Acknowledge => Some(work::B_ACKNOWLEDGE_HELP),
            Self::Close => Some(work::B_CLOSE_HELP),
            Self::Assign | Self::Tag | Self::Untag => None,
        }
    }

    /// Whether these readers do it. Who keeps their own complaints is told by nobody but the merchant.
    #[must_use]
    pub fn is_for(self, audience: Audience) -> bool {
        audience != Audience::Owner || !matches!(self, Self::Acknowledge | Self::Assign)
    }

    const fn kind(self) -> StepKind {
        match self {
            Self::Assign => StepKind::Assign,
            Self::Tag | Self::Untag => StepKind::Tag,
            Self::Note => StepKind::Note,
            Self::Acknowledge => StepKind::Acknowledge,
            Self::Close => StepKind::Close,
        }
    }

    /// What its form asks for: each case says by itself how its complainant is told, and a note written on many is
    /// for none of their complainants.
    #[must_use]
    pub fn asked(self) -> Vec<(Field, bool)> {
        let is_asked =
            |field: Field| !matches!(field, Field::AcknowledgeMeans | Field::NoteVisible | Field::TagRemoved);
        self.kind().form().iter().copied().filter(|(field, _)| is_asked(*field)).collect()
    }

    /// The step that a filled-in form describes.
    ///
    /// # Errors
    /// What is wrong with each field.
    pub fn step(self, values: &Values) -> Result<Step, Vec<FieldError>> {
        let step = form::step(self.kind(), &self.asked(), values)?;
        Ok(match step {
            Step::Tag(tag) if self == Self::Untag => Step::Tag(Tag::off(&tag.text)),
            step => step,
        })
    }
}
