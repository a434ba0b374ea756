//! Entries that are taken back as mistakes: by whom and until when, and that the case is then as if they had
//! never been recorded.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

mod support;

use chrono::TimeDelta;
use redress::domain::history::case::Standing;
use redress::domain::history::entry::Content;
use redress::domain::history::guard::{self, Seat};
use redress::domain::history::refusal::Refusal;
use redress::domain::history::step::Correct;
use redress::domain::readings::stage::Stage;
use redress::domain::readings::{changes, retention, visible};
use redress::domain::{Case, Entry, EntryId, Field, Moment, Role, Step, StepKind};
use redress::exchange::stored::StoredEntry;
use support::*;

const START: &str = "2026-03-02 10:00";

fn last(desk: &Desk) -> EntryId {
    desk.case.entries.last().unwrap().body.id
}

/// The latest entry of this kind.
fn latest(desk: &Desk, kind: StepKind) -> EntryId {
    desk.case.entries.iter().rev().find(|entry| entry.kind() == kind).unwrap().body.id
}

fn check(desk: &Desk, entry: EntryId, seat: &Seat) -> Result<(), Refusal> {
    guard::check_correction(&desk.context(), &desk.case, &Correct::taking_back(entry), seat)
}

fn standing(desk: &Desk, entry: EntryId) -> &Standing {
    let place = desk.case.entries.iter().position(|found| found.body.id == entry).unwrap();
    &desk.case.standings[place]
}

/// Takes the latest entry back, an hour later.
fn undo(desk: &mut Desk, seat: &Seat) -> EntryId {
    let entry = last(desk);
    desk.now += TimeDelta::hours(1);
    desk.does(seat, take_back(entry));
    entry
}

#[test]
fn an_owner_who_accepts_by_mistake_may_reply_again() {
    let mut desk = Desk::own("personal@2", START);
    desk.does(&owner(), notify_promise(50, "2026-03-20"));
    let before = readings(&desk.case, desk.now);
    desk.does(&owner(), respond("accept"));
    assert_eq!(desk.stage(), Stage::Performing);
    assert_eq!(desk.check(&owner(), StepKind::Respond), Err(Refusal::AlreadyDone(StepKind::Respond)));
    let now = desk.now;
    let accepted = last(&desk);
    desk.does(&owner(), take_back(accepted));
    assert_eq!(*standing(&desk, accepted), Standing::TakenBack(last(&desk)));
    // Clocks, next step, what is owed: as before.
    assert_eq!(readings(&desk.case, now), before);
    assert!(desk.case.state.obligations.is_empty());
    desk.does(&owner(), respond("reject"));
    assert_eq!(desk.case.entries.len(), 5, "all of it is kept");
    desk.stage();
}

#[test]
fn who_recorded_it_takes_it_back_on_the_same_day_and_a_manager_later() {
    let mut desk = Desk::lodge(START);
    desk.does(&li(), accept());
    let entry = last(&desk);
    let at_time = |when: &str, seat: &Seat| check(desk.clone().at(when), entry, seat);
    let desk_only = || Err(Refusal::WrongRole(&[Role::Handler, Role::Reviewer, Role::Manager]));
    let by_li = || Err(Refusal::RecordedByOther("Li".to_owned()));
    let over = || Err(Refusal::CorrectionOver("2026-03-02".parse().unwrap()));
    let nobody = seat(Role::Handler, "");
    for (seat, same_day, next_day) in [
        (li(), Ok(()), over()),
        (seat(Role::Reviewer, "Li"), Ok(()), over()),
        (wang(), by_li(), by_li()),
        (nobody, by_li(), by_li()),
        (manager(), Ok(()), Ok(())),
        (owner(), Ok(()), Ok(())),
        (customer(), desk_only(), desk_only()),
        (merchant(), desk_only(), desk_only()),
        (mediator(), desk_only(), desk_only()),
    ] {
        // The day is that of the register's zone: midnight in China is four in the afternoon in London.
        assert_eq!(at_time("2026-03-02 23:59", &seat), same_day, "{seat:?}");
        assert_eq!(at_time("2026-03-03 00:00", &seat), next_day, "{seat:?}");
    }
    // Recorded in the evening about the day before: the day of recording counts.
    let mut late = Desk::lodge(START);
    late.at("2026-03-04 20:00")
        .tries_at(&li(), Moment::Day("2026-03-02".parse().unwrap()), accept())
        .unwrap();
    assert_eq!(check(&late, last(&late), &li()), Ok(()));
    // Where nobody is named, nobody can be told from nobody.
    let mut unnamed = Desk::lodge(START);
    unnamed.does(&seat(Role::Handler, ""), accept());
    assert_eq!(check(&unnamed, last(&unnamed), &seat(Role::Handler, "")), Ok(()));
    assert_eq!(check(&unnamed, last(&unnamed), &li()), Err(Refusal::RecordedByOther(String::new())));
}

