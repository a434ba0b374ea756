//! Words of whose desk the register is: the shop and its staff.

use crate::i18n::messages;

messages! {
    SHOP: "本店信息", "Your shop";
    SHOP_TEXT: "登记投诉时，被投诉方按这里的内容自动填入。随台账一起备份。",
        "Filled in as the merchant of every new complaint. It is part of the register and of its backup.";
    SHOP_NAME: "店名", "Name of the shop";
    SHOP_CONTACT: "联系人", "Contact person";
    SHOP_PHONE: "电话", "Phone";
    SHOP_ADDRESS: "地址", "Address";
    SHOP_SAVED: "本店信息已保存", "Shop details saved";

    STAFF_UNKNOWN: "人员名单里已经没有这个人，可能在另一个标签页移除了。", "This person is no longer on the staff list. They may have been removed in another tab.";
    MergedStaff { names }: "新增的工作人员：{names}。", "Staff added: {names}.";
    KeptStaff { names }: "已有的工作人员保持原样，没有采用文件里的身份和组别：{names}。",
        "Staff already here, kept with the role and group they have here: {names}.";
    MERGED_SHOP: "本店信息已按文件恢复。", "The shop's details were restored from the file.";
}
