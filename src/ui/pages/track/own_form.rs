//! The form of a step that the complainant takes.

use leptos::prelude::*;

use super::Shown;
use super::act::Act;
use super::acts::Taking;
use crate::app::use_app;
use crate::domain::Case;
use crate::ui::parts::OwnStep;

/// The form of an act, below what the act means; nothing when no case is on show. Once recorded, the case on
/// show is the one after it.
#[component]
pub fn OwnForm(
    /// The case on show, owned by the track page; `None` before one is looked up.
    shown: Shown,
    /// The act that is taken.
    act: Act,
    /// The state whose form is closed when the act is recorded or cancelled.
    taking: Taking,
) -> impl IntoView {
    let app = use_app();
    let done = Callback::new(move |case: Case| {
        shown.set(Some(case));
        taking.recorded();
    });
    let cancel = Callback::new(move |()| taking.leave());
    // At a desk the next person at this screen is somebody else.
    let handed_over = untrack(move || app.has_desk());
    // The form stays as it was opened while the case below it moves on.
    let of =
        shown.with_untracked(|case| case.as_ref().map(|case| (case.id, act.asked(case), act.given(case))));
    let about = move || {
        let lines = super::read(shown, |case| act.text(app.lang.get(), case));
        lines.into_iter().map(|line| view! { <p class="muted">{line}</p> }).collect_view()
    };
    of.map(|(case, asked, given)| {
        let (kind, send) = (act.kind(), act.send());
        view! {
            {about}
            <OwnStep case kind send asked=Some(asked) given own_words=Some(act.own_words()) handed_over done cancel/>
        }
    })
}
