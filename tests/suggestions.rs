//! What is suggested about how complaints are handled is found without opening every case.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

mod support;

use redress::domain::history::step::Suggest;
use redress::domain::{Role, Step};
use redress::register::query::{Key, Marked};
use redress::register::row::RowFlags;
use redress::register::{Query, Row, Table};
use support::*;

fn suggest(text: &str) -> Step {
    Step::Suggest(Suggest { text: text.to_owned() })
}

#[test]
fn a_case_with_suggestions_is_marked_and_tells_them_in_order() {
    let without = Desk::lodge("2026-03-02 10:00");
    let mut with = without.clone();
    with.at("2026-03-03 09:00").does(&customer(), suggest("希望能在网上传发票"));
    with.at("2026-03-04 09:00").does(&li(), suggest("回执上写明办理期限"));
    let told: Vec<(Role, &str)> = with.case.suggestions().collect();
    assert_eq!(told, [(Role::Complainant, "希望能在网上传发票"), (Role::Handler, "回执上写明办理期限")]);
    assert_eq!(without.case.suggestions().count(), 0);

    let row = |desk: &Desk| Row::of(&desk.context(), &desk.case, vec![]);
    assert!(Marked::Suggested.is_so(row(&with).flags));
    assert!(!Marked::Suggested.is_so(row(&without).flags));
    // Nothing else about it is marked otherwise.
    assert_eq!(row(&with).flags - row(&without).flags, RowFlags::SUGGESTED);
}

#[test]
fn the_register_filters_by_them() {
    let mut desk = Desk::lodge("2026-03-02 10:00");
    let mut table = Table::default();
    table.push(&Row::of(&desk.context(), &desk.case, vec![]));
    desk.does(&customer(), suggest("希望能在网上传发票"));
    table.push(&Row::of(&desk.context(), &desk.case, vec![]));
    let query = Query::parse("mark=suggested");
    assert_eq!(query.values(Key::Mark).collect::<Vec<_>>(), [Marked::Suggested.id()]);
    let found = table.cells().iter().filter(|cells| Marked::Suggested.is_so(cells.flags)).count();
    assert_eq!(found, 1);
}
