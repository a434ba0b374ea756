//! The table: only the rows in sight are drawn.

use leptos::html;
use leptos::prelude::*;

use super::listing::Listing;
use super::row::{RegisterRow, link_id};
use super::table_head::TableHead;
use crate::app::t;
use crate::browser::frame::{self, Sight};
use crate::browser::page;
use crate::i18n::pages::register as words;

/// Rows drawn above and below those in sight.
const MORE: usize = 6;

/// Id of the frame that scrolls.
const FRAME: &str = "register-frame";

/// The table of the rows found, in a frame that scrolls; only the rows in sight are drawn. The arrow keys
/// move from row to row.
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
    let measure = move || {
        if let Some(Some(frame)) = frame_ref.try_get_untracked() {
            sight.set(frame::sight(&frame));
        }
    };
    let scrolled = move |_| {
        // The last of it may come when the table is gone.
        if let Some(Some(frame)) = frame_ref.try_get_untracked() {
            let top = frame::scrolled(&frame);
            sight.update(|sight| sight.top = top);
            // A row that is scrolled away gives its focus to the frame, so that it is not lost with it.
            let (first, end) = range.get_untracked();
            if focused.get_untracked().is_some_and(|index| !(first..end).contains(&index)) {
                page::focus(FRAME);
            }
        }
    };
    let keys = move |event: leptos::ev::KeyboardEvent| {
        let Some(at) = focused.get_untracked() else { return };
        let to = match event.key().as_str() {
            "ArrowDown" => at + 1,
            "ArrowUp" => at.saturating_sub(1),
            _ => return,
        };
        if to != at && to < count.get_untracked() {
            event.prevent_default();
            page::focus(&link_id(to));
        }
    };
    // The size of the frame is known to the outside world.
    let watch = StoredValue::new_local(None);
    Effect::new(move |_| {
        if let Some(frame) = frame_ref.get() {
            measure();
            watch.set_value(frame::watch(&frame, measure));
        }
    });
    // Another query begins at its top.
    Effect::new(move |before: Option<crate::register::Query>| {
        let query = listing.query.get();
        if let (true, Some(frame)) = (before.is_some_and(|before| before != query), frame_ref.get_untracked())
        {
            frame::to_top(&frame);
        }
        query
    });
    let height = move || format!("calc(var(--row-height) * {})", count.get());
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
            on:keydown=keys
        >
            <div class="rows cols-register" role="table" aria-label=t(words::TABLE) aria-rowcount=move || count.get() + 1>
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
