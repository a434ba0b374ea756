//! The fields and parts of the forms in words: labels, hints, and how a consumer's own register
//! says the same.

use super::Msg;
use super::tables::{partial, total};
use crate::domain::fields::field::Field;
use crate::domain::fields::intake::Part;

total! {
    /// The label of a field that is not data.
    LABELS: plain_label(Field; Field::Answer(_)) {
        ComplainantName: "投诉人姓名", "Complainant's name";
        ComplainantPhone: "联系电话", "Phone";
        ComplainantEmail: "电子邮箱", "E-mail";
        ComplainantAddress: "通讯地址", "Postal address";
        ComplainantIdType: "证件类型", "Identity document";
        ComplainantIdNumber: "证件号码", "Document number";
        ComplainantAnonymous: "匿名投诉", "No name given";
        ComplainantConfidential: "对被投诉人保密", "Keep the name from the respondent";
        ComplainantMeans: "希望的联系方式", "How to be answered";
        ComplainantLanguage: "希望使用的语言", "Language of the answer";
        ComplainantPublish: "是否同意公示投诉信息", "May the complaint be published?";
        ComplainantMediation: "是否同意委托调解", "Agrees to entrusted mediation?";
        RepresentativeName: "代理人姓名", "Representative's name";
        RepresentativeRelation: "与投诉人的关系", "Relation to the complainant";
        RepresentativePhone: "代理人电话", "Representative's phone";
        RepresentativeAuthority: "授权依据", "Authority to act";
        RespondentName: "被投诉人名称", "Respondent's name";
        RespondentContact: "被投诉人的联系人", "Contact person at the respondent";
        RespondentPhone: "被投诉人电话", "Respondent's phone";
        RespondentAddress: "被投诉人地址", "Respondent's address";
        RespondentPlatform: "平台或者门店", "Platform or store";
        PurchaseProduct: "商品或者服务名称", "Product or service";
        PurchaseKind: "商品或者服务类别", "Kind of product or service";
        PurchaseModel: "品牌型号", "Brand and model";
        PurchaseOrder: "订单号或者合同号", "Order or contract number";
        PurchaseDate: "购买日期", "Date of purchase";
        PurchaseReceived: "收到商品的日期", "Day the goods were received";
        PurchaseReturned: "商家收到退货的日期", "Day the merchant got the goods back";
        PurchasePlace: "购买地点或者平台", "Place or platform of purchase";
        PurchasePrice: "实付金额", "Price paid";
        PurchaseCurrency: "币种", "Currency";
        PurchasePayment: "付款方式", "Means of payment";
        PurchaseWarranty: "质保（三包）到期日", "Warranty ends";
        FactsDate: "发生日期", "When it happened";
        FactsPlace: "发生地点", "Where it happened";
        FactsWhat: "事实经过", "What happened";
        FactsTried: "与商家协商的情况", "What was tried with the merchant";
        FactsProblem: "问题类型", "Type of problem";
        FactsRight: "涉及的消费者权利", "Consumer right concerned";
        ProofKinds: "现有证据", "Proof at hand";
        ProofNote: "证据说明", "About the proof";
        RequestRemedies: "诉求", "What is asked for";
        RequestAmount: "争议金额", "Amount in dispute";
        RequestDetails: "诉求说明", "The request in full";
        LodgedChannel: "投诉渠道", "Channel";
        LodgedReceived: "收到时间", "Received";
        AmendReason: "更正原因", "Reason for the correction";
        AssignHandler: "经办人", "Handler";
        AssignNote: "分派说明", "Note for the handler";
        AcknowledgeMeans: "告知方式", "How the complainant was told";
        AcknowledgeNext: "告知的后续安排", "What happens next";
        AcknowledgeExpected: "预计答复日期", "Answer expected by";
        AcceptNote: "受理事项", "What is taken up";
        DeclineGround: "不予受理情形", "Ground for declining";
        DeclineExplanation: "理由说明", "Explanation";
        DeclineAdvice: "给投诉人的建议", "Advice to the complainant";
        DeclineTurnTo: "可以转向的部门或者途径", "Where to turn";
        ContactDirection: "联系方向", "Direction";
        ContactWith: "联系对象", "With whom";
        ContactMeans: "联系方式", "By what means";
        ContactReached: "是否联系上", "Reached?";
        ContactSummary: "联系内容", "What was said";
        ContactVisible: "投诉人可以看到", "The complainant may read this";
        InvestigateFindings: "查明的事实", "Findings";
        InvestigateProof: "采信的证据", "Proof relied on";
        InvestigateConclusion: "调查结论", "Conclusion";
        InvestigateCause: "原因", "Cause";
        InvestigateDepartment: "责任部门", "Responsible department";
        NotifyDecision: "处理决定", "Decision";
        NotifyReasons: "理由", "Reasons";
        NotifyRemedies: "补救措施", "Remedies offered";
        NotifyAmount: "补救金额", "Amount offered";
        NotifyPerformBy: "履行期限", "To be performed by";
        NotifyReconsiderUntil: "申请复议截止日期", "Reconsideration can be asked for until";
        NotifyFirstContact: "首次接待即办结", "Settled at first contact";
        RespondAnswer: "投诉人的答复", "Complainant's answer";
        RespondComment: "答复说明", "In the complainant's words";
        RequestGrounds: "复议理由", "Grounds for reconsideration";
        DecideChanged: "是否改变原决定", "Is the decision changed?";
        DecideReasons: "复议决定的理由", "Reasons of the second decision";
        DecideRemedies: "复议后的补救措施", "Remedies now offered";
        DecideAmount: "复议后的补救金额", "Amount now offered";
        FollowUpResult: "回访结果", "What the follow-up found";
        FollowUpMeans: "回访方式", "How the follow-up was made";
        FollowUpNote: "回访记录", "What was said";
        RateOutcome: "对处理结果是否满意", "Satisfaction with the outcome";
        RateHandling: "对办理过程是否满意", "Satisfaction with the handling";
        RateReasons: "主要因为", "Mainly because of";
        RateFair: "是否得到公正对待", "Treated fairly?";
        RateComment: "还想说的话", "Anything else to say";
        CloseOutcome: "办结结果", "Outcome";
        CloseConfirmed: "投诉人确认", "Confirmed by the complainant";
        CloseOpenReason: "未完成全部环节即办结的原因", "Why it is closed with items open";
        CloseNote: "办结备注", "Closing remark";
        ReopenReason: "重新开启原因", "Reason for reopening";
        ReopenDetails: "有什么新情况", "What is new";
        WithdrawReason: "撤诉原因", "Reason for withdrawing";
        WithdrawNote: "撤诉说明", "In the complainant's words";
        DecidePerformBy: "改后何时兑现", "Remedy done by";
        AssessSeverity: "严重程度", "Severity";
        AssessSafety: "是否涉及人身安全", "Could somebody be hurt?";
        AssessComplexity: "办理难度", "Complexity";
        AssessImpact: "影响范围", "Impact";
        AssessImmediate: "需要立即采取的措施", "What must be done at once";
        AssessPriority: "优先级", "Priority";
        AskMissing: "需要补正的材料", "What is missing";
        AskUntil: "补正期限", "Until when";
        PauseClock: "中止哪一项期限", "Which clock";
        PauseReason: "中止原因", "Reason for pausing";
        PauseNote: "情况说明", "In words";
        ResumeClock: "恢复哪一项期限", "Which clock goes on";
        ResumeNote: "恢复原因", "Why it goes on";
        DisputeNature: "争议焦点", "What the dispute is about";
        DisputeSeverity: "争议的严重程度", "How serious the dispute is";
        DisputeNote: "争议情况", "The dispute in words";
        InformalComplainant: "投诉人的方案", "What the complainant proposes";
        InformalRespondent: "被投诉人的方案", "What the respondent proposes";
        InformalOutcome: "初步调解结果", "What it came to";
        InformalNote: "协商经过", "What was said and done";
        ConveneComplainantConsents: "投诉人同意调解", "The complainant consents to mediation";
        ConveneRespondentConsents: "被投诉人同意调解", "The respondent consents to mediation";
        ConveneMediator: "调解员", "Mediator";
        ConveneBody: "调解员所在机构", "The mediator's body";
        ConveneIndependent: "调解员声明与双方均无利害关系", "The mediator declares to have no ties to either party";
        ConveneOn: "调解日期", "Day of the session";
        ConveneTime: "调解时间", "Time of the session";
        ConvenePlace: "调解地点", "Place of the session";
        ConveneRecusalUntil: "申请回避的截止日期", "Last day to refuse the mediator";
        ConveneNotice: "告知双方的事项", "What the parties were told";
        RecuseParty: "提出回避的一方", "Who refuses the mediator";
        RecuseGranted: "是否同意回避", "Is the refusal granted?";
        RecuseReason: "回避理由", "Reason for the recusal";
        SessionAttendance: "到场人员", "Who was there";
        SessionComplainant: "投诉人陈述", "What the complainant stated";
        SessionRespondent: "被投诉人陈述", "What the respondent stated";
        SessionMinutes: "调解笔录", "Minutes";
        SessionOutcome: "本次调解结果", "What the session came to";
        SessionNext: "下次调解日期", "Day of the next session";
        AgreeObligations: "约定事项", "Who owes what by when";
        AgreeTotal: "金额合计", "Total of all amounts";
        AgreeTerms: "其他约定", "Other terms";
        AgreeSignatures: "签名", "Signatures";
        EndGround: "终止调解的情形", "Ground to end mediation";
        EndTurnTo: "可以转向的途径", "Where to turn next";
        PerformObligation: "哪一项约定", "Which obligation";
        PerformResult: "履行结果", "What became of it";
        PerformAmount: "本次支付金额", "Amount paid this time";
        PerformNote: "履行说明", "Remark on performance";
        ReferBody: "转交机构", "Body";
        ReferNumber: "对方受理编号", "The number it gave";
        ReferSent: "转交的材料", "What was sent";
        ReferOutcome: "对方的处理结果", "Its outcome";
        RelateRelation: "两件案件的关系", "How the two belong together";
        RelateOther: "另一件投诉的编号", "Number of the other complaint";
        RelateReason: "关联理由", "Why they belong together";
        MovePolicyPolicy: "改用的期限规则", "The rules to go by from now on";
        MovePolicyReason: "变更理由", "Why the rules change";
        HoldPlaced: "是否封存", "Place a legal hold?";
        HoldReason: "封存或者解除的理由", "Why it is placed or lifted";
        SettleNote: "核对结论", "What holds from now on";
        SuggestText: "意见建议的内容", "The suggestion";
        StepHappened: "发生时间", "When it happened";
    }

    /// The title of a part of the intake form.
    PARTS: part(Part) {
        Complainant: "投诉人", "Complainant";
        Respondent: "被投诉人", "Respondent";
        Purchase: "商品或者服务", "Product or service";
        Facts: "事实与理由", "Facts";
        Proof: "证据", "Proof";
        Request: "诉求", "Request";
    }

    /// What a part of the intake form is about.
    PART_LEDES: part_lede(Part) {
        Complainant: "谁来投诉，怎样答复投诉人。", "Who complains, and how to reach them with an answer.";
        Respondent: "投诉的是哪家商家或者单位。", "Which merchant or body the complaint is about.";
        Purchase: "买了什么，什么时候买的，花了多少钱。", "What was bought, when, and for how much.";
        Facts: "发生了什么，此前与商家怎样协商过。", "What happened, and what was already tried with the merchant.";
        Proof: "手头有哪些凭证。没有也可以先登记，以后再补。",
            "What there is to show for it. It can be lodged without, and added later.";
        Request: "希望怎样解决。可以选几项。", "What would put it right. Choose as many as apply.";
    }

    /// The title of a part in a consumer's own register.
    PARTS_PERSONAL: part_personal(Part) {
        Complainant: "我", "Me";
        Respondent: "商家", "The merchant";
        Purchase: "我买的商品或者服务", "What I bought";
        Facts: "发生了什么", "What happened";
        Proof: "我的证据", "My proof";
        Request: "我的诉求", "What I ask for";
    }
}

