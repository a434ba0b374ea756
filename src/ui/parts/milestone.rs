//! How a step or stage on the way of a case is marked.

use crate::domain::readings::next::Milestone;

/// The values of `data-state` and `aria-current`.
#[must_use]
pub const fn state(milestone: Milestone) -> (&'static str, Option<&'static str>) {
    match milestone {
        Milestone::Done => ("done", None),
        Milestone::Now => ("now", Some("step")),
        Milestone::Ahead => ("todo", None),
        Milestone::Skipped => ("skipped", None),
    }
}
