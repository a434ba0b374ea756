//! The steps of the closed loop and what each records.
//!
//! The serialised form of [`Step`] is the stored form, version 1: `tests/stored.rs` pins it by
//! example. A field may be added if it has a default; nothing is renamed or removed.

mod contents;
mod erasure;

use serde::{Deserialize, Serialize};

pub use contents::*;
pub use erasure::Erase;

use crate::domain::values::ids::CaseId;

macro_rules! steps {
    ($($(#[doc = $doc:literal])* $name:ident = $text:literal $content:ty;)*) => {
        /// A step with its content.
        #[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
        #[serde(tag = "step", rename_all = "snake_case")]
        pub enum Step {
            $($(#[doc = $doc])* $name($content),)*
        }

        /// The kinds of step: the table of the closed loop.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub enum StepKind {
            $($(#[doc = $doc])* $name,)*
            /// A step of a newer version: kept and shown, without effect here.
            Unknown,
        }

        impl StepKind {
            /// All kinds this version knows, in the order of the loop.
            pub const ALL: &[StepKind] = &[$(StepKind::$name),*];

            /// The name in stored entries, policies and paths.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $(Self::$name => $text,)* Self::Unknown => "unknown" }
            }
        }

        impl Step {
            /// The kind of this step.
            #[must_use]
            pub const fn kind(&self) -> StepKind {
                match self { $(Self::$name(_) => StepKind::$name),* }
            }
        }
    };
}

steps! {
    /// 受理登记: the complaint is received.
    Receive = "receive" Receive;
    /// 更正: fields change, the earlier values stay in the history.
    Amend = "amend" Amend;
    /// A proof is added.
    Attach = "attach" Attach;
    /// A proof is withdrawn; the file stays by its digest.
    WithdrawProof = "withdraw_proof" WithdrawProof;
    /// 分派: somebody becomes responsible.
    Assign = "assign" Assign;
    /// 评估: severity, safety, complexity, impact.
    Assess = "assess" Assess;
    /// 告知受理: the complainant was told.
    Acknowledge = "acknowledge" Acknowledge;
    /// 补正: material is asked for.
    AskMaterial = "ask_material" AskMaterial;
    /// 受理: taken up.
    Accept = "accept" Accept;
    /// 不予受理: not taken up.
    Decline = "decline" Decline;
    /// A clock is paused.
    Pause = "pause" Pause;
    /// A clock goes on.
    Resume = "resume" Resume;
    /// 联系: a conversation or letter.
    Contact = "contact" Contact;
    /// 调查报告: the investigation is reported.
    Investigate = "investigate" Investigate;
    /// 结果反馈: the result is notified.
    Notify = "notify" Notify;
    /// 消费者答复: the complainant answers.
    Respond = "respond" Respond;
    /// 复议申请: reconsideration is asked for.
    RequestReconsideration = "request_reconsideration" RequestReconsideration;
    /// 复议决定: somebody else decides again.
    DecideReconsideration = "decide_reconsideration" DecideReconsideration;
    /// 纠纷识别: a dispute is opened.
    OpenDispute = "open_dispute" OpenDispute;
    /// 初步调解: informal mediation.
    MediateInformally = "mediate_informally" MediateInformally;
    /// 正式调解: formal mediation is convened.
    Convene = "convene" Convene;
    /// 回避: a party refuses the mediator, or the refusal is decided.
    Recuse = "recuse" Recuse;
    /// A mediation session is held.
    HoldSession = "hold_session" HoldSession;
    /// 调解协议: the parties agree.
    Agree = "agree" Agree;
    /// 终止调解: mediation ends without agreement.
    EndMediation = "end_mediation" EndMediation;
    /// 履行: an obligation is performed, in part or not at all.
    Perform = "perform" Perform;
    /// 转交: the case goes to a body outside.
    Refer = "refer" Refer;
    /// 回访: is it really fixed?
    FollowUp = "follow_up" FollowUp;
    /// 满意度: the complainant rates outcome and handling.
    Rate = "rate" Rate;
    /// 办结: the case is closed.
    Close = "close" Close;
    /// 重新开启: the case is opened again.
    Reopen = "reopen" Reopen;
    /// 撤诉: the complainant withdraws.
    Withdraw = "withdraw" Withdraw;
    /// Two cases are linked, merged or taken apart again.
    Relate = "relate" Relate;
    /// 变更期限规则: another policy's clocks run from now on.
    MovePolicy = "move_policy" MovePolicy;
    /// 封存: a legal hold keeps the case from being erased, or is lifted.
    Hold = "hold" Hold;
    /// Steps taken at the same time on two devices are looked at and settled.
    Settle = "settle" Settle;
    /// 意见建议: a suggestion on the process itself.
    Suggest = "suggest" Suggest;
    /// 清除: personal content is erased; a tombstone explains the gap.
    Erase = "erase" Box<Erase>;
    /// 查阅: somebody at the desk opened the case. The register notes it by itself, where it is to.
    Consult = "consult" Consult;
}

impl Step {
    /// The step with the group of the new handler in it, where it is an assignment that names none.
    #[must_use]
    pub fn assigned_in(mut self, group_of: impl FnOnce(&str) -> String) -> Self {
        if let Self::Assign(Assign { handler, group, .. }) = &mut self
            && group.is_empty()
        {
            *group = group_of(handler.trim());
        }
        self
    }

    /// The step with the group of who decides in it, where it is a decision.
    #[must_use]
    pub fn decided_in(mut self, of: &str) -> Self {
        match &mut self {
            Self::Decline(Decline { group, .. })
            | Self::Notify(Notify { group, .. })
            | Self::DecideReconsideration(DecideReconsideration { group, .. }) => of.clone_into(group),
            _ => {}
        }
        self
    }
}

impl Step {
    /// What a relation to another case is in that case: the two are always recorded together.
    #[must_use]
    pub fn mirrored(&self, of: CaseId) -> Option<(CaseId, Step)> {
        let Self::Relate(Relate { other: Some(other), relation, reason }) = self else { return None };
        let relation = match relation.as_str() {
            "merge_into" => "merge_from",
            "merge_from" => "merge_into",
            same => same,
        };
        let mirrored = Relate { other: Some(of), relation: relation.to_owned(), reason: reason.clone() };
        Some((*other, Self::Relate(mirrored)))
    }
}

impl StepKind {
    /// The kind with this name.
    #[must_use]
    pub fn find(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.id() == id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_case_goes_to_the_group_of_its_new_handler() {
        let group_of = |name: &str| if name == "Li" { "Two".to_owned() } else { String::new() };
        let assigned = |handler: &str, group: &str| {
            let step = Assign { handler: handler.to_owned(), group: group.to_owned(), ..Assign::default() };
            match Step::Assign(step).assigned_in(group_of) {
                Step::Assign(assign) => assign.group,
                _ => String::new(),
            }
        };
        assert_eq!(assigned("Li", ""), "Two");
        assert_eq!(assigned(" Li ", ""), "Two");
        assert_eq!(assigned("Li", "Three"), "Three");
        assert_eq!(assigned("Wang", ""), "");
    }

    #[test]
    fn names_are_those_of_the_stored_form() {
        for kind in StepKind::ALL {
            assert_eq!(StepKind::find(kind.id()), Some(*kind));
        }
        let step = Step::AskMaterial(AskMaterial::default());
        assert_eq!(serde_json::to_string(&step).unwrap(), r#"{"step":"ask_material"}"#);
        assert_eq!(step.kind().id(), "ask_material");
        assert_eq!(StepKind::find("unknown"), None);
    }
}
