//! The working days known: days off and weekends worked, region by region and year by year.

use leptos::prelude::*;

use super::calendar_form::{CalendarDialog, EditingCalendar};
use super::days::DaySpans;
use super::intake::{Of, RuleFile};
use super::saving::{download, say};
use crate::app::{t, use_app, use_lang};
use crate::facts::{self, CHINA, Calendar, calendar, calendars};
use crate::i18n::pages::{rules, settings as words};

/// A region to choose, its years, and what can be done with them.
#[component]
pub fn Calendars() -> impl IntoView {
    let app = use_app();
    let lang = use_lang();
    let region = RwSignal::new(CHINA.to_owned());
    let editing = EditingCalendar::new(region);
    let options = move || {
        app.rules.track();
        let option = |each: &'static Calendar| {
            let is_chosen = move || region.with(|region| *region == each.region);
            view! { <option value=each.region.as_str() selected=is_chosen>{move || lang.get().of(&each.name)}</option> }
        };
        calendars().iter().map(option).collect_view()
    };
    let card = move || {
        app.rules.track();
        let chosen = region.with(|region| calendar(region));
        chosen.map(|calendar| view! { <CalendarCard calendar editing/> })
    };
    view! {
        <section class="stack tight" aria-labelledby="settings-calendars">
            <h2 id="settings-calendars" tabindex="-1">{t(words::CALENDARS)}</h2>
            <p class="muted">{t(words::CALENDARS_TEXT)}</p>
            <div class="field short">
                <label for="rules-region">{t(rules::REGION)}</label>
                <select id="rules-region" name="rules.region" on:change:target=move |event| region.set(event.target().value())>
                    {options}
                </select>
            </div>
            {card}
            <div class="actions">
                <button type="button" class="button" on:click=move |_| editing.begin_new()>{t(rules::NEW_CALENDAR)}</button>
            </div>
            <RuleFile of=Of::Calendars/>
            <CalendarDialog editing/>
        </section>
    }
}

#[component]
fn CalendarCard(calendar: &'static Calendar, editing: EditingCalendar) -> impl IntoView {
    let app = use_app();
    let lang = use_lang();
    let is_own = facts::own().calendars.iter().any(|own| own.region == calendar.region);
    let ships = facts::shipped_calendar(&calendar.region).is_some();
    let restore = move |_| {
        let lang = app.lang.get_untracked();
        let said = rules::CalendarRestored { name: lang.of(&calendar.name) }.text(lang);
        say(app, app.restore_calendar(&calendar.region), said, || {});
    };
    let years = calendar.years.iter().rev().map(|year| {
        let (tone, checked) =
            if year.checked { ("ok", words::CHECKED) } else { ("warn", words::NOT_CHECKED) };
        let title = move || words::YearTitle { year: &year.year.to_string() }.text(lang.get());
        view! {
            <details class="disclosure">
                <summary>
                    <span>{title}</span>
                    <span class="tag" data-tone=tone>{t(checked)}</span>
                </summary>
                <div class="stack tight">
                    <DaySpans title=|lang, n| words::Holidays { n }.text(lang) days=&year.holidays/>
                    <DaySpans title=|lang, n| words::Workdays { n }.text(lang) days=&year.workdays/>
                    <p class="muted small" lang=(calendar.region == CHINA && !is_own).then_some("zh-CN")>{year.source.as_str()}</p>
                </div>
            </details>
        }
    });
    view! {
        <div class="card">
            <h3 class="cluster">
                {move || lang.get().of(&calendar.name)}
                {is_own.then(|| view! { <span class="tag">{t(rules::OWN)}</span> })}
            </h3>
            {calendar.years.is_empty().then(|| view! { <p class="muted">{t(words::CALENDAR_NONE)}</p> })}
            {years.collect_view()}
            <div class="actions">
                <button type="button" class="button small" on:click=move |_| editing.begin(calendar)>{t(rules::EDIT_CALENDAR)}</button>
                <button
                    type="button"
                    class="button small"
                    aria-label=move || rules::ToFileOf { name: lang.get().of(&calendar.name) }.text(lang.get())
                    on:click=move |_| download(&format!("calendar-{}", calendar.region), calendar)
                >
                    {t(rules::TO_FILE)}
                </button>
                {(is_own && ships).then(|| view! {
                    <button type="button" class="button small quiet" on:click=restore>{t(rules::RESTORE_CALENDAR)}</button>
                })}
            </div>
        </div>
    }
}
