//! Correcting an entry that was a mistake, or taking it back, beside the case or in a sheet over it.

use leptos::prelude::*;

use super::correct_form::CorrectForm;
use super::on_show::{CasePageState, Mend};
use super::take_back_form::TakeBackForm;
use crate::app::use_app;
use crate::domain::StepKind;
use crate::i18n::steps;
use crate::ui::widgets::Dialog;

/// The panel that corrects an entry or takes it back; open while `correct_open` is set.
#[component]
pub fn CorrectDialog(
    /// The case whose page is open; its `mistaken` says which entry, and what is done with it.
    shown: CasePageState,
) -> impl IntoView {
    let app = use_app();
    let title = Signal::derive(move || {
        steps::step(StepKind::Correct, app.audience()).text(app.lang.get()).to_owned()
    });
    let form = move || {
        shown.mistaken.get_untracked().map(|(entry, mend)| match mend {
            Mend::TakeBack => view! { <TakeBackForm shown entry/> }.into_any(),
            Mend::SayRight => view! { <CorrectForm shown entry/> }.into_any(),
        })
    };
    view! { <Dialog open=shown.correct_open title beside=true>{form()}</Dialog> }
}
