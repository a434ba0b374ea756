//! Who signs an agreement signs its terms: while others stand there it cannot be recorded, and putting them back
//! keeps the signatures.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

use redress::domain::fields::form;
use redress::domain::fields::signing::{clear, is_signed_otherwise, note_signed, put_back};
use redress::domain::fields::values::{FieldError, FieldProblem};
use redress::domain::{Case, CaseId, Field, Step, StepKind, Values};

const OWED: &str = r#"[{"party":"respondent","what":"Refund","amount":"300","by":"2026-06-01"}]"#;

fn signed() -> Values {
    let mut values = Values::default()
        .with(Field::AgreeObligations, OWED)
        .with(Field::AgreeTerms, "Three copies.")
        .with(Field::AgreeSignatures, r#"[{"party":"complainant","typed":"Ann"}]"#);
    note_signed(&mut values);
    values
}

/// Whether setting a field leaves other terms than were signed.
fn changes(field: Field, text: &str) -> bool {
    let after = signed().with(field, text);
    assert!(!after.get(Field::AgreeSignatures).is_empty(), "nothing is cleared unasked");
    is_signed_otherwise(&after)
}

#[test]
fn a_change_of_the_terms_is_noticed_and_clears_nothing() {
    assert!(changes(Field::AgreeObligations, &OWED.replace("300", "200")));
    assert!(changes(Field::AgreeObligations, &OWED.replace("06-01", "07-01")));
    assert!(changes(Field::AgreeObligations, "[]"));
    assert!(changes(Field::AgreeObligations, "not yet a list"));
    assert!(changes(Field::AgreeTerms, "Three copies. No further claims."));
}

#[test]
fn how_a_term_is_written_is_no_change_of_it() {
    assert!(!changes(Field::AgreeObligations, &OWED.replace("300", "300.00")));
    assert!(!changes(Field::AgreeTerms, "Three copies. "));
    // A row that is added and not filled in yet.
    let blank = r#",{"party":"respondent","what":"","amount":"","by":""}]"#;
    assert!(!changes(Field::AgreeObligations, &OWED.replace(']', blank)));
    assert!(!changes(Field::StepHappened, "2026-05-01"));
}

#[test]
fn a_slip_that_is_put_right_costs_no_signature() {
    let slip = OWED.replace("300", "3000");
    let mut values = signed().with(Field::AgreeObligations, slip.clone()).with(Field::AgreeTerms, "");
    assert!(is_signed_otherwise(&values));
    // Another signature meanwhile changes nothing about what the first one signed.
    note_signed(&mut values);
    put_back(&mut values);
    assert!(!is_signed_otherwise(&values));
    assert_eq!(values.get(Field::AgreeTerms), "Three copies.");
    assert!(values.get(Field::AgreeObligations).contains("300"));
    assert_eq!(values.get(Field::AgreeSignatures), signed().get(Field::AgreeSignatures));

    let mut anew = signed().with(Field::AgreeObligations, slip);
    clear(&mut anew);
    assert!(!is_signed_otherwise(&anew));
    assert_eq!((anew.get(Field::AgreeSignatures), anew.get(Field::AgreeSigned)), ("", ""));
    anew.set(Field::AgreeSignatures, signed().get(Field::AgreeSignatures));
    note_signed(&mut anew);
    assert!(!is_signed_otherwise(&anew));
    // Who takes the last signature back has signed nothing.
    anew.set(Field::AgreeSignatures, "");
    note_signed(&mut anew);
    assert_eq!(anew.get(Field::AgreeSigned), "");
}

#[test]
fn what_was_signed_otherwise_is_not_recorded_and_no_sum_is_asked_for() {
    let asked = form::fields_for(&Case::new(CaseId(uuid::Uuid::nil())), StepKind::Agree, &Values::default());
    assert!(asked.iter().all(|(field, _)| *field != Field::AgreeTotal), "the items say it");
    let other = signed().with(Field::AgreeTerms, "Other.");
    let problem = FieldProblem::SignedOtherwise;
    assert_eq!(
        form::step(StepKind::Agree, &asked, &other),
        Err(vec![FieldError { field: Field::AgreeSignatures, problem }])
    );
    let Ok(Step::Agree(agree)) = form::step(StepKind::Agree, &asked, &signed()) else {
        unreachable!("whole")
    };
    assert_eq!((agree.total, agree.obligations.len(), agree.signatures.len()), (None, 1, 1));
}
