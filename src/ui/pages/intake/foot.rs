//! The foot of the form: what is kept, and the way on.

use leptos::prelude::*;

use super::steps;
use crate::app::drafts::DraftState;
use crate::app::toasts::Tone;
use crate::app::{t, use_app};
use crate::i18n::pages::intake as words;
use crate::i18n::{common, errors as trouble_words};
use crate::storage::StorageError;
use crate::ui::parts::draft::SavedMark;
use crate::ui::parts::error_text;
use crate::ui::widgets::Notice;

/// The foot of the form: what became of the draft, and buttons to discard it, go back a step, and go on or
/// lodge.
#[component]
pub fn Foot(
    /// The step that is open, counted from 0; the button "previous" changes it.
    open: RwSignal<usize>,
    /// Whether going on lodges the complaint.
    lodges: Memo<bool>,
    /// Whether the complaint is being lodged.
    lodging: RwSignal<bool>,
    /// Whether the question about discarding is open; set to true by its button.
    discarding: RwSignal<bool>,
    /// What became of the draft; without one there is no button to discard.
    kept: Signal<DraftState>,
) -> impl IntoView {
    let app = use_app();
    let is_draft = move || kept.get() != DraftState::Nothing;
    let forward = move || {
        let audience = app.audience();
        let message = match open.get() {
            _ if lodging.get() => words::LODGING.to(audience),
            _ if lodges.get() => words::LODGE.to(audience),
            at if steps::after(at, audience) == steps::CHECK => words::TO_CHECK.to(audience),
            _ => common::NEXT,
        };
        message.text(app.lang.get())
    };
    view! {
        <div class="wizard-foot">
            <SavedMark kept/>
            <Show when=is_draft>
                <button type="button" class="button quiet" on:click=move |_| discarding.set(true)>
                    {t(words::DISCARD)}
                </button>
            </Show>
            <Show when=move || { open.get() > 0 }>
                <button type="button" class="button" on:click=move |_| open.update(|at| *at = steps::before(*at, app.audience()))>
                    {t(common::PREVIOUS)}
                </button>
            </Show>
            <button
                type="submit"
                class="button primary"
                aria-busy=move || lodging.get().to_string()
                aria-disabled=move || lodging.get().then_some("true")
            >
                {forward}
            </button>
        </div>
    }
}

/// A notice that says why the complaint was not lodged, and that everything typed is still there.
#[component]
pub fn NotLodgedNotice(
    /// Why the complaint was not lodged.
    why: StorageError,
) -> impl IntoView {
    let app = use_app();
    let title = Signal::derive(move || words::NOT_LODGED.to(app.audience()).text(app.lang.get()).to_owned());
    view! {
        <Notice tone=Tone::Error title>
            <p>{move || error_text::text(app.lang.get(), app.audience(), &why)}</p>
            <p>{t(trouble_words::TYPED_KEPT)}</p>
        </Notice>
    }
}
