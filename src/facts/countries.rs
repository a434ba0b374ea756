//! Where people buy: for each country its currency, the rules that complaints begin under, and the time zones
//! by which it is proposed. A register has a country, and each complaint can have another; no country's law
//! runs before one was chosen.
//!
//! The table is made by build.rs out of `data/countries.json`, so that the first view parses no file.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::{Bilingual, Policy, Side, country_of, pick};

include!(concat!(env!("OUT_DIR"), "/countries.rs"));

/// Code of a country: two capital letters of ISO 3166-1, or `XX` for one that is not on file or not said.
/// One of a newer version is kept, and counts as `XX`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct CountryCode([u8; 2]);

/// A text that is not written as the code of a country.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not the code of a country")]
pub struct CountryCodeError;

impl CountryCode {
    /// Another country than those on file, or not said.
    pub const OTHER: Self = Self(*b"XX");

    /// The two letters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        // ASCII, as it was read.
        str::from_utf8(&self.0).unwrap_or_default()
    }

    /// What is on file of the country; of `XX` where it is not on file.
    #[must_use]
    pub fn country(self) -> &'static Country {
        Country::find(self.as_str()).or_else(|| Country::find(Self::OTHER.as_str())).unwrap_or(&NOWHERE)
    }
}

impl FromStr for CountryCode {
    type Err = CountryCodeError;
    fn from_str(text: &str) -> Result<Self, CountryCodeError> {
        match text.as_bytes() {
            [one, two] if one.is_ascii_uppercase() && two.is_ascii_uppercase() => Ok(Self([*one, *two])),
            _ => Err(CountryCodeError),
        }
    }
}

impl TryFrom<String> for CountryCode {
    type Error = CountryCodeError;
    fn try_from(text: String) -> Result<Self, CountryCodeError> {
        text.parse()
    }
}

impl From<CountryCode> for String {
    fn from(code: CountryCode) -> Self {
        code.as_str().to_owned()
    }
}

impl fmt::Display for CountryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A country on file.
#[derive(Debug, PartialEq, Eq)]
pub struct Country {
    id: &'static str,
    zh: &'static str,
    en: &'static str,
    /// ISO 4217 code of the currency that amounts are in unless somebody says otherwise; empty for none.
    pub currency: &'static str,
    own: &'static str,
    desk: &'static str,
    /// Region of the calendar that its rules count by.
    pub calendar: &'static str,
    /// Its time zones, with a blank between them: one text packs better than a list.
    zones: &'static str,
}

/// A policy that is another one with the calendar of a country, for countries without rules of their own on
/// file.
struct Variant {
    id: &'static str,
    base: &'static str,
    country: &'static str,
}

/// What stands in for a table without `XX`, which a test rules out.
static NOWHERE: Country = Country {
    id: "XX",
    zh: "",
    en: "",
    currency: "",
    own: "personal",
    desk: "desk",
    calendar: "XX",
    zones: "",
};

