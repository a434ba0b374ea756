//! Words of the rules: policies and calendars, how they are edited, and what can be wrong with them.

use crate::facts::events::DerivedOutcome;
use crate::facts::{ErrorPlace, MemberKind, Policy, Reason, Rules};
use crate::i18n::pages::settings::PolicyVersion;
use crate::i18n::{Lang, Msg, common};

crate::i18n::messages! {
    BEGIN_UNDER: "新投诉适用的期限规则", "Rules for new complaints";
    BEGIN_UNDER_TEXT: "只影响以后登记的投诉。具体适用哪一版，由收到投诉的日期决定。",
        "Only complaints lodged from now on use them. The day of receipt decides which version applies.";
    BeginSaved { name }: "新投诉今后适用：{name}", "New complaints now start under: {name}";

    OFFERED: "已启用的期限规则", "Rules in use";
    Abroad { n }: "其他国家或地区的规则（{n}）", "Rules of other countries ({n})";
    Others { n }: "未启用的期限规则（{n}）", "Rules that are off ({n})";
    OTHERS_TEXT: "来源未经核实的规则默认不启用。启用前请自行核对依据。",
        "Rules whose source has not been checked are off by default. Check the source before you switch them on.";
    ValidBetween { from, to }: "{from}至{to}收到的投诉适用", "For complaints received from {from} to {to}";
    ValidFrom { from }: "{from}起收到的投诉适用", "For complaints received from {from} on";
    ValidTo { to }: "{to}及以前收到的投诉适用", "For complaints received up to {to}";
    OWN: "自定", "Custom";
    UNCHECKED_POLICY: "有未核实的期限", "Not all sources checked";
    SWITCH_ON: "启用", "Switch on";
    SwitchOnOf { name }: "启用{name}", "Switch on {name}";
    SWITCH_OFF: "停用", "Switch off";
    SwitchOffOf { name }: "停用{name}", "Switch off {name}";
    SwitchedOn { name }: "已启用：{name}", "Switched on: {name}";
    SwitchedOff { name }: "已停用：{name}。已适用该规则的投诉不变", "Switched off: {name}. Complaints already under it keep it";
    NEXT_VERSION: "修改为新版", "Edit as a new version";
    NextVersionOf { name }: "修改为新版：{name}", "Edit as a new version: {name}";
    COPY_AS_NEW: "复制为新规则", "Copy as new rules";
    CopyAsNewOf { name }: "复制为新规则：{name}", "Copy as new rules: {name}";
    TO_FILE: "导出为文件", "Save to a file";
    ToFileOf { name }: "导出为文件：{name}", "Save to a file: {name}";

    IMPORT_POLICY: "导入期限规则文件", "Import a rules file";
    IMPORT_CALENDAR: "导入工作日历文件", "Import a calendar file";
    IMPORT_TEXT: "把 JSON 文件拖到这里，或者点按选择。文件须全部正确才会导入。",
        "Drop a JSON file here, or choose one. It is imported only if everything in it is correct.";
    Imported { names }: "已导入：{names}", "Imported: {names}";
    Refused { n }: "文件未导入，有{n}处不符合要求", "The file was not imported. Errors found: {n}";
    FILE_UNREADABLE: "文件无法读取。", "The file could not be read.";

    LEFT_OUT_TOAST: "部分自定的规则或者日历不再符合要求，已暂不使用，详见设置", "Some of your own rules or calendars are no longer valid and are not used: see Settings";
    LEFT_OUT: "以下自定内容不再符合要求，已暂不使用；原文仍保留", "These rules and calendars of your own are no longer valid and are not used. They are kept as they are";

    EditTitle { name }: "修改期限规则：{name}", "Edit the rules: {name}";
    EditText { n }: "保存为第{n}版。已登记的投诉仍适用原来的版本。", "This is saved as version {n}. Existing complaints keep the version they started under.";
    NEW_TEXT: "保存为独立的新规则，原规则不变。", "This is saved as separate rules. The original does not change.";
    SAVE_VERSION: "保存规则", "Save the rules";
    Saved { name }: "规则已保存：{name}", "Rules saved: {name}";
    NAME_ZH: "名称（中文）", "Name in Chinese";
    NAME_EN: "名称（英文）", "Name in English";
    CALENDAR: "适用的工作日历", "Calendar of working days";
    FROM: "自何日起适用", "Applies from";
    FROM_HINT: "按收到投诉的日期。新版起用的前一日，旧版自动截止。", "By the day of receipt. The previous version ends the day before this one starts.";
    UNTIL: "至何日止适用", "Applies until";
    CLOCKS: "各项期限", "Clocks";
    ADD_CLOCK: "增加一项期限", "Add a clock";
    REMOVE_CLOCK: "删除此项期限", "Remove this clock";
    RemoveClockOf { name }: "删除此项期限：{name}", "Remove this clock: {name}";
    UNNAMED_CLOCK: "未命名的期限", "Clock without a name";
    START: "起算于", "Starts with";
    STOP: "终止于", "Ends with";
    ADD_EVENT: "增加事由", "Add an event";
    RemoveEvent { name }: "移除“{name}”", "Remove “{name}”";
    LENGTH: "时长", "Length";
    UNIT: "单位", "Unit";
    WHO: "由谁行动", "Who has to act";
    SOFT: "仅作提醒，超过不计逾期", "A reminder: missing it does not count as overdue";
    ROLLS: "最后一日遇休息日的，顺延至下一个工作日", "If the last day is a day off, move it to the next working day";
    ROLL: "顺延所遇的休息日", "Days off it moves over";
    COUNTS_FIRST_DAY: "起算当日计入", "The day itself is the first that counts";
    OPENING_HOURS: "只计工作时间（以小时计算的期限）", "Counts opening hours only (lengths in hours)";
    ONCE: "自首次起算，以后不再重新起算", "Starts with the first such event and does not start again";
    PAUSABLE: "可以中止计时", "Can be paused";
    PAUSE_FROM: "自动中止的事由", "Pauses with";
    PAUSE_TO: "自动恢复的事由", "Resumes with";
    AT_LEAST: "中止之后至少还有的天数", "Days left after that, at least";
    LENGTH_IN: "部分地区的时长", "Length in a part of the country";
    OR_LATER: "另一期限（以较晚的为准）", "Another length, whichever is later";
    SOURCE_ZH: "依据（中文）", "Source in Chinese";
    SOURCE_EN: "依据（英文）", "Source in English";
    CHECKED: "依据的原文已经核对", "Checked against the original source";
    HOURS: "小时", "hours";
    DAYS: "日", "days";
    WORKING_DAYS: "工作日", "working days";
    WEEKS: "周", "weeks";
    MONTHS: "个月", "months";
    YEARS: "年", "years";
    EventOf { step, code }: "{step}：{code}", "{step}: {code}";
    DAYS_OF_CASE: "投诉中的日期", "Days in the complaint";
    CODE_FROM_COMPLAINANT: "投诉人来联系", "made by the complainant";
    CODE_CHANGED: "改变原处理结果", "changed";
    CODE_UPHELD: "维持原处理结果", "upheld";
    CODE_TAKEN_UP: "改为予以受理", "taken up after all";
    CODE_REFUSAL_UPHELD: "维持不予受理", "decline upheld";
    CODE_ASKED: "提出申请", "asked for";
    CODE_GRANTED: "同意回避", "granted";
    CODE_REFUSED: "驳回申请", "refused";
    CODE_SETTLED: "全部履行完毕", "everything performed";
    CODE_AFTER_RESULT: "已有处理结果", "after a result";
    CODE_FINAL: "对复议决定不接受", "rejecting the second decision";
    CODE_DECIDED: "转交后有了结果", "outcome of a referral";

    REGION: "地区", "Region";
    NEW_CALENDAR: "新建地区日历", "Calendar for another region";
    REGION_HINT: "国家或地区的两位大写字母代码；其中一地另有节假日的，再加连字符和该地的一至三位代码。",
        "The code of the country or region: two capital letters, such as NZ or JP. For a part with holidays of its own add a hyphen and its code, such as GB-SCT.";
    PART: "按哪里的节假日计算", "Holidays to count by";
    PART_HINT: "按本国节假日计算的期限，改按这里选定的计算；已有投诉的期限随即重新计算。一些起诉期限也因地而异。",
        "Deadlines that count by the country's holidays count by these instead, and those of existing complaints are recalculated. Some time limits for court differ as well.";
    PartSaved { name }: "期限现按{name}的节假日计算", "Deadlines now count by the holidays of: {name}";
    EDIT_CALENDAR: "修改日历", "Edit the calendar";
    EditCalendarTitle { name }: "修改工作日历：{name}", "Edit the calendar: {name}";
    EDIT_CALENDAR_TEXT: "保存后，所有按此日历计算的期限随即重新计算。", "When you save, every clock that uses this calendar is recalculated.";
    CalendarSaved { name }: "工作日历已保存：{name}", "Calendar saved: {name}";
    RESTORE_CALENDAR: "恢复为自带的日历", "Restore the built-in calendar";
    CalendarRestored { name }: "已恢复自带的日历：{name}", "Built-in calendar restored: {name}";
    WEEKEND: "每周休息日", "Weekly days off";
    HOURS_OPEN: "工作时间（可不填）", "Opening hours (optional)";
    HOURS_OPEN_HINT: "填写后，规则里注明“只计工作时间”的期限按工作日的这段时间计算；其他期限不变。结束时间填零点的，算到当日午夜。",
        "Clocks that count opening hours only then run between these times on working days. Other clocks do not change. Closing at 00:00 means midnight at the end of the day.";
    OPENS: "开始", "From";
    CLOSES: "结束", "To";
    Open { hours }: "工作时间：{hours}", "Opening hours: {hours}";
    MONDAY: "星期一", "Monday";
    TUESDAY: "星期二", "Tuesday";
    WEDNESDAY: "星期三", "Wednesday";
    THURSDAY: "星期四", "Thursday";
    FRIDAY: "星期五", "Friday";
    SATURDAY: "星期六", "Saturday";
    SUNDAY: "星期日", "Sunday";
    YEAR: "年份", "Year";
    ADD_YEAR: "增加年份", "Add the year";
    YEAR_WRONG: "请填写1900至2200之间、尚未列出的年份。", "Enter a year from 1900 to 2200 that is not listed yet.";
    RemoveYear { year }: "删除{year}年", "Remove {year}";
    HOLIDAYS: "放假日", "Days off";
    WORKDAYS: "调休上班日", "Weekend days worked";
    FIRST_DAY: "首日", "First day";
    LAST_DAY: "末日（可不填）", "Last day (if more than one)";
    ADD_HOLIDAYS: "加为放假日", "Add as days off";
    ADD_WORKDAYS: "加为上班日", "Add as days worked";
    DAY_MISSING: "请填写首日；末日不得早于首日，最多相隔一年。", "Enter a first day. The last day must not be before it or more than a year later.";
    RemoveDay { day }: "移除 {day}", "Remove {day}";
    NO_DAYS: "尚无", "None yet";
    SOURCE: "依据", "Source";
    YEAR_SOURCE: "依据的通知", "Notice it follows";
    YEAR_SCHEDULE: "放假安排已经公布，并填在这里", "The official schedule is out and is entered here";
    YEAR_NOT_OUT: "放假安排还没有公布，这里只有法律已经定下的放假日，算到这一年的日期都是估算。填入放假日，就当作已经公布。",
        "The schedule is not out. These are the days that are certain by law, and dates counted through this year are estimates. Once you put days in, the schedule counts as out.";
    YEAR_CHECKED: "已与通知原文核对", "Compared with the notice";

    MergedRules { names }: "随文件带来的规则、日历和选项：{names}", "Rules, calendars and list entries imported with the file: {names}";
    KeptRules { names }: "这里已有、内容不同，保持不变：{names}", "Already here with different content, and not changed: {names}";
    NextClock { name, length }: "{name}：{length}。", "{name}: {length}.";

    WHOLE_FILE: "整个文件", "The whole file";
    CODE: "代码", "Code";
    VERSION: "版本", "Version";
    SIDE: "使用方", "Side";
    SWITCHED: "是否默认启用", "On by default";

    WrongJson { line, column }: "从第{line}行第{column}列起不是有效的 JSON。", "Not JSON from line {line}, column {column} on.";
    WRONG_NOTHING: "文件里没有可用的规则或者日历。", "There are no rules or calendars in it.";
    WRONG_MISSING: "缺少这一项。", "It is missing.";
    WRONG_UNKNOWN: "没有这一项。", "There is no such member.";
    WRONG_EMPTY: "不能为空。", "It must not be empty.";
    WRONG_CODE: "代码只能用拉丁字母、数字、下划线和连字符；地区代码为两个大写字母，其中一地再加连字符和一至三个大写字母或者数字。", "A code has letters, digits, underscores and hyphens only; a region is two capital letters such as CN, or GB-SCT for a part.";
    WrongRegionTaken { what }: "这个地区已有日历“{what}”，请直接修改那一份。", "This region has a calendar already, “{what}”. Edit that one.";
    WrongTwice { what }: "{what} 重复出现。", "{what} appears twice.";
    WrongStep { what }: "没有“{what}”这个环节。", "There is no step “{what}”.";
    WrongStepCode { what }: "这个环节没有“{what}”这种结果。", "This step cannot have the outcome “{what}”.";
    WrongField { what }: "没有“{what}”这个日期项。", "There is no date “{what}” in a complaint.";
    WrongStop { what }: "“{what}”不能既是起算事由又是终止事由。", "“{what}” starts the clock and cannot also stop it.";
    WRONG_OPENING: "只有以小时计算的期限才能只计工作时间。", "Only a length in hours can count opening hours alone.";
    WRONG_ZERO: "必须大于零。", "It must be more than 0.";
    WRONG_NEGATIVE: "不能是负数。", "It cannot be negative.";
    WrongLong { most }: "不能超过 {most}。", "It cannot be more than {most}.";
    WrongCalendar { what }: "没有地区为“{what}”的工作日历。", "There is no calendar for the region “{what}”.";
    WRONG_END: "截止日期早于起始日期。", "It ends before it begins.";
    WrongOverlap { what }: "适用日期与“{what}”重叠。请改填自何日起适用，与其错开。", "Its dates overlap with “{what}”. Choose another day for it to apply from.";
    WRONG_TAKEN: "这一版已经存在，可能有投诉正在适用。请改用下一个版本号。", "This version already exists with other clocks, and complaints may be under it. Use the next version number.";
    WrongWeekday { what }: "{what} 不是星期。一至七分别表示星期一至星期日。", "{what} is not a day of the week. Use 1 for Monday to 7 for Sunday.";
    WRONG_WEEKEND: "一周必须至少有一个工作日。", "At least one day of the week must be a working day.";
    WrongYear { what }: "{what} 不在这一年。", "{what} is in another year.";
    WrongWorkday { what }: "{what} 本来就不是每周休息日，不能作为调休上班日。", "{what} is not a weekly day off, so it cannot be worked instead.";
    WrongBoth { what }: "{what} 不能既放假又上班。", "{what} cannot be both a day off and a working day.";
    KIND_TEXT: "应为文字。", "It should be a text.";
    KIND_BOTH: "应为中英文两种文字。", "It should be a text in Chinese and one in English.";
    KIND_YES_NO: "应为是或者否。", "It should be true or false.";
    KIND_WHOLE: "应为整数。", "It should be a whole number.";
    KIND_LIST: "应为列表。", "It should be a list.";
    KIND_DAY: "应为年、月、日齐全的日期。", "It should be a day such as 2026-04-15.";
    KIND_LENGTH: "应为一个单位加一个整数。", "It should be one unit with a whole number.";
    KIND_HOURS: "应为同一天先后两个时间，如上午九点至下午六点。", "It should be two times of one day, the first before the second, such as 09:00 to 18:00.";
    KIND_MEMBERS: "应为由各项组成的对象。", "It should be an object with members.";
    KindOneOf { what }: "只能是以下之一：{what}。", "It should be one of these: {what}.";
}

