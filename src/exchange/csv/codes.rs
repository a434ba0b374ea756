//! Other registers' words as this register's codes, where they mean the same. What no code fits
//! stays in the other register's words.

use std::collections::HashMap;
use std::sync::OnceLock;

use crate::domain::values::codes::CaseOutcome;
use crate::facts::{List, ListItem};

/// Words for channels beside the labels of the list.
const CHANNELS: &[(&str, &str)] = &[
    ("web", "web"),
    ("website", "web"),
    ("online", "web"),
    ("网站", "web"),
    ("网络", "web"),
    ("app", "web"),
    ("小程序", "web"),
    ("telephone", "phone"),
    ("call", "phone"),
    ("来电", "phone"),
    ("热线", "phone"),
    ("postal mail", "letter"),
    ("post", "letter"),
    ("mail", "letter"),
    ("来信", "letter"),
    ("信件", "letter"),
    ("e-mail", "email"),
    ("邮件", "email"),
    ("fax", "other"),
    ("传真", "other"),
    ("referral", "referred"),
    ("转办", "referred"),
    ("12315", "referred"),
    ("walk-in", "counter"),
    ("in person", "counter"),
    ("store", "counter"),
    ("现场", "counter"),
    ("来访", "counter"),
    ("当面", "counter"),
    ("柜台", "counter"),
    ("微信", "chat"),
    ("在线", "chat"),
    ("chat", "chat"),
];

/// Words for remedies beside the labels of the list.
const REMEDIES: &[(&str, &str)] = &[
    ("退款", "refund"),
    ("退费", "refund"),
    ("退货退款", "refund"),
    ("退货", "return"),
    ("换货", "replace"),
    ("维修", "repair"),
    ("赔偿", "compensation"),
    ("补偿", "compensation"),
    ("道歉", "apology"),
    ("解释", "explanation"),
    ("说明", "explanation"),
    ("exchange", "replace"),
    ("replace", "replace"),
    ("return", "return"),
];

/// The code of a list that a text means: by its id, its labels or, for some lists, other words. `None` when
/// none fits.
#[must_use]
pub fn code(list: List, text: &str) -> Option<&'static str> {
    static TABLES: OnceLock<HashMap<List, Table>> = OnceLock::new();
    let tables = TABLES.get_or_init(|| List::ALL.iter().map(|list| (*list, table(*list))).collect());
    // The texts of other registers are short and few; longer ones are no code.
    if text.len() > WORD { None } else { tables.get(&list)?.get(&text.to_lowercase()).copied() }
}

/// Bytes of the longest text that can be a code.
const WORD: usize = 200;

/// Codes by the words for them, in lower case.
type Table = HashMap<String, &'static str>;

fn table(list: List) -> Table {
    let words: &[(&str, &'static str)] = match list {
        List::Channel => CHANNELS,
        List::Remedy => REMEDIES,
        _ => &[],
    };
    let words = words.iter().map(|(word, id)| (*word, *id));
    let names = |item: &'static ListItem| {
        [&item.id, &item.en, &item.zh].map(|name| (name.as_str(), item.id.as_str()))
    };
    let mut table = Table::new();
    for (word, id) in words.chain(list.items().iter().flat_map(names)) {
        // The same label may stand in two places of a list: the first, which is the wider one.
        table.entry(word.to_lowercase()).or_insert(id);
    }
    table
}

/// What became of a complaint, as far as a result in a few words tells.
#[derive(PartialEq, Eq, Debug)]
pub struct Ending {
    /// The outcome when the complainant does not dispute it; unstated when the words do not tell.
    pub outcome: CaseOutcome,
    /// The outcome when the complainant does.
    pub disputed: CaseOutcome,
    /// Ids of the remedies in the list of remedies.
    pub remedies: &'static [&'static str],
}

/// A result in words that tell nothing about the outcome.
const UNTOLD: &Ending =
    &Ending { outcome: CaseOutcome::Unstated, disputed: CaseOutcome::NotSolved, remedies: &[] };

/// The responses of the CFPB. "Monetary relief" says neither refund nor damages: compensation is the
/// wider word. "Relief" alone was used until 2012 and says not even that it was money.
const ENDINGS: &[(&str, Ending)] = &[
    ("closed with monetary relief", relief(&["compensation"])),
    ("closed with non-monetary relief", relief(&["correction"])),
    ("closed with relief", relief(&["other"])),
    ("closed with explanation", explained(&["explanation"])),
    ("closed without relief", explained(&[])),
    ("closed", explained(&[])),
    (
        "untimely response",
        Ending { outcome: CaseOutcome::NotSolved, disputed: CaseOutcome::NotSolved, remedies: &[] },
    ),
];

