//! A line to type that is no field of a complaint, with its label, hint and error.

use leptos::prelude::*;

/// A labelled line; the ids of its hint and error are its own with `-hint` and `-error`.
#[component]
pub fn LineInput(
    /// Id of the control.
    #[prop(into)]
    id: String,
    /// Its name.
    #[prop(into)]
    name: String,
    /// What it is called.
    #[prop(into)]
    label: Signal<String>,
    /// What it holds.
    #[prop(into)]
    text: Signal<String>,
    /// Called with what was typed.
    #[prop(into)]
    change: Callback<String>,
    /// What to heed.
    #[prop(optional, into)]
    hint: Option<Signal<String>>,
    /// What is wrong with it, while something is.
    #[prop(optional, into)]
    error: Option<Signal<Option<String>>>,
    /// How it is laid out.
    #[prop(default = "field")]
    class: &'static str,
    /// How many characters it takes.
    #[prop(optional)]
    longest: Option<u16>,
    /// Id of the list of what is known.
    #[prop(optional)]
    list: Option<&'static str>,
    /// The keys that a phone shows.
    #[prop(optional)]
    keys: Option<&'static str>,
    /// What a phone writes in capitals.
    #[prop(optional)]
    capitals: Option<&'static str>,
    /// Whether the browser insists on it.
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
