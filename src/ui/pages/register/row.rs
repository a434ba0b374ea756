//! One row of the register. Its elements stay while it is in sight: another query only changes the
//! texts in them.

use leptos::prelude::*;

use super::listing::Listing;
use crate::app::{App, use_app};
use crate::facts::List;
use crate::i18n::pages::register as words;
use crate::i18n::titles;
use crate::register::row::{CaseKey, date};
use crate::register::table::{Column, Place, Table};
use crate::ui::parts::due_tag::DueTag;
use crate::ui::parts::{row_words, stage_tag};
use crate::ui::routes::Page;

/// Id of the link in the row at an index of the listing, for moving the focus.
#[must_use]
pub fn link_id(index: usize) -> String {
    format!("row-{index}")
}

/// What is drawn of a row.
struct Line {
    key: CaseKey,
    reference: String,
    what: String,
    more: String,
    who: String,
    problem: String,
    stage: (&'static str, &'static str),
    due: DueTag,
    received: String,
}

/// The row at an index of the listing: a box to choose it, number, a link with what it is about, and where it
/// stands. Nothing is shown beyond the last row.
#[component]
pub fn RegisterRow(
    /// The listing from which the row is read and in which it is chosen.
    listing: Listing,
    /// Index of the row in the listing, from 0.
    index: usize,
    /// Index of the row that has the focus, `None` when none has; set when this row gets it.
    focused: RwSignal<Option<usize>>,
) -> impl IntoView {
    let app = use_app();
    let offset = format!("translateY(calc(var(--row-height) * {index}))");
    let line = move || {
        app.version.track();
        let place = listing.places.with(|places| places.get(index).copied());
        place.and_then(|place| app.with_table(|table| line(app, listing, table, place)))
    };
    move || {
        line().map(|line| {
            let key = line.key;
            let label = words::CSelectOne { reference: &line.reference }.text(app.lang.get());
            let chosen = listing.chosen.with(|chosen| chosen.contains(&key));
            let href = Page::Case(line.reference.clone()).href();
            view! {
                <div class="row" role="row" aria-rowindex=index + 2 data-tone=line.due.row_tone style:transform=offset.clone() on:focusin=move |_| focused.set(Some(index))>
                    <div class="cell c-check" role="cell">
                        <label>
                            <span class="visually-hidden">{label}</span>
                            <input type="checkbox" prop:checked=chosen on:change:target=move |event| listing.choose(key, event.target().checked())/>
                        </label>
                    </div>
                    <div class="cell c-ref ref" role="cell">{line.reference}</div>
                    <div class="cell c-what" role="cell">
                        <a class="row-link" id=link_id(index) href=href>{line.what}</a>
                        <span class="cell-more">{line.more}</span>
                    </div>
                    <div class="cell c-who" role="cell">{line.who}</div>
                    <div class="cell" role="cell">{line.problem}</div>
                    <div class="cell c-stage" role="cell"><span class="tag" data-tone=line.stage.0>{line.stage.1}</span></div>
                    <div class="cell c-due" role="cell"><span class="tag" data-tone=line.due.tone>{line.due.text}</span></div>
                    <div class="cell num" role="cell">{line.received}</div>
                </div>
            }
        })
    }
}

fn line(app: App, listing: Listing, table: &Table, place: Place) -> Option<Line> {
    let (lang, audience) = (app.lang.get(), app.audience());
    let cells = table.at(place)?;
    let name = |column| table.name(place, column);
    let coded = |list: List, column| {
        let code = name(column);
        if code.is_empty() { String::new() } else { lang.label(list, code) }
    };
    let (problem, respondent) = (coded(List::Problem, Column::Problem), name(Column::Respondent));
    // The problem has a column of its own beside a product.
    let what = match table.product(place) {
        "" => titles::complaint(lang, "", name(Column::Problem)),
        product => product.to_owned(),
    };
    // In a consumer's own register the complainant is always the same.
    let personal = app.is_personal();
    let who = if personal { respondent.to_owned() } else { row_words::complainant(lang, table, place) };
    let more = if personal || respondent.is_empty() { String::new() } else { format!(" · {respondent}") };
    let stage = cells.stage();
    Some(Line {
        key: cells.id,
        reference: table.reference(place).to_owned(),
        what,
        more,
        who,
        stage: (stage_tag::tone(stage), stage_tag::name(lang, audience, stage)),
        due: DueTag::of(cells, lang, app.now.get(), listing.bounds.get(), &app.zone()),
        received: date(cells.received).map(|day| day.to_string()).unwrap_or_default(),
        problem,
    })
}
