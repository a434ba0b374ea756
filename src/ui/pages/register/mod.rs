//! Register.

use leptos::prelude::*;

/// Register.
#[component]
pub fn Register() -> impl IntoView {
    view! { <div class="page"></div> }
}
