//! Words that every view shares.

use chrono::{Datelike, NaiveDate};

use super::{Lang, Msg};

crate::i18n::messages! {
    // The product and its views.
    APP: "投诉台账", "Redress";
    NAV: "主导航", "Main navigation";
    TODAY_VIEW: "今日", "Today";
    INTAKE_VIEW: "登记", "New complaint",
        owner: "新投诉", "New";
    REGISTER_VIEW: "台账", "Register",
        owner: "我的投诉", "Complaints";
    TRACK_VIEW: "进展查询", "Track";
    FEEDBACK_VIEW: "反馈", "Feedback";
    STATISTICS_VIEW: "统计", "Statistics";
    SETTINGS_VIEW: "设置", "Settings";
    SKIP_TO_CONTENT: "跳到正文", "Skip to content";
    FOUND: "已找到", "Found";

    // Buttons.
    SAVE: "保存", "Save";
    CANCEL: "取消", "Cancel";
    CLOSE: "关闭", "Close";
    PREVIOUS: "上一步", "Previous";
    NEXT: "下一步", "Next";
    EDIT: "修改", "Edit";
    REMOVE: "移除", "Remove";
    RETRY: "重试", "Try again";
    SHOW: "显示", "Show";
    HIDE: "隐藏", "Hide";
    COPIED: "已复制", "Copied";
    COPY_FAILED: "没能复制。请选中文字后自行复制。", "Could not copy. Select the text and copy it yourself.";
    IMPORT: "导入", "Import";
    SEARCH: "搜索", "Search";
    RELOAD: "重新载入", "Reload";

    // Answers and states.
    YES: "是", "Yes";
    NO: "否", "No";
    NOT_ANSWERED: "未回答", "Not answered";
    Points { n }: "{n}分", "{n} of 5";
    UNKNOWN: "不详", "Unknown";
    ESTIMATED: "估算", "Estimated";
    SourceIs { source, note }: "{source}（{note}）", "{source} ({note})";
    CHECKED: "已核实", "Checked";
    NOT_CHECKED: "未核实", "Not checked";
    OPTIONAL: "选填", "Optional";
    TIME_OF_DAY: "几点（选填）", "Time (optional)";
    CHOOSE: "请选择", "Choose";
    AND: "、", "and";
    OR: "或者", "or";
    WORKING: "正在处理…", "Working…";
    DONE: "完成", "Done";
    RoundProgress { n, total }: "已处理{n}件，共{total}件", "{n} of {total} done";
    ROUND_STOP: "停止", "Stop";
    DEMO: "演示数据", "Sample data";
    ImportedFrom { file, line }: "从 {file} 第{line}行导入", "Imported from {file}, line {line}";
    ANONYMOUS: "匿名", "Anonymous";
    CONFIDENTIAL: "保密", "Confidential";
    UNNAMED: "未登录姓名", "Not signed in";

    // People, numbers and things of the register.
    FIRST_HANDLER: "首问负责人", "First handler";
    REFERENCE: "投诉编号", "Reference number";
    HISTORY: "办理经过", "History";
    RecordedBy { person, role }: "{person}（{role}）登记", "By {person} ({role})";

    // Language, theme.
    LANGUAGE: "语言", "Language";
    THEME: "外观", "Theme";
    THEME_LIGHT: "浅色", "Light";
    THEME_DARK: "深色", "Dark";
    THEME_SYSTEM: "跟随系统", "System";

    // Time.
    JUST_NOW: "刚刚", "Just now";
    NO_DEADLINE: "没有期限", "No deadline";
    IN_DAYS: "还有{n}天", "In {n} day" | "In {n} days";
    LATE_DAYS: "逾期{n}天", "{n} day late" | "{n} days late";
    LATE_HOURS: "逾期{n}小时", "{n} hour late" | "{n} hours late";
    HOURS_LEFT: "还剩{n}小时", "{n} hour left" | "{n} hours left";
    MINUTES_AGO: "{n}分钟前", "{n} minute ago" | "{n} minutes ago";
    HOURS_AGO: "{n}小时前", "{n} hour ago" | "{n} hours ago";
    DAYS_AGO: "{n}天前", "{n} day ago" | "{n} days ago";
    MINUTES: "{n}分钟", "{n} minute" | "{n} minutes";
    HOURS: "{n}小时", "{n} hour" | "{n} hours";
    DAYS: "{n}天", "{n} day" | "{n} days";
    WORKING_DAYS: "{n}个工作日", "{n} working day" | "{n} working days";
    WEEKS: "{n}周", "{n} week" | "{n} weeks";
    MONTHS: "{n}个月", "{n} month" | "{n} months";
    YEARS: "{n}年", "{n} year" | "{n} years";

    // Counts.
    PROBLEMS_COUNT: "有{n}处需要处理", "{n} thing needs attention" | "{n} things need attention";
    Selected { n }: "已选{n}件", "{n} selected";
    TIMES_REOPENED: "重新开启过{n}次", "Reopened {n} time" | "Reopened {n} times";
}

/// A whole number with commas between its thousands: `12,345`.
#[must_use]
pub fn number(n: usize) -> String {
    let digits = n.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// A day in words: `2026年11月21日`, `21 November 2026`.
#[must_use]
pub fn date(lang: Lang, day: NaiveDate) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    match lang {
        Lang::Zh => format!("{}年{}月{}日", day.year(), day.month(), day.day()),
        Lang::En => {
            let month = MONTHS.get(day.month0() as usize).copied().unwrap_or_default();
            format!("{} {month} {}", day.day(), day.year())
        }
    }
}

/// How long ago something was, from the minutes since.
#[must_use]
pub fn ago(lang: Lang, minutes: u64) -> String {
    let whole = |unit: u64| usize::try_from(minutes / unit).unwrap_or(usize::MAX);
    match minutes {
        0 => JUST_NOW.text(lang).to_owned(),
        1..60 => MINUTES_AGO.text(lang, whole(1)),
        60..1440 => HOURS_AGO.text(lang, whole(60)),
        _ => DAYS_AGO.text(lang, whole(1440)),
    }
}

/// A length of time, from minutes: in minutes below an hour, in hours below two days, else in days.
#[must_use]
pub fn span(lang: Lang, minutes: u64) -> String {
    let whole = |unit: u64| usize::try_from(minutes / unit).unwrap_or(usize::MAX);
    match minutes {
        0..60 => MINUTES.text(lang, whole(1)),
        60..2880 => HOURS.text(lang, whole(60)),
        _ => DAYS.text(lang, whole(1440)),
    }
}

/// Several things of which one counts, in one phrase: `甲、乙或者丙`, `a, b or c`. Empty for none.
#[must_use]
pub fn any_of(lang: Lang, items: &[&str]) -> String {
    list(lang, items, OR)
}

/// Several things in one phrase: `甲、乙、丙`, `a, b and c`. Empty for none.
#[must_use]
pub fn all_of(lang: Lang, items: &[&str]) -> String {
    list(lang, items, AND)
}

fn list(lang: Lang, items: &[&str], last: Msg) -> String {
    let comma = if lang == Lang::Zh { "、" } else { ", " };
    match items {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [init @ .., end] => {
            let word = last.text(lang);
            let blank = if lang == Lang::Zh { "" } else { " " };
            format!("{}{blank}{word}{blank}{end}", init.join(comma))
        }
    }
}
