//! The case and step for which the complainant takes the screen.

use crate::domain::{CaseId, StepKind};

/// A case and the step its complainant takes in person.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Handed {
    /// The case whose complainant takes the screen.
    pub case: CaseId,
    /// Its reference number, as printed.
    pub reference: String,
    /// The step that the complainant takes.
    pub kind: StepKind,
}
