//! Consultations: that somebody at the desk opened a case is noted in its history. A note changes
//! nothing of the case: it is no news, stands beside no other entry, and is not shown to the complainant.

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::history::case::Case;
use crate::domain::history::entry::{Author, Content, Entry, content_digest};
use crate::domain::history::step::{Consult, Step, StepKind};

/// How long a note stands for further openings by the same person on the same device.
pub const STANDS_FOR: TimeDelta = TimeDelta::hours(1);

impl Entry {
    /// Whether it notes that the case was opened. Its content is always the same, so that its digest still
    /// tells once the content is erased.
    #[must_use]
    pub fn is_consultation(&self) -> bool {
        let was_one = || {
            let text = Content::Step(Step::Consult(Consult::default())).text();
            text.is_ok_and(|text| content_digest(&text) == self.content_digest)
        };
        self.kind() == StepKind::Consult || self.is_emptied() && was_one()
    }
}

impl Case {
    /// Whether it is to be noted that somebody opens the case now: not again within
    /// [an hour](STANDS_FOR) of the last note of the same person in the same role on the same device, and
    /// not once nothing is left to be read.
    #[must_use]
    pub fn notes_opening(&self, by: &Author, now: DateTime<Utc>) -> bool {
        let is_noted = |entry: &Entry| {
            let since = now - entry.body.recorded;
            entry.is_consultation()
                && entry.body.by == *by
                && since >= TimeDelta::zero()
                && since < STANDS_FOR
        };
        self.state.erased.is_none() && !self.entries.iter().any(is_noted)
    }

    /// How many entries tell of something done: all but the notes of who opened the case.
    #[must_use]
    pub fn acts(&self) -> usize {
        self.entries.iter().filter(|entry| !entry.is_consultation()).count()
    }
}