const fn relief(remedies: &'static [&'static str]) -> Ending {
    Ending { outcome: CaseOutcome::Solved, disputed: CaseOutcome::Partly, remedies }
}

const fn explained(remedies: &'static [&'static str]) -> Ending {
    Ending { outcome: CaseOutcome::Explained, disputed: CaseOutcome::NotSolved, remedies }
}

/// Whether a result or status says that nothing has come out yet.
#[must_use]
pub fn is_pending(text: &str) -> bool {
    const WORDS: &[&str] = &[
        "",
        "in progress",
        "pending",
        "open",
        "new",
        "in review",
        "under review",
        "investigating",
        "处理中",
        "办理中",
        "进行中",
        "待处理",
        "待办",
        "未办结",
        "未处理",
        "新建",
        "已受理",
        "调查中",
    ];
    WORDS.iter().any(|word| word.eq_ignore_ascii_case(text))
}

/// What a result in the other register's words says about the ending; unstated for words that are not known.
#[must_use]
pub fn ending(text: &str) -> &'static Ending {
    ENDINGS.iter().find(|(words, _)| words.eq_ignore_ascii_case(text)).map_or(UNTOLD, |(_, ending)| ending)
}

/// The outcome that a word or two mean; the words themselves when no code fits.
#[must_use]
pub fn outcome(text: &str) -> CaseOutcome {
    const WORDS: &[(&str, CaseOutcome)] = &[
        ("resolved", CaseOutcome::Solved),
        ("upheld", CaseOutcome::Solved),
        ("调解成功", CaseOutcome::Solved),
        ("成功", CaseOutcome::Solved),
        ("partly resolved", CaseOutcome::Partly),
        ("unresolved", CaseOutcome::NotSolved),
        ("not resolved", CaseOutcome::NotSolved),
        ("调解不成功", CaseOutcome::NotSolved),
        ("调解失败", CaseOutcome::NotSolved),
        ("未成功", CaseOutcome::NotSolved),
        ("撤诉", CaseOutcome::Withdrawn),
        ("已撤诉", CaseOutcome::Withdrawn),
        ("投诉人撤诉", CaseOutcome::Withdrawn),
        ("撤回", CaseOutcome::Withdrawn),
        ("已撤回", CaseOutcome::Withdrawn),
        ("撤回投诉", CaseOutcome::Withdrawn),
        ("撤销", CaseOutcome::Withdrawn),
        ("不予受理", CaseOutcome::OutOfScope),
        ("重复", CaseOutcome::Duplicate),
    ];
    let known = WORDS.iter().find(|(word, _)| word.eq_ignore_ascii_case(text));
    known.map_or_else(|| code(List::Outcome, text).unwrap_or(text).into(), |(_, outcome)| outcome.clone())
}

/// Satisfaction from 1 to 5; 0 when the text does not say.
#[must_use]
pub fn rating(text: &str) -> u8 {
    const WORDS: &[(&str, u8)] = &[
        ("非常满意", 5),
        ("很满意", 5),
        ("very satisfied", 5),
        ("满意", 4),
        ("satisfied", 4),
        ("基本满意", 3),
        ("一般", 3),
        ("neutral", 3),
        ("不满意", 2),
        ("dissatisfied", 2),
        ("非常不满意", 1),
        ("很不满意", 1),
        ("very dissatisfied", 1),
        ("1", 1),
        ("2", 2),
        ("3", 3),
        ("4", 4),
        ("5", 5),
    ];
    let trimmed = text.trim_end_matches(['星', '分']);
    WORDS.iter().find(|(word, _)| word.eq_ignore_ascii_case(trimmed)).map_or(0, |(_, score)| *score)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_lead_to_codes_of_the_lists() {
        for (list, words) in [(List::Channel, CHANNELS), (List::Remedy, REMEDIES)] {
            for (word, id) in words {
                assert!(list.find(id).is_some(), "{id}");
                assert_eq!(code(list, word), Some(*id));
            }
        }
        for (_, ending) in ENDINGS {
            assert!(
                List::Outcome.find(ending.outcome.id()).is_some()
                    && List::Outcome.find(ending.disputed.id()).is_some()
            );
            assert!(ending.remedies.iter().all(|id| List::Remedy.find(id).is_some()));
        }
        assert_eq!(code(List::Channel, "WEB"), Some("web"));
        assert_eq!(code(List::Channel, "pigeon"), None);
        assert_eq!(outcome("已解决"), CaseOutcome::Solved);
        assert_eq!(outcome("who knows").id(), "who knows");
        assert_eq!((rating("满意"), rating("5星"), rating("?")), (4, 5, 0));
    }
}
