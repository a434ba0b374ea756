//! The foot of every form on a case: what became of the draft, cancel, and the button that records.

use leptos::prelude::*;

use super::recorder::Recorder;
use crate::app::drafts::DraftState;
use crate::app::t;
use crate::i18n::pages::case as words;
use crate::i18n::{Msg, common};
use crate::ui::parts::draft::SavedMark;

/// The foot of a form on a case. Cancelling sets `open` to false and keeps the draft.
#[component]
pub fn FormFoot(
    /// What became of the draft, as `keep_draft` gives it.
    kept: RwSignal<DraftState>,
    /// The recorder of the form: its button is busy while a step is being written.
    recorder: Recorder,
    /// Whether the form is open.
    open: RwSignal<bool>,
    /// What the button says that records.
    #[prop(default = words::RECORD_STEP)]
    label: Msg,
) -> impl IntoView {
    view! {
        <footer>
            <SavedMark kept=kept.into()/>
            <button type="button" class="button" on:click=move |_| open.set(false)>{t(common::CANCEL)}</button>
            <button type="submit" class="button primary" aria-busy=move || recorder.busy.get().to_string()>
                {t(label)}
            </button>
        </footer>
    }
}
