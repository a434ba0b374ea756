//! Words of the register's columns, of its filters with several values, and of what is done with many complaints at once.

use crate::i18n::messages;

messages! {
    COLUMNS: "栏目", "Columns";
    COLUMNS_HELP: "勾选要显示的栏目，用按钮调整次序和宽窄；也可以拖动表头右边线。打印的列表用同样的栏目。",
        "Tick what to show. Use the buttons to move a column or change its width, or drag the right edge of a heading. The printed list has the same columns.";
    COLUMNS_AS_SHIPPED: "恢复默认栏目", "Use the standard columns";
    ColumnEarlier { column }: "{column}：前移", "Move {column} to the left";
    ColumnLater { column }: "{column}：后移", "Move {column} to the right";
    ColumnNarrower { column }: "{column}：变窄", "Make {column} narrower";
    ColumnWider { column }: "{column}：变宽", "Make {column} wider";

    C_RESPONDENT: "被投诉人", "Respondent",
        owner: "商家", "Merchant";
    C_GROUP: "小组", "Group";
    C_TAGS: "标签", "Tags";
    C_PRIORITY: "优先级", "Priority";
    C_AMOUNT: "争议金额", "Amount";
    C_COUNTRY: "购买国家或地区", "Country of purchase";
    C_CLOSED: "办结日期", "Closed";
    C_UPDATED: "最近更新", "Last change";

    ALL_FILTERS: "全部筛选", "All filters";
    FilterWith { filter, n }: "{filter}（{n}）", "{filter} ({n})";
    FindValue { filter }: "查找{filter}", "Find in {filter}";
    NO_VALUE: "没有符合的选项。", "Nothing matches.";
    SEVERAL: "同一项可以选多个，符合其中一个即可；各项之间须同时符合。",
        "Choose several values of one filter to see any of them. Different filters must all match.";

    BulkTitle { action, n }: "{action}（{n}件）", "{action}: {n} selected";
    BulkDone { n }: "已登记{n}件", "Recorded: {n}";
    BulkFailed { n }: "有{n}件没有登记", "Not recorded: {n}";
    BULK_FAILED_TEXT: "其余都已登记。没有登记的仍然选中，原因如下：",
        "The others are recorded. These are still selected, for these reasons:";
    BULK_ACTIONS: "对选中的投诉", "With those selected";
    B_TAG: "添加标签", "Add a tag";
    B_UNTAG: "移除标签", "Remove a tag";
    B_NOTE: "添加备注", "Add a note";
    B_ACKNOWLEDGE: "告知收到", "Acknowledge";
    B_ACKNOWLEDGE_HELP: "按每件投诉里登记的答复方式告知。没有登记答复方式的，不会登记，会在结果里列出。",
        "Each complainant is told in the way on record. Complaints without one are left out and listed.";
    B_CLOSE: "办结导入的", "Close imported";
    B_CLOSE_HELP: "只办结从旧台账导入的投诉；其余的不会登记，会在结果里列出。",
        "Closes only complaints imported from an earlier register. Others are left out and listed.";
    B_NOTE_HELP: "只在内部可见。", "Internal only.";

    TAGS_OF: "标签", "Tags";
    TAG_ADD: "添加标签", "Add a tag";
    TAG_PUT: "添加", "Add";
    TagRemove { tag }: "移除标签 {tag}", "Remove the tag {tag}";
}
