//! Entries that were taken back, in the history: by whom and why, and the button that takes one back.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::entry_words::day;
use super::on_show::{CasePageState, Mend};
use crate::app::{App, t, use_app};
use crate::domain::fields::correction_form::has_form;
use crate::domain::history::case::{Case, Standing};
use crate::domain::history::entry::{Content, Entry};
use crate::domain::history::guard;
use crate::domain::history::step::{Correct, Step};
use crate::domain::{EntryId, Moment, StepKind};
use crate::i18n::pages::{case as words, case_work as work};
use crate::i18n::{Msg, common, history};

/// What an entry has to do with corrections.
#[derive(Clone)]
pub struct Corrections {
    /// The entry that took it back; `None` while it stands.
    pub by: Option<Entry>,
    /// The entry that corrected it, and what was recorded at first; `None` where that counts.
    pub corrected: Option<(Entry, Entry)>,
    /// The entry that it took back; `None` for every other step.
    pub of: Option<Entry>,
}

impl Corrections {
    /// What an entry of this case has to do with others.
    #[must_use]
    pub fn of(case: &Case, entry: &Entry, standing: &Standing) -> Self {
        let by = match standing {
            Standing::TakenBack(by) => case.entry(*by).cloned(),
            _ => None,
        };
        let of = match entry.body.content.step() {
            Some(Step::Correct(correct)) => correct.entry.and_then(|id| case.entry(id)).cloned(),
            _ => None,
        };
        let corrected = case.corrected.get(&entry.body.id).and_then(|corrected| case.entry(corrected.by));
        Self { by, corrected: corrected.map(|by| (by.clone(), entry.clone())), of }
    }
}

/// The entry as it counts: with the step and the time that a correction put in place.
#[must_use]
pub fn counted(case: &Case, entry: &Entry) -> Entry {
    let mut counted = entry.clone();
    if let (true, Some(step)) = (case.corrected.contains_key(&entry.body.id), case.step_of(entry)) {
        counted.body.content = Content::Step(step.clone());
        counted.body.happened = case.happened(entry);
    }
    counted
}

/// What an entry recorded and when that happened, as in “Complaint was accepted”, Mon 2 Mar.
pub fn entry_named(app: App, entry: Option<&Entry>) -> String {
    let lang = app.lang.get();
    let Some(entry) = entry else { return common::UNKNOWN.text(lang).to_owned() };
    let step = history::done(entry.kind(), entry.body.content.step(), app.audience()).text(lang);
    words::EntryNamed { step, date: &day(lang, entry.moment(), &app.zone()) }.text(lang)
}

/// When, by whom and why an entry was taken back or corrected.
#[component]
pub fn MendedBy(
    /// The entry that did so.
    by: Entry,
) -> impl IntoView {
    let app = use_app();
    let text = move || {
        let lang = app.lang.get();
        let (reason, takes_back) = match by.body.content.step() {
            Some(Step::Correct(correct)) => (correct.reason.as_str(), correct.takes_back()),
            _ => ("", true),
        };
        let person = match by.body.by.person.as_str() {
            "" => common::UNNAMED.text(lang),
            person => person,
        };
        let date = day(lang, Moment::At(by.body.recorded), &app.zone());
        match takes_back {
            true => words::TakenBackBy { person, date: &date, reason }.to(app.audience()).text(lang),
            false => work::CorrectedBy { person, date: &date, reason }.to(app.audience()).text(lang),
        }
    };
    view! { <p class="timeline-body">{text}</p> }
}

/// The entries that whoever is at the desk may correct or take back now; of the receipt the time can be corrected.
pub fn takeable(app: App, shown: CasePageState) -> Memo<BTreeSet<EntryId>> {
    Memo::new(move |_| {
        let seat = app.seat();
        app.with_context(|context| {
            shown.case.with(|case| {
                let may = |entry: &&Entry| {
                    let happened = (entry.kind() == StepKind::Receive).then(|| case.happened(entry));
                    let correct = Correct { happened, ..Correct::taking_back(entry.body.id) };
                    guard::check_correction(context, case, &correct, &seat).is_ok()
                };
                case.entries.iter().filter(may).map(|entry| entry.body.id).collect()
            })
        })
    })
}

/// The buttons that open the form which corrects an entry, or takes it back; nothing where that may not be.
#[component]
pub fn MistakeButton(
    /// The case whose history is shown.
    shown: CasePageState,
    /// The entry.
    entry: Entry,
    /// The entries that may be taken back.
    takeable: Memo<BTreeSet<EntryId>>,
) -> impl IntoView {
    let app = use_app();
    let (id, kind) = (entry.body.id, entry.kind());
    let name = move || entry_named(app, Some(&entry));
    let button = move |label: Msg, mend: Mend| {
        view! {
            <button type="button" class="button quiet small" on:click=move |_| shown.mend(id, mend)>
                {t(label)}
                <span class="visually-hidden">": "{name.clone()}</span>
            </button>
        }
    };
    view! {
        <Show when=move || takeable.with(|ids| ids.contains(&id))>
            <div class="timeline-body cluster no-print">
                {has_form(kind).then(|| button.clone()(work::CORRECT_THIS, Mend::SayRight))}
                {(kind != StepKind::Receive).then(|| button.clone()(words::THIS_WAS_A_MISTAKE, Mend::TakeBack))}
            </div>
        </Show>
    }
}
