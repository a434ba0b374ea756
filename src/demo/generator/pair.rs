//! Two cases that belong together: each keeps its own history, and both say so.

use super::course;
use super::story::Story;
use crate::domain::history::entry::Role;
use crate::domain::history::step::{Relate, Step};
use crate::domain::values::codes::{RelationKind, Reply};

/// How two cases belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pair {
    /// The same person lodged the same thing twice: the later case is merged into the earlier.
    Merged { closed: bool },
    /// Two people complain of the same thing: the cases are linked.
    Linked { closed: bool },
}

impl Pair {
    /// Tells both, from the receipt of the first on; the story of the second comes back.
    pub(super) fn tell<'a>(self, story: &mut Story<'a>) -> Story<'a> {
        course::take_up(story);
        let mut other = story.double(matches!(self, Self::Linked { .. }));
        let between = other.random.between(1, 3);
        other.pass_days(between);
        other.receive(false);
        match self {
            Self::Merged { closed } => {
                other.assign();
                relate(story, &mut other, RelationKind::MergeFrom);
                if closed {
                    course::finish(story, &Reply::Accept);
                }
            }
            Self::Linked { closed } => {
                course::begin(&mut other);
                relate(story, &mut other, RelationKind::Link);
                other.accept();
                if closed {
                    course::finish(story, &Reply::Accept);
                    course::finish(&mut other, &Reply::AcceptInPart);
                }
            }
        }
        other
    }
}

/// Records on both cases, at the same moment, how they belong together.
fn relate<'a>(story: &mut Story<'a>, other: &mut Story<'a>, relation: RelationKind) {
    let goes_on = other.later(0, 0);
    story.catch_up(other);
    if !goes_on || story.is_over() {
        return;
    }
    let words = &story.words.bank.asides;
    let reason = if relation == RelationKind::Link { &words.linked } else { &words.merged }.clone();
    let step = Step::Relate(Relate { other: Some(other.case), relation, reason });
    if let Some((_, mirrored)) = step.mirrored(story.case) {
        let handler = story.handler.clone();
        other.record(Role::Handler, &handler, mirrored);
        story.record(Role::Handler, &handler, step);
    }
}
