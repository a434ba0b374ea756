//! Why something cannot be done or does not fit, in complete sentences.

use super::common::{UNNAMED, any_of, date};
use super::steps;
use super::{Audience, Lang, Msg};
use crate::domain::fields::field::{Field, Input};
use crate::domain::fields::values::{FieldProblem, RowProblem};
use crate::domain::history::case::{Flag, Standing};
use crate::domain::history::chain::ChainBreak;
use crate::domain::history::entry::Role;
use crate::domain::history::refusal::{Refusal, Signer};
use crate::domain::history::step::StepKind;
use crate::domain::values::reference::ParseReferenceError;

crate::i18n::messages! {
    // Refusals.
    NOT_RECEIVED: "这件投诉还没有登记，请先登记。", "The complaint has not been received yet. Receive it first.";
    ALREADY_RECEIVED: "这件投诉已经登记过，不能重复登记。", "This complaint has been received already.";
    CLOSED: "案件已经办结。有新情况的，先重新开启。", "The case is closed. To go on, reopen it first.",
        owner: "这件投诉已经结束。有新情况的，先重新开启。", "The complaint is closed. To go on, reopen it first.";
    NOT_CLOSED: "案件还没有办结，不需要重新开启。", "The case is not closed, so there is nothing to reopen.",
        owner: "这件投诉还没有结束，不需要重新开启。", "The complaint is not closed, so there is nothing to reopen.";
    WITHDRAWN: "投诉人已经撤回投诉，接下来只能办结。", "The complainant has withdrawn. All that is left is to close the case.",
        owner: "这件投诉已经撤回，接下来只能结束。",
            "You have withdrawn this complaint. All that is left is to close it.";
    AlreadyDone { step }: "“{step}”已经登记，现在不能再登记这一步。有补充的，请用“联系记录”。",
        "“{step}” is on record, so this can no longer be recorded. To add something, record a contact.",
        owner: "“{step}”已经记过，现在不能再记这一步。有补充的，请用“记下一次联系”。",
            "“{step}” is on record, so this can no longer be recorded. To add something, note a contact.";
    ALREADY_RATED: "投诉人已经评价过，每件投诉只评价一次。", "The complainant has rated this already. Each complaint is rated once.",
        owner: "已经评价过，每件投诉只评价一次。", "You have rated this already. Each complaint is rated once.";
    Needs { step }: "先登记“{step}”，才能登记这一步。", "“{step}” comes first.";
    NEEDS_DECISION: "还没有反馈结果，也没有决定不予受理，暂时不能登记这一步。",
        "There is no result and no refusal yet. One of them comes first.",
        owner: "商家还没有答复结果，也没有拒绝处理，暂时不能记这一步。",
            "The merchant has neither answered nor declined yet. One of them comes first.";
    WrongRole { roles }: "这一步只能由{roles}登记。", "Only {roles} can record this.";
    RATE_ROLE: "满意度只能由投诉人本人评价。请把屏幕交给投诉人。",
        "Only the complainant can rate. Hand the screen over to them.";
    DecidedBefore { person }: "{person}参与过原决定，不能作出复议决定。请换一位人员。",
        "{person} has already decided in this case and cannot decide the reconsideration. Somebody else must do it.";
    DECIDER_UNNAMED: "作出决定的人必须写明。请先选择由谁当班。",
        "The person who decides must be named. Choose who you work as first.";
    WindowOver { date }: "期限到{date}为止，已经过了。在此之前收到的，请填写收到的时间；有新的事实或者证据的，请登记“联系记录”，由经办人处理。",
        "The time for this ended on {date}. If it arrived before then, enter when it arrived. If there are new facts or proof, record a contact so that the handler can look at them.",
        owner: "期限到{date}为止，已经过了。还可以改走其他途径，见“还可以走哪些途径”。",
            "The time for this ended on {date}. You can still take it elsewhere: see “Where you can take it”.";
    LOOP_OPEN: "还有环节没有完成。先完成清单上的各项，或者写明现在就办结的原因。",
        "Some checklist items are open. Complete them, or give a reason for closing now.";
    NEEDS_REPORT: "还没有调查报告。先写调查报告；简单投诉当场解决的，请勾选“当场解决”。",
        "There is no investigation report yet. Report the investigation first, or mark the complaint as settled at first contact.",
        owner: "先记下商家说明的情况；当场就解决了的，请勾选“当场就解决了”。",
            "Note what the merchant found first, or mark the complaint as settled on the spot.";
    BEFORE_RECEIPT: "发生时间早于收到投诉的时间。请核对日期。", "This is before the complaint was received. Check the date.";
    FUTURE: "发生时间还没有到。请核对日期。", "This is in the future. Check the date.";
    BeforePrevious { step }: "发生时间早于“{step}”。请核对日期。", "This is before “{step}”. Check the date.";
    ReopenOver { date }: "重新开启的期限到{date}为止，已经过了。有新的事实或者证据、没有履行或者问题再次出现的，请选择这一原因。",
        "The time to reopen ended on {date}. If there are new facts, the agreement was not kept or the problem came back, choose that reason.";
    NOT_IN_THIS_VERSION: "这个版本还不能登记这一步，可以先写进“联系记录”。",
        "This version cannot record this step. Note it as a contact for now.",
        owner: "这个版本还不能记这一步，可以先写进“记下一次联系”。",
            "This version cannot record this step. Note it as a contact for now.";

    NOT_SERIOUS: "复议后投诉人仍不接受，或者严重程度在 4 以上，才按纠纷处理。",
        "You can open a dispute when the second decision was rejected, or when the severity is 4 or above.",
        owner: "商家复议后您仍不接受，或者严重程度在 4 以上，才记为纠纷。",
            "It becomes a dispute when you rejected the second decision, or when the severity is 4 or above.";
    NEEDS_CONSENT: "正式调解要双方都同意。请先征得双方同意。", "Formal mediation needs the consent of both parties. Ask both first.",
        owner: "正式调解要您和商家都同意。请先问清商家的意思。",
            "Formal mediation needs your consent and the merchant's. Ask the merchant first.";
    NotIndependent { person }: "{person}是当事人、办理过本案，或者已经回避，不能担任调解员。请换一位。",
        "{person} is a party, has handled this case or has been replaced as mediator, and cannot mediate. Choose somebody else.";
    INDEPENDENCE_UNDECLARED: "调解员须声明与双方均无利害关系。", "The mediator must declare that they have no ties to either party.";
    RECUSAL_PENDING: "有一方申请调解员回避，还没有决定。先作出决定。", "A party has objected to the mediator. Decide on that first.";
    RecusalOver { date }: "申请回避的期限到{date}为止，已经过了。在此之前收到的，请填写收到的时间。", "The time to object to the mediator ended on {date}. If the objection arrived before then, enter when it arrived.";
    RecusalOpen { date }: "当事人申请回避的期限到{date}为止。在这一天过去以前开会，须双方到场。", "The parties can object to the mediator until the end of {date}. Until then, a session needs both of them.";
    RECUSAL_AFTER_SESSION: "申请回避的截止日期须早于会议日期。", "The last day to object to the mediator must be before the session.";
    BodyNotIndependent { body }: "“{body}”是本案当事人，不能由它派人调解。", "“{body}” is a party to the case and cannot mediate in it.";
    Awaited { date }: "在{date}以前（含当日）还可以答复这个结果。联系上的，请登记答复；没有联系上的，照实登记。",
        "The result can still be answered until the end of {date}. If you have the answer, record it. If not, record that nobody was reached.";
    OwnRecusal { person }: "{person}是被申请回避的调解员，不能由本人决定。请换一位当班人员。", "{person} is the mediator objected to and cannot decide on it. Somebody else must do it.";
    NO_MEDIATION: "没有正在进行的调解，也没有待决定的回避申请。", "No mediation is under way, and no objection is waiting for a decision.";
    NOT_AGREED: "调解还没有谈成，不能签协议。先登记谈成的会议或者初步调解。",
        "The parties have not agreed yet. First record the session or informal mediation in which they agreed.";
    Unsigned { signer }: "{signer}还没有签名。协议须由双方签名，正式调解的还须调解员签名。",
        "The signature of {signer} is missing. Both parties sign, and so does the mediator of a formal mediation.";
    DueBeforeAgreement { n }: "第{n}项的期限早于签协议的日期。请核对。", "Obligation {n} is due before the agreement was made. Check its date.";
    TOTAL_DIFFERS: "合计与各项金额之和不一致。请核对。", "The total is not the sum of the amounts. Check them.";
    NOTHING_OWED: "还没有写明约定事项。", "No obligation is named yet.";
    NO_SUCH_OBLIGATION: "没有这一项约定，或者它已经了结。请重新选择。", "There is no such obligation, or it is settled. Choose again.";
    PAID_DIFFERS: "已付金额与应付金额对不上：付清的，合计不少于应付；没有付清的，合计少于应付。请核对。",
        "The amount paid does not match what is owed. If performed, it must be all of it. If performed in part or not at all, it must be less. Check the amount.";
    OWED: "还有约定事项没有履行。先登记履行情况；违约的，先转交。",
        "Something is still owed. Record the performance first, or refer the breach.",
        owner: "还有约定的事没有兑现。先记下履行情况；没有兑现的，先记下改走了什么途径。",
            "Something is still owed. First record what was done, or where you took the breach.";
    NEEDS_MEASURE: "违约的，请写明采取了什么措施。", "For a breach, say what you do about it.",
        owner: "没有兑现的，请写明您打算怎么办。", "For a breach, say what you do about it.";
    NEEDS_REASON: "免予回访的，请写明理由。", "Give a reason for waiving the follow-up.";
    NEEDS_NEXT_DATE: "改期继续的，请写明下次日期。", "For an adjourned session, give the next date.";
    DateBeforeStep { field }: "“{field}”早于这一步发生的日期。请核对。", "“{field}” is before this step. Check the date.";
    ALREADY_PAUSED: "这项期限已经中止。", "This clock is paused already.";
    NOTHING_PAUSED: "没有中止的期限，也没有在等的材料。", "No clock is paused, and no documents are awaited.";
    NO_SUCH_CLOCK: "现在没有可以中止的期限在计时。", "No clock is running that could be paused.";
    NO_SUCH_POLICY: "没有这套规则，或者本案已在适用。请重新选择。", "There are no such rules, or they already apply to this case. Choose again.";
    SAME_CASE: "这就是本案的编号。请填写另一件投诉的编号。", "This is the number of this case. Give the number of the other one.";
    NOT_RELATED: "这两件案件现在不能这样关联。请核对编号和关系。", "These two cases cannot be linked in this way now. Check the number and the relation.";
    MERGED_AWAY: "本案已并入另一件，请在那一件里继续登记。", "This case was merged into another. Continue there.",
        owner: "这一件已并入另一件，请在那一件里继续记。", "This complaint was merged into another. Continue there.";
    NOTHING_TO_SETTLE: "没有需要核对的并行记录。", "There are no parallel entries to settle.";
    HOLD_UNCHANGED: "暂缓清除的状态没有变化。请重新选择。", "This changes nothing. Choose the other option.",
        owner: "保留标记没有变化。请重新选择。", "The mark has not changed. Choose the other option.";
    GroupDecidedBefore { group }: "“{group}”的人员参与过原决定，复议须由其他组的人员作出。",
        "Somebody in the group “{group}” has decided in this case. Another group must decide the reconsideration.";

    ERASED: "这件投诉的保管期限已满，内容已经清除，不能再登记。", "The contents of this complaint were erased. Nothing can be recorded on it any more.";
    STILL_OPEN: "案件还没有办结，不能清除。", "The case is not closed, so it cannot be erased.",
        owner: "这件投诉还没有结束，不能清除。", "The complaint is not closed, so it cannot be erased.";
    ON_HOLD: "本案已暂缓清除。解除以后才能清除。", "The case is under a legal hold. You can erase it when the hold is lifted.",
        owner: "这件投诉标记了要保留。取消标记以后才能清除。",
            "You marked this complaint to be kept. You can erase it when you remove the mark.";
    KeptUntil { date }: "保管期限到{date}为止，还没有满。", "It must be kept until the end of {date}.";
    DISPOSER_UNNAMED: "清除必须写明由谁登记。请先选择由谁当班。", "The person who erases it must be named. Choose who you work as first.";
    RECORDER_UNNAMED: "没有登记：还没有选择由谁当班。已填写的内容都还在，请选择后再登记。",
        "Nothing was recorded: nobody is signed in. What you typed is still here. Choose who you work as, then record it.";
    SECOND_PERSON_MISSING: "清除须由第二人确认。请选择确认人。", "A second person must confirm. Choose who.";
    SamePerson { person }: "{person}是登记清除的人，不能同时作确认人。请换一位。", "{person} is recording this and cannot confirm it too. Somebody else must confirm.";
    SecondPersonUnlisted { person }: "人员名单里没有{person}。确认人须从名单里选择。", "{person} is not on the staff list. Choose the second person from it.";
    SUMMARY_MISSING: "销毁记录没有写明是哪一件投诉。", "The record does not say which complaint was erased.";

    MEANS_UNKNOWN: "没有登记投诉人希望的答复方式。请在这件投诉里单独告知。",
        "Nothing says how the complainant wants to be told. Acknowledge it on its own page.";
    NOT_IMPORTED: "不是导入的投诉，请在这件投诉里单独办结。", "It was not imported. Close it on its own page.";
    TAG_UNUSABLE: "标签是一行文字，最多40个字。", "A tag is one line of at most 40 characters.";
    TAG_THERE: "已经有这个标签。", "It has this tag already.";
    TAG_NOT_THERE: "没有这个标签，无需移除。", "It does not have this tag.";

    NO_SUCH_ENTRY: "没有找到要更正的记录。请回到办理经过里重新选择。",
        "The entry to correct was not found. Choose it again in the history.";
    KeptForGood { step }: "“{step}”不能这样更正。有误的，请另外登记一条记录说明。",
        "“{step}” cannot be corrected like this. If it is wrong, record what is right as a new entry.",
        owner: "“{step}”不能这样更正。有误的，请另外记一条说明。",
            "“{step}” cannot be corrected like this. If it is wrong, note what is right as a new entry.";
    OWN_WORDS: "这是投诉人本人的意思，不能由他人更正。投诉人改变主意的，请登记“联系记录”。",
        "These are the complainant's own words. Nobody else can correct them. If they changed their mind, record a contact.",
        owner: "这是投诉人本人登记的，不能更正。", "The complainant recorded this in person, so it cannot be corrected.";
    RecordedByOther { person }: "这条记录由{person}登记，只能由本人当天更正，或者由负责人更正。",
        "This was recorded by {person}. Only they, on the same day, or a manager can correct it.";
    CorrectionOver { date }: "登记人只能在登记当天（{date}）更正。现在请由负责人更正。",
        "Whoever recorded this could correct it until the end of {date}. A manager still can.";
    ALREADY_TAKEN_BACK: "这条记录已经撤回。", "This entry has been taken back already.";
    CORRECTION_UNEXPLAINED: "请写明错在哪里。", "Say why this was a mistake.";

    // The same in a consumer's own register.
    UNSIGNED_BY_ME: "您还没有签名。协议须由双方签名，正式调解的还须调解员签名。",
        "Your signature is missing. Both parties sign, and so does the mediator of a formal mediation.";
    UNSIGNED_BY_MERCHANT: "商家还没有签名。协议须由双方签名，正式调解的还须调解员签名。",
        "The merchant's signature is missing. Both parties sign, and so does the mediator of a formal mediation.";

    // Problems of fields.
    REQUIRED: "请填写这一项。", "Fill this in.";
    UNCHOSEN: "请选择一项。", "Choose an option.";
    UNTICKED: "请勾选这一项。", "Tick this box.";
    NAME_OR_ANONYMOUS: "请填写姓名，或者选择匿名投诉。", "Enter a name, or choose to complain without one.";
    NO_WAY_TO_REACH: "请至少留一种联系方式：电话、电子邮箱或者通讯地址。",
        "Enter at least one way to be reached: phone, e-mail or address.";
    TooLong { most }: "太长了，最多{most}个字。请删减，已写的内容都还在。",
        "Too long: {most} characters at most. Shorten it; nothing typed was cut off.";
    PHONE: "这不像电话号码。请检查，只写数字，分机写在后面。",
        "This does not look like a phone number. Use digits; an extension goes last.";
    EMAIL: "这不像电子邮箱。请检查，应当像 name@example.com。",
        "This does not look like an e-mail address. It should look like name@example.com.";
    DATE: "这不是有效的日期。请写全年、月、日，如 2026-11-21。",
        "This is not a valid date. Write year, month and day, as in 2026-11-21.";
    AMOUNT: "这不是金额。请写数字，最多两位小数，如 1280.50。",
        "This is not an amount. Use digits and at most two decimals, for example 1280.50.";
    AMOUNT_TOO_LARGE: "金额太大，整数部分最多13位。请核对。",
        "This amount is too large: at most 13 digits before the point. Check it.";
    NOT_LISTED: "请从列表中选择。", "Choose from the list.";
    SCALE: "请选择 1 到 5。", "Choose from 1 to 5.";
    YES_OR_NO: "请选择是或者否。", "Choose yes or no.";
    FUTURE_DATE: "这一天还没有到。请核对日期。", "This day has not come yet. Check the date.";
    AFTER_RECEIPT_DATE: "晚于投诉的日期。请核对这两个日期。", "This is after the day of the complaint. Check both dates.";
    BEFORE_PURCHASE_DATE: "早于购买的日期。请核对这两个日期。", "This is before the day of purchase. Check both dates.";
    TIME: "请按几点几分填写，如 14：30。", "Write hours and minutes, for example 14:30.";
    NUMBER: "请只填数字，如 3 或者 2.5。", "Write a number only, for example 3 or 2.5.";
    SIGNED_OTHERWISE: "约定内容与签署时不同。请改回，或者清除签名重新签署。",
        "The terms are not those that were signed. Put them back, or clear the signatures and sign again.";
    NO_SUCH_CASE: "这里没有这个编号。请核对。", "There is no complaint with this number. Check it.";
    RowParty { n }: "第{n}项没有写明履行方。", "Item {n} does not say who owes it.";
    RowWhat { n }: "第{n}项没有写明履行内容。", "Item {n} does not say what is owed.";
    RowAmountTooLarge { n }: "第{n}项的金额太大，整数部分最多13位。请核对。", "The amount of item {n} is too large: at most 13 digits before the point. Check it.";
    RowAmount { n }: "第{n}项的金额不对，最多两位小数。", "The amount of item {n} is not valid. Use at most two decimals.";
    RowBy { n }: "第{n}项没有写明履行期限。", "Item {n} does not say by when.";

    // Entries that need attention.
    CONCURRENT: "与另一条记录同时登记，登记时互不知情。请对照两条记录。",
        "Recorded at the same time as another entry, without knowing of it. Compare the two.";
    ALTERED: "内容与登记时不一致，可能被改动过。请与备份核对。",
        "Different from when it was recorded: it may have been altered. Compare it with a backup.";
    MISSING_PARENT: "缺少此前的一条记录。请从备份或者另一台设备补回。",
        "An entry before this one is missing. Bring it back from a backup or the other device.";
    EFFECTIVE: "有效。", "In effect.";
    Refused { reason }: "已保留在办理经过里，但没有生效。原因：{reason}", "Kept in the history, without effect. Why: {reason}";
    TAKEN_BACK: "记错了，已撤回。", "A mistake: taken back.";
    EMPTIED: "内容已清除。", "Content erased.";
    NEWER: "由新版本的程序登记，已保留，在这里不生效。更新后即可查看。",
        "Recorded by a newer version: kept, without effect here. Update to read it.";

    // Reference numbers.
    REFERENCE_FORM: "这不像投诉编号。请照回执填写，形如 TS2026-K3-0012-D。",
        "This does not look like a reference number. Copy it from the receipt; it looks like TS2026-K3-0012-D.";
    REFERENCE_CHECK: "编号里有一个字符可能写错了。请对照回执逐个核对。",
        "One of the characters seems to be mistyped. Compare it with the receipt.";
}

