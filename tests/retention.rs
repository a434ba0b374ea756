//! Retention: when a case may be disposed of and by whom, and what is left of it.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

mod support;

use std::collections::HashMap;

use proptest::prelude::*;
use redress::domain::history::case::{Flag, Standing};
use redress::domain::history::chain::{self, ChainBreak};
use redress::domain::history::guard::{self, Seat};
use redress::domain::history::refusal::Refusal;
use redress::domain::history::step::Erase;
use redress::domain::history::step::OFFERED;
use redress::domain::readings::retention;
use redress::domain::readings::stage::{Stage, Turn};
use redress::domain::{Case, Digest, Entry, EntryId, Field, Moment, Role, Step, StepKind};
use redress::exchange::batch::Filler;
use redress::exchange::json::{self, Header, Writer};
use redress::exchange::segment;
use redress::exchange::stored::StoredEntry;
use redress::register::Row;
use redress::register::row::RowFlags;
use support::*;

/// Lodged, settled and closed on 2 March 2023 in China.
fn closed(outcome: &str) -> Desk {
    let mut desk = Desk::lodge("2023-03-02 10:00");
    desk.does(&li(), accept()).does(&li(), investigate()).does(&li(), notify());
    desk.does(&customer(), respond("accept")).does(&li(), follow_up("fixed")).does(&li(), close(outcome));
    desk
}

fn erase(desk: &Desk, confirmed_by: &str) -> Step {
    retention::erasure(&desk.case, confirmed_by, &china())
}

/// Closed in 2023 and erased in 2026, with what it was before.
fn erased() -> (Desk, Desk) {
    let mut desk = closed("solved");
    desk.at("2026-03-03 09:00");
    let before = desk.clone();
    let step = erase(&desk, "Wang");
    desk.does(&manager(), step);
    (before, desk)
}

/// The entries as storage has them once it was erased.
fn emptied(desk: &Desk) -> Vec<Entry> {
    let is_erasure = |entry: &Entry| entry.kind() == StepKind::Erase;
    let entries = desk.case.entries.iter().cloned();
    entries.map(|entry| if is_erasure(&entry) { entry } else { entry.emptied() }).collect()
}

fn when(desk: &Desk, who: &Seat, now: &str) -> Result<(), Refusal> {
    guard::check(&in_china(at(now)), &desk.case, StepKind::Erase, who)
}

#[test]
fn the_time_is_counted_from_the_closing() {
    let until = |day: &str| Err(Refusal::KeptUntil(day.parse().unwrap()));
    // Three years: the last day is the same day of the year, at the end of it.
    let solved = closed("solved");
    assert_eq!(when(&solved, &manager(), "2026-03-02 23:59"), until("2026-03-02"));
    assert_eq!(when(&solved, &manager(), "2026-03-03 00:00"), Ok(()));
    // Five years.
    let contested = closed("not_solved");
    assert_eq!(when(&contested, &manager(), "2026-03-03 00:00"), until("2028-03-02"));
    assert_eq!(when(&contested, &manager(), "2028-03-03 00:00"), Ok(()));
    // A word of another register counts as contested.
    assert_eq!(when(&closed("Closed with relief"), &manager(), "2027-01-01 00:00"), until("2028-03-02"));
    // From 29 February to the last day of February.
    let mut leap = Desk::lodge("2024-02-28 10:00");
    leap.at("2024-02-29 10:00").does(&li(), close_because("x"));
    assert_eq!(when(&leap, &manager(), "2027-02-28 12:00"), until("2027-02-28"));
    assert_eq!(when(&leap, &manager(), "2027-03-01 00:00"), Ok(()));
    // Opened again, it starts anew with the next closing.
    let mut again = closed("solved");
    again.at("2023-03-20 10:00").does(&customer(), reopen());
    assert_eq!(when(&again, &manager(), "2030-01-01 00:00"), Err(Refusal::StillOpen));
    again.at("2023-04-01 10:00").does(&li(), close_because("x"));
    assert_eq!(when(&again, &manager(), "2026-03-31 00:00"), until("2026-04-01"));
}

#[test]
fn where_nobody_knows_the_closing_day_the_record_counts() {
    let import = seat(Role::Import, "");
    let mut desk = Desk::lodge_under("desk@1", Moment::Unknown, at("2023-03-02 10:00"));
    desk.at("2023-05-05 10:00").write(&import, Moment::Unknown, close("solved"));
    assert_eq!(retention::closed_on(&desk.case, &china()), "2023-05-05".parse().ok());
    assert_eq!(when(&desk, &manager(), "2026-05-06 00:00"), Ok(()));
}

