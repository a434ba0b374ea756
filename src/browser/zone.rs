//! The zone the browser lives in.

use chrono::{DateTime, FixedOffset, Utc};
use wasm_bindgen::JsValue;

use crate::domain::Zone;

/// The browser's own zone, as its `Date` knows it.
#[derive(Clone, Copy, Debug, Default)]
pub struct BrowserZone;

impl Zone for BrowserZone {
    fn offset(&self, instant: DateTime<Utc>) -> FixedOffset {
        let date = js_sys::Date::new(&JsValue::from_f64(instant.timestamp_millis() as f64));
        let ahead = -date.get_timezone_offset() * 60.0;
        FixedOffset::east_opt(ahead as i32).unwrap_or(FixedOffset::east_opt(0).unwrap_or_else(utc))
    }
}

fn utc() -> FixedOffset {
    use chrono::Offset;
    Utc.fix()
}
