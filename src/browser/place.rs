//! Where the page lives: its base path, and the prefix that keeps two registers on one origin apart.

use wasm_bindgen::JsValue;

use crate::diagnostics::OrReport;

/// The path of the page's base, such as `/` or `/redress/`: always with both slashes.
#[must_use]
pub fn base_path() -> String {
    let base = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.base_uri().or_report("browser::place, base").flatten())
        .and_then(|uri| web_sys::Url::new(&uri).or_report("browser::place, base"))
        .map_or_else(|| "/".to_owned(), |url| url.pathname());
    match base.rsplit_once('/') {
        Some((folder, _)) => format!("{folder}/"),
        None => "/".to_owned(),
    }
}

/// The address of the page.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Address {
    /// The path, such as `/redress/track`.
    pub path: String,
    /// The query with its question mark; empty when there is none.
    pub query: String,
    /// The fragment with its `#`; empty when there is none.
    pub fragment: String,
}

/// The address of the page as it is now.
#[must_use]
pub fn address() -> Address {
    let Some(location) = web_sys::window().map(|window| window.location()) else { return Address::default() };
    let text = |part: Result<String, JsValue>| part.or_report("browser::place, address").unwrap_or_default();
    Address {
        path: text(location.pathname()),
        query: text(location.search()),
        fragment: text(location.hash()),
    }
}

/// A name of a database, key, channel or lock with the page's own prefix before it: static hosts put many
/// sites on one origin.
#[must_use]
pub fn prefixed(name: &str) -> String {
    format!("redress:{}:{name}", base_path())
}
