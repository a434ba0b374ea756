//! What the browser threw, for reports.

use js_sys::Reflect;
use wasm_bindgen::JsValue;

use crate::diagnostics::Cause;

/// The name of the exception, such as `QuotaExceededError`. Its message is left out: some browsers quote
/// what they were given.
impl From<&JsValue> for Cause {
    fn from(thrown: &JsValue) -> Self {
        let name = Reflect::get(thrown, &"name".into()).ok().and_then(|name| name.as_string());
        match name {
            Some(name) => Self::of(&name),
            None => "the browser threw something without a name".into(),
        }
    }
}
