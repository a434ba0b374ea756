//! A box that is ticked once what it stands for has happened.

use leptos::prelude::*;

/// A checkbox that shows what holds and only asks for a change: it is ticked once the change has happened.
#[component]
pub fn Switch(
    /// Id of the control.
    id: &'static str,
    /// The `name` of the control.
    name: &'static str,
    /// Ids of the elements that explain it, separated by spaces.
    described: &'static str,
    /// Whether it is on, as it holds now; the caller changes it in answer to `change`.
    is_on: Memo<bool>,
    /// Whether it cannot be changed now; it can when absent.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// Called with the state that is asked for.
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
