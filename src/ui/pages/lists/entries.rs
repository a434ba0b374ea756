//! Entries beside each other: those offered, a form for one more, and those that are hidden.

use leptos::prelude::*;

use super::add::AddEntry;
use super::editing::{Editing, Entry};
use super::entry::EntryRow;
use crate::app::use_app;
use crate::i18n::common::number;
use crate::i18n::pages::lists as words;

/// The entries below one, or those of the first level.
#[component]
pub fn Entries(
    /// The editor of the list.
    editing: Editing,
    /// The code of the entry they belong to; `None` for the first level.
    parent: Option<String>,
) -> impl IntoView {
    let app = use_app();
    let of = parent.clone();
    let all = Memo::new(move |_| editing.entries(app, of.as_deref()));
    let some = move |offered: bool| {
        Memo::new(move |_| {
            let is_so = |entry: &&Entry| entry.is_offered == offered;
            all.with(|all| all.iter().filter(is_so).cloned().collect::<Vec<Entry>>())
        })
    };
    let (offered, hidden) = (some(true), some(false));
    let rows = move |entries: Memo<Vec<Entry>>| {
        view! {
            <ol class="settings-list entries">
                <For each=move || entries.get() key=|entry| entry.id.clone() let(entry)>
                    <EntryRow editing entry beside=entries/>
                </For>
            </ol>
        }
    };
    let count = move || words::Hidden { n: &number(hidden.with(Vec::len)) }.text(app.lang.get());
    view! {
        {rows(offered)}
        <AddEntry editing parent/>
        <Show when=move || hidden.with(|hidden| !hidden.is_empty())>
            <details class="disclosure">
                <summary>{count}</summary>
                {rows(hidden)}
            </details>
        </Show>
    }
}
