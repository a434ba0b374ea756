//! Reference numbers: what a person reads out over the telephone.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The digits and letters that are not mistaken for one another (Crockford's base 32).
pub const CLEAR: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// The digits and letters a check character is drawn from.
const ALL: &[u8; 36] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/// A reference number such as `TS2026-K3-0012-D`: prefix and year, the code of the device or of the
/// import that issued it, the serial there, and a check character (ISO 7064 MOD 37,36) that catches
/// every single mistyped character and nearly every swapped pair.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Reference(String);

/// Why a text is no reference number.
#[derive(Debug, Clone, Copy, thiserror::Error, PartialEq, Eq)]
pub enum ParseReferenceError {
    /// It does not have the four parts.
    #[error("not of the form of a reference number")]
    Form,
    /// It has the form, but the check character does not fit: something was mistyped.
    #[error("the check character does not fit")]
    Check,
}

impl Reference {
    /// Issues a number. `prefix` is one of [`is_prefix`], `issuer` two or three characters of [`CLEAR`];
    /// neither is checked. The check character is worked out.
    #[must_use]
    pub fn new(prefix: &str, year: i32, issuer: &str, serial: u32) -> Self {
        let body = format!("{prefix}{year:04}-{issuer}-{serial:04}");
        let check = check_character(&body);
        Self(format!("{body}-{check}"))
    }

    /// The number as printed, in capital letters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Whether `prefix` may start reference numbers: one to four capital letters.
#[must_use]
pub fn is_prefix(prefix: &str) -> bool {
    (1..=4).contains(&prefix.len()) && prefix.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// A code of `length` characters of [`CLEAR`], each drawn from five bits of `random`, the lowest first: two
/// for a device. At most twelve characters.
#[must_use]
pub fn clear_code(random: u64, length: u32) -> String {
    (0..length).map(|at| char::from(CLEAR[(random >> (at * 5)) as usize % 32])).collect()
}

/// ISO 7064 MOD 37,36 over the letters and digits of `body`.
pub(super) fn check_character(body: &str) -> char {
    let mut product = 36;
    for value in body.bytes().filter_map(|byte| ALL.iter().position(|known| *known == byte)) {
        let sum = (product + value) % 36;
        product = if sum == 0 { 36 } else { sum } * 2 % 37;
    }
    char::from(ALL[(37 - product) % 36])
}

impl FromStr for Reference {
    type Err = ParseReferenceError;

    /// Reads what a person types: any case, full-width characters, blanks for hyphens.
    fn from_str(text: &str) -> Result<Self, ParseReferenceError> {
        let plain: String = text
            .trim()
            .chars()
            .map(crate::domain::fields::values::half_width)
            .map(|c| if c == ' ' || c == '—' || c == '–' { '-' } else { c.to_ascii_uppercase() })
            .collect();
        let parts: Vec<&str> = plain.split('-').collect();
        let [head, issuer, serial, check] = parts[..] else { return Err(ParseReferenceError::Form) };
        let letters = head.bytes().take_while(u8::is_ascii_uppercase).count();
        let digits = |text: &str, least: usize| {
            (least..=9).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
        };
        let form = is_prefix(&head[..letters])
            && digits(&head[letters..], 4)
            && (2..=3).contains(&issuer.len())
            && issuer.bytes().all(|byte| byte.is_ascii_alphanumeric())
            && digits(serial, 4)
            && check.len() == 1;
        if !form {
            return Err(ParseReferenceError::Form);
        }
        let (body, _) = plain.rsplit_once('-').ok_or(ParseReferenceError::Form)?;
        if check_character(body).to_string() == check {
            Ok(Self(plain))
        } else {
            Err(ParseReferenceError::Check)
        }
    }
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Serialize for Reference {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Reference {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        std::borrow::Cow::<str>::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn reads_what_people_type() {
        let number = Reference::new("TS", 2026, "K3", 12);
        assert!(number.as_str().starts_with("TS2026-K3-0012-"));
        for typed in [
            number.to_string(),
            number.to_string().to_lowercase(),
            format!("  {} ", number.to_string().replace('-', " ")),
            number.to_string().replace("TS2026", "ＴＳ２０２６"),
        ] {
            assert_eq!(typed.parse(), Ok(number.clone()), "{typed}");
        }
    }

    #[test]
    fn says_why_not() {
        for text in ["", "TS", "2026-K3-0012-4", "TS2026-K3-12-4", "TS2026-K-0012-4", "é2026-K3-0012-4"] {
            assert_eq!(text.parse::<Reference>(), Err(ParseReferenceError::Form), "{text}");
        }
    }

    #[test]
    fn check_character_of_the_standard() {
        // Example of ISO 7064 as used by EU-wide identifiers: A12425GABC1234002 has check M.
        assert_eq!(check_character("A12425GABC1234002"), 'M');
    }

    proptest! {
        #[test]
        fn one_mistyped_character_is_caught(serial in 1u32..99_999, at in 0usize..20, to in 0usize..36) {
            let number = Reference::new("TS", 2026, "K3", serial).to_string();
            let at = at % number.len();
            let mut typed = number.clone().into_bytes();
            prop_assume!(typed[at] != b'-' && typed[at] != ALL[to]);
            typed[at] = ALL[to];
            let typed = String::from_utf8(typed).unwrap();
            prop_assert!(typed.parse::<Reference>().is_err(), "{typed} for {number}");
        }

        #[test]
        fn any_text_is_read_without_panic(text: String) {
            let _ = text.parse::<Reference>(); // Whatever comes of it.
        }
    }
}
