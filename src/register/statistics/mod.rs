//! Figures over a selection of complaints, and over today.
//!
//! Every rate names its part and its whole; nothing is divided by nothing. What a record cannot
//! answer is counted apart and stands in no denominator.

mod groups;
mod leading;
mod satisfaction;
mod today;

use chrono::{DateTime, Utc};

pub use groups::{Group, Top};
pub use leading::{Leading, leading};
pub use satisfaction::Satisfaction;
pub use today::{Today, TodayFigure, today};

use super::due::{Bounds, Due};
use super::durations::{Gathered, Times};
use super::row::{InTime, RowFlags};
use super::table::{Cells, Column, Place, Table};
use crate::domain::Zone;
use crate::domain::readings::stage::Stage;
use crate::facts::List;
use groups::{Months, Tally};

/// A part of a whole, as two counts.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Share {
    /// How many are in the part.
    pub part: usize,
    /// How many are in the whole.
    pub whole: usize,
}

impl Share {
    /// In percent, 0 to 100; `None` of nothing.
    #[must_use]
    pub fn percent(self) -> Option<f64> {
        (self.whole > 0).then(|| self.part as f64 * 100.0 / self.whole as f64)
    }

    fn count(&mut self, is_part: bool) {
        self.whole += 1;
        self.part += usize::from(is_part);
    }
}

/// How many were acknowledged within 24 hours.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Acknowledged {
    /// Acknowledged in time.
    pub yes: usize,
    /// Acknowledged too late.
    pub no: usize,
    /// Not yet acknowledged, and the time has run out.
    pub missed: usize,
    /// Not yet acknowledged, and there is time left.
    pub not_due: usize,
    /// Acknowledged, but when is not known exactly enough.
    pub unclear: usize,
    /// Never acknowledged: the case went on without.
    pub without: usize,
}

impl Acknowledged {
    /// In time, of those for whom it can be said: in time, too late, missed.
    #[must_use]
    pub fn rate(self) -> Share {
        Share { part: self.yes, whole: self.yes + self.no + self.missed }
    }

    fn count(&mut self, cells: &Cells, due: Due) {
        let waiting = matches!(cells.stage(), Stage::Received | Stage::UnderReview);
        let counter = match cells.acknowledged {
            InTime::Yes => &mut self.yes,
            InTime::No => &mut self.no,
            InTime::Unclear => &mut self.unclear,
            InTime::NotDone if !waiting => &mut self.without,
            // Until it stops, the acknowledgement is the first clock to run out.
            InTime::NotDone if due == Due::Overdue => &mut self.missed,
            InTime::NotDone => &mut self.not_due,
        };
        *counter += 1;
    }
}

/// Figures over a selection. The groups of a column add up to [`total`](Self::total); the empty key
/// is "not given".
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Figures {
    /// Complaints in the selection.
    pub total: usize,
    /// Complaints that are closed.
    pub closed: usize,
    /// Complaints that are neither closed nor merged into another.
    pub open: usize,
    /// Complaints of which a clock ran out, courtesies and reminders included.
    pub overdue: usize,
    /// Of these, those where it was only a courtesy or reminder.
    pub overdue_soft: usize,
    /// By month received, `YYYY-MM`, without gaps.
    pub months: Vec<Group>,
    /// Without a day of receipt: in no month.
    pub undated: usize,
    /// By stage, in the order of the loop, with those at 0.
    pub stages: Vec<Group>,
    /// By channel, the most frequent first; so are the next ones.
    pub channels: Vec<Group>,
    /// By kind of product, first level; other registers' words as they are.
    pub kinds: Vec<Group>,
    /// By problem type, first level.
    pub problems: Vec<Group>,
    /// By problem type as coded.
    pub problems_coded: Vec<Group>,
    /// By respondent: the most frequent ones, the rest in one sum.
    pub respondents: Top,
    /// By handler.
    pub handlers: Vec<Group>,
    /// By outcome, of the closed.
    pub outcomes: Vec<Group>,
    /// By cause as coded, of those that have one.
    pub causes: Vec<Group>,
    /// How long it took from receipt to acknowledgement.
    pub to_acknowledge: Times,
    /// How long it took from receipt to the first result, or to the notice that it is not accepted.
    pub to_answer: Times,
    /// How long it took from receipt to closing.
    pub to_close: Times,
    /// How many were acknowledged within 24 hours.
    pub acknowledged: Acknowledged,
    /// Satisfaction with the outcome.
    pub outcome: Satisfaction,
    /// Satisfaction with the handling.
    pub handling: Satisfaction,
    /// How many were closed with the loop incomplete, of the closed.
    pub incomplete: Share,
    /// How many were disputed, of those that were given a result.
    pub disputed: Share,
}

