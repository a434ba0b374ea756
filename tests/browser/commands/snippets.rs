//! The register's own snippets: kept with it, in its file, and come back from it.

use redress::commands::snippets::SnippetChangeError;
use redress::commands::{OpenRegister, recovery};
use redress::register::snippets::{Snippet, SnippetError};
use redress::storage::StorageError;
use wasm_bindgen_test::wasm_bindgen_test;

use super::{
    boxed, check_whole, everything, export, first_tab, lodge, merge_report, now, together, two_tabs,
};

fn snippet(name: &str, text: &str) -> Snippet {
    Snippet { name: name.to_owned(), text: text.to_owned(), ..Snippet::default() }
}

async fn names(tab: &OpenRegister) -> Vec<String> {
    tab.snippets().await.unwrap().own.into_iter().map(|snippet| snippet.name).collect()
}

#[wasm_bindgen_test]
async fn snippets_that_two_tabs_add_at_once_are_all_there_and_none_twice() {
    let (first, second) = two_tabs().await;
    let add =
        |tab, name| boxed(async move { OpenRegister::put_snippet(tab, None, snippet(name, "a")).await });
    let added = together(vec![add(&first, "退款"), add(&second, "换货"), add(&first, "退 款")]).await;
    let taken = Err(SnippetChangeError::Refused(SnippetError::NameTaken));
    assert_eq!(added.iter().filter(|put| **put == taken).count(), 1, "{added:?}");
    assert_eq!(names(&second).await.len(), 2);
    // What one tab removed, the other cannot change.
    let removed = first.snippets().await.unwrap().own[0].clone();
    second.remove_snippet(&removed).await.unwrap();
    let changed = Snippet { text: "b".to_owned(), ..removed.clone() };
    let gone = Err(SnippetChangeError::Refused(SnippetError::Gone));
    assert_eq!(first.put_snippet(Some(&removed), changed).await, gone);
    assert_eq!(names(&first).await.len(), 1);
    check_whole().await;
}

#[wasm_bindgen_test]
async fn the_file_brings_snippets_back() {
    let desk = first_tab().await;
    lodge(&desk, "漏水").await;
    let (header, without) = export(&desk).await;
    assert!(header.snippets.is_none() && !without.contains("\"snippets\":"), "there are none");
    for (name, text) in [("退款", "退还【金额】。"), ("换货", "换货。")] {
        desk.put_snippet(None, snippet(name, text)).await.unwrap();
    }
    let stored = desk.snippets().await.unwrap();
    let (_, file) = export(&desk).await;
    let salvaged = recovery::salvage(&now(1)).await.unwrap().text;
    assert!(salvaged.contains("\"snippets\":{"), "what is salvaged has them too");
    desk.journal().close();

    let empty = first_tab().await;
    assert_eq!(merge_report(&empty, &file).await.snippets, 2);
    assert_eq!(empty.snippets().await.unwrap(), stored);
    assert_eq!(merge_report(&empty, &file).await.snippets, 0, "the same again is nothing new");
    empty.journal().close();

    // Another register keeps its own under its name.
    let other = first_tab().await;
    lodge(&other, "异响").await;
    other.put_snippet(None, snippet("退款", "不退。")).await.unwrap();
    merge_report(&other, &file).await;
    assert_eq!(names(&other).await, ["退款", "退款 (2)", "换货"]);
    assert_eq!(other.snippets().await.unwrap().own[0].text, "不退。");
    merge_report(&other, &without).await;
    assert_eq!(names(&other).await.len(), 3, "a file that does not say takes nothing away");
    other.journal().close();
}

/// A disk that is full leaves the snippets as they were.
#[wasm_bindgen_test]
async fn snippets_that_cannot_be_stored_are_as_before() {
    let tab = first_tab().await;
    tab.put_snippet(None, snippet("退款", "a")).await.unwrap();
    let before = everything(tab.journal()).await;
    let full = Err(SnippetChangeError::Storage(StorageError::Full));
    for n in 0..2 {
        tab.journal().fail_at(Some(n));
        assert_eq!(tab.put_snippet(None, snippet("换货", "b")).await, full);
        tab.journal().fail_at(Some(n));
        assert_eq!(tab.remove_snippet(&snippet("退款", "a")).await, full);
        tab.journal().fail_at(None);
        assert!(everything(tab.journal()).await == before, "change {n} left something behind");
    }
}
