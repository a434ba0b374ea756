//! What the complainant may see of a case: what was said to them and what they said, and nothing of
//! what the desk keeps to itself.

use crate::domain::fields::field::Field;
use crate::domain::history::case::{Case, Standing};
use crate::domain::history::entry::Entry;
use crate::domain::history::step::Step;

/// The fields of a step that the complainant may read; `None` when not even the step is shown.
/// Assignments, findings and internal contacts stay inside: what follows from them is notified.
#[must_use]
pub fn visible(step: &Step) -> Option<&'static [Field]> {
    use Field as F;
    Some(match step {
        // The complaint itself is shown from its fields; remarks and reasons of the desk are not.
        Step::Receive(_) | Step::Amend(_) | Step::Accept(_) => &[],
        Step::Acknowledge(_) => &[F::AcknowledgeMeans, F::AcknowledgeNext, F::AcknowledgeExpected],
        Step::Decline(_) => &[F::DeclineGround, F::DeclineExplanation, F::DeclineAdvice, F::DeclineTurnTo],
        Step::Contact(contact) if contact.visible => &[F::ContactMeans, F::ContactSummary],
        Step::Notify(_) => &[
            F::NotifyDecision,
            F::NotifyReasons,
            F::NotifyRemedies,
            F::NotifyAmount,
            F::NotifyPerformBy,
            F::NotifyReconsiderUntil,
        ],
        Step::Respond(_) => &[F::RespondAnswer, F::RespondComment],
        Step::RequestReconsideration(_) => &[F::RequestGrounds],
        Step::DecideReconsideration(_) => {
            &[F::DecideChanged, F::DecideReasons, F::DecideRemedies, F::DecideAmount, F::DecidePerformBy]
        }
        Step::AskMaterial(_) => &[F::AskMissing, F::AskUntil],
        Step::Pause(_) => &[F::PauseReason],
        Step::Resume(_) | Step::Relate(_) => &[],
        Step::OpenDispute(_) => &[F::DisputeNature],
        // What each side proposed or stated was said before both.
        Step::MediateInformally(_) => &[F::InformalComplainant, F::InformalRespondent, F::InformalOutcome],
        Step::Convene(_) => &[
            F::ConveneMediator,
            F::ConveneBody,
            F::ConveneOn,
            F::ConveneTime,
            F::ConvenePlace,
            F::ConveneRecusalUntil,
            F::ConveneNotice,
        ],
        Step::Recuse(_) => &[F::RecuseParty, F::RecuseGranted, F::RecuseReason],
        Step::HoldSession(_) => &[
            F::SessionAttendance,
            F::SessionComplainant,
            F::SessionRespondent,
            F::SessionOutcome,
            F::SessionNext,
        ],
        Step::Agree(_) => &[F::AgreeObligations, F::AgreeTotal, F::AgreeTerms, F::AgreeSignatures],
        Step::EndMediation(_) => &[F::EndGround, F::EndTurnTo],
        Step::Perform(_) => &[F::PerformObligation, F::PerformResult, F::PerformAmount],
        Step::Refer(_) => &[F::ReferBody, F::ReferNumber, F::ReferOutcome],
        Step::Suggest(_) => &[F::SuggestText],
        Step::FollowUp(_) => &[F::FollowUpResult, F::FollowUpMeans],
        Step::Rate(_) => &[F::RateOutcome, F::RateHandling, F::RateReasons, F::RateFair, F::RateComment],
        Step::Close(_) => &[F::CloseOutcome],
        Step::Reopen(_) => &[F::ReopenReason, F::ReopenDetails],
        Step::Withdraw(_) => &[F::WithdrawReason, F::WithdrawNote],
        _ => return None,
    })
}

/// The entries of a case that the complainant may see, in order, each with the fields to show. Only
/// what took effect.
pub fn history(case: &Case) -> impl Iterator<Item = (&Entry, &Step, &'static [Field])> {
    case.entries.iter().zip(&case.standings).filter_map(|(entry, standing)| {
        let step = entry.body.content.step().filter(|_| *standing == Standing::Effective)?;
        Some((entry, step, visible(step)?))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fields::form;
    use crate::domain::history::step::{Assign, Contact, Investigate, Notify};

    #[test]
    fn what_the_desk_keeps_to_itself_is_not_shown() {
        let contact = |visible| Step::Contact(Contact { visible, ..Contact::default() });
        assert_eq!(visible(&Step::Assign(Assign::default())), None);
        assert_eq!(visible(&Step::Investigate(Investigate::default())), None);
        assert_eq!(visible(&contact(false)), None);
        assert!(visible(&contact(true)).is_some());
    }

    #[test]
    fn what_is_shown_belongs_to_the_step() {
        let step = Step::Notify(Notify::default());
        let known: Vec<Field> = form::fields(step.kind()).iter().map(|(field, _)| *field).collect();
        assert!(visible(&step).is_some_and(|fields| fields.iter().all(|field| known.contains(field))));
    }
}
