//! Words of what is still to be set up in a new register.

use crate::i18n::messages;

messages! {
    TITLE: "先把台账设好", "Set up your register";
    Done { n, m }: "已完成{n}项，共{m}项", "{n} of {m} done";
    IS_DONE: "已完成", "Done";
    SHOP: "填写本店信息", "Add your shop's details";
    SHOP_TEXT: "登记投诉时自动填入被投诉方。", "Filled in as the merchant of every new complaint.";
    STAFF: "添加工作人员", "List who works here";
    STAFF_TEXT: "至少两人：作出决定的人不能自己复议，清除时要另一人确认。",
        "Two people at least: nobody reconsiders their own decision, and a second person confirms erasing.";
    COUNTRY: "选择国家或地区", "Choose the country";
    COUNTRY_TEXT: "决定新投诉适用哪里的期限。", "It decides which deadlines new complaints have.";
    BACKUP: "备份一次台账", "Back up the register";
    BACKUP_TEXT: "数据只在这个浏览器里。登记第一件投诉后就可以备份。", "The data is in this browser only. You can back it up once there is a complaint.";
    OWN_REGISTER: "开始用自己的台账", "Start a register of your own";
    OWN_REGISTER_TEXT: "演示数据已经移除。在设置里选好用途，就从空台账开始。",
        "The sample data is gone. Choose in the settings what the register is for, and start with an empty one.";
    PUT_AWAY: "不再显示", "Do not show again";

    SWITCH: "显示首次设置清单", "Show what is left to set up";
    SWITCH_TEXT: "台账刚开始使用时，今日页列出还没有设好的几项。", "While the register is new, Today lists what is not set up yet.";
}
