//! The stage of a case and whose turn it is: derived, never stored.

use super::checklist;
use crate::domain::history::case::{Case, EffectiveStep};
use crate::domain::history::step::StepKind;
use crate::domain::values::codes::{FollowUpResult, Party};
use strum::{EnumString, IntoStaticStr, VariantArray};

/// The stage of a case in the loop.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, EnumString, IntoStaticStr, VariantArray,
)]
#[strum(serialize_all = "snake_case")]
pub enum Stage {
    /// Lodged; nobody has told the complainant anything.
    Received,
    /// Somebody is responsible; not yet acknowledged, not yet taken up.
    UnderReview,
    /// The complainant was told; not yet taken up.
    Acknowledged,
    /// Taken up; the investigation is under way.
    Investigating,
    /// Investigated, or ready to be: the result is to be notified.
    Deciding,
    /// The complaint was declined: it was not taken up.
    Declined,
    /// The result was notified; the complainant has the word.
    Answered,
    /// Reconsideration was asked for.
    Reconsidering,
    /// A dispute is open and mediation has not begun.
    Disputed,
    /// The parties are in mediation.
    Mediating,
    /// What was agreed or promised is to be performed.
    Performing,
    /// Accepted by the complainant, or decided for good: the follow-up is to be made.
    FollowingUp,
    /// Withdrawn by the complainant; to be closed.
    Withdrawn,
    /// Everything is done; to be closed.
    Closing,
    /// Merged into another case, where it goes on.
    Merged,
    /// Closed.
    Closed,
}

impl Stage {
    /// All stages in the order of the loop.
    pub const ALL: &[Stage] = Self::VARIANTS;

    /// The name in URLs and table rows.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.into()
    }

    /// The stage with this [`id`](Self::id); `None` when there is none.
    #[must_use]
    pub fn find(id: &str) -> Option<Self> {
        id.parse().ok()
    }

    /// Whether nothing is left to do here: closed, or merged into another case.
    #[must_use]
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Closed | Self::Merged)
    }

    /// Who has to act at this stage; [`Case::turn`] looks closer.
    #[must_use]
    pub const fn turn(self) -> Turn {
        match self {
            Self::Closed | Self::Merged => Turn::Nobody,
            Self::Mediating => Turn::Mediator,
            Self::Performing => Turn::Respondent,
            Self::Answered | Self::Declined => Turn::Complainant,
            Self::Reconsidering => Turn::Reviewer,
            _ => Turn::Handler,
        }
    }
}

/// Who has to act next in a case.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "snake_case")]
pub enum Turn {
    /// Who handles the complaint: the desk, or the merchant of a personal register.
    Handler,
    /// The complainant.
    Complainant,
    /// A handler who has not decided in this case.
    Reviewer,
    /// The mediator.
    Mediator,
    /// The respondent, who owes something.
    Respondent,
    /// A body outside, to which the case was referred.
    Authority,
    /// Nobody: it is closed.
    Nobody,
}

impl Turn {
    /// All turns, in the order of their declaration.
    pub const ALL: &[Turn] = Self::VARIANTS;

    /// The name in URLs, such as `complainant`.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.into()
    }
}

impl Case {
    /// Who has to act: as the stage says, unless material is waited for or a body outside has the case.
    #[must_use]
    pub fn turn(&self) -> Turn {
        let stage = self.stage();
        let with_body = self.state.referrals.last().is_some_and(|referral| !referral.is_decided);
        if stage.is_over() || stage == Stage::Withdrawn {
            stage.turn()
        } else if self.state.material.is_some() {
            Turn::Complainant
        } else if with_body && self.leaves_it_to_bodies(stage) {
            Turn::Authority
        } else if stage == Stage::Mediating && self.lacks_mediator() {
            Turn::Handler
        } else if stage == Stage::Performing {
            self.who_owes()
        } else {
            stage.turn()
        }
    }

