//! How many are found, and what can be done with them.

use leptos::prelude::*;

use super::bulk::Bulk;
use super::column_menu::ColumnMenu;
use super::listing::Listing;
use super::print_list;
use crate::app::{t, use_app};
use crate::i18n::common;
use crate::i18n::pages::register as words;
use crate::ui::widgets::{Icon, Shape};

/// How many complaints are found and how many there are, what can be done with the rows chosen, and a button
/// that prints the list.
#[component]
pub fn CountLine(
    /// The listing that is counted and printed.
    listing: Listing,
) -> impl IntoView {
    let app = use_app();
    let total = Memo::new(move |_| {
        app.version.track();
        app.with_table(crate::register::Table::len)
    });
    let text = move || {
        let (lang, found, total) = (app.lang.get(), listing.count(), total.get());
        let total_text = common::number(total);
        if found == total {
            words::CountAll { total: &total_text }.text(lang)
        } else {
            words::Count { n: &common::number(found), total: &total_text }.text(lang)
        }
    };
    view! {
        <div class="count-line">
            <span role="status">{text}</span>
            <Bulk listing/>
            <span class="actions push">
                <ColumnMenu listing/>
                <button type="button" class="button quiet small" on:click=move |_| print_list::print(listing)>
                    <Icon shape=Shape::Print/>
                    {t(words::PRINT_SHOWN)}
                </button>
            </span>
        </div>
    }
}
