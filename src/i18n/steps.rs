//! The closed loop in words: the steps. Stages, turns and clocks are in `stages`, and reached
//! through here.

use super::Msg;
use super::tables::total;
use crate::domain::history::step::StepKind;

pub use super::stages::{
    advice, check, checklist_item, clock_state, day_kind, length, next_advice, performance, role,
    role_phrase, stage, stage_behind, stage_plain, turn, turn_at, turn_plain, who,
};

total! {
    /// The name of a step, as on a button.
    STEPS: step(StepKind, Audience) {
        Receive: "登记", "Receive",
            owner: "登记投诉", "Record my complaint";
        Amend: "更正", "Correct details";
        Attach: "补充证据", "Add proof";
        WithdrawProof: "撤回证据", "Withdraw proof";
        Assign: "分派", "Assign",
            owner: "商家指定了经办人", "Merchant named a contact";
        Assess: "评估", "Assess",
            owner: "判断轻重缓急", "Assess how serious it is";
        Acknowledge: "告知收到", "Acknowledge",
            owner: "商家确认收到", "Merchant confirmed receipt";
        AskMaterial: "通知补正", "Ask for documents",
            owner: "商家要求补材料", "Merchant asked for documents";
        Accept: "予以受理", "Accept",
            owner: "商家同意处理", "Merchant took it up";
        Decline: "不予受理", "Decline",
            owner: "商家拒绝处理", "Merchant declined it";
        Pause: "中止计时", "Pause a clock";
        Resume: "恢复计时", "Resume a clock";
        Contact: "联系记录", "Record a contact",
            owner: "记下一次联系", "Note a contact";
        Investigate: "调查报告", "Report the investigation",
            owner: "商家说明了情况", "Merchant said what it found";
        Notify: "结果反馈", "Notify the result",
            owner: "商家答复了结果", "Merchant answered";
        Respond: "投诉人答复", "Record the answer",
            owner | complainant: "答复处理结果", "Reply to the result";
        RequestReconsideration: "复议申请", "Request reconsideration",
            owner | complainant: "要求复议", "Ask for reconsideration";
        DecideReconsideration: "复议决定", "Decide the reconsideration",
            owner: "商家答复了复议", "Merchant decided again";
        OpenDispute: "纠纷识别", "Open a dispute",
            owner: "记为纠纷", "Call it a dispute";
        MediateInformally: "初步调解", "Mediate informally",
            owner: "协商调解", "Informal mediation";
        Convene: "正式调解", "Convene mediation",
            owner: "安排正式调解", "Formal mediation is set";
        Recuse: "回避", "Record a recusal",
            owner | complainant: "申请调解员回避", "Object to the mediator";
        HoldSession: "调解会议", "Hold a session",
            owner: "参加调解会议", "Mediation session";
        Agree: "调解协议", "Record the agreement",
            owner: "达成调解协议", "We agree";
        EndMediation: "终止调解", "End mediation",
            owner: "调解没有成功", "Mediation failed";
        Perform: "履行情况", "Record performance",
            owner: "商家履行情况", "What the merchant did";
        Refer: "转交", "Refer outside",
            owner: "改走其他途径", "Take it elsewhere";
        FollowUp: "回访", "Follow up",
            owner: "核对是否真正解决", "Check that it is fixed";
        Rate: "满意度评价", "Rate",
            owner | complainant: "评价", "Rate it";
        Close: "办结", "Close the case",
            owner: "结束这件投诉", "Close the complaint";
        Reopen: "重新开启", "Reopen";
        Withdraw: "撤回投诉", "Withdraw",
            owner | complainant: "撤回投诉", "Withdraw the complaint";
        Relate: "关联案件", "Link cases";
        MovePolicy: "变更期限规则", "Change deadline rules";
        Hold: "暂缓清除", "Change the legal hold",
            owner: "标记保留", "Mark to be kept";
        Settle: "核对并行记录", "Settle parallel entries";
        Suggest: "意见建议", "Record a suggestion";
        Note: "备注", "Add a note";
        Tag: "标签", "Change tags";
        Erase: "清除", "Erase";
        Correct: "更正记录", "Correct an entry";
        Consult: "查阅", "Open the case";
        Unknown: "新版本的环节", "Step of a newer version";
    }

    /// What a step did, as a line of the history.
    STEPS_DONE: step_done(StepKind, Audience) {
        Receive: "已登记投诉", "Complaint was received",
            owner: "我记下了这件投诉", "I recorded the complaint",
            complainant: "我们收到了您的投诉", "We received your complaint";
        Amend: "已更正登记内容", "Details were corrected",
            owner: "我更正了登记内容", "I corrected the details",
            complainant: "登记内容有更正", "Details were corrected";
        Attach: "已补充证据", "Proof was added",
            owner: "我补充了证据", "I added proof";
        WithdrawProof: "已撤回证据", "Proof was withdrawn",
            owner: "我撤回了证据", "I withdrew proof";
        Assign: "已分派经办人", "Case was assigned",
            owner: "商家指定了经办人", "The merchant named a contact";
        Assess: "已评估", "Case was assessed",
            owner: "我评估了轻重缓急", "I assessed how serious it is";
        Acknowledge: "已告知投诉人收到投诉", "Receipt was acknowledged",
            owner: "商家确认收到投诉", "The merchant confirmed receipt",
            complainant: "我们告知您已经收到", "We told you that it had arrived";
        AskMaterial: "已通知补正材料", "Documents were asked for",
            owner: "商家要求补充材料", "The merchant asked for documents",
            complainant: "我们请您补充材料", "We asked you for documents";
        Accept: "已受理", "Complaint was accepted",
            owner: "商家同意处理", "The merchant took it up",
            complainant: "我们受理了您的投诉", "We took your complaint up";
        Decline: "决定不予受理", "Complaint was declined",
            owner: "商家拒绝处理", "The merchant declined it",
            complainant: "我们没有受理您的投诉", "We did not take your complaint up";
        Pause: "已中止计时", "Clock was paused",
            owner: "计时中止", "A clock was paused",
            complainant: "办理期限中止计时", "The time limit was paused";
        Resume: "已恢复计时", "Clock was resumed",
            owner: "计时恢复", "A clock was resumed",
            complainant: "办理期限恢复计时", "The time limit is running again";
        Contact: "联系记录", "Contact",
            owner: "与商家或者其他人联系", "I was in contact",
            complainant: "联系", "There was contact";
        Investigate: "已提交调查报告", "Investigation was reported",
            owner: "商家说明了查到的情况", "The merchant said what it found";
        Notify: "已向投诉人反馈结果", "Result was notified",
            owner: "商家答复了处理结果", "The merchant answered",
            complainant: "我们反馈了处理结果", "We told you the result";
        Respond: "投诉人已答复", "Complainant answered",
            owner: "我答复了商家", "I replied to the result",
            complainant: "您答复了处理结果", "You answered the result";
        RequestReconsideration: "投诉人申请复议", "Complainant asked for reconsideration",
            owner: "我要求商家复议", "I asked for reconsideration",
            complainant: "您申请了复议", "You asked for reconsideration";
        DecideReconsideration: "已作出复议决定", "Reconsideration was decided",
            owner: "商家答复了复议", "The merchant decided again",
            complainant: "我们作出了复议决定", "We decided the reconsideration";
        OpenDispute: "已识别为纠纷", "Dispute was opened",
            owner: "双方产生纠纷", "It became a dispute",
            complainant: "转入纠纷处理", "It is now handled as a dispute";
        MediateInformally: "已进行初步调解", "Informal mediation was held",
            owner: "进行了初步调解", "There was informal mediation",
            complainant: "听取双方方案，进行初步调解", "Both sides were heard in informal mediation";
        Convene: "已组织正式调解", "Mediation was convened",
            owner: "安排了正式调解", "Mediation was convened",
            complainant: "安排了正式调解", "Formal mediation was arranged";
        Recuse: "调解员回避", "Recusal of the mediator";
        HoldSession: "已召开调解会议", "Mediation session was held",
            owner: "参加了调解会议", "A mediation session was held",
            complainant: "召开了调解会议", "A mediation session was held";
        Agree: "双方达成调解协议", "Parties agreed",
            owner: "与商家达成调解协议", "The merchant and I agreed",
            complainant: "双方达成调解协议", "Both sides came to an agreement";
        EndMediation: "调解终止", "Mediation ended without agreement",
            owner: "调解没有达成协议", "Mediation ended without agreement",
            complainant: "调解终止，没有达成协议", "Mediation ended without an agreement";
        Perform: "已登记履行情况", "Performance was recorded",
            owner: "记录了履行情况", "Performance was recorded",
            complainant: "登记了约定事项的履行情况", "We recorded what became of the agreement";
        Refer: "已转交外部机构", "Case was referred outside",
            owner: "我改走了其他途径", "I took it elsewhere",
            complainant: "转交其他机构", "It was referred to an outside body";
        FollowUp: "已回访", "Follow-up was made",
            owner: "我核对了是否真正解决", "I checked whether it is fixed",
            complainant: "我们回访了您", "We followed up";
        Rate: "投诉人已评价满意度", "Complainant rated the handling",
            owner: "我评价了商家的处理", "I rated the handling",
            complainant: "您作了评价", "You rated the result and handling";
        Close: "已办结", "Case was closed",
            owner: "我结束了这件投诉", "I closed the complaint",
            complainant: "投诉已经办结", "The complaint was closed";
        Reopen: "案件重新开启", "Case was reopened",
            owner: "我重新开启了这件投诉", "I reopened the complaint",
            complainant: "投诉重新开启", "The complaint was reopened";
        Withdraw: "投诉人撤回投诉", "Complainant withdrew",
            owner: "我撤回了投诉", "I withdrew the complaint",
            complainant: "您撤回了投诉", "You withdrew the complaint";
        Relate: "与另一件投诉的关系有变化", "Relation to another case was changed",
            owner: "与另一件投诉的关系有变化", "Its relation to another was changed",
            complainant: "有新的进展", "There was further progress";
        MovePolicy: "已变更适用的期限规则", "Rules for the clocks were changed",
            owner: "我换了适用的期限规则", "I changed the rules for the clocks";
        Hold: "暂缓清除有变化", "Legal hold was changed",
            owner: "保留标记有变化", "The mark to keep it was changed";
        Settle: "已核对同时登记的记录", "Parallel entries were settled",
            owner: "我核对了同时登记的记录", "I settled parallel entries";
        Suggest: "有人提出意见建议", "Suggestion was made",
            owner: "我提出了意见建议", "I made a suggestion",
            complainant: "提出了意见建议", "A suggestion was made";
        Note: "备注", "Note",
            owner: "我的备注", "My note",
            complainant: "给您的说明", "A note for you";
        Tag: "已添加标签", "Tag was added",
            owner: "我添加了标签", "I added a tag";
        Erase: "已按规定清除个人内容", "Personal content was erased",
            owner: "个人内容已清除", "Personal content was erased";
        Correct: "已撤回一条记录", "Entry was taken back",
            owner: "我撤回了一条记录", "I took an entry back";
        Consult: "打开查阅", "Case was opened",
            owner: "打开查阅", "The case was opened";
        Unknown: "由新版本登记，此处只保留、不生效", "Recorded by a newer version: kept, without effect here";
    }

    /// What a step is for and when it is taken.
    STEP_HELPS: step_help(StepKind, Audience) {
        Receive: "把投诉记入台账，发给投诉编号和查询码，期限从此起算。",
            "Records the complaint, issues its number and tracking code, and starts the clocks.",
            owner: "记下这件投诉，从此提醒各个日期。",
                "Records the complaint. Its dates are watched from now on.";
        Amend: "改正登记有误的内容，原内容留在办理经过里。", "Corrects what was recorded wrongly. The earlier text stays in the history.";
        Attach: "补交照片、票据等，任何一方都可以提交。", "Adds a photo, receipt or other file. Either party can do this.";
        WithdrawProof: "不再以这份证据为依据，文件仍然留存。", "The proof is no longer relied on. The file is kept.";
        Assign: "确定谁负责到底，首问负责人一直列明。", "Names who is responsible. The first handler stays on record.",
            owner: "记下商家由谁负责，以后只找这个人。",
                "Note who is responsible at the merchant, and ask for that person.";
        Assess: "判断轻重缓急，涉及人身安全的优先。", "Says how urgent it is. Safety comes first.",
            owner: "记下事情有多急、多严重；涉及人身安全的，先处理。",
                "Note how urgent and how serious it is; what concerns safety comes first.";
        Acknowledge: "收到投诉后尽快告知投诉人：已经收到、接下来怎么办、何时答复。",
            "Tell the complainant soon after receipt: it has arrived, what happens next, and when to expect an answer.",
            owner: "商家说收到了。记下怎么说的、何时答复。",
                "The merchant says it has arrived. Note how, and when an answer is due.";
        AskMaterial: "材料不全时，写明缺什么、何时补齐，等待期间不计时。",
            "Says what is missing and by when. The clocks pause until then.";
        Accept: "审查后决定处理，办理期限从此起算。", "The complaint is taken up after review. The time to resolve it starts.",
            owner: "商家愿意处理。记下答应了什么。", "The merchant will look into it. Note what was agreed.";
        Decline: "审查后不处理的，必须写明情形、理由、建议和其他解决途径，投诉人可以申请复议。",
            "The complaint is not taken up after review. Give the ground, an explanation, advice and where to turn. The complainant can contest it.",
            owner: "商家不肯处理。照原话记下理由，下一步用得上。",
                "The merchant will not deal with it. Note the reason word for word; the next step needs it.";
        Pause: "等投诉人、等材料、等鉴定检测时暂不计时，须写明原因。",
            "Stops the clock while waiting for the complainant, documents or testing. Give a reason.";
        Resume: "等待的事情有了结果，继续计时。", "What you were waiting for has arrived, and the clock continues.";
        Contact: "记下与谁、怎样联系、说了什么，没有联系上也要记。",
            "Notes who was contacted, how, and what was said, even if nobody answered.",
            owner: "每次通话、聊天、见面都记一笔，没人接也记。",
                "Note every call, chat and visit, even when nobody answers.";
        Investigate: "受理后写明查明的事实、采信的证据、结论、原因和责任部门。",
            "After acceptance: findings, proof relied on, conclusion, cause and responsible department.",
            owner: "记下商家对事情经过和原因的说法。", "Note what the merchant says happened, and why.";
        Notify: "把处理决定、理由、补救措施和复议期限告诉投诉人。",
            "Tells the complainant the decision, its reasons, the remedies and until when it can be reconsidered.",
            owner: "商家给出了处理办法，第一次或者再一次都记在这里。写下内容、理由和承诺的日期。",
                "The merchant makes an offer or a decision, the first or a newer one. Note it, its reasons and the dates promised.";
        Respond: "登记投诉人对结果接受、部分接受还是不接受。", "Whether the complainant accepts the result, in part or not at all.",
            owner: "接受、部分接受还是不接受，在期限前告诉商家。",
                "Accept, accept in part or reject, and tell the merchant in time.";
        RequestReconsideration: "投诉人对结果或者不予受理不服的，在期限内申请复议。",
            "The complainant contests the result or the decline within the time given.",
            owner: "不同意结果的，写明理由，请商家换人再看一次。",
                "If you disagree, say why and ask that somebody else looks again.";
        DecideReconsideration: "由没有参与原决定的人重新审查并说明理由。",
            "Somebody who did not take the first decision reviews it and gives reasons.",
            owner: "记下商家复议后的答复。", "Note what the merchant says after looking again.";
        OpenDispute: "复议后仍不接受，或者情况严重的，按纠纷处理。",
            "The result is still rejected after reconsideration, or the case is serious from the start.";
        MediateInformally: "听取双方的方案，先行协商。", "Hears what both sides propose, before anything formal.";
        Convene: "双方同意后，确定调解员、时间和地点，并告知可以申请回避。",
            "With both sides' consent: mediator, date and place, and the right to ask for recusal.";
        Recuse: "一方认为调解员不宜主持时提出，由投诉台决定，调解员本人不得决定。", "A party objects to the mediator. The desk decides, never the mediator.",
            owner: "认为调解员不宜主持的，可以申请换人。商家提出的，还有对申请的决定，也记在这里。",
                "If you object to the mediator, ask for another. Note it here too if the merchant objects, and what was decided.";
        HoldSession: "记录到场人员、双方陈述和结果。", "Who attended, what both sides said, and what came of it.";
        Agree: "写明履行方、履行内容和期限，由双方和调解员签名。", "Who owes what by when, signed by both parties and the mediator.";
        EndMediation: "达不成协议时，写明情形和其他解决途径。", "No agreement: the ground, and where to turn next.";
        Perform: "登记承诺的事项已履行、部分履行还是违约。", "Whether what was promised was done, in part or not at all.";
        Refer: "转到平台、消费者组织、主管部门、仲裁机构或者法院，记下对方编号。",
            "To a platform, consumer association, authority, arbitration or court. Record the number they give.";
        FollowUp: "结果落实后联系投诉人，核实是否真正解决。", "After the remedy, ask the complainant whether it is really fixed.",
            owner: "过几天核对：款到了没有，问题有没有再出现。",
                "After some days: has the money come, and has the problem not come back?";
        Rate: "由投诉人本人评价结果和办理过程，经办人不得代填。",
            "Only the complainant rates outcome and handling. Nobody may do it for them.",
            owner: "结果和过程分开评价，供自己日后参考。", "Rate outcome and handling separately, for your own record.";
        Close: "各环节完成后办结，写明结果和投诉人是否确认。", "When everything is done: how it ended, and whether the complainant confirms.",
            owner: "事情了结，或者决定到此为止。", "It is settled, or you leave it at that.";
        Reopen: "有新的事实，或者问题再次出现时，重新办理。", "There are new facts, or the problem came back.",
            owner: "商家没有兑现，或者问题又出现了。", "The merchant did not keep its word, or the problem is back.";
        Withdraw: "投诉人不再要求处理，写明原因。", "The complainant no longer asks for anything. Give the reason.",
            owner: "不再要求商家处理。", "You no longer ask the merchant for anything.";
        Relate: "把重复的或者有关联的投诉连在一起，各自的经过仍可查看。",
            "Links complaints that repeat or concern each other. Both histories can still be read.";
        MovePolicy: "本案改按另一套期限规则计算，写明理由；已经过去的时间按新规则重新计算。",
            "Applies other deadline rules to this case, with a reason. Time already run is counted again under them.";
        Hold: "涉诉保留：涉及诉讼、仲裁或者调查的，解除以前不得清除。",
            "Court, arbitration or an inquiry: the case must not be erased until the hold is lifted.",
            owner: "标记以后，这件投诉到期也不会被清除，直到取消标记。",
                "While it is marked, it is not erased when its retention period ends.";
        Settle: "两台设备或者两个标签页同时登记的，核对以后写明以哪一条为准。",
            "Two devices or tabs recorded at the same time. Compare the entries and say which one holds.";
        Suggest: "对投诉处理流程本身的意见，不针对某一件。", "About the process itself, not about one case.";
        Note: "记一段话，不影响阶段和期限。不勾选就只在内部可见。",
            "A text on the case. It moves neither stage nor deadlines, and stays internal unless you tick the box.",
            owner: "记一段话，不影响下一步和期限。", "A text on the complaint. It changes neither the next step nor any date.";
        Tag: "自己的标签，用来归类和查找。只在内部可见，不影响阶段和期限。",
            "Words of your own for sorting and finding. Internal only; they move neither stage nor deadlines.",
            owner: "自己的标签，用来归类和查找，不影响下一步和期限。",
                "Words of your own for sorting and finding. They change neither the next step nor any date.";
        Erase: "保管期满后清除个人内容，须第二人确认，并留下销毁记录。",
            "Erases personal content after the retention period, with a second person's confirmation. A record of it is kept.";
        Correct: "记错了的，写明原因后撤回。原记录划线保留，阶段、期限和统计按没有这条记录计算。",
            "The entry was a mistake. It stays in the history, crossed out; stage, deadlines and figures are as if it had not been recorded.",
            owner: "记错了的，写明原因后撤回。原记录划线保留，下一步和日期按没有这条记录计算。",
                "The entry was a mistake. It stays in the history, crossed out; the next step and its dates are as if you had not recorded it.";
        Consult: "谁在什么时候打开过这件投诉，由台账自动记下，不影响办理。",
            "Who opened the case and when. Written automatically, and it changes nothing.";
        Unknown: "由新版本的程序登记。更新后即可查看。", "Recorded by a newer version. Update to read it.";
    }
}

/// Every table of this file, for the tests.
pub const TABLES: &[&[(&str, Msg)]] = &[STEPS, STEPS_DONE, STEP_HELPS];

pub use super::stages::TABLES as STAGE_TABLES;