    /// Whether a body outside that has the case is waited for. A desk goes on until a dispute or a remedy is
    /// left; a consumer turns to a body because the merchant does not answer, or not as it should.
    fn leaves_it_to_bodies(&self, stage: Stage) -> bool {
        match stage {
            Stage::Disputed => true,
            // What the owner has accepted since is the merchant's to perform.
            Stage::FollowingUp | Stage::Performing => !self.state.is_own || self.turned_away(),
            Stage::Reconsidering | Stage::Mediating => false,
            // What was done did not help, or nothing more is to be had from the merchant.
            Stage::Closing => self.state.is_own && (self.is_unsolved() || self.turned_away()),
            // An offer that came in meanwhile waits for an answer.
            Stage::Answered => self.state.is_own && (self.state.answer.is_some() || self.turned_away()),
            _ => self.state.is_own,
        }
    }

    /// Whether the latest follow-up found that a part or all of the problem is left.
    fn is_unsolved(&self) -> bool {
        matches!(self.state.followed_up, Some(FollowUpResult::NotFixed | FollowUpResult::PartlyFixed))
    }

    /// Whether the desk has to act before a mediator can: nobody was convened, or the one who was had to
    /// leave; or a party refuses them. Who mediates a consumer's dispute is for others to say.
    fn lacks_mediator(&self) -> bool {
        let mediation = &self.state.mediation;
        mediation.recusal.is_some() || (mediation.convened.is_none() && !self.state.is_own)
    }

    /// Whether the latest result was followed by a referral.
    fn turned_away(&self) -> bool {
        let result =
            |mark: &EffectiveStep| matches!(mark.kind, StepKind::Notify | StepKind::DecideReconsideration);
        let mut since = self.effective_steps.iter().rev().take_while(|mark| !result(mark));
        since.any(|mark| mark.kind == StepKind::Refer)
    }

    /// Whose obligation falls due first.
    fn who_owes(&self) -> Turn {
        let due = self.state.obligations.iter().filter(|owed| owed.is_due());
        let first = due.min_by_key(|owed| owed.obligation.by);
        match first.map(|owed| &owed.obligation.party) {
            Some(Party::Complainant) => Turn::Complainant,
            Some(_) => Turn::Respondent,
            None => Turn::Handler,
        }
    }

    /// The stage of the case, worked out from its state.
    #[must_use]
    pub fn stage(&self) -> Stage {
        let state = &self.state;
        if state.closed.is_some() {
            Stage::Closed
        } else if state.merged_into.is_some() {
            Stage::Merged
        } else if state.withdrawn.is_some() {
            Stage::Withdrawn
        } else if state.agreed.is_some() {
            self.stage_after_settlement()
        } else if state.reconsideration_pending() {
            Stage::Reconsidering
        } else if state.disputed.is_some() && state.mediation.ended.is_none() {
            if state.mediation.is_open() { Stage::Mediating } else { Stage::Disputed }
        } else if state.notified.is_some() {
            self.stage_after_result()
        } else if state.declined.is_some() {
            // Contested and upheld: nothing is left to ask for.
            if state.reconsidered.is_some() { Stage::Closing } else { Stage::Declined }
        } else {
            self.stage_before_result()
        }
    }

    fn stage_before_result(&self) -> Stage {
        let state = &self.state;
        if state.investigated.is_some() {
            Stage::Deciding
        } else if state.accepted.is_some() {
            Stage::Investigating
        } else if state.acknowledged.is_some() {
            Stage::Acknowledged
        } else if state.handler.is_some() {
            Stage::UnderReview
        } else {
            Stage::Received
        }
    }

    fn stage_after_result(&self) -> Stage {
        let state = &self.state;
        // After the answer to a second decision, or the end of mediation, nothing is left to ask for here.
        let answered_again = state.reconsidered.is_some() && state.answer.is_some();
        let ran_out = state.failed_attempts >= checklist::ATTEMPTS;
        if state.answer_accepts() || answered_again || ran_out || state.mediation.ended.is_some() {
            self.stage_after_settlement()
        } else if state.followed_up.is_some() {
            Stage::Closing
        } else {
            Stage::Answered
        }
    }

    fn stage_after_settlement(&self) -> Stage {
        // Attempts to reach the complainant that ran out stand for the follow-up, as in the checklist.
        let ran_out = self.state.failed_attempts >= checklist::ATTEMPTS;
        if self.state.owes() {
            Stage::Performing
        } else if self.state.followed_up.is_some() || ran_out {
            Stage::Closing
        } else {
            Stage::FollowingUp
        }
    }
}
