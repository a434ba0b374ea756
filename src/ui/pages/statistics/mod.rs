//! Statistics.

use leptos::prelude::*;

/// Statistics.
#[component]
pub fn Statistics() -> impl IntoView {
    view! { <div class="page"></div> }
}
