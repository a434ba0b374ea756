//! A pad to draw on: where the pointer is on it.

use wasm_bindgen::JsCast;
use web_sys::{Element, PointerEvent};

fn pad(event: &PointerEvent) -> Option<Element> {
    event.current_target()?.dyn_into().ok()
}

/// Keeps the pointer's events on the pad, also when it leaves it while drawing.
pub fn capture(event: &PointerEvent) {
    if let Some(pad) = pad(event) {
        // A pen that was lifted meanwhile has nothing to be kept: the stroke is over.
        let _ = pad.set_pointer_capture(event.pointer_id());
    }
}

/// Where the pointer is on the pad: (x, y) from its upper left corner, in hundredths of its height. `None`
/// when the pad has no height.
#[must_use]
pub fn point(event: &PointerEvent) -> Option<(i32, i32)> {
    let bounds = pad(event)?.get_bounding_client_rect();
    let unit = bounds.height() / 100.0;
    if unit <= 0.0 {
        return None;
    }
    let x = (f64::from(event.client_x()) - bounds.left()) / unit;
    let y = (f64::from(event.client_y()) - bounds.top()) / unit;
    Some((x.round() as i32, y.round() as i32))
}
