//! The list on paper: a plain table, made when it is to be printed.

use std::sync::Arc;

use leptos::prelude::*;

use super::listing::Listing;
use crate::app::{App, t, use_app};
use crate::browser::{idle, intl, page};
use crate::i18n::common;
use crate::i18n::pages::register as words;
use crate::register::row::date;
use crate::register::table::{Column, Place, Table};
use crate::ui::parts::due_tag::DueTag;
use crate::ui::parts::{row_words, stage_tag};

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
    let rows = move || {
        let places = listing.printed.get();
        app.with_table(|table| {
            places.iter().filter_map(|place| line(app, listing, table, *place)).collect_view()
        })
    };
    view! {
        <Show when=move || listing.printed.with(|printed| !printed.is_empty())>
            <div class="print-only">
                <table class="plain">
                    <caption>{caption}" "{cut}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{t(words::C_REFERENCE)}</th>
                            <th scope="col">{t(words::C_WHAT)}</th>
                            <th scope="col">{t(words::C_MERCHANT)}</th>
                            <th scope="col">{t(words::C_WHO)}</th>
                            <th scope="col">{t(words::C_STAGE)}</th>
                            <th scope="col">{t(words::C_DUE)}</th>
                            <th scope="col">{t(words::C_RECEIVED)}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </Show>
    }
}

fn line(app: App, listing: Listing, table: &Table, place: Place) -> Option<impl IntoView + use<>> {
    let (lang, audience) = (app.lang.get(), app.audience());
    let cells = table.at(place)?;
    let what = row_words::title(lang, table, place);
    let due = DueTag::of(cells, lang, app.now.get(), listing.bounds.get(), &app.zone());
    let received = date(cells.received).map(|day| day.to_string()).unwrap_or_default();
    Some(view! {
        <tr>
            <td class="ref">{table.reference(place).to_owned()}</td>
            <td>{what}</td>
            <td>{table.name(place, Column::Respondent).to_owned()}</td>
            <td>{row_words::complainant(lang, table, place)}</td>
            <td>{stage_tag::name(lang, audience, cells.stage())}</td>
            <td>{due.text}</td>
            <td class="num">{received}</td>
        </tr>
    })
}
