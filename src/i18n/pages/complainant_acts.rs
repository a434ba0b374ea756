//! Words of what the complainant can do, owes and is owed, in the complainant's own view.

use crate::i18n::messages;

messages! {
    TURN_MATERIAL: "现在等您补充材料，见下。", "It is your turn: please send the documents below.";
    TURN_OWE: "现在等您履行约定，各项见下。", "It is your turn to do what was agreed; see below.";

    PlainRejected { date }: "您没有接受这个结果，可以申请复议，最晚到{date}。", "You rejected the result. You can ask for reconsideration until {date}.";
    PLAIN_REJECTED_OVER: "您没有接受这个结果，申请复议的期限已过，我们会与您联系。", "You rejected the result, and the time to ask for reconsideration is over. We will contact you.";
    PLAIN_REJECTED_OPEN: "您没有接受这个结果，可以申请复议。", "You rejected the result. You can ask for reconsideration.";
    PLAIN_DECLINED_OVER: "这件投诉未予受理，申请复议的期限已过。理由和其他解决途径见下。",
        "We have not taken the complaint up, and the time to ask for reconsideration is over. Below are the reasons and where to turn.";

    // At a desk.
    IN_PERSON: "由投诉人本人办理", "For the complainant in person";
    IN_PERSON_TEXT: "答复、申请复议、评价等须由投诉人本人办理，工作人员不能代办。",
        "Only the complainant can answer, make requests and rate. Staff must not do it for them.";
    GIVE: "请把屏幕交给投诉人本人", "Hand the screen to the complainant";
    GIVE_TEXT: "下面由投诉人本人查看和填写，工作人员不能代填，也不要在旁边看。",
        "The next page is for the complainant only. Staff must not fill it in, and should not watch.";
    GIVE_BACK: "交还工作人员", "Hand back to staff";

    // The decision, in the question whether it is accepted.
    Decided { decision }: "我们的处理决定：{decision}", "We decided: {decision}";
    Offered { remedies }: "给您的补救：{remedies}", "You are offered: {remedies}";
    OfferedSum { sum }: "金额：{sum}", "Amount: {sum}";
    OfferedBy { date }: "最晚{date}办到", "To be done by {date}";
    Again { what, reasons }: "{what}理由：{reasons}", "{what} Why: {reasons}";
    AGAIN_CHANGED: "复议以后，我们改变了原来的决定。", "We looked at it again and changed the decision.";
    AGAIN_UPHELD: "复议以后，我们维持原来的决定。", "We looked at it again and the decision stands.";

    ALSO: "您还可以", "You can also";
    WHY_NOT: "现在不能做的，为什么", "What you cannot do now, and why";

    // Material asked for.
    SEND: "补充材料", "Send the documents";
    Asked { missing }: "请您补充：{missing}", "We asked you for: {missing}";
    AskedUntil { date }: "请在{date}前（含当天）送来。等待期间，我们办理的期限暂不计时。",
        "Please send it by {date}, that day included. Our own time does not run while we wait.";
    SEND_SENT: "告诉我们已经送出", "Tell us you have sent it";
    SENT_WHAT: "您送来哪些材料", "What you are sending";
    SENT_WHAT_HINT: "逐样写明名称和份数。材料本身请寄来、送到柜台，或者用您选的方式发来。",
        "Name each item and how many. Send the documents themselves by post, bring them to the counter, or use the way you choose.";
    SENT_HOW: "用什么方式送来", "How you are sending it";

    // Still not accepted.
    TURN_DISPUTE: "您不接受复议后的结果。可以要求按纠纷处理，也可以走其他途径，见下。",
        "You did not accept the second decision. You can have it handled as a dispute, or turn elsewhere; see below.";
    DISPUTE: "要求按纠纷处理", "Have it handled as a dispute";
    DISPUTE_TEXT: "复议以后您仍不接受的，可以这样要求：我们会听取双方的方案，先行协商；需要时经双方同意组织调解。",
        "If you still do not accept the result, ask for this: both sides say what they propose, and mediation can be arranged with the consent of both.";
    SEND_DISPUTE: "提交", "Send the request";
    DISPUTE_WHAT: "主要争的是什么", "What it is mainly about";
    DISPUTE_HOW_BAD: "对您的影响有多大", "How much it affects you";
    DISPUTE_HOW_BAD_HINT: "1 很小，5 非常大。", "1 is very little, 5 is very much.";
    DISPUTE_NOTE: "您希望怎样解决", "How you would like it settled";
    ELSEWHERE: "还可以走哪些途径", "Where else you can turn";
    ELSEWHERE_TEXT: "对结果仍不满意的，现在可以走这些途径。按通常的先后列出，不是法律意见。",
        "If you are still not satisfied, these are open to you now, in the order in which they are usually tried. This is not legal advice.";

    // Mediation.
    MEDIATION: "调解安排", "Mediation";
    REFUSE: "申请调解员回避", "Refuse the mediator";
    RefuseText { mediator }: "认为{mediator}不宜主持的，可以提出，由我们作出决定。",
        "If you object to {mediator} as the mediator, say so. We then decide.";
    RefuseUntil { mediator, date }: "认为{mediator}不宜主持的，可以在{date}前（含当天）提出，由我们作出决定。",
        "If you object to {mediator} as the mediator, say so by {date}, that day included. We then decide.";
    SEND_REFUSE: "提交回避申请", "Send the objection";
    REFUSE_WHY: "您认为不宜主持的理由", "Why this mediator should not mediate";
    REFUSE_WHY_HINT: "例如与商家有亲属关系、合作关系或者金钱往来。", "For example family, business or money ties to the merchant.";
    REFUSED_BY_YOU: "您已申请调解员回避，我们正在决定。决定之前不召开调解会议。",
        "You have objected to the mediator and we are deciding. There is no session before that.";
    REFUSED_BY_OTHER: "商家已申请调解员回避，我们正在决定。决定之前不召开调解会议。",
        "The merchant has objected to the mediator and we are deciding. There is no session before that.";
    RefusalOpen { date }: "{date}前（含当天）可以申请调解员回避。", "You can object to the mediator until {date}, that day included.";
    RefusalOver { date }: "申请回避的期限到{date}为止，已经过了。", "The time to object to the mediator ended on {date}.";

    // What was agreed or promised.
    OWED: "约定的事项", "What was agreed";
    OWED_TEXT: "做到没有，请告诉我们。", "Tell us whether it was done.";
    YOU: "您", "You";
    OwedBy { date }: "最晚{date}", "by {date}";
    PaidSoFar { sum }: "已付 {sum}", "{sum} paid so far";
    DONE: "做到了", "It was done";
    IN_PART: "只做到一部分", "Only part of it was done";
    NOT_DONE: "到期没有做到", "It was not done in time";
    AboutItem { n, act }: "第{n}项，{act}", "Item {n}: {act}";
    SEND_REPORT: "提交", "Send";
    PAID: "付了多少", "How much was paid";
    REMARK: "还想说明的", "Anything to add";
    PART_NOTE: "做到了哪些，还差什么", "What was done, and what is missing";
    NOT_NOTE: "哪些没有做到，您希望怎么办", "What was not done, and what you ask for now";

    SUGGEST: "提意见建议", "Make a suggestion";
    SUGGEST_TEXT: "说说我们办理投诉的方式哪里可以改进。不影响这件投诉。",
        "Tell us how we could handle complaints better. It does not change this one.";
    SEND_SUGGEST: "提交建议", "Send the suggestion";
    SUGGESTION: "您的建议", "Your suggestion";

    // Another number.
    Merged { number }: "这件投诉已并入 {number}", "This complaint was merged into {number}";
    MERGED_SOMEWHERE: "这件投诉已并入另一件", "This complaint was merged into another";
    MERGED_TEXT: "以后的进展记在那一件里，查看需要那件投诉的查询码。没有查询码的，请联系我们。",
        "It continues there. To see it you need the tracking code of that complaint. If you do not have it, contact us.";
    MergedGo { number }: "查看 {number}", "View {number}";

    // The dates, to whom they concern.
    CLOCK_ACKNOWLEDGE: "告知您投诉已经收到", "We tell you that we have your complaint";
    CLOCK_REVIEW: "决定是否受理并告知您", "We decide whether to take it up, and tell you";
    CLOCK_RESOLVE: "处理并告知您结果", "We deal with it and tell you the result";
    CLOCK_RESPOND: "您答复结果，或者申请复议", "You answer the result or ask for reconsideration";
    CLOCK_CONTEST: "您对不予受理申请复议", "You ask us to reconsider not taking it up";
    CLOCK_REOPEN: "您可以申请重新开启", "You can ask to reopen it";
    CLOCK_MATERIAL: "您补充材料", "You send the documents";
    CLOCK_RECUSAL: "您可以申请调解员回避", "You can object to the mediator";

    // Whose turn a date is.
    BY_MERCHANT: "由商家办理", "with the merchant";
    BY_MEDIATOR: "由调解员办理", "with the mediator";
    BY_BODY: "由外部机构办理", "with an outside body";
    PastDates { n }: "已经结束的期限（{n}）", "Past dates ({n})";
    WindowEnded { date }: "{date}截止，已经过了", "Ended on {date}";

    // Why something cannot be done now.
    NO_RESULT: "还没有处理结果。", "There is no result yet.";
    ALREADY: "您已经做过。", "You have done this already.";
    AGAIN_PENDING: "您申请了复议，请等复议决定。", "You asked for reconsideration. Its decision comes first.";
    ACCEPTED: "您已经接受了结果。", "You have accepted the result.";
    AGREED: "双方已经签了调解协议，以协议为准。", "Both sides have signed an agreement, which now stands.";
    Over { date }: "期限到{date}为止，已经过了。", "The time for this ended on {date}.";
    IS_CLOSED: "投诉已经办结。", "The complaint is closed.";
    NOT_CLOSED: "投诉还没有办结。", "The complaint is not closed.";
    IS_WITHDRAWN: "您已经撤回投诉。", "You have withdrawn the complaint.";
    GONE_ON: "投诉已并入另一件，请在那一件里进行。", "The complaint was merged into another. Do it there.";
    NOT_YET: "现在还不到这一步。", "It is not time for this yet.";
}
