//! The owner's steps: four large buttons for what became of the complaint, the others behind "More".

use leptos::prelude::*;

use super::on_show::CasePageState;
use super::step_menu::Possible;
use crate::app::{t, use_app};
use crate::domain::history::guard;
use crate::domain::readings::own_steps;
use crate::domain::values::codes::{Direction, Party};
use crate::domain::{Case, Field, StepKind, Values};
use crate::i18n::pages::case as words;
use crate::i18n::{Msg, reasons};

/// Id of the reason that holds for all four.
const WHY: &str = "own-steps-why";

/// The four buttons for what became of the complaint. One whose step is refused now says why below it; where
/// the same holds for all, it is said once.
#[component]
pub fn OwnSteps(
    /// The complaint on which the steps are recorded.
    shown: CasePageState,
) -> impl IntoView {
    let app = use_app();
    let refusals = Memo::new(move |_| {
        let seat = app.seat();
        app.with_context(|context| {
            let refusal =
                |case: &Case, kind| guard::check(context, case, own_steps::noted_by(case, kind), &seat).err();
            shown.case.with(|case| own_steps::MAIN.map(|kind| refusal(case, kind)))
        })
    });
    let reasons = Memo::new(move |_| {
        let (lang, audience) = (app.lang.get(), app.audience());
        refusals.get().map(|refusal| refusal.map(|why| reasons::refusal(lang, audience, &why)))
    });
    let shared = Memo::new(move |_| {
        reasons.with(|reasons| {
            let is_shared = reasons.iter().all(|reason| *reason == reasons[0]);
            reasons[0].clone().filter(|_| is_shared)
        })
    });
    let button = move |(place, kind): (usize, StepKind)| {
        let reason = move || reasons.with(|reasons| reasons[place].clone());
        let own = move || reason().filter(|_| shared.with(Option::is_none));
        let id = format!("{WHY}-{}", kind.id());
        let below = id.clone();
        let described = move || {
            let id = if shared.with(Option::is_some) { WHY.to_owned() } else { id.clone() };
            reason().map(|_| id)
        };
        let press = move |_| {
            if reason().is_none() {
                let step = shown.case.with_untracked(|case| own_steps::noted_by(case, kind));
                shown.ask_with(step, given(kind));
            }
        };
        view! {
            <li>
                <button
                    type="button"
                    class="button"
                    aria-disabled=move || reason().map(|_| "true")
                    aria-describedby=described
                    on:click=press
                >
                    {t(label(kind))}
                </button>
                {move || own().map(|text| view! { <p id=below.clone() class="small muted">{text}</p> })}
            </li>
        }
    };
    view! {
        <section class="own-steps no-print" aria-labelledby="own-steps">
            <h2 id="own-steps">{t(words::OWN_STEPS)}</h2>
            <ul class="own-steps-list">{own_steps::MAIN.into_iter().enumerate().map(button).collect_view()}</ul>
            {move || shared.get().map(|text| view! { <p id=WHY class="small muted">{text}</p> })}
        </section>
    }
}

const fn label(kind: StepKind) -> Msg {
    match kind {
        StepKind::Notify => words::THEY_ANSWERED,
        StepKind::Decline => words::THEY_REFUSED,
        StepKind::Contact => words::NO_REPLY,
        _ => words::WENT_ELSEWHERE,
    }
}

/// What the form of a button is filled in with: nobody replied to an attempt of the owner's.
fn given(kind: StepKind) -> Values {
    match kind {
        StepKind::Contact => to_merchant().with(Field::ContactReached, "no"),
        _ => Values::default(),
    }
}

/// A contact that the owner made with the merchant.
pub(super) fn to_merchant() -> Values {
    let values = Values::default().with(Field::ContactDirection, Direction::Outgoing.id());
    values.with(Field::ContactWith, Party::Respondent.id())
}

/// Every other step that can be taken now, behind one line.
#[component]
pub fn MoreSteps(
    /// The complaint on which the steps are recorded.
    shown: CasePageState,
) -> impl IntoView {
    let app = use_app();
    let kinds = Memo::new(move |_| {
        let seat = app.seat();
        app.with_context(|context| shown.case.with(|case| own_steps::others(context, case, &seat)))
    });
    let steps = move || kinds.get().into_iter().map(|kind| view! { <Possible shown kind/> }).collect_view();
    view! {
        <Show when=move || kinds.with(|kinds| !kinds.is_empty())>
            <details class="card disclosure no-print">
                <summary>{t(words::MORE_STEPS)}</summary>
                <ul class="step-menu">{steps}</ul>
            </details>
        </Show>
    }
}
