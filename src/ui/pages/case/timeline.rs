//! The history of a case, the newest first.

use leptos::prelude::*;

use super::entry::TimelineEntry;
use super::on_show::OnShow;
use crate::app::t;
use crate::domain::Case;
use crate::domain::case::Flag;
use crate::domain::changes::changes;
use crate::i18n::common;

/// All entries, effective or not.
#[component]
pub fn Timeline(
    /// The case.
    shown: OnShow,
) -> impl IntoView {
    let count = Memo::new(move |_| shown.case.with(|case| case.entries.len()));
    let entries = move || {
        shown
            .case
            .with(|case| (0..case.entries.len()).rev().filter_map(|place| line(case, place)).collect_view())
    };
    view! {
        <section class="card" aria-labelledby="history">
            <header><h2 id="history">{t(common::HISTORY)}</h2><span class="count">{count}</span></header>
            <ol class="timeline">{entries}</ol>
        </section>
    }
}

fn line(case: &Case, place: usize) -> Option<impl IntoView + use<>> {
    let (entry, standing) = (case.entries.get(place)?.clone(), case.standings.get(place)?.clone());
    let flags: Vec<Flag> = case.flags_of(entry.body.id).collect();
    let changes = changes(case, entry.body.id);
    let currency = case.fields.get(crate::domain::Field::PurchaseCurrency).to_owned();
    Some(view! { <TimelineEntry entry standing flags changes currency/> })
}
