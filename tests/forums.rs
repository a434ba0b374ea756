//! Where a consumer can take a complaint: how each forum of each region stands before anything came back,
//! after silence, after a refusal, and when its time is over. Days are counted by hand from the rule that the
//! forum names.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod support;

use redress::domain::history::step::{Perform, Refer, Step};
use redress::domain::readings::clock;
use redress::domain::readings::route::{self, ForumStanding as S, Ground};
use redress::domain::{Field, Moment};
use redress::facts::{Condition, Scope};
use support::*;

/// One word for each forum, in order: `id=standing`, with the days.
fn stands(desk: &Desk) -> String {
    let word = |line: route::ForumOption| {
        let standing = match line.standing {
            S::Open => "open".to_owned(),
            S::IfSo(scope) => format!("if:{}", short(scope)),
            S::Taken(_) => "taken".to_owned(),
            S::First(Condition::MerchantAsked) => "ask".to_owned(),
            S::First(Condition::MerchantRefusedOrSilent) => "wait".to_owned(),
            S::NotFor(scope) => format!("not:{}", short(scope)),
            S::Over(day) => format!("over@{day}"),
        };
        let opens = line.opens.map(|day| format!(">{day}")).unwrap_or_default();
        let until = line.until.filter(|_| !matches!(line.standing, S::Over(_)));
        format!(
            "{}={standing}{opens}{}",
            line.forum.id,
            until.map(|day| format!("<{day}")).unwrap_or_default()
        )
    };
    route::routes(&desk.context(), &desk.case).into_iter().map(word).collect::<Vec<_>>().join(" ")
}

fn short(scope: Scope) -> &'static str {
    match scope {
        Scope::Platform => "platform",
        Scope::Card => "card",
        Scope::Finance => "finance",
        Scope::Scheme => "scheme",
        Scope::Abroad => "abroad",
        Scope::Arbitration => "arbitration",
    }
}

/// A complaint put to the merchant on Monday, 2 March 2026, about goods bought on 10 January and received on
/// the 20th, in which the harm showed on the 26th.
fn complaint(policy: &str) -> Desk {
    let mut desk =
        Desk::lodge_under(policy, Moment::Day("2026-03-02".parse().unwrap()), at("2026-03-02 10:00"));
    for (field, day) in [
        (Field::PurchaseDate, "2026-01-10"),
        (Field::PurchaseReceived, "2026-01-20"),
        (Field::FactsDate, "2026-01-26"),
    ] {
        desk.does(&owner(), amend(field, day));
    }
    desk
}

/// The same about a loan, which was paid for in no way a card can stand behind.
fn loan(policy: &str) -> Desk {
    let mut desk = complaint(policy);
    desk.does(&owner(), amend(Field::PurchaseKind, "finance_loan"));
    desk.does(&owner(), amend(Field::PurchasePayment, "bank_transfer"));
    desk
}

/// The same about a telephone paid for by credit card.
fn phone(policy: &str) -> Desk {
    let mut desk = complaint(policy);
    desk.does(&owner(), amend(Field::PurchaseKind, "device_phone"));
    desk.does(&owner(), amend(Field::PurchasePayment, "credit_card"));
    desk
}

/// Refused and rejected on a day.
fn refused(mut desk: Desk, when: &str) -> Desk {
    desk.at(when).does(&owner(), settle_at_once()).does(&owner(), respond("reject"));
    desk
}

#[test]
fn china() {
    let mut desk = complaint("cn_consumer@1");
    let until = |association, hotline: &str, court: &str| {
        format!(
            "merchant=taken platform=if:platform association={association} hotline={hotline} \
             arbitration=if:arbitration<{court} court=open<{court}"
        )
    };
    // 26 January 2029 is a Friday; the merchant was asked on 2 March 2026, and 2 March 2029 is a Friday too.
    let before = until("open", "open<2029-01-26", "2029-03-02");
    assert_eq!(stands(&desk), before);
    assert_eq!(stands(&refused(desk.clone(), "2026-03-10 10:00")), before);
    desk.at("2026-04-01 10:00");
    assert_eq!(stands(&desk), before, "silence opens nothing that was not open");
    desk.does(&owner(), refer("association"));
    // From 1 April 2026 on: 1 April 2029 is a Sunday, so Monday the 2nd.
    let taken = until("taken", "open<2029-01-26", "2029-04-02");
    assert_eq!(stands(&desk), taken);
    desk.at("2029-04-03 00:00");
    let over = "merchant=taken platform=if:platform association=taken hotline=over@2029-01-26 \
                arbitration=over@2029-04-02 court=over@2029-04-02";
    assert_eq!(stands(&desk), over);
}

