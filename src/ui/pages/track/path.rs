//! The way of a complaint in five steps.

use leptos::prelude::*;

use super::{Shown, read};
use crate::app::{t, use_app};
use crate::domain::Case;
use crate::i18n::pages::track as words;
use crate::i18n::{Msg, common};

/// The steps of a case with their state: done, now, todo, skipped.
fn steps(case: &Case) -> Vec<(Msg, &'static str)> {
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
        let state = match (done, skipped) {
            (true, _) => "done",
            (false, true) => "skipped",
            _ if reached => "todo",
            _ => {
                reached = true;
                "now"
            }
        };
        (name, state)
    };
    all.into_iter().map(step).collect()
}

/// The way of a complaint.
#[component]
pub fn Path(
    /// The case.
    shown: Shown,
) -> impl IntoView {
    let app = use_app();
    let step = move |(name, state): (Msg, &'static str)| {
        let done =
            (state == "done").then(|| view! { <span class="visually-hidden">" "{t(common::DONE)}</span> });
        view! {
            <li data-state=state aria-current=(state == "now").then_some("step")>{name.text(app.lang.get())}{done}</li>
        }
    };
    view! {
        <ol class="stage-path" aria-label=t(words::PATH)>
            {move || read(shown, steps).into_iter().map(step).collect_view()}
        </ol>
    }
}
