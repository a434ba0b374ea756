//! Feedback.

use leptos::prelude::*;

/// Feedback.
#[component]
pub fn Feedback() -> impl IntoView {
    view! { <div class="page"></div> }
}
