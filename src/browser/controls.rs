//! The controls of a form: from one to the next by a key.

use wasm_bindgen::JsCast;

use crate::diagnostics::OrReport;

/// What Enter goes on from: no box, no button, no text of several lines.
const LINE: &str =
    "input:not([type='checkbox'], [type='radio'], [type='button'], [type='submit'], [type='file'])";

/// The element a key event went to, where it is a line in which Enter goes on.
fn line(event: &web_sys::KeyboardEvent) -> Option<web_sys::HtmlElement> {
    let line = event.target()?.dyn_into::<web_sys::HtmlElement>().ok()?;
    line.matches(LINE).or_report("browser::controls, line")?.then_some(line)
}

/// What Enter does in a form that is filled in on one page: it goes from a line to the next control, and with
/// Ctrl or ⌘ it sends the form from anywhere. Other keys, and Enter elsewhere, do what they always do.
pub fn enter_goes_on(event: &web_sys::KeyboardEvent) {
    if event.key() != "Enter" || event.default_prevented() {
        return;
    }
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlElement>().ok());
    let form =
        target.and_then(|target| target.closest("form").or_report("browser::controls, form").flatten());
    let Some(form) = form else { return };
    if event.ctrl_key() || event.meta_key() {
        event.prevent_default();
        let send = form.query_selector("[type='submit']").or_report("browser::controls, send").flatten();
        if let Some(send) = send.and_then(|send| send.dyn_into::<web_sys::HtmlElement>().ok()) {
            send.click();
        }
    } else if let Some(line) = line(event) {
        event.prevent_default();
        if let Some(next) = after(&form, &line) {
            next.focus().or_report("browser::controls, focus");
        }
    }
}

/// The control after this one that can be reached; of what is folded away, nothing can.
fn after(form: &web_sys::Element, line: &web_sys::HtmlElement) -> Option<web_sys::HtmlElement> {
    const CONTROLS: &str = "input, select, textarea, summary, button[type='submit']";
    let all = form.query_selector_all(CONTROLS).or_report("browser::controls, all")?;
    let all = (0..all.length()).filter_map(|at| all.get(at)?.dyn_into::<web_sys::HtmlElement>().ok());
    let is_reached = |control: &web_sys::HtmlElement| {
        let is_summary = matches!(control.matches("summary"), Ok(true));
        let fold = if is_summary { "details:not([open]) details" } else { "details:not([open])" };
        matches!(control.closest(fold), Ok(None)) && control.tab_index() >= 0
    };
    all.skip_while(|control| control != line).skip(1).find(is_reached)
}

/// Scrolls a list so far that one of its items is in sight, and nothing around it. Both are named by id.
pub fn show_within(list: &str, item: &str) {
    let element = super::page::element;
    let (Some(list), Some(item)) = (element(list), element(item)) else { return };
    let (top, bottom) = (item.offset_top(), item.offset_top() + item.offset_height());
    if top < list.scroll_top() {
        list.set_scroll_top(top);
    } else if bottom > list.scroll_top() + list.client_height() {
        list.set_scroll_top(bottom - list.client_height());
    }
}
