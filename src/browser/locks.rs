//! Web Locks: one tab at a time seals, imports, restores.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::place::prefixed;
use crate::diagnostics::OrReport;

/// A lock, held until this is dropped.
pub struct Guard {
    release: Rc<RefCell<Option<Function>>>,
}

impl Drop for Guard {
    fn drop(&mut self) {
        if let Some(release) = self.release.borrow_mut().take() {
            // It settles a promise of ours, which throws nothing.
            let _ = release.call0(&JsValue::NULL);
        }
    }
}

/// Waits for the lock of this name. Where the browser has no locks (a page not served securely) or
/// refuses one, the guard guards nothing: transactions still keep single writes whole.
pub async fn lock(name: &str) -> Guard {
    let release: Rc<RefCell<Option<Function>>> = Rc::default();
    let Some((locks, request)) = manager() else { return Guard { release } };
    let kept = release.clone();
    let name = JsValue::from_str(&prefixed(name));
    // The lock is ours from the moment the browser calls us until the promise we return settles.
    let granted = Promise::new(&mut |resolve, reject| {
        let kept = kept.clone();
        let hold = Closure::once_into_js(move |_: JsValue| -> JsValue {
            // It settles a promise of ours, which throws nothing.
            let _ = resolve.call0(&JsValue::NULL);
            Promise::new(&mut |release, _| *kept.borrow_mut() = Some(release)).into()
        });
        let held = request.call2(&locks, &name, &hold);
        wasm_bindgen_futures::spawn_local(async move {
            let refused = match held {
                Ok(held) => JsFuture::from(Promise::resolve(&held)).await.err(),
                Err(thrown) => Some(thrown),
            };
            if let Some(refused) = refused {
                // Without it, who waits for the lock would wait for ever. It throws nothing, as above.
                let _ = reject.call1(&JsValue::NULL, &refused);
            }
        });
    });
    JsFuture::from(granted).await.or_report("browser::locks");
    Guard { release }
}

/// The lock manager and its `request`: reached by name, because web-sys counts them as unstable. `None`
/// where the browser has none.
fn manager() -> Option<(JsValue, Function)> {
    let navigator = web_sys::window()?.navigator();
    let locks = Reflect::get(&navigator, &"locks".into()).ok()?;
    let request = Reflect::get(&locks, &"request".into()).ok()?.dyn_into().ok()?;
    Some((locks, request))
}
