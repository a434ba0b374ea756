//! What was agreed or promised, and what became of each obligation.

use leptos::prelude::*;

use super::on_show::CasePageState;
use crate::app::{t, use_app};
use crate::browser::intl;
use crate::domain::history::state::{Owed, Performance};
use crate::domain::{Field, StepKind, Values};
use crate::i18n::pages::case as words;
use crate::i18n::steps;
use crate::ui::parts::obligation;

/// The card of the case's obligations and what became of each, with a button that records performance.
/// Nothing is shown when there are none.
#[component]
pub fn Settlement(
    /// The case whose obligations are shown.
    shown: CasePageState,
) -> impl IntoView {
    let owed = Memo::new(move |_| shown.case.with(|case| case.state.obligations.clone()));
    let open = Memo::new(move |_| shown.case.with(|case| case.is_open() && case.state.owes()));
    let earlier = Memo::new(move |_| shown.case.with(|case| case.state.performed_before.clone()));
    let done = move || {
        let line = move |(place, owed)| view! { <OwedLine shown place owed open=false/> };
        earlier.get().into_iter().enumerate().map(line).collect_view()
    };
    let lines = move || {
        let line = move |(place, owed)| view! { <OwedLine shown place owed open=open.get()/> };
        owed.get().into_iter().enumerate().map(line).collect_view()
    };
    view! {
        <Show when=move || owed.with(|owed| !owed.is_empty()) || earlier.with(|earlier| !earlier.is_empty())>
            <section class="card" aria-labelledby="settlement">
                <header><h2 id="settlement">{t(words::SETTLEMENT)}</h2></header>
                <ol class="routes">{lines}</ol>
                <Show when=move || earlier.with(|earlier| !earlier.is_empty())>
                    <p class="small muted">{t(words::DONE_BEFORE)}</p>
                    <ol class="routes">{done}</ol>
                </Show>
            </section>
        </Show>
    }
}

#[component]
fn OwedLine(shown: CasePageState, place: usize, owed: Owed, open: bool) -> impl IntoView {
    let app = use_app();
    let settled = owed.is_settled();
    let tone = match owed.performance {
        Performance::Performed => "ok",
        Performance::InPart => "warn",
        Performance::Breached | Performance::ReferredOn => "late",
        Performance::Open => "neutral",
    };
    let performance = owed.performance;
    let currency = shown.case.with_untracked(|case| case.fields.get(Field::PurchaseCurrency).to_owned());
    let paid = (owed.paid.0 > 0 && !settled).then_some(owed.paid.0);
    let paid = {
        let currency = currency.clone();
        move || {
            let lang = app.lang.get();
            paid.map(|paid| words::PaidSoFar { sum: &intl::money(lang.tag(), paid, &currency) }.text(lang))
        }
    };
    let line = move || obligation::line(app.lang.get(), app.audience(), &owed.obligation, &currency);
    let record = move |_| {
        shown
            .ask_with(StepKind::Perform, Values::default().with(Field::PerformObligation, place.to_string()));
    };
    view! {
        <li>
            <p>{line}" "<span class="tag" data-tone=tone>{t(steps::performance(performance))}</span></p>
            {move || paid().map(|text| view! { <p class="small muted">{text}</p> })}
            {(open && !settled).then(|| view! {
                <button type="button" class="button small" on:click=record>
                    {t(words::RECORD_PERFORMANCE)}
                    <span class="visually-hidden">{(place + 1).to_string()}</span>
                </button>
            })}
        </li>
    }
}
