//! The case on show, and which form is open on it.

use leptos::prelude::*;
use uuid::Uuid;

use crate::browser::{idle, page};
use crate::domain::fields::intake::Part;
use crate::domain::{Case, CaseId, StepKind, Values};
use crate::i18n::{Audience, Msg, history};

/// Id of the heading of the next step: the focus goes there once something was recorded.
pub const NEXT_STEP: &str = "next-step";

/// The case on show, as handles that copy.
#[derive(Clone, Copy)]
pub struct CasePageState {
    /// The case.
    pub case: RwSignal<Case>,
    /// Records of it that could not be read.
    pub unreadable: RwSignal<usize>,
    /// Another tab has changed it.
    pub changed: RwSignal<bool>,
    /// Whether the form of a step is open.
    pub step_open: RwSignal<bool>,
    /// The step whose form is open, or was last.
    pub step: RwSignal<StepKind>,
    /// What its form is filled in with beforehand.
    pub given: RwSignal<Values>,
    /// Whether the form of an amendment is open.
    pub amend_open: RwSignal<bool>,
    /// The part that is amended, or was last.
    pub part: RwSignal<Part>,
}

impl CasePageState {
    /// Nothing on show yet.
    #[must_use]
    pub fn new() -> Self {
        Self {
            case: RwSignal::new(Case::new(CaseId(Uuid::nil()))),
            unreadable: RwSignal::new(0),
            changed: RwSignal::new(false),
            step_open: RwSignal::new(false),
            step: RwSignal::new(StepKind::Contact),
            given: RwSignal::new(Values::default()),
            amend_open: RwSignal::new(false),
            part: RwSignal::new(Part::Facts),
        }
    }

    /// Opens the form of a step.
    pub fn ask(self, step: StepKind) {
        self.ask_with(step, Values::default());
    }

    /// Opens the form of a step, filled in with what is known from where it was asked for.
    pub fn ask_with(self, step: StepKind, given: Values) {
        self.given.set(given);
        self.step.set(step);
        self.step_open.set(true);
    }

    /// Opens the form that amends a part.
    pub fn amend(self, part: Part) {
        self.part.set(part);
        self.amend_open.set(true);
    }

    /// Shows the case after something was recorded, and closes the form.
    pub fn recorded(self, case: Case) {
        self.case.try_set(case);
        self.changed.try_set(false);
        self.step_open.try_set(false);
        self.amend_open.try_set(false);
        // After the dialog has given the focus back: where it was may be gone.
        idle::after(0, || page::focus(NEXT_STEP)).forget();
    }

    /// What a step is called on its button as the case stands.
    #[must_use]
    pub fn action(self, kind: StepKind, audience: Audience) -> Msg {
        let pending = self.case.with(|case| case.state.mediation.recusal.is_some());
        history::action(kind, pending, audience)
    }

    /// The reference number, as printed, or what stands for it.
    #[must_use]
    pub fn reference(self) -> String {
        self.case.with(Case::name)
    }
}
