//! A tab that was open while another one sealed, wrote the rows anew or disposed of cases.

use std::cell::Cell;

use redress::commands::OpenRegister;
use redress::domain::CaseId;
use redress::storage::StorageError;
use wasm_bindgen_test::wasm_bindgen_test;

use super::{
    boxed, call, check_whole, close, first_tab, found, lodge, manager, now, record, rows, tab, together,
    two_tabs,
};

/// Steps on a few cases, enough for a segment: comes back with the cases.
async fn fill(tab: &OpenRegister) -> Vec<CaseId> {
    let mut cases = Vec::new();
    for n in 0..5 {
        cases.push(lodge(tab, &format!("第 {n} 件")).await.case);
    }
    for n in 0..200 {
        for id in &cases {
            record(tab, *id, call(&format!("第 {n} 次"))).await.unwrap();
        }
    }
    assert!(tab.is_to_be_sealed());
    cases
}

#[wasm_bindgen_test]
async fn a_tab_that_was_open_while_another_sealed_shows_and_records_on_all_of_it() {
    let (first, second) = two_tabs().await;
    let cases = fill(&first).await;
    second.follow_rows(&now(1)).await.unwrap();
    assert!(first.seal(&now(1)).await.unwrap());
    for id in &cases {
        let opened = second.open_case(&now(1), *id).await.unwrap();
        assert_eq!((opened.case.entries.len(), opened.unreadable), (201, 0));
    }
    record(&second, cases[0], call("封存之后")).await.unwrap();
    // The other one has the case at hand as it was, and is not told either.
    assert_eq!(record(&first, cases[0], call("又一次")).await.unwrap().entries.len(), 203);
    let many =
        second.record_many(&now(1), &manager(), &cases, &crate::steps::assign("任经办"), |_| true).await;
    assert_eq!((many.done.len(), many.refused.len()), (5, 0));
    assert_eq!(found(cases[0]).await.entries.len(), 204);
    assert_eq!(found(cases[4]).await.entries.len(), 202);
    check_whole().await;
}

#[wasm_bindgen_test]
async fn of_two_tabs_that_seal_at_once_one_does() {
    let (first, second) = two_tabs().await;
    let cases = fill(&first).await;
    let (here, there) = (now(1), now(1));
    let sealed = together(vec![boxed(first.seal(&here)), boxed(second.seal(&there))]).await;
    assert_eq!(sealed.iter().filter(|sealed| **sealed == Ok(true)).count(), 1, "{sealed:?}");
    assert!(sealed.contains(&Ok(false)));
    let head = first.journal().head().await.unwrap().unwrap();
    assert_eq!((head.tail, head.segments, head.entries), (0, 1, 1005));
    for id in cases {
        assert_eq!(found(id).await.entries.len(), 201);
    }
    check_whole().await;
}

/// Rows that were written as blocks lie nowhere by themselves, and name the new segment all the same.
#[wasm_bindgen_test]
async fn cases_whose_rows_were_made_anew_keep_their_sealed_steps() {
    let tab = first_tab().await;
    let cases = fill(&tab).await;
    let context = now(1);
    tab.journal().remake(context.get(), &context.stamp()).await.unwrap();
    assert!(tab.seal(&now(1)).await.unwrap());
    for id in cases {
        assert_eq!(found(id).await.entries.len(), 201);
        assert_eq!(tab.open_case(&now(1), id).await.unwrap().case.entries.len(), 201);
    }
    check_whole().await;
}

/// While one tab steps on a case, the other seals and writes the rows anew again and again.
#[wasm_bindgen_test]
async fn rows_follow_every_step_while_another_tab_makes_them_anew() {
    let (first, second) = two_tabs().await;
    let id = lodge(&first, "漏水").await.case;
    let done = Cell::new(false);
    let step = boxed(async {
        for n in 0..40 {
            record(&first, id, call(&format!("第 {n} 次"))).await.unwrap();
        }
        done.set(true);
    });
    let remake = boxed(async {
        let context = now(1);
        while !done.get() {
            match second.journal().remake(context.get(), &context.stamp()).await {
                Ok(_) | Err(StorageError::ChangedInBetween) => {}
                Err(error) => panic!("{error:?}"),
            }
        }
    });
    together(vec![step, remake]).await;
    assert_eq!(found(id).await.entries.len(), 41);
    check_whole().await;
}

/// A tab whose table still names people does not bring them back when it writes the rows as blocks.
#[wasm_bindgen_test]
async fn rows_that_are_gathered_by_an_older_tab_name_nobody_who_was_erased() {
    let (first, second) = two_tabs().await;
    let id = lodge(&first, "漏水").await.case;
    close(&first, id).await;
    let context = now(1);
    let older = second.journal().rows(&context.stamp()).await.unwrap().unwrap();
    let certificate = first.dispose(&now(60 * 24 * 366 * 12), &manager(), &[id], "李经办", |_| true).await;
    assert_eq!(certificate.disposed.len(), 1, "{certificate:?}");
    let gathered = second.journal().gather(older, &context.stamp()).await.unwrap();
    assert_eq!(gathered.table.complainant(0), "");
    let raw = first.journal().all_raw("rows").await.unwrap().concat();
    assert!(!String::from_utf8_lossy(&raw).contains("张小样"));
    assert_eq!(rows(&tab().await).len(), 1);
    check_whole().await;
}
