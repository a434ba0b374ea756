//! A choice of a long list, found by typing a part of it.

use leptos::prelude::*;

use super::field::ControlOf;
use crate::app::use_lang;
use crate::domain::fields::type_ahead;
use crate::facts::{List, ListItem};
use crate::ui::widgets::combobox::{Combobox, Offer};

/// A line to type in that chooses one item of a register list: by a word, by pinyin or its first letters, or
/// from the whole list. The field holds the id of the item; a text that is no item is kept as typed, so that it
/// is refused and not dropped.
#[component]
pub fn TypeAhead(
    /// The form, the field and the ids of the control.
    of: ControlOf,
    /// The register list to choose from.
    list: List,
    /// Whether it must be filled in.
    required: bool,
) -> impl IntoView {
    let lang = use_lang();
    let ControlOf { form, field, id, described, invalid } = of;
    let items = StoredValue::new(form.offered(field, list));
    let chosen = Memo::new(move |_| {
        let text = form.text(field);
        items.with_value(|items| items.iter().find(|item| item.id == text).cloned())
    });
    let text = Signal::derive(move || match chosen.get() {
        Some(item) => item.label(lang.get().tag()).to_owned(),
        None => form.text(field),
    });
    let offers = Memo::new(move |_| {
        let tag = lang.get().tag();
        // Of what is chosen already, the whole list is offered: somebody wants another.
        let typed = if chosen.with(Option::is_some) { String::new() } else { form.text(field) };
        let above = |item: &ListItem| {
            let above = item.parent.as_ref().and_then(|parent| list.find(parent));
            above.map_or_else(String::new, |above| above.label(tag).to_owned())
        };
        let offer = |item: &ListItem| Offer {
            value: item.id.clone(),
            label: item.label(tag).to_owned(),
            note: above(item),
        };
        items.with_value(|items| {
            let items: Vec<&ListItem> = items.iter().collect();
            let found = type_ahead::choices(list, &items, tag, &typed);
            found.into_iter().map(offer).collect::<Vec<Offer>>()
        })
    });
    let typed = Callback::new(move |text: String| form.set(field, text));
    let take = Callback::new(move |id: String| form.set(field, id));
    // The whole label, or all that is left to choose from, is meant.
    let left = Callback::new(move |()| {
        let text = form.text_now(field);
        let tag = lang.get_untracked().tag();
        let meant = items.with_value(|items| {
            let items: Vec<&ListItem> = items.iter().collect();
            let only = || match *type_ahead::choices(list, &items, tag, &text) {
                [only] => Some(only),
                _ => None,
            };
            type_ahead::named(&items, tag, &text).or_else(only).cloned()
        });
        match meant.filter(|_| !text.trim().is_empty()) {
            Some(item) if chosen.with_untracked(Option::is_none) => form.set(field, item.id),
            _ => form.left(field),
        }
    });
    view! {
        <Combobox
            id
            name=field.to_string()
            text
            offers
            typed
            chosen=take
            left
            described
            invalid
            required
            marks_first=true
        />
    }
}
