//! What starts and stops the clock of a rule: the events that `ClockRule::start` and `stop` name.

use chrono::NaiveDate;

use super::due;
use super::pause::earlier;
use crate::domain::case::{Case, Mark};
use crate::domain::field::{Field, Input};
use crate::domain::moment::{Moment, Zone};
use crate::domain::step::{Step, StepKind};
use crate::facts::ClockRule;

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
        let mark = case.marks.get(at).filter(|mark| mark.kind == StepKind::Notify)?;
        match case.entry(mark.entry)?.body.content.step()? {
            Step::Notify(notify) => notify.reconsider_until,
            _ => None,
        }
    }
}

/// The latest event that starts the clock: the last such step of the history, or the day in a field
/// where that is later or there is no such step.
pub(super) fn start(case: &Case, rule: &ClockRule, zone: &dyn Zone) -> Option<Start> {
    let step = case.marks.iter().enumerate().rfind(|(_, mark)| fires(mark, &rule.start));
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
    let mut marks = case.marks.iter().enumerate().filter(|(_, mark)| fires(mark, &rule.stop));
    let follows = |(at, mark): &(usize, &Mark)| match start {
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
fn fires(mark: &Mark, events: &[String]) -> bool {
    events.iter().any(|event| match event.split_once(':') {
        Some((kind, code)) => mark.kind.id() == kind && mark.code == code,
        None => mark.kind.id() == event,
    })
}

/// The days in the fields that these events name.
fn days<'a>(case: &'a Case, events: &'a [String]) -> impl Iterator<Item = NaiveDate> + 'a {
    let fields = events.iter().filter_map(|event| event.strip_prefix("field:")?.parse::<Field>().ok());
    fields.filter(|field| field.input() == Input::Date).filter_map(|field| case.fields.date(field))
}
