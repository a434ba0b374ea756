//! Keys of the work list: j and k or the arrows move, Enter opens, a assigns, r records the likeliest step.

use leptos::prelude::*;

use crate::browser::list_keys;

/// Has the keys move through the work list while Today is on show. Links open by Enter as they do everywhere.
pub fn listen() {
    let handle = window_event_listener(leptos::ev::keydown, |event| list_keys::press(&event));
    on_cleanup(move || handle.remove());
}
