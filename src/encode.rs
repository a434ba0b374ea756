//! Values as bytes and texts. What cannot be written is an error that stops the write: nothing empty is
//! ever stored in its place.

use serde::{Deserialize, Serialize};
use serde_json::value::{RawValue, to_raw_value};

use crate::diagnostics::Cause;

/// A value that cannot be serialised. Holds the name that the writer gave it, such as "the head".
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("{0} cannot be written")]
pub struct EncodeError(pub &'static str);

impl From<&EncodeError> for Cause {
    fn from(error: &EncodeError) -> Self {
        Self::of(error)
    }
}

/// A value as UTF-8 bytes of JSON, without line breaks. `what` names it in the error.
///
/// # Errors
/// The value cannot be serialised.
pub fn json<T: Serialize + ?Sized>(what: &'static str, value: &T) -> Result<Vec<u8>, EncodeError> {
    serde_json::to_vec(value).map_err(|_| EncodeError(what))
}

/// A value as a text of JSON, without line breaks. `what` names it in the error.
///
/// # Errors
/// The value cannot be serialised.
pub fn json_text<T: Serialize + ?Sized>(what: &'static str, value: &T) -> Result<String, EncodeError> {
    serde_json::to_string(value).map_err(|_| EncodeError(what))
}

/// A value as a text of JSON with line breaks and indents. `what` names it in the error.
///
/// # Errors
/// The value cannot be serialised.
pub fn json_for_people<T: Serialize + ?Sized>(what: &'static str, value: &T) -> Result<String, EncodeError> {
    serde_json::to_string_pretty(value).map_err(|_| EncodeError(what))
}

/// A value as bytes in the format of the crate `postcard`. `what` names it in the error.
///
/// # Errors
/// The value cannot be serialised.
pub fn postcard<T: Serialize + ?Sized>(what: &'static str, value: &T) -> Result<Vec<u8>, EncodeError> {
    postcard::to_stdvec(value).map_err(|_| EncodeError(what))
}

/// Reads a value from JSON, as bytes or as the bytes of a text. Everything that a first view reads comes
/// through here: a reader of texts beside the one of bytes would make every page larger.
///
/// # Errors
/// It is no JSON, or no such value.
pub fn read_json<'a, T: Deserialize<'a>>(json: &'a [u8]) -> Result<T, serde_json::Error> {
    serde_json::from_slice(json)
}

/// A value as it was stored, read when somebody asks for it: one of a newer version stays as it is, and code
/// that only passes it on need not understand it.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Unread(Box<RawValue>);

impl Eq for Unread {}

impl PartialEq for Unread {
    fn eq(&self, other: &Self) -> bool {
        self.0.get() == other.0.get()
    }
}

impl Unread {
    /// A value as it will be stored. `what` names it in the error.
    ///
    /// # Errors
    /// The value cannot be serialised.
    pub fn of<T: Serialize + ?Sized>(what: &'static str, value: &T) -> Result<Self, EncodeError> {
        to_raw_value(value).map(Self).map_err(|_| EncodeError(what))
    }

    /// The value that these bytes of JSON hold; `None` where they hold none.
    #[must_use]
    pub fn from_bytes(json: &[u8]) -> Option<Self> {
        read_json(json).ok()
    }

    /// The value as it stands.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        self.0.get().as_bytes()
    }

    /// Reads the value as a `T`.
    ///
    /// # Errors
    /// It is no `T`: a newer version wrote it, or it is damaged.
    pub fn read<'a, T: Deserialize<'a>>(&'a self) -> Result<T, serde_json::Error> {
        read_json(self.bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Unwritable;

    impl Serialize for Unwritable {
        fn serialize<S: serde::Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
            Err(serde::ser::Error::custom("no"))
        }
    }

    #[test]
    fn what_cannot_be_written_is_an_error_and_no_bytes() {
        assert_eq!(json("head", &Unwritable), Err(EncodeError("head")));
        assert_eq!(json_text("step", &[Unwritable]), Err(EncodeError("step")));
        assert_eq!(json_for_people("rules", &[Unwritable]), Err(EncodeError("rules")));
        assert_eq!(postcard("segment", &Some(Unwritable)), Err(EncodeError("segment")));
        assert_eq!(Unread::of("zone", &Unwritable), Err(EncodeError("zone")));
        assert_eq!(EncodeError("head").to_string(), "head cannot be written");
        assert_eq!(
            (json("n", &1), json_text("n", &1), postcard("n", &1u8)),
            (Ok(b"1".to_vec()), Ok("1".into()), Ok(vec![1]))
        );
    }

    #[test]
    fn what_is_not_read_comes_back_letter_by_letter() {
        let kept: Vec<Unread> = serde_json::from_str(r#"[{"n": 1.0},7]"#).expect("a list");
        assert_eq!(json_text("list", &kept), Ok(r#"[{"n": 1.0},7]"#.to_owned()));
        assert_eq!((kept[1].read::<u8>().ok(), kept[0].read::<u8>().ok()), (Some(7), None));
        assert_eq!(Unread::of("n", &7), Ok(kept[1].clone()));
    }
}
