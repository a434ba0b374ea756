//! A box that is ticked once what it stands for has happened.

use leptos::prelude::*;

/// Asks for a change, and shows what holds.
#[component]
pub fn Switch(
    /// Id of the control.
    id: &'static str,
    /// Its name.
    name: &'static str,
    /// Ids of what explains it.
    described: &'static str,
    /// Whether it is on.
    is_on: Memo<bool>,
    /// Whether it cannot be changed now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// Called with what is asked for.
    #[prop(into)]
    change: Callback<bool>,
) -> impl IntoView {
    view! {
        <input
            id=id
            name=name
            type="checkbox"
            aria-describedby=described
            disabled=move || disabled.get()
            prop:checked=move || is_on.get()
            on:change:target=move |event| {
                let input = event.target();
                let on = input.checked();
                input.set_checked(is_on.get_untracked());
                change.run(on);
            }
        />
    }
}
