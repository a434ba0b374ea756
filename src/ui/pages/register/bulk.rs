//! The rows chosen, and what is done with all of them at once.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::assign::AssignForm;
use super::listing::Listing;
use crate::app::{t, use_app};
use crate::i18n::common;
use crate::i18n::pages::register as words;
use crate::ui::widgets::Dialog;

/// How many rows are chosen, with buttons that assign them and clear the choice. Nothing is shown while none
/// is chosen.
#[component]
pub fn Bulk(
    /// The listing whose chosen rows it acts on.
    listing: Listing,
) -> impl IntoView {
    let app = use_app();
    let open = RwSignal::new(false);
    let count = Memo::new(move |_| listing.chosen.with(BTreeSet::len));
    let title =
        Signal::derive(move || words::AssignTitle { n: &common::number(count.get()) }.text(app.lang.get()));
    let chosen = move || common::Selected { n: &common::number(count.get()) }.text(app.lang.get());
    view! {
        <Show when=move || count.get() != 0>
            <span class="actions">
                <strong role="status">{chosen}</strong>
                <button type="button" class="button small" on:click=move |_| open.set(true)>{t(words::ASSIGN)}</button>
                <button type="button" class="button quiet small" on:click=move |_| listing.chosen.set(BTreeSet::new())>
                    {t(words::CLEAR_SELECTION)}
                </button>
            </span>
        </Show>
        <Dialog open title><AssignForm listing open/></Dialog>
    }
}