/// The members of policies and calendars.
const MEMBERS: &[(&str, Msg)] = &[
    ("id", CODE),
    ("version", VERSION),
    ("name.zh", NAME_ZH),
    ("name.en", NAME_EN),
    ("side", SIDE),
    ("on", SWITCHED),
    ("calendar", CALENDAR),
    ("valid_from", FROM),
    ("valid_to", UNTIL),
    ("clocks", CLOCKS),
    ("start", START),
    ("stop", STOP),
    ("length", LENGTH),
    ("who", WHO),
    ("soft", SOFT),
    ("roll_forward", ROLLS),
    ("roll", ROLL),
    ("first_day", COUNTS_FIRST_DAY),
    ("opening_hours", OPENING_HOURS),
    ("once", ONCE),
    ("length_in", LENGTH_IN),
    ("or_later", OR_LATER),
    ("pausable", PAUSABLE),
    ("pause_from", PAUSE_FROM),
    ("pause_to", PAUSE_TO),
    ("at_least_after_pause", AT_LEAST),
    ("source.zh", SOURCE_ZH),
    ("source.en", SOURCE_EN),
    (SOURCE_MEMBER, YEAR_SOURCE),
    ("checked", CHECKED),
    ("region", REGION),
    ("weekend", WEEKEND),
    ("hours", HOURS_OPEN),
    ("year", YEAR),
    ("years", YEAR),
    ("holidays", HOLIDAYS),
    ("workdays", WORKDAYS),
    ("schedule", YEAR_SCHEDULE),
];

