//! A notice beside what it is about.

use leptos::prelude::*;

use crate::app::toasts::Tone;

/// A notice with a title, a text, and actions below it.
#[component]
pub fn Notice(
    /// How it is meant.
    tone: Tone,
    /// What happened.
    title: Signal<String>,
    /// Text and actions.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let role = if tone == Tone::Error { "alert" } else { "status" };
    view! {
        <div class="notice" data-tone=tone.id() role=role>
            <p class="notice-title">{move || title.get()}</p>
            {children.map(|children| children())}
        </div>
    }
}
