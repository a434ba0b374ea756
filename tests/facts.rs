//! What the facts say about steps and fields is what the domain knows.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

use redress::domain::fields::field::Input;
use redress::domain::{Field, StepKind};
use redress::facts::events::{DAYS, STEPS};
use redress::facts::forums;

#[test]
fn the_events_are_the_steps_of_the_loop() {
    // No clock hangs on who looked at a case, or on a mistake that was taken back.
    let steps = StepKind::ALL.iter().filter(|kind| !matches!(kind, StepKind::Consult | StepKind::Correct));
    let steps: Vec<&str> = steps.map(|kind| kind.id()).collect();
    let events: Vec<&str> = STEPS.iter().map(|(step, _)| *step).collect();
    assert_eq!(events, steps);
}

#[test]
fn clocks_run_from_the_days_of_the_complaint() {
    let is_of_a_step = |path: &str| path.split_once('.').is_some_and(|(of, _)| StepKind::find(of).is_some());
    let days: Vec<&str> = Field::ALL
        .iter()
        .filter(|field| matches!(field.fixed_input(), Some(Input::Date)) && !is_of_a_step(field.path()))
        .map(|field| field.path())
        .collect();
    for path in DAYS {
        assert!(days.contains(path), "{path}");
    }
    let unknown: Vec<_> = days.into_iter().filter(|path| !DAYS.contains(path)).collect();
    assert_eq!(unknown, [] as [&str; 0]);
}

#[test]
fn the_limits_of_forums_run_from_fields_there_are() {
    let limits: Vec<_> = forums("CN").iter().filter_map(|forum| forum.closes.as_ref()).collect();
    assert!(!limits.is_empty());
    for path in limits.iter().flat_map(|limit| &limit.from) {
        assert!(path.parse::<Field>().is_ok(), "{path}");
    }
}
