//! A disk that fills up in the middle: whichever change fails, nothing is half there, what was typed is kept,
//! and doing it again does it.

use redress::commands::OpenRegister;
use redress::commands::lodge::LodgeError;
use redress::commands::recovery;
use redress::commands::transfer::TransferError;
use redress::domain::Field;
use redress::domain::Purpose;
use redress::domain::Values;
use redress::storage::StorageError;
use redress::storage::canary;
use redress::storage::drafts;
use redress::storage::drafts::Draft;
use redress::storage::drafts::DraftKey;
use redress::storage::opening;
use redress::storage::opening::Opened;
use wasm_bindgen_test::wasm_bindgen_test;

use super::{
    call, check_whole, close, csv, draft, everything, export, first_tab, found, handler, import, load_sample,
    lodge, manager, merge, now, open, record, rows, slower,
};
use crate::steps;

/// Lets every change of a command fail, one at a time, and at last none: as often as it failed, nothing was
/// changed. Comes back with what it made.
async fn fill_up<T>(tab: &OpenRegister, act: impl AsyncFn(&OpenRegister) -> Result<T, StorageError>) -> T {
    let mut failed = 0;
    loop {
        let (before, shown) = (everything(tab.journal()).await, rows(tab));
        tab.journal().fail_at(Some(failed));
        let made = act(tab).await;
        tab.journal().fail_at(None);
        match made {
            Ok(made) => {
                assert!(failed > 1, "it changes the head and something else");
                return made;
            }
            Err(error) => assert_eq!(error, StorageError::Full),
        }
        assert!(everything(tab.journal()).await == before, "change {failed} left something behind");
        assert_eq!(rows(tab), shown, "change {failed}");
        let remembered = canary::remembered().unwrap();
        assert_eq!(remembered.entries, tab.journal().head().await.unwrap().unwrap().entries);
        failed += 1;
    }
}

fn storage<T>(result: Result<T, TransferError>) -> Result<T, StorageError> {
    result.map_err(|error| match error {
        TransferError::Storage(error) => error,
        TransferError::Worker(error) => panic!("{error:?}"),
    })
}

#[wasm_bindgen_test]
async fn a_complaint_that_cannot_be_stored_is_still_a_draft() {
    let tab = first_tab().await;
    lodge(&tab, "先前的").await;
    let typed = draft("漏水");
    let kept = Draft { values: typed.clone(), changed: now(1).now.timestamp_millis(), part: 2 };
    drafts::keep(&DraftKey::Intake, &kept).unwrap();
    tab.journal().copy_draft(&DraftKey::Intake).await.unwrap();
    let receipt = fill_up(&tab, async |tab| {
        let lodged = tab.lodge(&now(2), &handler(), &typed).await;
        if lodged.is_err() {
            assert_eq!(drafts::get(&DraftKey::Intake), Some(kept.clone()), "what was typed is kept");
        }
        lodged.map_err(|error| match error {
            LodgeError::Storage(error) => error,
            LodgeError::Fields(fields) => panic!("{fields:?}"),
        })
    })
    .await;
    assert_eq!(drafts::get(&DraftKey::Intake), None);
    assert_eq!(tab.head().serial, 2, "no number is lost to what failed");
    assert_eq!(found(receipt.case).await.fields.get(Field::FactsWhat), "漏水");
    let meta = tab.journal().all_raw("meta").await.unwrap().concat();
    assert!(!String::from_utf8_lossy(&meta).contains("漏水"), "nor is it a draft in a second place");
    check_whole().await;
}

#[wasm_bindgen_test]
async fn fields_that_are_missing_are_named_and_the_draft_is_kept() {
    let tab = first_tab().await;
    let typed = Values::default().with(Field::RespondentName, "示例电器城");
    drafts::keep(&DraftKey::Intake, &Draft { values: typed.clone(), ..Draft::default() }).unwrap();
    let refused = tab.lodge(&now(2), &handler(), &typed).await.unwrap_err();
    let LodgeError::Fields(fields) = refused else { panic!("{refused:?}") };
    assert!(fields.iter().any(|wrong| wrong.field == Field::FactsWhat));
    assert_eq!(drafts::get(&DraftKey::Intake).map(|draft| draft.values), Some(typed));
    drafts::forget(&DraftKey::Intake);
}

#[wasm_bindgen_test]
async fn a_step_that_cannot_be_stored_is_not_there() {
    let tab = first_tab().await;
    let id = lodge(&tab, "漏水").await.case;
    let of = DraftKey::Step(id, redress::domain::StepKind::Contact);
    let typed =
        Draft { values: Values::default().with(Field::ContactSummary, "已回电"), ..Draft::default() };
    drafts::keep(&of, &typed).unwrap();
    tab.journal().copy_draft(&of).await.unwrap();
    let copies = async || {
        let meta = tab.journal().all_raw("meta").await.unwrap().concat();
        String::from_utf8_lossy(&meta).matches("已回电").count()
    };
    let case = fill_up(&tab, async |tab| {
        assert_eq!((drafts::get(&of).as_ref(), copies().await), (Some(&typed), 1), "what was typed is kept");
        record(tab, id, call("已回电")).await
    })
    .await;
    assert_eq!((case.entries.len(), copies().await), (2, 0));
    drafts::forget(&of);
    assert_eq!(found(id).await, case);
    check_whole().await;
}

