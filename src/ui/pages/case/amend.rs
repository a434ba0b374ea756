//! Correcting what was recorded, beside the case, or in a sheet over it.

use leptos::prelude::*;

use super::amend_form::AmendForm;
use super::on_show::CasePageState;
use crate::app::use_app;
use crate::i18n::fields;
use crate::i18n::pages::case as words;
use crate::ui::widgets::Dialog;

/// The panel that corrects a part of what was recorded; open while `amend_open` is set.
#[component]
pub fn AmendDialog(
    /// The case whose page is open; its `part` says which part is corrected.
    shown: CasePageState,
) -> impl IntoView {
    let app = use_app();
    let title = Signal::derive(move || {
        let (lang, part) = (app.lang.get(), shown.part.get());
        let name = fields::part(part, app.audience());
        words::AmendPart { part: name.text(lang) }.text(lang)
    });
    view! {
        <Dialog open=shown.amend_open title beside=true>
            <AmendForm shown part=shown.part.get_untracked()/>
        </Dialog>
    }
}
