//! A step on many cases: each is told in the way on record, and only imported ones are closed together.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

mod support;

use redress::domain::history::refusal::Refusal;
use redress::domain::history::step::{Acknowledge, Origin};
use redress::domain::readings::in_bulk::in_bulk;
use redress::domain::{Field, Step};
use support::*;

fn told() -> Step {
    Step::Acknowledge(Acknowledge { next: "七个工作日内答复".to_owned(), ..Acknowledge::default() })
}

#[test]
fn each_complainant_is_told_as_their_case_says() {
    let mut desk = Desk::lodge("2026-03-02 10:00");
    assert_eq!(in_bulk(&desk.case, &told()), Err(Refusal::MeansUnknown));
    desk.case.fields.set(Field::ComplainantMeans, "email");
    match in_bulk(&desk.case, &told()).unwrap() {
        Step::Acknowledge(told) => {
            assert_eq!((told.means.as_str(), told.next.as_str()), ("email", "七个工作日内答复"))
        }
        other => panic!("{other:?}"),
    }
    // Where it was said for all, that holds.
    let by_phone = Step::Acknowledge(Acknowledge { means: "phone".to_owned(), ..Acknowledge::default() });
    assert_eq!(in_bulk(&desk.case, &by_phone), Ok(by_phone));
}

#[test]
fn only_what_was_imported_is_closed_together() {
    let mut desk = Desk::lodge("2026-03-02 10:00");
    assert_eq!(in_bulk(&desk.case, &close("solved")), Err(Refusal::NotImported));
    desk.case.state.origin = Origin::Imported { file: "old.csv".to_owned(), line: 7 };
    assert_eq!(in_bulk(&desk.case, &close("solved")), Ok(close("solved")));
}

#[test]
fn every_other_step_is_the_same_in_each() {
    let desk = Desk::lodge("2026-03-02 10:00");
    for step in [assign("Wang"), note(false), tag("VIP"), untag("VIP")] {
        assert_eq!(in_bulk(&desk.case, &step), Ok(step));
    }
}
