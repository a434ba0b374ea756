//! Settings.

use leptos::prelude::*;

/// Settings.
#[component]
pub fn Settings() -> impl IntoView {
    view! { <div class="page"></div> }
}
