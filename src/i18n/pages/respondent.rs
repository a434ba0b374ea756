//! Words of the page of one respondent, and of a respondent who is known at intake.

use crate::i18n::messages;

messages! {
    LEDE: "这家商家的全部投诉：办理进展、未履行事项和处理情况。", "All complaints about this merchant: progress, what it owes and how it responds.";
    NONE_TITLE: "台账里没有投诉这家商家的记录", "No complaint about this merchant is on record";
    NONE_TEXT: "名称要与登记时一致，空格、全角半角和大小写不计。可以去搜索。", "The name must be as recorded. Spaces and capitals do not matter. You can search the register instead.";
    TO_REGISTER: "打开台账", "Open the register",
        owner: "打开我的投诉", "Open my complaints";

    HowMany { total, open, closed }: "投诉{total}件：在办{open}件，已办结{closed}件。", "Complaints: {total}; open {open}, closed {closed}.";
    MergedToo { n }: "另有{n}件已并入其他投诉。", "{n} were merged into others.";
    Late { open, n }: "在办的{open}件中，有{n}件的期限已过。", "Past a deadline: {n} of {open} open.";
    LateSoft { n }: "其中{n}件只是惯例或者提醒。", "For {n} of these it is only a reminder or good practice.";
    SEE_LATE: "查看逾期的", "See overdue complaints";

    OWES: "未履行事项", "What it owes";
    OwesOf { n, read }: "正待履行或者已转交的投诉{n}件，以下按{read}件统计。", "Complaints waiting for performance or referred: {n}. Counted here: {read}.";
    OWES_NOTHING: "没有未履行的事项。", "Nothing is owed.";
    OWES_NONE_LEFT: "商家在这些投诉里没有未履行的事项。", "The merchant owes nothing more in these complaints.";
    OwesSum { sum }: "待付合计 {sum}", "{sum} to be paid in total";
    OwesCount { n, late }: "共{n}项，其中逾期或者违约{late}项。", "Items: {n}. Overdue or breached: {late}.";
    OwesMore { read, n }: "只统计了最先到期的{read}件，共{n}件。", "Only the first {read} of {n} due are counted.";
    OwesUnread { n }: "有{n}件读不出来，没有计入。", "{n} could not be read and are not counted.";
    By { date }: "最晚{date}", "by {date}";
    NO_DAY: "没有写明期限", "no day named";
    READING: "正在读取…", "Reading…";

    ANSWERS: "处理情况", "How it responds";
    OUTCOMES: "办结结果", "Outcomes";
    OutcomesOf { n, closed }: "{n} / {closed}件已办结的投诉", "{n} of {closed} closed";
    NO_OUTCOMES: "还没有办结的投诉。", "None is closed yet.";
    NOT_RECORDED: "未记录", "Not recorded";

    DETAILS: "名称和联系方式", "Name and contact";
    DETAILS_FROM: "照最近一次登记的内容。", "As given in the latest complaint.";

    NAMES: "其他名称", "Other names";
    NAMES_TEXT: "同一家商家有时用简称、旧名登记。合并后，名单和统计按一家计算，各件投诉的登记内容不变。", "The same merchant may be on record under a short or former name. Once joined, lists and figures count it as one. The complaints themselves stay as recorded.";
    NO_OTHER_NAMES: "没有合并其他名称。", "No other name is joined.";
    NAME_TO_JOIN: "也叫作", "Also known as";
    NAME_TO_JOIN_HINT: "从台账里已有的商家中选择，写法相近的排在前面。", "Choose from the merchants on record. Those spelled alike come first.";
    NOT_ON_RECORD: "台账里没有这个名称，请从列出的商家中选择。", "No complaint on record has this name. Choose one of those listed.";
    KeepName { name }: "合并，统一称“{name}”", "Join as “{name}”";
    Joined { other, name }: "“{other}”已与“{name}”合并", "“{other}” now counts as “{name}”";
    PART: "拆分", "Separate";
    PartOf { other }: "把“{other}”拆分出来", "Separate “{other}”";
    Parted { other }: "“{other}”已单独计算", "“{other}” counts on its own again";
    RecordedSo { n }: "以此名称登记：{n}件", "Recorded so: {n}";

    CASES: "投诉", "Complaints";
    CasesFirst { n, total }: "先列最近收到的{n}件，共{total}件。", "The latest {n} of {total}.";
    SeeAll { n }: "在台账中查看全部{n}件", "See all {n} in the register",
        owner: "查看全部{n}件", "See all {n} complaints";

    // At intake.
    Known { n }: "台账里已有{n}件投诉这家商家", "Complaints about this merchant on record: {n}",
        owner: "我投诉过这家商家{n}件", "My complaints about this merchant: {n}";
    USE_DETAILS: "填入上次登记的联系方式", "Fill in the contact details given last time";
    Used { fields }: "已填入：{fields}。请核对。", "Filled in: {fields}. Please check.";
    NOTHING_TO_USE: "上次也没有登记联系方式，或者这里都已填写。", "None were given last time, or everything is already filled in here.";
}
