//! Days of a year, those that follow one another as one.

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::app::use_lang;
use crate::browser::intl;
use crate::i18n::Lang;
use crate::i18n::pages::settings as words;

/// How many there are, and which.
#[component]
pub fn DaySpans(
    /// Says what they are, with their number.
    title: fn(Lang, &str) -> String,
    /// The days, in order.
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

/// Days that follow one another, as first and last.
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

/// A span in words; the year stands above.
pub fn in_words(lang: Lang, (first, last): (NaiveDate, NaiveDate)) -> String {
    let day = |day| intl::short_day(lang.tag(), day, day);
    match first == last {
        true => day(first),
        false => words::Span { from: &day(first), to: &day(last) }.text(lang),
    }
}