/// The member that says where something comes from.
const SOURCE_MEMBER: &str = "source";

/// The name of a member in words; `None` where it is none of those known.
fn member(name: &str) -> Option<Msg> {
    MEMBERS.iter().find(|(member, _)| *member == name).map(|(_, words)| *words)
}

/// Where a fault is, in one line: policy or calendar, clock or year, member; the whole file where it is in
/// none.
#[must_use]
pub fn place(lang: Lang, place: &ErrorPlace) -> String {
    // A year names the notice it follows; a clock says where its length comes from.
    let of_clock = place.member == SOURCE_MEMBER && place.part.parse::<u16>().is_err();
    let known = if of_clock { Some(SOURCE) } else { member(&place.member) };
    let name = known.map_or(place.member.as_str(), |name| name.text(lang));
    let parts = [place.of.as_str(), place.part.as_str(), name];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    if parts.is_empty() { WHOLE_FILE.text(lang).to_owned() } else { parts.join(" · ") }
}

/// A policy by its key in words: its name and version. What the rules do not know is named by the key.
fn policy_named(rules: &Rules, lang: Lang, key: &str) -> String {
    let (id, version) = key.split_once('@').unwrap_or((key, ""));
    let exact = |policy: &&Policy| policy.id == id && policy.version.to_string() == version;
    rules.policies().iter().find(exact).map_or_else(
        || key.to_owned(),
        |policy| format!("{} · {}", lang.of(&policy.name), PolicyVersion { n: version }.text(lang)),
    )
}

