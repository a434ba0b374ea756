//! The table: only the rows in sight are drawn.

use leptos::html;
use leptos::prelude::*;

use super::kept_place;
use super::listing::Listing;
use super::row::RegisterRow;
use super::row_keys::{self, RowKeys};
use super::table_head::TableHead;
use crate::app::t;
use crate::browser::frame::{self, Sight};
use crate::browser::{idle, page};
use crate::i18n::pages::register as words;

/// Rows drawn above and below those in sight.
const MORE: usize = 6;

/// Id of the frame that scrolls.
pub const FRAME: &str = "register-frame";

/// The table of the rows found, in a frame that scrolls; only the rows in sight are drawn. Keys move from row to
/// row and choose them ([`row_keys`]).
#[component]
pub fn RegisterTable(
    /// The listing whose rows are shown.
    listing: Listing,
) -> impl IntoView {
    let frame_ref = NodeRef::<html::Div>::new();
    let sight = RwSignal::new(Sight::default());
    let focused = RwSignal::new(None::<usize>);
    let count = Memo::new(move |_| listing.count());
    let range = Memo::new(move |_| sight.get().rows(count.get(), MORE));
    let rows = move || {
        let (first, end) = range.get();
        first..end
    };
    let tracks = move || listing.layout.with(|layout| layout.tracks());
    let paper = move || listing.layout.with(|layout| layout.paper_tracks());
    let least = move || listing.layout.with(|layout| format!("{}rem", f32::from(layout.least()) / 2.0));
    let height = move || format!("calc(var(--row-height) * {})", count.get());
    let measure = move || {
        if let Some(Some(frame)) = frame_ref.try_get_untracked() {
            let seen = frame::sight(&frame);
            sight.set(seen);
            listing.room.set((seen.width * 2.0 / frame::rem()) as u16);
        }
    };
    let keep = move || {
        if let (Some(at), Some(Some(_))) = (focused.try_get_untracked(), frame_ref.try_get_untracked()) {
            kept_place::keep(listing, FRAME, at);
        }
    };
    let pausing = StoredValue::new_local(None);
    let scrolled = move |_| {
        // The last of it may come when the table is gone.
        let Some(Some(frame)) = frame_ref.try_get_untracked() else { return };
        pausing.set_value(Some(idle::after(kept_place::PAUSE, keep)));
        let top = frame::scrolled(&frame);
        sight.update(|sight| sight.top = top);
        // A row that is scrolled away gives its focus to the frame, so that it is not lost with it.
        let (first, end) = range.get_untracked();
        if focused.get_untracked().is_some_and(|index| !(first..end).contains(&index)) {
            page::focus(FRAME);
        }
    };
    row_keys::listen(RowKeys { listing, sight, focused, count });
    // The size of the frame is known to the outside world.
    let watch = StoredValue::new_local(None);
    Effect::new(move |_| {
        if let Some(frame) = frame_ref.get() {
            measure();
            watch.set_value(frame::watch(&frame, measure));
            kept_place::find(listing, FRAME);
        }
    });
    // Another query begins at its top.
    Effect::new(move |before: Option<crate::register::Query>| {
        let query = listing.query.get();
        if let (true, Some(frame)) = (before.is_some_and(|before| before != query), frame_ref.get_untracked())
        {
            frame::scroll_to(&frame, 0);
        }
        query
    });
    view! {
        <div
            id=FRAME
            class="table-frame"
            class:no-print=move || listing.printed.with(|printed| !printed.is_empty())
            tabindex="0"
            role="region"
            aria-label=t(words::FRAME)
            node_ref=frame_ref
            on:scroll=scrolled
            on:click=move |_| keep()
        >
            <div class="rows cols-register" role="table" aria-label=t(words::TABLE) aria-rowcount=move || count.get() + 1
                style:--cols=tracks style:--cols-print=paper style:--rows-min=least>
                <TableHead listing/>
                <div class="rows-body" role="rowgroup" style:height=height on:focusout=move |_| focused.set(None)>
                    <For each=rows key=|index| *index let:index>
                        <RegisterRow listing index focused/>
                    </For>
                </div>
            </div>
        </div>
    }
}
