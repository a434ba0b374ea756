//! Keys that are pressed where nobody types.

use wasm_bindgen::JsCast;

/// A key that may be a shortcut.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Press {
    /// What the key says, such as `g` or `?`.
    pub key: String,
    /// Whether Control, or Command on a Mac, is held.
    pub with_control: bool,
}

/// The key of an event that may be a shortcut. `None` while a word is composed, with Alt, in a modal sheet, when
/// somebody has dealt with it, and without Control also where a key would be typed.
#[must_use]
pub fn press(event: &web_sys::KeyboardEvent) -> Option<Press> {
    // 229: some browsers send the keys of a composition to the page as well.
    if event.is_composing() || event.key_code() == 229 || event.alt_key() || event.default_prevented() {
        return None;
    }
    let document = web_sys::window()?.document()?;
    if document.query_selector("dialog:modal").ok()?.is_some() {
        return None;
    }
    let with_control = event.ctrl_key() || event.meta_key();
    let types = document.active_element().is_some_and(|element| takes_keys(&element));
    (with_control || !types).then(|| Press { key: event.key(), with_control })
}

/// Whether keys that are pressed there are typed, or choose something.
fn takes_keys(element: &web_sys::Element) -> bool {
    const NOT_TYPED: [&str; 6] = ["checkbox", "radio", "button", "submit", "file", "reset"];
    if let Some(input) = element.dyn_ref::<web_sys::HtmlInputElement>() {
        return !NOT_TYPED.contains(&input.type_().as_str());
    }
    let is_editable = |element: &web_sys::HtmlElement| element.is_content_editable();
    matches!(element.tag_name().as_str(), "TEXTAREA" | "SELECT")
        || element.dyn_ref::<web_sys::HtmlElement>().is_some_and(is_editable)
}
