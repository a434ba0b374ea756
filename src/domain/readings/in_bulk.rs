//! A step that is taken on many cases at once, as it is in one of them.

use crate::domain::fields::field::Field;
use crate::domain::history::case::Case;
use crate::domain::history::refusal::Refusal;
use crate::domain::history::step::{Origin, Step};

/// The step as it is recorded in this case. A complainant is told as their case says they want to be; only what was
/// imported is closed with others.
///
/// # Errors
/// Nothing says how the complainant wants to be told, or the case that would be closed was not imported.
pub fn in_bulk(case: &Case, step: &Step) -> Result<Step, Refusal> {
    match step {
        Step::Acknowledge(told) if told.means.is_empty() => match case.fields.get(Field::ComplainantMeans) {
            "" => Err(Refusal::MeansUnknown),
            means => {
                let mut told = told.clone();
                means.clone_into(&mut told.means);
                Ok(Step::Acknowledge(told))
            }
        },
        Step::Close(_) if !matches!(case.state.origin, Origin::Imported { .. }) => Err(Refusal::NotImported),
        _ => Ok(step.clone()),
    }
}
