//! Which entries of a history a desk looks for.

use super::visible::visible;
use crate::domain::history::step::{Step, StepKind};

/// A part of the history.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, strum::VariantArray)]
pub enum HistoryFilter {
    /// All entries.
    #[default]
    All,
    /// What the complainant may read.
    Told,
    /// What decided something: taken up or not, a result, an agreement, an end.
    Decisions,
    /// What stays among the desk.
    Internal,
}

impl HistoryFilter {
    /// The filters in the order in which they are offered.
    pub const ALL: &[Self] = <Self as strum::VariantArray>::VARIANTS;

    /// Whether an entry with this step belongs to the part. An entry whose step is gone or unknown belongs to
    /// all and nothing else.
    #[must_use]
    pub fn admits(self, step: Option<&Step>) -> bool {
        match (self, step) {
            (Self::All, _) => true,
            (_, None) => false,
            (Self::Told, Some(step)) => visible(step).is_some(),
            (Self::Internal, Some(step)) => visible(step).is_none(),
            (Self::Decisions, Some(step)) => decides(step),
        }
    }
}

fn decides(step: &Step) -> bool {
    use StepKind as K;
    match step {
        // Asking for the mediator to leave decides nothing.
        Step::Recuse(recuse) => recuse.granted.is_some(),
        step => matches!(
            step.kind(),
            K::Accept
                | K::Decline
                | K::Notify
                | K::DecideReconsideration
                | K::Agree
                | K::EndMediation
                | K::Close
                | K::Reopen
                | K::MovePolicy
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::history::step::{Accept, Assign, Contact, Note, Notify, Recuse};
    use HistoryFilter::{All, Decisions, Internal, Told};

    fn parts(step: &Step) -> Vec<HistoryFilter> {
        HistoryFilter::ALL.iter().copied().filter(|part| part.admits(Some(step))).collect()
    }

    #[test]
    fn every_entry_is_told_or_internal() {
        assert_eq!(parts(&Step::Accept(Accept::default())), [All, Told, Decisions]);
        assert_eq!(parts(&Step::Notify(Notify::default())), [All, Told, Decisions]);
        assert_eq!(parts(&Step::Assign(Assign::default())), [All, Internal]);
        assert_eq!(parts(&Step::Contact(Contact::default())), [All, Internal]);
        assert_eq!(parts(&Step::Note(Note { visible: true, ..Note::default() })), [All, Told]);
        assert_eq!(parts(&Step::Recuse(Recuse::default())), [All, Told]);
        let granted = Recuse { granted: Some(false), ..Recuse::default() };
        assert_eq!(parts(&Step::Recuse(granted)), [All, Told, Decisions]);
    }

    #[test]
    fn what_is_gone_is_shown_with_everything_alone() {
        let parts: Vec<_> = HistoryFilter::ALL.iter().filter(|part| part.admits(None)).collect();
        assert_eq!(parts, [&All]);
    }
}
