//! Words of the questions that depend on the category, and of their editor.

use crate::i18n::messages;

messages! {
    ASKED: "针对这类问题", "About this kind of complaint";
    ASKED_WHY: "按所选的商品类别和问题类型提问。", "Asked because of the kind and problem chosen.";
    PriorityIs { priority }: "优先级：{priority}", "Priority: {priority}";
    GroupIs { group }: "办理组：{group}", "Group: {group}";

    TITLE: "分类与附加问题", "Categories and their questions";
    TEXT: "登记时，符合某一分类的投诉会多问几个问题，也可以有自己的优先级、办理组和期限。只影响以后登记的投诉。",
        "A complaint that fits a category is asked more questions at intake, and can have its own priority, group and deadlines. Complaints already recorded do not change.";
    ADD: "添加分类", "Add a category";
    Edit { name }: "修改分类：{name}", "Edit category: {name}";
    NEW: "新的分类", "New category";
    OWN: "自定", "Custom";
    OFF: "已停用", "Off";
    TURN_OFF: "停用", "Switch off";
    TURN_ON: "启用", "Switch on";
    RESTORE: "恢复原样", "Restore the original";
    REMOVE: "删除分类", "Remove the category";
    SAVED: "分类已保存", "Category saved";
    REMOVED: "分类已删除。已有的回答仍然保留", "Category removed. Answers already given are kept";
    SWITCHED: "分类已更改", "Category changed";
    NOT_SAVED: "没有保存", "Not saved";
    REQUIRED: "必答", "Required";
    NO_QUESTIONS: "没有附加问题。", "It asks no further questions.";
    UNNAMED: "未命名的分类", "Unnamed category";

    NAME_ZH: "名称（中文）", "Name (Chinese)";
    NAME_EN: "名称（英文）", "Name (English)";
    KIND: "商品或服务类别", "Kind of product or service";
    PROBLEM: "问题类型", "Type of problem";
    ANY: "不限", "Any";
    PRIORITY: "优先级", "Priority";
    GROUP: "办理组", "Group";
    POLICY: "适用期限", "Deadlines";
    AS_USUAL: "不另设", "As usual";
    QUESTIONS: "问题", "Questions";
    Question { n }: "第{n}个问题", "Question {n}";
    ADD_QUESTION: "添加问题", "Add a question";
    RemoveQuestion { n }: "删除第{n}个问题", "Remove question {n}";
    TEXT_ZH: "问题（中文）", "Question (Chinese)";
    TEXT_EN: "问题（英文）", "Question (English)";
    HINT_ZH: "说明（中文）", "Help (Chinese)";
    HINT_EN: "说明（英文）", "Help (English)";
    INPUT: "回答方式", "Kind of answer";
    MUST: "必须回答", "Must be answered";
    ChoiceZh { n }: "选项 {n}（中文）", "Answer {n} (Chinese)";
    ChoiceEn { n }: "选项 {n}（英文）", "Answer {n} (English)";
    ADD_CHOICE: "添加选项", "Add an answer";
    RemoveChoice { n }: "删除选项 {n}", "Remove answer {n}";

    INPUT_LINE: "一行文字", "A line of text";
    INPUT_TEXT: "多行文字", "Several lines of text";
    INPUT_DATE: "日期", "A day";
    INPUT_AMOUNT: "金额", "An amount of money";
    INPUT_NUMBER: "数字", "A number";
    INPUT_YES_NO: "是或者否", "Yes or no";
    INPUT_CHOICE: "从几个选项里选一个", "One of several answers";

    EXPORT: "导出分类", "Export categories";
    IMPORT: "导入分类", "Import categories";
    IMPORT_TEXT: "导入的分类会替换同一代码的分类。文件有错时什么都不会改。", "Imported categories replace those with the same code. If the file has an error, nothing changes.";
    Imported { n }: "已导入{n}个分类", "{n} categories imported";
    FAULTS: "有需要改正的地方", "Fix these errors";
    FaultAtCategory { category, fault }: "分类“{category}”：{fault}", "Category {category}: {fault}";
    FaultAtQuestion { category, question, fault }: "分类“{category}”的问题“{question}”：{fault}", "Category {category}, question {question}: {fault}";
    NotRead { line, column }: "从第{line}行第{column}列起读不懂。", "It cannot be read from line {line}, column {column} on.";
    NOTHING: "文件里没有分类。", "There is no category in the file.";
    NotACode { what }: "“{what}”不是代码：只用小写拉丁字母、数字和下划线。", "{what} is not a code. Use small letters, digits and underscores only.";
    Twice { what }: "“{what}”出现了两次。", "{what} appears twice.";
    FOR_NOTHING: "请选择类别或者问题类型，至少一项。", "Choose a kind or a problem, or both.";
    NoSuchKind { what }: "没有“{what}”这个类别。", "There is no kind {what}.";
    NoSuchProblem { what }: "没有“{what}”这个问题类型。", "There is no problem {what}.";
    NoSuchPriority { what }: "没有“{what}”这个优先级。", "There is no priority {what}.";
    NoSuchPolicy { what }: "没有“{what}”这套期限。", "There are no deadline rules {what}.";
    NO_TEXT: "缺少中文或者英文的文字。", "A text is missing in Chinese or English.";
    NOT_WRITTEN: "请填写，中文或英文写一种即可。", "Fill this in, in one language at least.";
    ONE_LANGUAGE: "中文和英文写一种即可。另一种留空的，两种界面都显示同一文字。",
        "One language is enough. Where the other is left empty, both show the same text.";
    NO_CHOICES: "请至少写两个选项。", "Enter at least two answers.";
}
