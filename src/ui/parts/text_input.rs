//! Controls into which a field is typed: a line, a text, a date, a number.

use leptos::prelude::*;

use super::form::Form;
use super::moments::{LAST_DAY, settled};
use crate::browser::page;
use crate::domain::Field;
use crate::domain::fields::field::Input;

/// What is typed into a control without choices.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Typed {
    Line,
    Text,
    Date,
    Time,
    Number,
    Phone,
}

impl Typed {
    /// How what a field takes is typed.
    pub(super) fn of(input: Input<'_>) -> Self {
        match input {
            Input::Text(_) => Self::Text,
            Input::Date => Self::Date,
            Input::Time => Self::Time,
            Input::Amount | Input::Number => Self::Number,
            Input::Phone => Self::Phone,
            _ => Self::Line,
        }
    }
}

/// A line, a text, a date, a number: whatever is typed.
#[component]
pub(super) fn TextInput(
    /// The form that holds the value.
    form: Form,
    /// The field that the control fills in.
    field: Field,
    /// How it is typed.
    typed: Typed,
    /// Id of the control.
    id: String,
    /// Ids of the texts that describe it.
    described: Signal<Option<String>>,
    /// Whether the value is refused.
    invalid: Signal<bool>,
    /// Whether the field must be filled in.
    required: bool,
) -> impl IntoView {
    let text = move || form.text(field);
    let aria_invalid = move || invalid.get().then_some("true");
    let aria_required = required.then_some("true");
    if typed == Typed::Text {
        return view! {
            <textarea
                id=id
                name=field.to_string()
                rows="4"
                prop:value=text
                on:input:target=move |event| form.set(field, event.target().value())
                on:blur=move |_| form.left(field)
                aria-describedby=move || described.get()
                aria-invalid=aria_invalid
                aria-required=aria_required
            ></textarea>
        }
        .into_any();
    }
    if matches!(typed, Typed::Date | Typed::Time) {
        return view! {
            <input
                id=id
                name=field.to_string()
                type=if typed == Typed::Date { "date" } else { "time" }
                max=(typed == Typed::Date).then_some(LAST_DAY)
                prop:value=settled(text)
                on:input:target=move |event| form.set(field, page::typed(&event.target()))
                on:blur:target=move |event| form.left_with(field, page::typed(&event.target()))
                aria-describedby=move || described.get()
                aria-invalid=aria_invalid
                aria-required=aria_required
            />
        }
        .into_any();
    }
    let (kind, mode, complete) = match field {
        _ if typed == Typed::Number => ("text", "decimal", "off"),
        Field::ComplainantName => ("text", "text", "name"),
        Field::ComplainantPhone => ("tel", "tel", "tel"),
        Field::ComplainantEmail => ("email", "email", "email"),
        Field::ComplainantAddress => ("text", "text", "street-address"),
        _ if typed == Typed::Phone => ("tel", "tel", "off"),
        _ => ("text", "text", "off"),
    };
    view! {
        <input
            id=id
            name=field.to_string()
            type=kind
            inputmode=mode
            autocomplete=complete
            prop:value=text
            on:input:target=move |event| form.set(field, event.target().value())
            on:blur=move |_| form.left(field)
            aria-describedby=move || described.get()
            aria-invalid=aria_invalid
            aria-required=aria_required
        />
    }
    .into_any()
}
