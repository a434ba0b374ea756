//! Days of a year, those that follow one another as one.

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::app::use_lang;
use crate::browser::intl;
use crate::i18n::Lang;
use crate::i18n::pages::settings as words;

/// How many days there are, and which; days in a row stand together.
#[component]
pub fn DaySpans(
    /// Makes the heading from the language and the number of days.
    title: fn(Lang, &str) -> String,
    /// The days, in ascending order.
    days: Vec<NaiveDate>,
) -> impl IntoView {
    let lang = use_lang();
    let count = days.len().to_string();
    let heading = move || title(lang.get(), &count);
    let spans = move || {
        let lang = lang.get();
        in_a_row(&days)
            .into_iter()
            .map(|span| view! { <li class="tag">{in_words(lang, span)}</li> })
            .collect_view()
    };
    view! {
        <p>{heading}</p>
        <ul class="cluster">{spans}</ul>
    }
}

/// Groups days, given in ascending order, that follow one another: first and last day of each group.
pub fn in_a_row(days: &[NaiveDate]) -> Vec<(NaiveDate, NaiveDate)> {
    let mut spans: Vec<(NaiveDate, NaiveDate)> = Vec::new();
    for day in days {
        match spans.last_mut() {
            Some((_, last)) if last.succ_opt() == Some(*day) => *last = *day,
            _ => spans.push((*day, *day)),
        }
    }
    spans
}

/// A group of days, first and last, in words without the year.
pub fn in_words(lang: Lang, (first, last): (NaiveDate, NaiveDate)) -> String {
    let day = |day| intl::short_day(lang.tag(), day, day);
    match first == last {
        true => day(first),
        false => words::Span { from: &day(first), to: &day(last) }.text(lang),
    }
}
