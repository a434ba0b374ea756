//! The same work on one case after another: how far it is, and a way to stop it.

use leptos::prelude::*;

use crate::app::{t, use_lang};
use crate::i18n::{Msg, common};

/// A round through many cases, as handles that copy.
#[derive(Clone, Copy, Default)]
pub struct Round {
    at: RwSignal<Option<(usize, usize)>>,
    stopped: RwSignal<bool>,
}

impl Round {
    /// Begins with so many cases. What comes back hears how many were seen and says whether to go on:
    /// not when it was stopped, or its view was left.
    pub fn begin(self, total: usize) -> impl Fn(usize) -> bool {
        self.stopped.set(false);
        self.at.set(Some((0, total)));
        move |seen| {
            self.at.try_set(Some((seen, total)));
            self.stopped.try_get_untracked() == Some(false)
        }
    }

    /// Stops it before the next cases; what is done is done.
    pub fn stop(self) {
        self.stopped.set(true);
    }

    /// It is over.
    pub fn end(self) {
        self.at.try_set(None);
    }

    /// How many of how many were seen, while it is under way; followed.
    #[must_use]
    pub fn at(self) -> Option<(usize, usize)> {
        self.at.get()
    }

    /// Whether it is under way, followed.
    #[must_use]
    pub fn is_on(self) -> bool {
        self.at.with(Option::is_some)
    }
}

/// How far a round is, and a button that stops it.
#[component]
pub fn RoundProgress(
    /// The round.
    round: Round,
    /// What is being done.
    label: Msg,
) -> impl IntoView {
    let lang = use_lang();
    let done = move || round.at().map_or(0, |at| at.0);
    let total = move || round.at().map_or(1, |at| at.1);
    let text = move || {
        let (done, total) = (common::number(done()), common::number(total()));
        common::RoundProgress { n: &done, total: &total }.text(lang.get())
    };
    view! {
        <Show when=move || round.is_on()>
            <div class="progress">
                <span>{text}</span>
                <progress max=total prop:value=move || done().to_string() aria-label=t(label)></progress>
                <button type="button" class="button small" on:click=move |_| round.stop()>{t(common::ROUND_STOP)}</button>
            </div>
        </Show>
    }
}
