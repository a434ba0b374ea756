//! The fields and parts of the forms in words.

use super::tables::total;
use super::{Audience, Msg};
use crate::domain::fields::field::Field;
use crate::domain::fields::intake::Part;

total! {
    /// The label of a field; empty for the answer to a question, which [`label`] knows.
    LABELS: plain_label(Field, Audience; Field::Answer(_)) {
        ComplainantName: "投诉人姓名", "Complainant's name",
            owner: "我的姓名", "My name";
        ComplainantPhone: "联系电话", "Phone",
            owner: "我的电话", "My phone";
        ComplainantEmail: "电子邮箱", "E-mail",
            owner: "我的电子邮箱", "My e-mail";
        ComplainantAddress: "通讯地址", "Postal address",
            owner: "我的通讯地址", "My postal address";
        ComplainantIdType: "证件类型", "Identity document",
            owner: "我的证件类型", "My identity document";
        ComplainantIdNumber: "证件号码", "Document number",
            owner: "我的证件号码", "My document number";
        ComplainantAnonymous: "匿名投诉", "Complain without giving a name",
            owner: "不透露我的姓名", "Complain without giving my name";
        ComplainantConfidential: "对被投诉人保密", "Keep the name from the respondent",
            owner: "不让商家知道我的姓名", "Keep my name from the merchant";
        ComplainantMeans: "希望的联系方式", "Preferred way to be contacted",
            owner: "希望怎样联系我", "How I want to be contacted";
        ComplainantLanguage: "希望使用的语言", "Preferred language";
        ComplainantPublish: "是否同意公示投诉信息", "Can the complaint be published?",
            owner: "我是否同意公示投诉信息", "Can my complaint be published?";
        ComplainantMediation: "是否同意委托调解", "Agrees to entrusted mediation?",
            owner: "我是否同意委托调解", "Do I agree to entrusted mediation?";
        RepresentativeName: "代理人姓名", "Representative's name",
            owner: "我的代理人", "Who acts for me";
        RepresentativeRelation: "与投诉人的关系", "Relation to the complainant",
            owner: "代理人与我的关系", "Relation to me";
        RepresentativePhone: "代理人电话", "Representative's phone";
        RepresentativeAuthority: "授权依据", "Authority to act";
        RespondentName: "被投诉人名称", "Respondent's name",
            owner: "商家名称", "Merchant's name";
        RespondentContact: "被投诉人的联系人", "Contact person at the respondent",
            owner: "商家的联系人", "Contact person at the merchant";
        RespondentPhone: "被投诉人电话", "Respondent's phone",
            owner: "商家电话", "Merchant's phone";
        RespondentAddress: "被投诉人地址", "Respondent's address",
            owner: "商家地址", "Merchant's address";
        RespondentPlatform: "平台或门店", "Platform or store";
        PurchaseProduct: "商品或服务", "Product or service",
            owner: "我买的商品或服务", "What I bought";
        PurchaseKind: "商品或服务类别", "Kind of product or service";
        PurchaseModel: "品牌型号", "Brand and model";
        PurchaseOrder: "订单号或合同号", "Order or contract number";
        PurchaseDate: "购买日期", "Date of purchase";
        PurchaseReceived: "收到商品的日期", "Day the goods were received";
        PurchaseReturned: "商家收到退货的日期", "Day the merchant got the goods back";
        PurchasePlace: "购买地点或平台", "Place or platform of purchase";
        PurchaseCountry: "购买地（国家或地区）", "Country of purchase";
        PurchasePrice: "实付金额", "Price paid";
        PurchaseCurrency: "币种", "Currency";
        PurchasePayment: "付款方式", "Means of payment";
        PurchaseWarranty: "质保到期日", "Warranty ends";
        FactsDate: "发生日期", "When it happened";
        FactsPlace: "发生地点", "Where it happened";
        FactsWhat: "事实经过", "What happened";
        FactsTried: "此前的处理情况", "Steps taken so far",
            owner: "我与商家协商的情况", "What I tried with the merchant";
        FactsProblem: "问题类型", "Type of problem";
        FactsRight: "涉及的消费者权利", "Consumer right concerned";
        ProofKinds: "现有证据", "Proof available",
            owner: "我手头的证据", "Proof I hold";
        ProofNote: "证据说明", "About the proof";
        RequestRemedies: "诉求", "Remedies asked for",
            owner: "我的诉求", "What I ask for";
        RequestAmount: "争议金额", "Amount in dispute";
        RequestDetails: "诉求说明", "Details of the request";
        LodgedChannel: "投诉渠道", "Channel",
            owner: "我怎样提出的投诉", "How I complained";
        LodgedReceived: "收到时间", "Received",
            owner: "我提出投诉的时间", "When I complained";
        AmendReason: "更正原因", "Reason for the correction";
        AssignHandler: "经办人", "Handler",
            owner: "商家的经办人", "Who handles it at the merchant";
        AssignNote: "分派说明", "Note for the handler",
            owner: "备注", "Note";
        AcknowledgeMeans: "告知方式", "How the complainant was told",
            owner: "商家怎样确认的", "How the merchant confirmed it";
        AcknowledgeNext: "告知的后续安排", "What happens next",
            owner: "商家说接下来怎么办", "What the merchant said comes next";
        AcknowledgeExpected: "预计答复日期", "Answer expected by",
            owner: "商家承诺的答复日期", "Answer promised by";
        AcceptNote: "受理事项", "What is taken up",
            owner: "商家同意处理的事项", "What the merchant agreed to look into";
        DeclineGround: "不予受理情形", "Ground for declining",
            owner: "商家不处理的情形", "Ground the merchant gave";
        DeclineReasons: "拒绝理由的类别", "Kinds of reason",
            owner: "商家的理由属于哪几类", "Kinds of reason the merchant gave";
        DeclineExplanation: "理由说明", "Explanation",
            owner: "商家是怎么说的", "What the merchant says";
        DeclineAdvice: "给投诉人的建议", "Advice to the complainant",
            owner: "商家的建议", "The merchant's advice";
        DeclineTurnTo: "其他解决途径（部门、电话）", "Where to turn",
            owner: "商家让我找谁", "Where the merchant sent me";
        ContactDirection: "联系方向", "Direction";
        ContactWith: "联系对象", "With whom";
        ContactMeans: "联系方式", "Method";
        ContactReached: "是否联系上", "Reached?";
        ContactSummary: "联系内容", "What was said";
        ContactVisible: "投诉人可以看到", "The complainant may read this",
            owner: "可以给别人看", "May be shown to others";
        ContactAgain: "再次催问的日期", "Ask again on";
        InvestigateFindings: "查明的事实", "Findings",
            owner: "商家说查到了什么", "What the merchant says it found";
        InvestigateProof: "采信的证据", "Proof relied on",
            owner: "商家依据的证据", "Proof the merchant relies on";
        InvestigateConclusion: "调查结论", "Conclusion",
            owner: "商家的结论", "The merchant's conclusion";
        InvestigateCause: "原因", "Cause",
            owner: "商家说的原因", "Cause the merchant names";
        InvestigateDepartment: "责任部门", "Responsible department",
            owner: "商家的责任部门", "Department responsible at the merchant";
        NotifyDecision: "处理决定", "Decision",
            owner: "商家的处理结果", "The merchant's decision";
        NotifyReasons: "理由", "Reasons",
            owner: "商家说的理由", "The merchant's reasons";
        NotifyRemedies: "补救措施", "Remedies offered",
            owner: "商家提出的办法", "What the merchant offers";
        NotifyObligations: "履行事项", "What will be done",
            owner: "商家承诺做的事", "What the merchant promises";
        NotifyAmount: "补救金额", "Amount offered",
            owner: "商家提出的金额", "Amount the merchant offers";
        NotifyPerformBy: "履行期限", "To be performed by",
            owner: "商家承诺的期限", "The merchant promises it by";
        NotifyReconsiderUntil: "申请复议截止日期", "Reconsideration can be asked for until",
            owner: "商家写明的复议截止日期", "Last day the merchant names for reconsideration";
        NotifyFirstContact: "当场解决", "Settled at first contact",
            owner: "当场就解决了", "Settled on the spot";
        RespondAnswer: "投诉人的答复", "Complainant's answer",
            owner | complainant: "我的答复", "My answer";
        RespondComment: "答复说明", "In the complainant's words",
            owner | complainant: "我想说明的", "In my words";
        RequestGrounds: "复议理由", "Grounds for reconsideration",
            owner | complainant: "我为什么要求复议", "Why I ask for reconsideration";
        DecideChanged: "是否改变原决定", "Is the decision changed?",
            owner: "商家是否改变了决定", "Did the merchant change its decision?";
        DecideReasons: "复议决定的理由", "Reasons of the second decision",
            owner: "商家的理由", "The merchant's reasons";
        DecideRemedies: "复议后的补救措施", "Remedies now offered",
            owner: "商家现在提出的办法", "What the merchant now offers";
        DecideObligations: "复议后的履行事项", "What will now be done",
            owner: "商家现在承诺做的事", "What the merchant now promises";
        DecideAmount: "复议后的补救金额", "Amount now offered",
            owner: "商家现在提出的金额", "Amount the merchant now offers";
        FollowUpResult: "回访结果", "What the follow-up found",
            owner: "是否真正解决了", "Is it really fixed?";
        FollowUpMeans: "回访方式", "How the follow-up was made",
            owner: "怎样核对的", "How I checked";
        FollowUpNote: "回访记录", "What was said",
            owner: "核对情况", "What I found";
        RateOutcome: "对处理结果是否满意", "Satisfaction with the outcome",
            owner | complainant: "我对结果是否满意", "How satisfied I am with the outcome";
        RateHandling: "对办理过程是否满意", "Satisfaction with the handling",
            owner | complainant: "我对商家的处理过程是否满意", "How satisfied I am with the handling";
        RateReasons: "主要原因", "Main reasons";
        RateFair: "是否得到公正对待", "Treated fairly?",
            owner | complainant: "我是否得到公正对待", "Was I treated fairly?";
        RateComment: "还想说的话", "Anything else you want to say";
        CloseOutcome: "办结结果", "Outcome",
            owner: "最后怎么样", "How it ended";
        CloseConfirmed: "投诉人确认", "Confirmed by the complainant",
            owner: "我是否认可", "Do I confirm it?";
        CloseOpenReason: "未走完全部环节即办结的原因", "Why it is closed before everything is done",
            owner: "为什么现在就结束", "Why I close it before everything is done";
        CloseNote: "办结备注", "Closing remark",
            owner: "备注", "Remark";
        ReopenReason: "重新开启原因", "Reason for reopening";
        ReopenDetails: "有什么新情况", "What is new";
        WithdrawReason: "撤回原因", "Reason for withdrawing",
            owner | complainant: "我为什么撤回投诉", "Why I withdraw";
        WithdrawNote: "撤回说明", "In the complainant's words",
            owner | complainant: "说明", "In my words";
        DecidePerformBy: "履行期限", "To be performed by",
            owner: "商家承诺的兑现日期", "Promised by";
        AssessSeverity: "严重程度", "Severity";
        AssessSafety: "是否涉及人身安全", "Could somebody be hurt?",
            owner: "会不会伤到人", "Could somebody be hurt?";
        AssessComplexity: "办理难度", "Complexity";
        AssessImpact: "影响范围", "Impact";
        AssessImmediate: "需要立即采取的措施", "Immediate action needed";
        AssessPriority: "优先级", "Priority";
        AskMissing: "需要补正的材料", "What is missing",
            owner: "商家要我补的材料", "What the merchant wants";
        AskUntil: "补正期限", "Needed by",
            owner: "最晚哪天补齐", "To be sent by";
        PauseClock: "中止哪一项期限", "Which clock to pause";
        PauseReason: "中止原因", "Reason for pausing";
        PauseNote: "情况说明", "Details";
        ResumeClock: "恢复哪一项期限", "Which clock resumes";
        ResumeNote: "恢复原因", "Why it resumes";
        DisputeNature: "争议焦点", "What the dispute is about";
        DisputeSeverity: "争议的严重程度", "How serious the dispute is";
        DisputeNote: "争议情况", "Details of the dispute";
        InformalComplainant: "投诉人的方案", "What the complainant proposes",
            owner: "我的方案", "What I propose";
        InformalRespondent: "被投诉人的方案", "What the respondent proposes",
            owner: "商家的方案", "What the merchant proposes";
        InformalOutcome: "初步调解结果", "Outcome of informal mediation";
        InformalNote: "协商经过", "What was said and done";
        ConveneComplainantConsents: "投诉人同意调解", "The complainant consents to mediation",
            owner: "我同意调解", "I consent to mediation";
        ConveneRespondentConsents: "被投诉人同意调解", "The respondent consents to mediation",
            owner: "商家同意调解", "The merchant consents to mediation";
        ConveneMediator: "调解员", "Mediator";
        ConveneBody: "调解员所在机构", "The mediator's body";
        ConveneIndependent: "调解员声明与双方均无利害关系", "The mediator declares that they have no ties to either party";
        ConveneOn: "调解日期", "Day of the session";
        ConveneTime: "调解时间", "Time of the session";
        ConvenePlace: "调解地点", "Place of the session";
        ConveneRecusalUntil: "申请回避的截止日期", "Last day to object to the mediator";
        ConveneNotice: "告知双方的事项", "What the parties were told",
            owner: "通知上写明的事项", "What the notice says";
        RecuseParty: "提出回避的一方", "Who objects to the mediator";
        RecuseGranted: "是否同意回避", "Is the objection upheld?";
        RecuseReason: "理由", "Reasons";
        SessionAttendance: "到场人员", "Who was there";
        SessionComplainant: "投诉人陈述", "What the complainant stated",
            owner: "我的陈述", "What I stated";
        SessionRespondent: "被投诉人陈述", "What the respondent stated",
            owner: "商家的陈述", "What the merchant stated";
        SessionMinutes: "调解笔录", "Minutes";
        SessionOutcome: "本次调解结果", "Outcome of the session";
        SessionNext: "下次调解日期", "Day of the next session";
        AgreeObligations: "约定事项", "Obligations";
        AgreeTotal: "金额合计", "Total of all amounts";
        AgreeTerms: "其他约定", "Other terms";
        AgreeSigned: "签署时的内容", "Terms as signed";
        AgreeSignatures: "签名", "Signatures";
        EndGround: "终止调解的情形", "Ground to end mediation";
        EndTurnTo: "其他解决途径", "Where to turn next";
        PerformObligation: "约定事项", "Obligation";
        PerformResult: "履行结果", "Result";
        PerformAmount: "本次支付金额", "Amount paid this time";
        PerformNote: "履行说明", "Remark on performance";
        ReferBody: "转交机构", "Outside body",
            owner: "向哪里投诉", "Where I take it";
        ReferNumber: "对方受理编号", "Their reference number";
        ReferSent: "转交的材料", "What was sent",
            owner: "我提交的材料", "What I sent";
        ReferOutcome: "对方的处理结果", "Its outcome";
        ReferAgain: "再次催问的日期", "Ask again on";
        RelateRelation: "两件案件的关系", "How the two cases are related";
        RelateOther: "另一件投诉的编号", "Number of the other complaint";
        RelateReason: "关联理由", "Why they are related";
        MovePolicyPolicy: "改用的期限规则", "Rules that apply from now on";
        MovePolicyReason: "变更理由", "Why the rules change";
        HoldPlaced: "是否暂缓清除（涉诉保留）", "Place a legal hold?";
        HoldReason: "暂缓或者解除的理由", "Why it is placed or lifted";
        SettleNote: "核对结论", "What holds from now on";
        SuggestText: "意见建议的内容", "The suggestion";
        NoteText: "备注内容", "Note";
        NoteVisible: "投诉人可以看到", "The complainant may read this";
        TagText: "标签", "Tag";
        TagRemoved: "移除这个标签", "Remove this tag";
        CorrectEntry: "更正的记录", "Entry corrected";
        CorrectReason: "错在哪里", "Why it was a mistake";
        StepHappened: "发生时间", "When it happened";
    }

    /// The title of a part of the intake form.
    PARTS: part(Part, Audience) {
        Complainant: "投诉人", "Complainant",
            owner: "我", "Me";
        Respondent: "被投诉人", "Respondent",
            owner: "商家", "The merchant";
        Purchase: "商品或服务", "Product or service",
            owner: "我买的商品或服务", "What I bought";
        Facts: "事实与理由", "Facts",
            owner: "发生了什么", "What happened";
        Proof: "证据", "Proof",
            owner: "我的证据", "My proof";
        Request: "诉求", "Request",
            owner: "我的诉求", "What I ask for";
    }

    /// What a part of the intake form is about.
    PART_LEDES: part_lede(Part, Audience) {
        Complainant: "谁来投诉，怎样答复投诉人。", "Who is complaining, and how to contact them with an answer.",
            owner: "我是谁，怎样答复我。", "Who I am, and how to contact me with an answer.";
        Respondent: "投诉涉及的单位或者门店。", "The business or store the complaint concerns.",
            owner: "投诉的是哪家商家或者单位。", "Which merchant or body the complaint is about.";
        Purchase: "买了什么，什么时候买的，花了多少钱。", "What was bought, when and for how much.";
        Facts: "发生了什么，此前处理到哪一步。", "What happened, and what has been done about it so far.",
            owner: "发生了什么，此前与商家怎样协商过。", "What happened, and what I already tried with the merchant.";
        Proof: "投诉人提供了哪些凭证。没有也可以先登记，以后再补。",
            "What proof the complainant has. You can lodge the complaint without it and add it later.",
            owner: "手头有哪些凭证。没有也可以先保存，以后再补。", "What proof I hold. I can save the complaint without it and add it later.";
        Request: "投诉人希望怎样解决。可以选几项。", "What would put it right for the complainant. Choose all that apply.",
            owner: "希望怎样解决。可以选几项。", "What would put it right. Choose all that apply.";
    }

}

/// Every table of this file, for the tests.
pub const TABLES: &[&[(&str, Msg)]] = &[LABELS, PARTS, PART_LEDES];

/// The label of a field that every register has. What the question of an answer says is in the rules
/// ([`questions::text`](super::questions::text)); here it has a name for all of them.
#[must_use]
pub fn label(field: Field, audience: Audience) -> Msg {
    match field {
        Field::Answer(_) => Msg { zh: "补充问题", en: "Question of the category" },
        field => plain_label(field, audience),
    }
}
