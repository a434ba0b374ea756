//! A form: what was typed so far and what is wrong with it. Controls are [`FieldControl`]s.
//!
//! [`FieldControl`]: super::FieldControl

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::{App, use_app};
use crate::browser::{idle, page};
use crate::domain::fields::signing;
use crate::domain::fields::values::{FieldError, FieldProblem, canonical};
use crate::domain::history::refusal::Refusal;
use crate::domain::{Field, Values};
use crate::facts::{List, ListItem, NO_REGION, Rules};
use crate::i18n::{Audience, Msg, common};
use crate::storage::StorageError;

/// Gives label and help for a field; `None` keeps the usual ones, a help of `None` shows none.
pub type OwnWords = fn(Field) -> Option<(Msg, Option<Msg>)>;

/// Gives the mark behind the label of a field that may be left open; `None` is the usual "optional".
pub type OwnMark = fn(App, Field, &Values) -> Option<Msg>;

/// The state of a form, as handles that copy.
#[derive(Clone, Copy)]
pub struct Form {
    /// What was typed, by field, as typed.
    pub values: RwSignal<Values>,
    /// What is wrong with fields, shown beside their controls; empty when nothing is.
    pub errors: RwSignal<Vec<FieldError>>,
    /// Why a guard refused what was sent, where a field shown here is to blame; `None` else.
    pub refusal: RwSignal<Option<Refusal>>,
    /// The fields that have a control now.
    shown: StoredValue<Vec<Field>>,
    /// The rules, which say what questions of categories take.
    rules: RwSignal<Arc<Rules>>,
    /// The complainant fills it in, not whoever keeps the register.
    is_complainants: bool,
    /// The region whose choices are offered, where a list has such of one region.
    region: &'static str,
    own_words: OwnWords,
    own_mark: OwnMark,
}

impl Form {
    /// A form that starts with these values. Call it while a component is being made.
    #[must_use]
    pub fn new(mut values: Values) -> Self {
        signing::note_signed(&mut values);
        Self {
            values: RwSignal::new(values),
            errors: RwSignal::new(Vec::new()),
            refusal: RwSignal::new(None),
            shown: StoredValue::new(Vec::new()),
            rules: use_app().rules,
            is_complainants: false,
            region: NO_REGION,
            own_words: |_| None,
            own_mark: |_, _, _| None,
        }
    }

    /// The same form with marks of its own behind some labels.
    #[must_use]
    pub fn marked(self, own_mark: OwnMark) -> Self {
        Self { own_mark, ..self }
    }

    /// The mark behind the label of a field that may be left open; followed.
    #[must_use]
    pub fn mark(self, app: App, field: Field) -> Msg {
        self.values.with(|values| (self.own_mark)(app, field, values)).unwrap_or(common::OPTIONAL)
    }

    /// The same form with label and help of its own for some fields.
    #[must_use]
    pub fn worded(self, own_words: OwnWords) -> Self {
        Self { own_words, ..self }
    }

    /// The same form in words for the complainant; `own_words` gives label and help for some fields.
    #[must_use]
    pub fn for_complainant(self, own_words: OwnWords) -> Self {
        Self { is_complainants: true, own_words, ..self }
    }

    /// The same form with the choices that a [region](crate::facts::forum_region) has; without, those that
    /// are the same everywhere.
    #[must_use]
    pub fn in_region(self, region: &'static str) -> Self {
        Self { region, ..self }
    }

    /// The items of a list that are offered for a field, in order: those of the region that the register
    /// offers, and what is chosen already. Not followed, so that what is offered does not change while somebody
    /// chooses.
    #[must_use]
    pub fn offered(self, field: Field, list: List) -> Vec<ListItem> {
        let is_chosen = |item: &ListItem| {
            self.values.with_untracked(|values| values.choices(field).any(|id| id == item.id))
        };
        self.rules.with_untracked(|rules| {
            let offers = |item: &ListItem| item.is_of(self.region) && rules.is_offered_in(list, item);
            rules.items(list).iter().filter(|item| offers(item) || is_chosen(item)).cloned().collect()
        })
    }

    /// The readers its words are for; followed.
    #[must_use]
    pub fn audience(self, app: App) -> Audience {
        if self.is_complainants { app.complainant_audience() } else { app.audience() }
    }

    /// Label and help that this form gives a field; `None` where the usual ones hold.
    #[must_use]
    pub fn own_words(self, field: Field) -> Option<(Msg, Option<Msg>)> {
        (self.own_words)(field)
    }

    /// The text of a field; empty when nothing was typed. Followed.
    #[must_use]
    pub fn text(self, field: Field) -> String {
        self.values.with(|values| values.get(field).to_owned())
    }

