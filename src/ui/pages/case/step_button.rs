//! The button of a step.

use leptos::prelude::*;

use super::on_show::CasePageState;
use crate::app::use_app;
use crate::domain::StepKind;

/// A button that opens the form of a step on the case.
#[component]
pub fn StepButton(
    /// The case on which the step is recorded.
    shown: CasePageState,
    /// The step that the button is for.
    kind: StepKind,
    /// Whether it stands out as the likeliest step.
    #[prop(optional)]
    primary: bool,
) -> impl IntoView {
    let app = use_app();
    let label = move || shown.action(kind, app.audience()).text(app.lang.get());
    view! {
        <button type="button" class="button" class:primary=primary on:click=move |_| shown.ask(kind)>{label}</button>
    }
}
