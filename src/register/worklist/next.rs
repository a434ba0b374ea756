//! The step an item of the working list leads to.

use crate::domain::StepKind;
use crate::domain::readings::situation::Situation;
use crate::domain::readings::stage::{Stage, Turn};
use crate::register::row::RowFlags;
use crate::register::table::Cells;

/// The clocks of days that people named, by their ids.
const SESSION: &str = "session";
const MATERIAL: &str = "material";

/// What a case asks for, as far as its row tells: `clock` is the id of the clock that runs out next, `turn`
/// who has to act by now. The case itself knows more ([`Situation::of`]).
#[must_use]
pub fn situation(cells: &Cells, clock: &str, turn: Turn) -> Situation {
    let stage = cells.stage();
    let waits = waits_for_material(stage, clock, turn);
    match (Situation::from_row(stage, turn, cells.flags.contains(RowFlags::RESPONDED), waits), turn) {
        (Situation::At(Stage::Mediating), _) if cells.flags.contains(RowFlags::RECUSAL) => Situation::Recusal,
        (Situation::At(Stage::Mediating), Turn::Mediator) if clock == SESSION => Situation::Session,
        (told, _) => told,
    }
}

/// Whether the complainant has the word because of material: at most stages, what else could it be.
fn waits_for_material(stage: Stage, clock: &str, turn: Turn) -> bool {
    let of_stage = matches!(stage, Stage::Answered | Stage::Declined | Stage::Performing);
    turn == Turn::Complainant && (clock == MATERIAL || !of_stage)
}

/// The step that a case most likely asks for, as far as its row tells: where it stands, whose `turn` it is by
/// now ([`Bounds::turn`](crate::register::due::Bounds::turn)) and the id of the `clock` that runs out next.
/// The case itself knows more ([`next::likely`](crate::domain::readings::next::likely)); `None` where only
/// the case can tell.
#[must_use]
pub fn next_step(cells: &Cells, clock: &str, turn: Turn) -> Option<StepKind> {
    let is_answered = cells.flags.contains(RowFlags::RESPONDED);
    Some(match (cells.stage(), turn) {
        (Stage::Merged, _) => StepKind::Relate,
        (Stage::Closed, _) => StepKind::Reopen,
        (Stage::Withdrawn, _) => StepKind::Close,
        // Whatever comes in is a contact.
        (stage, turn) if waits_for_material(stage, clock, turn) => StepKind::Contact,
        (Stage::Closing, _) => StepKind::Close,
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
        (Stage::Mediating, _) if cells.flags.contains(RowFlags::RECUSAL) => StepKind::Recuse,
        (Stage::Mediating, Turn::Mediator) if clock == SESSION => StepKind::HoldSession,
        // It may be to be convened, or agreed, or ended.
        (Stage::Mediating, _) => return None,
        // Nobody owes anything that can still be performed: there was a breach.
        (Stage::Performing, Turn::Handler) => StepKind::Refer,
        (Stage::Performing, _) => StepKind::Perform,
        (Stage::FollowingUp, _) => StepKind::FollowUp,
        (Stage::Received | Stage::UnderReview, _) => StepKind::Acknowledge,
        (Stage::Acknowledged, _) => StepKind::Accept,
        (Stage::Investigating, _) => StepKind::Investigate,
        (Stage::Deciding, _) => StepKind::Notify,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::history::step::OFFERED;
    use crate::register::{Row, sample};

    #[test]
    fn every_item_leads_to_a_step_that_can_be_recorded() {
        let flags = [RowFlags::default(), RowFlags::RESPONDED, RowFlags::RECUSAL];
        let each = |count: usize| (0..count as u8).collect::<Vec<u8>>();
        for stage in each(Stage::ALL.len()) {
            for turn in Turn::ALL {
                for flags in flags {
                    let table = sample::table([Row { stage, flags, ..Row::default() }]);
                    for clock in ["", "review", "session", "material", "obligation-0"] {
                        let step = next_step(&table.cells()[0], clock, *turn);
                        assert!(step.is_none_or(|step| OFFERED.contains(&step)), "{stage} {turn:?} {clock}");
                    }
                }
            }
        }
    }
}
