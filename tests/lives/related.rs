//! Two cases: linked, merged, taken apart and merged again.

use redress::domain::history::case::Standing;
use redress::domain::history::refusal::Refusal;
use redress::domain::readings::stage::Stage::*;
use redress::domain::readings::stage::Turn;

use crate::support::*;

const START: &str = "2026-03-02 10:00";

/// Two complaints about the same thing.
fn two() -> (Desk, Desk) {
    (Desk::lodge(START), Desk::lodge_as(other_case(7), "2026-03-03 10:00"))
}

#[test]
fn merged_taken_apart_and_merged_again() {
    let (mut here, mut there) = two();
    let (a, b) = (here.case.id, there.case.id);
    here.lives(vec![
        (li(), accept(), Investigating, Turn::Handler, "oo-oo"),
        (li(), relate("merge_into", b), Merged, Turn::Nobody, "oo-oo"),
    ]);
    there.lives(vec![(li(), relate("merge_from", a), Received, Turn::Handler, "oo-o-")]);
    assert_eq!((here.case.state.merged_into, here.case.is_open()), (Some(b), false));
    assert!(there.case.state.merged.contains(&a));
    // What is new is recorded where the case went.
    for step in [investigate(), call(true), close_because("x"), withdraw(), rate(1, 1), reopen()] {
        let seat = if step.kind() == redress::domain::StepKind::Rate { customer() } else { li() };
        assert_eq!(here.tries(&seat, step), Err(Refusal::MergedAway));
    }
    assert_eq!(here.tries(&li(), relate("merge_into", other_case(9))), Err(Refusal::NotRelated));
    assert_eq!(there.tries(&li(), relate("merge_from", a)), Err(Refusal::NotRelated), "once is enough");
    assert_eq!(there.tries(&li(), relate("merge_into", a)), Err(Refusal::NotRelated), "not in a circle");
    there.does(&li(), accept());
    here.lives(vec![
        (manager(), hold(true), Merged, Turn::Nobody, "oo-oo"),
        (customer(), suggest(), Merged, Turn::Nobody, "oo-oo"),
        (li(), relate("unmerge", b), Investigating, Turn::Handler, "oo-oo"),
        (li(), investigate(), Deciding, Turn::Handler, "oo-o+"),
        (li(), relate("merge_into", b), Merged, Turn::Nobody, "oo-o+"),
    ]);
    there.does(&li(), relate("unmerge", a));
    assert!(there.case.state.merged.is_empty());
    there.lives(vec![(li(), relate("merge_from", a), Investigating, Turn::Handler, "oo-oo")]);
    // Both histories stay as they were, and readable.
    for (desk, entries) in [(&here, 8), (&there, 5)] {
        assert_eq!(desk.case.entries.len(), entries);
        assert!(desk.case.standings.iter().all(|standing| *standing == Standing::Effective));
        assert_eq!(desk.case.fields.get(redress::domain::Field::FactsWhat), "洗衣机漏水");
    }
}

#[test]
fn linked_and_no_longer() {
    let (mut here, there) = two();
    let b = there.case.id;
    assert_eq!(here.tries(&li(), relate("unlink", b)), Err(Refusal::NotRelated));
    assert_eq!(here.tries(&li(), relate("unmerge", b)), Err(Refusal::NotRelated));
    here.lives(vec![(li(), relate("link", b), Received, Turn::Handler, "oo-o-")]);
    assert_eq!(here.tries(&li(), relate("link", b)), Err(Refusal::NotRelated));
    here.does(&li(), relate("unlink", b));
    assert!(here.case.state.linked.is_empty());
}

#[test]
fn a_relation_that_nobody_knows_does_nothing() {
    let (mut here, there) = two();
    let b = there.case.id;
    here.does(&li(), relate("merge_into", b));
    assert_eq!(here.tries(&li(), relate("from_the_future", b)), Err(Refusal::NotRelated));
    assert_eq!(here.case.state.merged_into, Some(b));
}

#[test]
fn a_closed_case_can_be_merged_and_is_not_reopened_there() {
    let (mut here, there) = two();
    here.does(&li(), withdraw())
        .does(&li(), close("duplicate"))
        .does(&li(), relate("merge_into", there.case.id));
    assert_eq!(here.stage(), Closed);
    assert_eq!(here.tries(&li(), reopen()), Err(Refusal::MergedAway));
    here.does(&li(), relate("unmerge", there.case.id)).does(&li(), reopen());
    assert_eq!(here.stage(), Received);
}

/// The two sides of a merge, each by its own guard, as they are recorded together.
fn merges(from: &mut Desk, into: &mut Desk) -> Result<(), Refusal> {
    let (a, b) = (from.case.id, into.case.id);
    from.clone().tries(&li(), relate("merge_into", b))?;
    into.tries(&li(), relate("merge_from", a))?;
    from.tries(&li(), relate("merge_into", b))
}

#[test]
fn cases_are_never_merged_in_a_circle() {
    let (mut a, mut b) = two();
    let mut c = Desk::lodge_as(other_case(8), "2026-03-04 10:00");
    assert_eq!(merges(&mut a, &mut b), Ok(()));
    assert_eq!(merges(&mut b, &mut a), Err(Refusal::NotRelated), "back again");
    assert_eq!(merges(&mut b, &mut c), Ok(()));
    // Whatever goes on elsewhere takes no other case in, so that no chain comes back to its beginning.
    for old in [&mut a, &mut b] {
        assert_eq!(merges(&mut c, old), Err(Refusal::NotRelated));
    }
}
