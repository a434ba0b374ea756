//! How the register stands, as figures that open the register filtered to what they count.

use leptos::prelude::*;

use crate::app::{t, use_app};
use crate::domain::Zone;
use crate::domain::readings::stage::{Stage, Turn};
use crate::i18n::common;
use crate::i18n::pages::today as words;
use crate::register::due::Due;
use crate::register::query::{Key, Query};
use crate::register::statistics::Today;
use crate::ui::routes::Page;

/// Tiles of what is overdue, due today, due soon, waiting for the complainant, open, received today and
/// closed today, each a link to what it counts. An owner sees neither noughts nor the day's turnover.
#[component]
pub fn Tiles(
    /// The counts shown, over the cases of `handler`.
    figures: Memo<Today>,
    /// Whose cases are counted: a handler, the empty name for cases of nobody, `None` for everybody's.
    handler: Memo<Option<String>>,
) -> impl IntoView {
    let app = use_app();
    let figure = move |of: fn(&Today) -> usize| Signal::derive(move || figures.with(of));
    let theirs = move |query: Query| {
        handler.with(|handler| match handler {
            Some(handler) => query.with(Key::Handler, handler).to_query_string(),
            None => query.to_query_string(),
        })
    };
    let fixed = move |query: Query| Signal::derive(move || theirs(query.clone()));
    let due = move |due: Due| fixed(Query::default().with(Key::Due, due.id()).with(Key::Sort, "due"));
    let on_this_day = move |from: Key, to: Key| {
        Signal::derive(move || {
            let day = app.zone().day(app.now.get()).to_string();
            theirs(Query::default().with(from, &day).with(to, &day))
        })
    };
    let open = Stage::ALL.iter().filter(|stage| **stage != Stage::Closed);
    let open = fixed(open.fold(Query::default(), |query, stage| query.with(Key::Stage, stage.id())));
    let waiting = fixed(Query::default().with(Key::Turn, Turn::Complainant.id()));
    // In a consumer's own register the complainant is whoever reads this.
    let turn = move || {
        let (label, hint) = (words::WAITING.to(app.audience()), words::WAITING_HINT.to(app.audience()));
        view! { <Tile label hint tone="info" count=figure(|f| f.waiting_complainant) query=waiting/> }
    };
    let day = move || {
        view! {
            <Tile label=words::RECEIVED_TODAY hint=words::RECEIVED_HINT tone="neutral" count=figure(|f| f.received_today) query=on_this_day(Key::From, Key::To)/>
            <Tile label=words::CLOSED_TODAY hint=words::CLOSED_HINT tone="neutral" count=figure(|f| f.closed_today) query=on_this_day(Key::ClosedFrom, Key::ClosedTo)/>
        }
    };
    // What is overdue or due is open: without one of them there is no tile.
    let has_tiles = move || app.has_desk() || figures.with(|figures| figures.open > 0);
    view! {
        <Show when=has_tiles>
        <section aria-label=t(words::FIGURES)>
            <div class="tiles">
                <Tile label=words::OVERDUE hint=words::OVERDUE_HINT tone="late" count=figure(|f| f.overdue) query=due(Due::Overdue)/>
                <Tile label=words::DUE_TODAY hint=words::DUE_TODAY_HINT tone="warn" count=figure(|f| f.due_today) query=due(Due::Today)/>
                <Tile label=words::DUE_SOON hint=words::DUE_SOON_HINT tone="warn" count=figure(|f| f.due_soon) query=due(Due::Soon)/>
                {turn}
                <Tile label=words::OPEN hint=words::OPEN_HINT tone="neutral" count=figure(|f| f.open) query=open/>
                <Show when=move || app.has_desk()>{day}</Show>
            </div>
        </section>
        </Show>
    }
}

/// A figure and the way to what it counts. Nothing to worry about has no tone.
#[component]
fn Tile(
    label: crate::i18n::Msg,
    hint: crate::i18n::Msg,
    tone: &'static str,
    count: Signal<usize>,
    query: Signal<String>,
) -> impl IntoView {
    let app = use_app();
    let href = move || Page::Register(query.get()).href();
    let is_shown = move || app.has_desk() || count.get() > 0;
    view! {
        <Show when=is_shown>
        <a class="tile" href=href data-tone=move || if count.get() == 0 { "neutral" } else { tone }>
            <span class="tile-label">{t(label)}</span>
            <span class="tile-number">{move || common::number(count.get())}</span>
            <span class="tile-hint">{t(hint)}</span>
        </a>
        </Show>
    }
}
