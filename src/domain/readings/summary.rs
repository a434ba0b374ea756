//! What one asks for first about a case: who complains, against whom, since when, about how much, and how it
//! ended.

use crate::domain::fields::field::Field;
use crate::domain::history::case::Case;
use crate::domain::history::state::Owed;
use crate::domain::values::codes::{CaseOutcome, Party};
use crate::domain::values::moment::Moment;
use crate::domain::values::money::Amount;

/// Who complains, as far as it may be said.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ComplainantName {
    /// Their name.
    Named(String),
    /// They did not give one.
    Anonymous,
    /// The contents of the case were erased.
    Erased,
    /// No name is on record, and nothing says why.
    Missing,
}

/// How a closed case ended.
#[derive(Clone, PartialEq, Debug)]
pub struct Ending {
    /// How it ended.
    pub outcome: CaseOutcome,
    /// When it was closed.
    pub when: Moment,
    /// Coded cause; empty where none was coded.
    pub cause: String,
    /// What the other side paid in all; `None` where nothing about money was promised or paid.
    pub paid: Option<Amount>,
    /// How the complainant rated the outcome, from 1 to 5; `None` where they did not.
    pub rated_outcome: Option<u8>,
    /// How the complainant rated the handling, from 1 to 5; `None` where they did not.
    pub rated_handling: Option<u8>,
}

/// What stands at the head of a case.
#[derive(Clone, PartialEq, Debug)]
pub struct Summary {
    /// Who complains.
    pub complainant: ComplainantName,
    /// Their telephone number, else their e-mail address; empty where neither is known.
    pub reach: (Field, String),
    /// Whom it is about; empty when unknown.
    pub respondent: String,
    /// When it was received; `None` where the receipt is missing.
    pub received: Option<Moment>,
    /// Who is responsible; `None` while nobody is.
    pub handler: Option<String>,
    /// The sum that is asked for, as recorded; empty where none is.
    pub disputed: String,
    /// How it ended; `None` while it is open.
    pub ending: Option<Ending>,
}

/// What stands at the head of a case.
#[must_use]
pub fn summary(case: &Case) -> Summary {
    let (fields, state) = (&case.fields, &case.state);
    let text = |field: Field| fields.get(field).to_owned();
    let complainant = match fields.get(Field::ComplainantName) {
        _ if fields.is_yes(Field::ComplainantAnonymous) => ComplainantName::Anonymous,
        "" if state.erased.is_some() => ComplainantName::Erased,
        "" => ComplainantName::Missing,
        name => ComplainantName::Named(name.to_owned()),
    };
    let by = if fields.get(Field::ComplainantPhone).is_empty() {
        Field::ComplainantEmail
    } else {
        Field::ComplainantPhone
    };
    let rated = |rating: u8| (rating > 0).then_some(rating);
    let ending = state.closed.as_ref().map(|closing| Ending {
        outcome: closing.outcome.clone(),
        when: closing.when,
        cause: state.cause.as_ref().map(|(cause, _)| cause.clone()).unwrap_or_default(),
        paid: paid(case),
        rated_outcome: state.rating.and_then(|(outcome, _)| rated(outcome)),
        rated_handling: state.rating.and_then(|(_, handling)| rated(handling)),
    });
    Summary {
        complainant,
        reach: (by, text(by)),
        respondent: text(Field::RespondentName),
        received: state.received,
        handler: state.handler.clone().filter(|name| !name.is_empty()),
        disputed: text(Field::RequestAmount),
        ending,
    }
}

/// What was paid to the complainant in all, under every result there was; `None` where nothing about money was
/// promised or paid.
#[must_use]
pub fn paid(case: &Case) -> Option<Amount> {
    let all = case.state.performed_before.iter().chain(&case.state.obligations);
    let theirs = |owed: &&Owed| owed.obligation.party != Party::Complainant;
    let about_money = |owed: &&Owed| owed.obligation.amount.is_some() || owed.paid.0 > 0;
    let sums = all.filter(theirs).filter(about_money).map(|owed| owed.paid.0);
    sums.reduce(i64::saturating_add).map(Amount)
}
