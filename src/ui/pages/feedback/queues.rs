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

/// A queue of the feedback view.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Queue {
    /// Cases with a notified result that the complainant has not answered.
    Answers,
    /// Cases in which the complainant asked for a second decision, which is to be made.
    Reconsiderations,
    /// Cases whose follow-up is still to be made.
    FollowUps,
    /// Cases that the complainant could rate and has not, at least not since they were opened again.
    Unrated,
    /// Cases that the complainant has rated.
    Rated,
    /// Cases in which somebody suggested how complaints could be handled better.
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

    /// The title of the queue, in the words for `audience`.
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

    /// The sentence shown when the queue is empty.
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

    /// Register query that lists this queue.
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

/// One case in a queue, as read from the table.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct QueuedCase {
    /// Id of the case.
    pub case: CaseId,
    /// Its reference number, as printed.
    pub reference: String,
    /// The product; empty when none is named.
    pub product: String,
    /// The code of the problem; empty when none is named.
    pub problem: String,
    /// Who complains, or in a register of one's own against whom; empty when no name was given.
    pub who: String,
    /// The first instant too late, ms; 0 when no clock runs.
    pub due: i64,
    /// Whether the clock is a courtesy, so that passing it is no breach.
    pub soft: bool,
    /// Whether it is the complainant who has to act by then.
    pub theirs: bool,
    /// Satisfaction with outcome and with handling, 1 to 5 each; 0 where not answered.
    pub rating: (u8, u8),
    /// When its latest entry was recorded, ms.
    pub updated: i64,
}

/// What a queue holds: how many cases, and the first of them.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Queued {
    /// How many cases are in the queue.
    pub total: usize,
    /// The first five: those due first, or changed last where nothing is due.
    pub lines: Vec<QueuedCase>,
}

impl Queued {
    /// Reads what a queue holds from the register's table.
    pub fn of(queue: Queue, audience: Audience, table: &Table) -> Self {
        let rows = table.cells().iter().zip(0..).filter(|(cells, _)| queue.holds(cells));
        let mut places: Vec<(i64, Place)> = rows.map(|(cells, place)| (queue.order(cells), place)).collect();
        let total = places.len();
        if SHOWN < total {
            places.select_nth_unstable(SHOWN);
            places.truncate(SHOWN);
        }
        places.sort_unstable();
        Self {
            total,
            lines: places.into_iter().filter_map(|(_, place)| line(audience, table, place)).collect(),
        }
    }
}

fn line(audience: Audience, table: &table::Table, place: Place) -> Option<QueuedCase> {
    let cells = table.at(place)?;
    let who = match audience {
        Audience::Owner => table.name(place, Column::Respondent),
        _ => table.complainant(place),
    };
    Some(QueuedCase {
        case: row::case_id(cells.id),
        reference: table.reference(place).to_owned(),
        product: table.product(place).to_owned(),
        problem: table.name(place, Column::Problem).to_owned(),
        who: who.to_owned(),
        due: cells.due,
        soft: cells.flags.contains(RowFlags::SOFT),
        theirs: cells.flags.contains(RowFlags::COMPLAINANT_WINDOW),
        rating: (cells.rating_outcome, cells.rating_handling),
        updated: cells.updated,
    })
}
