//! Independence: whoever decided does not decide again, and whoever is involved does not mediate.

use super::Refusal;
use crate::domain::case::Case;
use crate::domain::entry::Role;
use crate::domain::field::Field;
use crate::domain::values::half_width;

/// Reconsideration is decided by somebody who has not decided in this case and, where there are
/// groups, belongs to another one (ISO 10002, objectivity). In a personal register the decision was
/// made elsewhere and is only written down.
pub(super) fn decider(case: &Case, role: Role, person: &str, group: &str) -> Result<(), Refusal> {
    let state = &case.state;
    if role == Role::Owner {
        Ok(())
    } else if person.is_empty() {
        Err(Refusal::DeciderUnnamed)
    } else if state.deciders.iter().any(|decider| is_same(decider, person)) {
        Err(Refusal::DecidedBefore(person.to_owned()))
    } else if state.decider_groups.iter().any(|decider| is_same(decider, group)) {
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
    let state = &case.state;
    let is_party = PARTIES.iter().any(|field| is_same(case.fields.get(*field), name));
    let mut involved = state.handlers.iter().chain(&state.deciders).chain(&state.mediation.recused);
    if is_party || involved.any(|other| is_same(other, name)) {
        Err(Refusal::NotIndependent(name.trim().to_owned()))
    } else {
        Ok(())
    }
}

/// Whether two names are the same but for blanks, full-width letters and case; nobody's is no name.
fn is_same(one: &str, other: &str) -> bool {
    let plain = |name: &str| -> String {
        name.chars().map(half_width).filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase).collect()
    };
    let one = plain(one);
    !one.is_empty() && one == plain(other)
}
