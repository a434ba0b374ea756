//! The names of time zones.

use std::fmt;
use std::str::FromStr;

use chrono::FixedOffset;
use serde::{Deserialize, Serialize};

/// IANA name of a time zone, such as `Asia/Shanghai`. It is written as one; whether there is such a zone
/// only a browser can tell.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ZoneId(String);

/// A text that is not written as the name of a zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not the name of a time zone")]
pub struct ZoneIdError;

/// Letters a name may have; the longest in use has 30.
const LONGEST: usize = 64;

impl ZoneId {
    /// The name, as the browser's `Intl` takes it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for ZoneId {
    type Err = ZoneIdError;
    fn from_str(text: &str) -> Result<Self, ZoneIdError> {
        Self::try_from(text.to_owned())
    }
}

impl TryFrom<String> for ZoneId {
    type Error = ZoneIdError;
    fn try_from(text: String) -> Result<Self, ZoneIdError> {
        let is_written_so = |byte: u8| byte.is_ascii_alphanumeric() || b"/_+-".contains(&byte);
        let begins = text.bytes().next().is_some_and(|byte| byte.is_ascii_alphabetic());
        if begins && text.len() <= LONGEST && text.bytes().all(is_written_so) {
            Ok(Self(text))
        } else {
            Err(ZoneIdError)
        }
    }
}

impl From<ZoneId> for String {
    fn from(id: ZoneId) -> Self {
        id.0
    }
}

impl fmt::Display for ZoneId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// An offset as people write it: `UTC+8`, `UTC-3:30`, `UTC`. Seconds, which no zone has had since the
/// sun told the time, are left out.
#[must_use]
pub fn utc_offset(offset: FixedOffset) -> String {
    let minutes = offset.local_minus_utc() / 60;
    let sign = if minutes < 0 { '-' } else { '+' };
    match (minutes.abs() / 60, minutes.abs() % 60) {
        (0, 0) => "UTC".to_owned(),
        (hours, 0) => format!("UTC{sign}{hours}"),
        (hours, minutes) => format!("UTC{sign}{hours}:{minutes:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_in_words() {
        let hours = [(8.0, "UTC+8"), (-5.0, "UTC-5"), (5.5, "UTC+5:30"), (-3.5, "UTC-3:30"), (0.0, "UTC")];
        for (hours, text) in hours {
            let offset = FixedOffset::east_opt((hours * 3600.0) as i32).unwrap();
            assert_eq!(utc_offset(offset), text);
        }
        assert_eq!(utc_offset(FixedOffset::east_opt(8 * 3600 + 5 * 60 + 43).unwrap()), "UTC+8:05");
    }

    #[test]
    fn names_of_zones_are_told_from_other_texts() {
        let names = ["Asia/Shanghai", "America/Argentina/ComodRivadavia", "Etc/GMT+5", "UTC", "GB-Eire"];
        for name in names {
            assert_eq!(name.parse::<ZoneId>().unwrap().as_str(), name);
        }
        let long = "A".repeat(65);
        for text in ["", " ", "+08:00", "Asia/Shanghai ", "Asia/上海", "<b>", &long] {
            assert_eq!(text.parse::<ZoneId>(), Err(ZoneIdError), "{text}");
        }
    }

    #[test]
    fn stored_as_its_name() {
        let id: ZoneId = "Asia/Shanghai".parse().unwrap();
        assert_eq!(serde_json::to_string(&id).unwrap(), r#""Asia/Shanghai""#);
        assert_eq!(serde_json::from_str::<ZoneId>(r#""Asia/Shanghai""#).unwrap(), id);
        assert!(serde_json::from_str::<ZoneId>(r#""Asia Shanghai""#).is_err());
    }
}
