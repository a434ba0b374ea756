//! The form that says what an entry should have recorded.

use super::field::Field;
use super::form;
use super::values::{FieldError, FieldProblem, Values};
use crate::domain::history::case::Case;
use crate::domain::history::entry::Entry;
use crate::domain::history::step::{Correct, Step, StepKind};
use crate::domain::values::moment::Moment;

/// Whether an entry of this kind can be said anew: its content, or of a receipt the time alone.
#[must_use]
pub fn has_form(kind: StepKind) -> bool {
    kind == StepKind::Receive || form::is_correctable(kind)
}

/// The fields of the form for an entry, each with whether it must be filled in: those of its step, where the case
/// asks for them now or the entry has them. Empty for a receipt.
#[must_use]
pub fn fields(case: &Case, entry: &Entry) -> Vec<(Field, bool)> {
    let Some(step) = case.step_of(entry).filter(|step| form::is_correctable(step.kind())) else {
        return Vec::new();
    };
    let said = said(step);
    let asked = form::fields_for(case, step.kind(), &said);
    let field = |(field, _): &(Field, bool)| {
        let required = asked.iter().find(|(known, _)| known == field).map(|(_, required)| *required);
        required
            .or_else(|| (!said.get(*field).is_empty()).then_some(false))
            .map(|required| (*field, required))
    };
    step.kind().form().iter().filter_map(field).collect()
}

/// What the form begins with: what the entry counts as, and when that happened.
#[must_use]
pub fn began(case: &Case, entry: &Entry) -> Values {
    let values = case.step_of(entry).filter(|step| form::is_correctable(step.kind())).map(said);
    let happened = match case.happened(entry) {
        Moment::Unknown => String::new(),
        moment => moment.to_string(),
    };
    let values = values.unwrap_or_default().with(Field::CorrectEntry, entry.body.id.to_string());
    values.with(Field::StepHappened, happened)
}

fn said(step: &Step) -> Values {
    form::details(step).into_iter().fold(Values::default(), |values, (field, text)| values.with(field, text))
}

/// The correction that a filled-in form describes: only what differs from what the entry counts as now.
///
/// # Errors
/// What is wrong with each field; without a reason, that it is missing. The list is empty where nothing was
/// changed.
pub fn correction(case: &Case, entry: &Entry, values: &Values) -> Result<Correct, Vec<FieldError>> {
    let counted = case.step_of(entry).filter(|step| form::is_correctable(step.kind()));
    let said = match counted {
        Some(counted) => {
            form::corrected_step(counted, &fields(case, entry), &form::arising(values)).map(Some)
        }
        None => values.checked_as(Field::fixed_input).map(|_| None),
    };
    let (step, mut errors) = match said {
        Ok(step) => (step, Vec::new()),
        Err(errors) => (None, errors),
    };
    let instead = step.filter(|step| Some(step) != counted).map(Box::new);
    // Left empty, the time stays as it is.
    let is_said = !values.get(Field::StepHappened).is_empty();
    let happened = Some(values.moment(Field::StepHappened)).filter(|_| is_said);
    let happened = happened.filter(|happened| *happened != case.happened(entry));
    let reason = values.get(Field::CorrectReason).trim().to_owned();
    if reason.is_empty() {
        errors.push(FieldError { field: Field::CorrectReason, problem: FieldProblem::Required });
    }
    if !errors.is_empty() {
        return Err(errors);
    }
    let correct = Correct { reason, instead, happened, ..Correct::taking_back(entry.body.id) };
    if correct.takes_back() { Err(Vec::new()) } else { Ok(correct) }
}
