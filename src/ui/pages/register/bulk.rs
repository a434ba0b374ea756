//! The rows chosen, and what is done with all of them at once.

use leptos::prelude::*;

use super::bulk_act::BulkAct;
use super::bulk_form::BulkForm;
use super::listing::Listing;
use crate::app::{t, use_app};
use crate::i18n::common;
use crate::i18n::pages::{register as words, register_work as work};
use crate::ui::widgets::Dialog;

/// How many rows are chosen, with a button for each thing that is done with all of them. Nothing is shown while none
/// is chosen.
#[component]
pub fn Bulk(
    /// The listing whose chosen rows it acts on.
    listing: Listing,
) -> impl IntoView {
    let app = use_app();
    let open = RwSignal::new(false);
    let act = RwSignal::new(BulkAct::Assign);
    let count = Memo::new(move |_| listing.chosen.with(|chosen| chosen.chosen().len()));
    let title = Signal::derive(move || {
        let action = act.get().name().text(app.lang.get());
        work::BulkTitle { action, n: &common::number(count.get()) }.text(app.lang.get())
    });
    let chosen = move || common::Selected { n: &common::number(count.get()) }.text(app.lang.get());
    let offered = move || BulkAct::ALL.iter().copied().filter(move |act| act.is_for(app.audience()));
    let button = move |this: BulkAct| {
        let ask = move |_| {
            act.set(this);
            open.set(true);
        };
        view! { <button type="button" class="button small" on:click=ask>{t(this.name())}</button> }
    };
    view! {
        <Show when=move || count.get() != 0>
            <span class="actions bulk" role="group" aria-label=t(work::BULK_ACTIONS)>
                <strong role="status">{chosen}</strong>
                {move || offered().map(button).collect_view()}
                <button type="button" class="button quiet small" on:click=move |_| listing.chosen.update(|chosen| chosen.set([]))>
                    {t(words::CLEAR_SELECTION)}
                </button>
            </span>
        </Show>
        <Dialog open title>{move || view! { <BulkForm listing open act=act.get()/> }}</Dialog>
    }
}
