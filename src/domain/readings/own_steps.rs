//! The steps offered to the owner of a register. Of most a consumer never hears: the four that matter have
//! buttons of their own, and what only a desk does is left out.

use crate::domain::Context;
use crate::domain::history::case::Case;
use crate::domain::history::guard::{self, Seat};
use crate::domain::history::step::{OFFERED, StepKind};

/// What became of the complaint, as an owner notes it: the merchant answered, refused, did not reply, or the
/// complaint went elsewhere.
pub const MAIN: [StepKind; 4] = [StepKind::Notify, StepKind::Decline, StepKind::Contact, StepKind::Refer];

/// The step by which what became of a complaint is noted. A merchant that refuses after it has answered gives
/// another answer, and it is that one which is replied to.
#[must_use]
pub const fn noted_by(case: &Case, kind: StepKind) -> StepKind {
    match kind {
        StepKind::Decline if case.state.notified.is_some() => StepKind::Notify,
        other => other,
    }
}

/// All other steps that can be taken now, in the order of the loop, without those of a desk. A contact of any
/// kind is among them: the button for one notes that nobody replied.
#[must_use]
pub fn others(context: &Context<'_>, case: &Case, seat: &Seat) -> Vec<StepKind> {
    let is_other = |kind: &StepKind| *kind == StepKind::Contact || !MAIN.contains(kind);
    let kinds = OFFERED.iter().copied().filter(is_other);
    let kinds = kinds.filter(|kind| !has_own_place(*kind) && !is_of_desk(case, *kind));
    kinds.filter(|kind| guard::check(context, case, *kind, seat).is_ok()).collect()
}

/// Whether a step is not among the steps of a case: what puts a record right stands beside that record, a
/// note is written at the head of the history, tags stand in the head of the case, and cases are disposed of
/// together.
#[must_use]
pub const fn has_own_place(kind: StepKind) -> bool {
    matches!(kind, StepKind::Amend | StepKind::Correct | StepKind::Erase | StepKind::Note | StepKind::Tag)
}

/// Whether a step is a desk's business whatever the case: no owner is ever offered it.
#[must_use]
pub const fn is_desks_alone(kind: StepKind) -> bool {
    matches!(kind, StepKind::Assess | StepKind::Pause | StepKind::MovePolicy | StepKind::Suggest)
}

/// Whether a step is a desk's business. What undoes one that was taken is not.
fn is_of_desk(case: &Case, kind: StepKind) -> bool {
    match kind {
        kind if is_desks_alone(kind) => true,
        StepKind::Resume => case.state.paused.is_empty(),
        StepKind::Hold => case.state.hold.is_none(),
        _ => false,
    }
}
