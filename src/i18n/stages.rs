//! The closed loop in words: stages, turns, clocks, the checklist, roles.

use super::common;
use super::tables::{partial, total};
use super::{Audience, Lang, Msg};
use crate::domain::history::entry::Role;
use crate::domain::history::state::Performance;
use crate::domain::readings::checklist::{Check, ChecklistItem};
use crate::domain::readings::clock::ClockState;
use crate::domain::readings::situation::Situation;
use crate::domain::readings::stage::{Stage, Turn};
use crate::domain::values::calendar::DayKind;
use crate::facts::{Length, Who};

total! {
    /// The name of a stage.
    STAGES: stage(Stage, Audience) {
        Received: "已登记", "Received",
            owner: "待商家确认", "Not confirmed yet";
        UnderReview: "审查中", "Under review",
            owner: "商家已有人负责", "With the merchant";
        Acknowledged: "已告知，待受理", "Acknowledged",
            owner: "商家已收到", "Receipt confirmed";
        Investigating: "调查中", "Investigating",
            owner: "商家处理中", "Merchant is looking into it";
        Deciding: "待反馈结果", "Result due",
            owner: "待商家给出结果", "Waiting for the result";
        Declined: "不予受理", "Declined",
            owner: "商家拒绝处理", "Declined by the merchant";
        Answered: "已反馈结果", "Result notified",
            owner: "待我答复", "My reply is due";
        Reconsidering: "复议中", "Reconsidering",
            owner: "待商家复议", "Merchant is reconsidering";
        Disputed: "纠纷待调解", "In dispute",
            owner: "与商家有纠纷", "In dispute";
        Mediating: "调解中", "In mediation";
        Performing: "待履行", "To be performed",
            owner: "待商家兑现", "Waiting for the merchant to act";
        FollowingUp: "待回访", "Follow-up due",
            owner: "待我核对", "To be checked by me";
        Withdrawn: "已撤回", "Withdrawn",
            owner: "我已撤回", "Withdrawn by me";
        Closing: "待办结", "Ready to close",
            owner: "可以结束", "Ready to close";
        Merged: "已并入其他案件", "Merged",
            owner: "已并入另一件", "Merged";
        Closed: "已办结", "Closed",
            owner: "已结束", "Closed";
    }

    /// Where a complaint stands, in plain words for the complainant.
    STAGES_PLAIN: stage_plain(Stage) {
        Received: "您的投诉已经登记，我们会尽快与您联系。", "Your complaint is on record. We will be in touch soon.";
        UnderReview: "已有专人负责，正在审查您的投诉。", "Somebody is responsible for your complaint and is reviewing it.";
        Acknowledged: "已告知您收到投诉，正在决定是否受理。", "We have told you it arrived, and are deciding whether we can take it up.";
        Investigating: "投诉已经受理，正在调查。", "Your complaint has been taken up and is being looked into.";
        Deciding: "调查已经完成，即将告知您结果。", "We have looked into it. You will hear the result soon.";
        Declined: "这件投诉未予受理，理由和其他解决途径见下。您可以申请复议。",
            "We have not taken the complaint up. Below are the reasons and where to turn. You can ask for reconsideration.";
        Answered: "结果已经告知您，请答复是否接受。", "You have our result. Please tell us whether you accept it.";
        Reconsidering: "您申请了复议，正由没有参与原决定的人重新审查。",
            "You asked for reconsideration. Somebody who did not decide before is looking at it again.";
        Disputed: "双方还有争议，我们会安排调解。", "There is a dispute between the two sides. We will arrange mediation.";
        Mediating: "正在调解。会议时间、地点和调解员见下。", "Mediation is under way. Date, place and mediator are below.";
        Performing: "已有约定，正等待履行。各项和期限见下。", "Terms have been agreed, and we are waiting for them to be performed. Each item and its date are below.";
        FollowingUp: "处理结果已定，我们会回访您，核实是否真正解决。",
            "The result is final. We will ask you whether the problem is really solved.";
        Withdrawn: "您已撤回投诉，我们将办理结束手续。", "You withdrew the complaint. We will close it.";
        Closing: "各环节已经完成，即将办结。", "Everything is done. We will close the complaint soon.";
        Merged: "这件投诉已并入您的另一件投诉，请查看那一件。", "This complaint was merged into another of yours. Please look there.";
        Closed: "投诉已经办结。有新情况可以申请重新开启。", "The complaint is closed. If something new comes up, it can be reopened.";
    }

    /// What to do now, as far as the stage tells.
    ADVICE: next_advice(Stage, Audience) {
        Received: "确定经办人，并告知投诉人已收到。", "Name a handler, and tell the complainant it has arrived.",
            owner: "请商家确认收到，最好是书面的。把聊天记录和通话时间记下来。",
                "Ask the merchant to confirm receipt, best in writing. Note chats and the time of calls.";
        UnderReview: "告知投诉人已收到、接下来怎么办、何时答复。",
            "Tell the complainant that it has arrived, what happens next and when to expect an answer.",
            owner: "问清由谁负责、什么时候答复，记下来。",
                "Ask who is responsible and when you will hear, and note it.";
        Acknowledged: "决定是否受理。不予受理的，写明情形、理由和其他解决途径。",
            "Accept or decline. To decline, give the ground, the reasons and where to turn.",
            owner: "等商家答复。到了承诺的日期没有消息，就再催一次并记下来。",
                "Wait for the answer. If the promised day passes, ask again and note it.";
        Investigating: "查明事实，听取双方意见，写出调查报告。", "Establish the facts, hear both sides and report.",
            owner: "配合提供材料，只交复印件，原件自己留着；到期没有结果的，再催一次。",
                "Hand over copies of what they need and keep the originals. If the date passes, ask again.";
        Deciding: "把决定、理由、补救措施和复议期限告诉投诉人。",
            "Tell the complainant the decision, its reasons, the remedies and the time for reconsideration.",
            owner: "请商家书面说明处理结果、理由和兑现日期。",
                "Ask for the result in writing, with reasons and dates.";
        Declined: "投诉人可以在期限内申请复议，过后可以办结。", "The complainant can contest this. When the time for that is over, close the case.",
            owner: "商家拒绝了。可以要求再考虑一次，也可以改走其他途径（见下）。",
                "The merchant refused. Ask them to look again, or take it elsewhere (see below).";
        Answered: "等投诉人答复或者申请复议。", "Wait for the complainant to answer or ask for reconsideration.",
            owner: "商家答复了，但没有提出办法。想好是否接受，在期限前回复；不接受的，说明理由，要求再考虑一次。",
                "The merchant answered without an offer. Decide whether you accept, and reply in time. If not, say why and ask them to look again.";
        Reconsidering: "由没有参与原决定的人复议并说明理由。", "Somebody who did not take the first decision decides again and gives reasons.",
            owner: "等商家复议。逾期没有答复的，可以改走其他途径。",
                "Wait for the second decision. If the date passes, you can take it elsewhere.";
        Disputed: "听取双方的方案，先行协商；需要时经双方同意组织正式调解。",
            "Hear what both sides propose; with the consent of both, convene formal mediation.",
            owner: "写清争议在哪里、您能接受什么，请别的机构来调解（有哪些见下）。",
                "Write down what is disputed and what you could accept, and ask somebody else to mediate (see below).";
        Mediating: "推进调解；谈成的签协议，谈不成的写明情形。",
            "Continue the mediation. If the parties agree, record the agreement. If not, end mediation and give the ground.",
            owner: "准备好证据和您能接受的方案，按时参加调解。",
                "Bring your proof and what you could accept, and be there in time.";
        Performing: "逐项跟进履行期限：做到的登记履行，没做到的写明措施并转交。",
            "Watch each date. Record what was done. For a breach, say what you do about it and refer it.",
            owner: "到了日期就核对：做到的记下，没做到的催一次，再改走其他途径。",
                "On the day, check. Note what was done; if it was not, ask once more and then take it elsewhere.";
        FollowingUp: "回访投诉人，核实问题是否真正解决。", "Ask the complainant whether the problem is really solved.",
            owner: "核对承诺的事情是否做到，款项是否到账。",
                "Check that what was promised has been done and any money has arrived.";
        Withdrawn: "核对撤回原因，办结。", "Check why it was withdrawn, and close the case.",
            owner: "记下结果，结束这件投诉。", "Note how it ended, and close the complaint.";
        Closing: "核对环节清单，请投诉人确认，办结。", "Go through the checklist, ask the complainant to confirm, and close the case.",
            owner: "记下结果，结束这件投诉。凭证继续保存一段时间。",
                "Note how it ended, and close. Keep the proof for a while.";
        Merged: "在合并后的案件里继续办理。", "Continue in the case it was merged into.",
            owner: "在合并后的那件投诉里继续。", "Continue in the complaint it was merged into.";
        Closed: "没有待办事项。有新情况可以重新开启。", "Nothing is left to do. Reopen the case if something new comes up.",
            owner: "没有要做的事。商家没有兑现或者问题再次出现时，可以重新开启。",
                "Nothing to do. Reopen it if the merchant breaks its word or the problem comes back.";
    }

    /// What to do now, where the stage alone does not say it.
    SITUATIONS: closer_advice(Situation, Audience; Situation::At(_)) {
        Material: "等投诉人补齐材料。收到后登记联系记录，期限随即恢复计时。",
            "Wait for the documents. When they come, record the contact: the clocks resume at once.",
            owner: "把商家要的材料补齐，送出后记一笔联系。",
                "Send what the merchant asked for, and note the contact.";
        Body: "等外部机构的处理结果，收到后登记在转交里。", "Wait for the outside body, and record its outcome in the referral.",
            owner: "等受理机构的结果，到了日期没有消息就去问一次。商家这时候答复了，也照样记。",
                "Wait for the body you turned to. On the day, ask how it stands. If the merchant answers meanwhile, note that too.";
        BodyDecided: "外部机构已有结果。据此办理，办完登记。", "The outside body has decided. Act on it, and record what was done.",
            owner: "受理机构有结果了。核对商家是否照办；没有解决的，可以再找别的途径，或者在这里结束。",
                "The body has decided. Check that the merchant does it. If that does not solve it, go on elsewhere, or close it here.";
        FinalNo: "复议维持原决定。投诉人可以改走其他途径。", "The second decision left things as they were. The complainant can take it elsewhere.",
            owner: "商家再次拒绝，不会再改了。请商家出具书面的最终答复，再改走其他途径（见下）。",
                "That is a final no. Ask for the final answer in writing (some call it a deadlock letter), and take it elsewhere (see below).";
        ToSend: "还没有记录商家知道这件事。", "There is no record that the merchant knows.",
            owner: "先把这件事告诉商家：要发的文字见下，发出后记一笔。",
                "Tell the merchant first: the text to send is below. Note it once it is sent.";
        Silent: "答复的期限已过，还没有结果。", "The time to answer has passed and there is no result.",
            owner: "商家到期没有答复。最后再书面催一次，写明日期，或者改走其他途径（见下）。",
                "The merchant has not answered in time. Write once more with a last date, or take it elsewhere (see below).";
        PromisePassed: "答应答复的日期已过。", "The day on which an answer was promised has passed.",
            owner: "商家答应的日期过了，还没有消息。再问一次，并记下来。",
                "The day the merchant promised has passed, and nothing came. Ask again, and note it.";
        Offer: "等投诉人答复提出的办法。", "Wait for the complainant to answer the offer.",
            owner: "商家提出了办法。想好是否接受，在期限前答复；不接受的，说明理由。",
                "There is an offer on the table. Decide whether you accept it, and reply in time. If not, say why.";
        NewerOffer: "等投诉人答复新的办法。", "Wait for the complainant to answer the newer offer.",
            owner: "商家提出了新的办法，以这一次为准。想好是否接受，再答复。",
                "The merchant has made a newer offer; it is this one you reply to. Decide whether you accept it.";
        NotFixed: "回访显示问题没有解决。再提出办法，或者识别为纠纷、转交其他途径。",
            "The problem is not solved. Make another offer, open a dispute, or refer the case.",
            owner: "没有修好，也就是没有解决。告诉商家现在要什么（退货退款、更换或者减价），写明日期；不行就改走其他途径（见下）。",
                "It did not solve the problem. Tell the merchant what you want now (your money back, a replacement or a lower price) and by when; or take it elsewhere (see below).";
        PartlyFixed: "回访显示只解决了一部分。剩下的再提出办法，或者转交其他途径。",
            "A part is solved. Make an offer for the rest, or refer the case.",
            owner: "只解决了一部分。告诉商家还差什么、什么时候做到；不行就改走其他途径（见下）。",
                "A part is solved. Tell the merchant what is missing and by when; or take it elsewhere (see below).";
        OwedLate: "约定的日期已过。核实是否履行：做到的登记，没做到的登记违约。",
            "The day agreed has passed. Find out whether it was done, and record it: performed, or not.",
            owner: "约定的日期过了。核对是否做到：做到的记下；没做到的催一次，再改走其他途径。",
                "The day for what was promised has passed. Check: note it if it was done; if not, ask once more, then take it elsewhere.";
        LimitNear: "可以主张权利的最后一天快到了。", "The last day for a claim is near.",
            owner: "主张权利的最后一天快到了。在这一天之前改走其他途径（见下）；拖过就晚了。",
                "The last day on which you can claim this is near. Take it elsewhere before then (see below).";
        RightNear: "投诉人对商家的一项权利快到期了。", "A right against the merchant is about to end.",
            owner: "您对商家的一项权利快到期了，是哪一项见下。在这一天之前书面告诉商家，拖过就晚了。",
                "A right you have against the merchant is about to end: see below which. Tell the merchant in writing before then.";
        Rejected: "投诉人不接受结果，等投诉人在期限内申请复议。", "The complainant rejected the result. Wait for a request for reconsideration until the time is over.",
            owner: "您没有接受。可以在期限前要求再考虑一次，也可以改走其他途径（见下）。",
                "You did not accept. Ask them to look again in time, or take it elsewhere (see below).";
        Unanswered: "答复和复议的期限已过。回访投诉人，问清是否解决；没有联系上也要登记。",
            "The time to answer or contest is over. Ask the complainant whether the problem is solved, and record every attempt.",
            owner: "答复的期限已过。核对问题是否解决，没有解决的可以改走其他途径。",
                "The time to reply is over. Check whether it is solved; if not, take it elsewhere.";
        Uncontested: "投诉人没有在期限内申请复议，可以办结。", "The decline was not contested in time. Close the case.",
            owner: "要求复议的期限已过，可以改走其他途径。",
                "The time to ask for reconsideration is over. You can take it elsewhere.";
        RejectedAgain: "投诉人仍不接受复议决定。识别为纠纷、组织调解，或者回访后转交其他途径。",
            "The complainant rejected the second decision too. Open a dispute and mediate, or follow up and refer the case.",
            owner: "您没有接受复议结果。可以请人调解，或者改走其他途径。",
                "You did not accept the second decision. Ask for mediation, or take it elsewhere.";
        Recusal: "对回避申请作出决定：更换调解员，或者驳回。", "Decide on the objection: replace the mediator or keep them.",
            owner: "等对回避申请的决定，有了结果就记下来。", "Wait for the decision on the mediator, and note it.";
        NoMediator: "还没有调解员。经双方同意确定人选、时间和地点，组织正式调解；谈不成的写明情形。",
            "There is no mediator yet. With the consent of both sides, name a mediator, a day and a place. If that fails, end mediation and give the ground.",
            owner: "还没有调解员。调解的人选、时间和地点定下来就记下。",
                "There is no mediator yet. Note who, when and where once it is set.";
        Session: "按约定的时间召开调解会议；谈不成的写明情形。", "Hold the session on its day. If the parties do not agree, end mediation and give the ground.",
            owner: "准备好证据和您能接受的方案，按时参加调解。",
                "Bring your proof and what you could accept, and be there in time.";
        ToSign: "双方已经谈成。把约定写成调解协议，由双方和调解员签名。",
            "The parties have agreed. Write the agreement, and have both parties and the mediator sign it.",
            owner: "已经谈成。看清每一项、金额和日期，再在调解协议上签名。",
                "You have agreed. Read every item, amount and date before you sign.";
        MediationOver: "调解没有达成协议。告知投诉人其他解决途径，需要时转交，并作回访。",
            "Mediation ended without agreement. Tell the complainant where to turn, refer the case if they want, and follow up.",
            owner: "调解没有达成协议，可以改走其他途径。",
                "Mediation ended without agreement. You can take it elsewhere.";
        Owing: "等投诉人办理约定的事项，办好后登记履行情况。", "Wait for the complainant to do their part, and record it when it is done.",
            owner: "办好您在约定里答应的事项，办完记下。", "Do what you agreed to, and note it.";
        Breach: "约定没有履行。写明采取的措施，转交其他途径。", "The agreement was not kept. Say what you do about it, and refer the case.",
            owner: "商家没有兑现。再催一次，或者改走其他途径（见下）。",
                "The merchant did not keep its word. Ask once more, or take it elsewhere (see below).";
    }

    /// Whose turn it is.
    TURNS: turn(Turn, Audience) {
        Handler: "待经办人办理", "Handler to act",
            owner: "等商家", "Waiting for the merchant";
        Complainant: "待投诉人回应", "Waiting for the complainant",
            owner: "轮到我", "My turn";
        Reviewer: "待复议人员决定", "Reviewer to decide",
            owner: "等商家复议", "Merchant to reconsider";
        Mediator: "待调解员主持", "Mediator to act",
            owner: "等调解", "Waiting for mediation";
        Respondent: "待被投诉人履行", "Waiting for the respondent",
            owner: "等商家兑现", "Waiting for the merchant to act";
        Authority: "待外部机构处理", "Waiting for an outside body",
            owner: "等外部机构", "Waiting for an outside body";
        Nobody: "无待办", "Nothing to do";
    }

    /// Whose turn it is, in plain words for the complainant.
    TURNS_PLAIN: turn_plain(Turn) {
        Handler: "现在由我们办理，您不必做什么。", "We are working on it. You need do nothing now.";
        Complainant: "现在等您回应。", "It is your turn.";
        Reviewer: "现在由复议人员办理，您不必做什么。", "It is with the reviewer. You need do nothing now.";
        Mediator: "现在由调解员主持，请按时参加。", "It is with the mediator. Please be there in time.";
        Respondent: "现在等对方履行，您不必做什么。", "We are waiting for the other side to do what was agreed. You need do nothing now.";
        Authority: "已转交其他机构处理，等候结果。", "It is with an outside body. We are waiting for the outcome.";
        Nobody: "已经办结，没有待办的事。", "It is closed. Nothing is left to do.";
    }

    /// How a clock stands.
    CLOCK_STATES: clock_state(ClockState) {
        Overdue: "已逾期", "Overdue";
        DueToday: "今天到期", "Due today";
        DueSoon: "即将到期", "Due soon";
        Running: "计时中", "Running";
        Paused: "计时中止", "Paused";
        Kept: "按时完成", "On time";
        Late: "逾期完成", "Late";
        Unclear: "是否按时不详", "Not known if on time";
        Breached: "未履行", "Not performed";
    }

    /// An item of the checklist before closing.
    ITEMS: checklist_item(ChecklistItem, Audience) {
        ResultNotified: "已反馈结果，或者已告知不予受理", "Result notified, or refusal explained",
            owner: "商家已给出结果", "The merchant gave its result";
        ComplainantAnswered: "投诉人已答复，或者多次联系未果", "Complainant answered, or could not be reached",
            owner: "我已答复商家", "I replied to the result";
        ObligationsSettled: "约定事项均已履行，违约的已转交", "Every obligation performed, or the breach referred",
            owner: "承诺的都已兑现，没兑现的已改走其他途径", "Every promise kept, or its breach taken elsewhere";
        FollowedUp: "已回访，或者多次联系未果", "Followed up, or could not be reached",
            owner: "我已核对是否真正解决", "I checked whether it is fixed";
        CauseCoded: "已确定原因和责任部门", "Cause and responsible department recorded",
            owner: "已记下原因和责任部门", "Cause and department noted";
    }

    /// What became of an obligation that was agreed or promised.
    PERFORMANCES: performance(Performance) {
        Open: "待履行", "To be performed";
        InPart: "部分履行", "Performed in part";
        Performed: "已履行", "Performed";
        Breached: "违约", "Breached";
        ReferredOn: "违约未履行，已转交", "Breached, referred";
    }

    /// How an item of the checklist stands.
    CHECKS: check(Check) {
        Done: "已完成", "Done";
        Open: "未完成", "Open";
        Contested: "已有结果，复议或者调解中", "Done, but contested: being looked at again";
        NotNeeded: "不需要", "Not needed";
    }

    /// The role in which a person acts, as a label.
    ROLES: role(Role) {
        Complainant: "投诉人", "Complainant";
        Respondent: "被投诉人", "Respondent";
        Handler: "经办人", "Handler";
        Reviewer: "复议人员", "Reviewer";
        Manager: "负责人", "Manager";
        Mediator: "调解员", "Mediator";
        Owner: "本人", "Owner";
        Import: "导入记录", "Imported record";
    }

    /// The role in which a person acts, as it stands within a sentence.
    ROLE_PHRASES: role_phrase(Role) {
        Complainant: "投诉人", "the complainant";
        Respondent: "被投诉人", "the respondent";
        Handler: "经办人", "a handler";
        Reviewer: "复议人员", "a reviewer";
        Manager: "负责人", "a manager";
        Mediator: "调解员", "the mediator";
        Owner: "台账所有人", "the owner of the register";
        Import: "导入", "an import";
    }

    /// Who has to act before a clock runs out.
    WHOS: who(Who, Audience) {
        Handler: "经办人", "Handler",
            owner: "商家", "The merchant";
        Complainant: "投诉人", "Complainant",
            owner: "我", "Me";
        Respondent: "被投诉人", "Respondent",
            owner: "商家", "The merchant";
        Reviewer: "复议人员", "Reviewer",
            owner: "商家", "The merchant";
        Mediator: "调解员", "Mediator",
            owner: "调解员", "The mediator";
        Authority: "外部机构", "An outside body";
    }

    /// What kind of day it is.
    DAY_KINDS: day_kind(DayKind) {
        Working: "工作日", "Working day";
        Weekend: "周末", "Weekend";
        Holiday: "法定节假日", "Public holiday";
        MakeUp: "调休上班", "Make-up working day";
    }
}

