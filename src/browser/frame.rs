//! A frame that scrolls: what of it is in sight.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;

use crate::diagnostics::OrReport;

/// What of a frame is in sight, in CSS pixels.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Sight {
    /// How far it is scrolled down.
    pub top: f64,
    /// Its height without scroll bars.
    pub height: f64,
    /// Its width without scroll bars.
    pub width: f64,
    /// The height of one of its rows: `--row-height`.
    pub row: f64,
}

impl Sight {
    /// The rows in sight, of `total`, with `more` on either side: the first one, from 0, and the one after
    /// the last.
    #[must_use]
    pub fn rows(&self, total: usize, more: usize) -> (usize, usize) {
        if self.row <= 0.0 {
            return (0, total.min(2 * more));
        }
        let first = ((self.top / self.row).floor().max(0.0) as usize).min(total).saturating_sub(more);
        let count = (self.height / self.row).ceil().max(0.0) as usize + 1 + 2 * more;
        (first, (first + count).min(total))
    }
}

/// Measures a frame. Where the style says no height of rows, they are 44 pixels high.
#[must_use]
pub fn sight(frame: &web_sys::Element) -> Sight {
    let style = web_sys::window().and_then(|window| window.get_computed_style(frame).ok().flatten());
    let row = style.and_then(|style| style.get_property_value("--row-height").ok());
    let row = row.and_then(|text| text.trim().trim_end_matches("px").parse().ok()).unwrap_or(44.0);
    Sight {
        top: f64::from(frame.scroll_top()),
        height: f64::from(frame.client_height()),
        width: f64::from(frame.client_width()),
        row,
    }
}

/// The letter size of the page, in CSS pixels: a `rem`.
#[must_use]
pub fn rem() -> f64 {
    let style = web_sys::window().and_then(|window| {
        let root = window.document()?.document_element()?;
        window.get_computed_style(&root).ok().flatten()
    });
    let size = style.and_then(|style| style.get_property_value("font-size").ok());
    size.and_then(|text| text.trim_end_matches("px").parse().ok()).unwrap_or(16.0)
}

/// Sends all that the pointer does to the element it was pressed on, until it is let go.
pub fn hold_pointer(event: &web_sys::PointerEvent) {
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    if let Some(target) = target {
        target.set_pointer_capture(event.pointer_id()).or_report("browser::frame, pointer");
    }
}

/// How far a frame is scrolled down, in CSS pixels. Unlike [`sight`] it needs no layout.
#[must_use]
pub fn scrolled(frame: &web_sys::Element) -> f64 {
    f64::from(frame.scroll_top())
}

/// Scrolls a frame so far down, in CSS pixels; 0 is its top.
pub fn scroll_to(frame: &web_sys::Element, top: i32) {
    frame.set_scroll_top(top);
}

/// Tells when a frame changes its size, until dropped.
pub struct Watch {
    observer: web_sys::ResizeObserver,
    _listener: Closure<dyn Fn()>,
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Calls `act` whenever the frame changes its size; `None` where the browser cannot tell.
#[must_use]
pub fn watch(frame: &web_sys::Element, act: impl Fn() + 'static) -> Option<Watch> {
    let listener = Closure::<dyn Fn()>::new(act);
    let observer = web_sys::ResizeObserver::new(listener.as_ref().unchecked_ref());
    let observer = observer.or_report("browser::frame, watching")?;
    observer.observe(frame);
    Some(Watch { observer, _listener: listener })
}