#[test]
fn united_kingdom() {
    // Eight weeks from 2 March are 27 April. Six years from 20 January 2026.
    let shop = |opens: &str, court: &str| {
        format!(
            "merchant=taken platform=if:platform card_issuer=open advice=open ombudsman=not:finance \
             adr={opens} regulator=open court={court}"
        )
    };
    let mut desk = phone("uk_consumer@1");
    assert_eq!(stands(&desk), shop("wait>2026-04-28", "open<2032-01-20"));
    let no = refused(desk.clone(), "2026-03-10 10:00");
    assert_eq!(stands(&no), shop("if:scheme", "open<2032-01-20"));
    desk.at("2026-04-27 23:59");
    assert_eq!(
        stands(&desk),
        shop("wait>2026-04-28", "open<2032-01-20"),
        "15 days without an answer are no 8 weeks"
    );
    desk.at("2026-04-28 00:00");
    assert_eq!(stands(&desk), shop("if:scheme", "open<2032-01-20"));
    desk.at("2032-01-21 00:00");
    assert_eq!(stands(&desk), shop("if:scheme", "over@2032-01-20"));
}

#[test]
fn the_financial_ombudsman() {
    let bank = |ombudsman: &str, adr: &str| {
        format!(
            "merchant=taken platform=if:platform card_issuer=not:card advice=open ombudsman={ombudsman} \
             adr={adr} regulator=open court=open<2032-01-20"
        )
    };
    let mut desk = loan("uk_financial@1");
    assert_eq!(stands(&desk), bank("wait>2026-04-28", "wait>2026-04-28"));
    // The final response of 10 March: six months end on 10 September.
    let mut no = refused(desk.clone(), "2026-03-10 10:00");
    assert_eq!(stands(&no), bank("open<2026-09-10", "if:scheme"));
    no.at("2026-09-11 00:00");
    assert_eq!(stands(&no), bank("over@2026-09-10", "if:scheme"));
    desk.at("2026-04-28 00:00");
    assert_eq!(stands(&desk), bank("open", "if:scheme"));
    // A merchant that let its time pass once stays silent once the case went to a body.
    desk.does(&owner(), refer("ombudsman"));
    assert_eq!(stands(&desk), bank("taken", "if:scheme"));
}

#[test]
fn european_union_and_its_member_states() {
    let of = |policy| {
        let mut desk = phone(policy);
        let before = stands(&desk);
        assert_eq!(stands(&refused(desk.clone(), "2026-03-10 10:00")), before);
        desk.at("2036-03-03 10:00");
        assert_eq!(stands(&desk), before, "no last day is known");
        before
    };
    let all = "merchant=taken platform=if:platform card_issuer=open association=open \
               consumer_centre=if:abroad adr=if:scheme regulator=open court=open";
    assert_eq!(of("eu_consumer@1"), all);
}

#[test]
fn united_states() {
    // 365 days from 10 January 2026 are 10 January 2027; four years from delivery 20 January 2030.
    let shop = |card: &str, cfpb: &str, bbb: &str, court: &str| {
        format!(
            "merchant=taken platform=if:platform card_issuer={card} bbb={bbb} attorney_general=open \
             cfpb={cfpb} ftc=open arbitration=if:arbitration court={court}"
        )
    };
    let mut desk = phone("us_bbb_consumer@1");
    let before = shop("open", "not:finance", "open<2027-01-10", "open<2030-01-20");
    assert_eq!(stands(&desk), before);
    assert_eq!(stands(&refused(desk.clone(), "2026-03-10 10:00")), before);
    desk.at("2026-04-01 10:00");
    assert_eq!(stands(&desk), before);
    desk.at("2027-01-11 00:00");
    assert_eq!(stands(&desk), shop("open", "not:finance", "over@2027-01-10", "open<2030-01-20"));
    desk.at("2030-01-21 00:00");
    assert_eq!(stands(&desk), shop("open", "not:finance", "over@2027-01-10", "over@2030-01-20"));
    let bank = shop("not:card", "open", "open<2027-01-10", "open<2030-01-20");
    assert_eq!(stands(&loan("us_cfpb_consumer@1")), bank);
}

