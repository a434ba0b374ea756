//! The browser's Back, kept from leaving what must not be left unasked.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;

use crate::diagnostics::OrReport;

/// The state of the entry of the browser's history that Back takes away first.
const HELD: &str = "redress-held";

/// Holds the page where it is until this is dropped: Back then calls a function instead of leaving.
///
/// An entry of the same address is put before Back. When Back takes it away, the page goes forward to it
/// again: one made anew would be skipped by browsers that skip what nobody asked for by a click.
pub struct BackGuard {
    window: web_sys::Window,
    listener: Closure<dyn Fn()>,
}

fn is_held(window: &web_sys::Window) -> bool {
    window
        .history()
        .and_then(|history| history.state())
        .is_ok_and(|state| state.as_string().as_deref() == Some(HELD))
}

impl BackGuard {
    /// Begins to hold; `asked` is called each time somebody goes back. `None` where there is no history.
    /// Call it on a click, or browsers skip the entry.
    #[must_use]
    pub fn new(asked: impl Fn() + 'static) -> Option<Self> {
        let window = web_sys::window()?;
        let history = window.history().or_report("browser::back, history")?;
        history.push_state_with_url(&HELD.into(), "", None).or_report("browser::back, holding")?;
        let watched = window.clone();
        let listener = Closure::<dyn Fn()>::new(move || {
            // That is the page itself, going forward.
            if is_held(&watched) {
                return;
            }
            history.forward().or_report("browser::back, forward");
            asked();
        });
        let handler = listener.as_ref().unchecked_ref();
        window.add_event_listener_with_callback("popstate", handler).or_report("browser::back, listening")?;
        Some(Self { window, listener })
    }
}

impl Drop for BackGuard {
    fn drop(&mut self) {
        let handler = self.listener.as_ref().unchecked_ref();
        self.window
            .remove_event_listener_with_callback("popstate", handler)
            .or_report("browser::back, no longer listening");
        if is_held(&self.window) {
            self.window.history().and_then(|history| history.back()).or_report("browser::back, letting go");
        }
    }
}
