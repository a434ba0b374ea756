//! Notifications of the browser, shown while the page is open.

use js_sys::Reflect;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Notification, NotificationOptions, NotificationPermission};

use crate::diagnostics::OrReport;

/// What the browser says about notifications.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Permission {
    /// The page may show them.
    Granted,
    /// The person, or the browser for them, said no; only they can change it.
    Refused,
    /// Nobody was asked yet.
    NotAsked,
    /// The browser has no notifications, or not at this address.
    Absent,
}

/// What the browser says now, without asking anybody.
#[must_use]
pub fn permission() -> Permission {
    let is_there = web_sys::window()
        .is_some_and(|window| Reflect::has(&window, &JsValue::from_str("Notification")).unwrap_or(false));
    if !is_there {
        return Permission::Absent;
    }
    match Notification::permission() {
        NotificationPermission::Granted => Permission::Granted,
        NotificationPermission::Denied => Permission::Refused,
        _ => Permission::NotAsked,
    }
}

/// Asks the person, where nobody did; comes back with what holds then. Call it on a click: browsers refuse
/// unasked questions.
pub async fn ask() -> Permission {
    if permission() == Permission::NotAsked
        && let Some(promise) = Notification::request_permission().or_report("browser::notify, asking")
    {
        // Refused or not: the answer is read from the browser itself.
        let _ = JsFuture::from(promise).await;
    }
    permission()
}

/// Shows a notification; one of the same name that still shows gives way to it. A click brings the page
/// to the front. `false` where the browser shows none.
pub fn show(name: &str, title: &str, text: &str) -> bool {
    if permission() != Permission::Granted {
        return false;
    }
    let options = NotificationOptions::new();
    options.set_body(text);
    options.set_tag(name);
    // Some browsers on telephones have the permission and still show none to a page.
    let Ok(notification) = Notification::new_with_options(title, &options) else { return false };
    let shown = notification.clone();
    let clicked = Closure::once_into_js(move || {
        if let Some(window) = web_sys::window() {
            window.focus().or_report("browser::notify, to the front");
        }
        shown.close();
    });
    notification.set_onclick(clicked.dyn_ref());
    true
}
