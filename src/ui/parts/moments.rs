//! Days and times: typed in, and shown.

use chrono::{DateTime, Utc};
use leptos::prelude::*;

use super::form::Form;
use crate::app::{t, use_app};
use crate::browser::zone::RegisterZone;
use crate::browser::{intl, page};
use crate::domain::fields::date_input::{self, UNREADABLE};
use crate::domain::{Field, Moment, Values, Zone};
use crate::i18n::{Lang, common, reasons};

/// The latest day that a date input takes, for its `max`: a year is typed in four digits.
pub const LAST_DAY: &str = "9999-12-31";

/// What a date or time input shows: its text, or what it showed before while something is half typed, so that
/// typing is not wiped.
#[must_use]
pub fn settled(text: impl Fn() -> String + Send + Sync + 'static) -> Memo<String> {
    Memo::new(move |before: Option<&String>| match text() {
        text if text == UNREADABLE => before.cloned().unwrap_or_default(),
        text => text,
    })
}

/// Two inputs for a moment: a day, and a time of day where it is known, in the register's zone.
#[component]
pub fn MomentInput(
    /// The form that holds the moment.
    form: Form,
    /// The field that is filled in with the day, or with day and time.
    field: Field,
    /// Id of the date input; that of the time input has `-time` added.
    id: String,
    /// Ids of hint and error, separated by spaces, for `aria-describedby`.
    described: Signal<Option<String>>,
    /// Whether what was typed is refused.
    invalid: Signal<bool>,
) -> impl IntoView {
    let app = use_app();
    // A control that is removed while it has the focus is left after its form is gone.
    let held = move || {
        let read = |values: &Values| date_input::day_and_time(values.get(field), &app.zone());
        form.values.try_with(read).unwrap_or_default()
    };
    let (day, time) = (settled(move || held().0), settled(move || held().1));
    let with_day = move |day: String| match untrack(held) {
        (before, _) if before == day => form.text_now(field),
        (_, time) => date_input::moment(&day, &time, &app.zone_untracked()),
    };
    let with_time = move |time: String| match untrack(held) {
        (_, before) if before == time => form.text_now(field),
        (day, _) => date_input::moment(&day, &time, &app.zone_untracked()),
    };
    let aria_invalid = move || invalid.get().then_some("true");
    let time_id = format!("{id}-time");
    view! {
        <div class="moment">
            <input
                id=id
                name=field.to_string()
                type="date"
                max=LAST_DAY
                prop:value=day
                on:input:target=move |event| form.set(field, with_day(page::typed(&event.target())))
                on:blur:target=move |event| form.left_with(field, with_day(page::typed(&event.target())))
                aria-describedby=move || described.get()
                aria-invalid=aria_invalid
            />
            <label for=time_id.clone()>{t(common::TIME_OF_DAY)}</label>
            <input
                id=time_id
                name=format!("{}.time", field.path())
                type="time"
                prop:value=time
                on:input:target=move |event| form.set(field, with_time(page::typed(&event.target())))
                on:blur:target=move |event| form.left_with(field, with_time(page::typed(&event.target())))
                aria-describedby=move || described.get()
                aria-invalid=aria_invalid
            />
        </div>
    }
}

/// A date input for looking something up. A date that is half typed is called wrong below it and changes
/// nothing.
#[component]
pub fn DayInput(
    /// Id of the input; that of its error has `-error` added.
    id: String,
    /// The `name` of the input.
    name: &'static str,
    /// The day it shows as `YYYY-MM-DD`; empty for none. Owned by the caller.
    #[prop(into)]
    day: Signal<String>,
    /// Called with another day as `YYYY-MM-DD`, or with an empty text for none.
    #[prop(into)]
    change: Callback<String>,
    /// Whether the day is refused, and the id of the element that says so; never refused when absent.
    #[prop(optional)]
    refused: Option<(Memo<bool>, &'static str)>,
) -> impl IntoView {
    let half = RwSignal::new(false);
    let take = move |text: String| {
        let is_half = text == UNREADABLE;
        // A control that is removed while it has the focus is left after its view is gone.
        if half.try_set(is_half).is_none()
            && !is_half
            && day.try_get_untracked().is_some_and(|day| day != text)
        {
            change.try_run(text);
        }
    };
    let refused_by = move || refused.filter(|(refused, _)| refused.get()).map(|(_, by)| by.to_owned());
    let error = format!("{id}-error");
    let described = {
        let error = error.clone();
        move || if half.get() { Some(error.clone()) } else { refused_by() }
    };
    let invalid = move || (half.get() || refused_by().is_some()).then_some("true");
    let said = move || half.get().then(|| view! { <p class="error" id=error.clone()>{t(reasons::DATE)}</p> });
    view! {
        <input
            id=id
            name=name
            type="date"
            max=LAST_DAY
            prop:value=move || day.get()
            aria-invalid=invalid
            aria-describedby=described
            on:change:target=move |event| take(page::typed(&event.target()))
            on:blur:target=move |event| take(page::typed(&event.target()))
        />
        {said}
    }
}

/// A moment in the register's zone as people of the language write it: day and time, day alone, or "unknown".
#[must_use]
pub fn moment(lang: Lang, moment: Moment, zone: &RegisterZone) -> String {
    match moment {
        Moment::Unknown => common::UNKNOWN.text(lang).to_owned(),
        Moment::Day(day) => intl::day(lang.tag(), day),
        Moment::At(at) => intl::instant(lang.tag(), at, zone),
    }
}

/// A moment for the `datetime` of a `<time>`: a day as `YYYY-MM-DD`, an instant in UTC, empty when unknown.
#[must_use]
pub fn machine(moment: Moment) -> String {
    moment.to_string()
}

/// How far a due instant is from now, in words: hours within a day, else days; late from the instant on.
#[must_use]
pub fn distance(lang: Lang, due: DateTime<Utc>, now: DateTime<Utc>, zone: &dyn Zone) -> String {
    let last = due - chrono::TimeDelta::milliseconds(1);
    let days = (zone.day(last) - zone.day(now)).num_days();
    let hours = (due - now).num_hours();
    let (n, message) = if due <= now {
        match days.abs() {
            0 => ((now - due).num_hours().max(1), common::LATE_HOURS),
            late => (late, common::LATE_DAYS),
        }
    } else if days == 0 || hours < 24 {
        // A day of 25 hours begins with more than 24 of them left.
        (hours.max(1), common::HOURS_LEFT)
    } else {
        (days, common::IN_DAYS)
    };
    message.text(lang, n.unsigned_abs() as usize)
}
