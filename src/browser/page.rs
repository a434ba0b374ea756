//! The document: title, language, theme, focus, the crash panel.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;

use crate::diagnostics::{OrReport, report};
use crate::domain::fields::date_input::UNREADABLE;

fn document() -> Option<web_sys::Document> {
    web_sys::window()?.document()
}

/// The root element; `None` outside of a page.
fn root() -> Option<web_sys::HtmlElement> {
    document()?.document_element()?.dyn_into().ok()
}

/// Sets the title of the document.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Sets an attribute of the root element (`lang`, `data-theme`, …).
pub fn set_root(name: &str, value: &str) {
    if let Some(root) = root() {
        root.set_attribute(name, value).or_report("browser::page, attribute of the root");
    }
}

/// The languages the browser prefers, best first, as BCP 47 tags.
#[must_use]
pub fn languages() -> Vec<String> {
    let Some(window) = web_sys::window() else { return Vec::new() };
    window.navigator().languages().iter().filter_map(|tag| tag.as_string()).collect()
}

/// Moves the focus to the element with this id, if it is there.
pub fn focus(id: &str) {
    if let Some(element) = element(id) {
        element.focus().or_report("browser::page, focus");
    }
}

/// Moves the focus to the first control with this `name`, and into view, also from behind a fold.
pub fn focus_field(name: &str) {
    let selector = format!("[name='{name}']");
    let found = document()
        .and_then(|document| document.query_selector(&selector).or_report("browser::page, field").flatten());
    // No control of ours is anything but an HTML element.
    if let Some(element) = found.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
        while let Ok(Some(fold)) = element.closest("details:not([open])") {
            if fold.set_attribute("open", "").is_err() {
                break;
            }
        }
        element.focus().or_report("browser::page, focus");
        element.scroll_into_view();
    }
}

/// What a control holds; [`UNREADABLE`] for a day or time that is half typed or impossible, of which the
/// browser says no more than that.
#[must_use]
pub fn typed(control: &web_sys::HtmlInputElement) -> String {
    if control.validity().bad_input() { UNREADABLE.to_owned() } else { control.value() }
}

/// Whether the fold that an event comes from is open.
#[must_use]
pub fn is_unfolded(event: &web_sys::Event) -> bool {
    let fold = event.target().and_then(|fold| fold.dyn_into::<web_sys::Element>().ok());
    fold.is_some_and(|fold| fold.has_attribute("open"))
}

/// Whether the popover that an event comes from is open.
#[must_use]
pub fn is_popover_open(event: &web_sys::Event) -> bool {
    let popover = event.target().and_then(|popover| popover.dyn_into::<web_sys::Element>().ok());
    popover.is_some_and(|popover| matches!(popover.matches(":popover-open"), Ok(true)))
}

/// Has the controls of a form that is sent tell what they hold where that is half typed: browsers say
/// nothing of it while it is typed.
pub fn tell_half_typed(sent: &web_sys::Event) {
    let form = sent.target().and_then(|form| form.dyn_into::<web_sys::Element>().ok());
    let Some(Ok(controls)) = form.map(|form| form.query_selector_all("input")) else { return };
    let controls = (0..controls.length()).filter_map(|at| controls.get(at)?.dyn_into().ok());
    for control in controls.filter(|control: &web_sys::HtmlInputElement| control.validity().bad_input()) {
        let told = web_sys::Event::new("input").and_then(|event| control.dispatch_event(&event));
        told.or_report("browser::page, half typed");
    }
}

/// The attribute of a form in which something was typed: it goes with the form.
const TYPED: &str = "data-typed";

/// Notes on its form that something was typed.
pub fn note_typed(event: &web_sys::Event) {
    let control = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let form =
        control.and_then(|control| control.closest("form").or_report("browser::page, typed").flatten());
    if let Some(form) = form {
        form.set_attribute(TYPED, "").or_report("browser::page, typed");
    }
}

/// Whether something is typed in a form within the element with this id.
#[must_use]
pub fn has_typed(id: &str) -> bool {
    let form = |element: web_sys::HtmlElement| {
        element.query_selector(&format!("form[{TYPED}]")).or_report("browser::page, typed").flatten()
    };
    element(id).and_then(form).is_some()
}

/// The element with this id; `None` when there is none.
#[must_use]
pub fn element(id: &str) -> Option<web_sys::HtmlElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// Opens the browser's print dialogue.
pub fn print() {
    if let Some(window) = web_sys::window() {
        window.print().or_report("browser::page, print");
    }
}

