//! The lists of the shop: departments, causes, types of problems, channels.

mod add;
mod editing;
mod entries;
mod entry;
mod rename;

use leptos::prelude::*;

use self::editing::Editing;
use self::entries::Entries;
use crate::app::t;
use crate::facts::{EDITABLE, List};
use crate::i18n::pages::lists as words;

/// The page of the settings with the lists that a shop can change, one at a time: its entries with what can be
/// done with each, and a form that adds one.
#[component]
pub fn Lists() -> impl IntoView {
    let shown = RwSignal::new(List::Department);
    let option = move |list: List| {
        view! {
            <label>
                <input type="radio" name="lists.which" value=list.id()
                    prop:checked=move || shown.get() == list on:change=move |_| shown.set(list)/>
                <span>{t(words::name(list))}</span>
            </label>
        }
    };
    let entries = move || {
        let editing = Editing::new(shown.get());
        view! {
            <section class="stack tight" aria-labelledby="list-shown">
                <h2 id="list-shown" tabindex="-1">{t(words::name(editing.list))}</h2>
                <p class="visually-hidden" role="status">{move || editing.said.get()}</p>
                <Entries editing parent=None/>
            </section>
        }
    };
    view! {
        <p class="muted">{t(words::TEXT)}</p>
        <div class="segmented" role="radiogroup" aria-label=t(words::WHICH)>
            {EDITABLE.iter().copied().map(option).collect_view()}
        </div>
        {entries}
    }
}
