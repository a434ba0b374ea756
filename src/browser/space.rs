//! How much space the browser grants, and whether it promises to keep it.

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// What the browser says about the origin's storage.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Space {
    /// Bytes used, if it says.
    pub used: Option<f64>,
    /// Bytes granted, if it says.
    pub granted: Option<f64>,
    /// Whether it promises not to evict.
    pub persisted: bool,
}

fn storage() -> Option<web_sys::StorageManager> {
    let navigator = web_sys::window()?.navigator();
    Reflect::has(&navigator, &JsValue::from_str("storage")).ok()?.then(|| navigator.storage())
}

/// Asks the browser.
pub async fn estimate() -> Space {
    let Some(storage) = storage() else { return Space::default() };
    let number = |object: &JsValue, name: &str| {
        Reflect::get(object, &JsValue::from_str(name)).ok().and_then(|value| value.as_f64())
    };
    let mut space = Space::default();
    if let Ok(promise) = storage.estimate()
        && let Ok(answer) = JsFuture::from(promise).await
    {
        space.used = number(&answer, "usage");
        space.granted = number(&answer, "quota");
    }
    if let Ok(promise) = storage.persisted()
        && let Ok(answer) = JsFuture::from(promise).await
    {
        space.persisted = answer.as_bool().unwrap_or(false);
    }
    space
}

/// Asks the browser to keep what is stored. It may say no without asking anybody.
pub async fn persist() -> bool {
    let Some(Ok(promise)) = storage().map(|storage| storage.persist()) else { return false };
    JsFuture::from(promise).await.ok().and_then(|answer| answer.as_bool()).unwrap_or(false)
}
