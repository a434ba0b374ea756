//! Erasing: who may, what the entry has to say, and what is left of the case.

use chrono::NaiveDate;

use super::case::{Case, Standing};
use super::entry::{Body, Content, Role};
use super::refusal::Refusal;
use super::state::{Closing, State, Tombstone};
use super::step::{Erase, Origin};
use crate::domain::fields::field::Field;
use crate::domain::fields::values::{Values, is_same_name};
use crate::domain::values::codes::{CaseOutcome, Confirmation};
use crate::domain::values::moment::Moment;

/// The coded fields that outlive a case, so that it still counts in figures.
const KEPT: [Field; 3] = [Field::PurchaseKind, Field::FactsProblem, Field::LodgedChannel];

/// What of it holds whatever the day.
pub(in crate::domain) fn check_place(case: &Case) -> Result<(), Refusal> {
    if case.state.erased.is_some() {
        Err(Refusal::Erased)
    } else if !case.stage().is_over() {
        Err(Refusal::StillOpen)
    } else if case.state.hold.is_some() {
        Err(Refusal::OnHold)
    } else {
        Ok(())
    }
}

/// Whether two people stand behind an erasure. Who keeps a register of their own needs no second.
pub(in crate::domain) fn check_people(role: Role, person: &str, confirmed_by: &str) -> Result<(), Refusal> {
    if role == Role::Owner {
        Ok(())
    } else if person.trim().is_empty() {
        Err(Refusal::DisposerUnnamed)
    } else if confirmed_by.trim().is_empty() {
        Err(Refusal::SecondPersonMissing)
    } else if is_same_name(person, confirmed_by) {
        Err(Refusal::SamePerson(person.trim().to_owned()))
    } else {
        Ok(())
    }
}

/// Whether a recorded erasure says which case it left. Where contents are gone already, the number
/// can no longer be compared.
pub(in crate::domain) fn check_summary(case: &Case, erase: &Erase) -> Result<(), Refusal> {
    let fits = erase.reference.is_some() && (case.has_gaps() || erase.reference == case.reference);
    if fits { Ok(()) } else { Err(Refusal::SummaryMissing) }
}

impl Case {
    /// Leaves of the case what its erasure says, whether or not the contents are still here: they come
    /// back with the file of a device that has not heard of it.
    pub(super) fn apply_erasure(&mut self, erase: &Erase, body: &Body) {
        let day = |day: Option<NaiveDate>| day.map_or(Moment::Unknown, Moment::Day);
        for (entry, standing) in self.entries.iter_mut().zip(&mut self.standings) {
            entry.body.content = Content::Erased;
            *standing = Standing::Erased;
        }
        self.effective_steps.clear();
        self.reference.clone_from(&erase.reference);
        let texts = [&erase.kind, &erase.problem, &erase.channel];
        self.fields = Values::default();
        for (field, text) in KEPT.into_iter().zip(texts) {
            self.fields.set(field, text);
        }
        let is_closed = erase.merged_into.is_none() || erase.outcome != CaseOutcome::Unstated;
        self.state = State {
            received: Some(day(erase.received)),
            origin: if erase.sample { Origin::Demo } else { Origin::Lodged },
            is_own: body.by.role == Role::Owner,
            tracking: erase.tracking,
            merged_into: erase.merged_into,
            closed: is_closed.then(|| Closing {
                when: day(erase.closed),
                outcome: erase.outcome.clone(),
                confirmed: Confirmation::Unstated,
                complete: erase.complete,
            }),
            erased: Some(Tombstone {
                entry: body.id,
                when: body.happened,
                by: body.by.person.clone(),
                confirmed_by: erase.confirmed_by.clone(),
                schedule: erase.schedule.clone(),
            }),
            ..State::default()
        };
    }
}
