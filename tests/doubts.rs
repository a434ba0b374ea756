//! Sums that rarely fit are asked about once before they are recorded.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

mod support;

use redress::domain::readings::doubts::{Doubt, doubt};
use redress::domain::values::money::Amount;
use support::*;

/// A desk that promised 1,200 and has paid 500 of it.
fn paid_in_part() -> Desk {
    let mut desk = Desk::lodge("2026-03-02 10:00");
    desk.does(&li(), accept()).does(&li(), investigate()).does(&li(), notify_promise(1_200, "2026-03-20"));
    desk.does(&customer(), respond("accept")).does(&li(), pay(0, "in_part", 500));
    desk
}

#[test]
fn more_than_is_owed_in_all_is_asked_about() {
    let desk = paid_in_part();
    let of = |step| doubt(&desk.case, &step);
    // 500 and 9,999 against 1,200.
    let too_much = Some(Doubt::PaidMore { paid: Amount(1_049_900), owed: Amount(120_000) });
    assert_eq!(of(pay(0, "performed", 9_999)), too_much);
    assert_eq!(of(pay(0, "in_part", 9_999)), too_much);
    let by_a_hundred = Some(Doubt::PaidMore { paid: Amount(130_000), owed: Amount(120_000) });
    assert_eq!(of(pay(0, "performed", 800)), by_a_hundred);
    assert_eq!(of(pay(0, "performed", 700)), None, "all that is left");
    assert_eq!(of(pay(7, "performed", 9_999)), None, "there is no such obligation; the guard says so");
    assert_eq!(of(perform(0, "performed")), None, "no sum is said");
    assert_eq!(of(accept()), None);
}

#[test]
fn what_is_owed_without_a_sum_is_not_counted() {
    let mut desk = Desk::lodge("2026-03-02 10:00");
    desk.does(&li(), accept()).does(&li(), investigate()).does(&li(), notify());
    desk.does(&customer(), respond("accept"));
    assert_eq!(doubt(&desk.case, &pay(0, "performed", 9_999)), None);
}

#[test]
fn a_correction_counts_in_place_of_what_it_corrects() {
    let desk = paid_in_part();
    let entry = desk.case.entries.last().unwrap().body.id;
    let of = |yuan| doubt(&desk.case, &correct(entry, pay(0, "performed", yuan)));
    assert_eq!(of(1_200), None, "the 500 are no longer counted");
    assert_eq!(of(1_201), Some(Doubt::PaidMore { paid: Amount(120_100), owed: Amount(120_000) }));
    assert_eq!(doubt(&desk.case, &take_back(entry)), None);
    // Performed without a sum was all that was left: said with its sum it is no more than that.
    let mut desk = paid_in_part();
    desk.does(&li(), perform(0, "performed"));
    let entry = desk.case.entries.last().unwrap().body.id;
    let of = |yuan| doubt(&desk.case, &correct(entry, pay(0, "performed", yuan)));
    assert_eq!(of(700), None);
    assert_eq!(of(701), Some(Doubt::PaidMore { paid: Amount(120_100), owed: Amount(120_000) }));
    assert_eq!(doubt(&desk.case, &correct(entry, accept())), None);
}
