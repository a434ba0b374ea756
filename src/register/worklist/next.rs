//! The step an item of the working list leads to.

use crate::domain::StepKind;
use crate::domain::stage::{Stage, Turn};
use crate::register::row::Marks;
use crate::register::table::Cells;

/// The step that a case most likely asks for, as far as its row tells: where it stands, whose turn it
/// is by now ([`Bounds::turn`](crate::register::due::Bounds::turn)) and which clock runs out next. The
/// case itself knows more ([`next::likely`](crate::domain::next::likely)); none where only the case can
/// tell.
#[must_use]
pub fn next_step(cells: &Cells, clock: &str, turn: Turn) -> Option<StepKind> {
    let is_answered = cells.marks.has(Marks::RESPONDED);
    Some(match (cells.stage(), turn) {
        (Stage::Merged, _) => StepKind::Relate,
        (Stage::Closed, _) => StepKind::Reopen,
        (Stage::Withdrawn | Stage::Closing, _) => StepKind::Close,
        // What the body outside came to is recorded where the case was handed to it.
        (_, Turn::Authority) => StepKind::Refer,
        // Rejected and not contested, or not answered, in time: what became of it is asked all the same.
        (Stage::Answered, Turn::Handler) => StepKind::FollowUp,
        (Stage::Answered, _) if is_answered => StepKind::RequestReconsideration,
        (Stage::Answered, _) => StepKind::Respond,
        (Stage::Declined, Turn::Handler) => StepKind::Close,
        (Stage::Declined, _) => StepKind::RequestReconsideration,
        (Stage::Reconsidering, _) => StepKind::DecideReconsideration,
        (Stage::Disputed, _) => StepKind::MediateInformally,
        // A refusal of the mediator waits for the desk's decision.
        (Stage::Mediating, Turn::Handler) => StepKind::Recuse,
        (Stage::Mediating, _) if matches!(clock, "session" | "recusal") => StepKind::HoldSession,
        // It may be to be convened, or agreed, or ended.
        (Stage::Mediating, _) => return None,
        // Nobody owes anything that can still be performed: there was a breach.
        (Stage::Performing, Turn::Handler) => StepKind::Refer,
        (Stage::Performing, _) => StepKind::Perform,
        (Stage::FollowingUp, _) => StepKind::FollowUp,
        // Material was asked for: whatever comes in is a contact.
        (_, Turn::Complainant) => StepKind::Contact,
        (Stage::Received | Stage::UnderReview, _) => StepKind::Acknowledge,
        (Stage::Acknowledged, _) => StepKind::Accept,
        (Stage::Investigating, _) => StepKind::Investigate,
        (Stage::Deciding, _) => StepKind::Notify,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::guard::OFFERED;
    use crate::register::{Row, sample};

    #[test]
    fn every_item_leads_to_a_step_that_can_be_recorded() {
        let marks = [Marks::default(), Marks::RESPONDED];
        let each = |count: usize| (0..count as u8).collect::<Vec<u8>>();
        for stage in each(Stage::ALL.len()) {
            for turn in Turn::ALL {
                for marks in marks {
                    let table = sample::table([Row { stage, marks, ..Row::default() }]);
                    for clock in ["", "review", "session", "material", "obligation-0"] {
                        let step = next_step(&table.cells()[0], clock, *turn);
                        assert!(step.is_none_or(|step| OFFERED.contains(&step)), "{stage} {turn:?} {clock}");
                    }
                }
            }
        }
    }
}
