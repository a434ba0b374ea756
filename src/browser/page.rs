//! The document: title, language, theme, focus, the crash panel.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;

use crate::domain::fields::date_input::UNREADABLE;

fn document() -> Option<web_sys::Document> {
    web_sys::window()?.document()
}

fn root() -> Option<web_sys::HtmlElement> {
    document()?.document_element()?.dyn_into().ok()
}

/// Sets the title of the page.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Sets an attribute of the root element (`lang`, `data-theme`, …).
pub fn set_root(name: &str, value: &str) {
    if let Some(root) = root() {
        let _ = root.set_attribute(name, value);
    }
}

/// The languages the browser prefers, best first.
#[must_use]
pub fn languages() -> Vec<String> {
    let Some(window) = web_sys::window() else { return Vec::new() };
    window.navigator().languages().iter().filter_map(|tag| tag.as_string()).collect()
}

/// Moves the focus to the element with this id, if it is there.
pub fn focus(id: &str) {
    if let Some(element) = element(id) {
        let _ = element.focus();
    }
}

/// Moves the focus to the first control with this `name`, and into view, also from behind a fold.
pub fn focus_field(name: &str) {
    let found =
        document().and_then(|document| document.query_selector(&format!("[name='{name}']")).ok().flatten());
    if let Some(element) = found.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
        while let Ok(Some(fold)) = element.closest("details:not([open])") {
            if fold.set_attribute("open", "").is_err() {
                break;
            }
        }
        let _ = element.focus();
        element.scroll_into_view();
    }
}

/// What a control holds; [`UNREADABLE`] for a day or time that is half typed or impossible, of which
/// the browser says no more than that.
#[must_use]
pub fn typed(control: &web_sys::HtmlInputElement) -> String {
    if control.validity().bad_input() { UNREADABLE.to_owned() } else { control.value() }
}

/// Has the controls of a form that is sent tell what they hold where that is half typed: browsers say
/// nothing of it while it is typed.
pub fn tell_half_typed(sent: &web_sys::Event) {
    let form = sent.target().and_then(|form| form.dyn_into::<web_sys::Element>().ok());
    let Some(Ok(controls)) = form.map(|form| form.query_selector_all("input")) else { return };
    let controls = (0..controls.length()).filter_map(|at| controls.get(at)?.dyn_into().ok());
    for control in controls.filter(|control: &web_sys::HtmlInputElement| control.validity().bad_input()) {
        if let Ok(told) = web_sys::Event::new("input") {
            let _ = control.dispatch_event(&told);
        }
    }
}

/// The element with this id.
#[must_use]
pub fn element(id: &str) -> Option<web_sys::HtmlElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// Opens the browser's print dialogue.
pub fn print() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}

/// Loads the page anew.
pub fn reload() {
    if let Some(window) = web_sys::window() {
        let _ = window.location().reload();
    }
}

/// Scrolls to the top, as after following a link.
pub fn scroll_to_top() {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Copies a text to the clipboard. `false` when the browser refuses.
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

/// After a panic nothing in the page answers any more: shows the static panel that says so.
pub fn install_crash_panel() {
    std::panic::set_hook(Box::new(|info| {
        console_error_panic_hook::hook(info);
        set_root("data-crashed", "");
    }));
}

/// Whether localStorage answers: reaching for it throws where it is blocked.
#[must_use]
pub fn has_local_storage() -> bool {
    web_sys::window().is_some_and(|window| matches!(window.local_storage(), Ok(Some(_))))
}

/// The keys of localStorage.
#[must_use]
pub fn local_storage_keys() -> Vec<String> {
    let Some(Ok(Some(storage))) = web_sys::window().map(|window| window.local_storage()) else {
        return Vec::new();
    };
    let keys = 0..storage.length().unwrap_or(0);
    keys.filter_map(|at| storage.key(at).ok().flatten()).collect()
}

/// Opens or closes a modal dialog.
pub fn show_modal(dialog: &web_sys::HtmlDialogElement, open: bool) {
    if open && !dialog.open() {
        let _ = dialog.show_modal();
    } else if !open && dialog.open() {
        dialog.close();
    }
}

/// Calls `act` whenever the page is being hidden, until it is dropped.
pub struct HideWatch {
    document: web_sys::Document,
    listener: Closure<dyn Fn()>,
}

impl HideWatch {
    /// Begins to watch; `None` without a document.
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
        let _ = document.add_event_listener_with_callback("visibilitychange", handler);
        Some(Self { document, listener })
    }
}

impl Drop for HideWatch {
    fn drop(&mut self) {
        let handler = self.listener.as_ref().unchecked_ref();
        let _ = self.document.remove_event_listener_with_callback("visibilitychange", handler);
    }
}

/// Where the page comes from, such as `https://example.org`: what goes before a path in an address
/// that is read elsewhere.
#[must_use]
pub fn origin() -> String {
    web_sys::window().and_then(|window| window.location().origin().ok()).unwrap_or_default()
}
