//! The service worker, which keeps a whole build of the page for use without a network
//! (public/service_worker.js).

use std::cell::Cell;
use std::rc::Rc;

use js_sys::Reflect;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    RegistrationOptions, ServiceWorkerContainer, ServiceWorkerRegistration, ServiceWorkerState,
    ServiceWorkerUpdateViaCache,
};

use super::idle;
use super::place::base_path;
use crate::diagnostics::{OrReport, report};

/// How often a page that stays open asks the host for a newer build, in milliseconds.
const BETWEEN_CHECKS: u32 = 60 * 60 * 1000;

/// Has the browser keep this build, and find newer ones, as long as the page lives. `newer` is called when
/// another build is ready, or has taken over in another tab; it may be called again. Failures are reported.
pub async fn register(newer: impl Fn() + 'static) {
    let Some(workers) = container() else { return };
    let newer = Rc::new(newer);
    // The first worker takes over a page that had none, and keeps the build that the page is of.
    let has_one = Cell::new(workers.controller().is_some());
    let options = RegistrationOptions::new();
    options.set_update_via_cache(ServiceWorkerUpdateViaCache::None);
    let script = base_path() + "service_worker.js";
    let registering = JsFuture::from(workers.register_with_options(&script, &options));
    let Some(registration) = registering.await.or_report("browser::service_worker, registering") else {
        return;
    };
    let registration: ServiceWorkerRegistration = registration.unchecked_into();
    if let Some(active) = registration.active() {
        active.post_message(&"clear".into()).or_report("browser::service_worker, clearing");
    }
    if registration.waiting().is_some() {
        newer();
    }
    watch(&registration, &newer);
    let (found, told) = (registration.clone(), newer.clone());
    let listener = Closure::<dyn Fn()>::new(move || watch(&found, &told));
    registration.set_onupdatefound(Some(listener.as_ref().unchecked_ref()));
    listener.forget();
    let listener = Closure::<dyn Fn()>::new(move || {
        if has_one.replace(true) {
            newer();
        }
    });
    workers.set_oncontrollerchange(Some(listener.as_ref().unchecked_ref()));
    listener.forget();
    idle::every(BETWEEN_CHECKS, move || check(&registration)).forget();
}

/// Follows the worker that is being installed, if one is, until it is ready or has failed.
fn watch(registration: &ServiceWorkerRegistration, newer: &Rc<impl Fn() + 'static>) {
    let Some(installing) = registration.installing() else { return };
    let (registration, worker, newer) = (registration.clone(), installing.clone(), newer.clone());
    let listener = Closure::<dyn Fn()>::new(move || {
        worker.set_onstatechange(None);
        if worker.state() == ServiceWorkerState::Redundant {
            report("browser::service_worker, keeping a build", "not every file arrived as it should be");
        } else if registration.active().is_some() {
            newer();
        }
    });
    installing.set_onstatechange(Some(listener.as_ref().unchecked_ref()));
    listener.forget();
}

/// Asks the host for a newer build.
fn check(registration: &ServiceWorkerRegistration) {
    if let Some(asked) = registration.update().or_report("browser::service_worker, asking") {
        // Without a network there is no answer, and the next time will do.
        spawn_local(async move { drop(JsFuture::from(asked).await) });
    }
}

/// What keeps service workers; `None` where the browser has none, as on pages over plain HTTP.
fn container() -> Option<ServiceWorkerContainer> {
    let navigator = web_sys::window()?.navigator();
    let workers = Reflect::get(&navigator, &JsValue::from_str("serviceWorker")).ok()?;
    workers.is_object().then(|| workers.unchecked_into())
}
