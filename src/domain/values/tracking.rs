//! Tracking codes: with the reference number they open the complainant's own view of a case.

use super::ids::{CaseId, Digest};
use super::reference::{CLEAR, check_character};

/// The tracking code of every sample complaint, so that the complainant's view can be tried.
pub const DEMO_CODE: &str = "DDD-DDD-DDY";

/// A tracking code such as `7KQ-4M2-X9P`: eight random characters and a check character. Only the
/// complainant holds it; the register keeps its [digest](Self::digest).
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TrackingCode(String);

impl TrackingCode {
    /// Makes a code from the lowest 40 bits of `random`.
    #[must_use]
    pub fn new(random: u64) -> Self {
        let mut body = super::reference::clear_code(random, 8);
        // Drawn again from the clear letters: a check character may be I, L, O or U, a code may not.
        let check = check_character(&body);
        body.push(clear(check));
        Self(body)
    }

    /// Reads what a person types: any case, with or without hyphens, `O` for `0`, `I` and `L` for `1`.
    /// `None` when characters are missing or the check character does not fit.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let plain: String = text
            .chars()
            .map(crate::domain::fields::values::half_width)
            .filter(|c| !matches!(c, '-' | ' '))
            .map(|c| clear(c.to_ascii_uppercase()))
            .collect();
        if plain.len() != 9 || !plain.bytes().all(|byte| CLEAR.contains(&byte)) {
            return None;
        }
        (clear(check_character(&plain[..8])) == char::from(plain.as_bytes()[8])).then_some(Self(plain))
    }

    /// What the register keeps of the code: a digest that is bound to the case.
    #[must_use]
    pub fn digest(&self, case: CaseId) -> Digest {
        Digest::of(&[b"redress tracking", case.0.as_bytes(), self.0.as_bytes()])
    }
}

/// The clear character for one that looks like it.
fn clear(c: char) -> char {
    match c {
        'O' => '0',
        'I' | 'L' => '1',
        'U' => 'V',
        other => other,
    }
}

impl std::fmt::Display for TrackingCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}-{}-{}", &self.0[..3], &self.0[3..6], &self.0[6..])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use uuid::Uuid;

    proptest! {
        #[test]
        fn read_back_as_printed(random: u64) {
            let code = TrackingCode::new(random);
            prop_assert_eq!(TrackingCode::read(&code.to_string()), Some(code.clone()));
            prop_assert_eq!(TrackingCode::read(&code.to_string().to_lowercase()), Some(code));
        }

        #[test]
        fn any_text_is_read_without_panic(text: String) {
            let _ = TrackingCode::read(&text); // Whatever comes of it.
        }
    }

    #[test]
    fn the_code_of_the_sample_data_is_one() {
        assert_eq!(TrackingCode::read(DEMO_CODE).map(|code| code.to_string()).as_deref(), Some(DEMO_CODE));
    }

    #[test]
    fn a_digest_belongs_to_one_case() {
        let code = TrackingCode::new(7);
        let [a, b] = [1, 2].map(|n| code.digest(CaseId(Uuid::from_u128(n))));
        assert_ne!(a, b);
        assert_ne!(a, TrackingCode::new(8).digest(CaseId(Uuid::from_u128(1))));
    }
}
