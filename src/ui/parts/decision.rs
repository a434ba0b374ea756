//! The decision in words to the complainant, for the question whether they accept it.

use chrono::NaiveDate;

use super::obligation;
use crate::browser::intl;
use crate::domain::history::step::Obligation;
use crate::domain::readings::decision::decision;
use crate::domain::values::money::Amount;
use crate::domain::{Case, Field};
use crate::facts::List;
use crate::i18n::pages::complainant_acts as words;
use crate::i18n::{Audience, Lang, common};

/// What was decided, what is offered, how much and by when, a paragraph each; empty before there is a
/// decision. Of a result that was reconsidered and changed, what is offered now.
#[must_use]
pub fn lines(lang: Lang, case: &Case) -> Vec<String> {
    let Some(found) = decision(case) else { return Vec::new() };
    let currency = case.fields.get(Field::PurchaseCurrency);
    let audience = Audience::Complainant;
    let items = |items: &[Obligation]| {
        items.iter().map(|item| obligation::line(lang, audience, item, currency)).collect::<Vec<_>>()
    };
    let offer = |remedies: &[String], amount: Option<Amount>, by: Option<NaiveDate>| {
        let labels: Vec<String> = remedies.iter().map(|id| lang.label(List::Remedy, id)).collect();
        let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
        let remedies = (!labels.is_empty())
            .then(|| words::Offered { remedies: &common::all_of(lang, &labels) }.text(lang));
        let amount = amount
            .map(|Amount(sum)| words::OfferedSum { sum: &intl::money(lang.tag(), sum, currency) }.text(lang));
        let by = by.map(|day| words::OfferedBy { date: &common::date(lang, day) }.text(lang));
        remedies.into_iter().chain(amount).chain(by).collect::<Vec<_>>()
    };
    let mut lines = Vec::new();
    if let Some(again) = found.again {
        let what = if again.changed { words::AGAIN_CHANGED } else { words::AGAIN_UPHELD };
        lines.push(words::Again { what: what.text(lang), reasons: &again.reasons }.text(lang));
        lines.extend(offer(&again.remedies, again.amount, again.perform_by));
        lines.extend(items(&again.obligations));
    }
    // What was changed does not hold any more.
    if let Some(first) = found.notified.filter(|_| !found.again.is_some_and(|again| again.changed)) {
        lines.push(words::Decided { decision: &first.decision }.text(lang));
        lines.extend(offer(&first.remedies, first.amount, first.perform_by));
        lines.extend(items(&first.obligations));
    }
    lines
}