/// Why a guard refused a step, in a sentence.
#[must_use]
pub fn refusal(lang: Lang, audience: Audience, refusal: &Refusal) -> String {
    let step = |kind: &StepKind| steps::step(*kind, audience).text(lang);
    let message = match refusal {
        Refusal::AlreadyDone(StepKind::Rate) => ALREADY_RATED.to(audience),
        Refusal::AlreadyDone(kind) => return AlreadyDone { step: step(kind) }.to(audience).text(lang),
        Refusal::Needs(kind) => return Needs { step: step(kind) }.text(lang),
        Refusal::WrongRole([Role::Complainant]) => RATE_ROLE,
        Refusal::WrongRole(roles) => {
            let roles: Vec<&str> = roles.iter().map(|role| steps::role_phrase(*role).text(lang)).collect();
            return WrongRole { roles: &any_of(lang, &roles) }.text(lang);
        }
        Refusal::DecidedBefore(person) => return DecidedBefore { person }.text(lang),
        Refusal::WindowOver(day) => {
            return WindowOver { date: &date(lang, *day) }.to(audience).text(lang);
        }
        Refusal::BeforePrevious(kind) => return BeforePrevious { step: step(kind) }.text(lang),
        Refusal::ReopenOver(day) => return ReopenOver { date: &date(lang, *day) }.text(lang),
        Refusal::NotReceived => NOT_RECEIVED,
        Refusal::AlreadyReceived => ALREADY_RECEIVED,
        Refusal::Closed => CLOSED.to(audience),
        Refusal::NotClosed => NOT_CLOSED.to(audience),
        Refusal::Withdrawn => WITHDRAWN.to(audience),
        Refusal::NeedsDecision => NEEDS_DECISION.to(audience),
        Refusal::DeciderUnnamed => DECIDER_UNNAMED,
        Refusal::LoopOpen => LOOP_OPEN,
        Refusal::NeedsReport => NEEDS_REPORT.to(audience),
        Refusal::BeforeReceipt => BEFORE_RECEIPT,
        Refusal::Future => FUTURE,
        Refusal::NotInThisVersion => NOT_IN_THIS_VERSION.to(audience),
        other => return settlement(lang, audience, other),
    };
    message.text(lang).to_owned()
}

