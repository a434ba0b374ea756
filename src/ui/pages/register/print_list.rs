//! The list on paper: a plain table of the columns shown, made when it is to be printed.

use std::sync::Arc;

use leptos::prelude::*;

use super::listing::Listing;
use crate::app::{App, t, use_app};
use crate::browser::{idle, intl, page};
use crate::i18n::common;
use crate::i18n::pages::register as words;
use crate::register::list_cells::{self, ListCell};
use crate::register::list_columns::ListColumn;
use crate::register::table::{Place, Table};
use crate::ui::parts::cell_words::{self, CellWords};

/// Rows on paper at most.
const MOST: usize = 2000;
/// How long the table stays after the browser's print dialogue has come back, in milliseconds: some
/// browsers come back before they have read the page.
const STAY: u32 = 3000;

/// Prints the rows found, up to 2000: makes the table, opens the browser's print dialogue and takes the table
/// away again.
pub fn print(listing: Listing) {
    let places =
        listing.places.with_untracked(|places| places.iter().copied().take(MOST).collect::<Arc<[Place]>>());
    listing.printed.set(places);
    idle::after(50, move || {
        page::print();
        idle::after(STAY, move || {
            listing.printed.try_set(Arc::default());
        })
        .forget();
    })
    .forget();
}

/// The table that is printed. It never shows on the screen and exists only while printing.
#[component]
pub fn PrintList(
    /// The listing whose `printed` rows are shown.
    listing: Listing,
) -> impl IntoView {
    let app = use_app();
    let caption = move || {
        let moment = intl::instant(app.lang.get().tag(), app.now.get(), &app.zone());
        words::PrintedOn { moment: &moment }.to(app.audience()).text(app.lang.get())
    };
    let cut = move || {
        let (shown, found) = (listing.printed.with(|printed| printed.len()), listing.count());
        let numbers = [common::number(shown), common::number(found)];
        let text = words::PrintCut { n: &numbers[0], total: &numbers[1] }.text(app.lang.get());
        (shown < found).then_some(text)
    };
    let columns = move || listing.columns.get();
    let heads = move || {
        let head = |column: &ListColumn| view! { <th scope="col">{t(cell_words::column(*column, app.audience()))}</th> };
        columns().iter().map(head).collect_view()
    };
    let rows = move || {
        let (places, columns) = (listing.printed.get(), columns());
        let words = CellWords::new(app, &columns);
        app.with_table(|table| {
            places
                .iter()
                .filter_map(|place| line(app, listing, &words, &columns, table, *place))
                .collect_view()
        })
    };
    view! {
        <Show when=move || listing.printed.with(|printed| !printed.is_empty())>
            <div class="print-only">
                <table class="plain">
                    <caption>{caption}" "{cut}</caption>
                    <thead><tr>{heads}</tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </Show>
    }
}

fn line(
    app: App,
    listing: Listing,
    words: &CellWords,
    columns: &[ListColumn],
    table: &Table,
    place: Place,
) -> Option<impl IntoView + use<>> {
    let cells = list_cells::cells(table, place, columns.iter().copied(), &listing.bounds.get(), &app.zone())?;
    let cell = |(column, cell): (&ListColumn, &ListCell<'_>)| {
        let class = match column {
            ListColumn::Reference => "ref",
            ListColumn::Received | ListColumn::Closed | ListColumn::Updated | ListColumn::Amount => "num",
            _ => "",
        };
        view! { <td class=class>{words.text(cell)}</td> }
    };
    let cells = columns.iter().zip(&cells).map(cell).collect_view();
    Some(view! { <tr>{cells}</tr> })
}
