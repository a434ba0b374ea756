//! How disputes go: from a second decision that is rejected, or at once when somebody may be hurt, to
//! an agreement that is kept or broken, or to a body outside.

use super::course;
use super::mediation::{ASSOCIATION, COURT, HOTLINE};
use super::story::Story;
use crate::domain::values::codes::{CaseOutcome, Confirmation, MediationOutcome, Reply};

/// A way through a dispute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Dispute {
    /// Opened; nobody has mediated.
    Opened,
    /// Opened at once, as somebody may be hurt.
    Serious,
    /// The parties talk.
    Talking,
    /// A formal mediation is convened.
    Convened,
    /// The mediator is refused, and that is not decided.
    Refused,
    /// A second mediator is convened.
    Replaced,
    /// The session was adjourned.
    Adjourned,
    /// The parties agree, and are about to sign.
    AboutToSign,
    /// Signed; the complainant is first to perform.
    Signed { drawn: bool },
    /// The respondent is to perform.
    HandedIn,
    /// The respondent has paid half.
    PaidInPart,
    /// Nothing was paid.
    Breached,
    /// A body outside has the breach.
    ReferredOn,
    /// Everything is performed; the follow-up is due.
    Paid,
    /// Mediation ended without agreement.
    Ended,
    /// A body outside has the dispute.
    Outside { to: usize },
    /// Settled in talks, and closed.
    Talked,
    /// Settled in formal mediation, and closed.
    Mediated { drawn: bool, second: bool },
    /// Serious, mediated at once, and closed.
    SeriousMediated,
    /// Broken, enforced by a body outside, and closed.
    Enforced,
    /// Not settled here but outside, and closed.
    SettledOutside { by: usize },
}

impl Dispute {
    /// Whether it is opened at once.
    pub(super) fn is_serious(self) -> bool {
        matches!(self, Self::Serious | Self::SeriousMediated)
    }

    /// Tells it, from the receipt on.
    pub(super) fn tell(self, story: &mut Story<'_>) {
        match self {
            Self::Serious => serious(story),
            Self::SeriousMediated => {
                serious(story);
                story.convene();
                story.hold_session(MediationOutcome::Agreed);
                story.agree(false);
                perform(story);
                // The cause is coded all the same.
                story.investigate();
                close_as_agreed(story);
            }
            _ => {
                course::contest(story);
                story.decide_again(false);
                story.respond(Reply::Reject);
                story.open_dispute();
                self.tell_rejected(story);
            }
        }
    }

    /// Tells what follows on the rejection.
    fn tell_rejected(self, story: &mut Story<'_>) {
        match self {
            Self::Opened | Self::Serious | Self::SeriousMediated => {}
            Self::Talking => story.mediate(MediationOutcome::Adjourned),
            Self::Convened => convene(story),
            Self::Refused => {
                convene(story);
                story.refuse_mediator();
            }
            Self::Replaced => replace_mediator(story),
            Self::Adjourned => {
                convene(story);
                story.refuse_mediator();
                story.decide_recusal(false);
                story.hold_session(MediationOutcome::Adjourned);
            }
            Self::AboutToSign => {
                convene(story);
                story.hold_session(MediationOutcome::Agreed);
            }
            Self::Signed { drawn } => sign(story, drawn),
            Self::HandedIn => {
                sign(story, false);
                story.hand_in_papers();
            }
            Self::PaidInPart => {
                sign(story, false);
                story.hand_in_papers();
                story.pay_in_part();
            }
            Self::Breached => break_off(story),
            Self::ReferredOn => {
                break_off(story);
                story.refer(COURT);
            }
            Self::Paid => {
                sign(story, true);
                perform(story);
            }
            Self::Ended => fail(story),
            Self::Outside { to } => {
                fail(story);
                story.refer(to);
            }
            Self::Talked => {
                story.mediate(MediationOutcome::Adjourned);
                story.mediate(MediationOutcome::Agreed);
                story.agree_informally();
                story.pay(100);
                close_as_agreed(story);
            }
            Self::Mediated { drawn, second } => {
                if second {
                    replace_mediator(story);
                    story.hold_session(MediationOutcome::Adjourned);
                } else {
                    convene(story);
                }
                story.hold_session(MediationOutcome::Agreed);
                story.agree(drawn);
                perform(story);
                close_as_agreed(story);
            }
            Self::Enforced => {
                break_off(story);
                story.refer(ASSOCIATION);
                story.hear_outcome(ASSOCIATION);
                story.follow_up_dispute(true);
                story.close(CaseOutcome::Referred, Confirmation::Yes, "");
            }
            Self::SettledOutside { by } => {
                fail(story);
                story.refer(by);
                story.follow_up_dispute(false);
                story.hear_outcome(by);
                let confirmed = if by == HOTLINE { Confirmation::Yes } else { Confirmation::NoAnswer };
                story.close(CaseOutcome::Referred, confirmed, "");
            }
        }
    }
}

fn serious(story: &mut Story<'_>) {
    story.assign();
    story.assess_danger();
    story.acknowledge();
    story.accept();
    story.open_serious_dispute();
}

/// Talks fail, and both consent to a formal mediation.
fn convene(story: &mut Story<'_>) {
    story.mediate(MediationOutcome::Failed);
    story.convene();
}

fn replace_mediator(story: &mut Story<'_>) {
    convene(story);
    story.refuse_mediator();
    story.decide_recusal(true);
    story.convene();
}

fn sign(story: &mut Story<'_>, drawn: bool) {
    convene(story);
    story.hold_session(MediationOutcome::Agreed);
    story.agree(drawn);
}

fn perform(story: &mut Story<'_>) {
    story.hand_in_papers();
    story.pay_in_part();
    story.pay(50);
}

fn break_off(story: &mut Story<'_>) {
    sign(story, false);
    story.hand_in_papers();
    story.breach();
}

fn fail(story: &mut Story<'_>) {
    convene(story);
    story.hold_session(MediationOutcome::Failed);
    story.end_mediation(true);
}

fn close_as_agreed(story: &mut Story<'_>) {
    story.follow_up_dispute(true);
    story.close(CaseOutcome::Solved, Confirmation::Yes, "");
    story.rate_after(true);
}