/// Scrolls to the top, as after following a link.
pub fn scroll_to_top() {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Copies a text to the clipboard. `false` when the browser refuses, or the page came over plain HTTP.
pub async fn copy(text: &str) -> bool {
    let Some(window) = web_sys::window() else { return false };
    // Pages served over plain HTTP have no clipboard at all.
    let navigator = window.navigator();
    if !js_sys::Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|clipboard| clipboard.is_object()) {
        return false;
    }
    let promise = navigator.clipboard().write_text(text);
    wasm_bindgen_futures::JsFuture::from(promise).await.is_ok()
}

/// After a panic nothing in the page answers any more: shows the static panel that says so, and reports
/// where it happened.
pub fn install_crash_panel() {
    std::panic::set_hook(Box::new(|info| {
        console_error_panic_hook::hook(info);
        set_root("data-crashed", "");
        if let Some(location) = info.location() {
            report("panic", location);
        }
    }));
}

/// Stops the page for a fault in the program that nothing can be done about, as a panic does: shows the
/// crash panel, reports, and leaves by an exception. For what must never happen and has no value to go
/// on with.
pub fn crash(place: &'static str, why: &'static str) -> ! {
    set_root("data-crashed", "");
    report(place, why);
    wasm_bindgen::throw_str(why)
}

/// Whether localStorage answers: reaching for it throws where it is blocked.
#[must_use]
pub fn has_local_storage() -> bool {
    web_sys::window().is_some_and(|window| matches!(window.local_storage(), Ok(Some(_))))
}

/// The keys of localStorage, of all pages of this origin; empty where it is blocked.
#[must_use]
pub fn local_storage_keys() -> Vec<String> {
    let Some(Ok(Some(storage))) = web_sys::window().map(|window| window.local_storage()) else {
        return Vec::new();
    };
    let keys = 0..storage.length().or_report("browser::page, stored keys").unwrap_or(0);
    keys.filter_map(|at| storage.key(at).or_report("browser::page, stored keys").flatten()).collect()
}

/// Opens or closes a modal dialog.
pub fn show_modal(dialog: &web_sys::HtmlDialogElement, open: bool) {
    if open && !dialog.open() {
        dialog.show_modal().or_report("browser::page, dialog");
    } else if !open && dialog.open() {
        dialog.close();
    }
}

/// Opens a dialog beside the page, which can be read and used meanwhile, where the window has at least
/// `room` CSS pixels of width, else over it as a modal one; or closes it. One beside carries `data-beside`.
pub fn show_beside(dialog: &web_sys::HtmlDialogElement, open: bool, room: u32) {
    let query = format!("(min-width: {room}px)");
    let media = web_sys::window().and_then(|window| window.match_media(&query).ok().flatten());
    let has_room = media.is_some_and(|media| media.matches());
    if !open || dialog.open() || !has_room {
        show_modal(dialog, open);
    } else {
        dialog.show();
    }
    let beside = open && has_room;
    dialog.toggle_attribute_with_force("data-beside", beside).or_report("browser::page, dialog beside");
}

/// Calls a function whenever the page is being hidden, until this is dropped.
pub struct HideWatch {
    document: web_sys::Document,
    listener: Closure<dyn Fn()>,
}

impl HideWatch {
    /// Begins to watch: `act` is what is called. `None` without a document, or where it cannot be listened
    /// to.
    #[must_use]
    pub fn new(act: impl Fn() + 'static) -> Option<Self> {
        let document = document()?;
        let watched = document.clone();
        let listener = Closure::<dyn Fn()>::new(move || {
            if watched.hidden() {
                act();
            }
        });
        let handler = listener.as_ref().unchecked_ref();
        let added = document.add_event_listener_with_callback("visibilitychange", handler);
        added.or_report("browser::page, watching for hiding")?;
        Some(Self { document, listener })
    }
}

impl Drop for HideWatch {
    fn drop(&mut self) {
        let handler = self.listener.as_ref().unchecked_ref();
        let gone = self.document.remove_event_listener_with_callback("visibilitychange", handler);
        gone.or_report("browser::page, no longer watching for hiding");
    }
}

/// Where the page comes from, such as `https://example.org`: what goes before a path in an address
/// that is read elsewhere.
#[must_use]
pub fn origin() -> String {
    let origin = web_sys::window().map(|window| window.location().origin());
    origin.and_then(|origin| origin.or_report("browser::page, origin")).unwrap_or_default()
}
