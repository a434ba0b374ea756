//! What can be wrong with what was filled in.

use super::field::Field;

/// What is wrong with one field.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FieldError {
    /// The field whose text is wrong.
    pub field: Field,
    /// Why its text is wrong.
    pub problem: FieldProblem,
}

/// What can be wrong with a field.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FieldProblem {
    /// It must be filled in.
    Required,
    /// A name, or the mark "anonymous", must be there.
    NameOrAnonymous,
    /// A way to reach the complainant must be there.
    NoWayToReach,
    /// Longer than so many characters.
    TooLong(usize),
    /// Not a telephone number.
    Phone,
    /// Not an e-mail address.
    Email,
    /// Not a day of the calendar.
    Date,
    /// Not an amount.
    Amount,
    /// An amount with more digits than one may have.
    AmountTooLarge,
    /// Not one of the list.
    NotListed,
    /// Not a number from 1 to 5.
    Scale,
    /// Not yes or no.
    YesNo,
    /// Not a number.
    Number,
    /// Not a time of day.
    Time,
    /// No case has this number.
    NoSuchCase,
    /// An agreement was signed with other terms than stand there now.
    SignedOtherwise,
    /// In this row, counted from 1, something is missing or wrong.
    Row(usize, RowProblem),
    /// Lies in the future.
    Future,
    /// Lies after the day the complaint was received.
    AfterReceipt,
    /// Lies before the day of purchase.
    BeforePurchase,
}

/// What can be wrong in a row of obligations.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RowProblem {
    /// Who owes is not said.
    Party,
    /// What is owed is not said.
    What,
    /// How much is no amount.
    Amount,
    /// How much has more digits than an amount may have.
    AmountTooLarge,
    /// By when is not said.
    By,
}
