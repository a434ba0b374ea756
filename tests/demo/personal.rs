//! The complaints of one person.

use std::collections::BTreeSet;

use chrono::{DateTime, TimeDelta, Utc};
use redress::demo::{self, GeneratorOptions, Sample};
use redress::domain::readings::clock::{self, ClockState};
use redress::domain::readings::stage::{Stage, Turn};
use redress::domain::{Case, Field, Step, StepKind, Zone};
use redress::facts::Side;

use super::{ZONE, context, fold, follow, is_chinese, nows, options};

/// What the last step of a kind came to, or the day that it named.
fn last(case: &Case, kind: StepKind) -> Option<String> {
    match case.entry(case.last(kind)?.entry)?.body.content.step()? {
        Step::FollowUp(follow_up) => Some(follow_up.result.id().to_owned()),
        Step::Acknowledge(acknowledge) => acknowledge.expected.map(|day| day.to_string()),
        _ => None,
    }
}

/// One person's own complaints, in the order in which they were made.
fn personal(now: DateTime<Utc>, chinese: u8) -> Vec<Sample> {
    demo::cases(context(now), &GeneratorOptions { side: Side::Personal, chinese, ..options() })
}

#[test]
fn one_persons_complaints_are_in_each_situation() {
    for now in nows() {
        for chinese in [6, 94] {
            let samples = personal(now, chinese);
            let cases: Vec<Case> = samples.iter().map(fold).collect();
            let stages: Vec<Stage> = cases.iter().map(Case::stage).collect();
            let expected = [
                Stage::Closed,
                Stage::Received,
                Stage::Answered,
                Stage::Closing,
                Stage::Performing,
                Stage::Received,
                Stage::Answered,
                Stage::Acknowledged,
            ];
            assert_eq!(stages, expected, "at {now}");
            let [closed, body, no, broken, owed, silent, offer, promised] = cases.as_slice() else {
                panic!("{} complaints", cases.len());
            };
            let today = ZONE.day(now);
            let context = context(now);
            let state = |case: &Case, id| clock::find(&context, case, id).map(|clock| clock.state(&context));
            assert!(closed.state.closed.as_ref().is_some_and(|closing| closing.complete));
            assert!(body.turn() == Turn::Authority && !body.state.referrals.is_empty());
            assert!(no.state.reconsidered.is_some() && !no.state.decision_changed);
            assert_eq!(last(broken, StepKind::FollowUp), Some("not_fixed".to_owned()));
            assert_eq!(owed.state.obligations[0].obligation.by, Some(today));
            // 24 days ago, and 15 to answer.
            assert_eq!(state(silent, "answer"), Some(ClockState::Overdue));
            assert_eq!((offer.state.notified.is_some(), &offer.state.answer), (true, &None));
            let expected = (today - TimeDelta::days(2)).to_string();
            assert_eq!(last(promised, StepKind::Acknowledge), Some(expected));
            let people: BTreeSet<_> =
                cases.iter().map(|case| case.fields.get(Field::ComplainantName)).collect();
            assert_eq!(people.len(), 1, "{people:?}");
            assert!(cases.iter().all(|case| case.state.is_own && is_chinese(case) == (chinese > 50)));
            let numbers: BTreeSet<_> = cases.iter().map(|case| case.reference.clone()).collect();
            assert_eq!(numbers.len(), cases.len());
        }
    }
}

#[test]
fn one_persons_steps_could_have_been_taken_when_they_were() {
    for now in nows() {
        for sample in [6, 94].into_iter().flat_map(|chinese| personal(now, chinese)) {
            follow(sample, now);
        }
    }
}
