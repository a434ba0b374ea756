//! What a field takes: the control it has, the check of what is typed, and how it is shown follow from it.

use crate::facts::{List, ListItem};

/// Characters a tag has at most.
pub const LONGEST_TAG: usize = 40;

/// What a field takes, and how it is written in canonical form.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Input<'a> {
    /// One line of text of at most so many characters.
    Line(usize),
    /// Text of several lines, of at most so many characters.
    Text(usize),
    /// A telephone number.
    Phone,
    /// An e-mail address.
    Email,
    /// A day, `YYYY-MM-DD`.
    Date,
    /// A [moment](crate::domain::Moment): a day or an instant.
    Moment,
    /// An [amount](crate::domain::values::money::Amount) of money.
    Amount,
    /// The id of one item of a list.
    Choice(List),
    /// The id of one item of a list in which the register has choices of its own: of these.
    ChoiceOf(List, &'a [ListItem]),
    /// The id of one of these items.
    Options(&'a [ListItem]),
    /// Ids of items of a list, each once, separated by blanks.
    Choices(List),
    /// `yes`, or absent.
    Flag,
    /// `yes` or `no`, or absent when not answered.
    YesNo,
    /// A number of up to nine digits, with at most three decimals.
    Number,
    /// A whole number from 1 to 5.
    Scale,
    /// A time of day, `HH:MM`.
    Time,
    /// A clock of the case, by the id of its rule.
    Clock,
    /// A policy, `id@version`.
    Policy,
    /// Another case, by its id.
    Case,
    /// An entry of the case, by its id.
    Entry,
    /// An obligation of the case, by its place from 0.
    Obligation,
    /// Who owes what by when: a JSON list of [`Obligation`](crate::domain::history::step::Obligation).
    Obligations,
    /// Who signed: a JSON list of [`Signature`](crate::domain::history::step::Signature).
    Signatures,
}
