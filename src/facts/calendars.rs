//! Working-day calendars: weekend, public holidays and make-up workdays (调休) per year and region.

use std::sync::OnceLock;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Bilingual, OpeningHours, parse};

/// The region whose market law and forums are on file.
pub const CHINA: &str = "CN";

/// The calendar of one region. Days of a year without data follow the weekend alone and are estimates.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Calendar {
    /// Region code: ISO 3166-1 alpha-2, the reserved `EU` for the European Union, or `XX` for no region; of a
    /// part of a country with its code after a hyphen, as in ISO 3166-2: `GB-SCT`.
    pub region: String,
    /// Name to show.
    pub name: Bilingual,
    /// Weekly days off as ISO weekday numbers, Monday 1 to Sunday 7.
    pub weekend: Vec<u8>,
    /// From when to when people are at work on a working day; `None` where nobody said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours: Option<OpeningHours>,
    /// The years on file, oldest first.
    pub years: Vec<Year>,
}

/// The days off of one year: its official schedule, or as much of it as is certain.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Year {
    /// Calendar year.
    pub year: i32,
    /// The notice that laid the schedule down.
    pub source: String,
    /// Whether the days were compared with the notice or a published copy of it.
    pub checked: bool,
    /// Whether the official schedule is out. Before that the days off are those that are certain by law, and
    /// whatever is counted through the year is an estimate.
    #[serde(default = "is_out", skip_serializing_if = "is_so")]
    pub schedule: bool,
    /// Every day off under the schedule, weekend days inside a holiday included, in order.
    pub holidays: Vec<NaiveDate>,
    /// Weekend days that are worked instead, in order.
    pub workdays: Vec<NaiveDate>,
}

/// A year that says nothing about it has its schedule.
fn is_out() -> bool {
    true
}

fn is_so(value: &bool) -> bool {
    *value
}

impl Calendar {
    /// The country whose part it is of: `GB` of `GB-SCT`; the region itself where it is no part.
    pub fn country(&self) -> &str {
        country_of(&self.region)
    }

    /// Whether it is of a part of a country.
    pub fn is_of_part(&self) -> bool {
        self.country() != self.region
    }

    /// What is on file of a year; `None` when nothing is.
    pub fn year(&self, year: i32) -> Option<&Year> {
        self.years.iter().find(|entry| entry.year == year)
    }

    /// Whether the official schedule of a year is on file; otherwise its days are estimates.
    pub fn has_schedule(&self, year: i32) -> bool {
        self.year(year).is_some_and(|entry| entry.schedule)
    }
}

/// The country of a region: `GB` of `GB-SCT`, and of `GB`.
///
/// ```
/// use redress::facts::country_of;
///
/// assert_eq!((country_of("GB-SCT"), country_of("GB")), ("GB", "GB"));
/// ```
pub fn country_of(region: &str) -> &str {
    region.split_once('-').map_or(region, |(country, _)| country)
}

/// Whether a text is written as a region: `GB`, or `GB-SCT` for a part of one.
pub(super) fn is_region(text: &str) -> bool {
    let is_upper = |byte: u8| byte.is_ascii_uppercase();
    let is_country = |code: &str| code.len() == 2 && code.bytes().all(is_upper);
    let is_part = |code: &str| {
        (1..=3).contains(&code.len()) && code.bytes().all(|byte| is_upper(byte) || byte.is_ascii_digit())
    };
    match text.split_once('-') {
        Some((country, part)) => is_country(country) && is_part(part),
        None => is_country(text),
    }
}

const FILES: &[&str] = &[
    include_str!("data/calendars/cn.json"),
    include_str!("data/calendars/none.json"),
    include_str!("data/calendars/eu.json"),
    include_str!("data/calendars/gb.json"),
    include_str!("data/calendars/gb_sct.json"),
    include_str!("data/calendars/gb_nir.json"),
    include_str!("data/calendars/us.json"),
    include_str!("data/calendars/au.json"),
    include_str!("data/calendars/au_nsw.json"),
    include_str!("data/calendars/au_vic.json"),
    include_str!("data/calendars/in.json"),
    include_str!("data/calendars/br.json"),
    include_str!("data/calendars/de.json"),
    include_str!("data/calendars/fr.json"),
    include_str!("data/calendars/ie.json"),
    include_str!("data/calendars/es.json"),
    include_str!("data/calendars/it.json"),
    include_str!("data/calendars/hk.json"),
    include_str!("data/calendars/tw.json"),
    include_str!("data/calendars/sg.json"),
];

/// Every calendar that ships with the product.
pub(super) fn shipped() -> &'static [Calendar] {
    static PARSED: OnceLock<Vec<Calendar>> = OnceLock::new();
    PARSED.get_or_init(|| FILES.iter().filter_map(|json| parse(json)).collect())
}

/// The calendar that ships for a region, whatever a register has of its own; `None` when none does.
pub fn shipped_calendar(region: &str) -> Option<&'static Calendar> {
    shipped().iter().find(|calendar| calendar.region == region)
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::Datelike;

    #[test]
    fn every_file_is_in_the_list_and_parses() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/facts/data/calendars");
        for file in std::fs::read_dir(folder).expect("a folder") {
            let path = file.expect("a file").path();
            let text = std::fs::read_to_string(&path).expect("a text");
            assert!(FILES.contains(&text.as_str()), "{} is not in FILES", path.display());
            if let Err(error) = serde_json::from_str::<Calendar>(&text) {
                panic!("{}: {error}", path.display());
            }
        }
        assert_eq!(shipped().len(), FILES.len());
        assert!(shipped_calendar("CN").is_some_and(|cn| cn.years.len() >= 3));
        assert!(shipped_calendar("XX").is_some_and(|none| none.years.is_empty()));
        assert!(shipped_calendar("QQ").is_none());
    }

    #[test]
    fn years_and_days_are_in_order() {
        for calendar in shipped() {
            assert!(calendar.years.is_sorted_by(|a, b| a.year < b.year));
            for year in &calendar.years {
                for days in [&year.holidays, &year.workdays] {
                    assert!(days.is_sorted_by(|a, b| a < b), "{}", year.year);
                }
            }
        }
    }

    #[test]
    fn the_chinese_years_have_the_days_of_the_notices() {
        let cn = shipped_calendar("CN").expect("CN");
        for (year, off, on) in [(2024, 28, 8), (2025, 28, 5), (2026, 33, 6)] {
            let entry = cn.year(year).expect("year");
            assert_eq!((entry.holidays.len(), entry.workdays.len()), (off, on), "{year}");
            assert!(entry.checked);
        }
        // Statutory days since 2025: 13; before: 11. Days off on weekdays, less days worked on weekends.
        for (year, statutory) in [(2024, 11), (2025, 13), (2026, 13)] {
            let entry = cn.year(year).expect("year");
            let weekdays = entry.holidays.iter().filter(|day| day.weekday().number_from_monday() < 6).count();
            assert!(weekdays - entry.workdays.len() <= statutory, "{year}");
        }
    }
}
