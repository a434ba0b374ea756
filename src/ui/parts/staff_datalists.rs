//! Names to choose from while one types: people and groups of the desk.

use leptos::prelude::*;

use crate::app::use_app;

/// A `<datalist>` of the groups known, for an input whose `list` is this id. Nothing is visible by itself.
#[component]
pub fn KnownGroups(
    /// Id of the list, which an input names as its `list`.
    id: &'static str,
) -> impl IntoView {
    let app = use_app();
    let option = |name: String| view! { <option value=name></option> };
    view! { <datalist id=id>{move || app.groups().into_iter().map(option).collect_view()}</datalist> }
}

/// A `<datalist>` of the people known at the desk, for an input whose `list` is this id.
#[component]
pub fn KnownPeople(
    /// Id of the list, which an input names as its `list`.
    id: &'static str,
) -> impl IntoView {
    let app = use_app();
    let people = move || app.staff();
    let options =
        move || people().into_iter().map(|staff| view! { <option value=staff.name></option> }).collect_view();
    view! { <datalist id=id>{options}</datalist> }
}
