//! What an effective step came to: with its kind, what starts and stops clocks.

use super::case::Case;
use super::step::Step;
use crate::domain::readings::stage::Stage;
use crate::domain::values::codes::{
    CaseOutcome, FollowUpResult, MediationOutcome, PerformanceResult, ReferralBody, RelationKind, Reply,
};
use crate::facts::events::DerivedOutcome;

/// What a step came to, as policies name it behind the colon of an event.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub enum StepCode {
    /// The kind of step says it all.
    #[default]
    None,
    /// The coded ground on which a complaint was declined, or mediation ended.
    Ground(String),
    /// The complainant's answer.
    Reply(Reply),
    /// What a mediation came to.
    Mediation(MediationOutcome),
    /// What became of an obligation.
    Performance(PerformanceResult),
    /// The body that a case was referred to.
    Body(ReferralBody),
    /// What a follow-up found.
    FollowUp(FollowUpResult),
    /// How two cases belong together.
    Relation(RelationKind),
    /// How the case ended.
    Ending(CaseOutcome),
    /// What follows from the step and the case.
    Derived(DerivedOutcome),
}

impl StepCode {
    /// The text behind the colon of an event; empty where the kind says it all.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Self::None => "",
            Self::Ground(ground) => ground.as_str(),
            Self::Reply(reply) => reply.id(),
            Self::Mediation(outcome) => outcome.id(),
            Self::Performance(result) => result.id(),
            Self::Body(body) => body.id(),
            Self::FollowUp(result) => result.id(),
            Self::Relation(relation) => relation.id(),
            Self::Ending(outcome) => outcome.id(),
            Self::Derived(outcome) => outcome.id(),
        }
    }
}

impl Case {
    /// What a step came to, once it has taken effect.
    pub(super) fn code(&self, step: &Step) -> StepCode {
        use DerivedOutcome as D;
        match step {
            Step::Decline(decline) => StepCode::Ground(decline.ground.clone()),
            Step::Respond(respond) => StepCode::Reply(respond.answer.clone()),
            Step::DecideReconsideration(decision) => {
                StepCode::Derived(match (self.state.notified.is_some(), decision.changed) {
                    (true, true) => D::Changed,
                    (true, false) => D::Upheld,
                    (false, true) => D::TakenUp,
                    (false, false) => D::RefusalUpheld,
                })
            }
            Step::Contact(contact) if self.brings_in(contact) => StepCode::Derived(D::FromComplainant),
            Step::MediateInformally(mediation) => StepCode::Mediation(mediation.outcome.clone()),
            Step::HoldSession(session) => StepCode::Mediation(session.outcome.clone()),
            Step::Recuse(recuse) => StepCode::Derived(match recuse.granted {
                None => D::Asked,
                Some(true) => D::Granted,
                Some(false) => D::Refused,
            }),
            Step::EndMediation(end) => StepCode::Ground(end.ground.clone()),
            Step::Perform(perform) => StepCode::Performance(perform.result.clone()),
            Step::Refer(refer) if !refer.outcome.trim().is_empty() => StepCode::Derived(D::Decided),
            Step::Refer(refer) => StepCode::Body(refer.body.clone()),
            Step::FollowUp(follow_up) => StepCode::FollowUp(follow_up.result.clone()),
            Step::Relate(relate) => StepCode::Relation(relate.relation.clone()),
            Step::Close(close) => StepCode::Ending(close.outcome.clone()),
            _ => StepCode::None,
        }
    }

    /// What a step that has taken effect also did: with it nothing was owed any more, the second decision
    /// was rejected and nothing is left to ask for, or mediation ended over a result that stands. `owed`
    /// says whether something was owed before.
    pub(super) fn derived_outcome(&self, step: &Step, owed: bool) -> Option<DerivedOutcome> {
        let settled = !self.state.owes();
        match step {
            Step::Respond(_) if self.state.answer_accepts() && settled => Some(DerivedOutcome::Settled),
            Step::Respond(_) if self.stage() == Stage::FollowingUp => Some(DerivedOutcome::Final),
            Step::Perform(_) if settled => Some(DerivedOutcome::Settled),
            Step::Refer(_) if owed && settled => Some(DerivedOutcome::Settled),
            Step::EndMediation(_) if self.stage() == Stage::FollowingUp => Some(DerivedOutcome::AfterResult),
            _ => None,
        }
    }
}
