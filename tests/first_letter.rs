//! What a consumer sends to the merchant first, and until when it is still to be sent.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod support;

use chrono::NaiveDate;
use redress::domain::history::step::{Contact, Step, Suggest};
use redress::domain::readings::first_letter::{answer_by, email, is_to_be_sent};
use redress::domain::values::codes::{Direction, Party};
use redress::domain::values::money::Amount;
use redress::domain::{Field, Moment, Values};
use redress::i18n::Lang;
use redress::i18n::first_letter::letter;
use support::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn pounds(amount: Amount) -> String {
    format!("£{amount}")
}

/// Only what nobody can complain without.
fn shortest() -> Values {
    Values::default()
        .with(Field::RespondentName, "Pocketworks")
        .with(Field::FactsWhat, "The screen flickers.")
        .with(Field::RequestRemedies, "repair")
}

#[test]
fn everything_recorded_is_told_once_and_in_order() {
    let fields = shortest()
        .with(Field::ComplainantName, "Priya Whitcombe")
        .with(Field::ComplainantPhone, "020 7946 0000")
        .with(Field::ComplainantEmail, "priya@mail.example")
        .with(Field::PurchaseProduct, "Phone X2")
        .with(Field::PurchaseModel, "Acme X2")
        .with(Field::PurchaseOrder, "PW-1009")
        .with(Field::PurchaseDate, "2026-11-02")
        .with(Field::PurchaseReceived, "2026-11-05")
        .with(Field::PurchasePlace, "pocketworks.example")
        .with(Field::PurchasePrice, "360.00")
        .with(Field::FactsDate, "2026-11-20")
        .with(Field::FactsTried, "I called twice.")
        .with(Field::RequestRemedies, "repair refund")
        .with(Field::RequestAmount, "360.00")
        .with(Field::RequestDetails, "A refund if it cannot be repaired.");
    let told = letter(Lang::En, &fields, day("2026-12-12"), pounds);
    assert_eq!(told.subject, "Complaint about Phone X2 (order PW-1009)");
    let expected = "Dear Pocketworks,

I am writing to complain about a purchase from you, and ask you to put it right.

What I bought: Phone X2
Brand and model: Acme X2
Order or contract number: PW-1009
Date of purchase: 2 November 2026
Received on: 5 November 2026
Bought at: pocketworks.example
Price paid: £360.00

What happened on 20 November 2026:
The screen flickers.

What I have already tried:
I called twice.

What I ask for:
Repair and Refund
Amount concerned: £360.00
A refund if it cannot be repaired.

Please answer by 12 December 2026, preferably in writing. Thank you.

Priya Whitcombe
Phone: 020 7946 0000
E-mail: priya@mail.example";
    assert_eq!(told.body, expected);
}

#[test]
fn what_is_not_recorded_is_not_mentioned() {
    let told = letter(Lang::En, &shortest(), day("2026-12-12"), pounds);
    assert_eq!(told.subject, "Complaint about my purchase");
    let expected = "Dear Pocketworks,

I am writing to complain about a purchase from you, and ask you to put it right.

What happened:
The screen flickers.

What I ask for:
Repair

Please answer by 12 December 2026, preferably in writing. Thank you.";
    assert_eq!(told.body, expected);
}

#[test]
fn it_is_written_in_the_language_of_the_interface() {
    let fields = shortest()
        .with(Field::RespondentName, "示例电器城")
        .with(Field::ComplainantName, "张小样")
        .with(Field::ComplainantPhone, "10000000001")
        .with(Field::PurchaseProduct, "样板牌洗衣机")
        .with(Field::PurchasePrice, "2599.00")
        .with(Field::FactsWhat, "用了三天就漏水。")
        .with(Field::RequestRemedies, "refund apology");
    let told = letter(Lang::Zh, &fields, day("2026-12-12"), |amount| format!("{amount}元"));
    assert_eq!(told.subject, "关于样板牌洗衣机的投诉");
    let expected = "示例电器城：

您好！我对下面这次消费有一件投诉，请贵方处理。

商品或服务：样板牌洗衣机
实付金额：2599.00元

事情经过：
用了三天就漏水。

我的诉求：
退还货款和服务费用、赔礼道歉

请在2026年12月12日前（含当日）答复，最好书面答复。谢谢。

张小样
电话：10000000001";
    assert_eq!(told.body, expected);
}

