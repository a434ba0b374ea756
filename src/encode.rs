//! Values as bytes and texts. What cannot be written is an error that stops the write: nothing empty is
//! ever stored in its place.

use serde::Serialize;

use crate::diagnostics::Cause;

/// A value that cannot be written. It names what it was.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("{0} cannot be written")]
pub struct EncodeError(pub &'static str);

impl From<&EncodeError> for Cause {
    fn from(error: &EncodeError) -> Self {
        Self::of(error)
    }
}

/// A value as JSON. `what` names it in the error.
///
/// # Errors
/// The value refuses to be written.
pub fn json<T: Serialize + ?Sized>(what: &'static str, value: &T) -> Result<Vec<u8>, EncodeError> {
    serde_json::to_vec(value).map_err(|_| EncodeError(what))
}

/// A value as a text of JSON. `what` names it in the error.
///
/// # Errors
/// The value refuses to be written.
pub fn json_text<T: Serialize + ?Sized>(what: &'static str, value: &T) -> Result<String, EncodeError> {
    serde_json::to_string(value).map_err(|_| EncodeError(what))
}

/// A value as a text of JSON that people can read. `what` names it in the error.
///
/// # Errors
/// The value refuses to be written.
pub fn json_for_people<T: Serialize + ?Sized>(what: &'static str, value: &T) -> Result<String, EncodeError> {
    serde_json::to_string_pretty(value).map_err(|_| EncodeError(what))
}

/// A value as the bytes of postcard. `what` names it in the error.
///
/// # Errors
/// The value refuses to be written.
pub fn postcard<T: Serialize + ?Sized>(what: &'static str, value: &T) -> Result<Vec<u8>, EncodeError> {
    postcard::to_stdvec(value).map_err(|_| EncodeError(what))
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
        assert_eq!(EncodeError("head").to_string(), "head cannot be written");
        assert_eq!(
            (json("n", &1), json_text("n", &1), postcard("n", &1u8)),
            (Ok(b"1".to_vec()), Ok("1".into()), Ok(vec![1]))
        );
    }
}
