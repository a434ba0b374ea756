//! What was filled in when a sample complaint was lodged.

use chrono::{Datelike, Days};

use super::demo_code;
use super::story::Story;
use crate::domain::fields::answer;
use crate::domain::history::entry::Role;
use crate::domain::history::step::{Origin, Receive};
use crate::domain::values::codes::Priority;
use crate::domain::values::reference::Reference;
use crate::domain::{Field, Step, Values};
use crate::facts::{AnswerKind, List};

/// Who fills in the form, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum FilledIn {
    /// The complainant alone.
    ByComplainant,
    /// The desk, with the complainant before it.
    AtCounter,
    /// The desk, some minutes later.
    Afterwards,
}

/// How a complaint comes in: the coded channel, and who fills in the form.
type Channel = (&'static str, FilledIn);

const COUNTER: Channel = ("counter", FilledIn::AtCounter);
const PHONE: Channel = ("phone", FilledIn::Afterwards);
const WEB: Channel = ("web", FilledIn::ByComplainant);

/// The channels with their share in a hundred.
const CHANNELS: &[(Channel, u64)] = &[
    (COUNTER, 30),
    (PHONE, 26),
    (("kiosk", FilledIn::ByComplainant), 12),
    (WEB, 12),
    (("chat", FilledIn::Afterwards), 7),
    (("email", FilledIn::Afterwards), 6),
    (("letter", FilledIn::Afterwards), 3),
    (("referred", FilledIn::Afterwards), 3),
    (("social", FilledIn::Afterwards), 1),
];

impl Story<'_> {
    /// 登记.
    pub(super) fn receive(&mut self, at_counter: bool) {
        let drawn = if at_counter { COUNTER } else { self.channel() };
        // By night there is nobody at the desk.
        let (channel, filled_in) = if self.desk.is_night(self.day()) { WEB } else { drawn };
        let fields = self.fields(channel);
        self.later(0, 0);
        let receive = Receive {
            // The number is given once all stories are told.
            reference: Reference::new(self.desk.prefix, self.day().year(), self.desk.issuer, 1),
            tracking: Some(demo_code().digest(self.case)),
            origin: Origin::Demo,
            policy: self.desk.policy.to_owned(),
            fields,
            priority: Priority::Unstated,
            group: String::new(),
        };
        let before = self.random.between(2, 30);
        let person = self.words.bank.staff.get(if self.random.chance(50) { 0 } else { 8 });
        let person = person.map(|staff| staff.name.clone()).unwrap_or_default();
        match filled_in {
            FilledIn::ByComplainant => {
                let name = self.complainant();
                self.record(Role::Complainant, &name, Step::Receive(receive));
            }
            FilledIn::AtCounter => self.record(Role::Handler, &person, Step::Receive(receive)),
            FilledIn::Afterwards => self.record_after(Role::Handler, &person, before, Step::Receive(receive)),
        }
    }

    /// The complainant's name; empty when anonymous.
    pub(super) fn complainant(&self) -> String {
        let name = self.words.bank.people.get(self.person).filter(|_| !self.anonymous);
        name.cloned().unwrap_or_default()
    }

    fn channel(&mut self) -> Channel {
        let mut at = self.random.bits() % 100;
        for (channel, share) in CHANNELS {
            if at < *share {
                return *channel;
            }
            at -= share;
        }
        PHONE
    }

    fn fields(&mut self, channel: &str) -> Values {
        let mut fields = Values::default();
        self.fill_people(&mut fields);
        self.fill_purchase(&mut fields);
        let scenario = self.scenario;
        fields.set(Field::FactsWhat, &scenario.what);
        fields.set(Field::FactsTried, &scenario.tried);
        fields.set(Field::FactsProblem, &scenario.problem);
        fields.set(Field::FactsRight, &scenario.right);
        fields.set(Field::RequestRemedies, scenario.remedies.join(" "));
        if scenario.is_about_money() {
            fields.set(Field::RequestAmount, format!("{}.00", self.price));
        }
        let proof = List::EvidenceKind.items();
        if let Some(kind) = proof.get(self.random.below(proof.len().min(6))) {
            fields.set(Field::ProofKinds, &kind.id);
        }
        fields.set(Field::LodgedChannel, channel);
        self.answer_what_must_be(&mut fields);
        fields
    }

    /// Answers to the questions of the category that have to be answered.
    fn answer_what_must_be(&self, fields: &mut Values) {
        let rules = self.desk.context.rules;
        for field in answer::asked(rules, fields) {
            let Field::Answer(answer) = field else { continue };
            let Some(question) = answer.question(rules).filter(|question| question.required) else {
                continue;
            };
            let text = match &question.input {
                AnswerKind::Choice(choices) => {
                    choices.first().map(|choice| choice.id.clone()).unwrap_or_default()
                }
                AnswerKind::Amount => format!("{}.00", self.price),
                AnswerKind::YesNo => "yes".to_owned(),
                AnswerKind::Date => self.day().to_string(),
                AnswerKind::Number => "1".to_owned(),
                AnswerKind::Line | AnswerKind::Text => fields.get(Field::PurchaseProduct).to_owned(),
            };
            fields.set(field, text);
        }
    }

    fn fill_people(&mut self, fields: &mut Values) {
        let bank = self.words.bank;
        if self.anonymous {
            fields.set(Field::ComplainantAnonymous, "yes");
        } else {
            fields.set(Field::ComplainantName, self.complainant());
            // The same person has the same number every time.
            fields.set(Field::ComplainantPhone, digits(&bank.phone, self.person * 37 + 11));
            if self.random.chance(35) {
                fields.set(Field::ComplainantEmail, digits(&bank.email, self.person * 613 + 1007));
            }
            if let Some(address) = bank.addresses.get(self.person % bank.addresses.len().max(1)) {
                fields.set(Field::ComplainantAddress, address);
            }
            fields.set(Field::ComplainantMeans, if self.random.chance(70) { "phone" } else { "sms" });
            fields.set(Field::ComplainantPublish, if self.random.chance(40) { "yes" } else { "no" });
            if self.random.chance(5) {
                let other = (self.person + 7) % bank.people.len().max(1);
                fields.set(Field::RepresentativeName, bank.people.get(other).cloned().unwrap_or_default());
                fields.set(Field::RepresentativeRelation, "child");
                fields.set(Field::RepresentativePhone, digits(&bank.phone, other * 37 + 11));
            }
        }
        if let Some(merchant) = self.merchant {
            fields.set(Field::RespondentName, &merchant.name);
            fields.set(Field::RespondentContact, &merchant.contact);
            fields.set(Field::RespondentAddress, &merchant.address);
        } else if let Some(merchant) = bank.merchants.first() {
            fields.set(Field::RespondentName, &merchant.name);
        }
    }

    fn fill_purchase(&mut self, fields: &mut Values) {
        let bank = self.words.bank;
        let scenario = self.scenario;
        fields.set(Field::PurchaseProduct, &scenario.product);
        fields.set(Field::PurchaseKind, &scenario.kind);
        fields.set(Field::PurchasePrice, format!("{}.00", self.price));
        let elsewhere = ["GBP", "EUR", "SGD", "HKD"];
        let currency = if self.words.chinese || self.random.chance(70) {
            bank.currency.as_str()
        } else {
            elsewhere[self.random.below(elsewhere.len())]
        };
        fields.set(Field::PurchaseCurrency, currency);
        let means: &[&str] = if self.words.chinese {
            &["alipay", "wechat_pay", "wechat_pay", "digital_yuan", "debit_card", "cash"]
        } else {
            &["credit_card", "debit_card", "credit_card", "cash", "bank_transfer"]
        };
        fields.set(Field::PurchasePayment, *self.random.pick(means).unwrap_or(&"other"));
        fields.set(Field::PurchaseOrder, format!("DEMO-{:06}", self.random.below(1_000_000)));
        let since = self.random.between(4, 120) as u64;
        if let Some(day) = self.day().checked_sub_days(Days::new(since)) {
            fields.set(Field::PurchaseDate, day.to_string());
        }
        let happened = self.day().checked_sub_days(Days::new(self.random.between(1, 3) as u64));
        fields.set(Field::FactsDate, happened.map(|day| day.to_string()).unwrap_or_default());
    }
}

/// The pattern with its `#` as the digits of a number.
pub(super) fn digits(pattern: &str, number: usize) -> String {
    let mut left = number;
    let mut digit = || {
        let digit = (left % 10) as u32;
        left /= 10;
        char::from_digit(digit, 10).unwrap_or('0')
    };
    pattern.chars().map(|c| if c == '#' { digit() } else { c }).collect()
}
