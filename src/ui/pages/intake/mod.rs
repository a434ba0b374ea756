//! Intake.

use leptos::prelude::*;

/// Intake.
#[component]
pub fn Intake() -> impl IntoView {
    view! { <div class="page"></div> }
}