#[wasm_bindgen_test]
async fn a_relation_that_cannot_be_stored_is_in_neither_case() {
    let tab = first_tab().await;
    let (one, other) = (lodge(&tab, "漏水").await.case, lodge(&tab, "又漏水").await.case);
    fill_up(&tab, async |tab| record(tab, one, steps::relate("link", other)).await).await;
    assert_eq!((found(one).await.entries.len(), found(other).await.entries.len()), (2, 2));
    check_whole().await;
}

#[wasm_bindgen_test]
async fn of_many_cases_those_are_named_that_have_the_step() {
    let tab = first_tab().await;
    let mut cases = Vec::new();
    for n in 0..30 {
        cases.push(lodge(&tab, &format!("第 {n} 件")).await.case);
    }
    for fail_at in [0, 20, 60, 90, 110] {
        let mut before = Vec::new();
        for id in &cases {
            before.push(found(*id).await.entries.len());
        }
        tab.journal().fail_at(Some(fail_at));
        let outcome = tab.record_many(&now(1), &manager(), &cases, &steps::assign("李经办"), |_| true).await;
        tab.journal().fail_at(None);
        assert!(outcome.stopped.is_none() || outcome.stopped == Some(StorageError::Full));
        assert!([0, 25, 30].contains(&outcome.done.len()), "{}", outcome.done.len());
        for (id, before) in cases.iter().zip(before) {
            let after = before + usize::from(outcome.done.contains(id));
            assert_eq!(found(*id).await.entries.len(), after);
        }
    }
    check_whole().await;
}

#[wasm_bindgen_test]
async fn a_case_that_cannot_be_erased_keeps_its_contents() {
    let tab = first_tab().await;
    let id = lodge(&tab, "小众标记词").await.case;
    close(&tab, id).await;
    let of = DraftKey::Step(id, redress::domain::StepKind::Contact);
    let typed =
        Draft { values: Values::default().with(Field::ContactSummary, "没写完"), ..Draft::default() };
    drafts::keep(&of, &typed).unwrap();
    tab.journal().copy_draft(&of).await.unwrap();
    let disposed = fill_up(&tab, async |tab| {
        let certificate = tab.dispose(&now(60 * 24 * 366 * 12), &manager(), &[id], "李经办", |_| true).await;
        match certificate.left.first() {
            Some((_, error)) => {
                assert_eq!(drafts::get(&of), Some(typed.clone()));
                Err(error.clone())
            }
            None => Ok(certificate.disposed.len()),
        }
    })
    .await;
    assert_eq!((disposed, drafts::get(&of)), (1, None));
    let all = everything(tab.journal()).await.concat().concat();
    assert!(!String::from_utf8_lossy(&all).contains("小众标记词"));
    check_whole().await;
}

#[wasm_bindgen_test]
async fn a_file_that_cannot_be_stored_came_in_not_at_all() {
    let tab = first_tab().await;
    lodge(&tab, "漏水").await;
    let file = csv(0, 1200);
    let imported = fill_up(&tab, async |tab| storage(import(tab, &file).await)).await;
    assert_eq!(imported, (1200, 0));
    check_whole().await;
}

/// New cases, entries of a case that is here, rules and staff: all of it, or nothing.
#[wasm_bindgen_test]
async fn a_register_that_cannot_be_merged_is_in_no_part_of_this_one() {
    let tab = first_tab().await;
    let id = lodge(&tab, "两边都有").await.case;
    let (_, shorter) = export(&tab).await;
    record(&tab, id, call("同事回电")).await.unwrap();
    lodge(&tab, "只有同事有").await;
    tab.change_rules(&now(1), |own| own.put_policy(slower())).await.unwrap();
    tab.put_staff(handler().staff.remove(0)).await.unwrap();
    let (_, file) = export(&tab).await;

    opening::start_over().await.unwrap();
    let tab = first_tab().await;
    merge(&tab, &shorter).await.unwrap();
    let merged = fill_up(&tab, async |tab| match storage(merge(tab, &file).await) {
        // Rows that could not be made anew are made anew at the next look; what came in is whole.
        Err(error) if !tab.journal().own().await?.facts.is_nothing() => {
            assert_eq!(error, StorageError::Full);
            Ok((1, 2))
        }
        merged => merged,
    })
    .await;
    assert_eq!(merged, (1, 2));
    assert_eq!(tab.journal().desk().await.unwrap().staff.len(), 1);
    assert_eq!(found(id).await.entries.len(), 2);
    check_whole().await;
}

