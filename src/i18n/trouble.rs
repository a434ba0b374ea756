//! Trouble with storage, tabs, imports and the page itself. Each message says what happened, what
//! was kept, and what to do next.

crate::messages! {
    REFUSED: "这一步现在不能办。", "This cannot be done now.";
    // Headings.
    SOMETHING_WRONG: "出了问题", "Something went wrong";
    STORAGE_TROUBLE: "保存遇到问题", "Trouble with saving";
    IMPORT_TROUBLE: "文件无法导入", "The file cannot be imported";
    RECOVERY: "找回台账", "Recover the register";
    NOTHING_CHANGED: "台账没有任何改动。", "Nothing in the register has changed.";
    TYPED_KEPT: "已填写的内容都还在。", "What you typed is still here.";

    // Storage.
    STORAGE_BLOCKED: "浏览器不允许本网站保存数据，登记的内容无法留存。请在浏览器设置中允许本网站存储数据，然后重新载入。",
        "The browser does not let this site store anything, so nothing can be kept. Allow storage for this site in the \
         browser's settings, then reload.";
    STORAGE_PRIVATE: "现在是无痕浏览，关闭窗口后登记的内容会全部消失。请改用普通窗口，或者在关闭前下载备份。",
        "This is a private window: everything recorded is lost when it is closed. Use a normal window, or download a \
         backup before closing.";
    STORAGE_NOT_PERSISTENT: "浏览器没有承诺长期保存，空间紧张时可能清除台账。请定期下载备份。",
        "The browser does not promise to keep the register and may clear it when space runs short. Download a backup \
         regularly.";
    STORAGE_FULL: "存储空间已满，这一次没有保存。已保存的和刚填写的内容都还在。请腾出磁盘空间，或者下载备份后清理，再保存一次。",
        "Storage is full, so this was not saved. What was saved before and what you typed are still here. Free some disk \
         space, or download a backup and clear out, then save again.";
    STORAGE_NEARLY_FULL: "存储空间快满了：已用 {used}，共 {total}。请下载备份，并腾出磁盘空间。",
        "Storage is nearly full: {used} of {total} used. Download a backup and free some disk space.";
    STORAGE_LOST: "与浏览器存储的连接断开了。已保存的内容没有丢失，刚填写的内容也还在。请重新载入。",
        "The connection to the browser's storage was lost. What was saved is safe, and what you typed is kept. Reload the \
         page.";
    STORAGE_UNREADABLE: "台账的数据无法读取，可能已经损坏。没有改动任何数据。请再试一次；仍然不行的，从备份恢复。",
        "The register's data cannot be read and may be damaged. Nothing was changed. Try again; if it still fails, restore \
         from a backup.";
    STORAGE_RECORDS_DAMAGED: "有 {n} 条存储记录已损坏，无法读取。其余内容正常，损坏的部分原样保留。请从备份补回。",
        "Damaged stored records that cannot be read: {n}. All the rest is fine, and the damaged ones were left as they are. \
         Bring them back from a backup.";
    STORAGE_SLOW: "浏览器存储很久没有响应。刚填写的内容还在。请再等一会儿，或者重新载入。",
        "The browser's storage has not answered for a while. What you typed is kept. Wait a little, or reload.";
    WRITE_FAILED: "没有保存成功，刚填写的内容还在。请再保存一次。",
        "This could not be saved. What you typed is kept. Save again.";
    WRITE_FAILED_AGAIN: "仍然没有保存成功。请不要关闭页面，先复制或者下载刚填写的内容，再重新载入。",
        "It still could not be saved. Do not close the page: copy or download what you typed first, then reload.";
    NOT_YET_SAVED_LEAVE: "有内容还没有保存。现在离开就会丢失。", "Something is not saved yet. Leaving now would lose it.";
    DRAFT_NOT_KEPT: "浏览器不能保存草稿。请在离开页面前提交。", "The browser cannot keep drafts. Lodge this before leaving the page.";
    FILE_MISSING: "这份证据文件不在这台设备上。记录仍然有效，请从备份或者原设备补回文件。",
        "The file of this proof is not on this device. The entry still stands; bring the file back from a backup or the \
         device it was added on.";

    // Versions and tabs.
    OLDER_TAB_BLOCKS: "另一个标签页还开着旧版本，无法升级。请先保存并关闭其他标签页，这里会自动继续。",
        "Another tab still runs the older version, so the register cannot be upgraded. Save your work there and close it; \
         this page then goes on by itself.";
    NEWER_TAB_OPENED: "另一个标签页打开了新版本，这里已停止保存。刚填写的内容还在。请重新载入。",
        "A newer version was opened in another tab, so this page has stopped saving. What you typed is kept. Reload the \
         page.";
    NEWER_VERSION_WAS_HERE: "台账已由更新的版本（{version}）保存过，这个版本不能改动它。数据没有丢失。请重新载入以取得新版本。",
        "A newer version ({version}) has written to this register, and this one must not change it. Nothing is lost. Reload \
         to get the newer version.";
    UPDATE_READY: "新版本已经准备好。重新载入后生效，草稿会保留。", "A new version is ready. Reload to use it; drafts are kept.";
    OTHER_TAB_CHANGED: "另一个标签页刚刚改动了这件投诉。已显示最新内容，您填写的还在，请核对后再保存。",
        "Another tab has just changed this complaint. The latest is shown, and what you typed is kept. Check it before \
         saving.";
    OTHER_TAB_BUSY: "另一个标签页正在导入或者恢复，完成后即可继续。刚填写的内容还在。",
        "Another tab is importing or restoring. You can go on when it has finished; what you typed is kept.";

    // The canary and the database disagree.
    REGISTER_EMPTIED: "上次使用时台账里有 {n} 条记录，现在却是空的。可能是浏览器清除了数据。没有新建任何内容，请从备份恢复。",
        "Entries when last used: {n}. Now the register is empty; the browser may have cleared it. Nothing new was \
         started. Restore from a backup.";
    REGISTER_SHORTER: "上次使用时台账里有 {expected} 条记录，现在只有 {found} 条。现有的记录都已保留，请从备份补回其余部分。",
        "Entries when last used: {expected}. Now there are {found}. What is here has been kept; bring back the rest from a \
         backup.";
    REGISTER_DIFFERS: "台账最后一条记录与上次使用时不一致。没有改动任何数据，请与备份核对。",
        "The latest entry is not the one that was last saved here. Nothing was changed. Compare it with a backup.";
    REGISTER_OTHER: "这里存放的是另一本台账。没有改动任何数据。请确认要用哪一本，再继续。",
        "This is a different register from the one last used here. Nothing was changed. Make sure which one you want before \
         going on.";
    LAST_BACKUP: "最近一次备份：{date}。", "Last backup: {date}.";
    NO_BACKUP: "还没有备份过。", "No backup has been made yet.";
    RESTORE_FROM_BACKUP: "从备份恢复", "Restore from a backup";
    START_NEW_REGISTER: "新建一本台账", "Start a new register";

    // Clock.
    CLOCK_BEHIND: "这台设备的时钟可能慢了：最近一条记录的时间是 {date}，比现在还晚。期限可能算错，请校准设备时间。",
        "This device's clock seems to be behind: the latest entry is dated {date}, which is still to come. Dates may be \
         wrong; set the clock.";

    // Files of any kind.
    FILE_EMPTY: "文件是空的。台账没有改动。请检查是否选错了文件。",
        "The file is empty. Nothing was imported. Check that it is the right one.";
    FILE_NOT_TEXT: "这不是文本文件，看起来是 {kind}。台账没有改动。请选择 CSV 或者 JSON 文件。",
        "This is not a text file; it looks like {kind}. Nothing was imported. Choose a CSV or JSON file.";
    FILE_BINARY: "这不是文本文件。台账没有改动。请选择 CSV 或者 JSON 文件。",
        "This is not a text file. Nothing was imported. Choose a CSV or JSON file.";
    FILE_SPREADSHEET: "这是电子表格文件。台账没有改动。请在表格软件中另存为 CSV 后再导入。",
        "This is a spreadsheet. Nothing was imported. Save it as CSV in your spreadsheet program, then import that.";
    FILE_ENCODING: "文字编码无法识别，从第 {line} 行起出现乱码。台账没有改动。请另存为 UTF-8 编码，或者换一种编码再试。",
        "The text encoding is not the expected one: from line {line} on it cannot be read. Nothing was imported. Save the file \
         as UTF-8, or try another encoding.";
    FILE_ENCODING_GUESSED: "已按 {encoding} 编码读取。如果文字显示为乱码，请换一种编码。",
        "Read as {encoding}. If the text looks garbled, choose another encoding.";
    FILE_TOO_LARGE: "文件太大（{size}），一次最多 {most}。台账没有改动。请拆分成几个文件（每个都保留表头），逐个导入。",
        "The file is too large ({size}; at most {most} at once). Nothing was imported. Split it into several files, each with \
         the column names, and import one after the other.";
    FILE_UNREADABLE: "文件无法读取，可能已被移动、修改或者没有权限。台账没有改动。请重新选择。",
        "The file cannot be read. It may have been moved or changed, or is not permitted. Nothing was imported. Choose it again.";

    // Tables.
    CSV_NO_ROWS: "文件只有表头，没有数据。台账没有改动。", "The file has column names but no rows. Nothing was imported.";
    CSV_TOO_MANY_ROWS: "文件的行数太多，一次最多 {most} 行。台账没有改动。请拆分成几个文件（每个都保留表头），逐个导入。",
        "The file has too many rows; at most {most} can be imported at once. Nothing was imported. Split it into several \
         files, each with the column names, and import one after the other.";
    CSV_UNCLOSED_QUOTE: "第 {line} 行开始的引号没有结束，后面的内容无法分列。台账没有改动。请补上引号再导入。",
        "A quote that opens in line {line} is never closed, so the rest cannot be split into columns. Nothing was imported. \
         Close the quote and try again.";
    CSV_COLUMN_COUNT: "第 {line} 行有 {found} 列，应为 {expected} 列。", "Line {line} has {found} columns instead of {expected}.";
    CSV_LINE_TOO_LONG: "第 {line} 行太长，可能缺少换行或者引号。这一行没有导入。",
        "Line {line} is too long; a line break or a quote may be missing. It was left out.";
    CSV_DATE: "“{column}”列的日期无法识别：“{value}”。", "A date in column “{column}” cannot be read: “{value}”.";
    CSV_DATE_AMBIGUOUS: "“{column}”列的日期“{value}”可以有两种理解。请选择日与月的先后。",
        "The date “{value}” in column “{column}” can be read in two ways. Choose whether the day or the month comes first.";
    CSV_AMOUNT: "“{column}”列的金额无法识别：“{value}”。", "An amount in column “{column}” cannot be read: “{value}”.";
    CSV_MISSING_COLUMN: "缺少“{column}”列。请指定由哪一列对应。", "The column “{column}” is missing. Choose which column holds it.";
    CSV_SAME_COLUMN: "有两列都叫“{column}”。请改名后再导入。", "Two columns are called “{column}”. Rename one and try again.";
    CSV_LINE_LEFT_OUT: "第 {line} 行没有导入。", "Line {line} was left out.";
    LINES_LEFT_OUT: "有 {n} 行没有导入，其余都已导入。可以下载这些行，改正后再导入。",
        "Lines left out: {n}. All others were imported. Download the ones left out, correct them and import them again.";

    // Registers and backups as files.
    JSON_NOT_JSON: "这不是 JSON 文件，第 {line} 行无法识别。台账没有改动。",
        "This is not a JSON file: line {line} cannot be read. Nothing was imported.";
    JSON_NOT_A_REGISTER: "这是 JSON 文件，但不是投诉台账。台账没有改动。请选择由投诉台账导出的文件。",
        "This is a JSON file, but not a register. Nothing was imported. Choose a file exported from Redress.";
    JSON_NEWER: "文件由更新的版本（{version}）导出，这个版本读不了。台账没有改动。请更新后再导入。",
        "The file was exported by a newer version ({version}) and cannot be read here. Nothing was imported. Update, then \
         import it again.";
    JSON_CUT_OFF: "文件在第 {line} 行中断，后面的内容缺失，可能没有下载完整。此前的 {n} 条记录可以导入。",
        "The file breaks off at line {line}; it may not have been downloaded completely. Entries before that which can be \
         imported: {n}.";
    ENTRY_ALTERED_LEFT_OUT: "有 {n} 条记录导出后被改动过，没有导入。其余都已导入。请向提供文件的人核实。",
        "{n} entry was altered after it was exported and was left out. All others were imported. Ask whoever gave you the \
         file.";
    ENTRIES_ALTERED_LEFT_OUT: "有 {n} 条记录导出后被改动过，没有导入。其余都已导入。请向提供文件的人核实。",
        "{n} entries were altered after they were exported and were left out. All others were imported. Ask whoever gave you \
         the file.";
    CHAIN_BROKEN: "记录之间有缺失，前后接不上。已有的都已导入并作了标记。请向提供文件的人索取完整的文件。",
        "The chain is broken: entries are missing in between. All that is there was imported and marked. Ask whoever gave \
         you the file for a complete one.";
    NOTHING_NEW_ONE: "没有新内容：文件里的 {n} 条记录这里已经有了。",
        "Nothing new: the {n} entry in the file was here already.";
    NOTHING_NEW: "没有新内容：文件里的 {n} 条记录这里都已经有了。",
        "Nothing new: all {n} entries in the file were here already.";
    IMPORT_CANCELLED: "导入已取消，台账没有改动。", "The import was cancelled. Nothing in the register has changed.";
    IMPORT_STOPPED: "导入中断。已导入 {n} 条记录，不会重复。重新导入同一文件即可继续。",
        "The import stopped. Entries imported so far: {n}. Import the same file again to go on; nothing is added twice.";
    EXPORT_FAILED: "没能生成文件，台账没有改动。请再试一次；空间不足的，先腾出磁盘空间。",
        "The file could not be made. Nothing in the register has changed. Try again; if the disk is full, free some space \
         first.";

    // The page.
    PAGE_STOPPED: "页面出错，已停止运行。已保存的内容没有丢失，请重新载入。",
        "The page has stopped. What was saved is safe. Reload the page.";
    PAGE_STOPPED_AGAIN: "重新载入后仍然出错。已保存的内容没有丢失，请下载备份，再更新浏览器或者换一个浏览器。",
        "The page has stopped again. What was saved is safe. Download a backup, then update the browser or use another one.";
    NOT_SUPPORTED: "这个浏览器太旧，打不开投诉台账。请更新浏览器后再试。",
        "This browser is too old for Redress. Update it and try again.";
    WORKER_STOPPED: "后台处理中断，台账没有改动。请再试一次。", "The work in the background stopped. Nothing has changed. Try again.";
    CASE_NOT_FOUND: "这台设备上没有这件投诉。请核对编号；如果在另一台设备上登记，请到那台设备查看，或者导入它的文件。",
        "This complaint is not on this device. Check the number. If it was recorded on another device, look there or import \
         its file.";
    TRACKING_WRONG: "编号或者查询码不对。请对照回执再输一次。",
        "The number or the tracking code is wrong. Compare both with the receipt and try again.";
}
