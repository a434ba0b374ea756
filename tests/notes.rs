//! A note stands in the history and moves nothing.

mod support;

use redress::domain::history::refusal::Refusal;
use redress::domain::readings::visible;
use support::*;

#[test]
fn a_note_changes_nothing_but_the_history() {
    for desk in one_case_a_stage() {
        for visible in [false, true] {
            let mut noted = desk.clone();
            noted.does(&li(), note(visible));
            assert_eq!((noted.stage(), noted.checks()), (desk.stage(), desk.checks()));
            assert_eq!(noted.case.state, desk.case.state);
            let seen = |desk: &Desk| visible::history(&desk.case).count();
            assert_eq!(seen(&noted), seen(&desk) + usize::from(visible), "{:?}", desk.stage());
        }
    }
}

#[test]
fn an_inner_note_is_not_read_by_the_complainant() {
    let mut desk = Desk::lodge("2026-03-02 10:00");
    desk.does(&li(), note(false)).does(&li(), note(true));
    let seen: Vec<_> =
        visible::history(&desk.case).map(|(_, step, fields)| (step.clone(), fields.len())).collect();
    assert_eq!(seen[1..], [(note(true), 1)], "the text, and not that it is for them");
}

#[test]
fn an_owner_is_not_asked_who_may_read_it() {
    use redress::domain::fields::form::fields_for;
    use redress::domain::{Field, StepKind, Values};
    let asked = |desk: &Desk| {
        let fields = fields_for(&desk.case, StepKind::Note, &Values::default());
        fields.into_iter().map(|(field, _)| field).collect::<Vec<_>>()
    };
    assert_eq!(asked(&Desk::lodge("2026-03-02 10:00")), [Field::NoteText, Field::NoteVisible]);
    assert_eq!(asked(&Desk::own("personal@1", "2026-03-02 10:00")), [Field::NoteText]);
}

#[test]
fn nothing_is_noted_once_the_contents_are_erased() {
    use redress::domain::history::state::Tombstone;
    use redress::domain::{Moment, StepKind};
    let mut desk = Desk::lodge("2026-03-02 10:00");
    assert_eq!(desk.check(&li(), StepKind::Note), Ok(()));
    desk.case.state.erased = Some(Tombstone {
        entry: desk.case.entries[0].body.id,
        when: Moment::At(desk.now),
        by: "Wang".to_owned(),
        confirmed_by: "Li".to_owned(),
        schedule: "ordinary".to_owned(),
    });
    assert_eq!(desk.check(&li(), StepKind::Note), Err(Refusal::Erased));
}
