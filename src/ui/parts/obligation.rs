//! What somebody owes, as one line of text.

use crate::browser::intl;
use crate::domain::Role;
use crate::domain::history::step::Obligation;
use crate::domain::values::codes::Party;
use crate::facts::{List, Who};
use crate::i18n::{Audience, Lang, steps};

/// Who owes what, how much and by when, on one line; amount and day are left out where there are none.
/// `currency` is the code of the purchase.
#[must_use]
pub fn line(lang: Lang, audience: Audience, obligation: &Obligation, currency: &str) -> String {
    let party = match (&obligation.party, audience) {
        (Party::Complainant, Audience::Owner) => steps::who(Who::Complainant, audience).text(lang).to_owned(),
        (Party::Respondent, Audience::Owner) => steps::who(Who::Respondent, audience).text(lang).to_owned(),
        (Party::Unstated, _) => steps::role(Role::Respondent).text(lang).to_owned(),
        (party, _) => lang.label(List::Side, party.id()),
    };
    let amount = obligation.amount.map(|amount| intl::money(lang.tag(), amount.0, currency));
    let by = obligation.by.map(|day| intl::day(lang.tag(), day));
    let parts = [Some(party), Some(obligation.what.clone()), amount, by];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
