//! What a case puts in the place of a variable, and that snippets travel in the register's file.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod support;

use chrono::NaiveDate;
use redress::domain::readings::next;
use redress::domain::{Case, Context, Field, StepKind};
use redress::facts::{Side, Variable};
use redress::register::desk::Shop;
use redress::register::snippets::{Filled, fill, value};
use support::*;

fn shop() -> Shop {
    Shop { name: " 一店 ".to_owned(), ..Shop::default() }
}

fn says(context: &Context<'_>, case: &Case) -> Vec<Option<Filled>> {
    Variable::ALL.iter().map(|variable| value(context, case, &shop(), *variable)).collect()
}

fn text(text: &str) -> Option<Filled> {
    Some(Filled::Text(text.to_owned()))
}

fn day(text: &str) -> Option<Filled> {
    Some(Filled::Day(text.parse::<NaiveDate>().unwrap()))
}

#[test]
fn the_case_fills_in_every_variable() {
    let mut desk = Desk::lodge("2026-03-02 23:30");
    desk.does(&li(), amend(Field::PurchaseProduct, "洗衣机")).does(&li(), assign("Sun"));
    let case = &desk.case;
    let context = in_china(at("2026-03-03 09:00"));
    let field = |field| text(case.fields.get(field));
    let promised = next::defaults(&context, case, StepKind::Acknowledge, "Li", Side::Desk);
    assert_eq!(
        says(&context, case),
        [
            field(Field::ComplainantName),
            field(Field::RespondentName),
            text(&case.reference.as_ref().unwrap().to_string()),
            text("洗衣机"),
            day("2026-03-02"),
            // What the form of the acknowledgement promises as well.
            day(promised.get(Field::AcknowledgeExpected)),
            text("Sun"),
            text("一店"),
            day("2026-03-03"),
        ]
    );
}

#[test]
fn what_the_record_does_not_tell_is_a_blank() {
    let context = in_china(at("2026-03-03 09:00"));
    let empty = Case::new(Desk::lodge("2026-03-02 10:00").case.id);
    let told = Variable::ALL.iter().map(|variable| value(&context, &empty, &Shop::default(), *variable));
    let told: Vec<_> = Variable::ALL.iter().zip(told).filter(|(_, value)| value.is_some()).collect();
    // Today is known, and when a complaint that comes in now would be answered.
    assert_eq!(told.len(), 2, "{told:?}");
    let blank = |variable: Variable| variable.words().unwrap().blank.zh.clone();
    assert_eq!(fill("{投诉人}：{经办人}", blank), "【投诉人姓名】：【经办人姓名】");

    // Who wants no name named is not named by a text.
    let mut desk = Desk::lodge("2026-03-02 10:00");
    desk.does(&li(), amend(Field::ComplainantAnonymous, "yes"));
    assert_eq!(value(&context, &desk.case, &shop(), Variable::Complainant), None);
}

#[test]
fn after_the_result_no_day_is_promised_that_does_not_run() {
    let mut desk = Desk::lodge("2026-03-02 10:00");
    desk.does(&li(), accept()).does(&li(), investigate());
    let context = in_china(at("2026-03-03 09:00"));
    assert!(value(&context, &desk.case, &shop(), Variable::Due).is_some());
    desk.does(&li(), notify());
    assert_eq!(value(&context, &desk.case, &shop(), Variable::Due), None);
}
