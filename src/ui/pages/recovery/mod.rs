//! Recovery.

use leptos::prelude::*;

/// Recovery.
#[component]
pub fn Recovery(trouble: crate::storage::Trouble) -> impl IntoView {
    view! { <div class="page"></div> }
}
