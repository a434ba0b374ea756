//! Parts of a country with holidays of their own: Scotland, Northern Ireland, states of Australia. Days are
//! counted by hand.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod support;

use chrono::NaiveDate;
use redress::domain::readings::clock;
use redress::domain::readings::route::{self, ForumStanding};
use redress::domain::{Context, Field, Moment};
use redress::facts::{
    Calendar, CountryCode, CustomRules, Policy, Reason, Rules, Side, StoredRules, check_calendar,
    forum_region, forums, shipped_calendar, to_choose_from,
};
use support::*;

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The rules of a register that counts by a part of its country.
fn counting_by(part: &str) -> Rules {
    Rules::new(CustomRules { part: part.to_owned(), ..CustomRules::default() })
}

/// The last day of a clock of a case under these rules.
fn last_day(rules: &Rules, desk: &Desk, id: &str) -> NaiveDate {
    let zone = china();
    let context = Context { rules, zone: &zone, now: desk.now };
    clock::find(&context, &desk.case, id).unwrap().last_day
}

fn under(policy: &str, day: &str) -> Desk {
    let when = at(&format!("{day} 10:00"));
    Desk::lodge_under(policy, Moment::At(when), when)
}

/// Seven working days from New Year's Day, which is a Thursday in 2026. 2 January is off in Scotland.
#[test]
fn the_second_of_january_is_off_in_scotland() {
    let new_year = under("desk_gb@2", "2026-01-01");
    // 2, 5, 6, 7, 8, 9 and Monday the 12th; in Scotland 5, 6, 7, 8, 9, 12 and Tuesday the 13th.
    for (part, last) in [("", "2026-01-12"), ("GB-SCT", "2026-01-13"), ("GB-NIR", "2026-01-12")] {
        assert_eq!(last_day(&counting_by(part), &new_year, "review"), date(last), "{part}");
    }
}

/// From Wednesday, 11 March 2026: 12 and 13 March, then St Patrick's Day, Tuesday the 17th, off in Northern
/// Ireland alone. From Tuesday, 3 March 2026, the 9th is Labour Day in Victoria.
#[test]
fn northern_ireland_and_victoria_have_days_of_their_own() {
    let irish = under("desk_gb@2", "2026-03-11");
    // 12, 13, 16, 17, 18, 19, 20; without the 17th to Monday the 23rd.
    for (part, last) in [("", "2026-03-20"), ("GB-SCT", "2026-03-20"), ("GB-NIR", "2026-03-23")] {
        assert_eq!(last_day(&counting_by(part), &irish, "review"), date(last), "{part}");
    }
    let australian = under("desk_au@2", "2026-03-03");
    // 4, 5, 6, 9, 10, 11, 12; without the 9th to Friday the 13th.
    for (part, last) in [("", "2026-03-12"), ("AU-NSW", "2026-03-12"), ("AU-VIC", "2026-03-13")] {
        assert_eq!(last_day(&counting_by(part), &australian, "review"), date(last), "{part}");
    }
}

#[test]
fn a_part_counts_for_its_own_country_alone() {
    let scotland = counting_by("GB-SCT");
    let chinese = under("desk_cn@2", "2025-12-31");
    let plain = Rules::default();
    assert_eq!(last_day(&scotland, &chinese, "review"), last_day(&plain, &chinese, "review"));
    let region = |rules: &Rules, of: &str| rules.counted_by(of).map(|one| one.region.clone());
    assert_eq!(region(&scotland, "GB").as_deref(), Some("GB-SCT"));
    assert_eq!(region(&scotland, "AU").as_deref(), Some("AU"));
    assert_eq!(region(&scotland, "GB-NIR").as_deref(), Some("GB-NIR"), "a policy that names a part keeps it");
    assert_eq!(region(&counting_by("GB-XYZ"), "GB").as_deref(), Some("GB"), "a part that is not on file");
    assert_eq!(region(&counting_by("GB"), "GB").as_deref(), Some("GB"));
}

