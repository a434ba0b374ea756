//! The progress of a complaint, drawn as five steps.

use leptos::prelude::*;

use super::{Shown, read};
use crate::app::{t, use_app};
use crate::domain::Case;
use crate::domain::readings::next::Milestone;
use crate::i18n::pages::track as words;
use crate::i18n::{Msg, common};
use crate::ui::parts::milestone::state;

/// The steps of a case, and how each lies on its way.
fn steps(case: &Case) -> Vec<(Msg, Milestone)> {
    let state = &case.state;
    let closed = state.closed.is_some();
    let declined = state.declined.is_some() && state.notified.is_none();
    let over = closed || declined || state.withdrawn.is_some();
    let answered = state.notified.is_some();
    let taken = declined || answered || state.accepted.is_some();
    let second = if declined { words::PATH_DECLINED } else { words::PATH_ACCEPTED };
    let all = [
        (words::PATH_RECEIVED, true, false),
        (second, taken, over),
        (words::PATH_ANSWERED, answered, over),
        (words::PATH_SETTLED, state.followed_up.is_some(), over),
        (words::PATH_CLOSED, closed, false),
    ];
    let mut reached = false;
    let step = |(name, done, skipped): (Msg, bool, bool)| {
        let milestone = match (done, skipped) {
            (true, _) => Milestone::Done,
            (false, true) => Milestone::Skipped,
            _ if reached => Milestone::Ahead,
            _ => {
                reached = true;
                Milestone::Now
            }
        };
        (name, milestone)
    };
    all.into_iter().map(step).collect()
}

/// The five steps of a complaint as a row: done, current, ahead or skipped.
#[component]
pub fn Path(
    /// The case on show, owned by the track page; `None` before one is looked up.
    shown: Shown,
) -> impl IntoView {
    let app = use_app();
    let step = move |(name, milestone): (Msg, Milestone)| {
        let (state, here) = state(milestone);
        let done = (milestone == Milestone::Done)
            .then(|| view! { <span class="visually-hidden">" "{t(common::DONE)}</span> });
        view! { <li data-state=state aria-current=here>{name.text(app.lang.get())}{done}</li> }
    };
    view! {
        <ol class="stage-path" aria-label=t(words::PATH)>
            {move || read(shown, steps).into_iter().map(step).collect_view()}
        </ol>
    }
}
