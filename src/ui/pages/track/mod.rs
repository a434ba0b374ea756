//! Track.

use leptos::prelude::*;

/// Track.
#[component]
pub fn Track() -> impl IntoView {
    view! { <div class="page"></div> }
}
