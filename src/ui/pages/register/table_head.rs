//! The headings of the columns; a click orders by one.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::listing::Listing;
use crate::app::{t, use_app};
use crate::i18n::Msg;
use crate::i18n::pages::register as words;
use crate::register::order::{By, Sort};
use crate::register::row::CaseKey;

/// The row of headings: a box that chooses all rows, and a heading for each column. A click on a heading
/// orders by its column, a second click turns the order round.
#[component]
pub fn TableHead(
    /// The listing whose order and choice are changed.
    listing: Listing,
) -> impl IntoView {
    let app = use_app();
    let who = move || match app.is_personal() {
        true => view! { <Heading listing by=By::Respondent label=words::C_MERCHANT class="cell c-who"/> },
        false => view! { <Heading listing by=By::Complainant label=words::C_WHO class="cell c-who"/> },
    };
    view! {
        <div class="row-head" role="row" aria-rowindex="1">
            <SelectAll listing/>
            <Heading listing by=By::Reference label=words::C_REFERENCE class="cell c-ref"/>
            <div class="cell c-what" role="columnheader">{t(words::C_WHAT)}</div>
            {who}
            <Heading listing by=By::Problem label=words::C_PROBLEM class="cell"/>
            <Heading listing by=By::Stage label=words::C_STAGE class="cell c-stage"/>
            <Heading listing by=By::Due label=words::C_DUE class="cell c-due"/>
            <Heading listing by=By::Received label=words::C_RECEIVED class="cell num"/>
        </div>
    }
}

/// A heading that orders by its column; the column in order turns round.
#[component]
fn Heading(listing: Listing, by: By, label: Msg, class: &'static str) -> impl IntoView {
    let sort = Memo::new(move |_| listing.query.with(|query| query.sort));
    let direction = move || match sort.get() {
        Sort { by: current, .. } if current != by => "none",
        Sort { descending: true, .. } => "descending",
        Sort { descending: false, .. } => "ascending",
    };
    let turn = move |_| {
        let current = sort.get_untracked();
        // What came last is asked for first where columns tell time or size.
        let largest_first = matches!(by, By::Received | By::Updated | By::Amount);
        let descending = if current.by == by { !current.descending } else { largest_first };
        let mut query = listing.query.get_untracked();
        query.sort = Sort { by, descending };
        listing.show(query);
    };
    view! {
        <div class=class role="columnheader" aria-sort=direction>
            <button type="button" class="sort" on:click=turn>{t(label)}</button>
        </div>
    }
}

/// Chooses all that are listed, or none.
#[component]
fn SelectAll(listing: Listing) -> impl IntoView {
    let app = use_app();
    let all = move || {
        let count = listing.count();
        count > 0 && listing.chosen.with(BTreeSet::len) == count
    };
    let change = move |yes: bool| {
        let keys = |places: &std::sync::Arc<[u32]>| -> BTreeSet<CaseKey> {
            app.with_table(|table| {
                places.iter().filter_map(|place| table.at(*place)).map(|cells| cells.id).collect()
            })
        };
        listing.chosen.set(if yes { listing.places.with_untracked(keys) } else { BTreeSet::new() });
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