impl Country {
    /// Every country on file, "another country" last.
    #[must_use]
    pub fn all() -> &'static [Country] {
        COUNTRIES
    }

    /// The country with this code; `None` when it is not on file.
    #[must_use]
    pub fn find(code: &str) -> Option<&'static Country> {
        COUNTRIES.iter().find(|country| country.id == code)
    }

    /// The code.
    #[must_use]
    pub fn code(&self) -> CountryCode {
        self.id.parse().unwrap_or(CountryCode::OTHER)
    }

    /// What it is called, for a language tag.
    #[must_use]
    pub fn name(&self, lang: &str) -> &'static str {
        pick(lang, self.zh, self.en)
    }

    fn zones(&self) -> impl Iterator<Item = &'static str> {
        self.zones.split_ascii_whitespace()
    }

    /// Id of the policy that complaints begin under, at a desk or in a consumer's own register.
    #[must_use]
    pub const fn policy(&self, side: Side) -> &'static str {
        match side {
            Side::Desk => self.desk,
            Side::Personal => self.own,
        }
    }

    /// The country to propose on a device in this time zone (an IANA name) with these preferred languages, the
    /// first one first. Where the zone is of no place (`UTC`), the region of the first language that names one
    /// decides (`GB` of `en-GB`), and never a language alone. `XX` where nothing tells.
    ///
    /// ```
    /// use redress::facts::Country;
    ///
    /// let proposed = |zone, language| Country::proposed(zone, &[String::from(language)]).code();
    /// assert_eq!(proposed(Some("Europe/London"), "zh-CN").as_str(), "GB");
    /// assert_eq!(proposed(Some("UTC"), "pt-BR").as_str(), "BR");
    /// assert_eq!(proposed(Some("UTC"), "en").as_str(), "XX");
    /// ```
    #[must_use]
    pub fn proposed(zone: Option<&str>, languages: &[String]) -> &'static Country {
        let other = CountryCode::OTHER.country();
        let placed = zone.filter(|zone| zone.contains('/') && !zone.starts_with("Etc/"));
        if let Some(zone) = placed {
            return COUNTRIES.iter().find(|country| country.zones().any(|own| own == zone)).unwrap_or(other);
        }
        let region = languages.iter().find_map(|tag| region(tag));
        region.and_then(|region| Country::find(&region)).unwrap_or(other)
    }
}

/// The region that a language tag names: `CN` of `zh-Hans-CN`; `None` where it names none.
fn region(tag: &str) -> Option<String> {
    let is_region = |part: &&str| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_alphabetic());
    tag.split('-').skip(1).find(is_region).map(str::to_ascii_uppercase)
}

/// Puts the policies of a country before the others, each in the order it had. Without a country the order
/// stays.
pub fn own_first(policies: &mut [&Policy], country: Option<CountryCode>) {
    if let Some(country) = country {
        let calendar = country.country().calendar;
        policies.sort_by_key(|policy| country_of(&policy.calendar) != calendar);
    }
}

/// The policies to choose from in a register of a country: [its own first](own_first), and without those that
/// only differ by the calendar of another country.
#[must_use]
pub fn to_choose_from(policies: Vec<&Policy>, country: Option<CountryCode>) -> Vec<&Policy> {
    let calendar = country.map_or("", |country| country.country().calendar);
    let mut listed = policies;
    let is_of_country = |policy: &Policy| country_of(&policy.calendar) == calendar;
    listed.retain(|policy| is_of_country(policy) || base_of(&policy.id) == policy.id);
    own_first(&mut listed, country);
    listed
}

/// The policy that another one is but for its calendar: `desk` of `desk_cn`; itself where it is none such.
pub(super) fn base_of(policy: &str) -> &str {
    VARIANTS.iter().find(|variant| variant.id == policy).map_or(policy, |variant| variant.base)
}

