//! Forty lives of consumers in seven countries: after each entry, and each day on which nothing came, what they are told, by which
//! clock and day, and the steps offered first. Written by hand from the rules, every date counted from its start.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

mod lives;
#[path = "../support/mod.rs"]
mod support;

use lives::LIVES;
use redress::domain::Field;
use redress::domain::history::refusal::Refusal;
use redress::domain::history::step::{
    Acknowledge, Contact, DecideReconsideration, Decline, Notify, Perform, Refer, Step,
};
use redress::domain::readings::clock;
use redress::domain::readings::situation::{Next, Situation};
use redress::domain::values::money::Amount;
use redress::i18n::{Audience, Lang, steps};
use redress::register::due::Bounds;
use redress::register::{Row, Table};
use support::*;

/// A life: its name, its policy, and line by line the day and what came, what they are told with its clock, and
/// the first steps. All begin on Monday, 2 March 2026.
struct Life(&'static str, &'static str, &'static [(&'static str, &'static str, &'static str)]);

const START: &str = "2026-03-02 10:00";

/// What is written in a line, as a step; none for a day on which nothing came.
fn step(desk: &mut Desk, did: &str) -> Result<(), Refusal> {
    let (what, rest) = did.split_once(' ').unwrap_or((did, ""));
    let (first, by) = rest.split_once(" by ").unwrap_or((rest, ""));
    let day = |text: &str| text.parse().ok();
    let contact = |reached: Option<bool>, again: &str| {
        let (direction, with, means) = ("outgoing".into(), "respondent".into(), "email".to_owned());
        Step::Contact(Contact { direction, with, means, reached, again: day(again), ..Contact::default() })
    };
    let money = |text: &str| text.parse::<i64>().ok().map(|whole| Amount(whole * 100));
    let step = match what {
        "wait" => return Ok(()),
        "tried" => contact(Some(false), ""),
        "wrote" => contact(Some(true), rest),
        "promise" => Step::Acknowledge(Acknowledge { expected: day(rest), ..Acknowledge::default() }),
        "offer" => Step::Notify(Notify {
            decision: "An offer".into(),
            remedies: vec!["refund".into()],
            amount: money(first),
            perform_by: day(by),
            ..Notify::default()
        }),
        "answer" => Step::Notify(Notify { decision: "No offer".into(), ..Notify::default() }),
        "refuse" => Step::Decline(Decline { explanation: "No.".into(), ..Decline::default() }),
        "accept" | "reject" => respond(what),
        "contest" => ask_again(),
        "dispute" => dispute(5),
        "uphold" => decide_again(false),
        "change" => Step::DecideReconsideration(DecideReconsideration {
            changed: true,
            remedies: vec!["refund".into()],
            amount: money(first),
            ..Default::default()
        }),
        "refer" => Step::Refer(Refer {
            body: first.into(),
            sent: "All of it".into(),
            again: day(by),
            ..Refer::default()
        }),
        "outcome" => refer_outcome(rest),
        "performed" | "breached" | "in_part" => {
            Step::Perform(Perform { result: what.into(), note: "Seen".into(), ..Perform::default() })
        }
        "fixed" | "partly_fixed" | "not_fixed" => follow_up(what),
        "material" => ask_material(rest),
        "harm" => amend(Field::FactsDate, rest),
        "got" => amend(Field::PurchaseReceived, rest),
        "close" => close_because("enough"),
        "reopen" => reopen(),
        "withdraw" => withdraw(),
        other => panic!("no such entry: {other}"),
    };
    desk.tries(&owner(), step)
}

/// What they are told: the situation, the clock with its last day, and the first two steps.
fn told(desk: &Desk) -> String {
    let Next { situation, clock, steps, .. } = Next::of(&desk.context(), &desk.case);
    let clock = clock.map_or("no date".to_owned(), |clock| format!("{} {}", clock.id(), clock.last_day));
    let steps: Vec<&str> = steps.iter().take(2).map(|kind| kind.id()).collect();
    format!("{situation:?}, {clock}, {}", steps.join(" "))
}

