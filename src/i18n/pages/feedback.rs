//! Words of the feedback view and of the hand-over of the screen.

use crate::i18n::messages;

messages! {
    TITLE: "反馈", "Feedback";
    LEDE: "待答复、待复议、待回访和待评价的投诉，以及收到的意见建议。",
        "Complaints that wait for an answer, a reconsideration, a follow-up or a rating, and suggestions received.",
        owner: "等我答复、等商家复议、待我核对的，以及我给的评价。",
            "Complaints for me to answer or check, those the merchant is reconsidering, and my ratings.";
    ANSWERS: "待投诉人答复", "Waiting for the complainant's answer",
        owner: "待我答复", "Waiting for my answer";
    ANSWERS_EMPTY: "没有等待答复的结果。", "No result is waiting for an answer.";
    RECONSIDERATIONS: "待复议", "Reconsiderations to decide",
        owner: "等商家复议", "Waiting for the merchant to reconsider";
    RECONSIDERATIONS_EMPTY: "没有待决定的复议。", "No reconsideration is waiting for a decision.";
    FOLLOW_UPS: "待回访", "Follow-ups to make",
        owner: "待我核对", "For me to check";
    FOLLOW_UPS_EMPTY: "没有待做的回访。", "No follow-up is due.";
    UNRATED: "可以请投诉人评价", "Ratings to ask for",
        owner: "可以评价", "Ready to rate";
    UNRATED_EMPTY: "能评价的都已评价。", "Everything that can be rated has been.";
    RATED: "最近的评价", "Latest ratings";
    RATED_EMPTY: "还没有评价。", "There are no ratings yet.";
    SUGGESTIONS: "意见建议", "Suggestions";
    SUGGESTIONS_EMPTY: "还没有人提意见建议。", "There are no suggestions yet.";
    Rating { outcome, handling }: "结果 {outcome} · 过程 {handling}", "Outcome {outcome} · handling {handling}";
    RatingFull { outcome, handling }: "对处理结果{outcome}分，对办理过程{handling}分，满分5分", "Outcome {outcome} of 5, handling {handling} of 5";
    NO_SCORE: "未答", "none";
    AllInRegister { n }: "在台账中查看全部{n}件", "See all {n} in the register",
        owner: "查看全部{n}件", "See all {n} complaints";
    QUEUES: "各类待办的数量", "Number in each list";
    HAND_OVER: "请投诉人评价", "Hand over to rate";
    HAND_OVER_ANSWER: "请投诉人答复", "Hand over to answer";
    HandOverOf { action, number }: "{action}：{number}", "{action}: {number}";

    // The hand-over.
    GIVE_TITLE: "请把设备交给投诉人", "Please hand the device to the complainant";
    GIVE_TEXT: "满意度只能由投诉人本人填写，工作人员不能代填，也不要在旁边看。",
        "Only the complainant can rate. Staff must not fill this in, and should not watch.";
    GIVE_TEXT_ANSWER: "请投诉人亲自答复是否接受处理结果。", "Let the complainant answer in person whether they accept the result.";
    I_AM_COMPLAINANT: "我是投诉人，开始", "I am the complainant: start";
    NOT_NOW: "暂不移交", "Not now";
    About { number }: "关于投诉 {number}", "About complaint {number}";
    THANKS_TITLE: "谢谢您", "Thank you";
    THANKS_TEXT: "您填写的内容已经记录。请把设备交还工作人员。", "Your answers are recorded. Please hand the device back to staff.";
    RATE_TOO: "接着评价满意度", "Rate it too";
    BACK_AT_DESK: "已交还工作人员", "Handed back to staff";
    LEAVE_TYPED: "还没有提交，要离开吗？", "Leave without sending?";
    LEAVE_TYPED_TEXT: "您填写的内容还没有提交，交还以后不会保留。", "What you typed has not been sent. It will be gone once you hand the device back.";
    LEAVE: "要交还工作人员吗？", "Hand back to staff?";
    LEAVE_TEXT: "交还以后想再看，请工作人员重新移交。", "To see this again, ask staff to hand the device over once more.";
    STAY: "先不交还", "Stay here";
    CANNOT: "现在不能进行", "This cannot be done now";
}
