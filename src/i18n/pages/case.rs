//! Words of the view of one case.

use crate::i18n::messages;

messages! {
    CONTENT_ERASED: "内容已清除", "Content erased";
    TOMBSTONE: "这件投诉的内容已经清除", "The contents of this complaint were erased";
    TombstoneText { schedule, date, by, confirmed }: "保管期限已满，按“{schedule}”的规定于{date}清除。登记人：{by}。确认人：{confirmed}。编号、日期、分类和办理结果仍保留，用于统计；每条记录的校验值没有变化。",
        "Its retention period had ended. It was erased on {date} under the schedule “{schedule}”, recorded by {by} and confirmed by {confirmed}. Number, dates, codes and outcome are kept for statistics, and the digest of every entry is unchanged.",
        owner: "保管期限已满，已于{date}清除。编号、日期、分类和结果仍保留；每条记录的校验值没有变化。",
            "Its retention period had ended, and it was erased on {date}. Number, dates, codes and outcome are kept, and the digest of every entry is unchanged.";

    CaseTitle { reference }: "案件 {reference}", "Case {reference}";
    LOADING: "正在打开案件…", "Opening the case…";
    PrintedOn { reference, date }: "投诉 {reference}，打印日期：{date}", "Complaint {reference}, printed on {date}";
    SIGN_PLACE: "地点", "Place";
    SIGN_DATE: "日期", "Date";
    SIGN_NAME: "姓名和签名", "Name and signature";
    CANNOT_OPEN: "没能打开这件投诉", "The case could not be opened";
    NotNoted { why }: "这次查阅没能记入办理经过：{why}", "The history could not record that you opened this case: {why}";
    RECORDED_BY_ME: "本人登记", "Recorded by me";
    OpenedBy { person, role }: "{person}（{role}）", "{person} ({role})";
    Openings { n }: "查阅记录{n}条", "Times opened: {n}";
    CHANGED_ELSEWHERE: "这件投诉在另一个标签页里有了新记录", "This case was changed in another tab";
    CHANGED_ELSEWHERE_TEXT: "页面已经更新。正在填写的内容都还在，登记前请看一眼新的经过。",
        "The page is up to date. What you are typing is still here. Check the new entries before you record it.";
    Unreadable { n }: "有{n}条记录读不出来", "{n} of the entries could not be read";
    UNREADABLE_TEXT: "其余记录都在下面。请到“数据”中从备份恢复，缺的记录会补回来。",
        "The rest are below. Restore from a backup on the data page to bring back the missing ones.";
    BROKEN: "有记录与登记时不一致，或者前后接不上", "Entries do not fit together, or have been changed";
    BROKEN_TEXT: "这些记录在办理经过里都有标明。请与备份核对。",
        "They are marked in the history. Compare them with a backup.";
    NO_RECEIPT: "缺少登记这件投诉的记录", "The entry that received this complaint is missing";
    NO_RECEIPT_TEXT: "没有它就算不出阶段和期限。请从备份或者另一台设备补回。",
        "Without it there is no stage and no deadline. Bring it back from a backup or the other device.";
    TO_DATA: "打开数据页", "Open the data page";

    UNTITLED: "未写明商品的投诉", "Complaint without a product";
    FLAGGED: "有记录需要查看", "Entries to check";
    INCOMPLETE: "未走完全部环节即办结", "Closed with items open";
    STAGE_PATH: "办理进度", "Progress";
    STAGE_SKIPPED: "（未经过）", "(skipped)";

    NEXT: "下一步", "Next step";
    RulesSinceReceipt { rules }: "{rules}（收到投诉以后施行）", "{rules} (came into force after this was received)";
    StillOpen { clock, date }: "没有解决的，还可以在{date}之前主张：{clock}。", "If it is not solved, it can still be claimed until {date}: {clock}.";
    NextBy { date, distance }: "最晚{date}（{distance}）", "By the end of {date} ({distance})";
    NextByHour { date, distance }: "最晚{date}（{distance}）", "By {date} ({distance})";
    NextOn { date, distance }: "{date}开会（{distance}）", "On {date} ({distance})";
    NextOnPast { date, distance }: "原定{date}开会（{distance}）", "Was set for {date} ({distance})";
    NEXT_LATE_ELSEWHERE: "另有期限已经逾期，见“期限”。", "Another deadline is overdue. See “Deadlines”.";
    NextEnded { date }: "期限到{date}为止，已经过了", "The time for this ended on {date}";
    NextLate { date, distance }: "应不晚于{date}（{distance}）", "Was due by {date} ({distance})";
    NextWhy { clock, length, source }: "{clock}，期限{length}。依据：{source}", "{clock}: {length}. Source: {source}";
    NextWhyNamed { clock, source }: "{clock}。依据：{source}", "{clock}. Source: {source}";
    OWN_STEPS: "有什么进展", "What has happened";
    THEY_ANSWERED: "商家答复了", "They answered";
    THEY_REFUSED: "商家拒绝了", "They refused";
    NO_REPLY: "商家没有回音", "No reply";
    WENT_ELSEWHERE: "我找了其他途径", "I went elsewhere";
    MORE_STEPS: "更多", "More";
    LETTER: "告诉商家", "Tell the merchant";
    LETTER_TEXT: "还没有发给商家。可以复制下面的文字，用邮件、网店客服、微信或者信件发出，再记一笔。",
        "Nothing has been sent yet. Copy this text, send it by e-mail, chat or letter, and then note that you sent it.";
    LETTER_COPY: "复制文字", "Copy the text";
    LETTER_MAIL: "写邮件", "Open an e-mail";
    LETTER_IS_SENT: "我已发出", "I have sent it";
    LETTER_SENT: "把投诉发给了商家。", "I sent the complaint to the merchant.";
    OTHER_STEPS: "可以登记的环节", "Steps that can be recorded now";
    NotNow { n }: "现在不能登记的环节（{n}）", "Not possible now ({n})";
    RATE_HERE: "请投诉人评价", "Ask the complainant to rate";

    CLOCKS: "期限", "Deadlines";
    NO_CLOCKS: "没有在计时的期限。", "No clock is running.";
    PastClocks { n }: "已经结束的期限（{n}）", "Past deadlines ({n})";
    WHY_THIS_DATE: "为什么是这一天", "Why this date";
    WindowEnded { date }: "{date}截止", "Ended {date}";
    ClockStarted { moment }: "从{moment}起算。", "Started on {moment}.";
    ClockLength { length }: "期限：{length}。", "It runs for {length}.";
    ClockPausedUntil { moment, reason, until }: "从{moment}起中止计时（{reason}），最晚到{until}恢复；提前恢复的，日期相应提前。",
        "Paused since {moment} ({reason}), until {until} at the latest. If it resumes earlier, the date comes earlier.";
    ClockPaused { moment, reason }: "从{moment}起中止计时（{reason}）。恢复之前，日期还会顺延。",
        "Paused since {moment} ({reason}). The date keeps moving until the clock is resumed.";
    ClockLastDay { date }: "最后一天是{date}。", "The last day in time is {date}.";
    ClockLastHour { moment }: "截止到{moment}。", "It ends on {moment}.";
    ClockStopped { moment }: "{moment}完成。", "Stopped on {moment}.";
    ClockWho { who }: "由{who}完成。", "To be done by: {who}.";
    ClockSource { source }: "依据：{source}", "Source: {source}";
    CLOCK_SOFT: "这是提醒或者惯例，过了不算违反规定。", "A reminder or good practice: missing it breaks no rule.";
    CLOCK_ESTIMATED: "日历里还没有这一年的放假安排，日期是估算。",
        "The calendar does not have this year's holidays yet, so the date is an estimate.";
    CLOCK_NOT_CHECKED: "这条依据还没有核实原文。", "This source has not been checked against its original.";

    STANDING: "案件情况", "Status of the case";
    HANDLER: "经办人", "Handler",
        owner: "商家经办人", "Contact at the merchant";
    GROUP: "办理组", "Group";
    POLICY: "适用期限", "Deadline rules";
    HELD: "暂缓清除", "Legal hold",
        owner: "标记保留", "To be kept";
    HeldSince { reason, date }: "{reason}（{date}起）", "{reason} (since {date})";
    LINKED: "关联的投诉", "Linked complaints";
    MERGED: "并入这一件的", "Merged into this one";
    MERGED_INTO: "已并入", "Merged into";

    LOOP: "办结前的清单", "Before closing";
    FACTS: "登记内容", "Details of the complaint";
    NOTHING_GIVEN: "没有填写。", "Nothing was filled in.";
    ShowMasked { field }: "显示{field}", "Show: {field}";
    HideMasked { field }: "遮盖{field}", "Hide: {field}";
    AmendPart { part }: "更正“{part}”", "Correct: {part}";
    AMEND_HELP: "原来的内容会留在办理经过里，不会丢失。", "What was there before stays in the history.";
    NOTHING_CHANGED: "没有改动，不需要登记。", "Nothing was changed, so there is nothing to record.";

    THIS_WAS_A_MISTAKE: "记错了", "This was a mistake";
    TAKE_IT_BACK: "撤回这条记录", "Take it back";
    CANNOT_TAKE_BACK: "现在不能撤回这条记录", "This entry cannot be taken back now";
    LATER_ENTRIES_STAY: "此后登记的记录都会保留，不再相符的会标明，请逐条查看。",
        "Later entries stay as well. Those that no longer fit are marked for you to check.";
    EntryNamed { step, date }: "“{step}”，{date}", "“{step}”, {date}";
    TAKEN_BACK: "已撤回", "Taken back";
    TakenBackBy { person, date, reason }: "{date}由{person}撤回。原因：{reason}", "Taken back on {date} by {person}: {reason}",
        owner: "{date}撤回。原因：{reason}", "Taken back on {date}: {reason}";
    UNDO: "撤销", "Undo";
    UNDONE_AT_ONCE: "记下后随即撤销", "Undone right after recording";
    Undone { step }: "已撤销：{step}", "Undone: {step}";
    NotUndone { why }: "没能撤销：{why}", "This could not be undone: {why}";

    RecordedOn { moment }: "{moment}补记", "Recorded on {moment}";
    Changed { from, to }: "由“{from}”改为“{to}”", "“{from}” became “{to}”";
    FilledIn { to }: "补填“{to}”", "Filled in: “{to}”";
    Emptied { from }: "清空，原为“{from}”", "Cleared. It was “{from}”";

    PRINT_CASE: "打印案件", "Print the case";
    COPY_NUMBER: "复制编号", "Copy the number";
    COPY_LINK: "复制链接", "Copy a link";
    OTHER_ACTIONS: "其他操作", "Other actions";

    Recorded { step }: "已登记：{step}", "Recorded: {step}";
    RECORD_STEP: "登记", "Record";
    NOT_RECORDED: "没有登记", "Not recorded";
    NOT_RECORDED_KEPT: "填写的内容都还在，可以修改后再试。", "What you typed is still here. Change it and try again.";
    DRAFT_RESTORED: "已恢复上次没有登记完的内容。", "Your unfinished draft has been restored.";
    START_AFRESH: "重新填写", "Start again";
    WHEN_HAPPENED: "补记：填写实际时间", "Record for an earlier date";
    ALL_CLOCKS: "全部可以中止的期限", "All that can be paused";
    ObligationNumber { n }: "第{n}项", "Item {n}";
    OWED_PARTY: "履行方", "Who owes it";
    OWED_WHAT: "履行内容", "What must be done";
    OWED_AMOUNT: "金额（没有可以不填）", "Amount (if it is about money)";
    OWED_BY: "履行期限", "By when";
    OwedSum { sum }: "合计 {sum}", "Total {sum}";
    ADD_OBLIGATION: "添加一项", "Add an item";
    SIGN_TYPED: "键入姓名签署", "Type the name to sign";
    SIGN_HERE: "或者在框里手写签名", "Or sign in the box";
    SignDrawn { who }: "{who}手写签名的地方", "Where to draw the signature of: {who}";
    SIGN_AGAIN: "重写", "Draw again";
    SETTLEMENT: "约定事项", "What is owed";
    DONE_BEFORE: "此前的方案已经履行的：", "Done under an earlier result:";
    RECORD_PERFORMANCE: "登记履行情况", "Record performance";
    PaidSoFar { sum }: "已付 {sum}", "{sum} paid so far";
    STAFF_PICK: "工作人员", "Staff";
    OPEN_ITEMS: "还有环节没有完成", "Some checklist items are open";
    OPEN_ITEMS_TEXT: "可以先去完成；现在就办结的，请写明原因，统计时会单独计数。",
        "Complete them first, or give a reason for closing now. Statistics count such cases separately.";
    CANNOT_NOW: "现在不能登记这一步", "This step cannot be recorded now";
}
