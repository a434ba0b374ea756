//! Words of the Today view.

use crate::i18n::messages;

messages! {
    TitleOverdue { n }: "（逾期 {n}）今日", "({n} late) Today";
    TitleDue { m }: "（今天 {m}）今日", "({m} due) Today";
    TitleBoth { n, m }: "（逾期 {n}，今天 {m}）今日", "({n} late, {m} due) Today";
    NEW_COMPLAINT: "登记新投诉", "New complaint";
    FIGURES: "今日概况", "Today at a glance";

    OVERDUE: "已逾期", "Overdue";
    OVERDUE_HINT: "已超期未办", "The date has passed";
    DUE_TODAY: "今天到期", "Due today";
    DUE_TODAY_HINT: "今天之内要办", "Needs doing today";
    DUE_SOON: "三天内到期", "Due within 3 days";
    DUE_SOON_HINT: "今天以后三天内", "In the three days after today";
    WAITING: "等投诉人", "Waiting for complainant",
        owner: "轮到我", "My turn";
    WAITING_HINT: "轮到投诉人答复", "Waiting for an answer",
        owner: "该我答复商家", "My reply is due";
    OPEN: "在办", "Open";
    OPEN_HINT: "没有办结的投诉", "Not closed yet";
    RECEIVED_TODAY: "今天收到", "Received today";
    CLOSED_TODAY: "今天办结", "Closed today";
    RECEIVED_HINT: "按收到日期统计", "By day of receipt";
    CLOSED_HINT: "按办结日期统计", "By day of closing";

    WORK: "待办", "To do";
    Mine { name }: "我经办的（{name}）", "Mine ({name})";
    ALL_CASES: "全部", "All handlers";
    Nobodys { n }: "未分派（{n}）", "Unassigned ({n})";
    HandlerCases { name, n }: "{name}（{n}）", "{name} ({n})";
    WHOSE: "经办人", "Handler";
    BY_HANDLER: "按经办人分组", "Group by handler";
    NO_HANDLER: "还没有经办人", "No handler yet";
    LeftOut { n }: "另有{n}位经办人没有列出，可以在上面选择经办人查看。", "Handlers not listed: {n}. Choose one above to see their cases.";
    SectionCounts { n, m }: "逾期 {n}，今天到期 {m}", "{n} overdue, {m} due today";
    ShowAll { n }: "查看全部{n}件", "Show all {n}";
    NOTHING_TO_DO: "没有待办的投诉。", "There is nothing to do.";
    NOTHING_THEIRS: "所选经办人没有待办的投诉。", "This handler has nothing to do.";
    NO_WORK: "待办都处理完了", "All caught up";

    S_OVERDUE: "已逾期", "Overdue";
    S_DUE_TODAY: "今天到期", "Due today";
    S_DUE_SOON: "三天内到期", "Due within three days";
    S_FLAGGED: "有记录需要查看", "Entries to check";
    S_RECONSIDER: "待复议", "To be reconsidered",
        owner: "等商家复议", "Merchant to reconsider";
    S_MEDIATE: "待调解", "To be mediated",
        owner: "要找人调解", "To be mediated";
    S_PERFORM: "约定没有履行，待处理", "Not kept: needs action",
        owner: "商家没有兑现", "Promise not kept";
    S_FOLLOW_UP: "待回访", "To be followed up",
        owner: "该我核对", "To be checked by me";
    S_CLOSE: "待办结", "To be closed",
        owner: "可以结束", "Ready to close";
    S_NEW: "新收到，还没有人负责", "New, not yet assigned",
        owner: "等商家确认收到", "Not confirmed by the merchant yet";
    S_IN_HAND: "办理中", "In progress",
        owner: "商家处理中", "With the merchant";
    S_WAITING: "等投诉人", "Waiting for the complainant",
        owner: "轮到我", "My turn";
    S_WAITING_RESPONDENT: "等被投诉人履行", "Waiting for the respondent to perform",
        owner: "等商家兑现", "Waiting for the merchant to perform";
    S_WAITING_MEDIATOR: "等调解", "Waiting for mediation";
    S_WAITING_AUTHORITY: "等外部机构", "Waiting for an outside body";

    ItemWhen { date, left }: "{date}（{left}）", "{date} ({left})";
    ITEM_ASSIGN: "分派", "Assign";
    ItemAssign { whose, number }: "{whose}（分派 {number}）", "{whose} (assign {number})";
    SHOW_IN_REGISTER: "在台账中查看", "See in the register";
    ALL_RECONSIDERATIONS: "待复议（全部经办人）", "To be reconsidered (all handlers)";
    ALL_FOLLOW_UPS: "待回访（全部经办人）", "To be followed up (all handlers)";
    ItemBy { clock, date }: "{clock}：最晚{date}", "{clock}: by {date}";
    ItemLate { clock, date }: "{clock}：应不晚于{date}", "{clock}: was due by {date}";
    ItemOn { clock, date }: "{clock}：{date}", "{clock}: {date}";
    ITEM_NO_CLOCK: "无计时期限", "No clock is running";
    ItemGroup { name }: "办理组：{name}", "Group: {name}";
    ITEM_OPEN: "查看下一步", "See the next step";

    DATES_BUTTON: "导出日历文件", "Save a calendar file";
    DATES_HINT: "把上面这些投诉今后的各个日期存成日历文件，可以导入手机或者电脑的日历。文件里有投诉编号、商品、商家名称和期限，没有投诉人的姓名和联系方式。",
        "Saves the coming dates of the complaints above for the calendar on your phone or computer. The file has reference numbers, products, merchants and dates, but no complainant’s name or contact details.";
    DATES_WORKING: "正在读取各件投诉的日期", "Reading the dates of each complaint";
    DatesOf { n, m }: "{n} / {m}件", "{n} of {m}";
    DATES_DONE: "日历文件已保存，共{n}个日期。", "Calendar file saved with {n} date." | "Calendar file saved with {n} dates.";
    DATES_NONE: "这些投诉今后没有日期，没有生成文件。", "These complaints have no coming dates. No file was saved.";
    DATES_STOPPED: "已取消，没有生成文件。", "Cancelled. No file was saved.";
    DATES_NAME: "投诉期限", "Complaint dates";
    DateWho { who }: "由谁办：{who}", "Who has to act: {who}";
    DateAgainst { name }: "商家：{name}", "Merchant: {name}";
    DateZone { zone }: "日期按{zone}计算", "The date is counted in {zone}";

    TELL_HINT: "网页开着的时候，有投诉逾期或者到了当天期限，由浏览器弹出提醒。提醒里只有件数，没有投诉内容。",
        "While this page is open, your browser tells you when complaints become overdue or due today. It shows how many, and nothing about any complaint.";
    TELL_SWITCH: "网页开着时提醒我", "Notify me while this page is open";
    TELL_REFUSED: "浏览器不允许本网页弹出提醒。请在浏览器的网站设置里允许通知，再打开这个开关。",
        "Your browser blocks notifications from this page. Allow them in its settings for this site, then switch this on again.";
    TELL_NOT_ANSWERED: "还没有允许通知。打开这个开关，并在浏览器询问时选择允许。",
        "Notifications are not allowed yet. Switch this on, and allow them when the browser asks.";
    TELL_IMPOSSIBLE: "这个浏览器不能由网页弹出提醒。今日页面和网页标题上仍会显示件数。",
        "This browser cannot show notifications from a web page. Today and the page title still show how many.";
    TELL_ON_TITLE: "到期提醒已打开", "Reminders are on";
    TELL_ON_TEXT: "有投诉逾期或者当天到期，会这样提醒。", "This is how you will be told when complaints become overdue or due today.";
    TELL_OVERDUE: "{n}件投诉刚刚逾期", "{n} complaint has become overdue" | "{n} complaints have become overdue";
    TELL_TODAY: "{n}件投诉今天到期", "{n} complaint is due today" | "{n} complaints are due today";
    TellBoth { overdue, today }: "{overdue}，{today}", "{overdue}, {today}";
    TELL_TEXT: "点击查看今日待办。", "Select to see what needs doing.";

    DOORS: "从哪里看起", "Where to begin";
    DOOR_CUSTOMER: "当一回投诉人", "Be the customer";
    DOOR_CUSTOMER_TEXT: "凭编号和查询码看一件投诉：办到哪一步，接不接受结果。", "Follow a complaint with its number and code: where it stands, and whether you accept the result.";
    DOOR_DESK: "当一回经办人", "Be at the desk";
    DOOR_DESK_TEXT: "办一件已经查清、等着告知结果的投诉。", "Take a complaint that has been looked into and waits for its result.";
    DOOR_FIGURES: "看统计", "See the figures";
    DOOR_FIGURES_TEXT: "十四个月里的件数、原因、用时和满意度。", "Fourteen months: how many, why, how long it took, how satisfied people were.";

    DRAFTS: "没有登记完的", "Not finished yet";
    DRAFT_INTAKE: "新投诉", "New complaint";
    DRAFT_STALE: "这一步已经不能再登记了。", "This step can no longer be recorded.";
    DRAFT_DISCARD: "丢弃", "Discard";
    DraftDiscarded { what }: "已丢弃：{what}", "Discarded: {what}";
    DRAFT_UNDO: "撤销", "Undo";
    DRAFT_GO_ON: "接着填写", "Continue";
    DraftChanged { ago }: "{ago}改动", "Changed {ago}";

    KEEPING: "数据保存情况", "Data storage";
    KeepingEntries { n }: "本机浏览器里有{n}条记录", "{n} entries in this browser";
    KEEPING_NO_BACKUP: "还没有备份过", "Never backed up";
    KeepingBackup { ago }: "最近一次备份：{ago}", "Last backed up {ago}";
    KEEPING_PERSISTED: "浏览器承诺长期保留", "Persistent storage";
    KEEPING_FLEETING: "浏览器可能清理数据", "The browser may clear it";
    KEEPING_LINK: "数据与备份", "Data and backup";

    EMPTY_TITLE: "台账还是空的", "The register is empty",
        owner: "从第一件投诉开始", "Start with your first complaint";
    EMPTY_TEXT: "登记第一件投诉，期限从收到那一刻起自动计算；也可以导入别处的台账，或者装入演示数据看一看。",
        "Record your first complaint: its deadlines run from the moment it arrives. You can also import a register, or look around with sample data.",
        owner: "记下第一件投诉，下一步做什么、到哪天为止，这里都会提醒。也可以先装入演示数据看一看。",
            "Record your first complaint, and this page shows what to do next and by when. You can also look around with sample data first.";
    EMPTY_LODGE: "登记第一件投诉", "Record the first complaint";
    EMPTY_IMPORT: "导入已有台账", "Import a register",
        owner: "导入已有记录", "Import my complaints";
    EMPTY_DEMO: "装入演示数据", "Load sample data";
}
