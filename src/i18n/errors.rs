//! Trouble with storage, tabs, imports and the page itself. Each message says what happened, what
//! was kept, and what to do next.

crate::i18n::messages! {
    REFUSED: "这一步现在不能办。", "This cannot be done now.";
    // Headings.
    STORAGE_TROUBLE: "保存遇到问题", "Problem with saving";
    NOTHING_CHANGED: "数据没有任何改动。", "Nothing in the register has changed.";
    TYPED_KEPT: "已填写的内容都还在。", "What you typed is still here.";

    // Storage.
    STORAGE_BLOCKED: "浏览器不允许本网站保存数据，登记的内容无法留存。请在浏览器设置中允许本网站存储数据，然后重新载入。",
        "The browser does not let this site store anything, so nothing can be kept. Allow storage for this site in the \
         browser's settings, then reload.";
    STORAGE_FULL: "存储空间已满，这一次没有保存。已保存的和刚填写的内容都还在。请腾出磁盘空间，或者下载备份后清理，再保存一次。",
        "Storage is full, so this was not saved. What was saved before and what you typed are still here. Free some disk \
         space, or save a backup and remove data, then save again.";
    STORAGE_LOST: "与浏览器存储的连接断开了。已保存的内容没有丢失，刚填写的内容也还在。请重新载入。",
        "The connection to the browser's storage was lost. What was saved is safe, and what you typed is kept. Reload the \
         page.";
    STORAGE_UNREADABLE: "这里的数据无法读取，可能已经损坏。没有改动任何数据。请再试一次；仍然不行的，从备份恢复。",
        "The register's data cannot be read and may be damaged. Nothing was changed. Try again; if it still fails, restore \
         from a backup.";
    STORAGE_SLOW: "浏览器存储很久没有响应。刚填写的内容还在。请再等一会儿，或者重新载入。",
        "The browser's storage has not answered for a while. What you typed is kept. Wait a little, or reload.";
    NOT_WRITTEN: "程序出错：有内容无法转换成保存的格式，这一次没有保存。数据没有改动，刚填写的内容还在。请到“设置 → 数据”复制诊断信息，反馈给维护人员。",
        "The program failed: something could not be put into the form in which it is stored, so nothing was saved. The \
         register has not changed, and what you typed is kept. Copy the diagnostics under Settings, Data, and send them to \
         whoever maintains this site.";
    NOT_DOWNLOADED: "浏览器没有接受要下载的文件，可能是内存不足。没有得到文件，数据也没有改动。请关闭一些标签页，再试一次。",
        "The browser did not take the file, perhaps for lack of memory. No file was saved, and the register has not \
         changed. Close some tabs and try again.";
    DRAFT_NOT_KEPT: "浏览器不能保存草稿。请在离开页面前提交。", "The browser cannot keep drafts. Lodge this before leaving the page.";

    // Versions and tabs.
    OTHER_TAB_BUSY: "另一个标签页正在导入或者恢复，完成后即可继续。刚填写的内容还在。",
        "Another tab is importing or restoring. You can go on when it has finished; what you typed is kept.";

    // The canary and the database disagree.
    RegisterEmptied { n }: "上次使用时这里有{n}条记录，现在却是空的。可能是浏览器清除了数据。没有新建任何内容，请从备份恢复。",
        "Entries when you last used the register: {n}. Now it is empty: your browser may have cleared it. Nothing new was \
         created. Restore from a backup.";
    RegisterShorter { expected, found }: "上次使用时这里有{expected}条记录，现在只有{found}条。现有的记录都已保留，请从备份补回其余部分。",
        "Entries when you last used the register: {expected}. Now there are {found}. What is here has been kept. Bring \
         back the rest from a backup.";
    REGISTER_DIFFERS: "最后一条记录与上次使用时不一致。没有改动任何数据，请与备份核对。",
        "The latest entry is not the one that was last saved here. Nothing was changed. Compare it with a backup.";
    REGISTER_OTHER: "这里存放的是另一套记录。没有改动任何数据。请确认要用哪一套，再继续。",
        "This is a different register from the one last used here. Nothing was changed. Make sure which one you want before \
         going on.";

    // Files of any kind.
    FILE_EMPTY: "文件是空的。数据没有改动。请检查是否选错了文件。",
        "The file is empty. Nothing was imported. Check that it is the right one.";
    FileNotText { kind }: "这不是文本文件，看起来是 {kind}。数据没有改动。请选择 CSV 或者 JSON 文件。",
        "This is not a text file; it looks like {kind}. Nothing was imported. Choose a CSV or JSON file.";
    FILE_BINARY: "这不是文本文件。数据没有改动。请选择 CSV 或者 JSON 文件。",
        "This is not a text file. Nothing was imported. Choose a CSV or JSON file.";
    FileTooLarge { size, most }: "文件太大（{size}），一次最多 {most}。数据没有改动。请拆分成几个文件（每个都保留表头），逐个导入。",
        "The file is too large ({size}; at most {most} at once). Nothing was imported. Split it into several files, each with \
         the column names, and import one after the other.";
    FILE_UNREADABLE: "文件无法读取，可能已被移动、修改或者没有权限。数据没有改动。请重新选择。",
        "The file cannot be read. It may have been moved or changed, or is not permitted. Nothing was imported. Choose it again.";

    // Tables.
    CSV_NO_ROWS: "文件只有表头，没有数据。数据没有改动。", "The file has column names but no rows. Nothing was imported.";
    CsvTooManyRows { most }: "文件的行数太多，一次最多{most}行。数据没有改动。请拆分成几个文件（每个都保留表头），逐个导入。",
        "The file has too many rows; at most {most} can be imported at once. Nothing was imported. Split it into several \
         files, each with the column names, and import one after the other.";

    // Registers and backups as files.
    JsonNotJson { line }: "这不是 JSON 文件，第{line}行无法识别。数据没有改动。",
        "This is not a JSON file: line {line} cannot be read. Nothing was imported.";
    JSON_NOT_A_REGISTER: "这是 JSON 文件，但不是本程序保存的数据。数据没有改动。请选择由投诉台账导出的文件。",
        "This is a JSON file, but not a register. Nothing was imported. Choose a file exported from Redress.";
    JsonNewer { version }: "文件由更新的版本（{version}）导出，这个版本读不了。数据没有改动。请更新后再导入。",
        "The file was exported by a newer version ({version}) and cannot be read here. Nothing was imported. Update, then \
         import it again.";

    // The page.
    WORKER_STOPPED: "后台处理中断，数据没有改动。请再试一次。", "Background work stopped. Nothing has changed. Try again.";
    CASE_NOT_FOUND: "这台设备上没有这件投诉。请核对编号；如果在另一台设备上登记，请到那台设备查看，或者导入它的文件。",
        "This complaint is not on this device. Check the number. If it was recorded on another device, look there or import \
         its file.";
    TRACKING_WRONG: "编号或者查询码不对。请对照回执再输一次。",
        "The number or the tracking code is wrong. Compare both with the receipt and try again.";
}
