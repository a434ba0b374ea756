//! Words of the route planner and the check before 12315.

use crate::facts::Condition;
use crate::i18n::Msg;
use crate::i18n::messages;

messages! {
    NOT_ON_FILE: "这个地区的投诉途径还没有收录。本案适用的规则写明了依据，可以从那里查起。",
        "We have no bodies on file for this region. The rules for this complaint name their sources: start there.";
    TITLE: "还可以走哪些途径", "Where you can take it";
    LEDE: "按通常的先后列出，不是法律意见。", "In the order in which people usually try them. This is not legal advice.";
    OPEN: "现在可以", "Open now";
    TAKEN: "已经走了", "Taken";
    FIRST: "还不能", "Not yet";
    OVER: "已经过期", "Closed";
    Until { date }: "最晚 {date}", "Until {date}";
    Ended { date }: "{date} 截止", "Ended {date}";
    Since { date }: "{date} 起", "Since {date}";
    MERCHANT_ASKED: "要先向商家提出。", "Put it to the merchant first.";
    MERCHANT_REFUSED: "要等商家拒绝、逾期没有答复，或者您不接受答复。", "First the merchant must refuse or miss its deadline, or you must reject its answer.";
    PLATFORM_KNOWN: "登记内容里没有写平台。在平台上买的，请补上。", "No platform is on record. If you bought it on one, add it.";
    ARBITRATION_AGREED: "要有与商家达成的仲裁协议，请查看合同。", "You need an arbitration agreement. Check the contract.";
    NO_DATE: "登记内容里没有写事发或者购买日期，算不出截止日期。", "Neither the day it happened nor the day of purchase is on record, so the last day is not known.";
    TAKE: "记下转向这里", "Record that I took it here";
    HOW: "怎么办、依据是什么", "How to do it, and the source";

    CHECK_TITLE: "向 12315 投诉前的检查", "Before you complain to 12315";
    CHECK_LEDE: "不予受理的七种情形，逐一对照登记内容。", "The seven grounds of non-acceptance, one by one, against what is on record.";
    CLEAR: "没有发现", "Nothing found";
    HOLDS: "可能存在", "May hold";
    MISSING: "还缺", "Missing";
    JUDGE: "要您判断", "For you to decide";
    Lacks { fields }: "请补上：{fields}。", "Add: {fields}.";
    Count { n }: "{n} 项要处理", "{n} to check";
    ALL_CLEAR: "登记内容里没有发现问题", "Nothing on record speaks against it";
}

/// What has to come before a complaint to a body outside, as a sentence.
#[must_use]
pub const fn condition(condition: Condition) -> Msg {
    match condition {
        Condition::MerchantAsked => MERCHANT_ASKED,
        Condition::MerchantRefusedOrSilent => MERCHANT_REFUSED,
        Condition::PlatformKnown => PLATFORM_KNOWN,
        Condition::ArbitrationAgreed => ARBITRATION_AGREED,
    }
}
