//! Words of the settings.

use crate::i18n::messages;

messages! {
    GENERAL: "常规", "General";
    SECTIONS: "设置的各部分", "Parts of the settings";

    PURPOSE: "这本台账给谁用", "Who this register is for",
        owner: "用来做什么", "What this is for";
    PURPOSE_CHANGES: "更改后，用语、下一步建议和新投诉适用的期限会随之改变；已有的投诉和它们的期限不变。",
        "This changes the wording, the advice on next steps and the deadlines of new complaints. Existing complaints and their deadlines do not change.";
    PURPOSE_DEMO_TEXT: "按门店投诉台的方式使用，装入演示数据四处看看。", "Works like a store's complaint desk, with sample data to look around in.";
    PURPOSE_CHANGE: "更改用途", "Change the purpose";
    PURPOSE_CHANGED: "用途已更改", "Purpose changed";

    APPEARANCE: "语言和外观", "Language and theme";
    LANGUAGE_TEXT: "界面语言。已登记的内容不会翻译。", "The language of the interface. What people recorded is not translated.";
    THEME_TEXT: "浅色、深色，或者跟随系统。", "Light, dark, or the same as your system.";

    NUMBERS: "投诉编号", "Reference numbers";
    PREFIX: "编号前缀", "Prefix";
    PREFIX_TEXT: "一到四个大写拉丁字母。只影响以后的编号。", "One to four capital letters. Only new numbers change.";
    PREFIX_WRONG: "请填写一到四个大写拉丁字母，例如 TS。", "Enter one to four capital letters, such as TS.";
    PrefixNext { number }: "下一个编号：{number}", "Next number: {number}";
    PREFIX_SAVED: "编号前缀已保存", "Prefix saved";

    STAFF: "工作人员", "Staff";
    STAFF_TEXT: "办理记录会署上当班人员的姓名。作出原决定的人不能决定复议，所以请如实填写每个人。", "Entries carry the name of whoever works at the desk. Nobody can decide the reconsideration of a case they decided, so list everyone who works here.";
    STAFF_NONE: "还没有登记工作人员。", "Nobody is listed yet.";
    STAFF_NAME: "姓名", "Name";
    STAFF_ROLE: "身份", "Role";
    StaffRoleOf { name }: "{name}的身份", "Role of {name}";
    STAFF_ADD: "添加人员", "Add a person";
    STAFF_NAME_MISSING: "请填写姓名。", "Enter a name.";
    STAFF_NAME_TWICE: "已经有这个姓名。同名的请加以区分。", "This name is already listed. If two people share a name, add something to tell them apart.";
    StaffRemove { name }: "移除{name}", "Remove {name}";
    StaffRemoved { name }: "已移除{name}。以前的记录不变", "{name} removed. Their earlier entries have not changed";
    OPENINGS: "记下谁查阅过投诉", "Record who opens a case";
    OPENINGS_TEXT: "打开一件投诉时，自动在它的办理经过里记下是谁、什么时候打开的，同一人一小时内只记一次。投诉人查询进度时看不到这些记录。",
        "When somebody opens a case, its history records who and when, once an hour for each person. Complainants do not see this.";
    OPENINGS_WHO: "只有负责人当班时才能更改。", "Only a manager at the desk can change this.";
    STAFF_AT_DESK: "正在当班", "At the desk";
    STAFF_TAKE_DESK: "换我当班", "Work as";
    StaffTakeDeskOf { name }: "换我当班：{name}", "Work as {name}";
    NOT_KEPT: "浏览器不允许保存设置：关闭页面后会恢复原样", "Your browser does not keep settings: this lasts until you close the page";

    PROFILE: "我的资料", "My details";
    PROFILE_TEXT: "登记投诉时自动填入，可以逐件修改。只保存在这个浏览器里。", "Filled in on every new complaint, where you can change it. Kept in this browser only.";
    PROFILE_SAVED: "资料已保存", "Details saved";

    POLICIES: "办理期限", "Deadlines";
    POLICIES_TEXT: "每件投诉按登记时的规则计时，规则和依据都列在这里。", "Each complaint keeps the rules it started under. The rules and their sources are listed here.";
    POLICY_IN_USE: "正在使用", "In use";
    PolicyVersion { n }: "第{n}版", "Version {n}";
    CLOCK: "期限", "Clock";
    LENGTH: "时长", "Length";
    WHO: "由谁行动", "Who has to act";
    STARTS: "起算", "Starts with";
    STOPS: "终止", "Ends with";
    SOURCE: "依据", "Source";
    CHECKED: "已核实", "Checked";
    NOT_CHECKED: "未核实", "Not checked";
    SOFT: "提醒，不计逾期", "A reminder, never overdue";
    ROLLS: "最后一天遇休息日顺延", "Moves to the next working day if the last day is a day off";
    ROLLS_HOLIDAYS: "最后一天遇法定节假日顺延，普通周末不顺延", "Moves past public holidays, not past a plain weekend";
    NOT_OUT: "放假安排尚未公布", "Schedule not out";

    CALENDARS: "工作日历", "Working days";
    CALENDARS_TEXT: "按工作日计算的期限会跳过这些休息日，调休上班的周末照常计算。没有数据的年份只按周末估算。",
        "Clocks in working days skip these days off and count weekends worked instead. Years without data skip weekends only, so their dates are estimates.";
    CALENDAR_NONE: "没有法定节假日数据，只按周末计算。", "No public holidays on file: only weekends are skipped.";
    YearTitle { year }: "{year}年", "{year}";
    Holidays { n }: "放假：{n}天", "Days off: {n}";
    Workdays { n }: "调休上班：{n}天", "Weekend days worked: {n}";
    Span { from, to }: "{from}至{to}", "{from} to {to}";

    MORE: "更多", "More";

    ABOUT: "关于", "About";
    VERSION: "版本", "Version";
    LICENCE: "许可证", "Licence";
    LicenceText { a, b }: "自由软件，可选用 {a} 或者 {b} 许可证。", "Free software under the {a} or the {b} licence.";
    PRIVACY: "隐私", "Privacy";
    PRIVACY_TEXT: "台账只存在这台设备的这个浏览器里。没有服务器，没有账号，没有统计，页面不向任何地方发送内容。能使用这台设备的人都能看到台账；清除浏览器数据会一并删除它，请定期备份。",
        "The register is kept only in this browser on this device. There is no server, no account and no tracking, and the page sends nothing anywhere. Anyone who can use this device can see the register. Clearing the browser's data deletes it, so back it up from time to time.",
        owner: "记录只存在这台设备的这个浏览器里。没有服务器，没有账号，没有统计，页面不向任何地方发送内容。能使用这台设备的人都能看到这些记录；清除浏览器数据会一并删除它们，请定期备份。",
            "Your complaints are kept only in this browser on this device. There is no server, no account and no tracking, and the page sends nothing anywhere. Anyone who can use this device can see them. Clearing the browser's data deletes them, so back them up from time to time.";
    ADVICE: "期限和建议供参考，不是法律意见。", "Deadlines and advice are for guidance and are not legal advice.";

    DATA: "数据与存储", "Data and storage";
}
