//! Lines of the history, to the desk, to the owner of a register and to the complainant. Steps that can
//! say opposite things have theirs here: a link or its end, a request or its decision, a hold placed or
//! lifted.

use super::messages;
use super::{Audience, Msg, steps};
use crate::domain::history::step::{Step, StepKind};
use crate::domain::values::codes::{Party, RelationKind};

messages! {
    LINKED: "已关联另一件投诉", "Case was linked to another",
        owner: "我关联了另一件投诉", "I linked it to another",
        complainant: "与另一件投诉关联", "It was linked to another complaint";
    UNLINKED: "已解除与另一件投诉的关联", "Link to another case was removed",
        owner: "我解除了与另一件投诉的关联", "I removed the link to another",
        complainant: "与另一件投诉解除关联", "It is no longer linked to another complaint";
    MERGED_INTO: "已并入另一件投诉", "Case was merged into another",
        owner: "我把这一件并入了另一件", "I merged it into another",
        complainant: "并入了另一件投诉", "It was merged into another complaint";
    MERGED_FROM: "另一件投诉已并入本案", "Another case was merged into this one",
        owner: "我把另一件并入了这一件", "I merged another into it",
        complainant: "另一件投诉并入了这一件", "Another complaint was merged into this one";
    UNMERGED: "已撤销与另一件投诉的合并", "Merged cases were separated again",
        owner: "我撤销了与另一件的合并", "I separated the two again",
        complainant: "撤销了与另一件投诉的合并", "It was separated from another complaint again";
    RECUSAL_ASKED: "有一方申请调解员回避", "Recusal was asked for",
        owner: "我申请了调解员回避", "I objected to the mediator",
        complainant: "有人申请调解员回避", "Somebody objected to the mediator";
    RECUSAL_GRANTED: "已决定调解员回避", "Recusal was granted",
        owner: "回避申请已获同意", "The objection was upheld: the mediator leaves",
        complainant: "回避申请已获同意，将另行安排调解员", "The objection was upheld: there will be another mediator";
    RECUSAL_REFUSED: "已驳回回避申请", "Recusal was refused",
        owner: "回避申请没有被同意", "The objection was turned down: the mediator stays",
        complainant: "回避申请没有被同意，调解员不变", "The objection was turned down: the mediator stays";
    CORRECTED: "已更正一条记录", "Entry was corrected",
        owner: "我更正了一条记录", "I corrected an entry";
    HOLD_PLACED: "已暂缓清除", "Legal hold was placed",
        owner: "我标记了要保留", "I marked it to be kept";
    HOLD_LIFTED: "已解除暂缓清除", "Legal hold was lifted",
        owner: "我取消了保留标记", "I took the mark away";

    DECIDED_ELSEWHERE: "外部机构已有处理结果", "Outside body decided",
        owner: "对方有了处理结果", "They decided",
        complainant: "外部机构有了处理结果", "The outside body decided";
    NOTE_OUTCOME: "登记外部机构的结果", "Note what they decided",
        owner: "记下对方的处理结果", "Note what they decided";

    // Nobody was reached.
    TRIED_COMPLAINANT: "联系过投诉人，没有联系上", "Tried to reach the complainant",
        owner: "商家联系过我，没有联系上", "The merchant tried to reach me",
        complainant: "联系过您，没有联系上", "We tried to reach you";
    TRIED_RESPONDENT: "联系过商家，没有联系上", "Tried to reach the merchant",
        owner: "联系过商家，没有联系上", "I tried to reach the merchant",
        complainant: "联系过商家，没有联系上", "We tried to reach the merchant";
    TRIED_OTHER: "联系过其他人，没有联系上", "Tried to reach somebody else",
        owner: "联系过其他人，没有联系上", "I tried to reach somebody else",
        complainant: "联系过其他人，没有联系上", "We tried to reach somebody else";

    // Only a consumer's own register tells these apart.
    RECUSAL_ASKED_BY_MERCHANT: "商家申请了调解员回避", "The merchant objected to the mediator";
    RECUSAL_DECIDED: "回避决定", "Decision on the mediator";

    TAG_REMOVED: "已移除标签", "Tag was removed",
        owner: "我移除了标签", "I removed a tag";

    // Only the complainant is told who got in touch.
    IN_TOUCH: "您联系了我们", "You got in touch";
}

/// What a step did, as a line of the history. Without what it says, or where a newer version said
/// something unknown here, the line names the kind of step only.
#[must_use]
pub fn done(kind: StepKind, step: Option<&Step>, audience: Audience) -> Msg {
    let voices = match step {
        Some(Step::Relate(relate)) => match relate.relation {
            RelationKind::Link => LINKED,
            RelationKind::Unlink => UNLINKED,
            RelationKind::MergeInto => MERGED_INTO,
            RelationKind::MergeFrom => MERGED_FROM,
            RelationKind::Unmerge => UNMERGED,
            RelationKind::Unstated | RelationKind::Unknown(_) => return steps::step_done(kind, audience),
        },
        Some(Step::Recuse(recuse)) => match recuse.granted {
            None if audience == Audience::Owner && recuse.party == Party::Respondent => {
                return RECUSAL_ASKED_BY_MERCHANT;
            }
            None => RECUSAL_ASKED,
            Some(true) => RECUSAL_GRANTED,
            Some(false) => RECUSAL_REFUSED,
        },
        Some(Step::Correct(correct)) if !correct.takes_back() => CORRECTED,
        Some(Step::Tag(tag)) if tag.removed => TAG_REMOVED,
        Some(Step::Hold(hold)) if hold.placed => HOLD_PLACED,
        Some(Step::Hold(_)) => HOLD_LIFTED,
        Some(Step::Contact(contact))
            if audience == Audience::Complainant && contact.is_from_complainant() =>
        {
            return IN_TOUCH;
        }
        Some(Step::Contact(contact)) if contact.reached == Some(false) => match contact.with {
            Party::Complainant => TRIED_COMPLAINANT,
            Party::Respondent => TRIED_RESPONDENT,
            Party::Third | Party::Unstated | Party::Unknown(_) => TRIED_OTHER,
        },
        Some(Step::Refer(refer)) if !refer.outcome.trim().is_empty() => DECIDED_ELSEWHERE,
        _ => return steps::step_done(kind, audience),
    };
    voices.to(audience)
}

/// What is said once a step is recorded: its name at a desk, to the owner of a register what became of it.
#[must_use]
pub fn recorded(step: &Step, audience: Audience) -> Msg {
    match audience {
        Audience::Owner => done(step.kind(), Some(step), audience),
        _ => steps::step(step.kind(), audience),
    }
}

/// The button of a step as the case stands: a mediator who is refused already is not refused once more, but
/// decided on. Where a body outside has the case and its form
/// `notes_outcome`, that is what the button says.
#[must_use]
pub fn action(kind: StepKind, recusal_pending: bool, notes_outcome: bool, audience: Audience) -> Msg {
    if kind == StepKind::Recuse && recusal_pending {
        RECUSAL_DECIDED
    } else if kind == StepKind::Refer && notes_outcome {
        NOTE_OUTCOME.to(audience)
    } else {
        steps::step(kind, audience)
    }
}
