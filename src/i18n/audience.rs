//! To whom the words speak.

use crate::domain::Purpose;

/// To whom the words of the interface speak. A message that has no words of its own for somebody is said
/// to them as to the desk.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Hash)]
pub enum Audience {
    /// The people at a desk, who handle the complaints of others.
    #[default]
    Desk,
    /// A consumer who keeps a register of their own complaints.
    Owner,
    /// The complainant of a case of the desk's, in the view that is theirs.
    Complainant,
    /// Somebody at a kiosk, who has no complaint on record yet.
    Visitor,
}

impl Audience {
    /// All audiences, the desk first.
    pub const ALL: &[Audience] = &[Self::Desk, Self::Owner, Self::Complainant, Self::Visitor];

    /// To whom the words of a register for this purpose speak: whoever keeps it.
    #[must_use]
    pub const fn of(purpose: Purpose) -> Self {
        match purpose {
            Purpose::Personal => Self::Owner,
            Purpose::Desk | Purpose::Demo => Self::Desk,
        }
    }
}
