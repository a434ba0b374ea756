//! Words of the intake: the guided form, its check, the receipt.

use crate::i18n::messages;

messages! {
    TITLE: "登记投诉", "New complaint",
        owner: "记下一件投诉", "Record my complaint";
    STEPS: "登记的各个部分", "Parts of the form";
    PART_DONE: "已填好", "filled in";
    CHECK: "核对并登记", "Check and lodge",
        owner: "核对并保存", "Check and save";
    CHECK_LEDE: "看一遍填写的内容。点“修改”可以回到那一部分。", "Check what you filled in. Select “Edit” to go back to a part.";
    MORE: "更多内容（选填）", "More (optional)";
    REPRESENTATIVE: "由他人代为投诉", "Somebody acts for the complainant",
        owner: "有人代我投诉", "Somebody acts for me";
    PROOF: "我手头的证据（选填）", "Proof I hold (optional)";
    IDENTITY: "证件与其他意愿（选填）", "Identity and wishes (optional)";
    REMEMBER: "记住我的信息，下次自动填写", "Remember my details and fill them in next time";
    REMEMBER_HINT: "只保存在这个浏览器里。", "They are kept only in this browser.";

    // The draft.
    DraftAt { time }: "草稿已保存（{time}）", "Draft saved at {time}";
    DISCARD: "丢弃草稿", "Discard the draft";
    DISCARD_TITLE: "丢弃这份草稿？", "Discard this draft?";
    DISCARD_TEXT: "填写的内容会全部清除，无法找回。", "Everything you filled in will be deleted. You cannot get it back.";
    KEEP_WRITING: "继续填写", "Continue filling in";
    TO_CHECK: "去核对", "Check and lodge",
        owner: "去核对", "Check and save";

    // The check.
    READY: "内容齐全，可以登记了。", "Everything needed is filled in. You can lodge the complaint.",
        owner: "内容齐全，可以保存了。", "Everything needed is filled in. You can save it.";
    LODGE: "登记", "Lodge the complaint",
        owner: "保存", "Save";
    LODGING: "正在登记…", "Lodging…",
        owner: "正在保存…", "Saving…";
    NOT_LODGED: "没有登记成功", "The complaint was not lodged",
        owner: "没有保存成功", "The complaint was not saved";
    SavedAs { number }: "已保存，编号 {number}。没有向商家发送任何内容。", "Saved as {number}. Nothing was sent to the merchant.";
    NOTHING_IN_PART: "这一部分没有填写。", "You did not fill in anything here.";
    EditPart { part }: "修改“{part}”", "Edit “{part}”";
    LostReceipt { number, code }: "投诉已登记。编号 {number}，查询码 {code}。查询码只显示这一次，请抄下来。",
        "The complaint is lodged. Number {number}, tracking code {code}. The code is shown only once: write it down.";

    // Lookalikes.
    ALIKE: "可能已经登记过", "This may have been recorded before";
    ALIKE_TEXT: "请打开核对。确实是另一件的，照常登记即可。填写的内容会保留。",
        "Open and compare them. If this is a different complaint, lodge it as usual. What you typed is kept.",
        owner: "请打开核对。确实是另一件的，照常保存即可。填写的内容会保留。",
            "Open and compare them. If this is a different complaint, save it as usual. What you typed is kept.";
    AlikeMore { n }: "另有{n}件相近。", "And {n} more similar.";
    WHY_ORDER: "订单号或合同号相同", "same order or contract number";
    WHY_COMPLAINANT: "同一投诉人投诉同一商家", "same complainant, same respondent",
        owner: "我投诉过这家商家", "I have complained about this merchant";
    WHY_TEXT: "对象相同，内容相近", "same respondent, similar text";
    REPEAT: "这位投诉人此前有{n}件投诉", "This complainant has {n} earlier complaint" | "This complainant has {n} earlier complaints";
    REPEAT_TEXT: "多次投诉不影响受理。看一看此前的情况，有助于这次办好。",
        "This is no reason to refuse the complaint. What happened before may help you settle this one.";
    SEE_THEM: "查看此前的投诉", "See earlier complaints";

    // The receipt.
    RECEIPT: "投诉已登记", "The complaint is lodged";
    RECEIPT_NUMBER: "投诉编号", "Reference number";
    RECEIPT_CODE: "查询码", "Tracking code";
    CODE_ONCE: "查询码只显示这一次，台账里不保存。请打印、拍照或者抄下来，凭编号和查询码查看进展。",
        "The code is shown only once and is not kept in the register. Print, photograph or copy it: you need number and \
         code to see how the complaint stands.";
    QR_LABEL: "查看进展的二维码", "QR code for following the complaint";
    WHERE: "台账保存在这台设备上，请在这台设备上查看进展。", "The register is kept on this device. Follow the complaint here.";
    ReceivedAt { time }: "{time} 收到", "Received {time}";
    NEXT: "接下来", "What happens next";
    NextAcknowledge { length }: "{length}内告知是否收到、由谁办理。", "Within {length} we confirm that it has arrived and who handles it.";
    NextReview { length }: "{length}内决定是否受理。不受理的，会说明理由和其他解决途径。",
        "Within {length} we decide whether to take it up. If not, we say why and where you can turn.";
    NextResolve { length }: "受理后{length}内反馈处理结果。不满意可以申请复议。",
        "Within {length} after that we tell you the result. If you are not satisfied, you can ask for reconsideration.";
    COPY_NUMBER: "复制编号", "Copy the number";
    COPY_BOTH: "复制编号和查询码", "Copy number and code";
    Both { number, code }: "投诉编号 {number}，查询码 {code}", "Reference number {number}, tracking code {code}";
    PRINT: "打印回执", "Print the receipt";
    OPEN_CASE: "打开案件", "Open the case";
    LODGE_ANOTHER: "再登记一件", "Lodge another";
}
