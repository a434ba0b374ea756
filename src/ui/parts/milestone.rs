//! How a step or stage on the way of a case is marked.

use crate::domain::readings::next::Milestone;

/// The values of `data-state` and `aria-current` for a milestone; the second is `None` unless it is the
/// current one.
#[must_use]
pub const fn state(milestone: Milestone) -> (&'static str, Option<&'static str>) {
    match milestone {
        Milestone::Done => ("done", None),
        Milestone::Now => ("now", Some("step")),
        Milestone::Ahead => ("todo", None),
        Milestone::Skipped => ("skipped", None),
    }
}
