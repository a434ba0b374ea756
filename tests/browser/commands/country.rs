//! The country of a register, from its set-up to the file that it comes back from.

use redress::browser::zone;
use redress::commands::settings::CountryError;
use redress::commands::{OpenRegister, recovery};
use redress::domain::{Field, Purpose, Role, Values};
use redress::facts::CountryCode;
use redress::storage::opening::{self, Opened};
use redress::storage::{Head, canary};
use std::rc::Rc;
use wasm_bindgen_test::wasm_bindgen_test;

use super::{actor, draft, export, first_tab, found, handler, lodge, manager, merge, now, open, tab};

fn country(code: &str) -> Option<CountryCode> {
    Some(code.parse().unwrap())
}

/// A new register for this purpose, of this country.
async fn set_up(purpose: Purpose, code: &str) -> OpenRegister {
    opening::start_over().await.unwrap();
    let Ok(Opened::New(journal)) = opening::open(|| {}).await else { panic!("something was left behind") };
    recovery::set_up(&journal, &now(0), purpose, country(code), zone::device()).await.unwrap();
    open(Rc::new(journal)).await
}

#[wasm_bindgen_test]
async fn a_british_owner_begins_under_british_rules_unless_the_purchase_was_elsewhere() {
    let own = set_up(Purpose::Personal, "GB").await;
    let owner = actor(Role::Owner, "张小样");
    let begun = async |draft: Values| own.lodge(&now(0), &owner, &draft).await.unwrap().policy;
    assert!(begun(draft("漏水")).await.starts_with("uk_consumer@"));
    assert!(begun(draft("漏水").with(Field::PurchaseCountry, "IT")).await.starts_with("eu_consumer@"));
    // The owner of the register may always change it, and the next complaint follows.
    own.change_country(&owner, "US".parse().unwrap()).await.unwrap();
    assert_eq!(begun(draft("漏水")).await, "personal_us@2");
    own.journal().close();
}

/// A register of before there were countries has none, and product rules alone.
#[wasm_bindgen_test]
async fn a_head_without_a_country_reads() {
    let desk = set_up(Purpose::Desk, "GB").await;
    let mut stored: serde_json::Value = serde_json::from_slice(&desk.head().write().unwrap()).unwrap();
    assert_eq!(stored["country"], "GB");
    stored.as_object_mut().unwrap().remove("country");
    let bytes = serde_json::to_vec(&stored).unwrap();
    assert_eq!(Head::read(&bytes).map(|head| head.country), Some(None));
    desk.journal().put_raw("meta", "head", &bytes).await.unwrap();
    desk.journal().close();
    let tab = tab().await;
    assert_eq!(tab.head().country, None);
    assert_eq!(lodge(&tab, "漏水").await.policy, "desk@2");
    let written: serde_json::Value = serde_json::from_slice(&tab.head().write().unwrap()).unwrap();
    assert_eq!(written.get("country"), None);
    tab.journal().close();
}

#[wasm_bindgen_test]
async fn the_first_choice_is_anybodys_and_a_change_the_managers() {
    let desk = first_tab().await;
    let [singapore, britain] = ["SG", "GB"].map(|code| code.parse::<CountryCode>().unwrap());
    desk.change_country(&handler(), singapore).await.unwrap();
    let first = lodge(&desk, "漏水").await;
    assert_eq!(first.policy, "desk_sg@2");
    assert_eq!(desk.change_country(&handler(), britain).await, Err(CountryError::WrongRole));
    assert_eq!(desk.journal().head().await.unwrap().unwrap().country, Some(singapore));
    desk.change_country(&manager(), britain).await.unwrap();
    assert_eq!(canary::remembered().unwrap().country, Some(britain));
    assert_eq!(lodge(&desk, "漏水").await.policy, "desk_gb@2");
    desk.journal().close();
    assert_eq!(found(first.case).await.state.policy, "desk_sg@2");
}

/// An empty register takes the country of the file, because it is being restored; another keeps its own.
#[wasm_bindgen_test]
async fn the_file_carries_it_into_an_empty_register() {
    let desk = set_up(Purpose::Desk, "GB").await;
    lodge(&desk, "漏水").await;
    let (header, file) = export(&desk).await;
    assert_eq!(header.country, country("GB"));
    desk.journal().close();

    let empty = first_tab().await;
    merge(&empty, &file).await.unwrap();
    assert_eq!(empty.head().country, country("GB"));
    empty.journal().close();

    let full = set_up(Purpose::Desk, "CN").await;
    lodge(&full, "漏水").await;
    merge(&full, &file).await.unwrap();
    assert_eq!(full.head().country, country("CN"));
    full.journal().close();

    // A file that does not say takes nothing away.
    let other = set_up(Purpose::Desk, "FR").await;
    merge(&other, &file.replacen(r#""country":"GB","#, "", 1)).await.unwrap();
    assert_eq!(other.head().country, country("FR"));
    other.journal().close();
}
