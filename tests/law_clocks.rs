//! Every clock whose length is law, or the published practice of a body, with a case counted by hand. A
//! clock that comes in without one is named by a test.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

mod support;

use std::collections::BTreeSet;

use redress::domain::readings::clock;
use redress::domain::{Field, Moment};
use redress::facts::{Rules, Side};
use support::*;

/// What starts the clock, at the time told.
enum From {
    /// The complaint is received.
    Receipt,
    /// A day of the case; the complaint is received the day after.
    Day(Field),
    /// It is taken up.
    Acceptance,
    /// A result is told.
    Result,
    /// Formal mediation ends.
    End,
    /// It is taken to a body.
    Body(&'static str),
    /// The body decides.
    Decision(&'static str),
}

use Field::{FactsDate, PurchaseDate, PurchaseReceived, PurchaseReturned};
use From::{Acceptance, Body, Day, Decision, End, Receipt, Result};

/// Policy, clock, what starts it and when, the last day, and how it was counted.
type Case = (&'static str, &'static str, From, &'static str, &'static str, &'static str);

const CASES: &[Case] = &[
    // ASIC Regulatory Guide 271.51: Friday evening, the next business day.
    ("au_financial@1", "acknowledge", Receipt, "2026-03-13 18:00", "2026-03-16", "Monday"),
    ("au_rg271@1", "acknowledge", Receipt, "2026-03-13 18:00", "2026-03-16", "Monday"),
    // ASIC Regulatory Guide 271: 30 calendar days.
    ("au_financial@1", "final", Receipt, "2026-03-13 18:00", "2026-04-12", "18 of March, 12"),
    ("au_rg271@1", "final", Receipt, "2026-03-13 18:00", "2026-04-12", "18 of March, 12"),
    // AFCA on the time frames of the guide: 45 days on superannuation, 21 on financial difficulty.
    ("au_super@1", "acknowledge", Receipt, "2026-03-13 18:00", "2026-03-16", "Monday"),
    ("au_super@1", "final", Receipt, "2026-03-13 18:00", "2026-04-27", "18 of March, 27"),
    ("au_hardship@1", "acknowledge", Receipt, "2026-03-13 18:00", "2026-03-16", "Monday"),
    ("au_hardship@1", "final", Receipt, "2026-03-13 18:00", "2026-04-03", "18 of March, 3"),
    // consumidor.gov.br: 10 days to answer, 20 to rate.
    ("br_consumer@1", "respond_company", Receipt, "2026-03-25 10:00", "2026-04-04", "6 of March, 4"),
    ("br_consumidor@1", "respond_company", Receipt, "2026-03-25 10:00", "2026-04-04", "6 of March, 4"),
    ("br_consumer@1", "rate", Result, "2026-03-25 10:00", "2026-04-14", "6 of March, 14"),
    ("br_consumidor@1", "rate", Result, "2026-03-25 10:00", "2026-04-14", "6 of March, 14"),
    // Consumer Defence Code, Articles 49, 18(1), 26 and 27. Tuesday 21 April is off.
    ("br_goods@1", "regret", Day(PurchaseReceived), "2026-03-25", "2026-04-01", "6 of March, 1"),
    ("br_goods@1", "cure", Receipt, "2026-03-22 10:00", "2026-04-22", "9 of March, 21: off, moved"),
    ("br_goods@1", "defect_perishable", Day(PurchaseReceived), "2026-03-25", "2026-04-24", "6 of March, 24"),
    ("br_goods@1", "defect_durable", Day(PurchaseReceived), "2026-03-25", "2026-06-23", "6, 36, 67, 23"),
    ("br_goods@1", "suit", Day(FactsDate), "2021-03-10", "2026-03-10", "the same day"),
    // Consumer Rights Protection Law, Articles 23 to 25; Civil Code, Article 203: 17 February is off.
    ("cn_consumer@1", "return_remote", Day(PurchaseReceived), "2026-02-10", "2026-02-24", "after the 23rd"),
    ("cn_consumer@1", "return_defect", Day(PurchaseReceived), "2026-02-10", "2026-02-24", "after the 23rd"),
    ("cn_consumer@1", "refund", Day(PurchaseReturned), "2026-02-10", "2026-02-24", "after the 23rd"),
    ("cn_consumer@1", "proof", Day(PurchaseReceived), "2025-08-31", "2026-02-28", "no 31 February"),
    // SAMR Order 121, Articles 16(4) and 45: 1 October is off until the 7th.
    ("cn_consumer@1", "bar", Day(FactsDate), "2023-10-01", "2026-10-08", "after the 7th"),
    ("personal@1", "bar", Day(FactsDate), "2023-10-01", "2026-10-08", "after the 7th"),
    ("cn_prepaid_unchecked@1", "bar", Day(FactsDate), "2023-10-01", "2026-10-08", "after the 7th"),
    ("cn_phone@1", "bar", Day(FactsDate), "2023-10-01", "2026-10-08", "after the 7th"),
    ("cn_appliance@1", "bar", Day(FactsDate), "2023-10-01", "2026-10-08", "after the 7th"),
    ("cn_car@1", "bar", Day(FactsDate), "2023-10-01", "2026-10-08", "after the 7th"),
    ("cn_phone@1", "proof", Day(PurchaseReceived), "2025-08-31", "2026-02-28", "no 31 February"),
    ("cn_appliance@1", "proof", Day(PurchaseReceived), "2025-08-31", "2026-02-28", "no 31 February"),
    ("cn_car@1", "proof", Day(PurchaseReceived), "2025-08-31", "2026-02-28", "no 31 February"),
    // Fa Shi 2025 No. 4, Article 14; rules on mobile phones, Articles 11 and 12; Guo Jing Mao 1995 No. 458,
    // Articles 9 and 10: 15 to 23 February are off.
    ("cn_prepaid_unchecked@1", "prepaid_back", Day(PurchaseDate), "2026-02-10", "2026-02-24", "17, moved"),
    ("cn_phone@1", "phone_return", Day(PurchaseDate), "2026-02-10", "2026-02-24", "17, moved"),
    ("cn_phone@1", "phone_exchange", Day(PurchaseDate), "2026-02-01", "2026-02-24", "16, moved"),
    ("cn_appliance@1", "appliance_return", Day(PurchaseDate), "2026-02-10", "2026-02-24", "17, moved"),
    ("cn_appliance@1", "appliance_exchange", Day(PurchaseDate), "2026-02-01", "2026-02-24", "16, moved"),
    // SAMR Order 43, Articles 18 to 24 and 28: from delivery; 11 April is a Saturday. Working days from 28
    // September: 29, 30, 8, 9, Saturday 10 worked, 12 to 16 are ten, 19 to 23 and 26 to 30 twenty.
    ("cn_car@1", "car_return", Day(PurchaseReceived), "2026-02-10", "2026-02-24", "17, moved"),
    ("cn_car@1", "car_early", Day(PurchaseReceived), "2026-02-10", "2026-04-13", "18, 49, 11: moved"),
    ("cn_car@1", "car_guarantee", Day(PurchaseReceived), "2024-03-10", "2026-03-10", "the same day"),
    ("cn_car@1", "car_repair", Day(PurchaseReceived), "2023-03-10", "2026-03-10", "the same day"),
    ("cn_car@1", "answer", Receipt, "2026-09-28 10:00", "2026-10-16", "1 to 7 October off"),
    ("cn_car@1", "car_done", Receipt, "2026-09-28 10:00", "2026-10-30", "1 to 7 October off"),
    // MIIT Order 35, Articles 10, 11 and 14: 4 to 6 April are off.
    ("cn_telecom@1", "respond_company", Receipt, "2026-03-20 10:00", "2026-04-07", "4 April, moved"),
    ("cn_telecom@1", "fee_bar", Day(FactsDate), "2026-01-31", "2026-06-30", "no 31 June"),
    ("cn_telecom@1", "appeal_bar", Day(FactsDate), "2024-03-10", "2026-03-10", "the same day"),
    ("cn_telecom@1", "appeal_admit", Body("regulator"), "2026-03-02 10:00", "2026-03-09", "3 to 6, 9"),
    // SAMR Order 20, Articles 14 and 21: seven working days; 45: March 4, 9, 14, 19, with 3 April 24, 28, 33,
    // 38, with the 30th 42, then 6 to 8 May.
    ("cn_market@1", "review", Receipt, "2026-03-02 10:00", "2026-03-11", "3 to 6 and 9 to 11"),
    ("cn_market@1", "resolve", Acceptance, "2026-03-02 10:00", "2026-05-08", "Qingming and May off"),
    ("cn_market@1", "end_notice", End, "2026-03-02 10:00", "2026-03-11", "3 to 6 and 9 to 11"),
    // SAMR Order 121, Articles 15 and 23: 29, 30, 8, 9, Saturday 10 worked, 12, 13; 29 of August, 30, 1.
    ("cn_market@2", "review", Receipt, "2026-09-28 10:00", "2026-10-13", "1 to 7 October off"),
    ("cn_market@2", "resolve", Acceptance, "2026-08-02 10:00", "2026-10-08", "1 October, moved"),
    ("cn_market@2", "end_notice", End, "2026-09-28 10:00", "2026-10-13", "1 to 7 October off"),
    // Directive 2011/83/EU, Articles 9, 13, 14; Directive 2019/771, Article 10; GDPR, Article 12(3);
    // Regulation 1182/71, Article 3(4).
    ("eu_consumer@1", "withdrawal", Day(PurchaseReceived), "2026-03-07", "2026-03-23", "Saturday, moved"),
    ("eu_consumer@1", "send_back", Receipt, "2026-03-07 10:00", "2026-03-23", "Saturday, moved"),
    ("eu_consumer@1", "refund", Receipt, "2026-03-07 10:00", "2026-03-23", "Saturday, moved"),
    ("eu_consumer@1", "guarantee", Day(PurchaseReceived), "2024-02-29", "2026-02-28", "no 29 February"),
    ("eu_consumer@1", "data_request", Receipt, "2026-01-14 10:00", "2026-02-16", "Saturday, moved"),
    ("eu_trader@1", "refund", Receipt, "2026-03-07 10:00", "2026-03-23", "Saturday, moved"),
    ("eu_trader@1", "data_request", Receipt, "2026-01-14 10:00", "2026-02-16", "Saturday, moved"),
    ("eu_online@1", "withdrawal", Day(PurchaseReceived), "2026-03-07", "2026-03-23", "Saturday, moved"),
    ("eu_online@1", "send_back", Receipt, "2026-03-07 10:00", "2026-03-23", "Saturday, moved"),
    ("eu_online@1", "refund", Receipt, "2026-03-07 10:00", "2026-03-23", "Saturday, moved"),
    ("eu_online@1", "guarantee", Day(PurchaseReceived), "2024-02-29", "2026-02-28", "no 29 February"),
    // Directive 2011/83/EU, Article 18; Directive 2019/771, Article 11; Directive 2015/2366, Article 101(2):
    // weekends off, and no holidays, for those are the member states'.
    ("eu_online@1", "delivery", Day(PurchaseDate), "2026-03-12", "2026-04-13", "19, 11: Saturday, moved"),
    ("eu_online@1", "proof", Day(PurchaseReceived), "2025-03-10", "2026-03-10", "the same day"),
    ("eu_payment@1", "final", Receipt, "2026-03-20 10:00", "2026-04-10", "5, 10, 15"),
    ("eu_payment@1", "final_late", Receipt, "2026-03-20 10:00", "2026-05-08", "20, 25, 30, 35"),
    // Consumer Protection (E-Commerce) Rules 2020, rule 4(5); Act of 2019, section 69; memorandum of 2024.
    ("in_consumer@1", "acknowledge", Receipt, "2026-03-13 18:00", "2026-03-15", "Sunday at six"),
    ("in_ecommerce@1", "acknowledge", Receipt, "2026-03-13 18:00", "2026-03-15", "Sunday at six"),
    ("in_consumer@1", "resolve", Receipt, "2026-01-31 10:00", "2026-02-28", "no 31 February"),
    ("in_ecommerce@1", "resolve", Receipt, "2026-01-31 10:00", "2026-02-28", "no 31 February"),
    ("in_consumer@1", "bar", Day(FactsDate), "2024-03-10", "2026-03-10", "the same day"),
    ("in_cpgrams@1", "resolve", Receipt, "2026-03-13 10:00", "2026-04-03", "18 of March, 3"),
    // Act of 2019, sections 69, 36(2), 38(7) and 41.
    ("in_commission@1", "bar", Day(FactsDate), "2024-03-10", "2026-03-10", "the same day"),
    ("in_commission@1", "admit", Body("consumer_commission"), "2026-03-13 10:00", "2026-04-03", "18, 3"),
    ("in_commission@1", "decide", Body("consumer_commission"), "2026-01-31 10:00", "2026-04-30", "no 31st"),
    ("in_commission@1", "appeal", Decision("consumer_commission"), "2026-03-20 10:00", "2026-05-04", "41, 4"),
    // Consumer Rights Act 2015, sections 22(3) and 19(14); Limitation Act 1980, section 5.
    ("uk_consumer@1", "reject", Day(PurchaseReceived), "2026-03-01", "2026-03-31", "2 to 31 March"),
    ("uk_consumer@1", "presumption", Day(PurchaseReceived), "2026-01-10", "2026-07-09", "10 January is in"),
    ("uk_consumer@1", "claim", Day(PurchaseReceived), "2020-03-10", "2026-03-10", "the same day"),
    // FCA Handbook, DISP 1.5.1R, 1.6.2R, 1.6.2AR, 2.8.2R(1). Good Friday 3 April, Easter Monday the 6th,
    // 4 May off.
    ("uk_disp@1", "summary", Receipt, "2026-04-02 10:00", "2026-04-09", "7, 8, 9"),
    ("uk_disp@1", "final", Receipt, "2026-03-02 10:00", "2026-04-27", "29 of March, 27"),
    ("uk_financial@1", "final", Receipt, "2026-03-02 10:00", "2026-04-27", "29 of March, 27"),
    ("uk_disp_payment@1", "final", Receipt, "2026-03-20 10:00", "2026-04-14", "5, 9, 13, Monday, Tuesday"),
    ("uk_disp_payment@1", "final_late", Receipt, "2026-03-20 10:00", "2026-05-13", "18, 23, 28, 32, 35"),
    ("uk_disp@1", "ombudsman", Result, "2026-03-02 10:00", "2026-09-02", "the same day"),
    ("uk_disp_payment@1", "ombudsman", Result, "2026-08-31 10:00", "2027-02-28", "no 31 February"),
    ("uk_financial@1", "ombudsman", Result, "2026-03-02 10:00", "2026-09-02", "the same day"),
    ("uk_payment_unchecked@1", "final", Receipt, "2026-03-20 10:00", "2026-04-14", "5, 9, 13, 14, 15"),
    ("uk_payment_unchecked@1", "final_late", Receipt, "2026-03-20 10:00", "2026-05-13", "18, 23, 28, 32, 35"),
    ("uk_payment_unchecked@1", "ombudsman", Result, "2026-03-02 10:00", "2026-09-02", "the same day"),
    // Consumer Contracts Regulations 2013, regulations 30(3) and 34(5); Consumer Rights Act 2015, sections
    // 28(3), 22(3) and 19(14); Limitation Act 1980, section 5. "After the day": that day is not counted.
    ("uk_online@1", "cancel", Day(PurchaseReceived), "2026-03-01", "2026-03-15", "2 to 15 March"),
    ("uk_online@1", "cancel_refund", Day(PurchaseReturned), "2026-03-25", "2026-04-08", "6 of March, 8"),
    ("uk_online@1", "delivery", Day(PurchaseDate), "2026-03-01", "2026-03-31", "2 to 31 March"),
    ("uk_online@1", "reject", Day(PurchaseReceived), "2026-03-01", "2026-03-31", "2 to 31 March"),
    ("uk_online@1", "presumption", Day(PurchaseReceived), "2026-01-10", "2026-07-09", "10 January is in"),
    ("uk_online@1", "claim", Day(PurchaseReceived), "2020-03-10", "2026-03-10", "the same day"),
    // Ofcom, since 8 April 2026: six weeks are 42 days.
    ("uk_telecom_unchecked@1", "resolve", Receipt, "2026-05-04 10:00", "2026-06-15", "27 of May, 15"),
    // Better Business Bureau: 14 and about 30 days; purchases of the last 365 days.
    ("us_bbb@1", "respond_company", Receipt, "2026-03-25 10:00", "2026-04-08", "6 of March, 8"),
    ("us_bbb@1", "closing", Receipt, "2026-03-25 10:00", "2026-04-24", "6 of March, 24"),
    ("us_bbb_consumer@1", "bar", Day(PurchaseDate), "2025-03-10", "2026-03-10", "no 29 February between"),
    ("us_bbb_consumer@1", "respond_company", Body("association"), "2026-03-25 10:00", "2026-04-08", "6, 8"),
    ("us_bbb_consumer@1", "closing", Body("association"), "2026-03-25 10:00", "2026-04-24", "6, 24"),
    // Company portal manual of the CFPB: 15 and 60 days; 60 to give feedback.
    ("us_cfpb@1", "respond_company", Receipt, "2026-03-25 10:00", "2026-04-09", "6 of March, 9"),
    ("us_cfpb@1", "final", Receipt, "2026-03-25 10:00", "2026-05-24", "6, 30, 24"),
    ("us_cfpb@1", "feedback", Result, "2026-03-25 10:00", "2026-05-24", "6, 30, 24"),
    ("us_cfpb_consumer@1", "respond_company", Body("regulator"), "2026-03-10 10:00", "2026-03-25", "15"),
    ("us_cfpb_consumer@1", "final", Body("regulator"), "2026-03-10 10:00", "2026-05-09", "21, 30, 9"),
    ("us_cfpb_consumer@1", "feedback", Decision("regulator"), "2026-03-20 10:00", "2026-05-19", "11, 30, 19"),
    // 15 U.S.C. 1666(a)(3)(A) and (B): 30 and 90 days of the notice.
    ("us_card_unchecked@1", "acknowledge", Receipt, "2026-03-25 10:00", "2026-04-24", "6 of March, 24"),
    ("us_card_unchecked@1", "resolve", Receipt, "2026-03-25 10:00", "2026-06-23", "6, 36, 67, 23 of June"),
    // Regulation E, 12 CFR 1005.11(c): Friday 19 June is off. 45 and 90 days of the notice.
    ("us_transfer_unchecked@1", "investigate", Receipt, "2026-06-11 10:00", "2026-06-26", "5 to the 18th, 5"),
    ("us_transfer_unchecked@1", "investigate_late", Receipt, "2026-03-25 10:00", "2026-05-09", "6, 36, 9"),
    ("us_transfer_unchecked@1", "investigate_latest", Receipt, "2026-03-25 10:00", "2026-06-23", "6, 36, 67"),
    // 16 CFR 429.1: three calendar days from Friday, the earliest that three business days can end.
    ("us_cooling_off@1", "cooling_off", Day(PurchaseDate), "2026-03-13", "2026-03-16", "14, 15, 16"),
];

/// A case under this policy in which this came to pass then.
fn come_to(policy: &str, from: &From, when: &str) -> Desk {
    if let Day(field) = from {
        let day: chrono::NaiveDate = when.parse().unwrap();
        let mut case = Desk::own(policy, &format!("{} 10:00", day.succ_opt().unwrap()));
        case.does(&owner(), amend(*field, when));
        return case;
    }
    let at_desk = Rules::default().policy_by_key(policy).unwrap().side == Side::Desk;
    let mut case = if at_desk {
        Desk::lodge_under(policy, Moment::At(at(when)), at(when))
    } else {
        Desk::own(policy, when)
    };
    match from {
        Receipt | Day(_) => {}
        Acceptance => {
            case.does(&li(), accept());
        }
        Result if at_desk => {
            case.does(&li(), accept()).does(&li(), investigate()).does(&li(), notify());
        }
        Result => {
            case.does(&owner(), notify());
        }
        End => {
            case.does(&li(), accept()).does(&li(), dispute(5)).does(&li(), mediate("failed"));
            case.does(&li(), end_mediation());
        }
        Body(body) => {
            case.does(&owner(), refer(body));
        }
        Decision(body) => {
            case.does(&owner(), refer(body)).does(&owner(), refer_outcome(body));
        }
    }
    case
}

#[test]
fn each_ends_on_the_day_counted_by_hand() {
    let wrong = CASES.iter().filter_map(|(policy, id, from, when, last, counted)| {
        let case = come_to(policy, from, when);
        let clock = clock::find(&case.context(), &case.case, id);
        let found = clock.map_or_else(|| "no such clock".to_owned(), |clock| clock.last_day.to_string());
        (found != *last).then(|| format!("{policy} {id}: {found}, not {last}: {counted}"))
    });
    assert_eq!(wrong.collect::<Vec<_>>(), Vec::<String>::new());
}

/// A source that was read, and that is more than the product's own choice.
#[test]
fn every_clock_that_law_sets_has_a_case() {
    let rules = Rules::default();
    let wanted = rules.policies().iter().flat_map(|policy| {
        let of_law = policy
            .clocks
            .iter()
            .filter(|rule| rule.checked && !rule.source.en.to_lowercase().contains("product default"));
        of_law.map(|rule| format!("{} {}", policy.key(), rule.id))
    });
    let counted: BTreeSet<String> = CASES.iter().map(|(policy, id, ..)| format!("{policy} {id}")).collect();
    let missing: Vec<String> = wanted.filter(|clock| !counted.contains(clock)).collect();
    assert_eq!(missing, [""; 0], "count a case of each by hand");
}