partial! {
    /// The label where a consumer's own register says it otherwise.
    LABELS_PERSONAL: own_label(Field) {
        ComplainantName: "我的姓名", "My name";
        ComplainantPhone: "我的电话", "My phone";
        ComplainantEmail: "我的电子邮箱", "My e-mail";
        ComplainantAddress: "我的通讯地址", "My postal address";
        ComplainantIdType: "我的证件类型", "My identity document";
        ComplainantIdNumber: "我的证件号码", "My document number";
        ComplainantAnonymous: "不透露我的姓名", "I give no name";
        ComplainantConfidential: "不让商家知道我的姓名", "Keep my name from the merchant";
        ComplainantMeans: "希望怎样联系我", "How I want to be answered";
        ComplainantPublish: "我是否同意公示投诉信息", "May my complaint be published?";
        ComplainantMediation: "我是否同意委托调解", "Do I agree to entrusted mediation?";
        RepresentativeName: "我的代理人", "Who acts for me";
        RepresentativeRelation: "代理人与我的关系", "Relation to me";
        RespondentName: "商家名称", "Merchant's name";
        RespondentContact: "商家的联系人", "Contact person at the merchant";
        RespondentPhone: "商家电话", "Merchant's phone";
        RespondentAddress: "商家地址", "Merchant's address";
        PurchaseProduct: "我买的商品或者服务", "What I bought";
        FactsTried: "我与商家协商的情况", "What I tried with the merchant";
        ProofKinds: "我手头的证据", "Proof I hold";
        RequestRemedies: "我的诉求", "What I ask for";
        LodgedChannel: "我怎样提出的投诉", "How I complained";
        LodgedReceived: "我提出投诉的时间", "When I complained";
        AssignHandler: "商家的经办人", "Who handles it at the merchant";
        AssignNote: "备注", "Note";
        AcknowledgeMeans: "商家怎样确认的", "How the merchant confirmed it";
        AcknowledgeNext: "商家说接下来怎么办", "What the merchant said comes next";
        AcknowledgeExpected: "商家承诺的答复日期", "Answer promised by";
        AcceptNote: "商家同意处理的事项", "What the merchant agreed to look into";
        DeclineGround: "商家不处理的情形", "Ground the merchant gave";
        DeclineExplanation: "商家说的理由", "The merchant's explanation";
        DeclineAdvice: "商家的建议", "The merchant's advice";
        DeclineTurnTo: "商家让我找谁", "Where the merchant sent me";
        ContactVisible: "可以给别人看", "May be shown to others";
        InvestigateFindings: "商家说查到了什么", "What the merchant says it found";
        InvestigateProof: "商家依据的证据", "Proof the merchant relies on";
        InvestigateConclusion: "商家的结论", "The merchant's conclusion";
        InvestigateCause: "商家说的原因", "Cause the merchant names";
        InvestigateDepartment: "商家的责任部门", "Department responsible at the merchant";
        NotifyDecision: "商家的处理结果", "The merchant's decision";
        NotifyReasons: "商家说的理由", "The merchant's reasons";
        NotifyRemedies: "商家提出的办法", "What the merchant offers";
        NotifyAmount: "商家提出的金额", "Amount the merchant offers";
        NotifyPerformBy: "商家承诺的期限", "The merchant promises it by";
        NotifyReconsiderUntil: "我最晚什么时候可以要求复议", "Last day I can ask for reconsideration";
        NotifyFirstContact: "当场就解决了", "Settled on the spot";
        RespondAnswer: "我的答复", "My answer";
        RespondComment: "我想说明的", "In my words";
        RequestGrounds: "我为什么要求复议", "Why I ask for reconsideration";
        DecideChanged: "商家是否改变了决定", "Did the merchant change its decision?";
        DecideReasons: "商家的理由", "The merchant's reasons";
        DecideRemedies: "商家现在提出的办法", "What the merchant now offers";
        DecideAmount: "商家现在提出的金额", "Amount the merchant now offers";
        FollowUpResult: "是否真正解决了", "Is it really fixed?";
        FollowUpMeans: "怎样核对的", "How I checked";
        FollowUpNote: "核对情况", "What I found";
        RateOutcome: "我对结果是否满意", "How satisfied I am with the outcome";
        RateHandling: "我对商家的处理过程是否满意", "How satisfied I am with the handling";
        RateFair: "我是否得到公正对待", "Was I treated fairly?";
        CloseOutcome: "最后怎么样", "How it ended";
        CloseConfirmed: "我是否认可", "Do I confirm it?";
        CloseOpenReason: "为什么现在就结束", "Why I close it with items open";
        CloseNote: "备注", "Remark";
        WithdrawReason: "我为什么撤诉", "Why I withdraw";
        WithdrawNote: "说明", "In my words";
        DecidePerformBy: "商家承诺的兑现日期", "Promised by";
        AssessSafety: "会不会伤到人", "Could somebody be hurt?";
        AskMissing: "商家要我补的材料", "What the merchant wants";
        AskUntil: "最晚哪天补齐", "To be sent by";
        InformalComplainant: "我的方案", "What I propose";
        InformalRespondent: "商家的方案", "What the merchant proposes";
        ConveneComplainantConsents: "我同意调解", "I consent to mediation";
        ConveneRespondentConsents: "商家同意调解", "The merchant consents to mediation";
        ConveneNotice: "通知上写明的事项", "What the notice says";
        SessionComplainant: "我的陈述", "What I stated";
        SessionRespondent: "商家的陈述", "What the merchant stated";
        ReferBody: "转向哪里", "Where I take it";
        ReferSent: "我提交的材料", "What I sent";
    }

    /// Help that fits both sides of the counter.
    HINTS: common_hint(Field) {
        ComplainantName: "写真实姓名；单位投诉的，写单位全称。", "The real name; for an organisation, its full name.";
        ComplainantPhone: "手机或者座机。座机请加区号，分机写在后面，如 0000-0000000 转 12。",
            "Mobile or landline with its area code. An extension goes last, as in 0000 000000 ext 12.";
        ComplainantEmail: "如 name@example.com。", "For example name@example.com.";
        ComplainantAddress: "信函寄到这里。写到门牌号。", "Letters go here. Include the house number.";
        ComplainantIdType: "只在需要核验身份时填写。", "Needed only where identity has to be checked.";
        ComplainantIdNumber: "屏幕上默认遮盖，点开才显示。", "Masked on screen until someone asks to see it.";
        ComplainantAnonymous: "可以不留姓名。没有联系方式就无法主动答复，只能凭投诉编号和查询码查看进展。",
            "No name is needed. Without a way to be reached, progress can only be seen with the reference number \
             and tracking code.";
        ComplainantConfidential: "不向被投诉人透露姓名和联系方式。有些问题因此难以查清。",
            "The respondent is not told the name or contact details. Some things are harder to look into then.";
        ComplainantLanguage: "如：普通话、粤语、英语、手语。", "For example Mandarin, Cantonese, English, sign language.";
        ComplainantPublish: "不选不影响办理。", "Leaving this open does not affect the handling.";
        ComplainantMediation: "同意后，可以委托消费者协会或者其他调解组织调解。不选不影响办理。",
            "A consumer association or another body may then mediate. Leaving this open does not affect the handling.";
        RepresentativeAuthority: "如：授权委托书及签署日期。", "For example a power of attorney and its date.";
        RespondentName: "写营业执照、发票或者招牌上的名称；网店写店铺名称。",
            "As on the licence, the invoice or the sign; for an online shop, the shop's name.";
        RespondentPlatform: "网购写平台名称，连锁企业写具体门店。",
            "The platform of an online purchase, or which store of a chain.";
        PurchaseOrder: "在订单页、小票、发票或者合同上。", "On the order page, the receipt, the invoice or the contract.";
        PurchasePrice: "实际支付的金额，最多两位小数，如 1280.50。", "What was actually paid, at most two decimals, such as 1280.50.";
        PurchaseCurrency: "本案所有金额都用这个币种。", "All amounts of this complaint are in this currency.";
        PurchaseWarranty: "质保卡或者三包凭证上的最后一天。", "The last day on the warranty card.";
        FactsDate: "持续发生的，写第一次发生的日期。", "If it happened more than once, the first time.";
        FactsWhat: "按先后写：什么时候、在哪里、谁做了什么、造成什么后果。",
            "In order: when, where, who did what, and what came of it.";
        FactsTried: "什么时候、找谁、对方怎么说。还没有找过商家的，也请写明。",
            "When, with whom, and what they said. If nothing was tried yet, say so.";
        FactsRight: "不确定可以不选。", "Leave it open if unsure.";
        ProofKinds: "手头有哪些就选哪些。", "Choose whatever is at hand.";
        ProofNote: "写明各是什么、保存在哪里。原件请自己保管。", "What each is and where it is kept. Keep the originals.";
        RequestRemedies: "至少选一项，可以多选。", "At least one; several are possible.";
        RequestAmount: "要求退还或者赔偿的总额。没有金额可以不填。",
            "The total asked for. Leave it empty if it is not about money.";
        LodgedReceived: "不填就是现在。补录以前的投诉，填实际收到的日期。",
            "Now, when left empty. For an earlier complaint, the day it actually came in.";
        AmendReason: "原来的内容会保留在办理经过里。", "What was there before stays in the history.";
        ContactReached: "没有联系上也要登记，作为已尽力联系的依据。",
            "Record it even if nobody answered: it shows that it was tried.";
        RequestGrounds: "写明哪里不对，有什么新的事实或者证据。", "What is wrong with the result, and any new facts or proof.";
        RateOutcome: "只评价结果。", "The outcome only.";
        RateHandling: "只评价办理过程，与结果无关。", "How it was handled, whatever came of it.";
        CloseOpenReason: "有环节没有完成时必须填写；统计中单独计数。",
            "Needed when items are open. Statistics count such closings apart.";
        ReopenDetails: "写明上次办结以后发生了什么，或者发现了什么。",
            "What has happened, or come to light, since it was closed.";
        PurchaseReceived: "退货期限通常从签收之日起算。", "Periods to return goods usually run from this day.";
        PurchaseReturned: "退了货的填写，退款期限从这一天起算。", "If you sent them back: the refund is due from this day.";
        AskUntil: "补齐之前暂不计时，最多到这一天。", "The clocks pause until it comes in, and no longer than this day.";
        PauseClock: "不选就是全部可以中止的期限。", "All that can be paused, when none is chosen.";
        ResumeClock: "不选就是全部。", "All of them, when none is chosen.";
        DisputeSeverity: "复议之前只有 4 以上才按纠纷处理。", "Before reconsideration only 4 and above make it a dispute.";
        ConveneMediator: "不能是任何一方当事人，也不能是办理过本案的人。",
            "Neither a party nor anybody who has handled this case.";
        ConveneNotice: "时间、地点、需带的材料、申请回避的权利。",
            "Time, place, what to bring, and the right to refuse the mediator.";
        SessionNext: "改期继续的必须填写。", "Needed when the session is adjourned.";
        AgreeObligations: "每一项写明谁、做什么、多少金额、最晚哪一天。",
            "For each: who, what, how much, and the last day.";
        AgreeTotal: "填写后会与各项金额核对。", "Checked against the amounts above.";
        PerformNote: "违约的必须写明采取的措施。", "For a breach, the measure taken.";
        ReferNumber: "以后凭它查询进度。", "Needed to ask about progress.";
        RelateOther: "照回执填写，形如 TS2026-K3-0012-D。", "As on the receipt, like TS2026-K3-0012-D.";
        SettleNote: "写明两条记录以哪一条为准、为什么。", "Which of the entries holds, and why.";
        SuggestText: "针对办理流程，不针对某一件投诉。", "About the process, not about one complaint.";
        StepHappened: "不填就是现在。只知道日期的，写日期即可。", "Now, when left empty. A date alone is enough.";
    }

    /// Help for the desk's own steps.
    HINTS_DESK: desk_hint(Field) {
        AssignHandler: "首位负责人会一直列明（首问负责）。", "Whoever was responsible first stays named.";
        AcknowledgeNext: "照对投诉人说的写，投诉人会看到。", "As the complainant was told. The complainant sees this.";
        AcknowledgeExpected: "投诉人会看到。定一个做得到的日期。", "The complainant sees this. Choose a date that can be kept.";
        DeclineExplanation: "结合本案写清楚，投诉人会看到。", "Plainly, and for this case. The complainant sees this.";
        DeclineAdvice: "投诉人还可以做什么，投诉人会看到。", "What the complainant can still do. The complainant sees this.";
        DeclineTurnTo: "部门名称和电话，如 12315。", "Name and telephone of the body, for example 12315.";
        ContactVisible: "不选就只在内部可见。", "Otherwise it stays internal.";
        InvestigateFindings: "只写查明的事实，推测和意见另外注明。", "What was established; mark anything that is opinion.";
        InvestigateCause: "统计和改进措施以此为准。", "Statistics and improvements go by this.";
        NotifyDecision: "先写结论，再写怎么做。投诉人会看到。", "The conclusion first, then what will be done. The complainant sees this.";
        NotifyReasons: "依据了哪些事实和规定。投诉人会看到。", "The facts and rules it rests on. The complainant sees this.";
        NotifyPerformBy: "补救措施最晚哪一天做到。", "The last day by which the remedy will be done.";
        NotifyReconsiderUntil: "包括这一天。投诉人会看到。", "This day included. The complainant sees this.";
        NotifyFirstContact: "简单投诉当场解决时勾选，可以不写调查报告。",
            "For a simple complaint settled on the spot. No report is needed then.";
        RespondComment: "照投诉人的原话写。", "In the complainant's own words.";
        DecideReasons: "逐条回应复议理由。投诉人会看到。", "Answer each ground. The complainant sees this.";
        FollowUpResult: "只问是否真正解决，不代投诉人评价满意度。",
            "Only whether it is really fixed. The rating is the complainant's alone.";
        CloseConfirmed: "没有问过或者没有回应的，选“未回应”。", "If not asked or not answered, choose “No answer”.";
    }

    /// Help where a consumer's own register needs another.
    HINTS_PERSONAL: own_hint(Field) {
        ComplainantName: "写信、出材料时用；只保存在这台设备上。", "Used in letters and files; it stays on this device.";
        ComplainantAnonymous: "商家不知道是谁，可能因此无法答复。",
            "Without knowing who it is, the merchant may be unable to answer.";
        LodgedReceived: "第一次向商家提出的时间。不填就是现在。", "When it was first put to the merchant. Now, when left empty.";
        AcknowledgeNext: "照商家的原话写，以后可以作为凭据。", "In the merchant's own words: it may serve as proof later.";
        NotifyDecision: "照商家的原话写。书面答复请拍照保存。", "In the merchant's own words. Keep a photo of anything in writing.";
        NotifyReconsiderUntil: "商家没有说明的，自己定一个日期提醒自己。",
            "If the merchant named no day, set one as your own reminder.";
        DeclineExplanation: "照商家的原话写。以后找平台或者 12315 时用得上。",
            "In the merchant's own words. A platform or 12315 will want to know.";
        FollowUpResult: "款到账了吗？修好的东西还好用吗？", "Has the money arrived? Does the repair hold?";
    }

    /// What 1 means on a scale.
    LOWEST: lowest(Field) {
        RateOutcome: "1 = 很不满意", "1 = very dissatisfied";
        RateHandling: "1 = 很不满意", "1 = very dissatisfied";
        AssessSeverity: "1 = 轻微", "1 = minor";
        AssessComplexity: "1 = 简单", "1 = simple";
        AssessImpact: "1 = 只涉及一人", "1 = one person";
        DisputeSeverity: "1 = 轻微", "1 = minor";
    }

    /// What 5 means on a scale.
    HIGHEST: highest(Field) {
        RateOutcome: "5 = 很满意", "5 = very satisfied";
        RateHandling: "5 = 很满意", "5 = very satisfied";
        AssessSeverity: "5 = 非常严重", "5 = very serious";
        AssessComplexity: "5 = 非常复杂", "5 = very hard";
        AssessImpact: "5 = 涉及很多人", "5 = a great many people";
        DisputeSeverity: "5 = 非常严重", "5 = very serious";
    }
}

