//! Lines of the history for steps that can say opposite things: a link or its end, a request or its
//! decision, a hold placed or lifted.

use super::messages;
use super::{Msg, steps};
use crate::domain::history::step::{Recuse, Step, StepKind};
use crate::domain::values::codes::{Party, RelationKind};

messages! {
    LINKED: "已关联另一件投诉", "Case was linked to another";
    UNLINKED: "已解除与另一件投诉的关联", "Link to another case was removed";
    MERGED_INTO: "已并入另一件投诉", "Case was merged into another";
    MERGED_FROM: "另一件投诉已并入本案", "Another case was merged into this one";
    UNMERGED: "已撤销与另一件投诉的合并", "Merged cases were taken apart again";
    RECUSAL_ASKED: "有一方申请调解员回避", "Recusal was asked for";
    RECUSAL_GRANTED: "已决定调解员回避", "Recusal was granted";
    RECUSAL_REFUSED: "已驳回回避申请", "Recusal was refused";
    HOLD_PLACED: "已封存", "Legal hold was placed";
    HOLD_LIFTED: "已解除封存", "Legal hold was lifted";

    // The same in a consumer's own register.
    LINKED_PERSONAL: "我关联了另一件投诉", "I linked it to another";
    UNLINKED_PERSONAL: "我解除了与另一件投诉的关联", "I removed the link to another";
    MERGED_INTO_PERSONAL: "我把这一件并入了另一件", "I merged it into another";
    MERGED_FROM_PERSONAL: "我把另一件并入了这一件", "I merged another into it";
    UNMERGED_PERSONAL: "我撤销了与另一件的合并", "I took the two apart again";
    RECUSAL_ASKED_PERSONAL: "我申请了调解员回避", "I objected to the mediator";
    RECUSAL_ASKED_BY_MERCHANT: "商家申请了调解员回避", "The merchant objected to the mediator";
    RECUSAL_GRANTED_PERSONAL: "回避申请已获同意", "The objection was upheld: the mediator leaves";
    RECUSAL_REFUSED_PERSONAL: "回避申请没有被同意", "The objection was turned down: the mediator stays";
    HOLD_PLACED_PERSONAL: "我标记了要保留", "I marked it to be kept";
    HOLD_LIFTED_PERSONAL: "我取消了保留标记", "I took the mark away";

    // What a consumer's own register calls the decision on a refused mediator, where it waits for one.
    RECUSAL_DECIDE_PERSONAL: "记下回避决定", "Note the decision on the mediator";
}

/// What a step did, as a line of the history. Without what it says, or where a newer version said
/// something unknown here, the line names the kind of step only.
#[must_use]
pub fn done(kind: StepKind, step: Option<&Step>) -> Msg {
    match step {
        Some(Step::Relate(relate)) => match relate.relation {
            RelationKind::Link => LINKED,
            RelationKind::Unlink => UNLINKED,
            RelationKind::MergeInto => MERGED_INTO,
            RelationKind::MergeFrom => MERGED_FROM,
            RelationKind::Unmerge => UNMERGED,
            RelationKind::Unstated | RelationKind::Unknown(_) => steps::step_done(kind),
        },
        Some(Step::Recuse(recuse)) => match recuse.granted {
            None => RECUSAL_ASKED,
            Some(true) => RECUSAL_GRANTED,
            Some(false) => RECUSAL_REFUSED,
        },
        Some(Step::Hold(hold)) if hold.placed => HOLD_PLACED,
        Some(Step::Hold(_)) => HOLD_LIFTED,
        _ => steps::step_done(kind),
    }
}

/// As [`done`], as a line of a consumer's own register.
#[must_use]
pub fn done_personal(kind: StepKind, step: Option<&Step>) -> Msg {
    match step {
        Some(Step::Relate(relate)) => match relate.relation {
            RelationKind::Link => LINKED_PERSONAL,
            RelationKind::Unlink => UNLINKED_PERSONAL,
            RelationKind::MergeInto => MERGED_INTO_PERSONAL,
            RelationKind::MergeFrom => MERGED_FROM_PERSONAL,
            RelationKind::Unmerge => UNMERGED_PERSONAL,
            RelationKind::Unstated | RelationKind::Unknown(_) => steps::step_personal(kind),
        },
        Some(Step::Recuse(recuse)) => recused_personal(recuse),
        Some(Step::Hold(hold)) if hold.placed => HOLD_PLACED_PERSONAL,
        Some(Step::Hold(_)) => HOLD_LIFTED_PERSONAL,
        _ => steps::step_personal(kind),
    }
}

fn recused_personal(recuse: &Recuse) -> Msg {
    match recuse.granted {
        None if recuse.party == Party::Respondent => RECUSAL_ASKED_BY_MERCHANT,
        None => RECUSAL_ASKED_PERSONAL,
        Some(true) => RECUSAL_GRANTED_PERSONAL,
        Some(false) => RECUSAL_REFUSED_PERSONAL,
    }
}

/// The button of a step in a consumer's own register as the case stands: a mediator who is refused
/// already is not refused once more, but decided on.
#[must_use]
pub fn action_personal(kind: StepKind, recusal_pending: bool) -> Msg {
    if kind == StepKind::Recuse && recusal_pending {
        RECUSAL_DECIDE_PERSONAL
    } else {
        steps::step_action_personal(kind)
    }
}
