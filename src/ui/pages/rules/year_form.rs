//! The schedule of one year: days off, weekend days worked, and the notice they follow.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::controls::{LineControl, TickControl};
use super::days::{in_a_row, in_words};
use super::editor::{Editor, Spot};
use crate::app::{t, use_app};
use crate::browser::page;
use crate::i18n::Msg;
use crate::i18n::pages::rules as words;
use crate::ui::parts::moments::{LAST_DAY, settled};

/// The form of one year of a calendar: days off, weekend days worked, source, and a button that removes it.
/// It is folded away until it is opened, new, or something is wrong.
#[component]
pub fn YearForm(
    /// The editor that holds the calendar.
    editor: Editor,
    /// The year within the calendar, as digits.
    year: String,
) -> impl IntoView {
    let app = use_app();
    let at = |member: &'static str| Spot::in_part(&year, member);
    let is_new = untrack(|| editor.text(&at("source"))).is_empty();
    let part = year.clone();
    // It stays open once it was: what is wrong goes while it is put right.
    let is_open =
        Memo::new(move |was: Option<&bool>| was == Some(&true) || is_new || editor.is_faulty(&part));
    // Once it was not out the box stays, so that it can be ticked back.
    let schedule = at("schedule");
    let was_out = untrack(|| !editor.is_no(&schedule));
    let not_out = move || {
        editor.is_no(&schedule).then(|| view! { <p class="muted small">{t(words::YEAR_NOT_OUT)}</p> })
    };
    let (removed, named) = (year.clone(), year.clone());
    let remove = move |_| {
        editor.remove(&removed);
        page::focus("rules-years");
    };
    view! {
        <details class="disclosure card" open=move || is_open.get()>
            <summary>{year.clone()}</summary>
            <div class="stack tight">
                {not_out}
                <DaysControl editor spot=at("holidays") label=words::HOLIDAYS add=words::ADD_HOLIDAYS/>
                <DaysControl editor spot=at("workdays") label=words::WORKDAYS add=words::ADD_WORKDAYS/>
                <LineControl editor spot=at("source") label=words::YEAR_SOURCE/>
                <div class="choices">
                    <TickControl editor spot=at("checked") label=words::YEAR_CHECKED/>
                    {(!was_out).then(|| view! { <TickControl editor spot=at("schedule") label=words::YEAR_SCHEDULE/> })}
                </div>
                <div class="actions">
                    <button type="button" class="button small quiet danger" on:click=remove>
                        {move || words::RemoveYear { year: &named }.text(app.lang.get())}
                    </button>
                </div>
            </div>
        </details>
    }
}

/// The days from the first to the last, both there; `None` where they are none or too many.
fn span(first: &str, last: &str) -> Option<Vec<NaiveDate>> {
    let first: NaiveDate = first.parse().ok()?;
    let last: NaiveDate = if last.is_empty() { first } else { last.parse().ok()? };
    let count = usize::try_from((last - first).num_days()).ok().filter(|days| *days < 366)?;
    Some(first.iter_days().take(count + 1).collect())
}

#[component]
fn DaysControl(editor: Editor, spot: Spot, label: Msg, add: Msg) -> impl IntoView {
    let app = use_app();
    let (id, name) = (spot.id(), spot.name());
    let (last_id, last_name, error_id) =
        (format!("{id}-last"), format!("{name}.last"), format!("{id}-error"));
    let spot = StoredValue::new(spot);
    let (first, last, refused) =
        (RwSignal::new(String::new()), RwSignal::new(String::new()), RwSignal::new(false));
    let days = Memo::new(move |_| {
        let mut days: Vec<NaiveDate> =
            spot.with_value(|spot| editor.texts(spot).iter().filter_map(|day| day.parse().ok()).collect());
        days.sort_unstable();
        days
    });
    let write = move |mut days: Vec<NaiveDate>| {
        days.sort_unstable();
        days.dedup();
        spot.with_value(|spot| editor.set_texts(spot, days.iter().map(ToString::to_string).collect()));
    };
    let error = move || match refused.get() {
        true => Some(words::DAY_MISSING.text(app.lang.get()).to_owned()),
        false => spot.with_value(|spot| editor.fault(app, spot)),
    };
    let focus = id.clone();
    let put_in = move |_| {
        let more = span(&first.get_untracked(), &last.get_untracked());
        refused.set(more.is_none());
        page::focus(&focus);
        let Some(more) = more else { return };
        write(days.get_untracked().into_iter().chain(more).collect());
        // Whoever types days in has the notice before them.
        let schedule = spot.with_value(|spot| Spot::in_part(&spot.part, "schedule"));
        if untrack(|| editor.is_no(&schedule)) {
            editor.set(&schedule, true.into());
        }
        first.set(String::new());
        last.set(String::new());
    };
    let chips = move || {
        let lang = app.lang.get();
        let chip = |(from, to): (NaiveDate, NaiveDate)| {
            let text = in_words(lang, (from, to));
            let label = words::RemoveDay { day: &text }.text(lang);
            let remove = move |_| {
                write(days.get_untracked().into_iter().filter(|day| *day < from || *day > to).collect());
            };
            view! { <li>{text}<button type="button" aria-label=label on:click=remove>"×"</button></li> }
        };
        let all = days.get();
        match all.is_empty() {
            true => view! { <p class="muted small">{words::NO_DAYS.text(lang)}</p> }.into_any(),
            false => view! { <ul class="chips">{in_a_row(&all).into_iter().map(chip).collect_view()}</ul> }
                .into_any(),
        }
    };
    view! {
        <fieldset class="group">
            <legend>{t(label)}</legend>
            {chips}
            <div class="owed-row">
                <div class="field" data-invalid=move || error().map(|_| "")>
                    <label for=id.clone()>{t(words::FIRST_DAY)}</label>
                    <input id=id name=name type="date" aria-describedby=error_id.clone() aria-invalid=move || error().map(|_| "true")
                        max=LAST_DAY prop:value=settled(move || first.get())
                        on:input:target=move |event| first.set(page::typed(&event.target()))
                        on:blur:target=move |event| { first.try_set(page::typed(&event.target())); }/>
                </div>
                <div class="field">
                    <label for=last_id.clone()>{t(words::LAST_DAY)}</label>
                    <input id=last_id name=last_name type="date"
                        max=LAST_DAY prop:value=settled(move || last.get())
                        on:input:target=move |event| last.set(page::typed(&event.target()))
                        on:blur:target=move |event| { last.try_set(page::typed(&event.target())); }/>
                </div>
                <button type="button" class="button" on:click=put_in>{t(add)}</button>
            </div>
            <p class="error" id=error_id>{error}</p>
        </fieldset>
    }
}
