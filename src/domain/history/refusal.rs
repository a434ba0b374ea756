//! Why a step cannot be taken, as a value the interface can put into words.

use chrono::NaiveDate;

use super::entry::Role;
use super::step::StepKind;
use crate::domain::fields::field::Field;
use strum::{IntoStaticStr, VariantArray};

/// Why a step cannot be taken.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Refusal {
    /// Nothing was received yet.
    NotReceived,
    /// It was received before.
    AlreadyReceived,
    /// The case is closed; it can be reopened.
    Closed,
    /// The case is not closed.
    NotClosed,
    /// The complainant has withdrawn; what is left is to close.
    Withdrawn,
    /// This step was taken before and stands.
    AlreadyDone(StepKind),
    /// This other step comes first.
    Needs(StepKind),
    /// A result or a refusal comes first.
    NeedsDecision,
    /// Only these roles may record it.
    WrongRole(&'static [Role]),
    /// This person decided before, and does not decide again.
    DecidedBefore(String),
    /// Whoever decides must be named.
    DeciderUnnamed,
    /// The time for it ended on this day.
    WindowOver(NaiveDate),
    /// Items of the loop are open and no reason is given.
    LoopOpen,
    /// A result without a report must be marked as settled at first contact.
    NeedsReport,
    /// The step lies before the receipt.
    BeforeReceipt,
    /// The step lies before this one, which it answers to.
    BeforePrevious(StepKind),
    /// The time to reopen the case without new facts ended on this day.
    ReopenOver(NaiveDate),
    /// The step lies in the future.
    Future,
    /// The complainant can still answer the result, up to this day.
    Awaited(NaiveDate),
    /// A dispute is opened after a second decision was rejected, or at once when it is serious.
    NotSerious,
    /// Both parties must consent to mediation.
    NeedsConsent,
    /// This mediator is a party, has handled the case, or had to leave.
    NotIndependent(String),
    /// The body that mediates is a party.
    BodyNotIndependent(String),
    /// The mediator has not declared to be independent.
    IndependenceUndeclared,
    /// A refusal of the mediator is not decided yet.
    RecusalPending,
    /// The time to refuse the mediator ended on this day.
    RecusalOver(NaiveDate),
    /// The time to refuse the mediator still runs, up to this day.
    RecusalOpen(NaiveDate),
    /// The last day to refuse the mediator does not lie before the session.
    RecusalAfterSession,
    /// This mediator was refused, and does not decide on it.
    OwnRecusal(String),
    /// Mediation has not begun.
    NoMediation,
    /// The parties have not come to terms.
    NotAgreed,
    /// This party has not signed.
    Unsigned(Signer),
    /// This obligation, counted from 1, is due before the agreement.
    DueBeforeAgreement(usize),
    /// The amounts of the obligations do not add up to the total.
    TotalDiffers,
    /// What was paid so far and the obligation do not add up to what the step says.
    PaidDiffers,
    /// Nothing is owed.
    NothingOwed,
    /// The case has no such obligation, or it is settled.
    NoSuchObligation,
    /// An obligation is neither performed nor referred on.
    Owed,
    /// A breach names the measure taken.
    NeedsMeasure,
    /// Waiving the follow-up needs a reason.
    NeedsReason,
    /// A session that is adjourned names the next date.
    NeedsNextDate,
    /// This date lies before the step.
    DateBeforeStep(Field),
    /// This clock, or every clock, is paused already.
    AlreadyPaused,
    /// No clock is paused and no material is waited for.
    NothingPaused,
    /// No such clock runs, or it cannot be paused.
    NoSuchClock,
    /// There is no such policy.
    NoSuchPolicy,
    /// A case cannot belong to itself.
    SameCase,
    /// The two cases do not stand in this relation, or already do.
    NotRelated,
    /// The case was merged into another: its history goes on there.
    MergedAway,
    /// Nothing was recorded side by side that is not settled.
    NothingToSettle,
    /// A legal hold is placed already, or none is.
    HoldUnchanged,
    /// This group decided before, and does not decide again.
    GroupDecidedBefore(String),
    /// The contents of the case were erased: nothing can be recorded on it any more.
    Erased,
    /// A case that is neither closed nor merged is not disposed of.
    StillOpen,
    /// A legal hold keeps it from being disposed of.
    OnHold,
    /// It is kept until the end of this day.
    KeptUntil(NaiveDate),
    /// Whoever of the desk records it must be named.
    RecorderUnnamed,
    /// Whoever disposes of it must be named.
    DisposerUnnamed,
    /// A second person has to confirm.
    SecondPersonMissing,
    /// This person disposes of it, and cannot be the second person as well.
    SamePerson(String),
    /// The second person is not of the staff.
    SecondPersonUnlisted(String),
    /// An erasure that does not say which case it left.
    SummaryMissing,
    /// No earlier entry of the case has this id.
    NoSuchEntry,
    /// What a step of this kind did is not undone by taking its entry back.
    KeptForGood(StepKind),
    /// The complainant's own words are not taken back by others.
    OwnWords,
    /// Somebody else recorded the entry: this person, or nobody named. They or a manager take it back.
    RecordedByOther(String),
    /// The entry was recorded on this earlier day: only a manager still takes it back.
    CorrectionOver(NaiveDate),
    /// The entry was taken back before.
    AlreadyTakenBack,
    /// Taking an entry back needs a reason.
    CorrectionUnexplained,
    /// Nothing on record says how the complainant wants to be told.
    MeansUnknown,
    /// Only complaints that were imported are closed together.
    NotImported,
    /// A tag is a text of at most 40 characters.
    TagUnusable,
    /// The case has this tag already.
    TagThere,
    /// The case does not have the tag that is to be taken off.
    TagNotThere,
    /// The step is not part of this version.
    NotInThisVersion,
}

