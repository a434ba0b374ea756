//! Retention: how long a closed case is kept, why it cannot be disposed of yet, and what is left of
//! it afterwards.

use chrono::{DateTime, Months, NaiveDate, Utc};

use super::case::{Case, Mark, Standing};
use super::entry::{Body, Role};
use super::field::Field;
use super::guard::Refusal;
use super::moment::{Moment, Zone};
use super::state::{Closing, State, Tombstone};
use super::step::{Erase, Origin, Step, StepKind};
use super::values::{Values, is_same_name};
use crate::facts::{self, Length, Schedule};

/// The outcome that a case merged into another counts as, which has none of its own.
pub const MERGED: &str = "duplicate";

/// The coded fields that outlive a case, so that it still counts in figures.
const KEPT: [Field; 3] = [Field::PurchaseKind, Field::FactsProblem, Field::LodgedChannel];

/// The last day on which something that was closed on a day is kept under a schedule.
#[must_use]
pub fn keep_until(schedule: &Schedule, closed: NaiveDate) -> NaiveDate {
    let later = match schedule.length {
        Length::Years(years) => closed.checked_add_months(Months::new(years.saturating_mul(12))),
        Length::Months(months) => closed.checked_add_months(Months::new(months)),
        Length::Weeks(weeks) => closed.checked_add_days(chrono::Days::new(u64::from(weeks) * 7)),
        Length::Days(days) | Length::WorkingDays(days) => {
            closed.checked_add_days(chrono::Days::new(u64::from(days)))
        }
        Length::Hours(hours) => closed.checked_add_days(chrono::Days::new(u64::from(hours).div_ceil(24))),
    };
    later.unwrap_or(NaiveDate::MAX)
}

/// The coded outcome that decides how long a case is kept; `None` while it is open.
fn outcome(case: &Case) -> Option<&str> {
    match &case.state.closed {
        Some(closing) => Some(closing.outcome.as_str()),
        None => case.state.merged_into.map(|_| MERGED),
    }
}

/// The schedule of a case; `None` while it is open.
#[must_use]
pub fn schedule(case: &Case) -> Option<&'static Schedule> {
    facts::schedule_of(outcome(case)?)
}

/// The local day on which a case was closed, or merged into another. Where nobody knows when that
/// was, the day on which it was recorded.
#[must_use]
pub fn closed_on(case: &Case, zone: &dyn Zone) -> Option<NaiveDate> {
    outcome(case)?;
    let is_closed = case.state.closed.is_some();
    let ended = |mark: &&Mark| match mark.kind {
        StepKind::Close => is_closed,
        StepKind::Relate => !is_closed && mark.code == "merge_into",
        _ => false,
    };
    let mark = case.marks.iter().rev().find(ended)?;
    Some(mark.happened.day(zone).unwrap_or_else(|| zone.day(mark.recorded)))
}

/// Until when a case is kept; `None` while it is open.
#[must_use]
pub fn kept_until(case: &Case, zone: &dyn Zone) -> Option<NaiveDate> {
    Some(keep_until(schedule(case)?, closed_on(case, zone)?))
}

/// Whether nothing is in the way of disposing of a case now.
///
/// # Errors
/// It is erased, open or on hold, or its time is not over.
pub fn check(case: &Case, now: DateTime<Utc>, zone: &dyn Zone) -> Result<(), Refusal> {
    check_place(case)?;
    match kept_until(case, zone) {
        Some(day) if zone.day(now) > day => Ok(()),
        Some(day) => Err(Refusal::KeptUntil(day)),
        None => Err(Refusal::StillOpen),
    }
}

/// What of it holds whatever the day.
pub(super) fn check_place(case: &Case) -> Result<(), Refusal> {
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
pub(super) fn check_people(role: Role, person: &str, confirmed_by: &str) -> Result<(), Refusal> {
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
pub(super) fn check_summary(case: &Case, erase: &Erase) -> Result<(), Refusal> {
    let fits = erase.reference.is_some() && (case.has_gaps() || erase.reference == case.reference);
    if fits { Ok(()) } else { Err(Refusal::SummaryMissing) }
}

/// The step that erases a case, with what is left of it.
#[must_use]
pub fn erasure(case: &Case, confirmed_by: &str, zone: &dyn Zone) -> Step {
    let state = &case.state;
    let text = |field: Field| case.fields.get(field).to_owned();
    let closing = state.closed.as_ref();
    Step::Erase(Box::new(Erase {
        schedule: schedule(case).map(|schedule| schedule.id.clone()).unwrap_or_default(),
        confirmed_by: confirmed_by.trim().to_owned(),
        reference: case.reference.clone(),
        tracking: state.tracking,
        received: state.received.and_then(|received| received.day(zone)),
        closed: closed_on(case, zone),
        outcome: closing.map(|closing| closing.outcome.clone()).unwrap_or_default(),
        complete: closing.is_some_and(|closing| closing.complete),
        merged_into: state.merged_into,
        kind: text(Field::PurchaseKind),
        problem: text(Field::FactsProblem),
        channel: text(Field::LodgedChannel),
        sample: state.origin == Origin::Demo,
    }))
}

impl Case {
    /// Leaves of the case what its erasure says, whether or not the contents are still here: they come
    /// back with the file of a device that has not heard of it.
    pub(super) fn bury(&mut self, erase: &Erase, body: &Body) {
        let day = |day: Option<NaiveDate>| day.map_or(Moment::Unknown, Moment::Day);
        for (entry, standing) in self.entries.iter_mut().zip(&mut self.standings) {
            entry.body.content = super::entry::Content::Erased;
            *standing = Standing::Erased;
        }
        self.marks.clear();
        self.reference.clone_from(&erase.reference);
        let texts = [&erase.kind, &erase.problem, &erase.channel];
        self.fields = Values::default();
        for (field, text) in KEPT.into_iter().zip(texts) {
            self.fields.set(field, text);
        }
        let is_closed = erase.merged_into.is_none() || !erase.outcome.is_empty();
        self.state = State {
            received: Some(day(erase.received)),
            origin: if erase.sample { Origin::Demo } else { Origin::Lodged },
            is_own: body.by.role == Role::Owner,
            tracking: erase.tracking,
            merged_into: erase.merged_into,
            closed: is_closed.then(|| Closing {
                when: day(erase.closed),
                outcome: erase.outcome.clone(),
                confirmed: String::new(),
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
