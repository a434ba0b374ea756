//! Export of the whole register as one file.

use leptos::prelude::*;

use super::work::{Work, WorkProgress};
use crate::app::toasts::Tone;
use crate::app::{t, to_keeper, use_app};
use crate::i18n::pages::data as words;
use crate::ui::parts::error_text;
use crate::ui::parts::field_text::title_of;
use crate::ui::widgets::{Icon, Notice, Shape};

/// The card that saves the whole register as one JSON file. It shows progress while that runs and why it
/// failed; its button is off while the register is empty.
#[component]
pub fn ExportCard() -> impl IntoView {
    let app = use_app();
    let work = Work::new();
    let failed = RwSignal::new(None);
    let is_empty =
        Memo::new(move |_| app.head.with(|head| head.as_ref().is_none_or(|head| head.entries == 0)));
    let export = move |_| {
        failed.set(None);
        work.run(app.export_json(work.listener()), move |done| match done {
            Ok(()) => app.toasts.show(
                Tone::Ok,
                words::EXPORTED.to(untrack(|| app.audience())).text(app.lang.get_untracked()),
            ),
            Err(trouble) => failed.set(Some(trouble)),
        });
    };
    let trouble = move || {
        failed.get().map(|trouble| {
            let text = move || error_text::transfer(app.lang.get(), app.audience(), &trouble);
            view! { <Notice tone=Tone::Error title=title_of(words::NOT_EXPORTED)><p>{text}</p></Notice> }
        })
    };
    view! {
        <section class="card stack tight" aria-labelledby="data-export">
            <h2 id="data-export">{t(words::OUT)}</h2>
            <p class="muted">{to_keeper(words::OUT_TEXT)}</p>
            {trouble}
            <Show
                when=move || work.is_running()
                fallback=move || view! {
                    <div class="actions">
                        <button type="button" class="button" disabled=move || is_empty.get() on:click=export>
                            <Icon shape=Shape::Download/>
                            {to_keeper(words::EXPORT_ALL)}
                        </button>
                    </div>
                }
            >
                <WorkProgress work label=title_of(words::EXPORTING)/>
            </Show>
        </section>
    }
}
