//! Words of the statistics.

use crate::i18n::messages;

messages! {
    LEDE: "投诉了什么、为什么、办得多快、办得怎么样。每个数字都注明基数，点开就是对应的投诉。",
        "What people complain about and why, and how fast and how well complaints are handled. Every figure says what it is out of and links to the complaints behind it.";

    // The range.
    RANGE: "收到日期", "Received";
    RANGE_ALL: "全部", "All";
    RANGE_THIS_MONTH: "本月", "This month";
    RANGE_LAST_3_MONTHS: "近三个月", "Last 3 months";
    RANGE_THIS_YEAR: "今年", "This year";
    RANGE_LAST_YEAR: "去年", "Last year";
    RANGE_CUSTOM: "自选", "Custom";
    RANGE_FROM: "起始日期", "From";
    RANGE_TO: "截止日期", "To";
    RANGE_REVERSED: "截止日期早于起始日期。请改正其中一个。", "The last day is before the first. Change one of them.";
    RangeIs { from, to }: "收到日期从{from}到{to}", "Received from {from} to {to}";
    RANGE_IS_ALL: "收到日期不限", "Received at any time";
    RangeSince { from }: "收到日期从{from}起", "Received since {from}";
    RangeUntil { to }: "收到日期到{to}为止", "Received up to {to}";

    // Today.
    TODAY: "截至目前", "As of now";
    TODAY_NOTE: "这四项按整本台账现在的情况计算，不随下面的日期变化。", "These four cover the whole register as it is now. The dates below do not change them.",
        owner: "这四项按全部投诉现在的情况计算，不随下面的日期变化。", "These four cover all your complaints as they are now. The dates below do not change them.";
    OPEN: "在办", "Open";
    OVERDUE: "逾期", "Overdue";
    RECEIVED_TODAY: "今日收到", "Received today";
    CLOSED_TODAY: "今日办结", "Closed today";
    OfAllMerged { n, merged }: "共{n}件投诉，其中并案{merged}件", "of {n} in all, {merged} of them merged";
    OfAll { n }: "共{n}件投诉", "of {n} in all";
    OVERDUE_HINT: "有期限已过", "A deadline has passed";

    // Figures.
    FIGURES: "所选日期内的投诉", "Complaints in the range";
    RECEIVED: "收到", "Received";
    CLOSED: "其中已办结", "Of these, closed";
    ClosedOf { part, whole }: "{part} / {whole}件", "{part} of {whole}";
    StillOpen { n }: "在办{n}件", "Still open: {n}";
    ACKNOWLEDGED: "24小时内告知收到", "Acknowledged within 24 hours";
    TO_ACKNOWLEDGE: "从收到到首次告知", "Receipt to acknowledgement";
    TO_ANSWER: "从收到到首次答复", "Receipt to first answer";
    TO_CLOSE: "从收到到办结", "Receipt to closing";
    MEDIAN: "中位数", "median";
    P90 { span }: "九成在{span}以内", "90% within {span}";
    OfCount { n }: "按{n}件计算", "From {n} complaints";
    OUTCOME: "对结果满意", "Satisfied with the outcome";
    HANDLING: "对办理过程满意", "Satisfied with the handling";
    OfAnswered { part, whole }: "评4分或5分：{part} / {whole}件", "Gave 4 or 5: {part} of {whole} who answered";
    Mean { n }: "平均{n}分", "Mean {n}";
    AnsweredOf { part, whole, n }: "回答 {part} / {whole}件，未回答{n}件", "Answered {part} of {whole}; not answered {n}";
    DISPUTED: "对结果有异议", "Result disputed";
    DisputedOf { part, whole }: "{part} / {whole}件已答复的投诉", "{part} of {whole} with a result";
    INCOMPLETE: "未走完全部环节即办结", "Closed with items open";
    IncompleteOf { part, whole }: "{part} / {whole}件已办结的投诉", "{part} of {whole} closed";
    RateOf { part, whole }: "{part} / {whole}件可判断的投诉", "{part} of {whole} where it is known";
    NotAnswerable { n }: "无法得出：{n}件", "Not known: {n}";
    NotYet { n }: "尚未进行：{n}件", "Pending: {n}";
    NotDue { n }: "还在时限内：{n}件", "Still within time: {n}";
    Unclear { n }: "时间不够确切：{n}件", "Time not exact: {n}";
    Without { n }: "未经告知即进入下一步：{n}件", "Skipped: {n}";
    NO_DENOMINATOR: "没有可以计算的投诉", "No complaints to count";
    Days { n }: "{n}天", "{n} days";

    // Charts.
    CHARTS: "分布", "Breakdown";
    BY_MONTH: "每月收到", "Received by month";
    BY_PROBLEM: "问题类型", "Problem type";
    BY_CHANNEL: "投诉渠道", "Channel";
    BY_RESPONDENT: "被投诉人", "Respondent";
    BY_STAGE: "办理阶段", "Stage";
    BY_OUTCOME: "办结结果", "Outcome";
    BY_KIND: "商品服务类别", "Kind of product";
    BY_OUTCOME_RATING: "对结果的评分", "Rating of the outcome";
    BY_HANDLING_RATING: "对办理过程的评分", "Rating of the handling";
    MONTH: "月份", "Month";
    RATING: "评分", "Rating";
    COMPLAINTS: "件数", "Complaints";
    SHARE: "占比", "Share";
    AS_TABLE: "数据表", "As a table";
    NOT_RECORDED: "未记录", "Not recorded";
    Others { n }: "其余{n}项", "{n} others";
    SummaryTied { total, labels, n, share }: "共{total}件，并列最多的是{labels}：各{n}件，各占{share}%。",
        "{total} in total. Tied for most common: {labels}, with {n} ({share}%) each.";
    Summary { total, label, n, share }: "共{total}件，最多的是“{label}”：{n}件，占 {share}%。", "{total} in total. Most common: “{label}” with {n} ({share}%).";
    SummaryRating { answered, n }: "{answered}件作了回答，{n}件未回答。", "{answered} answered, {n} did not.";
    SummaryUndated { n }: "另有{n}件没有收到日期，不在图中。", "{n} more have no date of receipt and are not in the chart.";
    SUMMARY_EMPTY: "所选日期内没有可以统计的投诉。", "There are no complaints to count in this range.";

    // Empty.
    EMPTY_TITLE: "还没有可以统计的投诉", "Nothing to count yet";
    EMPTY_TEXT: "登记第一件投诉之后，这里就会有数字。也可以导入已有的登记表，或者装入演示数据看一看。",
        "Figures appear here after your first complaint. You can also import a list, or load sample data to look around.";
    EMPTY_RANGE: "所选日期内没有收到投诉。", "No complaint was received in this range.";
    EMPTY_RANGE_NEXT: "换一个日期范围，或者查看全部。", "Choose another range, or show all complaints.";
    SHOW_ALL: "查看全部", "Show all";
    FEW: "所选范围只有{n}件投诉，比率和中位数仅供参考。", "There is only {n} complaint in this range. Treat rates and medians with caution." | "There are only {n} complaints in this range. Treat rates and medians with caution.";

}
