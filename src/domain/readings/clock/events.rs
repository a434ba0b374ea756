//! What starts and stops the clock of a rule: the events that `ClockRule::start` and `stop` name.

use chrono::NaiveDate;

use super::due;
use super::pause::{Pause, REMEDY, earlier};
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
        match case.step(mark.entry)? {
            Step::Notify(notify) => notify.reconsider_until,
            _ => None,
        }
    }
}

/// The event that starts the clock: the latest one, or the first where the rule starts once.
pub(super) fn start(case: &Case, rule: &ClockRule, zone: &dyn Zone) -> Option<Start> {
    one_start(case, rule, rule.once, zone)
}

/// The latest or the first event that starts the clock: such a step of the history, or the day in a field
/// where that is later, or earlier, or there is no such step.
fn one_start(case: &Case, rule: &ClockRule, first: bool, zone: &dyn Zone) -> Option<Start> {
    let mut steps = case.effective_steps.iter().enumerate().filter(|(_, mark)| fires(mark, &rule.start));
    let fields = days(case, &rule.start);
    let (step, field) = if first { (steps.next(), fields.min()) } else { (steps.next_back(), fields.max()) };
    let gives_way = |step: NaiveDate, field: NaiveDate| if first { field < step } else { step < field };
    match (step, field) {
        (Some((_, mark)), Some(day))
            if due::day(mark.happened, zone).is_some_and(|step| gives_way(step, day)) =>
        {
            Some(Start::Field(day))
        }
        (Some((at, mark)), _) => Some(Start::Step(at, mark.happened)),
        (None, day) => day.map(Start::Field),
    }
}

/// The first event after the start that stops the clock: a step later in the history, or not before
/// the day where a field started it; or a day in a field. Where the rule starts once, what came before the
/// latest of its starts stopped it no more than it stops another clock.
pub(super) fn stop(case: &Case, rule: &ClockRule, start: Start, zone: &dyn Zone) -> Option<Moment> {
    let start = if rule.once { one_start(case, rule, false, zone).unwrap_or(start) } else { start };
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

/// The times in which the clock stands still by itself: from an event of the rule that comes after the start
/// to the first that lets it go on, which may be what the same step came to.
pub(super) fn standstills(case: &Case, rule: &ClockRule, start: Start, zone: &dyn Zone) -> Vec<Pause> {
    let mut over = Vec::new();
    let mut open: Option<Pause> = None;
    for (at, mark) in case.effective_steps.iter().enumerate() {
        let follows = match start {
            Start::Step(start, _) => at > start,
            Start::Field(start) => due::day(mark.happened, zone).is_none_or(|day| day >= start),
        };
        if !follows {
            continue;
        }
        let ends = fires(mark, &rule.pause_to);
        if ends && let Some(pause) = open.take() {
            over.push(pause.until(mark.happened, zone));
        }
        if !ends && open.is_none() && fires(mark, &rule.pause_from) {
            let (clock, reason) = (rule.id.clone(), REMEDY.to_owned());
            open = Some(Pause { clock, from: mark.happened, to: None, waits: true, reason });
        }
    }
    over.extend(open);
    over
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
    fn a_rule_that_starts_once_starts_with_the_first() {
        let once = |start: &[&str]| ClockRule { once: true, ..rule(start, &["close"]) };
        let steps = [
            (StepKind::Notify, StepCode::None, "2026-03-12"),
            (StepKind::Notify, StepCode::None, "2026-03-14"),
            (StepKind::Close, StepCode::None, "2026-03-15"),
        ];
        let case = case(&steps);
        let found = start(&case, &once(&["notify"]), &ZONE).unwrap();
        assert_eq!(found, Start::Step(0, day("2026-03-12")));
        assert_eq!(stop(&case, &once(&["notify"]), found, &ZONE), Some(day("2026-03-15")));
        // The day of purchase, 10 March, was before both.
        let found = start(&case, &once(&["notify", "field:purchase.date"]), &ZONE).unwrap();
        assert_eq!(found.moment(), day("2026-03-10"));
    }

    #[test]
    fn it_stands_still_from_one_event_to_the_next_that_lets_it_go_on() {
        let events = |events: &[&str]| events.iter().map(|event| (*event).to_owned()).collect::<Vec<_>>();
        let still = ClockRule {
            pause_from: events(&["respond:accept", "agree"]),
            pause_to: events(&["respond:settled", "perform:settled"]),
            ..rule(&["field:purchase.date"], &["close"])
        };
        let accepts = |day| (StepKind::Respond, StepCode::Reply(Reply::Accept), day);
        let settled = |day| (StepKind::Perform, StepCode::Derived(DerivedOutcome::Settled), day);
        let found = |marks: &[(StepKind, StepCode, &str)]| {
            let case = case(marks);
            let start = start(&case, &still, &ZONE).unwrap();
            let times = standstills(&case, &still, start, &ZONE);
            times.into_iter().map(|time| (time.from, time.to)).collect::<Vec<_>>()
        };
        // Before the start it means nothing; a second event while it stands still changes nothing.
        let twice = [
            accepts("2026-03-09"),
            accepts("2026-03-11"),
            (StepKind::Agree, StepCode::None, "2026-03-12"),
            settled("2026-03-14"),
            accepts("2026-03-16"),
        ];
        assert_eq!(found(&twice), [(day("2026-03-11"), Some(day("2026-03-14"))), (day("2026-03-16"), None)]);
        // Accepted with nothing owed: nothing is waited for.
        let mut at_once = case(&[accepts("2026-03-11")]);
        at_once.effective_steps[0].derived_outcome = Some(DerivedOutcome::Settled);
        let start = start(&at_once, &still, &ZONE).unwrap();
        assert_eq!(standstills(&at_once, &still, start, &ZONE), []);
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
