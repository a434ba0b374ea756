//! A line to type that is no field of a complaint, with its label, hint and error.

use leptos::prelude::*;

/// A labelled line; the ids of its hint and error are its own with `-hint` and `-error`.
#[component]
pub fn LineInput(
    /// Id of the input; the ids of hint and error begin with it.
    #[prop(into)]
    id: String,
    /// The `name` of the input, such as `register.prefix`.
    #[prop(into)]
    name: String,
    /// The label above it.
    #[prop(into)]
    label: Signal<String>,
    /// The text it holds; the caller changes it in answer to `change`.
    #[prop(into)]
    text: Signal<String>,
    /// Called with the whole text at every change.
    #[prop(into)]
    change: Callback<String>,
    /// Help below the input; none when absent.
    #[prop(optional, into)]
    hint: Option<Signal<String>>,
    /// The error below the input; the input is marked as wrong while this is `Some`.
    #[prop(optional, into)]
    error: Option<Signal<Option<String>>>,
    /// Class of the element around it; "field" when absent.
    #[prop(default = "field")]
    class: &'static str,
    /// Most characters it takes (`maxlength`); no limit when absent.
    #[prop(optional)]
    longest: Option<u16>,
    /// Id of the `<datalist>` to choose from; none when absent.
    #[prop(optional)]
    list: Option<&'static str>,
    /// The keyboard a phone shows (`inputmode`); its usual one when absent.
    #[prop(optional)]
    keys: Option<&'static str>,
    /// What a phone writes in capitals (`autocapitalize`), such as "characters".
    #[prop(optional)]
    capitals: Option<&'static str>,
    /// Whether the browser refuses to send the form while it is empty.
    #[prop(optional)]
    required: bool,
) -> impl IntoView {
    let hint = hint.map(|hint| (format!("{id}-hint"), hint));
    let error = error.map(|error| (format!("{id}-error"), error));
    let ids = [hint.as_ref().map(|(id, _)| id.as_str()), error.as_ref().map(|(id, _)| id.as_str())];
    let described = ids.into_iter().flatten().collect::<Vec<_>>().join(" ");
    let wrong = error.as_ref().map(|(_, error)| *error);
    let is_wrong = move || wrong.is_some_and(|wrong| wrong.with(Option::is_some));
    view! {
        <div class=class data-invalid=move || is_wrong().then_some("")>
            <label for=id.clone()>{move || label.get()}</label>
            <input
                id=id
                name=name
                autocomplete="off"
                autocapitalize=capitals
                inputmode=keys
                list=list
                maxlength=longest
                required=required
                prop:value=move || text.get()
                aria-invalid=move || is_wrong().then_some("true")
                aria-describedby=(!described.is_empty()).then_some(described)
                on:input:target=move |event| change.run(event.target().value())
            />
            {hint.map(|(id, hint)| view! { <p class="hint" id=id>{move || hint.get()}</p> })}
            {error.map(|(id, error)| view! { <p class="error" id=id>{move || error.get()}</p> })}
        </div>
    }
}