/// Why a step of dispute, mediation, performance or upkeep cannot be taken.
fn settlement(lang: Lang, audience: Audience, refusal: &Refusal) -> String {
    let msg = match refusal {
        Refusal::NotIndependent(person) => return NotIndependent { person }.text(lang),
        Refusal::BodyNotIndependent(body) => return BodyNotIndependent { body }.text(lang),
        Refusal::Awaited(day) => return Awaited { date: &date(lang, *day) }.text(lang),
        Refusal::GroupDecidedBefore(group) => return GroupDecidedBefore { group }.text(lang),
        Refusal::RecusalOpen(day) => return RecusalOpen { date: &date(lang, *day) }.text(lang),
        Refusal::RecusalAfterSession => RECUSAL_AFTER_SESSION,
        Refusal::OwnRecusal(person) => return OwnRecusal { person }.text(lang),
        Refusal::RecusalOver(day) => return RecusalOver { date: &date(lang, *day) }.text(lang),
        Refusal::DateBeforeStep(field) => {
            return DateBeforeStep { field: super::fields::label(*field, audience).text(lang) }.text(lang);
        }
        Refusal::DueBeforeAgreement(n) => return DueBeforeAgreement { n: &n.to_string() }.text(lang),
        Refusal::Unsigned(Signer::Complainant) if audience == Audience::Owner => UNSIGNED_BY_ME,
        Refusal::Unsigned(Signer::Respondent) if audience == Audience::Owner => UNSIGNED_BY_MERCHANT,
        Refusal::Unsigned(signer) => {
            let role = match signer {
                Signer::Complainant => Role::Complainant,
                Signer::Respondent => Role::Respondent,
                Signer::Mediator => Role::Mediator,
            };
            return Unsigned { signer: steps::role_phrase(role).text(lang) }.text(lang);
        }
        Refusal::NotSerious => NOT_SERIOUS.to(audience),
        Refusal::NeedsConsent => NEEDS_CONSENT.to(audience),
        Refusal::IndependenceUndeclared => INDEPENDENCE_UNDECLARED,
        Refusal::RecusalPending => RECUSAL_PENDING,
        Refusal::NoMediation => NO_MEDIATION,
        Refusal::NotAgreed => NOT_AGREED,
        Refusal::TotalDiffers => TOTAL_DIFFERS,
        Refusal::PaidDiffers => PAID_DIFFERS,
        Refusal::NothingOwed => NOTHING_OWED,
        Refusal::NoSuchObligation => NO_SUCH_OBLIGATION,
        Refusal::Owed => OWED.to(audience),
        Refusal::NeedsMeasure => NEEDS_MEASURE.to(audience),
        Refusal::NeedsReason => NEEDS_REASON,
        Refusal::NeedsNextDate => NEEDS_NEXT_DATE,
        Refusal::AlreadyPaused => ALREADY_PAUSED,
        Refusal::NothingPaused => NOTHING_PAUSED,
        Refusal::NoSuchClock => NO_SUCH_CLOCK,
        Refusal::NoSuchPolicy => NO_SUCH_POLICY,
        Refusal::SameCase => SAME_CASE,
        Refusal::NotRelated => NOT_RELATED,
        Refusal::MergedAway => MERGED_AWAY.to(audience),
        Refusal::NothingToSettle => NOTHING_TO_SETTLE,
        Refusal::HoldUnchanged => HOLD_UNCHANGED.to(audience),
        other => return correction(lang, audience, other),
    };
    msg.text(lang).to_owned()
}

