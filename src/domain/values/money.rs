//! Amounts of money as people type them.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// An amount in hundredths of the currency's unit, never negative. The currency is a field of its
/// own (`purchase.currency`).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub struct Amount(pub i64);

/// A text that is no amount: no digits, more than two decimals, a sign, or too large.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("not an amount")]
pub struct ParseAmountError;

impl FromStr for Amount {
    type Err = ParseAmountError;

    /// Reads `1280`, `1,280.5`, `¥1 280.50`, full-width digits; thousands may be set off by commas,
    /// blanks or apostrophes, decimals by a point.
    fn from_str(text: &str) -> Result<Self, ParseAmountError> {
        let plain = plain(text);
        let (whole, part) = plain.split_once('.').unwrap_or((&plain, ""));
        let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || !digits(whole) || !digits(part) || part.len() > 2 || whole.len() > MOST_DIGITS
        {
            return Err(ParseAmountError);
        }
        format!("{whole}{part:0<2}").parse().map(Self).map_err(|_| ParseAmountError)
    }
}

/// The most digits before the point.
pub const MOST_DIGITS: usize = 13;

/// The digits and points of a text as people type an amount.
fn plain(text: &str) -> String {
    text.chars()
        .map(crate::domain::fields::values::half_width)
        .filter(|c| !matches!(c, ',' | '\'' | ' ' | '\u{a0}' | '¥' | '￥' | '$' | '€' | '£' | '元'))
        .collect()
}

impl Amount {
    /// Whether a text that is no amount would be one if it were smaller.
    #[must_use]
    pub fn is_too_large(text: &str) -> bool {
        let plain = plain(text);
        let (whole, part) = plain.split_once('.').unwrap_or((&plain, ""));
        let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        digits(whole) && digits(part) && part.len() <= 2 && whole.len() > MOST_DIGITS
    }
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:02}", self.0 / 100, self.0 % 100)
    }
}

impl Serialize for Amount {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Amount {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        std::borrow::Cow::<str>::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_people_type_it() {
        for (text, hundredths) in
            [("1280", 128_000), ("1,280.5", 128_050), ("¥1 280.05", 128_005), ("１２元", 1_200), ("0", 0)]
        {
            assert_eq!(text.parse(), Ok(Amount(hundredths)), "{text}");
        }
        for text in ["", "-5", "1.234", "abc", ".5", "1e3", "12345678901234"] {
            assert_eq!(text.parse::<Amount>(), Err(ParseAmountError), "{text}");
        }
    }

    #[test]
    fn only_what_is_too_large_is_called_so() {
        for text in ["99999999999999", "12,345,678,901,234.50", "¥１２３４５６７８９０１２３４"]
        {
            assert!(Amount::is_too_large(text) && text.parse::<Amount>().is_err(), "{text}");
        }
        for text in ["9999999999999", "", "-99999999999999", "99999999999999.123", "1e14", "abcdefghijklmno"]
        {
            assert!(!Amount::is_too_large(text), "{text}");
        }
    }

    #[test]
    fn prints_two_decimals() {
        assert_eq!(Amount(128_005).to_string(), "1280.05");
    }
}
