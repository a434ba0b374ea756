//! The filters, and the order where there are no column headings.

use leptos::prelude::*;

use super::key_words::{self, IN_TIME, ORDERS};
use super::listing::Listing;
use super::select_field::SelectField;
use crate::app::{t, use_app};
use crate::domain::readings::stage::{Stage, Turn};
use crate::facts::List;
use crate::i18n::Lang;
use crate::i18n::pages::register as words;
use crate::register::Table;
use crate::register::due::Due;
use crate::register::query::{Key, Marked, Score, in_time_id};
use crate::register::table::Column;
use crate::ui::parts::moments::DayInput;
use crate::ui::widgets::{Icon, Shape};

/// Names offered of a column with many.
const OFFERED: usize = 300;

type Options = Signal<Vec<(String, String)>>;

/// All filters and the order, folded away until asked for.
#[component]
pub fn Filters(
    /// The listing whose query they change.
    listing: Listing,
) -> impl IntoView {
    let open = RwSignal::new(false);
    view! {
        <details class="filters disclosure" on:toggle=move |_| open.update(|open| *open = !*open)>
            <summary><Icon shape=Shape::Filter/>{t(words::FILTERS)}</summary>
            <Show when=move || open.get()><FiltersBody listing/></Show>
        </details>
    }
}

#[component]
fn FiltersBody(listing: Listing) -> impl IntoView {
    let app = use_app();
    let words_of = move |key: Key, ids: Vec<&'static str>| -> Options {
        Signal::derive(move || {
            let (lang, audience) = (app.lang.get(), app.audience());
            ids.iter().map(|id| ((*id).to_owned(), key_words::value(lang, audience, key, id))).collect()
        })
    };
    let coded = move |list: List| -> Options { Signal::derive(move || coded(app.lang.get(), list)) };
    let named = move |column: Column| -> Options {
        Signal::derive(move || {
            app.version.track();
            let named = app.with_table(|table| names(table, column, OFFERED));
            named.into_iter().map(|name| (name.clone(), name)).collect()
        })
    };
    let stages = words_of(Key::Stage, Stage::ALL.iter().map(|stage| stage.id()).collect());
    let turns = words_of(Key::Turn, Turn::ALL.iter().map(|turn| turn.id()).collect());
    let dues = words_of(Key::Due, Due::ALL.iter().map(|due| due.id()).collect());
    let marks = words_of(Key::Mark, Marked::ALL.iter().map(|mark| mark.id()).collect());
    let in_time = words_of(Key::Acknowledged, IN_TIME.iter().map(|(done, _)| in_time_id(*done)).collect());
    let scores = Score::ALL.iter().map(|score| score.id());
    let [of_outcome, of_handling] =
        [Key::OutcomeRating, Key::HandlingRating].map(|key| words_of(key, scores.clone().collect()));
    view! {
        <div class="filters-body">
            <Order listing/>
            <SelectField listing key=Key::Stage options=stages/>
            <SelectField listing key=Key::Turn options=turns/>
            <SelectField listing key=Key::Due options=dues/>
            <SelectField listing key=Key::Channel options=coded(List::Channel)/>
            <SelectField listing key=Key::Problem options=coded(List::Problem)/>
            <SelectField listing key=Key::Kind options=coded(List::ProductKind)/>
            <SelectField listing key=Key::Respondent options=named(Column::Respondent)/>
            <SelectField listing key=Key::Handler options=named(Column::Handler)/>
            <SelectField listing key=Key::Outcome options=coded(List::Outcome)/>
            <SelectField listing key=Key::Cause options=coded(List::Cause)/>
            <SelectField listing key=Key::Mark options=marks/>
            <SelectField listing key=Key::Acknowledged options=in_time/>
            <SelectField listing key=Key::OutcomeRating options=of_outcome/>
            <SelectField listing key=Key::HandlingRating options=of_handling/>
            <DayField listing key=Key::From/>
            <DayField listing key=Key::To/>
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

/// A day received, first or last.
#[component]
fn DayField(listing: Listing, key: Key) -> impl IntoView {
    let id = format!("filter-{}", key.id());
    let label_for = id.clone();
    let day = Memo::new(move |_| {
        let received = listing.query.with(|query| query.received);
        let day = if key == Key::From { received.from } else { received.to };
        day.map(|day| day.to_string()).unwrap_or_default()
    });
    let change = move |value: String| {
        let mut query = listing.query.get_untracked();
        let day = value.parse().ok();
        if key == Key::From {
            query.received.from = day;
        } else {
            query.received.to = day;
        }
        listing.show(query);
    };
    view! {
        <div class="field">
            <label for=label_for>{t(key_words::key(key))}</label>
            <DayInput id name=key.id() day change/>
        </div>
    }
}

/// The items of a coded list; those below another are set in.
fn coded(lang: Lang, list: List) -> Vec<(String, String)> {
    let label = |item: &crate::facts::ListItem| {
        let indent = if item.parent.is_some() { "\u{2003}" } else { "" };
        (item.id.clone(), format!("{indent}{}", item.label(lang.tag())))
    };
    list.items().iter().map(label).collect()
}

/// The names in a column, the most frequent first.
fn names(table: &Table, column: Column, most: usize) -> Vec<String> {
    let mut counts = vec![0u32; table.names.len()];
    for cells in table.cells() {
        if let Some(count) = counts.get_mut(cells.name(column) as usize) {
            *count += 1;
        }
    }
    let mut found: Vec<(u32, u32)> =
        counts.into_iter().zip(0..).filter(|(count, id)| *count > 0 && *id != 0).collect();
    found.sort_unstable_by(|a, b| b.cmp(a));
    found.into_iter().take(most).map(|(_, id)| table.names.get(id).to_owned()).collect()
}
