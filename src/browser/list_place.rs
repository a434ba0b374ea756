//! Where somebody is in a list, kept with the page's entry in the browser's history: Back, Forward and a reload
//! find it again, a link to the same page begins at the top.

use wasm_bindgen::JsValue;

use crate::diagnostics::OrReport;

/// What the state of an entry begins with when it holds a place.
const MARK: &str = "redress-list ";

/// How far a list is scrolled, and the row that had the focus.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct ListPlace {
    /// How far it is scrolled down, in CSS pixels.
    pub top: i32,
    /// The row's key; `None` when no row had the focus.
    pub row: Option<u128>,
}

fn history() -> Option<web_sys::History> {
    web_sys::window()?.history().or_report("browser::list_place, history")
}

/// Keeps a place with the entry that is shown, in place of the one kept before.
pub fn keep(place: ListPlace) {
    let row = place.row.map(|row| format!("{row:x}")).unwrap_or_default();
    let state = JsValue::from_str(&format!("{MARK}{} {row}", place.top));
    if let Some(history) = history() {
        history.replace_state_with_url(&state, "", None).or_report("browser::list_place, keeping");
    }
}

/// The place kept with the entry that is shown; `None` when none is.
#[must_use]
pub fn kept() -> Option<ListPlace> {
    let state = history()?.state().or_report("browser::list_place, state")?.as_string()?;
    let (top, row) = state.strip_prefix(MARK)?.split_once(' ')?;
    Some(ListPlace { top: top.parse().ok()?, row: u128::from_str_radix(row, 16).ok() })
}