#[test]
fn a_case_merged_into_another_is_kept_from_the_merger_on() {
    let mut desk = Desk::lodge("2023-03-02 10:00");
    desk.at("2023-03-10 10:00").does(&li(), relate("merge_into", other_case(9)));
    assert_eq!(retention::kept_until(&desk.case, &china()), "2026-03-10".parse().ok());
    desk.at("2026-03-11 10:00");
    let step = erase(&desk, "Wang");
    desk.does(&manager(), step);
    assert_eq!((desk.stage(), desk.case.state.merged_into), (Stage::Merged, Some(other_case(9))));
}

#[test]
fn a_hold_keeps_it_and_an_open_case_is_never_disposed_of() {
    let mut desk = closed("solved");
    desk.does(&manager(), hold(true)).at("2026-03-03 09:00");
    let step = erase(&desk, "Wang");
    assert_eq!(desk.tries(&manager(), step.clone()), Err(Refusal::OnHold));
    desk.does(&manager(), hold(false)).does(&manager(), step);
    let mut open = Desk::lodge("2020-03-02 10:00");
    let step = erase(&open, "Wang");
    assert_eq!(open.at("2026-03-03 09:00").tries(&manager(), step), Err(Refusal::StillOpen));
}

#[test]
fn it_takes_two_people_of_whom_one_leads_the_desk() {
    let (before, _) = erased();
    let tries = |who: &Seat, second: &str| before.clone().tries(who, erase(&before, second));
    let role = Refusal::WrongRole(&[Role::Manager]);
    for who in [li(), wang(), customer(), merchant(), mediator()] {
        assert_eq!(tries(&who, "Wang"), Err(role.clone()), "{who:?}");
    }
    assert_eq!(tries(&manager(), " "), Err(Refusal::SecondPersonMissing));
    for same in ["Gao", " gao ", "Ｇａｏ"] {
        assert_eq!(tries(&manager(), same), Err(Refusal::SamePerson("Gao".to_owned())), "{same}");
    }
    assert_eq!(tries(&seat(Role::Manager, ""), "Wang"), Err(Refusal::DisposerUnnamed));
    assert_eq!(tries(&manager(), "Wang"), Ok(()));
    // A register of one's own has one person.
    assert_eq!(tries(&owner(), ""), Ok(()));
}

#[test]
fn written_past_the_guard_it_erases_nothing() {
    let (before, _) = erased();
    let written = |who: &Seat, step: Step| {
        let mut desk = before.clone();
        desk.write(who, Moment::At(before.now), step);
        assert_eq!(desk.case.state, before.case.state);
        desk.standing().clone()
    };
    let role = Refusal::WrongRole(&[Role::Manager]);
    assert_eq!(written(&li(), erase(&before, "Wang")), Standing::Refused(role.clone()));
    assert_eq!(written(&seat(Role::Import, ""), erase(&before, "Wang")), Standing::Refused(role));
    let alone = Standing::Refused(Refusal::SecondPersonMissing);
    assert_eq!(written(&manager(), erase(&before, "")), alone);
    let other = Step::Erase(Box::new(Erase { confirmed_by: "Wang".to_owned(), ..Erase::default() }));
    assert_eq!(written(&manager(), other), Standing::Refused(Refusal::SummaryMissing));
}

#[test]
fn a_tombstone_is_left() {
    let (before, desk) = erased();
    let (case, state) = (&desk.case, &desk.case.state);
    assert_eq!(
        (desk.stage(), case.turn(), &case.reference),
        (Stage::Closed, Turn::Nobody, &before.case.reference)
    );
    let tombstone = state.erased.as_ref().unwrap();
    assert_eq!((tombstone.by.as_str(), tombstone.confirmed_by.as_str()), ("Gao", "Wang"));
    assert_eq!(tombstone.schedule, "ordinary");
    assert_eq!(state.received, Some(Moment::Day("2023-03-02".parse().unwrap())));
    assert_eq!(state.tracking, before.case.state.tracking);
    let closing = state.closed.as_ref().unwrap();
    assert_eq!((closing.outcome.id(), closing.complete), ("solved", true));
    for field in Field::ALL {
        let coded = [Field::PurchaseKind, Field::FactsProblem, Field::LodgedChannel].contains(field);
        let expected = if coded { before.case.fields.get(*field) } else { "" };
        assert_eq!(case.fields.get(*field), expected, "{field}");
    }
    let (last, rest) = case.standings.split_last().unwrap();
    assert_eq!(*last, Standing::Effective);
    assert!(rest.iter().all(|standing| *standing == Standing::Erased));
    assert!(case.flags.is_empty() && case.unsettled().is_empty());
    // The digests are what they were.
    let digests = |case: &Case| case.entries.iter().map(|entry| entry.digest).collect::<Vec<_>>();
    assert_eq!(digests(case)[..rest.len()], digests(&before.case)[..]);
    assert!(chain::verify(&case.entries).is_empty());

    let row = |case: &Case| Row::of(&in_china(at("2026-12-31 10:00")), case, Vec::new());
    let (was, is) = (row(&before.case), row(case));
    assert_eq!(
        (is.received, is.closed, &is.outcome, &is.kind),
        (was.received, was.closed, &was.outcome, &was.kind)
    );
    assert_eq!((&is.problem, &is.channel, &is.reference), (&was.problem, &was.channel, &was.reference));
    assert!(
        is.flags.contains(RowFlags::ERASED)
            && !is.flags.contains(RowFlags::FLAGGED)
            && !is.flags.contains(RowFlags::HELD)
    );
    assert!(is.complainant.is_empty() && is.respondent.is_empty() && is.handler.is_empty());
    assert!(!is.search.contains("示例"), "{}", is.search);
}

