//! One queue: its cases, and the way to all of them.

use leptos::prelude::*;
use leptos_router::components::A;

use super::handed::Handed;
use super::line::QueueLine;
use super::queues::{Queue, Queued};
use crate::app::{t, use_app};
use crate::i18n::common;
use crate::i18n::pages::feedback as words;
use crate::ui::routes::Page;

/// One queue with its title, number and first cases; a link to the register when it holds more, a sentence
/// when it is empty.
#[component]
pub fn QueueSection(
    /// Which queue it is.
    queue: Queue,
    /// How many cases the queue holds now, and the first of them.
    queued: Memo<Queued>,
    /// Set to the case and step when a screen is to be handed over.
    handed: RwSignal<Option<Handed>>,
) -> impl IntoView {
    let app = use_app();
    let total = move || queued.with(|queued| queued.total);
    let more = move || queued.with(|queued| queued.total > queued.lines.len());
    let all =
        move || words::AllInRegister { n: &common::number(total()) }.to(app.audience()).text(app.lang.get());
    view! {
        <section class="stack tight">
            <header class="cluster">
                <h2>{move || queue.title(app.audience()).text(app.lang.get())}</h2>
                <span class="count">{move || common::number(total())}</span>
            </header>
            <Show when=move || total() == 0><p class="muted">{t(queue.empty())}</p></Show>
            <Show when=move || { total() > 0 }>
                <ul class="queue">
                    <For
                        each=move || queued.with(|queued| queued.lines.clone())
                        key=|line| (line.case, line.due, line.rating, line.updated)
                        let:line
                    >
                        <QueueLine queue line handed/>
                    </For>
                </ul>
            </Show>
            <Show when=more>
                <p><A href=Page::Register(queue.query()).href()>{all}</A></p>
            </Show>
        </section>
    }
}
