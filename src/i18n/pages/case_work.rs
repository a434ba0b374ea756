//! Words of the case page as a workplace: its head, its history, the menu of its steps.

use crate::domain::history::step::StepGroup;
use crate::domain::readings::history_filter::HistoryFilter;
use crate::i18n::tables::total;
use crate::i18n::{Msg, messages};

messages! {
    SUMMARY: "概要", "Summary";
    COMPLAINANT: "投诉人", "Complainant";
    MERCHANT: "被投诉人", "Merchant",
        owner: "商家", "Merchant";
    RECEIVED: "收到时间", "Received",
        owner: "投诉时间", "Complained on";
    DISPUTED: "涉及金额", "Sum in dispute";
    OUTCOME: "办理结果", "Outcome",
        owner: "结果", "Outcome";
    CAUSE: "原因", "Cause";
    PAID: "已付合计", "Paid in all";
    CLOSED_ON: "办结时间", "Closed",
        owner: "结束时间", "Closed";
    RATED: "满意度", "Rating",
        owner: "我的评价", "My rating";
    Rating { outcome, handling }: "结果{outcome}，办理{handling}", "Outcome {outcome}, handling {handling}";
    Marks { n }: "{n}分", "{n} of 5";
    NOT_RATED: "未评", "not rated";
    NOBODY_YET: "未分派", "Nobody yet";

    CORRECT_THIS: "更正…", "Correct…";
    CORRECT_HELP: "只改写错的地方。原记录保留，阶段、期限和统计按更正后的内容计算；此后不再相符的记录会标明。",
        "Change only what was wrong. The old entry is kept; stage, deadlines and figures follow the corrected one. Later entries that no longer fit are marked.",
        owner: "只改写错的地方。原记录保留，下一步和日期按更正后的内容计算。",
            "Change only what was wrong. The old entry is kept; the next step and its dates follow the corrected one.";
    RECORD_CORRECTION: "登记更正", "Record the correction";
    CHANGE_FIRST: "请先改正写错的内容或时间。整条都不该有的，请用“记错了”撤回。",
        "Change what was wrong, or its time. To withdraw the whole entry, use “This was a mistake”.";
    CORRECTED: "已更正", "Corrected";
    CorrectedBy { person, date, reason }: "{date}由{person}更正。原因：{reason}", "Corrected on {date} by {person}: {reason}",
        owner: "{date}更正。原因：{reason}", "Corrected on {date}: {reason}";
    AS_RECORDED: "原记录", "As first recorded";
    PaidMore { paid, owed }: "连这一笔，已付合计{paid}，多于应付的{owed}。确认无误的，请再按一次登记。",
        "With this, {paid} is paid in all, more than the {owed} owed. If that is right, record it again.";
    CHECK_SUM: "金额对吗？", "Is the sum right?";

    FILTER: "筛选办理经过", "Filter the history";
    OPEN_ALL: "全部展开", "Open all";
    FOLD_ALL: "全部收起", "Fold all";
    NOTHING_SHOWN: "没有这类记录。", "There are no such entries.";
    ADD_NOTE: "加备注", "Add a note";
    SAVE_NOTE: "登记备注", "Record the note";

    MORE_STEPS: "其他环节", "Other steps";
    FIND_STEP: "查找环节", "Find a step";
    NO_SUCH_STEP: "没有符合的环节。", "No step matches.";
    ERASED_ADVICE: "内容已经清除，只保留编号、日期和结果，不能再办理。",
        "Its contents were erased. Number, dates and outcome are kept, and nothing more can be recorded.";

    RELATED: "其他投诉", "Other complaints";
    SAME_COMPLAINANT: "同一投诉人（{n}件）", "By the same complainant ({n})" | "By the same complainant ({n})";
    SAME_MERCHANT: "同一被投诉人（{n}件）", "About the same merchant ({n})" | "About the same merchant ({n})";
    SEE_ALL: "查看全部", "See all";
}

total! {
    /// A phase of the loop, over its steps.
    GROUPS: step_group(StepGroup) {
        Review: "受理", "Review";
        Investigate: "调查", "Investigate";
        Reconsider: "复议", "Reconsider";
        Mediate: "调解", "Mediate";
        Finish: "结束", "Finish";
        Record: "其他", "Other";
    }

    /// Which entries of the history are shown.
    FILTERS: history_filter(HistoryFilter) {
        All: "全部", "All";
        Told: "告知投诉人", "Told";
        Decisions: "决定", "Decisions";
        Internal: "内部", "Internal";
    }
}

/// Every table of this file, for the tests.
pub const TABLES: &[&[(&str, Msg)]] = &[GROUPS, FILTERS];