partial! {
    /// Whose turn a stage is where a consumer's own register says it otherwise: what the desk would
    /// do at the end, the consumer does.
    MOVES: own_move(Stage) {
        Disputed: "轮到我", "My turn";
        FollowingUp: "轮到我", "My turn";
        Withdrawn: "轮到我", "My turn";
        Closing: "轮到我", "My turn";
    }

    /// A stage that lies behind, where its name would say that something is still to come.
    BEHIND: behind(Stage, Audience) {
        Received: "已登记", "Received",
            owner: "已提出", "Sent";
        Acknowledged: "已告知", "Acknowledged",
            owner: "商家已收到", "Receipt confirmed";
        Investigating: "已受理", "Accepted",
            owner: "商家同意处理", "Taken up";
        Answered: "已反馈", "Result notified",
            owner: "商家已答复", "Merchant answered";
        Reconsidering: "已申请复议", "Contested",
            owner: "已要求复议", "Contested";
        Disputed: "已列为纠纷", "Disputed";
        Mediating: "已调解", "Mediated",
            owner: "调解过", "Mediated";
        Performing: "约定已了结", "Obligations settled",
            owner: "约定已了结", "Promises settled";
        FollowingUp: "已回访", "Followed up",
            owner: "我已核对", "Checked by me";
    }
}

