//! Words of the desk that no story of its own brings: notes, refusals, reasons.

use std::sync::OnceLock;

use serde::Deserialize;

use crate::demo::generator::catalogue::{DemoBank, demo};
use crate::diagnostics::OrReport;

/// The words of one language.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Phrases {
    pub assign: Vec<String>,
    pub next: String,
    pub accept: String,
    pub declined: Vec<Declined>,
    pub contest: String,
    pub contest_changed: String,
    pub contest_upheld: String,
    pub respond_reject: String,
    pub respond_part: String,
    pub withdraw: String,
    pub unreachable: String,
    pub first_contact: String,
    pub open_lapsed: String,
    pub open_moved: String,
    pub reopen: String,
    pub reopen_finding: String,
    pub reopen_decision: String,
    pub amend: String,
    pub close_note: String,
    pub tag: String,
}

/// A refusal.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Declined {
    pub ground: String,
    pub explanation: String,
    pub advice: String,
    pub turn_to: String,
}

#[derive(Deserialize)]
struct Both {
    zh: Phrases,
    en: Phrases,
}

/// All that a story in one language is told with.
#[derive(Clone, Copy)]
pub(super) struct Words {
    pub bank: &'static DemoBank,
    pub phrases: &'static Phrases,
    pub chinese: bool,
}

/// The words of a language; `None`, which is reported, only when a data file does not parse. A test rules
/// it out.
pub(super) fn words(chinese: bool) -> Option<Words> {
    static PARSED: OnceLock<Option<Both>> = OnceLock::new();
    let read = || serde_json::from_str(include_str!("phrases.json")).or_report("demo, phrases");
    let both = PARSED.get_or_init(read).as_ref()?;
    let (lang, phrases) = if chinese { ("zh", &both.zh) } else { ("en", &both.en) };
    Some(Words { bank: demo(lang)?, phrases, chinese })
}
