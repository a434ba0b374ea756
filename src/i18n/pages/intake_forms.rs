//! Words of the two forms of a new complaint: the choice between them, the quick one, its lists to type in.

use crate::i18n::messages;

messages! {
    FORMS: "登记方式", "Form";
    QUICK: "一页填完", "One page";
    GUIDED: "分步填写", "Step by step";
    ONE_OF_SEVERAL: "电话、邮箱、地址至少填一项", "Phone, e-mail or address: at least one";

    // The quick form.
    WHO: "投诉人与投诉对象", "Who is complaining, and about what",
        owner: "我、商家和商品", "Me, the merchant and what I bought";
    WHAT: "事情经过与诉求", "What happened, and what is asked for",
        owner: "发生了什么，我要求什么", "What happened, and what I ask for";
    REST: "其他内容（选填）", "Everything else (optional)";
    REACH: "其他联系方式、投诉渠道、收到时间", "Other ways to reach them, channel, when it arrived",
        owner: "我的其他联系方式、什么时候提出的", "Other ways to reach me, when I complained";
    RESPONDENT: "被投诉人的详细信息", "More about the respondent",
        owner: "商家的详细信息", "More about the merchant";
    PURCHASE: "购买情况", "The purchase";
    FACTS: "事情的详细情况", "More about what happened";
    PROOF: "证据", "Proof";
    REQUEST: "金额与诉求说明", "Amount and details of the request";
    KEYS: "按回车到下一项，按 Ctrl+回车登记。", "Enter goes to the next field, Ctrl+Enter lodges.",
        owner: "按回车到下一项，按 Ctrl+回车保存。", "Enter goes to the next field, Ctrl+Enter saves.";

    // Lists that are typed into.
    OFFERED: "可以选择的内容", "Suggestions";
    OFFERS: "有{n}项可以选择", "{n} suggestion" | "{n} suggestions";
    COMPLAINTS: "{n}件投诉", "{n} complaint" | "{n} complaints";

    // What is wrong, above the form.
    PROBLEMS: "有{n}处需要修改", "There is {n} problem" | "There are {n} problems";
}
