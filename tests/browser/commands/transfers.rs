//! In and out with two tabs at once: what comes in is held against what is there when it is stored.

use redress::facts::Side;
use wasm_bindgen_test::wasm_bindgen_test;

use super::{
    boxed, call, check_whole, close, csv, export, first_tab, found, import, is_listed, load_sample, lodge,
    manager, merge, now, record, tab, together, two_tabs,
};

#[wasm_bindgen_test]
async fn the_same_file_imported_in_two_tabs_at_once_comes_in_once() {
    let (first, second) = two_tabs().await;
    let own = lodge(&first, "漏水").await.case;
    let file = csv(0, 1500);
    let imported = together(vec![boxed(import(&first, &file)), boxed(import(&second, &file))]).await;
    let imported: Vec<_> = imported.into_iter().map(Result::unwrap).collect();
    assert!(imported.contains(&(1500, 0)) && imported.contains(&(0, 1500)), "{imported:?}");
    for tab in [&first, &second] {
        tab.follow_rows(&now(1)).await.unwrap();
        assert_eq!(tab.with_table(|table| table.len()), 1501);
    }
    assert_eq!(found(own).await.entries.len(), 1);
    check_whole().await;
}

/// The second tab has not heard of the first one's import when its own begins.
#[wasm_bindgen_test]
async fn a_file_that_came_in_elsewhere_is_known_here() {
    let (first, second) = two_tabs().await;
    assert_eq!(import(&first, &csv(0, 50)).await, Ok((50, 0)));
    assert_eq!(import(&second, &csv(25, 50)).await, Ok((25, 25)));
    second.follow_rows(&now(1)).await.unwrap();
    assert_eq!(second.with_table(|table| table.len()), 75);
    check_whole().await;
}

#[wasm_bindgen_test]
async fn complaints_lodged_while_a_file_comes_in_stay() {
    let (first, second) = two_tabs().await;
    let file = csv(0, 500);
    let work = vec![
        boxed(async { assert!(import(&first, &file).await.is_ok()) }),
        boxed(async {
            for n in 0..5 {
                lodge(&second, &format!("第 {n} 件")).await;
                lodge(&first, &format!("第 {n} 件")).await;
            }
        }),
    ];
    together(work).await;
    first.follow_rows(&now(1)).await.unwrap();
    assert_eq!(first.with_table(|table| table.len()), 510);
    check_whole().await;
}

#[wasm_bindgen_test]
async fn sample_data_removed_while_a_file_comes_in_takes_nothing_else_along() {
    let (first, second) = two_tabs().await;
    let own = lodge(&first, "漏水").await.case;
    let samples = load_sample(&first).await.unwrap();
    assert!(samples > 0);
    second.follow_rows(&now(1)).await.unwrap();
    let file = csv(0, 300);
    for remover in [&first, &second] {
        let context = now(1);
        let work = vec![
            boxed(async { assert!(import(&first, &file).await.is_ok()) }),
            boxed(async { remover.remove_sample_data(&context).await.unwrap() }),
        ];
        together(work).await;
    }
    for tab in [&first, &second, &tab().await] {
        tab.follow_rows(&now(1)).await.unwrap();
        assert_eq!((tab.with_table(|table| table.len()), tab.sample_count()), (301, 0));
    }
    let head = first.journal().head().await.unwrap().unwrap();
    assert_eq!((head.tail, head.segments, head.demo_segments.len()), (1, 1, 0));
    assert_eq!(found(own).await.entries.len(), 1);
    check_whole().await;
}

#[wasm_bindgen_test]
async fn sample_data_removed_in_two_tabs_at_once_goes_once() {
    let (first, second) = two_tabs().await;
    let samples = load_sample(&first).await.unwrap() + load_sample(&second).await.unwrap();
    first.follow_rows(&now(1)).await.unwrap();
    assert_eq!(first.sample_count() as u64, samples);
    // What was recorded on it goes along, also where it was sealed or another tab recorded it.
    let id = first.with_table(|table| redress::register::row::case_id(table.at(0).unwrap().id));
    record(&first, id, call("试一试")).await.unwrap();
    let own = lodge(&second, "漏水").await.case;
    let (here, there) = (now(1), now(1));
    let removed =
        together(vec![boxed(first.remove_sample_data(&here)), boxed(second.remove_sample_data(&there))])
            .await;
    assert!(removed.iter().all(Result::is_ok), "{removed:?}");
    let head = first.journal().head().await.unwrap().unwrap();
    assert_eq!((head.entries, head.tail, head.segments), (1, 1, 0));
    second.follow_rows(&now(1)).await.unwrap();
    assert!(is_listed(&second, own));
    check_whole().await;
}

