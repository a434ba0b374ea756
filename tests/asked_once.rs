//! What is on record already is not asked again, and what is decided on is there to be read.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod support;

use std::collections::BTreeSet;

use redress::domain::fields::form;
use redress::domain::fields::intake::Part;
use redress::domain::history::step::{Recuse, Step};
use redress::domain::readings::decision;
use redress::domain::{Field, StepKind, Values};
use redress::i18n::{Audience, Lang, fields};
use support::*;

fn asks(desk: &Desk, kind: StepKind, field: Field) -> bool {
    form::fields_for(&desk.case, kind, &Values::default()).iter().any(|(asked, _)| *asked == field)
}

#[test]
fn who_has_withdrawn_is_not_asked_to_confirm() {
    let mut desk = Desk::lodge("2026-03-02 10:00");
    assert!(asks(&desk, StepKind::Close, Field::CloseConfirmed));
    desk.does(&customer(), withdraw());
    assert!(!asks(&desk, StepKind::Close, Field::CloseConfirmed));
    let asked = form::fields_for(&desk.case, StepKind::Close, &Values::default());
    let values = Values::default().with(Field::CloseOutcome, "withdrawn");
    let step = form::step(StepKind::Close, &asked, &values).unwrap();
    assert!(matches!(&step, Step::Close(close) if close.outcome.id() == "withdrawn"));
}

#[test]
fn the_reason_that_is_decided_on_is_there_until_it_is_decided() {
    let asked = |desk: &Desk| decision::recusal(&desk.case).map(|asked| asked.reason.clone());
    let mut desk = Desk::lodge("2026-03-02 10:00");
    desk.does(&li(), accept()).does(&li(), investigate()).does(&li(), notify());
    desk.does(&li(), dispute(5)).does(&li(), convene("Zhao"));
    assert_eq!(asked(&desk), None);
    let recuse =
        Recuse { party: "complainant".into(), reason: "与商家有往来".to_owned(), granted: None };
    desk.does(&li(), Step::Recuse(recuse));
    assert_eq!(asked(&desk).as_deref(), Some("与商家有往来"));
    assert!(asks(&desk, StepKind::Recuse, Field::RecuseGranted));
    desk.does(&li(), decide_recusal(false));
    assert_eq!(asked(&desk), None);
}

/// Two buttons "Change: Request" would be one name for two things.
#[test]
fn every_part_of_the_record_has_a_name_of_its_own() {
    for audience in [Audience::Desk, Audience::Owner] {
        for lang in Lang::ALL {
            let names: BTreeSet<&str> =
                Part::ALL.iter().map(|part| fields::part(*part, audience).text(*lang)).collect();
            assert_eq!(names.len(), Part::ALL.len(), "{names:?}");
        }
    }
}
