//! Rows within a form: fields whose text is a JSON list.

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::diagnostics::OrReport;
use crate::encode::{self, EncodeError};

/// The rows in the text of a field. An empty text has none; neither has one that this version cannot
/// read, which is reported.
#[must_use]
pub fn rows<T: DeserializeOwned>(text: &str) -> Vec<T> {
    if text.is_empty() {
        return Vec::new();
    }
    serde_json::from_str(text).or_report("domain::fields::rows, reading").unwrap_or_default()
}

/// The text of a field with these rows; empty where there are none.
///
/// # Errors
/// A row cannot be serialised.
pub fn text<T: Serialize>(rows: &[T]) -> Result<String, EncodeError> {
    if rows.is_empty() { Ok(String::new()) } else { encode::json_text("rows", rows) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_come_back_from_their_text() {
        for known in [vec![], vec![1], vec![2, 1]] {
            assert_eq!(rows::<u8>(&text(&known).unwrap()), known);
        }
        assert_eq!(text::<u8>(&[]).as_deref(), Ok(""));
        assert!(rows::<u8>("[300]").is_empty());
    }
}
