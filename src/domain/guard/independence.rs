//! Independence: whoever decided does not decide again, and whoever is involved does not mediate.

use super::Refusal;
use crate::domain::case::Case;
use crate::domain::entry::Role;
use crate::domain::field::Field;

/// Reconsideration is decided by somebody who has not decided in this case and, where there are
/// groups, belongs to another one (ISO 10002, objectivity). In a personal register the decision was
/// made elsewhere and is only written down.
pub(super) fn decider(case: &Case, role: Role, person: &str, group: &str) -> Result<(), Refusal> {
    let state = &case.state;
    if role == Role::Owner {
        Ok(())
    } else if person.is_empty() {
        Err(Refusal::DeciderUnnamed)
    } else if state.deciders.iter().any(|decider| decider == person) {
        Err(Refusal::DecidedBefore(person.to_owned()))
    } else if !group.is_empty() && state.decider_groups.iter().any(|decider| decider == group) {
        Err(Refusal::GroupDecidedBefore(group.to_owned()))
    } else {
        Ok(())
    }
}

/// A mediator is independent of both parties, has not handled or decided the case, and was not
/// refused before.
pub(super) fn mediator(case: &Case, name: &str) -> Result<(), Refusal> {
    const PARTIES: [Field; 4] =
        [Field::ComplainantName, Field::RepresentativeName, Field::RespondentName, Field::RespondentContact];
    let name = name.trim();
    let state = &case.state;
    let is = |other: &str| !other.trim().is_empty() && other.trim() == name;
    let is_party = PARTIES.iter().any(|field| is(case.fields.get(*field)));
    let has_handled = [&state.handler, &state.first_handler].into_iter().flatten().any(|other| is(other));
    let has_decided = state.deciders.iter().chain(&state.mediation.recused).any(|other| is(other));
    if is_party || has_handled || has_decided {
        Err(Refusal::NotIndependent(name.to_owned()))
    } else {
        Ok(())
    }
}
