//! Words of data in and out.

use crate::i18n::messages;

messages! {
    LEDE: "导入、导出和存储。文件只在这台设备上读取，不会上传。", "Import, export and storage. Files are read on this device, and nothing is sent anywhere.";

    // Choosing a file.
    IN: "导入", "Import";
    IN_TEXT: "可以导入其他登记表的 CSV 文件，或者由本程序导出的 JSON 文件。", "Import a CSV file from another register, or a JSON file exported from Redress.";
    DROP: "把文件拖到这里，或者点按选择", "Drop a file here, or choose one";
    DROP_KINDS: "支持 CSV、以制表符分隔的文本、JSON；自动识别 UTF-8、UTF-16 和 GB18030 编码", "CSV, tab-separated text or JSON; UTF-8, UTF-16 and GB18030 are recognised";
    Looking { file }: "正在查看 {file}…", "Looking through {file}…";
    Importing { file }: "正在导入 {file}…", "Importing {file}…";
    Merging { file }: "正在合并 {file}…", "Merging {file}…";
    STORING: "已读完，正在保存…", "Everything is read. Saving…";
    BytesOf { done, total }: "{done} / {total}", "{done} of {total}";
    NOT_IMPORTED: "没有导入", "Not imported";
    ANOTHER_FILE: "换一个文件", "Choose another file";

    // Mapping.
    MAPPING: "对应各列", "Match the columns";
    MappingText { file, rows, columns }: "{file}：{rows}行，{columns}列。请核对每一列读作什么。", "{file}: {rows} rows, {columns} columns. Check what each column is read as.";
    CFPB: "已识别为美国消费者金融保护局的投诉数据，各列已经对应好。", "Recognised as an export of the CFPB Consumer Complaint Database; its columns are matched already.";
    ReadAsText { encoding, delimiter }: "编码 {encoding}，分隔符 {delimiter}", "Encoding {encoding}, separated by {delimiter}";
    TAB: "制表符", "tabs";
    COLUMN: "文件中的列", "Column of the file";
    SAMPLES: "内容示例", "Sample values";
    TARGET: "读作", "Read as";
    FORMAT: "日期写法", "Date format";
    Filled { n }: "{n}行有内容", "{n} filled";
    Distinct { n }: "{n}种不同内容", "{n} different";
    DistinctMany { n }: "多于{n}种不同内容", "more than {n} different";
    TargetOf { column }: "“{column}”读作", "“{column}” is read as";
    FormatOf { column }: "“{column}”的日期写法", "How dates in “{column}” are written";
    YEAR_FIRST: "年 月 日", "Year, month, day";
    MONTH_FIRST: "月 日 年", "Month, day, year";
    DAY_FIRST: "日 月 年", "Day, month, year";
    AMBIGUOUS: "无法判断日和月的先后，请核对", "Day and month could be either way round: check them";
    UnreadDates { n }: "{n}个内容不是日期", "{n} are not dates";
    NOT_A_DATE: "此列看起来不是日期", "This column does not look like dates";
    YES_NO: "是或否", "Yes or no";
    AMOUNTS: "金额", "Amounts";
    PREVIEW: "文件的前几行", "The first rows of the file";

    // What a column can be read as.
    GROUP_COURSE: "日期与结果", "Dates and outcome";
    T_IGNORE: "不导入", "Do not import";
    T_RECEIVED: "收到日期", "Date received";
    T_ACKNOWLEDGED: "告知收到或者转交的日期", "Date acknowledged or sent on";
    T_CLOSED: "办结日期", "Date closed";
    T_RESULT: "处理结果", "Result";
    T_REASONS: "结果的理由", "Reasons for the result";
    T_TIMELY: "是否按时答复", "Answered in time?";
    T_DISPUTED: "投诉人是否有异议", "Disputed by the complainant?";
    T_OUTCOME: "办结方式", "How it ended";
    T_HANDLER: "经办人", "Handler";
    T_RATING: "满意度", "Satisfaction";
    T_EXTERNAL_ID: "原登记表的编号", "Number in the other register";
    T_NOTE: "附注（连同列名写入事实）", "Note (kept with its heading)";

    // Saved mappings.
    SAVED_MAPPINGS: "已存的对应方式", "Saved column matches";
    MAPPING_NAME: "名称", "Name";
    SAVE_MAPPING: "保存这个对应方式", "Save these matches";
    APPLY: "套用", "Apply";
    Applied { name }: "已套用“{name}”", "“{name}” applied";
    AppliedMissing { name, columns }: "已套用“{name}”；这个文件里没有这些列：{columns}", "“{name}” applied; this file lacks the columns {columns}";
    DeleteMapping { name }: "移除“{name}”", "Remove “{name}”";
    MappingSaved { name }: "已保存“{name}”", "“{name}” saved";
    MAPPING_NOT_KEPT: "浏览器不允许保存，关闭页面后需要重新对应", "Your browser does not keep this: match the columns again next time";

    // What will happen.
    WILL: "导入后会怎样", "What will happen";
    WillRows { n }: "{n}行各成为一件投诉；已经有的不会重复。", "Each of the {n} rows becomes a complaint. Those already in the register are not added again.";
    WillColumns { mapped, left }: "{mapped}列读入，{left}列不导入。", "{mapped} columns are imported, {left} are not.";
    WILL_NO_RECEIVED: "没有“收到日期”列：无法计算期限和每月件数。", "No column holds the date received, so deadlines and monthly counts cannot be worked out.";
    WILL_NO_ID: "没有原编号列：按整行内容识别，同一文件再次导入不会重复。", "No column holds the other register's number. Rows are compared as a whole, so importing the same file again adds nothing.";
    WillUneven { n }: "{n}行的列数与表头不同，会列为无法读取。", "{n} rows are not as wide as the header and will be listed as unreadable.";
    WillDamaged { n, sign }: "{n}个字符无法解码，会显示为“{sign}”。", "{n} characters cannot be decoded and will show as “{sign}”.";
    FAULT_NOTHING: "至少要有一列读入。", "At least one column must be imported.";
    FaultTwice { target }: "“{target}”只能由一列对应。", "Only one column can be read as “{target}”.";
    DoImport { n }: "导入{n}行", "Import {n} rows";

    // What happened.
    RESULT: "导入结果", "What was imported";
    ADDED: "新增投诉", "Complaints added";
    KNOWN: "已有，未重复", "Already here";
    REJECTED: "无法读取", "Could not be read";
    NOTHING_NEW: "没有新内容：这些投诉都已经有了。", "Nothing new: all of these are already in the register.";
    Reversed { n }: "{n}行的转交日期早于收到日期，转交日期按不详处理。", "In {n} rows the date sent on is before the date received. It is recorded as not known.";
    SEE_THEM: "查看导入的投诉", "See the imported complaints";
    REJECTED_ROWS: "无法读取的行", "Rows that could not be read";
    REJECTED_TEXT: "其余各行都已导入。可以把这些行保存成文件，改正后再导入。", "All other rows were imported. Save these to a file, correct them and import that file.";
    RejectedMore { n }: "还有{n}行，请保存成文件查看。", "{n} more. Save them to a file to see them.";
    SAVE_REJECTED: "把这些行保存成 CSV", "Save these rows as CSV";
    Line { line }: "第{line}行", "Line {line}";
    LineColumn { line, column }: "第{line}行，“{column}”列", "Line {line}, column “{column}”";
    HEAD_LINE: "行号", "Line";
    HEAD_REASON: "原因", "Reason";
    RWidth { found, expected }: "有{found}列，应为{expected}列", "{found} columns instead of {expected}";
    R_TORN: "引号位置不对，几行连在了一起", "a quote in the wrong place ran rows together";
    RDate { value }: "不是这种写法的日期：{value}", "not a date written this way: {value}";
    RAmount { value }: "不是金额：{value}", "not an amount: {value}";
    RYesNo { value }: "既不是“是”也不是“否”：{value}", "neither yes nor no: {value}";
    RFuture { value }: "日期在今天之后：{value}", "a date after today: {value}";
    RTooLong { n }: "超过{n}个字", "longer than {n} characters";
    R_EMPTY: "所有读入的列都是空的", "all imported columns are empty";
    STOP_TITLE: "文件没有读到末尾", "The file was not read to its end";
    StopQuote { line }: "第{line}行开始的引号没有结束。此前的行完好，此后的内容没有读入。", "A quote that opens in line {line} is never closed. The rows before it were read. What follows was not.";
    StopTooLong { line }: "第{line}行太长，可能缺少换行或者引号。此前的行完好，此后的内容没有读入。", "Line {line} is too long. A line break or a quote may be missing. The rows before it were read. What follows was not.";
    STOP_FILE: "读取中断，文件可能已被移动或者修改。此前的行完好。", "Reading stopped. The file may have been moved or changed. The rows before that were read.";

    // Merging.
    MERGED: "合并结果", "What was merged";
    MERGED_NEW_CASES: "新的投诉", "New complaints";
    MERGED_ENTRIES: "新的记录", "New entries";
    MERGED_SAME: "已有的记录", "Entries already here";
    MergedAltered { n }: "有{n}条记录与这里的不一致，没有导入，这里的保持不变：", "Entries that differ from those here: {n}. They were left out, and those here have not changed:";
    MergedBroken { n }: "有{n}条记录导出后被改动过，没有导入：", "Entries altered after the export and left out: {n}";
    MergedBrokenCount { n }: "有{n}条记录导出后被改动过，没有导入。", "Entries altered after the export and left out: {n}.";
    MergedMissing { n }: "文件里比原来少了{n}条记录。", "Entries missing from the file, by its own count: {n}.";
    MergedUnreadable { lines }: "这些行无法读取：{lines}。", "These lines cannot be read: {lines}.";
    MERGED_UNKNOWN_CASE: "编号不详", "number unknown";
    AndMore { n }: "另有{n}条", "and {n} more";

    // Out.
    OUT: "导出", "Export";
    OUT_TEXT: "把全部投诉连同办理经过保存成一个 JSON 文件。它可以在任何设备上再导入，也就是备份。文件未加密，请妥善保管。",
        "Saves the whole register with its full history as one JSON file. You can import it on any device, so it is also your backup. The file is not encrypted: keep it safe.",
        owner: "把全部投诉连同经过保存成一个 JSON 文件。它可以在任何设备上再导入，也就是备份。文件未加密，请妥善保管。",
            "Saves all your complaints with their full history as one JSON file. You can import it on any device, so it is also your backup. The file is not encrypted: keep it safe.";
    EXPORT_ALL: "备份整本台账", "Back up the whole register",
        owner: "备份全部投诉", "Back up all my complaints";
    EXPORTING: "正在生成文件…", "Creating the file…";
    EXPORTED: "台账已备份，请在下载文件夹中查看", "The register was backed up: look in your downloads",
        owner: "投诉已备份，请在下载文件夹中查看", "Your complaints were backed up: look in your downloads";
    NOT_EXPORTED: "没有导出", "Not exported";

    // Sample data.
    DEMO: "演示数据", "Sample data";
    DEMO_NONE: "装入两百多件虚构的投诉，日期以今天为准，涵盖每个办理阶段。它们都带有标记，可以一次移除。",
        "Loads more than two hundred made-up complaints at every stage, dated relative to today. All are marked, and you can remove them all at once.",
        owner: "装入一个虚构的人的八件投诉，日期以今天为准，各处在不同的情形。它们都带有标记，可以一次移除。",
            "Loads the eight complaints of one made-up person, each in another situation, dated relative to today. All are marked, and you can remove them all at once.";
    DemoSome { n, real }: "这里有{n}件演示投诉，另有{real}件不是演示。", "The register has {n} sample complaints and {real} others.";
    DEMO_LOAD: "装入演示数据", "Load sample data";
    DEMO_LOADING: "正在生成演示数据…", "Creating the sample data…";
    DemoLoaded { n }: "已装入{n}件演示投诉", "{n} sample complaints loaded";
    DEMO_REMOVE: "移除演示数据", "Remove sample data";
    DemoRemoveText { n, real }: "将移除{n}件演示投诉，以及在它们上面登记的一切。其他{real}件投诉不受影响。移除后无法撤销，需要时可以重新装入。",
        "This removes {n} sample complaints and everything recorded on them. The other {real} complaints are not touched. You cannot undo this, but you can load sample data again.";
    DEMO_REMOVED: "演示数据已移除", "Sample data removed";
    DEMO_FAILED: "演示数据没有改动", "The sample data has not changed";

    // Storage.
    STORAGE: "存储", "Storage";
    ENTRIES: "记录", "Entries";
    SPACE: "占用空间", "Space used";
    SpaceOf { granted }: "浏览器给本网站的上限是 {granted}", "Your browser allows this site {granted}";
    SPACE_UNKNOWN: "浏览器没有告知", "Your browser does not say";
    PERSISTED: "长期保留", "Persistent storage";
    PERSISTED_YES: "浏览器承诺不会自行清理这里的数据。", "Your browser promises not to clear this data by itself.";
    PERSISTED_NO: "空间紧张时，浏览器可能清理这里的数据。请定期备份。", "Your browser may clear this data when space runs short. Back it up from time to time.";
    PERSIST: "请浏览器保留", "Ask the browser to keep it";
    PERSIST_REFUSED: "浏览器没有同意。把本页加入收藏或者安装到桌面后再试，往往会同意", "Your browser did not agree. It often does once you bookmark or install this page";
    PERSIST_AGREED: "浏览器已同意保留", "Your browser agreed to keep it";
    BACKUP: "最近一次备份", "Last backup";
    BACKUP_NONE: "还没有备份过", "Never";

    // Diagnostics.
    DIAGNOSTICS: "诊断信息", "Diagnostics";
    DIAGNOSTICS_TEXT: "程序自行处理、没有打断您的问题记录在这里，最多一百种，只保存在这个浏览器里，不含投诉内容和个人信息。需要帮助时，可以复制给维护人员。",
        "Problems that did not interrupt you are recorded here: up to a hundred kinds, in this browser only, without anything from a complaint and without personal details. Copy them when you ask for help.";
    DIAGNOSTICS_NONE: "目前没有问题记录。", "No problems recorded.";
    DIAGNOSTICS_TIMES: "{n}次", "{n} time" | "{n} times";
    DIAGNOSTICS_COPY: "复制诊断信息", "Copy diagnostics";
    DIAGNOSTICS_CLEAR: "清除诊断信息", "Clear diagnostics";
    DIAGNOSTICS_CLEARED: "诊断信息已清除", "Diagnostics cleared";

    // Trouble.
    CANCELLED: "已取消，数据没有改动。", "Cancelled. Nothing in the register has changed.";
    VERSIONS_DIFFER: "页面的两部分版本不同，数据没有改动。请重新载入页面。", "Two parts of this page have different versions. Nothing has changed. Reload the page.";
    JsonCutOff { line, n }: "文件在第{line}行中断，只有{n}条完整的记录，可能没有下载完整。数据没有改动。请重新取得完整的文件。",
        "The file breaks off at line {line} after {n} whole entries; it may not have been downloaded completely. Nothing was imported. Get a complete copy of it.";
    KIND_PICTURE: "图片", "a picture";
    KIND_ZIP: "电子表格或者压缩包", "a spreadsheet or a ZIP archive";
    KIND_OFFICE: "旧版电子表格或者文档", "an old spreadsheet or document";
    KIND_PDF: "版式文档", "a PDF";
    KIND_COMPRESSED: "压缩文件", "a compressed file";
}
