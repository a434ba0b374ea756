//! The form of a step, in a sheet over the case.

use leptos::prelude::*;

use super::on_show::OnShow;
use super::step_form::StepForm;
use crate::app::use_app;
use crate::i18n::loops;
use crate::ui::parts::Dialog;

/// The sheet of the step that was asked for.
#[component]
pub fn StepDialog(
    /// The case.
    shown: OnShow,
) -> impl IntoView {
    let app = use_app();
    let title = Signal::derive(move || {
        let kind = shown.step.get();
        let words = if app.is_personal() { loops::step_action_personal(kind) } else { loops::step(kind) };
        words.text(app.lang.get()).to_owned()
    });
    view! {
        <Dialog open=shown.step_open title>
            <StepForm shown kind=shown.step.get_untracked()/>
        </Dialog>
    }
}
