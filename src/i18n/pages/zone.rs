//! Words about the register's time zone.

crate::i18n::messages! {
    Name { name, offset }: "{name}（{offset}）", "{name} ({offset})";
    THIS_DEVICE: "本机时间", "this device's time";
    Note { zone }: "时间均为{zone}", "Times are {zone}";
    Unknown { id, zone }: "这个浏览器不认识所选的时区 {id}，日期和期限暂按本机时区计算：{zone}。请更新浏览器。",
        "This browser does not know the register's time zone, {id}. Days and deadlines are counted in this device's zone for now: {zone}. Update the browser.";

    TITLE: "时区", "Time zone";
    TEXT: "所有投诉的日期和期限都按这个时区计算和显示，与查看的设备在哪里无关。",
        "The days and deadlines of all complaints are counted and shown in this time zone, wherever the device is.";
    ZONE: "时区", "Time zone";
    NowThere { zone, time }: "{zone}，现在是 {time}", "{zone}, where it is {time} now";
    CHANGE: "更改时区", "Change the time zone";
    EFFECT: "更改后，每件投诉的日期和期限都会重新计算，有的投诉会因此逾期或者不再逾期。谁在什么时候为什么更改，会列在这里。",
        "The days and deadlines of every complaint will be recalculated: some may become overdue, others may no longer be. The change is listed here with who made it, when and why.";
    REASON: "更改理由", "Reason for the change";
    REASON_MISSING: "请填写更改理由。", "Enter a reason.";
    NOT_A_ZONE: "这个浏览器不认识这个时区名称。", "This browser does not know a time zone of this name.";
    SAME: "现在就是这个时区。", "This is the time zone already.";
    WHO: "只有负责人当班时才能更改。", "Only a manager at the desk can change this.";
    CHANGED: "时区已更改，日期和期限已重新计算", "Time zone changed. Days and deadlines recalculated";
    CHANGES: "更改记录", "Changes";
    Changed { when, who, role, from, to, reason }: "{when}　{who}（{role}）：由{from}改为{to}。理由：{reason}",
        "{when}, {who} ({role}): from {from} to {to}. Reason: {reason}";
    Chosen { zone }: "日期和期限按{zone}计算，这是本机的时区。", "Days and deadlines will be counted in {zone}, the time zone of this device.";
    CHOOSE: "选择其他时区", "Choose another time zone";
    Kept { theirs, ours }: "文件里的数据按{theirs}计算日期；这里仍按{ours}计算。",
        "The register in the file counts days in {theirs}. This register keeps {ours}.";
}