/// The figures of the rows at `places`, as they stand at `now`; the respondents beyond the `top` most
/// frequent in one sum.
#[must_use]
pub fn figures(table: &Table, places: &[Place], top: usize, now: DateTime<Utc>, zone: &dyn Zone) -> Figures {
    let bounds = Bounds::new(now, zone);
    let mut figures = Figures::default();
    let mut months = Months::default();
    let tally = || Tally::new(&table.names);
    let [mut channels, mut kinds, mut problems, mut respondents] = [(); 4].map(|()| tally());
    let [mut handlers, mut outcomes, mut causes] = [(); 3].map(|()| tally());
    let mut stages = [0; Stage::ALL.len()];
    let [mut to_acknowledge, mut to_answer, mut to_close] = [(); 3].map(|()| Gathered::default());
    for cells in places.iter().filter_map(|place| table.at(*place)) {
        let (stage, due) = (cells.stage(), bounds.of(cells));
        let closed = stage == Stage::Closed;
        let marked = |mark| cells.flags.contains(mark);
        figures.total += 1;
        stages[stage as usize] += 1;
        months.count(cells.received);
        channels.count(cells.name(Column::Channel));
        kinds.count(cells.name(Column::Kind));
        problems.count(cells.name(Column::Problem));
        respondents.count(table.names.stands_for(cells.name(Column::Respondent)));
        handlers.count(cells.name(Column::Handler));
        if due == Due::Overdue {
            figures.overdue += 1;
            figures.overdue_soft += usize::from(bounds.phase(cells).soft);
        }
        figures.open += usize::from(!stage.is_over());
        if closed {
            figures.closed += 1;
            outcomes.count(cells.name(Column::Outcome));
            figures.incomplete.count(marked(RowFlags::INCOMPLETE));
        }
        if cells.name(Column::Cause) != 0 {
            causes.count(cells.name(Column::Cause));
        }
        if marked(RowFlags::ANSWERED) {
            figures.disputed.count(marked(RowFlags::DISPUTED));
        }
        if marked(RowFlags::RATEABLE) || marked(RowFlags::RATED) {
            figures.outcome.count(cells.rating_outcome);
            figures.handling.count(cells.rating_handling);
        }
        figures.acknowledged.count(cells, due);
        to_acknowledge.add(cells.acknowledged != InTime::NotDone, cells.to_acknowledge);
        to_answer.add(marked(RowFlags::ANSWERED) || cells.to_answer >= 0, cells.to_answer);
        to_close.add(closed, cells.to_close);
    }
    (figures.months, figures.undated) = months.finish();
    figures.stages = Stage::ALL
        .iter()
        .zip(stages)
        .map(|(stage, count)| Group { key: stage.id().to_owned(), count })
        .collect();
    figures.channels = channels.groups();
    figures.kinds = kinds.parents(List::ProductKind);
    figures.problems = problems.parents(List::Problem);
    figures.problems_coded = problems.groups();
    figures.respondents = Top::of(respondents.groups(), top);
    figures.handlers = handlers.groups();
    figures.outcomes = outcomes.groups();
    figures.causes = causes.groups();
    figures.to_acknowledge = to_acknowledge.finish();
    figures.to_answer = to_answer.finish();
    figures.to_close = to_close.finish();
    figures
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
