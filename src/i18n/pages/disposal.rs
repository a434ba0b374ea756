//! Words of the disposal of what need not be kept any longer. The page and its record speak of disposal
//! (销毁); what is done to a complaint is to erase its contents (清除).

use crate::i18n::messages;

messages! {
    SECTION: "保管期限与销毁", "Retention";
    TITLE: "保管期限与销毁", "Retention and disposal";
    LEDE: "办结的投诉按办理结果确定保管期限。期满后清除内容，只留编号、日期、分类和办理结果，并出具销毁记录。",
        "Closed complaints are kept for some years, depending on their outcome. After that their contents are erased. Number, dates, codes and outcome are kept, and a certificate says what was done.";

    SCHEDULES: "保管期限", "Retention schedules";
    SCHEDULE: "保管规则", "Schedule";
    APPLIES: "适用的办理结果", "Outcomes";
    OTHERS: "其他所有结果", "All other outcomes";
    LENGTH: "自办结起", "From the closing";
    MERGED: "并入另一件", "Merged into another";

    DUE: "保管期限已满", "Due for disposal";
    NONE_DUE: "没有保管期限已满的投诉。", "No complaint is due for disposal.";
    CHOOSE_ALL: "全选", "Choose all";
    ChooseOne { number }: "选择 {number}", "Choose {number}";
    Chosen { n }: "已选{n}件", "{n} chosen";
    CHOOSE: "选择", "Choose";
    NUMBER: "编号", "Number";
    OUTCOME: "办理结果", "Outcome";
    CLOSED_ON: "办结日期", "Closed on";
    UNTIL: "保管至", "Kept until";
    Kept { n }: "另有{n}件已办结的投诉还在保管期限内。", "Closed complaints still within retention: {n}.";

    HELD: "暂缓清除", "Under a legal hold";
    HELD_TEXT: "保管期限已满，因涉诉等原因暂缓清除。解除以后才会列入清除。", "Their retention period has ended, but they are under a legal hold. They will be listed for disposal when it is lifted.";
    HOLD_REASON: "暂缓原因", "Reason for the hold";

    CONFIRM: "确认清除", "Confirm the disposal";
    CANNOT_UNDO: "清除后不能恢复。以前的备份里仍有这些内容，请按同样的规定处理。",
        "You cannot undo this. Earlier backups still have the contents: handle them under the same rules.";
    SECOND: "确认人", "Second person";
    SECOND_TEXT: "由另一位工作人员当面确认。登记人和确认人都写进销毁记录。",
        "Another member of staff must confirm in person. Both names are on the certificate.";
    SECOND_NONE: "名单里还没有别人。", "Nobody else is on the staff list.";
    SECOND_ADD: "添加工作人员", "Add staff";
    COUNT: "清除件数", "Number of complaints";
    CountText { n }: "请填写所选的件数：{n}。", "Enter the number of complaints chosen: {n}.";
    COUNT_WRONG: "件数不符。请核对所选的投诉。", "This is not the number chosen. Check the complaints.";
    DISPOSE: "清除所选投诉", "Erase the chosen complaints";
    STOP: "停止", "Stop";
    Working { done, n }: "正在清除：{done}/{n}", "Erasing: {done} of {n}";

    CERTIFICATE: "销毁记录", "Disposal certificate";
    CERTIFICATE_TEXT: "下列投诉保管期限已满，内容已经清除。各件的最后一条记录写明清除的时间、规则和人员，校验值可与台账核对。",
        "The retention period of these complaints had ended, and their contents were erased. The last entry of each says when, under which schedule and by whom. You can compare its digest with the register.";
    DISPOSED_ON: "清除时间", "Erased on";
    BY: "登记人", "Recorded by";
    CONFIRMED_BY: "确认人", "Confirmed by";
    TOTAL: "件数", "Complaints";
    DIGEST: "最后一条记录的校验值", "Digest of the last entry";
    SAVE: "保存为文件", "Save to a file";
    PRINT: "打印", "Print";
    FILE_NAME: "销毁记录", "disposal-certificate";
    Left { n }: "有{n}件没有清除", "{n} were not erased";
    EARLIER: "已经清除的", "Erased so far";
    EARLIER_TEXT: "销毁记录随时可以根据各件留下的记录重新出具。", "You can make each certificate again from the records that are kept.";
    EARLIER_SHOW: "列出历次清除", "List earlier disposals";
    EarlierOne { when, by, n }: "{when}，{by}，{n}件", "{when}, {by}, {n} erased";
    Done { n }: "已清除{n}件", "{n} erased";
}
