//! Today.

use leptos::prelude::*;

/// Today.
#[component]
pub fn Today() -> impl IntoView {
    view! { <div class="page"></div> }
}