/// A region in words: by the name of its calendar. One without a calendar is named by its code.
fn region_named(rules: &Rules, lang: Lang, region: &str) -> String {
    rules.calendar(region).map_or_else(|| region.to_owned(), |calendar| lang.of(&calendar.name).to_owned())
}

/// What is wrong at a place, as a sentence. What it mentions is named as these rules name it.
#[must_use]
pub fn reason(rules: &Rules, lang: Lang, reason: &Reason) -> String {
    let message = match reason {
        Reason::NotJson { line, column } => {
            let (line, column) = (line.to_string(), column.to_string());
            return WrongJson { line: &line, column: &column }.text(lang);
        }
        Reason::TooLong(most) => {
            let most = common::number(usize::try_from(*most).unwrap_or(usize::MAX));
            return WrongLong { most: &most }.text(lang);
        }
        Reason::Expected(kind) => return expected(lang, *kind),
        Reason::RegionTaken(region) => {
            return WrongRegionTaken { what: &region_named(rules, lang, region) }.text(lang);
        }
        Reason::Twice(name) => return WrongTwice { what: name }.text(lang),
        Reason::NoSuchStep(event) => return WrongStep { what: event }.text(lang),
        Reason::NoSuchCode(event) => return WrongStepCode { what: event }.text(lang),
        Reason::NoSuchField(event) => return WrongField { what: event }.text(lang),
        Reason::StopIsStart(event) => return WrongStop { what: event }.text(lang),
        Reason::NoSuchCalendar(region) => return WrongCalendar { what: region }.text(lang),
        Reason::Overlaps(key) => return WrongOverlap { what: &policy_named(rules, lang, key) }.text(lang),
        Reason::NotAWeekday(day) => return WrongWeekday { what: &day.to_string() }.text(lang),
        Reason::NotInYear(day) => return WrongYear { what: &common::date(lang, *day) }.text(lang),
        Reason::NotAWeekendDay(day) => return WrongWorkday { what: &common::date(lang, *day) }.text(lang),
        Reason::HolidayAndWorkday(day) => return WrongBoth { what: &common::date(lang, *day) }.text(lang),
        Reason::NothingThere => WRONG_NOTHING,
        Reason::Missing => WRONG_MISSING,
        Reason::UnknownMember => WRONG_UNKNOWN,
        Reason::Empty => WRONG_EMPTY,
        Reason::NotACode => WRONG_CODE,
        Reason::NotInHours => WRONG_OPENING,
        Reason::Zero => WRONG_ZERO,
        Reason::Negative => WRONG_NEGATIVE,
        Reason::EndsBeforeStart => WRONG_END,
        Reason::Taken => WRONG_TAKEN,
        Reason::NoWorkingDay => WRONG_WEEKEND,
    };
    message.text(lang).to_owned()
}