#[test]
fn australia() {
    // 30 days from 2 March are 1 April; three years from 26 January 2026; two from 10 March 2026.
    let bank = |ombudsman: &str, tribunal: &str| {
        format!(
            "merchant=taken platform=if:platform card_issuer=not:card fair_trading=open \
             ombudsman={ombudsman} adr=if:scheme regulator=open tribunal={tribunal}"
        )
    };
    let mut desk = loan("au_financial@1");
    assert_eq!(stands(&desk), bank("wait>2026-04-02", "open<2029-01-26"));
    let mut no = refused(desk.clone(), "2026-03-10 10:00");
    assert_eq!(stands(&no), bank("open<2028-03-10", "open<2029-01-26"));
    desk.at("2026-04-02 00:00");
    assert_eq!(stands(&desk), bank("open", "open<2029-01-26"));
    no.at("2029-01-27 00:00");
    assert_eq!(stands(&no), bank("over@2028-03-10", "over@2029-01-26"));
}

#[test]
fn india() {
    // 30 days from 2 March are 1 April. 90 days from then are 30 June, from 10 March 8 June. Two years from 26
    // January 2026.
    let bank = |ombudsman: &str, commission: &str| {
        format!(
            "merchant=taken platform=if:platform card_issuer=not:card helpline=open ombudsman={ombudsman} \
             regulator=open consumer_commission={commission}"
        )
    };
    let mut desk = loan("in_consumer@1");
    assert_eq!(stands(&desk), bank("wait>2026-04-02", "open<2028-01-26"));
    let mut no = refused(desk.clone(), "2026-03-10 10:00");
    assert_eq!(stands(&no), bank("open<2026-06-08", "open<2028-01-26"));
    desk.at("2026-04-02 00:00");
    assert_eq!(stands(&desk), bank("open<2026-06-30", "open<2028-01-26"));
    // An answer that comes too late gives no more time.
    let late = refused(desk.clone(), "2026-04-10 10:00");
    assert_eq!(stands(&late), bank("open<2026-06-30", "open<2028-01-26"));
    desk.at("2026-07-01 00:00");
    assert_eq!(stands(&desk), bank("over@2026-06-30", "open<2028-01-26"));
    no.at("2028-01-27 00:00");
    assert_eq!(stands(&no), bank("over@2026-06-08", "over@2028-01-26"));
}

#[test]
fn brazil() {
    let mut desk = phone("br_consumer@1");
    let before = "merchant=taken platform=if:platform card_issuer=open complaint_site=if:scheme \
                  procon=open regulator=open court=open";
    assert_eq!(stands(&desk), before);
    assert_eq!(stands(&refused(desk.clone(), "2026-03-10 10:00")), before);
    desk.at("2036-03-03 10:00");
    assert_eq!(stands(&desk), before, "no last day is known");
}

/// Harm on 10 January 2020, first complaint on 27 November 2026: the three years of Article 188 of the Civil
/// Code ended on Tuesday, 10 January 2023, and what is over is not interrupted.
#[test]
fn a_limitation_that_is_over_stays_over() {
    let now = at("2026-11-27 10:00");
    let mut desk = Desk::lodge_under("cn_consumer@1", Moment::At(now), now);
    desk.does(&owner(), amend(Field::FactsDate, "2020-01-10"));
    let over = S::Over("2023-01-10".parse().unwrap());
    let court = |desk: &Desk| find(desk, "court").standing;
    assert_eq!(court(&desk), over);
    desk.does(&owner(), refer("association"));
    assert_eq!(court(&desk), over);
}

