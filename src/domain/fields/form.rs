//! Step forms: which fields each step asks for, and the way from what was filled in to the step
//! and back.

use serde_json::{Map, Value};

use super::field::{Field, Input};
use super::signing;
use super::values::{FieldError, FieldProblem, NO, Values, YES, canonical};
use crate::diagnostics::OrReport;
use crate::domain::history::case::Case;
use crate::domain::history::step::{Amend, Step, StepKind};
use crate::domain::values::ids::EntryId;

/// What the ids of the policies of a market regulator in China begin with: it declines on grounds of law.
const MARKET_REGULATOR: &str = "cn_market";

/// Whether a form that opens with these values notes what a body outside decided: they name that body.
#[must_use]
pub fn notes_outcome(given: &Values) -> bool {
    !given.get(Field::ReferBody).is_empty()
}

/// The entry that a form with these values takes back; `None` for the form of any other step.
#[must_use]
pub fn corrected(values: &Values) -> Option<EntryId> {
    values.get(Field::CorrectEntry).parse().ok().map(EntryId)
}

/// The fields that a step's form asks for in this case, each with whether it must be filled in: those of
/// [`StepKind::form`], less what does not arise as the case stands. `given` are the values that the form
/// opens with: a referral's body among them says that its outcome is noted.
///
/// What is asked differs by the side that keeps the case. A desk tells what it decides and owes reasons; an
/// owner writes down what others said, and can be asked for no more than that.
#[must_use]
pub fn fields_for(case: &Case, kind: StepKind, given: &Values) -> Vec<(Field, bool)> {
    let state = &case.state;
    let pending = state.mediation.recusal.is_some();
    let own = state.is_own;
    let on_grounds = !own && state.policy.starts_with(MARKET_REGULATOR);
    let notes_outcome = notes_outcome(given);
    let asked = |field: Field, required: bool| match field {
        // The sum is worked out from the items; earlier versions had it typed as well.
        Field::AgreeTotal => None,
        Field::RecuseParty => (!pending).then_some(required),
        Field::RecuseGranted => pending.then_some(required),
        // Who has withdrawn has said so.
        Field::CloseConfirmed => state.withdrawn.is_none().then_some(required),
        Field::ResumeClock => (!state.paused.is_empty()).then_some(required),
        Field::DeclineGround => on_grounds.then_some(required),
        Field::DeclineReasons => (!on_grounds).then_some(required),
        Field::ReferSent => Some(required && !notes_outcome),
        Field::ReferOutcome => Some(required || notes_outcome),
        Field::ReferAgain => (!notes_outcome).then_some(required),
        Field::NoteVisible | Field::InvestigateCause | Field::InvestigateDepartment => {
            (!own).then_some(required)
        }
        Field::DeclineAdvice | Field::DeclineTurnTo | Field::NotifyReconsiderUntil | Field::FollowUpMeans => {
            Some(required && !own)
        }
        _ => Some(required),
    };
    kind.form().iter().filter_map(|(field, required)| Some((*field, asked(*field, *required)?))).collect()
}

/// Whether a field is asked for, given what is filled in so far: items that say what will be done, for how much and
/// by when leave no sum and no day to be said for all of it.
#[must_use]
pub fn arises(values: &Values, field: Field) -> bool {
    let items = match field {
        Field::NotifyAmount | Field::NotifyPerformBy => Field::NotifyObligations,
        Field::DecideAmount | Field::DecidePerformBy => Field::DecideObligations,
        _ => return true,
    };
    // Rows in which nothing is typed are none.
    says(values, items).is_empty()
}

/// What is filled in, less what does not [arise](arises): it is not asked for, so nothing in it is wrong.
#[must_use]
pub fn arising(values: &Values) -> Values {
    let mut arising = values.clone();
    for (field, _) in values.iter().filter(|(field, _)| !arises(values, *field)) {
        arising.set(field, "");
    }
    arising
}

/// A text as it would be recorded; as it stands while it cannot be.
fn says(values: &Values, field: Field) -> String {
    let canonical = field.fixed_input().and_then(|input| canonical(input, values.get(field)).ok());
    canonical.unwrap_or_else(|| values.get(field).to_owned())
}

/// The step that a filled-in form describes. `asked` lists the fields of the form, each with whether it must
/// be filled in.
///
/// # Errors
/// What is wrong with each field, in the order of the form. The list is empty where the texts make no step of
/// this kind, which callers meet only by asking for a step without a form of this shape.
pub fn step(kind: StepKind, asked: &[(Field, bool)], values: &Values) -> Result<Step, Vec<FieldError>> {
    let mut errors: Vec<FieldError> = values.checked_as(Field::fixed_input).err().unwrap_or_default();
    if kind == StepKind::Agree && signing::is_signed_otherwise(values) {
        errors.push(FieldError { field: Field::AgreeSignatures, problem: FieldProblem::SignedOtherwise });
    }
    for (field, required) in asked {
        if *required && values.get(*field).trim().is_empty() {
            errors.push(FieldError { field: *field, problem: FieldProblem::Required });
        }
    }
    if !errors.is_empty() {
        let place = |field: Field| asked.iter().position(|(known, _)| *known == field);
        errors.sort_by_key(|error| place(error.field));
        return Err(errors);
    }
    let values = values.checked_as(Field::fixed_input)?;
    let mut object = Map::new();
    object.insert("step".to_owned(), kind.id().into());
    for (field, _) in asked {
        if let Some(value) = field.fixed_input().and_then(|input| json(input, values.get(*field))) {
            object.insert(field.name().to_owned(), value);
        }
    }
    serde_json::from_value(Value::Object(object)).map_err(|_| Vec::new())
}

