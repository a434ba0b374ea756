//! A notice that stands beside what it is about.

use leptos::prelude::*;

use crate::app::toasts::Tone;

/// A notice with a title and, below it, a text and buttons. An error interrupts a screen reader, any other
/// tone waits.
#[component]
pub fn Notice(
    /// What kind of notice it is: it sets the colour and how it is spoken.
    tone: Tone,
    /// What happened, in bold.
    title: Signal<String>,
    /// Text and buttons below the title; only the title when absent.
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
