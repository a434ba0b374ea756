//! Words of the keys and of the palette that reaches everything.

use crate::i18n::messages;

messages! {
    TITLE: "快捷键", "Keyboard shortcuts";
    HELP: "在输入文字或选择拼音候选词时不起作用。不需要的可以关掉。",
        "They do nothing while you are typing. Turn off those you do not want.";
    USE_KEYS: "使用快捷键", "Use keyboard shortcuts";
    TurnOff { what }: "使用：{what}", "Use: {what}";
    Then { first, second }: "{first} 然后 {second}", "{first} then {second}";

    SEARCH: "查找投诉", "Search complaints";
    NEW: "登记一件新投诉", "New complaint";
    GoTo { view }: "打开“{view}”", "Go to {view}";
    LIST: "今日：下一件、上一件，分派、办理", "Today: next, previous, assign, record";
    ROWS: "台账：下一件、上一件，选择；按住 Shift 连续选择", "Register: next, previous, select; hold Shift for a range";
    SHOW_HELP: "显示快捷键", "Show the shortcuts";
    PALETTE: "跳转到任何页面、投诉或环节", "Go to any page, complaint or step";

    PALETTE_LABEL: "页面、编号、姓名、商家或环节", "Page, number, name, merchant or step";
    OPEN_PALETTE: "查找和跳转", "Search and go to";
    NOTHING_FOUND: "没有找到。试试编号、姓名、电话或商家名称。",
        "Nothing found. Try a number, a name, a phone number or a merchant.";
    FOUND: "结果", "Results";
    A_PAGE: "页面", "Page";
    A_STEP: "环节", "Step";
    A_COMPLAINT: "投诉", "Complaint";
}