#[test]
fn the_complainants_own_words_stay() {
    let mut desk = Desk::lodge(START);
    desk.does(&li(), accept()).does(&li(), investigate()).does(&li(), notify());
    desk.does(&customer(), respond("accept"));
    let theirs = last(&desk);
    for seat in [li(), wang(), manager(), owner()] {
        assert_eq!(check(&desk, theirs, &seat), Err(Refusal::OwnWords), "{seat:?}");
    }
    // What the desk wrote down for them is the desk's.
    desk.does(&li(), call(true));
    assert_eq!(check(&desk, last(&desk), &li()), Ok(()));
    // The file of a consumer's own register, in a desk's.
    let mut own = Desk::own("personal@2", START);
    own.does(&owner(), notify());
    assert_eq!(check(&own, last(&own), &manager()), Err(Refusal::OwnWords));
    // What the merchant or a mediator recorded, or came from another register, is for a manager.
    let mut others = Desk::lodge(START);
    let import = seat(Role::Import, "");
    others.does(&merchant(), suggest()).write(&import, Moment::Unknown, acknowledge());
    for kind in [StepKind::Suggest, StepKind::Acknowledge] {
        let entry = latest(&others, kind);
        let nobody = seat(Role::Handler, "");
        assert_eq!(check(&others, entry, &nobody), Err(Refusal::RecordedByOther(String::new())));
        assert_eq!(check(&others, entry, &manager()), Ok(()));
    }
}

