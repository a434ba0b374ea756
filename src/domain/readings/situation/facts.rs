//! Which situation a case is in: what is on record, and which clocks are over.

use super::{Situation, limit};
use crate::domain::Context;
use crate::domain::history::case::{Case, EffectiveStep};
use crate::domain::history::state::Performance;
use crate::domain::history::step::{Step, StepKind};
use crate::domain::history::step_code::StepCode;
use crate::domain::readings::clock::{self, Basis, Clock};
use crate::domain::readings::stage::{Stage, Turn};
use crate::domain::readings::{first_letter, next};
use crate::domain::values::codes::{FollowUpResult, Reply};
use crate::facts::Who;
use crate::facts::events::DerivedOutcome;

/// A case at a moment, with its clocks.
pub(super) struct Facts<'a> {
    pub(super) context: &'a Context<'a>,
    pub(super) case: &'a Case,
    pub(super) clocks: &'a [Clock],
}

impl<'a> Facts<'a> {
    pub(super) fn new(context: &'a Context<'a>, case: &'a Case, clocks: &'a [Clock]) -> Self {
        Self { context, case, clocks }
    }

    /// The clocks that nothing has stopped and that do not stand in a pause without an end; none where
    /// nothing is asked for any more.
    pub(super) fn running(&self) -> impl Iterator<Item = &'a Clock> + use<'a> {
        let has_no_end = |clock: &Clock| clock.paused.as_ref().is_some_and(|pause| pause.to.is_none());
        let is_open = self.case.is_open();
        self.clocks.iter().filter(move |clock| is_open && clock.stopped.is_none() && !has_no_end(clock))
    }

    /// Whether such a clock runs and is over.
    fn is_over(&self, is: impl Fn(&Clock) -> bool) -> bool {
        self.running().any(|clock| clock.due <= self.context.now && is(clock))
    }

    /// The situation; of several the first of these.
    pub(super) fn situation(&self) -> Situation {
        let (state, stage) = (&self.case.state, self.case.stage());
        let turn = self.turn_of_record();
        match stage {
            Stage::Closed | Stage::Merged | Stage::Withdrawn => return Situation::At(stage),
            _ if state.material.is_some() && turn == Turn::Complainant => return Situation::Material,
            _ if state.is_own && self.is_near(Clock::is_limit) => return Situation::LimitNear,
            _ if turn == Turn::Authority => return Situation::Body,
            _ if state.is_own && self.has_body_decided() => return Situation::BodyDecided,
            _ => {}
        }
        match stage {
            Stage::Mediating => self.in_mediation(),
            Stage::Performing => self.in_performance(turn),
            Stage::FollowingUp if state.mediation.ended.is_some() && state.agreed.is_none() => {
                Situation::MediationOver
            }
            _ if state.is_own => match self.of_owner(stage) {
                // Who has an offer to think about, or is content, is not told to reject.
                told @ (Situation::Offer | Situation::NewerOffer) => told,
                told @ Situation::At(Stage::Answered | Stage::FollowingUp | Stage::Closing) => told,
                _ if self.is_near(Clock::is_right) => Situation::RightNear,
                told => told,
            },
            Stage::FollowingUp if next::may_dispute(self.case) => Situation::RejectedAgain,
            Stage::Answered if turn == Turn::Handler => Situation::Unanswered,
            Stage::Answered if state.answer.is_some() => Situation::Rejected,
            Stage::Declined if turn == Turn::Handler => Situation::Uncontested,
            Stage::Closing => self.after_follow_up().unwrap_or(Situation::At(stage)),
            _ => Situation::At(stage),
        }
    }

    /// Whose turn it is in a situation.
    pub(super) fn turn(&self, situation: Situation) -> Turn {
        let by_record = self.turn_of_record();
        match situation {
            _ if !self.case.state.is_own => by_record,
            // What is left to do is the owner's: nobody else will do anything of themselves.
            Situation::ToSend
            | Situation::Silent
            | Situation::PromisePassed
            | Situation::OwedLate
            | Situation::Breach
            | Situation::FinalNo
            | Situation::NotFixed
            | Situation::PartlyFixed
            | Situation::BodyDecided
            | Situation::MediationOver
            | Situation::LimitNear
            | Situation::RightNear => Turn::Complainant,
            _ => by_record,
        }
    }

    /// Whose turn it is by what is on record; when the time is over in which a desk waits for the
    /// complainant, the desk's.
    fn turn_of_record(&self) -> Turn {
        let until = clock::waits_until_in(self.context, self.case, self.clocks);
        let is_over = until.is_some_and(|until| until <= self.context.now);
        if is_over { Turn::Handler } else { self.case.turn() }
    }

