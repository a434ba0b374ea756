//! All steps: those that can be recorded now, and why the others cannot.

use leptos::prelude::*;
use leptos_router::components::A;

use super::on_show::CasePageState;
use super::step_button::StepButton;
use crate::app::{t, use_app};
use crate::domain::history::guard;
use crate::domain::history::refusal::Refusal;
use crate::domain::history::step::OFFERED;
use crate::domain::readings::own_steps::has_own_place;
use crate::domain::{Case, Context, StepKind};
use crate::i18n::pages::case as words;
use crate::i18n::{common, reasons, steps};
use crate::ui::routes::Page;

/// The card of all steps: a button for each that can be taken now, and, folded away, why each other cannot.
/// Corrections and erasure stand elsewhere.
#[component]
pub fn StepMenu(
    /// The case on which the steps are recorded.
    shown: CasePageState,
) -> impl IntoView {
    let app = use_app();
    let steps = Memo::new(move |_| {
        let seat = app.seat();
        let checked = |context: &Context<'_>, case: &Case| {
            let kinds = OFFERED.iter().copied().filter(|kind| !has_own_place(*kind));
            let check = |kind| (kind, guard::check(context, case, kind, &seat).err());
            kinds.map(check).partition::<Vec<_>, _>(|(_, refusal): &(_, Option<Refusal>)| refusal.is_none())
        };
        app.with_context(|context| shown.case.with(|case| checked(context, case)))
    });
    let possible =
        move || steps.get().0.into_iter().map(|(kind, _)| view! { <Possible shown kind/> }).collect_view();
    let impossible = move || {
        let refused = steps.get().1.into_iter().filter_map(|(kind, refusal)| Some((kind, refusal?)));
        refused.map(|(kind, why)| view! { <Impossible kind why/> }).collect_view()
    };
    let refused = move || common::number(steps.with(|(_, refused)| refused.len()));
    view! {
        <section class="card no-print" aria-labelledby="steps">
            <header><h2 id="steps">{t(words::OTHER_STEPS)}</h2></header>
            <ul class="step-menu">{possible}</ul>
            <details class="disclosure no-print">
                <summary>{move || words::NotNow { n: &refused() }.text(app.lang.get())}</summary>
                <ul class="step-menu">{impossible}</ul>
            </details>
        </section>
    }
}

/// A step that can be taken: its button, and what it is for.
#[component]
pub fn Possible(
    /// The case on which the step is recorded.
    shown: CasePageState,
    /// The step.
    kind: StepKind,
) -> impl IntoView {
    let app = use_app();
    let help = move || {
        let words = steps::step_help(kind, app.audience());
        words.text(app.lang.get())
    };
    view! { <li><StepButton shown kind/><p>{help}</p></li> }
}

/// A step that cannot be taken: its button says so and does nothing, the reason stands below it.
#[component]
fn Impossible(kind: StepKind, why: Refusal) -> impl IntoView {
    let app = use_app();
    // The desk cannot rate; it can hand the screen over.
    let hand_over = kind == StepKind::Rate && matches!(why, Refusal::WrongRole(_));
    let name = move || {
        let words = steps::step(kind, app.audience());
        words.text(app.lang.get())
    };
    let id = format!("why-not-{}", kind.id());
    let described = id.clone();
    let reason = move || reasons::refusal(app.lang.get(), app.audience(), &why);
    if hand_over {
        return view! {
            <li>
                <A href=Page::Feedback.href() attr:class="button">{t(words::RATE_HERE)}</A>
                <p>{t(words::RATE_HERE_HELP)}</p>
            </li>
        }
        .into_any();
    }
    view! {
        <li data-off="">
            <button type="button" class="button" aria-disabled="true" aria-describedby=described>{name}</button>
            <p id=id>{reason}</p>
        </li>
    }
    .into_any()
}
