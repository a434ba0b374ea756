//! Every step through its stored form and through its form on screen, and back.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

mod pinned;
mod support;

use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use redress::domain::fields::field::Input;
use redress::domain::fields::form;
use redress::domain::history::entry::Content;
use redress::domain::history::step::*;
use redress::domain::values::money::Amount;
use redress::domain::{Moment, StepKind, Values};
use redress::exchange::segment;
use redress::exchange::stored::StoredEntry;
use redress::facts::{List, Rules};
use support::*;

fn read(text: &str) -> Step {
    match Content::read(text) {
        Content::Step(step) => step,
        Content::Unknown(_) | Content::Erased => panic!("not read: {text}"),
    }
}

/// What a form does not ask for: who decides belongs to which group, and what is performed under
/// which entry, is added when the step is recorded.
fn as_filled_in(mut step: Step) -> Step {
    if let Step::Perform(perform) = &mut step {
        perform.of = None;
    }
    step.decided_in("")
}

fn values(step: &Step) -> Values {
    form::details(step).into_iter().fold(Values::default(), |values, (field, text)| values.with(field, text))
}

#[test]
fn what_was_written_is_read_and_written_again_letter_by_letter() {
    for text in pinned::LATER {
        assert_eq!(Content::Step(read(text)).text().unwrap(), *text);
    }
}

/// The members of a stored step that hold a code which the domain compares.
const CODED: &[&str] = &[
    "answer",
    "conclusion",
    "confirmed",
    "direction",
    "outcome",
    "party",
    "priority",
    "relation",
    "result",
    "with",
];

