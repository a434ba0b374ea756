//! Two tabs at once: no step is lost, none is doubled, each is refused or recorded as the case stands then.

use std::collections::BTreeSet;

use redress::browser::zone;
use redress::commands::OpenRegister;
use redress::commands::recovery;
use redress::commands::settings::ZoneError;
use redress::domain::CaseId;
use redress::domain::Moment;
use redress::domain::Purpose;
use redress::domain::Role;
use redress::domain::StepKind;
use redress::domain::ZoneChange;
use redress::domain::history::refusal::Refusal;
use redress::domain::history::zone_change::ZoneChangeError;
use redress::storage::StorageError;
use redress::storage::opening;
use redress::storage::opening::Opened;
use wasm_bindgen_test::wasm_bindgen_test;

use super::{
    boxed, call, check_whole, close, first_tab, found, handler, is_listed, lodge, manager, now, record, rows,
    tab, together, two_tabs,
};
use crate::steps;

#[wasm_bindgen_test]
async fn two_tabs_lodge_and_no_number_is_given_out_twice() {
    let (first, second) = two_tabs().await;
    let mut work = Vec::new();
    for n in 0..30 {
        let tab = if n % 2 == 0 { &first } else { &second };
        work.push(boxed(async move { lodge(tab, &format!("第 {n} 件")).await }));
    }
    let receipts = together(work).await;
    let numbers: BTreeSet<_> = receipts.iter().map(|receipt| receipt.reference.to_string()).collect();
    assert_eq!(numbers.len(), 30);
    for receipt in &receipts {
        let case = found(receipt.case).await;
        assert_eq!(case.reference.as_ref(), Some(&receipt.reference));
        assert_eq!(case.entries.len(), 1);
    }
    check_whole().await;
}

#[wasm_bindgen_test]
async fn of_two_tabs_that_take_the_same_step_one_is_refused() {
    let (first, second) = two_tabs().await;
    let id = lodge(&first, "漏水").await.case;
    // Both have the case at hand.
    first.open_case(&now(1), id).await.unwrap();
    second.open_case(&now(1), id).await.unwrap();
    let take = |tab| boxed(record(tab, id, steps::acknowledge()));
    let taken = together(vec![take(&first), take(&second)]).await;
    let is_refused = |taken: &&Result<_, _>| matches!(taken, Err(StorageError::Refused(_)));
    assert_eq!(taken.iter().filter(|taken| taken.is_ok()).count(), 1, "{taken:?}");
    assert_eq!(taken.iter().filter(is_refused).count(), 1, "{taken:?}");
    let kinds: Vec<_> = found(id).await.entries.iter().map(|entry| entry.kind()).collect();
    assert_eq!(kinds, [StepKind::Receive, StepKind::Acknowledge]);
    check_whole().await;
}

#[wasm_bindgen_test]
async fn two_tabs_write_to_one_case_one_after_the_other() {
    let (first, second) = two_tabs().await;
    let id = lodge(&first, "漏水").await.case;
    let note = |tab, n: usize| {
        boxed(async move {
            for round in 0..20 {
                let case = record(tab, id, call(&format!("{n}-{round}"))).await.unwrap();
                assert!(case.flags.is_empty(), "every step was written on the one before");
            }
        })
    };
    together(vec![note(&first, 1), note(&second, 2)]).await;
    let case = found(id).await;
    assert_eq!((case.entries.len(), case.heads().len()), (41, 1));
    check_whole().await;
}

#[wasm_bindgen_test]
async fn a_relation_is_recorded_in_both_cases_or_in_neither() {
    let (first, second) = two_tabs().await;
    let (one, other) = (lodge(&first, "漏水").await.case, lodge(&first, "又漏水").await.case);
    second.follow_rows(&now(1)).await.unwrap();
    let relate = |tab, id, to| boxed(record(tab, id, steps::relate("link", to)));
    let taken = together(vec![relate(&first, one, other), relate(&second, other, one)]).await;
    let recorded = taken.iter().filter(|taken| taken.is_ok()).count();
    assert!(recorded > 0, "{taken:?}");
    for id in [one, other] {
        assert_eq!(found(id).await.entries.len(), 1 + recorded);
    }
    check_whole().await;
}

