//! What each queue holds, read from the table.

use crate::domain::CaseId;
use crate::domain::readings::stage::Stage;
use crate::i18n::pages::feedback as words;
use crate::i18n::{Audience, Msg};
use crate::register::query::{Key, Marked};
use crate::register::row::{self, RowFlags};
use crate::register::table::{Cells, Column, Place, Table};
use crate::register::{Query, table};

/// Lines shown of a queue; the rest is in the register.
const SHOWN: usize = 5;

/// A queue of the view.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Queue {
    /// A result was notified; the complainant has not answered.
    Answers,
    /// A second decision is to be made.
    Reconsiderations,
    /// The follow-up is to be made.
    FollowUps,
    /// Could be rated and is not.
    Unrated,
    /// Rated.
    Rated,
    /// Where somebody said how complaints could be handled better.
    Suggestions,
}

impl Queue {
    /// All queues, in the order of the view.
    pub const ALL: [Queue; 6] = [
        Self::Answers,
        Self::Reconsiderations,
        Self::FollowUps,
        Self::Unrated,
        Self::Rated,
        Self::Suggestions,
    ];

    /// What it is called, on either side of the counter.
    pub fn title(self, audience: Audience) -> Msg {
        match self {
            Self::Answers => words::ANSWERS.to(audience),
            Self::Reconsiderations => words::RECONSIDERATIONS.to(audience),
            Self::FollowUps => words::FOLLOW_UPS.to(audience),
            Self::Unrated => words::UNRATED.to(audience),
            Self::Rated => words::RATED,
            Self::Suggestions => words::SUGGESTIONS,
        }
    }

    /// What is said when it is empty.
    pub fn empty(self) -> Msg {
        match self {
            Self::Answers => words::ANSWERS_EMPTY,
            Self::Reconsiderations => words::RECONSIDERATIONS_EMPTY,
            Self::FollowUps => words::FOLLOW_UPS_EMPTY,
            Self::Unrated => words::UNRATED_EMPTY,
            Self::Rated => words::RATED_EMPTY,
            Self::Suggestions => words::SUGGESTIONS_EMPTY,
        }
    }

    /// The same in the register.
    pub fn query(self) -> String {
        let stage = |stage: Stage| Query::default().with(Key::Stage, stage.id());
        let mark = |mark: Marked| Query::default().with(Key::Mark, mark.id());
        let query = match self {
            Self::Answers => stage(Stage::Answered).with(Key::Mark, Marked::Unanswered.id()),
            Self::Reconsiderations => stage(Stage::Reconsidering),
            Self::FollowUps => stage(Stage::FollowingUp),
            Self::Unrated => mark(Marked::Unrated),
            Self::Rated => mark(Marked::Rated),
            Self::Suggestions => mark(Marked::Suggested),
        };
        query.to_query_string()
    }

    fn holds(self, cells: &Cells) -> bool {
        match self {
            Self::Answers => cells.stage() == Stage::Answered && Marked::Unanswered.is_so(cells.flags),
            Self::Reconsiderations => cells.stage() == Stage::Reconsidering,
            Self::FollowUps => cells.stage() == Stage::FollowingUp,
            Self::Unrated => Marked::Unrated.is_so(cells.flags),
            Self::Rated => Marked::Rated.is_so(cells.flags),
            Self::Suggestions => Marked::Suggested.is_so(cells.flags),
        }
    }

    /// What comes first: what is due first, or what changed last.
    fn order(self, cells: &Cells) -> i64 {
        match self {
            Self::Unrated | Self::Rated | Self::Suggestions => -cells.updated,
            _ if cells.due == 0 => i64::MAX,
            _ => cells.due,
        }
    }
}

/// What all queues hold, in the order of the view.
pub type All = [Queued; Queue::ALL.len()];

/// One case in a queue.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Line {
    /// The case.
    pub case: CaseId,
    /// Its number.
    pub reference: String,
    /// What it is about.
    pub what: String,
    /// Who complains; empty when no name was given.
    pub who: String,
    /// The first instant too late, ms; 0 when no clock runs.
    pub due: i64,
    /// Whether the clock is a courtesy.
    pub soft: bool,
    /// Whether it is the complainant's time to act.
    pub theirs: bool,
    /// Satisfaction with outcome and handling, 0 where not answered.
    pub rating: (u8, u8),
    /// Latest entry recorded, ms.
    pub updated: i64,
}

/// What a queue holds.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Queued {
    /// How many cases.
    pub total: usize,
    /// The first of them.
    pub lines: Vec<Line>,
}

impl Queued {
    /// What a queue holds of a table.
    pub fn of(queue: Queue, table: &Table) -> Self {
        let rows = table.cells().iter().zip(0..).filter(|(cells, _)| queue.holds(cells));
        let mut places: Vec<(i64, Place)> = rows.map(|(cells, place)| (queue.order(cells), place)).collect();
        let total = places.len();
        if SHOWN < total {
            places.select_nth_unstable(SHOWN);
            places.truncate(SHOWN);
        }
        places.sort_unstable();
        Self { total, lines: places.into_iter().filter_map(|(_, place)| line(table, place)).collect() }
    }
}

fn line(table: &table::Table, place: Place) -> Option<Line> {
    let cells = table.at(place)?;
    let product = table.product(place);
    let what = if product.is_empty() { table.name(place, Column::Respondent) } else { product };
    Some(Line {
        case: row::case_id(cells.id),
        reference: table.reference(place).to_owned(),
        what: what.to_owned(),
        who: table.complainant(place).to_owned(),
        due: cells.due,
        soft: cells.flags.contains(RowFlags::SOFT),
        theirs: cells.flags.contains(RowFlags::COMPLAINANT_WINDOW),
        rating: (cells.rating_outcome, cells.rating_handling),
        updated: cells.updated,
    })
}
