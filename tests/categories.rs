//! Answers to the questions of categories, and what a category does to a case, through the fold.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

use chrono::{DateTime, FixedOffset};
use redress::domain::fields::form;
use redress::domain::history::entry::{Body, Content, Entry};
use redress::domain::history::step::{Assess, Assign, Origin, Receive};
use redress::domain::readings::changes::changes;
use redress::domain::values::codes::Priority;
use redress::domain::values::hybrid::HybridClock;
use redress::domain::values::reference::Reference;
use redress::domain::{Author, Case, CaseId, Context, Field, Moment, Role, Step, Values};
use redress::facts::Rules;
use redress::register::Row;
use redress::register::row::fold_text;
use uuid::Uuid;

fn field(path: &str) -> Field {
    path.parse().unwrap()
}

fn received(fields: Values, priority: &str, group: &str) -> Step {
    Step::Receive(Receive {
        reference: Reference::new("TS", 2026, "K3", 12),
        tracking: None,
        origin: Origin::Lodged,
        policy: "desk@1".to_owned(),
        fields,
        priority: priority.into(),
        group: group.to_owned(),
    })
}

fn case(steps: Vec<Step>) -> Case {
    let id = CaseId(Uuid::from_u128(7));
    let mut case = Case::new(id);
    let mut clock = HybridClock::default();
    let now = "2026-11-21T08:00:00Z".parse::<chrono::DateTime<chrono::Utc>>().unwrap();
    for step in steps {
        let body = Body {
            id: clock.next(now.timestamp_millis().unsigned_abs(), 1),
            case: id,
            recorded: now,
            happened: Moment::At(now),
            by: Author { person: "Li".to_owned(), role: Role::Handler, device: "K3".to_owned() },
            content: Content::Step(step),
        };
        let entry = Entry::seal(body, &case.heads()).unwrap();
        case.push(entry);
    }
    Case::fold(id, case.entries)
}

fn complaint() -> Values {
    Values::default()
        .with(Field::RespondentName, "示例电器城")
        .with(Field::FactsWhat, "洗衣机漏水")
        .with(Field::PurchaseKind, "appliance_washer")
        .with(field("question.appliance.serial"), "SN-4711")
        .with(field("question.gone.away"), "留着")
}

#[test]
fn what_a_category_says_is_recorded_and_takes_effect() {
    let begun = case(vec![received(complaint(), "high", "家电组")]);
    assert_eq!(begun.state.priority.as_ref().map(Priority::id), Some("high"));
    assert_eq!(begun.state.group.as_deref(), Some("家电组"));
    let plain = case(vec![received(complaint(), "", "")]);
    assert_eq!((plain.state.priority, plain.state.group), (None, None));

    let assess = Step::Assess(Assess { priority: "low".into(), ..Assess::default() });
    let assign = |group: &str| {
        Step::Assign(Assign { handler: "Li".to_owned(), group: group.to_owned(), ..Assign::default() })
    };
    let moved = case(vec![received(complaint(), "high", "家电组"), assess, assign("售后组"), assign("")]);
    assert_eq!(moved.state.priority.as_ref().map(Priority::id), Some("low"));
    assert_eq!(moved.state.group.as_deref(), Some("售后组"));
}

#[test]
fn a_content_without_them_is_written_as_before() {
    let text = Content::Step(received(Values::default(), "", "")).text().unwrap();
    assert!(!text.contains("priority") && !text.contains("group"), "{text}");
    let with = Content::Step(received(complaint(), "high", "a"));
    assert_eq!(Content::read(&with.text().unwrap()), with);
}

#[test]
fn answers_are_amended_like_fields() {
    let (serial, gone) = (field("question.appliance.serial"), field("question.gone.away"));
    let from = complaint();
    let to = complaint().with(serial, "SN-4712").with(gone, "");
    let amend = form::amendment(&from, &to, "看错了").unwrap();
    assert_eq!(amend.fields.get(serial), "SN-4712");
    assert_eq!(amend.cleared, ["question.gone.away"]);
    let amended = case(vec![received(from, "", ""), Step::Amend(amend)]);
    assert_eq!(amended.fields, to);
    let last = amended.entries.last().unwrap().body.id;
    let changed: Vec<_> = changes(&amended, last).into_iter().map(|c| (c.field, c.from, c.to)).collect();
    let text = |text: &str| text.to_owned();
    assert_eq!(changed, [(serial, text("SN-4711"), text("SN-4712")), (gone, text("留着"), String::new()),]);
}

#[test]
fn answers_are_searched() {
    let fields = complaint()
        .with(field("question.food_safety.sample"), "fridge")
        .with(field("question.appliance.repaired"), "yes");
    let (rules, zone) = (Rules::default(), FixedOffset::east_opt(0).unwrap());
    let context = Context { rules: &rules, zone: &zone, now: DateTime::default() };
    let row = Row::of(&context, &case(vec![received(fields, "", "")]), Vec::new());
    for text in ["SN-4711", "已冷藏", "In a fridge", "留着"] {
        assert!(row.search.contains(&fold_text(text)), "{text}: {}", row.search);
    }
    assert!(!row.search.contains("yes"));
}
