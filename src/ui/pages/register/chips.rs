//! The filters in force, each with a way to take it away.

use leptos::prelude::*;

use super::key_words;
use super::listing::Listing;
use crate::app::{t, use_app};
use crate::i18n::pages::register as words;
use crate::register::Query;
use crate::register::query::Key;

/// A chip for each filter in force, with a button that takes it away, and one that clears all. The text
/// searched for has its own box and is no chip; nothing is shown without filters.
#[component]
pub fn Chips(
    /// The listing whose filters are shown and changed.
    listing: Listing,
) -> impl IntoView {
    let app = use_app();
    let active = Memo::new(move |_| {
        let mut active = listing.query.with(Query::active);
        active.retain(|(key, _)| *key != Key::Text);
        active
    });
    let chip = move |(key, value): (Key, String)| {
        let (lang, audience) = (app.lang.get(), app.audience());
        let name = key_words::key(key).text(lang);
        let shown = app.rules.with(|rules| key_words::value(rules, lang, audience, key, &value));
        let text = words::Chip { key: name, value: &shown }.text(lang);
        let label = words::ChipRemove { key: name, value: &shown }.text(lang);
        let remove =
            move |_| listing.show(listing.query.with_untracked(|query| query.without_value(key, &value)));
        view! { <li>{text}<button type="button" aria-label=label on:click=remove>"×"</button></li> }
    };
    let clear = move |_| {
        let sort = listing.query.with_untracked(|query| query.value(Key::Sort));
        listing.show(sort.map_or_else(Query::default, |sort| Query::default().with(Key::Sort, &sort)));
    };
    view! {
        <Show when=move || active.with(|active| !active.is_empty())>
            <ul class="chips" aria-label=t(words::ACTIVE)>
                {move || active.get().into_iter().map(chip).collect_view()}
                <li class="chip-action">
                    <button type="button" class="button quiet small" on:click=clear>{t(words::CLEAR_FILTERS)}</button>
                </li>
            </ul>
        </Show>
    }
}
