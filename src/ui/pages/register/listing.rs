//! What the register view shows, as handles that copy. The address holds the query; what is being
//! typed runs ahead of it, because browsers limit how often an address may change.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use crate::app::{App, use_app};
use crate::browser::idle;
use crate::register::due::Bounds;
use crate::register::list_columns::{ListColumn, ListLayout};
use crate::register::query::Key;
use crate::register::row::CaseKey;
use crate::register::select::Selector;
use crate::register::selection::Selection;
use crate::register::table::Place;
use crate::register::{Query, Table};
use crate::ui::routes::{Page, use_replace};

/// How long typing pauses before the address follows, in milliseconds.
const PAUSE: u32 = 250;

/// What the register lists: the query, the rows it finds, and the rows chosen; handles that copy.
#[derive(Clone, Copy)]
pub struct Listing {
    app: App,
    /// The query: that of the address, with the text as typed so far.
    pub query: Memo<Query>,
    /// The places in the table of the rows found, in the order of the query.
    pub places: Memo<Arc<[Place]>>,
    /// The rows chosen for what is done with many at once; they stay chosen when the query changes.
    pub chosen: RwSignal<Selection>,
    /// The columns shown.
    pub layout: Memo<ListLayout>,
    /// Which columns are shown, whatever their width.
    pub columns: Memo<Arc<[ListColumn]>>,
    /// A layout that is tried while a heading is dragged.
    pub trial: RwSignal<Option<ListLayout>>,
    /// How wide the list is, in halves of a `rem`.
    pub room: RwSignal<u16>,
    /// The rows to print; empty unless printing.
    pub printed: RwSignal<Arc<[Place]>>,
    /// The instants by which a clock counts as overdue, due today or due soon.
    pub bounds: Memo<Bounds>,
    /// The text being typed, with the address it was typed at.
    typed: RwSignal<Option<(String, String)>>,
    search: Memo<String>,
    go: StoredValue<Go>,
}

/// Shows a query in the address: at once when the flag is true, else once typing pauses.
type Go = Arc<dyn Fn(Query, bool) + Send + Sync>;

impl Listing {
    /// The listing of the query in the address. Call it while the page is being made.
    #[must_use]
    pub fn new() -> Self {
        let app = use_app();
        let search = use_location().search;
        let replace = StoredValue::new_local(use_replace());
        let typed = RwSignal::new(None::<(String, String)>);
        let query = Memo::new(move |_| {
            let at = search.get();
            let mut query = Query::parse(at.trim_start_matches('?'));
            if let Some((_, text)) = typed.get().filter(|(typed_at, _)| *typed_at == at) {
                query.text = text;
            }
            query
        });
        let selector = StoredValue::new(Selector::default());
        let places = Memo::new(move |_| {
            let (version, now) = (app.version.get(), app.now.get());
            let select = |selector: &mut Selector| {
                app.with_table(|table| {
                    query.with(|query| selector.select(table, version, query, now, &app.zone()).into())
                })
            };
            selector.try_update_value(select).unwrap_or_default()
        });
        let bounds = Memo::new(move |_| Bounds::new(app.now.get(), &app.zone()));
        let (room, trial) = (RwSignal::new(0), RwSignal::new(None::<ListLayout>));
        let layout = Memo::new(move |_| {
            let own = || app.preferences.with(|all| ListLayout::read(&all.columns));
            trial.get().or_else(own).unwrap_or_else(|| ListLayout::shipped(app.purpose(), room.get()))
        });
        let columns = Memo::new(move |_| {
            layout.with(|layout| layout.columns().iter().map(|shown| shown.column).collect())
        });
        let waiting = StoredValue::new_local(None);
        let go = move |query: Query, at_once: bool| {
            let write = move || {
                let page = Page::Register(query.to_query_string());
                replace.try_with_value(|replace| replace(&page));
            };
            // A change that waits is overtaken by the next one.
            waiting.set_value(None);
            if at_once {
                write();
            } else {
                waiting.set_value(Some(idle::after(PAUSE, write)));
            }
        };
        Self {
            app,
            query,
            places,
            chosen: RwSignal::new(Selection::default()),
            layout,
            columns,
            trial,
            room,
            printed: RwSignal::new(Arc::default()),
            bounds,
            typed,
            search,
            go: StoredValue::new(Arc::new(go)),
        }
    }

    /// Shows another query: the address follows at once and typing that is under way is dropped.
    pub fn show(self, query: Query) {
        self.typed.set(None);
        self.go.with_value(|go| go(query, true));
    }

    /// Searches for a text while it is typed: rows follow at once, the address once typing pauses.
    pub fn search(self, text: String) {
        let mut query = self.query.get_untracked();
        query.text.clone_from(&text);
        self.typed.set(Some((self.search.get_untracked(), text)));
        self.go.with_value(|go| go(query, false));
    }

    /// Sets a filter, or takes it away when the value is empty.
    pub fn filter(self, key: Key, value: &str) {
        let query = self.query.with_untracked(|query| query.without(key));
        self.show(if value.is_empty() { query } else { query.with(key, value) });
    }

    /// The case in the row at an index; `None` beyond the last row.
    #[must_use]
    pub fn key_at(self, index: usize) -> Option<CaseKey> {
        let place = self.places.with_untracked(|places| places.get(index).copied())?;
        self.app.with_table(|table| table.at(place).map(|cells| cells.id))
    }

    /// The index of the row of a case; `None` when it is not listed. Looks through the whole list.
    #[must_use]
    pub fn index_of(self, key: CaseKey) -> Option<usize> {
        let is_it = |table: &Table, place: Place| table.at(place).is_some_and(|cells| cells.id == key);
        self.places.with_untracked(|places| {
            self.app.with_table(|table| places.iter().position(|place| is_it(table, *place)))
        })
    }

    /// How many rows are found; followed.
    #[must_use]
    pub fn count(self) -> usize {
        self.places.with(|places| places.len())
    }

    /// Keeps a layout of columns in this browser; `None` goes back to that as shipped.
    pub fn arrange(self, layout: Option<&ListLayout>) {
        self.trial.set(None);
        let columns = layout.map(ListLayout::write).unwrap_or_default();
        self.app.prefer(|preferences| preferences.columns = columns);
    }

    /// Chooses a row when `yes` is true, else takes it out of the choice.
    pub fn choose(self, index: usize, yes: bool) {
        if let Some(key) = self.key_at(index) {
            self.chosen.update(|chosen| chosen.choose(index, key, yes));
        }
    }

    /// Chooses the rows from the one chosen last, or from the row `from`, to the row `to`.
    pub fn extend(self, from: usize, to: usize) {
        self.chosen.update(|chosen| chosen.extend(from, to, |index| self.key_at(index)));
    }

    /// Turns a filter's value on or off.
    pub fn toggle(self, key: Key, value: &str, on: bool) {
        let query = self.query.get_untracked();
        self.show(if on { query.with(key, value) } else { query.without_value(key, value) });
    }
}
