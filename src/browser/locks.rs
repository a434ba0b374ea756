//! Web Locks: one tab at a time seals, imports, restores.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::place::prefixed;

/// A lock held until dropped.
pub struct Guard {
    release: Rc<RefCell<Option<Function>>>,
}

impl Drop for Guard {
    fn drop(&mut self) {
        if let Some(release) = self.release.borrow_mut().take() {
            let _ = release.call0(&JsValue::NULL);
        }
    }
}

/// Waits for the lock of this name. Where the browser has no locks (a page not served securely),
/// the guard guards nothing: transactions still keep single writes whole.
pub async fn lock(name: &str) -> Guard {
    let release: Rc<RefCell<Option<Function>>> = Rc::default();
    let Some((locks, request)) = manager() else { return Guard { release } };
    let kept = release.clone();
    let name = JsValue::from_str(&prefixed(name));
    // The lock is ours from the moment the browser calls us until the promise we return settles.
    let granted = Promise::new(&mut |resolve, _| {
        let kept = kept.clone();
        let hold = Closure::once_into_js(move |_: JsValue| -> JsValue {
            let _ = resolve.call0(&JsValue::NULL);
            Promise::new(&mut |release, _| *kept.borrow_mut() = Some(release)).into()
        });
        let _ = request.call2(&locks, &name, &hold);
    });
    let _ = JsFuture::from(granted).await;
    Guard { release }
}

/// The lock manager and its `request`: reached by name, because web-sys counts them as unstable.
fn manager() -> Option<(JsValue, Function)> {
    let navigator = web_sys::window()?.navigator();
    let locks = Reflect::get(&navigator, &"locks".into()).ok()?;
    let request = Reflect::get(&locks, &"request".into()).ok()?.dyn_into().ok()?;
    Some((locks, request))
}
