//! Entries whose content or time was wrong: what they should have said counts, the old text stays.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

mod support;

use chrono::TimeDelta;
use redress::domain::fields::form;
use redress::domain::history::case::Standing;
use redress::domain::history::guard;
use redress::domain::history::refusal::Refusal;
use redress::domain::history::step::{Correct, Perform};
use redress::domain::readings::clock;
use redress::domain::readings::stage::Stage;
use redress::domain::readings::visible;
use redress::domain::values::money::Amount;
use redress::domain::{Case, Entry, EntryId, Field, Moment, Role, Step, StepKind, Values};
use redress::exchange::stored::StoredEntry;
use redress::register::Row;
use support::*;

const START: &str = "2026-03-02 10:00";

fn last(desk: &Desk) -> EntryId {
    desk.case.entries.last().unwrap().body.id
}

fn standing(desk: &Desk, entry: EntryId) -> &Standing {
    let place = desk.case.entries.iter().position(|found| found.body.id == entry).unwrap();
    &desk.case.standings[place]
}

/// A promise of 700 that was accepted, and a payment that somebody wrote down as 9,999.
fn paid_too_much() -> (Desk, EntryId) {
    let mut desk = Desk::lodge(START);
    desk.does(&li(), accept()).does(&li(), investigate()).does(&li(), notify_promise(700, "2026-03-20"));
    desk.does(&customer(), respond("accept")).does(&li(), pay(0, "performed", 9_999));
    let entry = last(&desk);
    (desk, entry)
}

#[test]
fn a_wrong_sum_is_corrected_and_the_old_one_kept() {
    let (mut desk, entry) = paid_too_much();
    assert_eq!(desk.case.state.obligations[0].paid, Amount(999_900));
    desk.does(&li(), correct(entry, pay(0, "performed", 700)));
    assert_eq!(desk.case.state.obligations[0].paid, Amount(70_000));
    assert_eq!(*standing(&desk, entry), Standing::Effective);
    assert_eq!(*desk.standing(), Standing::Effective, "the correction");
    // What was recorded is still there to read.
    let Some(Step::Perform(recorded)) = desk.case.entry(entry).unwrap().body.content.step() else { panic!() };
    assert_eq!(recorded.amount, Some(Amount(999_900)));
    let Some(Step::Perform(counted)) = desk.case.step(entry) else { panic!() };
    assert_eq!(counted.amount, Some(Amount(70_000)));
    assert_eq!(desk.stage(), Stage::FollowingUp);
}

#[test]
fn the_complainant_sees_what_is_right() {
    let mut desk = Desk::lodge(START);
    desk.does(&li(), accept()).does(&li(), investigate()).does(&li(), notify_promise(900, "2026-03-20"));
    let entry = last(&desk);
    desk.does(&li(), correct(entry, notify_promise(700, "2026-03-25")));
    let seen: Vec<(StepKind, Vec<(Field, String)>)> = visible::history(&desk.case)
        .map(|(_, step, _)| (step.kind(), form::details(step)))
        .filter(|(kind, _)| *kind == StepKind::Notify)
        .collect();
    let [(_, said)] = &seen[..] else { panic!("{seen:?}") };
    let text = |field: Field| said.iter().find(|(found, _)| *found == field).map(|(_, text)| text.as_str());
    assert_eq!(text(Field::NotifyAmount), Some("700.00"));
    assert_eq!(text(Field::NotifyPerformBy), Some("2026-03-25"));
    assert_eq!(desk.case.state.promised[0].by, "2026-03-25".parse().ok());
}

#[test]
fn clocks_run_from_the_day_on_which_it_really_came_in() {
    let mut desk = Desk::lodge_under("desk@1", Moment::At(at(START)), at("2026-03-05 09:00"));
    let receipt = last(&desk);
    let due = |desk: &Desk| clock::last_day(&desk.context(), &desk.case, clock::id::REVIEW);
    // Monday, 2 March: seven working days on is Wednesday, 11 March.
    assert_eq!(due(&desk), "2026-03-11".parse().ok());
    let real = Moment::At(at("2026-03-04 16:00"));
    desk.does(&li(), correct_time(receipt, real));
    // Wednesday, 4 March: Friday, 13 March.
    assert_eq!(due(&desk), "2026-03-13".parse().ok());
    assert_eq!(desk.case.state.received, Some(real));
    assert_eq!(desk.case.happened(&desk.case.entries[0]), real);
    assert_eq!(desk.case.entries[0].body.happened, Moment::At(at(START)), "the entry is as it was");
    // What was filled in is amended, and a receipt is never taken back.
    for step in [correct(receipt, receive("desk@1")), take_back(receipt)] {
        assert_eq!(desk.tries(&manager(), step), Err(Refusal::KeptForGood(StepKind::Receive)));
    }
}

