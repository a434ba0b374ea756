//! The device's clock.

use chrono::{DateTime, Utc};

/// Now, by the device's clock, to the millisecond.
#[must_use]
pub fn now() -> DateTime<Utc> {
    // Every time that a device can have lies within the years a `DateTime` can tell.
    DateTime::from_timestamp_millis(js_sys::Date::now() as i64).unwrap_or_default()
}

/// Milliseconds since the page was opened, for measuring.
#[must_use]
pub fn elapsed() -> f64 {
    web_sys::window().and_then(|window| window.performance()).map_or(0.0, |clock| clock.now())
}

/// Waits so many milliseconds.
pub async fn sleep(milliseconds: u32) {
    gloo_timers::future::TimeoutFuture::new(milliseconds).await;
}
