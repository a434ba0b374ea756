//! Keeping what is being typed, and saying so.

use leptos::prelude::*;

use super::form::Form;
use crate::app::drafts::{DraftKey, DraftState};
use crate::app::use_app;
use crate::browser::intl;
use crate::browser::page::HideWatch;
use crate::domain::Values;
use crate::i18n::errors;
use crate::i18n::pages::intake as words;

/// Keeps what is typed in a form as the draft `of`, at every change and once more when the page is hidden;
/// gives what became of it. A form that equals `began` is kept as no draft. `part` is the open part of the
/// form. Call it while a component is being made.
pub fn keep_draft(form: Form, of: DraftKey, began: Values, part: Signal<usize>) -> RwSignal<DraftState> {
    let app = use_app();
    let kept = RwSignal::new(app.draft_kept(&of));
    let keep = move |values: Values, part: usize| {
        let values = if values == began { Values::default() } else { values };
        kept.set(app.keep_draft(&of, values, part));
    };
    let keep = StoredValue::new_local(keep);
    // Storage is the outside world.
    Effect::new(move |before: Option<()>| {
        let (values, part) = (form.values.get(), part.get());
        // What was there when the form was opened is kept already.
        if before.is_some() {
            keep.with_value(|keep| keep(values, part));
        }
    });
    let hidden = HideWatch::new(move || {
        if let (Some(values), Some(part)) = (form.values.try_get_untracked(), part.try_get_untracked()) {
            keep.try_with_value(|keep| keep(values, part));
        }
    });
    let _watching = StoredValue::new_local(hidden);
    kept
}

/// Says when the draft was kept, or that it could not be; empty while there is nothing to keep.
#[component]
pub fn SavedMark(
    /// What became of the draft, as `keep_draft` gives it.
    kept: Signal<DraftState>,
) -> impl IntoView {
    let app = use_app();
    let tone = move || (kept.get() == DraftState::Failed).then_some("warn");
    let text = move || {
        let lang = app.lang.get();
        match kept.get() {
            DraftState::Nothing => String::new(),
            DraftState::At(at) => {
                words::DraftAt { time: &intl::time(lang.tag(), at, &app.zone()) }.text(lang)
            }
            DraftState::Failed => errors::DRAFT_NOT_KEPT.text(lang).to_owned(),
        }
    };
    view! { <p class="saved-mark" data-tone=tone role="status">{text}</p> }
}
