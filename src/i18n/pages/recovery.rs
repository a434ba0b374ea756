//! Words of the recovery screen.

use crate::i18n::messages;

messages! {
    TITLE_TROUBLE: "暂时打不开", "The register cannot be opened right now";
    TITLE_DISAGREES: "数据与上次使用时不一致", "The register is not as it was when last used";
    WHAT_HAPPENED: "发生了什么", "What happened";
    NOTHING_TOUCHED: "在您选择之前，不会改动或者删除任何数据。", "Nothing is changed or deleted until you choose.";
    LastBackup { date }: "最近一次备份：{date}。", "Last backup: {date}.";
    NO_BACKUP: "这个浏览器里没有备份过的记录。", "This browser has no record of a backup.";
    NEWER: "数据已由更新的版本保存过，这个版本不能改动它。数据没有丢失。请关闭其他标签页后重新载入，以取得新版本。",
        "A newer version has written to this register, so this version must not change it. Nothing is lost. Close the other tabs and reload to get the newer version.";
    HELD_BY_TAB: "另一个标签页还开着旧版本，数据无法升级。数据没有丢失。请关闭其他标签页，再重试。",
        "Another tab still runs an older version, so the register cannot be upgraded. Nothing is lost. Close the other tabs, then try again.";
    Incomplete { expected, found }: "应有{expected}份存储记录，现在只有{found}份，可能是浏览器清除了一部分。现有的都已保留，请导出能读出的内容，再从备份恢复。",
        "The register should have {expected} stored records and has {found}; the browser may have cleared some. What is here has been kept. Export what can be read, then restore from a backup.";

    WAYS: "可以这样做", "What you can do";
    RETRY_TEXT: "有时只是浏览器一时没有响应。重试不会改动任何数据。", "Sometimes the browser just did not respond. Trying again changes nothing.";
    RELOAD_TEXT: "重新载入可以取得最新版本。草稿会保留。", "Reload to get the newest version. Drafts are kept.";
    SALVAGE: "导出能读出的内容", "Export what can be read";
    SALVAGE_TEXT: "逐条读出还完好的记录，保存成一个文件。原有数据不变。建议先做这一步。",
        "Reads every entry that is still intact and saves them to a file. The register itself does not change. Do this first.";
    Salvaged { n }: "已导出{n}条记录，请在下载文件夹中查看。", "Exported {n} entries. Check your downloads.";
    SALVAGED_NONE: "没有读出任何记录。数据没有改动。", "No entry could be read. The register has not changed.";
    RESTORE: "从备份恢复", "Restore from a backup";
    RESTORE_TEXT: "选择以前的备份文件。属于同一套记录的，与现有记录合并；属于另一套的，取代这里现有的内容。",
        "Choose a backup made earlier. The same register is merged with what is here. A different register replaces what is here.";
    RESTORE_CHOOSE: "选择备份文件", "Choose a backup";
    Restored { n }: "已恢复：新增{n}条记录。", "Restored. Entries added: {n}.";
    RESTORE_FAILED: "没有恢复成功", "The register was not restored";
    ENTER: "进入", "Open the register";
    KEEP: "保留现有内容，继续使用", "Keep what is here and continue";
    KEEP_TEXT: "如果缺少的记录已经找不回来，可以按现在的样子继续使用。请先看看会放弃什么；在您确认之前，不会改动任何数据。",
        "If you cannot bring back what is missing, you can continue with the register as it is. First see what you would lose. Nothing changes until you confirm.";
    KEEP_LOOK: "看看会放弃什么", "See what you would lose";
    KEEP_MEANS: "继续使用意味着", "What continuing means";
    KeepOther { n }: "上次在这里使用的是另一套记录，共{n}条，现在已经不在这里。那一套只能从以前的备份恢复。",
        "The register last used here was a different one (entries: {n}), and it is no longer here. Only an earlier backup can bring it back.";
    KeepLost { expected, found, n }: "应有{expected}条记录，现在能读出{found}条。其余{n}条就此放弃：有的投诉会缺少经过，有的会整件不见，只有以前的备份能补回来。",
        "Entries expected: {expected}. Entries that can be read: {found}. You lose the difference ({n}): some complaints may lack steps, others may be missing altogether. Only an earlier backup can bring them back.";
    KeepChanged { found }: "能读出{found}条记录，但与上次使用时的不完全相同。以后以现有的为准；原来的内容，只有以前的备份能找回。",
        "Entries that can be read: {found}. They are not exactly those that were here last time. From now on these count. Only an earlier backup can bring back what was here before.";
    KeepWhole { found }: "这里的{found}条记录都能读出，一条不少。", "Entries here: {found}. All can be read, and none is missing.";
    KeepDamaged { n }: "有{n}份存储记录已经损坏，读不出来，会原样留在这里。",
        "Damaged stored records that cannot be read: {n}. They stay here as they are.";
    KEEP_NUMBERS: "以后登记的投诉，编号里的设备代码会换成新的，不会与已经发出的编号重复。",
        "New complaints get numbers with a new device code, so that no number is used twice.";
    KEEP_DO: "保留并继续使用", "Keep it and continue";
    START_OVER: "重新开始", "Start over";
    START_OVER_TEXT: "删除这个浏览器里的全部数据，从空白开始。删除后无法找回，请先导出能读出的内容。草稿和偏好会保留。",
        "Deletes the register in this browser and starts with an empty one. You cannot get it back: export what can be read first. Drafts and preferences are kept.";
    START_OVER_WORD: "删除数据", "delete the register";
    StartOverType { word }: "请输入“{word}”以确认", "Type “{word}” to confirm";
    START_OVER_WRONG: "与要求的文字不一致。", "This does not match.";
    START_OVER_DO: "删除并重新开始", "Delete and start over";
}
