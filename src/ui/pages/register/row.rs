//! One row of the register. Its elements stay while it is in sight: another query only changes the
//! texts in them.

use leptos::prelude::*;

use super::listing::Listing;
use crate::app::{App, use_app};
use crate::i18n::pages::register as words;
use crate::register::list_cells::{self, ListCell};
use crate::register::list_columns::ListColumn;
use crate::register::row::CaseKey;
use crate::register::table::{Column, Place, Table};
use crate::ui::parts::cell_words::CellWords;
use crate::ui::parts::{due_tag, stage_tag};
use crate::ui::routes::Page;

/// Id of the link in the row at an index of the listing, for moving the focus.
#[must_use]
pub fn link_id(index: usize) -> String {
    format!("row-{index}")
}

/// What a card on a phone shows, whatever columns are chosen.
#[must_use]
pub const fn card(own: bool) -> [ListColumn; 4] {
    [ListColumn::About, who(own), ListColumn::Stage, ListColumn::Due]
}

/// Who is named in the second line of a card: the other side.
const fn who(own: bool) -> ListColumn {
    if own { ListColumn::Respondent } else { ListColumn::Complainant }
}

/// What is drawn of a row.
struct Line {
    key: CaseKey,
    reference: String,
    respondent: String,
    tone: Option<&'static str>,
    cells: Vec<LineCell>,
}

/// What is drawn of a cell: its column, whether only a card shows it, its tone where it is a tag, and its words.
struct LineCell {
    column: ListColumn,
    only_in_card: bool,
    tone: Option<&'static str>,
    texts: Vec<String>,
}

/// The row at an index of the listing: a box to choose it, and the columns shown; what it is about is a link.
/// Nothing is shown beyond the last row.
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
    let clicked = move |event: &leptos::ev::MouseEvent, yes: bool| match event.shift_key() {
        true => listing.extend(focused.get_untracked().unwrap_or(index), index),
        false => listing.choose(index, yes),
    };
    // With Shift a row is chosen and not opened.
    let opened = move |event: leptos::ev::MouseEvent| {
        if event.shift_key() {
            event.prevent_default();
            clicked(&event, true);
        }
    };
    move || {
        line().map(|line| {
            let key = line.key;
            let label = words::CSelectOne { reference: &line.reference }.text(app.lang.get());
            let chosen = listing.chosen.with(|chosen| chosen.chosen().contains(&key));
            let href = Page::Case(line.reference.clone()).href();
            let own = app.is_personal();
            let respondent = line.respondent;
            let cell = |cell: LineCell| {
                let class = class(&cell, own);
                let texts = cell.texts;
                match (cell.column, cell.tone) {
                    (ListColumn::About, _) => view! {
                        <div class=class role="cell">
                            <a class="row-link" id=link_id(index) href=href.clone() on:click=opened>{texts.concat()}</a>
                            <span class="cell-more">{respondent.clone()}</span>
                        </div>
                    }
                    .into_any(),
                    (_, Some(tone)) => {
                        let tag = |text| view! { <span class="tag" data-tone=tone>{text}</span> };
                        view! { <div class=class role="cell">{texts.into_iter().map(tag).collect_view()}</div> }.into_any()
                    }
                    _ => view! { <div class=class role="cell">{texts.concat()}</div> }.into_any(),
                }
            };
            view! {
                <div class="row" role="row" aria-rowindex=index + 2 data-tone=line.tone style:transform=offset.clone() on:focusin=move |_| focused.set(Some(index))>
                    <div class="cell c-check" role="cell">
                        <label>
                            <span class="visually-hidden">{label}</span>
                            <input type="checkbox" prop:checked=chosen on:click:target=move |event| clicked(&event, event.target().checked())/>
                        </label>
                    </div>
                    {line.cells.into_iter().map(cell).collect_view()}
                </div>
            }
        })
    }
}

/// The classes of a cell: those by which a card places it, and how it is written.
fn class(cell: &LineCell, own: bool) -> String {
    let mut class = "cell".to_owned();
    class.push_str(match cell.column {
        ListColumn::Reference => " c-ref ref",
        ListColumn::About => " c-what",
        ListColumn::Stage => " c-stage",
        ListColumn::Due => " c-due",
        ListColumn::Tags => " c-tags",
        column if column == who(own) => " c-who",
        column if column.is_number() => " num",
        _ => "",
    });
    if cell.only_in_card {
        class.push_str(" card-only");
    }
    class
}

fn line(app: App, listing: Listing, table: &Table, place: Place) -> Option<Line> {
    let cells = table.at(place)?;
    let own = app.is_personal();
    let mut columns = listing.columns.get().to_vec();
    let shown = columns.len();
    let missing = card(own).into_iter().filter(|column| !columns.contains(column));
    columns.extend(missing.collect::<Vec<_>>());
    let words = CellWords::new(app, &columns[..shown]);
    let bounds = listing.bounds.get();
    let said = list_cells::cells(table, place, columns.iter().copied(), &bounds, &app.zone())?;
    let due = said.iter().find_map(|cell| due_tag::cell_tone(cell));
    let cells_shown = columns.iter().zip(&said).enumerate().map(|(at, (column, cell))| {
        let (tone, texts) = match cell {
            ListCell::Stage(stage) => (Some(stage_tag::tone(*stage)), vec![words.text(cell)]),
            ListCell::Due { .. } => (due, vec![words.text(cell)]),
            ListCell::Tags(tags) => (Some("neutral"), tags.iter().map(|tag| (*tag).to_owned()).collect()),
            _ => (None, vec![words.text(cell)]),
        };
        LineCell { column: *column, only_in_card: at >= shown, tone, texts }
    });
    // Whom it is about stands behind what it is about, unless a column says so.
    let respondent = table.name(place, Column::Respondent);
    let says_so = own || respondent.is_empty() || columns.contains(&ListColumn::Respondent);
    Some(Line {
        key: cells.id,
        reference: table.reference(place).to_owned(),
        respondent: if says_so { String::new() } else { format!(" · {respondent}") },
        tone: due.filter(|tone| *tone != due_tag::NEUTRAL),
        cells: cells_shown.collect(),
    })
}
