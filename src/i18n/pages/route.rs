//! Words of the route planner, and of the check before a complaint to China's market regulator.

use crate::facts::{Condition, Scope};
use crate::i18n::Msg;
use crate::i18n::messages;

messages! {
    NOT_ON_FILE: "这个国家或地区有哪些投诉机构，这里还没有收录。可以这样做：",
        "We have no bodies on file for this country or region. What you can do:";
    DO_WRITE: "再给商家写一次，写明问题、要求和答复的最后日期，自己留底。",
        "Write to the merchant once more: what is wrong, what you want and the last day to answer. Keep a copy.";
    DO_CARD: "用银行卡付款的，问发卡银行能不能退单。时限往往很短，要尽快。",
        "If you paid by card, ask the bank that issued it for a chargeback. The time is often short, so ask soon.";
    DO_ASK: "查一查当地的消费者组织或者主管部门，问清楚归谁管、收不收费、最晚哪一天。",
        "Look for a consumer association or authority of the place, and ask who handles this, what it costs and until when.";
    TITLE: "还可以走哪些途径", "Where you can take it";
    LEDE: "按通常的先后列出，不是法律意见。", "In the order in which people usually try them. This is not legal advice.";
    OPEN: "现在可以", "Open now";
    IF_SO: "看情况", "It depends";
    TAKEN: "已经走了", "Taken";
    FIRST: "还不能", "Not yet";
    NOT_FOR: "不适用", "Not for this";
    OVER: "已经过期", "Closed";
    Until { date }: "最晚{date}", "Until {date}";
    Ended { date }: "{date}截止", "Ended {date}";
    Since { date }: "{date}起", "Since {date}";
    Opens { date }: "一直没有答复的，{date}起可以", "Without an answer: from {date}";
    MERCHANT_ASKED: "要先向商家提出。", "Put it to the merchant first.";
    MERCHANT_REFUSED: "要等商家拒绝、逾期没有答复、没有兑现，或者您不接受答复。", "First the merchant must refuse, miss its deadline or break its promise, or you must reject its answer.";
    ONLY_PLATFORM: "只适用于在平台上购买的。", "Only if it was bought on a platform.";
    ONLY_CARD: "只适用于用银行卡付款的。", "Only if you paid by card.";
    ONLY_FINANCE: "只适用于银行、保险、支付等金融业务。", "Only for banks, insurance, payments and other financial services.";
    ONLY_SCHEME: "只适用于这个行业有、商家也参加了的。", "Only if the trade has one and the merchant takes part.";
    ONLY_ABROAD: "只适用于商家在另一个国家的。", "Only if the merchant is in another country.";
    ONLY_ARBITRATION: "要有与商家达成的仲裁协议，请查看合同。", "You need an arbitration agreement. Check the contract.";
    NO_DATE: "没有记下起算的那一天，算不出截止日期。", "The day it runs from is not on record, so the last day is not known.";
    NOT_BEGUN: "期限自商家的最终答复起算，还没有开始。", "The time runs from the merchant's final answer, and has not begun.";
    TAKE: "记下我找了这里", "Record that I took it here";
    HOW: "怎么办、要什么、依据是什么", "How to do it, what to send, and the source";
    Send { what }: "要交什么：{what}", "What to send: {what}";
    Cost { what }: "费用：{what}", "What it costs: {what}";

    CHECK_TITLE: "向 12315 投诉前的检查", "Before you complain to 12315";
    CHECK_LEDE: "不予受理的七种情形，逐一对照登记内容。", "The seven grounds of non-acceptance, one by one, against what is on record.";
    CLEAR: "没有发现", "Nothing found";
    HOLDS: "可能存在", "May hold";
    MISSING: "还缺", "Missing";
    JUDGE: "要您判断", "For you to decide";
    LACKS: "请补上：", "Add:";
    Count { n }: "{n}项要处理", "{n} to check";
    ALL_CLEAR: "登记内容里没有发现问题", "Nothing on record speaks against it";
}

/// What has to come before a complaint to a body outside, as a sentence.
#[must_use]
pub const fn condition(condition: Condition) -> Msg {
    match condition {
        Condition::MerchantAsked => MERCHANT_ASKED,
        Condition::MerchantRefusedOrSilent => MERCHANT_REFUSED,
    }
}

/// What a body outside is for, as a sentence.
#[must_use]
pub const fn scope(scope: Scope) -> Msg {
    match scope {
        Scope::Platform => ONLY_PLATFORM,
        Scope::Card => ONLY_CARD,
        Scope::Finance => ONLY_FINANCE,
        Scope::Scheme => ONLY_SCHEME,
        Scope::Abroad => ONLY_ABROAD,
        Scope::Arbitration => ONLY_ARBITRATION,
    }
}
