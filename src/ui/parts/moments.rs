//! Days and times: typed in, and shown.

use chrono::{DateTime, NaiveDateTime, Utc};
use leptos::prelude::*;

use super::form::Form;
use crate::browser::intl;
use crate::browser::zone::BrowserZone;
use crate::domain::{Field, Moment, Zone};
use crate::i18n::{Lang, common};

/// A date and time in the browser's zone; kept as an instant.
#[component]
pub fn MomentInput(
    /// The form.
    form: Form,
    /// The field.
    field: Field,
    /// Id of the control.
    id: String,
    /// Ids of hint and error.
    described: Signal<String>,
    /// Whether what was typed is refused.
    invalid: Signal<bool>,
) -> impl IntoView {
    let shown = move || match form.values.with(|values| values.moment(field)) {
        Moment::At(at) => BrowserZone.local(at).format("%Y-%m-%dT%H:%M").to_string(),
        Moment::Day(day) => format!("{day}T00:00"),
        Moment::Unknown => String::new(),
    };
    let typed = move |text: String| {
        let local = NaiveDateTime::parse_from_str(&text, "%Y-%m-%dT%H:%M");
        let local = local.or_else(|_| NaiveDateTime::parse_from_str(&text, "%Y-%m-%dT%H:%M:%S"));
        form.set(field, local.map_or(text, |local| Moment::At(BrowserZone.instant(local)).to_string()));
    };
    view! {
        <input
            id=id
            name=field.path()
            type="datetime-local"
            prop:value=shown
            on:change:target=move |event| typed(event.target().value())
            aria-describedby=move || described.get()
            aria-invalid=move || invalid.get().then_some("true")
        />
    }
}

/// A moment as people of the language write it; "unknown" where nobody wrote it down.
#[must_use]
pub fn moment(lang: Lang, moment: Moment) -> String {
    match moment {
        Moment::Unknown => common::UNKNOWN.text(lang).to_owned(),
        Moment::Day(day) => intl::day(lang.tag(), day),
        Moment::At(at) => intl::instant(lang.tag(), at),
    }
}

/// The machine-readable form for `<time datetime>`.
#[must_use]
pub fn machine(moment: Moment) -> String {
    moment.to_string()
}

/// How far a due instant is from now, in words: "3 days late", "due today", "5 days left".
#[must_use]
pub fn distance(lang: Lang, due: DateTime<Utc>, now: DateTime<Utc>) -> String {
    let last = due - chrono::TimeDelta::milliseconds(1);
    let days = (BrowserZone.day(last) - BrowserZone.day(now)).num_days();
    let hours = (due - now).num_hours();
    let one_many = |n: i64, one, many| common::count(lang, n.unsigned_abs() as usize, one, many);
    if due <= now {
        match days.abs() {
            0 => one_many((now - due).num_hours().max(1), common::LATE_HOUR, common::LATE_HOURS),
            late => one_many(late, common::LATE_DAY, common::LATE_DAYS),
        }
    } else if hours < 24 {
        one_many(hours.max(1), common::HOUR_LEFT, common::HOURS_LEFT)
    } else {
        one_many(days, common::IN_DAY, common::IN_DAYS)
    }
}
