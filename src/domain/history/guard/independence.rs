//! Independence: whoever decided does not decide again, and whoever is involved does not mediate.

use crate::domain::fields::field::Field;
use crate::domain::fields::values::is_same_name;
use crate::domain::history::case::Case;
use crate::domain::history::entry::Role;
use crate::domain::history::refusal::Refusal;
use crate::domain::history::step::{Convene, DESK, Step, StepKind};

/// Reconsideration is decided by somebody who has not decided in this case and, where there are
/// groups, belongs to another one (ISO 10002, objectivity). In a personal register the decision was
/// made elsewhere and is only written down.
pub(super) fn decider(case: &Case, role: Role, person: &str, group: &str) -> Result<(), Refusal> {
    let state = &case.state;
    if role == Role::Owner {
        Ok(())
    } else if person.is_empty() {
        Err(Refusal::DeciderUnnamed)
    } else if state.deciders.iter().any(|decider| is_same_name(decider, person)) {
        Err(Refusal::DecidedBefore(person.to_owned()))
    } else if state.decider_groups.iter().any(|decider| is_same_name(decider, group)) {
        Err(Refusal::GroupDecidedBefore(group.to_owned()))
    } else {
        Ok(())
    }
}

/// Whoever decides first is named, or nobody could tell later that they decide again.
pub(super) fn first_decider(role: Role, person: &str) -> Result<(), Refusal> {
    let is_named = role == Role::Owner || role == Role::Import || !person.trim().is_empty();
    if is_named { Ok(()) } else { Err(Refusal::DeciderUnnamed) }
}

/// On a refusal of the mediator decides anybody but the mediator.
pub(super) fn recusal(case: &Case, person: &str) -> Result<(), Refusal> {
    let mediation = &case.state.mediation;
    let mediator = mediation.convened.as_ref().map_or("", |convened| convened.mediator.as_str());
    if mediation.recusal.is_some() && is_same_name(mediator, person) {
        Err(Refusal::OwnRecusal(person.trim().to_owned()))
    } else {
        Ok(())
    }
}

/// The body a mediator comes from is neither party.
pub(super) fn body(case: &Case, name: &str) -> Result<(), Refusal> {
    const PARTIES: [Field; 2] = [Field::ComplainantName, Field::RespondentName];
    if PARTIES.iter().any(|field| is_same_name(case.fields.get(*field), name)) {
        Err(Refusal::BodyNotIndependent(name.trim().to_owned()))
    } else {
        Ok(())
    }
}

/// Whether the mediator that a step names is not one of the `staff`: whoever works at the desk does not
/// mediate in its cases. Steps other than [`Step::Convene`] name none, and pass.
///
/// # Errors
/// `Refusal::NotIndependent` when the mediator has the name of one of the staff.
pub fn mediator_is_not_staff<'a>(
    step: &Step,
    staff: impl IntoIterator<Item = &'a str>,
) -> Result<(), Refusal> {
    let Step::Convene(Convene { mediator, .. }) = step else { return Ok(()) };
    if staff.into_iter().any(|name| is_same_name(name, mediator)) {
        Err(Refusal::NotIndependent(mediator.trim().to_owned()))
    } else {
        Ok(())
    }
}

/// Whether the second person who confirms an erasure is one of the `staff`. Steps other than [`Step::Erase`]
/// name none, and pass.
///
/// # Errors
/// `Refusal::SecondPersonUnlisted` when nobody of the staff has this name.
pub fn second_person_is_staff<'a>(
    step: &Step,
    staff: impl IntoIterator<Item = &'a str>,
) -> Result<(), Refusal> {
    let Step::Erase(erase) = step else { return Ok(()) };
    if staff.into_iter().any(|name| name == erase.confirmed_by) {
        Ok(())
    } else {
        Err(Refusal::SecondPersonUnlisted(erase.confirmed_by.clone()))
    }
}

/// Whether whoever of the desk takes a step is named: nothing is recorded by nobody. What was recorded so by
/// earlier versions stays. That somebody opened a case is noted whoever it was.
///
/// # Errors
/// `Refusal::RecorderUnnamed` when it is a role of the desk without a name.
pub fn recorder_is_named(kind: StepKind, role: Role, person: &str) -> Result<(), Refusal> {
    if DESK.contains(&role) && kind != StepKind::Consult && person.trim().is_empty() {
        Err(Refusal::RecorderUnnamed)
    } else {
        Ok(())
    }
}

/// A mediator is independent of both parties, has not handled or decided the case, and was not
/// refused before.
pub(super) fn mediator(case: &Case, name: &str) -> Result<(), Refusal> {
    const PARTIES: [Field; 4] =
        [Field::ComplainantName, Field::RepresentativeName, Field::RespondentName, Field::RespondentContact];
    let state = &case.state;
    let is_party = PARTIES.iter().any(|field| is_same_name(case.fields.get(*field), name));
    let mut involved = state.handlers.iter().chain(&state.deciders).chain(&state.mediation.recused);
    if is_party || involved.any(|other| is_same_name(other, name)) {
        Err(Refusal::NotIndependent(name.trim().to_owned()))
    } else {
        Ok(())
    }
}
