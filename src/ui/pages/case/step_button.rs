//! The button of a step.

use leptos::prelude::*;

use super::on_show::CasePageState;
use crate::app::use_app;
use crate::domain::{StepKind, Values};

/// A button that opens the form of a step on the case.
#[component]
pub fn StepButton(
    /// The case on which the step is recorded.
    shown: CasePageState,
    /// The step that the button is for.
    kind: StepKind,
    /// Values that its form opens with.
    #[prop(optional)]
    given: Values,
    /// Whether it stands out as the likeliest step.
    #[prop(optional)]
    primary: bool,
) -> impl IntoView {
    let app = use_app();
    let opens_with = given.clone();
    let label = move || shown.action(kind, &given, app.audience()).text(app.lang.get());
    let open = move |_| shown.ask_with(kind, opens_with.clone());
    view! { <button type="button" class="button" class:primary=primary on:click=open>{label}</button> }
}
