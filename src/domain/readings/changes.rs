//! What amendments changed: the earlier text beside the new one, read off the history.

use std::collections::BTreeSet;

use crate::domain::fields::field::Field;
use crate::domain::fields::values::Values;
use crate::domain::history::case::{Case, Standing};
use crate::domain::history::step::Step;
use crate::domain::values::ids::EntryId;

/// One field as it was and as it became.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FieldChange {
    /// The field that changed.
    pub field: Field,
    /// Its text before; empty when it was not given.
    pub from: String,
    /// Its text after; empty when it was emptied.
    pub to: String,
}

/// What the amendment of this entry changed; empty when the entry is no effective amendment.
#[must_use]
pub fn changes(case: &Case, entry: EntryId) -> Vec<FieldChange> {
    let mut fields = Values::default();
    for (recorded, standing) in case.entries.iter().zip(&case.standings) {
        let step = case.step_of(recorded).filter(|_| *standing == Standing::Effective);
        match step {
            Some(Step::Receive(receive)) => fields = receive.fields.clone(),
            Some(Step::Amend(amend)) => {
                let mut after = fields.clone();
                after.overlay(&amend.fields);
                // A field of a newer version holds nothing here that could be emptied.
                for field in amend.cleared.iter().filter_map(|path| path.parse::<Field>().ok()) {
                    after.set(field, "");
                }
                if recorded.body.id == entry {
                    return compare(&fields, &after);
                }
                fields = after;
            }
            _ => {}
        }
    }
    Vec::new()
}

fn compare(from: &Values, to: &Values) -> Vec<FieldChange> {
    let differs = |field: &&Field| from.get(**field) != to.get(**field);
    let change = |field: &Field| FieldChange {
        field: *field,
        from: from.get(*field).to_owned(),
        to: to.get(*field).to_owned(),
    };
    let answers: BTreeSet<Field> = from.answers().chain(to.answers()).collect();
    Field::ALL.iter().chain(&answers).filter(differs).map(change).collect()
}