#[wasm_bindgen_test]
async fn of_two_tabs_that_take_an_entry_back_one_is_refused() {
    let (first, second) = two_tabs().await;
    let id = lodge(&first, "漏水").await.case;
    let accepted = record(&first, id, steps::accept()).await.unwrap().entries[1].body.id;
    second.follow_rows(&now(1)).await.unwrap();
    let undo = |tab| boxed(record(tab, id, steps::take_back(accepted)));
    let taken = together(vec![undo(&first), undo(&second)]).await;
    let refused: Vec<_> = taken.iter().filter_map(|taken| taken.as_ref().err()).collect();
    assert_eq!(refused, [&StorageError::Refused(Box::new(Refusal::AlreadyTakenBack))]);
    let case = found(id).await;
    assert_eq!((case.entries.len(), case.state.accepted), (3, None));
    check_whole().await;

    // What was taken back can be done again, and the taking back taken back: what does not fit is kept.
    record(&second, id, steps::accept()).await.unwrap();
    let correction = case.entries[2].body.id;
    let case = record(&first, id, steps::take_back(correction)).await.unwrap();
    assert_eq!(case.unsettled().len(), 1, "accepted twice");
    assert_eq!(found(id).await, case, "as whoever opens it next finds it");
    check_whole().await;
}

#[wasm_bindgen_test]
async fn two_tabs_assign_the_same_cases_at_once() {
    let (first, second) = two_tabs().await;
    let mut cases = Vec::new();
    for n in 0..60 {
        cases.push(lodge(&first, &format!("第 {n} 件")).await.case);
    }
    second.follow_rows(&now(1)).await.unwrap();
    let cases = &cases;
    let assign = |tab, to: &'static str| boxed(assign_all(tab, cases, to));
    for outcome in together(vec![assign(&first, "任经办"), assign(&second, "李经办")]).await {
        assert_eq!((outcome.done.len(), &outcome.refused, &outcome.stopped), (60, &Vec::new(), &None));
    }
    for id in cases {
        let case = found(*id).await;
        assert_eq!((case.entries.len(), case.heads().len()), (3, 1), "one was written on the other");
        // A case does not stay with the group of the handler before.
        let is_second = case.state.handler.as_deref() == Some("李经办");
        assert_eq!(case.state.group.unwrap_or_default(), if is_second { "二组" } else { "" });
    }
    check_whole().await;
}

async fn assign_all(tab: &OpenRegister, cases: &[CaseId], to: &str) -> redress::commands::bulk::BulkOutcome {
    tab.record_many(&now(1), &manager(), cases, &steps::assign(to), |_| true).await
}

#[wasm_bindgen_test]
async fn two_tabs_dispose_of_the_same_cases_and_each_goes_once() {
    let (first, second) = two_tabs().await;
    let mut cases = Vec::new();
    for n in 0..5 {
        let id = lodge(&first, &format!("第 {n} 件")).await.case;
        close(&first, id).await;
        cases.push(id);
    }
    second.follow_rows(&now(1)).await.unwrap();
    let cases = &cases;
    let dispose = |tab| {
        boxed(async move {
            let years_later = now(60 * 24 * 366 * 12);
            OpenRegister::dispose(tab, &years_later, &manager(), cases, "李经办", |_| true).await
        })
    };
    let certificates = together(vec![dispose(&first), dispose(&second)]).await;
    let disposed: usize = certificates.iter().map(|certificate| certificate.disposed.len()).sum();
    assert_eq!(disposed, 5, "{certificates:?}");
    let left: Vec<_> = certificates.iter().flat_map(|certificate| &certificate.left).collect();
    let is_erased = |error: &StorageError| *error == StorageError::Refused(Box::new(Refusal::Erased));
    assert_eq!(left.iter().filter(|(_, error)| is_erased(error)).count(), 5, "{left:?}");
    for id in cases {
        let case = found(*id).await;
        assert!(case.state.erased.is_some());
        assert_eq!(case.entries.len(), 3);
    }
    check_whole().await;
    let raw = first.journal().all_raw("rows").await.unwrap().concat();
    assert!(!String::from_utf8_lossy(&raw).contains("张小样"), "rows name people who were erased");
}

