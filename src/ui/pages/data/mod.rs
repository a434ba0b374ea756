//! Data.

use leptos::prelude::*;

/// Data.
#[component]
pub fn Data() -> impl IntoView {
    view! { <div class="page"></div> }
}
