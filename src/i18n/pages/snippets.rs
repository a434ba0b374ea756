//! Words of the texts that are written again and again: where they are inserted, and where they are edited.

use crate::i18n::messages;

messages! {
    INSERT: "常用语", "Standard text";
    InsertInto { field }: "插入常用语：{field}", "Insert a standard text: {field}";
    CHOOSE: "插入常用语", "Insert a standard text";
    FIND: "名称或者文字", "Name or words of the text";
    NONE_FOUND: "没有符合的常用语。可以在设置里添加。", "No text matches. You can add your own in the settings.";
    IN_LANGUAGE: "语言", "Language";
    OWN_MARK: "自有", "Own";
    EDIT_OWN: "管理常用语", "Manage standard texts";
    BY_KEY: "在长文本框里插入常用语", "In a long text: insert a standard text";

    TITLE: "常用语", "Standard texts";
    TEXT: "写告知、答复和备注时，点文本框下的“常用语”，或者按 Ctrl 和 / 插入。",
        "While writing to somebody or making a note, press “Standard text” below the box, or Ctrl and /, to insert one.";
    OWN: "自己的常用语", "Your own texts";
    NO_OWN: "还没有自己的常用语。", "You have no texts of your own yet.";
    ADD: "添加常用语", "Add a text";
    Edit { name }: "修改“{name}”", "Change “{name}”";
    Remove { name }: "删除“{name}”", "Remove “{name}”";
    CHANGE: "修改", "Change";
    SAVED: "常用语已保存", "Text saved";
    Removed { name }: "已删除“{name}”", "“{name}” removed";
    STOP_EDITING: "不修改", "Do not change";

    NAME: "名称", "Name";
    BODY: "文字", "Text";
    BODY_HINT: "花括号里的变量插入时按案件填入，案件没有的留出空白，由您补全。",
        "Variables in braces are filled in from the case. What the case does not tell is left as a blank for you.";
    LANGUAGE: "提供给哪种语言", "Language";
    ANY_LANGUAGE: "两种语言", "Both languages";
    PLACE: "用在哪里", "Where it is offered";
    ANYWHERE: "所有文本框", "Every long text";
    WholeStep { step }: "{step}：所有文本框", "{step}: every text";
    OfStep { step, field }: "{step}：{field}", "{step}: {field}";

    NAME_MISSING: "请填写名称。", "Enter a name.";
    NameTooLong { n }: "名称最多{n}个字。", "Enter a name of at most {n} characters.";
    NAME_TAKEN: "已经有这个名称的常用语。", "There is a text of this name already.";
    TEXT_MISSING: "请填写文字。", "Enter the text.";
    TextTooLong { n }: "文字最多{n}个字。", "Enter a text of at most {n} characters.";
    GONE: "这条常用语已在另一个标签页里修改或者删除。您填写的内容还在，再按保存会另存为一条。",
        "This text was changed or removed in another tab. What you typed is kept: save again to add it as a new text.";
    UnknownVariables { names }: "没有这样的变量：{names}。插入时会原样保留。确认如此的，请再按一次保存。",
        "There is no such variable: {names}. It will be inserted as it stands. If that is what you want, save again.";

    VARIABLES: "可以使用的变量", "Variables you can use";
    SHIPPED: "自带的常用语", "Texts that come with the register";
    SHIPPED_TEXT: "按“改写”得到一份自己的，再修改。", "Press “Adapt” for a copy of your own to change.";
    ADAPT: "改写", "Adapt";
    Adapt { name }: "改写“{name}”", "Adapt “{name}”";

    Merged { n }: "并入常用语{n}条", "Standard texts added: {n}";
}