#[test]
fn a_hold_shows_in_the_row() {
    let mut desk = closed("solved");
    desk.does(&manager(), hold(true));
    assert!(Row::of(&desk.context(), &desk.case, Vec::new()).flags.contains(RowFlags::HELD));
}

#[test]
fn nothing_can_be_recorded_on_what_was_erased() {
    let (_, desk) = erased();
    for kind in OFFERED {
        assert_eq!(desk.check(&owner(), *kind), Err(Refusal::Erased), "{kind:?}");
        let mut past = desk.clone();
        past.write(&owner(), Moment::At(desk.now), any_of(*kind));
        assert_eq!(*past.standing(), Standing::Refused(Refusal::Erased), "{kind:?}");
        assert_eq!(past.case.state, desk.case.state);
    }
    assert!(likely(&desk).is_empty());
}

#[test]
fn it_folds_the_same_with_and_without_contents_in_any_order() {
    let (before, desk) = erased();
    let id = desk.case.id;
    let stored = emptied(&desk);
    let mut turned = stored.clone();
    turned.reverse();
    let whole: Vec<Entry> = before.case.entries.iter().chain(desk.case.entries.last()).cloned().collect();
    let mixed: Vec<Entry> = turned.iter().chain(&before.case.entries).cloned().collect();
    let half: Vec<Entry> = whole.iter().take(3).chain(stored.iter().skip(3)).cloned().collect();
    for entries in [stored, turned, whole, mixed, half] {
        assert_eq!(Case::fold(id, entries), desk.case);
    }
}

#[test]
fn contents_that_vanished_without_a_record_are_flagged() {
    let (before, desk) = erased();
    let gone: Vec<Entry> = before.case.entries.iter().cloned().map(Entry::emptied).collect();
    let case = Case::fold(before.case.id, gone.clone());
    let flagged: Vec<_> =
        gone.iter().map(|entry| (entry.body.id, Flag::Broken(ChainBreak::Altered))).collect();
    assert_eq!(case.flags, flagged);
    assert!(Row::of(&desk.context(), &case, Vec::new()).flags.contains(RowFlags::FLAGGED));
    // By whom the erasure was recorded matters there too.
    let mut forged = before.clone();
    let entry = forged.entry(&li(), Moment::Unknown, erase(&before, "Wang"));
    let case = Case::fold(before.case.id, gone.into_iter().chain([entry]).collect());
    assert_eq!((case.state.erased, case.flags), (None, flagged));
    // A digest that was changed with it shows.
    let mut stored = emptied(&desk);
    stored[1].content_digest = Digest([7; 32]);
    assert_eq!(
        Case::fold(desk.case.id, stored.clone()).flags,
        [(stored[1].body.id, Flag::Broken(ChainBreak::Altered))]
    );
}

#[test]
fn what_another_device_recorded_meanwhile_does_not_bring_it_back() {
    let mut desk = closed("solved");
    let mut other = desk.on_device(2);
    desk.at("2026-03-03 09:00");
    let step = erase(&desk, "Wang");
    desk.does(&manager(), step);
    other.at("2026-03-02 09:00").does(&customer(), rate(1, 1));
    // Here the contents are gone; there they are not.
    let here =
        Case::fold(desk.case.id, emptied(&desk).into_iter().chain(other.case.entries.clone()).collect());
    assert!(here.state.erased.is_some() && here.state.rating.is_none());
    assert!(here.entries.iter().all(|entry| entry.is_emptied() || entry.kind() == StepKind::Erase));
    // Later than the erasure: kept, without effect.
    other.at("2026-03-05 09:00").write(&customer(), Moment::Unknown, reopen());
    desk.merges(&other);
    assert_eq!((desk.stage(), desk.standing()), (Stage::Closed, &Standing::Refused(Refusal::Erased)));
}