    /// The text of a field as it is now, not followed; empty once the form is gone.
    #[must_use]
    pub fn text_now(self, field: Field) -> String {
        self.values.try_with_untracked(|values| values.get(field).to_owned()).unwrap_or_default()
    }

    /// Sets a field and clears its error and refusal.
    pub fn set(self, field: Field, text: impl Into<String>) {
        let text = text.into();
        if self.values.with_untracked(|values| values.get(field) == text) {
            return;
        }
        self.values.update(|values| {
            values.set(field, text);
            if field == Field::AgreeSignatures {
                signing::note_signed(values);
            }
        });
        self.forgive(field);
    }

    /// Clears the error and the refusal of a field.
    fn forgive(self, field: Field) {
        if self.errors.with_untracked(|errors| errors.iter().any(|error| error.field == field)) {
            self.errors.update(|errors| errors.retain(|error| error.field != field));
        }
        if self.refused_field_now() == Some(field) {
            self.refusal.set(None);
        }
    }

    /// Changes several values that belong together, and clears the error and refusal of one of their fields.
    pub fn change_all(self, field: Field, change: fn(&mut Values)) {
        self.values.update(change);
        self.forgive(field);
    }

    /// Notes that this field has a control until the calling component is gone: a refusal is then said there.
    pub fn shows(self, field: Field) {
        self.shown.update_value(|shown| shown.push(field));
        on_cleanup(move || {
            self.shown.try_update_value(|shown| {
                shown.iter().position(|known| *known == field).map(|place| shown.swap_remove(place))
            });
        });
    }

    fn refused_field_now(self) -> Option<Field> {
        self.refusal.with_untracked(|refusal| refusal.as_ref().and_then(Refusal::field))
    }

    /// Why a guard refused what was sent, if this field is to blame; `None` else. Followed.
    #[must_use]
    pub fn refusal(self, field: Field) -> Option<Refusal> {
        self.refusal.with(|refusal| refusal.clone().filter(|why| why.field() == Some(field)))
    }

    /// Shows a guard's reason beside the field to blame and moves the focus there; gives `None` then. Any
    /// other trouble, and that of a field without a control here, comes back to be shown elsewhere. `None`
    /// too once the form is gone.
    pub fn show_refusal(self, trouble: StorageError) -> Option<StorageError> {
        let field = match &trouble {
            StorageError::Refused(refusal) => refusal.field(),
            _ => None,
        };
        let has_control = |shown: &Vec<Field>| field.is_some_and(|field| shown.contains(&field));
        match (trouble, field) {
            (StorageError::Refused(refusal), Some(field)) if self.shown.try_with_value(has_control)? => {
                self.refusal.set(Some(*refusal));
                focus_soon(field);
                None
            }
            (trouble, _) => Some(trouble),
        }
    }

    /// Checks a field that the reader has left and shows what is wrong with its text. That it is missing is
    /// shown only when the form is sent.
    pub fn left(self, field: Field) {
        // A control that is removed while it has the focus is left after its form is gone.
        let rules = self.rules.get_untracked();
        let check = |values: &Values| canonical(field.input(&rules), values.get(field)).err();
        if let Some(Some(problem)) = self.values.try_with_untracked(check) {
            self.errors.update(|errors| {
                errors.retain(|error| error.field != field);
                errors.push(FieldError { field, problem });
            });
        }
    }

    /// Sets a field, then checks it as [`left`](Self::left): for a control that may change without an event.
    pub fn left_with(self, field: Field, text: String) {
        if self.values.try_with_untracked(|_| ()).is_some() {
            self.set(field, text);
            self.left(field);
        }
    }

    /// What is wrong with a field; `None` when nothing is. Followed.
    #[must_use]
    pub fn problem(self, field: Field) -> Option<FieldProblem> {
        self.errors.with(|errors| errors.iter().find(|error| error.field == field).map(|error| error.problem))
    }

    /// Shows these errors in place of earlier ones and moves the focus to the first.
    pub fn refuse(self, errors: Vec<FieldError>) {
        let first = errors.first().map(|error| error.field);
        self.errors.set(errors);
        self.refusal.set(None);
        if let Some(field) = first {
            focus_soon(field);
        }
    }

    /// Clears all errors and the refusal.
    pub fn clear_errors(self) {
        self.errors.set(Vec::new());
        self.refusal.set(None);
    }
}

/// Moves the focus once the messages are drawn, so that a screen reader reads them with the control.
fn focus_soon(field: Field) {
    idle::after(0, move || page::focus_field(field.path())).forget();
}
