//! Printing a case, and copying its number or link.

use leptos::prelude::*;

use super::on_show::CasePageState;
use crate::app::t;
use crate::browser::page;
use crate::i18n::pages::case as words;
use crate::ui::routes::Page;
use crate::ui::widgets::{CopyButton, Icon, Shape};

/// The card of other actions: print the case, copy its number, copy its link.
#[component]
pub fn Actions(
    /// The case whose page is open, for its number.
    shown: CasePageState,
) -> impl IntoView {
    let reference = Memo::new(move |_| shown.reference());
    let copies = move || {
        let number = reference.get();
        let link = format!("{}{}", page::origin(), Page::Case(number.clone()).href());
        view! {
            <CopyButton text=number label=words::COPY_NUMBER/>
            <CopyButton text=link label=words::COPY_LINK/>
        }
    };
    view! {
        <section class="card no-print" aria-labelledby="other-actions">
            <header><h2 id="other-actions">{t(words::OTHER_ACTIONS)}</h2></header>
            <div class="actions">
                <button type="button" class="button" on:click=|_| page::print()>
                    <Icon shape=Shape::Print/>
                    {t(words::PRINT_CASE)}
                </button>
                {copies}
            </div>
        </section>
    }
}
