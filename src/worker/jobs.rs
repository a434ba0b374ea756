//! What the worker does with what it was given, apart from files and messages.

use super::protocol::{Comparison, WorkerError, unpack_cases, unpack_entries};
use crate::browser::zone::RegisterZone;
use crate::domain::Context;
use crate::exchange::batch::{Batch, Filler};
use crate::exchange::json;
use crate::exchange::stored::StoredEntry;
use crate::facts::Rules;

/// A register that was read, compared with the register here.
pub struct ReadRegister {
    /// The cases that are new here, ready to be stored.
    pub batch: Batch,
    /// The entries of cases that are not, to be merged case by case.
    pub merged: Vec<StoredEntry>,
    /// What the file held beside the cases, and how it compares.
    pub found: Comparison,
}

/// Reads a register from JSON and compares it with the register here, of which `entries` and `cases` are the
/// [entries](super::protocol::pack_entries) and [cases](super::protocol::pack_cases). `report` hears how many
/// quarters of the work are done.
///
/// # Errors
/// The file is no register of any version this build reads, or a case cannot be serialised.
pub fn read_json(
    context: Context<'_>,
    bytes: Vec<u8>,
    entries: &[u8],
    cases: &[u8],
    first_segment: u32,
    report: &mut dyn FnMut(u64),
) -> Result<ReadRegister, WorkerError> {
    let document = json::read(&bytes)?;
    drop(bytes);
    report(2);
    let (header, missing, unreadable) =
        (document.header.clone(), document.missing(), document.unreadable.clone());
    let known = unpack_entries(entries);
    // The cases in the file go by its rules, as far as they come in: their rows are made here.
    let mut own = context.rules.custom().clone();
    own.unite(&header.own, known.is_empty());
    let rules = Rules::new(own);
    // A register that is restored counts days in the zone of its file.
    let zone = header.zone.as_ref().filter(|_| known.is_empty()).map(|zone| RegisterZone::new(Some(zone)));
    let zone = zone.as_ref().map_or(context.zone, |zone| zone);
    let context = Context { rules: &rules, zone, ..context };
    let merge = json::merge(document, &known);
    let latest = merge.fresh.iter().map(|entry| entry.id).max();
    let cases = unpack_cases(cases);
    let mut filler = Filler::new(context, first_segment);
    let merged = json::split(merge.fresh, |case| cases.contains(&case.0.as_u128()), &mut filler);
    report(4);
    let found = Comparison {
        header,
        missing,
        unreadable,
        same: merge.same,
        altered: merge.altered,
        broken: merge.broken,
        merged: merged.len() as u64,
        latest,
    };
    Ok(ReadRegister { batch: filler.finish()?, merged, found })
}
