//! A list to open that chooses one item of a register list.

use leptos::prelude::*;

use super::form::Form;
use crate::app::use_lang;
use crate::domain::Field;
use crate::facts::{List, ListItem};
use crate::i18n::{Lang, common};

/// A list to open that chooses one item of a register list; items of two levels stand in groups, and those of
/// another region are left out. The first option, "choose", empties the field.
#[component]
pub fn Select(
    /// The form that holds the choice.
    form: Form,
    /// The field that is filled in with the id of the item.
    field: Field,
    /// The register list to choose from, all its items.
    list: List,
    /// Id of the `<select>`, for its label.
    id: String,
    /// Ids of hint and error, separated by spaces, for `aria-describedby`.
    described: Signal<Option<String>>,
    /// Whether what was chosen is refused.
    invalid: Signal<bool>,
) -> impl IntoView {
    let lang = use_lang();
    let options = move || {
        let lang = lang.get();
        let offered = form.offered(field, list);
        let has_above = |item: &ListItem| offered.iter().any(|above| Some(&above.id) == item.parent.as_ref());
        let top = offered.iter().filter(|item| !has_above(item));
        top.map(|item| group(&offered, item, lang, form, field)).collect_view()
    };
    view! {
        <select
            id=id
            name=field.to_string()
            on:change:target=move |event| form.set(field, event.target().value())
            aria-describedby=move || described.get()
            aria-invalid=move || invalid.get().then_some("true")
        >
            <option value="" selected=move || form.text(field).is_empty()>{move || common::CHOOSE.text(lang.get())}</option>
            {options}
        </select>
    }
}

fn group(offered: &[ListItem], item: &ListItem, lang: Lang, form: Form, field: Field) -> AnyView {
    let mut children = offered.iter().filter(|child| child.parent.as_ref() == Some(&item.id)).peekable();
    if children.peek().is_none() {
        return option(item, lang, form, field).into_any();
    }
    view! {
        <optgroup label=item.label(lang.tag()).to_owned()>
            {option(item, lang, form, field)}
            {children.map(|child| option(child, lang, form, field)).collect_view()}
        </optgroup>
    }
    .into_any()
}

fn option(item: &ListItem, lang: Lang, form: Form, field: Field) -> impl IntoView + use<> {
    let (id, label) = (item.id.clone(), item.label(lang.tag()).to_owned());
    let value = id.clone();
    view! { <option value=value selected=move || form.text(field) == id>{label}</option> }
}