fn find(desk: &Desk, id: &str) -> route::ForumOption {
    let lines = route::routes(&desk.context(), &desk.case);
    lines.into_iter().find(|line| line.forum.id == id).unwrap()
}

/// Article 195 of the Civil Code names the other side, arbitration and court; judicial interpretation adds
/// bodies with power to settle the matter. A platform, the police or one's own bank are none.
#[test]
fn only_who_can_settle_it_gives_time_to_go_to_court() {
    let until = |bodies: &[&str]| {
        let mut desk = complaint("cn_consumer@1");
        desk.at("2026-09-01 10:00");
        for body in bodies {
            desk.does(&owner(), refer(body));
        }
        find(&desk, "court").until.unwrap().to_string()
    };
    assert_eq!(until(&[]), "2029-03-02");
    assert_eq!(until(&["platform", "police", "other", "card_issuer"]), "2029-03-02");
    // 1 September 2029 is a Saturday.
    for body in ["association", "hotline", "regulator", "peoples_mediation", "arbitration"] {
        assert_eq!(until(&[body]), "2029-09-03", "{body}");
    }
    // In India nothing that is on file starts the two years anew.
    let mut india = complaint("in_consumer@1");
    india.at("2026-09-01 10:00").does(&owner(), refer("court"));
    assert_eq!(find(&india, "consumer_commission").until.unwrap().to_string(), "2028-01-26");
}

/// What was recorded out of order is counted in order: the court was asked while the time that the merchant
/// had started anew still ran.
#[test]
fn what_interrupts_does_so_in_its_turn() {
    let day = |text: &str| Moment::Day(text.parse().unwrap());
    let now = at("2026-11-27 10:00");
    let mut desk = Desk::lodge_under("cn_consumer@1", day("2022-03-01"), now);
    desk.does(&owner(), amend(Field::FactsDate, "2020-01-10"));
    assert_eq!(
        find(&desk, "arbitration").until.unwrap().to_string(),
        "2025-03-03",
        "1 March 2025 is a Saturday"
    );
    // Too late on 1 April 2025, in time on 1 February 2025.
    let mut late = desk.clone();
    late.tries_at(&owner(), day("2025-04-01"), refer("court")).unwrap();
    assert_eq!(find(&late, "arbitration").standing, S::Over("2025-03-03".parse().unwrap()));
    late.tries_at(&owner(), day("2025-02-01"), refer("association")).unwrap();
    assert_eq!(
        find(&late, "arbitration").until.unwrap().to_string(),
        "2028-04-03",
        "1 April 2028 is a Saturday"
    );
}

#[test]
fn a_merchant_that_let_its_time_pass_stays_silent() {
    let silent = |desk: &Desk| route::is_silent(&desk.context(), &desk.case);
    // 15 days from 2 March are 17 March.
    let mut desk = complaint("cn_consumer@1");
    assert!(!silent(&desk));
    desk.at("2026-03-18 00:00");
    assert!(silent(&desk));
    desk.does(&owner(), refer("association"));
    let answer = clock::find(&desk.context(), &desk.case, "answer").unwrap();
    assert!(answer.stopped.is_some() && silent(&desk), "the clock stopped, the silence did not");
    desk.at("2026-05-01 10:00");
    assert!(silent(&desk));
    desk.does(&owner(), settle_at_once());
    assert!(!silent(&desk), "it has answered");
    // Turned to a body before the time was over: silent when it is.
    let mut early = complaint("cn_consumer@1");
    early.at("2026-03-05 10:00").does(&owner(), refer("association"));
    assert!(!silent(&early));
    early.at("2026-03-17 23:59");
    assert!(!silent(&early));
    early.at("2026-03-18 00:00");
    assert!(silent(&early));
}

#[test]
fn a_broken_promise_is_as_good_as_a_refusal() {
    let mut desk = loan("uk_financial@1");
    desk.at("2026-03-10 10:00").does(&li(), accept()).does(&li(), investigate());
    desk.does(&li(), notify_promise(100, "2026-03-20")).does(&owner(), respond("accept"));
    assert_eq!(find(&desk, "ombudsman").standing, S::First(Condition::MerchantRefusedOrSilent));
    let breach = Perform { result: "breached".into(), note: "again".to_owned(), ..Perform::default() };
    desk.at("2026-03-21 10:00").does(&owner(), Step::Perform(breach));
    assert_eq!(find(&desk, "ombudsman").standing, S::Open);
}

