//! Editing a calendar: names, weekly days off, and the schedule of each year.

use leptos::prelude::*;
use serde_json::json;

use super::controls::LineControl;
use super::editor::{Editor, Spot};
use super::faults::FaultList;
use super::hours::Hours;
use super::saving::say;
use super::weekend::Weekend;
use super::year_form::YearForm;
use crate::app::{t, use_app};
use crate::browser::page;
use crate::diagnostics::OrReport;
use crate::facts::{Calendar, ErrorPlace, Reason, Rules, RulesError, read_calendars};
use crate::i18n::common;
use crate::i18n::pages::rules as words;
use crate::ui::widgets::Dialog;

/// State of the calendar editor; handles that copy.
#[derive(Clone, Copy)]
pub struct EditingCalendar {
    open: RwSignal<bool>,
    /// Whether the calendar is for a region that has none so far.
    is_new: RwSignal<bool>,
    /// The region that the page shows; set to the saved one.
    region: RwSignal<String>,
    editor: Editor,
}

impl EditingCalendar {
    /// An editor whose sheet is closed; `region` is the region that the page shows, set when one is saved.
    pub fn new(region: RwSignal<String>) -> Self {
        Self { open: RwSignal::new(false), is_new: RwSignal::new(false), region, editor: Editor::new() }
    }

    /// Opens the sheet on a copy of a calendar.
    pub fn begin(self, calendar: &Calendar) {
        self.is_new.set(false);
        // An empty draft is refused when it is checked, member by member.
        let draft = serde_json::to_value(calendar).or_report("ui::pages::rules, a draft");
        self.editor.begin(draft.unwrap_or_default());
        self.open.set(true);
    }

    /// Opens the sheet on the calendar of a region that has none: Saturday and Sunday off, no year known.
    pub fn begin_new(self) {
        self.is_new.set(true);
        let empty = json!({ "region": "", "name": { "zh": "", "en": "" }, "weekend": [6, 7], "years": [] });
        self.editor.begin(empty);
        self.open.set(true);
    }

    /// What is wrong with a new one that takes the region of another.
    fn taken(self, rules: &Rules, calendars: &[Calendar]) -> Vec<RulesError> {
        let first = calendars.first().filter(|_| self.is_new.get_untracked());
        let taken = first.filter(|one| rules.calendar(&one.region).is_some());
        let fault = |one: &Calendar| RulesError {
            place: ErrorPlace {
                of: one.region.clone(),
                member: "region".to_owned(),
                ..ErrorPlace::default()
            },
            reason: Reason::RegionTaken(one.region.clone()),
        };
        taken.map(fault).into_iter().collect()
    }
}

/// The sheet with the form of a calendar: names, weekly days off, years. "Save" checks it and puts it into
/// the register, or lists what is wrong.
#[component]
pub fn CalendarDialog(
    /// The state of the calendar editor, which opens the sheet.
    editing: EditingCalendar,
) -> impl IntoView {
    let app = use_app();
    let name = Spot::of("name.zh");
    let title = Signal::derive(move || match editing.is_new.get() {
        true => words::NEW_CALENDAR.text(app.lang.get()).to_owned(),
        false => words::EditCalendarTitle { name: &editing.editor.text(&name) }.text(app.lang.get()),
    });
    view! { <Dialog open=editing.open title wide=true><CalendarForm editing/></Dialog> }
}

#[component]
fn CalendarForm(editing: EditingCalendar) -> impl IntoView {
    let app = use_app();
    let EditingCalendar { open, is_new, region, editor } = editing;
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        page::tell_half_typed(&event);
        let rules = app.rules.get_untracked();
        match read_calendars(&editor.draft.with_untracked(ToString::to_string)) {
            Err(faults) => editor.refuse(faults),
            Ok(calendars) if !editing.taken(&rules, &calendars).is_empty() => {
                editor.refuse(editing.taken(&rules, &calendars))
            }
            Ok(calendars) => {
                let lang = app.lang.get_untracked();
                let first = calendars.first();
                let name = first.map(|one| lang.of(&one.name).to_owned()).unwrap_or_default();
                let saved = first.map(|one| one.region.clone()).unwrap_or_default();
                say(
                    app,
                    app.put_calendars(calendars),
                    words::CalendarSaved { name: &name }.text(lang),
                    move || {
                        region.set(saved);
                        open.set(false);
                        page::focus("settings-calendars");
                    },
                );
            }
        }
    };
    let faults = move || {
        let faults = editor.faults.get();
        (!faults.is_empty()).then(|| view! { <div role="alert"><FaultList faults editor/></div> })
    };
    let years = move || {
        let mut years = editor.parts();
        years.sort_by(|a, b| b.cmp(a));
        years
    };
    view! {
        <form novalidate on:submit=save>
            <div class="sheet-body">
                <p class="muted">{t(words::EDIT_CALENDAR_TEXT)}</p>
                {faults}
                {is_new.get_untracked().then(|| view! {
                    <LineControl editor spot=Spot::of("region") label=words::REGION hint=words::REGION_HINT/>
                })}
                <div class="grid-2">
                    <LineControl editor spot=Spot::of("name.zh") label=words::NAME_ZH/>
                    <LineControl editor spot=Spot::of("name.en") label=words::NAME_EN/>
                </div>
                <Weekend editor/>
                <Hours editor/>
                <h3 id="rules-years" tabindex="-1">{t(words::YEAR)}</h3>
                <AddYear editor/>
                <For each=years key=Clone::clone let(year)>
                    <YearForm editor year/>
                </For>
            </div>
            <footer>
                <button type="button" class="button" on:click=move |_| open.set(false)>{t(common::CANCEL)}</button>
                <button type="submit" class="button primary">{t(common::SAVE)}</button>
            </footer>
        </form>
    }
}

#[component]
fn AddYear(editor: Editor) -> impl IntoView {
    let app = use_app();
    let typed = RwSignal::new(String::new());
    let refused = RwSignal::new(false);
    let add = move |_| {
        let year =
            typed.get_untracked().trim().parse::<i32>().ok().filter(|year| (1900..=2200).contains(year));
        let year = year.filter(|year| !editor.parts().contains(&year.to_string()));
        refused.set(year.is_none());
        let Some(year) = year else { return page::focus("rules-new-year") };
        editor.add(json!({ "year": year, "source": "", "checked": false, "holidays": [], "workdays": [] }));
        typed.set(String::new());
        page::focus("rules-years");
    };
    view! {
        <div class="field short" data-invalid=move || refused.get().then_some("")>
            <label for="rules-new-year">{t(words::YEAR)}</label>
            <div class="suffix-row">
                <input id="rules-new-year" name="rule.new_year" inputmode="numeric" autocomplete="off" maxlength="4"
                    aria-describedby="rules-new-year-error" aria-invalid=move || refused.get().then_some("true")
                    prop:value=move || typed.get() on:input:target=move |event| typed.set(event.target().value())/>
                <button type="button" class="button" on:click=add>{t(words::ADD_YEAR)}</button>
            </div>
            <p class="error" id="rules-new-year-error">{move || refused.get().then(|| words::YEAR_WRONG.text(app.lang.get()))}</p>
        </div>
    }
}