/// Why an entry is not taken back, or a tag not changed.
fn correction(lang: Lang, audience: Audience, refusal: &Refusal) -> String {
    let msg = match refusal {
        Refusal::KeptForGood(kind) => {
            let step = steps::step(*kind, audience).text(lang);
            return KeptForGood { step }.to(audience).text(lang);
        }
        Refusal::RecordedByOther(person) => {
            let person = if person.is_empty() { UNNAMED.text(lang) } else { person };
            return RecordedByOther { person }.text(lang);
        }
        Refusal::CorrectionOver(day) => return CorrectionOver { date: &date(lang, *day) }.text(lang),
        Refusal::NoSuchEntry => NO_SUCH_ENTRY,
        Refusal::OwnWords => OWN_WORDS.to(audience),
        Refusal::AlreadyTakenBack => ALREADY_TAKEN_BACK,
        Refusal::CorrectionUnexplained => CORRECTION_UNEXPLAINED,
        Refusal::MeansUnknown => MEANS_UNKNOWN,
        Refusal::NotImported => NOT_IMPORTED,
        Refusal::TagUnusable => TAG_UNUSABLE,
        Refusal::TagThere => TAG_THERE,
        Refusal::TagNotThere => TAG_NOT_THERE,
        other => return disposal(lang, audience, other),
    };
    msg.text(lang).to_owned()
}

