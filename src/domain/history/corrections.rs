//! Entries that are corrected or taken back as mistakes: which they are, what counts instead, and who may correct
//! which.
//!
//! It is worked out from the entries before any of them takes effect, so that what is taken back is folded as if
//! it had never been recorded, what is corrected as if it had been recorded right at once, and any order of arrival
//! comes to the same.

use std::collections::BTreeMap;

use super::case::{Case, Corrected, Standing};
use super::entry::{Author, Entry, Role};
use super::refusal::Refusal;
use super::step::{Correct, DESK, Step, StepKind};
use crate::domain::values::ids::{CaseId, EntryId};

/// What corrections say of an entry.
#[derive(Default)]
pub(super) struct Ruling {
    /// How it stands; `None` where the guards decide.
    pub standing: Option<Standing>,
    /// What counts in its place; `None` where what it says does.
    pub corrected: Option<Corrected>,
}

/// What is said of each entry. Empty where nothing is corrected. `entries` are all those of the case, ascending by
/// id.
///
/// Corrections are gone through from the last to the first, because one that is itself taken back does nothing, and
/// of several that concern the same entry the last one counts.
pub(super) fn rulings(id: CaseId, entries: &[Entry]) -> Vec<Ruling> {
    if !entries.iter().any(|entry| entry.kind() == StepKind::Correct) {
        return Vec::new();
    }
    let targets = targets(id, entries);
    let mut taken_back: BTreeMap<EntryId, EntryId> = BTreeMap::new();
    let mut corrected: BTreeMap<EntryId, Corrected> = BTreeMap::new();
    for (entry, target) in entries.iter().zip(&targets).rev() {
        let (by, stands) = (entry.body.id, !taken_back.contains_key(&entry.body.id));
        let (true, Some(Ok(target)), Some(Step::Correct(correct))) =
            (stands, target, entry.body.content.step())
        else {
            continue;
        };
        if correct.takes_back() {
            // Of several that take back the same, the first is named.
            if !corrected.contains_key(target) {
                taken_back.insert(*target, by);
            }
        } else if !taken_back.contains_key(target) {
            let said =
                || Corrected { by, step: correct.instead.as_deref().cloned(), happened: correct.happened };
            corrected.entry(*target).or_insert_with(said);
        }
    }
    let mut ruling = |(entry, target): (&Entry, Option<Result<EntryId, Refusal>>)| {
        let by = taken_back.get(&entry.body.id).map(|by| Standing::TakenBack(*by));
        let standing = by.or_else(|| Some(target?.map_or_else(Standing::Refused, |_| Standing::Effective)));
        Ruling { standing, corrected: corrected.remove(&entry.body.id) }
    };
    entries.iter().zip(targets).map(&mut ruling).collect()
}

/// The case as it would be if one of its entries counted so. What is flagged about its entries is not worked out.
pub(super) fn with_corrected(case: &Case, target: EntryId, corrected: &Corrected) -> Case {
    let mut rulings = rulings(case.id, &case.entries).into_iter();
    let mut trial = Case::new(case.id);
    for entry in &case.entries {
        let mut ruling = rulings.next().unwrap_or_default();
        if entry.body.id == target {
            ruling.corrected = Some(corrected.clone());
        }
        trial.take_in(entry.clone(), ruling);
    }
    trial
}

/// The entry that each correction concerns, or why it concerns none; `None` for every other entry.
fn targets(id: CaseId, entries: &[Entry]) -> Vec<Option<Result<EntryId, Refusal>>> {
    // Whether a case was received and not merged away follows from entries that are never taken back.
    let mut frame = Case::new(id);
    let mut target = |entry: &Entry| match entry.body.content.step()? {
        Step::Receive(_) | Step::Relate(_) => {
            frame.take_in(entry.clone(), Ruling::default());
            None
        }
        Step::Correct(correct) => {
            let earlier = &entries[..entries.partition_point(|other| other.body.id < entry.body.id)];
            Some(check_recorded(&frame, earlier, correct, &entry.body.by))
        }
        _ => None,
    };
    entries.iter().map(&mut target).collect()
}

/// Whether a recorded correction fits what was on record when it was written. That it was written on the day of
/// the entry is asked only in writing: it depends on the zone.
fn check_recorded(
    frame: &Case,
    earlier: &[Entry],
    correct: &Correct,
    by: &Author,
) -> Result<EntryId, Refusal> {
    let target = check(earlier, correct, by.role, &by.person);
    match target {
        Err(Refusal::WrongRole(_) | Refusal::Erased) => target,
        _ if frame.state.received.is_none() => Err(Refusal::NotReceived),
        _ if frame.state.merged_into.is_some() => Err(Refusal::MergedAway),
        Ok(_) if correct.reason.trim().is_empty() => Err(Refusal::CorrectionUnexplained),
        target => target,
    }
}

/// Whether somebody may correct one of these entries so; gives the entry. It says nothing of the day, and
/// not whether it was taken back before.
pub(super) fn check(
    entries: &[Entry],
    correct: &Correct,
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
    let id = correct.entry.ok_or(Refusal::NoSuchEntry)?;
    let place = entries.iter().position(|entry| entry.body.id == id).ok_or(Refusal::NoSuchEntry)?;
    // An entry that was altered can be there twice.
    for version in entries[place..].iter().take_while(|entry| entry.body.id == id) {
        may_be_corrected(version, correct, role, person)?;
    }
    Ok(id)
}

fn may_be_corrected(target: &Entry, correct: &Correct, role: Role, person: &str) -> Result<(), Refusal> {
    let (kind, by) = (target.kind(), &target.body.by);
    let keeps = match kind {
        // The number and what was filled in stay; fields are amended.
        StepKind::Receive => correct.takes_back() || correct.instead.is_some(),
        // One that was wrong is taken back, and a new one says it right.
        StepKind::Correct => !correct.takes_back(),
        kind => is_for_good(kind),
    };
    if keeps || correct.instead.as_ref().is_some_and(|step| step.kind() != kind) {
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

/// Whether steps of this kind stay as they are: a relation stands in two cases and is undone by another, and what
/// was settled, erased or opened was so. What a newer version recorded is not known here.
const fn is_for_good(kind: StepKind) -> bool {
    matches!(
        kind,
        StepKind::Relate | StepKind::Settle | StepKind::Erase | StepKind::Consult | StepKind::Unknown
    )
}
