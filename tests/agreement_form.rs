//! Who signs an agreement signs its terms: a change of them takes the signatures back.

use redress::domain::fields::form::void_signatures;
use redress::domain::{Field, Values};

const OWED: &str = r#"[{"party":"respondent","what":"Refund","amount":"300","by":"2026-06-01"}]"#;

fn signed() -> Values {
    Values::default()
        .with(Field::AgreeObligations, OWED)
        .with(Field::AgreeTotal, "300")
        .with(Field::AgreeTerms, "Three copies.")
        .with(Field::AgreeSignatures, r#"[{"party":"complainant","typed":"Ann"}]"#)
}

/// Whether setting a field takes the signatures back.
fn voids(field: Field, text: &str) -> bool {
    let before = signed();
    let mut after = before.clone().with(field, text);
    let voided = void_signatures(&before, &mut after);
    assert_eq!(after.get(Field::AgreeSignatures).is_empty(), voided);
    assert_eq!(after.get(field), text);
    voided
}

#[test]
fn a_change_of_the_terms_takes_signatures_back() {
    assert!(voids(Field::AgreeObligations, &OWED.replace("300", "200")));
    assert!(voids(Field::AgreeObligations, &OWED.replace("06-01", "07-01")));
    assert!(voids(Field::AgreeObligations, "[]"));
    assert!(voids(Field::AgreeObligations, "not yet a list"));
    assert!(voids(Field::AgreeTotal, "200"));
    assert!(voids(Field::AgreeTotal, ""));
    assert!(voids(Field::AgreeTerms, "Three copies. No further claims."));
}

#[test]
fn how_a_term_is_written_is_no_change_of_it() {
    assert!(!voids(Field::AgreeTotal, "300.00"));
    assert!(!voids(Field::AgreeTerms, "Three copies. "));
    // A row that is added and not filled in yet.
    let blank = r#",{"party":"respondent","what":"","amount":"","by":""}]"#;
    assert!(!voids(Field::AgreeObligations, &OWED.replace(']', blank)));
    assert!(!voids(Field::StepHappened, "2026-05-01"));
}

#[test]
fn what_is_not_signed_is_not_taken_back() {
    let before = signed().with(Field::AgreeSignatures, "");
    let mut after = before.clone().with(Field::AgreeTotal, "1");
    assert!(!void_signatures(&before, &mut after));
}
