//! Which complaints a rating can be asked for, and which ratings are counted, when a case is opened again.

mod support;

use redress::domain::StepKind;
use redress::domain::history::refusal::Refusal;
use redress::register::query::Marked;
use redress::register::{Row, Table, statistics};
use support::*;

/// Whether the row of the case is listed as rated, and as one to ask a rating for.
fn listed(desk: &Desk) -> (bool, bool) {
    let flags = Row::of(&desk.context(), &desk.case, Vec::new()).flags;
    (Marked::Rated.is_so(flags), Marked::Unrated.is_so(flags))
}

/// How many ratings of the outcome are counted, of how many that could be.
fn counted(desk: &Desk) -> (usize, usize) {
    let mut table = Table::default();
    table.push(&Row::of(&desk.context(), &desk.case, Vec::new()));
    let context = desk.context();
    let answered = statistics::figures(&table, &[0], 5, context.now, context.zone).outcome.answered();
    (answered.part, answered.whole)
}

fn closed_and_rated() -> Desk {
    let mut desk = Desk::lodge("2026-03-02 10:00");
    desk.does(&li(), accept()).does(&li(), investigate()).does(&li(), notify());
    desk.does(&customer(), respond("accept")).does(&li(), follow_up("fixed")).does(&li(), close("solved"));
    assert_eq!((listed(&desk), counted(&desk)), ((false, true), (0, 1)));
    desk.does(&customer(), rate(1, 2));
    assert_eq!((listed(&desk), counted(&desk)), ((true, false), (1, 1)));
    desk
}

#[test]
fn a_case_opened_again_is_asked_for_another_rating_once_it_is_answered() {
    let mut desk = closed_and_rated();
    desk.at("2026-03-20 10:00").does(&customer(), reopen());
    // Nothing to rate yet, as the guard says; what was rated stays.
    assert_eq!(desk.tries(&customer(), rate(5, 5)), Err(Refusal::NeedsDecision));
    assert_eq!((listed(&desk), counted(&desk)), ((true, false), (1, 1)));
    desk.does(&li(), investigate()).does(&li(), notify());
    assert_eq!((listed(&desk), counted(&desk)), ((true, true), (1, 1)));
    desk.does(&customer(), respond("accept")).does(&li(), follow_up("fixed")).does(&li(), close("solved"));
    assert_eq!((listed(&desk), counted(&desk)), ((true, true), (1, 1)));
    desk.does(&customer(), rate(5, 4));
    assert_eq!(desk.tries(&customer(), rate(5, 5)), Err(Refusal::AlreadyDone(StepKind::Rate)));
    assert_eq!((listed(&desk), counted(&desk)), ((true, false), (1, 1)));
    assert_eq!(desk.case.state.rating, Some((5, 4)));
}

#[test]
fn a_case_opened_a_second_time_is_asked_again() {
    let mut desk = closed_and_rated();
    for month in ["2026-03-20 10:00", "2026-03-25 10:00"] {
        desk.at(month).does(&customer(), reopen());
        desk.does(&li(), investigate()).does(&li(), notify()).does(&customer(), respond("accept"));
        assert_eq!(listed(&desk), (true, true));
        desk.does(&li(), follow_up("fixed")).does(&li(), close("solved")).does(&customer(), rate(4, 4));
        assert_eq!(listed(&desk), (true, false));
    }
}
