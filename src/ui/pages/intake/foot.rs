//! The foot of the form: what is kept, and the way on.

use leptos::prelude::*;

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
    /// What the button that sends the form says.
    #[prop(into)]
    forward: Signal<&'static str>,
    /// Called to go a step back; `None` while there is none before.
    #[prop(optional, into)]
    back: Option<Signal<Option<Callback<()>>>>,
    /// Whether the complaint is being lodged.
    lodging: RwSignal<bool>,
    /// Whether the question about discarding is open; set to true by its button.
    discarding: RwSignal<bool>,
    /// What became of the draft; without one there is no button to discard.
    kept: Signal<DraftState>,
) -> impl IntoView {
    let app = use_app();
    let is_draft = move || kept.get() != DraftState::Nothing;
    let forward = move || match lodging.get() {
        true => words::LODGING.to(app.audience()).text(app.lang.get()),
        false => forward.get(),
    };
    let back = move || {
        let back = back.and_then(|back| back.get())?;
        Some(view! {
            <button type="button" class="button" on:click=move |_| back.run(())>{t(common::PREVIOUS)}</button>
        })
    };
    view! {
        <div class="wizard-foot">
            <SavedMark kept/>
            <Show when=is_draft>
                <button type="button" class="button quiet" on:click=move |_| discarding.set(true)>
                    {t(words::DISCARD)}
                </button>
            </Show>
            {back}
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
