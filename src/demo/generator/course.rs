//! How stories go: which steps follow one another.

use super::aside::Aside;
use super::dispute::Dispute;
use super::pair::Pair;
use super::story::Story;
use crate::domain::values::codes::{CaseOutcome, Confirmation, Reply};

/// A way through the loop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Course {
    /// Only lodged.
    Received,
    /// Handed to somebody.
    Assigned,
    /// The complainant was told.
    Acknowledged,
    /// Taken up.
    Investigating,
    /// Taken up, and a field corrected.
    Amended,
    /// The report is there.
    Deciding,
    /// Not taken up; can be contested.
    Declined,
    /// The result was notified.
    Answered,
    /// The complainant rejects it; reconsideration is open to them.
    Rejected,
    /// Reconsideration was asked for.
    Reconsidering,
    /// A refusal is contested.
    Contesting,
    /// The complainant accepts; what was promised is due.
    Accepted,
    /// It was performed; the follow-up is due.
    Performed,
    /// Decided again; the follow-up is due.
    DecidedAgain { changed: bool },
    /// Withdrawn, to be closed.
    Withdrawn,
    /// Followed up, to be closed.
    FollowedUp,
    /// Nobody answers the telephone.
    Unreachable { closed: bool },
    /// Closed, and opened again.
    Reopened { closed: bool },
    /// The whole loop.
    Settled { answer: &'static Reply },
    /// Settled on the spot.
    FirstContact { report: bool },
    /// Reconsidered, and closed.
    Reconsidered { changed: bool },
    /// Not taken up, and closed.
    Refused,
    /// Not taken up, contested, and closed.
    Contested { changed: bool },
    /// Withdrawn, and closed.
    GivenUp,
    /// The complainant never answers, and nobody tries three times.
    Lapsed,
    /// The follow-up cannot be made.
    MovedAway,
    /// Something happens beside the way to an answer.
    Aside(Aside),
    /// A dispute, and what becomes of it.
    Disputed(Dispute),
    /// Two cases.
    Pair(Pair),
}

impl Course {
    /// Whether the story needs a reconsideration that changes, or upholds, the result.
    pub(super) fn reconsidered(self) -> Option<bool> {
        match self {
            Self::Reconsidered { changed } | Self::DecidedAgain { changed } => Some(changed),
            Self::Disputed(dispute) if !dispute.is_serious() => Some(false),
            _ => None,
        }
    }

    /// Whether the complainant must have given a name: to sign, or to be known as the same.
    pub(super) fn needs_a_name(self) -> bool {
        matches!(self, Self::Disputed(_) | Self::Pair(_))
    }

    /// Whether it is about something that may hurt people.
    pub(super) fn is_serious(self) -> bool {
        matches!(self, Self::Disputed(dispute) if dispute.is_serious())
    }

    /// How many cases it makes.
    pub(super) fn cases(self) -> usize {
        if matches!(self, Self::Pair(_)) { 2 } else { 1 }
    }

    /// Tells the story, and that of a second case if there is one. Each step knows whether its time has
    /// come; later ones follow only then.
    pub(super) fn tell<'a>(self, story: &mut Story<'a>) -> Option<Story<'a>> {
        story.receive(matches!(self, Self::FirstContact { .. }));
        match self {
            Self::Aside(aside) => aside.tell(story),
            Self::Disputed(dispute) => dispute.tell(story),
            Self::Pair(pair) => return Some(pair.tell(story)),
            Self::Received => {}
            Self::Assigned => story.assign(),
            Self::Acknowledged => begin(story),
            Self::Investigating => take_up(story),
            Self::Amended => {
                take_up(story);
                story.amend();
            }
            Self::Deciding => look_into(story),
            Self::Declined => refuse(story),
            Self::Answered => answer(story),
            Self::Rejected => {
                answer(story);
                story.respond(Reply::Reject);
            }
            Self::Reconsidering => contest(story),
            Self::Contesting => {
                refuse(story);
                story.contest_refusal();
            }
            Self::Accepted => {
                answer(story);
                story.respond(Reply::Accept);
            }
            Self::Performed => {
                answer(story);
                story.respond(Reply::Accept);
                story.perform();
            }
            Self::DecidedAgain { changed } => {
                contest(story);
                story.decide_again(changed);
            }
            Self::Withdrawn => give_up(story),
            Self::FollowedUp => {
                answer(story);
                story.respond(Reply::Accept);
                story.perform();
                story.follow_up();
                story.rate();
            }
            Self::Unreachable { closed } => unreachable(story, closed),
            Self::Reopened { closed } => reopen(story, closed),
            Self::Settled { answer } => settle(story, answer),
            Self::FirstContact { report } => first_contact(story, report),
            Self::Reconsidered { changed } => {
                contest(story);
                story.decide_again(changed);
                // The complainant's last word: a changed result is mostly taken.
                story.respond(if changed { Reply::Accept } else { Reply::Reject });
                story.follow_up();
                story.rate_after(changed);
                let (outcome, confirmed) = if changed {
                    (CaseOutcome::Solved, Confirmation::Yes)
                } else {
                    (CaseOutcome::NotSolved, Confirmation::No)
                };
                story.close(outcome, confirmed, "");
            }
            Self::Refused => {
                refuse(story);
                story.pass_days(16);
                story.rate_after(false);
                story.close(CaseOutcome::OutOfScope, Confirmation::NoAnswer, "");
            }
            Self::Contested { changed } => contest_refusal(story, changed),
            Self::GivenUp => {
                give_up(story);
                story.close(CaseOutcome::Withdrawn, Confirmation::Yes, "");
            }
            Self::Lapsed => {
                answer(story);
                story.pass_days(17);
                let reason = story.words().phrases.open_lapsed.clone();
                story.close(CaseOutcome::Lapsed, Confirmation::NoAnswer, &reason);
            }
            Self::MovedAway => {
                answer(story);
                story.respond(Reply::Accept);
                let reason = story.words().phrases.open_moved.clone();
                story.close(CaseOutcome::Solved, Confirmation::Yes, &reason);
            }
        }
        None
    }
}

