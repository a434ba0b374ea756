//! What starts and stops the clock of a rule: the events that `ClockRule::start` and `stop` name.

use chrono::NaiveDate;

use super::due;
use super::pause::earlier;
use crate::domain::fields::field::{Field, Input};
use crate::domain::history::case::{Case, EffectiveStep};
use crate::domain::history::step::{Step, StepKind};
use crate::domain::values::moment::{Moment, Zone};
use crate::facts::ClockRule;
use crate::facts::events::RuleEvent;

/// What started a clock.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Start {
    /// The effective step at this place in the history, and when it happened.
    Step(usize, Moment),
    /// The day in a field.
    Field(NaiveDate),
}

impl Start {
    /// When.
    pub(super) fn moment(self) -> Moment {
        match self {
            Self::Step(_, moment) => moment,
            Self::Field(day) => Moment::Day(day),
        }
    }

    /// The day that the notice which started the clock names for asking for reconsideration.
    pub(super) fn named_day(self, case: &Case) -> Option<NaiveDate> {
        let Self::Step(at, _) = self else { return None };
        let mark = case.effective_steps.get(at).filter(|mark| mark.kind == StepKind::Notify)?;
        match case.entry(mark.entry)?.body.content.step()? {
            Step::Notify(notify) => notify.reconsider_until,
            _ => None,
        }
    }
}

/// The latest event that starts the clock: the last such step of the history, or the day in a field
/// where that is later or there is no such step.
pub(super) fn start(case: &Case, rule: &ClockRule, zone: &dyn Zone) -> Option<Start> {
    let step = case.effective_steps.iter().enumerate().rfind(|(_, mark)| fires(mark, &rule.start));
    let field = days(case, &rule.start).max();
    match (step, field) {
        (Some((_, mark)), Some(day)) if due::day(mark.happened, zone).is_some_and(|step| step < day) => {
            Some(Start::Field(day))
        }
        (Some((at, mark)), _) => Some(Start::Step(at, mark.happened)),
        (None, day) => day.map(Start::Field),
    }
}

/// The first event after the start that stops the clock: a step later in the history, or not before
/// the day where a field started it; or a day in a field.
pub(super) fn stop(case: &Case, rule: &ClockRule, start: Start, zone: &dyn Zone) -> Option<Moment> {
    let mut marks = case.effective_steps.iter().enumerate().filter(|(_, mark)| fires(mark, &rule.stop));
    let follows = |(at, mark): &(usize, &EffectiveStep)| match start {
        Start::Step(start, _) => *at > start,
        Start::Field(start) => due::day(mark.happened, zone).is_none_or(|day| day >= start),
    };
    let step = marks.find(follows).map(|(_, mark)| mark.happened);
    let first = due::day(start.moment(), zone);
    let field = days(case, &rule.stop).filter(|day| first.is_none_or(|first| *day >= first)).min();
    match (step, field.map(Moment::Day)) {
        (Some(step), Some(field)) => Some(earlier(step, field, zone)),
        (step, field) => step.or(field),
    }
}

/// Whether a step is one of these events: by its kind, or by its kind and what it came to.
fn fires(mark: &EffectiveStep, events: &[String]) -> bool {
    let came_to = |code: &str| {
        mark.code.id() == code || mark.derived_outcome.is_some_and(|outcome| outcome.id() == code)
    };
    events.iter().any(|event| match RuleEvent::read(event) {
        RuleEvent::Step { step, code } => mark.kind.id() == step && code.is_none_or(came_to),
        RuleEvent::Field(_) => false,
    })
}

