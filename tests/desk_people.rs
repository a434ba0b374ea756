//! Who is at the desk: nothing is recorded by nobody, and whoever acts first has the case.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]
#![allow(dead_code, reason = "each test file uses its own part of the support")]

mod support;

use redress::domain::history::case::Standing;
use redress::domain::history::guard;
use redress::domain::history::refusal::Refusal;
use redress::domain::history::step::{Erase, Step};
use redress::domain::{Role, StepKind};
use support::*;

const START: &str = "2026-03-02 10:00";

#[test]
fn whoever_of_the_desk_records_a_step_is_named() {
    for role in [Role::Handler, Role::Reviewer, Role::Manager] {
        for nobody in ["", "  ", "\u{3000}"] {
            let refused = guard::recorder_is_named(StepKind::Acknowledge, role, nobody);
            assert_eq!(refused, Err(Refusal::RecorderUnnamed), "{role:?} {nobody:?}");
            let received = guard::recorder_is_named(StepKind::Receive, role, nobody);
            assert_eq!(received, Err(Refusal::RecorderUnnamed));
        }
        assert_eq!(guard::recorder_is_named(StepKind::Acknowledge, role, "李演示"), Ok(()));
        // That somebody looked is on record although nobody said who.
        assert_eq!(guard::recorder_is_named(StepKind::Consult, role, ""), Ok(()));
    }
    // Complainants record without a name on purpose; an owner is alone.
    for role in [Role::Complainant, Role::Owner] {
        assert_eq!(guard::recorder_is_named(StepKind::Respond, role, ""), Ok(()));
    }
}

/// What earlier versions recorded without a name keeps its effect.
#[test]
fn an_entry_of_nobody_stays_as_it_was() {
    let mut desk = Desk::lodge(START);
    desk.does(&seat(Role::Handler, ""), acknowledge());
    assert_eq!(desk.standing(), &Standing::Effective);
    assert!(desk.case.state.acknowledged.is_some());
    assert_eq!(desk.case.state.handler, None);
}

/// 首问负责: whoever tells the complainant first has the case until somebody else is named.
#[test]
fn whoever_acknowledges_first_has_the_case() {
    let mut desk = Desk::lodge(START);
    desk.does(&li(), acknowledge());
    let state = &desk.case.state;
    assert_eq!((state.handler.as_deref(), state.first_handler.as_deref()), (Some("Li"), Some("Li")));
}

#[test]
fn the_second_person_of_an_erasure_is_on_the_list() {
    let erase =
        |name: &str| Step::Erase(Box::new(Erase { confirmed_by: name.to_owned(), ..Erase::default() }));
    let staff = ["Li", "Wang"];
    assert_eq!(guard::second_person_is_staff(&erase("Wang"), staff), Ok(()));
    for stranger in ["张三丰", "wang", ""] {
        let refused = Err(Refusal::SecondPersonUnlisted(stranger.to_owned()));
        assert_eq!(guard::second_person_is_staff(&erase(stranger), staff), refused);
    }
    assert_eq!(guard::second_person_is_staff(&acknowledge(), []), Ok(()));
}
