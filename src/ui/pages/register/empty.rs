//! Nothing to show: nothing matches, or nothing is there.

use leptos::prelude::*;
use leptos_router::components::A;

use super::listing::Listing;
use crate::app::{t, to_keeper, use_app};
use crate::i18n::pages::{register as words, today as today_words};
use crate::register::Query;
use crate::ui::routes::Page;
use crate::ui::widgets::{Icon, Shape};

/// Says why nothing is listed: the register is empty (links to lodge or import), or nothing matches (a button
/// that clears the filters).
#[component]
pub fn NothingFound(
    /// The listing that found nothing.
    listing: Listing,
) -> impl IntoView {
    let app = use_app();
    let is_empty = Memo::new(move |_| {
        app.version.track();
        app.with_table(crate::register::Table::is_empty)
    });
    move || {
        if is_empty.get() {
            view! {
                <section class="card empty">
                    <Icon shape=Shape::Register/>
                    <h2>{to_keeper(words::REGISTER_EMPTY)}</h2>
                    <p>{to_keeper(words::REGISTER_EMPTY_TEXT)}</p>
                    <div class="actions">
                        <A href=Page::Intake.href() attr:class="button primary">{t(today_words::EMPTY_LODGE)}</A>
                        <A href=Page::Data.href() attr:class="button">{to_keeper(today_words::EMPTY_IMPORT)}</A>
                    </div>
                </section>
            }
            .into_any()
        } else {
            view! {
                <section class="card empty">
                    <Icon shape=Shape::Search/>
                    <h2>{t(words::EMPTY_TITLE)}</h2>
                    <p>{t(words::EMPTY_TEXT)}</p>
                    <button type="button" class="button primary" on:click=move |_| listing.show(Query::default())>
                        {t(words::CLEAR_FILTERS)}
                    </button>
                </section>
            }
            .into_any()
        }
    }
}
