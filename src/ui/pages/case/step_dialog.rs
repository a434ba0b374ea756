//! The form of a step, beside the case, or in a sheet over it.

use leptos::prelude::*;

use super::on_show::CasePageState;
use super::step_form::StepForm;
use crate::app::use_app;
use crate::ui::widgets::Dialog;

/// The panel with the form of a step; open while `step_open` is set.
#[component]
pub fn StepDialog(
    /// The case whose page is open; its `step` says which form is shown.
    shown: CasePageState,
) -> impl IntoView {
    let app = use_app();
    let title = Signal::derive(move || {
        let kind = shown.step.get();
        let label = shown.given.with(|given| shown.action(kind, given, app.audience()));
        label.text(app.lang.get()).to_owned()
    });
    view! {
        <Dialog open=shown.step_open title beside=true>
            <StepForm shown kind=shown.step.get_untracked()/>
        </Dialog>
    }
}
