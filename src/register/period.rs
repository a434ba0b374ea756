//! The range of days that statistics look at, as kept in the URL: by name, so that "this month" is
//! still this month next month, or from one day to another.

use chrono::{Datelike, Months, NaiveDate};

use super::query::Range;
use super::row::{Day, day_number};
use super::table::{Place, Table};

/// Which complaints, by the day they were received.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Period {
    /// All of them, those without a day among them.
    #[default]
    All,
    /// This calendar month.
    ThisMonth,
    /// This calendar month and the two before it.
    LastThreeMonths,
    /// This calendar year.
    ThisYear,
    /// The calendar year before this one.
    LastYear,
    /// From one day to another.
    Custom(Range),
}

impl Period {
    /// All periods; the custom one stands without days.
    pub const ALL: &[Period] = &[
        Self::All,
        Self::ThisMonth,
        Self::LastThreeMonths,
        Self::ThisYear,
        Self::LastYear,
        Self::Custom(Range { from: None, to: None }),
    ];

    /// The name in URLs, such as `this_month`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::ThisMonth => "this_month",
            Self::LastThreeMonths => "last_3_months",
            Self::ThisYear => "this_year",
            Self::LastYear => "last_year",
            Self::Custom(_) => "custom",
        }
    }

    /// Reads a query string without its `?`. Total: what it does not know it ignores.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let value = |wanted: &str| {
            let mut pairs = form_urlencoded::parse(text.as_bytes());
            pairs.find(|(key, _)| key == wanted).map(|(_, value)| value.into_owned())
        };
        let day = |key| value(key).and_then(|text| text.parse::<NaiveDate>().ok());
        let custom = Range { from: day("from"), to: day("to") };
        let named = value("range").and_then(|id| Self::ALL.iter().copied().find(|period| period.id() == id));
        match named {
            Some(Self::Custom(_)) => Self::Custom(custom),
            None if custom != Range::default() => Self::Custom(custom),
            named => named.unwrap_or_default(),
        }
    }

    /// The query string without its `?`; empty for all.
    #[must_use]
    pub fn to_query_string(self) -> String {
        let Self::Custom(range) = self else {
            return if self == Self::All { String::new() } else { format!("range={}", self.id()) };
        };
        let day =
            |key: &str, day: Option<NaiveDate>| day.map(|day| format!("&{key}={day}")).unwrap_or_default();
        format!("range=custom{}{}", day("from", range.from), day("to", range.to))
    }

    /// Its first and last day when today is `today`; open on both sides for all.
    #[must_use]
    pub fn range(self, today: NaiveDate) -> Range {
        let months = |first: Option<NaiveDate>, count: u32| Range {
            from: first,
            to: first.and_then(|first| first.checked_add_months(Months::new(count))?.pred_opt()),
        };
        let this_month = today.with_day(1);
        let year = |year: i32| months(NaiveDate::from_ymd_opt(year, 1, 1), 12);
        match self {
            Self::All => Range::default(),
            Self::ThisMonth => months(this_month, 1),
            Self::LastThreeMonths => {
                months(this_month.and_then(|first| first.checked_sub_months(Months::new(2))), 3)
            }
            Self::ThisYear => year(today.year()),
            Self::LastYear => year(today.year() - 1),
            Self::Custom(range) => range,
        }
    }
}

/// Whether the last day of a range lies before its first.
#[must_use]
pub fn is_reversed(range: Range) -> bool {
    range.from.zip(range.to).is_some_and(|(from, to)| from > to)
}

/// The days that lie in both ranges; [reversed](is_reversed) when there are none.
#[must_use]
pub fn both(a: Range, b: Range) -> Range {
    let to = match (a.to, b.to) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (a, b) => a.or(b),
    };
    Range { from: a.from.max(b.from), to }
}

/// The rows received in a range, ascending; a row without a day only in the open one.
#[must_use]
pub fn places(table: &Table, range: Range) -> Vec<Place> {
    let all = 0..table.len() as Place;
    if range == Range::default() {
        return all.collect();
    }
    let bound = |day: Option<NaiveDate>, open| day.map_or(open, |day| day_number(Some(day)));
    let (from, to) = (bound(range.from, Day::MIN), bound(range.to, Day::MAX));
    let is_within = |day: Day| day != 0 && from <= day && day <= to;
    all.zip(table.cells()).filter(|(_, cells)| is_within(cells.received)).map(|(place, _)| place).collect()
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;
    use crate::register::Query;
    use crate::register::select::select;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn range(from: &str, to: &str) -> Range {
        Range { from: Some(day(from)), to: Some(day(to)) }
    }

    #[test]
    fn names_move_with_the_calendar() {
        let today = day("2026-01-15");
        let found = |period: Period| period.range(today);
        assert_eq!(found(Period::All), Range::default());
        assert_eq!(found(Period::ThisMonth), range("2026-01-01", "2026-01-31"));
        assert_eq!(found(Period::LastThreeMonths), range("2025-11-01", "2026-01-31"));
        assert_eq!(found(Period::ThisYear), range("2026-01-01", "2026-12-31"));
        assert_eq!(found(Period::LastYear), range("2025-01-01", "2025-12-31"));
    }

    #[test]
    fn reads_what_it_writes() {
        let custom = [range("2026-01-01", "2026-02-03"), Range { from: Some(day("2026-01-01")), to: None }];
        for period in Period::ALL.iter().copied().chain(custom.map(Period::Custom)) {
            assert_eq!(Period::parse(&period.to_query_string()), period);
        }
        assert_eq!(Period::parse("from=2026-01-01&to=2026-02-03"), Period::Custom(custom[0]));
        assert_eq!(Period::parse("range=never&x=%ff"), Period::All);
    }

    #[test]
    fn ranges_meet() {
        let year = range("2026-01-01", "2026-12-31");
        assert_eq!(both(year, Range::default()), year);
        assert_eq!(both(range("2025-11-01", "2026-01-31"), year), range("2026-01-01", "2026-01-31"));
        assert!(is_reversed(range("2026-02-01", "2026-01-01")) && !is_reversed(Range::default()));
    }

    #[test]
    fn finds_the_rows_the_register_shows() {
        let table = sample::many(400);
        for text in ["", "month=2026-03", "from=2026-02-10", "to=2026-02-10", "from=2026-03-01&to=2026-01-01"]
        {
            let query = Query::parse(text);
            let mut shown = select(&table, &query, sample::now(), &sample::zone());
            shown.sort_unstable();
            assert_eq!(places(&table, query.received), shown, "{text}");
        }
    }
}
