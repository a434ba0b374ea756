//! Words of the amounts that the law lets a consumer ask for, and of why they are what they are.

use crate::domain::readings::amounts::AmountStep;
use crate::domain::values::money::Amount;
use crate::i18n::messages;
use crate::i18n::{Audience, Lang};

messages! {
    TITLE: "消费者依法可以要求的惩罚性赔偿", "Extra damages the consumer can ask for by law",
        owner: "依法可以要求的惩罚性赔偿", "Extra damages you can ask for by law";
    LEDE: "在退还价款、赔偿损失之外增加的金额。是否成立要看事实和证据，不是法律意见。",
        "On top of getting the price back. Whether it is owed depends on the facts and the proof. This is not legal advice.";
    ONE_OF_THEM: "只选一项，不能相加。", "Ask for one of them. They do not add up.";
    MISSING: "还算不出来，请补上：", "To work this out, add:";
    TOO_LARGE: "数额太大，算不出来。", "The figure is too large to work out.";
    WHY_THIS_AMOUNT: "为什么是这个数", "Why this amount";
    Paid { sum }: "实付金额是 {sum}。", "The price paid is {sum}.";
    Times { n, sum }: "{n}倍是 {sum}。", "{n} times that is {sum}.";
    Raised { sum }: "不足 {sum}，按 {sum} 计算。", "That is less than {sum}, so it becomes {sum}.";
    Stands { sum }: "不低于最低数额 {sum}，不用调整。", "That is not below the minimum of {sum}, so it stands.";
    OrLoss { n }: "也可以改为要求损失的{n}倍。登记内容里没有单列损失，这里没有计算。",
        "The consumer can ask for {n} times the loss instead. No loss is on record, so it is not worked out here.",
        owner: "也可以改为要求损失的{n}倍。登记内容里没有单列损失，这里没有计算。",
        "You can ask for {n} times your loss instead. No loss is on record, so it is not worked out here.";
    Source { source }: "依据：{source}", "Source: {source}";
}

/// A step of the way to an amount, as a sentence. `money` says an amount in the currency of the rule.
#[must_use]
pub fn step(lang: Lang, audience: Audience, step: AmountStep, money: impl Fn(Amount) -> String) -> String {
    match step {
        AmountStep::Paid(sum) => Paid { sum: &money(sum) }.text(lang),
        AmountStep::Times(n, sum) => Times { n: &n.to_string(), sum: &money(sum) }.text(lang),
        AmountStep::Raised(floor) => Raised { sum: &money(floor) }.text(lang),
        AmountStep::Stands(floor) => Stands { sum: &money(floor) }.text(lang),
        AmountStep::OrLoss(n) => OrLoss { n: &n.to_string() }.to(audience).text(lang),
    }
}
