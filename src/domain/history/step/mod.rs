//! The steps of the closed loop and what each records.
//!
//! The serialised form of [`Step`] is the stored form, version 1: `tests/stored.rs` pins it by
//! example. A field may be added if it has a default; nothing is renamed or removed.

mod contents;
mod erasure;
mod receipt;
mod group;
mod table;

pub use contents::*;
pub use erasure::Erase;
pub use group::StepGroup;
pub use receipt::{Origin, Receive};
pub use table::{DESK, OFFERED, Step, StepKind};

use crate::domain::values::codes::{Direction, Party, RelationKind};
use crate::domain::values::ids::{CaseId, EntryId};

impl Step {
    /// The step with the group of the new handler in it, where it is an assignment that names none.
    #[must_use]
    pub fn assigned_in(mut self, group_of: impl FnOnce(&str) -> String) -> Self {
        if let Self::Assign(Assign { handler, group, .. }) = &mut self
            && group.is_empty()
        {
            *group = group_of(handler.trim());
        }
        self
    }

    /// The step with the group of who decides in it, where it is a decision.
    #[must_use]
    pub fn decided_in(mut self, of: &str) -> Self {
        match &mut self {
            Self::Decline(Decline { group, .. })
            | Self::Notify(Notify { group, .. })
            | Self::DecideReconsideration(DecideReconsideration { group, .. }) => of.clone_into(group),
            _ => {}
        }
        self
    }
}

impl Step {
    /// The relation as it is recorded in the other case, since the two are always recorded together: which
    /// case that is, and the step. `of` is the case of this step. `None` for a step that relates no case.
    #[must_use]
    pub fn mirrored(&self, of: CaseId) -> Option<(CaseId, Step)> {
        let Self::Relate(Relate { other: Some(other), relation, reason }) = self else { return None };
        let relation = match relation {
            RelationKind::MergeInto => RelationKind::MergeFrom,
            RelationKind::MergeFrom => RelationKind::MergeInto,
            same => same.clone(),
        };
        let mirrored = Relate { other: Some(of), relation, reason: reason.clone() };
        Some((*other, Self::Relate(mirrored)))
    }
}

impl Signature {
    /// Whether nothing was typed and nothing drawn.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.typed.trim().is_empty() && self.strokes.iter().all(Vec::is_empty)
    }
}

impl Contact {
    /// Whether the complainant got in touch: what was waited for has come in.
    #[must_use]
    pub fn is_from_complainant(&self) -> bool {
        self.direction == Direction::Incoming && self.with == Party::Complainant
    }
}

impl Correct {
    /// The taking back of an entry, for reasons yet to be said.
    #[must_use]
    pub fn taking_back(entry: EntryId) -> Self {
        Self { entry: Some(entry), ..Self::default() }
    }

    /// Whether it takes the entry back, and puts nothing in its place.
    #[must_use]
    pub fn takes_back(&self) -> bool {
        self.instead.is_none() && self.happened.is_none()
    }
}

impl StepKind {
    /// The kind with this [`id`](Self::id); `None` for a name this version does not know.
    #[must_use]
    pub fn find(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.id() == id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_case_goes_to_the_group_of_its_new_handler() {
        let group_of = |name: &str| if name == "Li" { "Two".to_owned() } else { String::new() };
        let assigned = |handler: &str, group: &str| {
            let step = Assign { handler: handler.to_owned(), group: group.to_owned(), ..Assign::default() };
            match Step::Assign(step).assigned_in(group_of) {
                Step::Assign(assign) => assign.group,
                _ => String::new(),
            }
        };
        assert_eq!(assigned("Li", ""), "Two");
        assert_eq!(assigned(" Li ", ""), "Two");
        assert_eq!(assigned("Li", "Three"), "Three");
        assert_eq!(assigned("Wang", ""), "");
    }

    #[test]
    fn names_are_those_of_the_stored_form() {
        for kind in StepKind::ALL {
            assert_eq!(StepKind::find(kind.id()), Some(*kind));
        }
        let step = Step::AskMaterial(AskMaterial::default());
        assert_eq!(serde_json::to_string(&step).unwrap(), r#"{"step":"ask_material"}"#);
        assert_eq!(step.kind().id(), "ask_material");
        assert_eq!(StepKind::find("unknown"), None);
    }
}
