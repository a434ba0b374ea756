//! What was filled in, as people read it.

use crate::browser::intl;
use crate::domain::field::Input;
use crate::domain::money::Amount;
use crate::domain::{Field, Moment};
use crate::i18n::{Lang, common, fields};

use super::moments;

/// The text of a field in the reader's language: labels for codes, dates and amounts as written
/// there. `currency` is that of the case.
#[must_use]
pub fn value(lang: Lang, field: Field, text: &str, currency: &str) -> String {
    let comma = if lang == Lang::Zh { "、" } else { ", " };
    match field.input() {
        Input::Choice(list) => lang.label(list, text),
        Input::Choices(list) => {
            text.split_whitespace().map(|id| lang.label(list, id)).collect::<Vec<_>>().join(comma)
        }
        Input::Date => text.parse().map_or_else(|_| text.to_owned(), |day| intl::day(lang.tag(), day)),
        Input::Moment => moments::moment(lang, text.parse().unwrap_or(Moment::Unknown)),
        Input::Amount => text
            .parse::<Amount>()
            .map_or_else(|_| text.to_owned(), |amount| intl::money(lang.tag(), amount.0, currency)),
        Input::Flag | Input::YesNo => match text {
            "yes" => common::YES.text(lang).to_owned(),
            "no" => common::NO.text(lang).to_owned(),
            other => other.to_owned(),
        },
        _ => text.to_owned(),
    }
}

/// The label of a field, in the words of the register's purpose.
#[must_use]
pub fn label(lang: Lang, personal: bool, field: Field) -> &'static str {
    if personal { fields::label_personal(field) } else { fields::label(field) }.text(lang)
}

/// A text of which only the last two characters show.
#[must_use]
pub fn masked(text: &str) -> String {
    let count = text.chars().count();
    let hidden = count.saturating_sub(2).max(1);
    std::iter::repeat_n('•', hidden).chain(text.chars().skip(hidden)).collect()
}
