//! The history of a case, the newest first, each entry folded to a line.

use std::collections::BTreeSet;

use leptos::ev;
use leptos::prelude::*;

use super::entry::TimelineEntry;
use super::history_head::HistoryHead;
use super::note::NoteForm;
use super::on_show::CasePageState;
use super::step_button::StepButton;
use super::taken_back::{Corrections, MistakeButton, counted, takeable};
use crate::app::drafts::DraftKey;
use crate::app::{t, use_app};
use crate::domain::history::case::Flag;
use crate::domain::history::state::Referral;
use crate::domain::readings::changes::changes;
use crate::domain::readings::history_filter::HistoryFilter;
use crate::domain::readings::next;
use crate::domain::{Case, EntryId, StepKind};
use crate::i18n::common;
use crate::i18n::pages::{case as words, case_work as work};

/// What the history shows: which part of it, and which entries are open. Handles that copy.
#[derive(Clone, Copy)]
pub struct HistoryView {
    /// The part that is shown.
    pub filter: RwSignal<HistoryFilter>,
    /// Whether every entry is open.
    pub all_open: RwSignal<bool>,
    /// The entries that are open one by one.
    pub open: RwSignal<BTreeSet<EntryId>>,
    /// The entries that may be taken back.
    takeable: Memo<BTreeSet<EntryId>>,
}

/// The card of the history: all entries, effective or not, the newest first and open. Entries that only note
/// who opened the case are folded away together. A note is written at its head.
#[component]
pub fn Timeline(
    /// The case whose history is shown.
    shown: CasePageState,
) -> impl IntoView {
    let app = use_app();
    let history = HistoryView {
        filter: RwSignal::new(HistoryFilter::All),
        all_open: RwSignal::new(false),
        open: RwSignal::new(BTreeSet::new()),
        takeable: takeable(app, shown),
    };
    let id = shown.case.with_untracked(|case| case.id);
    // What was half typed is in sight again.
    let noting = RwSignal::new(app.draft(&DraftKey::Step(id, StepKind::Note)).is_some());
    let openings = Memo::new(move |_| shown.case.with(|case| case.entries.len() - case.acts()));
    let opened = move || words::Openings { n: &common::number(openings.get()) }.text(app.lang.get());
    let is_empty = Memo::new(move |_| {
        let filter = history.filter.get();
        let mut acts = shown.case.with(|case| {
            let acts = case.entries.iter().filter(|entry| !entry.is_consultation());
            acts.map(|entry| filter.admits(entry.body.content.step())).collect::<Vec<_>>()
        });
        acts.retain(|is_shown| *is_shown);
        acts.is_empty()
    });
    // On paper nothing is folded.
    let before = RwSignal::new(false);
    let print = window_event_listener(ev::beforeprint, move |_| {
        before.set(history.all_open.get_untracked());
        history.all_open.set(true);
    });
    let printed = window_event_listener(ev::afterprint, move |_| {
        history.all_open.set(before.get_untracked());
    });
    on_cleanup(move || {
        print.remove();
        printed.remove();
    });
    view! {
        <section class="card history" aria-labelledby="history">
            <HistoryHead shown history noting/>
            <Show when=move || noting.get()><NoteForm shown open=noting/></Show>
            <ol class="timeline">{move || lines(shown, history, false)}</ol>
            <Show when=move || is_empty.get()><p class="muted no-print" role="status">{t(work::NOTHING_SHOWN)}</p></Show>
            <Show when=move || { openings.get() > 0 }>
                <details class="disclosure">
                    <summary>{opened}</summary>
                    <ol class="timeline">{move || lines(shown, history, true)}</ol>
                </details>
            </Show>
        </section>
    }
}

/// The notes of openings, or everything else.
fn lines(shown: CasePageState, history: HistoryView, openings: bool) -> impl IntoView {
    shown.case.with(|case| {
        let entries = case.entries.iter().enumerate().rev();
        let mut entries = entries.filter(|(_, entry)| entry.is_consultation() == openings).peekable();
        let newest = entries.peek().filter(|_| !openings).map(|(place, _)| *place);
        let lines = entries.filter_map(|(place, _)| line(shown, history, case, place, newest == Some(place)));
        lines.collect_view()
    })
}

fn line(
    shown: CasePageState,
    history: HistoryView,
    case: &Case,
    place: usize,
    is_newest: bool,
) -> Option<impl IntoView + use<>> {
    let (recorded, standing) = (case.entries.get(place)?, case.standings.get(place)?.clone());
    let entry = counted(case, recorded);
    let flags: Vec<Flag> = case.flags_of(entry.body.id).collect();
    let changes = changes(case, entry.body.id);
    let currency = case.fields.get(crate::domain::Field::PurchaseCurrency).to_owned();
    // What the body decided is noted beside the referral to it, while that is open.
    let is_this = |referral: &&Referral| referral.entry == entry.body.id && !referral.is_decided;
    let open = case.state.referrals.iter().find(is_this).filter(|_| case.is_open());
    let given = open.map(next::outcome_of);
    let outcome = given.map(|given| {
        view! { <div class="timeline-body no-print"><StepButton shown kind=StepKind::Refer given/></div> }
    });
    let takeable = history.takeable;
    let buttons = view! { {outcome} <MistakeButton shown entry=entry.clone() takeable/> }.into_any();
    let corrections = Corrections::of(case, recorded, &standing);
    Some(
        view! { <TimelineEntry entry standing flags changes currency corrections buttons history is_newest/> },
    )
}