pub(super) fn begin(story: &mut Story<'_>) {
    story.assign();
    story.assess(40);
    story.acknowledge();
}

pub(super) fn take_up(story: &mut Story<'_>) {
    begin(story);
    story.accept();
}

fn look_into(story: &mut Story<'_>) {
    take_up(story);
    story.contact();
    story.investigate();
}

pub(super) fn answer(story: &mut Story<'_>) {
    look_into(story);
    story.notify();
}

fn refuse(story: &mut Story<'_>) {
    begin(story);
    story.decline();
}

pub(super) fn contest(story: &mut Story<'_>) {
    answer(story);
    story.respond(Reply::Reject);
    story.request_reconsideration();
}

fn give_up(story: &mut Story<'_>) {
    begin(story);
    story.contact();
    story.withdraw();
}

pub(super) fn settle(story: &mut Story<'_>, said: &Reply) {
    take_up(story);
    finish(story, said);
}

/// What was taken up goes the usual way to its end.
pub(super) fn finish(story: &mut Story<'_>, said: &Reply) {
    story.contact();
    story.investigate();
    story.notify();
    story.respond(said.clone());
    story.perform();
    story.follow_up();
    story.rate();
    let outcome = story.outcome(said);
    story.close(outcome, Confirmation::Yes, "");
}

fn first_contact(story: &mut Story<'_>, report: bool) {
    story.settle_at_once(report);
    story.perform();
    story.follow_up();
    story.rate();
    let reason = if report { String::new() } else { story.words().phrases.first_contact.clone() };
    story.close(CaseOutcome::Solved, Confirmation::Yes, &reason);
}

fn unreachable(story: &mut Story<'_>, closed: bool) {
    answer(story);
    for _ in 0..if closed { 3 } else { 2 } {
        story.try_to_reach();
    }
    if closed {
        story.close(CaseOutcome::Lapsed, Confirmation::NoAnswer, "");
    }
}

fn reopen(story: &mut Story<'_>, closed: bool) {
    settle(story, &Reply::Accept);
    story.reopen();
    if closed {
        story.investigate_again();
        story.notify_again();
        story.respond(Reply::Accept);
        story.perform();
        story.follow_up();
        story.close(CaseOutcome::Solved, Confirmation::Yes, "");
    }
}

fn contest_refusal(story: &mut Story<'_>, changed: bool) {
    refuse(story);
    story.contest_refusal();
    story.decide_on_refusal(changed);
    if changed {
        // Taken up after all: from here on it is a case like any other.
        story.investigate();
        story.notify();
        story.respond(Reply::Accept);
        story.perform();
        story.follow_up();
    }
    let phrases = story.words().phrases;
    let reason = if changed { phrases.contest_changed.clone() } else { phrases.contest_upheld.clone() };
    let (outcome, confirmed) = if changed {
        (CaseOutcome::Solved, Confirmation::Yes)
    } else {
        (CaseOutcome::OutOfScope, Confirmation::No)
    };
    story.close(outcome, confirmed, &reason);
}
