//! The case on show, and which form is open on it.

use leptos::prelude::*;
use uuid::Uuid;

use crate::browser::{idle, page};
use crate::domain::fields::form;
use crate::domain::fields::intake::Part;
use crate::domain::{Case, CaseId, EntryId, Field, StepKind, Values};
use crate::i18n::{Audience, Msg, history};

/// Id of the heading of the next step: the focus goes there once something was recorded.
pub const NEXT_STEP: &str = "next-step";

/// State of a case's page: the case, and which form is open on it. Handles that copy.
#[derive(Clone, Copy)]
pub struct CasePageState {
    /// The case whose page is open.
    pub case: RwSignal<Case>,
    /// How many of its records could not be read.
    pub unreadable: RwSignal<usize>,
    /// Whether another tab has changed the case since it was shown.
    pub changed: RwSignal<bool>,
    /// Whether the form of a step is open.
    pub step_open: RwSignal<bool>,
    /// The step whose form is open, or was last.
    pub step: RwSignal<StepKind>,
    /// Values that the form of the step is filled in with when it opens.
    pub given: RwSignal<Values>,
    /// Whether the form of an amendment is open.
    pub amend_open: RwSignal<bool>,
    /// The part that is amended, or was last.
    pub part: RwSignal<Part>,
    /// Whether the form that corrects an entry, or takes it back, is open.
    pub correct_open: RwSignal<bool>,
    /// The entry that it is about, or was last, and what is done with it; `None` before the first.
    pub mistaken: RwSignal<Option<(EntryId, Mend)>>,
    /// Whether the list of standard texts is open.
    pub snippets_open: RwSignal<bool>,
    /// The field that one is inserted into, or was last.
    pub snippet_field: RwSignal<Field>,
}

/// What is done with an entry that was a mistake.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mend {
    /// It is taken back: it should not have been recorded.
    TakeBack,
    /// What it should have recorded is said.
    SayRight,
}

impl CasePageState {
    /// State before a case is loaded: an empty case without an id, and no form open.
    #[must_use]
    pub fn unloaded() -> Self {
        Self {
            case: RwSignal::new(Case::new(CaseId(Uuid::nil()))),
            unreadable: RwSignal::new(0),
            changed: RwSignal::new(false),
            step_open: RwSignal::new(false),
            step: RwSignal::new(StepKind::Contact),
            given: RwSignal::new(Values::default()),
            amend_open: RwSignal::new(false),
            part: RwSignal::new(Part::Facts),
            correct_open: RwSignal::new(false),
            mistaken: RwSignal::new(None),
            snippets_open: RwSignal::new(false),
            snippet_field: RwSignal::new(Field::NoteText),
        }
    }

    /// Opens the form of a step, filled in with these values.
    pub fn ask_with(self, step: StepKind, given: Values) {
        self.open_anew(self.step_open, move || {
            self.given.set(given);
            self.step.set(step);
        });
    }

    /// Opens the form that corrects a part of the record.
    pub fn amend(self, part: Part) {
        self.open_anew(self.amend_open, move || self.part.set(part));
    }

    /// Opens the form that corrects an entry, or takes it back.
    pub fn mend(self, entry: EntryId, mend: Mend) {
        self.open_anew(self.correct_open, move || self.mistaken.set(Some((entry, mend))));
    }

    /// Opens the list of standard texts for a field of the form that is open.
    pub fn offer_snippets(self, field: Field) {
        self.snippet_field.set(field);
        self.snippets_open.set(true);
    }

    /// Opens a form. Another that is open beside the case is closed first, and keeps what is typed as its draft.
    fn open_anew(self, form: RwSignal<bool>, prepare: impl FnOnce() + 'static) {
        let forms = [self.step_open, self.amend_open, self.correct_open];
        let mut open = forms.into_iter().filter(|form| form.get_untracked()).peekable();
        if open.peek().is_none() {
            prepare();
            form.set(true);
            return;
        }
        open.for_each(|form| form.set(false));
        let begin = move || {
            prepare();
            form.try_set(true);
        };
        // Once it is closed: a form is drawn when its panel opens.
        idle::after(0, begin).forget();
    }

    /// Shows the case as it is after a step that was recorded beside a form: that stays open.
    pub fn noted(self, case: Case) {
        self.case.try_set(case);
        self.changed.try_set(false);
    }

    /// Shows the case as it is after a step, closes its form and moves the focus to the next step.
    pub fn recorded(self, case: Case) {
        self.case.try_set(case);
        self.changed.try_set(false);
        self.step_open.try_set(false);
        self.amend_open.try_set(false);
        self.correct_open.try_set(false);
        // After the dialog has given the focus back: where it was may be gone.
        idle::after(0, || page::focus(NEXT_STEP)).forget();
    }

    /// Label of the button for a step as the case stands, whose form opens with the values `given`, in the
    /// words for `audience`.
    #[must_use]
    pub fn action(self, kind: StepKind, given: &Values, audience: Audience) -> Msg {
        let pending = self.case.with(|case| case.state.mediation.recusal.is_some());
        history::action(kind, pending, form::notes_outcome(given), audience)
    }

    /// The reference number as printed, or the id of the case while it has none.
    #[must_use]
    pub fn reference(self) -> String {
        self.case.with(Case::name)
    }
}
