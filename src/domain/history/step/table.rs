//! The table of the closed loop: each step with its name in stored entries, who may record it at a desk,
//! what its form asks for, and what of it the complainant may read.
//!
//! A new step begins here; CONTRIBUTING.md says what else it takes.

use serde::{Deserialize, Serialize};

use super::contents::*;
use super::erasure::Erase;
use super::receipt::Receive;
use crate::domain::fields::field::Field;
use crate::domain::history::entry::Role;

/// The roles of those who work at the desk.
pub const DESK: &[Role] = &[Role::Handler, Role::Reviewer, Role::Manager];
const MANAGER: &[Role] = &[Role::Manager];
const MEDIATION: &[Role] = &[Role::Handler, Role::Reviewer, Role::Manager, Role::Mediator];
const ANYONE: &[Role] =
    &[Role::Complainant, Role::Respondent, Role::Handler, Role::Reviewer, Role::Manager, Role::Mediator];
const PARTIES: &[Role] = &[Role::Complainant, Role::Respondent, Role::Handler, Role::Reviewer, Role::Manager];
const COMPLAINANT: &[Role] = &[Role::Complainant];
const BOTH: &[Role] = &[Role::Complainant, Role::Handler, Role::Reviewer, Role::Manager];

/// `required` and `optional` as a boolean.
macro_rules! is_required {
    (required) => {
        true
    };
    (optional) => {
        false
    };
}

/// `shown` and `hidden` as a boolean.
macro_rules! is_shown {
    (shown) => {
        true
    };
    (hidden) => {
        false
    };
}

/// A field marked `shown`.
macro_rules! shown_field {
    (shown $field:expr) => {
        $field
    };
}

