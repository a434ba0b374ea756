//! Words of the Today view.

use crate::messages;

messages! {
    TITLE_OVERDUE: "（{n}）今日", "({n}) Today";
    LEDE: "先看逾期的，再看今天到期的。", "What is late comes first, then what is due today.";
    NEW_COMPLAINT: "登记新投诉", "New complaint";
    FIGURES: "今日概况", "How things stand";

    OVERDUE: "已逾期", "Overdue";
    OVERDUE_HINT: "期限已过，还没有办", "The date has passed";
    DUE_TODAY: "今天到期", "Due today";
    DUE_TODAY_HINT: "今天之内要办", "To be done today";
    DUE_SOON: "三天内到期", "Due within 3 days";
    DUE_SOON_HINT: "今天以后三天内", "In the three days after today";
    WAITING: "等投诉人", "With complainant";
    WAITING_HINT: "轮到投诉人答复", "Waiting for an answer";
    MY_TURN: "轮到我", "My turn";
    MY_TURN_HINT: "该我答复商家", "My reply is due";
    OPEN: "在办", "Open";
    OPEN_HINT: "没有办结的投诉", "Not closed yet";
    RECEIVED_TODAY: "今天收到", "Received today";
    CLOSED_TODAY: "今天办结", "Closed today";
    RECEIVED_HINT: "按收到日期统计", "By day of receipt";
    CLOSED_HINT: "按办结日期统计", "By day of closing";

    WORK: "待办", "To do";
    MINE: "只看我经办的", "Only mine";
    ALL_CASES: "全部", "Everybody’s";
    WHOSE: "看谁的待办", "Whose work";
    SHOW_ALL: "查看全部 {n} 件", "Show all {n}";
    NOTHING_TO_DO: "没有待办的投诉。", "Nothing is waiting to be done.";
    NOTHING_MINE: "没有由您经办的待办投诉。", "None of the open complaints is yours.";
    NO_WORK: "待办都处理完了", "All caught up";

    S_OVERDUE: "已逾期", "Overdue";
    S_DUE_TODAY: "今天到期", "Due today";
    S_DUE_SOON: "三天内到期", "Due within three days";
    S_FLAGGED: "有记录需要查看", "Entries to look at";
    S_RECONSIDER: "待复议", "To be reconsidered";
    S_MEDIATE: "待调解", "To be mediated";
    S_PERFORM: "待履行", "To be performed";
    S_FOLLOW_UP: "待回访", "To be followed up";
    S_CLOSE: "待办结", "To be closed";
    S_NEW: "新收到，还没有人负责", "New, nobody in charge";
    S_IN_HAND: "办理中", "In hand";
    S_WAITING: "等投诉人答复", "Waiting for the complainant";
    S_WAITING_MEDIATOR: "等调解", "Waiting for mediation";
    S_WAITING_AUTHORITY: "等外部机构", "Waiting for a body outside";
    S_OWN_NEW: "已提出，等商家确认", "Sent, waiting for the merchant";
    S_OWN_IN_HAND: "商家处理中", "With the merchant";
    S_OWN_WAITING: "该我答复", "My reply is due";
    S_OWN_FOLLOW_UP: "该我核对", "To be checked by me";
    S_OWN_CLOSE: "可以结束", "Ready to close";

    DRAFTS: "没有登记完的", "Not finished yet";
    DRAFT_INTAKE: "新投诉", "New complaint";
    DRAFT_GO_ON: "接着填写", "Go on";
    DRAFT_CHANGED: "{ago}改动", "Changed {ago}";

    KEEPING: "数据保存情况", "How the data is kept";
    KEEPING_ENTRIES: "本机浏览器里有 {n} 条记录", "{n} entries in this browser";
    KEEPING_NO_BACKUP: "还没有保存成文件", "Never saved to a file";
    KEEPING_BACKUP: "最近一次保存成文件：{ago}", "Last saved to a file {ago}";
    KEEPING_PERSISTED: "浏览器承诺保留", "The browser promises to keep it";
    KEEPING_FLEETING: "浏览器没有承诺保留", "The browser does not promise to keep it";
    KEEPING_LINK: "数据与备份", "Data and backup";

    EMPTY_TITLE: "台账还是空的", "The register is empty";
    EMPTY_TEXT: "登记第一件投诉，期限从收到那一刻起自动计算；也可以导入别处的台账，或者装入演示数据看一看。",
        "Record the first complaint: its deadlines run from the moment it arrives. Or bring in another register, or look around with sample data.";
    EMPTY_TEXT_PERSONAL: "记下第一件投诉，下一步做什么、到哪天为止，这里都会提醒。也可以先装入演示数据看一看。",
        "Note your first complaint: what to do next and until when is shown here. Or look around with sample data first.";
    EMPTY_LODGE: "登记第一件投诉", "Record the first complaint";
    EMPTY_IMPORT: "导入已有台账", "Import a register";
    EMPTY_DEMO: "装入演示数据", "Load sample data";
}
