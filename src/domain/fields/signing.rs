//! Signing an agreement: what stood there when it was signed, and whether it still does.

use super::field::{Field, Input};
use super::rows;
use super::values::{Values, canonical};
use crate::diagnostics::OrReport;

/// What those who sign an agreement sign.
const TERMS: [Field; 2] = [Field::AgreeObligations, Field::AgreeTerms];

/// The terms as they would be recorded: how one is written is no change of it.
fn terms(values: &Values) -> [String; 2] {
    TERMS.map(|field| {
        let input = field.fixed_input().unwrap_or(Input::Flag);
        canonical(input, values.get(field)).unwrap_or_else(|_| values.get(field).to_owned())
    })
}

/// Notes what is signed with the first signature, and forgets it with the last. To be called when signatures
/// change.
pub fn note_signed(values: &mut Values) {
    if values.get(Field::AgreeSignatures).is_empty() {
        values.set(Field::AgreeSigned, "");
    } else if values.get(Field::AgreeSigned).is_empty()
        && let Some(text) = rows::text(&terms(values)).or_report("domain::fields::signing")
    {
        values.set(Field::AgreeSigned, text);
    }
}

/// What was signed; `None` where nothing is.
fn signed(values: &Values) -> Option<[String; 2]> {
    let signed: Vec<String> = rows::rows(values.get(Field::AgreeSigned));
    let is_signed = !values.get(Field::AgreeSignatures).is_empty();
    signed.try_into().ok().filter(|_| is_signed)
}

/// Whether other terms stand there now than those that were signed.
#[must_use]
pub fn is_signed_otherwise(values: &Values) -> bool {
    signed(values).is_some_and(|signed| signed != terms(values))
}

/// Puts the terms back as they were signed.
pub fn put_back(values: &mut Values) {
    for (field, text) in TERMS.into_iter().zip(signed(values).into_iter().flatten()) {
        values.set(field, text);
    }
}

/// Takes all signatures back, so that the terms as they stand now can be signed.
pub fn clear(values: &mut Values) {
    values.set(Field::AgreeSignatures, "");
    values.set(Field::AgreeSigned, "");
}
