//! The dates of a case, each with its explanation.

use leptos::prelude::*;

use super::clock_line::ClockLine;
use super::{Shown, read};
use crate::app::{t, use_app};
use crate::domain::readings::clock::{Clock, clocks, id};
use crate::i18n::common;
use crate::i18n::pages::complainant_acts as own;
use crate::i18n::pages::track as words;
use crate::ui::parts::ZoneNote;

/// The card of the case's dates: running ones, the first to end on top; those that have stopped folded away.
/// Once the case is closed, only the time to reopen it runs on. Says so when none runs.
#[component]
pub fn Dates(
    /// The case on show, owned by the track page; `None` before one is looked up.
    shown: Shown,
) -> impl IntoView {
    let app = use_app();
    let all = Memo::new(move |_| {
        let mut all: Vec<Clock> = app.with_context(|context| read(shown, |case| clocks(context, case)));
        // Once it is closed, only the time to have it reopened runs on.
        let over = read(shown, |case| case.state.closed.is_some());
        all.retain(|clock| clock.stopped.is_some() || !over || clock.id() == id::REOPEN);
        all.sort_by_key(|clock| clock.due);
        let (past, running): (Vec<Clock>, Vec<Clock>) =
            all.into_iter().partition(|clock| clock.stopped.is_some());
        (running, past)
    });
    let lines = |all: Vec<Clock>| all.into_iter().map(|clock| view! { <ClockLine clock/> }).collect_view();
    let count = move || common::number(all.with(|(_, past)| past.len()));
    view! {
        <section class="card">
            <header><h2>{t(words::DATES)}</h2></header>
            <ZoneNote/>
            <Show when=move || all.with(|(running, _)| running.is_empty())><p class="muted">{t(words::NO_DATES)}</p></Show>
            {move || lines(all.get().0)}
            <Show when=move || all.with(|(_, past)| !past.is_empty())>
                <details class="disclosure">
                    <summary>{move || own::PastDates { n: &count() }.text(app.lang.get())}</summary>
                    {move || lines(all.get().1)}
                </details>
            </Show>
        </section>
    }
}
