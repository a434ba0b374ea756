//! Shop and staff: kept with the register, in its file, and come back from it.

use redress::commands::desk::DeskError;
use redress::commands::{OpenRegister, Staff, recovery};
use redress::domain::{Purpose, Role};
use redress::encode::Unread;
use redress::register::desk::{Desk, DeskMerge, Shop, StaffError};
use redress::storage::opening::{self, Opened};
use redress::storage::{StorageError, canary};
use redress::worker::protocol::DemoOptions;
use std::rc::Rc;
use wasm_bindgen_test::wasm_bindgen_test;

use super::{
    boxed, check_whole, everything, export, first_tab, lodge, merge_report, now, open, tab, together,
    two_tabs,
};

fn staff(name: &str, role: Role, group: &str) -> Staff {
    Staff { name: name.to_owned(), role, group: group.to_owned() }
}

fn shop(name: &str) -> Shop {
    Shop { name: name.to_owned(), phone: "010-00000000".to_owned(), ..Shop::default() }
}

/// Who is on the list, as it is in the database.
async fn listed(tab: &OpenRegister) -> Vec<String> {
    tab.journal().desk().await.unwrap().staff.into_iter().map(|staff| staff.name).collect()
}

#[wasm_bindgen_test]
async fn staff_that_two_tabs_add_at_once_is_all_there_and_a_name_is_there_once() {
    let (first, second) = two_tabs().await;
    assert_eq!(first.journal().desk().await.unwrap(), Desk::default());
    let add =
        |tab, name| boxed(async move { OpenRegister::put_staff(tab, staff(name, Role::Handler, "")).await });
    let added = together(vec![add(&first, "任经办"), add(&second, "李经办"), add(&first, "王主管")]).await;
    assert!(added.iter().all(Result::is_ok), "{added:?}");
    let twice = together(vec![add(&first, "任　经办"), add(&second, "新人"), add(&first, "新 人")]).await;
    let taken = twice.iter().filter(|put| **put == Err(DeskError::Refused(StaffError::NameTaken))).count();
    assert_eq!(taken, 2, "{twice:?}");
    assert_eq!(listed(&second).await.len(), 4);
    // A known name takes another role, and what one tab removed is gone for the other.
    second.put_staff(staff("王主管", Role::Manager, "一组")).await.unwrap();
    first.remove_staff("李经办").await.unwrap();
    let desk = second.change_shop(shop("一店")).await.unwrap();
    assert_eq!(desk.find("王主管"), Some(&staff("王主管", Role::Manager, "一组")));
    assert_eq!((desk.staff.len(), desk.shop.name.as_str(), desk.find("李经办")), (3, "一店", None));
    check_whole().await;
}

#[wasm_bindgen_test]
async fn what_a_newer_version_says_of_the_desk_stays_when_it_is_changed() {
    let tab = first_tab().await;
    let newer = br#"{"version":2,"shop":{"logo":"x"},"tags":["a"],"staff":[{"name":"a","role":"handler","pin":"7"}]}"#;
    tab.journal().put_raw("meta", "desk", newer).await.unwrap();
    tab.put_staff(staff("a", Role::Manager, "")).await.unwrap();
    let record = tab.journal().own_records().await.unwrap().desk.unwrap();
    let record: serde_json::Value = serde_json::from_slice(&record).unwrap();
    assert_eq!((&record["tags"][0], &record["shop"]["logo"]), (&"a".into(), &"x".into()));
    assert_eq!((&record["staff"][0]["pin"], &record["staff"][0]["role"]), (&"7".into(), &"manager".into()));
}

/// Earlier versions kept the staff in the browser: it moves into the register, and moving it again, after a
/// page that died in between, doubles nobody.
#[wasm_bindgen_test]
async fn staff_of_the_browser_moves_into_the_register() {
    let tab = first_tab().await;
    tab.put_staff(staff("任经办", Role::Manager, "一组")).await.unwrap();
    let kept = r#"[{"name":"任经办","role":"handler"},{"name":"Li Na","role":"reviewer","group":"二组"},
        {"name":"LiNa","role":"handler","group":""},{"name":"机器","role":"robot"},{"name":"","role":"handler"}]"#;
    let kept: Vec<Unread> = serde_json::from_str(kept).unwrap();
    for _ in 0..2 {
        let desk = tab.take_over_staff(&kept).await.unwrap();
        // Two that an earlier version told apart stay two: cases name both.
        assert_eq!(
            desk.staff,
            [
                staff("任经办", Role::Manager, "一组"),
                staff("Li Na", Role::Reviewer, "二组"),
                staff("LiNa", Role::Handler, ""),
            ]
        );
    }
    assert_eq!(listed(&tab).await.len(), 3);
}