fn expected(lang: Lang, kind: MemberKind) -> String {
    let message = match kind {
        MemberKind::OneOf(ids) => return KindOneOf { what: &common::any_of(lang, ids) }.text(lang),
        MemberKind::Text => KIND_TEXT,
        MemberKind::Both => KIND_BOTH,
        MemberKind::YesNo => KIND_YES_NO,
        MemberKind::Whole => KIND_WHOLE,
        MemberKind::List => KIND_LIST,
        MemberKind::Day => KIND_DAY,
        MemberKind::Length => KIND_LENGTH,
        MemberKind::Hours => KIND_HOURS,
        MemberKind::Members => KIND_MEMBERS,
    };
    message.text(lang).to_owned()
}

/// The words behind the name of a step for what it came to, where no coded list has them.
#[must_use]
pub const fn derived_outcome(outcome: DerivedOutcome) -> Msg {
    match outcome {
        DerivedOutcome::FromComplainant => CODE_FROM_COMPLAINANT,
        DerivedOutcome::Changed => CODE_CHANGED,
        DerivedOutcome::Upheld => CODE_UPHELD,
        DerivedOutcome::TakenUp => CODE_TAKEN_UP,
        DerivedOutcome::RefusalUpheld => CODE_REFUSAL_UPHELD,
        DerivedOutcome::Asked => CODE_ASKED,
        DerivedOutcome::Granted => CODE_GRANTED,
        DerivedOutcome::Refused => CODE_REFUSED,
        DerivedOutcome::Settled => CODE_SETTLED,
        DerivedOutcome::Final => CODE_FINAL,
        DerivedOutcome::Decided => CODE_DECIDED,
        DerivedOutcome::AfterResult => CODE_AFTER_RESULT,
    }
}

/// The units of lengths, as they are written in files.
pub const UNITS: &[(&str, Msg)] = &[
    ("hours", HOURS),
    ("days", DAYS),
    ("working_days", WORKING_DAYS),
    ("weeks", WEEKS),
    ("months", MONTHS),
    ("years", YEARS),
];

/// The days of the week, Monday first.
pub const WEEKDAYS: &[Msg] = &[MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY];