#[test]
fn some_steps_are_for_good() {
    let (mut one, mut two) = {
        let desk = Desk::lodge(START);
        (desk.on_device(1), desk.on_device(2))
    };
    one.does(&li(), call(true));
    two.does(&li(), call(false));
    one.merges(&two);
    one.does(&li(), settle()).does(&li(), relate("link", other_case(2))).does(&li(), consult());
    for kind in [StepKind::Receive, StepKind::Settle, StepKind::Relate, StepKind::Consult] {
        let entry = latest(&one, kind);
        assert_eq!(check(&one, entry, &manager()), Err(Refusal::KeptForGood(kind)));
        // Written past the guard it counts for nothing, and people see that.
        let mut past = one.clone();
        let now = Moment::At(past.now);
        past.write(&manager(), now, take_back(entry));
        assert_eq!(*past.standing(), Standing::Refused(Refusal::KeptForGood(kind)));
        assert_eq!(*standing(&past, entry), Standing::Effective);
        assert_eq!(past.case.unsettled().len(), 1);
        past.stage();
    }
    // A step of a newer version is not known here.
    let mut newer = Desk::lodge(START);
    let mut entry = newer.entry(&li(), Moment::Unknown, accept());
    entry.body.content = Content::Unknown(r#"{"step":"from_the_future"}"#.to_owned());
    let entry = Entry::seal(entry.body, &newer.case.heads()).unwrap();
    newer.case.push(entry);
    assert_eq!(check(&newer, last(&newer), &manager()), Err(Refusal::KeptForGood(StepKind::Unknown)));
    assert_eq!(check(&newer, EntryId(uuid::Uuid::nil()), &manager()), Err(Refusal::NoSuchEntry));
}

#[test]
fn a_reason_is_given_and_nothing_is_taken_back_twice() {
    let mut desk = Desk::lodge(START);
    desk.does(&li(), accept());
    let entry = last(&desk);
    let silent = Step::Correct(Correct { reason: " ".to_owned(), ..Correct::taking_back(entry) });
    assert_eq!(desk.clone().tries(&li(), silent.clone()), Err(Refusal::CorrectionUnexplained));
    let nothing = Step::Correct(Correct { reason: "x".to_owned(), ..Correct::default() });
    assert_eq!(desk.clone().tries(&li(), nothing), Err(Refusal::NoSuchEntry));
    let mut past = desk.clone();
    let now = Moment::At(past.now);
    past.write(&li(), now, silent);
    assert_eq!(*past.standing(), Standing::Refused(Refusal::CorrectionUnexplained));
    assert!(past.case.state.accepted.is_some());

    desk.does(&li(), take_back(entry));
    assert_eq!(desk.tries(&li(), take_back(entry)), Err(Refusal::AlreadyTakenBack));
    assert!(desk.case.state.accepted.is_none() && desk.case.unsettled().is_empty());
}

#[test]
fn a_mistaken_close_is_taken_back() {
    let mut desk = Desk::lodge(START);
    desk.does(&li(), accept());
    let before = desk.clone();
    desk.does(&li(), close_because("x"));
    let closed = undo(&mut desk, &li());
    assert!(desk.case.is_open());
    assert_eq!(readings(&desk.case, desk.now), readings(&before.case, desk.now));
    // Nobody reopened it: figures count no case that was opened again.
    assert_eq!(desk.case.state.reopened, 0);
    assert_eq!(*standing(&desk, closed), Standing::TakenBack(last(&desk)));
    // And after it was opened again, the reopening is what has no place any more.
    let mut reopened = before.clone();
    reopened.does(&li(), close_because("x"));
    let closed = last(&reopened);
    reopened.does(&li(), reopen()).does(&li(), take_back(closed));
    let entry = latest(&reopened, StepKind::Reopen);
    assert_eq!(*standing(&reopened, entry), Standing::Refused(Refusal::NotClosed));
    reopened.stage();
}

#[test]
fn taking_back_a_taking_back_restores() {
    let mut desk = Desk::lodge(START);
    desk.does(&li(), accept());
    let with = readings(&desk.case, at("2026-03-02 20:00"));
    let accepted = undo(&mut desk, &li());
    let without = readings(&desk.case, at("2026-03-02 20:00"));
    assert_ne!(with, without);
    let correction = undo(&mut desk, &li());
    assert_eq!(*standing(&desk, accepted), Standing::Effective);
    assert_eq!(*standing(&desk, correction), Standing::TakenBack(last(&desk)));
    assert_eq!(readings(&desk.case, at("2026-03-02 20:00")), with);
    // It can be taken back once more, and the first correction then stands again.
    undo(&mut desk, &li());
    assert_eq!(*standing(&desk, accepted), Standing::TakenBack(correction));
    assert_eq!(readings(&desk.case, at("2026-03-02 20:00")), without);
    desk.stage();
}

#[test]
fn later_steps_that_no_longer_fit_are_kept_and_flagged() {
    let mut desk = Desk::lodge(START);
    desk.does(&li(), accept()).does(&li(), investigate()).does(&li(), notify());
    let notified = last(&desk);
    desk.does(&li(), respond("accept")).does(&li(), call(true));
    let (answered, called) = (latest(&desk, StepKind::Respond), last(&desk));
    desk.does(&li(), take_back(notified));
    assert_eq!(*standing(&desk, answered), Standing::Refused(Refusal::Needs(StepKind::Notify)));
    assert_eq!(*standing(&desk, called), Standing::Effective);
    assert_eq!(desk.case.unsettled(), [answered].into());
    assert_eq!(desk.stage(), Stage::Deciding);
    // Taken back as well, it needs no looking at.
    desk.does(&li(), take_back(answered));
    assert!(desk.case.unsettled().is_empty() && !desk.case.is_flagged());
    // What is recorded from here on fits what is left.
    desk.does(&li(), notify()).does(&li(), respond("reject"));
    desk.stage();
}

#[test]
fn what_is_performed_under_a_taken_back_agreement_is_flagged() {
    let mut desk = Desk::lodge(START);
    desk.does(&li(), dispute(5)).does(&li(), mediate("agreed"));
    desk.does(&li(), agree(vec![owes("respondent", 300, "2026-06-01")]));
    let agreed = last(&desk);
    desk.does(&li(), pay(0, "performed", 300)).does(&li(), take_back(agreed));
    let paid = latest(&desk, StepKind::Perform);
    assert_eq!(*standing(&desk, paid), Standing::Refused(Refusal::NothingOwed));
    desk.does(&li(), agree(vec![owes("respondent", 500, "2026-06-01")]));
    assert!(desk.case.state.owes(), "what was paid under another agreement is not taken for it");
    desk.stage();
}

#[test]
fn an_amendment_is_taken_back() {
    let mut desk = Desk::lodge(START);
    let name = desk.case.fields.get(Field::RespondentName).to_owned();
    desk.does(&li(), amend(Field::RespondentName, "别家"));
    let first = last(&desk);
    desk.does(&li(), amend(Field::RespondentPhone, "100-0000-0002"));
    let second = last(&desk);
    desk.does(&li(), take_back(first));
    assert_eq!(desk.case.fields.get(Field::RespondentName), name);
    assert_eq!(desk.case.fields.get(Field::RespondentPhone), "100-0000-0002");
    assert!(changes::changes(&desk.case, first).is_empty());
    assert_eq!(changes::changes(&desk.case, second).len(), 1);
}

#[test]
fn a_merged_case_is_corrected_where_it_went() {
    let mut desk = Desk::lodge(START);
    desk.does(&li(), accept());
    let accepted = last(&desk);
    let mut elsewhere = desk.on_device(2);
    desk.does(&li(), relate("merge_into", other_case(7)));
    assert_eq!(desk.tries(&li(), take_back(accepted)), Err(Refusal::MergedAway));
    // Another device that had not heard of it: the earlier of the two is the merger.
    elsewhere.now += TimeDelta::minutes(1);
    elsewhere.does(&li(), take_back(accepted));
    let mut merged = desk.clone();
    merged.merges(&elsewhere);
    assert_eq!(*merged.standing(), Standing::Refused(Refusal::MergedAway));
    assert_eq!(*standing(&merged, accepted), Standing::Effective);
    elsewhere.merges(&desk);
    assert_eq!(elsewhere.case, merged.case);
    // Taken apart again, it can be corrected.
    merged.does(&li(), relate("unmerge", other_case(7)));
    merged.does(&li(), take_back(accepted));
    assert!(merged.case.state.accepted.is_none());
    merged.stage();
}

#[test]
fn nothing_is_taken_back_behind_an_erasure() {
    let mut desk = Desk::lodge("2023-03-02 10:00");
    desk.does(&li(), accept()).does(&li(), call(true)).does(&li(), close_because("x"));
    let closed = last(&desk);
    let mistaken = latest(&desk, StepKind::Contact);
    desk.does(&li(), take_back(mistaken));
    let mut elsewhere = desk.on_device(2);
    desk.at("2026-03-03 09:00");
    let erase = retention::erasure(&desk.case, "Wang", &china());
    desk.does(&manager(), erase);
    assert_eq!(check(&desk, closed, &manager()), Err(Refusal::Erased));
    assert!(desk.case.standings[..5].iter().all(|standing| *standing == Standing::Erased));
    // A device that has not heard of it takes the close back a day later.
    elsewhere.at("2026-03-04 09:00").does(&manager(), take_back(closed));
    let all = |emptied: bool| {
        let is_kept = |entry: &Entry| entry.kind() == StepKind::Erase || !emptied;
        let mine = desk.case.entries.iter().cloned();
        let mine = mine.map(|entry| if is_kept(&entry) { entry } else { entry.emptied() });
        let theirs = elsewhere.case.entries.iter().cloned();
        // Storage empties what comes in from elsewhere as well.
        let theirs = theirs.map(|entry| {
            let is_old = desk.case.entry(entry.body.id).is_some();
            if emptied && is_old { entry.emptied() } else { entry }
        });
        Case::fold(desk.case.id, theirs.chain(mine).collect())
    };
    let (whole, emptied) = (all(false), all(true));
    assert_eq!(whole.standings.last(), Some(&Standing::Refused(Refusal::Erased)));
    assert_eq!(whole, emptied, "whether the contents are still there or not");
    assert_eq!(whole.state, desk.case.state);
}

#[test]
fn two_devices_take_back_the_same_entry() {
    let mut desk = Desk::lodge(START);
    desk.does(&li(), accept());
    let accepted = last(&desk);
    let (mut one, mut two) = (desk.on_device(1), desk.on_device(2));
    one.now += TimeDelta::hours(1);
    two.now += TimeDelta::hours(2);
    one.does(&li(), take_back(accepted));
    two.does(&li(), take_back(accepted));
    let (first, second) = (last(&one), last(&two));
    let mut merged = one.clone();
    merged.merges(&two);
    two.merges(&one);
    assert_eq!(merged.case, two.case);
    assert_eq!(*standing(&merged, accepted), Standing::TakenBack(first), "the first is named");
    assert_eq!(*standing(&merged, second), Standing::Effective);
    // Both said that it was a mistake: it counts again when both are taken back.
    merged.does(&li(), take_back(first));
    assert_eq!(*standing(&merged, accepted), Standing::TakenBack(second));
    merged.does(&li(), take_back(second));
    assert_eq!(*standing(&merged, accepted), Standing::Effective);
    merged.stage();
}

#[test]
fn what_another_device_built_on_a_mistake_is_flagged() {
    let mut desk = Desk::lodge(START);
    desk.does(&li(), accept());
    let accepted = last(&desk);
    let (mut one, mut two) = (desk.on_device(1), desk.on_device(2));
    two.now += TimeDelta::hours(1);
    two.does(&li(), investigate());
    one.does(&li(), take_back(accepted));
    one.merges(&two);
    let report = latest(&one, StepKind::Investigate);
    assert_eq!(*standing(&one, report), Standing::Refused(Refusal::Needs(StepKind::Accept)));
    assert!(one.case.unsettled().contains(&report));
    // Somebody accepts after all: the report stays without effect until it is recorded again.
    one.does(&li(), accept()).does(&li(), investigate()).does(&li(), settle());
    assert!(one.case.unsettled().is_empty());
    one.stage();
}

#[test]
fn the_complainant_sees_neither_the_mistake_nor_that_it_was_taken_back() {
    let mut desk = Desk::lodge(START);
    desk.does(&li(), accept());
    let seen =
        |desk: &Desk| visible::history(&desk.case).map(|(entry, ..)| entry.body.id).collect::<Vec<_>>();
    let before = seen(&desk);
    desk.does(&li(), decline_after_all());
    assert_eq!(seen(&desk).len(), before.len() + 1);
    undo(&mut desk, &li());
    assert_eq!(seen(&desk), before);
}

/// A step that the complainant sees.
fn decline_after_all() -> Step {
    ask_material("2026-04-01")
}

#[test]
fn stored_and_read_again_it_is_the_same_case() {
    let mut desk = Desk::lodge(START);
    desk.does(&li(), accept());
    undo(&mut desk, &li());
    desk.does(&li(), decline());
    undo(&mut desk, &li());
    undo(&mut desk, &li());
    let stored: Vec<StoredEntry> =
        desk.case.entries.iter().map(|entry| StoredEntry::of(entry).unwrap()).collect();
    let file = {
        use redress::exchange::json::{Header, Writer};
        let header = Header {
            register: redress::domain::RegisterId(uuid::Uuid::from_u128(7)),
            purpose: None,
            country: None,
            zone: None,
            zone_changes: Vec::new(),
            own: Default::default(),
            desk: None,
            snippets: None,
            exported: desk.now,
            count: stored.len() as u64,
        };
        let mut writer = Writer::default();
        let mut text = writer.head(&header).unwrap();
        writer.entries(&stored, &mut text).unwrap();
        text + writer.tail()
    };
    let back = redress::exchange::json::read(file.as_bytes()).unwrap();
    assert!(back.unreadable.is_empty());
    let entries = back.entries.into_iter().map(StoredEntry::entry).collect();
    assert_eq!(Case::fold(desk.case.id, entries), desk.case);
}
