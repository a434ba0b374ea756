//! What the complainant may see of a case: what was said to them and what they said, and nothing of
//! what the desk keeps to itself.

use crate::domain::fields::field::Field;
use crate::domain::history::case::{Case, Standing};
use crate::domain::history::entry::Entry;
use crate::domain::history::step::Step;

/// The fields of a step that the complainant may read; `None` when not even the step is shown.
/// Assignments, findings and internal contacts stay inside: what follows from them is notified. The complaint
/// itself is shown from its fields.
#[must_use]
pub fn visible(step: &Step) -> Option<&'static [Field]> {
    match step {
        Step::Contact(contact) if !contact.visible => None,
        Step::Note(note) if !note.visible => None,
        step => step.kind().shown(),
    }
}

/// The entries of a case that the complainant may see, in order: each with its step and the fields of it to
/// show. Only what took effect.
pub fn history(case: &Case) -> impl Iterator<Item = (&Entry, &Step, &'static [Field])> {
    case.entries.iter().zip(&case.standings).filter_map(|(entry, standing)| {
        let step = case.step_of(entry).filter(|_| *standing == Standing::Effective)?;
        Some((entry, step, visible(step)?))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::history::step::{Assign, Contact, Investigate, Notify};

    #[test]
    fn what_the_desk_keeps_to_itself_is_not_shown() {
        let contact = |visible| Step::Contact(Contact { visible, ..Contact::default() });
        assert_eq!(visible(&Step::Assign(Assign::default())), None);
        assert_eq!(visible(&Step::Investigate(Investigate::default())), None);
        assert_eq!(visible(&contact(false)), None);
        assert!(visible(&contact(true)).is_some());
    }

    #[test]
    fn what_is_shown_belongs_to_the_step() {
        let step = Step::Notify(Notify::default());
        let known: Vec<Field> = step.kind().form().iter().map(|(field, _)| *field).collect();
        assert!(visible(&step).is_some_and(|fields| fields.iter().all(|field| known.contains(field))));
    }
}
