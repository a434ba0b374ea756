//! What a complainant takes the screen for.

use crate::domain::{CaseId, StepKind};

/// A case and the step its complainant takes in person.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Handed {
    /// The case.
    pub case: CaseId,
    /// Its number.
    pub reference: String,
    /// The step.
    pub kind: StepKind,
}
