//! What to do now, by when, and why that date.

use leptos::prelude::*;
use leptos_router::components::A;

use super::on_show::{NEXT_STEP, OnShow};
use crate::app::{t, use_app};
use crate::browser::intl;
use crate::browser::zone::BrowserZone;
use crate::domain::clock::{self, Clock};
use crate::domain::guard::{self, Refusal, Seat};
use crate::domain::stage::{Stage, Turn};
use crate::domain::{Case, Role, StepKind, next};
use crate::i18n::pages::{case as words, shell};
use crate::i18n::{Lang, clocks, common, loops, reasons};
use crate::ui::parts::clock_line;
use crate::ui::parts::moments;
use crate::ui::routes::Page;

/// Buttons on the card.
const BUTTONS: usize = 3;

/// The card of the next step.
#[component]
pub fn NextStep(
    /// The case.
    shown: OnShow,
) -> impl IntoView {
    let app = use_app();
    let clock = Memo::new(move |_| shown.case.with(next_clock));
    // Where the complainant's time is over nobody is late: they need no longer be waited for.
    let ended = Memo::new(move |_| {
        let theirs = |clock: &Clock| shown.case.with(|case| clock.is_complainants(case));
        clock.with(|clock| clock.as_ref().is_some_and(|clock| clock.due <= app.now.get() && theirs(clock)))
    });
    let tone = move || {
        let state = clock
            .get()
            .filter(|_| !ended.get())
            .map(|clock| (clock.state(app.now.get(), &BrowserZone), clock.is_soft()));
        state.and_then(|(state, soft)| clock_line::tone(state, soft))
    };
    let advice = move || {
        let (stage, turn, material) =
            shown.case.with(|case| (case.stage(), case.turn(), case.state.material.is_some()));
        let (desk, own) = match turn {
            Turn::Complainant if material => (words::ADVICE_MATERIAL, words::ADVICE_MATERIAL_OWN),
            Turn::Authority => (words::ADVICE_BODY, words::ADVICE_BODY_OWN),
            _ => (loops::next_advice(stage), loops::next_advice_personal(stage)),
        };
        if app.is_personal() { own } else { desk }.text(app.lang.get())
    };
    let by_when =
        move || clock.get().map(|clock| by_when(app.lang.get(), &clock, app.now.get(), ended.get()));
    let why = move || clock.get().map(|clock| why(app.lang.get(), &clock));
    let steps = Memo::new(move |_| {
        let (seat, now) = (app.seat(), app.now.get());
        shown.case.with(|case| {
            let check = |kind: StepKind| (kind, guard::check(case, kind, &seat, now, &BrowserZone).err());
            // What the complainant is too late for can still be written down, if it came in before.
            let complainant = Seat::new(Role::Complainant, "");
            let is_late = |kind: &StepKind| {
                let refusal = guard::check(case, *kind, &complainant, now, &BrowserZone).err();
                matches!(refusal, Some(Refusal::WindowOver(_) | Refusal::RecusalOver(_)))
            };
            let mut likely = next::likely(case);
            likely.sort_by_key(is_late);
            likely.into_iter().map(check).collect::<Vec<_>>()
        })
    });
    let buttons = move || {
        let possible = steps.get().into_iter().filter(|(_, refusal)| refusal.is_none());
        possible
            .take(BUTTONS)
            .enumerate()
            .map(|(place, (kind, _))| view! { <StepButton shown kind primary=place == 0/> })
            .collect_view()
    };
    // Whoever decides is named: that is one press away.
    let unnamed =
        move || steps.with(|steps| steps.iter().any(|(_, why)| *why == Some(Refusal::DeciderUnnamed)));
    // Only when nothing likely can be done is any other reason worth the room.
    let refusal = move || {
        let steps = steps.get();
        let stuck = steps.iter().all(|(_, refusal)| refusal.is_some());
        let first = || steps.into_iter().find_map(|(_, refusal)| refusal).filter(|_| stuck);
        if unnamed() { Some(Refusal::DeciderUnnamed) } else { first() }
    };
    let reason = move || {
        refusal().map(|why: Refusal| {
            let lang = app.lang.get();
            if app.is_personal() {
                reasons::refusal_personal(lang, &why)
            } else {
                reasons::refusal(lang, &why)
            }
        })
    };
    let can_rate = move || {
        let complainant = Seat::new(Role::Complainant, "");
        let check =
            |case: &Case| guard::check(case, StepKind::Rate, &complainant, app.now.get(), &BrowserZone);
        app.has_desk() && shown.case.with(|case| check(case).is_ok())
    };
    view! {
        <section class="next-step" data-tone=tone aria-labelledby=NEXT_STEP>
            <p class="eyebrow">{t(words::NEXT)}</p>
            <h2 id=NEXT_STEP tabindex="-1">{advice}</h2>
            {move || by_when().map(|text| view! { <p class="by-when">{text}</p> })}
            {move || why().map(|text| view! { <p class="muted small">{text}</p> })}
            {move || reason().map(|text| view! { <p class="muted">{text}</p> })}
            <div class="actions">
                {buttons}
                <Show when=unnamed>
                    <button type="button" class="button" on:click=move |_| app.changing_desk.set(true)>{t(shell::WHO_NOW)}</button>
                </Show>
                <Show when=can_rate>
                    <A href=Page::Feedback.href() attr:class="button">{t(words::RATE_HERE)}</A>
                </Show>
            </div>
        </section>
    }
}

/// A button that opens the form of a step.
#[component]
pub fn StepButton(
    /// The case.
    shown: OnShow,
    /// The step.
    kind: StepKind,
    /// The likeliest of all.
    #[prop(optional)]
    primary: bool,
) -> impl IntoView {
    let app = use_app();
    let label = move || shown.action(kind, app.is_personal()).text(app.lang.get());
    view! {
        <button type="button" class="button" class:primary=primary on:click=move |_| shown.ask(kind)>{label}</button>
    }
}

fn next_clock(case: &Case) -> Option<Clock> {
    // Once only the closing is left, how long the authorities take complaints is no date to close by.
    let is_over = matches!(case.stage(), Stage::Closing | Stage::Withdrawn);
    clock::next_due(case, &BrowserZone).filter(|clock| case.is_open() && !(is_over && clock.id() == "bar"))
}

fn by_when(lang: Lang, clock: &Clock, now: chrono::DateTime<chrono::Utc>, ended: bool) -> String {
    let words = match clock.due <= now {
        true if ended => words::NEXT_ENDED,
        true => words::NEXT_LATE,
        false => words::NEXT_BY,
    };
    let date = intl::short_day(lang.tag(), clock.last_day, crate::domain::Zone::day(&BrowserZone, now));
    words.with(lang, &[("date", &date), ("distance", &moments::distance(lang, clock.due, now))])
}

fn why(lang: Lang, clock: &Clock) -> String {
    let (name, source) = (clocks::name(lang, clock), clocks::source(lang, clock));
    let mut text = match clocks::length(lang, clock) {
        Some(length) => {
            words::NEXT_WHY.with(lang, &[("clock", &name), ("length", &length), ("source", source)])
        }
        None => words::NEXT_WHY_NAMED.with(lang, &[("clock", &name), ("source", source)]),
    };
    let notes = [(clock.estimated, common::ESTIMATED), (!clock.is_checked(), common::NOT_CHECKED)];
    for (_, note) in notes.iter().filter(|(holds, _)| *holds) {
        text.push_str(" · ");
        text.push_str(note.text(lang));
    }
    text
}
