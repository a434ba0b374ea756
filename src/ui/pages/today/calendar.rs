//! The dates to come, saved as a calendar file.

use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::toasts::Tone;
use crate::app::{t, use_app};
use crate::i18n::common;
use crate::i18n::pages::today as words;
use crate::ui::parts::error_text;
use crate::ui::widgets::{Icon, Shape};

/// A button that saves the dates of the cases listed as a calendar file; while it works, progress and a
/// button that cancels. A toast says how many dates there are.
#[component]
pub fn CalendarFile(
    /// Whose cases are listed: a handler, the empty name for cases of nobody, `None` for everybody's.
    handler: Memo<Option<String>>,
) -> impl IntoView {
    let app = use_app();
    let progress = RwSignal::new(None::<(usize, usize)>);
    let cancel = StoredValue::new_local(None::<Rc<dyn Fn()>>);
    let make = move |_| {
        progress.set(Some((0, 0)));
        let heard = move |done, of| {
            progress.try_set(Some((done, of)));
        };
        let running = app.calendar_file(handler.get_untracked(), heard);
        cancel.set_value(Some(running.cancel));
        spawn_local(async move {
            let (done, lang) = (running.future.await, app.lang.get_untracked());
            progress.try_set(None);
            match done {
                Ok(None) => app.toasts.show(Tone::Info, words::DATES_STOPPED.text(lang)),
                Ok(Some(0)) => app.toasts.show(Tone::Info, words::DATES_NONE.text(lang)),
                Ok(Some(count)) => {
                    let text = words::DATES_DONE.text(lang, count);
                    app.toasts.show(Tone::Ok, text);
                }
                Err(why) => app.toasts.show(Tone::Error, error_text::of_storage(lang, &why)),
            }
        });
    };
    let stop = move |_| {
        if let Some(cancel) = cancel.get_value() {
            cancel();
        }
    };
    let (done, of) = (
        move || progress.get().map_or(0, |(done, _)| done),
        move || progress.get().map_or(1, |(_, of)| of.max(1)),
    );
    let text = move || {
        let (n, m) = (common::number(done()), common::number(of()));
        words::DatesOf { n: &n, m: &m }.text(app.lang.get())
    };
    view! {
        <section class="stack tight" aria-label=t(words::DATES_BUTTON)>
            <Show
                when=move || progress.with(Option::is_some)
                fallback=move || view! {
                    <div>
                        <button type="button" class="button small" aria-describedby="dates-hint" on:click=make>
                            <Icon shape=Shape::Download/>
                            {t(words::DATES_BUTTON)}
                        </button>
                    </div>
                }
            >
                <div class="progress">
                    <span><span role="status">{t(words::DATES_WORKING)}</span>" "<span class="muted num">{text}</span></span>
                    <progress max=of prop:value=move || done().to_string() aria-label=t(words::DATES_WORKING)></progress>
                    <button type="button" class="button small" on:click=stop>{t(common::CANCEL)}</button>
                </div>
            </Show>
            <p class="small muted" id="dates-hint">{t(words::DATES_HINT)}</p>
        </section>
    }
}
