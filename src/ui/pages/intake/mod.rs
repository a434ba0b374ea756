//! A new complaint: one page or a guided form with its check, and the receipt.

mod alike;
mod discard;
mod foot;
mod forms;
mod known;
mod layout;
mod lodged;
mod merchant;
mod next;
mod part;
mod problems;
mod quick;
mod receipt;
mod repeat;
mod review;
mod start;
mod state;
mod steps;
mod wizard;

use leptos::prelude::*;

use crate::app::lodge::Receipt;
use crate::app::use_app;
use crate::browser::{idle, page};
use crate::i18n::pages::intake as words;
use crate::ui::widgets::title::use_title_text;
use forms::Forms;
use receipt::ReceiptSheet;
use wizard::HEADING;

/// The page of a new complaint: its form, then the receipt. The receipt has no address of its own: its
/// code is shown once.
#[component]
pub fn Intake() -> impl IntoView {
    let app = use_app();
    let receipt = RwSignal::new(None::<Receipt>);
    let title = words::TITLE.to(untrack(move || app.audience()));
    use_title_text(move |lang| {
        if receipt.get().is_some() { words::RECEIPT } else { title }.text(lang).to_owned()
    });
    let round = RwSignal::new(0_u32);
    let restart = Callback::new(move |()| {
        receipt.set(None);
        round.update(|round| *round += 1);
        idle::after(0, || page::focus(HEADING)).forget();
    });
    let shown = move |_| match receipt.get_untracked() {
        Some(lodged) => view! { <ReceiptSheet lodged restart/> }.into_any(),
        None => view! { <Forms receipt title restart/> }.into_any(),
    };
    view! {
        <div class="page intake">
            // By key, so that nothing of one complaint lives on in the next.
            <For
                each=move || std::iter::once((round.get(), receipt.get().is_some()))
                key=|key| *key
                children=shown
            />
        </div>
    }
}
