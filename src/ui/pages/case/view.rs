//! The page of a case that is loaded.

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use super::actions::Actions;
use super::amend::AmendDialog;
use super::amounts::Amounts;
use super::clocks::{Clocks, LoopChecklist};
use super::correct::CorrectDialog;
use super::facts::Facts;
use super::first_letter::FirstLetter;
use super::head::CaseHead;
use super::next_step::NextStep;
use super::notices::Notices;
use super::on_paper::{PrintHead, SignOff};
use super::on_show::{CasePageState, Mend};
use super::own_steps::{MoreSteps, OwnSteps};
use super::precheck::Precheck;
use super::related::RelatedCases;
use super::routes::Routes;
use super::settlement::Settlement;
use super::standing::StandingCard;
use super::step_dialog::StepDialog;
use super::timeline::Timeline;
use crate::app::drafts::DraftKey;
use crate::app::{App, use_app};
use crate::domain::fields::form;
use crate::domain::fields::intake::Part;
use crate::domain::history::step::OFFERED;
use crate::domain::readings::next;
use crate::domain::readings::route::has_precheck;
use crate::domain::{EntryId, Field, StepKind};
use crate::ui::pages::feedback::{HandOver, Handed};
use crate::ui::routes::{Page, use_replace};
use crate::ui::shell::snippet_sheet;

/// The page of a case once it is loaded. `?step=` in the address opens the form of that step; the address
/// forgets it when the form is closed.
#[component]
pub fn CaseView(
    /// The case whose page is open.
    shown: CasePageState,
) -> impl IntoView {
    let app = use_app();
    let handed = RwSignal::new(None::<Handed>);
    let rated = Callback::new(move |case| shown.noted(case));
    let location = use_location();
    let replace = use_replace();
    let asked = Memo::new(move |_| {
        let step = location.query.with(|query| query.get("step"))?;
        StepKind::find(&step).filter(|kind| OFFERED.contains(kind) && *kind != StepKind::Erase)
    });
    // The address is the outside world: it opens a form, and forgets it once the form is closed.
    Effect::new(move |_| match asked.get() {
        Some(StepKind::Amend) => shown.amend(drafted_part(app, shown)),
        // Without a draft, nothing says which entry.
        Some(StepKind::Correct) => {
            let entry = drafted_correction(app, shown);
            entry.into_iter().for_each(|(entry, mend)| shown.mend(entry, mend));
        }
        Some(kind) => shown.ask_with(kind, shown.case.with_untracked(|case| next::given(case, kind))),
        None => {}
    });
    Effect::new(move |was_open: Option<bool>| {
        let open = shown.step_open.get() || shown.amend_open.get() || shown.correct_open.get();
        if was_open == Some(true) && !open && asked.get_untracked().is_some() {
            replace(&Page::Case(untrack(|| shown.reference())));
        }
        open
    });
    view! {
        <div class="page case-page">
            <PrintHead shown/>
            <div class="case-work">
                <div class="case-main">
                    <Notices shown/>
                    <CaseHead shown/>
                    <div class="case-split" class:own=move || app.is_personal()>
                        <div class="case-now stack">
                            <NextStep shown handed/>
                            <Show when=move || app.is_personal()><OwnSteps shown/></Show>
                            <FirstLetter shown/>
                        </div>
                        <div class="case-history"><Timeline shown/></div>
                        <div class="case-side">
                            <div class="case-facts stack"><Settlement shown/><Facts shown/></div>
                            <div class="case-aside stack"><Aside shown/></div>
                        </div>
                    </div>
                </div>
                <StepDialog shown/>
                <AmendDialog shown/>
                <CorrectDialog shown/>
            </div>
            {snippet_sheet(shown)}
            <SignOff/>
            <HandOver handed recorded=rated/>
        </div>
    }
}

/// The cards beside history and facts: deadlines, other complaints, how it stands, where else to turn, and what has
/// to be there before it is closed.
#[component]
fn Aside(shown: CasePageState) -> impl IntoView {
    let app = use_app();
    let has_precheck = move || app.rules.with(|rules| shown.case.with(|case| has_precheck(rules, case)));
    view! {
        <Clocks shown/>
        <RelatedCases shown/>
        <StandingCard shown/>
        <Show when=move || app.is_personal()>
            <Routes shown/>
            <Show when=has_precheck><Precheck shown/></Show>
        </Show>
        <Amounts shown/>
        // What a desk goes by is no furniture of a flat.
        <Show when=move || app.has_desk() fallback=move || view! { <MoreSteps shown/> }>
            <LoopChecklist shown/>
        </Show>
        <Actions shown/>
    }
}

/// The entry whose correction or taking back was left half typed, and which of the two; `None` without such a
/// draft.
fn drafted_correction(app: App, shown: CasePageState) -> Option<(EntryId, Mend)> {
    let id = shown.case.with_untracked(|case| case.id);
    let draft = app.draft(&DraftKey::Step(id, StepKind::Correct))?;
    let entry = form::corrected(&draft.values)?;
    // Only what says the entry anew has a time.
    let says_right = !draft.values.get(Field::StepHappened).is_empty();
    let mend = if says_right { Mend::SayRight } else { Mend::TakeBack };
    shown.case.with_untracked(|case| case.entry(entry).is_some()).then_some((entry, mend))
}

/// The part whose correction was left half typed.
fn drafted_part(app: App, shown: CasePageState) -> Part {
    let id = shown.case.with_untracked(|case| case.id);
    let part =
        app.draft(&DraftKey::Step(id, StepKind::Amend)).and_then(|draft| Part::ALL.get(draft.part).copied());
    part.unwrap_or(Part::Facts)
}
