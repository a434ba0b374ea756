//! The working days known: days off and weekends worked, region by region and year by year.

use leptos::prelude::*;

use super::calendar_form::{CalendarDialog, EditingCalendar};
use super::days::DaySpans;
use super::intake::{RuleFile, RulesFileKind};
use super::part::PartOfCountry;
use super::saving::{download, say};
use crate::app::{t, use_app, use_lang};
use crate::facts::{CHINA, Calendar, CountryCode, shipped_calendar};
use crate::i18n::pages::{rules, settings as words};

/// The page of the settings with the calendars: a list of regions, the years of the one chosen, buttons to
/// edit, save to a file or restore it, and a place to drop a file on.
#[component]
pub fn Calendars() -> impl IntoView {
    let app = use_app();
    let lang = use_lang();
    let country = untrack(move || app.country()).unwrap_or(CountryCode::OTHER).country();
    let counted_by = app.rules.with_untracked(|rules| {
        rules.counted_by(country.calendar).map_or(country.calendar.to_owned(), |one| one.region.clone())
    });
    let region = RwSignal::new(counted_by);
    let editing = EditingCalendar::new(region);
    let options = move || {
        let (lang, rules) = (lang.get(), app.rules.get());
        let option = |each: &Calendar| {
            let (code, name) = (each.region.clone(), lang.of(&each.name).to_owned());
            let own = code.clone();
            let is_chosen = move || region.with(|region| *region == own);
            view! { <option value=code selected=is_chosen>{name}</option> }
        };
        rules.calendars().iter().map(option).collect_view()
    };
    let chosen =
        Memo::new(move |_| app.rules.with(|rules| region.with(|region| rules.calendar(region).cloned())));
    let card = move || chosen.get().map(|calendar| view! { <CalendarCard calendar editing/> });
    view! {
        <section class="stack tight" aria-labelledby="settings-calendars">
            <p class="muted">{t(words::CALENDARS_TEXT)}</p>
            <PartOfCountry region/>
            <div class="field">
                <label for="rules-region">{t(rules::REGION)}</label>
                <select id="rules-region" name="rules.region" on:change:target=move |event| region.set(event.target().value())>
                    {options}
                </select>
            </div>
            {card}
            <div class="actions">
                <button type="button" class="button" on:click=move |_| editing.begin_new()>{t(rules::NEW_CALENDAR)}</button>
            </div>
            <RuleFile of=RulesFileKind::Calendars/>
            <CalendarDialog editing/>
        </section>
    }
}

#[component]
fn CalendarCard(calendar: Calendar, editing: EditingCalendar) -> impl IntoView {
    let app = use_app();
    let lang = use_lang();
    let is_own = app
        .rules
        .with_untracked(|rules| rules.custom().calendars.iter().any(|own| own.region == calendar.region));
    let ships = shipped_calendar(&calendar.region).is_some();
    let is_empty = calendar.years.is_empty();
    let source_lang = (calendar.region == CHINA && !is_own).then_some("zh-CN");
    let hours = calendar.hours.map(|hours| {
        let line = move || rules::Open { hours: &hours.to_string() }.text(lang.get());
        view! { <p>{line}</p> }
    });
    let years = calendar.years.clone();
    let calendar = StoredValue::new(calendar);
    let name = move || calendar.with_value(|calendar| lang.get().of(&calendar.name).to_owned());
    let restore = move |_| {
        let said = rules::CalendarRestored { name: &untrack(name) }.text(app.lang.get_untracked());
        let region = calendar.with_value(|calendar| calendar.region.clone());
        say(app, async move { app.restore_calendar(&region).await }, said, || {});
    };
    let to_file = move |_| {
        calendar.with_value(|calendar| download(app, &format!("calendar-{}", calendar.region), calendar));
    };
    let years = years.into_iter().rev().map(|year| {
        let (tone, checked) =
            if year.checked { ("ok", words::CHECKED) } else { ("warn", words::NOT_CHECKED) };
        let title = move || words::YearTitle { year: &year.year.to_string() }.text(lang.get());
        view! {
            <details class="disclosure">
                <summary>
                    <span>{title}</span>
                    <span class="tag" data-tone=tone>{t(checked)}</span>
                    {(!year.schedule).then(|| view! { <span class="tag" data-tone="warn">{t(words::NOT_OUT)}</span> })}
                </summary>
                <div class="stack tight">
                    <DaySpans title=|lang, n| words::Holidays { n }.text(lang) days=year.holidays/>
                    <DaySpans title=|lang, n| words::Workdays { n }.text(lang) days=year.workdays/>
                    <p class="muted small" lang=source_lang>{year.source}</p>
                </div>
            </details>
        }
    });
    view! {
        <div class="card">
            <h2 class="cluster">
                {name}
                {is_own.then(|| view! { <span class="tag">{t(rules::OWN)}</span> })}
            </h2>
            {is_empty.then(|| view! { <p class="muted">{t(words::CALENDAR_NONE)}</p> })}
            {hours}
            {years.collect_view()}
            <div class="actions">
                <button type="button" class="button small" on:click=move |_| calendar.with_value(|calendar| editing.begin(calendar))>{t(rules::EDIT_CALENDAR)}</button>
                <button
                    type="button"
                    class="button small"
                    aria-label=move || rules::ToFileOf { name: &name() }.text(lang.get())
                    on:click=to_file
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
