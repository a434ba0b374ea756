//! Sample data: in with one act, out with one act.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::toasts::Tone;
use crate::app::transfer::TransferError;
use crate::app::{t, use_app, use_lang};
use crate::i18n::Lang;
use crate::i18n::common::{self, number};
use crate::i18n::pages::data as words;
use crate::ui::parts::error_text;
use crate::ui::parts::field_text::title_of;
use crate::ui::widgets::{Dialog, Notice};

/// The card of sample data: a button that loads sample complaints, or, while there are some, their number and
/// a button that removes them after a question.
#[component]
pub fn DemoCard() -> impl IntoView {
    let app = use_app();
    let lang = use_lang();
    let is_busy = RwSignal::new(false);
    let is_asked = RwSignal::new(false);
    let failed = RwSignal::new(None::<TransferError>);
    let counts = Memo::new(move |_| {
        app.version.track();
        let demo = app.demo_count();
        (demo, app.with_table(crate::register::Table::len).saturating_sub(demo))
    });
    let counted = move |message: fn(Lang, &str, &str) -> String| {
        let (demo, real) = counts.get();
        message(lang.get(), &number(demo), &number(real))
    };
    let has_demo = Memo::new(move |_| counts.get().0 > 0);
    let load = move |_| {
        failed.set(None);
        is_busy.set(true);
        spawn_local(async move {
            match app.load_demo().await {
                Ok(count) => {
                    let n = number(usize::try_from(count).unwrap_or(usize::MAX));
                    app.toasts.show(Tone::Ok, words::DemoLoaded { n: &n }.text(app.lang.get_untracked()));
                }
                Err(trouble) => failed.set(Some(trouble)),
            }
            is_busy.set(false);
        });
    };
    let remove = move |_| {
        failed.set(None);
        is_asked.set(false);
        is_busy.set(true);
        spawn_local(async move {
            match app.remove_demo().await {
                Ok(()) => app.toasts.show(Tone::Ok, words::DEMO_REMOVED.text(app.lang.get_untracked())),
                Err(trouble) => failed.set(Some(trouble.into())),
            }
            is_busy.set(false);
        });
    };
    let busy = move || is_busy.get().then_some("true");
    let trouble = move || {
        failed.get().map(|trouble| {
            let text = move || error_text::transfer(app.lang.get(), app.audience(), &trouble);
            view! { <Notice tone=Tone::Error title=title_of(words::DEMO_FAILED)><p>{text}</p></Notice> }
        })
    };
    view! {
        <section class="card stack tight" aria-labelledby="data-demo">
            <h2 id="data-demo">{t(words::DEMO)}</h2>
            {trouble}
            <Show
                when=move || has_demo.get()
                fallback=move || view! {
                    <p class="muted">{move || words::DEMO_NONE.to(app.audience()).text(lang.get())}</p>
                    <div class="actions">
                        <button type="button" class="button" aria-busy=busy disabled=move || is_busy.get() on:click=load>
                            {t(words::DEMO_LOAD)}
                        </button>
                        <span class="muted" role="status">
                            {move || is_busy.get().then(|| words::DEMO_LOADING.text(lang.get()))}
                        </span>
                    </div>
                }
            >
                <p class="muted">{move || counted(|lang, n, real| words::DemoSome { n, real }.text(lang))}</p>
                <div class="actions">
                    <button
                        type="button"
                        class="button danger"
                        aria-busy=busy
                        disabled=move || is_busy.get()
                        on:click=move |_| is_asked.set(true)
                    >
                        {t(words::DEMO_REMOVE)}
                    </button>
                </div>
            </Show>
            <Dialog open=is_asked title=title_of(words::DEMO_REMOVE)>
                <div class="sheet-body" tabindex="0">
                    <p>{move || counted(|lang, n, real| words::DemoRemoveText { n, real }.text(lang))}</p>
                </div>
                <footer>
                    <button type="button" class="button" on:click=move |_| is_asked.set(false)>{t(common::CANCEL)}</button>
                    <button type="button" class="button danger primary" on:click=remove>{t(words::DEMO_REMOVE)}</button>
                </footer>
            </Dialog>
        </section>
    }
}
