//! Words about the country of a register and of a purchase.

crate::i18n::messages! {
    BOUGHT: "您是在哪里买的？", "Where did you buy?";
    SHOP: "门店在哪里？", "Where is the shop?";
    HINT: "期限规则、工作日历和币种由此决定，以后可以在设置里更改。",
        "This sets the rules, working days and currency. You can change it in Settings.";

    TITLE: "国家或地区", "Country";
    TEXT: "新投诉适用这里的期限规则、工作日历和币种。在别处购买的，登记时填写购买地即可。",
        "New complaints start under its rules, working days and currency. A complaint about a purchase elsewhere can name its own country.";
    NONE: "还没有选择。", "No country chosen.";
    Begin { rules }: "新投诉适用：{rules}", "New complaints start under: {rules}";
    KEPT: "更改后，已有的投诉仍适用登记时的规则；在设置里另行选定规则的，以选定的为准。",
        "Complaints you have already keep the rules they began under. Rules that were chosen in Settings stay chosen.";
    SAVE: "保存国家或地区", "Save the country";
    SAVED: "国家或地区已保存，已有的投诉不变", "Country saved. Existing complaints keep their rules";
    WHO: "已经选定，只有负责人当班时才能更改。", "Only a manager at the desk can change this.";

    NONE_CHOSEN: "未选择", "none";
    Kept { theirs, ours }: "文件里选择的是{theirs}，这里保持不变：{ours}。",
        "The country of the register in the file is {theirs}. This register keeps its own: {ours}.";

    MISSING: "还没有选择国家或地区，目前只按产品的默认规则计算期限，不含任何法律。",
        "No country chosen: only the product's own rules run, and no law.";
    CHOOSE: "选择国家或地区", "Choose a country";
}