#[test]
fn a_platform_is_no_shop_of_its_own() {
    let mut desk = complaint("uk_consumer@1");
    desk.does(&owner(), amend(Field::RespondentPlatform, "Briggate branch"));
    assert_eq!(find(&desk, "platform").standing, S::IfSo(Scope::Platform));
}

#[test]
fn where_the_region_is_not_known_there_are_none() {
    let known = |policy: &str, calendar: &str| {
        let rules = redress::facts::Rules::default();
        let mut own = rules.policy(policy).unwrap().clone();
        own.calendar = calendar.to_owned();
        let custom = redress::facts::CustomRules { policies: vec![own], ..Default::default() };
        let rules = redress::facts::Rules::new(custom);
        let desk = complaint(&format!("{policy}@1"));
        let context = redress::domain::Context { rules: &rules, ..desk.context() };
        (route::region(&rules, &desk.case), route::routes(&context, &desk.case).len())
    };
    assert_eq!(known("uk_consumer", "XX"), ("XX", 0));
    assert_eq!(known("uk_consumer", "HK"), ("XX", 0));
    for state in ["DE", "FR", "IE", "ES", "IT"] {
        assert_eq!(known("eu_consumer", state), ("EU", 8), "{state}");
    }
}

/// SAMR Order 121, Article 16(2): courts, arbitration, authorities and consumer associations that have taken
/// the dispute up or handled it.
#[test]
fn a_dispute_is_handled_where_a_body_took_it_up() {
    let ground = |desk: &Desk, id: &str| {
        let grounds = route::precheck(&desk.context(), &desk.case);
        grounds.into_iter().find(|(known, _)| *known == id).unwrap().1
    };
    let handled = |body: &str, number: &str, outcome: &str| {
        let mut desk = complaint("cn_consumer@1");
        let (number, outcome) = (number.to_owned(), outcome.to_owned());
        let refer = Refer { body: body.into(), number, sent: "a".to_owned(), outcome, again: None };
        desk.does(&owner(), Step::Refer(refer));
        ground(&desk, "already_handled")
    };
    for body in ["association", "hotline", "regulator", "arbitration", "court"] {
        assert_eq!(handled(body, "", ""), Ground::Judge, "{body} was turned to, no more is known");
        assert_eq!(handled(body, "7", ""), Ground::Holds, "{body}");
        assert_eq!(handled(body, "", "b"), Ground::Holds, "{body}");
    }
    for body in ["platform", "peoples_mediation", "police", "other"] {
        assert_eq!(handled(body, "7", "b"), Ground::Clear, "{body}");
    }
    let desk = complaint("cn_consumer@1");
    assert_eq!(ground(&desk, "already_handled"), Ground::Clear);
    assert_eq!(ground(&desk, "impersonation"), Ground::Judge, "a document is asked for where one is wanted");
}

/// Article 16(4) with Article 45: the last day of three years from 10 March 2021 is a Sunday, so Monday.
#[test]
fn three_years_are_over_after_their_last_day() {
    let over = |day: &str, now: &str| {
        let mut desk = Desk::lodge_under("cn_consumer@1", Moment::At(at(now)), at(now));
        desk.does(&owner(), amend(Field::FactsDate, day));
        let grounds = route::precheck(&desk.context(), &desk.case);
        grounds.into_iter().find(|(id, _)| *id == "over_three_years").unwrap().1
    };
    assert_eq!(over("2021-03-10", "2024-03-11 10:00"), Ground::Clear);
    assert_eq!(over("2021-03-10", "2024-03-12 00:00"), Ground::Holds);
    // From 29 February 2024 to the last day of February 2027, a Sunday.
    assert_eq!(over("2024-02-29", "2027-03-01 10:00"), Ground::Clear);
    assert_eq!(over("2024-02-29", "2027-03-02 00:00"), Ground::Holds);
}
