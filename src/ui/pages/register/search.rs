//! The search box of the register.

use leptos::prelude::*;

use super::listing::Listing;
use crate::app::t;
use crate::i18n::pages::register as words;
use crate::ui::shell::SEARCH_BOX;
use crate::ui::widgets::{Icon, Shape};

/// A search box that lists what matches while one types.
#[component]
pub fn Search(
    /// The listing whose text is searched for.
    listing: Listing,
) -> impl IntoView {
    let text = Memo::new(move |_| listing.query.with(|query| query.text.clone()));
    view! {
        <div class="search-box" role="search">
            <Icon shape=Shape::Search/>
            <input
                type="search"
                id=SEARCH_BOX
                name="q"
                aria-label=t(words::SEARCH_LABEL)
                placeholder=t(words::SEARCH_HINT)
                autocomplete="off"
                spellcheck="false"
                prop:value=move || text.get()
                on:input:target=move |event| listing.search(event.target().value())
            />
        </div>
    }
}
