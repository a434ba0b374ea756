//! The groups in which a desk looks for a step.

use super::table::StepKind;

/// A phase of the loop, as a heading over the steps that belong to it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, strum::VariantArray)]
pub enum StepGroup {
    /// 受理: who handles it, how urgent it is, whether it is taken up.
    Review,
    /// 调查: what happened, whom was spoken to, what the result is.
    Investigate,
    /// 复议: the answer to the result, and the second decision.
    Reconsider,
    /// 调解: a dispute and its mediation.
    Mediate,
    /// 结束: what was promised is performed, checked and closed.
    Finish,
    /// 其他: what concerns the record and not the course of the complaint.
    Record,
}

impl StepGroup {
    /// The groups in the order of the loop.
    pub const ALL: &[Self] = <Self as strum::VariantArray>::VARIANTS;
}

impl StepKind {
    /// The group in which the step is looked for.
    #[must_use]
    pub const fn group(self) -> StepGroup {
        match self {
            Self::Receive
            | Self::Assign
            | Self::Assess
            | Self::Acknowledge
            | Self::AskMaterial
            | Self::Accept
            | Self::Decline => StepGroup::Review,
            Self::Contact
            | Self::Investigate
            | Self::Notify
            | Self::Pause
            | Self::Resume
            | Self::Attach
            | Self::WithdrawProof => StepGroup::Investigate,
            Self::Respond | Self::RequestReconsideration | Self::DecideReconsideration => {
                StepGroup::Reconsider
            }
            Self::OpenDispute
            | Self::MediateInformally
            | Self::Convene
            | Self::Recuse
            | Self::HoldSession
            | Self::Agree
            | Self::EndMediation => StepGroup::Mediate,
            Self::Perform
            | Self::Refer
            | Self::FollowUp
            | Self::Rate
            | Self::Close
            | Self::Reopen
            | Self::Withdraw => StepGroup::Finish,
            Self::Amend
            | Self::Relate
            | Self::MovePolicy
            | Self::Hold
            | Self::Settle
            | Self::Suggest
            | Self::Note
            | Self::Tag
            | Self::Correct
            | Self::Erase
            | Self::Consult
            | Self::Unknown => StepGroup::Record,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::StepKind as K;
    use super::*;
    use crate::domain::history::step::OFFERED;

    #[test]
    fn every_step_is_in_one_group_and_no_group_is_empty() {
        for group in StepGroup::ALL {
            assert!(OFFERED.iter().any(|kind| kind.group() == *group), "{group:?}");
        }
        // Groups are phases: a step of a later one never comes before those of an earlier one in the loop.
        let phase = |kind: StepKind| Some(kind.group()).filter(|group| *group != StepGroup::Record);
        let course =
            [K::Acknowledge, K::Accept, K::Investigate, K::Notify, K::Respond, K::RequestReconsideration];
        let course = course.into_iter().chain([K::OpenDispute, K::Agree, K::Perform, K::FollowUp, K::Close]);
        assert!(course.map(phase).is_sorted());
    }
}
