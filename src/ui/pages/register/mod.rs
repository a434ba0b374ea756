//! The register: every complaint in one table, searched as one types.

mod bulk;
mod bulk_act;
mod bulk_form;
mod column_menu;
mod chips;
mod count_line;
mod empty;
mod filter_options;
mod filters;
mod kept_place;
mod key_words;
mod multi_filter;
mod listing;
mod print_list;
mod row;
mod saved;
mod search;
mod row_keys;
mod table;
mod table_head;

use leptos::prelude::*;
use leptos_router::components::A;

use self::chips::Chips;
use self::count_line::CountLine;
use self::empty::NothingFound;
use self::filters::Filters;
use self::listing::Listing;
use self::print_list::PrintList;
use self::saved::SavedFilters;
use self::search::Search;
use self::table::RegisterTable;
use crate::app::{t, to_keeper, use_app};
use crate::i18n::common;
use crate::i18n::pages::today as today_words;
use crate::ui::routes::Page;
use crate::ui::widgets::title::use_title_text;

/// The register view: every complaint in one table, searched and filtered by the query in the address.
#[component]
pub fn Register() -> impl IntoView {
    let listing = Listing::new();
    let has_rows = Memo::new(move |_| listing.places.with(|places| !places.is_empty()));
    let app = use_app();
    use_title_text(move |lang| common::REGISTER_VIEW.to(app.audience()).text(lang).to_owned());
    view! {
        <div class="page wide fill">
            <header class="page-head">
                <h1>{to_keeper(common::REGISTER_VIEW)}</h1>
                <div class="actions">
                    <A href=Page::Intake.href() attr:class="button primary">{t(today_words::NEW_COMPLAINT)}</A>
                </div>
            </header>
            <div class="toolbar">
                <Search listing/>
                <SavedFilters listing/>
                <Filters listing/>
            </div>
            <Chips listing/>
            <CountLine listing/>
            <Show when=move || has_rows.get() fallback=move || view! { <NothingFound listing/> }>
                <RegisterTable listing/>
            </Show>
            <PrintList listing/>
        </div>
    }
}
