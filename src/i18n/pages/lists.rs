//! Words of the lists that a shop can change.

use crate::facts::{ChoiceError, List};
use crate::i18n::common::number;
use crate::i18n::{Lang, Msg, messages};

messages! {
    TITLE: "选项列表", "Lists";
    TEXT: "登记和办理投诉时供人选择的内容。停用的选项不再出现，已有的投诉仍显示它的名称。",
        "What people choose from when they record a complaint. Hidden entries are no longer offered. Complaints that have them still show their names.";
    WHICH: "要更改的列表", "List to change";
    DEPARTMENTS: "责任部门", "Departments";
    CAUSES: "原因", "Causes";
    PROBLEMS: "问题类型", "Problem types";
    CHANNELS: "投诉渠道", "Channels";
    OWN: "本店添加", "Added by you";
    Within { n }: "下级选项：{n}项", "Entries below: {n}";
    Hidden { n }: "已停用：{n}项", "Hidden: {n}";

    NEW: "新选项的名称", "Name of the new entry";
    NewBelow { name }: "在“{name}”下添加", "New entry under “{name}”";
    NAME_HINT: "用哪种语言写都可以，界面换语言后照原样显示。", "One language is enough: it is shown as written in both.";
    ADD: "添加", "Add";
    Added { name }: "已添加：{name}", "{name} added";
    RENAME: "改名", "Rename";
    RenameOf { name }: "给“{name}”改名", "Rename {name}";
    NameOf { name }: "“{name}”的新名称", "New name of {name}";
    RENAME_TEXT: "已有的投诉也会显示新名称。", "Existing complaints show the new name too.";
    Renamed { name }: "已改名为：{name}", "Renamed to {name}";
    HIDE: "停用", "Hide";
    HideOf { name }: "停用“{name}”", "Hide {name}";
    IsHidden { name }: "已停用：{name}", "{name} is hidden";
    OFFER: "恢复", "Show again";
    OfferOf { name }: "恢复“{name}”", "Show {name} again";
    IsOffered { name }: "已恢复：{name}", "{name} is offered again";
    UpOf { name }: "上移“{name}”", "Move {name} up";
    DownOf { name }: "下移“{name}”", "Move {name} down";
    Place { name, n }: "{name}：第{n}位", "{name}: place {n}";

    NAME_MISSING: "请填写名称。", "Enter a name.";
    NameTooLong { most }: "名称最多{most}个字。", "Use {most} characters or fewer.";
    NAME_TAKEN: "已经有这个名称，可能在已停用的选项里。", "There is an entry of this name already. It may be hidden.";
    GONE: "没有改成：这一项在另一个标签页里改过。请核对后再试。", "Not changed: this list was changed in another tab. Check it and try again.";
}

/// What a list is called.
#[must_use]
pub const fn name(list: List) -> Msg {
    match list {
        List::Department => DEPARTMENTS,
        List::Cause => CAUSES,
        List::Problem => PROBLEMS,
        _ => CHANNELS,
    }
}

/// Why a list was not changed.
#[must_use]
pub fn refused(lang: Lang, error: ChoiceError) -> String {
    let message = match error {
        ChoiceError::NameMissing => NAME_MISSING,
        ChoiceError::NameTooLong(most) => return NameTooLong { most: &number(most) }.text(lang),
        ChoiceError::NameTaken => NAME_TAKEN,
        ChoiceError::Unknown => GONE,
    };
    message.text(lang).to_owned()
}