/// A register with a case of its own, and the file of another one that shares a case and a rule with it.
async fn file_of_a_colleague() -> String {
    let tab = first_tab().await;
    let shared = lodge(&tab, "两边都有").await.case;
    record(&tab, shared, call("同事回电")).await.unwrap();
    lodge(&tab, "只有同事有").await;
    tab.change_rules(&now(1), |own| own.begin_under(Side::Desk, "cn_market")).await.unwrap();
    export(&tab).await.1
}

#[wasm_bindgen_test]
async fn the_same_register_merged_in_two_tabs_at_once_comes_in_once() {
    let file = file_of_a_colleague().await;
    let (first, second) = two_tabs().await;
    let own = lodge(&first, "自己的").await.case;
    let merged = together(vec![boxed(merge(&first, &file)), boxed(merge(&second, &file))]).await;
    let merged: Vec<_> = merged.into_iter().map(Result::unwrap).collect();
    assert!(merged.contains(&(2, 3)) && merged.contains(&(0, 0)), "{merged:?}");
    for tab in [&first, &second] {
        tab.follow_rows(&now(1)).await.unwrap();
        assert_eq!(tab.with_table(|table| table.len()), 3);
    }
    assert_eq!(found(own).await.entries.len(), 1);
    check_whole().await;
}

/// Steps that were recorded on both sides are all there afterwards, and the second merge adds nothing.
#[wasm_bindgen_test]
async fn entries_of_a_case_that_is_here_are_added_to_it() {
    let first = first_tab().await;
    let id = lodge(&first, "两边都有").await.case;
    record(&first, id, call("第一次")).await.unwrap();
    let (header, file) = export(&first).await;
    assert_eq!(header.count, 2);
    record(&first, id, call("分开之后，这边")).await.unwrap();
    let (_, longer) = export(&first).await;

    // A colleague goes on from the first file.
    redress::storage::opening::start_over().await.unwrap();
    let second = first_tab().await;
    assert_eq!(merge(&second, &file).await, Ok((1, 2)));
    record(&second, id, call("分开之后，那边")).await.unwrap();
    let here = tab().await;
    let merged = together(vec![boxed(merge(&second, &longer)), boxed(merge(&here, &longer))]).await;
    let merged: Vec<_> = merged.into_iter().map(Result::unwrap).collect();
    assert!(merged.contains(&(0, 1)) && merged.contains(&(0, 0)), "{merged:?}");
    let opened = second.open_case(&now(5), id).await.unwrap().case;
    assert_eq!((opened.entries.len(), opened.heads().len()), (4, 2), "both branches are there");
    assert_eq!(record(&second, id, call("之后")).await.unwrap().heads().len(), 1);
    check_whole().await;
}

#[wasm_bindgen_test]
async fn contents_that_were_erased_here_do_not_come_back_with_a_file() {
    let tab = first_tab().await;
    let id = lodge(&tab, "小众标记词").await.case;
    let (_, before) = export(&tab).await;
    record(&tab, id, call("小众标记词")).await.unwrap();
    close(&tab, id).await;
    let (_, after) = export(&tab).await;
    let certificate = tab.dispose(&now(60 * 24 * 366 * 12), &manager(), &[id], "李经办", |_| true).await;
    assert_eq!(certificate.disposed.len(), 1, "{certificate:?}");
    let disposed = export(&tab).await.1;
    for file in [&before, &after] {
        assert_eq!(merge(&tab, file).await, Ok((0, 0)));
    }
    assert!(!export(&tab).await.1.contains("小众标记词"));

    // A device that had not heard of it empties its own when the erasure comes in with the file.
    redress::storage::opening::start_over().await.unwrap();
    let other = first_tab().await;
    merge(&other, &after).await.unwrap();
    merge(&other, &disposed).await.unwrap();
    let (_, text) = export(&other).await;
    assert!(!text.contains("小众标记词"));
    assert!(found(id).await.state.erased.is_some());
    check_whole().await;
}

#[wasm_bindgen_test]
async fn a_file_written_while_another_tab_records_holds_one_moment() {
    let (first, second) = two_tabs().await;
    let id = lodge(&first, "漏水").await.case;
    let record = boxed(async {
        for n in 0..20 {
            record(&second, id, call(&format!("第 {n} 次"))).await.unwrap();
        }
    });
    let write = boxed(async {
        for _ in 0..10 {
            let (header, text) = export(&first).await;
            let read = redress::exchange::json::read(text.as_bytes()).unwrap();
            assert_eq!((read.entries.len() as u64, read.missing()), (header.count, 0));
        }
    });
    together(vec![record, write]).await;
}
