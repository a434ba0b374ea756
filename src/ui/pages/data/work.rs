//! Long work: how far it is, and cancelling it.

use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::transfer::Running;
use crate::app::{Progress, t, use_lang};
use crate::i18n::common;
use crate::i18n::pages::data as words;
use crate::ui::widgets::size::bytes;

/// Progress of work in the background and a way to cancel it; handles that copy. The work goes on when the
/// view that began it is left.
#[derive(Clone, Copy)]
pub struct Work {
    progress: RwSignal<Option<Progress>>,
    cancel: StoredValue<Option<Rc<dyn Fn()>>, LocalStorage>,
}

impl Work {
    /// A handle with no work under way yet.
    #[must_use]
    pub fn new() -> Self {
        Self { progress: RwSignal::new(None), cancel: StoredValue::new_local(None) }
    }

    /// A function to be called with progress; pass it to what does the work.
    pub fn listener(self) -> impl Fn(Progress) + 'static {
        move |progress| self.progress.set(Some(progress))
    }

    /// Awaits the work and then calls `then` with what came of it, cancelled or not. Until then it is
    /// running.
    pub fn run<T: 'static>(self, running: Running<T>, then: impl FnOnce(T) + 'static) {
        self.progress.set(Some(Progress { done: 0, total: 0 }));
        self.cancel.set_value(Some(running.cancel));
        spawn_local(async move {
            let done = running.future.await;
            self.progress.set(None);
            then(done);
        });
    }

    /// Whether work is under way; followed.
    #[must_use]
    pub fn is_running(self) -> bool {
        self.progress.with(Option::is_some)
    }
}

/// What is being done, a bar with the bytes done, and a button that cancels; the button is off once the
/// result is being stored.
#[component]
pub fn WorkProgress(
    /// The work whose progress is shown.
    work: Work,
    /// What is being done, in words; also the name of the bar.
    label: Signal<String>,
) -> impl IntoView {
    let lang = use_lang();
    let progress = Memo::new(move |_| work.progress.get().unwrap_or(Progress { done: 0, total: 0 }));
    let share = move || {
        let Progress { done, total } = progress.get();
        (total > 0).then(|| (done as f64 / total as f64).min(1.0).to_string())
    };
    // From then on it is one transaction: it is stored, or it is not.
    let is_storing = Memo::new(move |_| {
        let Progress { done, total } = progress.get();
        total > 0 && done >= total
    });
    let text = move || {
        let (lang, Progress { done, total }) = (lang.get(), progress.get());
        match total {
            0 => String::new(),
            _ if is_storing.get() => words::STORING.text(lang).to_owned(),
            _ => {
                let (done, total) = (bytes(lang, done as f64), bytes(lang, total as f64));
                words::BytesOf { done: &done, total: &total }.text(lang)
            }
        }
    };
    let cancel = move |_| {
        if let Some(cancel) = work.cancel.get_value() {
            cancel();
        }
    };
    view! {
        <div class="progress">
            <span><span role="status">{move || label.get()}</span>" "<span class="muted num">{text}</span></span>
            <progress max="1" value=share aria-label=move || label.get()></progress>
            <button type="button" class="button small" disabled=move || is_storing.get() on:click=cancel>
                {t(common::CANCEL)}
            </button>
        </div>
    }
}