/// Why a case is not disposed of.
fn disposal(lang: Lang, audience: Audience, refusal: &Refusal) -> String {
    let msg = match refusal {
        Refusal::KeptUntil(day) => return KeptUntil { date: &date(lang, *day) }.text(lang),
        Refusal::SamePerson(person) => return SamePerson { person }.text(lang),
        Refusal::Erased => ERASED,
        Refusal::StillOpen => STILL_OPEN.to(audience),
        Refusal::OnHold => ON_HOLD.to(audience),
        Refusal::DisposerUnnamed => DISPOSER_UNNAMED,
        Refusal::SecondPersonMissing => SECOND_PERSON_MISSING,
        Refusal::SecondPersonUnlisted(person) => return SecondPersonUnlisted { person }.text(lang),
        Refusal::RecorderUnnamed => RECORDER_UNNAMED,
        Refusal::SummaryMissing => SUMMARY_MISSING,
        _ => NOT_IN_THIS_VERSION.to(audience),
    };
    msg.text(lang).to_owned()
}

/// What is wrong in `field`, in a sentence. What is missing is asked for as the field takes it: a box is
/// ticked, an option chosen, a text filled in.
#[must_use]
pub fn problem_in(lang: Lang, field: Field, problem: FieldProblem) -> String {
    let msg = match (problem, field.fixed_input()) {
        (FieldProblem::Required, Some(Input::Flag)) => UNTICKED,
        (FieldProblem::Required, Some(Input::YesNo)) => YES_OR_NO,
        (FieldProblem::Required, Some(Input::Scale)) => SCALE,
        (FieldProblem::Required, Some(Input::Choice(_) | Input::Choices(_))) => UNCHOSEN,
        _ => return self::problem(lang, problem),
    };
    msg.text(lang).to_owned()
}