#[wasm_bindgen_test]
async fn two_tabs_change_rules_and_settings_and_both_changes_stand() {
    let (first, second) = two_tabs().await;
    lodge(&first, "漏水").await;
    let switch = |tab, id: &'static str| {
        boxed(async move { OpenRegister::change_rules(tab, &now(1), |own| own.switch(id, false)).await })
    };
    let changed = together(vec![switch(&first, "cn_market"), switch(&second, "uk_fca")]).await;
    assert!(changed.iter().all(Result::is_ok));
    let off = first.journal().own().await.unwrap().facts.off;
    assert!(["cn_market", "uk_fca"].iter().all(|id| off.iter().any(|off| off == id)), "{off:?}");

    let changes = vec![boxed(first.change_prefix("XF".to_owned())), boxed(second.note_openings(true))];
    assert!(together(changes).await.iter().all(Result::is_ok));
    first.change_purpose(Purpose::Demo).await.unwrap();
    let head = first.journal().head().await.unwrap().unwrap();
    assert_eq!((head.prefix.as_str(), head.notes_openings, head.purpose), ("XF", true, Purpose::Demo));
}

#[wasm_bindgen_test]
async fn two_tabs_change_the_zone_and_both_changes_are_on_record() {
    let (first, second) = two_tabs().await;
    let id = lodge(&first, "漏水").await.case;
    let change = |tab, to: &'static str| {
        let change = async move |tab: &OpenRegister| {
            tab.change_zone(&now(1), &manager(), to.parse().unwrap(), "迁址").await
        };
        boxed(async move { change(tab).await })
    };
    let changes = vec![change(&first, "Pacific/Kiritimati"), change(&second, "Pacific/Niue")];
    assert_eq!(together(changes).await, [Ok(()), Ok(())]);
    let head = first.journal().head().await.unwrap().unwrap();
    let changes = ZoneChange::read_all(&head.zone_changes);
    let [before, after] = changes.as_slice() else { panic!("{changes:?}") };
    assert_eq!((Some(&before.to), Some(&after.to)), (after.from.as_ref(), head.zone.as_ref()));
    assert_eq!((after.by.person.as_str(), after.by.role), ("王主管", Role::Manager));

    // Days are counted in it: in Niue it is yesterday when in Kiritimati it is today.
    let days = async |zone: &str| {
        let changed = first.change_zone(&now(1), &manager(), zone.parse().unwrap(), "更正").await;
        assert!(changed.is_ok() || changed == Err(ZoneError::Refused(ZoneChangeError::Same)));
        rows(&first)[0].2.clone()
    };
    assert_ne!(days("Pacific/Kiritimati").await, days("Pacific/Niue").await);
    assert_eq!(found(id).await.entries.len(), 1, "it is no step");
}

