//! Words of the people at the desk: groups, changing the person, handing cases over.

use crate::i18n::messages;

messages! {
    GROUP: "组别", "Group";
    GROUP_HINT: "不分组的留空。分了组的，复议由作出原决定的人所在组以外的人员决定。",
        "Leave empty if you have no groups. If you do, reconsideration goes to somebody outside the group of whoever decided.";
    GroupOf { name }: "{name}的组别", "Group of {name}";
    OpenCases { n }: "未办结{n}件", "Open cases: {n}";
    QUICK: "选一个人，立即换人", "Choose a person to switch to";
    SOMEBODY: "换成其他人，或者更正身份和组别", "Somebody else, or a different role or group";

    HAND_OVER: "交接", "Hand over";
    HAND_OVER_TITLE: "交接未办结的投诉", "Hand over open cases";
    HAND_OVER_TEXT: "把一个人名下所有未办结的投诉交给另一个人。每件都会留下一条分派记录，首问负责人不变。",
        "Moves all open cases from one person to another. Each case records the change, and the first handler stays named.";
    HandOverOf { name }: "交接{name}的投诉", "Hand over the cases of {name}";
    NOBODY_HAS: "没有人名下有未办结的投诉。", "Nobody has open cases.";
    FROM: "由谁交出", "From";
    FromChoice { name, n }: "{name}（{n}件）", "{name} ({n})";
    TO: "由谁接手", "To";
    TO_MISSING: "请填写由谁接手。", "Enter who takes them over.";
    TO_SAME: "接手的人和交出的人相同。请另选一人。", "This person is handing them over. Choose somebody else.";
    NOTE: "交接说明", "Note";
    NOTE_HINT: "写入每一条分派记录，例如交接原因、需要注意的事。投诉人看不到。",
        "Recorded in every case: why, and what needs attention. Complainants do not see it.";
    Preview { n }: "将交接{n}件未办结的投诉。", "{n} open cases will be handed over.";
    PreviewNone { name }: "{name}名下没有未办结的投诉。", "{name} has no open cases.";
    Go { n }: "交接{n}件", "Hand over {n}";

    REPORT: "交接结果", "What was handed over";
    ReportDone { name, n }: "已交给{name}：{n}件。", "Handed over to {name}: {n}.";
    ReportRefused { n }: "没有交接：{n}件，原因如下。", "Not handed over: {n}, for these reasons.";
    ReportLeft { n }: "还有{n}件没有处理。再交接一次，会从这里继续。", "{n} were not handled. Hand over again to continue from there.";
    ReportMore { n }: "另有{n}件，原因相仿。", "And {n} more.";
    SeeThem { name }: "在台账中查看{name}的投诉", "See the cases of {name} in the register";
}
