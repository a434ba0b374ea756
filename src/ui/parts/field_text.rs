//! Words around values: fields by name, titles, and values that are not for every eye.

use leptos::prelude::*;

use crate::app::use_lang;
use crate::domain::Field;
use crate::facts::Rules;
use crate::i18n::{Audience, Lang, Msg, common, fields, questions};
use crate::register::query::Score;

/// The label of a field in the words for `audience`; for an answer, the text of its question in these rules.
#[must_use]
pub fn label(rules: &Rules, lang: Lang, audience: Audience, field: Field) -> String {
    let fixed = || fields::label(field, audience).text(lang).to_owned();
    questions::text(rules, lang, field).unwrap_or_else(fixed)
}

/// A text in which all but the last two characters are dots; the first is always hidden.
#[must_use]
pub fn masked(text: &str) -> String {
    let count = text.chars().count();
    let hidden = count.saturating_sub(2).max(1);
    std::iter::repeat_n('•', hidden).chain(text.chars().skip(hidden)).collect()
}

/// A score in words: the points given on a scale of 1 to 5, or that nobody answered.
#[must_use]
pub fn score(lang: Lang, score: Score) -> String {
    match score {
        Score::NotAnswered => common::NOT_ANSWERED.text(lang).to_owned(),
        given => common::Points { n: given.id() }.text(lang),
    }
}

/// A message in the reader's language, followed, for the title of a dialog or notice. Call it while a
/// component is being made.
#[must_use]
pub fn title_of(message: Msg) -> Signal<String> {
    let lang = use_lang();
    Signal::derive(move || message.text(lang.get()).to_owned())
}
