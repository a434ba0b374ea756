//! The parts of the form in a row: where one is, and a click to any other.

use leptos::prelude::*;

use crate::app::{t, use_app};
use crate::domain::fields::intake::Part;
use crate::i18n::pages::intake as words;
use crate::i18n::{Audience, Msg, fields};

/// Place of the last step, the check, which comes after all parts.
pub const CHECK: usize = Part::ALL.len();

/// The step at which a part is filled in: an owner fills in the proof with the facts.
pub fn step_of(part: Part, audience: Audience) -> usize {
    match part {
        Part::Proof if audience == Audience::Owner => Part::Facts.place(),
        part => part.place(),
    }
}

/// Whether there is a step at this place.
fn is_step(at: usize, audience: Audience) -> bool {
    Part::ALL.get(at).is_none_or(|part| step_of(*part, audience) == at)
}

/// The step after this one; the check is the last.
pub fn after(at: usize, audience: Audience) -> usize {
    (at + 1..CHECK).find(|at| is_step(*at, audience)).unwrap_or(CHECK)
}

/// The step before this one; the first is the first.
pub fn before(at: usize, audience: Audience) -> usize {
    (0..at).rev().find(|at| is_step(*at, audience)).unwrap_or(0)
}

/// The step that shows when this one is asked for: a draft or an address may name one that the form of this
/// audience has within another.
pub fn shown_at(at: usize, audience: Audience) -> usize {
    Part::ALL.get(at).map_or(CHECK, |part| step_of(*part, audience))
}

/// The name of the step after all parts, in an address.
const CHECK_NAME: &str = "check";

/// The name of a step in an address.
pub fn name(at: usize) -> &'static str {
    Part::ALL.get(at).map_or(CHECK_NAME, |part| part.id())
}

/// The step of this name; `None` when none has it.
pub fn named(name: &str) -> Option<usize> {
    (0..=CHECK).find(|at| self::name(*at) == name)
}

/// The title of the step at this place, in the words for `audience`; beyond the parts it is that of the
/// check.
pub fn title(step: usize, audience: Audience) -> Msg {
    match Part::ALL.get(step) {
        Some(part) => fields::part(*part, audience),
        None => words::CHECK.to(audience),
    }
}

/// The row of steps: current, done or still to do; a click on any opens it.
#[component]
pub fn Steps(
    /// The step that is open, counted from 0.
    open: Memo<usize>,
    /// Called with the step that was clicked.
    go: Callback<usize>,
    /// The furthest step that was open so far.
    furthest: Memo<usize>,
    /// Places of the steps with something wrong or missing.
    faulty: Memo<Vec<usize>>,
    /// Places of the steps in which nothing was filled in.
    blank: Memo<Vec<usize>>,
) -> impl IntoView {
    let app = use_app();
    let audience = untrack(move || app.audience());
    let step = move |at: usize| {
        let is_now = move || open.get() == at;
        let is_among = move |places: Memo<Vec<usize>>| places.with(|places| places.contains(&at));
        let is_done = move || at < furthest.get() && !is_among(faulty) && !is_among(blank);
        let state = move || match () {
            () if is_now() => "now",
            () if is_done() => "done",
            () => "todo",
        };
        let done = move || {
            (!is_now() && is_done())
                .then(|| view! { <span class="visually-hidden">" "{t(words::PART_DONE)}</span> })
        };
        view! {
            <li data-state=state>
                <button type="button" aria-current=move || is_now().then_some("step") on:click=move |_| go.run(at)>
                    <span class="step-label">{move || title(at, app.audience()).text(app.lang.get())}</span>
                    {done}
                </button>
            </li>
        }
    };
    view! {
        <nav aria-label=t(words::STEPS)>
            <ol class="wizard-steps">{(0..=CHECK).filter(|at| is_step(*at, audience)).map(step).collect_view()}</ol>
        </nav>
    }
}
