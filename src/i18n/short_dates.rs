//! Days as short as a list has room for.

use chrono::{Datelike, NaiveDate};

use super::Lang;

/// A day without its year where that is this year's: `12月4日`, `4 Dec`; else with it: `2027年3月2日`, `2 Mar 2027`.
#[must_use]
pub fn short_date(lang: Lang, day: NaiveDate, today: NaiveDate) -> String {
    const MONTHS: [&str; 12] =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let month = MONTHS.get(day.month0() as usize).copied().unwrap_or_default();
    match (lang, day.year() == today.year()) {
        (Lang::Zh, true) => format!("{}月{}日", day.month(), day.day()),
        (Lang::Zh, false) => format!("{}年{}月{}日", day.year(), day.month(), day.day()),
        (Lang::En, true) => format!("{} {month}", day.day()),
        (Lang::En, false) => format!("{} {month} {}", day.day(), day.year()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_year_only_where_it_is_another() {
        let said = |lang, day: &str| match (day.parse(), "2026-11-28".parse()) {
            (Ok(day), Ok(today)) => short_date(lang, day, today),
            _ => String::new(),
        };
        assert_eq!(said(Lang::Zh, "2026-12-04"), "12月4日");
        assert_eq!(said(Lang::En, "2026-12-04"), "4 Dec");
        assert_eq!(said(Lang::Zh, "2027-03-02"), "2027年3月2日");
        assert_eq!(said(Lang::En, "2027-03-02"), "2 Mar 2027");
    }
}
