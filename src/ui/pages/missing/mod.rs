//! Missing.

use leptos::prelude::*;

/// Missing.
#[component]
pub fn Missing() -> impl IntoView {
    view! { <div class="page"></div> }
}
