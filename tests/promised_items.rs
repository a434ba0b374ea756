//! A result says what will be done, by whom, by when and for how much: that is owed, and not its whole decision.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod support;

use redress::domain::fields::form;
use redress::domain::history::refusal::Refusal;
use redress::domain::history::step::{DecideReconsideration, Notify, Obligation, Step};
use redress::domain::readings::situation::{Next, Situation};
use redress::domain::values::money::Amount;
use redress::domain::{Field, StepKind, Values};
use support::*;

fn items() -> Vec<Obligation> {
    vec![owes("respondent", 1273, "2026-03-20"), owes("complainant", 0, "2026-03-18")]
}

fn result(obligations: Vec<Obligation>) -> Step {
    let decision = "部分属实。打孔费、支架费属订单应有内容。".to_owned();
    Step::Notify(Notify { decision, obligations, ..Notify::default() })
}

fn owed(desk: &Desk) -> Vec<Obligation> {
    desk.case.state.obligations.iter().map(|owed| owed.obligation.clone()).collect()
}

#[test]
fn what_is_owed_after_a_result_is_its_items() {
    let mut desk = Desk::lodge("2026-03-02 10:00");
    desk.does(&li(), accept()).does(&li(), investigate()).does(&li(), result(items()));
    assert_eq!((desk.case.state.promised.clone(), owed(&desk).len()), (items(), 0));
    desk.does(&customer(), respond("accept"));
    assert_eq!(owed(&desk), items());
    assert!(owed(&desk).iter().all(|item| !item.what.contains("部分属实")));
}

/// Entries of before say a day for the whole: they read as they did.
#[test]
fn without_items_the_decision_is_what_was_promised() {
    let mut desk = Desk::lodge("2026-03-02 10:00");
    desk.does(&li(), accept()).does(&li(), investigate()).does(&li(), notify_promise(300, "2026-03-20"));
    desk.does(&customer(), respond("accept"));
    assert_eq!(owed(&desk).len(), 1);
    assert_eq!((owed(&desk)[0].what.as_str(), owed(&desk)[0].amount), ("退款", Some(Amount(30_000))));
}

#[test]
fn a_changed_decision_promises_items_of_its_own() {
    let mut desk = Desk::lodge("2026-03-02 10:00");
    desk.does(&li(), accept()).does(&li(), investigate()).does(&li(), result(items()));
    desk.does(&customer(), respond("reject")).does(&customer(), ask_again());
    let again = DecideReconsideration {
        changed: true,
        obligations: vec![owes("respondent", 2000, "2026-03-25")],
        ..DecideReconsideration::default()
    };
    desk.does(&wang(), Step::DecideReconsideration(again.clone()));
    desk.does(&customer(), respond("accept"));
    assert_eq!(owed(&desk), again.obligations);
}

#[test]
fn no_item_is_due_before_the_result() {
    let mut desk = Desk::lodge("2026-03-02 10:00");
    desk.does(&li(), accept()).does(&li(), investigate());
    let early = result(vec![items()[0].clone(), owes("respondent", 5, "2026-03-01")]);
    assert_eq!(desk.tries(&li(), early).unwrap_err(), Refusal::DateBeforeStep(Field::NotifyObligations));
}

#[test]
fn items_leave_no_sum_and_no_day_for_the_whole() {
    let rows = r#"[{"party":"respondent","what":"退款","amount":"300","by":"2026-03-20"}]"#;
    let blank = r#"[{"party":"respondent","what":"","amount":"","by":""}]"#;
    let typed = Values::default()
        .with(Field::NotifyDecision, "退款")
        .with(Field::NotifyReasons, "属实")
        .with(Field::NotifyReconsiderUntil, "2026-04-01")
        .with(Field::NotifyAmount, "not an amount")
        .with(Field::NotifyPerformBy, "2026-03-30");
    let with = typed.clone().with(Field::NotifyObligations, rows);
    for (field, of) in [
        (Field::NotifyAmount, Field::NotifyObligations),
        (Field::NotifyPerformBy, Field::NotifyObligations),
        (Field::DecideAmount, Field::DecideObligations),
        (Field::DecidePerformBy, Field::DecideObligations),
    ] {
        assert!(
            form::arises(&Values::default(), field)
                && form::arises(&Values::default().with(of, blank), field)
        );
        assert!(!form::arises(&Values::default().with(of, rows), field), "{field}");
        assert!(form::arises(&with, of));
    }
    let Ok(Step::Notify(notify)) =
        form::step(StepKind::Notify, StepKind::Notify.form(), &form::arising(&with))
    else {
        unreachable!("what is not asked for is not wrong")
    };
    assert_eq!((notify.amount, notify.perform_by, notify.obligations.len()), (None, None, 1));
    assert!(form::step(StepKind::Notify, StepKind::Notify.form(), &typed).is_err());
}

#[test]
fn items_alone_are_an_offer_to_an_owner() {
    let mut desk = Desk::own("personal@1", "2026-03-02 10:00");
    desk.does(&owner(), result(items()));
    assert_eq!(Next::of(&desk.context(), &desk.case).situation, Situation::Offer);
    desk.does(&owner(), result(vec![owes("respondent", 2000, "2026-03-25")]));
    assert_eq!(Next::of(&desk.context(), &desk.case).situation, Situation::NewerOffer);
}
