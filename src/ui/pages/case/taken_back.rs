//! Entries that were taken back, in the history: by whom and why, and the button that takes one back.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::entry_words::day;
use super::on_show::CasePageState;
use crate::app::{App, t, use_app};
use crate::domain::history::case::{Case, Standing};
use crate::domain::history::entry::Entry;
use crate::domain::history::guard;
use crate::domain::history::step::{Correct, Step};
use crate::domain::{EntryId, Moment};
use crate::i18n::pages::case as words;
use crate::i18n::{common, history};

/// What an entry has to do with corrections.
#[derive(Clone)]
pub struct Corrections {
    /// The entry that took it back; `None` while it stands.
    pub by: Option<Entry>,
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
        Self { by, of }
    }
}

/// What an entry recorded and when that happened, as in “Complaint was accepted”, Mon 2 Mar.
pub fn entry_named(app: App, entry: Option<&Entry>) -> String {
    let lang = app.lang.get();
    let Some(entry) = entry else { return common::UNKNOWN.text(lang).to_owned() };
    let step = history::done(entry.kind(), entry.body.content.step(), app.audience()).text(lang);
    words::EntryNamed { step, date: &day(lang, entry.moment(), &app.zone()) }.text(lang)
}

/// When, by whom and why an entry was taken back.
#[component]
pub fn TakenBack(
    /// The entry that took it back.
    by: Entry,
) -> impl IntoView {
    let app = use_app();
    let text = move || {
        let lang = app.lang.get();
        let reason = match by.body.content.step() {
            Some(Step::Correct(correct)) => correct.reason.as_str(),
            _ => "",
        };
        let person = match by.body.by.person.as_str() {
            "" => common::UNNAMED.text(lang),
            person => person,
        };
        let date = day(lang, Moment::At(by.body.recorded), &app.zone());
        words::TakenBackBy { person, date: &date, reason }.to(app.audience()).text(lang)
    };
    view! { <p class="timeline-body">{text}</p> }
}

/// The entries that whoever is at the desk may take back now.
pub fn takeable(app: App, shown: CasePageState) -> Memo<BTreeSet<EntryId>> {
    Memo::new(move |_| {
        let seat = app.seat();
        app.with_context(|context| {
            shown.case.with(|case| {
                let ids = case.entries.iter().map(|entry| entry.body.id);
                ids.filter(|id| {
                    guard::check_correction(context, case, &Correct::taking_back(*id), &seat).is_ok()
                })
                .collect()
            })
        })
    })
}

/// The button that opens the form which takes an entry back; nothing where it may not be taken back.
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
    let id = entry.body.id;
    let name = move || entry_named(app, Some(&entry));
    view! {
        <Show when=move || takeable.with(|ids| ids.contains(&id))>
            <div class="timeline-body no-print">
                <button type="button" class="button quiet small" on:click=move |_| shown.take_back(id)>
                    {t(words::THIS_WAS_A_MISTAKE)}
                    <span class="visually-hidden">": "{name.clone()}</span>
                </button>
            </div>
        </Show>
    }
}
