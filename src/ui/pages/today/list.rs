//! What the Today view shows, as handles that copy. The address says whose work and how it is grouped.

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use crate::app::use_app;
use crate::domain::Role;
use crate::register::handlers;
use crate::register::statistics::Today as Figures;
use crate::register::worklist::{Whose, WorkQuery, Worklist, WorklistQuery, worklist};
use crate::ui::routes::{Page, use_replace};

/// Cases shown of a section; the rest is in the register.
const SHOWN: usize = 12;

/// The work list that the address asks for; handles that copy.
#[derive(Clone, Copy)]
pub struct WorkingList {
    /// Whose work is listed and how it is grouped, as the address says; the usual in a personal register.
    pub query: Memo<WorkQuery>,
    /// Whose work that is: never the usual.
    pub whose: Memo<Whose>,
    /// The handler whose cases are counted: the empty name for cases of nobody, `None` for everybody's.
    pub handler: Memo<Option<String>>,
    /// The sections with their cases, made anew when the register or the address changes or a clock runs out.
    pub list: Memo<Worklist>,
    /// The counts of these cases, for the tiles.
    pub figures: Memo<Figures>,
    go: StoredValue<Go, LocalStorage>,
}

/// Changes the address to that of a page.
type Go = Box<dyn Fn(&Page)>;

impl WorkingList {
    /// The work list of the address. Call it while the page is being made.
    #[must_use]
    pub fn new() -> Self {
        let app = use_app();
        let search = use_location().search;
        let go: Go = Box::new(use_replace());
        // In a consumer's own register there is no handler to choose.
        let query = Memo::new(move |_| match app.is_personal() {
            true => WorkQuery::default(),
            false => WorkQuery::parse(search.get().trim_start_matches('?')),
        });
        let person = Memo::new(move |_| app.preferences.with(|preferences| preferences.person.clone()));
        let reviews = Memo::new(move |_| app.at_desk().is_some_and(|staff| staff.role == Role::Reviewer));
        let whose = Memo::new(move |_| {
            app.version.track();
            let has_open = |person: &String| app.with_table(|table| handlers::has_open(table, person));
            person.with(|person| {
                let has_work = app.has_desk() && (reviews.get() || has_open(person));
                query.with(|query| query.resolved(person, has_work))
            })
        });
        let handler = Memo::new(move |_| match whose.get() {
            Whose::Mine => Some(person.get()),
            Whose::Handler(name) => Some(name),
            Whose::Usual | Whose::Everybody => None,
        });
        let by_handler = Memo::new(move |_| query.with(|query| query.by_handler));
        // The minute hand alone changes nothing until a clock runs out or the day ends.
        let until = StoredValue::new(i64::MIN);
        let made = Memo::new(move |made: Option<&i64>| {
            let now = app.now.get().timestamp_millis();
            made.copied().filter(|made| *made <= now && now < until.get_value()).unwrap_or(now)
        });
        let list = Memo::new(move |_| {
            app.version.track();
            // Read, not only followed: a memo that nobody reads follows nothing itself.
            made.get();
            let (now, by_handler) = (app.now.get_untracked(), by_handler.get());
            let (handler, mine) = (handler.get(), whose.with(|whose| *whose == Whose::Mine));
            let ask = WorklistQuery {
                now,
                zone: &app.zone(),
                handler: handler.as_deref(),
                mine,
                reviews: mine && reviews.get(),
                by_handler,
                limit: SHOWN,
            };
            let list = app.with_table(|table| worklist(table, ask));
            until.set_value(list.until);
            list
        });
        let figures = Memo::new(move |_| list.with(|list| list.figures));
        Self { query, whose, handler, list, figures, go: StoredValue::new_local(go) }
    }

    /// Lists other work: the address changes in place and the list follows.
    pub fn show(self, query: &WorkQuery) {
        let page = Page::Work(query.to_query_string());
        self.go.with_value(|go| go(&page));
    }
}
