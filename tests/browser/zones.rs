//! Zones by their name, as the browser knows them.

use crate::{at, fresh, reopen};
use chrono::{DateTime, NaiveDate, Offset, TimeDelta, Utc};
use redress::browser::zone::{self, BrowserZone, RegisterZone};
use redress::domain::history::zone_change::ZoneChangeError;
use redress::domain::{Author, Role, Zone, ZoneChange, ZoneId};
use redress::storage::canary;
use redress::storage::head::ZoneError;
use wasm_bindgen_test::wasm_bindgen_test;

fn named(name: &str) -> RegisterZone {
    let zone = RegisterZone::new(Some(&name.parse().unwrap()));
    assert_eq!((zone.id().map(ZoneId::as_str), zone.unknown()), (Some(name), None));
    zone
}

fn instant(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn minutes(zone: &RegisterZone, at: &str) -> i32 {
    let seconds = zone.offset(instant(at)).fix().local_minus_utc();
    assert_eq!(seconds % 60, 0, "{at}");
    seconds / 60
}

/// What a zone is ahead of UTC just before and from an instant on, in minutes.
fn changes(name: &str, at: &str, before: i32, after: i32) {
    let zone = named(name);
    let change = instant(at);
    let ahead = |at: DateTime<Utc>| zone.offset(at).local_minus_utc() / 60;
    assert_eq!(ahead(change - TimeDelta::milliseconds(1)), before, "{name} before {at}");
    assert_eq!(ahead(change), after, "{name} from {at} on");
    // Asked of a zone that has not been asked before, it is the same.
    assert_eq!(named(name).offset(change).local_minus_utc() / 60, after, "{name} at {at}");
}

#[wasm_bindgen_test]
fn offsets_are_those_of_the_zone() {
    let shanghai = named("Asia/Shanghai");
    for at in ["2026-01-01T00:00:00Z", "2026-07-01T12:00:00Z", "1995-06-01T00:00:00Z"] {
        assert_eq!(minutes(&shanghai, at), 480, "{at}");
    }
    // China had summer time from 1986 to 1991.
    assert_eq!(minutes(&shanghai, "1988-07-01T00:00:00Z"), 540);
    assert_eq!(minutes(&named("Asia/Kolkata"), "2026-11-27T00:00:00Z"), 330);
    assert_eq!(minutes(&named("UTC"), "2026-11-27T00:00:00Z"), 0);
}

#[wasm_bindgen_test]
fn summer_time_begins_and_ends_to_the_second() {
    changes("Europe/London", "2026-03-29T01:00:00Z", 0, 60);
    changes("Europe/London", "2026-10-25T01:00:00Z", 60, 0);
    changes("America/New_York", "2026-03-08T07:00:00Z", -300, -240);
    changes("America/New_York", "2026-11-01T06:00:00Z", -240, -300);
    // Half an hour.
    changes("Australia/Lord_Howe", "2026-04-04T15:00:00Z", 660, 630);
    changes("Australia/Lord_Howe", "2026-10-03T15:30:00Z", 630, 660);
}

#[wasm_bindgen_test]
fn days_begin_and_end_in_the_zone() {
    let shanghai = named("Asia/Shanghai");
    assert_eq!(shanghai.day(instant("2026-11-27T15:59:59.999Z")), day("2026-11-27"));
    assert_eq!(shanghai.day(instant("2026-11-27T16:00:00Z")), day("2026-11-28"));
    assert_eq!(shanghai.end(day("2026-11-27")), instant("2026-11-27T16:00:00Z"));
    let london = named("Europe/London");
    assert_eq!(london.end(day("2026-10-25")) - london.start(day("2026-10-25")), TimeDelta::hours(25));
    assert_eq!(london.end(day("2026-03-29")) - london.start(day("2026-03-29")), TimeDelta::hours(23));
    let lord_howe = named("Australia/Lord_Howe");
    let longest = lord_howe.end(day("2026-04-05")) - lord_howe.start(day("2026-04-05"));
    assert_eq!(longest, TimeDelta::minutes(24 * 60 + 30));
}

#[wasm_bindgen_test]
fn the_far_past_and_future_have_an_offset() {
    let shanghai = named("Asia/Shanghai");
    // The sun over Shanghai.
    let sun = 8 * 3600 + 5 * 60 + 43;
    for at in ["1850-01-01T00:00:00Z", "1700-01-01T00:00:00Z", "0001-01-01T00:00:00Z"] {
        assert_eq!(shanghai.offset(instant(at)).local_minus_utc(), sun, "{at}");
    }
    assert_eq!(minutes(&shanghai, "9999-12-31T00:00:00Z"), 480);
    for at in [DateTime::<Utc>::MIN_UTC, DateTime::<Utc>::MAX_UTC] {
        shanghai.offset(at);
    }
}

#[wasm_bindgen_test]
fn by_its_name_the_devices_zone_is_the_devices() {
    let device = RegisterZone::default();
    assert_eq!(device.id(), zone::device().as_ref());
    let start = instant("2024-01-01T00:30:00Z");
    for hour in (0..3 * 366 * 24).step_by(5) {
        let at = start + TimeDelta::hours(hour);
        assert_eq!(device.offset(at), BrowserZone.offset(at), "{at}");
    }
}

#[wasm_bindgen_test]
fn a_zone_the_browser_does_not_know_is_the_devices_and_says_so() {
    let wanted: ZoneId = "Mars/Olympus_Mons".parse().unwrap();
    let zone = RegisterZone::new(Some(&wanted));
    assert_eq!(zone.unknown(), Some(&wanted));
    assert_eq!(zone.id(), zone::device().as_ref());
    let now = instant("2026-11-27T12:00:00Z");
    assert_eq!(zone.offset(now), BrowserZone.offset(now));
}

#[wasm_bindgen_test]
fn the_zones_to_choose_from_are_all_known() {
    let known = zone::known();
    assert!(known.iter().any(|id| id.as_str() == "Asia/Shanghai"), "{known:?}");
    for id in known {
        assert_eq!(RegisterZone::new(Some(&id)).unknown(), None, "{id}");
    }
}

/// A head of before registers had a zone takes the device's with its next change, and every change of it
/// is on record.
#[wasm_bindgen_test]
async fn the_head_keeps_the_zone_and_its_changes() {
    let journal = fresh().await;
    let old = journal.head().await.unwrap().unwrap();
    let mut stored: serde_json::Value = serde_json::from_slice(&old.write().unwrap()).unwrap();
    let members = stored.as_object_mut().unwrap();
    members.remove("zone");
    members.remove("zone_changes");
    journal.put_raw("meta", "head", &serde_json::to_vec(&stored).unwrap()).await.unwrap();
    assert_eq!(journal.head().await.unwrap().unwrap().zone, None);

    let head = journal.change_head(|head| head.prefix = "AB".to_owned()).await.unwrap();
    assert_eq!(head.zone, zone::device());
    let by = |role| Author { person: "王演示".to_owned(), role, device: head.device.clone() };
    let lord_howe: ZoneId = "Australia/Lord_Howe".parse().unwrap();
    let mut refused = None;
    let same = journal
        .change_head(|head| {
            refused = head.change_zone(at(0), by(Role::Handler), lord_howe.clone(), "moved").err();
        })
        .await
        .unwrap();
    assert_eq!((same, refused), (head.clone(), Some(ZoneError::Refused(ZoneChangeError::WrongRole))));
    journal
        .change_head(|head| {
            head.change_zone(at(0), by(Role::Manager), lord_howe.clone(), "moved").unwrap();
        })
        .await
        .unwrap();
    let (journal, changed) = {
        journal.close();
        reopen().await.unwrap()
    };
    assert_eq!(changed.zone, Some(lord_howe.clone()));
    let change = ZoneChange {
        at: at(0),
        by: by(Role::Manager),
        from: head.zone,
        to: lord_howe,
        reason: "moved".to_owned(),
    };
    assert_eq!(ZoneChange::read_all(&changed.zone_changes), [change]);
    assert_eq!(canary::remembered().unwrap().zone, changed.zone);
    journal.close();
}
