//! Words of the complainant's own view.

use crate::i18n::messages;

messages! {
    NO_LONGER_KEPT: "这件投诉已不再保管", "This complaint is no longer kept";
    NoLongerKeptText { date }: "保管期限已满，内容已于{date}清除。", "Its retention period had ended, and its contents were erased on {date}.";

    TITLE: "查看投诉进展", "Follow a complaint";
    MINE: "这里记的是您自己的投诉", "These complaints are your own";
    MINE_TEXT: "这里的投诉都由您自己记录和跟进，商家看不到，也不会从这里得到通知，所以不需要查询码。",
        "You keep these complaints yourself. The merchant cannot see them and hears nothing from this page, so there is no tracking code.";
    MINE_OPEN: "打开这件投诉", "Open the complaint";
    MINE_ALL: "打开我的投诉", "Open my complaints";
    LEDE: "输入回执上的投诉编号和查询码。", "Enter the reference number and the tracking code on the receipt.";
    NUMBER: "投诉编号", "Reference number";
    NUMBER_HINT: "形如 TS2026-K3-0012-D。大小写、空格都可以。", "For example TS2026-K3-0012-D. Capitals and spaces do not matter.";
    CODE: "查询码", "Tracking code";
    CODE_HINT: "九个字符，分三段。", "Nine characters in three groups.";
    CODE_MISSING: "请输入查询码。", "Enter the tracking code.";
    CODE_FORM: "查询码应当是九个字符，其中可能有一个写错了。请对照回执逐个核对。",
        "A tracking code has nine characters, and one of these seems to be mistyped. Compare it with the receipt.";
    LOOK: "查看进展", "See progress";
    LOOKING: "正在查找…", "Looking…";
    DEMO_TITLE: "演示数据可以这样试", "Try it with the sample data";
    DemoText { code, number }: "任何一件演示投诉都可以用查询码 {code} 查看。编号在台账里，例如 {number}。",
        "Every sample complaint opens with the tracking code {code}. Numbers are in the register, for example {number}.";
    DEMO_USE: "用这件试试", "Try this one";
    HERE_ONLY: "只能查到在这台设备上登记的投诉。", "Only complaints recorded on this device can be found.";
    NOT_HERE: "这件投诉保存在商家的设备上", "This complaint is kept on the device of the store";
    NOT_HERE_TEXT: "请到商家那里，出示下面的编号和查询码。", "Show this number and code there.";
    NOT_READ: "暂时无法读取", "It cannot be read right now";

    About { what, whom }: "{what}，投诉 {whom}", "{what}, about {whom}";
    AboutWhom { whom }: "投诉 {whom}", "About {whom}";
    PATH: "办理进度", "Progress";
    PATH_RECEIVED: "收到", "Received";
    PATH_ACCEPTED: "受理", "Taken up";
    PATH_ANSWERED: "反馈结果", "Result";
    PATH_DECLINED: "不予受理", "Not taken up";
    PATH_SETTLED: "答复与回访", "Answer and follow-up";
    PATH_CLOSED: "办结", "Closed";
    DATES: "期限", "Dates";
    NO_DATES: "现在没有正在计时的期限。", "No time limit is running now.";
    OURS: "由我们办理", "with us";
    YOURS: "由您办理", "with you";
    By { date }: "最晚{date}", "by {date}";
    WHY_DATE: "为什么是这一天", "Why this date";
    Rule { start, length }: "从{start}起{length}。", "{length} from {start}.";
    Paused { moment, reason }: "从{moment}起暂停计时（{reason}）。", "Paused since {moment} ({reason}).";
    ESTIMATED: "节假日安排尚未公布，日期是估算的。", "Public holidays of that year are not known yet, so the date is estimated.";
    HISTORY: "办理经过", "What has happened";
    BY_YOU: "您", "You";
    BY_US: "我们", "Us";
    NOTHING_YET: "还没有可以显示的记录。", "There is nothing to show yet.";

    ACTS: "您现在可以", "What you can do now";
    NO_ACTS: "现在没有需要您做的事。有进展会显示在这里。", "There is nothing for you to do now. Progress will be shown here.";
    WindowOver { date }: "申请复议的期限到{date}为止，已经过了。有新的事实或者证据，请联系我们。",
        "The time to ask for reconsideration ended on {date}. If you have new facts or proof, contact us.";
    RESPOND: "答复处理结果", "Answer the result";
    RESPOND_TEXT: "您接受这个结果吗？请告诉我们。", "Do you accept it? Please tell us.";
    RECONSIDER: "申请复议", "Ask for reconsideration";
    RECONSIDER_TEXT: "由没有参与原决定的人重新审查。", "Somebody who did not decide before looks at it again.";
    WITHDRAW: "撤回投诉", "Withdraw the complaint";
    WITHDRAW_TEXT: "撤回后我们不再办理，记录会保留。", "We then stop working on it. The record is kept.";
    RATE: "评价满意度", "Rate the result and handling";
    RATE_TEXT: "处理结果和办理过程分开评价，一分钟即可。", "You rate outcome and handling separately. It takes a minute.";
    REOPEN: "申请重新开启", "Ask to reopen";
    REOPEN_TEXT: "有新的事实，或者承诺没有兑现。", "There are new facts, or a promise was not kept.";
    SEND_RESPOND: "提交答复", "Send the answer";
    SEND_RECONSIDER: "提交复议申请", "Send the request";
    SEND_WITHDRAW: "确认撤回", "Withdraw it";
    SEND_RATE: "提交评价", "Send the rating";
    SEND_REOPEN: "提交申请", "Send the request";
    RECORDED: "已收到。谢谢您告诉我们。", "We have received it. Thank you for telling us.";
    DONE: "看完了，隐藏", "I have finished: hide it";
    HIDDEN: "已隐藏。再次查看需要编号和查询码。", "It is hidden. You need the number and the code to see it again.";
    CHANGED: "刚刚有新的进展，已显示最新内容。", "There is progress. You are seeing the latest.";
}
