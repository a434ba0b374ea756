//! One case.

use leptos::prelude::*;

/// One case.
#[component]
pub fn CasePage() -> impl IntoView {
    view! { <div class="page"></div> }
}
