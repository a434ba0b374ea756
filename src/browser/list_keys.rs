//! Keys that move through a list of rows, whichever has the focus.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent, Node};

use super::keyboard::Press;

/// A row, and the link in it that has the focus for it.
const ROWS: &str = ".work-item";
/// The link in a row that leads to its assignment.
const ASSIGN: &str = ".work-whose";
/// The button of its likeliest step.
const STEP: &str = ".button";

/// Answers a key that nobody types; whether it did. A key that says nothing here is left to the page.
pub fn answer(press: &Press, event: &KeyboardEvent) -> bool {
    !press.with_control && !event.shift_key() && act(&press.key, event).is_some()
}

fn act(key: &str, event: &KeyboardEvent) -> Option<()> {
    let row = event.target()?.dyn_into::<Element>().ok()?.closest(ROWS).ok()?;
    match key {
        "j" => step(row.as_ref(), true),
        "k" => step(row.as_ref(), false),
        // Without a row the arrows scroll, as everywhere.
        "ArrowDown" => step(Some(&row?), true),
        "ArrowUp" => step(Some(&row?), false),
        "r" => link(&row?, STEP).map(|link| link.click()),
        "a" => link(&row?, ASSIGN).map(|link| link.click()),
        _ => None,
    }
}

/// Moves the focus to the row after or before this one; to the first, or the last, where there is none.
fn step(row: Option<&Element>, on: bool) -> Option<()> {
    let rows = web_sys::window()?.document()?.query_selector_all(ROWS).ok()?;
    let node = row.map(AsRef::<Node>::as_ref);
    let at = (0..rows.length()).find(|at| rows.item(*at).as_ref() == node);
    let next = match at.filter(|_| row.is_some()) {
        Some(at) if on => at + 1,
        Some(at) => at.checked_sub(1)?,
        None if on => 0,
        None => rows.length().checked_sub(1)?,
    };
    link(&rows.item(next)?.dyn_into().ok()?, "a")?.focus().ok()
}

fn link(row: &Element, what: &str) -> Option<HtmlElement> {
    row.query_selector(what).ok()??.dyn_into().ok()
}
