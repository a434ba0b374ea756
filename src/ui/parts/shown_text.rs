//! What was filled in, as a reader sees it.

use super::moments::moment;
use super::obligation;
use crate::browser::intl;
use crate::browser::zone::RegisterZone;
use crate::domain::fields::field::{Field, Input};
use crate::domain::fields::rows;
use crate::domain::fields::values::YES;
use crate::domain::history::step::Obligation;
use crate::domain::values::money::Amount;
use crate::facts::Rules;
use crate::i18n::{Audience, Lang, choices, common};

/// The text of a field in the reader's words: codes as their labels, days and amounts as people write them.
/// What does not read as what the field takes is shown as typed. `currency` is the code of the purchase.
#[must_use]
pub fn shown(
    rules: &Rules,
    zone: &RegisterZone,
    lang: Lang,
    audience: Audience,
    field: Field,
    text: &str,
    currency: &str,
) -> String {
    let plain = || text.to_owned();
    match field.input(rules) {
        Input::Choice(list) | Input::ChoiceOf(list, _) => {
            choices::label_by(rules, lang, audience, list, text)
        }
        Input::Options(items) => {
            let chosen = items.iter().find(|item| item.id == text);
            chosen.map_or_else(plain, |item| item.label(lang.tag()).to_owned())
        }
        Input::Choices(list) => {
            let labels: Vec<String> = text.split_whitespace().map(|id| lang.label(list, id)).collect();
            // Some labels have commas of their own.
            labels.join(if lang == Lang::Zh { "；" } else { "; " })
        }
        Input::Date => text.parse().map_or_else(|_| plain(), |day| intl::day(lang.tag(), day)),
        Input::Moment => text.parse().map_or_else(|_| plain(), |at| moment(lang, at, zone)),
        Input::Amount => {
            text.parse().map_or_else(|_| plain(), |Amount(n)| intl::money(lang.tag(), n, currency))
        }
        Input::Flag | Input::YesNo => {
            let answer = if text == YES { common::YES } else { common::NO };
            answer.text(lang).to_owned()
        }
        Input::Obligation => text.parse::<usize>().map_or_else(|_| plain(), |place| (place + 1).to_string()),
        Input::Policy => {
            rules.policy_by_key(text).map_or_else(plain, |policy| lang.of(&policy.name).to_owned())
        }
        Input::Obligations => {
            let owed: Vec<Obligation> = rows::rows(text);
            let lines = owed.iter().zip(1..).map(|(owed, n)| {
                let line = obligation::line(lang, audience, owed, currency);
                format!("{n}. {line}")
            });
            lines.collect::<Vec<_>>().join("\n")
        }
        _ => plain(),
    }
}
