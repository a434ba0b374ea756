//! The text with which a consumer tells the merchant for the first time, made from what is on record. Plain,
//! polite, and without any law: what the law says depends on the country, and the merchant has not refused yet.

use chrono::NaiveDate;

use super::{Lang, common};
use crate::domain::fields::field::Field;
use crate::domain::fields::values::Values;
use crate::domain::values::money::Amount;
use crate::facts::List;

super::messages! {
    SUBJECT: "消费投诉", "Complaint about my purchase";
    SubjectOf { product }: "关于{product}的投诉", "Complaint about {product}";
    WithOrder { subject, order }: "{subject}（订单号或合同号：{order}）", "{subject} (order {order})";
    Greeting { merchant }: "{merchant}：", "Dear {merchant},";
    OPENING: "您好！我对下面这次消费有一件投诉，请贵方处理。",
        "I am writing to complain about a purchase from you, and ask you to put it right.";
    Product { product }: "商品或服务：{product}", "What I bought: {product}";
    Model { model }: "品牌型号：{model}", "Brand and model: {model}";
    Order { order }: "订单号或合同号：{order}", "Order or contract number: {order}";
    Bought { date }: "购买日期：{date}", "Date of purchase: {date}";
    Received { date }: "收货日期：{date}", "Received on: {date}";
    Place { place }: "购买地点或平台：{place}", "Bought at: {place}";
    Paid { amount }: "实付金额：{amount}", "Price paid: {amount}";
    WHAT: "事情经过", "What happened";
    WhatOn { date }: "事情经过（{date}）", "What happened on {date}";
    TRIED: "此前与贵方协商的情况", "What I have already tried";
    REQUEST: "我的诉求", "What I ask for";
    About { amount }: "涉及金额：{amount}", "Amount concerned: {amount}";
    AnswerBy { date }: "请在{date}前（含当日）答复，最好书面答复。谢谢。",
        "Please answer by {date}, preferably in writing. Thank you.";
    Phone { phone }: "电话：{phone}", "Phone: {phone}";
    Email { email }: "电子邮箱：{email}", "E-mail: {email}";
    Address { address }: "地址：{address}", "Address: {address}";
}

/// A letter to the merchant: a line that says what it is about, and its text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Letter {
    /// What it is about, on one line.
    pub subject: String,
    /// The text, from the salutation to the name. Paragraphs are set off by an empty line.
    pub body: String,
}

/// The first letter to the merchant of the complaint with these `fields`, which asks for an answer by a day.
/// `money` says an amount in the currency of the complaint. What was not filled in is not mentioned; who
/// wants no name to be given is not named.
#[must_use]
pub fn letter(lang: Lang, fields: &Values, answer_by: NaiveDate, money: impl Fn(Amount) -> String) -> Letter {
    let get = |field| Some(fields.get(field).trim()).filter(|text| !text.is_empty());
    let merchant = get(Field::RespondentName).unwrap_or_default();
    let paragraphs = [
        Some(Greeting { merchant }.text(lang)),
        Some(OPENING.text(lang).to_owned()),
        purchase(lang, fields, &money),
        what_happened(lang, fields),
        get(Field::FactsTried).map(|tried| titled(lang, TRIED.text(lang), tried)),
        request(lang, fields, &money),
        Some(AnswerBy { date: &common::date(lang, answer_by) }.text(lang)),
        signature(lang, fields),
    ];
    let body = paragraphs.into_iter().flatten().collect::<Vec<_>>().join("\n\n");
    Letter { subject: subject(lang, fields), body }
}

fn subject(lang: Lang, fields: &Values) -> String {
    let subject = match fields.get(Field::PurchaseProduct).trim() {
        "" => SUBJECT.text(lang).to_owned(),
        product => SubjectOf { product }.text(lang),
    };
    match fields.get(Field::PurchaseOrder).trim() {
        "" => subject,
        order => WithOrder { subject: &subject, order }.text(lang),
    }
}

/// What was bought, a line for each thing known of it.
fn purchase(lang: Lang, fields: &Values, money: &impl Fn(Amount) -> String) -> Option<String> {
    let get = |field| Some(fields.get(field).trim()).filter(|text| !text.is_empty());
    let day = |field| fields.date(field).map(|day| common::date(lang, day));
    lines([
        get(Field::PurchaseProduct).map(|product| Product { product }.text(lang)),
        get(Field::PurchaseModel).map(|model| Model { model }.text(lang)),
        get(Field::PurchaseOrder).map(|order| Order { order }.text(lang)),
        day(Field::PurchaseDate).map(|date| Bought { date: &date }.text(lang)),
        day(Field::PurchaseReceived).map(|date| Received { date: &date }.text(lang)),
        get(Field::PurchasePlace).map(|place| Place { place }.text(lang)),
        amount(fields, Field::PurchasePrice, money).map(|amount| Paid { amount: &amount }.text(lang)),
    ])
}

fn what_happened(lang: Lang, fields: &Values) -> Option<String> {
    let title = match fields.date(Field::FactsDate) {
        Some(day) => WhatOn { date: &common::date(lang, day) }.text(lang),
        None => WHAT.text(lang).to_owned(),
    };
    let what = fields.get(Field::FactsWhat).trim();
    (!what.is_empty()).then(|| titled(lang, &title, what))
}

/// What is asked for: the remedies in one phrase, the amount, and the details.
fn request(lang: Lang, fields: &Values, money: &impl Fn(Amount) -> String) -> Option<String> {
    let remedies = fields.get(Field::RequestRemedies).split_whitespace();
    let remedies: Vec<String> = remedies.map(|id| lang.label(List::Remedy, id)).collect();
    let remedies: Vec<&str> = remedies.iter().map(String::as_str).collect();
    let details = fields.get(Field::RequestDetails).trim();
    let lines = lines([
        Some(common::all_of(lang, &remedies)).filter(|text| !text.is_empty()),
        amount(fields, Field::RequestAmount, money).map(|amount| About { amount: &amount }.text(lang)),
        Some(details.to_owned()).filter(|text| !text.is_empty()),
    ]);
    lines.map(|lines| titled(lang, REQUEST.text(lang), &lines))
}

/// Name and how to be reached.
fn signature(lang: Lang, fields: &Values) -> Option<String> {
    if fields.is_yes(Field::ComplainantAnonymous) || fields.is_yes(Field::ComplainantConfidential) {
        return None;
    }
    let get = |field| Some(fields.get(field).trim()).filter(|text| !text.is_empty());
    lines([
        get(Field::ComplainantName).map(str::to_owned),
        get(Field::ComplainantPhone).map(|phone| Phone { phone }.text(lang)),
        get(Field::ComplainantEmail).map(|email| Email { email }.text(lang)),
        get(Field::ComplainantAddress).map(|address| Address { address }.text(lang)),
    ])
}

fn amount(fields: &Values, field: Field, money: &impl Fn(Amount) -> String) -> Option<String> {
    fields.get(field).parse::<Amount>().ok().map(money)
}

/// A text under a title of its own.
fn titled(lang: Lang, title: &str, text: &str) -> String {
    let colon = if lang == Lang::Zh { "：" } else { ":" };
    format!("{title}{colon}\n{text}")
}

/// The lines that there are, as one text.
fn lines<const N: usize>(lines: [Option<String>; N]) -> Option<String> {
    let lines: Vec<String> = lines.into_iter().flatten().collect();
    (!lines.is_empty()).then(|| lines.join("\n"))
}