/// The name of a stage that lies behind the case.
#[must_use]
pub fn stage_behind(stage: Stage, audience: Audience) -> Msg {
    behind(stage, audience).unwrap_or_else(|| self::stage(stage, audience))
}

/// Every table of this file, for the tests.
pub const TABLES: &[&[(&str, Msg)]] = &[
    STAGES,
    STAGES_PLAIN,
    ADVICE,
    SITUATIONS,
    TURNS,
    TURNS_PLAIN,
    CLOCK_STATES,
    ITEMS,
    CHECKS,
    PERFORMANCES,
    ROLES,
    ROLE_PHRASES,
    WHOS,
    BEHIND,
    DAY_KINDS,
    MOVES,
];

/// Whose turn it is at a stage now. What a desk would do at the end of a case, the owner of a register
/// does.
#[must_use]
pub fn turn_at(stage: Stage, turn: Turn, audience: Audience) -> Msg {
    let own = own_move(stage).filter(|_| audience == Audience::Owner && turn == stage.turn());
    own.unwrap_or_else(|| self::turn(turn, audience))
}

/// What to do now, as a sentence of advice.
#[must_use]
pub const fn advice(situation: Situation, audience: Audience) -> Msg {
    match situation {
        Situation::At(stage) => next_advice(stage, audience),
        closer => closer_advice(closer, audience),
    }
}

/// The length of a clock as the rules give it: `7个工作日`, `7 working days`.
#[must_use]
pub fn length(lang: Lang, length: Length) -> String {
    let (n, message) = match length {
        Length::Hours(n) => (n, common::HOURS),
        Length::Days(n) => (n, common::DAYS),
        Length::WorkingDays(n) => (n, common::WORKING_DAYS),
        Length::Weeks(n) => (n, common::WEEKS),
        Length::Months(n) => (n, common::MONTHS),
        Length::Years(n) => (n, common::YEARS),
    };
    message.text(lang, n as usize)
}
