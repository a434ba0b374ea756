//! When the next clock of a case runs out, as a tag in words.

use chrono::{DateTime, Utc};

use super::moments;
use crate::domain::Zone;
use crate::i18n::{Lang, common};
use crate::register::due::{Bounds, Due};
use crate::register::list_cells::ListCell;
use crate::register::table::Cells;

/// Words and tones that tell when the next clock of a row is due.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DueTag {
    /// Value of `data-tone` of the tag: "late", "warn" or "neutral".
    pub tone: &'static str,
    /// Value of `data-tone` of the row around it: none while there is time.
    pub row_tone: Option<&'static str>,
    /// "3 days late", "in 5 days"; "no deadline" when no clock runs.
    pub text: String,
}

impl DueTag {
    /// The tag for these cells of a row. `bounds` says what counts as soon; `zone` is the register's.
    #[must_use]
    pub fn of(cells: &Cells, lang: Lang, now: DateTime<Utc>, bounds: Bounds, zone: &dyn Zone) -> Self {
        let due = bounds.of(cells);
        let phase = bounds.phase(cells);
        let text = match DateTime::from_timestamp_millis(phase.due).filter(|_| due != Due::None) {
            Some(at) => moments::distance(lang, at, now, zone),
            None => common::NO_DEADLINE.text(lang).to_owned(),
        };
        let tone = tone(due, phase.soft);
        Self { tone, row_tone: Some(tone).filter(|tone| *tone != NEUTRAL), text }
    }
}

/// The tone of a row in which nothing is pressing.
pub const NEUTRAL: &str = "neutral";

/// The tone of a cell that says when the next clock runs out; `None` for any other cell.
#[must_use]
pub fn cell_tone(cell: &ListCell<'_>) -> Option<&'static str> {
    match cell {
        ListCell::Due { due, soft, .. } => Some(tone(*due, *soft)),
        _ => None,
    }
}

/// How a clock is meant: a courtesy or reminder that has passed is no breach.
const fn tone(due: Due, soft: bool) -> &'static str {
    match due {
        Due::Overdue if !soft => "late",
        Due::Overdue | Due::Today | Due::Soon => "warn",
        Due::Running | Due::None => NEUTRAL,
    }
}