#[test]
fn a_time_lies_between_the_receipt_and_now() {
    let (mut desk, entry) = paid_too_much();
    let future = Moment::At(desk.now + TimeDelta::hours(30));
    assert_eq!(desk.tries(&li(), correct_time(entry, future)), Err(Refusal::Future));
    let before = Moment::Day("2026-03-01".parse().unwrap());
    assert_eq!(desk.tries(&li(), correct_time(entry, before)), Err(Refusal::BeforeReceipt));
    desk.does(&li(), correct_time(entry, Moment::Day("2026-03-02".parse().unwrap())));
    let mark = desk.case.last(StepKind::Perform).unwrap();
    assert_eq!(mark.happened, Moment::Day("2026-03-02".parse().unwrap()));
}

#[test]
fn later_steps_that_no_longer_fit_are_kept_and_flagged() {
    let (mut desk, paid) = paid_too_much();
    let answer = desk.case.last(StepKind::Respond).unwrap().entry;
    // The complainant's own answer is not the desk's to correct.
    assert_eq!(desk.tries(&manager(), correct(answer, respond("reject"))), Err(Refusal::OwnWords));
    let mut own = Desk::own("personal@2", START);
    own.does(&owner(), notify_promise(50, "2026-03-20")).does(&owner(), respond("accept"));
    let accepted = last(&own);
    own.does(&owner(), pay(0, "performed", 50));
    let payment = last(&own);
    own.does(&owner(), correct(accepted, respond("reject")));
    assert!(own.case.state.obligations.is_empty());
    assert!(matches!(standing(&own, payment), Standing::Refused(_)));
    assert!(own.case.is_flagged());
    assert_eq!(desk.case.entry(paid).unwrap().kind(), StepKind::Perform);
}

#[test]
fn what_is_put_in_place_has_to_fit_as_the_step_itself() {
    let mut desk = Desk::lodge(START);
    desk.does(&li(), decline());
    let entry = last(&desk);
    // Another kind of step is no correction.
    let other = correct(entry, accept());
    assert_eq!(desk.tries(&li(), other.clone()), Err(Refusal::KeptForGood(StepKind::Decline)));
    let now = Moment::At(desk.now);
    desk.write(&li(), now, other);
    assert!(desk.case.state.declined.is_some(), "written past the guard it does nothing");
    // No obligation is numbered so.
    let (mut desk, paid) = paid_too_much();
    assert_eq!(desk.tries(&li(), correct(paid, pay(7, "performed", 700))), Err(Refusal::NoSuchObligation));
}

#[test]
fn who_and_when_are_those_of_taking_back() {
    let (desk, entry) = paid_too_much();
    let correction = |amount| match correct(entry, pay(0, "performed", amount)) {
        Step::Correct(correct) => correct,
        _ => panic!(),
    };
    let check = |when: &str, seat| {
        let later = desk.clone().at(when).clone();
        guard::check_correction(&later.context(), &later.case, &correction(700), &seat)
    };
    let over = Err(Refusal::CorrectionOver("2026-03-02".parse().unwrap()));
    assert_eq!(check("2026-03-02 23:59", li()), Ok(()));
    assert_eq!(check("2026-03-03 00:00", li()), over);
    assert_eq!(check("2026-03-02 23:59", wang()), Err(Refusal::RecordedByOther("Li".to_owned())));
    assert_eq!(check("2026-03-03 00:00", manager()), Ok(()));
    assert!(matches!(check("2026-03-02 23:59", customer()), Err(Refusal::WrongRole(_))));
}

#[test]
fn the_last_correction_counts_and_each_can_be_taken_back() {
    let (mut desk, entry) = paid_too_much();
    let paid = |desk: &Desk| desk.case.state.obligations[0].paid;
    desk.does(&li(), correct(entry, pay(0, "performed", 710)));
    let first = last(&desk);
    desk.does(&li(), correct(entry, pay(0, "performed", 720)));
    let second = last(&desk);
    assert_eq!(paid(&desk), Amount(72_000));
    assert_eq!(desk.case.corrected[&entry].by, second);
    // A correction is not itself rewritten.
    let rewritten = desk.clone().tries(&li(), correct(second, take_back(entry)));
    assert_eq!(rewritten, Err(Refusal::KeptForGood(StepKind::Correct)));
    desk.does(&li(), take_back(second));
    assert_eq!(paid(&desk), Amount(71_000));
    desk.does(&li(), take_back(first));
    assert_eq!(paid(&desk), Amount(999_900));
    assert!(desk.case.corrected.is_empty());
    // Taken back after it was corrected, and corrected after it was taken back on another device.
    desk.does(&li(), correct(entry, pay(0, "performed", 700))).does(&li(), take_back(entry));
    assert!(matches!(standing(&desk, entry), Standing::TakenBack(_)));
    assert_eq!(desk.tries(&li(), correct(entry, pay(0, "performed", 5))), Err(Refusal::AlreadyTakenBack));
    let now = Moment::At(desk.now);
    desk.write(&li(), now, correct(entry, pay(0, "performed", 705)));
    assert_eq!((paid(&desk), standing(&desk, entry)), (Amount(70_500), &Standing::Effective));
}

