//! Controls for choices that are all in sight: chips side by side, a box to tick, a scale.

use leptos::prelude::*;

use super::field::control_id;
use super::form::Form;
use crate::app::{use_app, use_lang};
use crate::domain::Field;
use crate::facts::{List, ListItem};
use crate::i18n::{choices, common, hints};

/// Choices side by side: one or several of a short list, or yes and no where there is no list.
#[component]
pub fn Chips(
    /// The form that holds the choice.
    form: Form,
    /// The field that is filled in: with one id, or with several separated by spaces.
    field: Field,
    /// The register list to choose from; when `None`, `items`, and yes and no where these are empty too.
    list: Option<List>,
    /// What to choose from when `list` is `None`, such as the answers of a category's question.
    #[prop(optional)]
    items: Vec<ListItem>,
    /// Whether several can be chosen: boxes instead of radio buttons.
    many: bool,
    /// Ids of hint and error, separated by spaces, for `aria-describedby`.
    described: Signal<Option<String>>,
    /// Whether what was chosen is refused.
    invalid: Signal<bool>,
) -> impl IntoView {
    let lang = use_lang();
    let app = use_app();
    let choices = move || {
        let (lang, audience) = (lang.get(), form.audience(app));
        let label =
            |list: List, id: &str| app.rules.with(|rules| choices::label_by(rules, lang, audience, list, id));
        let items: Vec<(String, String)> = match list {
            Some(list) => {
                let offered = form.offered(field, list).into_iter();
                offered.map(|item| (item.id.clone(), label(list, &item.id))).collect()
            }
            None if !items.is_empty() => {
                items.iter().map(|item| (item.id.clone(), item.label(lang.tag()).to_owned())).collect()
            }
            None => [("yes", common::YES), ("no", common::NO)]
                .map(|(id, label)| (id.to_owned(), label.text(lang).to_owned()))
                .into(),
        };
        items.into_iter().map(|(id, label)| chip(form, field, id, label, many)).collect_view()
    };
    view! {
        <div
            class="choices"
            id=control_id(field)
            aria-describedby=move || described.get()
            data-invalid=move || invalid.get().then_some("")
        >
            {choices}
        </div>
    }
}

fn chip(form: Form, field: Field, id: String, label: String, many: bool) -> impl IntoView {
    let chosen = {
        let id = id.clone();
        move || form.values.with(|values| values.choices(field).any(|chosen| chosen == id))
    };
    let change = {
        let id = id.clone();
        move |on: bool| {
            if many {
                let old = form.text(field);
                let others = old.split_whitespace().filter(|other| *other != id);
                let now: Vec<&str> = others.chain(on.then_some(id.as_str())).collect();
                form.set(field, now.join(" "));
            } else if on {
                form.set(field, id.clone());
            }
        }
    };
    view! {
        <label class="choice">
            <input
                type=if many { "checkbox" } else { "radio" }
                name=field.to_string()
                value=id
                prop:checked=chosen
                on:change:target=move |event| change(event.target().checked())
            />
            <span>{label}</span>
        </label>
    }
}

/// A box to tick with its label. Ticked, the field holds "yes"; else it is empty.
#[component]
pub fn Checkbox(
    /// The form that holds the answer.
    form: Form,
    /// The field that is filled in: "yes" when the box is ticked, else empty.
    field: Field,
    /// The label beside the box.
    label: Signal<String>,
    /// Ids of hint and error, separated by spaces, for `aria-describedby`.
    described: Signal<Option<String>>,
    /// Whether the answer is refused.
    invalid: Signal<bool>,
) -> impl IntoView {
    view! {
        <label class="choice">
            <input
                id=control_id(field)
                type="checkbox"
                name=field.to_string()
                value="yes"
                prop:checked=move || form.values.with(|values| values.is_yes(field))
                on:change:target=move |event| form.set(field, if event.target().checked() { "yes" } else { "" })
                aria-describedby=move || described.get()
                aria-invalid=move || invalid.get().then_some("true")
            />
            <span>{move || label.get()}</span>
        </label>
    }
}

/// A scale of five numbers, 1 to 5, with words at both ends: numbers, because people shun the ends of a scale
/// of faces.
#[component]
pub fn Scale(
    /// The form that holds the answer.
    form: Form,
    /// The field that is filled in with the number; words at the ends where the field has some.
    field: Field,
    /// Ids of hint and error, separated by spaces, for `aria-describedby`.
    described: Signal<Option<String>>,
    /// Whether the answer is refused.
    invalid: Signal<bool>,
) -> impl IntoView {
    let lang = use_lang();
    let numbers = (1..=5).map(|number: u8| {
        let value = number.to_string();
        let chosen = {
            let value = value.clone();
            move || form.text(field) == value
        };
        let set = value.clone();
        view! {
            <label>
                <input
                    type="radio"
                    name=field.to_string()
                    value=value.clone()
                    prop:checked=chosen
                    on:change=move |_| form.set(field, set.clone())
                />
                <span>{value}</span>
            </label>
        }
    });
    let ends = format!("{}-ends", control_id(field));
    let words = move || {
        let lang = lang.get();
        hints::scale_ends(field).map(|(low, high)| {
            view! { <span>{low.text(lang)}</span><span>{high.text(lang)}</span> }
        })
    };
    let described_by = {
        let ends = ends.clone();
        move || match described.get() {
            Some(others) => format!("{ends} {others}"),
            None => ends.clone(),
        }
    };
    view! {
        <div class="scale" id=control_id(field) aria-describedby=described_by data-invalid=move || invalid.get().then_some("")>
            {numbers.collect_view()}
        </div>
        <p class="scale-ends small muted" id=ends>
            {words}
        </p>
    }
}