fn file(entries: &[StoredEntry]) -> String {
    let mut writer = Writer::default();
    let header = Header {
        register: redress::domain::RegisterId(uuid::Uuid::nil()),
        purpose: None,
        exported: at("2026-03-03 10:00"),
        count: entries.len() as u64,
        country: None,
        zone: None,
        zone_changes: Vec::new(),
        own: redress::facts::CustomRules::default(),
        desk: None,
        snippets: None,
    };
    let mut text = writer.head(&header).unwrap();
    writer.entries(entries, &mut text).unwrap();
    text.push_str(writer.tail());
    text
}

fn digests(entries: &[Entry]) -> HashMap<EntryId, Digest> {
    entries.iter().map(|entry| (entry.body.id, entry.digest)).collect()
}

#[test]
fn an_erased_case_goes_through_storage_and_files() {
    let (_, desk) = erased();
    let stored: Vec<StoredEntry> =
        desk.case.entries.iter().map(|entry| StoredEntry::of(entry).unwrap()).collect();
    for entry in &stored {
        assert_eq!(StoredEntry::from_bytes(&entry.to_bytes().unwrap()).unwrap(), *entry);
    }
    assert_eq!(segment::read(&segment::write(&stored).unwrap()).unwrap(), stored);
    let text = file(&stored);
    assert!(!text.contains("示例") && !text.contains("content_text"), "{text}");
    let document = json::read(text.as_bytes()).unwrap();
    assert_eq!(document.entries, stored);
    let merge = json::merge(document, &HashMap::new());
    assert_eq!((merge.fresh.len(), merge.broken.len(), merge.altered.len()), (stored.len(), 0, 0));
    let back = merge.fresh.into_iter().map(StoredEntry::entry).collect();
    assert_eq!(Case::fold(desk.case.id, back), desk.case);
}

#[test]
fn emptying_what_is_stored_keeps_its_digests() {
    let (before, desk) = erased();
    let empty: Vec<Entry> =
        before.case.entries.iter().map(|entry| StoredEntry::of(entry).unwrap().emptied().entry()).collect();
    assert_eq!(empty, desk.case.entries[..empty.len()]);
    let twice = StoredEntry::of(&empty[0]).unwrap().emptied();
    assert_eq!(twice, StoredEntry::of(&empty[0]).unwrap());
}

#[test]
fn a_file_does_not_bring_contents_back() {
    let (before, desk) = erased();
    let old: Vec<StoredEntry> =
        before.case.entries.iter().map(|entry| StoredEntry::of(entry).unwrap()).collect();
    // The register knows the entries: nothing comes in.
    let merge = json::merge(json::read(file(&old).as_bytes()).unwrap(), &digests(&desk.case.entries));
    assert_eq!((merge.fresh.len(), merge.same, merge.altered.len()), (0, old.len() as u64, 0));
    // A file that has both the contents and the erasure, read into an empty register.
    let both: Vec<StoredEntry> =
        old.into_iter().chain([StoredEntry::of(desk.case.entries.last().unwrap()).unwrap()]).collect();
    let mut text = Vec::new();
    let mut filler = Filler::new(in_china(at("2026-12-31 10:00")), 0);
    let merge = json::merge(json::read(file(&both).as_bytes()).unwrap(), &HashMap::new());
    assert!(json::split(merge.fresh, |_| false, &mut filler).is_empty());
    let batch = filler.finish().unwrap();
    for bytes in &batch.segments {
        text.extend(segment::read(bytes).unwrap());
    }
    let contents: Vec<bool> = text.iter().map(|entry| entry.content.is_empty()).collect();
    assert_eq!(contents.iter().filter(|empty| !**empty).count(), 1);
    let whole: Vec<Entry> = text.into_iter().map(StoredEntry::entry).collect();
    assert_eq!(Case::fold(desk.case.id, whole), desk.case);
}

proptest! {
    #[test]
    fn any_mixture_of_contents_folds_to_the_same(
        gone in prop::collection::vec(any::<bool>(), 8),
        order in Just((0..8usize).collect::<Vec<_>>()).prop_shuffle(),
    ) {
        let (before, desk) = erased();
        let mut all = before.case.entries;
        all.extend(desk.case.entries.last().cloned());
        let entry = |at: usize| {
            let entry = all.get(at)?.clone();
            let keep = entry.kind() == StepKind::Erase || !gone[at];
            Some(if keep { entry } else { entry.emptied() })
        };
        let mixed: Vec<Entry> = order.into_iter().filter_map(entry).collect();
        prop_assert_eq!(mixed.len(), all.len());
        prop_assert_eq!(Case::fold(desk.case.id, mixed), desk.case);
    }
}
