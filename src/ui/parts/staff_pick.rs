//! The people at the desk, to choose a handler from.

use leptos::prelude::*;

use super::Form;
use crate::app::{t, use_app};
use crate::domain::Field;
use crate::i18n::pages::case as words;

/// The people known at the desk, to be picked instead of typed.
#[component]
pub fn StaffPick(
    /// The form in which the handler is named.
    typed: Form,
) -> impl IntoView {
    let app = use_app();
    let staff = move || app.staff();
    let button = move |name: String| {
        let picked = name.clone();
        view! {
            <button type="button" class="button small" on:click=move |_| typed.set(Field::AssignHandler, picked.clone())>
                {name}
            </button>
        }
    };
    view! {
        <Show when=move || app.has_desk() && !staff().is_empty()>
            <div class="cluster" role="group" aria-label=t(words::STAFF_PICK)>
                {move || staff().into_iter().map(|staff| button(staff.name)).collect_view()}
            </div>
        </Show>
    }
}
