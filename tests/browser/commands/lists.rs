//! Lists of a register's own: changed as they are in the database, in the file, and back from it.

use redress::facts::{ChoiceError, CustomRules, List};
use wasm_bindgen_test::wasm_bindgen_test;

use super::{check_whole, close, everything, export, first_tab, lodge, merge_report, now, two_tabs};

fn add(own: &mut CustomRules) -> Result<(), ChoiceError> {
    own.add_choice(List::Department, None, "夜班")
}

#[wasm_bindgen_test]
async fn an_entry_that_two_tabs_add_is_there_once() {
    let (first, second) = two_tabs().await;
    let (stored, outcome) = first.change_choices(&now(0), add).await.unwrap();
    assert_eq!((outcome, stored.facts.lists.len()), (Ok(()), 1));
    let before = everything(first.journal()).await;
    let (stored, outcome) = second.change_choices(&now(0), add).await.unwrap();
    assert_eq!(outcome, Err(ChoiceError::NameTaken));
    assert_eq!(stored.facts.list(List::Department).unwrap().own.len(), 1, "and the second tab knows of it");
    assert!(everything(first.journal()).await == before, "what is refused changes nothing");
    check_whole().await;
}

#[wasm_bindgen_test]
async fn entries_are_in_the_file_and_come_back() {
    let tab = first_tab().await;
    let id = lodge(&tab, "漏水").await.case;
    close(&tab, id).await;
    tab.change_choices(&now(0), add).await.unwrap().1.unwrap();
    let (_, file) = export(&tab).await;
    tab.journal().close();
    let other = first_tab().await;
    lodge(&other, "又漏水").await;
    merge_report(&other, &file).await;
    let own = other.journal().own().await.unwrap().facts;
    assert_eq!(own.list(List::Department).unwrap().own[0].name, "夜班");
    check_whole().await;
}