/// Who has to sign an agreement.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "snake_case")]
pub enum Signer {
    /// The complainant.
    Complainant,
    /// The respondent.
    Respondent,
    /// The mediator of a formal mediation.
    Mediator,
}

impl Signer {
    /// All, in the order in which they sign.
    pub const ALL: &[Signer] = Self::VARIANTS;

    /// The text of the signer in the `party` of a [`Signature`](super::step::Signature).
    #[must_use]
    pub fn id(self) -> &'static str {
        self.into()
    }
}

impl Refusal {
    /// Whether the occasion for the step is gone: it was taken, its time is over, or the case went on without
    /// it. Others say that something comes first, or that somebody else has to do it.
    #[must_use]
    pub const fn is_over(&self) -> bool {
        matches!(
            self,
            Self::Closed
                | Self::NotClosed
                | Self::Withdrawn
                | Self::AlreadyDone(_)
                | Self::WindowOver(_)
                | Self::ReopenOver(_)
                | Self::RecusalOver(_)
                | Self::NothingOwed
                | Self::MergedAway
                | Self::Erased
                | Self::CorrectionOver(_)
                | Self::AlreadyTakenBack
        )
    }

    /// The field of the form that the refusal is shown beside; `None` when no one field is to blame.
    #[must_use]
    pub const fn field(&self) -> Option<Field> {
        Some(match self {
            Self::NeedsReport => Field::NotifyFirstContact,
            Self::LoopOpen => Field::CloseOpenReason,
            Self::BeforeReceipt | Self::BeforePrevious(_) | Self::Future => Field::StepHappened,
            Self::WindowOver(_) | Self::RecusalOver(_) | Self::RecusalOpen(_) => Field::StepHappened,
            Self::RecusalAfterSession => Field::ConveneRecusalUntil,
            Self::NotSerious => Field::DisputeSeverity,
            Self::NeedsConsent => Field::ConveneComplainantConsents,
            Self::NotIndependent(_) => Field::ConveneMediator,
            Self::BodyNotIndependent(_) => Field::ConveneBody,
            Self::Awaited(_) => Field::FollowUpResult,
            Self::IndependenceUndeclared => Field::ConveneIndependent,
            Self::Unsigned(_) => Field::AgreeSignatures,
            Self::DueBeforeAgreement(_) => Field::AgreeObligations,
            Self::TotalDiffers => Field::AgreeTotal,
            Self::NoSuchObligation => Field::PerformObligation,
            Self::NeedsMeasure => Field::PerformNote,
            Self::PaidDiffers => Field::PerformAmount,
            Self::ReopenOver(_) => Field::ReopenReason,
            Self::NeedsReason => Field::FollowUpNote,
            Self::NeedsNextDate => Field::SessionNext,
            Self::DateBeforeStep(field) => *field,
            Self::NoSuchClock => Field::PauseClock,
            Self::NoSuchPolicy => Field::MovePolicyPolicy,
            Self::SameCase | Self::NotRelated => Field::RelateOther,
            Self::HoldUnchanged => Field::HoldPlaced,
            Self::CorrectionUnexplained => Field::CorrectReason,
            Self::TagUnusable | Self::TagThere | Self::TagNotThere => Field::TagText,
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_whose_occasion_is_gone_is_told_from_one_that_has_to_wait() {
        let gone =
            [Refusal::Closed, Refusal::Withdrawn, Refusal::AlreadyDone(StepKind::Respond), Refusal::Erased];
        assert!(gone.iter().all(Refusal::is_over));
        let waits = [
            Refusal::Needs(StepKind::Notify),
            Refusal::WrongRole(&[]),
            Refusal::NeedsDecision,
            Refusal::Owed,
        ];
        assert!(!waits.iter().any(Refusal::is_over));
    }
}
