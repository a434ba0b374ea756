//! Words of the register view.

use crate::i18n::messages;

messages! {
    SEARCH_LABEL: "搜索投诉", "Search complaints";
    SEARCH_HINT: "编号、姓名、商家、商品、事由", "Number, name, merchant, product, words";
    FILTERS: "筛选与排序", "Filters and order";
    SORTED_BY: "排序", "Order";
    TABLE: "投诉列表", "Complaints";
    FRAME: "投诉列表，可滚动", "Complaints, scrollable";
    Count { n, total }: "{n}件，共{total}件", "{n} of {total}";
    CountAll { total }: "共{total}件", "{total} in all";

    CSelectOne { reference }: "选择 {reference}", "Select {reference}";
    C_SELECT_ALL: "选择列出的全部", "Select all that are listed";
    C_REFERENCE: "编号", "Number";
    C_WHAT: "投诉事项", "About";
    C_WHO: "投诉人", "Complainant";
    C_PROBLEM: "问题类型", "Problem";
    C_STAGE: "阶段", "Stage";
    C_DUE: "期限", "Due";
    C_RECEIVED: "收到日期", "Received";

    NOT_SET: "未填写", "Not given";
    K_TEXT: "搜索", "Text";
    K_STAGE: "阶段", "Stage";
    K_TURN: "轮到谁", "Whose turn";
    K_DUE: "期限", "Due";
    K_CHANNEL: "渠道", "Channel";
    K_KIND: "商品类别", "Kind of product";
    K_PROBLEM: "问题类型", "Problem";
    K_RESPONDENT: "被投诉人", "Respondent";
    K_HANDLER: "经办人", "Handler";
    K_OUTCOME: "结果", "Outcome";
    K_CAUSE: "原因", "Cause";
    K_MARK: "标记", "Mark";
    K_ACKNOWLEDGED: "24小时内告知", "Told within 24 hours";
    K_OUTCOME_RATING: "对结果的评分", "Rating of the outcome";
    K_HANDLING_RATING: "对办理过程的评分", "Rating of the handling";
    K_MONTH: "收到月份", "Month received";
    K_FROM: "收到日期从", "Received from";
    K_TO: "收到日期到", "Received to";
    K_CLOSED_FROM: "办结日期从", "Closed from";
    K_CLOSED_TO: "办结日期到", "Closed to";

    D_OVERDUE: "已逾期", "Overdue";
    D_TODAY: "今天到期", "Due today";
    D_SOON: "三天内到期", "Due within three days";
    D_RUNNING: "三天以后到期", "Due later";
    D_NONE: "没有期限", "No deadline";
    M_DEMO: "演示数据", "Sample data";
    M_IMPORTED: "导入的", "Imported";
    M_FLAGGED: "有记录需要查看", "Entries to look at";
    M_DISPUTED: "有争议", "Disputed";
    M_INCOMPLETE: "未走完全部环节即办结", "Closed with items open";
    M_REOPENED: "重新开启过", "Reopened";
    M_UNANSWERED: "已反馈，投诉人没有答复", "Result not answered";
    M_RATED: "已评价", "Rated";
    M_UNRATED: "可以评价，尚未评价", "Not rated yet";
    M_SUGGESTED: "提过意见建议", "With suggestions";
    A_YES: "是", "Yes";
    A_NO: "否", "No";
    A_UNCLEAR: "不详", "Not known";
    A_NOT_DONE: "尚未告知", "Not told yet";

    O_RECEIVED_LAST: "最近收到的在前", "Latest received first";
    O_RECEIVED_FIRST: "最早收到的在前", "Earliest received first";
    O_DUE: "最先到期的在前", "Due first";
    O_UPDATED: "最近更新的在前", "Latest change first";
    O_REFERENCE: "按编号", "By number";
    O_COMPLAINANT: "按投诉人", "By complainant";
    O_RESPONDENT: "按被投诉人", "By respondent";
    O_PROBLEM: "按问题类型", "By problem";
    O_STAGE: "按阶段", "By stage";
    O_AMOUNT: "金额大的在前", "Largest amount first";
    O_OUTCOME: "按结果", "By outcome";
    O_OTHER: "按表头", "By column heading";

    ACTIVE: "当前筛选条件", "Filters applied";
    Chip { key, value }: "{key}：{value}", "{key}: {value}";
    ChipRemove { key, value }: "移除筛选条件 {key}：{value}", "Remove the filter {key}: {value}";
    CLEAR_FILTERS: "清除筛选", "Clear filters";

    SAVED_FILTERS: "常用筛选", "Saved filters";
    SAVED_NONE: "还没有保存的筛选。设好条件后，起个名字保存下来。",
        "None saved yet. Set some filters, then save them under a name.";
    SAVED_NAME: "给当前筛选起个名字", "Name for these filters";
    SAVED_SAVE: "保存当前筛选", "Save these filters";
    SavedRemove { name }: "移除常用筛选 {name}", "Remove the saved filter {name}";
    SAVED_NOTHING: "当前没有筛选条件，没有可保存的。", "No filters are applied, so there is nothing to save.";
    SavedDone { name }: "已保存筛选：{name}", "Filters saved: {name}";

    ASSIGN: "分派经办人", "Assign a handler";
    CLEAR_SELECTION: "取消选择", "Clear selection";

    PRINT_SHOWN: "打印列表", "Print the list";
    PrintCut { n, total }: "只印出前{n}件，共{total}件。缩小筛选范围可以印全。",
        "Only the first {n} of {total} are printed. Narrow the filters to print all.";
    PrintedOn { moment }: "投诉台账，{moment}打印", "Complaint register, printed on {moment}",
        owner: "我的投诉，{moment}打印", "My complaints, printed on {moment}";

    EMPTY_TITLE: "没有符合条件的投诉", "No complaint matches";
    EMPTY_TEXT: "换一个词，或者清除筛选条件。", "Try another word, or clear the filters.";
    REGISTER_EMPTY: "台账还是空的", "The register is empty",
        owner: "还没有投诉", "No complaints yet";
    REGISTER_EMPTY_TEXT: "登记第一件投诉，或者到数据页导入已有的台账。",
        "Record the first complaint, or bring in a register you already have.",
        owner: "记下第一件投诉，或者到数据页导入已有的记录。", "Record the first complaint, or bring in complaints you already have on file.";
}