proptest! {
    #[test]
    fn a_code_of_a_newer_version_comes_back_word_for_word(code in "[a-z_]{1,12}|\\PC{1,12}") {
        let code = serde_json::to_string(&code).unwrap();
        let others = StepKind::ALL.iter().map(|kind| Content::Step(any_of(*kind)).text().unwrap());
        for text in pinned::LATER.iter().map(|text| (*text).to_owned()).chain(others) {
            let newer = |member: &&str| {
                let (before, rest) = text.split_once(&format!(r#""{member}":""#))?;
                let (_, after) = rest.split_once('"')?;
                Some(format!(r#"{before}"{member}":{code}{after}"#))
            };
            for text in CODED.iter().filter_map(newer) {
                prop_assert_eq!(Content::Step(read(&text)).text(), Ok(text));
            }
        }
    }
}

#[test]
fn entries_of_every_step_come_back_from_storage() {
    let mut desk = Desk::lodge("2026-03-02 10:00");
    for step in
        pinned::LATER.iter().map(|text| read(text)).chain(StepKind::ALL.iter().map(|kind| any_of(*kind)))
    {
        let entry = desk.entry(&li(), Moment::Unknown, step.clone());
        let stored = StoredEntry::of(&entry).unwrap();
        let back = StoredEntry::from_bytes(&stored.to_bytes().unwrap()).unwrap();
        assert_eq!((&back, &back.clone().entry()), (&stored, &entry), "{step:?}");
        assert_eq!(segment::read(&segment::write(std::slice::from_ref(&stored)).unwrap()), Ok(vec![stored]));
    }
}

#[test]
fn what_a_step_says_fills_in_the_form_it_came_from() {
    let pinned = pinned::LATER.iter().map(|text| read(text));
    for step in pinned.chain(StepKind::ALL.iter().map(|kind| any_of(*kind))) {
        let kind = step.kind();
        let asked: Vec<_> = kind.form().iter().map(|(field, _)| (*field, false)).collect();
        if asked.is_empty() {
            continue;
        }
        assert_eq!(form::step(kind, &asked, &values(&step)), Ok(as_filled_in(step)), "{kind:?}");
    }
}

#[test]
fn every_offered_step_but_amendment_and_erasure_has_a_form() {
    for kind in redress::domain::history::step::OFFERED {
        let without = matches!(kind, StepKind::Amend | StepKind::Erase);
        assert_eq!(kind.form().is_empty(), without, "{kind:?}");
    }
}

/// A text as people might type it, never only blanks.
fn line() -> impl Strategy<Value = String> {
    "[a-z\"\\\\<&漏水é，。 ]{0,12}[a-z水]".prop_map(|text| text.trim().to_owned())
}

fn day() -> impl Strategy<Value = String> {
    (2020i32..2030, 1u32..366).prop_filter_map("no day", |(year, day)| {
        chrono::NaiveDate::from_yo_opt(year, day).map(|day| day.to_string())
    })
}

fn item(list: List) -> impl Strategy<Value = String> {
    select(list.items()).prop_map(|item| item.id.clone())
}

fn obligation() -> impl Strategy<Value = Obligation> {
    (item(List::Side), line(), prop::option::of(0i64..9_999_999), day()).prop_map(
        |(party, what, amount, by)| Obligation {
            party: party.as_str().into(),
            what,
            amount: amount.map(Amount),
            by: by.parse().ok(),
        },
    )
}

fn signature() -> impl Strategy<Value = Signature> {
    let strokes = prop::collection::vec(prop::collection::vec((-99i32..99, 0i32..99), 1..4), 0..3);
    let at =
        prop::option::of((0i64..4_000_000_000).prop_map(|s| chrono::DateTime::from_timestamp(s, 0).unwrap()));
    (item(List::Side), line(), strokes, at).prop_map(|(party, typed, strokes, at)| Signature {
        party,
        typed,
        strokes,
        at,
    })
}

/// A text that a field takes, in canonical form.
fn filled(input: Input<'static>) -> BoxedStrategy<String> {
    let json = |rows: String| if rows == "[]" { String::new() } else { rows };
    match input {
        Input::Line(_) | Input::Text(_) => line().boxed(),
        Input::Clock | Input::Policy => "[a-z]{1,8}@[0-9]".boxed(),
        Input::Phone => Just("100-0000-0001".to_owned()).boxed(),
        Input::Email => Just("a@b.example".to_owned()).boxed(),
        Input::Date | Input::Moment => day().boxed(),
        Input::Amount => (0i64..99_999_999).prop_map(|amount| Amount(amount).to_string()).boxed(),
        Input::Number => (0u32..1000).prop_map(|n| n.to_string()).boxed(),
        Input::Options(items) => select(items).prop_map(|item| item.id.clone()).boxed(),
        Input::Choice(list) | Input::ChoiceOf(list, _) => item(list).boxed(),
        Input::Choices(list) => {
            let ids: Vec<&str> = list.items().iter().map(|item| item.id.as_str()).collect();
            let most = ids.len();
            subsequence(ids, 1..=most).prop_map(|chosen| chosen.join(" ")).boxed()
        }
        Input::Flag => Just("yes".to_owned()).boxed(),
        Input::YesNo => select(vec!["yes".to_owned(), "no".to_owned()]).boxed(),
        Input::Scale => (1u8..=5).prop_map(|n| n.to_string()).boxed(),
        Input::Time => (0u8..24, 0u8..60).prop_map(|(hour, minute)| format!("{hour:02}:{minute:02}")).boxed(),
        Input::Case | Input::Entry => {
            any::<u128>().prop_map(|id| uuid::Uuid::from_u128(id).to_string()).boxed()
        }
        Input::Obligation => (0u32..20).prop_map(|n| n.to_string()).boxed(),
        Input::Obligations => prop::collection::vec(obligation(), 0..4)
            .prop_map(move |rows| json(serde_json::to_string(&rows).unwrap()))
            .boxed(),
        Input::Signatures => prop::collection::vec(signature(), 0..4)
            .prop_map(move |rows| json(serde_json::to_string(&rows).unwrap()))
            .boxed(),
    }
}

/// The form of some step, filled in; what need not be, only sometimes.
fn form_filled_in() -> impl Strategy<Value = (StepKind, Values)> {
    select(StepKind::ALL).prop_filter("no form", |kind| !kind.form().is_empty()).prop_flat_map(|kind| {
        let fields: Vec<_> = kind
            .form()
            .iter()
            .map(|(field, required)| {
                (Just(*field), filled(field.fixed_input().unwrap()), Just(*required), any::<bool>())
            })
            .collect();
        fields.prop_map(move |fields| {
            let given = fields.into_iter().filter(|(_, _, required, given)| *required || *given);
            (kind, given.fold(Values::default(), |values, (field, text, ..)| values.with(field, text)))
        })
    })
}

proptest! {
    #[test]
    fn a_form_becomes_a_step_is_stored_and_is_shown_as_it_was_filled_in((kind, filled) in form_filled_in()) {
        prop_assert_eq!(filled.checked(&Rules::default()), Ok(filled.clone()), "canonical");
        let asked: Vec<_> = kind.form().iter().map(|(field, _)| (*field, false)).collect();
        let step = form::step(kind, &asked, &filled).unwrap();
        prop_assert_eq!(step.kind(), kind);
        let stored = Content::Step(step.clone()).text().unwrap();
        prop_assert_eq!(read(&stored), step.clone());
        prop_assert_eq!(values(&step), filled);
    }
}
