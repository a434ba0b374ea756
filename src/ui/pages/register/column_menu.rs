//! Which columns the list shows, in which order and how wide.

use leptos::prelude::*;

use super::listing::Listing;
use crate::app::{t, use_app};
use crate::browser::{idle, page};
use crate::i18n::Lang;
use crate::i18n::pages::register_work as words;
use crate::register::list_columns::{ListColumn, ListLayout};
use crate::ui::parts::cell_words;
use crate::ui::widgets::{Icon, Shape};

/// Id of the menu.
const MENU: &str = "register-columns";

/// A button with the menu of columns: each can be shown or hidden, moved, made wider or narrower.
#[component]
pub fn ColumnMenu(
    /// The listing whose columns are arranged.
    listing: Listing,
) -> impl IntoView {
    let app = use_app();
    let open = RwSignal::new(false);
    // Those shown in their order, then the others.
    let lines = Memo::new(move |_| {
        let shown = listing.columns.get();
        let hidden = ListColumn::ALL.iter().copied().filter(|column| !shown.contains(column));
        shown.iter().copied().chain(hidden).collect::<Vec<_>>()
    });
    let is_own = move || app.preferences.with(|all| !all.columns.is_empty());
    view! {
        <button type="button" class="button quiet small" popovertarget=MENU aria-haspopup="dialog">
            <Icon shape=Shape::Settings/>
            {t(words::COLUMNS)}
        </button>
        <div id=MENU popover="auto" class="menu column-menu" role="dialog" aria-label=t(words::COLUMNS)
            on:toggle=move |event| open.set(page::is_popover_open(&event))>
            <Show when=move || open.get()>
                <p class="muted small">{t(words::COLUMNS_HELP)}</p>
                <ul class="column-list">
                    <For each=move || lines.get() key=|column| *column let:column><ColumnLine listing column/></For>
                </ul>
                <button type="button" class="button small" disabled=move || !is_own() on:click=move |_| listing.arrange(None)>
                    {t(words::COLUMNS_AS_SHIPPED)}
                </button>
            </Show>
        </div>
    }
}

/// A column: a box that shows it and, while it is shown, the buttons that arrange it.
#[component]
fn ColumnLine(listing: Listing, column: ListColumn) -> impl IntoView {
    let app = use_app();
    let name = cell_words::column(column, untrack(|| app.audience()));
    let shown = move || listing.layout.with(|layout| layout.shows(column));
    let arrange = move |act: fn(ListLayout, ListColumn) -> ListLayout| {
        listing.arrange(Some(&act(listing.layout.get_untracked(), column)));
    };
    let toggle = move |yes: bool| listing.arrange(Some(&listing.layout.get_untracked().with(column, yes)));
    let tool = move |sign: &'static str,
                     label: fn(&str, Lang) -> String,
                     act: fn(ListLayout, ListColumn) -> ListLayout| {
        let id = format!("column-{}-{sign}", column.id());
        let label = move || label(name.text(app.lang.get()), app.lang.get());
        let own = id.clone();
        let press = move |_| {
            arrange(act);
            // A line that moved has lost the focus.
            let own = own.clone();
            idle::after(0, move || page::focus(&own)).forget();
        };
        view! { <button type="button" class="button small icon-only" id=id aria-label=label on:click=press>{sign}</button> }
    };
    let tools = move || {
        view! {
            <span class="column-tools">
                {tool("↑", |column, lang| words::ColumnEarlier { column }.text(lang), |layout, column| layout.moved(column, false))}
                {tool("↓", |column, lang| words::ColumnLater { column }.text(lang), |layout, column| layout.moved(column, true))}
                {tool("−", |column, lang| words::ColumnNarrower { column }.text(lang), |layout, column| layout.stepped(column, false))}
                {tool("+", |column, lang| words::ColumnWider { column }.text(lang), |layout, column| layout.stepped(column, true))}
            </span>
        }
    };
    view! {
        <li>
            <label class="choice">
                <input type="checkbox" name=format!("columns.{}", column.id()) disabled={column == ListColumn::About}
                    prop:checked=shown on:change:target=move |event| toggle(event.target().checked())/>
                <span>{t(name)}</span>
            </label>
            <Show when=shown>{tools()}</Show>
        </li>
    }
}
