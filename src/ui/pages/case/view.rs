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
use super::on_show::CasePageState;
use super::own_steps::{MoreSteps, OwnSteps};
use super::precheck::Precheck;
use super::routes::Routes;
use super::settlement::Settlement;
use super::standing::StandingCard;
use super::step_dialog::StepDialog;
use super::step_menu::StepMenu;
use super::timeline::Timeline;
use crate::app::drafts::DraftKey;
use crate::app::{App, use_app};
use crate::domain::fields::form;
use crate::domain::fields::intake::Part;
use crate::domain::history::step::OFFERED;
use crate::domain::readings::next;
use crate::domain::readings::route::has_precheck;
use crate::domain::{EntryId, StepKind};
use crate::ui::routes::{Page, use_replace};

/// The page of a case once it is loaded. `?step=` in the address opens the form of that step; the address
/// forgets it when the form is closed.
#[component]
pub fn CaseView(
    /// The case whose page is open.
    shown: CasePageState,
) -> impl IntoView {
    let app = use_app();
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
            entry.into_iter().for_each(|entry| shown.take_back(entry));
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
        <div class="page">
            <PrintHead shown/>
            <Notices shown/>
            <CaseHead shown/>
            <div class="split case-split">
                <div class="stack">
                    <NextStep shown/>
                    <Show when=move || app.is_personal()><OwnSteps shown/></Show>
                    <FirstLetter shown/>
                    <Settlement shown/>
                    <Facts shown/>
                </div>
                <div class="stack">
                    <Clocks shown/>
                    <StandingCard shown/>
                    <Show when=move || app.is_personal()>
                        <Routes shown/>
                        <Show when=move || app.rules.with(|rules| shown.case.with(|case| has_precheck(rules, case)))><Precheck shown/></Show>
                    </Show>
                    <Amounts shown/>
                    // What a desk goes by is no furniture of a flat.
                    <Show when=move || app.has_desk() fallback=move || view! { <MoreSteps shown/> }>
                        <LoopChecklist shown/>
                        <StepMenu shown/>
                    </Show>
                    <Actions shown/>
                </div>
                // On a phone the long history comes last.
                <div class="stack"><Timeline shown/></div>
            </div>
            <SignOff/>
            <StepDialog shown/>
            <AmendDialog shown/>
            <CorrectDialog shown/>
        </div>
    }
}

/// The entry whose taking back was left half typed; `None` without such a draft.
fn drafted_correction(app: App, shown: CasePageState) -> Option<EntryId> {
    let id = shown.case.with_untracked(|case| case.id);
    let draft = app.draft(&DraftKey::Step(id, StepKind::Correct))?;
    let entry = form::corrected(&draft.values)?;
    shown.case.with_untracked(|case| case.entry(entry).is_some()).then_some(entry)
}

/// The part whose correction was left half typed.
fn drafted_part(app: App, shown: CasePageState) -> Part {
    let id = shown.case.with_untracked(|case| case.id);
    let part =
        app.draft(&DraftKey::Step(id, StepKind::Amend)).and_then(|draft| Part::ALL.get(draft.part).copied());
    part.unwrap_or(Part::Facts)
}