/// The policies that are those of `shipped` with the calendar of a country: of each version that has no
/// calendar of its own, under the same number.
pub(super) fn variants(shipped: &[Policy]) -> Vec<Policy> {
    let of = |variant: &'static Variant| {
        let country = Country::find(variant.country).unwrap_or(&NOWHERE);
        let bases =
            shipped.iter().filter(move |policy| policy.id == variant.base && policy.has_no_calendar());
        bases.map(move |base| Policy {
            id: variant.id.to_owned(),
            name: Bilingual {
                zh: format!("{}：按{}节假日", base.name.zh, country.zh),
                en: format!("{}, {} calendar", base.name.en, country.en),
            },
            calendar: country.calendar.to_owned(),
            ..base.clone()
        })
    };
    VARIANTS.iter().flat_map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{List, Rules};
    use std::collections::HashSet;

    fn proposed(zone: &str, languages: &[&str]) -> CountryCode {
        let languages: Vec<String> = languages.iter().map(|tag| (*tag).to_owned()).collect();
        Country::proposed(Some(zone), &languages).code()
    }

    #[test]
    fn the_table_is_the_file() {
        let file: Vec<serde_json::Value> =
            serde_json::from_str(include_str!("data/countries.json")).expect("countries");
        assert_eq!(file.len(), COUNTRIES.len());
        let members = ["id", "currency", "own", "desk", "calendar", "zones"];
        for (row, country) in file.iter().zip(COUNTRIES) {
            assert_eq!(
                row.as_object().map(|row| row.keys().all(|key| members.contains(&&**key))),
                Some(true)
            );
            assert_eq!(row["id"], country.id);
            assert_eq!(row["currency"], country.currency);
            assert_eq!(row["calendar"], country.calendar);
            assert_eq!(row["zones"], serde_json::json!(country.zones().collect::<Vec<_>>()));
            for (side, policy) in [("own", country.own), ("desk", country.desk)] {
                assert_eq!(row[side], base_of(policy), "{}", country.id);
            }
        }
        let ids: Vec<&str> = COUNTRIES.iter().map(|country| country.id).collect();
        let names: Vec<&str> = List::Country.items().iter().map(|item| item.id.as_str()).collect();
        assert_eq!(ids, names);
        assert_eq!(
            *CountryCode::OTHER.country(),
            Country { zh: "其他国家或地区", en: "Another country", ..NOWHERE }
        );
    }

    #[test]
    fn every_country_of_the_union_is_there() {
        let union = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK";
        assert_eq!(union.split(' ').count(), 27);
        for code in union.split(' ').chain(["CN", "GB", "US", "AU", "IN", "BR", "HK", "TW", "SG", "XX"]) {
            assert!(Country::find(code).is_some(), "{code}");
        }
        for code in union.split(' ') {
            let country = Country::find(code).expect(code);
            let policies = [Side::Personal, Side::Desk].map(|side| country.policy(side));
            assert_eq!(policies, ["eu_consumer", "eu_trader"], "{code}");
        }
        assert_eq!(COUNTRIES.len(), 37);
    }

    #[test]
    fn policies_calendar_and_currency_exist() {
        let rules = Rules::default();
        for country in COUNTRIES {
            assert!(rules.calendar(country.calendar).is_some(), "{}", country.id);
            let has_currency = List::Currency.find(country.currency).is_some();
            assert_eq!(has_currency, country.id != "XX", "{}", country.id);
            for side in [Side::Desk, Side::Personal] {
                let policy = rules.policy(country.policy(side)).expect(country.id);
                assert_eq!((policy.side, policy.on), (side, true), "{}", policy.key());
                assert_eq!(policy.calendar, country.calendar, "{}", policy.key());
            }
        }
    }

    #[test]
    fn a_zone_is_of_one_country() {
        let mut seen = HashSet::new();
        for zone in COUNTRIES.iter().flat_map(Country::zones) {
            assert!(zone.contains('/') && seen.insert(zone), "{zone}");
        }
    }

    #[test]
    fn the_zone_proposes() {
        for (zone, code) in [
            ("Asia/Shanghai", "CN"),
            ("Asia/Urumqi", "CN"),
            ("Europe/London", "GB"),
            ("America/New_York", "US"),
            ("Pacific/Honolulu", "US"),
            ("Europe/Berlin", "DE"),
            ("Europe/Dublin", "IE"),
            ("Atlantic/Canary", "ES"),
            ("Australia/Sydney", "AU"),
            // So browsers call Kolkata.
            ("Asia/Calcutta", "IN"),
            ("America/Sao_Paulo", "BR"),
            ("Asia/Hong_Kong", "HK"),
            ("Asia/Taipei", "TW"),
            ("Asia/Singapore", "SG"),
        ] {
            for languages in [&["zh-CN"][..], &["en-US", "en"], &[]] {
                assert_eq!(proposed(zone, languages).as_str(), code, "{zone} {languages:?}");
            }
        }
    }

    #[test]
    fn a_language_alone_does_not() {
        // A place that is not on file is not in the country of the language.
        assert_eq!(proposed("Asia/Tokyo", &["zh-CN"]), CountryCode::OTHER);
        assert_eq!(proposed("America/Toronto", &["en-US"]), CountryCode::OTHER);
        // Where the device hides its place, the region may tell, and a language does not.
        for zone in ["UTC", "Etc/UTC", "Etc/GMT+5"] {
            assert_eq!(proposed(zone, &["zh", "en"]), CountryCode::OTHER, "{zone}");
            assert_eq!(proposed(zone, &["zh-Hans"]), CountryCode::OTHER, "{zone}");
            assert_eq!(proposed(zone, &["zh-Hans-CN"]).as_str(), "CN", "{zone}");
            assert_eq!(proposed(zone, &["de", "de-AT", "en-GB"]).as_str(), "AT", "{zone}");
            assert_eq!(proposed(zone, &["ja-JP", "en-US"]), CountryCode::OTHER, "{zone}");
        }
        assert_eq!(Country::proposed(None, &[]).code(), CountryCode::OTHER);
    }

    #[test]
    fn codes_are_two_capital_letters() {
        let read = |text: &str| serde_json::from_str::<CountryCode>(&format!("{text:?}")).ok();
        assert_eq!(
            read("GB").map(|code| serde_json::to_string(&code).expect("json")).as_deref(),
            Some("\"GB\"")
        );
        for text in ["", "gb", "GBR", "G1", "英国"] {
            assert_eq!(read(text), None, "{text}");
        }
        // A country of a newer version is kept, and counts as another one.
        let newer = read("ZZ").expect("written as a code");
        assert_eq!((newer.as_str(), newer.country().code()), ("ZZ", CountryCode::OTHER));
    }

    #[test]
    fn a_variant_is_its_base_with_another_calendar() {
        let rules = Rules::default();
        for (id, base, region) in [("desk_cn", "desk", "CN"), ("personal_us", "personal", "US")] {
            let (variant, base) = (rules.policy(id).expect(id), rules.policy(base).expect(base));
            assert_eq!((variant.version, &variant.clocks), (base.version, &base.clocks));
            assert_eq!((variant.calendar.as_str(), base.calendar.as_str()), (region, "XX"));
            assert_eq!((variant.valid_from, variant.valid_to), (base.valid_from, base.valid_to));
        }
        assert_eq!(
            rules.policies().iter().filter(|policy| policy.id == "desk_cn").count(),
            1,
            "not of desk@1"
        );
    }

    #[test]
    fn the_calendars_of_other_countries_are_not_listed() {
        let rules = Rules::default();
        let listed = |country: Option<&str>| {
            let country = country.and_then(|code| code.parse().ok());
            let listed = to_choose_from(rules.offered(Side::Desk), country);
            let ids: HashSet<&str> = listed.into_iter().map(|policy| policy.id.as_str()).collect();
            ["desk", "desk_cn", "desk_gb", "cn_market"].map(|id| ids.contains(id))
        };
        assert_eq!(listed(Some("GB")), [true, false, true, true]);
        assert_eq!(listed(Some("CN")), [true, true, false, true]);
        assert_eq!(listed(None), [true, false, false, true]);
    }

    #[test]
    fn own_policies_stand_first_in_their_order() {
        let rules = Rules::default();
        let order = |country: Option<&str>| {
            let mut offered = rules.offered(Side::Personal);
            own_first(&mut offered, country.and_then(|code| code.parse().ok()));
            offered.into_iter().map(|policy| policy.calendar.clone()).collect::<Vec<_>>()
        };
        let own = order(Some("BR"));
        let count = own.iter().filter(|region| *region == "BR").count();
        assert!(count > 0 && own[..count].iter().all(|region| region == "BR"));
        assert_eq!(
            order(None),
            rules.offered(Side::Personal).iter().map(|policy| policy.calendar.clone()).collect::<Vec<_>>()
        );
    }
}
