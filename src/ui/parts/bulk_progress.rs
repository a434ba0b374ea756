//! The same work on one case after another: how far it is, and a way to stop it.

use leptos::prelude::*;

use crate::app::{t, use_lang};
use crate::i18n::{Msg, common};

/// How far work on many cases is, and whether it was stopped; handles that copy.
#[derive(Clone, Copy, Default)]
pub struct Round {
    at: RwSignal<Option<(usize, usize)>>,
    stopped: RwSignal<bool>,
}

impl Round {
    /// Begins work on `total` cases. The function it gives is called with how many are done so far and says
    /// whether to go on: false once it was stopped or its view was left.
    pub fn begin(self, total: usize) -> impl Fn(usize) -> bool {
        self.stopped.set(false);
        self.at.set(Some((0, total)));
        move |seen| {
            self.at.try_set(Some((seen, total)));
            self.stopped.try_get_untracked() == Some(false)
        }
    }

    /// Asks the work to stop before its next cases; what is done stays done.
    pub fn stop(self) {
        self.stopped.set(true);
    }

    /// Marks the work as over; the progress is no longer shown.
    pub fn end(self) {
        self.at.try_set(None);
    }

    /// How many are done and how many there are in all; `None` while no work is under way. Followed.
    #[must_use]
    pub fn at(self) -> Option<(usize, usize)> {
        self.at.get()
    }

    /// Whether work is under way; followed.
    #[must_use]
    pub fn is_on(self) -> bool {
        self.at.with(Option::is_some)
    }
}

/// How far the work is, and a button that stops it. Shows nothing while no work is under way.
#[component]
pub fn RoundProgress(
    /// The work whose progress is shown.
    round: Round,
    /// What is being done, read by screen readers as the name of the bar.
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
