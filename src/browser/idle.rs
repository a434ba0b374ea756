//! Work that can wait until the page has drawn.

/// Lets the browser draw and take input before going on.
pub async fn yield_to_event_loop() {
    gloo_timers::future::TimeoutFuture::new(0).await;
}

/// Runs `act` after `milliseconds` unless the returned handle is dropped first.
pub fn after(milliseconds: u32, act: impl FnOnce() + 'static) -> gloo_timers::callback::Timeout {
    gloo_timers::callback::Timeout::new(milliseconds, act)
}

/// Runs `act` every so many milliseconds until the returned handle is dropped.
pub fn every(milliseconds: u32, act: impl FnMut() + 'static) -> gloo_timers::callback::Interval {
    gloo_timers::callback::Interval::new(milliseconds, act)
}