/// Every table of this file, for the tests.
pub const TABLES: &[&[(&str, Msg)]] = &[
    LABELS,
    PARTS,
    PART_LEDES,
    PARTS_PERSONAL,
    LABELS_PERSONAL,
    HINTS,
    HINTS_DESK,
    HINTS_PERSONAL,
    LOWEST,
    HIGHEST,
];

/// What the two ends of a field's scale mean; `None` where it takes no number of a scale.
#[must_use]
pub fn scale_ends(field: Field) -> Option<(Msg, Msg)> {
    lowest(field).zip(highest(field))
}

/// The label of a field in a consumer's own register, and at a kiosk.
#[must_use]
pub fn label_personal(field: Field) -> Msg {
    own_label(field).unwrap_or_else(|| label(field))
}

/// The label of a field that every register has. What the question of an answer says is in the rules
/// ([`questions::text`](super::questions::text)); here it has a name for all of them.
#[must_use]
pub fn label(field: Field) -> Msg {
    match field {
        Field::Answer(_) => Msg { zh: "补充问题", en: "Question of the category" },
        field => plain_label(field),
    }
}

/// Help for a field: its format, why it is asked, who sees it.
#[must_use]
pub fn hint(field: Field) -> Option<Msg> {
    desk_hint(field).or_else(|| common_hint(field))
}

/// Help for a field in a consumer's own register.
#[must_use]
pub fn hint_personal(field: Field) -> Option<Msg> {
    own_hint(field).or_else(|| common_hint(field))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fields::field::Input;

    #[test]
    fn both_ends_of_every_scale_have_words() {
        for field in Field::ALL {
            assert_eq!(scale_ends(*field).is_some(), field.fixed_input() == Some(Input::Scale), "{field}");
        }
        let (low, high) = scale_ends(Field::AssessSeverity).unwrap();
        assert_eq!((low.en, high.en), ("1 = minor", "5 = very serious"));
    }
}
