//! Help beside the fields of the forms, and what the ends of a scale mean.

use super::tables::partial;
use super::{Audience, Msg};
use crate::domain::fields::field::Field;

partial! {
    /// Help that fits both sides of the counter.
    HINTS: common_hint(Field, Audience) {
        ComplainantName: "写真实姓名；单位投诉的，写单位全称。", "The real name; for an organisation, its full name.",
            owner: "写信、出材料时用；只保存在这台设备上。", "Used in letters and files; it stays on this device.";
        ComplainantPhone: "手机或者座机。座机请加区号，分机写在后面，如 0000-0000000 转 12。",
            "Mobile or landline with its area code. An extension goes last, as in 0000 000000 ext 12.";
        ComplainantEmail: "如 name@example.com。", "For example name@example.com.";
        ComplainantAddress: "信函寄到这里。写到门牌号。", "Letters go here. Include the house number.";
        ComplainantIdType: "只在需要核验身份时填写。", "Needed only where identity has to be checked.";
        ComplainantIdNumber: "屏幕上默认遮盖，点开才显示。", "Masked on screen until someone asks to see it.";
        ComplainantAnonymous: "可以不留姓名。没有联系方式就无法主动答复，只能凭投诉编号和查询码查看进展。",
            "No name is needed. Without a way to be reached, progress can only be seen with the reference number \
             and tracking code.",
            owner: "商家不知道是谁，可能因此无法答复。",
                "If the merchant does not know who you are, they may not be able to answer.";
        ComplainantConfidential: "不向被投诉人透露姓名和联系方式。有些问题因此难以查清。",
            "The respondent is not told the name or contact details. This can make some things harder to investigate.";
        ComplainantLanguage: "如：普通话、粤语、英语、手语。", "For example Mandarin, Cantonese, English, sign language.";
        ComplainantPublish: "不选不影响办理。", "You can leave this open. It does not affect how the complaint is handled.";
        ComplainantMediation: "同意后，可以委托消费者组织或者其他调解组织调解。不选不影响办理。",
            "If you agree, a consumer association or another body can mediate. You can leave this open. It does not affect how the complaint is handled.";
        RepresentativeAuthority: "如：授权委托书及签署日期。", "For example a power of attorney and its date.";
        RespondentName: "写营业执照、发票或者招牌上的名称；网店写店铺名称。",
            "As on the licence, the invoice or the sign; for an online shop, the shop's name.";
        RespondentPlatform: "网购写平台名称，连锁企业写具体门店。",
            "The platform of an online purchase, or which store of a chain.";
        PurchaseOrder: "在订单页、小票、发票或者合同上。", "On the order page, the receipt, the invoice or the contract.";
        PurchaseCountry: "与设置中选择的国家或地区不同时才填写，这件投诉适用购买地的规则；没有自己选过币种的，币种随之改变。",
            "Only if it differs from the register's. The rules of this country then apply, and its currency unless you chose one.";
        PurchasePrice: "实际支付的金额，最多两位小数，如 1280.50。", "The amount actually paid, with at most two decimals, for example 1280.50.";
        PurchaseCurrency: "本案所有金额都用这个币种。", "All amounts of this complaint are in this currency.";
        PurchaseWarranty: "质保卡或者保修凭证上的最后一天。", "The last day on the warranty card.";
        FactsDate: "持续发生的，写第一次发生的日期。", "If it happened more than once, the first time.";
        FactsWhat: "按先后写：什么时候、在哪里、谁做了什么、造成什么后果。",
            "In order: when, where, who did what, and what happened as a result.";
        FactsTried: "投诉人何时找过谁、得到什么答复。没有找过的，写明即可。",
            "When the complainant asked whom, and what they were told. If they have not asked yet, say so.",
            owner: "什么时候、找谁、对方怎么说。还没有找过商家的，也请写明。",
                "When, with whom, and what they said. If you have not tried yet, say so.";
        FactsRight: "不确定可以不选。", "Leave this open if you are not sure.";
        ProofKinds: "投诉人提供了哪些就选哪些。", "Choose everything the complainant has shown.",
            owner: "手头有哪些就选哪些。", "Choose everything you have.";
        ProofNote: "注明原件或者复印件、存放处。", "Say which are originals or copies, and where they are kept.",
            owner: "写明各是什么、保存在哪里。原件请自己保管。", "Say what each item is and where it is kept. Keep the originals.";
        RequestRemedies: "至少选一项，可以多选。", "Choose at least one. You can choose several.";
        RequestAmount: "要求退还或者赔偿的总额。没有金额可以不填。",
            "The total you ask for. Leave this empty if it is not about money.";
        LodgedReceived: "不填就是现在。补录以前的投诉，填实际收到的日期。",
            "If you leave this empty, it is now. For an earlier complaint, give the day it actually arrived.",
            owner: "第一次向商家提出的时间。还没有提出的，先不填。",
                "When you first complained to the merchant. If you have not yet, leave this empty.";
        AmendReason: "原来的内容会保留在办理经过里。", "What was there before stays in the history.";
        ContactReached: "没有联系上也要登记，作为已尽力联系的依据。",
            "Record it even if nobody answered. It shows that you tried.";
        ContactAgain: "到这一天还没有回音，就再催一次。不填也可以。",
            "If nothing has come by then, ask again. You can leave this empty.";
        RequestGrounds: "写明哪里不对，有什么新的事实或者证据。", "Say what is wrong with the result, and give any new facts or proof.";
        RateOutcome: "只评价结果。", "The outcome only.";
        RateHandling: "只评价办理过程，与结果无关。", "Only how it was handled, whatever the outcome.";
        CloseOpenReason: "有环节没有完成时必须填写；统计中单独计数。",
            "Needed when items are open. Statistics count these separately.";
        ReopenDetails: "写明上次办结以后发生了什么，或者发现了什么。",
            "Say what has happened or been found since it was closed.";
        PurchaseReceived: "退货期限通常从签收之日起算。", "Periods to return goods usually run from this day.";
        PurchaseReturned: "退了货的填写，退款期限从这一天起算。", "If you sent the goods back: the time for the refund runs from this day.";
        AskUntil: "补齐之前暂不计时，最多到这一天。", "The clocks pause until the documents arrive, but no later than this day.";
        PauseClock: "不选就是全部可以中止的期限。", "If you choose none, all that can be paused.";
        ResumeClock: "不选就是全部。", "If you choose none, all of them.";
        DisputeSeverity: "复议之前只有 4 以上才按纠纷处理。", "Before reconsideration, only 4 or above makes it a dispute.";
        ConveneMediator: "不能是任何一方当事人，也不能是办理过本案的人。",
            "Not a party, and nobody who has handled this case.";
        ConveneNotice: "时间、地点、需带的材料、申请回避的权利。",
            "Time, place, what to bring, and the right to object to the mediator.";
        SessionNext: "改期继续的必须填写。", "Needed when the session is adjourned.";
        AgreeObligations: "每一项写明履行方、履行内容、金额和履行期限。",
            "For each item: who, what, how much and the last day.";
        NotifyObligations: "没有调解也写明每一项：履行方、内容、金额、期限。投诉人接受后按这些事项跟踪履行。",
            "For each item: who, what, how much and the last day. Once the complainant accepts, these are what is owed.",
            owner: "商家答应了什么、金额、最晚哪天。接受后按这些事项跟踪。",
                "What they promise, how much and by when. Once you accept, these are what they owe.";
        PerformNote: "违约的必须写明采取的措施。", "For a breach, say what you do about it.";
        ReferNumber: "以后凭它查询进度。", "You need it to ask about progress.";
        ReferAgain: "到这一天还没有结果，就再问一次。不填也可以。",
            "If there is no outcome by then, ask again. You can leave this empty.";
        RelateOther: "照回执填写，形如 TS2026-K3-0012-D。", "As on the receipt, for example TS2026-K3-0012-D.";
        CorrectReason: "如：选错了、记到别的投诉上了、还没有办就先登记了。",
            "For example: the wrong button, the wrong complaint, or it has not happened yet.";
        SettleNote: "写明两条记录以哪一条为准、为什么。", "Say which of the entries holds, and why.";
        SuggestText: "针对办理流程，不针对某一件投诉。", "About the process, not about one complaint.";
        StepHappened: "不填就是现在。只知道日期的，写日期即可。", "If you leave this empty, it is now. A date alone is enough.";
        AcknowledgeNext: "照对投诉人说的写，投诉人会看到。", "Write what you told the complainant. The complainant sees this.",
            owner: "照商家的原话写，以后可以作为凭据。", "In the merchant's own words. You may need this as proof later.";
        DeclineExplanation: "结合本案写清楚，投诉人会看到。", "Explain clearly, for this case. The complainant sees this.",
            owner: "照商家的原话写。以后改走其他途径时用得上。",
                "In the merchant's own words. Whoever you turn to next will ask for it.";
        DeclineReasons: "有对得上的就选，可以多选；没有可以不选。", "Choose any that fit, or none.";
        NotifyDecision: "先写结论，再写怎么做。投诉人会看到。", "The conclusion first, then what will be done. The complainant sees this.",
            owner: "照商家的原话写。书面答复请拍照保存。",
                "In the merchant's own words. Keep a photo of anything in writing.";
        NotifyReconsiderUntil: "包括这一天。投诉人会看到。", "This day is included. The complainant sees this.",
            owner: "商家没有写明的，不用填。", "Leave this empty if the merchant named no day.";
        FollowUpResult: "只问是否真正解决，不代投诉人评价满意度。",
            "Ask only whether the problem is really solved. Only the complainant rates.",
            owner: "款到账了吗？修好的东西还好用吗？", "Has the money arrived? Does the repair hold?";
    }

    /// Help for the desk's own steps.
    HINTS_DESK: desk_hint(Field) {
        AssignHandler: "首位负责人会一直列明（首问负责）。", "The first handler stays on record.";
        AcknowledgeExpected: "投诉人会看到。定一个做得到的日期。", "The complainant sees this. Choose a date you can keep.";
        DeclineAdvice: "投诉人还可以做什么，投诉人会看到。", "What the complainant can still do. The complainant sees this.";
        DeclineTurnTo: "部门或者机构的名称和电话。", "Name and telephone of the body.";
        NoteVisible: "不选就只在内部可见。", "If you leave this unticked, it stays internal.";
        ContactVisible: "不选就只在内部可见。", "If you leave this unticked, it stays internal.";
        InvestigateFindings: "只写查明的事实，推测和意见另外注明。", "Only what was established. Mark anything that is opinion.";
        InvestigateCause: "统计和改进措施以此为准。", "Statistics and improvements are based on this.";
        NotifyReasons: "依据了哪些事实和规定。投诉人会看到。", "The facts and rules it is based on. The complainant sees this.";
        NotifyPerformBy: "补救措施最晚哪一天履行。", "The last day by which the remedy will be done.";
        NotifyFirstContact: "简单投诉当场解决时勾选，可以不写调查报告。",
            "For a simple complaint settled on the spot. No report is needed then.";
        RespondComment: "照投诉人的原话写。", "In the complainant's own words.";
        DecideReasons: "逐条回应复议理由。投诉人会看到。", "Answer each ground. The complainant sees this.";
        CloseConfirmed: "没有问过或者没有回应的，选“未回应”。", "If not asked or not answered, choose “No answer”.";
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
pub const TABLES: &[&[(&str, Msg)]] = &[HINTS, HINTS_DESK, LOWEST, HIGHEST];

/// What the ends of a field's scale mean, that of 1 and that of 5; `None` where it takes no number of a
/// scale.
#[must_use]
pub fn scale_ends(field: Field) -> Option<(Msg, Msg)> {
    lowest(field).zip(highest(field))
}

/// Help for a field: its format, why it is asked, who sees it. `None` where there is none.
#[must_use]
pub fn hint(field: Field, audience: Audience) -> Option<Msg> {
    let desk = desk_hint(field).filter(|_| audience == Audience::Desk);
    desk.or_else(|| common_hint(field, audience))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fields::field::Input;
    use crate::facts::Rules;

    #[test]
    fn both_ends_of_every_scale_have_words() {
        let rules = Rules::default();
        for field in Field::ALL {
            assert_eq!(scale_ends(*field).is_some(), field.input(&rules) == Input::Scale, "{field}");
        }
        let (low, high) = scale_ends(Field::AssessSeverity).unwrap();
        assert_eq!((low.en, high.en), ("1 = minor", "5 = very serious"));
    }
}
