//! The working days known: days off and weekends worked, year by year.

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::app::{t, use_lang};
use crate::browser::intl;
use crate::facts::{Calendar, calendars};
use crate::i18n::pages::settings as words;
use crate::i18n::{Lang, Msg};

/// All calendars that ship with the product.
#[component]
pub fn Calendars() -> impl IntoView {
    view! {
        <section class="stack tight" aria-labelledby="settings-calendars">
            <h2 id="settings-calendars">{t(words::CALENDARS)}</h2>
            <p class="muted">{t(words::CALENDARS_TEXT)}</p>
            {calendars().iter().map(|calendar| view! { <CalendarCard calendar/> }).collect_view()}
        </section>
    }
}

#[component]
fn CalendarCard(calendar: &'static Calendar) -> impl IntoView {
    let lang = use_lang();
    let years = calendar.years.iter().rev().map(|year| {
        let (tone, checked) =
            if year.checked { ("ok", words::CHECKED) } else { ("warn", words::NOT_CHECKED) };
        let title = move || words::YEAR_TITLE.with(lang.get(), &[("year", &year.year.to_string())]);
        view! {
            <details class="disclosure">
                <summary>
                    <span>{title}</span>
                    <span class="tag" data-tone=tone>{t(checked)}</span>
                </summary>
                <div class="stack tight">
                    <Days title=words::HOLIDAYS days=&year.holidays/>
                    <Days title=words::WORKDAYS days=&year.workdays/>
                    <p class="muted small" lang="zh-CN">{year.source.as_str()}</p>
                </div>
            </details>
        }
    });
    view! {
        <div class="card">
            <h3>{move || lang.get().of(&calendar.name)}</h3>
            {calendar.years.is_empty().then(|| view! { <p class="muted">{t(words::CALENDAR_NONE)}</p> })}
            {years.collect_view()}
        </div>
    }
}

#[component]
fn Days(title: Msg, days: &'static [NaiveDate]) -> impl IntoView {
    let lang = use_lang();
    let heading = move || title.with(lang.get(), &[("n", &days.len().to_string())]);
    let spans = move || {
        let lang = lang.get();
        in_a_row(days)
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
fn in_a_row(days: &[NaiveDate]) -> Vec<(NaiveDate, NaiveDate)> {
    let mut spans: Vec<(NaiveDate, NaiveDate)> = Vec::new();
    for day in days {
        match spans.last_mut() {
            Some((_, last)) if last.succ_opt() == Some(*day) => *last = *day,
            _ => spans.push((*day, *day)),
        }
    }
    spans
}

fn in_words(lang: Lang, (first, last): (NaiveDate, NaiveDate)) -> String {
    // The year stands above.
    let day = |day| intl::short_day(lang.tag(), day, day);
    match first == last {
        true => day(first),
        false => words::SPAN.with(lang, &[("from", &day(first)), ("to", &day(last))]),
    }
}
