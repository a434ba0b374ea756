//! Entries that are taken back as mistakes: which they are, and who may take back which.
//!
//! It is worked out from the entries before any of them takes effect, so that what is taken back is folded as if
//! it had never been recorded, and any order of arrival comes to the same.

use std::collections::BTreeMap;

use super::case::{Case, Standing};
use super::entry::{Author, Entry, Role};
use super::refusal::Refusal;
use super::step::{Correct, DESK, Step, StepKind};
use crate::domain::values::ids::{CaseId, EntryId};

/// How corrections, and what they take back, stand: one for each entry, `None` where the guards decide. Empty
/// where nothing is corrected. `entries` are all those of the case, ascending by id.
///
/// Corrections are gone through from the last to the first, because one that is itself taken back takes nothing
/// back.
pub(super) fn standings(id: CaseId, entries: &[Entry]) -> Vec<Option<Standing>> {
    if !entries.iter().any(|entry| entry.kind() == StepKind::Correct) {
        return Vec::new();
    }
    let rulings = rulings(id, entries);
    let mut taken_back: BTreeMap<EntryId, EntryId> = BTreeMap::new();
    for (entry, ruling) in entries.iter().zip(&rulings).rev() {
        let stands = !taken_back.contains_key(&entry.body.id);
        if let (true, Some(Ok(target))) = (stands, ruling) {
            // Of several that take back the same, the first is named.
            taken_back.insert(*target, entry.body.id);
        }
    }
    let standing = |(entry, ruling): (&Entry, Option<Result<EntryId, Refusal>>)| {
        let by = taken_back.get(&entry.body.id).map(|by| Standing::TakenBack(*by));
        by.or_else(|| Some(ruling?.map_or_else(Standing::Refused, |_| Standing::Effective)))
    };
    entries.iter().zip(rulings).map(standing).collect()
}

/// What each correction takes back, or why it takes back nothing; `None` for every other entry.
fn rulings(id: CaseId, entries: &[Entry]) -> Vec<Option<Result<EntryId, Refusal>>> {
    // Whether a case was received and not merged away follows from entries that are never taken back.
    let mut frame = Case::new(id);
    let mut rule = |entry: &Entry| match entry.body.content.step()? {
        Step::Receive(_) | Step::Relate(_) => {
            frame.take_in(entry.clone(), None);
            None
        }
        Step::Correct(correct) => {
            let earlier = &entries[..entries.partition_point(|other| other.body.id < entry.body.id)];
            Some(check_recorded(&frame, earlier, correct, &entry.body.by))
        }
        _ => None,
    };
    entries.iter().map(&mut rule).collect()
}

/// Whether a recorded correction fits what was on record when it was written. That it was written on the day of
/// the entry is asked only in writing: it depends on the zone.
fn check_recorded(
    frame: &Case,
    earlier: &[Entry],
    correct: &Correct,
    by: &Author,
) -> Result<EntryId, Refusal> {
    let target = check(earlier, correct.entry, by.role, &by.person);
    match target {
        Err(Refusal::WrongRole(_) | Refusal::Erased) => target,
        _ if frame.state.received.is_none() => Err(Refusal::NotReceived),
        _ if frame.state.merged_into.is_some() => Err(Refusal::MergedAway),
        Ok(_) if correct.reason.trim().is_empty() => Err(Refusal::CorrectionUnexplained),
        target => target,
    }
}

/// Whether somebody may take back one of these entries; gives the entry. It says nothing of the day, and
/// not whether it was taken back before.
pub(super) fn check(
    entries: &[Entry],
    target: Option<EntryId>,
    role: Role,
    person: &str,
) -> Result<EntryId, Refusal> {
    if role != Role::Owner && !DESK.contains(&role) {
        return Err(Refusal::WrongRole(DESK));
    }
    // What an erasure left of a case is not changed behind its back. Whether it took effect is not asked:
    // that would depend on what is taken back.
    if entries.iter().any(|entry| entry.kind() == StepKind::Erase) {
        return Err(Refusal::Erased);
    }
    let id = target.ok_or(Refusal::NoSuchEntry)?;
    let place = entries.iter().position(|entry| entry.body.id == id).ok_or(Refusal::NoSuchEntry)?;
    // An entry that was altered can be there twice.
    for version in entries[place..].iter().take_while(|entry| entry.body.id == id) {
        may_be_taken_back(version, role, person)?;
    }
    Ok(id)
}

fn may_be_taken_back(target: &Entry, role: Role, person: &str) -> Result<(), Refusal> {
    let (kind, by) = (target.kind(), &target.body.by);
    if is_for_good(kind) {
        return Err(Refusal::KeptForGood(kind));
    }
    match (role, by.role) {
        (_, Role::Complainant) => Err(Refusal::OwnWords),
        (Role::Owner, _) => Ok(()),
        // The file of a consumer's own register holds their words.
        (_, Role::Owner) => Err(Refusal::OwnWords),
        (Role::Manager, _) => Ok(()),
        (_, recorder) if DESK.contains(&recorder) && by.person == person => Ok(()),
        _ => Err(Refusal::RecordedByOther(by.person.clone())),
    }
}

/// Whether steps of this kind are not taken back: without its receipt there is no case, a relation stands in two
/// cases and is undone by another, and what was settled, erased or opened was so. What a newer version recorded
/// is not known here.
const fn is_for_good(kind: StepKind) -> bool {
    matches!(
        kind,
        StepKind::Receive
            | StepKind::Relate
            | StepKind::Settle
            | StepKind::Erase
            | StepKind::Consult
            | StepKind::Unknown
    )
}
