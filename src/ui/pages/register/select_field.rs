//! A filter of the register as a list to choose from.

use leptos::prelude::*;

use super::key_words;
use super::listing::Listing;
use crate::app::{t, use_app};
use crate::i18n::pages::register as words;
use crate::register::query::Key;

/// A filter as a labelled list; "any" takes the filter away. A value of the address that no option has is
/// shown too.
#[component]
pub fn SelectField(
    /// The listing whose query is changed.
    listing: Listing,
    /// The filter that the list sets.
    key: Key,
    /// Values to choose from, each with its name.
    options: Signal<Vec<(String, String)>>,
) -> impl IntoView {
    let app = use_app();
    let id = format!("filter-{}", key.id());
    let label_for = id.clone();
    let chosen = Memo::new(move |_| listing.query.with(|query| query.value(key)));
    let option = move |(value, label): (String, String)| {
        let own = value.clone();
        let selected = move || chosen.with(|chosen| chosen.as_deref() == Some(own.as_str()));
        view! { <option value=value selected=selected>{label}</option> }
    };
    // A value of the address that no option offers is shown all the same.
    let other = move || {
        let value =
            chosen.get().filter(|value| options.with(|all| all.iter().all(|(known, _)| known != value)))?;
        let label = key_words::value(app.lang.get(), app.audience(), key, &value);
        Some(view! { <option value=value selected=true>{label}</option> })
    };
    view! {
        <div class="field">
            <label for=label_for>{t(key_words::key(key))}</label>
            <select id=id name=key.id() on:change:target=move |event| listing.filter(key, &event.target().value())>
                <option value="" selected=move || chosen.with(Option::is_none)>{t(words::ANY)}</option>
                {other}
                {move || options.get().into_iter().map(option).collect_view()}
            </select>
        </div>
    }
}