/// The days in the fields that these events name. A field that this version does not know has none.
fn days<'a>(case: &'a Case, events: &'a [String]) -> impl Iterator<Item = NaiveDate> + 'a {
    let fields = events.iter().filter_map(|event| match RuleEvent::read(event) {
        RuleEvent::Field(path) => path.parse::<Field>().ok(),
        RuleEvent::Step { .. } => None,
    });
    let days = fields.filter(|field| field.fixed_input() == Some(Input::Date));
    days.filter_map(|field| case.fields.date(field))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::history::entry::Role;
    use crate::domain::history::step_code::StepCode;
    use crate::domain::values::codes::Reply;
    use crate::domain::values::ids::{CaseId, EntryId};
    use crate::facts::Rules;
    use crate::facts::events::DerivedOutcome;
    use chrono::FixedOffset;
    use uuid::Uuid;

    const ZONE: FixedOffset = FixedOffset::east_opt(0).unwrap();

    fn rule(start: &[&str], stop: &[&str]) -> ClockRule {
        let events = |events: &[&str]| events.iter().map(|event| (*event).to_owned()).collect();
        let any = ClockRule::clone(&Rules::default().policy("desk").unwrap().clocks[0]);
        ClockRule { start: events(start), stop: events(stop), ..any }
    }

    fn day(text: &str) -> Moment {
        text.parse().unwrap()
    }

    /// A case bought on 10 March in which these steps took effect.
    fn case(marks: &[(StepKind, StepCode, &str)]) -> Case {
        let mut case = Case::new(CaseId(Uuid::nil()));
        case.fields.set(Field::PurchaseDate, "2026-03-10");
        let mark = |(kind, code, happened): &(StepKind, StepCode, &str)| EffectiveStep {
            kind: *kind,
            code: code.clone(),
            derived_outcome: None,
            entry: EntryId(Uuid::nil()),
            happened: day(happened),
            recorded: chrono::DateTime::UNIX_EPOCH,
            person: String::new(),
            role: Role::Handler,
        };
        case.effective_steps = marks.iter().map(mark).collect();
        case
    }

    #[test]
    fn the_latest_of_several_starts_counts() {
        let rule = rule(&["accept", "respond:accept", "perform:settled"], &["close", "accept"]);
        let steps = [
            (StepKind::Accept, StepCode::None, "2026-03-12"),
            (StepKind::Respond, StepCode::Reply(Reply::Reject), "2026-03-13"),
            (StepKind::Perform, StepCode::Derived(DerivedOutcome::Settled), "2026-03-14"),
            (StepKind::Respond, StepCode::Reply(Reply::Reject), "2026-03-15"),
        ];
        let case = case(&steps);
        let found = start(&case, &rule, &ZONE).unwrap();
        assert_eq!(found, Start::Step(2, day("2026-03-14")));
        assert_eq!(stop(&case, &rule, found, &ZONE), None, "the stop before the start is none");
    }

    #[test]
    fn a_field_starts_a_clock() {
        let rule = rule(&["field:purchase.date"], &["close"]);
        let steps = [
            (StepKind::Close, StepCode::None, "2026-03-09"),
            (StepKind::Close, StepCode::None, "2026-03-11"),
        ];
        let case = case(&steps);
        let found = start(&case, &rule, &ZONE).unwrap();
        assert_eq!(found.moment(), day("2026-03-10"));
        // A step of the day before stops nothing.
        assert_eq!(stop(&case, &rule, found, &ZONE), Some(day("2026-03-11")));
    }

    #[test]
    fn a_field_and_a_step() {
        let rule = rule(&["field:purchase.date", "receive"], &["field:purchase.date", "close"]);
        let started = |happened: &str| {
            let case = case(&[
                (StepKind::Receive, StepCode::None, happened),
                (StepKind::Close, StepCode::None, "2026-03-20"),
            ]);
            let found = start(&case, &rule, &ZONE).unwrap();
            (found.moment(), stop(&case, &rule, found, &ZONE).unwrap())
        };
        assert_eq!(started("2026-03-12"), (day("2026-03-12"), day("2026-03-20")));
        // The field is later; as a stop it is not before its own day, and earlier than the closing.
        assert_eq!(started("2026-03-08"), (day("2026-03-10"), day("2026-03-10")));
    }

    #[test]
    fn what_is_no_date_starts_nothing() {
        for event in ["field:purchase.product", "field:nothing", "field:purchase.received", "field", ""] {
            assert_eq!(start(&case(&[]), &rule(&[event], &[]), &ZONE), None, "{event}");
        }
    }
}
