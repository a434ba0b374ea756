//! Editing a policy: what is saved is a new version, or a policy of its own.

use leptos::prelude::*;
use serde_json::{Value, json};

use super::clock_form::ClockForm;
use super::controls::{Line, LineControl, OneOfControl};
use super::editor::{Editor, Spot};
use super::faults::FaultList;
use super::saving::say;
use crate::app::{App, t, use_app};
use crate::browser::page;
use crate::facts::{self, Calendar, Policy, edited_policy};
use crate::i18n::common;
use crate::i18n::pages::rules as words;
use crate::ui::widgets::{Dialog, Icon, Shape};

/// State of the policy editor; handles that copy.
#[derive(Clone, Copy)]
pub struct Editing {
    /// Whether the sheet with the form is open.
    pub open: RwSignal<bool>,
    /// The draft of the policy and what is wrong with it.
    pub editor: Editor,
}

impl Editing {
    /// An editor whose sheet is closed.
    pub fn new() -> Self {
        Self { open: RwSignal::new(false), editor: Editor::new() }
    }

    /// Opens the sheet on a draft of the version after the newest of this policy.
    pub fn next_version(self, app: App, policy: &Policy) {
        self.begin(facts::next_version(&app.rules.get_untracked(), policy));
    }

    /// Opens the sheet on a copy of this policy that becomes a policy of its own.
    pub fn new_policy(self, app: App, policy: &Policy) {
        self.begin(facts::new_policy(&app.rules.get_untracked(), policy));
    }

    fn begin(self, draft: Value) {
        self.editor.begin(draft);
        self.open.set(true);
    }
}

/// A clock to be filled in, under an id that no other clock of the draft has.
fn blank(taken: &[String]) -> Value {
    let id = (1_u32..).map(|number| format!("clock_{number}")).find(|id| !taken.contains(id));
    json!({
        "id": id, "name": { "zh": "", "en": "" }, "start": [], "stop": [], "pausable": false,
        "length": { "days": 7 }, "who": "handler", "soft": false, "roll_forward": false,
        "source": { "zh": "", "en": "" }, "checked": false,
    })
}

/// The sheet with the form of a policy: names, validity, calendar, clocks. "Save" checks it and puts the
/// version into the register, or lists what is wrong.
#[component]
pub fn PolicyDialog(
    /// The state of the policy editor, which opens the sheet.
    editing: Editing,
) -> impl IntoView {
    let app = use_app();
    let editor = editing.editor;
    let name = Spot::of("name.zh");
    let title = Signal::derive(move || words::EditTitle { name: &editor.text(&name) }.text(app.lang.get()));
    view! { <Dialog open=editing.open title wide=true><PolicyForm editing/></Dialog> }
}

#[component]
fn PolicyForm(editing: Editing) -> impl IntoView {
    let app = use_app();
    let Editing { open, editor } = editing;
    let version = editor.draft.with_untracked(|draft| draft["version"].as_u64().unwrap_or(1));
    let what = move || match version {
        1 => words::NEW_TEXT.text(app.lang.get()).to_owned(),
        n => words::EditText { n: &n.to_string() }.text(app.lang.get()),
    };
    let regions = Signal::derive(move || {
        let (lang, rules) = (app.lang.get(), app.rules.get());
        let region = |one: &Calendar| (one.region.clone(), lang.of(&one.name).to_owned());
        rules.calendars().iter().map(region).collect::<Vec<_>>()
    });
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        page::tell_half_typed(&event);
        let rules = app.rules.get_untracked();
        match editor.draft.with_untracked(|draft| edited_policy(&rules, draft)) {
            Err(faults) => editor.refuse(faults),
            Ok(policies) => {
                let lang = app.lang.get_untracked();
                let name = policies.last().map(|policy| lang.of(&policy.name).to_owned()).unwrap_or_default();
                let said = words::Saved { name: &name }.text(lang);
                say(app, app.put_policies(policies), said, move || {
                    open.set(false);
                    page::focus("settings-deadlines");
                });
            }
        }
    };
    let add = move |_| editor.add(blank(&editor.parts()));
    let faults = move || {
        let faults = editor.faults.get();
        let count = common::PROBLEMS_COUNT.text(app.lang.get(), faults.len());
        (!faults.is_empty())
            .then(|| view! { <div role="alert"><p class="error">{count}</p><FaultList faults editor/></div> })
    };
    view! {
        <form novalidate on:submit=save>
            <div class="sheet-body">
                <p class="muted">{what}</p>
                {faults}
                <div class="grid-2">
                    <LineControl editor spot=Spot::of("name.zh") label=words::NAME_ZH/>
                    <LineControl editor spot=Spot::of("name.en") label=words::NAME_EN/>
                    <LineControl editor spot=Spot::of("valid_from") label=words::FROM takes=Line::Day hint=words::FROM_HINT/>
                    <LineControl editor spot=Spot::of("valid_to") label=words::UNTIL takes=Line::Day/>
                    <OneOfControl editor spot=Spot::of("calendar") label=words::CALENDAR options=regions/>
                </div>
                <h3 id="rules-clocks" tabindex="-1">{t(words::CLOCKS)}</h3>
                <For each=move || editor.parts() key=Clone::clone let(id)>
                    <ClockForm editor id/>
                </For>
                <div class="actions">
                    <button type="button" class="button" on:click=add><Icon shape=Shape::Plus/>{t(words::ADD_CLOCK)}</button>
                </div>
            </div>
            <footer>
                <button type="button" class="button" on:click=move |_| open.set(false)>{t(common::CANCEL)}</button>
                <button type="submit" class="button primary">{t(words::SAVE_VERSION)}</button>
            </footer>
        </form>
    }
}