/// The step that a corrected form describes: what the form asks for is said anew, and what it does not ask for stays
/// as `recorded` has it, such as the agreement that a performance belongs to.
///
/// # Errors
/// As those of [`step`].
pub fn corrected_step(
    recorded: &Step,
    asked: &[(Field, bool)],
    values: &Values,
) -> Result<Step, Vec<FieldError>> {
    let said = step(recorded.kind(), asked, values)?;
    let object = |step| match serde_json::to_value(step).or_report("domain::fields::form, a correction") {
        Some(Value::Object(object)) => object,
        _ => Map::new(),
    };
    let mut whole = object(recorded);
    for (field, _) in asked {
        whole.remove(field.name());
    }
    whole.extend(object(&said));
    serde_json::from_value(Value::Object(whole)).map_err(|_| Vec::new())
}

/// Whether what an entry of this kind recorded can be said anew in its form. What was received is amended, what was
/// signed stays as it was signed, and a correction is itself taken back.
#[must_use]
pub fn is_correctable(kind: StepKind) -> bool {
    let stays = matches!(
        kind,
        StepKind::Correct | StepKind::Agree | StepKind::Relate | StepKind::Settle | StepKind::MovePolicy
    );
    !stays && !kind.form().is_empty()
}

/// The JSON value of a canonical text; `None` when absent.
fn json(input: Input<'_>, text: &str) -> Option<Value> {
    if text.is_empty() {
        return None;
    }
    Some(match input {
        Input::Flag | Input::YesNo => Value::Bool(text == YES),
        Input::Scale => text.parse::<u8>().ok()?.into(),
        Input::Choices(_) => text.split_whitespace().collect(),
        Input::Obligation => text.parse::<u32>().ok()?.into(),
        Input::Obligations | Input::Signatures => serde_json::from_str(text).ok()?,
        _ => text.into(),
    })
}

/// The fields of a step with their texts, for showing it; an amendment gives an empty text for a field it
/// emptied. Empty for steps without fields of their own: what was received is shown from the case's fields.
#[must_use]
pub fn details(step: &Step) -> Vec<(Field, String)> {
    if let Step::Amend(Amend { fields, cleared, reason }) = step {
        let changed = fields.iter().map(|(field, text)| (field, text.to_owned()));
        // A field of a newer version has no name here.
        let emptied = cleared.iter().filter_map(|path| path.parse().ok()).map(|field| (field, String::new()));
        let why = (!reason.is_empty()).then(|| (Field::AmendReason, reason.clone()));
        return changed.chain(emptied).chain(why).collect();
    }
    let Some(Value::Object(mut object)) =
        serde_json::to_value(step).or_report("domain::fields::form, a step")
    else {
        return Vec::new();
    };
    // Stored steps leave out what is false or zero; where that is an answer, it is put back.
    let answer = match step {
        Step::DecideReconsideration(decision) => Some((Field::DecideChanged, decision.changed.into())),
        Step::Assess(assess) => Some((Field::AssessSafety, assess.safety.into())),
        Step::Hold(hold) => Some((Field::HoldPlaced, hold.placed.into())),
        Step::Perform(perform) => Some((Field::PerformObligation, perform.obligation.into())),
        _ => None,
    };
    if let Some((field, value)) = answer {
        object.insert(field.name().to_owned(), value);
    }
    let text = |field: Field| {
        let text = text(object.get(field.name())?);
        // A list of rows in the order of its fields, as the form has it, not in that of the alphabet.
        let rows =
            field.fixed_input().filter(|input| matches!(input, Input::Obligations | Input::Signatures));
        let canonical = rows.and_then(|input| canonical(input, &text).ok());
        Some((field, canonical.unwrap_or(text)))
    };
    step.kind().form().iter().filter_map(|(field, _)| text(*field)).collect()
}

fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Bool(yes) => if *yes { YES } else { NO }.to_owned(),
        Value::Array(items) if items.iter().any(Value::is_object) => value.to_string(),
        Value::Array(items) => items.iter().map(text).collect::<Vec<_>>().join(" "),
        other => other.to_string(),
    }
}

/// The amendment that turns `from` into `to`, or `None` when nothing changes. Both are canonical.
#[must_use]
pub fn amendment(from: &Values, to: &Values, reason: &str) -> Option<Amend> {
    let mut fields = Values::default();
    for (field, text) in to.iter().filter(|(field, text)| from.get(*field) != *text) {
        fields.set(field, text);
    }
    let cleared: Vec<String> = from
        .iter()
        .filter(|(field, _)| to.get(*field).is_empty())
        .map(|(field, _)| field.path().to_owned())
        .collect();
    let changes = !fields.is_empty() || !cleared.is_empty();
    changes.then(|| Amend { fields, cleared, reason: reason.to_owned() })
}
