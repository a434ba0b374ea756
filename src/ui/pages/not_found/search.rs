//! A search that ends in the register.

use leptos::prelude::*;

use crate::app::{t, to_keeper};
use crate::i18n::common;
use crate::i18n::pages::not_found as words;
use crate::register::Query;
use crate::register::query::Key;
use crate::ui::routes::{Page, use_go};
use crate::ui::widgets::{Icon, Shape};

/// A search box that opens the register filtered to what was typed.
#[component]
pub fn SearchRegister(
    /// The text in the box at first; empty for none.
    text: String,
) -> impl IntoView {
    let text = RwSignal::new(text);
    let go = use_go();
    let search = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let query = Query::default().with(Key::Text, text.get_untracked().trim());
        go(&Page::Register(query.to_query_string()));
    };
    view! {
        <form class="cluster" role="search" on:submit=search>
            <div class="search-box">
                <Icon shape=Shape::Search/>
                <input
                    type="search"
                    name="register.q"
                    aria-label=to_keeper(words::SEARCH_TITLE)
                    placeholder=t(words::SEARCH_LABEL)
                    prop:value=move || text.get()
                    on:input:target=move |event| text.set(event.target().value())
                />
            </div>
            <button type="submit" class="button">{t(common::SEARCH)}</button>
        </form>
    }
}
