//! From a section of the working list to the register.

use super::{SectionKind, SectionOf, Worklist};
use crate::domain::readings::stage::{Stage, Turn};
use crate::register::query::{Key, Query};

impl SectionOf {
    /// The register filtered to the section. Sections by stage leave out what is more urgent; the register
    /// shows it as well, by its due date.
    #[must_use]
    pub fn query(&self) -> Query {
        let kind = match self {
            Self::SectionKind(kind) => *kind,
            Self::Handler(name) => return Query::open().with(Key::Sort, "due").with(Key::Handler, name),
            Self::Stage(stage) => return by_stages(&[*stage]),
        };
        by_stages(match kind {
            SectionKind::Overdue => return by_due("overdue"),
            SectionKind::DueToday => return by_due("today"),
            SectionKind::DueSoon => return by_due("soon"),
            SectionKind::Flagged => return Query::default().with(Key::Mark, "flagged"),
            SectionKind::Perform => return owed_by(Turn::Handler),
            SectionKind::WaitingRespondent => return owed_by(Turn::Respondent),
            SectionKind::WaitingComplainant => return by_turn(Turn::Complainant),
            SectionKind::WaitingMediator => return by_turn(Turn::Mediator),
            SectionKind::WaitingAuthority => return by_turn(Turn::Authority),
            SectionKind::Reconsider => &[Stage::Reconsidering],
            SectionKind::Mediate => &[Stage::Disputed, Stage::Mediating],
            SectionKind::FollowUp => &[Stage::FollowingUp],
            SectionKind::ToClose => &[Stage::Closing, Stage::Withdrawn],
            SectionKind::New => &[Stage::Received],
            SectionKind::InHand => {
                &[Stage::UnderReview, Stage::Acknowledged, Stage::Investigating, Stage::Deciding]
            }
        })
    }
}

impl Worklist {
    /// Whether the query of this section shows just its cases. What is reviewed for everybody is left out of the
    /// other sections, and the register cannot leave it out.
    #[must_use]
    pub fn is_exact(&self, of: &SectionOf) -> bool {
        let is_kind = |kind: SectionKind| kind <= SectionKind::DueSoon;
        let reviews = || self.sections.iter().any(|section| matches!(section.of, SectionOf::Stage(_)));
        match of {
            SectionOf::Stage(_) => true,
            SectionOf::SectionKind(kind) => is_kind(*kind) && !reviews(),
            SectionOf::Handler(_) => !reviews(),
        }
    }
}

fn by_stages(stages: &[Stage]) -> Query {
    let query = stages.iter().fold(Query::default(), |query, stage| query.with(Key::Stage, stage.id()));
    query.with(Key::Sort, "due")
}

fn owed_by(turn: Turn) -> Query {
    by_turn(turn).with(Key::Stage, Stage::Performing.id())
}

fn by_turn(turn: Turn) -> Query {
    Query::default().with(Key::Turn, turn.id()).with(Key::Sort, "due")
}

fn by_due(due: &str) -> Query {
    Query::open().with(Key::Due, due).with(Key::Sort, "due")
}