/// One row a step: `Name(Content) = "stored name", by ROLES, shown [required Field shown, optional Field];`.
/// The word before the bracket says whether the complainant sees that the step was taken; `shown` behind a
/// field, whether they may read it.
macro_rules! steps {
    ($(
        $(#[doc = $doc:literal])*
        $name:ident($content:ty) = $text:literal, by $roles:ident, $seen:ident
            [$($need:ident $field:ident $($shown:ident)?),* $(,)?];
    )*) => {
        /// A step of the loop with its content.
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

            /// Who may record it in a desk's register. In a personal register the owner records all of it.
            #[must_use]
            pub const fn roles(self) -> &'static [Role] {
                match self { $(Self::$name => $roles,)* Self::Unknown => DESK }
            }

            /// The fields of its form, in order, and whether each must be filled in. Empty for a step that
            /// has no form of this shape.
            #[must_use]
            pub const fn form(self) -> &'static [(Field, bool)] {
                match self {
                    $(Self::$name => &[$((Field::$field, is_required!($need))),*],)*
                    Self::Unknown => &[],
                }
            }

            /// The fields of its form that the complainant may read; `None` when they do not learn of the
            /// step at all.
            #[must_use]
            pub const fn shown(self) -> Option<&'static [Field]> {
                match self {
                    $(Self::$name => if is_shown!($seen) {
                        Some(&[$($(shown_field!($shown Field::$field),)?)*])
                    } else {
                        None
                    },)*
                    Self::Unknown => None,
                }
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
    /// 登记: the complaint is received.
    Receive(Receive) = "receive", by BOTH, shown [];
    /// 更正: fields change, the earlier values stay in the history.
    Amend(Amend) = "amend", by BOTH, shown [];
    /// A proof is added.
    Attach(Attach) = "attach", by DESK, hidden [];
    /// A proof is withdrawn; the file stays by its digest.
    WithdrawProof(WithdrawProof) = "withdraw_proof", by DESK, hidden [];
    /// 分派: somebody becomes responsible.
    Assign(Assign) = "assign", by DESK, hidden [required AssignHandler, optional AssignNote];
    /// 评估: severity, safety, complexity, impact.
    Assess(Assess) = "assess", by DESK, hidden [
        required AssessSeverity,
        required AssessSafety,
        required AssessComplexity,
        required AssessImpact,
        required AssessPriority,
        optional AssessImmediate,
    ];
    /// 告知收到: the complainant was told.
    Acknowledge(Acknowledge) = "acknowledge", by DESK, shown [
        required AcknowledgeMeans shown,
        required AcknowledgeNext shown,
        optional AcknowledgeExpected shown,
    ];
    /// 补正: material is asked for.
    AskMaterial(AskMaterial) = "ask_material", by DESK, shown [
        required AskMissing shown,
        required AskUntil shown,
    ];
    /// 受理: taken up.
    Accept(Accept) = "accept", by DESK, shown [optional AcceptNote];
    /// 不予受理: not taken up.
    Decline(Decline) = "decline", by DESK, shown [
        required DeclineGround shown,
        required DeclineExplanation shown,
        optional DeclineReasons shown,
        required DeclineAdvice shown,
        required DeclineTurnTo shown,
    ];
    /// A clock is paused.
    Pause(Pause) = "pause", by DESK, shown [
        optional PauseClock,
        required PauseReason shown,
        optional PauseNote,
    ];
    /// A clock goes on.
    Resume(Resume) = "resume", by DESK, shown [optional ResumeClock, optional ResumeNote];
    /// 联系: a conversation or letter.
    Contact(Contact) = "contact", by ANYONE, shown [
        required ContactDirection,
        required ContactWith,
        required ContactMeans shown,
        optional ContactReached,
        required ContactSummary shown,
        optional ContactVisible,
        optional ContactAgain,
    ];
    /// 调查报告: the investigation is reported.
    Investigate(Investigate) = "investigate", by DESK, hidden [
        required InvestigateFindings,
        optional InvestigateProof,
        required InvestigateConclusion,
        required InvestigateCause,
        required InvestigateDepartment,
    ];
    /// 结果反馈: the result is notified.
    Notify(Notify) = "notify", by DESK, shown [
        required NotifyDecision shown,
        required NotifyReasons shown,
        optional NotifyRemedies shown,
        optional NotifyObligations shown,
        optional NotifyAmount shown,
        optional NotifyPerformBy shown,
        required NotifyReconsiderUntil shown,
        optional NotifyFirstContact,
    ];
    /// 消费者答复: the complainant answers.
    // The desk may write down what the complainant answered or asked for by telephone.
    Respond(Respond) = "respond", by BOTH, shown [
        required RespondAnswer shown,
        optional RespondComment shown,
    ];
    /// 复议申请: reconsideration is asked for.
    RequestReconsideration(RequestReconsideration) = "request_reconsideration", by BOTH, shown [
        required RequestGrounds shown,
    ];
    /// 复议决定: somebody else decides again.
    DecideReconsideration(DecideReconsideration) = "decide_reconsideration", by DESK, shown [
        required DecideChanged shown,
        required DecideReasons shown,
        optional DecideRemedies shown,
        optional DecideObligations shown,
        optional DecideAmount shown,
        optional DecidePerformBy shown,
    ];
    /// 纠纷识别: a dispute is opened.
    OpenDispute(OpenDispute) = "open_dispute", by BOTH, shown [
        required DisputeNature shown,
        required DisputeSeverity,
        optional DisputeNote,
    ];
    /// 初步调解: informal mediation.
    // What each side proposed was said before both.
    MediateInformally(MediateInformally) = "mediate_informally", by DESK, shown [
        required InformalComplainant shown,
        required InformalRespondent shown,
        required InformalOutcome shown,
        optional InformalNote,
    ];
    /// 正式调解: formal mediation is convened.
    Convene(Convene) = "convene", by DESK, shown [
        required ConveneComplainantConsents,
        required ConveneRespondentConsents,
        required ConveneMediator shown,
        optional ConveneBody shown,
        required ConveneIndependent,
        required ConveneOn shown,
        optional ConveneTime shown,
        required ConvenePlace shown,
        required ConveneRecusalUntil shown,
        required ConveneNotice shown,
    ];
    /// 回避: a party refuses the mediator, or the refusal is decided.
    // A party refuses the mediator, or the mediator steps back; the desk notes it, and decides.
    Recuse(Recuse) = "recuse", by ANYONE, shown [
        required RecuseParty shown,
        required RecuseGranted shown,
        required RecuseReason shown,
    ];
    /// A mediation session is held.
    // A mediator from outside rarely sits at the desk: who does writes the minutes down.
    HoldSession(HoldSession) = "hold_session", by MEDIATION, shown [
        required SessionAttendance shown,
        required SessionComplainant shown,
        required SessionRespondent shown,
        required SessionMinutes,
        required SessionOutcome shown,
        optional SessionNext shown,
    ];
    /// 调解协议: the parties agree.
    Agree(Agree) = "agree", by ANYONE, shown [
        required AgreeObligations shown,
        optional AgreeTotal shown,
        optional AgreeTerms shown,
        required AgreeSignatures shown,
    ];
    /// 终止调解: mediation ends without agreement.
    EndMediation(EndMediation) = "end_mediation", by MEDIATION, shown [
        required EndGround shown,
        required EndTurnTo shown,
    ];
    /// 履行: an obligation is performed, in part or not at all.
    // Either party reports what was done.
    Perform(Perform) = "perform", by PARTIES, shown [
        required PerformObligation shown,
        required PerformResult shown,
        optional PerformAmount shown,
        optional PerformNote,
    ];
    /// 转交: the case goes to a body outside.
    Refer(Refer) = "refer", by BOTH, shown [
        required ReferBody shown,
        required ReferSent,
        optional ReferNumber shown,
        optional ReferOutcome shown,
        optional ReferAgain,
    ];
    /// 回访: is it really fixed?
    FollowUp(FollowUp) = "follow_up", by DESK, shown [
        required FollowUpResult shown,
        required FollowUpMeans shown,
        optional FollowUpNote,
    ];
    /// 满意度: the complainant rates outcome and handling.
    Rate(Rate) = "rate", by COMPLAINANT, shown [
        required RateOutcome shown,
        required RateHandling shown,
        optional RateReasons shown,
        optional RateFair shown,
        optional RateComment shown,
    ];
    /// 办结: the case is closed.
    Close(Close) = "close", by DESK, shown [
        required CloseOutcome shown,
        required CloseConfirmed,
        optional CloseOpenReason,
        optional CloseNote,
    ];
    /// 重新开启: the case is opened again.
    Reopen(Reopen) = "reopen", by BOTH, shown [required ReopenReason shown, required ReopenDetails shown];
    /// 撤回投诉: the complainant withdraws.
    Withdraw(Withdraw) = "withdraw", by BOTH, shown [
        required WithdrawReason shown,
        optional WithdrawNote shown,
    ];
    /// Two cases are linked, merged or taken apart again.
    Relate(Relate) = "relate", by DESK, shown [
        required RelateRelation,
        required RelateOther,
        required RelateReason,
    ];
    /// 变更期限规则: another policy's clocks run from now on.
    MovePolicy(MovePolicy) = "move_policy", by DESK, hidden [
        required MovePolicyPolicy,
        required MovePolicyReason,
    ];
    /// 暂缓清除: a legal hold keeps the case from being erased, or is lifted.
    Hold(Hold) = "hold", by MANAGER, hidden [required HoldPlaced, required HoldReason];
    /// Steps taken at the same time on two devices are looked at and settled.
    Settle(Settle) = "settle", by DESK, hidden [required SettleNote];
    /// 意见建议: a suggestion on the process itself.
    Suggest(Suggest) = "suggest", by ANYONE, shown [required SuggestText shown];
    /// 备注: a text beside the steps, for the desk or for the complainant as well. Moves neither stage nor clocks.
    Note(Note) = "note", by ANYONE, shown [required NoteText shown, optional NoteVisible];
    /// 标签: a tag of the desk's own is put on the case, or taken off. Moves neither stage nor clocks.
    Tag(Tag) = "tag", by DESK, hidden [required TagText, optional TagRemoved];
    /// 清除: personal content is erased; a tombstone explains the gap.
    Erase(Box<Erase>) = "erase", by MANAGER, hidden [];
    /// 撤回记录: an entry was a mistake. It stays in the history and no longer counts.
    // What follows is said to the complainant by the steps that do count.
    Correct(Correct) = "correct", by DESK, hidden [required CorrectEntry, required CorrectReason];
    /// 查阅: somebody at the desk opened the case. Written automatically when the setting is on.
    Consult(Consult) = "consult", by DESK, hidden [];
}

