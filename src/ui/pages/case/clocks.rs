//! The clocks of a case, and the checklist before it is closed.

use leptos::prelude::*;

use super::on_show::CasePageState;
use crate::app::{t, use_app};
use crate::domain::readings::checklist::{self, Check, ChecklistItem};
use crate::domain::readings::clock::{self, Clock};
use crate::i18n::pages::case as words;
use crate::i18n::{clocks, common, steps};
use crate::ui::parts::{ClockLine, ZoneNote};

/// The card of the case's clocks: running ones in the open, stopped ones folded away. Says so when none runs.
#[component]
pub fn Clocks(
    /// The case whose clocks are shown.
    shown: CasePageState,
) -> impl IntoView {
    let app = use_app();
    let clocks = Memo::new(move |_| {
        let clocks = app.with_context(|context| shown.case.with(|case| clock::clocks(context, case)));
        clocks.into_iter().partition::<Vec<_>, _>(|clock| clock.stopped.is_none())
    });
    let line = move |clock: Clock| {
        let named = clock.clone();
        let name = move || {
            let (lang, audience) = (app.lang.get(), app.audience());
            shown.case.with(|case| clocks::name_in(lang, audience, case, &named))
        };
        view! { <ClockLine clock name=Signal::derive(name)/> }
    };
    let running = move || clocks.get().0.into_iter().map(line).collect_view();
    let stopped = move || clocks.get().1.into_iter().map(line).collect_view();
    let ended = Memo::new(move |_| clocks.with(|(_, stopped)| stopped.len()));
    let summary = move || words::PastClocks { n: &common::number(ended.get()) }.text(app.lang.get());
    view! {
        <section class="card" aria-labelledby="clocks">
            <header><h2 id="clocks">{t(words::CLOCKS)}</h2></header>
            <ZoneNote/>
            <Show
                when=move || clocks.with(|(running, _)| !running.is_empty())
                fallback=move || view! { <p class="muted">{t(words::NO_CLOCKS)}</p> }
            >
                <div>{running}</div>
            </Show>
            <Show when=move || ended.get() != 0>
                <details class="disclosure">
                    <summary>{summary}</summary>
                    <div>{stopped}</div>
                </details>
            </Show>
        </section>
    }
}

/// The card of the checklist: what has to be done before the case is closed, and what is done of it.
#[component]
pub fn LoopChecklist(
    /// The case whose checklist is shown.
    shown: CasePageState,
) -> impl IntoView {
    let app = use_app();
    let items = Memo::new(move |_| shown.case.with(checklist::checklist));
    let line = move |(item, check): (ChecklistItem, Check)| {
        let name = move || steps::checklist_item(item, app.audience()).text(app.lang.get());
        view! {
            <li data-done=(check == Check::Done).then_some("")>
                {name}" "<span class="muted small">{t(steps::check(check))}</span>
            </li>
        }
    };
    view! {
        <section class="card no-print" aria-labelledby="loop">
            <header><h2 id="loop">{t(words::LOOP)}</h2></header>
            <ul class="checklist">{move || items.get().into_iter().map(line).collect_view()}</ul>
        </section>
    }
}
