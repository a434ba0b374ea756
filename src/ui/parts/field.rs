//! A labelled control for a field, made from what the field takes.

use leptos::prelude::*;

use super::choice::{Checkbox, Chips, Scale, Select};
use super::form::Form;
use super::moments::MomentInput;
use super::voice;
use crate::app::use_lang;
use crate::domain::Field;
use crate::domain::field::Input;
use crate::i18n::{common, fields, reasons};

/// The id of a field's control, for labels and descriptions.
#[must_use]
pub fn control_id(field: Field) -> String {
    format!("f-{}", field.path().replace('.', "-"))
}

/// Choices up to this many are shown side by side, more in a list to open.
const SIDE_BY_SIDE: usize = 6;

/// A control with its label, hint and error. The control's `name` is the field's path.
#[component]
pub fn FieldControl(
    /// The form it belongs to.
    form: Form,
    /// The field.
    field: Field,
    /// Whether it must be filled in.
    #[prop(optional)]
    required: bool,
) -> impl IntoView {
    let own = voice::speaks_to_complainant();
    let lang = use_lang();
    let id = control_id(field);
    let label = move || {
        let message = if own.get() { fields::label_personal(field) } else { fields::label(field) };
        message.text(lang.get())
    };
    let hint = move || {
        let message = if own.get() { fields::hint_personal(field) } else { fields::hint(field) };
        message.map(|message| message.text(lang.get()))
    };
    let problem = move || form.problem(field).map(|problem| reasons::problem(lang.get(), problem));
    let mark = move || (!required).then(|| common::OPTIONAL.text(lang.get()));
    let below = {
        let id = id.clone();
        move || {
            let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
            view! {
                {move || hint().map(|hint| view! { <p class="hint" id=hint_id.clone()>{hint}</p> })}
                {move || problem().map(|text| view! { <p class="error" id=error_id.clone()>{text}</p> })}
            }
        }
    };
    let described = {
        let id = id.clone();
        Signal::derive(move || {
            let mut ids = Vec::new();
            if problem().is_some() {
                ids.push(format!("{id}-error"));
            }
            if hint().is_some() {
                ids.push(format!("{id}-hint"));
            }
            ids.join(" ")
        })
    };
    let invalid = Signal::derive(move || form.problem(field).is_some());
    let group = match field.input() {
        Input::Choice(list) if list.items().len() <= SIDE_BY_SIDE => {
            Some(view! { <Chips form field list=Some(list) many=false described invalid/> }.into_any())
        }
        Input::Choices(list) => {
            Some(view! { <Chips form field list=Some(list) many=true described invalid/> }.into_any())
        }
        Input::YesNo => Some(view! { <Chips form field list=None many=false described invalid/> }.into_any()),
        Input::Scale => Some(view! { <Scale form field described invalid/> }.into_any()),
        _ => None,
    };
    if let Some(choices) = group {
        return view! {
            <fieldset class="group" data-invalid=move || invalid.get().then_some("")>
                <legend>{label}" "<span class="optional">{mark}</span></legend>
                {choices}
                {below()}
            </fieldset>
        }
        .into_any();
    }
    if field.input() == Input::Flag {
        return view! { <div class="field inline"><Checkbox form field label=Signal::derive(move || label().to_owned()) described/>{below()}</div> }.into_any();
    }
    let control = match field.input() {
        Input::Choice(list) => view! { <Select form field list id=id.clone() described invalid/> }.into_any(),
        Input::Moment => view! { <MomentInput form field id=id.clone() described invalid/> }.into_any(),
        _ => view! { <TextInput form field id=id.clone() described invalid required/> }.into_any(),
    };
    view! {
        <div class="field" data-invalid=move || invalid.get().then_some("")>
            <label for=id>{label}" "<span class="optional">{mark}</span></label>
            {control}
            {below()}
        </div>
    }
    .into_any()
}

/// A line, a text, a date, a number: whatever is typed.
#[component]
fn TextInput(
    form: Form,
    field: Field,
    id: String,
    described: Signal<String>,
    invalid: Signal<bool>,
    required: bool,
) -> impl IntoView {
    let text = move || form.text(field);
    let aria_invalid = move || invalid.get().then_some("true");
    let aria_required = required.then_some("true");
    if matches!(field.input(), Input::Text(_)) {
        return view! {
            <textarea
                id=id
                name=field.path()
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
    let (kind, mode, complete) = match field {
        _ if field.input() == Input::Date => ("date", "none", "off"),
        _ if field.input() == Input::Amount => ("text", "decimal", "off"),
        Field::ComplainantName => ("text", "text", "name"),
        Field::ComplainantPhone => ("tel", "tel", "tel"),
        Field::ComplainantEmail => ("email", "email", "email"),
        Field::ComplainantAddress => ("text", "text", "street-address"),
        _ if field.input() == Input::Phone => ("tel", "tel", "off"),
        _ => ("text", "text", "off"),
    };
    view! {
        <input
            id=id
            name=field.path()
            type=kind
            inputmode=(kind != "date").then_some(mode)
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