/// What is wrong with the text in a field, in a sentence.
#[must_use]
pub fn problem(lang: Lang, problem: FieldProblem) -> String {
    let msg = match problem {
        FieldProblem::TooLong(most) => {
            return TooLong { most: &super::common::number(most) }.text(lang);
        }
        FieldProblem::Required => REQUIRED,
        FieldProblem::NameOrAnonymous => NAME_OR_ANONYMOUS,
        FieldProblem::NoWayToReach => NO_WAY_TO_REACH,
        FieldProblem::Phone => PHONE,
        FieldProblem::Email => EMAIL,
        FieldProblem::Date => DATE,
        FieldProblem::Amount => AMOUNT,
        FieldProblem::AmountTooLarge => AMOUNT_TOO_LARGE,
        FieldProblem::NotListed => NOT_LISTED,
        FieldProblem::Scale => SCALE,
        FieldProblem::YesNo => YES_OR_NO,
        FieldProblem::Future => FUTURE_DATE,
        FieldProblem::AfterReceipt => AFTER_RECEIPT_DATE,
        FieldProblem::BeforePurchase => BEFORE_PURCHASE_DATE,
        FieldProblem::Time => TIME,
        FieldProblem::Number => NUMBER,
        FieldProblem::NoSuchCase => NO_SUCH_CASE,
        FieldProblem::SignedOtherwise => SIGNED_OTHERWISE,
        FieldProblem::Row(n, part) => {
            let n = &n.to_string();
            return match part {
                RowProblem::Party => RowParty { n }.text(lang),
                RowProblem::What => RowWhat { n }.text(lang),
                RowProblem::Amount => RowAmount { n }.text(lang),
                RowProblem::AmountTooLarge => RowAmountTooLarge { n }.text(lang),
                RowProblem::By => RowBy { n }.text(lang),
            };
        }
    };
    msg.text(lang).to_owned()
}

/// The warning that stands at an entry: written at the same time as another, altered, or its parent missing.
#[must_use]
pub const fn flag(flag: Flag) -> Msg {
    match flag {
        Flag::Concurrent => CONCURRENT,
        Flag::Broken(ChainBreak::Altered) => ALTERED,
        Flag::Broken(ChainBreak::MissingParent) => MISSING_PARENT,
    }
}

/// How an entry stands in the history of its case.
#[must_use]
pub fn standing(lang: Lang, audience: Audience, standing: &Standing) -> String {
    match standing {
        Standing::Effective => EFFECTIVE.text(lang).to_owned(),
        Standing::Refused(why) => Refused { reason: &refusal(lang, audience, why) }.text(lang),
        Standing::Unknown => NEWER.text(lang).to_owned(),
        Standing::TakenBack(_) => TAKEN_BACK.text(lang).to_owned(),
        Standing::Erased => EMPTIED.text(lang).to_owned(),
    }
}

/// Why a text is no reference number.
#[must_use]
pub const fn not_a_reference(why: ParseReferenceError) -> Msg {
    match why {
        ParseReferenceError::Form => REFERENCE_FORM,
        ParseReferenceError::Check => REFERENCE_CHECK,
    }
}
