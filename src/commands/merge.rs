//! Merging: a register read from JSON is united with this one.

use std::collections::{BTreeMap, HashSet};
use std::rc::Rc;

use super::context::OwnedContext;
use super::register::{OpenRegister, ReadCase};
use super::transfer::{TransferError, stored_batch};
use crate::diagnostics::OrReport;
use crate::domain::history::entry::Entry;
use crate::domain::{Case, CaseId, EntryId};
use crate::facts::{CustomRules, Rules, RulesMerge};
use crate::register::desk::{Desk, DeskMerge};
use crate::register::snippets::Snippets;
use crate::storage::desk::DeskUnion;
use crate::storage::erasing::Erasure;
use crate::storage::journal::{NewEntries, RecordChange};
use crate::storage::{Head, sealing};
use crate::worker::jobs::ReadRegister;
use crate::worker::protocol::{Comparison, WorkerError};

/// What came of reading a register from JSON.
#[derive(Clone, PartialEq, Debug)]
pub struct MergeReport {
    /// What the file held, compared with this register.
    pub found: Comparison,
    /// Number of complaints that are new here.
    pub cases: u64,
    /// Number of entries that are new here.
    pub entries: u64,
    /// Policies and calendars that came with it, and those that stay as they are here.
    pub rules: RulesMerge,
    /// Staff that came with it, and that stays as it is here.
    pub desk: DeskMerge,
    /// Number of snippets that came with it.
    pub snippets: usize,
}

/// A register that was united with this one, and stored.
pub struct Merged {
    /// What came in and what did not.
    pub report: MergeReport,
    /// The register's own rules after it; `None` when they did not change. The caller goes by them from now
    /// on.
    pub rules: Option<CustomRules>,
    /// The desk after it; `None` when it did not change.
    pub desk: Option<Desk>,
}

impl OpenRegister {
    /// Unites a register that is read with this one: the entries and rules that are not here are added, in
    /// one transaction. What is here is never replaced. `read` reads the file and compares it, given the
    /// [entries](crate::worker::protocol::pack_entries) and [cases](crate::worker::protocol::pack_cases) that
    /// are here and the number of the next segment. Cases erased here or there stay without their contents.
    ///
    /// # Errors
    /// The file cannot be taken, the worker fails, or nothing can be read or written. Nothing was changed.
    pub async fn merge(
        &self,
        context: &OwnedContext,
        read: impl AsyncFnOnce(Vec<u8>, Vec<u8>, u32) -> Result<ReadRegister, WorkerError>,
    ) -> Result<Merged, TransferError> {
        let _guard = sealing::exclusive().await;
        let (head, as_of) = self.bring_up_to_date(context).await?;
        let entries = self.known_entries().await?;
        let ReadRegister { batch, merged, found } =
            read(entries, self.known_cases(), as_of.next_segment).await?;
        let (cases, sealed_entries) = (batch.cases, batch.entries);
        let mut others: BTreeMap<CaseId, Vec<Entry>> = BTreeMap::new();
        for stored in merged {
            others.entry(stored.case).or_default().push(stored.entry());
        }

        let (theirs, is_empty) = (found.header.own.clone(), head.entries == 0);
        let mut own = self.journal().own().await?.facts;
        let rules = own.unite(&theirs, is_empty);
        let is_changed = !theirs.is_nothing() && (is_empty || !rules.added.is_empty());
        let their_record = found.header.desk.clone();
        let their_desk = their_record.as_ref().map(|record| Desk::read(record.bytes()));
        let mut desk = self.journal().desk().await?;
        let before = desk.clone();
        let desk_merge = their_desk.as_ref().map(|theirs| desk.unite(theirs, is_empty)).unwrap_or_default();
        let new_desk = Some(desk).filter(|desk| *desk != before);
        let has_desk = new_desk.is_some();
        let their_snippets = found.header.snippets.as_ref().map(|record| Snippets::read(record.bytes()));
        let mut snippets = self.journal().snippets().await?;
        let snippets_in = their_snippets.as_ref().map_or(0, |theirs| snippets.unite(theirs));
        // An empty register is being restored: it has the country of the file, and counts days in its zone.
        let zone = found.header.zone.clone().filter(|_| is_empty);
        let zone_changes = found.header.zone_changes.clone();
        let country = found.header.country.filter(|_| is_empty);
        let mut after =
            if is_changed { context.with_rules(Rules::new(own.clone())) } else { context.clone() };
        if zone.is_some() {
            after = after.in_zone(zone.as_ref());
        }

        let batch = stored_batch(batch, as_of.next_segment, found.latest, false);
        let locations = self.locations(&others.keys().copied().collect::<Vec<_>>());
        let mut count = 0;
        let is_anything =
            sealed_entries > 0 || !others.is_empty() || is_changed || has_desk || snippets_in > 0;
        if is_anything || zone.is_some() || country.is_some() {
            let new = |head: &mut Head, read| {
                let mut new = added(&after, read, &others);
                count = new.merged.len() as u64;
                new.batch = (sealed_entries > 0).then(|| Rc::new(batch));
                if is_changed {
                    new.rules = Some(Box::new(move |stored: &mut CustomRules| {
                        stored.unite(&theirs, is_empty);
                    }));
                }
                new.desk = their_desk
                    .filter(|_| has_desk)
                    .map(|theirs| DeskUnion { theirs, restored: their_record.filter(|_| is_empty) });
                new.snippets = their_snippets.filter(|_| snippets_in > 0).map(|theirs| -> RecordChange {
                    Box::new(move |record| {
                        let mut snippets = Snippets::read(record);
                        snippets.unite(&theirs);
                        snippets.write()
                    })
                });
                if let Some(zone) = zone {
                    (head.zone, head.zone_changes) = (Some(zone), zone_changes);
                }
                head.country = country.or(head.country);
                (new, ())
            };
            self.append_to(&locations, None, |head, read| Ok(new(head, read))).await?;
        }
        let report = MergeReport {
            found,
            cases,
            entries: sealed_entries + count,
            rules,
            desk: desk_merge,
            snippets: snippets_in,
        };
        if context.stamp() != after.stamp() {
            // All is stored. Rows made otherwise are never believed: they are made anew at the next look.
            self.reread(&after).await.or_report("commands::merge, rows after a change of rules");
        }
        Ok(Merged { report, rules: is_changed.then_some(own), desk: new_desk })
    }
}

/// The entries that cases lack, with the rows of the cases after them.
fn added(context: &OwnedContext, read: Vec<ReadCase>, others: &BTreeMap<CaseId, Vec<Entry>>) -> NewEntries {
    let mut new = NewEntries::default();
    for ReadCase { case, unreadable, segments } in read {
        let here: HashSet<EntryId> = case.entries.iter().map(|entry| entry.body.id).collect();
        let fresh: Vec<Entry> = others
            .get(&case.id)
            .into_iter()
            .flatten()
            .filter(|entry| !here.contains(&entry.body.id))
            .cloned()
            .collect();
        if fresh.is_empty() {
            continue;
        }
        let all = case.entries.into_iter().chain(fresh).collect();
        let read = ReadCase { case: Case::fold(case.id, all), unreadable, segments };
        if read.case.state.erased.is_some() {
            // Erased here or there: what came stays without its contents, and so does what was here.
            new.erased.push(Erasure::of(&read.case, read.segments.clone()));
        }
        // As the fold left them: emptied, where the case was erased.
        new.merged.extend(read.case.entries.iter().filter(|entry| !here.contains(&entry.body.id)).cloned());
        new.rows.push(read.row(context));
    }
    new
}