#[wasm_bindgen_test]
async fn the_zone_is_changed_by_whoever_may_to_one_that_the_browser_knows() {
    let tab = first_tab().await;
    lodge(&tab, "漏水").await;
    let before = tab.head();
    let change =
        async |actor, to: &str, reason| tab.change_zone(&now(1), &actor, to.parse().unwrap(), reason).await;
    let refused = |why| Err(ZoneError::Refused(why));
    assert_eq!(change(handler(), "Asia/Tokyo", "迁址").await, refused(ZoneChangeError::WrongRole));
    assert_eq!(change(manager(), "Asia/Tokyo", " ").await, refused(ZoneChangeError::NoReason));
    assert_eq!(change(manager(), "Mars/Olympus", "迁址").await, refused(ZoneChangeError::Unknown));
    tab.journal().fail_at(Some(0));
    assert_eq!(change(manager(), "Asia/Tokyo", "迁址").await, Err(ZoneError::Storage(StorageError::Full)));
    tab.journal().fail_at(None);
    let head = tab.journal().head().await.unwrap().unwrap();
    assert_eq!((&head.zone, &head.zone_changes), (&before.zone, &before.zone_changes));
}

#[wasm_bindgen_test]
async fn who_opens_a_case_in_two_tabs_at_once_is_noted_once() {
    let (first, second) = two_tabs().await;
    let id = lodge(&first, "漏水").await.case;
    first.note_openings(true).await.unwrap();
    second.follow_rows(&now(1)).await.unwrap();
    let consult =
        |tab| boxed(async move { OpenRegister::consult(tab, &now(1), &handler(), id).await.unwrap() });
    let mut noted = 0;
    for consulted in together(vec![consult(&first), consult(&second)]).await {
        noted += u32::from(consulted.noted.unwrap());
        let case = consulted.opened.case;
        assert_eq!(case.entries.len(), 2, "their name is on record before they see anything");
    }
    assert_eq!(noted, 1);
    assert_eq!(found(id).await.entries.len(), 2);
    check_whole().await;
}

#[wasm_bindgen_test]
async fn of_two_tabs_on_a_first_visit_one_makes_the_register() {
    opening::start_over().await.unwrap();
    let mut journals = Vec::new();
    for _ in 0..2 {
        let Ok(Opened::New(journal)) = opening::open(|| {}).await else { panic!("there is one already") };
        journals.push(journal);
    }
    let set_up = |at: usize, purpose| {
        let journal = &journals[at];
        boxed(async move { recovery::set_up(journal, &now(0), purpose, None, zone::device()).await })
    };
    let made = together(vec![set_up(0, Purpose::Desk), set_up(1, Purpose::Personal)]).await;
    assert!(made.contains(&Err(StorageError::ChangedInBetween)));
    assert!(made.contains(&Ok(tab().await.head())));
}

/// Only assignments come in bulk today, but whatever does is checked as any step is.
#[wasm_bindgen_test]
async fn staff_may_not_mediate_whichever_way_the_step_comes_in() {
    let tab = first_tab().await;
    let id = lodge(&tab, "漏水").await.case;
    let before = [
        steps::accept(),
        steps::investigate(),
        steps::notify(),
        steps::respond("reject"),
        steps::dispute(5),
        steps::mediate("failed"),
    ];
    for step in before {
        tab.record(&now(1), &manager(), id, step, Moment::Unknown).await.unwrap();
    }
    let step = steps::convene("李经办");
    let one = tab.record(&now(2), &manager(), id, step.clone(), Moment::Unknown).await.unwrap_err();
    assert_eq!(one, StorageError::Refused(Box::new(Refusal::NotIndependent("李经办".to_owned()))));
    let many = tab.record_many(&now(2), &manager(), &[id], &step, |_| true).await;
    assert_eq!((many.done.len(), many.refused), (0, vec![(id, one)]));
    tab.record(&now(2), &manager(), id, steps::convene("赵调解"), Moment::Unknown).await.unwrap();
}

#[wasm_bindgen_test]
async fn a_case_lodged_in_another_tab_is_found_before_its_news_arrives() {
    let (first, second) = two_tabs().await;
    let id = lodge(&first, "漏水").await.case;
    assert!(!is_listed(&second, id));
    let case = record(&second, id, call("已回电")).await.unwrap();
    assert_eq!(case.entries.len(), 2);
    first.follow_case(&now(1), id).await.unwrap();
    assert!(is_listed(&second, id) && is_listed(&first, id));
    check_whole().await;
}
