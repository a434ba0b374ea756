//! What a case asks for now, more closely than its stage tells; and the date that goes with it.

use super::clock::{self, Basis, Clock};
use super::next;
use super::stage::{Stage, Turn};
use crate::domain::Context;
use crate::domain::history::case::Case;
use crate::domain::history::step::StepKind;
use crate::facts::Who;

/// What is to be done now.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Situation {
    /// What the stage says, and nothing closer.
    At(Stage),
    /// Material is waited for.
    Material,
    /// A body outside has the case, and its outcome is waited for.
    Body,
    /// The complainant rejected the result and has not contested it.
    Rejected,
    /// The time in which the complainant could answer or contest the result is over.
    Unanswered,
    /// The time to contest the decline is over.
    Uncontested,
    /// The second decision was rejected too.
    RejectedAgain,
    /// A party refuses the mediator, and that is to be decided.
    Recusal,
    /// Nobody mediates: there is none yet, or the mediator had to leave.
    NoMediator,
    /// A session is to be held.
    Session,
    /// The parties have come to terms, which are to be signed.
    ToSign,
    /// Mediation ended without agreement.
    MediationOver,
    /// The complainant owes what falls due first.
    Owing,
    /// Something was not performed, and nothing else is due.
    Breach,
}

impl Case {
    /// Who has to act now: when the time is over in which a desk waits for the complainant, the desk.
    #[must_use]
    pub fn turn_now(&self, context: &Context<'_>) -> Turn {
        let is_over = clock::waits_until(context, self).is_some_and(|until| until <= context.now);
        if is_over { Turn::Handler } else { self.turn() }
    }
}

impl Situation {
    /// Works out the situation as far as stage, turn and this little tell: whether the latest result was
    /// answered, and whether material is waited for.
    #[must_use]
    pub const fn from_row(stage: Stage, turn: Turn, is_answered: bool, material: bool) -> Self {
        match (stage, turn) {
            (Stage::Closed | Stage::Merged | Stage::Withdrawn, _) => Self::At(stage),
            (_, Turn::Complainant) if material => Self::Material,
            (_, Turn::Authority) => Self::Body,
            (Stage::Answered, Turn::Handler) => Self::Unanswered,
            (Stage::Answered, _) if is_answered => Self::Rejected,
            (Stage::Declined, Turn::Handler) => Self::Uncontested,
            (Stage::Performing, Turn::Complainant) => Self::Owing,
            (Stage::Performing, Turn::Handler) => Self::Breach,
            _ => Self::At(stage),
        }
    }

    /// The situation of a case now.
    #[must_use]
    pub fn of(context: &Context<'_>, case: &Case) -> Self {
        let (state, turn) = (&case.state, case.turn_now(context));
        let mediation = &state.mediation;
        match Self::from_row(case.stage(), turn, state.answer.is_some(), state.material.is_some()) {
            Self::At(Stage::Mediating) if mediation.recusal.is_some() => Self::Recusal,
            Self::At(Stage::Mediating) if mediation.has_succeeded() => Self::ToSign,
            Self::At(Stage::Mediating) if mediation.convened.is_none() => Self::NoMediator,
            Self::At(Stage::Mediating) => Self::Session,
            Self::At(Stage::FollowingUp) if mediation.ended.is_some() && state.agreed.is_none() => {
                Self::MediationOver
            }
            Self::At(Stage::FollowingUp) if next::may_dispute(case) => Self::RejectedAgain,
            told => told,
        }
    }
}

/// The clock that ends with what the case asks for, or with the day that people set for it. `None` when no
/// such clock runs: whatever else runs out is no date of this.
#[must_use]
pub fn clock_of_next(context: &Context<'_>, case: &Case, situation: Situation) -> Option<Clock> {
    use StepKind as K;
    let own = case.state.is_own;
    let running = if case.is_open() { clock::running(context, case) } else { Vec::new() };
    let first = |is: &dyn Fn(&Clock) -> bool| running.iter().filter(|clock| is(clock)).min_by_key(|c| c.due);
    let ends_with = |kinds: &[StepKind]| kinds.iter().find_map(|kind| first(&|clock| clock.ends_with(*kind)));
    // A desk's own work is not due by what the complainant has time for.
    let desk_ends_with = |kinds: &[StepKind]| {
        let ours = |kind| {
            first(&|clock: &Clock| !clock.is_complainants(context.rules, case) && clock.ends_with(kind))
        };
        kinds.iter().find_map(|kind| ours(*kind))
    };
    let owed = |by: Option<Who>| {
        let is = |clock: &Clock| match &clock.basis {
            Basis::Obligation { who, .. } => by.is_none_or(|by| by == *who),
            _ => false,
        };
        first(&is)
    };
    let found = match situation {
        Situation::Material => first(&|clock| clock.basis == Basis::Material),
        Situation::Body => first(&|clock| clock.who() == Who::Authority),
        Situation::At(Stage::Received | Stage::UnderReview) => ends_with(&[K::Acknowledge]),
        Situation::At(Stage::Acknowledged) if own => ends_with(&[K::Notify]),
        Situation::At(Stage::Acknowledged) => ends_with(&[K::Accept]),
        Situation::At(Stage::Investigating | Stage::Deciding) => ends_with(&[K::Notify]),
        Situation::At(Stage::Declined) | Situation::Rejected if own => {
            ends_with(&[K::RequestReconsideration, K::Refer])
        }
        Situation::At(Stage::Declined) | Situation::Rejected | Situation::Uncontested => {
            ends_with(&[K::RequestReconsideration])
        }
        Situation::At(Stage::Answered) | Situation::Unanswered => {
            ends_with(&[K::Respond, K::RequestReconsideration])
        }
        Situation::At(Stage::Reconsidering) => ends_with(&[K::DecideReconsideration]),
        Situation::Session => {
            first(&|clock| clock.basis == Basis::Session).or_else(|| ends_with(&[K::EndMediation]))
        }
        Situation::At(Stage::Disputed | Stage::Mediating) | Situation::NoMediator | Situation::ToSign => {
            ends_with(&[K::EndMediation])
        }
        Situation::At(Stage::Performing) => owed(None),
        Situation::Owing => owed(Some(Who::Complainant)),
        Situation::MediationOver => desk_ends_with(&[K::Refer, K::FollowUp]),
        Situation::RejectedAgain => desk_ends_with(&[K::OpenDispute, K::FollowUp]),
        Situation::At(Stage::FollowingUp) => ends_with(&[K::FollowUp]),
        Situation::Breach | Situation::Recusal | Situation::At(_) => None,
    };
    found.cloned()
}

/// Whether a clock of the desk ran out that is more than a courtesy, other than the one `shown` beside the
/// case.
#[must_use]
pub fn is_late_elsewhere(context: &Context<'_>, case: &Case, shown: Option<&Clock>) -> bool {
    let is_ours = |clock: &Clock| matches!(clock.who(), Who::Handler | Who::Reviewer);
    let is_late = |clock: &Clock| !clock.is_soft() && clock.due <= context.now && is_ours(clock);
    let is_shown = |clock: &Clock| shown.is_some_and(|shown| shown.id() == clock.id());
    case.is_open() && clock::running(context, case).iter().any(|clock| is_late(clock) && !is_shown(clock))
}
