//! When something happened, as exactly as it is known, and the zone that turns instants into days.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, Days, FixedOffset, NaiveDate, NaiveDateTime, SecondsFormat, TimeDelta, Utc};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The time zone in which a register counts its days. A zone database would cost more bytes than the whole
/// register, so the browser answers for its own zone and tests bring theirs.
pub trait Zone {
    /// How far local time is ahead of UTC at `instant`.
    fn offset(&self, instant: DateTime<Utc>) -> FixedOffset;

    /// The local date and time at `instant`.
    fn local(&self, instant: DateTime<Utc>) -> NaiveDateTime {
        instant.naive_utc() + self.offset(instant)
    }

    /// The local day of `instant`.
    fn day(&self, instant: DateTime<Utc>) -> NaiveDate {
        self.local(instant).date()
    }

    /// The instant of a local date and time. A time that a change to summer time skips becomes the
    /// instant as far after the change as it was meant to be; one that comes twice, the first.
    fn instant(&self, local: NaiveDateTime) -> DateTime<Utc> {
        let guess = local.and_utc();
        let before = guess - self.offset(guess - TimeDelta::days(1));
        if self.local(before) == local {
            return before;
        }
        let after = guess - self.offset(guess + TimeDelta::days(1));
        if self.local(after) == local { after } else { before }
    }

    /// The first instant of a local day.
    fn start(&self, day: NaiveDate) -> DateTime<Utc> {
        self.instant(day.and_time(chrono::NaiveTime::MIN))
    }

    /// The first instant after a local day.
    fn end(&self, day: NaiveDate) -> DateTime<Utc> {
        self.start(day.checked_add_days(Days::new(1)).unwrap_or(day))
    }
}

impl Zone for FixedOffset {
    fn offset(&self, _: DateTime<Utc>) -> FixedOffset {
        *self
    }
}

/// When something happened. Records that come from elsewhere often know only the day, or not even
/// that; a figure that would need more is then "not answerable", never zero.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub enum Moment {
    /// It happened, nobody wrote down when.
    Unknown,
    /// A calendar day, local to whoever wrote it down.
    Day(NaiveDate),
    /// An instant; it is written to the millisecond.
    At(DateTime<Utc>),
}

impl Moment {
    /// The local day; `None` when the moment is not known.
    #[must_use]
    pub fn day(self, zone: &dyn Zone) -> Option<NaiveDate> {
        match self {
            Self::Unknown => None,
            Self::Day(day) => Some(day),
            Self::At(instant) => Some(zone.day(instant)),
        }
    }

    /// The earliest instant it can have been; `None` when it is not known.
    #[must_use]
    pub fn earliest(self, zone: &dyn Zone) -> Option<DateTime<Utc>> {
        match self {
            Self::Unknown => None,
            Self::Day(day) => Some(zone.start(day)),
            Self::At(instant) => Some(instant),
        }
    }

    /// The instant before which it must have been over (for a day: the first of the next day). `None` when it
    /// is not known.
    #[must_use]
    pub fn latest(self, zone: &dyn Zone) -> Option<DateTime<Utc>> {
        match self {
            Self::Unknown => None,
            Self::Day(day) => Some(zone.end(day)),
            Self::At(instant) => Some(instant),
        }
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown => Ok(()),
            Self::Day(day) => day.fmt(f),
            Self::At(instant) => f.write_str(&instant.to_rfc3339_opts(SecondsFormat::Millis, true)),
        }
    }
}

/// A text that is neither empty, a date `YYYY-MM-DD`, nor an RFC 3339 instant.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("not a date or instant")]
pub struct ParseMomentError;

impl FromStr for Moment {
    type Err = ParseMomentError;
    fn from_str(text: &str) -> Result<Self, ParseMomentError> {
        if text.is_empty() {
            Ok(Self::Unknown)
        } else if text.len() == 10 {
            text.parse().map(Self::Day).map_err(|_| ParseMomentError)
        } else {
            DateTime::parse_from_rfc3339(text).map(|at| Self::At(at.to_utc())).map_err(|_| ParseMomentError)
        }
    }
}

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// Central European time of 2026, with its two changes.
    pub(crate) struct Berlin;

    impl Zone for Berlin {
        fn offset(&self, instant: DateTime<Utc>) -> FixedOffset {
            let summer = "2026-03-29T01:00:00Z".parse::<DateTime<Utc>>().unwrap()
                ..="2026-10-25T00:59:59Z".parse().unwrap();
            FixedOffset::east_opt(if summer.contains(&instant) { 7200 } else { 3600 }).unwrap()
        }
    }

    fn local(text: &str) -> NaiveDateTime {
        text.parse().unwrap()
    }

    #[test]
    fn skipped_and_doubled_times() {
        let skipped = Berlin.instant(local("2026-03-29T02:30:00"));
        assert_eq!(skipped.to_rfc3339(), "2026-03-29T01:30:00+00:00");
        let doubled = Berlin.instant(local("2026-10-25T02:30:00"));
        assert_eq!(doubled.to_rfc3339(), "2026-10-25T00:30:00+00:00");
        let plain = Berlin.instant(local("2026-07-01T12:00:00"));
        assert_eq!(Berlin.local(plain), local("2026-07-01T12:00:00"));
    }

    #[test]
    fn a_day_has_23_24_or_25_hours() {
        for (day, hours) in [("2026-03-29", 23), ("2026-06-01", 24), ("2026-10-25", 25)] {
            let day = day.parse().unwrap();
            assert_eq!(Berlin.end(day) - Berlin.start(day), TimeDelta::hours(hours));
        }
    }

    #[test]
    fn text_round_trip() {
        for text in ["", "2026-02-28", "2026-02-28T09:30:00.123Z"] {
            assert_eq!(text.parse::<Moment>().unwrap().to_string(), text);
        }
        assert_eq!("2026-02-30".parse::<Moment>(), Err(ParseMomentError));
        assert_eq!("yesterday".parse::<Moment>(), Err(ParseMomentError));
    }

    #[test]
    fn bounds() {
        let zone = FixedOffset::east_opt(8 * 3600).unwrap();
        let day = Moment::Day("2026-01-01".parse().unwrap());
        assert_eq!(day.earliest(&zone).unwrap().to_rfc3339(), "2025-12-31T16:00:00+00:00");
        assert_eq!(day.latest(&zone).unwrap().to_rfc3339(), "2026-01-01T16:00:00+00:00");
        assert_eq!(Moment::Unknown.earliest(&zone), None);
        assert_eq!(Moment::Unknown.latest(&zone), None);
        assert_eq!(Moment::Unknown.day(&zone), None);
    }
}
