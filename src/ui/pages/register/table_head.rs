//! The headings of the columns; a click orders by one, its right edge sets its width.

use leptos::ev::PointerEvent;
use leptos::prelude::*;

use super::listing::Listing;
use crate::app::{t, use_app};
use crate::browser::frame;
use crate::i18n::pages::register as words;
use crate::register::list_columns::{ListColumn, ListLayout};
use crate::register::order::{By, Sort};
use crate::register::row::CaseKey;
use crate::ui::parts::cell_words;

/// The row of headings: a box that chooses all rows, and a heading for each column shown. A click on a heading
/// orders by its column, a second click turns the order round.
#[component]
pub fn TableHead(
    /// The listing whose order, choice and columns are changed.
    listing: Listing,
) -> impl IntoView {
    let headings = move || {
        let columns = listing.columns.get();
        columns.iter().map(|column| view! { <Heading listing column=*column/> }).collect_view()
    };
    view! {
        <div class="row-head" role="row" aria-rowindex="1">
            <SelectAll listing/>
            {headings}
        </div>
    }
}

/// A heading that orders by its column; the column in order turns round.
#[component]
fn Heading(listing: Listing, column: ListColumn) -> impl IntoView {
    let app = use_app();
    let label = cell_words::column(column, untrack(|| app.audience()));
    let class = if column.is_number() { "cell num" } else { "cell" };
    let sort = Memo::new(move |_| listing.query.with(|query| query.sort));
    let Some(by) = column.order() else {
        return view! {
            <div class=class role="columnheader">{t(label)}<Grip listing column/></div>
        }
        .into_any();
    };
    let direction = move || match sort.get() {
        Sort { by: current, .. } if current != by => "none",
        Sort { descending: true, .. } => "descending",
        Sort { descending: false, .. } => "ascending",
    };
    let turn = move |_| {
        let current = sort.get_untracked();
        // What came last is asked for first where columns tell time or size.
        let largest_first = matches!(by, By::Received | By::Updated | By::Closed | By::Amount);
        let descending = if current.by == by { !current.descending } else { largest_first };
        let mut query = listing.query.get_untracked();
        query.sort = Sort { by, descending };
        listing.show(query);
    };
    view! {
        <div class=class role="columnheader" aria-sort=direction>
            <button type="button" class="sort" on:click=turn>{t(label)}</button>
            <Grip listing column/>
        </div>
    }
    .into_any()
}

/// The right edge of a heading, by which a mouse makes its column wider or narrower. By keyboard that is done in
/// the menu of columns.
#[component]
fn Grip(listing: Listing, column: ListColumn) -> impl IntoView {
    // Where the pointer went down, and the width of the column then.
    let held = StoredValue::new(None::<(i32, u16)>);
    let width = move || {
        let of = |layout: &ListLayout| layout.columns().iter().find(|shown| shown.column == column).copied();
        listing.layout.with_untracked(of).map_or(0, |shown| shown.width)
    };
    let hold = move |event: PointerEvent| {
        event.prevent_default();
        frame::hold_pointer(&event);
        held.set_value(Some((event.client_x(), width())));
    };
    let drag = move |event: PointerEvent| {
        if let Some((from, width)) = held.get_value() {
            let moved = f64::from(event.client_x() - from) * 2.0 / frame::rem();
            let width = (f64::from(width) + moved).round().clamp(0.0, f64::from(u16::MAX)) as u16;
            listing.trial.set(Some(listing.layout.get_untracked().sized(column, width)));
        }
    };
    let release = move |_: PointerEvent| {
        if held.try_update_value(Option::take).flatten().is_some()
            && let Some(layout) = listing.trial.get_untracked()
        {
            listing.arrange(Some(&layout));
        }
    };
    view! {
        <span class="grip" aria-hidden="true" on:pointerdown=hold on:pointermove=drag on:pointerup=release
            on:pointercancel=release></span>
    }
}

/// Chooses all that are listed, or none.
#[component]
fn SelectAll(listing: Listing) -> impl IntoView {
    let app = use_app();
    let all = move || {
        let count = listing.count();
        count > 0 && listing.chosen.with(|chosen| chosen.chosen().len()) == count
    };
    let change = move |yes: bool| {
        let keys = |places: &std::sync::Arc<[u32]>| -> Vec<CaseKey> {
            app.with_table(|table| {
                places.iter().filter_map(|place| table.at(*place)).map(|cells| cells.id).collect()
            })
        };
        let keys = if yes { listing.places.with_untracked(keys) } else { Vec::new() };
        listing.chosen.update(|chosen| chosen.set(keys));
    };
    view! {
        <div class="cell c-check" role="columnheader">
            <label>
                <span class="visually-hidden">{t(words::C_SELECT_ALL)}</span>
                <input type="checkbox" name="select.all" prop:checked=all on:change:target=move |event| change(event.target().checked())/>
            </label>
        </div>
    }
}