#[test]
fn nothing_is_corrected_on_a_merged_case_or_behind_an_erasure() {
    let (mut desk, entry) = paid_too_much();
    let mut merged = desk.clone();
    merged.does(&li(), relate("merge_into", other_case(2)));
    let late = correct(entry, pay(0, "performed", 700));
    assert_eq!(merged.tries(&manager(), late.clone()), Err(Refusal::MergedAway));
    let now = Moment::At(desk.now);
    desk.write(&manager(), now, any_of(StepKind::Erase));
    assert_eq!(desk.tries(&manager(), late), Err(Refusal::Erased));
}

#[test]
fn stored_and_read_again_it_is_the_same() {
    let (mut desk, entry) = paid_too_much();
    desk.does(&li(), correct(entry, pay(0, "performed", 700)));
    desk.does(&manager(), correct_time(desk.case.entries[0].body.id, Moment::At(at("2026-03-02 09:00"))));
    let stored = desk.case.entries.iter().map(|entry| StoredEntry::of(entry).unwrap());
    let read: Vec<Entry> = stored.map(|stored| stored.entry()).collect();
    assert_eq!(Case::fold(desk.case.id, read), desk.case);
    // What is taken back says no more than it did before entries could be corrected.
    let plain = serde_json::to_string(&take_back(entry)).unwrap();
    assert!(!plain.contains("instead") && !plain.contains("happened"), "{plain}");
    let row = format!("{:?}", Row::of(&desk.context(), &desk.case, vec![0]));
    assert!(!row.contains("999900"), "figures follow the corrected sum");
}

#[test]
fn a_corrected_form_keeps_what_it_does_not_ask() {
    let of = Some(EntryId(uuid::Uuid::from_u128(9)));
    let recorded = Step::Perform(Perform {
        of,
        ..match pay(1, "in_part", 9_999) {
            Step::Perform(perform) => perform,
            _ => panic!(),
        }
    });
    let mut values: Values = form::details(&recorded)
        .into_iter()
        .fold(Values::default(), |values, (field, text)| values.with(field, text));
    values.set(Field::PerformAmount, "700");
    values.set(Field::PerformNote, "");
    let asked = StepKind::Perform.form();
    let Ok(Step::Perform(said)) = form::corrected_step(&recorded, asked, &values) else { panic!() };
    assert_eq!((said.of, said.obligation, said.amount), (of, 1, Some(Amount(70_000))));
    assert_eq!(said.note, "", "what was emptied is gone");
    // Every form that can be said anew comes back as it was.
    for kind in StepKind::ALL.iter().copied().filter(|kind| form::is_correctable(*kind)) {
        let recorded = any_of(kind);
        let values = form::details(&recorded)
            .into_iter()
            .fold(Values::default(), |values, (field, text)| values.with(field, text));
        match form::corrected_step(&recorded, kind.form(), &values) {
            Ok(said) => assert_eq!(said, recorded),
            Err(errors) => assert!(!errors.is_empty(), "{kind:?} has no form"),
        }
    }
    for kind in [StepKind::Agree, StepKind::Receive, StepKind::Correct, StepKind::Amend] {
        assert!(!form::is_correctable(kind), "{kind:?}");
    }
}

#[test]
fn without_a_reason_nothing_is_corrected() {
    let (mut desk, entry) = paid_too_much();
    let instead = Some(Box::new(pay(0, "performed", 700)));
    let silent = Step::Correct(Correct { instead, ..Correct::taking_back(entry) });
    assert_eq!(desk.tries(&li(), silent), Err(Refusal::CorrectionUnexplained));
    let nobody = seat(Role::Import, "");
    assert!(matches!(
        desk.tries(&nobody, correct(entry, pay(0, "performed", 700))),
        Err(Refusal::WrongRole(_))
    ));
}
