//! Tags: put on and taken off, compared without blanks, width and case, and never in the way of anything.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

mod support;

use proptest::prelude::*;
use redress::domain::fields::form;
use redress::domain::fields::values::{FieldProblem, Values};
use redress::domain::history::case::Standing;
use redress::domain::history::refusal::Refusal;
use redress::domain::history::step::Tag;
use redress::domain::readings::{retention, visible};
use redress::domain::{Case, Field, Step, StepKind};
use redress::register::Row;
use support::*;

#[test]
fn a_tag_changes_nothing_but_the_tags() {
    for desk in one_case_a_stage() {
        let mut tagged = desk.clone();
        tagged.does(&li(), tag("加急"));
        assert_eq!((tagged.stage(), tagged.checks()), (desk.stage(), desk.checks()));
        let mut state = tagged.case.state.clone();
        assert_eq!(std::mem::take(&mut state.tags), ["加急"]);
        assert_eq!(state, desk.case.state, "{:?}", desk.stage());
        assert_eq!(
            visible::history(&tagged.case).count(),
            visible::history(&desk.case).count(),
            "nobody else reads it"
        );
        let due = |desk: &Desk| Row::of(&desk.context(), &desk.case, Vec::new()).due;
        assert_eq!(due(&tagged), due(&desk), "{:?}", desk.stage());
    }
}

#[test]
fn put_on_once_and_taken_off_again_however_it_is_written() {
    let mut desk = Desk::lodge("2026-03-02 10:00");
    desk.does(&li(), tag(" VIP 客户 ")).does(&li(), tag("退款"));
    assert_eq!(desk.case.state.tags, ["VIP 客户", "退款"], "in the order of their letters");
    assert_eq!(desk.tries(&li(), tag("ｖｉｐ客户")), Err(Refusal::TagThere));
    assert_eq!(desk.tries(&li(), untag("加急")), Err(Refusal::TagNotThere));
    desk.does(&li(), untag("vip　客户"));
    assert_eq!(desk.case.state.tags, ["退款"]);
}

#[test]
fn a_tag_is_one_line_of_forty_characters() {
    let mut desk = Desk::lodge("2026-03-02 10:00");
    assert_eq!(desk.tries(&li(), tag(&"长".repeat(500))), Err(Refusal::TagUnusable));
    assert_eq!(desk.tries(&li(), tag(" ")), Err(Refusal::TagUnusable));
    assert_eq!(desk.tries(&li(), tag("a\nb")), Err(Refusal::TagUnusable));
    assert_eq!(Refusal::TagUnusable.field(), Some(Field::TagText));
    desk.does(&li(), tag(&"长".repeat(40)));
    // A form says so beside the field, and keeps the text.
    let typed = Values::default().with(Field::TagText, "长".repeat(500));
    let errors = form::step(StepKind::Tag, StepKind::Tag.form(), &typed).unwrap_err();
    assert_eq!((errors[0].field, errors[0].problem), (Field::TagText, FieldProblem::TooLong(40)));
}

#[test]
fn two_devices_put_the_same_tag_on_and_nothing_needs_looking_at() {
    let mut one = Desk::lodge("2026-03-02 10:00");
    let mut other = one.clone().on_device(7);
    one.does(&li(), tag("VIP"));
    other.does(&li(), tag("ｖｉｐ"));
    one.merges(&other);
    assert_eq!(one.case.state.tags.len(), 1);
    assert!(
        one.case.standings.iter().all(|standing| *standing == Standing::Effective),
        "{:?}",
        one.case.standings
    );
}

#[test]
fn a_case_that_was_merged_or_closed_is_still_tagged() {
    for desk in one_case_a_stage() {
        let mut desk = desk.clone();
        desk.does(&li(), tag("复查")).does(&li(), untag("复查"));
        assert!(desk.case.state.tags.is_empty());
        assert_eq!(desk.check(&customer(), StepKind::Tag), Err(Refusal::WrongRole(StepKind::Tag.roles())));
    }
}

#[test]
fn erasing_takes_the_tags_too() {
    let mut desk = Desk::lodge("2023-03-02 10:00");
    desk.does(&li(), tag("王先生的亲戚")).does(&li(), close_because("x"));
    desk.at("2030-03-03 09:00");
    let step = retention::erasure(&desk.case, "Wang", &china());
    desk.does(&manager(), step);
    assert!(desk.case.state.tags.is_empty());
    let row = Row::of(&desk.context(), &desk.case, Vec::new());
    assert!(row.tags.is_empty() && !row.search.contains("亲戚"));
    assert_eq!(desk.check(&li(), StepKind::Tag), Err(Refusal::Erased));
}

#[test]
fn a_tag_that_was_a_slip_is_taken_back() {
    let mut desk = Desk::lodge("2026-03-02 10:00");
    desk.does(&li(), tag("VIP"));
    let entry = desk.case.entries.last().unwrap().body.id;
    desk.does(&li(), take_back(entry));
    assert!(desk.case.state.tags.is_empty());
}

#[test]
fn a_row_holds_and_finds_the_tags() {
    let mut desk = Desk::lodge("2026-03-02 10:00");
    desk.does(&li(), tag("退款")).does(&li(), tag("VIP"));
    let row = Row::of(&desk.context(), &desk.case, Vec::new());
    assert_eq!(row.tags, "VIP\n退款");
    assert!(row.search.contains("\nvip") && row.search.contains("\n退款"));
}

proptest! {
    #[test]
    fn tags_fold_the_same_in_any_order_of_arrival(
        steps in prop::collection::vec((prop::sample::select(&["VIP", "ｖｉｐ", "退款", "加急"][..]), any::<bool>()), 0..12),
        seed in any::<u64>(),
    ) {
        let mut desk = Desk::lodge("2026-03-02 10:00");
        for (text, removed) in steps {
            let _ = desk.tries(&li(), Step::Tag(Tag { text: text.to_owned(), removed }));
        }
        let mut entries = desk.case.entries.clone();
        let middle = (seed as usize) % entries.len();
        entries.rotate_left(middle);
        prop_assert_eq!(Case::fold(desk.case.id, entries).state.tags, desk.case.state.tags.clone());
        prop_assert!(desk.case.state.tags.is_sorted());
    }
}
