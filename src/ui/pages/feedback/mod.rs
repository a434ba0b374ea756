//! Feedback: who has yet to answer, who asked for reconsideration, whom to follow up, who rated, what is suggested.

mod hand_over;
mod handed;
mod line;
mod queue;
mod queues;
mod said;
mod tiles;

use leptos::prelude::*;

use crate::app::{t, use_app};
use crate::i18n::common;
use crate::i18n::pages::feedback as words;
use crate::ui::widgets::use_title;
pub use hand_over::HandOver;
pub use handed::Handed;
use queue::QueueSection;
use queues::{Queue, Queued};
use tiles::Tiles;

/// The feedback view: a tile for each queue, then the queues, and the screen that is handed to a complainant.
#[component]
pub fn Feedback() -> impl IntoView {
    use_title(common::FEEDBACK_VIEW);
    let app = use_app();
    let handed = RwSignal::new(None::<Handed>);
    let queues = Memo::new(move |_| {
        app.version.track();
        app.with_table(|table| Queue::ALL.map(|queue| Queued::of(queue, app.audience(), table)))
    });
    let lede = move || words::LEDE.to(app.audience()).text(app.lang.get());
    let section = move |(at, queue): (usize, Queue)| {
        let queued = Memo::new(move |_| queues.with(|queues| queues[at].clone()));
        view! { <QueueSection queue queued handed/> }
    };
    view! {
        <div class="page">
            <header class="page-head">
                <div>
                    <h1>{t(words::TITLE)}</h1>
                    <p class="muted">{lede}</p>
                </div>
            </header>
            <Tiles queues/>
            {Queue::ALL.into_iter().enumerate().map(section).collect_view()}
            <HandOver handed/>
        </div>
    }
}
