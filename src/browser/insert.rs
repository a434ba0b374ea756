//! Putting a text into a control at the cursor, as if it were typed.

use std::ops::Range;

use js_sys::{Function, Reflect};
use wasm_bindgen::JsCast;

use crate::diagnostics::OrReport;

fn text_box(id: &str) -> Option<web_sys::HtmlTextAreaElement> {
    super::page::element(id)?.dyn_into().ok()
}

/// What is selected in the text box with this id, in units of UTF-16; where the cursor stands when nothing is.
/// Browsers forget it when a sheet over the box is closed, so ask before. `None` without such a box.
#[must_use]
pub fn selected(id: &str) -> Option<Range<u32>> {
    let area = text_box(id)?;
    let start = area.selection_start().or_report("browser::insert, start").flatten()?;
    let end = area.selection_end().or_report("browser::insert, end").flatten()?;
    Some(start..end)
}

/// Puts a text in the place of a part of the text box with this id, moves the focus there, and selects a part of
/// what was put in; both in units of UTF-16. It can be undone as what a person types can, where the browser knows
/// how to insert as one does.
pub fn insert_text(id: &str, at: &Range<u32>, text: &str, select: Option<&Range<u32>>) {
    let Some(area) = text_box(id) else { return };
    // A box that a sheet gave the focus back to does not take what is inserted until it has it anew.
    area.blur().or_report("browser::insert, focus");
    area.focus().or_report("browser::insert, focus");
    area.set_selection_range(at.start, at.end).or_report("browser::insert, place");
    if !as_typed(text) {
        area.set_range_text(text).or_report("browser::insert, text");
        let told = web_sys::Event::new("input").and_then(|event| area.dispatch_event(&event));
        told.or_report("browser::insert, told");
    }
    let length = u32::try_from(text.encode_utf16().count()).unwrap_or_default();
    let (from, to) = select.map_or((length, length), |part| (part.start, part.end));
    area.set_selection_range(at.start + from, at.start + to).or_report("browser::insert, blank");
}

/// Has the browser insert a text where the cursor is. There is nothing newer that leaves it to be undone.
fn as_typed(text: &str) -> bool {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return false };
    let command = Reflect::get(&document, &"execCommand".into()).ok();
    let Some(command) = command.and_then(|command| command.dyn_into::<Function>().ok()) else { return false };
    let done = command.call3(&document, &"insertText".into(), &false.into(), &text.into());
    done.is_ok_and(|done| done.is_truthy())
}
