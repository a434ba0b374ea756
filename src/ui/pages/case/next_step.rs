//! What to do now, by when, and why that date.

use leptos::prelude::*;

use super::next_words::{by_when, still_open, why};
use super::on_show::{CasePageState, NEXT_STEP};
use super::step_button::StepButton;
use super::step_menu::StepMenu;
use crate::app::{t, use_app};
use crate::domain::history::guard::{self, Seat};
use crate::domain::history::refusal::Refusal;
use crate::domain::readings::clock::Clock;
use crate::domain::readings::next;
use crate::domain::readings::situation::{Next, is_late_elsewhere};
use crate::domain::{Case, Context, Role, StepKind};
use crate::i18n::pages::{case as words, case_work as work, shell};
use crate::i18n::{clocks, reasons, steps};
use crate::ui::pages::feedback::Handed;
use crate::ui::parts::clock_line;

/// Most buttons for likely steps on the card.
const BUTTONS: usize = 3;

/// The card that says what to do now, by when and why that date, with buttons for up to three likely steps.
/// Where none can be taken, or somebody else has to, it says why.
#[component]
pub fn NextStep(
    /// The case whose page is open.
    shown: CasePageState,
    /// Set to the case when the screen is handed over for a rating.
    handed: RwSignal<Option<Handed>>,
) -> impl IntoView {
    let app = use_app();
    let next =
        Memo::new(move |_| app.with_context(|context| shown.case.with(|case| Next::of(context, case))));
    let clock = Memo::new(move |_| next.with(|next| next.clock.clone()));
    // Where the complainant's time is over nobody is late: they need no longer be waited for.
    let ended = Memo::new(move |_| {
        let theirs = |clock: &Clock| {
            app.rules.with(|rules| shown.case.with(|case| clock.is_complainants(rules, case)))
        };
        clock.with(|clock| clock.as_ref().is_some_and(|clock| clock.due <= app.now.get() && theirs(clock)))
    });
    let tone = move || {
        let state = clock
            .get()
            .filter(|_| !ended.get())
            .map(|clock| (app.with_context(|context| clock.state(context)), clock.is_soft()));
        state.and_then(|(state, soft)| clock_line::tone(state, soft))
    };
    let advice = move || match shown.case.with(|case| case.state.erased.is_some()) {
        true => work::ERASED_ADVICE.text(app.lang.get()),
        false => steps::advice(next.with(|next| next.situation), app.audience()).text(app.lang.get()),
    };
    let elsewhere = move || {
        let is_late = |case: &Case| {
            let is_late = |clock: &Option<Clock>| {
                app.with_context(|context| is_late_elsewhere(context, case, clock.as_ref()))
            };
            clock.with(is_late)
        };
        app.has_desk() && shown.case.with(is_late)
    };
    let by_when = move || {
        clock.get().map(|clock| by_when(app.lang.get(), &clock, app.now.get(), ended.get(), &app.zone()))
    };
    let why = move || {
        clock.get().map(|clock| {
            let (lang, audience) = (app.lang.get(), app.audience());
            let name = shown.case.with(|case| clocks::name_in(lang, audience, case, &clock));
            why(lang, &name, &clock)
        })
    };
    let steps = Memo::new(move |_| {
        let seat = app.seat();
        let checked = |context: &Context<'_>, case: &Case| {
            let check = |kind: StepKind| (kind, guard::check(context, case, kind, &seat).err());
            // What the complainant is too late for can still be written down, if it came in before.
            let complainant = Seat::new(Role::Complainant, "");
            let is_late = |kind: &StepKind| {
                let refusal = guard::check(context, case, *kind, &complainant).err();
                matches!(refusal, Some(Refusal::WindowOver(_) | Refusal::RecusalOver(_)))
            };
            let mut likely = next.with(|next| next.steps.clone());
            likely.sort_by_key(is_late);
            likely.into_iter().map(check).collect::<Vec<_>>()
        };
        app.with_context(|context| shown.case.with(|case| checked(context, case)))
    });
    let buttons = move || {
        let possible = steps.get().into_iter().filter(|(_, refusal)| refusal.is_none());
        possible
            .take(BUTTONS)
            .enumerate()
            .map(|(place, (kind, _))| {
                let given = shown.case.with(|case| next::given(case, kind));
                view! { <StepButton shown kind given primary=place == 0/> }
            })
            .collect_view()
    };
    // What hinges on who sits there comes first: that is one press away. Any other reason is worth the
    // room only when nothing likely can be done.
    let by_person = Memo::new(move |_| steps.with(|steps| refused_to_person(steps)));
    let refusal = move || {
        let stuck = || {
            let steps = steps.get();
            let is_stuck = steps.iter().all(|(_, refusal)| refusal.is_some());
            steps.into_iter().find_map(|(_, refusal)| refusal).filter(|_| is_stuck)
        };
        by_person.get().or_else(stuck)
    };
    let still_open = move || {
        let still_open =
            |context: &Context<'_>| shown.case.with(|case| still_open(context, app.lang.get(), case));
        app.with_context(still_open).into_iter().map(|text| view! { <p>{text}</p> }).collect_view()
    };
    let reason = move || refusal().map(|why: Refusal| reasons::refusal(app.lang.get(), app.audience(), &why));
    let can_rate = move || {
        let complainant = Seat::new(Role::Complainant, "");
        let check = |context: &Context<'_>| {
            shown.case.with(|case| guard::check(context, case, StepKind::Rate, &complainant).is_ok())
        };
        app.has_desk() && app.with_context(check)
    };
    let give = move |_| {
        let case = shown.case.with_untracked(|case| case.id);
        let reference = untrack(|| shown.reference());
        handed.set(Some(Handed { case, reference, kind: StepKind::Rate }));
    };
    view! {
        <section class="next-step no-print" data-tone=tone aria-labelledby=NEXT_STEP>
            <p class="eyebrow">{t(words::NEXT)}</p>
            <h2 id=NEXT_STEP tabindex="-1">{advice}</h2>
            {move || by_when().map(|text| view! { <p class="by-when">{text}</p> })}
            {move || why().map(|text| view! { <p class="muted small">{text}</p> })}
            {still_open}
            <Show when=elsewhere><p class="muted small">{t(words::NEXT_LATE_ELSEWHERE)}</p></Show>
            {move || reason().map(|text| view! { <p class="muted">{text}</p> })}
            <div class="actions">
                {buttons}
                <Show when=move || by_person.with(Option::is_some)>
                    <button type="button" class="button" on:click=move |_| app.changing_desk.set(true)>{t(shell::WHO_NOW)}</button>
                </Show>
                <Show when=can_rate>
                    <button type="button" class="button" on:click=give>{t(words::RATE_HERE)}</button>
                </Show>
                <Show when=move || app.has_desk()><StepMenu shown/></Show>
            </div>
        </section>
    }
}

/// Why the likeliest step is refused to who sits at the desk, where somebody else could take it; or that
/// who takes a likely one has to be named.
fn refused_to_person(steps: &[(StepKind, Option<Refusal>)]) -> Option<Refusal> {
    let first = steps.first().and_then(|(_, refusal)| refusal.clone());
    let is_personal = |refusal: &Refusal| {
        matches!(
            refusal,
            Refusal::DecidedBefore(_)
                | Refusal::GroupDecidedBefore(_)
                | Refusal::OwnRecusal(_)
                | Refusal::WrongRole(_)
        )
    };
    let unnamed = || steps.iter().any(|(_, why)| *why == Some(Refusal::DeciderUnnamed));
    first.filter(is_personal).or_else(|| unnamed().then_some(Refusal::DeciderUnnamed))
}