/// Received on 20 January 2026: six years in England and Wales, five in Scotland.
#[test]
fn in_scotland_a_court_is_open_for_five_years() {
    let mut own = under("uk_consumer@1", "2026-03-02");
    own.does(&owner(), amend(Field::PurchaseReceived, "2026-01-20"));
    let zone = china();
    for (part, last) in [("", "2032-01-20"), ("GB-SCT", "2031-01-20"), ("GB-NIR", "2032-01-20")] {
        let rules = counting_by(part);
        let context = Context { rules: &rules, zone: &zone, now: own.now };
        assert_eq!(route::region(&rules, &own.case), "GB", "{part}");
        let routes = route::routes(&context, &own.case);
        assert_eq!(routes.len(), forums("GB").len());
        let court = routes.iter().find(|line| line.forum.id == "court").unwrap();
        assert_eq!((court.standing, court.until), (ForumStanding::Open, Some(date(last))), "{part}");
        let claim = clock::find(&context, &own.case, "claim").unwrap();
        assert_eq!(claim.last_day, date(last), "{part}");
        let years = if part == "GB-SCT" { 5 } else { 6 };
        assert_eq!(claim.rule().unwrap().length.count(), years, "what is shown is what was counted");
    }
}

#[test]
fn a_part_has_the_forums_of_its_country() {
    let of = ["GB-SCT", "GB-NIR", "AU-NSW", "AU-VIC", "DE-BY", "ZZ-A"].map(forum_region);
    assert_eq!(of, ["GB", "GB", "AU", "AU", "EU", "XX"]);
}

#[test]
fn a_region_is_a_country_or_a_part_of_one() {
    let faults = |region: &str| {
        let calendar = Calendar { region: region.to_owned(), ..shipped_calendar("GB").unwrap().clone() };
        check_calendar(&calendar).into_iter().map(|fault| fault.reason).collect::<Vec<_>>()
    };
    for region in ["GB", "GB-SCT", "DE-BY", "US-1", "FR-75C"] {
        assert_eq!(faults(region), [], "{region}");
    }
    for region in ["", "G", "GBR", "gb", "GB-", "-SCT", "GB-sct", "GB-SCOT", "GB-SC-T", "GB_SCT", "G1-SCT"] {
        assert_eq!(faults(region), [Reason::NotACode], "{region}");
    }
}

#[test]
fn the_choice_is_kept_and_makes_rows_anew() {
    let custom = CustomRules { part: "GB-SCT".to_owned(), ..CustomRules::default() };
    let read = StoredRules::read(&serde_json::to_vec(&custom).unwrap());
    assert_eq!((read.facts, read.faults.len()), (custom, 0));
    let (shipped, scotland) = (Rules::default(), counting_by("GB-SCT"));
    assert_ne!(shipped.digest(), scotland.digest());
    assert_ne!(counting_by("GB-NIR").digest(), scotland.digest());
}

#[test]
fn rules_that_name_a_part_are_those_of_the_country() {
    let shipped = Rules::default();
    let mine = Policy {
        id: "mine".to_owned(),
        calendar: "GB-SCT".to_owned(),
        ..shipped.policy("desk_gb").unwrap().clone()
    };
    let rules = Rules::new(CustomRules { policies: vec![mine], ..CustomRules::default() });
    let britain: CountryCode = "GB".parse().unwrap();
    let listed = to_choose_from(rules.offered(Side::Desk), Some(britain));
    let calendars: Vec<&str> = listed.iter().map(|policy| policy.calendar.as_str()).collect();
    assert_eq!(calendars[0], "GB-SCT");
    let last_own = calendars.iter().rposition(|calendar| calendar.starts_with("GB")).unwrap();
    assert!(calendars[..=last_own].iter().all(|calendar| calendar.starts_with("GB")), "{calendars:?}");
    let own = under("mine@2", "2026-01-01");
    assert_eq!(last_day(&rules, &own, "review"), date("2026-01-13"));
}