/// The steps this version lets people record, in the order of the loop. [`StepKind::Consult`] is not
/// theirs: the register notes it.
pub const OFFERED: &[StepKind] = &[
    StepKind::Assign,
    StepKind::Assess,
    StepKind::Acknowledge,
    StepKind::AskMaterial,
    StepKind::Accept,
    StepKind::Decline,
    StepKind::Pause,
    StepKind::Resume,
    StepKind::Contact,
    StepKind::Investigate,
    StepKind::Notify,
    StepKind::Respond,
    StepKind::RequestReconsideration,
    StepKind::DecideReconsideration,
    StepKind::OpenDispute,
    StepKind::MediateInformally,
    StepKind::Convene,
    StepKind::Recuse,
    StepKind::HoldSession,
    StepKind::Agree,
    StepKind::EndMediation,
    StepKind::Perform,
    StepKind::Refer,
    StepKind::FollowUp,
    StepKind::Rate,
    StepKind::Close,
    StepKind::Amend,
    StepKind::Withdraw,
    StepKind::Reopen,
    StepKind::Relate,
    StepKind::MovePolicy,
    StepKind::Hold,
    StepKind::Settle,
    StepKind::Suggest,
    StepKind::Note,
    StepKind::Tag,
    StepKind::Correct,
    StepKind::Erase,
];
