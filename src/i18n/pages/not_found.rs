//! Words for unknown addresses and unknown reference numbers.

use crate::i18n::messages;

messages! {
    TITLE: "没有这个页面", "There is no such page";
    Text { path }: "没有 {path} 这个地址。可能写错了，也可能来自旧的链接。",
        "There is no page at {path} in this register. The address may be mistyped, or come from an old link.";
    SEARCH_TITLE: "搜索投诉", "Search the register",
        owner: "在我的投诉里找", "Search my complaints";
    SEARCH_LABEL: "编号、姓名、商家、商品，或者投诉里的一句话", "Number, name, merchant, product, or words of a complaint";
    GO_ON: "或者从这里继续", "Or continue from here";
    Mistyped { number }: "编号 {number} 可能写错了", "The number {number} seems to be mistyped";
    NotHere { number }: "这台设备上没有编号 {number}", "The number {number} is not on this device";
    NotANumber { number }: "{number} 不是投诉编号", "{number} is not a reference number";
    MEANT: "是不是要找", "Did you mean";
    TRACK_INSTEAD: "投诉人查看进展", "For complainants: follow a complaint";
    IMPORT_IT: "导入另一台设备的文件", "Import a file from another device";
}
