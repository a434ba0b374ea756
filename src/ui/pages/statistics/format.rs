//! Times, rates and shares in words.

use crate::browser::intl;
use crate::i18n::pages::statistics as words;
use crate::i18n::{Lang, common};
use crate::register::statistics::Share;

/// Minutes from which on a length of time is told in days.
const DAYS_FROM: i32 = 2 * 24 * 60;

/// A length of time in words: in days from two days on, else in hours and minutes.
#[must_use]
pub fn span(lang: Lang, minutes: i32) -> String {
    if minutes < DAYS_FROM {
        return common::span(lang, u64::from(minutes.unsigned_abs()));
    }
    let days = f64::from(minutes) / 1440.0;
    let decimals = u32::from(days < 10.0 && days.fract() > 0.05);
    words::Days { n: &intl::number(lang.tag(), days, decimals) }.text(lang)
}

/// A rate as "12%", with one decimal below 10%; `None` when the whole is 0.
#[must_use]
pub fn percent(lang: Lang, rate: Share) -> Option<String> {
    // Ten and more to the whole percent: the denominators here are rarely good for more.
    rate.percent().map(|percent| {
        let exact = percent < 10.0 && percent.fract() > 0.0;
        format!("{}%", intl::number(lang.tag(), percent, u32::from(exact)))
    })
}

/// Passes part and whole of a rate, as text, to `in_words` and gives what that says.
#[must_use]
pub fn of(rate: Share, in_words: impl FnOnce(&str, &str) -> String) -> String {
    in_words(&common::number(rate.part), &common::number(rate.whole))
}