    /// What an owner has before them, once neither a body nor mediation has the case.
    fn of_owner(&self, stage: Stage) -> Situation {
        let state = &self.case.state;
        let has_rejected = state.answer == Some(Reply::Reject);
        let upheld = state.reconsidered.is_some() && !state.decision_changed;
        match stage {
            Stage::Disputed if state.answer.is_none() && self.offers_since(StepKind::OpenDispute) => {
                self.on_the_table()
            }
            Stage::Answered | Stage::FollowingUp | Stage::Closing if upheld && !state.answer_accepts() => {
                self.after_follow_up().unwrap_or(Situation::FinalNo)
            }
            Stage::FollowingUp if has_rejected && state.reconsidered.is_some() => Situation::FinalNo,
            Stage::Closing => self.after_follow_up().unwrap_or(Situation::At(stage)),
            Stage::Answered if has_rejected => Situation::Rejected,
            Stage::Answered => self.on_the_table(),
            Stage::Reconsidering
                if self.is_over(|clock| clock.ends_with(StepKind::DecideReconsideration)) =>
            {
                Situation::Silent
            }
            Stage::Received
            | Stage::UnderReview
            | Stage::Acknowledged
            | Stage::Investigating
            | Stage::Deciding => self.waiting(stage),
            _ => Situation::At(stage),
        }
    }

    /// The merchant has not answered so far.
    fn waiting(&self, stage: Stage) -> Situation {
        // Who was never told is not silent.
        if first_letter::is_to_be_sent(self.case) {
            Situation::ToSend
        } else if self.is_over(Clock::is_silence) {
            Situation::Silent
        } else if self.is_over(|clock| clock.basis == Basis::Promised) {
            Situation::PromisePassed
        } else {
            Situation::At(stage)
        }
    }

    /// Whether a result came after the latest such step.
    fn offers_since(&self, kind: StepKind) -> bool {
        let place = |kind| self.case.effective_steps.iter().rposition(|mark| mark.kind == kind);
        place(StepKind::Notify) > place(kind)
    }

    /// The merchant has answered, and the owner has not.
    fn on_the_table(&self) -> Situation {
        let state = &self.case.state;
        if state.offered.is_empty() && state.promised.is_empty() {
            return Situation::At(Stage::Answered);
        }
        let since = self.case.effective_steps.iter().rposition(|mark| mark.kind == StepKind::Reopen);
        let steps = self.case.effective_steps.get(since.unwrap_or(0)..).unwrap_or_default();
        let is_offer = |mark: &&EffectiveStep| match self.case.step(mark.entry) {
            Some(Step::Notify(result)) => {
                !result.remedies.is_empty()
                    || !result.obligations.is_empty()
                    || result.amount.is_some()
                    || result.perform_by.is_some()
            }
            _ => mark.code == StepCode::Derived(DerivedOutcome::Changed),
        };
        if steps.iter().filter(is_offer).count() > 1 { Situation::NewerOffer } else { Situation::Offer }
    }

    fn in_mediation(&self) -> Situation {
        let mediation = &self.case.state.mediation;
        if mediation.recusal.is_some() {
            Situation::Recusal
        } else if mediation.has_succeeded() {
            Situation::ToSign
        } else if mediation.convened.is_none() {
            Situation::NoMediator
        } else {
            Situation::Session
        }
    }

    fn in_performance(&self, turn: Turn) -> Situation {
        let owed_late =
            |clock: &Clock| matches!(clock.basis, Basis::Obligation { who, .. } if who != Who::Complainant);
        if self.is_over(owed_late) {
            Situation::OwedLate
        } else if turn == Turn::Complainant {
            Situation::Owing
        } else if self.case.state.obligations.iter().any(|owed| owed.performance == Performance::Breached)
            && turn == Turn::Handler
        {
            Situation::Breach
        } else {
            Situation::At(Stage::Performing)
        }
    }

    /// What the follow-up found, where it is not that all is well.
    fn after_follow_up(&self) -> Option<Situation> {
        match self.case.state.followed_up {
            Some(FollowUpResult::NotFixed) => Some(Situation::NotFixed),
            Some(FollowUpResult::PartlyFixed) => Some(Situation::PartlyFixed),
            _ => None,
        }
    }

    /// Whether a body has told its outcome, and neither side has done anything since.
    fn has_body_decided(&self) -> bool {
        let is_move = |mark: &&EffectiveStep| {
            !matches!(
                mark.kind,
                StepKind::Contact
                    | StepKind::Suggest
                    | StepKind::Note
                    | StepKind::Tag
                    | StepKind::Consult
                    | StepKind::Amend
                    | StepKind::Assign
            )
        };
        let latest = self.case.effective_steps.iter().rev().find(is_move);
        latest.is_some_and(|mark| mark.code == StepCode::Derived(DerivedOutcome::Decided))
    }

    /// Whether the end of such a right is near.
    fn is_near(&self, is: impl Fn(&Clock) -> bool) -> bool {
        let now = self.context.now;
        let is_near =
            |clock: &Clock| now < clock.due && limit::near_from(clock).is_some_and(|near| near <= now);
        self.running().any(|clock| is(clock) && is_near(clock))
    }
}
