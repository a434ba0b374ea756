//! Other tabs of the same register.

use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};

use super::place::prefixed;
use crate::diagnostics::OrReport;

/// A channel to the other tabs of the same page; closes when dropped.
pub struct Channel {
    inner: web_sys::BroadcastChannel,
    _listener: Closure<dyn Fn(web_sys::MessageEvent)>,
}

impl Channel {
    /// Opens the channel of this name; `hear` gets each text another tab sends. `None` where the browser has
    /// no channels.
    #[must_use]
    pub fn open(name: &str, hear: impl Fn(String) + 'static) -> Option<Self> {
        let inner = web_sys::BroadcastChannel::new(&prefixed(name)).or_report("browser::tabs, opening")?;
        let listener = Closure::<dyn Fn(web_sys::MessageEvent)>::new(move |event: web_sys::MessageEvent| {
            if let Some(text) = event.data().as_string() {
                hear(text);
            }
        });
        inner.set_onmessage(Some(listener.as_ref().unchecked_ref()));
        Some(Self { inner, _listener: listener })
    }

    /// Sends a text to the other tabs.
    pub fn post(&self, text: &str) {
        self.inner.post_message(&JsValue::from_str(text)).or_report("browser::tabs, sending");
    }
}

impl Drop for Channel {
    fn drop(&mut self) {
        self.inner.close();
    }
}