#[wasm_bindgen_test]
async fn rules_and_settings_that_cannot_be_stored_are_as_before() {
    let tab = first_tab().await;
    lodge(&tab, "漏水").await;
    for n in 0..2 {
        tab.journal().fail_at(Some(n));
        let changed = tab.change_rules(&now(1), |own| own.switch("cn_market", false)).await;
        assert_eq!(changed, Err(StorageError::Full));
        assert!(tab.journal().own().await.unwrap().facts.off.is_empty());
        tab.journal().fail_at(Some(n));
        assert_eq!(tab.change_prefix("XF".to_owned()).await, Err(StorageError::Full));
        assert_eq!(tab.journal().head().await.unwrap(), Some(tab.head()));
        assert_eq!(tab.head().prefix, "TS");
    }
}

/// The rules are stored and the rows are not: whoever reads the rows next makes them anew.
#[wasm_bindgen_test]
async fn rows_follow_rules_although_they_could_not_be_written_at_once() {
    let tab = first_tab().await;
    lodge(&tab, "漏水").await;
    let due = |tab: &OpenRegister| tab.with_table(|table| table.at(0).unwrap().due);
    let before = due(&tab);
    tab.journal().fail_at(Some(3));
    let stored = tab.change_rules(&now(1), |own| own.put_policy(slower())).await.unwrap();
    tab.journal().fail_at(None);
    assert_eq!(due(&tab), before);
    let after = now(1).with_rules(redress::facts::Rules::new(stored.facts));
    tab.follow_rows(&after).await.unwrap();
    assert_ne!(due(&tab), before);
}

#[wasm_bindgen_test]
async fn a_tail_that_cannot_be_sealed_stays() {
    let tab = first_tab().await;
    let id = lodge(&tab, "漏水").await.case;
    for n in 0..1000 {
        record(&tab, id, call(&format!("第 {n} 次"))).await.unwrap();
    }
    for fail_at in [0, 1, 500, 1001, 1002, 1003] {
        let before = everything(tab.journal()).await;
        tab.journal().fail_at(Some(fail_at));
        assert_eq!(tab.seal(&now(1)).await, Err(StorageError::Full), "{fail_at}");
        assert!(everything(tab.journal()).await == before);
    }
    tab.journal().fail_at(None);
    assert_eq!(tab.seal(&now(1)).await, Ok(true));
    assert_eq!(found(id).await.entries.len(), 1001);
    check_whole().await;
}

#[wasm_bindgen_test]
async fn sample_data_that_cannot_be_removed_stays_whole() {
    let tab = first_tab().await;
    lodge(&tab, "漏水").await;
    let samples = fill_up(&tab, async |tab| storage(load_sample(tab).await)).await;
    assert_eq!(tab.sample_count() as u64, samples);
    fill_up(&tab, async |tab| tab.remove_sample_data(&now(1)).await).await;
    assert_eq!((tab.sample_count(), tab.head().entries, tab.head().tail), (0, 1, 1));
    check_whole().await;
}

/// A restore that ends in the middle leaves a register that is not taken for whole.
#[wasm_bindgen_test]
async fn a_register_that_cannot_be_restored_is_missed_again() {
    let tab = first_tab().await;
    let id = lodge(&tab, "漏水").await.case;
    record(&tab, id, call("已回电")).await.unwrap();
    let (header, file) = export(&tab).await;
    tab.journal().close();
    // The browser loses the database and says nothing.
    let remembered = canary::remembered().unwrap();
    opening::start_over().await.unwrap();
    canary::put_back(&remembered);
    for fails in [true, false] {
        assert!(matches!(opening::open(|| {}).await, Err(StorageError::Disagrees(_))));
        let journal = recovery::make_room(&now(1), &header).await.unwrap();
        let tab = open(journal).await;
        if fails {
            tab.journal().fail_at(Some(2));
        }
        let merged = storage(merge(&tab, &file).await);
        assert_eq!(merged, if fails { Err(StorageError::Full) } else { Ok((1, 2)) });
        tab.journal().close();
    }
    let Ok(Opened::Ready(journal, head)) = opening::open(|| {}).await else { panic!("it was not restored") };
    assert_eq!((head.register, head.purpose, head.entries), (header.register, Purpose::Desk, 2));
    journal.close();
    assert_eq!(found(id).await.entries.len(), 2);
    check_whole().await;
}

#[wasm_bindgen_test]
async fn what_can_still_be_read_is_salvaged_into_a_file_that_comes_back_in() {
    let tab = first_tab().await;
    let id = lodge(&tab, "漏水").await.case;
    record(&tab, id, call("已回电")).await.unwrap();
    tab.journal().put_raw("tail", "zzz/zzz", b"junk").await.unwrap();
    tab.journal().close();
    let salvaged = recovery::salvage(&now(1)).await.unwrap();
    assert_eq!(salvaged.entries, 2);
    opening::start_over().await.unwrap();
    let tab = first_tab().await;
    assert_eq!(merge(&tab, &salvaged.text).await, Ok((1, 2)));
    assert_eq!(found(id).await.entries.len(), 2);
}
