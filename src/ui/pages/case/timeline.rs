//! The history of a case, the newest first.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::entry::TimelineEntry;
use super::on_show::CasePageState;
use super::step_button::StepButton;
use super::taken_back::{Corrections, MistakeButton, takeable};
use crate::app::{t, use_app};
use crate::domain::history::case::Flag;
use crate::domain::history::state::Referral;
use crate::domain::readings::changes::changes;
use crate::domain::readings::next;
use crate::domain::{Case, EntryId, StepKind};
use crate::i18n::common;
use crate::i18n::pages::case as words;

/// The entries that may be taken back.
type Takeable = Memo<BTreeSet<EntryId>>;

/// The card of the history: all entries, effective or not, the newest first. Entries that only note who
/// opened the case are folded away.
#[component]
pub fn Timeline(
    /// The case whose history is shown.
    shown: CasePageState,
) -> impl IntoView {
    let app = use_app();
    let openings = Memo::new(move |_| shown.case.with(|case| case.entries.len() - case.acts()));
    let count = Memo::new(move |_| shown.case.with(Case::acts));
    let takeable = takeable(app, shown);
    let opened = move || words::Openings { n: &common::number(openings.get()) }.text(app.lang.get());
    view! {
        <section class="card" aria-labelledby="history">
            <header><h2 id="history">{t(common::HISTORY)}</h2><span class="count">{count}</span></header>
            <ol class="timeline">{move || lines(shown, takeable, false)}</ol>
            <Show when=move || { openings.get() > 0 }>
                <details class="disclosure">
                    <summary>{opened}</summary>
                    <ol class="timeline">{move || lines(shown, takeable, true)}</ol>
                </details>
            </Show>
        </section>
    }
}

/// The notes of openings, or everything else.
fn lines(shown: CasePageState, takeable: Takeable, openings: bool) -> impl IntoView {
    shown.case.with(|case| {
        let entries = case.entries.iter().enumerate().rev();
        let entries = entries.filter(|(_, entry)| entry.is_consultation() == openings);
        entries.filter_map(|(place, _)| line(shown, takeable, case, place)).collect_view()
    })
}

fn line(
    shown: CasePageState,
    takeable: Takeable,
    case: &Case,
    place: usize,
) -> Option<impl IntoView + use<>> {
    let (entry, standing) = (case.entries.get(place)?.clone(), case.standings.get(place)?.clone());
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
    let buttons = view! { {outcome} <MistakeButton shown entry=entry.clone() takeable/> }.into_any();
    let corrections = Corrections::of(case, &entry, &standing);
    Some(view! { <TimelineEntry entry standing flags changes currency corrections buttons/> })
}