/// The row of the latest entry and the deadlines say the same; an open case always has a date.
fn agrees(desk: &Desk, name: &str) {
    let (context, case) = (desk.context(), &desk.case);
    let next = Next::of(&context, case);
    let row = Row::of(&context, case, Vec::new());
    let mut table = Table::default();
    let place = table.push(&row);
    let bounds = Bounds::new(desk.now, &china());
    let phase = bounds.phase(table.at(place).unwrap());
    let due = next.clock.as_ref().map_or(0, |clock| clock.due.timestamp_millis());
    let listed = (phase.situation(), phase.turn(), phase.step(), phase.due);
    assert_eq!(listed, (next.situation, next.turn, next.steps.first().copied(), due), "{name}");
    if case.is_open() {
        assert_eq!(clock::next_due(&context, case), next.clock, "{name}");
        let date = next.clock.unwrap_or_else(|| panic!("{name}: no date"));
        assert!(clock::clocks(&context, case).contains(&date), "{name}: not among the deadlines");
    }
}

#[test]
fn forty_lives() {
    assert!(LIVES.len() >= 40, "{}", LIVES.len());
    let mut wrong = Vec::new();
    for Life(name, policy, lines) in LIVES {
        let mut desk = Desk::own(policy, START);
        for (day, did, expected) in *lines {
            desk.at(&format!("{day} 12:00"));
            if let Err(refusal) = step(&mut desk, did) {
                wrong.push(format!("{name}, {day} {did}: {refusal:?}"));
                break;
            }
            agrees(&desk, name);
            let told = told(&desk);
            if told != *expected {
                wrong.push(format!("{name}, {day} {did}:\n  expected {expected}\n  told     {told}"));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn each_policy_of_the_lives_is_one_that_ships() {
    let rules = redress::facts::Rules::default();
    for Life(name, policy, _) in LIVES {
        assert!(rules.policy_by_key(policy).is_some(), "{name}: {policy}");
    }
    let mut countries: Vec<&str> = LIVES
        .iter()
        .filter_map(|life| rules.policy_by_key(life.1))
        .map(|known| known.calendar.as_str())
        .collect();
    countries.sort_unstable();
    countries.dedup();
    assert!(countries.len() >= 6, "{countries:?}");
}

/// The sentences say what Resolver, Which?, the CFPB and 12315 tell people at that point.
#[test]
fn each_situation_is_said_in_plain_words() {
    let said = [
        (Situation::Silent, "has not answered in time", "到期没有答复"),
        (Situation::PromisePassed, "promised has passed", "答应的日期过了"),
        (Situation::Offer, "on the table", "提出了办法"),
        (Situation::NewerOffer, "newer offer", "新的办法"),
        (Situation::NotFixed, "money back, a replacement", "没有修好"),
        (Situation::PartlyFixed, "what is missing", "一部分"),
        (Situation::FinalNo, "final answer in writing", "书面的最终答复"),
        (Situation::Body, "ask how it stands", "问一次"),
        (Situation::BodyDecided, "has decided", "有结果了"),
        (Situation::OwedLate, "has passed. Check", "日期过了"),
        (Situation::Breach, "did not keep its word", "没有兑现"),
        (Situation::RightNear, "right you have against the merchant", "一项权利快到期"),
        (Situation::LimitNear, "last day on which you can claim", "最后一天快到了"),
    ];
    for (situation, en, zh) in said {
        let advice = steps::advice(situation, Audience::Owner);
        assert!(advice.text(Lang::En).contains(en), "{}", advice.text(Lang::En));
        assert!(advice.text(Lang::Zh).contains(zh), "{}", advice.text(Lang::Zh));
    }
    // No country's body is named to everybody.
    for situation in Situation::all() {
        for audience in [Audience::Owner, Audience::Desk] {
            let advice = steps::advice(situation, audience);
            for text in [advice.text(Lang::En), advice.text(Lang::Zh)] {
                assert!(!text.contains("12315") && !text.contains("消费者协会"), "{text}");
            }
        }
    }
}