#[wasm_bindgen_test]
async fn the_file_brings_shop_and_staff_back() {
    let desk = first_tab().await;
    lodge(&desk, "漏水").await;
    let (header, without) = export(&desk).await;
    assert!(header.desk.is_none() && !without.contains("\"desk\":"), "nothing was said");
    for (name, role, group) in [("任经办", Role::Handler, "一组"), ("王主管", Role::Manager, "")] {
        desk.put_staff(staff(name, role, group)).await.unwrap();
    }
    desk.change_shop(shop("一店")).await.unwrap();
    let stored = desk.journal().desk().await.unwrap();
    let (_, file) = export(&desk).await;
    desk.journal().close();
    // What a newer version wrote comes along.
    let file = file.replacen("\"desk\":{", "\"desk\":{\"tags\":[\"a\"],", 1);

    // An empty register is being restored.
    let empty = first_tab().await;
    let report = merge_report(&empty, &file).await;
    assert_eq!(report.desk.added, ["任经办", "王主管"]);
    assert!(report.desk.shop);
    assert_eq!(empty.journal().desk().await.unwrap(), stored);
    let record = empty.journal().own_records().await.unwrap().desk.unwrap();
    assert!(String::from_utf8(record).unwrap().contains("\"tags\":[\"a\"]"));
    assert_eq!(merge_report(&empty, &file).await.desk, DeskMerge::default(), "the same again is nothing new");
    empty.journal().close();

    // Another register adds whom it lacks, and keeps shop and people as they are here.
    let other = first_tab().await;
    lodge(&other, "异响").await;
    other.put_staff(staff("王主管", Role::Handler, "")).await.unwrap();
    other.change_shop(shop("二店")).await.unwrap();
    let report = merge_report(&other, &file).await;
    assert_eq!(
        report.desk,
        DeskMerge { added: vec!["任经办".to_owned()], kept: vec!["王主管".to_owned()], shop: false }
    );
    let desk = other.journal().desk().await.unwrap();
    assert_eq!(desk.shop, shop("二店"));
    assert_eq!(desk.staff, [staff("王主管", Role::Handler, ""), staff("任经办", Role::Handler, "一组")]);
    // A file that does not say takes nothing away.
    merge_report(&other, &without).await;
    assert_eq!(other.journal().desk().await.unwrap(), desk);
    other.journal().close();
}

/// The browser lost the database: what is restored into a new one is the desk of the file.
#[wasm_bindgen_test]
async fn a_restored_register_has_its_staff_again() {
    let desk = first_tab().await;
    lodge(&desk, "漏水").await;
    desk.put_staff(staff("任经办", Role::Reviewer, "一组")).await.unwrap();
    let (header, file) = export(&desk).await;
    desk.journal().close();
    let salvaged = recovery::salvage(&now(1)).await.unwrap().text;
    assert!(salvaged.contains("\"desk\":{"), "what is salvaged names the staff too");
    let remembered = canary::remembered().unwrap();
    opening::start_over().await.unwrap();
    canary::put_back(&remembered);
    let journal = recovery::make_room(&now(1), &header).await.unwrap();
    let restored = open(journal).await;
    merge_report(&restored, &file).await;
    restored.journal().close();
    let tab = tab().await;
    assert_eq!(tab.journal().desk().await.unwrap().staff, [staff("任经办", Role::Reviewer, "一组")]);
    tab.journal().close();
}

/// In a demo the people of the sample cases are the staff; a real desk gets nobody made up.
#[wasm_bindgen_test]
async fn a_demo_has_its_staff() {
    for (purpose, count) in [(Purpose::Demo, 1), (Purpose::Desk, 0)] {
        opening::start_over().await.unwrap();
        let Ok(Opened::New(journal)) = opening::open(|| {}).await else {
            panic!("something was left behind")
        };
        recovery::set_up(&journal, &now(0), purpose, None, None).await.unwrap();
        let tab = open(Rc::new(journal)).await;
        let make = async |_: DemoOptions| Ok((Default::default(), vec![staff("任经办", Role::Handler, "")]));
        tab.load_sample_data(&now(0), true, make).await.unwrap();
        assert_eq!(listed(&tab).await.len(), count, "{purpose:?}");
        // Whoever works there without a complaint stays at a desk, and goes with a demo.
        tab.put_staff(staff("王主管", Role::Manager, "")).await.unwrap();
        tab.remove_sample_data(&now(1)).await.unwrap();
        assert_eq!(listed(&tab).await.len(), 1 - count, "{purpose:?} without its sample data");
        tab.journal().close();
    }
}

/// A disk that is full leaves the desk as it was, and doing it again does it.
#[wasm_bindgen_test]
async fn a_desk_that_cannot_be_stored_is_as_before() {
    let tab = first_tab().await;
    tab.put_staff(staff("任经办", Role::Handler, "")).await.unwrap();
    let before = everything(tab.journal()).await;
    let kept: Vec<Unread> = serde_json::from_str(r#"[{"name":"王主管","role":"manager"}]"#).unwrap();
    for n in 0..2 {
        tab.journal().fail_at(Some(n));
        let full = Err(DeskError::Storage(StorageError::Full));
        assert_eq!(tab.put_staff(staff("李经办", Role::Handler, "")).await, full);
        tab.journal().fail_at(Some(n));
        assert_eq!(tab.remove_staff("任经办").await, full);
        tab.journal().fail_at(Some(n));
        assert_eq!(tab.change_shop(shop("一店")).await, full);
        tab.journal().fail_at(Some(n));
        assert_eq!(tab.take_over_staff(&kept).await, full);
        tab.journal().fail_at(None);
        assert!(everything(tab.journal()).await == before, "change {n} left something behind");
    }
    assert_eq!(tab.take_over_staff(&kept).await.unwrap().staff.len(), 2);
}
