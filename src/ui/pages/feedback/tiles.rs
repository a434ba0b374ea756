//! Tiles with the number of cases in each queue.

use leptos::prelude::*;
use leptos_router::components::A;

use super::queues::{All, Queue};
use crate::app::{t, use_app};
use crate::i18n::common;
use crate::i18n::pages::feedback as words;
use crate::ui::routes::Page;

/// A tile for each queue with the number of its cases, which leads to them in the register.
#[component]
pub fn Tiles(
    /// What the queues hold, in the order of `Queue::ALL`.
    queues: Memo<All>,
) -> impl IntoView {
    let app = use_app();
    let tile = move |(at, queue): (usize, Queue)| {
        let total = Memo::new(move |_| queues.with(|queues| queues[at].total));
        let label = move || queue.title(app.audience()).text(app.lang.get());
        view! {
            <A href=Page::Register(queue.query()).href() attr:class="tile">
                <span class="tile-label">{label}</span>
                <span class="tile-number num">{move || common::number(total.get())}</span>
            </A>
        }
    };
    view! {
        <nav class="tiles" aria-label=t(words::QUEUES)>
            {Queue::ALL.into_iter().enumerate().map(tile).collect_view()}
        </nav>
    }
}
