//! The form that corrects an entry: it begins with what counts, and records only what was changed.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

mod support;

use redress::domain::fields::correction_form::{began, correction, fields, has_form};
use redress::domain::fields::values::FieldProblem;
use redress::domain::history::step::Correct;
use redress::domain::values::money::Amount;
use redress::domain::{Entry, Field, Moment, Step, StepKind, Values};
use support::*;

const START: &str = "2026-03-02 10:00";

/// A desk that wrote down 9,999 for 700, and that entry.
fn slip() -> (Desk, Entry) {
    let mut desk = Desk::lodge(START);
    desk.does(&li(), accept()).does(&li(), investigate()).does(&li(), notify_promise(700, "2026-03-20"));
    desk.does(&customer(), respond("accept")).does(&li(), pay(0, "performed", 9_999));
    let entry = desk.case.entries.last().unwrap().clone();
    (desk, entry)
}

fn problems(
    of: Result<Correct, Vec<redress::domain::fields::values::FieldError>>,
) -> Vec<(Field, FieldProblem)> {
    of.unwrap_err().into_iter().map(|error| (error.field, error.problem)).collect()
}

#[test]
fn it_begins_with_what_the_entry_says_and_when_it_happened() {
    let (desk, entry) = slip();
    let values = began(&desk.case, &entry);
    assert_eq!(values.get(Field::PerformAmount), "9999.00");
    assert_eq!(values.moment(Field::StepHappened), entry.body.happened);
    assert_eq!(values.get(Field::CorrectEntry), entry.body.id.to_string());
    let asked: Vec<Field> = fields(&desk.case, &entry).into_iter().map(|(field, _)| field).collect();
    assert!(asked.contains(&Field::PerformAmount) && asked.contains(&Field::PerformResult), "{asked:?}");
}

#[test]
fn only_what_was_changed_is_recorded() {
    let (mut desk, entry) = slip();
    let why = |values: Values| values.with(Field::CorrectReason, "写错了");
    let same = began(&desk.case, &entry);
    assert_eq!(problems(correction(&desk.case, &entry, &why(same.clone()))), [], "nothing was changed");
    assert_eq!(
        problems(correction(&desk.case, &entry, &same.clone().with(Field::PerformAmount, "700"))),
        [(Field::CorrectReason, FieldProblem::Required)]
    );
    // The sum alone.
    let typed = why(same.clone().with(Field::PerformAmount, "700"));
    let correct = correction(&desk.case, &entry, &typed).unwrap();
    assert_eq!(correct.happened, None);
    let Some(Step::Perform(instead)) = correct.instead.as_deref() else { panic!("{correct:?}") };
    assert_eq!(instead.amount, Some(Amount(70_000)));
    // What belongs to it and stands in no field is kept.
    assert_eq!(instead.of, desk.case.state.obliged_by);
    desk.does(&li(), Step::Correct(correct));
    assert_eq!(desk.case.state.obligations[0].paid, Amount(70_000));
    // The next form begins with the corrected sum.
    assert_eq!(began(&desk.case, &entry).get(Field::PerformAmount), "700.00");
    // The day alone.
    let typed = why(began(&desk.case, &entry).with(Field::StepHappened, "2026-03-02"));
    let correct = correction(&desk.case, &entry, &typed).unwrap();
    assert_eq!(correct.happened, Some(Moment::Day("2026-03-02".parse().unwrap())));
    assert!(correct.instead.is_none());
}

#[test]
fn of_a_receipt_the_time_alone_is_said_anew() {
    let desk = Desk::lodge(START);
    let receipt = desk.case.entries[0].clone();
    assert!(fields(&desk.case, &receipt).is_empty() && has_form(StepKind::Receive));
    let typed = began(&desk.case, &receipt).with(Field::CorrectReason, "早一天送来的");
    let typed = typed.with(Field::StepHappened, "2026-03-01");
    let correct = correction(&desk.case, &receipt, &typed).unwrap();
    assert_eq!((correct.happened, correct.instead), (Some(Moment::Day("2026-03-01".parse().unwrap())), None));
    // A time that cannot be read is said, and one that is emptied stays as it was.
    let garbled = typed.clone().with(Field::StepHappened, "yesterday");
    assert!(
        problems(correction(&desk.case, &receipt, &garbled))
            .iter()
            .any(|(field, _)| *field == Field::StepHappened)
    );
    let emptied = typed.with(Field::StepHappened, "");
    assert_eq!(problems(correction(&desk.case, &receipt, &emptied)), []);
}

#[test]
fn every_form_comes_back_as_it_was() {
    for kind in StepKind::ALL.iter().copied().filter(|kind| has_form(*kind) && *kind != StepKind::Receive) {
        let mut desk = Desk::lodge(START);
        let now = Moment::At(desk.now);
        desk.write(&li(), now, any_of(kind));
        let entry = desk.case.entries.last().unwrap().clone();
        let typed = began(&desk.case, &entry).with(Field::CorrectReason, "x");
        // Some of them lack what their form asks for; none is changed by opening and sending its form.
        match correction(&desk.case, &entry, &typed) {
            Err(errors) => {
                assert!(errors.iter().all(|error| error.field != Field::CorrectReason), "{kind:?}")
            }
            Ok(correct) => panic!("{kind:?}: {correct:?}"),
        }
    }
}
