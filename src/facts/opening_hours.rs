//! The hours in which people are at work on a working day.

use std::fmt;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use serde::{Deserialize, Serialize};

/// Minutes of a day.
const DAY: u16 = 24 * 60;

/// From when to when a desk is open on every working day, by the clocks of its zone. It closes on the day on
/// which it opens; in files a closing time of `00:00` is the midnight at which that day ends.
///
/// ```
/// use redress::facts::OpeningHours;
///
/// let hours: OpeningHours = serde_json::from_str(r#"{"from": "09:00", "to": "18:00"}"#).unwrap();
/// assert_eq!(hours.to_string(), "09:00–18:00");
/// assert!(serde_json::from_str::<OpeningHours>(r#"{"from": "18:00", "to": "09:00"}"#).is_err());
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(try_from = "Written", into = "Written")]
pub struct OpeningHours {
    /// Minutes from midnight to opening.
    from: u16,
    /// Minutes from midnight to closing; more than to opening.
    to: u16,
}

/// The same as it stands in files.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    from: String,
    to: String,
}

/// Two texts that are not the times of opening and closing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not the times of opening and closing")]
pub struct OpeningHoursError;

impl OpeningHours {
    /// When it opens on a day, in local time.
    pub fn opens(&self, day: NaiveDate) -> NaiveDateTime {
        at(day, self.from)
    }

    /// When it closes on a day, in local time.
    pub fn closes(&self, day: NaiveDate) -> NaiveDateTime {
        at(day, self.to)
    }
}

fn at(day: NaiveDate, minutes: u16) -> NaiveDateTime {
    let midnight = day.and_time(NaiveTime::MIN);
    midnight.checked_add_signed(TimeDelta::minutes(minutes.into())).unwrap_or(midnight)
}

/// Minutes from midnight to a time such as `09:30`; `None` where the text is none.
fn minutes(text: &str) -> Option<u16> {
    let (hours, minutes) = text.split_once(':')?;
    let number = |text: &str, below: u16| {
        let is_written = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
        text.parse::<u16>().ok().filter(|number| is_written && *number < below)
    };
    Some(number(hours, 24)? * 60 + number(minutes, 60)?)
}

fn written(minutes: u16) -> String {
    format!("{:02}:{:02}", minutes / 60 % 24, minutes % 60)
}

impl TryFrom<Written> for OpeningHours {
    type Error = OpeningHoursError;
    fn try_from(written: Written) -> Result<Self, OpeningHoursError> {
        let from = minutes(&written.from).ok_or(OpeningHoursError)?;
        let to = minutes(&written.to).ok_or(OpeningHoursError)?;
        let to = if to == 0 { DAY } else { to };
        if from < to { Ok(Self { from, to }) } else { Err(OpeningHoursError) }
    }
}

impl From<OpeningHours> for Written {
    fn from(hours: OpeningHours) -> Self {
        Self { from: written(hours.from), to: written(hours.to) }
    }
}

impl fmt::Display for OpeningHours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}–{}", written(self.from), written(self.to))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn times_are_written_in_four_digits_and_in_order() {
        let read = |from: &str, to: &str| {
            serde_json::from_value::<OpeningHours>(json!({ "from": from, "to": to })).ok()
        };
        for (from, to) in [("09:00", "18:00"), ("00:00", "00:00"), ("08:30", "00:00"), ("00:00", "00:01")] {
            let hours = read(from, to).expect(from);
            assert_eq!(serde_json::to_value(hours).expect("json"), json!({ "from": from, "to": to }));
        }
        for (from, to) in [
            ("18:00", "09:00"),
            ("09:00", "09:00"),
            ("9:00", "18:00"),
            ("09:00", "24:00"),
            ("09:60", "18:00"),
            ("+9:00", "18:00"),
            ("", ""),
            ("09:00", ""),
            ("09:00:00", "18:00"),
        ] {
            assert_eq!(read(from, to), None, "{from} {to}");
        }
    }

    #[test]
    fn midnight_closes_the_day_it_opens_on() {
        let hours = OpeningHours::try_from(Written { from: "08:30".to_owned(), to: "00:00".to_owned() });
        let (hours, day) = (hours.expect("hours"), "2026-03-02".parse().expect("day"));
        assert_eq!(hours.opens(day).to_string(), "2026-03-02 08:30:00");
        assert_eq!(hours.closes(day).to_string(), "2026-03-03 00:00:00");
    }
}
