//! How much space the browser grants, and whether it promises to keep it.

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

use crate::diagnostics::OrReport;

/// What the browser says about the storage of this origin.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Space {
    /// Bytes used; `None` where it does not say.
    pub used: Option<f64>,
    /// Bytes granted; `None` where it does not say.
    pub granted: Option<f64>,
    /// Whether it promises not to evict what is stored.
    pub persisted: bool,
}

fn storage() -> Option<web_sys::StorageManager> {
    let navigator = web_sys::window()?.navigator();
    Reflect::has(&navigator, &JsValue::from_str("storage")).ok()?.then(|| navigator.storage())
}

/// Asks the browser how much is used and granted. Where it has no answer, nothing is known.
pub async fn estimate() -> Space {
    let Some(storage) = storage() else { return Space::default() };
    let number = |object: &JsValue, name: &str| {
        Reflect::get(object, &JsValue::from_str(name)).ok().and_then(|value| value.as_f64())
    };
    let mut space = Space::default();
    if let Some(answer) = answered(storage.estimate(), "browser::space, estimate").await {
        space.used = number(&answer, "usage");
        space.granted = number(&answer, "quota");
    }
    let persisted = answered(storage.persisted(), "browser::space, persisted").await;
    space.persisted = persisted.and_then(|answer| answer.as_bool()).unwrap_or(false);
    space
}

/// What the browser answers; `None` where it does not.
async fn answered(asked: Result<js_sys::Promise, JsValue>, place: &'static str) -> Option<JsValue> {
    JsFuture::from(asked.or_report(place)?).await.or_report(place)
}

/// Asks the browser to keep what is stored; comes back with whether it promises to. It may say no without
/// asking anybody.
pub async fn persist() -> bool {
    let Some(storage) = storage() else { return false };
    let answer = answered(storage.persist(), "browser::space, persist").await;
    answer.and_then(|answer| answer.as_bool()).unwrap_or(false)
}
