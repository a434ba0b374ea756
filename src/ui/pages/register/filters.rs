//! The filters, and the order where there are no column headings.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::filter_options::options;
use super::key_words::{self, ORDERS};
use super::listing::Listing;
use super::multi_filter::MultiFilter;
use crate::app::{t, use_app};
use crate::browser::page;
use crate::i18n::pages::{register as words, register_work as work};
use crate::register::Query;
use crate::register::query::Key;
use crate::ui::parts::moments::DayInput;
use crate::ui::widgets::{Icon, Shape};

/// Id of the panel of all filters.
const PANEL: &str = "register-filters";

/// The filters used most in sight, all others in a panel with the order.
#[component]
pub fn Filters(
    /// The listing whose query they change.
    listing: Listing,
) -> impl IntoView {
    let app = use_app();
    let open = RwSignal::new(false);
    let [stages, dues, handlers] = [Key::Stage, Key::Due, Key::Handler].map(|key| options(app, key));
    let own = move || app.is_personal();
    view! {
        <div class="filter-row" role="group" aria-label=t(words::FILTERS)>
            <MultiFilter listing key=Key::Stage options=stages/>
            <MultiFilter listing key=Key::Due options=dues/>
            <Show when=move || !own()><MultiFilter listing key=Key::Handler options=handlers/></Show>
            <button type="button" class="button small opens-menu" popovertarget=PANEL aria-haspopup="dialog">
                <Icon shape=Shape::Filter/>
                {t(work::ALL_FILTERS)}
            </button>
            <div id=PANEL popover="auto" class="menu filter-panel" role="dialog" aria-label=t(work::ALL_FILTERS)
                on:toggle=move |event| open.set(page::is_popover_open(&event))>
                <Show when=move || open.get()><Panel listing/></Show>
            </div>
        </div>
    }
}

/// The filters of the panel, in the order of their names on the case.
const IN_PANEL: &[Key] = &[
    Key::Turn,
    Key::Priority,
    Key::Tag,
    Key::Group,
    Key::Respondent,
    Key::Kind,
    Key::Problem,
    Key::Channel,
    Key::Country,
    Key::Outcome,
    Key::Cause,
    Key::Mark,
    Key::Acknowledged,
    Key::OutcomeRating,
    Key::HandlingRating,
];

/// All filters that are not in sight, the days received, and the order.
#[component]
fn Panel(listing: Listing) -> impl IntoView {
    let app = use_app();
    let filter = move |key: &Key| {
        let options = options(app, *key);
        view! { <MultiFilter listing key=*key options/> }
    };
    view! {
        <p class="muted small">{t(work::SEVERAL)}</p>
        <div class="cluster tight">{IN_PANEL.iter().map(filter).collect_view()}</div>
        <div class="filter-days">
            <DayField listing key=Key::From/>
            <DayField listing key=Key::To/>
            <DayField listing key=Key::ClosedFrom/>
            <DayField listing key=Key::ClosedTo/>
            <Order listing/>
        </div>
    }
}

/// The order, for phones above all.
#[component]
fn Order(listing: Listing) -> impl IntoView {
    let app = use_app();
    let usual = ORDERS.first().map_or("", |(value, _)| value);
    let chosen = Memo::new(move |_| {
        listing.query.with(|query| query.value(Key::Sort)).unwrap_or_else(|| usual.to_owned())
    });
    let option = move |(value, label): &(&'static str, crate::i18n::Msg)| {
        let (value, label) = (*value, *label);
        view! { <option value=value selected=move || chosen.get() == value>{t(label)}</option> }
    };
    let other = move || {
        let known = ORDERS.iter().any(|(value, _)| chosen.get() == *value);
        (!known).then(|| view! { <option value=chosen.get() selected=true>{words::O_OTHER.text(app.lang.get())}</option> })
    };
    view! {
        <div class="field">
            <label for="filter-sort">{t(words::SORTED_BY)}</label>
            <select id="filter-sort" name=Key::Sort.id() on:change:target=move |event| listing.filter(Key::Sort, &event.target().value())>
                {other}
                {ORDERS.iter().map(option).collect_view()}
            </select>
        </div>
    }
}

/// The day of a query that a key sets.
const fn day_of(query: &mut Query, key: Key) -> &mut Option<NaiveDate> {
    match key {
        Key::From => &mut query.received.from,
        Key::To => &mut query.received.to,
        Key::ClosedFrom => &mut query.closed.from,
        _ => &mut query.closed.to,
    }
}

/// A day received or closed, first or last.
#[component]
fn DayField(listing: Listing, key: Key) -> impl IntoView {
    let id = format!("filter-{}", key.id());
    let label_for = id.clone();
    let day = Memo::new(move |_| {
        listing
            .query
            .with(|query| *day_of(&mut query.clone(), key))
            .map(|day| day.to_string())
            .unwrap_or_default()
    });
    let change = move |value: String| {
        let mut query = listing.query.get_untracked();
        *day_of(&mut query, key) = value.parse().ok();
        listing.show(query);
    };
    view! {
        <div class="field">
            <label for=label_for>{t(key_words::key(key))}</label>
            <DayInput id name=key.id() day change/>
        </div>
    }
}