#[test]
fn who_keeps_their_name_back_is_not_named() {
    let named = shortest()
        .with(Field::ComplainantName, "Priya Whitcombe")
        .with(Field::ComplainantPhone, "020 7946 0000");
    for wish in [Field::ComplainantAnonymous, Field::ComplainantConfidential] {
        let told = letter(Lang::En, &named.clone().with(wish, "yes"), day("2026-12-12"), pounds);
        assert!(told.body.ends_with("Thank you."), "{wish}: {}", told.body);
    }
}

#[test]
fn an_address_is_found_where_somebody_wrote_one() {
    let contact = |text: &str| email(&shortest().with(Field::RespondentContact, text));
    assert_eq!(contact("Sam, help@pocketworks.example"), Some("help@pocketworks.example".to_owned()));
    assert_eq!(contact("客服（help@shop.example）"), Some("help@shop.example".to_owned()));
    assert_eq!(contact("@pocketworks on chat"), None);
    assert_eq!(contact(""), None);
}

/// A complaint saved on 28 November; received when somebody said so.
fn saved(received: Moment) -> Desk {
    Desk::lodge_under("personal@1", received, at("2026-11-28 10:00"))
}

fn fresh() -> Desk {
    saved(Moment::At(at("2026-11-28 10:00")))
}

fn contact(direction: Direction, with: Party, reached: Option<bool>) -> Step {
    Step::Contact(Contact {
        direction,
        with,
        means: "email".into(),
        reached,
        summary: "?".into(),
        ..Contact::default()
    })
}

#[test]
fn it_is_to_be_sent_until_the_merchant_was_told() {
    assert!(is_to_be_sent(&fresh().case));
    // Whoever says when they complained has complained.
    assert!(!is_to_be_sent(&saved(Moment::Day(day("2026-11-28"))).case));
    assert!(!is_to_be_sent(&saved(Moment::At(at("2026-11-11 10:00"))).case));
    // At a desk the complaint has come in.
    assert!(!is_to_be_sent(&Desk::lodge("2026-11-28 10:00").case));

    let out = || Direction::Outgoing;
    let after = |step: Step| {
        let mut desk = fresh();
        desk.at("2026-11-28 11:00").does(&owner(), step);
        is_to_be_sent(&desk.case)
    };
    assert!(!after(contact(out(), Party::Respondent, None)));
    assert!(!after(contact(out(), Party::Respondent, Some(true))));
    assert!(!after(contact(Direction::Incoming, Party::Respondent, None)));
    // Nobody was reached, or somebody else was.
    assert!(after(contact(out(), Party::Respondent, Some(false))));
    assert!(after(contact(out(), Party::Third, None)));
    assert!(after(Step::Suggest(Suggest { text: "?".into() })));
    // What the merchant did, and what was taken elsewhere, needs no first letter.
    assert!(!after(acknowledge()));
    assert!(!after(refer("hotline")));
}

#[test]
fn an_answer_is_asked_for_by_the_day_of_the_rule() {
    // Received on 28 November and 15 days: 13 December.
    let desk = fresh();
    assert_eq!(answer_by(&on(day("2026-11-28")), &desk.case), day("2026-12-13"));
    assert_eq!(answer_by(&on(day("2026-12-12")), &desk.case), day("2026-12-13"));
    // On its last day, and later, there are 14 days from then on.
    assert_eq!(answer_by(&on(day("2026-12-13")), &desk.case), day("2026-12-27"));
    // Rules without such a clock: 14 days.
    let other = Desk::lodge_under("desk@1", Moment::At(at("2026-11-28 10:00")), at("2026-11-28 10:00"));
    assert_eq!(answer_by(&on(day("2026-11-28")), &other.case), day("2026-12-12"));
}
